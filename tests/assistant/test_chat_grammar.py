"""Requests in Kazakh and Russian: what they are understood as, what is asked back, what is never guessed."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from assistant.chat.answers import LONGEST, answer
from assistant.chat.grammar import understand
from assistant.chat.grounded import unsupported
from assistant.chat.lexicon import lexicon
from assistant.chat.requests import AskSentence, tool_of
from assistant.chat.results import Desk, Item, Result, Tool
from casefile import CaseFolder, read_folder
from law import Language, Stage, general_part

ROOT = Path(__file__).parents[2]
ON = date(2026, 11, 25)
AT = datetime(2026, 11, 25, 16, tzinfo=ZoneInfo("Asia/Almaty"))
SEEN = [row for row in yaml.safe_load((ROOT / "evals" / "assistant_requests.yaml").read_text(encoding="utf-8")) if row[0] == "seen"]


@cache
def burglary() -> CaseFolder:
    """Read the example case once."""
    return read_folder(ROOT / "examples" / "burglary")


def desk(language: Language = Language.RU) -> Desk:
    """Set the desk of the example case."""
    return Desk(AT, language, burglary().case, burglary().texts)


@pytest.mark.parametrize("row", SEEN, ids=[f"{row[1]}: {row[2]}" for row in SEEN])
def test_every_wording_of_the_seen_half_is_understood(row: list[object]) -> None:
    understood = understand(str(row[2]), ON, burglary().case)
    got = "ask" if understood.question else "none" if understood.request is None else tool_of(understood.request).value
    assert got == row[3]


@pytest.mark.parametrize("row", SEEN, ids=[f"{row[1]}: {row[2]}" for row in SEEN])
def test_every_answer_says_only_what_a_tool_found_and_in_the_language_of_the_question(row: list[object]) -> None:
    told = answer(desk(), str(row[2]))
    assert told.unsupported == ()
    assert told.language.value == row[1]
    for fact in row[5] if len(row) > 5 else ():
        assert str(fact) in told.text


@pytest.mark.parametrize(
    ("text", "counted", "denied"),
    [
        ("наказание по ч. 2 ст. 188, ущерб возмещён", ("53(1)(6)",), ()),
        ("наказание по ч. 2 ст. 188, ущерб не возмещён", (), ("53(1)(6)",)),
        ("наказание по ч. 2 ст. 188, явки с повинной нет, в состоянии опьянения", ("54(1)(12)",), ("53(1)(11)",)),
        ("наказание по ч. 2 ст. 188, ущерба нет, явка с повинной", ("53(1)(11)",), ()),
        ("188-баптың 2-бөлігі бойынша жаза, залал өтелген", ("53(1)(6)",), ()),
        ("188-баптың 2-бөлігі бойынша жаза, залал өтелмеген", (), ("53(1)(6)",)),
        ("188-баптың 2-бөлігі бойынша жаза, залал өтелген жоқ", (), ("53(1)(6)",)),
    ],
)
def test_a_circumstance_that_is_denied_is_told_and_not_counted(text: str, counted: tuple[str, ...], denied: tuple[str, ...]) -> None:
    understood = understand(text, ON)
    assert isinstance(understood.request, AskSentence)
    assert set(counted) <= set(understood.request.circumstances)
    assert set(denied) <= set(understood.denied)
    assert not set(denied) & set(understood.request.circumstances)


@pytest.mark.parametrize("reply", ["часть 3", "3", "по ч. 3", "3-бөлігі"])
def test_a_missing_part_is_asked_for_and_the_next_message_gives_it(reply: str) -> None:
    asked = answer(desk(), "рассчитай наказание за покушение по ст. 188, явка с повинной")
    assert asked.asks
    assert "1, 2, 3, 4" in asked.text
    told = answer(desk(), reply, before="рассчитай наказание за покушение по ст. 188, явка с повинной")
    request = told.calls[0].arguments
    assert (request["norm"], request["stage"], request["circumstances"]) == ("188(3)", Stage.ATTEMPT.value, ["53(1)(11)"])


@pytest.mark.parametrize(("text", "language"), [("какая погода", "ru"), ("ауа райы қандай", "kk")])
def test_what_is_not_understood_is_said_with_examples(text: str, language: str) -> None:
    told = answer(desk(), text)
    assert not told.understood
    assert told.calls == ()
    assert told.language.value == language
    assert "«" in told.text


def test_a_question_about_a_case_asks_which_case_where_there_is_none() -> None:
    told = answer(Desk(AT, Language.RU), "когда истекают сроки по делу?")
    assert told.asks
    assert told.calls == ()


def test_an_article_that_does_not_exist_is_told() -> None:
    told = answer(desk(), "покажи статью 999 УК")
    assert told.results == ()
    assert "999" in told.text


def test_a_message_of_200_kilobytes_is_refused_kindly() -> None:
    told = answer(desk(), "сроки " * 34_000)
    assert told.calls == ()
    assert str(LONGEST) in told.text.replace("\u00a0", "").replace(" ", "").replace(",", "") or "20" in told.text


def test_every_circumstance_of_the_lexicon_stands_in_the_code() -> None:
    known = {one.key for one in (*general_part(ON).mitigating, *general_part(ON).aggravating)}
    assert set(lexicon().rows["circumstances"]) <= known


@given(st.text(max_size=300))
def test_any_text_gets_an_answer(text: str) -> None:
    told = answer(Desk(AT, Language.KK), text)
    assert told.text
    assert told.unsupported == ()


@pytest.mark.parametrize(
    ("told", "alien"),
    [
        ("Срок — до 7 лет.", ()),
        ("Срок — до 8 лет.", ("8",)),
        ("Срок — до восьми лет.", ("восьми лет",)),
        ("По ч. 3 ст. 188 УК РК.", ()),
        ("По ст. 188 УК РК.", ()),
        ("По ч. 4 ст. 188 УК РК.", ("ч. 4 ст. 188 УК РК",)),
        ("По ст. 190 УК РК [1].", ("ст. 190 УК РК",)),
        ("Ущерб 350000 тенге.", ()),
        ("188-баптың 3-бөлігі", ()),
        ("бес жыл", ("бес жыл",)),
    ],
)
def test_a_number_or_a_norm_that_no_tool_returned_is_found(told: str, alien: tuple[str, ...]) -> None:
    result = Result(tool=Tool.SENTENCE, title="", items=(Item(text="до 7 лет; ч. 3 ст. 188 УК РК; 350\u00a0000 тенге"),))
    assert unsupported(told, (result,)) == alien
