"""A batch on a Ray of two nodes that run beside the test: the same bytes as on one machine, also when a node dies at work."""

from __future__ import annotations

import os
import pickle
import signal
import sqlite3
import time
from dataclasses import replace
from pathlib import Path
from threading import Thread

import numpy as np
import pytest

from law import Language
from models import EMBEDDED, recogniser_profile
from transcription import (
    Batch,
    Cluster,
    ClusterUnavailable,
    FailedElsewhere,
    JobState,
    Ledger,
    NodeUnfit,
    NotMedia,
    TranscriptionOptions,
    Watch,
    work_on_cluster,
)
from transcription.cluster import Place, places
from transcription.cluster_worker import Order, Worker
from transcription.versions import versions

ray = pytest.importorskip("ray", reason="the extra `cluster` is not installed")
# Ray's own code, not ours.
pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
STORE = 80 << 20
AS_USUAL = TranscriptionOptions()


@pytest.fixture(scope="module")
def two_nodes():
    """Run a Ray of two nodes, which notices quickly that one is gone."""
    from ray.cluster_utils import Cluster as LocalRay  # noqa: PLC0415 - an extra

    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    # A machine that tests many things at once answers late.
    os.environ["RAY_gcs_server_request_timeout_seconds"] = "240"  # noqa: SIM112 - as Ray spells it
    quick = {"health_check_initial_delay_ms": 0, "health_check_period_ms": 1000, "health_check_failure_threshold": 8}
    head = {"num_cpus": 1, "include_dashboard": False, "object_store_memory": STORE, "_system_config": quick}
    cluster = LocalRay(initialize_head=True, head_node_args=head)
    cluster.add_node(num_cpus=1, object_store_memory=STORE)
    yield cluster
    cluster.shutdown()


@pytest.fixture
def recordings(tmp_path, dialogue_sound, write_media):
    """Give recordings of some twenty seconds each, all different, and one that is none."""
    (tmp_path / "in").mkdir()
    paths = [
        write_media(tmp_path / "in" / f"r{number}.wav", np.tile(dialogue_sound[number * 160 :], 4), codec="pcm_s16le")
        for number in range(12)
    ]
    paths.append(tmp_path / "in" / "broken.mp3")
    paths[-1].write_text("not a recording")
    return paths


def entered(folder: Path, recordings: list[Path]) -> Batch:
    batch = Batch(Ledger.open(url(folder)), folder, recogniser_profile())
    list(batch.enter(recordings))
    return batch


def url(folder: Path) -> str:
    return f"sqlite:///{folder / '.transcription.db'}"


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if not file.name.startswith(".")}


def owners(folder: Path) -> list[tuple[int, str]]:
    """Give process and state of every job that somebody holds."""
    with sqlite3.connect(folder / ".transcription.db", timeout=60) as database:
        rows = database.execute("SELECT owner, state FROM transcription_jobs WHERE owner IS NOT NULL").fetchall()
    database.close()
    return [(int(owner.rsplit(":", 2)[1]), state) for owner, state in rows]


def parent(process: int) -> int:
    try:
        return int(Path(f"/proc/{process}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()[1])
    except FileNotFoundError:
        return 0


def kill_at_work(node, folder: Path, killed: list[int]) -> None:
    """Kill a whole node, its workers first, when one of them holds a job and something is done already."""
    [raylet] = [one.process.pid for one in node.all_processes["raylet"]]
    patience = time.monotonic() + 120
    while time.monotonic() < patience:
        held = [process for process, _ in owners(folder) if parent(process) == raylet]
        if held and contents(folder):
            killed += held
            for process in (*set(held), raylet):
                os.kill(process, signal.SIGKILL)
            return
        time.sleep(0.02)


@pytest.fixture
def undisturbed(tmp_path, recordings):
    """Give what one machine makes of the recordings."""
    batch = entered(tmp_path / "alone", recordings)
    list(batch.work())
    return contents(tmp_path / "alone")


def test_two_nodes_write_the_same_bytes_as_one_machine(two_nodes, tmp_path, recordings, undisturbed):
    folder = tmp_path / "together"
    batch = entered(folder, recordings)
    told, moved = [], []
    cluster = Cluster(two_nodes.address, url(folder), EMBEDDED, told.append)
    outcomes = list(work_on_cluster(batch, cluster, Watch(progress=moved.append)))
    assert told == []
    assert contents(folder) == undisturbed
    assert sorted(outcome.job.path for outcome in outcomes) == sorted(recordings)
    [failed] = [outcome for outcome in outcomes if outcome.error]
    assert isinstance(failed.error, FailedElsewhere)
    assert all("broken.mp3" in failed.error.explain(language) for language in Language)
    assert {progress.recording for progress in moved} <= set(recordings)
    assert moved
    assert [job.attempts for job in batch.ledger.jobs(batch.profile_hash)] == [1] * len(recordings)
    assert list(work_on_cluster(batch, cluster)) == []


def test_a_node_that_dies_at_work_loses_nothing(two_nodes, tmp_path, recordings, undisturbed):
    folder = tmp_path / "together"
    batch = entered(folder, recordings)
    node = two_nodes.add_node(num_cpus=1, object_store_memory=STORE)
    killed: list[int] = []
    killer = Thread(target=kill_at_work, args=(node, folder, killed))
    killer.start()
    told = []
    outcomes = list(work_on_cluster(batch, Cluster(two_nodes.address, url(folder), EMBEDDED, told.append)))
    killer.join()
    two_nodes.remove_node(node)
    assert killed, "the node held no job when it was to die"
    assert [error.code for error in told] == ["node-lost"]
    assert contents(folder) == undisturbed
    assert len(outcomes) == len({outcome.job.number for outcome in outcomes}) == len(recordings)
    jobs = batch.ledger.jobs(batch.profile_hash)
    assert {job.state for job in jobs} == {JobState.DONE, JobState.FAILED}
    # Only what the dead node held was begun again.
    assert sum(job.attempts for job in jobs) == len(jobs) + len(killed)


def test_work_that_nobody_waits_for_goes_back_into_the_queue(two_nodes, tmp_path, recordings, dialogue_sound, write_media):
    folder = tmp_path / "together"
    # Recordings long enough that none is finished when the first, which is none, has failed.
    long = [
        write_media(tmp_path / "in" / f"long{number}.wav", np.tile(dialogue_sound[number * 160 :], 60), codec="pcm_s16le")
        for number in range(4)
    ]
    batch = entered(folder, [recordings[-1], *long])
    work = work_on_cluster(batch, Cluster(two_nodes.address, url(folder), EMBEDDED))
    next(work)
    work.close()
    states = batch.ledger.count(batch.profile_hash)
    assert states[JobState.RUNNING] == 0
    assert states[JobState.QUEUED] > 0
    assert not list(folder.glob(".cluster-*"))


def test_a_cluster_without_a_fit_node_says_so_and_keeps_the_queue(two_nodes, tmp_path, recordings):
    folder = tmp_path / "together"
    batch = entered(folder, recordings)
    told = []
    # A ledger that is empty, as one in a folder would be that is not shared.
    with pytest.raises(ClusterUnavailable) as caught:
        list(work_on_cluster(batch, Cluster(two_nodes.address, url(tmp_path / "elsewhere"), EMBEDDED, told.append)))
    assert caught.value.code == "cluster-no-node"
    assert {error.code for error in told} == {"node-ledger"}
    assert batch.ledger.count(batch.profile_hash)[JobState.QUEUED] == len(recordings)


def test_a_cluster_that_cannot_be_reached_is_told(tmp_path, recordings):
    folder = tmp_path / "together"
    batch = entered(folder, recordings)
    with pytest.raises(ClusterUnavailable) as caught:
        list(work_on_cluster(batch, Cluster("127.0.0.1:9", url(folder), EMBEDDED)))
    assert all("127.0.0.1:9" in caught.value.explain(language) for language in Language)


@pytest.fixture
def order(tmp_path, recordings):
    """Give an order that a worker on this machine can carry out."""
    batch = entered(tmp_path / "out", recordings)
    return Order(
        ledger=url(tmp_path / "out"),
        directory=tmp_path / "out",
        profile=EMBEDDED,
        options=AS_USUAL,
        profile_hash=batch.profile_hash,
        versions=versions(recogniser_profile(), AS_USUAL),
        seen=(recordings[0],),
    )


def test_a_worker_of_a_fit_node_takes_jobs_under_a_name_of_its_own(order):
    worker = Worker(order, "node")
    assert str(os.getpid()) in worker.prepare()
    assert worker.work() == 13
    assert worker.report()
    assert worker.report() == ()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"versions": {"ctranslate2": "0.1"}}, "node-version"),
        ({"versions": {"sherpa-onnx": "1.12"}}, "node-version"),
        ({"seen": (Path("/no/such/folder/a.wav"),)}, "node-folder"),
        ({"profile_hash": "other"}, "node-profile"),
        ({"ledger": "sqlite:////proc/none/ledger.db"}, "node-cannot"),
        ({"profile": "whisper-large-v3"}, "node-cannot"),
    ],
    ids=["another version", "no such library", "a folder that is not shared", "another model", "no ledger", "no model"],
)
def test_a_node_that_cannot_give_the_same_bytes_takes_no_part(order, change, code, monkeypatch, tmp_path):
    monkeypatch.setenv("AIYPTAUSHY_MODELS", str(tmp_path / "models"))
    with pytest.raises(NodeUnfit) as caught:
        Worker(replace(order, **change), "node-7").prepare()
    assert caught.value.code == code
    assert all("node-7" in caught.value.explain(language) for language in Language)


def node(name="n", *, alive=True, **resources):
    return {"NodeID": name, "NodeName": f"{name}.court", "NodeManagerAddress": "10.0.0.1", "Alive": alive, "Resources": resources}


@pytest.mark.parametrize(
    ("nodes", "found"),
    [
        ([node(CPU=16.0)], [Place("n", "n.court", 0, has_accelerator=False)]),
        ([node(CPU=16.0, GPU=2.0)], [Place("n", "n.court", number, has_accelerator=True) for number in range(2)]),
        ([node(memory=1e9)], []),
        ([node(CPU=16.0, alive=False)], []),
    ],
    ids=["a node of processors", "one worker for each accelerator", "a head that only keeps the cluster", "a dead node"],
)
def test_places_for_workers(nodes, found):
    assert list(places(nodes)) == found


@pytest.mark.parametrize(
    "error",
    [NotMedia("recording-empty", file="a.wav"), FailedElsewhere({language: f"why {language}" for language in Language})],
    ids=["ours", "of another machine"],
)
def test_an_error_says_the_same_on_another_machine(error):
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert type(again) is type(error)
    assert [again.explain(language) for language in Language] == [error.explain(language) for language in Language]
