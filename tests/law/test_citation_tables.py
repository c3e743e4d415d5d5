"""References as documents write them: every row of the tables is found with its exact text and its norms, and nothing else is."""

from itertools import chain
from pathlib import Path

import pytest
import yaml

from law import BadCitation, Language, find_citations, parse_citation

DATA = Path(__file__).parent / "data"


def read(name):
    return yaml.safe_load((DATA / f"citations_{name}.yaml").read_text(encoding="utf-8"))


def rows(language):
    return [pytest.param(text, norms, id=f"{group}: {text}") for group, table in read(language).items() for text, norms in table]


def cited(citation):
    norms = ", ".join(norm.key + (f"@{norm.edition}" if norm.edition else "") for norm in citation.norms)
    return citation.text, citation.start, citation.end, norms


def expected(marked, norms):
    """Take the marks out of a row: the text, and each citation with its place and norms."""
    text, places = "", []
    for sign in marked:
        if sign == "⟦":
            places.append([len(text)])
        elif sign == "⟧":
            places[-1].append(len(text))
        else:
            text += sign
    groups = norms.split("; ")
    return text, [(text[start:end], start, end, group) for (start, end), group in zip(places, groups, strict=True)]


@pytest.mark.parametrize(("marked", "norms"), rows("ru"))
def test_russian_text(marked, norms):
    text, citations = expected(marked, norms)
    assert [cited(found) for found in find_citations(text)] == citations


@pytest.mark.parametrize(("marked", "norms"), rows("kk"))
def test_kazakh_text(marked, norms):
    text, citations = expected(marked, norms)
    assert [cited(found) for found in find_citations(text)] == citations


@pytest.mark.parametrize("text", [str(text) for text in chain(*read("not").values())])
def test_text_without_a_reference(text):
    assert find_citations(text) == []


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_tables_have_the_promised_size(language):
    assert sum(map(len, read(language).values())) >= 150
    assert sum(map(len, read("not").values())) >= 40


def test_rows_one_after_another_give_the_same_citations():
    # A document: every row of both tables as a paragraph of its own.
    text, citations = "", []
    for marked, norms in chain(*chain(read("ru").values(), read("kk").values())):
        paragraph, found = expected(marked, norms)
        citations += [(cited_text, len(text) + start, len(text) + end, keys) for cited_text, start, end, keys in found]
        text += paragraph + "\n\n"
    assert [cited(found) for found in find_citations(text)] == citations


@pytest.mark.parametrize(
    ("language", "texts"),
    [(Language.RU, ["ч. 3 ст. 188 УК РК"]), (Language.KK, ["ҚК-нің 190-бабы"]), (Language.EN, ["ч. 3 ст. 188 УК РК"])],
)
def test_a_language_finds_only_its_references(language, texts):
    text = "Обвинение по ч. 3 ст. 188 УК РК, аудармасы: ҚК-нің 190-бабы."
    assert [found.text for found in find_citations(text, language)] == texts
    assert {found.language for found in find_citations(text)} == {Language.RU, Language.KK}


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("188 ч. 3 п. 2)", ["? 188(3)(2)"]),
        ("188", ["? 188"]),
        ("188-б.", ["? 188"]),
        (" п. 2) ч. 3 ст. 188 УК РК; ", ["CC 188(3)(2)"]),
        ("ст. 188 УК РК и ст. 105 УПК РК", ["CC 188", "CPC 105"]),
        ("ҚК-нің 188-бабы, ҚПК-нің 105-бабы.", ["CC 188", "CPC 105"]),
        ("үш жүз төртінші баптың бірінші бөлігі", ["? 304(1)"]),
    ],
)
def test_a_reference_alone_is_read(text, keys):
    assert [norm.key for norm in parse_citation(text)] == keys


@pytest.mark.parametrize(
    ("text", "language", "code"),
    [
        ("", None, "citation-empty"),
        ("  \n", None, "citation-empty"),
        ("кража", None, "citation-unread"),
        ("ст. 158 УК РФ", None, "citation-unread"),
        ("ҚК-нің 188-бабы", Language.RU, "citation-unread"),
        ("по ст. 188 УК РК", None, "citation-leftover"),
        ("ст. 188 УК РК, ранее судим", None, "citation-leftover"),
        ("ст. 188 УК РК, ҚК-нің 190-бабы", Language.RU, "citation-leftover"),
    ],
)
def test_what_is_not_a_reference_is_refused_in_every_language(text, language, code):
    with pytest.raises(BadCitation) as caught:
        parse_citation(text, language)
    assert caught.value.code == code
    assert len({caught.value.explain(reader) for reader in Language}) == 3
