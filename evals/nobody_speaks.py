"""Words that are heard where nobody speaks: silence, noise, hum and music, a minute of each."""

from __future__ import annotations

import wave
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray

from evals.heard import transcripts
from evals.measurement import Measurement
from models import SAMPLE_RATE, Decoding, RecogniserProfile, load_recogniser
from transcription import transcribe

SECONDS = 60
LENGTH = SECONDS * SAMPLE_RATE
# What the recogniser sees at once when it is asked without voice detection and gates.
WINDOW_SECONDS = 20
Sound = NDArray[np.float64]


def quiet_sounds() -> Mapping[str, Mapping[str, Sound]]:
    """Make the sounds.

    :return: Kinds with their sounds by name, a minute each, between -1 and 1; the same every time.
    """
    time = np.arange(LENGTH) / SAMPLE_RATE
    return {
        "silence": {"digital": np.zeros(LENGTH), "direct current": np.full(LENGTH, 0.3), "faint hiss": _noise(1, 0.0) * 0.003},
        "noise": {
            "white": _noise(2, 0.0) * 0.3,
            "of a room": _noise(3, 0.5) * 0.3,
            "of a ventilator": _noise(4, 1.0) * 0.3,
            "swelling like syllables": _noise(5, 0.0) * (1 + np.sin(2 * np.pi * 4 * time)) * 0.15,
            "clicks": (np.random.default_rng(6).random(LENGTH) > 0.9995) * 0.9,
            "rain on a roof": _noise(7, 0.3) * (np.random.default_rng(8).random(LENGTH) > 0.97) * 0.8,
        },
        "hum": {
            "of the mains": 0.3 * np.sin(2 * np.pi * 50 * time) + 0.1 * np.sin(2 * np.pi * 150 * time),
            "of a transformer": sum(np.sin(2 * np.pi * 100 * k * time) / k for k in range(1, 12)) * 0.1,
            "of a refrigerator": _noise(9, 1.5) * 0.2 + 0.05 * np.sin(2 * np.pi * 48 * time),
        },
        "music": {"chords": _chords(time), "melody": _melody(time), "drums and bass": _drums(time)},
    }


def measure(profile: RecogniserProfile) -> Iterator[Measurement]:
    """Count the words that are heard where nobody speaks.

    :param profile: The recogniser.
    :return: Words a minute of each kind, then what the same model says when nothing holds it back.
    """
    sounds = quiet_sounds()
    with TemporaryDirectory() as name:
        for kind, members in sounds.items():
            paths = [_write(Path(name, f"{kind}-{number}.wav"), sound) for number, sound in enumerate(members.values())]
            words = sum(_words(path, profile) for path in paths)
            sample = f"{len(members)} × {SECONDS} s: {', '.join(members)}; {profile.name}"
            yield Measurement(f"words heard in {kind}", f"{words / len(members):.2f} (goal 0)", "a minute", sample)
    if not profile.kind.is_ctc:
        yield _unheld(sounds, profile)


def _words(path: Path, profile: RecogniserProfile) -> int:
    result = next(transcripts(transcribe([path], profile)))
    return sum(len(segment.text.split()) for segment in result.segments)


def _unheld(sounds: Mapping[str, Mapping[str, Sound]], profile: RecogniserProfile) -> Measurement:
    recogniser, words, minutes = load_recogniser(profile), 0, 0.0
    for members in sounds.values():
        for sound in members.values():
            # A third of each is enough to see what the model does by itself.
            heard = recogniser.encode(sound[: WINDOW_SECONDS * SAMPLE_RATE].astype(np.float32))
            likely = recogniser.detect_language(heard)
            words += len(recogniser.decode(heard, max(likely, key=lambda one: likely[one]), Decoding()).text.split())
            minutes += WINDOW_SECONDS / 60
    return Measurement(
        "the same without voice detection and gates", f"{words / minutes:.1f}", "a minute", f"{minutes:.0f} minutes, {profile.name}"
    )


def _write(path: Path, sound: Sound) -> Path:
    with wave.open(str(path), "wb") as output:
        output.setnchannels(1)
        output.setsampwidth(2)
        output.setframerate(SAMPLE_RATE)
        output.writeframes((np.clip(sound, -1, 1) * 32_767).astype("<i2").tobytes())
    return path


def _noise(seed: int, slope: float) -> Sound:
    """Make noise whose power falls with the frequency; a slope of one is brown."""
    spectrum = np.fft.rfft(np.random.default_rng(seed).normal(size=LENGTH))
    sound = np.fft.irfft(spectrum / np.maximum(np.arange(len(spectrum)), 1) ** slope, LENGTH)
    shaped: Sound = sound / np.abs(sound).max()
    return shaped


def _tone(time: Sound, frequency: float, start: float, length: float) -> Sound:
    """Strike a string: harmonics that fade."""
    since = time - start
    envelope = np.where((since >= 0) & (since < length), np.minimum(since / 0.02, 1) * np.exp(-3 * since / length), 0)
    tone: Sound = envelope * sum(np.sin(2 * np.pi * frequency * k * since) / k**1.5 for k in range(1, 6))
    return tone


def _chords(time: Sound) -> Sound:
    sound = np.zeros(LENGTH)
    roots = (220.0, 174.6, 261.6, 196.0)
    for number in range(SECONDS):
        root = roots[number % len(roots)]
        for ratio in (1.0, 1.25, 1.5):
            first, last = number * SAMPLE_RATE, min((number + 1) * SAMPLE_RATE, LENGTH)
            sound[first:last] += _tone(time[first:last], root * ratio, float(number), 1.0)
    return sound * 0.1


def _melody(time: Sound) -> Sound:
    sound, scale = np.zeros(LENGTH), (0, 2, 4, 7, 9, 12)
    steps = np.random.default_rng(10).integers(len(scale), size=SECONDS * 3)
    for number, step in enumerate(steps):
        first, last = number * SAMPLE_RATE // 3, (number + 1) * SAMPLE_RATE // 3
        sound[first:last] = _tone(time[first:last], 293.7 * 2 ** (scale[step] / 12), number / 3, 1 / 3)
    return sound * 0.25


def _drums(time: Sound) -> Sound:
    hiss, sound = _noise(11, 0.0), np.zeros(LENGTH)
    for number in range(SECONDS * 2):
        first, last = number * SAMPLE_RATE // 2, (number + 1) * SAMPLE_RATE // 2
        since = time[first:last] - number / 2
        sound[first:last] += np.sin(2 * np.pi * (60 + 60 * np.exp(-30 * since)) * since) * np.exp(-12 * since)
        sound[first:last] += 0.4 * hiss[first:last] * np.exp(-40 * np.abs(since - 0.25))
    return sound * 0.5
