"""Recordings transcribed by the server: in their order, told as they move, taken up again after a restart."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from fastapi.testclient import TestClient

from assistant.jobs import Jobs, JobState, KeptJob
from assistant.serve.app import application
from assistant.settings import Settings
from casefile import Deed, Position, RecordKey, Store, User, read_folder

ROOT = Path(__file__).parents[2]
CASE = "265901031000314"
PASSWORD = "бұлбұл-қайың-2026"  # noqa: S105 - of a test


def clock() -> datetime:
    return datetime.now(ZoneInfo("Asia/Almaty"))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    made = Settings(home=tmp_path, database=f"sqlite:///{tmp_path / 'aiyptaushy.db'}", actor="test")
    with Store.open(made.database, made.blobs) as store:
        store.import_folder(read_folder(ROOT / "examples" / "burglary"), "test", clock())
        store.accounts.add(User("user", "А. Сейтқали", Position.PROSECUTOR, disabled=False, has_totp=False), PASSWORD, "test", clock())
        store.accounts.join(CASE, "user", "test", clock())
    return made


@pytest.fixture
def client(settings: Settings) -> Iterator[TestClient]:
    with TestClient(application(settings, clock)) as opened:
        opened.get("/login")
        opened.post("/login", data={"login": "user", "password": PASSWORD, "csrf": opened.cookies["csrf"]})
        opened.headers["x-csrf"] = opened.cookies["csrf"]
        yield opened


def over(client: TestClient, job: str) -> dict[str, object]:
    for _ in range(600):
        told: dict[str, object] = client.get(f"/api/v1/cases/{CASE}/jobs/{job}").json()
        if told["state"] in {"done", "failed"}:
            return told
        time.sleep(0.1)
    raise TimeoutError(job)


def test_a_recording_is_transcribed_and_attached(client: TestClient) -> None:
    asked = client.post(f"/api/v1/cases/{CASE}/transcripts", json={"media": "m1"})
    assert asked.status_code == 202
    job = asked.json()["id"]
    assert over(client, job)["state"] == "done"
    assert client.get(f"/api/v1/cases/{CASE}/transcripts/m1").json()["media"]["file"] == "m1.opus"
    with client.stream("GET", f"/api/v1/cases/{CASE}/jobs/{job}/events") as events:
        told = [json.loads(line.removeprefix("data: ")) for line in events.iter_lines() if line.startswith("data: ")]
    assert told[-1]["state"] == "done"
    assert told[-1]["done_ms"] == told[-1]["total_ms"] > 0


@pytest.mark.parametrize(
    ("wanted", "status"),
    [({"media": "m9"}, 404), ({"media": "m1", "profile": "nobody"}, 422), ({"medium": "m1"}, 422)],
    ids=["a recording that is not there", "a recogniser that nobody knows", "a field that does not exist"],
)
def test_what_cannot_be_transcribed_is_told(client: TestClient, wanted: dict[str, str], status: int) -> None:
    refused = client.post(f"/api/v1/cases/{CASE}/transcripts", json=wanted)
    assert refused.status_code == status
    assert refused.headers["content-type"].startswith("application/problem+json")


def test_a_model_that_is_not_here_fails_the_job_with_its_reason(client: TestClient) -> None:
    job = client.post(f"/api/v1/cases/{CASE}/transcripts", json={"media": "m1", "profile": "whisper-large-v3"}).json()["id"]
    told = over(client, job)
    assert told["state"] == "failed"
    assert "whisper-large-v3" in str(told["reason"])


def test_what_a_server_left_undone_the_next_one_does(settings: Settings) -> None:
    left = KeptJob(id="left", case=CASE, media="m1", profile="whisper-large-v3", by="user", state=JobState.RUNNING)
    with Store.open(settings.database, settings.blobs) as store:
        store.records.keep(RecordKey("job", "left", CASE), left.model_dump_json(), Deed("job.running", "user", clock()), expected=0)
        jobs = Jobs(store, clock)
        jobs.start()
        for _ in range(100):
            if jobs.view(CASE, "left").job.state is JobState.FAILED:
                break
            time.sleep(0.1)
        jobs.stop()
        assert jobs.view(CASE, "left").job.state is JobState.FAILED
