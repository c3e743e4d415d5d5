"""The calendar of time limits as text and as an iCalendar file, read back by a calendar parser."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from importlib.resources import files
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from test_supervision_deadlines import at, case, event, held

import supervision
from casefile import EventKind, MeasureKind
from law import Language
from supervision import ALMATY, Status, TimeWithoutZone, calendar_text, deadlines, icalendar

STAMP = datetime(2026, 4, 1, 9, 0, tzinfo=ALMATY)
CASE = case(
    event(EventKind.REGISTERED, "2026-03-12 19:40"),
    measures=(
        held(MeasureKind.DETENTION, "2026-03-16 09:35", "2026-03-17 17:30"),
        held(MeasureKind.CUSTODY, "2026-03-17 17:30", "2026-05-15 23:59:59", name="m2"),
    ),
)


def parsed(language: Language = Language.RU, on: date = date(2026, 4, 1)) -> Calendar:
    return Calendar.from_ical(icalendar(deadlines(CASE, on), language, STAMP))


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (Language.RU, ("15.05.2026 24:00", "идёт", "Стража: базовый срок", "ч. 1 ст. 151 УПК РК", "следователь")),
        (Language.KK, ("15.05.2026 24:00", "жүріп жатыр", "Күзетпен ұстау: негізгі мерзім", "ҚПК-нің 151-бабының 1-бөлігі", "тергеуші")),
    ],
)
def test_the_table(language, line):
    text = calendar_text(deadlines(CASE, date(2026, 4, 1)), language)
    (row,) = [row for row in text.splitlines() if line[2] in row]
    for cell in line:
        assert cell in row


def test_the_table_says_by_how_much_a_limit_was_missed():
    rows = calendar_text(deadlines(CASE, at("2026-05-18 03:00")), Language.RU).splitlines()
    assert any("пропущен на 2 суток 3 часа" in row and "Стража: базовый срок" in row for row in rows)
    kazakh = calendar_text(deadlines(CASE, at("2026-05-18 03:00")), Language.KK)
    assert "өткізіп алынды: 2 тәулік 3 сағат" in kazakh


def test_the_reckoning_follows_with_its_norms():
    text = calendar_text(deadlines(CASE, date(2026, 4, 1)), Language.RU, reckoning=True)
    assert "Считается от: первый день содержания, 16.03.2026 09:35" in text
    assert "Время задержания входит в срок содержания под стражей: отсчёт от 16.03.2026 09:35. (ч. 1 ст. 151 УПК РК)" in text
    assert "Если к этому моменту нет решения суда, лицо освобождается немедленно." in text


def test_unsigned_limits_are_marked_in_each_language():
    for language, mark in ((Language.RU, "не проверено"), (Language.KK, "тексерілмеген"), (Language.EN, "not verified")):
        assert mark in calendar_text(deadlines(CASE, date(2026, 4, 1)), language)


def test_both_languages_say_the_same_numbers_in_every_step():
    for each in deadlines(CASE, date(2026, 4, 1)):
        for step in each.steps:
            assert sorted(re.findall(r"\d+", step.words.kk)) == sorted(re.findall(r"\d+", step.words.ru)), step.rule


def test_a_calendar_parser_reads_the_file():
    events = parsed().walk("VEVENT")
    custody = next(each for each in events if "Стража: базовый срок" in each["summary"])
    assert custody.decoded("dtstart") == datetime(2026, 5, 15, 23, 59, tzinfo=ZoneInfo("Asia/Almaty"))
    assert custody["dtstart"].params["TZID"] == "Asia/Almaty"
    assert "267512031000001" in custody["description"]
    alarms = [alarm.decoded("trigger") for alarm in custody.walk("VALARM")]
    assert alarms == [timedelta(hours=-72), timedelta(hours=-24), timedelta(hours=-3)]


def test_the_zone_of_the_file_puts_an_event_on_the_right_moment():
    (zone,) = parsed().walk("VTIMEZONE")
    assert zone["tzid"] == "Asia/Almaty"
    built = zone.to_tz(lookup_tzid=False)
    assert datetime(2026, 5, 15, 12, 0, tzinfo=built).utcoffset() == timedelta(hours=5)


def test_a_limit_that_is_met_is_left_out():
    met = {each.title.ru for each in deadlines(CASE, date(2026, 4, 1)) if each.status is Status.MET}
    assert "Предельный срок задержания взрослого" in met
    assert not any(title in each["summary"] for title in met for each in parsed().walk("VEVENT"))


def test_no_reminder_stands_before_the_term_began():
    young = case(measures=(held(MeasureKind.DETENTION, "2026-03-16 09:35"),))
    found = Calendar.from_ical(icalendar(deadlines(young, at("2026-03-16 10:00")), Language.RU, STAMP))
    detention = next(each for each in found.walk("VEVENT") if "Предельный срок задержания" in each["summary"])
    assert [alarm.decoded("trigger") for alarm in detention.walk("VALARM")] == [timedelta(hours=-24), timedelta(hours=-3)]


def test_identifiers_are_stable_across_days_and_languages_and_distinct():
    first = [str(each["uid"]) for each in parsed().walk("VEVENT")]
    later = [str(each["uid"]) for each in parsed(Language.KK, date(2026, 4, 2)).walk("VEVENT")]
    assert first == later
    assert len(set(first)) == len(first)


def test_the_same_input_gives_the_same_bytes():
    found = deadlines(CASE, date(2026, 4, 1))
    assert icalendar(found, Language.KK, STAMP) == icalendar(found, Language.KK, STAMP)
    assert b"\r\n" in icalendar(found, Language.KK, STAMP)


def test_a_stamp_without_a_zone_is_refused():
    with pytest.raises(TimeWithoutZone):
        icalendar((), Language.RU, datetime(2026, 4, 1, 9, 0))  # noqa: DTZ001 - that is the mistake


def test_catalogues_have_the_same_messages():
    found = {}
    for language in Language:
        text = files("supervision").joinpath("locale", f"{language.value}.ftl").read_text(encoding="utf-8")
        found[language] = re.findall(r"^([a-z][a-z0-9-]*) =", text, re.MULTILINE)
        assert len(found[language]) == len(set(found[language]))
    assert set(found[Language.KK]) == set(found[Language.RU]) == set(found[Language.EN])


def test_exported_names():
    assert supervision.__all__ == sorted(supervision.__all__)
    assert {"calendar_text", "deadlines", "icalendar", "Deadline", "Status"} <= set(supervision.__all__)
