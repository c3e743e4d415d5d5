"""The figures of docs/facts.md: what the example cases hold is proposed, positions on guilt are read, quotes stand."""

from __future__ import annotations

from pathlib import Path

from evals.proposals import count, measure
from indictment import ProposalKind

PAGE = Path(__file__).parents[2].joinpath("docs", "facts.md").read_text(encoding="utf-8")
NAMES = {
    ProposalKind.PERSON: "persons",
    ProposalKind.IIN: "IINs",
    ProposalKind.SUM: "sums",
    ProposalKind.ARTICLE: "charged articles",
    ProposalKind.ADDRESS: "addresses",
    ProposalKind.DATE: "dates",
}


def test_the_page_tells_what_is_measured() -> None:
    scores, positions, astray = count()
    told = " ".join(PAGE.split())
    for kind, score in scores.items():
        assert f"{NAMES[kind]} {score.both} of {score.held}" in told
    assert positions == {"right": 8}
    assert astray == 0


def test_every_kind_has_its_two_figures() -> None:
    assert len(list(measure())) == 2 * len(NAMES) + 3
