"""`aiyptaushy alerts`: sent once, listed in both languages, acknowledged; what is not set up is told."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from alert_servers import Reached, servers

Run = Callable[..., CompletedProcess[str]]
TO = {"AIYPTAUSHY_ALERT_TO": "duty@prokuror.kz"}
DONE = re.compile(r"Поставлено в очередь: (\d+), отправлено: (\d+), не отправлено: (\d+)")


def figures(done: CompletedProcess[str]) -> tuple[int, ...]:
    found = DONE.search(done.stdout)
    assert found is not None, done.stdout + done.stderr
    return tuple(map(int, found.groups()))


def test_alerts_are_sent_once_listed_and_acknowledged(run: Run, case_folder: Path) -> None:
    assert run("case", "import", case_folder).returncode == 0
    reached = Reached()
    with servers(reached) as settings:
        reached.refuse = True
        refused = run("alerts", "send", "--lang", "ru", **settings, **TO)
        assert refused.returncode == 1
        added, sent, failed = figures(refused)
        assert added == failed > 0
        assert sent == 0
        assert "HTTP 503" in refused.stderr
        assert "AIYPTAUSHY_SUPERVISOR_TO" in refused.stdout
    listed = run("alerts", "list", "--lang", "kk", COLUMNS="400")
    assert "қайта" in listed.stdout
    assert "Алдын ала тергеу мерзімі" in listed.stdout
    assert "SMTP 451: later" in listed.stdout
    identifier = re.search(r"[0-9a-f]{8}-[0-9a-f-]{27}", listed.stdout)
    assert identifier is not None
    assert "журналға жазылды" in run("alerts", "acknowledge", identifier[0], "--lang", "kk").stdout
    assert "уже принято" in run("alerts", "acknowledge", identifier[0], "--lang", "ru").stdout
    unknown = run("alerts", "acknowledge", "0", "--lang", "ru")
    assert unknown.returncode == 1


def test_what_was_sent_is_not_sent_again_by_the_next_run(run: Run, case_folder: Path) -> None:
    assert run("case", "import", case_folder).returncode == 0
    reached = Reached()
    with servers(reached) as settings:
        first = run("alerts", "send", "--lang", "ru", **settings, **TO)
        assert first.returncode == 0, first.stderr
        added, sent, failed = figures(first)
        assert (sent, failed) == (added, 0)
        assert len(reached.ids()) == added
        assert figures(run("alerts", "send", "--lang", "ru", **settings, **TO)) == (0, 0, 0)
    assert len(set(reached.ids())) == len(reached.ids()) == added
    assert "Оповещений в очереди: 0" in run("alerts", "list", "--lang", "ru").stdout
    assert run("alerts", "list", "--all", "--lang", "ru", COLUMNS="400").stdout.count("отправлено") == added


@pytest.mark.parametrize(("language", "words"), [("kk", "көрсетілмеген"), ("ru", "Не указано")])
def test_who_has_set_up_nothing_is_told_what_to_set(run: Run, language: str, words: str) -> None:
    refused = run("alerts", "send", "--lang", language)
    assert refused.returncode == 1
    assert words in refused.stderr
    assert "AIYPTAUSHY_ALERT_WEBHOOK" in refused.stderr
