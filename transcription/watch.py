"""The caller's eye and hand on the work, and the result for a recording that could not be done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from transcription.errors import TranscriptionError, TranscriptionStopped


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the work on a recording is.

    :param recording: The recording.
    :param done_ms: How much of it is done.
    :param total_ms: Its duration; an estimate until the end, None while the file tells none.
    """

    recording: Path
    done_ms: int
    total_ms: int | None


@dataclass(frozen=True, slots=True)
class FailedRecording:
    """A recording that could not be transcribed, in the place where its transcript would stand.

    :param recording: The recording.
    :param error: What happened and what to do; `error.explain(language)` says it to a person.
    """

    recording: Path
    error: TranscriptionError


@dataclass(frozen=True, slots=True)
class Watch:
    """The caller's eye and hand on the work.

    :param progress: Called for each utterance of a recording in order, and at its end; recordings that are worked on together take turns.
    :param stopped: Asked between utterances; when it says yes, every recording that is not finished is given up.
    """

    progress: Callable[[Progress], None] | None = None
    stopped: Callable[[], bool] | None = None

    def tell(self, progress: Progress) -> None:
        """Tell the caller how far the work is."""
        if self.progress is not None:
            self.progress(progress)

    def heed(self, recording: Path) -> None:
        """Stop when the caller says so.

        :param recording: The recording at work.
        :raises TranscriptionStopped: If the work must stop.
        """
        if self.stopped is not None and self.stopped():
            raise TranscriptionStopped("transcription-stopped", file=str(recording))


UNWATCHED = Watch()
