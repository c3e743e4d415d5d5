import pytest

from evals.word_times import Errors, Timed, measure, recordings
from models import recogniser_profile


def words(*times):
    return [Timed(text, start, end) for text, start, end in times]


def test_only_words_that_were_recognised_as_said_are_compared():
    errors = Errors(3, [], [])
    said = words(("мен", 0, 100), ("үйде", 150, 300), ("болдым", 400, 900))
    errors.add(said, words(("мен", 30, 90), ("үде", 150, 300), ("болдым", 380, 1000)))
    assert (errors.starts, errors.ends) == ([30, 20], [10, 100])
    figure = errors.measurement("ours", "model")
    assert figure.value == "25 / 55"
    assert figure.sample == "median start / end, 1.00 within 100 ms, 2 of 3 words, model"


def test_nothing_recognised_is_said_and_not_called_nought():
    errors = Errors(2, [], [])
    errors.add(words(("а", 0, 1), ("б", 1, 2)), words(("в", 0, 1)))
    assert errors.measurement("ours", "model").value == "–"


def test_the_recordings_have_words_in_order_with_known_times():
    found = list(recordings())
    assert {recording.stem for recording, _ in found} == {"kazakh", "mixed", "russian"}
    for recording, said in found:
        assert recording.is_file()
        edges = [edge for word in said for edge in (word.start_ms, word.end_ms)]
        assert edges == sorted(edges)
        assert all(word.end_ms > word.start_ms for word in said)


@pytest.mark.parametrize("way", ["ours, cross-attention", "faster-whisper, cross-attention"])
def test_the_ways_stand_beside_each_other(way):
    figures = {figure.name: figure for figure in measure(recogniser_profile("embedded+"))}
    assert figures[f"word times, {way}"].unit == "ms"
