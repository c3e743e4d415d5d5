"""What a case holds by itself: its words, its dates and sums, and what the program computes from them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from casefile import Case, custody_days
from indictment.phrases import ALMATY
from indictment.verify.index import Key, expanded
from indictment.verify.scan import FactKind, HardFact
from indictment.vocabulary import Draft
from law import Language, Words

_MOST_TO_SUM = 8
"""Sums of every set of episodes are known up to so many; a larger case has the sum of all."""


def case_words(case: Case) -> Iterator[tuple[str, Language]]:
    """Give the words that a person has entered into the case, in both languages.

    :param case: The case.
    :return: Each text with its language.
    """
    for value in _all_words(case):
        for language, text in ((Language.KK, value.kk), (Language.RU, value.ru)):
            if text:
                yield text, language


def _all_words(value: object) -> Iterator[Words]:
    if isinstance(value, Words):
        yield value
    elif isinstance(value, (tuple, list)):
        for item in value:
            yield from _all_words(item)
    elif hasattr(value, "__dict__") and not isinstance(value, (str, int, float)):
        for item in vars(value).values():
            yield from _all_words(item)


def derived(case: Case, draft: Draft) -> frozenset[Key]:
    """Give what the program computed itself and no document can hold: the day of drafting, days in custody, the number of the case.

    :param case: The case.
    :param draft: The draft.
    :return: The facts.
    """
    on = draft.plan.on
    keys: set[Key] = {(FactKind.DATE, on.isoformat()), (FactKind.NUMBER, str(on.year)), (FactKind.NUMBER, str(int(case.number)))}
    keys |= {(FactKind.NUMBER, str(custody_days(case, person.id, on))) for person in case.persons}
    keys |= {(FactKind.NUMBER, str(number)) for number in range(1, len(case.episodes) + 1)}
    for measure in case.measures:
        start = measure.start.astimezone(ALMATY)
        if (start.hour, start.minute) == (0, 0):  # documents name the midnight before: «до 24 часов 00 минут 15 августа»
            keys |= expanded((HardFact(FactKind.DATE, start.date().isoformat(), ""),))
    return frozenset(keys)


def dates_and_sums(case: Case) -> frozenset[Key]:
    """Give the dates and sums of the typed facts: nothing that a document says of these contradicts the case.

    :param case: The case.
    :return: The facts.
    """
    days = set(_days(case))
    return frozenset({*((FactKind.DATE, day.isoformat()) for day in days), *((FactKind.SUM, str(one)) for one in _sums(case))})


def _days(case: Case) -> Iterator[date]:
    yield case.kui.date
    for episode in case.episodes:
        yield from (moment.date() for moment in (episode.time.value.start, episode.time.value.end) if moment)
    for event in case.events:
        yield event.at.date()
        if event.until:
            yield event.until
    for measure in case.measures:
        yield from (moment.date() for moment in (measure.start, measure.end) if moment)
    yield from (document.date for document in case.documents)
    for person in case.persons:
        if person.birth_date:
            yield person.birth_date
        for conviction in person.convictions:
            yield from (day for day in (conviction.verdict_on, conviction.served_on) if day)


def _sums(case: Case) -> set[int]:
    damage = [one.damage.value for one in case.episodes if one.damage is not None]
    sums = {sum(damage)}
    if len(damage) <= _MOST_TO_SUM:
        sums |= {sum(chosen) for size in range(1, len(damage) + 1) for chosen in combinations(damage, size)}
    return sums | set(damage) | {claim.amount for claim in case.claims} | {cost.amount for cost in case.costs}
