"""The page on sentences says what the code does: form of the facts, rules, open questions."""

from __future__ import annotations

import json
import re
import textwrap
from datetime import date
from pathlib import Path

import pytest
import yaml
from pydantic import BaseModel

from law import NoteKind, RemarkKind, ReportedError
from law.compiled import compiled
from sentencing import LawChoice, calculate, compare, facts, history, read_facts, release_facts

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "sentencing.md").read_text("utf-8")
FORMS = (facts, history, release_facts)
TABLES = sorted((ROOT / "tests" / "sentencing").glob("*cases/*.yaml"))


def written_form(module) -> str:
    """Take the YAML out of a module's docstring."""
    return textwrap.dedent(re.search(r"::\n\n((?:    .*\n|\n)+)", module.__doc__ + "\n")[1]).strip("\n")


@pytest.mark.parametrize("module", FORMS, ids=lambda module: module.__name__)
def test_the_page_shows_the_form_of_the_facts_as_the_code_does(module):
    assert written_form(module) in PAGE


def test_the_form_as_it_is_written_is_read():
    assert read_facts(written_form(facts)).offences[0].clauses == ("3",)


@pytest.mark.parametrize(
    "model",
    [
        *(facts.SentencingFacts, facts.OffenceFacts, facts.Offender, facts.Procedure),
        *(history.PriorConviction, history.EarlierSentence, history.Imposed, history.Fixed, history.CustodyPeriod),
        *(release_facts.Nature, release_facts.ReleaseFacts, release_facts.Serving, release_facts.Pause, release_facts.LaterOffence),
    ],
    ids=lambda model: model.__name__,
)
def test_every_field_of_the_facts_is_on_the_page(model: type[BaseModel]):
    blocks = "\n".join(re.findall(r"```yaml\n(.*?)```", PAGE, flags=re.DOTALL))
    assert [name for name in model.model_fields if not re.search(rf"\b{name}\b", blocks)] == []


def rules_of_the_tables() -> set[str]:
    rules = set()
    for table in TABLES:
        for case in yaml.safe_load(table.read_text("utf-8")):
            try:
                sentence = calculate(read_facts(yaml.safe_dump(case["facts"], allow_unicode=True)))
            except ReportedError:
                continue
            rules |= {step.rule for step in sentence.steps}
    return rules


def test_every_rule_that_the_case_tables_make_is_on_the_page():
    rules = rules_of_the_tables()
    assert len(rules) > 150
    named = set(re.findall(r"[\w.-]*\w", PAGE))
    assert sorted(rules - named) == []


def test_every_open_question_named_in_the_code_is_on_the_page():
    rooms = [path.read_text("utf-8") for room in ("sentencing", "law") for path in (ROOT / room).glob("*.py")]
    asked = {found for text in rooms for found in re.findall(r"\bQ\d+\b", text)}
    assert len(asked) > 15
    assert sorted(asked - set(re.findall(r"^\| (Q\d+) \|", PAGE, flags=re.MULTILINE))) == []


@pytest.mark.parametrize("kind", [*RemarkKind, *NoteKind, *LawChoice], ids=lambda kind: f"{type(kind).__name__} {kind.value}")
def test_every_class_of_remark_note_and_choice_is_on_the_page(kind):
    assert re.search(rf"\b{kind.value}\b", PAGE)


def articles_of_the_tables() -> set[int]:
    """Read the articles that the norm columns of the page's tables name, "41–45" and "74(2)–(4), 69(4)" included."""
    found, column = set(), None
    for line in PAGE.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if not line.startswith("|"):
            column = None
        elif column is None:
            column = cells.index("norm") if "norm" in cells else -1
        elif column >= 0 and not set(cells[0]) <= {"-"}:
            bare = re.sub(r"\([^)]*\)(–\([^)]*\))?|Q\d+|paragraphs? \d|para \d", "", cells[column])
            for first, last in re.findall(r"(\d+)(?:-\d)?(?:–(\d+))?", bare):
                found |= set(range(int(first), int(last or first) + 1))
    return found


def test_every_article_from_39_to_90_is_computed_or_said_not_to_be():
    assert sorted(set(range(39, 91)) - articles_of_the_tables()) == []


def parts_of_the_law() -> set[str]:
    """Give every part of arts 39–90 that a rule of the General Part was read in: "55(7)"."""
    found: set[str] = set()

    def walk(value: object) -> None:
        if isinstance(value, dict):
            source = value.get("source")
            if isinstance(source, dict) and source["article"].isdigit() and 39 <= int(source["article"]) <= 90:
                low, _, high = source.get("part", "").partition(" ")[0].partition("-")
                # "2-1" is a part of its own, "2-5" is a range of them.
                span = range(int(low), int(high) + 1) if high and int(high) > int(low) else (f"{low}-{high}".strip("-"),)
                found.update(f"{source['article']}({part})" for part in span if part)
            for inner in value.values():
                walk(inner)
        elif isinstance(value, list):
            for inner in value:
                walk(inner)

    walk(compiled("general_part"))
    return found


def parts_of_the_page() -> set[str]:
    """Read the parts that the page names: "58(2)", "41(3)–(6)", "42(2), (4)" and deeper ones."""
    found = set()
    for article, parts in re.findall(r"\b(\d+(?:-\d)?)(\([^)\s]*\)(?:(?:\(|–\(|, \(| and \()[^)\s]*\))*)", PAGE):
        first = re.match(r"\(([\d-]+)\)", parts)
        named = {first[1]} if first else set()
        named |= {str(each) for low, high in re.findall(r"\((\d+)[\d-]*\)–\((\d+)\)", parts) for each in range(int(low), int(high) + 1)}
        named |= set(re.findall(r"(?:, | and )\(([\d-]+)\)", parts))
        found |= {f"{article}({each})" for each in named}
    return found


def test_every_part_of_articles_39_to_90_is_computed_or_said_not_to_be():
    parts = parts_of_the_law()
    assert len(parts) > 120
    assert sorted(parts - parts_of_the_page()) == []


def test_the_result_as_data_has_the_form_that_the_page_says():
    read = read_facts(written_form(facts))
    data = json.loads(calculate(read).model_dump_json())
    offence = data["offences"][0]
    keys = set(re.findall(r"`([a-z_]+)(?:\[\])?`", PAGE.split("## The result")[1].split("## One offence")[0]))
    assert {key for key in keys if key in data} >= {"total", "recidivism", "records", "questions", "not_computed"}
    assert {key for key in keys if key in offence} >= {"permitted", "barred", "additional", "payment", "notes", "court_may", "releases"}
    assert set(offence["steps"][0]) == {"rule", "norm", "words", "before", "after", "inputs", "verified"}
    assert set(offence["steps"][0]["words"]) == {"kk", "ru"}
    assert json.loads(compare(read, date(2026, 9, 1)).model_dump_json())["offences"][0]["choice"] == "unread"
