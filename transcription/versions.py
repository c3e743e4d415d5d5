"""Versions of everything that decides the bytes of a transcript."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

import av

from models import RecogniserKind, RecogniserProfile, VoiceKind, recogniser_profile, voice_profile
from transcription.options import TranscriptionOptions

_ALWAYS = ("aiyptaushy", "av", "ctranslate2", "faster-whisper", "numpy", "onnxruntime", "tokenizers")
_OF_ENGINE: dict[RecogniserKind | VoiceKind, tuple[str, ...]] = {
    RecogniserKind.CTC_TRANSFORMERS: ("torch", "transformers"),
    VoiceKind.SHERPA: ("sherpa-onnx",),
    VoiceKind.PYANNOTE: ("pyannote.audio", "torch"),
}


def versions(profile: RecogniserProfile, options: TranscriptionOptions) -> dict[str, str]:
    """Give the versions of the program and of the libraries that have a part in a transcript.

    :param profile: Profile of the first recogniser; it may name a second.
    :param options: What the caller decided; with speakers told apart the engine of the voices counts too.
    :return: Version by name; empty for a library that the profile needs and this machine lacks.
    """
    asked = [profile, recogniser_profile(profile.second_opinion)] if profile.second_opinion else [profile]
    engines: set[RecogniserKind | VoiceKind] = {one.kind for one in asked}
    if options.speakers.told:
        engines.add(voice_profile(options.speakers.voices).kind)
    names = {*_ALWAYS, *(name for engine in engines for name in _OF_ENGINE.get(engine, ()))}
    libraries = {name: ".".join(map(str, number)) for name, number in av.library_versions.items()}
    return {name: _version(name) for name in sorted(names)} | dict(sorted(libraries.items()))


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
