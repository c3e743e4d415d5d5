"""`aiyptaushy practice`: court practice that is imported, searched and counted."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Annotated, Any, TypeAlias

import typer
from rich.text import Text

from assistant.cases import open_case
from assistant.commands.options import READER, Home, Reader
from assistant.console import err, out, progress_bar, show_table, write_bytes
from assistant.practice import (
    about_act,
    about_place,
    case_query,
    fact_words,
    open_acts,
    open_practice,
    open_reranker,
    result_record,
    statistics_record,
    statistics_rows,
)
from assistant.settings import read_settings
from assistant.speech import said
from law import Language, message
from retrieval import (
    Act,
    Hit,
    Known,
    PracticeFilter,
    ReadOptions,
    Rejected,
    SearchResult,
    act_to_record,
    filter_value,
    read_acts,
    statistics_chart,
)

commands = typer.Typer(no_args_is_help=True)

_Many: TypeAlias = list[str] | None
Articles: TypeAlias = Annotated[_Many, typer.Option("--article", help=said("option-article"))]
Courts: TypeAlias = Annotated[_Many, typer.Option("--court", help=said("option-court"))]
Regions: TypeAlias = Annotated[_Many, typer.Option("--region", help=said("option-region"))]
First: TypeAlias = Annotated[int | None, typer.Option("--from", help=said("option-first-year"))]
Last: TypeAlias = Annotated[int | None, typer.Option("--to", help=said("option-last-year"))]
Conditions: TypeAlias = Annotated[_Many, typer.Option("--where", metavar="FIELD=VALUE", help=said("option-where"))]
AsJson: TypeAlias = Annotated[bool, typer.Option("--json", help=said("option-json"))]

_FIELDS = {each.name for each in fields(PracticeFilter)} - {"articles", "courts", "regions", "first_year", "last_year"}
# What may be typed for a field: the singular that a person says
_TYPED = {"outcome": "outcomes", "stage": "stages", "plea": "pleas", "language": "languages", "kind": "kinds", "part": "parts"}


@commands.command("import", help=said("help-practice-import"))
def import_acts(
    paths: Annotated[list[Path], typer.Argument(help=said("argument-acts"))],
    keep_names: Annotated[bool, typer.Option("--keep-names", help=said("option-keep-names"))] = False,  # noqa: FBT002 - a flag
    no_ocr: Annotated[bool, typer.Option("--no-ocr", help=said("option-no-ocr"))] = False,  # noqa: FBT002 - a flag
    home: Home = None,
    lang: Reader = READER,
) -> None:
    """Read acts and add them to the index; what was told of as added stays added when the work is interrupted."""
    counts = dict.fromkeys(("added", "known", "refused", "near", "risks"), 0)
    with open_practice(read_settings(home=home)) as index, progress_bar(said("practice-importing", lang)) as bar:

        def accepted(read: Iterable[Act | Rejected]) -> Iterator[Act]:
            for number, each in enumerate(read, start=1):
                bar(number, 0)
                if isinstance(each, Rejected):
                    counts["refused"] += 1
                    err.print(f"[yellow]{said('severity-warning', lang)}[/]", end=" ")
                    err.print(each.error.explain(lang), markup=False)
                else:
                    counts["near"] += bool(each.near)
                    counts["risks"] += bool(each.risks)
                    yield each

        options = ReadOptions(pseudonymise=not keep_names, ocr=not no_ocr)
        for batch in index.index(accepted(read_acts(paths, options, Known()))):
            counts["added"] += len(batch.acts)
            counts["known"] += batch.known
        index.optimise()
        acts, chunks = index.counts()
    out.print(said("practice-imported", lang, **counts), markup=False)
    out.print(said("practice-holds", lang, acts=acts, chunks=chunks), markup=False)


@commands.command("search", help=said("help-practice-search"))
def search(  # noqa: PLR0913, PLR0917 - each parameter is an option of the command line
    query: Annotated[str, typer.Argument(help=said("argument-query"))] = "",
    case: Annotated[str, typer.Option("--case", metavar="CASE", help=said("option-practice-case"))] = "",
    article: Articles = None,
    court: Courts = None,
    region: Regions = None,
    first: First = None,
    last: Last = None,
    where: Conditions = None,
    limit: Annotated[int, typer.Option("--limit", min=1, max=100, help=said("option-limit"))] = 5,
    as_json: AsJson = False,  # noqa: FBT002 - a flag of the command line
    home: Home = None,
    lang: Reader = READER,
) -> None:
    """Search court practice."""
    if not query and not case:
        raise typer.BadParameter(said("practice-no-query", lang), param_hint="QUERY")
    settings = read_settings(home=home)
    asked = case_query(open_case(case, settings).case, query) if case else query
    with open_practice(settings) as index:
        result = index.search(asked, _filters(article, court, region, (first, last), where), limit, open_reranker())
        if not index.counts()[0]:
            out.print(said("practice-empty", lang), markup=False)
            return
    if as_json:
        out.print_json(json.dumps(result_record(result), ensure_ascii=False))
        return
    _show_understood(result, lang)
    if not result.hits:
        out.print(said("practice-nothing", lang), markup=False)
    for number, hit in enumerate(result.hits, start=1):
        _show_hit(number, hit, lang)


@commands.command("show", help=said("help-practice-show"))
def show(act: Annotated[str, typer.Argument(help=said("argument-act"))], home: Home = None, lang: Reader = READER) -> None:
    """Show an act with what was read out of it."""
    with open_acts(read_settings(home=home)) as acts:
        found = acts.act(act)
    if found is None:
        raise typer.BadParameter(said("practice-no-act", lang, act=act), param_hint="ACT")
    out.print(about_act(found, lang), markup=False)
    for risk in found.risks:
        what = message("retrieval", risk.code, lang)
        err.print(said("practice-risk", lang, what=what, text=found.text[risk.start : risk.end], start=risk.start), markup=False)
    out.print("")
    out.print(found.text, markup=False)


@commands.command("stats", help=said("help-practice-stats"))
def stats(  # noqa: PLR0913, PLR0917 - each parameter is an option of the command line
    article: Articles = None,
    court: Courts = None,
    region: Regions = None,
    first: First = None,
    last: Last = None,
    where: Conditions = None,
    svg: Annotated[Path | None, typer.Option("--svg", help=said("option-svg"))] = None,
    as_json: AsJson = False,  # noqa: FBT002 - a flag of the command line
    home: Home = None,
    lang: Reader = READER,
) -> None:
    """Count what courts did."""
    with open_acts(read_settings(home=home)) as acts:
        counted = acts.statistics(_filters(article, court, region, (first, last), where))
        if not acts.count():
            out.print(said("practice-empty", lang), markup=False)
            return
    if svg:
        write_bytes(svg, statistics_chart(counted, lang).encode())
        out.print(said("written-to", lang, path=str(svg)), markup=False)
    if as_json:
        out.print_json(json.dumps(statistics_record(counted), ensure_ascii=False))
        return
    for title, columns, rows in statistics_rows(counted, lang):
        show_table(title, columns, rows)
    out.print(said("practice-stats-note", lang), markup=False)


@commands.command("export", help=said("help-practice-export"))
def export(to: Annotated[Path, typer.Argument(help=said("argument-jsonl"))], home: Home = None, lang: Reader = READER) -> None:
    """Write every act with its fields as a line of JSON."""
    with open_acts(read_settings(home=home)) as acts:
        lines = [json.dumps(act_to_record(act), ensure_ascii=False, sort_keys=True) for act in acts.acts()]
    write_bytes(to, "".join(f"{line}\n" for line in lines).encode())
    out.print(said("practice-exported", lang, count=len(lines), path=str(to)), markup=False)


@commands.command("rebuild", help=said("help-practice-rebuild"))
def rebuild(home: Home = None, lang: Reader = READER) -> None:
    """Fill the search structures anew from the stored acts."""
    with open_practice(read_settings(home=home), rebuild=True) as index, progress_bar(said("practice-rebuilding", lang)) as bar:
        total, done = index.counts()[0], 0
        for batch in index.rebuild():
            done += len(batch.acts)
            bar(done, total)
        acts, chunks = index.counts()
    out.print(said("practice-holds", lang, acts=acts, chunks=chunks), markup=False)


def _filters(article: _Many, court: _Many, region: _Many, years: tuple[int | None, int | None], where: _Many) -> PracticeFilter:
    conditions: dict[str, list[Any]] = {}
    for condition in where or ():
        typed, _, value = condition.partition("=")
        field = _TYPED.get(typed, typed)
        if field not in _FIELDS:
            raise typer.BadParameter(said("filter-field-unknown", field=typed, known=", ".join(sorted({*_TYPED, "recidivism"}))))
        conditions.setdefault(field, []).append(filter_value(field, value))
    given: Mapping[str, Any] = {name: tuple(values) for name, values in conditions.items()}
    return PracticeFilter(
        articles=tuple(article or ()),
        courts=tuple(court or ()),
        regions=tuple(region or ()),
        first_year=years[0],
        last_year=years[1],
        **given,
    )


def _show_understood(result: SearchResult, lang: Language) -> None:
    understood = result.understood
    counterparts = ", ".join(sorted(understood.counterparts, key=lambda word: -understood.counterparts[word])[:8])
    err.print(said("practice-understood", lang, words=", ".join((*understood.words, *understood.citations))), markup=False)
    if counterparts:
        err.print(said("practice-counterparts", lang, words=counterparts), markup=False)
    if understood.facts:
        err.print(said("practice-facts", lang, facts=", ".join(fact_words(understood.facts, lang))), markup=False)
    if understood.filters.articles:
        err.print(said("practice-articles", lang, articles=", ".join(understood.filters.articles)), markup=False)


def _show_hit(number: int, hit: Hit, lang: Language) -> None:
    out.print(Text(f"{number}. {about_act(hit.act, lang)}", style="bold"))
    for sentence in hit.sentences:
        line, at = Text("   "), sentence.start
        for start, end in sentence.marks:
            line.append(hit.act.text[at:start])
            found = hit.act.text[start:end]
            line.append(found if out.color_system and not os.environ.get("NO_COLOR") else f"[{found}]", style="bold reverse")
            at = end
        line.append(hit.act.text[at : sentence.end])
        out.print(line)
    out.print(Text(f"   {about_place(hit, lang)}", style="dim"))
