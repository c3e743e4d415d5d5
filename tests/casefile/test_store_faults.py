"""What happens to the store when the disk is full or the process dies: nothing half-written, the journal intact."""

from __future__ import annotations

import multiprocessing
import os
import resource
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import event, text
from sqlalchemy.engine import Engine
from store_samples import ACTOR, AT, NUMBER, sample, tree

from casefile import DiskFull, Store
from casefile.folder import CaseFolder
from casefile.store_database import Database
from law import Language

FORK = multiprocessing.get_context("fork")
KILLED = -signal.SIGKILL


def in_a_child(work: Callable[[], None]) -> int:
    """Run in a process of its own and give its exit code."""
    child = FORK.Process(target=work)
    child.start()
    child.join(60)
    assert child.exitcode is not None
    return child.exitcode


def import_under_limit(url: str, blobs: Path, folder: CaseFolder, limit: int) -> None:
    """Import while no file may grow beyond a limit: how a full disk or a quota meets the program."""
    with Store.open(url, blobs) as store:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
        try:
            store.import_folder(folder, ACTOR, AT)
        except DiskFull as error:
            said = [error.explain(language) for language in Language]
            sys.exit(3 if len(set(said)) == 3 else 4)


@pytest.mark.parametrize(
    ("limit", "only"),
    [
        pytest.param(2_000, None, id="there is no room for the first document"),
        pytest.param(18_000, None, id="there is room for some of the files"),
        pytest.param(150_000, "sqlite", id="there is room for the files and none for the database"),
    ],
)
def test_a_full_disk_leaves_nothing_half_written(database_url: str, backend: str, tmp_path: Path, limit: int, only: str | None) -> None:
    folder = sample(tmp_path / "in", documents=12, filler="Сумма ущерба установлена. " * 700)
    with Store.open(database_url, tmp_path / "blobs") as store:
        store.record("before", "the full disk", {}, ACTOR, AT)
    before = tree(tmp_path / "blobs")
    # A server has its own disk: there, only the files are under this process's limit, and the import goes through.
    full = only in (None, backend)
    code = in_a_child(lambda: import_under_limit(database_url, tmp_path / "blobs", folder, limit))
    assert code == (3 if full else 0)
    with Store.open(database_url, tmp_path / "blobs") as store:
        report = store.verify()
        assert report.sound, report.explain(Language.EN)
        assert report.unnamed_blobs == ()
        assert len(store.cases()) == (0 if full else 1)
        assert not full or tree(tmp_path / "blobs") == before
        store.import_folder(folder, ACTOR, AT, revise=not full)
        assert store.verify().sound


@pytest.mark.parametrize("backend", ["postgresql"], indirect=True)
def test_a_server_without_room_is_told_as_a_full_disk(database_url: str) -> None:
    database = Database(database_url)
    refuse = "DO $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$"
    with pytest.raises(DiskFull, match="could not extend file"), database.writing() as connection:
        connection.execute(text(refuse))
    database.close()


class KilledAt:
    """Kill the process, as a power cut would, at the n-th moment at which it touches the disk or the database."""

    def __init__(self, moment: int) -> None:
        self.left = moment
        sys.addaudithook(self.touch_disk)
        event.listen(Engine, "commit", self.touch)
        event.listen(Engine, "before_cursor_execute", self.touch)

    def touch_disk(self, name: str, _arguments: object) -> None:
        if name in {"os.rename", "os.mkdir", "shutil.rmtree"}:
            self.touch()

    def touch(self, *_arguments: object) -> None:
        self.left -= 1
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)


def import_and_die(url: str, blobs: Path, folder: CaseFolder, moment: int) -> None:
    with Store.open(url, blobs) as store:
        KilledAt(moment)
        store.import_folder(folder, ACTOR, AT)


def test_a_process_killed_at_any_moment_leaves_the_case_whole_or_absent(new_database: Callable[[], str], tmp_path: Path) -> None:
    folder = sample(tmp_path / "in")
    url, blobs = new_database(), tmp_path / "blobs1"
    seen = []
    for moment in range(1, 200):
        code = in_a_child(lambda url=url, blobs=blobs, moment=moment: import_and_die(url, blobs, folder, moment))
        assert code in (KILLED, 0)
        with Store.open(url, blobs) as store:
            report = store.verify()
            assert report.sound, (moment, report.explain(Language.EN))
            assert [path.name for path in (blobs / "incoming").iterdir()] == ["gate"]
            imported = len(store.cases())
            seen.append((code, imported))
            if imported:
                assert store.case(NUMBER) == folder.case
                store.export(NUMBER, tmp_path / f"out{moment}")
                assert tree(tmp_path / f"out{moment}") == tree(tmp_path / "in")
                assert store.record("after", "the power cut", {}, ACTOR, AT).seq == 2
                url, blobs = new_database(), tmp_path / f"blobs{moment + 1}"
        if code == 0:
            break
    # Killed before the commit, killed after it, and at last not killed at all.
    assert set(seen) == {(KILLED, 0), (KILLED, 1), (0, 1)}
    assert len(seen) > 25
