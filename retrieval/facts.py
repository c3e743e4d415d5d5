"""What was read out of an act, as terms of a way of searching: who asks for acquittals or for small children finds them by the fields."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from law import Stage, Unknown
from retrieval.acts.act import Act, Extracted, Field, Outcome, Plea, Recidivism
from retrieval.acts.circumstances import circumstances_named, recidivism_of
from retrieval.acts.normal import folded
from retrieval.acts.pleas import plea_of
from retrieval.store import article_keys, said

# What a query says of the outcome, in folded letters; a conviction is what acts end with, and nobody asks for it
_OUTCOMES = {
    Outcome.ACQUITTED: re.compile(r"оправда|невинов|ақта(?:л|у|ғ|п|ды)|кінәсіз"),
    Outcome.RETURNED: re.compile(
        r"(?:возвра[тщ]|верну)[^.;]{0,60}(?:прокурор|дел)|дел[^.;]{0,20}возвра[тщ]|прокурорға[^.;]{0,20}қайтар|іс[^.;]{0,20}қайтар"
    ),
    Outcome.TERMINATED: re.compile(r"прекращ|тоқтат"),
}
_STAGES = {
    Stage.ATTEMPT: re.compile(r"покушен|оқтал"),
    Stage.PREPARATION: re.compile(r"приготовлени|(?:қылмысқа|қылмыс жасауға) дайындал"),
}


@dataclass(frozen=True, slots=True)
class PracticeQuery:
    """A case told in plain facts, to find acts about cases like it.

    :param articles: Articles of the Criminal Code, "188(3)", as `PracticeFilter` names them; acts under them are looked for first.
    :param circumstances: Mitigating and aggravating circumstances by short norm, "53(1)(6)".
    :param outcomes: How the act ends, when that is looked for.
    :param stages: How far the offence went.
    :param plea: What the person says to the charge.
    :param recidivism: Recidivism.
    :param words: What else is looked for, in Kazakh or Russian.
    """

    articles: tuple[str, ...] = ()
    circumstances: tuple[str, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    stages: tuple[Stage, ...] = ()
    plea: Plea | None = None
    recidivism: Recidivism | None = None
    words: str = ""

    def facts(self) -> tuple[str, ...]:
        """Give its facts as terms, without the articles."""
        named = (*self.outcomes, *self.stages, *(each for each in (self.plea, self.recidivism) if each))
        return tuple(dict.fromkeys((*self.circumstances, *(f"{type(each).__name__.lower()}:{each}" for each in named))))


def act_facts(act: Act) -> Mapping[str, tuple[int, int]]:
    """Give the facts of an act with the place that says each.

    :param act: The act.
    :return: Places by term: "188(3)", "53(1)(6)", "outcome:acquitted", "plea:denied".
    """
    found: dict[str, tuple[int, int]] = {}
    for term, place in _told(act):
        found.setdefault(term, place)
    return found


def query_facts(query: str) -> tuple[str, ...]:
    """Tell which facts a query asks for.

    :param query: The query, in Kazakh or Russian.
    :return: Terms as `act_facts` gives them, without the articles.
    """
    matched = folded(query)
    whole = [(0, len(matched))]
    facts = [f"outcome:{outcome}" for outcome, pattern in _OUTCOMES.items() if pattern.search(matched)]
    facts += [f"stage:{stage}" for stage, pattern in _STAGES.items() if pattern.search(matched)]
    facts += circumstances_named(matched)
    for name, field in (("plea", plea_of(matched, whole)), ("recidivism", recidivism_of(matched, whole))):
        if not isinstance(field, Unknown):
            facts.append(f"{name}:{field.value}")
    return tuple(dict.fromkeys(facts))


def _told(act: Act) -> Iterator[tuple[str, tuple[int, int]]]:
    fields = act.fields
    for norm in (*fields.convicted, *fields.charged):
        for key in article_keys([norm.value]):
            yield key, (norm.start, norm.end)
    for circumstance in (*fields.mitigating, *fields.aggravating):
        yield circumstance.value, (circumstance.start, circumstance.end)
    yield from _one("plea", fields.plea)
    yield from _one("recidivism", fields.recidivism)
    for verdict in fields.verdicts:
        yield from _one("outcome", verdict.outcome)
        yield from _one("stage", verdict.stage)


def _one(name: str, field: Field[Any]) -> Iterator[tuple[str, tuple[int, int]]]:
    if isinstance(field, Extracted):
        yield f"{name}:{said(field)}", (field.start, field.end)
