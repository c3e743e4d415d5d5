"""Time limits against a table of dates worked out from the rules alone."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from casefile import EventKind
from evals.deadlines import fault, worked_dates
from evals.supervision_cases import at, case, event
from law import Language, Term, TermUnit, working_calendar
from supervision import Status, calendar_text, deadlines

TABLE = worked_dates()


@pytest.mark.parametrize("limit", sorted({each.limit for each in TABLE}))
def test_every_worked_date_of_a_limit_is_counted_exactly(limit):
    wrong = [(f"{each.start:%Y-%m-%d %H:%M}", each.expect, fault(each), each.why) for each in TABLE if each.limit == limit and fault(each)]
    assert wrong == []


def test_the_table_is_large_and_every_date_names_its_trap():
    assert len(TABLE) >= 250
    assert all(each.why for each in TABLE)
    assert {each.expect[:4] for each in TABLE} >= {"2024", "2025", "2026", "2027"}


def test_a_date_counted_otherwise_is_told():
    (date,) = [each for each in TABLE if each.limit == "cassation_worse" and each.start == at("2026-06-10 00:00")]
    assert fault(date) == ""
    moved = type(date)(date.limit, date.start, date.given, "2027-06-11 24:00", "", date.why)
    assert fault(moved) == "2027-06-10 24:00"


def test_the_day_of_twenty_five_hours_ends_with_its_second_midnight():
    end = Term(3, TermUnit.DAYS).end(at("2024-02-26 10:00"), working_calendar(), strict=False)
    assert end.clock == "24:00"
    assert end.last_moment.astimezone(UTC) == datetime(2024, 2, 29, 18, 59, 59, 999999, tzinfo=UTC)


def test_an_interruption_after_the_end_does_not_hide_that_the_term_was_missed():
    late = case(event(EventKind.REGISTERED, "2026-03-12 19:40"), event(EventKind.TERM_INTERRUPTED, "2026-05-13 09:00"))
    (term,) = [each for each in deadlines(late, at("2026-05-20 09:00")) if each.limit == "investigation_term_preliminary"]
    assert term.status is Status.MISSED
    assert "срок уже истёк 12.05.2026 24:00" in calendar_text([term], Language.RU, reckoning=True)
