"""Transcripts to be measured: an eval has no use for a queue that goes on after a failure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from transcription import FailedRecording, Transcript


def transcripts(results: Iterable[Transcript | FailedRecording]) -> Iterator[Transcript]:
    """Take results as transcripts, all or none.

    :param results: What `transcribe` gives.
    :return: The transcripts in order.
    :raises TranscriptionError: The reason of the first recording that could not be transcribed.
    """
    for result in results:
        if isinstance(result, FailedRecording):
            raise result.error
        yield result
