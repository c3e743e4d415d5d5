"""Files kept by their SHA-256: written once, never overwritten, checked whenever they are read."""

from __future__ import annotations

import errno
import fcntl
import hashlib
import io
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from casefile.errors import DiskFull, MaterialDamaged, MaterialNotFound, StoreUnavailable

NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""How an operating system says that there is no room for more."""

_PIECE = 1 << 20
_DIGITS = frozenset("0123456789abcdef")


class Blobs:
    """A folder of files by their SHA-256, two levels deep.

    :param root: The folder; made when it is not there.
    :raises StoreUnavailable: If it cannot be made or written.
    """

    def __init__(self, root: Path) -> None:
        """Make the folder, and clear away what a killed import left in its antechamber."""
        self.root = root
        self._incoming = root / "incoming"
        try:
            self._incoming.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._sweep()
        except OSError as error:
            raise StoreUnavailable("store-unreachable", place=str(root), reason=str(error)) from error

    def place(self, sha256: str) -> Path:
        """Say where a blob is or would be.

        :param sha256: Its hash in hexadecimal.
        :return: The path; nothing is checked.
        """
        return self.root / sha256[:2] / sha256[2:4] / sha256

    def check(self, sha256: str) -> Path:
        """Read a blob through and make sure that it is what its name says.

        :param sha256: Its hash.
        :return: Its path.
        :raises MaterialNotFound: If there is no such blob.
        :raises MaterialDamaged: If its bytes are not those that were stored.
        """
        path = self._existing(sha256)
        try:
            with path.open("rb") as file:
                found = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:
            raise MaterialDamaged("store-blob-unreadable", sha256=sha256, reason=str(error)) from error
        if found != sha256:
            raise MaterialDamaged("store-blob-damaged", sha256=sha256, found=found)
        return path

    def read(self, sha256: str) -> bytes:
        """Give the bytes of a blob.

        :param sha256: Its hash.
        :return: The bytes, checked.
        :raises MaterialNotFound: If there is no such blob.
        :raises MaterialDamaged: If its bytes are not those that were stored.
        """
        path = self._existing(sha256)
        try:
            content = path.read_bytes()
        except OSError as error:
            raise MaterialDamaged("store-blob-unreadable", sha256=sha256, reason=str(error)) from error
        found = hashlib.sha256(content).hexdigest()
        if found != sha256:
            raise MaterialDamaged("store-blob-damaged", sha256=sha256, found=found)
        return content

    def stored(self) -> Iterator[str]:
        """Name every blob that is in the folder, in order."""
        for path in sorted(self.root.glob("[0-9a-f][0-9a-f]/[0-9a-f][0-9a-f]/*")):
            yield path.name

    def remove(self, sha256: str) -> None:
        """Take a blob away that no line of the journal names: one that a failed write had put there."""
        self.place(sha256).unlink(missing_ok=True)

    @contextmanager
    def staging(self) -> Iterator[Staging]:
        """Give an antechamber in which files are made ready; it is emptied at the end.

        :raises DiskFull: If there is no room.
        """
        # The lock is the sign of life: the kernel drops it when the process dies, however it dies.
        with full_disk_told(self._incoming), self._gate():
            folder = Path(tempfile.mkdtemp(dir=self._incoming))
            alive = (folder / "alive").open("wb")
            fcntl.flock(alive, fcntl.LOCK_EX)
        try:
            yield Staging(self, folder)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
            alive.close()

    def _existing(self, sha256: str) -> Path:
        path = self.place(sha256)
        if len(sha256) != 64 or not set(sha256) <= _DIGITS or not path.is_file():
            raise MaterialNotFound("store-blob-unknown", sha256=sha256)
        return path

    @contextmanager
    def _gate(self) -> Iterator[None]:
        with (self._incoming / "gate").open("ab") as gate:
            fcntl.flock(gate, fcntl.LOCK_EX)
            yield

    def _sweep(self) -> None:
        with self._gate():
            for folder in [path for path in self._incoming.iterdir() if path.is_dir()]:
                # A folder without the sign was left by a process killed before it could lock: the gate is ours now.
                with suppress(BlockingIOError), (folder / "alive").open("ab") as alive:
                    fcntl.flock(alive, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    shutil.rmtree(folder)


class Staging:
    """Files on their way into the blobs: complete and on the disk, not yet under their names.

    :param blobs: Where they go.
    :param folder: Where they are made ready, on the same file system.
    """

    def __init__(self, blobs: Blobs, folder: Path) -> None:
        """Begin with nothing staged."""
        self._blobs = blobs
        self._folder = folder
        self._ready: dict[str, Path] = {}
        self.placed: list[str] = []

    def take(self, source: BinaryIO) -> tuple[str, int]:
        """Copy a stream in, hash it, and bring it to the disk.

        :param source: The bytes, read to the end.
        :return: SHA-256 in hexadecimal, and the number of bytes.
        :raises DiskFull: If there is no room.
        :raises MaterialDamaged: If the blobs hold a file of that name with other bytes.
        """
        digest = hashlib.sha256()
        size = 0
        target = self._folder / str(len(self._ready))
        with full_disk_told(self._folder), target.open("wb") as file:
            while piece := source.read(_PIECE):
                digest.update(piece)
                size += file.write(piece)
            file.flush()
            os.fchmod(file.fileno(), 0o400)
            os.fsync(file.fileno())
        sha256 = digest.hexdigest()
        if self._blobs.place(sha256).exists():
            self._blobs.check(sha256)
        self._ready[sha256] = target
        return sha256, size

    def take_text(self, text: str) -> None:
        """Copy a text in, in UTF-8.

        :param text: The text.
        :raises DiskFull: If there is no room.
        """
        self.take(io.BytesIO(text.encode("utf-8")))

    @property
    def names(self) -> tuple[str, ...]:
        """Hashes of what was taken."""
        return tuple(self._ready)

    def settle(self) -> None:
        """Give every staged file its name; the caller holds the writer's lock, so nobody else is naming files now.

        :raises DiskFull: If there is no room.
        """
        changed: set[Path] = set()
        with full_disk_told(self._folder):
            for sha256, path in self._ready.items():
                final = self._blobs.place(sha256)
                if final.exists():
                    continue
                final.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                path.rename(final)
                self.placed.append(sha256)
                changed.update({final.parent, final.parent.parent, self._blobs.root})
            for folder in sorted(changed):
                sync_folder(folder)


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder to the disk, so that a renamed file survives a power cut.

    :param folder: The folder.
    """
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def full_disk_told(place: Path) -> Iterator[None]:
    """Turn the operating system's refusal to write into an error that says what to do.

    :param place: What was being written to.
    :raises DiskFull: If there is no room, or a quota or a size limit is reached.
    :raises StoreUnavailable: If it cannot be written for another reason.
    """
    try:
        yield
    except OSError as error:
        if error.errno in NO_ROOM:
            raise DiskFull("store-disk-full", place=str(place), reason=str(error.strerror)) from error
        raise StoreUnavailable("store-unreachable", place=str(place), reason=str(error)) from error
