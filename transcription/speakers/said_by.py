"""Lay the speakers upon a transcript: labels, turns, roles."""

from __future__ import annotations

from collections.abc import Sequence

from models import VoiceEncoder
from transcription.options import TranscriptionOptions
from transcription.speakers.label import label
from transcription.speakers.roles import assign_roles, propose_roles
from transcription.speakers.tell_apart import speaker_label
from transcription.transcript import BY_MICROPHONE, Role, Segment, Speakers, Transcript, Turn


def lay_speakers(
    transcript: Transcript, turns: Sequence[Turn] | None, encoder: VoiceEncoder | None, options: TranscriptionOptions
) -> Transcript:
    """Lay the speakers upon a transcript.

    :param transcript: The transcript without speakers.
    :param turns: Who speaks when, by their voices; None where each has a microphone or nobody was to be told apart.
    :param encoder: The encoder that told them apart; None when nobody is to be told apart.
    :param options: What the caller decided.
    :return: The transcript with its speakers.
    """
    if encoder is None:
        return transcript
    if transcript.media.heard_apart:
        turns = _by_microphone(transcript.segments, options.speech.margin_ms)
        named = tuple(one.model_copy(update={"speaker": speaker_label(one.channel or 1)}) for one in transcript.segments)
        engine, sha256, wanted = BY_MICROPHONE, dict[str, str](), None
        labels = [speaker_label(number) for number in sorted({one.channel or 1 for one in transcript.segments})]
    else:
        turns, named = turns or (), transcript.segments
        engine, sha256, wanted = encoder.profile.name, dict(encoder.sha256), options.speakers.wanted
        labels = list(dict.fromkeys(turn.speaker for turn in turns))
    segments = label(named, turns)
    speakers = Speakers(
        engine=engine, sha256=sha256, wanted=wanted, labels=tuple(labels), turns=tuple(turns), roles=propose_roles(segments)
    )
    laid = transcript.model_copy(update={"segments": segments, "speakers": speakers})
    # Of a batch, some recordings have fewer voices than the person counted on.
    given: dict[int, Role] = {number: role for number, role in options.speakers.roles if speaker_label(number) in labels}
    return assign_roles(laid, given, options.speakers.roles_by) if given else laid


def _by_microphone(segments: Sequence[Segment], margin_ms: int) -> tuple[Turn, ...]:
    """Make a turn of each utterance of a microphone, without the margins around it, which are no speech."""
    turns = []
    for one in segments:
        margin = margin_ms if one.end_ms - one.start_ms > 2 * margin_ms else 0
        turns.append(Turn(start_ms=one.start_ms + margin, end_ms=one.end_ms - margin, speaker=speaker_label(one.channel or 1)))
    return tuple(turns)
