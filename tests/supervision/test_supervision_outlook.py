"""What would change, which hearings fall together, and the picture of the time limits."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import date

import pytest
from test_supervision_deadlines import at, case, event, held, words

from casefile import Case, CountedTerm, EventKind, Hearing, MeasureKind, NameForm, PersonName
from law import Language
from supervision import (
    Status,
    SuppositionUnreadable,
    appointments,
    changes,
    conflicts,
    deadlines,
    suppose,
    timeline_picture,
)

ON = at("2026-04-01 09:00")
CASE = case(
    event(EventKind.REGISTERED, "2026-03-12 19:40"),
    measures=(held(MeasureKind.CUSTODY, "2026-03-17 17:30", "2026-05-16 23:59:59"),),
).model_copy(update={"terms": (CountedTerm(id="t1", limit="complaint_105_general", start=at("2026-03-30 10:00")),)})


@pytest.mark.parametrize(
    ("what", "limit", "before", "after"),
    [
        ("extended:2026-06-12", "investigation_term_preliminary", "2026-05-12", "2026-06-12"),
        ("measure:m1:2026-06-16", "custody_base", "2026-05-16", "2026-06-16"),
        ("term:t1:2026-04-14T23:59", "complaint_105_general", "2026-04-06", "2026-04-14"),
        ("event:verdict_pronounced:2026-04-20T12:00", "appeal_motion", "", "2026-05-05"),
    ],
    ids=["the investigation extended", "custody prolonged", "an entered limit extended", "a verdict"],
)
def test_what_would_change(what, limit, before, after):
    found = changes(deadlines(CASE, ON), deadlines(suppose(CASE, what, ON), ON))
    (change,) = [each for each in found if (each.after or each.before).limit == limit]
    ends = ["" if each is None else f"{each.last_moment:%Y-%m-%d}" for each in (change.before, change.after)]
    assert ends == [before, after]


def test_nothing_supposed_changes_nothing():
    assert changes(deadlines(CASE, ON), deadlines(CASE, ON)) == ()


def test_an_act_that_is_supposed_meets_its_limit():
    after = deadlines(suppose(CASE, "event:sent_to_prosecutor:2026-04-20T12:00", ON), at("2026-04-21 09:00"))
    assert [each.status for each in after if each.limit == "investigation_term_preliminary"] == [Status.MET]


@pytest.mark.parametrize(
    "what",
    [
        "",
        "extended",
        "extended:soon",
        "extended:2026-02-30",
        "measure:m9:2026-06-16",
        "term:t9:2026-06-16T10:00",
        "event:won:2026-06-16T10:00",
        "stop:now",
    ],
)
def test_a_supposition_that_cannot_be_read_is_told(what):
    with pytest.raises(SuppositionUnreadable) as caught:
        suppose(CASE, what, ON)
    assert all("extended:2026-05-15" in caught.value.explain(language) for language in Language)


def hearing(name: str, moment: str, hall: str = "Зал 1", *, prosecutor: str = "p9", minutes: int = 60, adjourned: bool = False) -> Hearing:
    reason = words("неявка защитника") if adjourned else None
    return Hearing(id=name, at=at(moment), minutes=minutes, hall=words(hall), prosecutor=prosecutor, adjourned=reason)


def heard(number: str, *hearings: Hearing) -> Case:
    other = NameForm(surname="Басқалов", given="Үлгі")
    persons = [each.model_copy(update={"name": PersonName(kk=other, ru=other)}) if each.id == "p2" else each for each in CASE.persons]
    return CASE.model_copy(update={"number": number, "hearings": hearings, "persons": tuple(persons)})


@pytest.mark.parametrize(
    ("second", "told"),
    [
        (hearing("h2", "2026-04-02 10:30", "Зал 2"), [(True, False)]),
        (hearing("h2", "2026-04-02 10:30", "Зал 1", prosecutor="p2"), [(False, True)]),
        (hearing("h2", "2026-04-02 11:00", "Зал 1"), []),
        (hearing("h2", "2026-04-02 10:30", "Зал 1", adjourned=True), []),
        (hearing("h2", "2026-04-02 09:00", "Зал 2", minutes=90), [(True, False)]),
    ],
    ids=["one prosecutor in two halls", "two cases in one hall", "one after the other", "an adjourned one", "a long one before"],
)
def test_hearings_that_fall_together(second, told):
    listed = appointments([heard("267512031000001", hearing("h1", "2026-04-02 10:00")), heard("267512031000002", second)], ON)
    assert [(each.same_prosecutor, each.same_hall) for each in conflicts(listed)] == told


def test_a_hearing_that_is_over_is_not_ahead():
    assert appointments([heard("267512031000001", hearing("h1", "2026-04-01 07:00"))], ON) == ()


@pytest.mark.parametrize("language", [Language.KK, Language.RU])
def test_the_picture_has_a_bar_for_each_limit_with_an_end(language):
    found = deadlines(CASE, date(2026, 4, 1))
    root = ET.fromstring(timeline_picture(found, ON, language))  # noqa: S314 - our own picture
    bars = root.findall(".//{http://www.w3.org/2000/svg}rect")
    assert len(bars) == sum(each.last_moment is not None for each in found)
    assert {bar.get("class") for bar in bars} <= {status.value for status in Status}
    assert min(float(bar.get("x", "0")) for bar in bars) >= 420
    texts = " ".join(root.itertext())
    assert all(each.title.text(language) in texts for each in found if each.last_moment is not None)
