"""What holds of every citation: writing and reading undo each other, spans are exact, time grows with the length."""

import time
from datetime import date
from pathlib import Path

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from law import Act, CitationStyle, GrammaticalCase, Language, Norm, find_citations, format_citation, parse_citation, parse_key

LANGUAGES = st.sampled_from([Language.KK, Language.RU])
STYLES = st.sampled_from(CitationStyle)
CASES = st.sampled_from(GrammaticalCase)
EDITIONS = st.none() | st.dates(date(1995, 1, 1), date(2035, 12, 31))


def numbers(largest, *, rising=False):
    """Numbers as articles print them; later additions have a suffix that, but for some parts of the procedural codes, is not larger."""
    suffixed = st.tuples(st.integers(1, largest), st.integers(1, 9)).filter(lambda pair: rising or pair[1] <= pair[0])
    return st.integers(1, largest).map(str) | suffixed.map(lambda pair: f"{pair[0]}-{pair[1]}")


@st.composite
def norms_of(draw, act):
    rising = act not in (Act.CC, None)
    return Norm(
        act,
        draw(numbers(999)),
        draw(st.just("") | numbers(30, rising=rising)),
        draw(st.just("") | numbers(60, rising=rising) | (st.sampled_from("абвгдежз") if act is Act.CC else st.nothing())),
        draw(st.just("") | st.integers(1, 20).map(str)),
    )


def with_edition(norm, edition):
    return Norm(norm.act, norm.article, norm.part, norm.point, norm.paragraph, edition)


@st.composite
def references(draw):
    """Norms of one act and edition, several times; a list without an act stands alone."""
    if draw(st.booleans()):
        edition = draw(EDITIONS)
        return tuple(with_edition(norm, edition) for norm in draw(st.lists(norms_of(None), min_size=1, max_size=4)))
    groups = draw(st.lists(st.tuples(st.sampled_from(Act), EDITIONS), min_size=1, max_size=3))
    return tuple(with_edition(norm, edition) for act, edition in groups for norm in draw(st.lists(norms_of(act), min_size=1, max_size=3)))


@settings(max_examples=600, deadline=None)
@given(references(), LANGUAGES, STYLES, CASES)
def test_what_is_written_is_read_back(norms, language, style, case):
    text = format_citation(norms, language, style, case)
    assert parse_citation(text) == norms
    assert parse_citation(text, language) == norms
    assert tuple(norm for found in find_citations(text) for norm in found.norms) == norms


@given(references())
def test_a_key_is_read_back(norms):
    for norm in norms:
        assert parse_key(norm.key) == with_edition(norm, None)


@given(st.lists(norms_of(Act.CC), min_size=2, max_size=2))
def test_different_norms_have_different_keys(norms):
    first, second = norms
    assert (first.key == second.key) == (first == second)


PLAIN = st.sampled_from(
    ["Следователь", "допросил", "свидетеля", "и", "установил", "следующее", ".", ",", "\n", "Куәдан", "жауап", "алынды", "және", "тергеу",
     "әрекеті", "«", "»", "(", ")", ":", "12.05.2024", "188 000 тенге", "л.д. 15", "№ 188", "кв. 7"]
)  # fmt: skip
PIECES = st.sampled_from(
    ["ст.", "ст", "статьи", "статьями", "ч.", "ч", "части", "п.", "пп.", "п.п.", "абз.", "1", "2", "3)", "188", "190", "24", "-", "–",
     "1-1", ",",
     "и", "а также", "через", "УК", "УПК", "УК РК", "Кодекса", "Уголовного кодекса", "Республики Казахстан", "РК", "РФ", "(", ")", "«",
     "»", "а",
     "третьей", "первая", "188-й", "ҚК", "ҚК-нің", "ҚР", "бабы", "-бабы", "-баптары", "бөлігі", "-бөлігінің", "тармағы", "2) тармағы",
     "-б.",
     "-т.", "және", "үшінші", "жүз", "сексен", "кодексінің", "Қылмыстық", "(в редакции на 01.01.2020)", "1997 жылғы", "от 16.07.1997", "\n",
     "\n\n", "\u00a0", ".", ";", "ста-\nтьи", "ІІ", "¹", "тенге", "закона"]
)  # fmt: skip


def check_spans(text):
    end = 0
    for found in find_citations(text):
        assert text[found.start : found.end] == found.text
        assert found.start >= end
        assert found.norms
        assert found.text == found.text.strip()
        end = found.end
    return end


@settings(max_examples=300, deadline=None)
@given(st.lists(PLAIN | st.tuples(references(), LANGUAGES, STYLES)), st.sampled_from([" ", "\n"]))
def test_spans_are_exact_among_other_words(parts, between):
    written = [part if isinstance(part, str) else format_citation(*part) for part in parts]
    check_spans(between.join(written))


@settings(max_examples=500, deadline=None)
@given(st.lists(PIECES, max_size=60), st.sampled_from([" ", ""]))
def test_spans_are_exact_in_rubble(pieces, between):
    check_spans(between.join(pieces))


@given(st.text(max_size=400))
def test_any_text_is_read(text):
    check_spans(text)


def seconds(text):
    start = time.process_time()
    find_citations(text)
    return time.process_time() - start


def test_a_case_of_two_hundred_pages_is_read_in_seconds():
    table = yaml.safe_load((Path(__file__).parent / "data" / "citations_ru.yaml").read_text(encoding="utf-8"))
    sentences = [text.replace("⟦", "").replace("⟧", "") for rows in table.values() for text, _ in rows]
    filler = "Свидетель показал, что в указанное время находился дома и ничего необычного на улице не видел и не слышал. " * 3
    page = "".join(sentence + " " + filler for sentence in sentences)
    text = (page * (600_000 // len(page) + 1))[:600_000]
    assert len(find_citations(text)) > 1000
    assert seconds(text) < 5


@settings(max_examples=40, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=6), st.sampled_from([" ", ""]))
def test_no_repetition_costs_more_than_its_length(pieces, between):
    # Reading that backtracks would take hours for these 20,000 pieces.
    text = between.join(pieces * (20_000 // len(pieces)))
    assert seconds(text) < 10
