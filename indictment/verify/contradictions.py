"""Contradictions between documents: another date, sum, name, number or capacity for the same thing, as pairs of quotes.

Which of two documents is right nobody can compute: every pair is a warning for the prosecutor, who removes the contradiction or answers it
(CPC, arts 24, 125). A pair is the words of one document against the words that the accepted fact rests on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from difflib import SequenceMatcher
from itertools import combinations

from casefile import Episode, Finding, Label, Person, Role, Severity
from indictment.verify.index import Key, Sheet
from indictment.verify.names import NAME
from indictment.verify.report import report, where
from indictment.verify.scan import FactKind, hard_facts
from indictment.verify.support import Desk
from law import Act, Language, Norm

_ASSESSMENT = Norm(Act.CPC, "125")
_SENTENCE = re.compile(r"(?<=[.!?…;])\s+(?=[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ«\"–—])|\n\s*\n")
_DAMAGE = re.compile(r"ущерб|залал|шығын|нұқсан|на (?:общую )?сумму|сомаға|сомасында", re.IGNORECASE)
_EARNED = re.compile(r"заработн|зарплат|доход|оклад|кредит|жалақы|табыс|кіріс|несие", re.IGNORECASE)
_BORN = re.compile(r"родил|рожден|г\.\s?р\.|туған|туыл", re.IGNORECASE)
_PATRONYMIC = re.compile(r"(?:вич|вн|ич|ұлы|қызы|улы|кызы|ович|евн)[а-яәіңғүұқөһ]{0,5}$", re.IGNORECASE)
_GIVEN = r"(?=[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ][\w-]+\s+[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ][\w.])"  # «потерпевшая Касымова Д.Б.»: the surname does not stand alone
_VICTIM = re.compile(rf"(?i:потерпевш[а-я]{{2,3}}|жәбірленуші)\s+{_GIVEN}")
_SUSPECT = re.compile(rf"(?i:подозреваем[а-я]{{2,3}}|обвиняем[а-я]{{2,3}}|күдікті|айыпталушы)\s+{_GIVEN}")
_ACTING = {Role.SUSPECT, Role.ACCUSED}
_HARMED = {Role.VICTIM, Role.CIVIL_CLAIMANT, Role.VICTIM_REPRESENTATIVE}
_LEAST_SHARED = 4
_SHARE = 0.4
_NEAR = timedelta(days=400)
_LONGEST_QUOTE = 200
_YOUNGEST = 10
_REACH = 70


@dataclass(frozen=True)
class _Told:
    """Words of a document at their place."""

    document: str
    sheet: int
    quote: str


def contradictions(desk: Desk) -> Iterator[Finding]:
    """Find the places where documents contradict each other about what the case holds.

    :param desk: The case and its documents.
    :return: The pairs, each once.
    """
    for identifier, number, sheet in desk.texts.all():
        sentences = [" ".join(sentence.split()) for sentence in _SENTENCE.split(sheet.text) if sentence.strip()]
        for sentence in sentences:
            told = _Told(identifier, number, sentence[:_LONGEST_QUOTE])
            yield from _names(desk, told, sentence)
            yield from _roles(desk, told, sentence)
        yield from _of_facts(desk, identifier, number, sheet, sentences)
    yield from _near_numbers(desk)


def _pair(desk: Desk, subject: str, what: str, told: _Told, against: _Told) -> Finding:
    return report(
        Severity.WARNING,
        "finding-contradiction",
        subject,
        norm=_ASSESSMENT,
        what=Label(f"contradiction-{what}", room="indictment"),
        first=told.quote,
        first_place=where(desk.case, told.document, told.sheet),
        second=against.quote,
        second_place=where(desk.case, against.document, against.sheet),
    )


def _of_facts(desk: Desk, identifier: str, number: int, sheet: Sheet, sentences: list[str]) -> Iterator[Finding]:
    """Look for other dates, times and sums on a sheet, if it has any that the case does not know."""
    known = desk.known
    if not any(kind in (FactKind.DATE, FactKind.SUM) and (kind, value) not in known for kind, value in sheet.facts):
        return
    for sentence in sentences:
        told = _Told(identifier, number, sentence[:_LONGEST_QUOTE])
        facts = hard_facts(sentence, sheet.language)
        days = [fact.value for fact in facts if fact.kind is FactKind.DATE and len(fact.value) == len("2026-03-12")]
        sums = [int(fact.value) for fact in facts if fact.kind is FactKind.SUM]
        if days:
            yield from _births(desk, told, sentence, sheet.language)
            yield from _event_dates(desk, told, sentence, days, sheet.language)
        if sums and _DAMAGE.search(sentence) and not _EARNED.search(sentence):
            yield from _damage(desk, told, sums, sentence, sheet.language)


def _births(desk: Desk, told: _Told, sentence: str, language: Language) -> Iterator[Finding]:
    """Find another date of birth beside the name of a person: one name and one date within reach of the word for birth."""
    for match in _BORN.finditer(sentence):
        near = sentence[max(0, match.start() - _REACH) : match.end() + _REACH]
        persons = [desk.case.person(one) for one in desk.names.named(near)]
        # The date of the document itself may stand in the same line; nobody in the case is younger than ten
        latest = desk.draft.plan.on.year - _YOUNGEST
        days = {
            fact.value
            for fact in hard_facts(near, language)
            if fact.kind is FactKind.DATE and len(fact.value) == len("2026-03-12") and int(fact.value[:4]) <= latest
        }
        if len(persons) != 1 or len(days) != 1 or persons[0].birth_date is None:
            continue
        born = persons[0].birth_date.isoformat()
        against = _where_stands(desk, (FactKind.DATE, born))
        if born not in days and against is not None:
            yield _pair(desk, persons[0].id, "birth-date", _Told(told.document, told.sheet, near.strip()), against)


def _event_dates(desk: Desk, told: _Told, sentence: str, days: list[str], language: Language) -> Iterator[Finding]:
    """Find another date in a sentence that tells of one episode and of no date that the case knows."""
    known = desk.known
    if any((FactKind.DATE, day) in known for day in days):
        return
    episode = _told_of(desk, sentence, language)
    if episode is None:
        return
    start = episode.time.value.start.date()
    for day in days:
        try:
            other = date.fromisoformat(day)
        except ValueError:
            continue
        against = _where_stands(desk, (FactKind.DATE, start.isoformat()))
        if abs(other - start) <= _NEAR and against is not None:
            yield _pair(desk, episode.id, "date", told, against)


def _damage(desk: Desk, told: _Told, sums: list[int], sentence: str, language: Language) -> Iterator[Finding]:
    known = desk.known
    if any((FactKind.SUM, str(one)) in known for one in sums):
        return
    with_damage = [one for one in desk.case.episodes if one.damage is not None]
    episode = (
        _told_of(desk, sentence, language, 2) or _of_document(desk, told.document) or (with_damage[0] if len(with_damage) == 1 else None)
    )
    if episode is None or episode.damage is None:
        return
    if (against := _where_stands(desk, (FactKind.SUM, str(episode.damage.value)))) is not None:
        yield _pair(desk, episode.id, "sum", told, against)


def _of_document(desk: Desk, document: str) -> Episode | None:
    """Give the only episode that the evidence in a document proves."""
    proved = {one for item in desk.case.evidence if item.document == document for one in item.proves}
    return desk.case.episode(next(iter(proved))) if len(proved) == 1 else None


def _told_of(desk: Desk, sentence: str, language: Language, least: int = _LEAST_SHARED) -> Episode | None:
    """Give the episode whose own words a sentence shares most, when they are enough and no other episode has as many."""
    words = _roots(sentence)
    if not words:
        return None
    scored = sorted(((len(words & _episode_roots(desk, one, language)), one.id) for one in desk.case.episodes), reverse=True)
    if scored[0][0] < max(least, len(words) * _SHARE) or (len(scored) > 1 and scored[1][0] == scored[0][0]):
        return None
    return desk.case.episode(scored[0][1])


def _episode_roots(desk: Desk, episode: Episode, language: Language) -> frozenset[str]:
    cache = desk.roots
    if (episode.id, language) not in cache:
        facts = (episode.way, episode.place, episode.items, episode.consequences)
        cache[episode.id, language] = _roots(" ".join(fact.value.text(language) for fact in facts if fact is not None))
    return cache[episode.id, language]


def _roots(text: str) -> frozenset[str]:
    return frozenset(word[:5] for word in re.findall(r"[а-яәіңғүұқөһ]{5,}", text.lower().replace("ё", "е")))


def _names(desk: Desk, told: _Told, sentence: str) -> Iterator[Finding]:
    """Find a name of which two parts are a known person's and the third is nobody's."""
    words = list(NAME.finditer(sentence))
    for first, second, third in zip(words, words[1:], words[2:], strict=False):
        gaps = (sentence[first.end() : second.start()], sentence[second.end() : third.start()])
        if any(gap.strip() for gap in gaps) or not _PATRONYMIC.search(third.group()):
            continue
        parts = [desk.names.bearers(one.group()) for one in (first, second, third)]
        empty = [place for place, bearers in enumerate(parts) if not bearers]
        if len(empty) != 1:
            continue
        shared = frozenset.intersection(*(bearers for bearers in parts if bearers))
        if len(shared) != 1:
            continue
        person = desk.case.person(next(iter(shared)))
        if empty[0] == 0 and not _alike(first.group(), person):
            continue  # a relative has the same given name and patronymic less often than a clerk mistypes a surname, but both happen
        yield from _against_person(desk, person, "name", told)


def _alike(surname: str, person: Person) -> bool:
    return any(
        SequenceMatcher(None, surname.lower(), known.lower()).ratio() >= 0.7 for known in (person.name.kk.surname, person.name.ru.surname)
    )


def _roles(desk: Desk, told: _Told, sentence: str) -> Iterator[Finding]:
    for pattern, own, other in ((_VICTIM, _ACTING, _HARMED), (_SUSPECT, _HARMED, _ACTING)):
        for match in pattern.finditer(sentence):
            name = NAME.match(sentence, match.end())
            bearers = desk.names.surname_of(name.group()) if name else frozenset()
            if len(bearers) != 1:
                continue
            person = desk.case.person(next(iter(bearers)))
            if own & set(person.roles) and not other & set(person.roles):
                yield from _against_person(desk, person, "role", told)


def _against_person(desk: Desk, person: Person, what: str, told: _Told) -> Iterator[Finding]:
    """Set words of a document against those that the person's entry in the case rests on."""
    for source in person.sources:
        if source.quote and source.document in desk.texts.documents:
            yield _pair(desk, person.id, what, told, _Told(source.document, source.sheet or 1, source.quote))
            return
    name = desk.case.person(person.id).name
    for identifier, number, sheet in desk.texts.all():
        full = name.kk.full if sheet.language is Language.KK else name.ru.full
        if full in sheet.plain and (identifier, number) != (told.document, told.sheet):
            yield _pair(desk, person.id, what, told, _Told(identifier, number, full))
            return


def _where_stands(desk: Desk, key: Key) -> _Told | None:
    """Give the first sentence of the file that tells a fact."""
    place = desk.texts.first_place.get(key)
    if place is None:
        return None
    identifier, number = place
    sheet = desk.texts.sheets[identifier][number]
    for sentence in _SENTENCE.split(sheet.text):
        if any(fact.key == key for fact in hard_facts(sentence, sheet.language)):
            return _Told(identifier, number, " ".join(sentence.split())[:_LONGEST_QUOTE])
    return None


def _near_numbers(desk: Desk) -> Iterator[Finding]:
    """Find IINs, vehicle numbers and telephones that differ from another by one or two characters: one of the two is mistyped."""
    for kind in (FactKind.IIN, FactKind.VEHICLE, FactKind.PHONE):
        found = sorted(value for one, value in desk.texts.first_place if one is kind)
        iins = {person.iin for person in desk.case.persons}
        for first, second in combinations(found, 2):
            # Two numbers that a person has accepted are two things, however alike
            accepted = all((kind, one) in desk.known or one in iins for one in (first, second))
            if accepted or not _mistyped(first, second, 2 if kind is FactKind.IIN else 1):
                continue
            left, right = _where_stands(desk, (kind, first)), _where_stands(desk, (kind, second))
            if left is not None and right is not None:
                yield _pair(desk, desk.case.number, kind.value, left, right)


def _mistyped(first: str, second: str, most: int) -> bool:
    return len(first) == len(second) and 0 < sum(a != b for a, b in zip(first, second, strict=True)) <= most
