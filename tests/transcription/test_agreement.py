"""Two texts of one utterance side by side: what both heard, what differs, what one alone heard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from law import Language
from transcription import Agreement
from transcription.agreement import compare

A, D, L = Agreement.AGREED, Agreement.DIFFERS, Agreement.ALONE

CASES = [
    pytest.param("мен оны көрдім", "мен оны көрдім", [A, A, A], ["", "", ""], [], id="both hear the same"),
    pytest.param("Вину признаю.", "вину признаю", [A, A], ["", ""], [], id="capitals and punctuation are not said"),
    pytest.param("вину признаю", "вину не признаю", [A, A], ["", ""], [("не", 1)], id="only the second heard the negation"),
    pytest.param("вину не признаю", "вину признаю", [A, L, A], ["", "", ""], [], id="only the first heard the negation"),
    pytest.param("ақша алдым", "ақша бердім", [A, D], ["", "бердім"], [], id="one heard taking, the other giving"),
    pytest.param(
        "айыбымды мойындаймын", "айыбымды мойындамаймын", [A, D], ["", "мойындамаймын"], [], id="a Kazakh negation within the word"
    ),
    pytest.param("всё", "все", [A], [""], [], id="ё is written as е"),
    pytest.param("кто-то был", "кто то был", [A, A], ["", ""], [], id="a compound with and without its hyphen"),
    pytest.param("не знаю", "незнаю", [A, A], ["", ""], [], id="written together by the second"),
    pytest.param("сағат онда", "саға тонда", [A, A], ["", ""], [], id="parted at another letter"),
    pytest.param("ч. 3 ст. 188", "ч три ст сто восемьдесят восемь", [A, A, A, A], [""] * 4, [], id="Russian numbers in digits"),
    pytest.param("188-бап", "жүз сексен сегіз бап", [A], [""], [], id="an article and its number in Kazakh"),
    pytest.param("3 рет", "үш рет", [A, A], ["", ""], [], id="a small number in Kazakh"),
    pytest.param("11 мамыр", "он бір мамыр", [A, A], ["", ""], [], id="Kazakh numbers in digits"),
    pytest.param("12 мамыр", "он бір мамыр", [D, A], ["он бір", ""], [], id="another number is another number"),
    pytest.param("он — вор", "он вор", [A, A, A], ["", "", ""], [], id="a dash of its own is not said"),
    pytest.param("", "да", [], [], [("да", 0)], id="the first heard nothing"),
    pytest.param("да", "", [L], [""], [], id="the second heard nothing"),
    pytest.param("", "", [], [], [], id="nobody heard anything"),
    pytest.param("да да да", "да да", [A, A, L], ["", "", ""], [], id="one repetition more"),
    pytest.param(
        "я был дома вечером", "я был до дома вечера", [A, A, A, D], ["", "", "", "вечера"], [("до", 2)], id="each difference at its place"
    ),
]


@pytest.mark.parametrize(("first", "second", "agreement", "other", "only_there"), CASES)
def test_two_texts_side_by_side(first, second, agreement, other, only_there):
    others = second.split()
    found = compare(first.split(), others, Language.KK if set("әіңғүұқөһ") & set(second) else Language.RU)
    assert [one.agreement for one in found.opinions] == agreement
    assert [one.other for one in found.opinions] == other
    assert [(others[there], place) for there, place in found.only_there] == only_there


words = st.lists(st.sampled_from(["да", "нет", "не", "знаю", "жоқ", "иә", "188", "сто", "восемь", "я-то", "—", "ё"]), max_size=7)


@given(words, words)
def test_every_word_of_both_texts_has_exactly_one_place(first, second):
    found = compare(first, second, Language.RU)
    assert len(found.opinions) == len(first)
    assert all(bool(one.other) == (one.agreement is Agreement.DIFFERS) for one in found.opinions)
    places = [there for there, _ in found.only_there]
    assert places == sorted(set(places))
    assert all(0 <= place <= len(first) for _, place in found.only_there)
    if "188" not in first:
        unmatched = sum(one.agreement is Agreement.ALONE for one in found.opinions)
        assert (unmatched, places) == (0, []) or first != second


@given(words)
def test_a_text_agrees_with_itself(text):
    found = compare(text, text, Language.RU)
    assert {one.agreement for one in found.opinions} <= {Agreement.AGREED}
    assert found.only_there == ()
