"""Blobs: written once, found by their hash, checked on reading."""

from __future__ import annotations

import hashlib
import io
import multiprocessing
import os
import signal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casefile.blobs import Blobs
from casefile.errors import MaterialDamaged, MaterialNotFound, StoreUnavailable


def keep(blobs: Blobs, content: bytes) -> str:
    with blobs.staging() as staging:
        sha256, size = staging.take(io.BytesIO(content))
        staging.settle()
    assert size == len(content)
    return sha256


# No deadline: what takes the time is the disk.
@settings(max_examples=25, deadline=None)
@given(st.lists(st.binary(max_size=300), max_size=6))
def test_whatever_is_kept_is_read_back_by_its_hash(tmp_path_factory: pytest.TempPathFactory, contents: list[bytes]) -> None:
    blobs = Blobs(tmp_path_factory.mktemp("blobs"))
    for content in contents:
        name = keep(blobs, content)
        assert name == hashlib.sha256(content).hexdigest()
        assert blobs.read(name) == content
        assert blobs.check(name) == blobs.root / name[:2] / name[2:4] / name
    assert list(blobs.stored()) == sorted({hashlib.sha256(content).hexdigest() for content in contents})


def test_a_blob_that_is_there_is_never_written_again(tmp_path: Path) -> None:
    blobs = Blobs(tmp_path)
    name = keep(blobs, b"once")
    first = blobs.place(name).stat()
    with blobs.staging() as staging:
        staging.take(io.BytesIO(b"once"))
        staging.settle()
        assert staging.placed == []
    assert (blobs.place(name).stat().st_ino, blobs.place(name).stat().st_mtime_ns) == (first.st_ino, first.st_mtime_ns)
    assert first.st_mode & 0o777 == 0o400


def test_what_was_staged_and_not_settled_leaves_no_trace(tmp_path: Path) -> None:
    blobs = Blobs(tmp_path)
    with blobs.staging() as staging:
        staging.take_text("қойылмаған")
        assert list(blobs.stored()) == []
    assert list(blobs.stored()) == []
    assert [path.name for path in (tmp_path / "incoming").iterdir()] == ["gate"]


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda path: path.write_bytes(b"other"), id="other bytes"),
        pytest.param(lambda path: path.write_bytes(b""), id="no bytes"),
        pytest.param(lambda path: path.write_bytes(path.read_bytes() + b"\n"), id="one byte more"),
    ],
)
def test_a_damaged_blob_is_neither_read_nor_taken_for_the_same_file(tmp_path: Path, spoil) -> None:
    blobs = Blobs(tmp_path)
    name = keep(blobs, b"evidence")
    blobs.place(name).chmod(0o600)
    spoil(blobs.place(name))
    for use in (blobs.read, blobs.check, lambda _name: keep(blobs, b"evidence")):
        with pytest.raises(MaterialDamaged, match=name):
            use(name)


@pytest.mark.parametrize("name", ["", "ab", "g" * 64, "A" * 64, "../" * 21 + "a", "0" * 64])
def test_a_name_that_is_no_hash_or_no_blob_is_not_found(tmp_path: Path, name: str) -> None:
    with pytest.raises(MaterialNotFound):
        Blobs(tmp_path).read(name)


def stage_and_die(root: Path) -> None:
    with Blobs(root).staging() as staging:
        staging.take_text("жарты жол")
        os.kill(os.getpid(), signal.SIGKILL)


def test_opening_clears_what_a_killed_process_staged_and_nothing_that_lives(tmp_path: Path) -> None:
    child = multiprocessing.get_context("fork").Process(target=stage_and_die, args=(tmp_path,))
    child.start()
    child.join(30)
    assert child.exitcode == -signal.SIGKILL
    incoming = tmp_path / "incoming"
    assert len([path for path in incoming.iterdir() if path.is_dir()]) == 1
    with Blobs(tmp_path).staging() as living:
        living.take_text("тірі")
        assert len([path for path in incoming.iterdir() if path.is_dir()]) == 1
        again = Blobs(tmp_path)
        living.settle()
        assert [again.read(name) for name in again.stored()] == ["тірі".encode()]
    assert [path.name for path in incoming.iterdir()] == ["gate"]


def test_a_folder_that_cannot_be_made_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    with pytest.raises(StoreUnavailable, match="taken"):
        Blobs(tmp_path / "taken" / "blobs")
