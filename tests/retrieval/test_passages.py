"""Sentences of legal texts: abbreviations and initials end none, line breaks and full stops do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.analysis import Term, TermKind
from retrieval.passages import best_sentences, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Суд установил. Ахметов совершил кражу.", ["Суд установил.", "Ахметов совершил кражу."], id="two Russian sentences"),
        pytest.param("Сот анықтады. Ахметов ұрлық жасады.", ["Сот анықтады.", "Ахметов ұрлық жасады."], id="two Kazakh sentences"),
        pytest.param("Действия по ч. 3 ст. 188 УК доказаны.", ["Действия по ч. 3 ст. 188 УК доказаны."], id="part and article"),
        pytest.param("Ахметов А. Б. вину признал.", ["Ахметов А. Б. вину признал."], id="initials"),
        pytest.param(
            "В г. Алматы 5 марта 2026 г. Ахметов похитил телефон.", ["В г. Алматы 5 марта 2026 г. Ахметов похитил телефон."], id="town"
        ),
        pytest.param("ҚК 188-б. 3-т. бойынша. Айыпты келді.", ["ҚК 188-б. 3-т. бойынша.", "Айыпты келді."], id="Kazakh article and part"),
        pytest.param("Сот\nҮКІМ ЕТТІ:\nкінәлі деп тану", ["Сот", "ҮКІМ ЕТТІ:", "кінәлі деп тану"], id="lines of a resolution"),
        pytest.param("Ущерб 1.5 млн. Тенге возмещён!  Да.", ["Ущерб 1.5 млн. Тенге возмещён!", "Да."], id="millions"),
        pytest.param("Он сказал: «Уйди!» Она ушла.", ["Он сказал: «Уйди!»", "Она ушла."], id="a quotation ends with its mark"),
        pytest.param("  ", [], id="nothing but spaces"),
    ],
)
def test_a_text_is_split_into(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == expected


@given(st.text(alphabet="Аб. !?\n«»(1ст", max_size=80))
def test_sentences_follow_one_another_and_leave_out_only_spaces(text: str) -> None:
    found = list(sentences(text))
    assert all(first < last for first, last in found)
    assert [place for pair in found for place in pair] == sorted(place for pair in found for place in pair)
    assert "".join("".join(text[first:last].split()) for first, last in found) == "".join(text.split())


def test_the_sentences_that_have_most_of_the_query_are_marked() -> None:
    text = "Ахметов пришёл. Он тайно похитил телефон. Было холодно. Телефон продал."
    words = {"похитить": text.index("похитил"), "телефон": text.index("телефон")}
    terms = [
        Term("похитить", words["похитить"], words["похитить"] + 7, TermKind.WORD),
        Term("телефон", words["телефон"], words["телефон"] + 7, TermKind.WORD),
        Term("телефон", text.index("Телефон"), text.index("Телефон") + 7, TermKind.WORD),
    ]
    found = best_sentences(text, 0, len(text), terms, {"похитить", "телефон"})
    assert [text[each.start : each.end] for each in found] == ["Он тайно похитил телефон.", "Телефон продал."]
    assert [text[first:last] for first, last in found[0].marks] == ["похитил", "телефон"]
