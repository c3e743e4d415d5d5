"""From a case folder to what the store keeps: every file copied in, hashed, compared with the hash it had when the folder was read."""

from __future__ import annotations

from pathlib import Path

from casefile.blobs import Staging
from casefile.errors import MaterialDamaged, MissingFile
from casefile.folder import CaseFolder, inside
from casefile.materials import Document, Media
from casefile.store_rows import StoredCase


def stage_folder(folder: CaseFolder, staging: Staging) -> StoredCase:
    """Copy the files of a case folder to where they can be kept.

    :param folder: The folder, read.
    :param staging: Where the copies go.
    :return: The case with the hash of every file.
    :raises MissingFile: If a file is not there, or lies outside the folder.
    :raises MaterialDamaged: If a file is not the one that was read: its text would belong to other bytes.
    :raises DiskFull: If there is no room.
    """
    documents = []
    for document in folder.case.documents:
        sha256, _size = _stage(folder.root, document, staging)
        documents.append(document.model_copy(update={"sha256": sha256}))
    media, sizes = [], {}
    for recording in folder.case.media:
        sha256, sizes[recording.id] = _stage(folder.root, recording, staging)
        media.append(recording.model_copy(update={"sha256": sha256}))
    case = folder.case.model_copy(update={"documents": tuple(documents), "media": tuple(media)})
    stored = StoredCase(case, folder.yaml_text, folder.texts, sizes)
    stage_revision(stored, staging)
    return stored


def stage_revision(stored: StoredCase, staging: Staging) -> None:
    """Keep a revision as blobs, so that it can be read also when its row has moved on.

    :param stored: The revision.
    :param staging: Where the copies go.
    :raises DiskFull: If there is no room.
    """
    staging.take_text(stored.yaml_text)
    staging.take_text(stored.data)


def _stage(root: Path, item: Document | Media, staging: Staging) -> tuple[str, int]:
    if not inside(root, item.file):
        raise MissingFile("store-material-outside", file=item.file)
    try:
        source = (root / item.file).open("rb")
    except OSError as error:
        raise MissingFile("store-material-missing", file=item.file, reason=str(error.strerror)) from error
    with source:
        sha256, size = staging.take(source)
    if item.sha256 and item.sha256 != sha256:
        raise MaterialDamaged("store-material-changed", file=item.file, named=item.sha256, found=sha256)
    return sha256, size
