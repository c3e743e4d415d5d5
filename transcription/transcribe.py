"""Recordings into transcripts, many at a time and in order; a broken one says why and the others go on."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from pathlib import Path

from models import Fitness, RecogniserProfile, VoiceEncoder, load_voice_encoder, voice_profile
from transcription.ears import Ears, open_ears
from transcription.errors import HotWordsNotTaken
from transcription.options import TranscriptionOptions
from transcription.reading import Closed
from transcription.schedule import Packing, Recorded, Schedule
from transcription.second import differs
from transcription.speakers.said_by import lay_speakers
from transcription.speech_map import span_of, speech_map
from transcription.transcript import Method, Reason, SecondMethod, Segment, SpanKind, Transcript, Verdict
from transcription.versions import versions
from transcription.watch import UNWATCHED, FailedRecording, Watch

AS_USUAL = TranscriptionOptions()
AS_PACKED = Packing()


def transcribe(
    recordings: Iterable[Path],
    profile: RecogniserProfile,
    options: TranscriptionOptions = AS_USUAL,
    watch: Watch = UNWATCHED,
    packing: Packing = AS_PACKED,
) -> Generator[Transcript | FailedRecording, None, None]:
    """Transcribe recordings.

    :param recordings: Files with sound or video, in any container that FFmpeg reads; a few are read ahead.
    :param profile: Which recogniser to use.
    :param options: What the caller may decide.
    :param watch: Progress and the stop flag.
    :param packing: How much is in flight.
    :return: One result for each recording, in their order; work begins when the first is asked for.
    :raises ModelError: At once, if the recogniser or the voice encoder cannot be loaded.
    :raises HotWordsNotTaken: At once, if hot words are given and the recogniser takes none.
    """
    if options.hot_words and not profile.takes_hot_words:
        raise HotWordsNotTaken("hot-words-not-taken", name=profile.name)
    ears = open_ears(profile, options)
    voices = load_voice_encoder(voice_profile(options.speakers.voices)) if options.speakers.told else None
    schedule = Schedule(ears, options, packing, watch, voices)
    return (_result(recorded, ears, voices, options) for recorded in schedule.work(recordings))


def _result(recorded: Recorded, ears: Ears, voices: VoiceEncoder | None, options: TranscriptionOptions) -> Transcript | FailedRecording:
    if recorded.error is not None:
        return FailedRecording(recorded.path, recorded.error)
    if recorded.closed is None:
        raise RuntimeError(f"a finished recording has neither an end nor an error: {recorded.path}")
    segments = tuple(recorded.segments[number] for number in sorted(recorded.segments))
    transcript = _transcript(recorded.closed, segments, ears, options)
    return lay_speakers(transcript, recorded.closed.turns, voices, options)


def _transcript(closed: Closed, segments: tuple[Segment, ...], ears: Ears, options: TranscriptionOptions) -> Transcript:
    transcript = Transcript(
        media=closed.media,
        method=_method(ears, options),
        sound=closed.sound,
        truncation=closed.truncation,
        damaged_packets=closed.damaged_packets,
        broken_clock=closed.broken_clock,
        speech_map=speech_map(closed.media.duration_ms, map(span_of, segments), closed.lost),
        segments=segments,
        reasons=(),
    )
    return transcript.model_copy(update={"reasons": _reasons(transcript, ears.first.profile)})


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
        Reason.RECOGNISERS_DIFFER: any(differs(segment.words, segment.other) for segment in transcript.segments),
        Reason.SPEECH_WITHOUT_TEXT: SpanKind.SPEECH_WITHOUT_TEXT in kinds,
    }
    return tuple(reason for reason, holds in found.items() if holds)


def _method(ears: Ears, options: TranscriptionOptions) -> Method:
    first, second = ears.first, ears.second
    floors: dict[str, str | int | float | None] = {"mean_logprob_floor": first.profile.mean_logprob_floor}
    asked = None
    if second is not None:
        floors |= {"second.mean_logprob_floor": second.profile.mean_logprob_floor, "second.onset_ms": second.profile.onset_ms}
        asked = SecondMethod(profile=second.profile.name, device=second.device, model_sha256=dict(second.sha256))
    return Method(
        profile=first.profile.name,
        device=first.device,
        model_sha256=dict(first.sha256),
        word_times=ears.word_times,
        second=asked,
        options=options.parameters() | floors,
        versions=versions(first.profile, options),
    )
