"""Time limits that a person entered, those that one event starts, and custody in trial, against dates counted by hand."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from test_supervision_deadlines import at, case, event, held, one

from casefile import Case, CountedTerm, EventKind, MeasureKind
from law import Language, time_limits
from supervision import Deadline, Status, calendar_text, deadlines
from supervision.actors import actor, consequence

K = EventKind


def with_term(limit: str, start: str, **more: Any) -> Case:
    return case().model_copy(update={"terms": (CountedTerm(id="t1", limit=limit, start=at(start), **more),)})


def moved(on: str, until: str) -> dict[str, datetime]:
    return {"at": at(on), "until": at(until)}


def end(deadline: Deadline) -> str:
    assert deadline.last_moment is not None
    return f"{deadline.last_moment:%Y-%m-%d %H:%M}"


ENTERED = [
    ("a complaint: seven days, the day of receipt not counted", ("complaint_105_general", "2026-04-01 10:00", {}), "2026-04-08 23:59"),
    ("a complaint whose seventh day is a Sunday", ("complaint_105_general", "2026-04-05 10:00", {}), "2026-04-13 23:59"),
    ("an urgent complaint: three days", ("complaint_105_urgent", "2026-04-01 10:00", {}), "2026-04-06 23:59"),
    ("24 hours run through the weekend, the hour begun not counted", ("joinder_copy", "2026-04-03 15:20", {}), "2026-04-04 16:00"),
    ("a notice three days before the expiry", ("covert_extension_motion", "2026-04-30 18:00", {}), "2026-04-27 18:00"),
    (
        "a month from the last day of January ends on the last day of February",
        ("representation_reply", "2027-01-31 10:00", {}),
        "2027-03-01 23:59",
    ),
    (
        "a complaint extended to fifteen days",
        ("complaint_105_general", "2026-04-01 10:00", {"extensions": (moved("2026-04-07 09:00", "2026-04-16 23:59"),)}),
        "2026-04-16 23:59",
    ),
    (
        "a pause of three days moves the end by three days",
        ("motion_decision", "2026-04-06 10:00", {"pauses": ({"start": at("2026-04-07 09:00"), "end": at("2026-04-10 18:00")},)}),
        "2026-04-13 23:59",
    ),
    (
        "a pause does not move a strict term",
        (
            "custody_return_for_investigation",
            "2026-04-06 10:00",
            {"pauses": ({"start": at("2026-04-07 09:00"), "end": at("2026-04-10 18:00")},)},
        ),
        "2026-05-05 23:59",
    ),
]


@pytest.mark.parametrize(("given", "expected"), [row[1:] for row in ENTERED], ids=[row[0] for row in ENTERED])
def test_the_end_of_a_limit_that_a_person_entered(given, expected):
    limit, start, more = given
    assert end(one(deadlines(with_term(limit, start, **more), at("2026-04-10 20:00")), limit)) == expected


@pytest.mark.parametrize(
    ("limit", "more", "said"),
    [
        (
            "complaint_105_general",
            {"extensions": (moved("2026-04-07 09:00", "2026-04-20 23:59"),)},
            "Наибольший предел, который называет закон, — 16.04.2026 24:00",
        ),
        (
            "joinder_copy",
            {"extensions": (moved("2026-04-01 19:00", "2026-04-03 10:00"),)},
            "Продления этого срока прочитанная статья не предусматривает",
        ),
        ("custody_return_for_investigation", {"pauses": ({"start": at("2026-04-02 09:00")},)}, "не прерывается"),
        ("inquiry_start_notify_prosecutor", {}, "Закон говорит «немедленно»"),
        ("appeal_correction", {}, "Длину этого срока закон не называет"),
    ],
    ids=["an extension beyond the longest", "an extension of what is not extended", "a pause of custody", "immediately", "no length"],
)
def test_what_the_code_does_not_allow_or_name_is_said(limit, more, said):
    found = deadlines(with_term(limit, "2026-04-01 10:00", **more), at("2026-04-08 10:00"))
    assert said in calendar_text(found, Language.RU, reckoning=True)


@pytest.mark.parametrize(
    ("done", "pauses", "on", "status"),
    [
        (None, (), "2026-04-03 09:00", Status.RUNNING),
        ("2026-04-08 20:00", (), "2026-04-10 09:00", Status.MET),
        ("2026-04-09 08:00", (), "2026-04-10 09:00", Status.MISSED),
        (None, (), "2026-04-10 09:00", Status.MISSED),
        (None, ({"start": at("2026-04-02 09:00")},), "2026-04-20 09:00", Status.SUSPENDED),
        (None, (), "2026-03-30 09:00", Status.NOT_STARTED),
    ],
    ids=["running", "met on the last day", "done the next morning", "not done", "standing", "not yet begun"],
)
def test_where_a_limit_stands(done, pauses, on, status):
    entered = with_term("complaint_105_general", "2026-04-01 10:00", done=at(done) if done else None, pauses=pauses)
    assert one(deadlines(entered, at(on)), "complaint_105_general").status is status


STARTED = [
    ("fifteen days to appeal from the verdict", "appeal_motion", K.VERDICT_PRONOUNCED, "2026-08-28 12:00", "2026-09-14 23:59"),
    ("five days for the copy of the verdict", "verdict_copy", K.VERDICT_PRONOUNCED, "2026-04-01 12:00", "2026-04-06 23:59"),
    ("a year to ask for a worse outcome in cassation", "cassation_worse", K.ENTERED_INTO_FORCE, "2026-06-10 00:00", "2027-06-10 23:59"),
    ("five days for the judge's first decision", "court_first_decision", K.RECEIVED_BY_COURT, "2026-04-01 12:00", "2026-04-06 23:59"),
    (
        "a month for the appeal court, the 31st missing",
        "appeal_consideration",
        K.RECEIVED_BY_APPEAL_COURT,
        "2026-08-31 09:00",
        "2026-09-30 23:59",
    ),
    (
        "a month of further investigation",
        "additional_investigation_term",
        K.RETURNED_FOR_INVESTIGATION,
        "2026-04-30 09:00",
        "2026-06-01 23:59",
    ),
]


@pytest.mark.parametrize(("limit", "kind", "start", "expected"), [row[1:] for row in STARTED], ids=[row[0] for row in STARTED])
def test_limits_that_an_event_starts(limit, kind, start, expected):
    assert end(one(deadlines(case(event(kind, start)), at(start)), limit)) == expected


def test_an_appeal_filed_in_time_meets_its_limit():
    filed = case(event(K.VERDICT_PRONOUNCED, "2026-04-01 12:00"), event(K.APPEAL_FILED, "2026-04-16 17:00"))
    assert one(deadlines(filed, at("2026-05-01 09:00")), "appeal_motion").status is Status.MET


@pytest.mark.parametrize(
    ("article", "limits"),
    [
        (("188", "1"), {"custody_in_trial_base"}),
        (("188", "4"), {"custody_in_trial_base", "custody_in_trial_grave"}),
        (("99", "2"), {"custody_in_trial_base", "custody_in_trial_especially_grave"}),
    ],
    ids=["of less gravity", "grave", "especially grave"],
)
def test_custody_in_trial_by_gravity(article, limits):
    tried = case(
        event(K.RECEIVED_BY_COURT, "2026-05-04 10:00"),
        measures=(held(MeasureKind.CUSTODY, "2026-03-17 17:30", "2026-05-20 23:59"),),
        article=article,
    )
    found = deadlines(tried, at("2026-05-05 10:00"))
    assert {each.limit for each in found if each.limit.startswith("custody_in_trial")} == limits
    assert end(one(found, "custody_in_trial_base")) == "2026-11-03 23:59"


def test_custody_in_trial_is_not_counted_for_a_person_set_free_before():
    tried = case(
        event(K.RECEIVED_BY_COURT, "2026-05-04 10:00"),
        measures=(held(MeasureKind.CUSTODY, "2026-03-17 17:30", "2026-04-01 12:00", released=True),),
    )
    assert not [each for each in deadlines(tried, at("2026-05-05 10:00")) if each.limit.startswith("custody_in_trial")]


def test_every_limit_of_the_code_names_who_must_act_and_what_follows():
    for limit in time_limits():
        for language in Language:
            assert actor(limit).text(language)
            assert consequence(limit).text(language)


def test_every_limit_can_be_entered_and_counted():
    for limit in time_limits():
        counted = deadlines(with_term(limit.id, "2026-04-01 10:00"), at("2026-04-01 10:00"))
        (found,) = [each for each in counted if each.limit == limit.id and each.start == at("2026-04-01 10:00")]
        assert found.steps
        assert (found.last_moment is None) == (limit.term is None and not limit.until_trigger)
