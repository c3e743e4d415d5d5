"""A worker of a cluster: looks whether its node can do the work at all, then works off the ledger like any program on one machine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Lock

from models import ModelError, recogniser_profile
from transcription.batch import Batch
from transcription.errors import LedgerUnavailable, NodeUnfit
from transcription.ledger import Ledger
from transcription.options import TranscriptionOptions
from transcription.versions import versions
from transcription.watch import Progress, Watch


@dataclass(frozen=True, slots=True)
class Order:
    """What every worker of a cluster is told.

    :param ledger: Address of the ledger.
    :param directory: Folder for the transcripts, the same on every node.
    :param profile: Name of the recogniser's profile, or the path of its folder.
    :param profile_hash: What the profile and every parameter must hash to on the worker's node.
    :param versions: What versions of the program and its libraries the worker must have, so that the bytes come out the same.
    :param seen: Files that must be seen from the node: one recording of each folder, and a mark in the folder for the transcripts.
    """

    ledger: str
    directory: Path
    profile: str
    options: TranscriptionOptions
    profile_hash: str
    versions: Mapping[str, str]
    seen: tuple[Path, ...]


class Worker:
    """A worker on a node of a cluster. `report` and `stop` may be called while `work` is at work.

    :param order: What to do.
    :param node: Name of its node, for messages.
    """

    def __init__(self, order: Order, node: str) -> None:
        """Take the order; nothing is opened yet."""
        self._order = order
        self._node = node
        self._stopped = Event()
        self._lock = Lock()
        self._moved: dict[Path, Progress] = {}
        self._batch: Batch | None = None

    def prepare(self) -> str:
        """Look whether the node has the program, the model, the folders and the ledger that the work needs.

        :return: The name under which this worker takes jobs from the ledger.
        :raises NodeUnfit: If something is missing or is not the same as where the work was begun.
        """
        order = self._order
        for file in order.seen:
            if not file.is_file():
                raise NodeUnfit("node-folder", node=self._node, folder=str(file.parent))
        try:
            profile = recogniser_profile(order.profile)
            self._compare(versions(profile, order.options))
            ledger = Ledger.open(order.ledger)
            batch = Batch(ledger, order.directory, profile, order.options)
            if batch.profile_hash != order.profile_hash:
                raise NodeUnfit("node-profile", node=self._node, name=order.profile)
            if not any(ledger.count(order.profile_hash).values()):
                raise NodeUnfit("node-ledger", node=self._node, url=order.ledger)
        except (ModelError, LedgerUnavailable) as error:
            raise NodeUnfit("node-cannot", node=self._node, reason=str(error)) from error
        self._batch = batch
        return ledger.owner

    def _compare(self, here: Mapping[str, str]) -> None:
        for name, wanted in self._order.versions.items():
            found = here.get(name, "")
            if found != wanted:
                raise NodeUnfit("node-version", node=self._node, name=name, found=found or "–", wanted=wanted)

    def work(self) -> int:
        """Work off the ledger until nothing waits.

        :return: How many jobs were done or failed here.
        :raises LedgerUnavailable: If the ledger cannot be written.
        """
        if self._batch is None:
            raise RuntimeError("a worker must be prepared before it works")
        return sum(1 for _ in self._batch.work(Watch(progress=self._move, stopped=self._stopped.is_set)))

    def report(self) -> tuple[Progress, ...]:
        """Tell how far the recordings are that moved since the last report."""
        with self._lock:
            moved, self._moved = self._moved, {}
        return tuple(moved.values())

    def stop(self) -> None:
        """Give up what is not finished; it goes back into the queue."""
        self._stopped.set()

    def _move(self, progress: Progress) -> None:
        with self._lock:
            self._moved[progress.recording] = progress
