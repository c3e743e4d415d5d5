"""Subtitles and the manifest: what a player shows, and what ties the files together."""

import hashlib
import itertools
import re

import pytest

from law import Language
from models import recogniser_profile
from transcription import Manifest, SpanKind, Word, to_srt, to_vtt, transcribe, write_transcript
from transcription.subtitles import LONGEST_CUE, cues


@pytest.fixture(scope="module")
def transcript(dialogue):
    [found] = transcribe([dialogue], recogniser_profile())
    return found


def changed(transcript, **fields):
    first = transcript.segments[0].model_copy(update=fields)
    return transcript.model_copy(update={"segments": (first, *transcript.segments[1:])})


CLOCK = re.compile(r"(\d\d):(\d\d):(\d\d)[.,](\d{3}) --> (\d\d):(\d\d):(\d\d)[.,](\d{3})")


def times(text):
    for match in CLOCK.finditer(text):
        hours, minutes, seconds, thousandths, *end = map(int, match.groups())
        start = ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths
        yield start, ((end[0] * 60 + end[1]) * 60 + end[2]) * 1000 + end[3]


def test_webvtt_shows_what_was_said_when_and_in_which_language(transcript):
    lines = to_vtt(transcript, Language.RU).splitlines()
    assert lines[:5] == ["WEBVTT", "", "NOTE", "МАШИННАЯ РАСШИФРОВКА, ЧЕЛОВЕКОМ НЕ ПРОВЕРЕНА", f"SHA-256 {transcript.media.sha256}"]
    assert "<v говорящий 1><lang ru>признаёте ли вы вину [проверить]</lang>" in lines
    assert "<v говорящий 2><lang kk>кінәмді толық мойындаймын [проверить]</lang>" in lines


def test_subrip_numbers_its_texts_and_says_first_that_a_machine_wrote_them(transcript):
    blocks = to_srt(transcript, Language.KK).strip().split("\n\n")
    assert [block.splitlines()[0] for block in blocks] == ["1", "2"]
    assert blocks[0].splitlines()[2] == "[МАШИНА ЖАСАҒАН МӘТІН, АДАМ ТЕКСЕРМЕГЕН]"
    assert blocks[1].splitlines()[2].startswith("2-сөйлеуші: кінәмді толық мойындаймын")


@pytest.mark.parametrize("write", [to_vtt, to_srt], ids=["WebVTT", "SubRip"])
def test_times_are_those_of_the_words(transcript, write):
    found = list(times(write(transcript, Language.RU)))
    assert found == [(one.words[0].start_ms, one.words[-1].end_ms) for one in transcript.segments]


def test_a_long_utterance_is_cut_between_words_and_loses_none(transcript):
    words = tuple(Word(text=f"сөз{number}", start_ms=number * 100, end_ms=number * 100 + 90, probability=1) for number in range(60))
    long = changed(transcript, words=words, text=" ".join(word.text for word in words), start_ms=0, end_ms=6000, needs_check=False)
    found = [cue for cue in cues(long, Language.KK) if cue.segment == 1]
    assert len(found) > 3
    assert all(len(cue.text) <= LONGEST_CUE for cue in found)
    assert " ".join(cue.text for cue in found) == long.segments[0].text
    assert all(before.end_ms <= after.start_ms for before, after in itertools.pairwise(found))


def test_what_is_not_believed_is_marked_and_not_shown_as_speech(transcript):
    shown = to_vtt(changed(transcript, text="", withheld="сөз <b> & сөз", words=()), Language.EN)
    assert 'the machine does not believe its own text: "сөз &lt;b&gt; &amp; сөз"' in shown
    assert "[a voice is heard, no text was recognised]" in to_srt(changed(transcript, text="", words=()), Language.EN)


def test_a_word_of_no_length_still_stands_for_a_moment(transcript):
    word = Word(text="да", start_ms=500, end_ms=500, probability=1)
    assert next(times(to_srt(changed(transcript, words=(word,), text="да"), Language.RU))) == (500, 501)


def test_microphones_are_named(transcript):
    two = changed(transcript, channel=2).model_copy(update={"speakers": None})
    assert "<v микрофон 2>" in to_vtt(two, Language.RU)
    assert "2-микрофон: признаёте" in to_srt(two, Language.KK)


def test_the_manifest_holds_the_hash_of_every_file_and_what_the_gates_did(transcript, tmp_path):
    written = write_transcript(transcript, tmp_path, "m1", Language.RU)
    found = Manifest.model_validate_json(written.manifest.read_bytes())
    others = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in written.all() if file != written.manifest}
    assert found.files == others
    assert (found.media, found.method, found.reasons) == (transcript.media, transcript.method, transcript.reasons)
    assert sum(found.span_ms.values()) == transcript.media.duration_ms
    assert set(found.span_ms) == {SpanKind.SPEECH_WITH_TEXT, SpanKind.NO_SPEECH}
    assert (found.segments, found.segments_withheld, found.segments_to_check, found.gates_fired) == (2, 0, 2, {})
    assert "aiyptaushy" in found.method.versions


def test_the_same_transcript_gives_the_same_files(transcript, tmp_path):
    first, second = (write_transcript(transcript, tmp_path / name, "m1", Language.KK) for name in ("one", "two"))
    assert [file.read_bytes() for file in first.all()] == [file.read_bytes() for file in second.all()]
