"""Who drafts the indictment, as the three-link model came in by steps."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from law import (
    Edition,
    Gravity,
    Language,
    NoIndictment,
    OutOfForce,
    dated_indictment_regime,
    edition_note,
    indictment_regime,
    verification_label,
)

AGENCIES = ("police", "anticorruption", "economic", "national_security", "state_revenue", "prosecutor", "military_police", "other")


@pytest.mark.parametrize(
    ("agency", "gravity", "corruption", "on", "expected"),
    [
        pytest.param("police", "especially_grave", False, "2021-12-31", "A", id="before 2022 the investigator drafts"),
        pytest.param("police", "especially_grave", False, "2022-01-01", "B", id="police, especially grave, from 2022"),
        pytest.param("economic", "especially_grave", False, "2024-05-01", "B", id="economic investigation, especially grave"),
        pytest.param("national_security", "especially_grave", False, "2026-05-01", "A", id="national security was not named"),
        pytest.param("police", "grave", False, "2026-12-31", "A", id="a grave crime until the end of 2026"),
        pytest.param("police", "grave", False, "2027-01-01", "B", id="every preliminary investigation from 2027"),
        pytest.param("anticorruption", "medium", True, "2022-12-31", "A", id="corruption in 2022, not especially grave"),
        pytest.param("anticorruption", "medium", True, "2023-01-01", "B", id="corruption from 2023"),
        pytest.param("national_security", "medium", True, "2023-01-01", "B", id="corruption from 2023 whatever the body"),
        pytest.param("other", "small", False, "2015-01-01", "A", id="the first day of the Code"),
    ],
)
def test_who_drafts(agency, gravity, corruption, on, expected):
    assert indictment_regime(agency, Gravity(gravity), date.fromisoformat(on), corruption=corruption) == expected


def test_inquiry_ends_without_an_indictment_and_says_with_what():
    with pytest.raises(NoIndictment) as caught:
        indictment_regime("police", Gravity.MEDIUM, date(2026, 2, 1), corruption=False, preliminary_investigation=False)
    assert "протоколом обвинения" in caught.value.explain(Language.RU)
    assert "айыптау хаттамасымен" in caught.value.explain(Language.KK)


def test_before_2015_the_procedure_code_does_not_apply():
    with pytest.raises(OutOfForce):
        indictment_regime("police", Gravity.GRAVE, date(2014, 12, 31), corruption=False)


@given(
    st.sampled_from(AGENCIES),
    st.sampled_from(list(Gravity)),
    st.booleans(),
    st.dates(date(2015, 1, 1), date(2035, 1, 1)),
    st.integers(0, 900),
)
def test_once_the_prosecutor_drafts_it_never_goes_back(agency, gravity, corruption, on, days):
    now = indictment_regime(agency, gravity, on, corruption=corruption)
    later = indictment_regime(agency, gravity, on + timedelta(days=days), corruption=corruption)
    assert later >= now


def test_rule_names_its_source_and_is_not_verified():
    rule = dated_indictment_regime("police", Gravity.GRAVE, date(2027, 1, 1), corruption=False)
    assert "51-VIII" in rule.source
    assert verification_label(rule.checked_by, Language.KK) == "тексерілмеген"
    assert verification_label(rule.checked_by, Language.RU) == "не проверено"
    assert verification_label(rule.checked_by, Language.EN) == "not verified"
    assert verification_label("A. Prosecutor", Language.EN) == ""


def test_unread_edition_is_said_in_both_languages():
    edition = Edition("source", date(2026, 1, 3))
    note = edition_note(edition, date(2020, 5, 1))
    assert note is not None
    assert "01.05.2020" in note.kk
    assert "03.01.2026" in note.ru
    assert edition_note(edition, date(2026, 1, 3)) is None
