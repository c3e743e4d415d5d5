"""Time limits of a case against dates counted by hand: month ends, Nauryz, the leap day, strict terms, chains of extensions."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from casefile import Document, DocumentType, Event, EventKind, InvestigationForm, Measure, MeasureKind, SourceRef
from evals.supervision_cases import at, case, event, held, words
from law import Language, ReportedError
from supervision import Deadline, DisorderedEvents, Status, TimeWithoutZone, deadlines

K = EventKind


def one(found: tuple[Deadline, ...], limit: str) -> Deadline:
    (deadline,) = [each for each in found if each.limit == limit]
    return deadline


def last_day(deadline: Deadline) -> str:
    assert deadline.last_moment is not None
    assert (deadline.last_moment.hour, deadline.last_moment.minute) == (23, 59), "a term in days ends at 24:00"
    return deadline.last_moment.date().isoformat()


INVESTIGATION = [
    ("two months end on the same date", "preliminary_investigation", "2026-03-12 19:40", "2026-05-12"),
    ("the minute of registration does not matter", "preliminary_investigation", "2026-03-12 00:00", "2026-05-12"),
    ("one month of an inquiry ends on the same date", "inquiry", "2026-03-12 10:00", "2026-04-13"),  # 12 April is a Sunday
    ("31 January and one month is the last day of February, a Saturday, so Monday", "inquiry", "2026-01-31 10:00", "2026-03-02"),
    (
        "31 December 2025 and two months is 28 February 2026, so Monday 2 March",
        "preliminary_investigation",
        "2025-12-31 10:00",
        "2026-03-02",
    ),
    ("31 December 2023 and two months is the leap day", "preliminary_investigation", "2023-12-31 10:00", "2024-02-29"),
    ("29 February and one month stays the 29th", "inquiry", "2024-02-29 10:00", "2024-03-29"),
    ("a term that ends on Nauryz waits for the first working day after it", "inquiry", "2026-02-22 10:00", "2026-03-26"),
    ("a term that ends on a Saturday waits for Monday", "inquiry", "2026-07-04 10:00", "2026-08-04"),
    ("a term that ends on a Sunday waits for Monday", "inquiry", "2026-07-09 10:00", "2026-08-10"),
    ("31 August 2026 is a working day", "inquiry", "2026-07-31 10:00", "2026-08-31"),
    ("7 May and 9 May with its moved day: 11 May is off too", "inquiry", "2026-04-09 10:00", "2026-05-12"),
    ("fifteen days of the accelerated form", "accelerated", "2026-03-02 10:00", "2026-03-17"),
    ("fifteen days that end on 8 March wait for the moved day to pass", "accelerated", "2026-02-21 10:00", "2026-03-10"),
]


@pytest.mark.parametrize(("form", "registered", "expected"), [row[1:] for row in INVESTIGATION], ids=[row[0] for row in INVESTIGATION])
def test_the_term_of_investigation(form, registered, expected):
    found = deadlines(case(event(K.REGISTERED, registered), form=InvestigationForm(form)), date(2023, 1, 1))
    limit = {
        "inquiry": "investigation_term_inquiry",
        "preliminary_investigation": "investigation_term_preliminary",
        "accelerated": "accelerated_investigation_term",
    }[form]
    deadline = one(found, limit)
    assert last_day(deadline) == expected
    assert deadline.steps
    assert deadline.norm.article in {"190", "192"}
    assert not deadline.verified


def test_the_protocol_form_runs_ten_days_from_recognition_as_a_suspect():
    events = (event(K.REGISTERED, "2026-03-02 10:00"), event(K.SUSPECT_RECOGNISED, "2026-03-04 12:00", who="p1"))
    found = deadlines(case(*events, form=InvestigationForm.PROTOCOL), date(2026, 3, 5))
    assert last_day(one(found, "misdemeanour_protocol_term")) == "2026-03-16"  # 14 March is a Saturday


EXTENSIONS = [
    ("an extension takes its own day", (("2026-05-05 10:00", "2026-06-12"),), "2026-06-12"),
    (
        "a second extension takes the place of the first",
        (("2026-05-05 10:00", "2026-06-12"), ("2026-06-08 10:00", "2026-08-12")),
        "2026-08-12",
    ),
    ("a day named by the decision does not move to a working day", (("2026-05-05 10:00", "2026-06-13"),), "2026-06-13"),
]


@pytest.mark.parametrize(("extensions", "expected"), [row[1:] for row in EXTENSIONS], ids=[row[0] for row in EXTENSIONS])
def test_extensions_of_the_investigation(extensions, expected):
    events = [event(K.TERM_EXTENDED, moment, until=until) for moment, until in extensions]
    found = deadlines(case(event(K.REGISTERED, "2026-03-12 10:00"), *events), at("2026-06-10 09:00"))
    deadline = one(found, "investigation_term_preliminary")
    assert last_day(deadline) == expected
    assert deadline.status is Status.RUNNING
    assert sum(step.rule == "extended" for step in deadline.steps) == len(extensions)


def test_an_extension_decided_after_the_moment_asked_about_is_not_known_yet():
    events = (event(K.REGISTERED, "2026-03-12 10:00"), event(K.TERM_EXTENDED, "2026-05-05 10:00", until="2026-06-12"))
    assert last_day(one(deadlines(case(*events), date(2026, 5, 5)), "investigation_term_preliminary")) == "2026-05-12"


STANDING = [
    (
        "one day of familiarisation moves the end by one day",
        (("familiarisation_started", "2026-04-23 10:00"), ("familiarisation_ended", "2026-04-24 15:30")),
        "2026-05-13",
    ),
    (
        "familiarisation within one day moves nothing",
        (("familiarisation_started", "2026-04-23 10:00"), ("familiarisation_ended", "2026-04-23 17:00")),
        "2026-05-12",
    ),
    (
        "an interruption of ten days moves the end by ten days",
        (("term_interrupted", "2026-04-01 10:00"), ("term_resumed", "2026-04-11 10:00")),
        "2026-05-22",
    ),
    (
        "the moved end waits for a working day",
        (("term_interrupted", "2026-04-01 10:00"), ("term_resumed", "2026-04-05 10:00")),
        "2026-05-18",  # 16 May is a Saturday
    ),
    (
        "two persons who read at the same time are one span",
        (
            ("familiarisation_started", "2026-04-20 10:00"),
            ("familiarisation_started", "2026-04-21 10:00"),
            ("familiarisation_ended", "2026-04-22 10:00"),
            ("familiarisation_ended", "2026-04-23 10:00"),
        ),
        "2026-05-15",
    ),
]


@pytest.mark.parametrize(("spans", "expected"), [row[1:] for row in STANDING], ids=[row[0] for row in STANDING])
def test_time_that_is_not_counted(spans, expected):
    events = [event(EventKind(kind), moment) for kind, moment in spans]
    found = deadlines(case(event(K.REGISTERED, "2026-03-12 10:00"), *events), at("2026-05-01 09:00"))
    assert last_day(one(found, "investigation_term_preliminary")) == expected


def test_a_term_stands_still_while_the_case_is_being_read():
    events = (event(K.REGISTERED, "2026-03-12 10:00"), event(K.FAMILIARISATION_STARTED, "2026-05-10 10:00"))
    deadline = one(deadlines(case(*events), at("2026-05-20 10:00")), "investigation_term_preliminary")
    assert deadline.status is Status.SUSPENDED
    assert deadline.late is None


STATUS = [
    ("before registration", "2026-03-01 10:00", None, Status.NOT_STARTED, None),
    ("while it runs", "2026-04-01 10:00", None, Status.RUNNING, None),
    ("in its last minute", "2026-05-12 23:59", None, Status.RUNNING, None),
    ("a minute after the end", "2026-05-13 00:01", None, Status.MISSED, timedelta(minutes=1)),
    ("sent in time", "2026-05-20 10:00", "2026-05-12 23:30", Status.MET, None),
    ("sent a day late", "2026-05-20 10:00", "2026-05-14 00:00", Status.MISSED, timedelta(days=1)),
    ("sent later than the moment asked about", "2026-05-10 10:00", "2026-05-12 10:00", Status.RUNNING, None),
]


@pytest.mark.parametrize(("on", "sent", "status", "late"), [row[1:] for row in STATUS], ids=[row[0] for row in STATUS])
def test_where_the_investigation_stands(on, sent, status, late):
    events = [event(K.REGISTERED, "2026-03-12 10:00"), *([event(K.SENT_TO_PROSECUTOR, sent)] if sent else [])]
    deadline = one(deadlines(case(*events), at(on)), "investigation_term_preliminary")
    assert deadline.status is status
    assert (deadline.late and timedelta(minutes=round(deadline.late / timedelta(minutes=1)))) == late


def test_a_day_means_its_beginning():
    found = case(event(K.REGISTERED, "2026-03-12 10:00"))
    assert one(deadlines(found, date(2026, 5, 12)), "investigation_term_preliminary").status is Status.RUNNING
    assert one(deadlines(found, date(2026, 5, 13)), "investigation_term_preliminary").status is Status.MISSED


def test_the_request_for_an_extension_is_due_five_days_before_on_a_working_day():
    found = deadlines(case(event(K.REGISTERED, "2026-03-12 10:00")), date(2026, 4, 1))
    assert last_day(one(found, "investigation_ext_request_lead")) == "2026-05-06"  # 7 May is a holiday


def test_a_case_without_registration_names_what_is_missing_first():
    first = deadlines(case(measures=(held(MeasureKind.DETENTION, "2026-03-16 09:35"),)), date(2026, 3, 17))[0]
    assert (first.limit, first.status, first.last_moment) == ("investigation_term_preliminary", Status.NOT_SHOWN, None)


STUDY = [
    (
        "ten days of the prosecutor end on a Saturday, so Monday",
        "preliminary_investigation",
        "prosecutor_decision_302",
        "2026-05-06 10:00",
        "2026-05-18",
    ),
    ("ten days that end on a working day stay", "preliminary_investigation", "prosecutor_decision_302", "2026-05-18 10:00", "2026-05-28"),
    (
        "ten days over Nauryz wait for the first working day",
        "preliminary_investigation",
        "prosecutor_decision_302",
        "2026-03-13 10:00",
        "2026-03-26",
    ),
    ("three days of the accelerated form", "accelerated", "accelerated_prosecutor_decision", "2026-04-06 10:00", "2026-04-09"),
    ("three days of the protocol of accusation", "inquiry", "accusation_protocol_prosecutor_decision", "2026-04-06 10:00", "2026-04-09"),
    ("one day of a misdemeanour", "protocol", "misdemeanour_prosecutor_decision", "2026-04-06 10:00", "2026-04-07"),
]


@pytest.mark.parametrize(("form", "limit", "received", "expected"), [row[1:] for row in STUDY], ids=[row[0] for row in STUDY])
def test_the_prosecutors_study(form, limit, received, expected):
    events = (event(K.REGISTERED, "2026-03-02 10:00"), event(K.RECEIVED_BY_PROSECUTOR, received))
    deadline = one(deadlines(case(*events, form=InvestigationForm(form)), at(received) + timedelta(hours=1)), limit)
    assert last_day(deadline) == expected
    assert deadline.status is Status.RUNNING


def test_the_study_is_extended_and_met_by_the_indictment():
    events = (
        event(K.REGISTERED, "2026-03-12 10:00"),
        event(K.SENT_TO_PROSECUTOR, "2026-05-06 09:00"),
        event(K.RECEIVED_BY_PROSECUTOR, "2026-05-06 10:00"),
        event(K.TERM_EXTENDED, "2026-05-15 10:00", until="2026-06-06"),
        event(K.INDICTMENT_SERVED, "2026-06-04 10:00"),
    )
    found = deadlines(case(*events), at("2026-06-10 10:00"))
    deadline = one(found, "prosecutor_decision_302")
    assert (last_day(deadline), deadline.status) == ("2026-06-06", Status.MET)
    assert one(found, "investigation_term_preliminary").status is Status.MET


DETENTION = [
    ("48 hours for an adult", date(1990, 5, 1), ("188", "3"), "2026-03-16 09:35", "detention_max_adult", "2026-03-18 09:35"),
    ("over the weekend as well", date(1990, 5, 1), ("188", "3"), "2026-03-20 23:10", "detention_max_adult", "2026-03-22 23:10"),
    ("24 hours for a minor", date(2009, 5, 1), ("188", "3"), "2026-03-16 09:35", "detention_max_minor", "2026-03-17 09:35"),
    (
        "on the eighteenth birthday still a minor",
        date(2008, 3, 16),
        ("188", "3"),
        "2026-03-16 09:35",
        "detention_max_minor",
        "2026-03-17 09:35",
    ),
    ("the day after it an adult", date(2008, 3, 15), ("188", "3"), "2026-03-16 09:35", "detention_max_adult", "2026-03-18 09:35"),
    (
        "born on 29 February, still a minor on 1 March",
        date(2008, 2, 29),
        ("188", "3"),
        "2026-03-01 09:35",
        "detention_max_minor",
        "2026-03-02 09:35",
    ),
    ("without a date of birth the shorter term", None, ("188", "3"), "2026-03-16 09:35", "detention_max_minor", "2026-03-17 09:35"),
    (
        "72 hours for an especially grave crime",
        date(1990, 5, 1),
        ("99", "2"),
        "2026-03-16 09:35",
        "detention_max_exceptional",
        "2026-03-19 09:35",
    ),
    ("72 hours for a terrorist crime", date(1990, 5, 1), ("255", "1"), "2026-03-16 09:35", "detention_max_exceptional", "2026-03-19 09:35"),
    (
        "an hour is an hour across the change of the clocks",
        date(1990, 5, 1),
        ("188", "3"),
        "2024-02-28 12:00",
        "detention_max_adult",
        "2024-03-01 11:00",
    ),
]


@pytest.mark.parametrize(("born", "article", "start", "limit", "end"), [row[1:] for row in DETENTION], ids=[row[0] for row in DETENTION])
def test_detention(born, article, start, limit, end):
    found = deadlines(case(measures=(held(MeasureKind.DETENTION, start),), born=born, article=article), at(start) + timedelta(hours=1))
    deadline = one(found, limit)
    assert deadline.last_moment == at(end)
    assert (deadline.status, deadline.person) == (Status.RUNNING, "p1")
    assert deadline.consequence is not None
    motion = one(found, "custody_motion_to_judge")
    assert deadline.last_moment - motion.last_moment == timedelta(hours=8)


def test_a_detention_replaced_by_custody_is_met_and_one_that_went_on_is_missed():
    detention = held(MeasureKind.DETENTION, "2026-03-16 09:35")
    in_time = held(MeasureKind.CUSTODY, "2026-03-18 09:35", name="m2")
    late = held(MeasureKind.CUSTODY, "2026-03-18 10:05", name="m2")
    assert one(deadlines(case(measures=(detention, in_time)), date(2026, 3, 20)), "detention_max_adult").status is Status.MET
    missed = one(deadlines(case(measures=(detention, late)), date(2026, 3, 20)), "detention_max_adult")
    assert (missed.status, missed.late) == (Status.MISSED, timedelta(minutes=30))


def test_the_record_of_detention_and_the_report_to_the_prosecutor():
    found = deadlines(case(measures=(held(MeasureKind.DETENTION, "2026-03-16 22:35"),)), at("2026-03-16 23:00"))
    assert one(found, "detention_protocol").last_moment == at("2026-03-17 01:35")
    assert one(found, "detention_report_prosecutor").last_moment == at("2026-03-17 10:35")
    later = deadlines(case(measures=(held(MeasureKind.DETENTION, "2026-03-16 22:35"),)), at("2026-03-18 12:00"))
    assert one(later, "detention_report_prosecutor").status is Status.NOT_SHOWN


def test_a_record_dated_after_its_day_was_late():
    measure = held(MeasureKind.DETENTION, "2026-03-16 09:35").model_copy(update={"sources": (SourceRef(document="d1", sheet=1),)})
    record = Document(
        id="d1",
        type=DocumentType.DETENTION_PROTOCOL,
        title=words("протокол"),
        date=date(2026, 3, 17),
        file="d1.txt",
        language=Language.RU,
        first_sheet=1,
        last_sheet=1,
    )
    found = deadlines(case(measures=(measure,), documents=(record,)), date(2026, 3, 18))
    assert one(found, "detention_protocol").status is Status.MISSED


CUSTODY = [
    ("two months end on the day before the same date", (("custody", "2026-03-16 09:35", None),), "2026-05-15"),
    ("detention counts in", (("detention", "2026-03-16 09:35", "2026-03-17 17:30"), ("custody", "2026-03-17 17:30", None)), "2026-05-15"),
    ("custody does not wait for a working day", (("custody", "2026-03-22 10:00", None),), "2026-05-21"),
    ("it ends even on a Sunday", (("custody", "2026-04-11 10:00", None),), "2026-06-10"),
    ("from 31 December two months end before the last day of February", (("custody", "2025-12-31 10:00", None),), "2026-02-27"),
    ("in a leap year before 29 February", (("custody", "2023-12-31 10:00", None),), "2024-02-28"),
    ("from the leap day to 28 April", (("custody", "2024-02-29 10:00", None),), "2024-04-28"),
    ("an order that agrees", (("custody", "2026-03-16 09:35", "2026-05-15 23:59:59"),), "2026-05-15"),
    ("an order that names a day more is counted a day earlier", (("custody", "2026-03-16 09:35", "2026-05-16 23:59:59"),), "2026-05-15"),
    ("an order for one month", (("custody", "2026-03-16 09:35", "2026-04-15 23:59:59"),), "2026-04-15"),
    ("an order that extends to three months", (("custody", "2026-03-16 09:35", "2026-06-15 23:59:59"),), "2026-06-15"),
    (
        "an extension recorded as a second measure",
        (("custody", "2026-03-16 09:35", "2026-05-15 23:59:59"), ("custody", "2026-05-16 00:00", "2026-06-15 23:59:59")),
        "2026-06-15",
    ),
]


@pytest.mark.parametrize(("measures", "expected"), [row[1:] for row in CUSTODY], ids=[row[0] for row in CUSTODY])
def test_custody(measures, expected):
    held_by = tuple(held(MeasureKind(kind), start, end, name=f"m{n}") for n, (kind, start, end) in enumerate(measures))
    found = deadlines(case(measures=held_by), at(measures[-1][1]) + timedelta(hours=1))
    deadline = one(found, "custody_base")
    assert last_day(deadline) == expected
    assert deadline.status is Status.RUNNING
    assert deadline.severity.value == "critical"
    assert one(found, "custody_expiry_warning").last_moment == deadline.last_moment - timedelta(days=1)


def test_an_extension_event_of_the_person_moves_custody_and_no_other():
    measures = (held(MeasureKind.CUSTODY, "2026-03-16 09:35", "2026-05-15 23:59:59"),)
    for who, expected in (("p1", "2026-06-15"), ("p2", "2026-05-15")):
        extended = event(K.TERM_EXTENDED, "2026-05-10 10:00", who=who, until="2026-06-15")
        found = deadlines(case(event(K.REGISTERED, "2026-03-12 10:00"), extended, measures=measures), at("2026-05-12 10:00"))
        assert last_day(one(found, "custody_base")) == expected
        assert last_day(one(found, "investigation_term_preliminary")) == "2026-05-12"


def test_earlier_custody_in_the_case_is_counted_in():
    measures = (
        held(MeasureKind.CUSTODY, "2026-03-01 10:00", "2026-03-10 10:00", released=True),
        held(MeasureKind.CUSTODY, "2026-04-01 10:00", name="m2"),
    )
    found = [each for each in deadlines(case(measures=measures), at("2026-04-02 10:00")) if each.limit == "custody_base"]
    assert [last_day(each) for each in found] == ["2026-04-30", "2026-05-21"]  # 31 May less ten days
    assert [each.status for each in found] == [Status.MET, Status.RUNNING]


REQUESTS = [
    ("from two to three months", "2026-05-15 23:59:59", "3m", "2026-05-05", "2026-05-08"),
    ("beyond three months", "2026-06-15 23:59:59", "over3m", "2026-05-31", "2026-06-05"),
    ("beyond twelve months", "2027-03-15 23:59:59", "over12m", "2027-02-23", "2027-02-28"),
]


@pytest.mark.parametrize(("end", "stage", "to_prosecutor", "to_court"), [row[1:] for row in REQUESTS], ids=[row[0] for row in REQUESTS])
def test_when_an_extension_of_custody_has_to_be_asked_for(end, stage, to_prosecutor, to_court):
    found = deadlines(case(measures=(held(MeasureKind.CUSTODY, "2026-03-16 09:35", end),)), at("2026-03-20 10:00"))
    assert last_day(one(found, f"custody_ext_request_prosecutor_{stage}")) == to_prosecutor
    assert last_day(one(found, f"custody_ext_request_court_{stage}")) == to_court


def test_a_minor_has_a_cap_of_six_months():
    found = deadlines(case(measures=(held(MeasureKind.CUSTODY, "2026-03-16 09:35"),), born=date(2009, 5, 1)), date(2026, 4, 1))
    assert last_day(one(found, "custody_minor_cap")) == "2026-09-15"


def test_house_arrest_is_counted_like_custody_and_ended_by_custody():
    arrest = held(MeasureKind.HOUSE_ARREST, "2026-03-16 09:35")
    running = one(deadlines(case(measures=(arrest,)), date(2026, 4, 1)), "house_arrest_terms")
    assert (last_day(running), running.status) == ("2026-05-15", Status.RUNNING)
    after = (arrest, held(MeasureKind.CUSTODY, "2026-04-10 10:00", name="m2"))
    assert one(deadlines(case(measures=after), date(2026, 5, 1)), "house_arrest_terms").status is Status.MET


def test_custody_ends_with_release_and_is_missed_without():
    released = (held(MeasureKind.CUSTODY, "2026-03-16 09:35", "2026-04-01 12:00", released=True),)
    forgotten = (held(MeasureKind.CUSTODY, "2026-03-16 09:35", "2026-05-15 23:59:59"),)
    assert one(deadlines(case(measures=released), date(2026, 6, 1)), "custody_base").status is Status.MET
    missed = one(deadlines(case(measures=forgotten), at("2026-05-16 01:00")), "custody_base")
    assert missed.status is Status.MISSED
    assert missed.late < timedelta(hours=2)


def test_moments_of_another_zone_mean_the_same():
    utc = Event(kind=K.REGISTERED, at=datetime(2026, 3, 11, 20, 30, tzinfo=UTC))  # 12 March, 01:30 in Kazakhstan
    assert last_day(one(deadlines(case(utc), date(2026, 3, 20)), "investigation_term_preliminary")) == "2026-05-12"
    tokyo = datetime(2026, 5, 13, 3, 59, tzinfo=timezone(timedelta(hours=9)))  # 12 May, 23:59 in Kazakhstan
    assert one(deadlines(case(utc), tokyo), "investigation_term_preliminary").status is Status.RUNNING


def test_an_unconfirmed_year_is_marked():
    found = deadlines(case(event(K.REGISTERED, "2030-03-12 10:00")), date(2030, 4, 1))
    assert one(found, "investigation_term_preliminary").preliminary
    assert not one(deadlines(case(event(K.REGISTERED, "2026-03-12 10:00")), date(2026, 4, 1)), "investigation_term_preliminary").preliminary


def test_deadlines_come_in_the_order_of_their_ends():
    measures = (
        held(MeasureKind.DETENTION, "2026-03-16 09:35", "2026-03-17 17:30"),
        held(MeasureKind.CUSTODY, "2026-03-17 17:30", name="m2"),
    )
    found = deadlines(case(event(K.REGISTERED, "2026-03-12 19:40"), measures=measures), date(2026, 4, 1))
    ends = [each.last_moment for each in found]
    assert ends == sorted(ends)
    assert len({each.id for each in found}) == len(found)


NONSENSE = [
    (
        "an act before registration",
        (("registered", "2026-03-12 10:00", None), ("suspect_recognised", "2026-03-01 10:00", None)),
        "event-before-registration",
    ),
    (
        "reading ends before it begins",
        (
            ("registered", "2026-03-01 10:00", None),
            ("familiarisation_started", "2026-04-20 10:00", None),
            ("familiarisation_ended", "2026-04-10 10:00", None),
        ),
        "event-too-early",
    ),
    (
        "the prosecutor receives before the investigator sends",
        (
            ("registered", "2026-03-01 10:00", None),
            ("sent_to_prosecutor", "2026-04-20 10:00", None),
            ("received_by_prosecutor", "2026-04-10 10:00", None),
        ),
        "event-too-early",
    ),
    (
        "the case goes to court before the prosecutor has it",
        (
            ("registered", "2026-03-01 10:00", None),
            ("received_by_prosecutor", "2026-04-20 10:00", None),
            ("sent_to_court", "2026-04-10 10:00", None),
        ),
        "event-too-early",
    ),
    (
        "an extension without a day",
        (("registered", "2026-03-01 10:00", None), ("term_extended", "2026-04-20 10:00", None)),
        "extension-without-day",
    ),
    (
        "an extension into the past",
        (("registered", "2026-03-01 10:00", None), ("term_extended", "2026-04-20 10:00", "2026-04-19")),
        "extension-into-past",
    ),
]


@pytest.mark.parametrize(("events", "code"), [row[1:] for row in NONSENSE], ids=[row[0] for row in NONSENSE])
def test_events_in_an_order_that_cannot_be(events, code):
    listed = [event(EventKind(kind), moment, until=until) for kind, moment, until in events]
    with pytest.raises(ReportedError) as refused:
        deadlines(case(*listed), date(2026, 5, 1))
    assert refused.value.code == code
    for language in Language:
        assert refused.value.explain(language)


def test_a_measure_that_ends_before_it_begins():
    with pytest.raises(DisorderedEvents, match="m1"):
        deadlines(case(measures=(held(MeasureKind.CUSTODY, "2026-03-16 09:35", "2026-03-15 09:35"),)), date(2026, 5, 1))


def test_moments_without_a_zone_decide_nothing():
    naive = Event(kind=K.REGISTERED, at=datetime(2026, 3, 12, 10, 0))  # noqa: DTZ001 - that is the mistake
    with pytest.raises(TimeWithoutZone, match="registered"):
        deadlines(case(naive), date(2026, 5, 1))
    with pytest.raises(TimeWithoutZone):
        deadlines(case(event(K.REGISTERED, "2026-03-12 10:00")), datetime(2026, 5, 1, 10, 0))  # noqa: DTZ001
    measure = Measure(id="m1", person="p1", kind=MeasureKind.CUSTODY, start=datetime(2026, 3, 12, 10, 0))  # noqa: DTZ001
    with pytest.raises(TimeWithoutZone, match="m1"):
        deadlines(case(measures=(measure,)), date(2026, 5, 1))
