"""docs/http.md does what it says: its blocks are taken from the page and run against a listening server."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import typer
import yaml
from server_samples import BURGLARY, Listening, example, listening
from typer.main import get_command

from assistant.commands import serve
from assistant.settings import read_settings
from casefile import Key, Position, Right, Store, User

DOCS = Path(__file__).parents[2] / "docs"


def block(kind: str) -> str:
    """Take the one block of a kind from the page."""
    found = re.findall(rf"^```{kind}\n(.*?)^```$", (DOCS / "http.md").read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    assert len(found) == 1
    return str(found[0])


def key_of(site: Listening) -> str:
    """Make the user and the key that the page makes on the command line."""
    at = site.clock()
    user = User("aigul", "Сәрсенова А.Қ.", Position.PROSECUTOR, disabled=False, has_totp=False)
    site.store.accounts.add(user, "long words of a key 7", "tester", at)
    made = Key("k1", "aigul", "my program", frozenset(Right), None, at + timedelta(days=30), revoked=False)
    return site.store.accounts.add_key(made, "tester", at)


@pytest.mark.skipif(shutil.which("curl") is None or shutil.which("sh") is None, reason="no curl on this machine")
def test_an_indictment_is_drafted_in_five_minutes(tmp_path: Path) -> None:
    """First the lines of curl, then the client in Python, on one server that began empty."""
    settings = read_settings({}, home=tmp_path / "home")
    Store.open(settings.database, settings.blobs).close()
    (tmp_path / "case.zip").write_bytes(example("burglary"))
    with listening(tmp_path / "home") as site:
        environment = {"PATH": os.environ["PATH"], "SERVER": site.address, "KEY": key_of(site), "PYTHONUTF8": "1", "NO_PROXY": "*"}
        command = [shutil.which("sh"), "-e", "-c", block("sh")]
        lines = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
        assert lines.returncode == 0, lines.stdout + lines.stderr
        assert f'"number":"{BURGLARY}"' in lines.stdout
        assert (tmp_path / "indictment.docx").read_bytes().startswith(b"PK")
        ran = subprocess.run([sys.executable, "-c", block("python")], env=environment, capture_output=True, text=True, check=False)
        assert ran.returncode == 0, ran.stderr
        assert ran.stdout.startswith("412 ")
        assert ran.stdout.splitlines()[-1].startswith('"2" ')


def test_the_pictures_of_the_pages_are_there_and_small() -> None:
    """Each picture that docs/web.md shows, in Kazakh and in Russian, at most 120 kB."""
    shown = re.findall(r"\]\((pictures/[^)]+\.png)\)", (DOCS / "web.md").read_text(encoding="utf-8"))
    assert {Path(one).stem.rsplit("-", 1)[1] for one in shown} == {"kk", "ru"}
    for one in shown:
        assert (DOCS / one).stat().st_size <= 120_000, one


def test_what_is_deployed_is_what_the_product_understands() -> None:
    """The unit and the image start a command that is there, with settings that the code reads."""
    deploy = DOCS.parent / "deploy"
    unit, recipe = ((deploy / name).read_text(encoding="utf-8").splitlines() for name in ("aiyptaushy.service", "Dockerfile"))
    started, image = next(one for one in unit if one.startswith("ExecStart=")), next(one for one in recipe if one.startswith("CMD "))
    command = typer.Typer()
    command.command("serve")(serve.run)
    options = {option for parameter in get_command(command).params for option in parameter.opts}
    for words in (started.split()[1:], json.loads(image.removeprefix("CMD "))[1:]):
        assert words[0] == "serve"
        assert {word for word in words if word.startswith("--")} <= options
    services = yaml.safe_load((deploy / "compose.yaml").read_text(encoding="utf-8"))["services"]
    given = services["server"]["environment"]
    database = re.sub(r"\$\{[^}]+\}", "secret", given["AIYPTAUSHY_DATABASE_URL"])
    assert read_settings({**given, "AIYPTAUSHY_DATABASE_URL": database, "AIYPTAUSHY_HOME": "/data"}).database == database
    assert urlsplit(database).hostname in services
    assert urlsplit(given["QDRANT_URL"]).hostname in services
    assert all(port.startswith("127.0.0.1:") for port in services["server"]["ports"])
