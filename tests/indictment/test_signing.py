"""Signing off: the label of a draft goes from every form of the document, and the journal keeps who signed."""

from __future__ import annotations

import io
import json
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import docx
import pytest
from document_samples import facts
from pydantic import ValidationError
from pypdf import PdfReader

from assistant.sentences import sentences_of
from casefile import CaseFolder, Store
from indictment import (
    DocumentFacts,
    DocumentKind,
    DocumentRequest,
    Draft,
    NotSignable,
    SignOff,
    UnsupportedText,
    draft,
    draft_document,
    plan,
    record_sign_off,
    sign_off,
    to_docx,
    to_html,
    to_json,
    to_pdf,
)
from law import Language

ON = date(2026, 9, 1)
AT = datetime(2026, 9, 1, 15, 30, tzinfo=ZoneInfo("Asia/Almaty"))
NAME = "Исабеков Т.А."
MARK = {Language.KK: "Жобаны бағдарлама дайындады", Language.RU: "Проект подготовлен программой"}
LANGUAGES = pytest.mark.parametrize("language", [Language.KK, Language.RU])


def speech(folder: CaseFolder, language: Language = Language.RU, given: DocumentFacts | None = None) -> Draft:
    request = DocumentRequest(DocumentKind.DEBATE, ON, given or facts(DocumentKind.DEBATE), sentences_of(folder.case, ON))
    return draft_document(folder.case, request, language)


def forms(made: Draft, folder: CaseFolder) -> dict[str, str]:
    """Give the text of every form of a document, its properties included."""
    word = docx.Document(io.BytesIO(to_docx(made, folder.case)))
    pdf = PdfReader(io.BytesIO(to_pdf(made, folder.case)))
    return {
        "docx": "\n".join(paragraph.text for paragraph in word.paragraphs) + word.core_properties.comments,
        "pdf": "\n".join(page.extract_text() for page in pdf.pages),
        "html": to_html(made, folder.case),
        "json": to_json(made),
    }


@LANGUAGES
def test_every_form_of_a_draft_says_that_it_is_one(burglary: CaseFolder, language: Language) -> None:
    for form, text in forms(speech(burglary, language), burglary).items():
        assert MARK[language] in " ".join(text.split()), form


@LANGUAGES
def test_no_form_of_a_signed_document_says_so_and_each_names_who_signed(burglary: CaseFolder, language: Language) -> None:
    for form, text in forms(sign_off(speech(burglary, language), NAME, AT), burglary).items():
        flat = " ".join(text.split())
        assert MARK[language] not in flat, form
        assert NAME in flat, form


def test_nothing_but_the_mark_changes(burglary: CaseFolder) -> None:
    before = speech(burglary)
    after = sign_off(before, NAME, AT)
    changed = [(old.id, new.id) for old, new in zip(before.statements, after.statements, strict=True) if old != new]
    assert changed == [("draft-mark", "signed-off")]
    assert after.signed == SignOff(by=NAME, at=AT)


def test_the_indictment_is_signed_in_the_same_way(burglary: CaseFolder) -> None:
    signed = sign_off(draft(burglary.case, plan(burglary.case, ON), Language.KK), NAME, AT)
    assert MARK[Language.KK] not in to_html(signed, burglary.case)


def test_a_document_is_signed_once(burglary: CaseFolder) -> None:
    with pytest.raises(NotSignable) as refused:
        sign_off(sign_off(speech(burglary), NAME, AT), "Другой А.А.", AT)
    assert NAME in refused.value.explain(Language.RU)


def test_a_document_with_gaps_is_not_signed(burglary: CaseFolder) -> None:
    with pytest.raises(NotSignable) as refused:
        sign_off(speech(burglary, given=DocumentFacts()), NAME, AT)
    assert "asked-punishment-gap" in refused.value.explain(Language.KK)


def test_text_without_a_source_is_signed_only_when_somebody_confirmed_it(burglary: CaseFolder) -> None:
    given = facts(DocumentKind.APPEAL)
    assert given.judgment is not None
    bare = given.model_copy(update={"judgment": given.judgment.model_copy(update={"sources": ()})})
    made = draft_document(burglary.case, DocumentRequest(DocumentKind.APPEAL, ON, bare), Language.RU)
    complete = made.model_copy(
        update={"sections": tuple(s.model_copy(update={"statements": tuple(o for o in s.statements if not o.gap)}) for s in made.sections)}
    )
    with pytest.raises(UnsupportedText):
        sign_off(complete, NAME, AT)
    assert sign_off(complete, NAME, AT, confirmed_by=NAME).signed is not None


@pytest.mark.parametrize(("by", "at"), [("", AT), (NAME, AT.replace(tzinfo=None))], ids=["nobody", "no time zone"])
def test_a_signature_names_a_person_and_a_moment(by: str, at: datetime) -> None:
    with pytest.raises(ValidationError):
        SignOff(by=by, at=at)


def test_the_journal_keeps_a_signature_with_the_hash_of_what_was_signed(burglary: CaseFolder, tmp_path: Path) -> None:
    with Store.open(f"sqlite:///{tmp_path / 'store.db'}", tmp_path / "blobs") as store:
        store.import_folder(burglary, "tester", AT)
        line = record_sign_off(store, sign_off(speech(burglary), NAME, AT), "tester")
        payload = json.loads(line.payload)
        assert (line.action, payload["signed_by"], line.case) == ("document.signed_off", NAME, burglary.case.number)
        assert len(payload["sha256"]) == 64
        with pytest.raises(NotSignable):
            record_sign_off(store, speech(burglary), "tester")
