"""A case folder that comes as a zip archive: bounded, sniffed, unpacked nowhere but in a folder of its own."""

from __future__ import annotations

import errno
import shutil
import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from assistant.errors import UnfitArchive
from casefile import CASE_FILE, BrokenCase, CaseFolder, read_folder

LARGEST_ZIP = 4 << 30
LARGEST_WHOLE = 16 << 30
MOST_FILES = 20_000
# Text may shrink a hundredfold; an archive that swells more is made to fill a disk.
MOST_SWELLING = 200
_FREE = 1 << 20
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


@contextmanager
def unpacked(archive: BinaryIO, size: int) -> Iterator[Path]:
    """Unpack a case folder.

    :param archive: The archive, which can be read from any place.
    :param size: Its size in bytes.
    :return: The folder that holds case.yaml; it is removed afterwards.
    :raises UnfitArchive: If it is no zip archive, too large, locked, leads outside its folder, or holds no case.yaml.
    """
    if size > LARGEST_ZIP:
        raise UnfitArchive("archive-too-large")
    try:
        with ZipFile(archive) as opened, TemporaryDirectory(prefix="aiyptaushy-case-") as folder:
            root = Path(folder)
            for entry in _checked(opened.infolist()):
                _unpack(opened, entry, root)
            yield _case_folder(root)
    except (BadZipFile, RuntimeError, NotImplementedError, EOFError) as error:
        raise UnfitArchive("archive-not-zip") from error


@contextmanager
def case_of(archive: BinaryIO, size: int, name: str) -> Iterator[CaseFolder]:
    """Read and check the case of an archive.

    :param archive: The archive, which can be read from any place.
    :param size: Its size in bytes.
    :param name: Name under which it came, for messages: where it was unpacked is nobody's business.
    :return: The case folder; its files are removed afterwards.
    :raises UnfitArchive: If the archive cannot be taken.
    :raises BrokenCase: If the case has errors.
    """
    with unpacked(archive, size) as folder:
        try:
            read = read_folder(folder)
        except BrokenCase as broken:
            raise BrokenCase(broken.findings, name) from broken
        yield read


def _checked(entries: list[ZipInfo]) -> list[ZipInfo]:
    if len(entries) > MOST_FILES or sum(entry.file_size for entry in entries) > LARGEST_WHOLE:
        raise UnfitArchive("archive-too-large")
    for entry in entries:
        path = PurePosixPath(entry.filename.replace("\\", "/"))
        outside = path.is_absolute() or not path.parts or ".." in path.parts or ":" in path.parts[0]
        if outside or stat.S_ISLNK(entry.external_attr >> 16):
            raise UnfitArchive("archive-leads-outside", name=ascii(entry.filename))
        if entry.flag_bits & 1:
            raise UnfitArchive("archive-locked", name=entry.filename)
        if entry.file_size > _FREE and entry.file_size > MOST_SWELLING * max(1, entry.compress_size):
            raise UnfitArchive("archive-swells", name=entry.filename)
    return [entry for entry in entries if not entry.is_dir()]


def _unpack(opened: ZipFile, entry: ZipInfo, root: Path) -> None:
    target = root.joinpath(*PurePosixPath(entry.filename.replace("\\", "/")).parts)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        # The stated size is what the archive claims; what is written is counted. A second file of a name is never written over the first.
        with opened.open(entry) as source, target.open("xb") as file:
            shutil.copyfileobj(_Bounded(source, entry), file)
    except zlib.error as error:
        raise UnfitArchive("archive-not-zip") from error
    except OSError as error:
        # A name twice, a file that is also a folder, a name longer than a disk takes: the archive is to blame, a full disk is not.
        if error.errno in _FULL:
            raise
        raise UnfitArchive("archive-not-zip") from error


class _Bounded:
    """Reads an entry and stops where it is longer than it says."""

    def __init__(self, source: object, entry: ZipInfo) -> None:
        self._source = source
        self._left = entry.file_size
        self._name = entry.filename

    def read(self, size: int = -1) -> bytes:
        """Read a piece."""
        piece: bytes = self._source.read(size)  # type: ignore[attr-defined]
        self._left -= len(piece)
        if self._left < 0:
            raise UnfitArchive("archive-swells", name=self._name)
        return piece


def _case_folder(root: Path) -> Path:
    """Find case.yaml at the top, or in the one folder at the top."""
    if (root / CASE_FILE).is_file():
        return root
    folders = [one for one in root.iterdir() if one.is_dir() and one.name != "__MACOSX"]
    if len(folders) == 1 and (folders[0] / CASE_FILE).is_file():
        return folders[0]
    raise UnfitArchive("archive-without-case", file=CASE_FILE)
