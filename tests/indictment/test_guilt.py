"""Admissions and denials of guilt: a table of what is said and what it is read as."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from indictment.proposals.guilt import Asked, asks_of_guilt, quotes_another, read_guilt

TABLE = yaml.safe_load((Path(__file__).parent / "guilt_phrases.yaml").read_text(encoding="utf-8"))
SHORT = {"admission": "a", "denial": "d"}


def test_table_has_enough_phrases_in_both_languages() -> None:
    kazakh = [row for row in TABLE if set(row[0].lower()) & set("әіңғүұқөһ")]
    assert len(TABLE) >= 120
    assert len(kazakh) >= 50


@pytest.mark.parametrize("row", TABLE, ids=[f"{row[0]}{' (asked)' if len(row) > 2 else ''}" for row in TABLE])
def test_phrase_is_read_as_the_table_says(row: list[str]) -> None:
    read = read_guilt(row[0], asked=Asked.ALONE if "asked" in row[2:] else Asked.NOTHING)
    assert sorted(f"{SHORT[one.kind.value]} {one.degree}" for one in read) == sorted(row[1])


@pytest.mark.parametrize(
    "question",
    ["Вопрос: Признаёте ли вы вину в краже?", "Признаете ли себя виновным?", "Сұрақ: Асқарға қатысты кінәңізді мойындайсыз ба?"],
)
def test_question_of_guilt_is_known(question: str) -> None:
    assert asks_of_guilt(question)


@pytest.mark.parametrize("question", ["Вопрос: Признаёте ли вы иск?", "Вину признаю.", "Сұрақ: Азаматтық талап қоясыз ба?"])
def test_another_question_is_none_of_guilt(question: str) -> None:
    assert not asks_of_guilt(question)


def test_the_suspects_own_words_are_not_anothers() -> None:
    assert quotes_another("Он сказал мне: «Я никого не бил.")
    assert not quotes_another("Подозреваемый Ахметов С.Б. заявил: «Вину признаю.")


def test_bare_yes_to_two_questions_is_no_position() -> None:
    assert read_guilt("Ответ: Да.", asked=Asked.AMONG_OTHERS) == ()
    assert read_guilt("Жауап: Иә, түсінікті.", asked=Asked.ALONE) == ()
