"""The page of a sentence: self-contained, well-formed, and holding what the text account holds."""

from __future__ import annotations

import re
from datetime import date
from html.parser import HTMLParser

import pytest

from law import Language
from sentencing import calculate, compare, explain, explain_html, explain_law, read_facts

FACTS = read_facts("""
offences:
  - {id: c1, committed_on: 2026-02-10, article: "188", part: "3", clauses: ["3"], stage: attempt, circumstances: ["53(1)(11)"],
     circumstances_in_offence: [], life_or_health: false}
  - {id: c2, committed_on: 2026-02-12, article: "287", part: "3"}
  - {id: c3, committed_on: 2026-02-13, article: "99", part: "3"}
procedure: {form: plea_agreement, fulfilled: true}
priors: []
custody: [{kind: custody, start: 2026-03-01, end: 2026-05-31}]
""")
SENTENCE = calculate(FACTS)
LAW = compare(FACTS, date(2026, 9, 1))
VOID = {"meta", "br", "rect"}


class Page(HTMLParser):
    """Reads a page: its text, its steps and bars; refuses a tag that is closed in the wrong place."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text, self.rules, self.bars, self.sources, self._open = "", [], [], [], []
        self.feed(text)
        assert self._open == []

    def handle_starttag(self, tag, attrs):
        named = dict(attrs)
        self.sources += [value for name, value in attrs if name in {"src", "href"}]
        self.rules += [named["data-rule"]] if "data-rule" in named else []
        if tag == "rect" and named["class"] == "span":
            self.bars.append((float(named["x"]), float(named["width"])))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self._open.pop() == tag

    def handle_data(self, data):
        if self._open[-1:] not in (["style"], ["title"]):
            self.text += data


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text)


@pytest.fixture(params=[Language.KK, Language.RU], ids=["Kazakh", "Russian"])
def language(request) -> Language:
    return request.param


def test_the_page_needs_no_other_file(language):
    text = explain_html(SENTENCE, language)
    assert Page(text).sources == []
    assert f'<html lang="{language.value}">' in text
    assert "prefers-color-scheme: dark" in text
    assert "@media print" in text
    assert "url(" not in text


def test_every_step_is_on_the_page_with_its_norm(language):
    page = Page(explain_html(SENTENCE, language, LAW))
    assert sorted(page.rules) == sorted(step.rule for step in (*SENTENCE.steps, *LAW.steps))
    for step in SENTENCE.steps:
        assert squeezed(step.words.text(language)) in squeezed(page.text)


def test_the_page_says_what_the_text_says(language):
    page = squeezed(Page(explain_html(SENTENCE, language, LAW)).text)
    told = (explain(SENTENCE, language) + explain_law(LAW, language)).splitlines()
    unverified = {Language.KK: " [тексерілмеген]", Language.RU: " [не проверено]"}[language]
    for line in told:
        bare = squeezed(re.sub(r"^\d+\. ", "", line.strip().removeprefix("- ")).removesuffix(unverified))
        # A reading stands in a caption, a field in a place of its own: only what is drawn differently is looked for by its words.
        if " [" not in bare and "(Q" not in bare:
            assert bare in page, bare


def test_every_reading_is_drawn_beside_the_one_taken(language):
    page = Page(explain_html(SENTENCE, language))
    ranges = [each for offence in SENTENCE.offences for each in offence.permitted if each.unit is not None]
    assert len(page.bars) == sum(1 + len(each.readings) for each in ranges)
    assert all(start >= 0 and start + width <= 100.6 for start, width in page.bars)
    for each in ranges:
        assert all(squeezed(reading.words.text(language)) in squeezed(page.text) for reading in each.readings)


def test_unsigned_values_are_marked(language):
    mark = {Language.KK: "тексерілмеген", Language.RU: "не проверено"}[language]
    steps = sum(not step.verified for step in SENTENCE.steps)
    assert explain_html(SENTENCE, language).count(f'<span class="mark">{mark}</span>') == steps + 1


def test_kazakh_and_russian_pages_carry_the_same_numbers():
    kk, ru = (sorted(re.findall(r"\d+", Page(explain_html(SENTENCE, each, LAW)).text)) for each in (Language.KK, Language.RU))
    assert kk == ru


def test_what_a_person_wrote_cannot_become_markup():
    text = explain_html(SENTENCE, Language.RU)
    assert "<script" not in text
    assert "&#34;" not in text.split("</style>", maxsplit=1)[0]
