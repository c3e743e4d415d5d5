"""Which alerts are due when, to whom, under which identifier, and what they say."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_supervision_deadlines import at, case, event, held

from casefile import CountedTerm, EventKind, Extension, MeasureKind
from supervision import AlertTo, alert_subject, alert_term, alert_text, deadlines, due_alerts

CASE = case(
    event(EventKind.REGISTERED, "2026-03-12 19:40"),
    measures=(
        held(MeasureKind.DETENTION, "2026-03-16 09:35", "2026-03-17 17:30"),
        held(MeasureKind.CUSTODY, "2026-03-17 17:30", "2026-05-15 23:59:59", name="m2"),
    ),
)
LAST = at("2026-05-15 23:59:59")


def of_custody(on: datetime, acknowledged=(), given=CASE):
    found = deadlines(given, on)
    return [each for each in due_alerts(found, on, acknowledged) if each.deadline.title.ru == "Стража: базовый срок"]


def told(on: str, acknowledged=()):
    return [(each.hours, each.to) for each in of_custody(at(on), acknowledged)]


DUTY, SUPERVISOR = AlertTo.DUTY, AlertTo.SUPERVISOR


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        pytest.param("2026-05-12 23:00", [], id="73 hours before the end nobody is told"),
        pytest.param("2026-05-13 00:00", [(72, DUTY)], id="72 hours before the end"),
        pytest.param("2026-05-14 23:00", [(72, DUTY)], id="25 hours before the end it is still the same alert"),
        pytest.param("2026-05-15 00:00", [(24, DUTY), (24, SUPERVISOR)], id="24 hours before the end the supervisor is told too"),
        pytest.param("2026-05-15 22:00", [(3, DUTY), (3, SUPERVISOR)], id="two hours before the end"),
        pytest.param("2026-05-16 09:00", [(0, DUTY), (0, SUPERVISOR)], id="the end was missed"),
    ],
)
def test_what_is_due_when(on, expected):
    assert sorted(told(on)) == sorted(expected)


def test_who_acknowledged_keeps_the_supervisor_from_the_reminders_but_not_from_the_breach():
    (first,) = of_custody(at("2026-05-13 08:00"))
    taken = {alert_term(first.deadline)}
    assert told("2026-05-15 01:00", taken) == [(24, DUTY)]
    assert told("2026-05-15 22:00", taken) == [(3, DUTY)]
    assert sorted(told("2026-05-16 09:00", taken)) == [(0, DUTY), (0, SUPERVISOR)]


@given(st.lists(st.integers(min_value=-200, max_value=100), min_size=2, max_size=12))
def test_one_alert_has_one_identifier_whenever_it_is_asked_for(hours):
    seen: dict[tuple[str, int, AlertTo], str] = {}
    for hour in hours:
        for alert in due_alerts(deadlines(CASE, LAST + timedelta(hours=hour)), LAST + timedelta(hours=hour)):
            key = (alert_term(alert.deadline), alert.hours, alert.to)
            assert seen.setdefault(key, alert.id) == alert.id
            assert alert.due_at <= LAST + timedelta(hours=hour)
    assert len(set(seen.values())) == len(seen)


def test_a_limit_of_a_day_has_one_reminder():
    term = CountedTerm(id="t1", limit="joinder_copy", start=at("2026-04-03 15:20"))
    short = case().model_copy(update={"terms": (term,)})
    on = at("2026-04-03 16:30")
    assert [each for each in due_alerts(deadlines(short, on), on) if each.deadline.limit == "joinder_copy"] == []
    later = at("2026-04-04 14:00")
    assert {each.hours for each in due_alerts(deadlines(short, later), later) if each.deadline.limit == "joinder_copy"} == {3}


def test_an_extended_limit_alerts_anew():
    term = CountedTerm(id="t1", limit="complaint_105_general", start=at("2026-04-01 10:00"))
    longer = term.model_copy(update={"extensions": (Extension(at=at("2026-04-07 09:00"), until=at("2026-04-16 23:59")),)})
    ids = []
    for each, on in ((term, "2026-04-07 08:00"), (longer, "2026-04-15 08:00")):
        given_case = case().model_copy(update={"terms": (each,)})
        alerts = due_alerts(deadlines(given_case, at(on)), at(on))
        ids.append({alert.id for alert in alerts if alert.deadline.limit == "complaint_105_general"})
    assert all(ids)
    assert not ids[0] & ids[1]


def test_an_alert_says_it_in_both_languages_and_names_no_person():
    on = at("2026-05-15 22:00")
    alert = next(each for each in of_custody(on) if each.to is SUPERVISOR)
    subject, text = alert_subject(alert, on), alert_text(alert, on)
    for words in ("Стража: базовый срок: осталось 1 час", "Күзетпен ұстау: негізгі мерзім: 1 сағат қалды", alert.deadline.case):
        assert words in subject
    for words in (
        "никто не принял",
        "ешкім қабылдамады",
        "Истекает: 15.05.2026 24:00",
        "Аяқталады: 15.05.2026 24:00",
        "ч. 1 ст. 151 УПК РК",
    ):
        assert words in text
    name = alert.deadline.person_name
    assert name is not None
    for given_name in (name.kk, name.ru, name.ru.split()[0]):
        assert given_name not in text + subject
