"""Tell the speakers of a recording apart without writing down what they say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from models import VoiceEncoder
from transcription.media import open_recording
from transcription.options import TranscriptionOptions
from transcription.speakers.tell_apart import SpeakerTeller
from transcription.speech import Utterance, find_speech
from transcription.transcript import Turn


def find_utterances(recording: Path, options: TranscriptionOptions) -> Iterator[Utterance]:
    """Find the utterances of a recording, all of its channels heard as one.

    :param recording: The file.
    :param options: How speech is found.
    :return: Utterances in order.
    :raises TranscriptionError: If the recording cannot be read.
    """
    with open_recording(recording) as intake:
        mono = (block if block.ndim == 1 else block.mean(axis=1).astype(block.dtype) for block in intake.decoding.blocks())
        yield from find_speech(mono, options.speech)


def tell_speakers(recording: Path, encoder: VoiceEncoder, options: TranscriptionOptions) -> tuple[Turn, ...]:
    """Tell the speakers of a recording apart by their voices, whatever its channels.

    :param recording: The file.
    :param encoder: The voice encoder.
    :param options: How speech is found and how many voices there are.
    :return: Turns in order.
    :raises TranscriptionError: If the recording cannot be read.
    """
    teller = SpeakerTeller(encoder, options.speakers.wanted, options.speech.margin_ms)
    for utterance in find_utterances(recording, options):
        teller.hear(utterance)
    return teller.finish()
