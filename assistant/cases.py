"""Find the case a command is about: a case folder on disk, or a number in the store."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from assistant.errors import NoSuchCase
from assistant.settings import Settings
from casefile import Case, DocumentText, Finding, Store, read_folder

ALMATY = ZoneInfo("Asia/Almaty")


@dataclass(frozen=True, slots=True)
class OpenCase:
    """A case with the texts of its documents.

    :param links: Address of each document and recording by its identifier, where it lies on disk.
    :param stored: Whether the case is in the store, so that what is made from it is journalled.
    """

    case: Case
    texts: Mapping[str, DocumentText]
    findings: tuple[Finding, ...]
    links: Mapping[str, str]
    stored: bool


def now() -> datetime:
    """Read the clock, at the door: computations get their dates as arguments."""
    return datetime.now(ALMATY)


def open_store(settings: Settings) -> Store:
    """Open the store of the settings, making its folder when it is missing.

    :param settings: The settings.
    :return: The store; close it, or use it as a context manager.
    """
    return Store.open(settings.database, settings.blobs)


def open_case(reference: str, settings: Settings) -> OpenCase:
    """Open the case that a user names.

    :param reference: A case folder, or a number of 15 digits in the store.
    :param settings: The settings.
    :return: The case.
    :raises NoSuchCase: If the reference is neither.
    """
    folder = Path(reference)
    if folder.is_dir() or folder.name == "case.yaml":
        read = read_folder(folder if folder.is_dir() else folder.parent)
        links = {item.id: (read.root / item.file).resolve().as_uri() for item in read.case.materials}
        return OpenCase(read.case, read.texts, read.findings, links, stored=False)
    if not (len(reference) == 15 and reference.isdigit()):
        raise NoSuchCase("no-such-case", reference=reference)
    with open_store(settings) as store:
        case = store.case(reference)
        texts = {document.id: store.document_text(reference, document.id) for document in case.documents}
        return OpenCase(case, texts, (), {}, stored=True)
