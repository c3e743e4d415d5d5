from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcription.speech_map import milliseconds, speech_map
from transcription.transcript import Span, SpanKind

WITH, WITHOUT, NONE, LOST = SpanKind.SPEECH_WITH_TEXT, SpanKind.SPEECH_WITHOUT_TEXT, SpanKind.NO_SPEECH, SpanKind.LOST


def spans(*parts):
    return tuple(Span(start_ms=start, end_ms=end, kind=kind) for start, end, kind in parts)


TABLE = [
    ("an empty recording has an empty map", 0, (), (), ()),
    ("silence is one stretch", 1000, (), (), ((0, 1000, NONE),)),
    ("speech from end to end is one stretch", 1000, ((0, 1000, WITH),), (), ((0, 1000, WITH),)),
    ("speech in the middle leaves two silences", 1000, ((200, 700, WITH),), (), ((0, 200, NONE), (200, 700, WITH), (700, 1000, NONE))),
    ("touching utterances of one kind are one stretch", 1000, ((0, 400, WITH), (400, 1000, WITH)), (), ((0, 1000, WITH),)),
    (
        "speech without text is never hidden",
        1000,
        ((0, 400, WITH), (400, 700, WITHOUT)),
        (),
        ((0, 400, WITH), (400, 700, WITHOUT), (700, 1000, NONE)),
    ),
    (
        "a hole inside an utterance is a hole",
        1000,
        ((100, 900, WITH),),
        ((300, 500, LOST),),
        ((0, 100, NONE), (100, 300, WITH), (300, 500, LOST), (500, 900, WITH), (900, 1000, NONE)),
    ),
    ("a stretch that runs over the end is cut there", 500, ((400, 501, WITH),), (), ((0, 400, NONE), (400, 500, WITH))),
]


@pytest.mark.parametrize(("duration", "speech", "lost", "expected"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_the_map(duration, speech, lost, expected):
    assert speech_map(duration, spans(*speech), spans(*lost)) == spans(*expected)


@st.composite
def recordings(draw):
    duration = draw(st.integers(0, 5000))
    layers = []
    for kinds in ([WITH, WITHOUT], [LOST]):
        edges = sorted(draw(st.lists(st.integers(0, duration + 20), max_size=12)))
        pairs = zip(edges[::2], edges[1::2], strict=False)
        layers.append(spans(*((start, end, draw(st.sampled_from(kinds))) for start, end in pairs)))
    return duration, *layers


@given(recordings())
def test_every_millisecond_is_of_exactly_one_kind(recording):
    duration, speech, lost = recording
    result = speech_map(duration, speech, lost)
    assert sum(span.end_ms - span.start_ms for span in result) == duration
    assert [span.start_ms for span in result] == [0, *(span.end_ms for span in result[:-1])][: len(result)]
    assert all(one.kind is not two.kind for one, two in pairwise(result))
    for span in result:
        middle = span.start_ms
        holes = any(hole.start_ms <= middle < hole.end_ms for hole in lost)
        spoken = [part.kind for part in speech if part.start_ms <= middle < part.end_ms]
        assert span.kind is (LOST if holes else spoken[0] if spoken else NONE)


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_milliseconds_keep_order_and_lose_nothing(one, two):
    assert (milliseconds(one) <= milliseconds(two)) or one > two
    assert 0 <= milliseconds(one) * 16 - one < 16


def test_where_two_microphones_overlap_speech_with_text_wins():
    speech = [
        Span(start_ms=100, end_ms=500, kind=SpanKind.SPEECH_WITHOUT_TEXT),
        Span(start_ms=300, end_ms=400, kind=SpanKind.SPEECH_WITH_TEXT),
        Span(start_ms=350, end_ms=450, kind=SpanKind.SPEECH_WITH_TEXT),
    ]
    assert [(span.start_ms, span.end_ms, span.kind) for span in speech_map(600, speech)] == [
        (0, 100, SpanKind.NO_SPEECH),
        (100, 300, SpanKind.SPEECH_WITHOUT_TEXT),
        (300, 450, SpanKind.SPEECH_WITH_TEXT),
        (450, 500, SpanKind.SPEECH_WITHOUT_TEXT),
        (500, 600, SpanKind.NO_SPEECH),
    ]
