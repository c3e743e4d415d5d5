"""The measures of transcription: errors by language, sounds in which nobody speaks, the queue, work in a process of its own."""

from __future__ import annotations

import os
from collections import Counter

import av
import numpy as np
import pytest

from evals.apart import apart
from evals.contenders import contenders
from evals.languages import errors_by_language, references, switches
from evals.long_recording import write_long
from evals.mixed_queue import CLIP, FORMS, SIZE, decode, mixed_queue
from evals.nobody_speaks import LENGTH, quiet_sounds
from evals.normaliser import normalised
from evals.transcription_measures import MEASURES
from models import recogniser_profile

PARTS = [("ru", "вину признаю"), ("kk", "кінәмді мойындаймын"), ("ru", "да")]


@pytest.mark.parametrize(
    ("heard", "errors"),
    [
        ("вину признаю кінәмді мойындаймын да", {}),
        ("вину признал кінәмді мойындаймын да", {"ru": 1}),
        ("вину признаю кінәмді да", {"kk": 1}),
        ("вину признаю кінәмді толық мойындаймын да", {"kk": 1}),
        ("вину не признаю кінәмді мойындамаймын да", {"ru": 1, "kk": 1}),
        ("", {"ru": 3, "kk": 2}),
        ("ну вину признаю кінәмді мойындаймын да", {"ru": 1}),
    ],
    ids=[
        "nothing wrong",
        "a Russian word",
        "a Kazakh word lost",
        "a word between Kazakh ones",
        "a denial",
        "nothing heard",
        "a word before all",
    ],
)
def test_an_error_counts_for_the_language_in_which_it_falls(heard, errors):
    found, length = errors_by_language(PARTS, heard)
    assert found == Counter(errors)
    assert length == {"ru": 3, "kk": 2}


def test_letters_are_counted_with_the_spaces_before_them():
    found, length = errors_by_language(PARTS, "вину признаю кінәмді мойындаймын до", letters=True)
    assert found == {"ru": 1}
    assert length == {"ru": 12 + 3, "kk": 20}


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("«Ещё раз!» — сказал он.", "еще раз сказал он"),
        ("ӘБІЛҚАЙЫР хан көшесі, 18-үй", "әбілқайыр хан көшесі 18 үй"),
        ("й", "й"),
        ("не   признаю\nне признаю", "не признаю не признаю"),
        ("восемнадцать", "восемнадцать"),
    ],
    ids=["punctuation and ё", "Kazakh capitals and a hyphen", "a letter in two parts", "spaces and repetitions", "a number in words"],
)
def test_the_normaliser_forgives_what_it_says_and_nothing_else(text, normal):
    assert normalised(text) == normal


def test_every_reference_has_its_recording_and_both_languages():
    found = [*references(), switches()]
    assert all(one.recording.is_file() for one in found)
    assert {language for one in found for language, _ in one.parts} == {"kk", "ru"}
    assert all(text == normalised(text) for one in found for _, text in one.parts)
    assert len({language for language, _ in switches().parts}) == 2


def test_the_sounds_in_which_nobody_speaks_are_a_minute_each_and_always_the_same():
    first, second = quiet_sounds(), quiet_sounds()
    assert set(first) == {"silence", "noise", "hum", "music"}
    for kind, members in first.items():
        assert len(members) >= 3
        for name, sound in members.items():
            assert sound.shape == (LENGTH,)
            assert np.array_equal(sound, second[kind][name])
            assert (np.abs(sound).max() > 0.01) or kind == "silence"


def test_the_queue_is_forty_mixed_recordings_with_known_words(tmp_path):
    found = mixed_queue(tmp_path)
    assert len(found) == SIZE == 40
    assert {path.suffix for path in found} == {f".{form.ending}" for form in FORMS}
    lengths = [len(decode(path)) / 16_000 for path in found]
    assert min(lengths) < 5
    assert max(lengths) > 60
    assert all(said == normalised(said) for said in found.values())


def _hold(size: int) -> tuple[int, int]:
    kept = np.ones(size, dtype=np.uint8)
    return os.getpid(), int(kept.sum())


def test_work_apart_has_a_memory_of_its_own():
    little, much = apart(_hold, 1_000), apart(_hold, 400 << 20)
    assert little.result[0] != much.result[0] != os.getpid()
    assert much.result[1] == 400 << 20
    assert much.peak - little.peak > 300 << 20


def _end(_code: int) -> None:
    os._exit(3)


def test_work_that_ends_without_an_answer_is_told():
    with pytest.raises(RuntimeError, match="_end ended with 3"):
        apart(_end, 3)


def test_ours_goes_beside_both_ways_of_faster_whisper():
    assert list(contenders())[:3] == ["ours", "faster-whisper batched", "faster-whisper sequential"]
    passage = contenders()["ours"]([CLIP], recogniser_profile())
    assert passage.texts == ("признаёте ли вы вину кінәмді толық мойындаймын".replace("ё", "е"),)


@pytest.mark.parametrize("hours", [0.2, 0.35])
def test_a_long_recording_is_as_long_as_it_was_asked_for(tmp_path, hours):
    write_long(tmp_path / "long.mka", hours)
    with av.open(str(tmp_path / "long.mka")) as container:
        assert container.duration / av.time_base / 3600 == pytest.approx(hours, rel=0.01)


def test_every_measure_of_the_table_is_there_once():
    assert len(MEASURES) == len(set(MEASURES)) >= 6
