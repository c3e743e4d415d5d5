"""Diarisation error: cases that can be reckoned by hand, and what must hold for any."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.diarisation_error import Stretch, best_match, diarisation_error, read_rttm, write_rttm

A, B = Stretch(0, 10, "a"), Stretch(10, 20, "b")
X, Y = Stretch(0, 10, "x"), Stretch(10, 20, "y")

TABLE = [
    ("all right under other names", [A, B], [X, Y], (20, 0, 0, 0)),
    ("nothing found", [A, B], [], (20, 20, 0, 0)),
    ("everything given to one voice", [A, B], [Stretch(0, 20, "x")], (20, 0, 0, 10)),
    ("speech found where nobody speaks", [A], [Stretch(0, 15, "x")], (10, 0, 5, 0)),
    ("a change two seconds late", [A, B], [Stretch(0, 12, "x"), Stretch(12, 20, "y")], (20, 0, 0, 2)),
    ("two at once, one heard", [A, Stretch(5, 10, "b")], [X], (15, 5, 0, 0)),
    ("two at once, both heard", [A, Stretch(5, 10, "b")], [X, Stretch(5, 10, "y")], (15, 0, 0, 0)),
    ("one speaker in two voices", [Stretch(0, 20, "a")], [X, Y], (20, 0, 0, 10)),
    ("nobody speaks and nobody is found", [], [], (0, 0, 0, 0)),
]


@pytest.mark.parametrize(("reference", "found", "expected"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_seconds_that_can_be_reckoned_by_hand(reference, found, expected):
    error = diarisation_error(reference, found, (0, 30), collar=0)
    assert (error.total, error.missed, error.false_alarm, error.confused) == pytest.approx(expected)


def test_the_collar_forgives_on_both_sides_of_an_edge():
    late = [Stretch(0, 10.2, "x"), Stretch(10.2, 20, "y")]
    assert diarisation_error([A, B], late, (0, 20)).confused == pytest.approx(0)
    assert diarisation_error([A, B], late, (0, 20)).total == pytest.approx(20 - 0.25 - 0.5 - 0.25)
    assert diarisation_error([A, B], [Stretch(0, 10.3, "x"), Stretch(10.3, 20, "y")], (0, 20)).confused == pytest.approx(0.05)


def test_what_lies_outside_is_not_scored():
    assert diarisation_error([A, B], [X], (0, 10), collar=0).rate == 0


seconds = st.dictionaries(
    st.tuples(st.sampled_from("abcd"), st.sampled_from("wxyz")), st.integers(0, 50).map(float), min_size=1, max_size=12
)


@given(seconds)
def test_the_match_is_the_best_of_all(together):
    names, labels = sorted({name for name, _ in together}), sorted({label for _, label in together})
    padded = names + [None] * len(labels)
    best = max(
        sum(together.get((name, label), 0.0) for name, label in zip(order, labels, strict=True))
        for order in itertools.permutations(padded, len(labels))
    )
    matched = best_match(together)
    assert sum(together.get((name, label), 0.0) for label, name in matched.items()) == best
    assert len(set(matched.values())) == len(matched)


def test_who_speaks_when_is_written_and_read_back(tmp_path):
    write_rttm(tmp_path / "one.rttm", "one", [A, B])
    assert read_rttm(tmp_path / "one.rttm") == {"one": [A, B]}
