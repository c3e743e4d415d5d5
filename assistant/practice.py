"""Court practice as the command line and the HTTP interface show it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from pydantic_core import to_jsonable_python

from assistant.settings import Settings
from assistant.speech import said
from casefile import Case
from law import Language, Norm, Stage, Unknown, format_citation, kind_words, message, parse_key
from models import Reranker, load_embedder, load_reranker
from retrieval import Act, Group, Hit, IndexPlace, PracticeActs, PracticeIndex, PracticeQuery, SearchResult, Share, Statistics, amount_words

_SHOWN_ID = 10


def open_practice(settings: Settings, environment: Mapping[str, str] = os.environ, *, rebuild: bool = False) -> PracticeIndex:
    """Open the index of court practice.

    :param settings: Settings of this run; the index lies in their folder.
    :param environment: QDRANT_URL and QDRANT_API_KEY name a server; without them the engine runs in this process. AIYPTAUSHY_EMBEDDER names
        the model that search by meaning uses, or its folder; without it acts are found by words and citations.
    :param rebuild: Whether it is opened to be filled anew: an index of another version, or a damaged one, is let in.
    :return: The index.
    :raises UnknownProfile: If there is no such embedder.
    :raises ModelMissing: If its files are not on this machine; nothing is downloaded.
    :raises EngineMissing: If the extra that it needs is not installed.
    """
    chosen = environment.get("AIYPTAUSHY_EMBEDDER", "")
    return PracticeIndex(_place(settings, environment), load_embedder(chosen) if chosen else None, fresh=rebuild)


def open_acts(settings: Settings, environment: Mapping[str, str] = os.environ) -> PracticeActs:
    """Open the acts alone, to count, show or write them: no model is loaded and no engine is opened.

    :param settings: Settings of this run.
    :param environment: AIYPTAUSHY_PRACTICE_DATABASE_URL names their database when it is not in the folder.
    :return: The acts.
    """
    return PracticeActs(_place(settings, environment))


def open_reranker(environment: Mapping[str, str] = os.environ) -> Reranker | None:
    """Load the model that orders the best places anew.

    :param environment: AIYPTAUSHY_RERANKER names it, or its folder.
    :return: The model; None when none is named.
    :raises UnknownProfile: If there is no such model.
    :raises ModelMissing: If its files are not on this machine; nothing is downloaded.
    :raises EngineMissing: If the extra that it needs is not installed.
    """
    chosen = environment.get("AIYPTAUSHY_RERANKER", "")
    return load_reranker(chosen) if chosen else None


def case_query(case: Case, words: str = "") -> PracticeQuery:
    """Tell a case in the plain facts that acts are compared by; nothing that names a person leaves it.

    :param case: The case.
    :param words: What else is looked for.
    :return: Its articles, circumstances and stages.
    """
    norms = [Norm(None, charge.article, charge.part, clause) for charge in case.charges for clause in charge.clauses or ("",)]
    circumstances = dict.fromkeys(each.norm for each in case.circumstances if each.norm.startswith(("53(", "54(")))
    unfinished = dict.fromkeys(stage for charge in case.charges if (stage := Stage(charge.stage.value)) is not Stage.COMPLETED)
    return PracticeQuery(
        articles=tuple(dict.fromkeys(norm.key.removeprefix("? ") for norm in norms)),
        circumstances=tuple(circumstances),
        stages=tuple(unfinished),
        words=words,
    )


def fact_words(facts: Iterable[str], language: Language) -> list[str]:
    """Say facts of a query as a person reads them.

    :param facts: Terms of `Understood.facts`.
    :param language: Language of the words.
    :return: Words of each; a circumstance by its article, part and point.
    """
    read = []
    for fact in facts:
        name, _, value = fact.partition(":")
        if value:
            read.append(message("retrieval", f"{name}-{value}", language))
        else:
            read.append(format_citation([parse_key(f"CC {fact}")], language))
    return read


def _place(settings: Settings, environment: Mapping[str, str]) -> IndexPlace:
    return IndexPlace(
        settings.home / "practice",
        url=environment.get("QDRANT_URL", ""),
        key=environment.get("QDRANT_API_KEY", ""),
        collection=environment.get("QDRANT_COLLECTION", "practice"),
        by_region=environment.get("QDRANT_BY_REGION", "") == "1",
        database=environment.get("AIYPTAUSHY_PRACTICE_DATABASE_URL", ""),
    )


def about_act(act: Act, language: Language) -> str:
    """Say in a line what an act is.

    :param act: The act.
    :param language: Language of the words.
    :return: Kind, court, day, number of the case, how it ended, identifier.
    """
    fields = act.fields
    parts = [message("retrieval", f"kind-{act.kind}", language)]
    parts += [str(field.value) for field in (fields.court, fields.case_number) if not isinstance(field, Unknown)]
    if not isinstance(fields.decided_on, Unknown):
        parts.insert(2 if len(parts) > 1 else 1, fields.decided_on.value.strftime("%d.%m.%Y"))
    outcomes = dict.fromkeys(each.outcome.value for each in fields.verdicts if not isinstance(each.outcome, Unknown))
    parts += [message("retrieval", f"outcome-{outcome}", language) for outcome in outcomes]
    return f"{', '.join(parts)} · {act.id[:_SHOWN_ID]}"


def about_place(hit: Hit, language: Language) -> str:
    """Say where in an act a hit stands and which ways of searching found it.

    :param hit: The hit.
    :param language: Language of the words.
    """
    ways = ", ".join(f"{said(f'way-{name}', language)} {rank}" for name, rank in hit.ways.items())
    part = message("retrieval", f"part-{hit.part}", language)
    return said("practice-place", language, part=part, start=hit.start, end=hit.end, ways=ways)


def result_record(result: SearchResult) -> dict[str, Any]:
    """Give what a search found as JSON.

    :param result: The result.
    """
    understood = result.understood
    return {
        "understood": {
            "words": understood.words,
            "counterparts": dict(understood.counterparts),
            "citations": understood.citations,
            "facts": understood.facts,
            "filters": to_jsonable_python(understood.filters),
        },
        "hits": [_hit_record(hit) for hit in result.hits],
    }


def statistics_record(statistics: Statistics) -> dict[str, Any]:
    """Give statistics as JSON.

    :param statistics: The statistics.
    """
    record: dict[str, Any] = to_jsonable_python(statistics, fallback=float)
    return record


def statistics_rows(statistics: Statistics, language: Language) -> Iterator[tuple[str, Sequence[str], Sequence[Sequence[str]]]]:
    """Give statistics as tables.

    :param statistics: The statistics.
    :param language: Language of the words.
    :return: Title, headings and rows of each table.
    """
    whole = statistics.whole
    counted = message("retrieval", "chart-counted", language, {"persons": whole.persons, "acts": whole.acts, "unread": whole.unread})
    if whole.too_few:
        yield counted, [""], [[message("retrieval", "too-few", language)]]
        return
    shares = [said(f"column-{name}", language) for name in ("value", "persons", "share", "interval")]
    outcomes = [[message("retrieval", f"outcome-{outcome}", language), *_share(share)] for outcome, share in whole.outcomes.items()]
    yield counted, shares, outcomes
    punishments = [[kind_words(kind, language), *_share(share)] for kind, share in whole.punishments.items()]
    if whole.conditional:
        punishments.append([said("practice-conditional", language), *_share(whole.conditional)])
    yield message("retrieval", "chart-punishments", language), shares, punishments
    lengths = [
        [
            kind_words(each.kind, language),
            str(each.count),
            *(amount_words(float(value), each.unit, language) for value in (each.least, each.lower, each.median, each.upper, each.most)),
        ]
        for each in whole.lengths
    ]
    headings = [said(f"column-{name}", language) for name in ("value", "persons", "least", "lower", "median", "upper", "most")]
    yield message("retrieval", "chart-lengths", language), headings, lengths
    for name in ("years", "courts", "circumstances"):
        groups: tuple[Group, ...] = getattr(statistics, name)
        rows = [_group(each, language) for each in groups]
        if rows:
            columns = [said(f"column-{column}", language) for column in ("value", "persons", "acquitted", "imprisonment-median")]
            yield said(f"practice-by-{name}", language), columns, rows


def _group(group: Group, language: Language) -> list[str]:
    if group.too_few:
        return [group.name, str(group.persons), said("practice-too-few", language), ""]
    imprisonment = next((each for each in group.lengths if each.kind == "imprisonment"), None)
    median = amount_words(float(imprisonment.median), imprisonment.unit, language) if imprisonment else "—"
    return [group.name, str(group.persons), f"{group.acquitted.value * 100:.0f} %", median]


def _share(share: Share) -> list[str]:
    return [f"{share.count}/{share.of}", f"{share.value * 100:.0f} %", f"{share.low * 100:.0f}–{share.high * 100:.0f} %"]


def _hit_record(hit: Hit) -> dict[str, Any]:
    return {
        "act": hit.act.id,
        "about": about_act(hit.act, hit.act.language),
        "language": hit.act.language.value,
        "part": hit.part.value,
        "start": hit.start,
        "end": hit.end,
        "text": hit.text,
        "sentences": [
            {"start": each.start, "end": each.end, "text": hit.act.text[each.start : each.end], "marks": each.marks}
            for each in hit.sentences
        ],
        "score": hit.score,
        "ways": dict(hit.ways),
    }
