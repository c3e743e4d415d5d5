"""Defects planted into drafts, cases and documents that are right: what was planted, where, and which findings would be the right ones.

The planting edits the text as a tired person would — another figure, another surname, a sheet mistyped — and knows nothing of how facts are
read by the checks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from casefile import Case, DocumentText
from evals.indictment_cases import GeneratedCase, strangers
from indictment import Draft, Statement
from indictment import draft as compose
from law import Language

_TEXT = frozenset(
    ("finding-unsupported", "finding-elsewhere", "finding-persons", "finding-fact-lost", "finding-sum-words", "finding-not-accepted")
)


@dataclass(frozen=True)
class Planted:
    """A defect.

    :param kind: Its kind.
    :param draft: The draft with it.
    :param case: The case with it.
    :param texts: The documents with it.
    :param places: Where a finding is expected.
    :param codes: Findings that name it rightly.
    """

    kind: str
    draft: Draft
    case: Case
    texts: dict[str, DocumentText]
    places: frozenset[str]
    codes: frozenset[str]


@dataclass
class _Ground:
    """What a defect is planted into."""

    draft: Draft
    made: GeneratedCase
    random: Random

    def changed(
        self, kind: str, identifier: str, change: Callable[[Statement], Statement | None], codes: frozenset[str] = _TEXT
    ) -> Planted | None:
        """Change one statement; None takes it out."""
        sections = []
        done = False
        for section in self.draft.sections:
            rows = []
            for one in section.statements:
                new = change(one) if one.id == identifier else one
                done = done or new != one
                if new is not None:
                    rows.append(new)
            sections.append(section.model_copy(update={"statements": tuple(rows)}))
        draft = self.draft.model_copy(update={"sections": tuple(sections)})
        return Planted(kind, draft, self.made.case, self.made.texts, frozenset((identifier,)), codes) if done else None

    def reworded(self, kind: str, identifier: str, change: Callable[[str], str]) -> Planted | None:
        """Change the text of one statement."""
        return self.changed(kind, identifier, lambda one: one.model_copy(update={"text": change(one.text)}))


def defects(draft: Draft, made: GeneratedCase, seed: int) -> Iterator[Planted]:
    """Plant every kind of defect that a case has room for, one at a time.

    :param draft: A draft without defects.
    :param made: The case that it was drafted from.
    :param seed: Chooses the places.
    :return: The defects.
    """
    for number, plant in enumerate(KINDS):
        planted = plant(_Ground(draft, made, Random(seed * 100 + number)))  # noqa: S311 - the same each time
        if planted is not None:
            yield planted


def _any_episode(ground: _Ground) -> str:
    return ground.random.choice(ground.made.case.episodes).id


def _digit(text: str, place: int) -> str:
    """Turn one figure into the next."""
    return text[:place] + str((int(text[place]) + 1) % 10) + text[place + 1 :]


def _figure(pattern: str) -> Callable[[str], str]:
    """Change the last figure of the first match of a pattern."""

    def change(text: str) -> str:
        match = re.search(pattern, text)
        return _digit(text, match.end(1) - 1) if match else text

    return change


def _wrong_date(ground: _Ground) -> Planted | None:
    russian = ground.draft.language is Language.RU
    months = ("января", "февраля", "марта", "апреля") if russian else ("қаңтар", "ақпан", "наурыз", "сәуір")

    def change(text: str) -> str:
        found = next(one for one in months if one in text)
        return text.replace(found, months[(months.index(found) + 1) % 4])

    return ground.reworded("date", f"{_any_episode(ground)}-time", change)


def _wrong_year(ground: _Ground) -> Planted | None:
    person = ground.made.case.charges[0].person
    return ground.reworded("birth date", f"{person}-birth-date", _figure(r"(\d{4})"))


def _wrong_time(ground: _Ground) -> Planted | None:
    return ground.reworded("time", f"{_any_episode(ground)}-time", _figure(r"\d:(\d\d)"))


def _wrong_sum(ground: _Ground) -> Planted | None:
    return ground.reworded("sum", f"{_any_episode(ground)}-way", _figure(r"(\d{6,7}) (?:тенге|теңге)"))


def _figures_and_words(ground: _Ground) -> Planted | None:
    return ground.reworded("sum against its words", f"{_any_episode(ground)}-damage", lambda text: _digit(text, 0))


def _wrong_plate(ground: _Ground) -> Planted | None:
    return ground.reworded("vehicle", f"{_any_episode(ground)}-way", _figure(r"(\d{3})[A-Z]{3}08"))


def _wrong_phone(ground: _Ground) -> Planted | None:
    return ground.reworded("telephone", f"{_any_episode(ground)}-way", _figure(r"701[ )]+\d{3}[ -]\d\d[ -](\d\d)"))


def _wrong_iin(ground: _Ground) -> Planted | None:
    return ground.reworded("IIN", f"{ground.made.case.charges[0].person}-iin", lambda text: _digit(text, 7))


def _wrong_house(ground: _Ground) -> Planted | None:
    return ground.reworded(
        "address",
        f"{_any_episode(ground)}-place",
        lambda text: re.sub(r"(\d+)(-үй)|(?<=дом )(\d+)", lambda m: f"{int(m[1] or m[3]) + 200}{m[2] or ''}", text),
    )


def _wrong_street(ground: _Ground) -> Planted | None:
    def change(text: str) -> str:
        return (
            re.sub(r"(?<=улица )[^,]+", "Мустафина", text)
            if ground.draft.language is Language.RU
            else re.sub(r"[^,]+(?= көшесі)", " Мұстафин", text)
        )

    return ground.reworded("street", f"{_any_episode(ground)}-place", change)


def _wrong_article(ground: _Ground) -> Planted | None:
    charge = ground.made.case.charges[0]
    return ground.reworded("article", f"{_any_episode(ground)}-{charge.id}", lambda text: text.replace("188", "191"))


def _wrong_ruling(ground: _Ground) -> Planted | None:
    return ground.reworded("article of the ruling", f"ruling-{ground.made.case.charges[0].person}", lambda text: text.replace("188", "187"))


def _stranger(ground: _Ground) -> Planted | None:
    name = " ".join(ground.random.choice(strangers())[ground.draft.language.value])
    return ground.reworded("invented person", f"{_any_episode(ground)}-participants", lambda text: f"{text}, {name}")


def _swapped(ground: _Ground) -> Planted | None:
    case, language = ground.made.case, ground.draft.language
    episode = case.episode(_any_episode(ground))
    victim = case.person(episode.victims[0]).name
    name = victim.kk if language is Language.KK else victim.ru
    return ground.reworded("role", f"{episode.id}-participants", lambda _: name.full)


def _accused_by_name(ground: _Ground) -> Planted | None:
    case, language = ground.made.case, ground.draft.language
    other = case.person(case.episodes[-1].victims[0]).name
    mine = case.person(case.charges[0].person).name
    before, after = (mine.kk, other.kk) if language is Language.KK else (mine.ru, other.ru)
    return ground.reworded(
        "role in the charge",
        f"e1-{case.charges[0].id}",
        lambda text: text.replace(before.surname, after.surname).replace(before.given, after.given),
    )


def _invented_count(ground: _Ground) -> Planted | None:
    addition = " Всего он сделал это 37 раз." if ground.draft.language is Language.RU else " Ол мұны барлығы 37 рет жасаған."
    return ground.reworded("invented number", f"{_any_episode(ground)}-way", lambda text: text + addition)


def _broken_quote(ground: _Ground) -> Planted | None:
    def change(one: Statement) -> Statement:
        first = one.sources[0]
        words = first.quote.split()
        words[len(words) // 2] = "бірде" if ground.draft.language is Language.KK else "иногда"
        return one.model_copy(update={"sources": (first.model_copy(update={"quote": " ".join(words)}), *one.sources[1:])})

    return ground.changed("quote", f"{_any_episode(ground)}-items", change, frozenset(("finding-quote",)))


def _wrong_sheet(ground: _Ground) -> Planted | None:
    def change(one: Statement) -> Statement:
        first = one.sources[0]
        return one.model_copy(update={"sources": (first.model_copy(update={"sheet": (first.sheet or 1) + 1}), *one.sources[1:])})

    return ground.changed("sheet", f"{_any_episode(ground)}-damage", change, frozenset(("finding-sheet", "finding-quote-sheet")))


def _no_source(ground: _Ground) -> Planted | None:
    return ground.changed(
        "no source", f"{_any_episode(ground)}-motive", lambda one: one.model_copy(update={"sources": ()}), frozenset(("finding-no-source",))
    )


def _dropped(kind: str, identifier: str) -> Callable[[_Ground], Planted | None]:
    def plant(ground: _Ground) -> Planted | None:
        place = identifier.format(e=_any_episode(ground), p=ground.made.case.charges[0].person, c=ground.made.case.charges[0].id)
        return ground.changed(kind, place, lambda _: None, frozenset(("finding-point", "finding-dropped")))

    return plant


def _order(ground: _Ground) -> Planted | None:
    places = [place for place, section in enumerate(ground.draft.sections) if section.id.startswith("episode-")]
    if len(places) < 2:
        return None
    sections = list(ground.draft.sections)
    first, last = places[0], places[-1]
    sections[first], sections[last] = sections[last], sections[first]
    moved = frozenset(sections[place].id for place in places)
    draft = ground.draft.model_copy(update={"sections": tuple(sections)})
    return Planted("order of time", draft, ground.made.case, ground.made.texts, moved, frozenset(("finding-order",)))


def _clause(ground: _Ground) -> Planted | None:
    """Charge «repeatedly» in a case of one episode and no earlier conviction, and draft from it."""
    case = ground.made.case
    if len(case.episodes) > 1:
        return None
    charges = tuple(one.model_copy(update={"clauses": ("2", *one.clauses)}) for one in case.charges)
    changed = case.model_copy(update={"charges": charges})
    drafted = compose(changed, ground.draft.plan, ground.draft.language)
    places = frozenset(one.id for one in charges)
    return Planted("clause not shown", drafted, changed, ground.made.texts, places, frozenset(("finding-clause",)))


def _in_document(ground: _Ground, kind: str, number: int, change: Callable[[str], str], places: frozenset[str]) -> Planted | None:
    """Add to the first sheet of a document a sentence that another document contradicts."""
    document = ground.made.case.documents[number]
    text = ground.made.texts[document.id]
    added = change(document.language.value)
    texts = {**ground.made.texts, document.id: DocumentText((f"{text.sheets[0]}\n{added}", *text.sheets[1:]))}
    return Planted(kind, ground.draft, ground.made.case, texts, places, frozenset(("finding-contradiction",)))


def _other_damage(ground: _Ground) -> Planted | None:
    case = ground.made.case
    episode = case.episode(_any_episode(ground))
    if episode.damage is None:
        return None
    place = next(number for number, one in enumerate(case.documents) if one.id == f"d{episode.id[1:]}2")
    other = episode.damage.value - 123456
    said = {"ru": f"Общий ущерб владельцу составил {other} тенге.", "kk": f"Иесіне келген залал {other} теңгені құрады."}
    return _in_document(ground, "contradiction: damage", place, said.__getitem__, frozenset((episode.id,)))


def _other_patronymic(ground: _Ground) -> Planted | None:
    case = ground.made.case
    person = case.person(case.charges[0].person)
    said = {
        "ru": f"Доставлен {person.name.ru.surname} {person.name.ru.given} {'Ефимовна' if person.sex == 'female' else 'Ефимович'}.",
        "kk": f"Жеткізілді: {person.name.kk.surname} {person.name.kk.given} {'Сүлейменқызы' if person.sex == 'female' else 'Сүлейменұлы'}.",
    }
    return _in_document(ground, "contradiction: name", len(case.documents) - 1, said.__getitem__, frozenset((person.id,)))


def _other_iin(ground: _Ground) -> Planted | None:
    person = ground.made.case.person(ground.made.case.charges[0].person)
    other = person.iin[:-2] + person.iin[-2:][::-1]
    if other == person.iin:
        return None
    said = {"ru": f"Номер налогоплательщика {other}.", "kk": f"Салық төлеуші нөмірі {other}."}
    return _in_document(ground, "contradiction: IIN", 2, said.__getitem__, frozenset((ground.made.case.number,)))


def _other_birth(ground: _Ground) -> Planted | None:
    person = ground.made.case.person(ground.made.case.charges[0].person)
    if person.birth_date is None:
        return None
    other = person.birth_date.replace(year=person.birth_date.year - 1)
    said = {
        "ru": f"По справке {person.name.ru.full}, {other:%d.%m.%Y} г.р., на учёте не состоит.",
        "kk": f"Анықтама бойынша {person.name.kk.full}, {other:%d.%m.%Y} туған, есепте тұрмайды.",
    }
    return _in_document(ground, "contradiction: birth date", len(ground.made.case.documents) - 1, said.__getitem__, frozenset((person.id,)))


def _other_role(ground: _Ground) -> Planted | None:
    person = ground.made.case.person(ground.made.case.charges[0].person)
    said = {
        "ru": f"Разъяснены права: потерпевший {person.name.ru.full}.",
        "kk": f"Құқықтары түсіндірілді: жәбірленуші {person.name.kk.full}.",
    }
    return _in_document(ground, "contradiction: capacity", 0, said.__getitem__, frozenset((person.id,)))


def _wrong_fact(ground: _Ground) -> Planted | None:
    """Enter a wrong damage into the case itself and draft from it: no document holds the sum."""
    case = ground.made.case
    episode = case.episode(_any_episode(ground))
    if episode.damage is None:
        return None
    wrong = episode.model_copy(update={"damage": episode.damage.model_copy(update={"value": episode.damage.value + 10101})})
    changed = case.model_copy(update={"episodes": tuple(wrong if one.id == wrong.id else one for one in case.episodes)})
    drafted = compose(changed, ground.draft.plan, ground.draft.language)
    return Planted(
        "wrong fact in the case",
        drafted,
        changed,
        ground.made.texts,
        frozenset((f"{episode.id}-damage", episode.id)),
        frozenset(("finding-not-in-documents",)),
    )


KINDS: tuple[Callable[[_Ground], Planted | None], ...] = (
    _wrong_date,
    _wrong_year,
    _wrong_time,
    _wrong_sum,
    _figures_and_words,
    _wrong_plate,
    _wrong_phone,
    _wrong_iin,
    _wrong_house,
    _wrong_street,
    _wrong_article,
    _wrong_ruling,
    _stranger,
    _swapped,
    _accused_by_name,
    _invented_count,
    _broken_quote,
    _wrong_sheet,
    _no_source,
    _dropped("place left out", "{e}-place"),
    _dropped("charge left out", "{e}-{c}"),
    _dropped("restraint left out", "{p}-restraint"),
    _dropped("evidence of the defence left out", "defence-ev13"),
    _dropped("argument of the defence unanswered", "answer-1"),
    _dropped("accused left out of the ruling", "ruling-{p}"),
    _order,
    _clause,
    _other_damage,
    _other_patronymic,
    _other_iin,
    _other_birth,
    _other_role,
    _wrong_fact,
)


def reworded_in_one_language(draft: Draft, made: GeneratedCase) -> Draft:
    """Change one figure of one language version: the other no longer tells the same.

    :param draft: A draft.
    :param made: Its case.
    :return: The draft with the minute of the first episode changed.
    :raises ValueError: If the first episode has no minute.
    """
    planted = _Ground(draft, made, Random(0)).reworded("language", "e1-time", _figure(r"\d:(\d\d)"))  # noqa: S311 - chooses nothing
    if planted is None:
        raise ValueError("the first episode has no minute to change")
    return planted.draft
