"""The manifest: what ties the files of a transcript to the recording, the model and the way they were made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from hashlib import sha256
from typing import Literal

from transcription.transcript import Frozen, GateName, MediaFacts, Method, Reason, SpanKind, Transcript, Verdict


class Manifest(Frozen):
    """What ties the files of a transcript to the recording, the model and the way they were made.

    :param gates_fired: How many segments each gate stopped; gates that stopped none are left out.
    :param segments_retried: Segments that were decoded more than once.
    :param segments_withheld: Segments whose text the machine does not believe.
    :param segments_to_check: Segments that a person must listen to.
    :param span_ms: Length of the recording by kind; the lengths sum to its duration.
    :param files: SHA-256 of each file by name.
    """

    form: Literal["aiyptaushy-manifest-1"] = "aiyptaushy-manifest-1"
    media: MediaFacts
    method: Method
    sound: Verdict
    reasons: tuple[Reason, ...]
    gates_fired: dict[GateName, int]
    segments: int
    segments_retried: int
    segments_withheld: int
    segments_to_check: int
    span_ms: dict[SpanKind, int]
    files: dict[str, str]


def manifest(transcript: Transcript, files: Mapping[str, bytes]) -> Manifest:
    """Draw up the manifest of a transcript.

    :param transcript: The transcript.
    :param files: Content of each file that was written of it, by name.
    :return: The manifest; the same transcript and files give the same.
    """
    fired = Counter(name for segment in transcript.segments for name in segment.failed)
    spans: Counter[SpanKind] = Counter()
    for span in transcript.speech_map:
        spans[span.kind] += span.end_ms - span.start_ms
    return Manifest(
        media=transcript.media,
        method=transcript.method,
        sound=transcript.sound.verdict,
        reasons=transcript.reasons,
        gates_fired={name: fired[name] for name in GateName if fired[name]},
        segments=len(transcript.segments),
        segments_retried=sum(segment.attempts > 1 for segment in transcript.segments),
        segments_withheld=sum(bool(segment.withheld) for segment in transcript.segments),
        segments_to_check=sum(segment.needs_check for segment in transcript.segments),
        span_ms={kind: spans[kind] for kind in SpanKind if spans[kind]},
        files={name: sha256(content).hexdigest() for name, content in sorted(files.items())},
    )
