"""Pulling a model from a hub that runs beside the test: pinned, resumed, compared, and never behind one's back."""

from __future__ import annotations

import hashlib
import json
import os
import socket
import subprocess
import sys
import time
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from law import Language
from models import ModelAltered, ModelMissing, ModelNotPulled, RecogniserProfile, models_folder, recogniser_profile, verify_model
from models.errors import first_line
from models.home import LOCK
from models.pull import _require_room

REVISION = "0123456789abcdef0123456789abcdef01234567"
HUB = "testers/tiny"
# The library writes what has arrived in pieces of this size; a piece that is not whole is fetched anew.
KEPT = 10 * 1024 * 1024
# The embedded model in the part of a large one; the hub knows big files by their SHA-256, small ones by their git hash.
FILES = {
    name: (recogniser_profile().folder / name).read_bytes() for name in ("config.json", "model.bin", "tokenizer.json", "vocabulary.json")
}
# A process of its own: the library reads the address of the hub once, when it is brought in.
PULL = """
import json, sys
from dataclasses import replace
from models import RecogniserProfile, pull_model
from law import Language, ReportedError
profile = RecogniserProfile(name="tiny", hub=sys.argv[1], revision=sys.argv[2], sha256=json.loads(sys.argv[3]))
told = []
try:
    model = pull_model(profile, lambda done, total: told.append((done, total)))
    print(json.dumps({"folder": str(model.folder), "told": told}))
except ReportedError as error:
    said = {language.value: error.explain(language) for language in Language}
    print(json.dumps({"error": type(error).__name__, "code": error.code} | said))
"""


class Hub(ThreadingHTTPServer):
    """A hub with one model, whose wire may break in the middle of a file."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answers)
        self.files = dict(FILES)
        self.breaks_after: int | None = None
        self.stalls = False
        self.asked: list[tuple[str, str, str]] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Answers(BaseHTTPRequestHandler):
    server: Hub
    protocol_version = "HTTP/1.1"

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""

    def do_HEAD(self) -> None:
        self._answer(body=False)

    def do_GET(self) -> None:
        self._answer(body=True)

    def _answer(self, *, body: bool) -> None:
        path = self.path.split("?")[0]
        self.server.asked.append((self.command, path, self.headers.get("Range", "")))
        if path.startswith(f"/{HUB}/resolve/{REVISION}/") and (name := path.rsplit("/", 1)[1]) in self.server.files:
            content = self.server.files[name]
            headers = {"ETag": f'"{_etag(name, content)}"', "X-Repo-Commit": REVISION, "Accept-Ranges": "bytes"}
            self._send(content, headers, body=body)
        else:
            self.send_response(404)
            self.send_header("X-Error-Code", "EntryNotFound" if path.startswith(f"/{HUB}/") else "RepoNotFound")
            self.send_header("Content-Length", "0")
            self.end_headers()

    def _send(self, content: bytes, headers: dict[str, str], *, body: bool) -> None:
        asked = self.headers.get("Range", "")
        start = int(asked.removeprefix("bytes=").split("-")[0]) if asked and body else 0
        self.send_response(206 if start else 200)
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(content) - 1}/{len(content)}")
        for name, value in ({"Content-Type": "application/octet-stream", "Content-Length": str(len(content) - start)} | headers).items():
            self.send_header(name, value)
        self.end_headers()
        if not body:
            return
        limit = self.server.breaks_after
        if limit is not None and len(content) - start > limit:
            self.wfile.write(content[start : start + limit])
            self.wfile.flush()
            while self.server.stalls and self.server.breaks_after is not None:
                time.sleep(0.05)
            self.connection.shutdown(socket.SHUT_RDWR)
            self.close_connection = True
            return
        self.wfile.write(content[start:])


def _etag(name: str, content: bytes) -> str:
    if name == "model.bin":
        return hashlib.sha256(content).hexdigest()
    return hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()


@pytest.fixture
def hub():
    server = Hub()
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("AIYPTAUSHY_MODELS", str(tmp_path / "models"))
    return tmp_path / "models"


def pins(**other: str) -> dict[str, str]:
    return {name: hashlib.sha256(content).hexdigest() for name, content in FILES.items()} | other


def profile() -> RecogniserProfile:
    return RecogniserProfile(name="tiny", hub=HUB, revision=REVISION, sha256=pins())


def environment(url: str, home: Path) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("HF_", "AIYPTAUSHY_"))}
    return kept | {"HF_ENDPOINT": url, "HF_HUB_DISABLE_XET": "1", "AIYPTAUSHY_MODELS": str(home), "HF_HOME": str(home / "cache")}


def command(name: str, sha256: dict[str, str]) -> list[str]:
    return [sys.executable, "-c", PULL, name, REVISION, json.dumps(sha256)]


def pull(url: str, home: Path, sha256: dict[str, str] | None = None, name: str = HUB) -> dict[str, object]:
    done = subprocess.run(command(name, sha256 or pins()), capture_output=True, text=True, check=True, env=environment(url, home))
    assert done.stderr == ""
    return json.loads(done.stdout)


def test_a_model_is_pulled_at_its_pinned_revision_compared_and_locked(hub, home):
    with pytest.raises(ModelMissing, match="models pull tiny"):
        verify_model(profile())
    done = pull(hub.url, home)
    assert done["folder"] == str(home / "tiny")
    total = sum(map(len, FILES.values()))
    assert done["told"][-1] == [total, total]
    lock = json.loads((home / "tiny" / LOCK).read_text(encoding="utf-8"))
    assert (lock["hub"], lock["revision"], lock["sha256"]) == (HUB, REVISION, pins())
    model = verify_model(profile())
    assert (model.folder, model.sha256, model.size_bytes) == (home / "tiny", pins(), total)
    assert [path for _, path, _ in hub.asked if REVISION not in path] == []


def test_what_was_pulled_is_not_asked_for_again(hub, home):
    pull(hub.url, home)
    hub.asked.clear()
    pull(hub.url, home)
    assert not [path for command, path, _ in hub.asked if command == "GET" and "/resolve/" in path]


def ranges(hub: Hub) -> list[str]:
    return [asked for command, path, asked in hub.asked if command == "GET" and path.endswith("model.bin")]


def test_a_broken_wire_loses_nothing_and_the_rest_is_fetched_from_where_it_broke(hub, home):
    hub.breaks_after = KEPT + 200_000
    pull(hub.url, home)
    assert ranges(hub) == ["", f"bytes={KEPT}-"]
    assert verify_model(profile()).sha256 == pins()


def test_a_pull_that_was_killed_goes_on_where_it_was(hub, home):
    hub.breaks_after, hub.stalls = KEPT + 200_000, True
    with subprocess.Popen(command(HUB, pins()), env=environment(hub.url, home), stdout=subprocess.DEVNULL) as program:
        patience = time.monotonic() + 60
        while not any(file.stat().st_size >= KEPT for file in home.rglob("*.part")) and time.monotonic() < patience:
            time.sleep(0.05)
        program.kill()
    with pytest.raises(ModelMissing):
        verify_model(profile())
    hub.breaks_after = None
    pull(hub.url, home)
    assert ranges(hub) == ["", f"bytes={KEPT}-"]
    assert verify_model(profile()).sha256 == pins()


def test_a_file_that_is_not_the_pinned_one_is_refused_and_not_kept(hub, home):
    hub.files["model.bin"] = bytes(1000)
    refused = pull(hub.url, home)
    assert (refused["error"], refused["code"]) == ("ModelAltered", "model-altered")
    assert not (home / "tiny" / "model.bin").exists()
    with pytest.raises(ModelMissing):
        verify_model(profile())
    hub.files["model.bin"] = FILES["model.bin"]
    assert "folder" in pull(hub.url, home)


def test_a_file_that_the_hub_does_not_have_is_named(hub, home):
    refused = pull(hub.url, home, pins(**{"preprocessor_config.json": "0" * 64}))
    assert refused["code"] == "model-not-on-hub"
    assert "preprocessor_config.json" in refused["ru"]


def test_a_model_that_the_hub_does_not_have_is_told(hub, home):
    refused = pull(hub.url, home, name="testers/none")
    assert refused["code"] == "model-not-reached"
    assert "testers/none" in refused["kk"]


def test_without_a_network_both_languages_say_what_to_do(home):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    refused = pull(f"http://127.0.0.1:{port}", home)
    assert refused["code"] == "model-not-reached"
    assert "Проверьте сеть" in refused["ru"]
    assert "Желіні тексеріп" in refused["kk"]


def test_a_disk_without_room_is_told_before_anything_is_fetched(home):
    home.mkdir()
    with pytest.raises(ModelNotPulled) as caught:
        _require_room(profile(), home, 1 << 60)
    assert caught.value.code == "model-no-room"
    assert all("AIYPTAUSHY_MODELS" in caught.value.explain(language) for language in Language)


def test_a_pulled_model_of_another_revision_does_not_pass_for_this_one(hub, home):
    pull(hub.url, home)
    with pytest.raises(ModelMissing):
        verify_model(replace(profile(), revision="f" * 40))


def test_a_file_changed_after_it_was_pulled_is_found_out(hub, home):
    pull(hub.url, home)
    (home / "tiny" / "model.bin").write_bytes(b"other")
    with pytest.raises(ModelAltered):
        verify_model(profile())


@pytest.mark.parametrize(
    ("said", "folder"),
    [
        ({"AIYPTAUSHY_MODELS": "/m", "AIYPTAUSHY_HOME": "/h"}, Path("/m")),
        ({"AIYPTAUSHY_HOME": "/h"}, Path("/h/models")),
    ],
    ids=["named itself", "in the home"],
)
def test_pulled_models_lie_where_the_environment_says(said, folder):
    assert models_folder(said) == folder


BLOCKED = """
import socket, sys
def refuse(*_arguments, **_options):
    raise AssertionError("the network was touched")
for name in ("connect", "connect_ex", "sendto"):
    setattr(socket.socket, name, refuse)
socket.getaddrinfo = socket.create_connection = refuse
from assistant.command_line import main
sys.argv = ["aiyptaushy", *sys.argv[1:]]
main()
"""


def blocked(folder: Path, name: str) -> subprocess.CompletedProcess[str]:
    recording = Path(__file__).parents[1] / "transcription" / "data" / "dialogue.opus"
    arguments = ["transcribe", str(recording), "--out", str(folder / "out"), "--profile", name, "--lang", "ru"]
    apart = os.environ | {"AIYPTAUSHY_HOME": str(folder / "home"), "HF_HOME": str(folder / "cache"), "PYTHONUTF8": "1"}
    return subprocess.run([sys.executable, "-c", BLOCKED, *arguments], capture_output=True, text=True, check=False, env=apart)


@pytest.mark.parametrize("name", ["whisper-large-v3", "whisper-turbo"])
def test_nothing_but_pull_downloads_transcribe_says_what_to_do(tmp_path, name):
    done = blocked(tmp_path, name)
    assert done.returncode == 1
    assert "aiyptaushy models pull whisper-large-v3" in done.stderr
    assert "network was touched" not in done.stderr


def test_the_embedded_recogniser_works_with_the_network_blocked(tmp_path):
    done = blocked(tmp_path, "embedded")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "dialogue.json").exists()


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (ValueError("no such layer\nat line 3"), "no such layer"),
        (ValueError("\n  no such layer  \n"), "no such layer"),
        (TimeoutError(), "TimeoutError"),
        ("1 != 2", "1 != 2"),
    ],
    ids=["the first line", "the first that says something", "an error without words by its kind", "words of our own"],
)
def test_a_person_reads_one_line_of_what_a_library_says(error, line):
    assert first_line(error) == line
