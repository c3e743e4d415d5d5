"""Files of a draft: the format that a user asks for, by name or by the end of the file's name, and the journal's line."""

from __future__ import annotations

from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from assistant.cases import OpenCase, now, open_store
from assistant.settings import Settings
from indictment import DocumentKind, Draft, record_sign_off, to_docx, to_html, to_json, to_pdf


class DraftFormat(StrEnum):
    """File format of a draft."""

    DOCX = "docx"
    PDF = "pdf"
    HTML = "html"
    JSON = "json"


def chosen_format(asked: DraftFormat | None, file: Path | None) -> DraftFormat:
    """Choose the format: what was asked for, else what the name of the file says, else Word.

    :param asked: Format asked for by name.
    :param file: File for the result.
    :return: The format.
    """
    if asked is not None:
        return asked
    ending = file.suffix.removeprefix(".").lower() if file else ""
    return DraftFormat(ending) if ending in set(DraftFormat) else DraftFormat.DOCX


def rendered(drafted: Draft, opened: OpenCase, as_format: DraftFormat, confirmed_by: str) -> bytes:
    """Render a draft in a format.

    :param drafted: The draft.
    :param opened: The case it was drafted from.
    :param as_format: The format.
    :param confirmed_by: Person who confirmed the statements without a source; empty for nobody.
    :return: The bytes of the file.
    """
    if as_format is DraftFormat.DOCX:
        return to_docx(drafted, opened.case, confirmed_by=confirmed_by)
    if as_format is DraftFormat.PDF:
        return to_pdf(drafted, opened.case, confirmed_by=confirmed_by)
    if as_format is DraftFormat.HTML:
        return to_html(drafted, opened.case, links=opened.links, confirmed_by=confirmed_by).encode()
    return to_json(drafted).encode()


def journal(settings: Settings, drafted: Draft, content: bytes, confirmed_by: str) -> None:
    """Write down that a draft was made and, where it is signed, that it was signed off.

    :param settings: The settings.
    :param drafted: The draft; its case is in the store.
    :param content: Bytes of the file that was made.
    :param confirmed_by: Person who confirmed the statements without a source; empty for nobody.
    """
    payload = {"language": drafted.language.value, "on": drafted.plan.on.isoformat(), "sha256": sha256(content).hexdigest()}
    if confirmed_by:
        payload["confirmed_by"] = confirmed_by
    action = "indictment.drafted" if drafted.kind is DocumentKind.INDICTMENT else "document.drafted"
    with open_store(settings) as store:
        store.record(action, drafted.kind.value, payload, settings.actor, now(), drafted.number)
        if drafted.signed is not None:
            record_sign_off(store, drafted, settings.actor)
