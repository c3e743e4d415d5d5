"""Labels: every word gets its speaker, question and answer part, and nothing is lost or said twice."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from law import Language
from transcription import OtherOpinion, OtherWord, Segment, Turn, Word, written_form
from transcription.speakers.label import label
from transcription.speech_map import speech_map
from transcription.transcript import Gate, GateName, Span, SpanKind

GATE = Gate(name=GateName.LOGPROB, value=-0.2, passed=True)


def said(*words, start=0, end=None, language=Language.RU, index=1, **more):
    """Make a segment of words given as (text, start, end)."""
    text = " ".join(word for word, *_ in words)
    return Segment(
        index=index,
        start_ms=start,
        end_ms=end if end is not None else words[-1][2],
        language=language,
        language_probability=1,
        text=text,
        words=tuple(Word(text=word, start_ms=first, end_ms=last, probability=0.9) for word, first, last in words),
        written=written_form(text.split(), language),
        gates=(GATE,),
        attempts=1,
        confidence=0.9,
        needs_check=False,
        **more,
    )


def turn(start, end, number):
    return Turn(start_ms=start, end_ms=end, speaker=f"speaker-{number}")


QUESTION = said(("вы", 200, 400), ("признаёте", 420, 900), ("вину", 920, 1300), ("да", 1800, 2000), ("признаю", 2020, 2500), end=2700)


def test_question_and_answer_are_two_segments():
    first, second = label([QUESTION], [turn(200, 1500, 1), turn(1500, 2500, 2)])
    assert (first.text, first.speaker, first.start_ms, first.end_ms) == ("вы признаёте вину", "speaker-1", 0, 1550)
    assert (second.text, second.speaker, second.start_ms, second.end_ms) == ("да признаю", "speaker-2", 1550, 2700)
    assert [word.speaker for word in (*first.words, *second.words)] == ["speaker-1"] * 3 + ["speaker-2"] * 2
    assert (first.index, second.index) == (1, 2)
    assert first.utterance == second.utterance == 1


def test_the_machines_words_stay_what_they_were():
    parts = label([QUESTION], [turn(200, 1500, 1), turn(1500, 2500, 2)])
    words = [word.model_copy(update={"speaker": None}) for part in parts for word in part.words]
    assert words == list(QUESTION.words)


def test_a_change_within_a_word_or_two_is_moved_to_the_pause():
    early, late = (label([QUESTION], [turn(200, edge, 1), turn(edge, 2500, 2)]) for edge in (1000, 1950))
    assert [part.text for part in early] == [part.text for part in late] == ["вы признаёте вину", "да признаю"]


def test_one_voice_keeps_the_utterance_whole():
    [only] = label([QUESTION], [turn(200, 2500, 3)])
    assert (only.text, only.speaker, only.utterance, only.overlap) == (QUESTION.text, "speaker-3", None, False)


def test_a_number_is_not_joined_over_a_change_of_speaker():
    spoken = said(("двадцать", 100, 500), ("пять", 1000, 1300), ("тысяч", 1320, 1700), end=1900)
    assert [change.value.number for change in spoken.written.changes] == [25_000]
    parts = label([spoken], [turn(100, 700, 1), turn(700, 1700, 2)])
    assert [[change.value.number for change in part.written.changes] for part in parts] == [[20], [5_000]]


def test_both_at_once_are_marked():
    [only] = label([QUESTION], [turn(200, 2500, 1), turn(900, 1300, 2)])
    assert only.overlap
    assert only.speaker == "speaker-1"


def test_a_brush_of_two_turns_is_no_overlap():
    parts = label([QUESTION], [turn(200, 1600, 1), turn(1500, 2500, 2)])
    assert [part.overlap for part in parts] == [False, False]


def test_what_is_not_believed_gets_the_voice_that_speaks_most_of_it():
    mute = QUESTION.model_copy(update={"text": "", "words": (), "withheld": "слово", "written": None})
    [only] = label([mute], [turn(200, 900, 1), turn(900, 2500, 2)])
    assert (only.speaker, only.withheld, only.text) == ("speaker-2", "слово", "")


def test_words_that_do_not_fit_the_text_part_nothing():
    odd = QUESTION.model_copy(update={"text": "вы признаёте вину да"})
    [only] = label([odd], [turn(200, 1500, 1), turn(1500, 2500, 2)])
    assert (only.text, only.speaker) == ("вы признаёте вину да", "speaker-1")


def test_an_utterance_without_a_turn_stays_without_a_speaker():
    [only] = label([QUESTION], [turn(9000, 9500, 1)])
    assert only.speaker is None


def test_words_that_only_the_other_recogniser_heard_go_with_their_place():
    lonely = tuple(OtherWord(text=text, place=place, start_ms=100, end_ms=200) for text, place in (("не", 1), ("нет", 3), ("всё", 5)))
    heard = QUESTION.model_copy(update={"other": OtherOpinion(text="вы не признаёте вину нет да признаю всё", only_there=lonely)})
    first, second = label([heard], [turn(200, 1500, 1), turn(1500, 2500, 2)])
    assert [(word.text, word.place) for word in first.other.only_there] == [("не", 1)]
    assert [(word.text, word.place) for word in second.other.only_there] == [("нет", 0), ("всё", 2)]


@st.composite
def conversations(draw):
    """Draw an utterance with words in order and turns that cover it in any way."""
    edges = sorted(draw(st.lists(st.integers(0, 8000), min_size=2, max_size=24, unique=True)))
    words = [("сөз", first, last) for first, last in zip(edges[::2], edges[1::2], strict=False)]
    cuts = sorted(draw(st.lists(st.integers(0, 9000), min_size=1, max_size=8, unique=True)))
    turns = [turn(first, last, draw(st.integers(1, 3))) for first, last in zip([0, *cuts], [*cuts, 9001], strict=True) if first < last]
    return said(*words, start=0, end=9000, language=Language.KK), turns


@given(conversations())
def test_nothing_is_lost_whatever_the_turns(conversation):
    segment, turns = conversation
    parts = label([segment], turns)
    assert " ".join(part.text for part in parts) == segment.text
    assert [part.index for part in parts] == list(range(1, len(parts) + 1))
    assert (parts[0].start_ms, parts[-1].end_ms) == (segment.start_ms, segment.end_ms)
    assert all(before.end_ms == after.start_ms for before, after in itertools.pairwise(parts))
    assert all(before.speaker != after.speaker for before, after in itertools.pairwise(parts))
    spans = [
        [Span(start_ms=one.start_ms, end_ms=one.end_ms, kind=SpanKind.SPEECH_WITH_TEXT) for one in those] for those in ([segment], parts)
    ]
    assert speech_map(10_000, spans[0]) == speech_map(10_000, spans[1])


@pytest.mark.parametrize("channel", [1, 2])
def test_a_microphone_names_its_speaker_without_a_guess(channel):
    own = QUESTION.model_copy(update={"channel": channel, "speaker": f"speaker-{channel}"})
    [only] = label([own], [turn(200, 2500, 1), turn(200, 2500, 2)])
    assert (only.speaker, only.overlap) == (f"speaker-{channel}", True)
    assert {word.speaker for word in only.words} == {f"speaker-{channel}"}
