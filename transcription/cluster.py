"""A batch on many machines: Ray brings a worker to every node, the ledger is the list of work, and nothing else is shared but folders.

Each worker takes jobs from the ledger under a lease that its heartbeat renews, exactly as a program on one machine does. So a node that
dies loses nothing: what it held goes back into the queue, and the others do it. Ray carries orders and progress, never a recording.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

from models import recogniser_profile
from transcription.batch import Batch, Outcome
from transcription.cluster_connection import connected
from transcription.cluster_worker import Order, Worker
from transcription.errors import ClusterUnavailable, FailedElsewhere, NodeUnfit, TranscriptionError
from transcription.ledger import Job, JobState
from transcription.versions import versions
from transcription.watch import UNWATCHED, Watch

LOOK_SECONDS = 0.5
# A node whose workers die again and again has a fault of its own.
MOST_DEATHS = 3
# How long a worker that is told to stop may finish what it has in hand.
PATIENCE_SECONDS = 15


def _ignore(_error: TranscriptionError) -> None:
    return


@dataclass(frozen=True, slots=True)
class Cluster:
    """The machines that do the work.

    :param address: "local" for a Ray of our own on this machine, "ray://host:10001" or "host:6379" for one that runs.
    :param ledger: Address of the ledger as every node can reach it.
    :param profile: Name of the recogniser's profile, or the path of its folder on every node.
    :param told: Hears of nodes that cannot help or are lost, while the others go on.
    """

    address: str
    ledger: str
    profile: str
    told: Callable[[TranscriptionError], None] = _ignore


@dataclass(frozen=True, slots=True)
class Place:
    """A place for one worker: an accelerator of a node, or a node without one.

    :param node: Identifier of the node.
    :param name: Its name or address, for messages.
    :param number: Number of the worker on its node.
    """

    node: str
    name: str
    number: int
    has_accelerator: bool


@dataclass(slots=True)
class _Hand:
    """A worker at its place: what it was asked last, and under which name it takes jobs; no name before it is prepared."""

    actor: Any
    asked: Any
    owner: str = ""


@dataclass(slots=True)
class _Crew:
    """The workers of a batch."""

    ray: Any
    order: Order
    cluster: Cluster
    hands: dict[Place, _Hand] = field(default_factory=dict)
    deaths: Counter[Place] = field(default_factory=Counter)
    unfit: set[str] = field(default_factory=set)
    mourned: set[str] = field(default_factory=set)

    def fill(self) -> None:
        """Bring a worker to every free place; nodes may have come since the last time."""
        from ray.util.scheduling_strategies import NodeAffinitySchedulingStrategy  # noqa: PLC0415 - comes with the extra

        for place in places(self.ray.nodes()):
            if place in self.hands or place.node in self.unfit or self.deaths[place] >= MOST_DEATHS:
                continue
            hired = self.ray.remote(Worker).options(
                num_cpus=1,
                num_gpus=1 if place.has_accelerator else 0,
                max_concurrency=3,
                scheduling_strategy=NodeAffinitySchedulingStrategy(place.node, soft=False),
            )
            actor = hired.remote(self.order, place.name)
            self.hands[place] = _Hand(actor, actor.prepare.remote())

    def listen(self) -> Iterator[str]:
        """Wait a moment for workers that have an answer; give the name of each that was lost."""
        asked = {hand.asked: place for place, hand in self.hands.items() if hand.asked is not None}
        done, _ = self.ray.wait(list(asked), num_returns=len(asked), timeout=LOOK_SECONDS) if asked else ([], [])
        for answer in done:
            place = asked[answer]
            hand = self.hands[place]
            try:
                said = self.ray.get(answer)
                hand.owner, hand.asked = hand.owner or said, None
            except self.ray.exceptions.RayTaskError as error:
                self._dismiss(place, error.cause)
            except self.ray.exceptions.RayActorError:
                self._bury(place)
                yield hand.owner

    def employ(self) -> None:
        """Let every idle worker work."""
        for hand in self.hands.values():
            if hand.owner and hand.asked is None:
                hand.asked = hand.actor.work.remote()

    def tell(self, watch: Watch) -> None:
        """Pass on how far the recordings are."""
        reports = [hand.actor.report.remote() for hand in self.hands.values() if hand.owner]
        done, _ = self.ray.wait(reports, num_returns=len(reports), timeout=LOOK_SECONDS) if reports else ([], [])
        for report in done:
            try:
                for progress in self.ray.get(report):
                    watch.tell(progress)
            except self.ray.exceptions.RayActorError:
                # Its death is heard where its work is waited for.
                continue

    def send_home(self) -> Iterator[str]:
        """Stop the workers; give the name of each, whose jobs must go back into the queue."""
        for hand in self.hands.values():
            hand.actor.stop.remote()
        asked = {hand.asked: place for place, hand in self.hands.items() if hand.owner and hand.asked is not None}
        done, _ = self.ray.wait(list(asked), num_returns=len(asked), timeout=PATIENCE_SECONDS) if asked else ([], [])
        hands = list(self.hands.values())
        for answer in done:
            try:
                self.ray.get(answer)
            except self.ray.exceptions.RayActorError:
                # The ledger may have given its jobs to others, and they may have done them, before Ray missed it
                self._bury(asked[answer])
            except self.ray.exceptions.RayTaskError:
                # What it was asked last matters no more: what it did not do is in the ledger
                continue
        for hand in hands:
            self.ray.kill(hand.actor)
            if hand.owner:
                yield hand.owner

    def _dismiss(self, place: Place, cause: BaseException) -> None:
        """Do without a node that cannot help; a fault of the program is nobody's node."""
        if not isinstance(cause, TranscriptionError):
            raise cause
        self.ray.kill(self.hands.pop(place).actor)
        if place.node not in self.unfit:
            self.unfit.add(place.node)
            self.cluster.told(cause)

    def _bury(self, place: Place) -> None:
        hand = self.hands.pop(place)
        self.deaths[place] += 1
        # Ray lists a dead node for a while, and a worker sent there dies before it is ready: that is the same loss.
        if hand.owner or (self.deaths[place] == MOST_DEATHS and place.node not in self.mourned):
            self.mourned.add(place.node)
            self.cluster.told(NodeUnfit("node-lost", node=place.name))


def work_on_cluster(batch: Batch, cluster: Cluster, watch: Watch = UNWATCHED) -> Iterator[Outcome]:
    """Work off a batch on the nodes of a cluster.

    :param batch: The batch; its recordings are entered already, its folder is the same on every node.
    :param cluster: The machines.
    :param watch: Progress and the stop flag.
    :return: What became of each job, as it is finished.
    :raises ClusterUnavailable: If the cluster cannot be reached, or no node is left that can work; what was finished is kept.
    :raises LedgerUnavailable: If the ledger cannot be read from here.
    """
    ledger = batch.ledger
    ledger.recover()
    before = {job.number for job in ledger.jobs(batch.profile_hash) if job.state in {JobState.DONE, JobState.FAILED}}
    waiting = [job.path for job in ledger.jobs(batch.profile_hash) if job.number not in before]
    if not waiting:
        return
    with _mark(batch.directory) as mark, connected(cluster.address) as ray:
        crew = _Crew(ray, _order(batch, cluster, (mark, *_samples(waiting))), cluster)
        try:
            yield from _until_done(batch, crew, watch, before)
        finally:
            for owner in crew.send_home():
                ledger.release(owner)


def places(nodes: Sequence[Mapping[str, Any]]) -> tuple[Place, ...]:
    """Find the places for workers: one for each accelerator, one for each node that has none.

    :param nodes: Nodes as Ray lists them.
    :return: Places; a node that offers neither an accelerator nor a processor, such as a head that only keeps the cluster, has none.
    """
    found = []
    for node in nodes:
        resources = node["Resources"]
        if node["Alive"] and resources.get("CPU", 0) >= 1:
            accelerators = int(resources.get("GPU", 0))
            name = node.get("NodeName") or node["NodeManagerAddress"]
            found += [Place(node["NodeID"], name, number, accelerators > 0) for number in range(max(accelerators, 1))]
    return tuple(found)


def _until_done(batch: Batch, crew: _Crew, watch: Watch, told: set[int]) -> Iterator[Outcome]:
    ledger = batch.ledger
    while not (watch.stopped and watch.stopped()):
        crew.fill()
        for lost in crew.listen():
            if lost:
                ledger.release(lost)
        crew.tell(watch)
        ledger.recover()
        states = ledger.count(batch.profile_hash)
        yield from _news(batch, states, told)
        if not states[JobState.QUEUED] + states[JobState.RUNNING]:
            return
        if states[JobState.QUEUED]:
            crew.employ()
        if not crew.hands:
            raise ClusterUnavailable("cluster-no-node", address=crew.cluster.address, left=states[JobState.QUEUED])


def _news(batch: Batch, states: Mapping[JobState, int], told: set[int]) -> Iterator[Outcome]:
    if states[JobState.DONE] + states[JobState.FAILED] <= len(told):
        return
    for job in batch.ledger.jobs(batch.profile_hash):
        if job.number not in told and job.state in {JobState.DONE, JobState.FAILED}:
            told.add(job.number)
            yield _outcome(batch, job)


def _outcome(batch: Batch, job: Job) -> Outcome:
    if job.state is JobState.DONE:
        return Outcome(job, batch.files(job), None)
    return Outcome(job, None, FailedElsewhere(job.reason))


def _order(batch: Batch, cluster: Cluster, seen: tuple[Path, ...]) -> Order:
    return Order(
        ledger=cluster.ledger,
        directory=batch.directory,
        profile=cluster.profile,
        options=batch.options,
        profile_hash=batch.profile_hash,
        versions=versions(recogniser_profile(cluster.profile), batch.options),
        seen=seen,
    )


def _samples(paths: Sequence[Path]) -> Iterator[Path]:
    """Give one recording of each folder; one that is not here need not be there."""
    yield from {path.parent: path for path in paths if path.is_file()}.values()


@contextmanager
def _mark(directory: Path) -> Iterator[Path]:
    """Leave a mark in the folder for the transcripts, by which a node tells it from another folder of the same name."""
    mark = directory / f".cluster-{uuid4().hex}"
    mark.parent.mkdir(parents=True, exist_ok=True)
    mark.touch()
    try:
        yield mark
    finally:
        mark.unlink(missing_ok=True)
