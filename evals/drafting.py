"""Quality and speed of the indictment on the example cases."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from casefile import Finding, read_folder
from evals.measurement import Measurement
from indictment import Draft, StatementKind, draft, plan, to_docx, to_html, verify
from law import Language

ROOT = Path(__file__).parents[1]
LANGUAGES = (Language.KK, Language.RU)


def measure() -> Iterator[Measurement]:
    """Measure drafting.

    :return: Share of statements with sources, quotes found, time of a draft.
    """
    folders = [read_folder(path.parent) for path in sorted(ROOT.glob("examples/*/case.yaml"))]
    drafts: list[tuple[Draft, tuple[Finding, ...]]] = []
    began = perf_counter()
    for folder in folders:
        on = max(event.at for event in folder.case.events).date()
        for language in LANGUAGES:
            drafted = draft(folder.case, plan(folder.case, on), language)
            drafts.append((drafted, verify(drafted, folder.case, folder.texts)))
            to_docx(drafted, folder.case)
            to_html(drafted, folder.case)
    seconds = (perf_counter() - began) / len(drafts)
    yield from _quality(drafts)
    yield Measurement("draft, verify, Word and HTML", f"{seconds * 1000:.0f}", "ms a document", f"{len(drafts)} documents")


def _quality(drafts: list[tuple[Draft, tuple[Finding, ...]]]) -> Iterator[Measurement]:
    facts = [one for drafted, _ in drafts for one in drafted.statements if one.kind is StatementKind.FACT]
    sourced = sum(bool(one.sources) for one in facts)
    quotes = sum(bool(source.quote) for one in facts for source in one.sources)
    lost = sum(finding.code == "finding-quote" for _, findings in drafts for finding in findings)
    yield Measurement("statements of fact with a source", f"{sourced / len(facts):.3f}", "share", f"{len(facts)} statements")
    yield Measurement("quotes found letter for letter", f"{(quotes - lost) / quotes:.3f}", "share", f"{quotes} quotes")
