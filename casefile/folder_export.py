"""A case folder written back: byte for byte when nothing changed, with its comments and order when something did."""

from __future__ import annotations

import errno
import hashlib
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from casefile.case import Case
from casefile.case_edit import edited
from casefile.errors import CaseFileError, DiskFull, ExportRefused, MaterialDamaged, MissingFile
from casefile.folder import CASE_FILE, CaseFolder, inside

_CHUNK = 1024 * 1024


def write_folder(folder: CaseFolder, to: Path, files: Mapping[str, Path] | None = None) -> Path:
    """Write a case folder to a new place, whole or not at all.

    :param folder: The case folder; its case may differ from its yaml_text, then the text is edited and keeps comments and order.
    :param to: The new folder; it may not exist yet, or be empty.
    :param files: Where the bytes of a file of the case lie, by its name in the case; by default in `folder.root`.
    :return: The new folder.
    :raises ExportRefused: If the place is taken.
    :raises MissingFile: If a file of the case is not there.
    :raises MaterialDamaged: If a file is not the one whose hash the case has.
    :raises DiskFull: If there is no room; nothing is left behind.
    """
    if to.is_symlink() or (to.exists() and (not to.is_dir() or any(to.iterdir()))):
        raise ExportRefused("folder-taken", folder=str(to))
    text = edited(folder.yaml_text, folder.case)
    to.parent.mkdir(parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix=f".{to.name}-", dir=to.parent))
    try:
        (staging / CASE_FILE).write_bytes(text.encode("utf-8"))
        for name, sha256 in _materials(folder.case):
            _copy((files or {}).get(name, folder.root / name), staging, name, sha256)
        staging.chmod(0o755)
        staging.replace(to)
    except OSError as error:
        raise _failure(error, to) from error
    finally:
        # After the renaming there is nothing left at this name.
        shutil.rmtree(staging, ignore_errors=True)
    return to


def _failure(error: OSError, to: Path) -> CaseFileError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull("folder-disk-full", folder=str(to))
    return ExportRefused("folder-not-written", folder=str(to), reason=error.strerror or str(error))


def _materials(case: Case) -> list[tuple[str, str]]:
    return [(item.file, item.sha256) for item in case.documents] + [(item.file, item.sha256) for item in case.media]


def _copy(source: Path, staging: Path, name: str, sha256: str) -> None:
    if not inside(staging, name):
        raise ExportRefused("folder-unsafe-name", file=name)
    if not source.is_file():
        raise MissingFile("document-missing", file=name)
    target = staging / name
    target.parent.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256()
    with source.open("rb") as reading, target.open("wb") as writing:
        while chunk := reading.read(_CHUNK):
            digest.update(chunk)
            writing.write(chunk)
    if sha256 and digest.hexdigest() != sha256:
        raise MaterialDamaged("folder-file-changed", file=name, stated=sha256, actual=digest.hexdigest())
