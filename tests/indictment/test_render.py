"""Rendering: the page, the Word document, JSON."""

from __future__ import annotations

import io
import json
import re
import zipfile
from datetime import date
from html.parser import HTMLParser

import docx
import pytest

from casefile import CaseFolder
from indictment import Draft, draft, plan, to_docx, to_html, to_json
from law import Language, Words

ON = date(2026, 9, 1)


def drafted(folder: CaseFolder, language: Language = Language.RU) -> Draft:
    return draft(folder.case, plan(folder.case, ON), language)


class Page(HTMLParser):
    """Collects identifiers and links of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.tags.append(tag)
        self.ids += [values["id"] or ""] if "id" in values else []
        self.links += [values["href"] or ""] if tag == "a" else []


@pytest.mark.parametrize("language", [Language.KK, Language.RU])
def test_every_source_of_the_page_can_be_followed(folder: CaseFolder, language: Language) -> None:
    page = Page(to_html(drafted(folder, language), folder.case))
    assert len(page.ids) == len(set(page.ids))
    inside = [link.removeprefix("#") for link in page.links if link.startswith("#")]
    assert inside
    assert set(inside) <= set(page.ids)


def test_a_page_beside_the_documents_links_to_them(burglary: CaseFolder) -> None:
    links = {document.id: f"documents/{document.id}" for document in burglary.case.documents}
    page = Page(to_html(drafted(burglary), burglary.case, links=links))
    assert any(link.startswith("documents/") for link in page.links)


def test_words_of_a_document_never_become_code_of_the_page(burglary: CaseFolder) -> None:
    hostile = Words(kk="<script>alert(1)</script>", ru="<script>alert(1)</script>")
    episode = burglary.case.episodes[0]
    case = burglary.case.model_copy(
        update={"episodes": (episode.model_copy(update={"way": episode.way.model_copy(update={"value": hostile})}),)}
    )
    text = to_html(draft(case, plan(case, ON), Language.RU), case)
    assert "script" not in Page(text).tags
    assert "&lt;script&gt;" in text


def test_the_page_asks_nothing_of_the_network(burglary: CaseFolder) -> None:
    assert not re.search(r"(src|href)=\"https?:|@import|url\(", to_html(drafted(burglary), burglary.case))


@pytest.mark.parametrize("language", [Language.KK, Language.RU])
def test_the_word_document_holds_every_statement(folder: CaseFolder, language: Language) -> None:
    made = drafted(folder, language)
    document = docx.Document(io.BytesIO(to_docx(made, folder.case)))
    text = "\n".join(node.text or "" for node in document.element.body.iter() if node.tag.endswith("}t"))
    flat = re.sub(r"\s+", "", text)
    assert [one.id for one in made.statements if re.sub(r"\s+", "", one.text) not in flat] == []


def test_the_word_document_has_the_official_look(burglary: CaseFolder) -> None:
    document = docx.Document(io.BytesIO(to_docx(drafted(burglary), burglary.case)))
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert "PAGE" in section.footer.paragraphs[0]._p.xml
    assert document.styles["Normal"].element.getparent().xpath("w:docDefaults//w:rFonts/@w:ascii") == ["Times New Roman"]
    assert document.core_properties.comments.startswith("Проект подготовлен программой")


def test_the_same_draft_gives_the_same_bytes(burglary: CaseFolder) -> None:
    made = drafted(burglary)
    assert to_docx(made, burglary.case) == to_docx(made, burglary.case)


def test_the_parts_of_the_word_document_are_all_declared(burglary: CaseFolder) -> None:
    with zipfile.ZipFile(io.BytesIO(to_docx(drafted(burglary), burglary.case))) as archive:
        declared = archive.read("[Content_Types].xml").decode()
        parts = [name for name in archive.namelist() if name.startswith(("word/", "docProps/")) and not name.endswith(".rels")]
    assert parts
    assert [name for name in parts if f'PartName="/{name}"' not in declared] == []


def test_json_comes_back_as_the_same_draft(burglary: CaseFolder) -> None:
    made = drafted(burglary)
    assert Draft.model_validate(json.loads(to_json(made))) == made


def test_who_confirmed_is_printed(burglary: CaseFolder) -> None:
    made = drafted(burglary)
    assert "Сейткали А.Б." in to_html(made, burglary.case, confirmed_by="Сейткали А.Б.")
    document = docx.Document(io.BytesIO(to_docx(made, burglary.case, confirmed_by="Сейткали А.Б.")))
    assert "Сейткали А.Б." in document.paragraphs[-1].text
