"""Court practice and law in Kazakh and Russian: import, analyse, index, search, count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from retrieval.acts import (
    REGIONS,
    Absence,
    Absent,
    Act,
    ActKind,
    ActPart,
    Chunk,
    ChunkSize,
    Extracted,
    Fields,
    Known,
    Outcome,
    PartKind,
    Plea,
    Punishment,
    ReadOptions,
    Recidivism,
    Rejected,
    Review,
    Risk,
    Verdict,
    chunks,
    parse_act,
    read_acts,
)
from retrieval.acts.stored import act_from_record, act_to_record
from retrieval.analysis import Term, TermKind, analyse, expand, kazakh_stem, language_of, russian_lemma
from retrieval.chart import amount_words, statistics_chart
from retrieval.errors import (
    EngineUnreachable,
    IndexBusy,
    IndexDamaged,
    IndexOfAnotherVersion,
    RetrievalError,
    UnknownFilter,
    UnreadableAct,
)
from retrieval.facts import PracticeQuery
from retrieval.filters import PracticeFilter, filter_value
from retrieval.index import Indexed, IndexPlace, PracticeActs, PracticeIndex
from retrieval.passages import Sentence
from retrieval.search import Hit, SearchResult, SearchWeights, Understood
from retrieval.statistics import Group, Lengths, Share, Statistics

if TYPE_CHECKING:
    from retrieval.langchain import PracticeRetriever

__all__ = [
    "REGIONS",
    "Absence",
    "Absent",
    "Act",
    "ActKind",
    "ActPart",
    "Chunk",
    "ChunkSize",
    "EngineUnreachable",
    "Extracted",
    "Fields",
    "Group",
    "Hit",
    "IndexBusy",
    "IndexDamaged",
    "IndexOfAnotherVersion",
    "IndexPlace",
    "Indexed",
    "Known",
    "Lengths",
    "Outcome",
    "PartKind",
    "Plea",
    "PracticeActs",
    "PracticeFilter",
    "PracticeIndex",
    "PracticeQuery",
    "PracticeRetriever",
    "Punishment",
    "ReadOptions",
    "Recidivism",
    "Rejected",
    "RetrievalError",
    "Review",
    "Risk",
    "SearchResult",
    "SearchWeights",
    "Sentence",
    "Share",
    "Statistics",
    "Term",
    "TermKind",
    "Understood",
    "UnknownFilter",
    "UnreadableAct",
    "Verdict",
    "act_from_record",
    "act_to_record",
    "amount_words",
    "analyse",
    "chunks",
    "expand",
    "filter_value",
    "kazakh_stem",
    "language_of",
    "parse_act",
    "read_acts",
    "russian_lemma",
    "statistics_chart",
]


def __getattr__(name: str) -> object:
    """Bring in the retriever of LangChain when it is asked for: LangChain takes a second to load."""
    if name == "PracticeRetriever":
        from retrieval.langchain import PracticeRetriever  # noqa: PLC0415

        return PracticeRetriever
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
