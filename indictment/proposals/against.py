"""Which fact of the case a proposal contradicts: another date of birth, date, sum, number or form of a name."""

from __future__ import annotations

import re
from datetime import date, timedelta

from casefile import Case, Document, Episode, Person, sources_of
from indictment.proposals.persons import NameIndex, names_in, words_beside
from indictment.proposals.proposal import Conflict, Proposal, ProposalKind
from indictment.verify.accepted import case_words, dates_and_sums
from indictment.verify.scan import FactKind, hard_facts
from law import Language

_NEAR = timedelta(days=7)
_REACH = 90
_LEAST_SHARED = 4
_SHARE = 0.4
_MISTYPED = 2


class Against:
    """The facts of a case, as a proposal may contradict them.

    :param case: The case.
    :param index: Whose name a written name is.
    """

    def __init__(self, case: Case, index: NameIndex) -> None:
        self.case = case
        self.index = index
        self.known = dates_and_sums(case) | _told(case)
        self.roots = {
            (one.id, language): _roots(" ".join(fact.value.text(language) for fact in (one.way, one.place, one.items) if fact is not None))
            for one in case.episodes
            for language in (Language.KK, Language.RU)
        }

    def conflicts(self, proposal: Proposal, sentence: str, document: Document) -> tuple[Conflict, ...]:
        """Find what a proposal contradicts.

        :param proposal: The proposal.
        :param sentence: The sentence it stands in.
        :param document: The document.
        :return: The facts of the case; none when it contradicts nothing or tells of something else.
        """
        read = {
            ProposalKind.DATE: self._date,
            ProposalKind.SUM: self._sum,
            ProposalKind.IIN: self._iin,
            ProposalKind.PERSON: self._name,
        }.get(proposal.kind)
        found = read(proposal, sentence, document) if read else None
        return (found,) if found else ()

    def _date(self, proposal: Proposal, sentence: str, document: Document) -> Conflict | None:
        if (FactKind.DATE, proposal.value) in self.known:
            return None
        if born := self._birth(proposal.value, sentence, document.language):
            return born
        episode = self._episode(sentence, document.language)
        if episode is None:
            return None
        start = episode.time.value.start.date()
        if self._tells_known(FactKind.DATE, sentence, document.language):
            return None
        near = abs(date.fromisoformat(proposal.value) - start) <= _NEAR if _is_date(proposal.value) else False
        return Conflict(fact=f"episodes.{episode.id}.time", value=start.isoformat()) if near else None

    def _birth(self, value: str, sentence: str, language: Language) -> Conflict | None:
        for match in re.finditer(words_beside()["born"], sentence, re.IGNORECASE):
            near = sentence[max(0, match.start() - _REACH) : match.end() + _REACH]
            persons = {self.index.whose(one.text, language)[1] for one in names_in(near, language)} - {""}
            if len(persons) == 1:
                person = self.case.person(next(iter(persons)))
                if person.birth_date and person.birth_date.isoformat() != value and value < f"{self.case.kui.date.year - 10}":
                    return Conflict(fact=f"persons.{person.id}.birth_date", value=person.birth_date.isoformat())
        return None

    def _sum(self, proposal: Proposal, sentence: str, document: Document) -> Conflict | None:
        beside = words_beside()
        if (FactKind.SUM, proposal.value) in self.known or not re.search(beside["damage"], sentence, re.IGNORECASE):
            return None
        if re.search(beside["not_damage"], sentence, re.IGNORECASE) or self._tells_known(FactKind.SUM, sentence, document.language):
            return None
        with_damage = [one for one in self.case.episodes if one.damage is not None]
        proved = {one for item in self.case.evidence if item.document == document.id for one in item.proves}
        episode = with_damage[0] if len(with_damage) == 1 else next((one for one in with_damage if proved == {one.id}), None)
        if episode is None or episode.damage is None:
            return None
        return Conflict(fact=f"episodes.{episode.id}.damage", value=str(episode.damage.value))

    def _tells_known(self, kind: FactKind, sentence: str, language: Language) -> bool:
        """Tell whether a sentence holds a fact of a kind that the case knows: then its others are of something else."""
        return any(fact.kind is kind and fact.key in self.known for fact in hard_facts(sentence, language))

    def _iin(self, proposal: Proposal, _: str, __: Document) -> Conflict | None:
        iins = {person.iin: person.id for person in self.case.persons if person.iin}
        if proposal.value in iins:
            return None
        for iin, person in iins.items():
            if sum(a != b for a, b in zip(iin, proposal.value, strict=True)) <= _MISTYPED:
                return Conflict(fact=f"persons.{person}.iin", value=iin)
        return None

    def _name(self, proposal: Proposal, _: str, document: Document) -> Conflict | None:
        """Find a known person of whose full name two parts are the same and the third differs."""
        found = names_in(proposal.value, document.language)
        if len(found) != 1 or found[0].name is None or self.index.whose(proposal.value, document.language)[1]:
            return None
        written = found[0].name
        for person in self.case.persons:
            for known in (person.name.kk, person.name.ru):
                same = (written.surname == known.surname, written.given == known.given, written.patronymic == known.patronymic)
                if known.patronymic and sum(same) == 2 and (same[0] or _alike(written.surname, person)):
                    return Conflict(fact=f"persons.{person.id}.name", value=known.full)
        return None

    def _episode(self, sentence: str, language: Language) -> Episode | None:
        """Give the episode whose own words a sentence shares most, when they are enough and no other has as many."""
        words = _roots(sentence)
        scored = sorted(((len(words & self.roots[one.id, language]), one.id) for one in self.case.episodes), reverse=True)
        if not words or scored[0][0] < max(_LEAST_SHARED, len(words) * _SHARE):
            return None
        return None if len(scored) > 1 and scored[1][0] == scored[0][0] else self.case.episode(scored[0][1])


def _told(case: Case) -> frozenset[tuple[FactKind, str]]:
    """Give the dates and sums that the words of the case and the quotes of its sources tell."""
    languages = {document.id: document.language for document in case.documents}
    quotes = ((source.quote, languages.get(source.document, case.language)) for source in sources_of(case) if source.quote)
    facts = (fact for text, language in (*case_words(case), *quotes) for fact in hard_facts(text, language))
    return frozenset(fact.key for fact in facts if fact.kind in (FactKind.DATE, FactKind.SUM))


def _roots(text: str) -> frozenset[str]:
    return frozenset(word[:5] for word in re.findall(r"[а-яәіңғүұқөһ]{5,}", text.lower().replace("ё", "е")))


def _alike(surname: str, person: Person) -> bool:
    return any(surname[:4].lower() == known.surname[:4].lower() for known in (person.name.kk, person.name.ru))


def _is_date(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True
