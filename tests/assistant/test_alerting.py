"""Alerts reach a real mail server and a real webhook: each, once, and after kill -9 again only under the same identifier."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from alert_servers import Reached, servers

from assistant.alert_ways import AlertWays, read_alert_ways
from assistant.alerting import acknowledge_alert, queue_alerts, send_alerts
from assistant.cases import ALMATY
from assistant.errors import AlertSettingsUnfit
from casefile import AlertState, Store, read_folder
from law import Language

BURGLARY = Path(__file__).parents[2] / "examples" / "burglary"
AT = datetime(2026, 5, 15, 0, 5, tzinfo=ALMATY)
DUTY = tuple(f"duty{number}@prokuror.kz" for number in range(12))
SUPERVISORS = tuple(f"head{number}@prokuror.kz" for number in range(12))
STEP = timedelta(minutes=6)
SENDER = """
import sys
from datetime import datetime
from pathlib import Path
from assistant.alert_ways import read_alert_ways
from assistant.alerting import queue_alerts, send_alerts
from casefile import Store

at = datetime.fromisoformat(sys.argv[3])
with Store.open(sys.argv[1], Path(sys.argv[2])) as store:
    ways = read_alert_ways()
    print("ready", flush=True)
    queue_alerts(store, ways, at)
    for _attempt in send_alerts(store, ways, lambda: at):
        pass
"""


@pytest.fixture
def reached() -> Reached:
    return Reached()


@pytest.fixture
def environment(reached: Reached) -> Iterator[dict[str, str]]:
    with servers(reached) as found:
        yield {**found, "AIYPTAUSHY_ALERT_TO": ",".join(DUTY), "AIYPTAUSHY_SUPERVISOR_TO": ", ".join(SUPERVISORS)}


@pytest.fixture
def ways(environment: dict[str, str]) -> AlertWays:
    return read_alert_ways(environment)


@pytest.fixture
def place(tmp_path: Path) -> tuple[str, Path]:
    place = f"sqlite:///{tmp_path / 'store.db'}", tmp_path / "blobs"
    with Store.open(*place) as store:
        store.import_folder(read_folder(BURGLARY), "tester", AT)
    return place


@pytest.fixture
def store(place: tuple[str, Path]) -> Iterator[Store]:
    with Store.open(*place) as opened:
        yield opened


def sender(place: tuple[str, Path], environment: dict[str, str], at: datetime) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", SENDER, place[0], str(place[1]), at.isoformat()]
    started = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ | environment)
    assert started.stdout is not None
    assert started.stdout.readline() == "ready\n"
    return started


def send_all(store: Store, ways: AlertWays, at: datetime) -> list[bool]:
    queue_alerts(store, ways, at)
    return [attempt.problem is None for attempt in send_alerts(store, ways, lambda: at)]


def content_of(reached: Reached) -> list[tuple[str, tuple[str, ...]]]:
    """Identifier and content of everything that came: what one must be told once."""
    mail = [
        (key, (letter["To"], letter["Subject"], letter.get_content())) for key, letter in zip(reached.ids(), reached.mail, strict=False)
    ]
    return mail + [(key, (body["to"], body["subject"], body["text"])) for key, body in reached.posts]


def test_everybody_is_told_once(store: Store, ways: AlertWays, reached: Reached) -> None:
    results = send_all(store, ways, AT)
    assert results
    assert all(results)
    assert {letter["To"] for letter in reached.mail} == {*DUTY, *SUPERVISORS}
    assert {body["to"] for _, body in reached.posts} == {"duty", "supervisor"}
    assert max(Counter(reached.ids()).values()) == 1
    assert sorted(reached.ids()) == sorted(each.alert.id for each in store.alerts.all())
    letter = reached.mail[0]
    assert "УПК РК" in letter.get_content()
    assert "ҚПК-нің" in letter.get_content()
    assert "Тлеубаев" not in letter.get_content()
    assert send_all(store, ways, AT + STEP) == []


def test_after_ten_kills_at_random_moments_every_alert_has_arrived_and_none_under_two_identifiers(
    place: tuple[str, Path], environment: dict[str, str], reached: Reached
) -> None:
    chance, kills, at = random.Random(7), 0, AT
    while kills < 12:
        running = sender(place, environment, at)
        # Some die while they still count and queue, the others a random moment after a random number of alerts
        enough = len(reached.ids()) + chance.choice((0, 1, 2, 3))
        while len(reached.ids()) < enough:
            time.sleep(0.001)
        time.sleep(chance.uniform(0.0, 0.05))
        running.send_signal(signal.SIGKILL)
        assert running.communicate(timeout=60) is not None
        assert running.returncode == -signal.SIGKILL
        kills, at = kills + 1, at + STEP
    before = len(reached.ids())
    last = sender(place, environment, at)
    assert last.communicate(timeout=60) is not None
    assert last.returncode == 0
    with Store.open(*place) as store:
        known = store.alerts.all()
    assert {each.state for each in known} == {AlertState.SENT}
    assert set(reached.ids()) == {each.alert.id for each in known}
    told = content_of(reached)
    assert len({content for _, content in told}) == len({identifier for identifier, _ in told}) == len(known)
    assert len(set(told)) == len(known), "a repeat is the same to the letter"
    assert len(told) - len(known) <= kills, "one sender repeats at most the one alert that it had in hand"
    assert 0 < before < len(known), "the kills came in the middle of the work"


@pytest.mark.parametrize("way", ["AIYPTAUSHY_SMTP_URL", "AIYPTAUSHY_ALERT_WEBHOOK"])
def test_a_sender_killed_between_handing_over_and_noting_repeats_that_one_alert_under_the_same_identifier(
    place: tuple[str, Path], environment: dict[str, str], reached: Reached, way: str
) -> None:
    mail = {name for name in environment if name != "AIYPTAUSHY_ALERT_WEBHOOK"}
    only = {name: environment[name] for name in (mail if way == "AIYPTAUSHY_SMTP_URL" else {way})}
    with Store.open(*place) as store:
        queue_alerts(store, read_alert_ways(only), AT)
        first = store.alerts.all()[0].alert.id
    command = [sys.executable, "-c", SENDER, place[0], str(place[1]), AT.isoformat()]
    doomed = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=os.environ | only)
    reached.kills = doomed.pid
    assert doomed.wait(timeout=60) == -signal.SIGKILL
    assert reached.ids() == [first]
    with Store.open(*place) as store:
        assert store.alerts.get(first).state is AlertState.SENDING
        assert all(send_all(store, read_alert_ways(only), AT + STEP))
        known = [each.alert.id for each in store.alerts.all()]
    assert Counter(reached.ids()) == Counter([first, *known])


def test_what_a_server_refuses_stays_and_goes_when_it_takes_again(store: Store, ways: AlertWays, reached: Reached) -> None:
    reached.refuse = True
    results = send_all(store, ways, AT)
    assert not any(results)
    assert {each.state for each in store.alerts.all()} == {AlertState.FAILED}
    problems = {each.alert.channel.value: each.problem for each in store.alerts.all()}
    assert problems["webhook"] == "HTTP 503"
    assert "451" in problems["mail"]
    reached.refuse = False
    assert send_all(store, ways, AT) == [], "not before the pause is over"
    assert send_all(store, ways, AT + timedelta(minutes=1)) == [True] * len(results)
    assert max(Counter(reached.ids()).values()) == 1


def test_pauses_grow_to_an_hour(store: Store, environment: dict[str, str], reached: Reached) -> None:
    reached.refuse = True
    ways = read_alert_ways({"AIYPTAUSHY_ALERT_WEBHOOK": environment["AIYPTAUSHY_ALERT_WEBHOOK"]})
    at, pauses = AT, []
    queue_alerts(store, ways, at)
    one = store.alerts.all()[0].alert.id
    for _attempt in range(9):
        list(send_alerts(store, ways, lambda at=at: at))
        pauses.append((store.alerts.get(one).next_try - at) // timedelta(minutes=1))
        at = store.alerts.get(one).next_try
    assert pauses == [1, 2, 4, 8, 16, 32, 60, 60, 60]


def test_an_acknowledged_end_keeps_the_supervisor_out_and_is_a_line_of_the_journal(store: Store, ways: AlertWays) -> None:
    early = AT - timedelta(days=1, hours=12)
    queue_alerts(store, ways, early)
    reminders = [each.alert for each in store.alerts.all() if '"hours":72' in each.alert.content]
    assert reminders
    assert {acknowledge_alert(store, each.id, "прокурор", early) for each in reminders} == {True, False}
    known = {each.alert.id for each in store.alerts.all()}
    queue_alerts(store, ways, AT)
    terms = {each.term for each in reminders}
    added = {each.alert.recipient for each in store.alerts.all() if each.alert.id not in known and each.alert.term in terms}
    assert added == {*DUTY, "duty"}
    assert "alert.acknowledge" in {line.action for line in store.journal.lines()}
    assert store.verify().faults == ()


def test_no_password_is_told_to_a_server_without_encryption(environment: dict[str, str], store: Store, reached: Reached) -> None:
    plain = environment["AIYPTAUSHY_SMTP_URL"].replace("smtp://", "smtp://duty%40prokuror.kz:geheim@")
    secret = {name: value for name, value in environment.items() if "WEBHOOK" not in name} | {"AIYPTAUSHY_SMTP_URL": plain}
    ways = read_alert_ways(secret)
    assert ways.sender == "duty@prokuror.kz"
    assert not any(send_all(store, ways, AT))
    assert reached.mail == []
    problems = {each.problem for each in store.alerts.all()}
    assert all("STARTTLS" in each and "geheim" not in each for each in problems)


@pytest.mark.parametrize(
    ("given", "code"),
    [
        pytest.param({}, "alerts-nowhere", id="nothing set"),
        pytest.param({"AIYPTAUSHY_ALERT_TO": "a@b.kz"}, "alerts-nowhere", id="whom but not how"),
        pytest.param({"AIYPTAUSHY_SMTP_URL": "smtp://h"}, "alerts-half-set", id="how but not whom"),
        pytest.param(
            {"AIYPTAUSHY_ALERT_WEBHOOK": "http://h", "AIYPTAUSHY_SUPERVISOR_TO": "a@b.kz"}, "alerts-half-set", id="a supervisor alone"
        ),
        pytest.param(
            {"AIYPTAUSHY_SMTP_URL": "http://geheim", "AIYPTAUSHY_ALERT_TO": "a@b.kz"}, "alert-setting-unreadable", id="no mail server"
        ),
        pytest.param(
            {"AIYPTAUSHY_SMTP_URL": "smtp://u:geheim@h:99999", "AIYPTAUSHY_ALERT_TO": "a@b.kz"}, "alert-setting-unreadable", id="port"
        ),
        pytest.param({"AIYPTAUSHY_SMTP_URL": "smtp://h", "AIYPTAUSHY_ALERT_TO": "a b@b.kz"}, "alert-setting-unreadable", id="no address"),
        pytest.param(
            {"AIYPTAUSHY_SMTP_URL": "smtp://h", "AIYPTAUSHY_ALERT_TO": "a@b.kz\r\nBcc: x@y.kz"},
            "alert-setting-unreadable",
            id="a second line",
        ),
        pytest.param({"AIYPTAUSHY_ALERT_WEBHOOK": "ftp://geheim"}, "alert-setting-unreadable", id="no web address"),
    ],
)
def test_settings_that_lead_nowhere_are_told_without_their_secrets(given: dict[str, str], code: str) -> None:
    with pytest.raises(AlertSettingsUnfit) as refused:
        read_alert_ways(given)
    assert refused.value.code == code
    said = {refused.value.explain(language) for language in Language}
    assert len(said) == 3
    assert not any("geheim" in text for text in said)
