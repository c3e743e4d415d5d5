"""The PDF: every statement, Kazakh letters from a font inside the file, A4, pages with numbers, the card on one page."""

from __future__ import annotations

import io
import re
from datetime import date

import pytest
from document_samples import facts
from pypdf import PdfReader

from assistant.sentences import sentences_of
from casefile import CaseFolder
from indictment import OUTLINES, DocumentKind, DocumentRequest, Draft, draft, draft_document, plan, to_pdf
from law import Language, Words

ON = date(2026, 9, 1)
LANGUAGES = pytest.mark.parametrize("language", [Language.KK, Language.RU])


def made(folder: CaseFolder, kind: DocumentKind, language: Language) -> Draft:
    return draft_document(folder.case, DocumentRequest(kind, ON, facts(kind), sentences_of(folder.case, ON)), language)


def text_of(content: bytes) -> str:
    """Give the letters of a PDF without spaces and the page numbers and header that stand between the pages."""
    return "".join(re.sub(r"\s+", "", page.extract_text()) for page in PdfReader(io.BytesIO(content)).pages)


@LANGUAGES
@pytest.mark.parametrize("kind", [pytest.param(kind, id=kind.value) for kind in OUTLINES])
def test_every_word_of_every_document_is_on_paper(burglary: CaseFolder, kind: DocumentKind, language: Language) -> None:
    drafted = made(burglary, kind, language)
    paper = text_of(to_pdf(drafted, burglary.case)).lower()
    words = {word for one in drafted.statements for word in re.findall(r"[^\W_]{3,14}", one.text.lower())}
    assert sorted(word for word in words if word not in paper) == []


@LANGUAGES
def test_the_indictment_is_set_with_the_fonts_inside(folder: CaseFolder, language: Language) -> None:
    content = to_pdf(draft(folder.case, plan(folder.case, ON), language), folder.case)
    reader = PdfReader(io.BytesIO(content))
    sizes = {(round(float(page.mediabox.width)), round(float(page.mediabox.height))) for page in reader.pages}
    assert sizes == {(595, 842)}
    fonts = {font.get_object()["/BaseFont"] for page in reader.pages for font in page["/Resources"]["/Font"].values()}
    assert fonts
    assert all("LibertinusSerif" in font for font in fonts)
    assert [page.extract_text().split()[-1] for page in reader.pages] == [str(number) for number in range(1, len(reader.pages) + 1)]


def test_the_letters_of_kazakh_come_out_as_they_went_in(burglary: CaseFolder) -> None:
    letters = "Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі Ёё № «»"
    episode = burglary.case.episodes[0]
    way = episode.way.model_copy(update={"value": Words(kk=letters, ru=letters)})
    case = burglary.case.model_copy(update={"episodes": (episode.model_copy(update={"way": way}),)})
    assert "".join(letters.split()) in text_of(to_pdf(draft(case, plan(case, ON), Language.KK), case))


def test_words_of_a_document_never_become_commands_of_the_typesetter(burglary: CaseFolder) -> None:
    hostile = '#read("/etc/passwd") *жирно* $x^2$ \\ #panic()'
    episode = burglary.case.episodes[0]
    way = episode.way.model_copy(update={"value": Words(kk=hostile, ru=hostile)})
    case = burglary.case.model_copy(update={"episodes": (episode.model_copy(update={"way": way}),)})
    assert "".join(hostile.split()) in text_of(to_pdf(draft(case, plan(case, ON), Language.RU), case))


@LANGUAGES
def test_the_card_stands_on_one_page_also_with_four_episodes_and_two_accused(folder: CaseFolder, language: Language) -> None:
    request = DocumentRequest(DocumentKind.COURT_CARD, ON, sentences=sentences_of(folder.case, ON))
    card = to_pdf(draft_document(folder.case, request, language), folder.case)
    assert len(PdfReader(io.BytesIO(card)).pages) == 1


def test_the_same_draft_gives_the_same_bytes(burglary: CaseFolder) -> None:
    drafted = made(burglary, DocumentKind.APPEAL, Language.KK)
    assert to_pdf(drafted, burglary.case) == to_pdf(drafted, burglary.case)
