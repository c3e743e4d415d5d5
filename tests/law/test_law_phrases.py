"""Words looked up when somebody reads them, and the days between which the law reads the same."""

from __future__ import annotations

import pickle
from datetime import date

import pytest
from pydantic import TypeAdapter

from law import Edition, Language, Norm, OutOfForce, Phrase, PunishmentKind, Step, Words, criminal_code, general_part, kind_words, said
from law.edition import turning_day, turning_days

FINE = Phrase(kind_words, PunishmentKind.FINE)


def test_a_phrase_reads_in_three_languages():
    assert [FINE.text(language) for language in Language] == [kind_words(PunishmentKind.FINE, language) for language in Language]
    assert len({FINE.text(language) for language in Language}) == 3


def test_a_phrase_equals_the_words_it_reads_as():
    words = Words(kk=FINE.kk, ru=FINE.ru)
    assert words == FINE
    assert words == FINE
    assert hash(FINE) == hash(words)
    assert Phrase(kind_words, PunishmentKind.FINE) == FINE
    assert Phrase(kind_words, PunishmentKind.ARREST) != FINE
    assert FINE != "fine"


def test_a_phrase_is_kept_and_written_as_plain_words():
    kept = pickle.loads(pickle.dumps(FINE))  # noqa: S301 - our own bytes
    assert type(kept) is Words
    assert kept == FINE
    written = TypeAdapter(Step).dump_python(Step("1", None, FINE), mode="json")
    assert written["words"] == {"kk": FINE.kk, "ru": FINE.ru}


def test_a_phrase_cannot_be_changed_through_its_texts():
    with pytest.raises(AttributeError):
        FINE.kk = "x"


def test_a_message_puts_words_among_its_details_in_its_own_language():
    details = {"punishment": FINE}
    for language in Language:
        assert kind_words(PunishmentKind.FINE, language) in said("law", "punishment-mandatory", details, language)


def test_a_message_that_does_not_exist_is_missed_when_it_is_read():
    phrase = Phrase(said, "law", "no-such-message", {})
    with pytest.raises(KeyError):
        _ = phrase.kk


def _edition(first: date, last: date | None = None) -> Edition:
    return Edition("source", first, last)


def test_the_law_turns_where_an_edition_begins_or_ends_and_half_way_over_a_gap():
    first = date(2015, 1, 1)
    days = turning_days([_edition(date(2016, 1, 1), date(2016, 12, 31)), _edition(date(2017, 1, 10))], first)
    assert {date(2015, 1, 1), date(2016, 1, 1), date(2017, 1, 1), date(2017, 1, 5), date(2017, 1, 10)} <= set(days)
    assert turning_day(days, date(2016, 6, 1)) == date(2016, 1, 1)
    assert turning_day(days, first) == first


def test_between_turning_days_the_same_code_is_given():
    assert criminal_code(date(2019, 5, 1)) is criminal_code(date(2020, 5, 1))
    assert general_part(date(2019, 5, 1)) is general_part(date(2020, 5, 1))
    assert criminal_code(date(2019, 5, 1)) is not criminal_code(date(2026, 5, 1))
    part = criminal_code(date(2019, 5, 1)).part(Norm(None, "188", "1"))
    assert not part.edition_known
    for read in (criminal_code, general_part):
        with pytest.raises(OutOfForce):
            read(date(2014, 12, 31))
