"""The queue of alerts: once in, taken by one sender at a time, taken over from one that died, never sent after it was noted as sent."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from store_samples import AT, NUMBER

from casefile import AlertChannel, AlertState, NewAlert, RecordNotFound, Store

HOLD = timedelta(minutes=5)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def store(database_url: str, tmp_path: Path) -> Iterator[Store]:
    with Store.open(database_url, tmp_path / "blobs") as opened:
        yield opened


def alert(name: str, hours: int = 0) -> NewAlert:
    return NewAlert(name, NUMBER, "end", AT - timedelta(hours=hours), "duty", AlertChannel.WEBHOOK, '{"a": "ө"}')


def test_an_alert_is_kept_once_and_read_back_as_it_was(store: Store) -> None:
    assert store.alerts.add([alert("a"), alert("b", 1)]) == 2
    assert store.alerts.add([alert("a"), alert("c", 2)]) == 1
    assert store.alerts.add([]) == 0
    assert [each.alert.id for each in store.alerts.all()] == ["c", "b", "a"]
    assert store.alerts.get("a").alert == alert("a")
    assert store.alerts.all("260000000000000") == ()
    with pytest.raises(RecordNotFound):
        store.alerts.get("z")


def test_what_was_sent_is_neither_claimed_nor_queued_again(store: Store) -> None:
    store.alerts.add([alert("a")])
    claim = store.alerts.claim(AT, HOLD)
    assert claim is not None
    assert store.alerts.get("a").state is AlertState.SENDING
    store.alerts.sent(claim)
    assert store.alerts.add([alert("a")]) == 0
    assert store.alerts.claim(AT + timedelta(days=400), HOLD) is None


def test_an_alert_left_by_a_sender_that_died_is_taken_over_when_its_time_is_over(store: Store) -> None:
    store.alerts.add([alert("a")])
    first = store.alerts.claim(AT, HOLD)
    assert store.alerts.claim(AT + HOLD - MINUTE, HOLD) is None
    second = store.alerts.claim(AT + HOLD, HOLD)
    assert first is not None
    assert second is not None
    assert (first.alert, first.attempt, second.attempt) == (second.alert, 1, 2)
    # The first was only slow: what it says about its failure no longer counts, that it delivered counts always
    store.alerts.failed(first, "slow", AT)
    assert store.alerts.get("a").state is AlertState.SENDING
    store.alerts.sent(first)
    store.alerts.failed(second, "late", AT)
    assert store.alerts.get("a").state is AlertState.SENT


def test_a_failure_is_told_and_tried_again_at_its_time(store: Store) -> None:
    store.alerts.add([alert("a")])
    claim = store.alerts.claim(AT, HOLD)
    assert claim is not None
    store.alerts.failed(claim, "550", AT + MINUTE)
    kept = store.alerts.get("a")
    assert (kept.state, kept.problem, kept.attempts, kept.next_try) == (AlertState.FAILED, "550", 1, AT + MINUTE)
    assert store.alerts.claim(AT, HOLD) is None
    assert store.alerts.claim(AT + MINUTE, HOLD) is not None


def test_of_many_senders_each_alert_goes_to_one(store: Store, database_url: str, tmp_path: Path) -> None:
    names = [f"a{number:02}" for number in range(40)]
    store.alerts.add(alert(name) for name in names)

    def sender(_number: int) -> list[str]:
        taken = []
        with Store.open(database_url, tmp_path / "blobs") as opened:
            while (claim := opened.alerts.claim(AT, HOLD)) is not None:
                taken.append(claim.alert.id)
                opened.alerts.sent(claim)
        return taken

    with ThreadPoolExecutor(4) as pool:
        taken = [name for names in pool.map(sender, range(4)) for name in names]
    assert sorted(taken) == names


def test_many_may_queue_the_same_alerts_at_once(store: Store, database_url: str, tmp_path: Path) -> None:
    def queue(_number: int) -> int:
        with Store.open(database_url, tmp_path / "blobs") as opened:
            return opened.alerts.add(alert(f"a{number}") for number in range(20))

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(queue, range(4))) == 20
    assert len(store.alerts.all()) == 20
