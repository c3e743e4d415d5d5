"""What is proposed out of documents beside what the three example cases hold: how much of a case is found, and how much of that it holds.

A case holds what matters to the charge, its documents tell far more: the share of proposals that the case holds is a floor of precision,
not precision itself. Positions on guilt have gold of their own, read by hand.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from casefile import Case, CaseFolder, find_quote, read_folder
from evals.measurement import Measurement
from indictment import Proposal, ProposalKind, propose
from law import Language

EXAMPLES = Path(__file__).parents[1] / "examples"
CASES = ("burglary", "bodily_harm", "fraud")
_POSITIONS = {ProposalKind.ADMISSION, ProposalKind.DENIAL}
_HOUSE = re.compile(r"(?:дом|д\.)\s*(\d+)(?:.{0,12}?(?:квартира|кв\.)\s*(\d+))?|(\d+)-үй(?:,\s*(\d+)-пәтер)?")


@dataclass
class Score:
    """Values of one kind: those the cases hold, those found, those both."""

    held: int = 0
    found: int = 0
    both: int = 0
    missed: list[str] = field(default_factory=list)

    def add(self, held: set[str], found: set[str]) -> None:
        """Count the values of one case."""
        self.held += len(held)
        self.found += len(found)
        self.both += len(held & found)
        self.missed += sorted(held - found)


def held_facts(case: Case) -> dict[ProposalKind, set[str]]:
    """Give the facts of case.yaml in the form of proposals.

    :param case: The case.
    :return: Values by kind: persons by identifier, addresses by house and flat.
    """
    episodes = [moment.date() for one in case.episodes for moment in (one.time.value.start, one.time.value.end) if moment]
    measured = [moment.date() for one in case.measures for moment in (one.start, one.end) if moment]
    days = {*episodes, *measured, case.kui.date, *(one.at.date() for one in case.events)}
    days |= {one.birth_date for one in case.persons if one.birth_date}
    days |= {one.verdict_on for person in case.persons for one in person.convictions}
    sums = {one.damage.value for one in case.episodes if one.damage}
    sums |= {one.amount for one in case.claims} | {one.amount for one in case.costs}
    places = [words for one in (person.residence for person in case.persons) if one for words in (one.kk, one.ru)]
    return {
        ProposalKind.PERSON: {one.id for one in case.persons},
        ProposalKind.DATE: {day.isoformat() for day in days},
        ProposalKind.SUM: {str(one) for one in sums if one},
        ProposalKind.IIN: {one.iin for one in case.persons if one.iin},
        ProposalKind.ADDRESS: {house for words in places if (house := _house(words))},
        ProposalKind.ARTICLE: {
            f"CC {one.article}({one.part})({clause})" if clause else f"CC {one.article}" + (f"({one.part})" if one.part else "")
            for one in case.charges
            for clause in one.clauses or ("",)
        },
    }


def _house(words: str) -> str:
    match = _HOUSE.search(words)
    return ", ".join(part for part in match.groups() if part) if match else ""


def _found(one: Proposal) -> str:
    if one.kind is ProposalKind.PERSON:
        return one.subject or one.value
    return one.value.split(", ", 1)[-1] if one.kind is ProposalKind.ADDRESS else one.value


def count() -> tuple[dict[ProposalKind, Score], Counter[str], int]:
    """Propose in the example cases and compare.

    :return: Scores by kind; positions on guilt right, wrong and missed; quotes that do not stand on their sheet.
    """
    scores: dict[ProposalKind, Score] = {}
    positions: Counter[str] = Counter()
    gold = yaml.safe_load(Path(__file__).with_name("proposed_positions.yaml").read_text(encoding="utf-8"))
    astray = 0
    for name in CASES:
        folder = read_folder(EXAMPLES / name)
        found = propose(folder.case, folder.texts)
        astray += sum(not _stands(folder, one) for one in found)
        for kind, held in held_facts(folder.case).items():
            scores.setdefault(kind, Score()).add(held, {_found(one) for one in found if one.kind is kind})
        positions.update(_positions([one for one in found if one.kind in _POSITIONS], gold[name]))
    return scores, positions, astray


def _stands(folder: CaseFolder, one: Proposal) -> bool:
    return all(find_quote(folder.texts[source.document], source.quote) is not None for source in (one.source, *one.others))


def _positions(found: list[Proposal], gold: list[list[str]]) -> Iterator[str]:
    left = list(gold)
    for one in found:
        read = f"{one.kind.value} {one.value}"
        fitting = [row for row in left if row[0] == one.source.document and row[1] in one.source.quote and row[2] == read]
        yield "right" if fitting else "wrong"
        if fitting:
            left.remove(fitting[0])
    yield from ("missed" for _ in left)


def measure() -> Iterator[Measurement]:
    """Measure proposals on the three example cases.

    :return: Recall and the share held for each kind, positions on guilt, quotes astray.
    """
    scores, positions, astray = count()
    for kind, score in scores.items():
        yield Measurement(
            f"{kind.value}: facts of the case proposed", f"{score.both / score.held:.3f}", "recall", f"{score.held} facts of 3 cases"
        )
        share = f"{score.both / score.found:.3f}" if score.found else "none found"
        yield Measurement(f"{kind.value}: proposals that the case holds", share, "share", f"{score.found} proposals")
    read, stated = positions["right"] + positions["wrong"], positions["right"] + positions["missed"]
    yield Measurement("admissions and denials", f"{positions['right'] / stated:.3f}", "recall", f"{stated} read by hand")
    yield Measurement("admissions and denials", f"{positions['right'] / read if read else 1:.3f}", "precision", f"{read} proposals")
    languages = " and ".join(language.value for language in (Language.KK, Language.RU))
    yield Measurement("quotes that do not stand on their sheet", str(astray), "quotes", f"documents in {languages}")
