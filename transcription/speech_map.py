"""The speech map: every millisecond of the recording is of exactly one kind."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import pairwise

from models import SAMPLE_RATE
from transcription.transcript import Segment, Span, SpanKind


def milliseconds(samples: int) -> int:
    """Turn a position in samples into milliseconds, so that no started millisecond of the recording is left out.

    :param samples: Position or length at 16 kHz.
    :return: Milliseconds, rounded up; never decreasing, zero at zero.
    """
    return -(-samples * 1000 // SAMPLE_RATE)


def speech_map(duration_ms: int, speech: Iterable[Span], lost: Iterable[Span] = ()) -> tuple[Span, ...]:
    """Lay out a recording.

    :param duration_ms: Length of the recording.
    :param speech: Stretches of speech; where those of two microphones overlap, speech with text wins.
    :param lost: Holes of the recording in order; where speech seems to run over one, the hole wins.
    :return: Stretches in order without gaps, neighbours of different kinds, summing exactly to the duration.
    """
    voices = list(speech)
    kinds = (SpanKind.SPEECH_WITH_TEXT, SpanKind.SPEECH_WITHOUT_TEXT)
    layers = [_joined(lost, SpanKind.LOST), *(_joined([span for span in voices if span.kind is kind], kind) for kind in kinds)]
    edges = {0, duration_ms} | {min(edge, duration_ms) for layer in layers for span in layer for edge in (span.start_ms, span.end_ms)}
    result: list[Span] = []
    for start, end in pairwise(sorted(edges)):
        kind = next((kind for layer in layers if (kind := _kind_at(layer, start))), SpanKind.NO_SPEECH)
        begun = result.pop().start_ms if result and result[-1].kind is kind else start
        result.append(Span(start_ms=begun, end_ms=end, kind=kind))
    return tuple(result)


def span_of(segment: Segment) -> Span:
    """Give the stretch of speech that a segment is."""
    kind = SpanKind.SPEECH_WITH_TEXT if segment.text else SpanKind.SPEECH_WITHOUT_TEXT
    return Span(start_ms=segment.start_ms, end_ms=segment.end_ms, kind=kind)


def _joined(spans: Iterable[Span], kind: SpanKind) -> list[Span]:
    joined: list[Span] = []
    for span in sorted(spans, key=lambda span: span.start_ms):
        if span.start_ms >= span.end_ms:
            continue
        start, end = span.start_ms, span.end_ms
        if joined and start <= joined[-1].end_ms:
            before = joined.pop()
            start, end = before.start_ms, max(before.end_ms, end)
        joined.append(Span(start_ms=start, end_ms=end, kind=kind))
    return joined


def _kind_at(layer: list[Span], position: int) -> SpanKind | None:
    number = bisect_right(layer, position, key=lambda span: span.start_ms) - 1
    return layer[number].kind if number >= 0 and position < layer[number].end_ms else None
