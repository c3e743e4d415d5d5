"""Recordings into transcripts, one after another; a broken one says why and the others go on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import av

from models import Fitness, Recogniser, RecogniserProfile, load_recogniser
from transcription.errors import RecordingUnreadable, TranscriptionError, TranscriptionStopped
from transcription.media import Intake, open_recording
from transcription.options import TranscriptionOptions
from transcription.quality import SoundMeter
from transcription.recognise import recognise
from transcription.sound import Samples
from transcription.speech import find_speech
from transcription.speech_map import speech_map
from transcription.transcript import Method, Reason, Segment, Span, SpanKind, Transcript, Verdict

PACKAGES = ("av", "ctranslate2", "faster-whisper", "numpy", "onnxruntime", "tokenizers")
AS_USUAL = TranscriptionOptions()


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

    :param progress: Called after each utterance and at the end of each recording.
    :param stopped: Asked between utterances and blocks; when it says yes, the recording at work and all later ones are given up.
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


def transcribe(
    recordings: Iterable[Path], profile: RecogniserProfile, options: TranscriptionOptions = AS_USUAL, watch: Watch = UNWATCHED
) -> Iterator[Transcript | FailedRecording]:
    """Transcribe recordings.

    :param recordings: Files with sound or video, in any container that FFmpeg reads.
    :param profile: Which recogniser to use.
    :param options: What the caller may decide.
    :param watch: Progress and the stop flag.
    :return: One result for each recording, in their order; each is worked out when it is asked for.
    :raises ModelError: At once, if the recogniser cannot be loaded.
    """
    recogniser = load_recogniser(profile)
    return (_result(recording, recogniser, options, watch) for recording in recordings)


def _result(recording: Path, recogniser: Recogniser, options: TranscriptionOptions, watch: Watch) -> Transcript | FailedRecording:
    try:
        with open_recording(recording) as intake:
            return _transcribe_one(intake, recogniser, options, watch)
    except TranscriptionError as error:
        return FailedRecording(recording, error)
    except (OSError, av.FFmpegError) as error:
        # The disk was pulled out, the share went away: this recording is lost for now, not the batch.
        reason = getattr(error, "strerror", None) or str(error)
        return FailedRecording(recording, RecordingUnreadable("recording-unreadable", file=str(recording), reason=reason))


def _transcribe_one(intake: Intake, recogniser: Recogniser, options: TranscriptionOptions, watch: Watch) -> Transcript:
    watch.heed(intake.path)
    meter = SoundMeter()
    segments: list[Segment] = []
    for utterance in find_speech(_heard(intake, meter, watch), options.speech):
        watch.heed(intake.path)
        meter.hear_speech(utterance.samples)
        segments.append(recognise(utterance, len(segments) + 1, recogniser, options))
        watch.tell(Progress(intake.path, segments[-1].end_ms, intake.expected_ms))
    media, sound, truncation = intake.facts(), meter.measure(), intake.truncation()
    decoding = intake.decoding
    transcript = Transcript(
        media=media,
        method=_method(recogniser, options),
        sound=sound,
        truncation=truncation,
        damaged_packets=decoding.damaged_packets,
        broken_clock=decoding.broken_clock,
        speech_map=speech_map(media.duration_ms, map(_span, segments), decoding.lost),
        segments=tuple(segments),
        reasons=(),
    )
    watch.tell(Progress(intake.path, media.duration_ms, media.duration_ms))
    return transcript.model_copy(update={"reasons": _reasons(transcript, recogniser.profile)})


def _heard(intake: Intake, meter: SoundMeter, watch: Watch) -> Iterator[Samples]:
    for block in intake.decoding.blocks():
        watch.heed(intake.path)
        meter.hear(block)
        yield block


def _span(segment: Segment) -> Span:
    kind = SpanKind.SPEECH_WITH_TEXT if segment.text else SpanKind.SPEECH_WITHOUT_TEXT
    return Span(start_ms=segment.start_ms, end_ms=segment.end_ms, kind=kind)


def _reasons(transcript: Transcript, profile: RecogniserProfile) -> tuple[Reason, ...]:
    kinds = {span.kind for span in transcript.speech_map}
    found = {
        Reason.DEMONSTRATION_MODEL: profile.fitness is Fitness.DEMONSTRATION,
        Reason.UNPROVEN_MODEL: profile.fitness is Fitness.UNKNOWN,
        Reason.TRUNCATED: transcript.truncation is not None,
        Reason.LOST_SOUND: SpanKind.LOST in kinds,
        Reason.DAMAGED: transcript.damaged_packets > 0 or transcript.broken_clock > 0,
        Reason.OTHER_TRACKS: transcript.media.sound_tracks > 1,
        Reason.POOR_SOUND: transcript.sound.verdict is not Verdict.USABLE,
        Reason.DOUBTFUL_TEXT: any(segment.text and segment.failed for segment in transcript.segments),
        Reason.SPEECH_WITHOUT_TEXT: SpanKind.SPEECH_WITHOUT_TEXT in kinds,
    }
    return tuple(reason for reason, holds in found.items() if holds)


def _method(recogniser: Recogniser, options: TranscriptionOptions) -> Method:
    libraries = {name: ".".join(map(str, number)) for name, number in sorted(av.library_versions.items())}
    return Method(
        profile=recogniser.profile.name,
        device=recogniser.device,
        model_sha256=dict(recogniser.sha256),
        options=options.parameters() | {"mean_logprob_floor": recogniser.profile.mean_logprob_floor},
        versions={name: version(name) for name in PACKAGES} | libraries,
    )
