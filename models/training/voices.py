"""Voices that speak a sentence: espeak-ng with its variants, festival's recorded Russian voice."""

from __future__ import annotations

import random
import subprocess
import tempfile
import wave
from collections.abc import Sequence
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

from law import Language

RATE = 16_000
# Variants of espeak-ng that sound like a person
VARIANTS = tuple(
    """
    Alex Andy Annie Denis Diogo Gene Jacky Lee Marco Mario Michael Mike Steph anika adam aunty belinda benjamin boris caleb david ed
    edward f1 f2 f3 f4 f5 grandma grandpa iven john linda m1 m2 m3 m4 m5 m6 m7 m8 marcelo max michel norbert pablo paul pedro quincy
    rob robert sandro shelby travis victor zac
    """.split()  # noqa: SIM905 - a list of fifty names is read best as a text
)
_QUIET = 0.003

Sound = NDArray[np.float32]


def espeak(text: str, language: Language, source: random.Random) -> Sound:
    """Speak a sentence with a random variant of espeak-ng, at a random speed and pitch.

    :param text: The sentence.
    :param language: Language of the voice.
    :param source: Where chance comes from.
    :return: Mono at 16 kHz.
    """
    voice = f"{language.value}+{source.choice(VARIANTS)}" if source.random() < 0.9 else language.value
    options = ["-v", voice, "-s", str(source.randint(115, 185)), "-p", str(source.randint(20, 80)), "-g", str(source.choice((0, 0, 1, 3)))]
    with tempfile.NamedTemporaryFile(suffix=".wav") as file:
        subprocess.run(["espeak-ng", *options, "-w", file.name, text], check=True, capture_output=True)  # noqa: S603, S607 - words of ours
        return trimmed(read_wave(Path(file.name)))


def festival(sentences: Sequence[str]) -> list[tuple[str, Sound]]:
    """Speak Russian sentences with festival's recorded voice, all in one process: loading the voice takes a second.

    :param sentences: Sentences in lower case, without quotes.
    :return: Sentences with their sound; one that the voice could not say is left out.
    """
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{number}.wav" for number in range(len(sentences))]
        lines = [f'(utt.save.wave (utt.synth (Utterance Text "{text}")) "{file}")' for text, file in zip(sentences, files, strict=True)]
        script = Path(folder) / "say.scm"
        script.write_text("(voice_msu_ru_nsh_clunits)\n" + "\n".join(lines), encoding="utf-8")
        subprocess.run(["festival", "-b", str(script)], check=False, capture_output=True)  # noqa: S603, S607 - words of ours
        return [(text, trimmed(read_wave(file))) for text, file in zip(sentences, files, strict=True) if file.exists()]


def read_wave(path: Path) -> Sound:
    """Read a mono wave file at 16 kHz.

    :param path: The file, 16-bit.
    :return: Samples from -1 to 1.
    """
    with wave.open(str(path)) as file:
        rate, samples = file.getframerate(), np.frombuffer(file.readframes(file.getnframes()), np.int16)
    if rate == RATE:
        return (samples / 32768).astype(np.float32)
    frame = av.AudioFrame.from_ndarray(samples[None, :], format="s16", layout="mono")
    frame.sample_rate = rate
    resampler = av.AudioResampler(format="flt", layout="mono", rate=RATE)
    pieces = [piece.to_ndarray()[0] for piece in (*resampler.resample(frame), *resampler.resample(None))]
    return np.asarray(np.concatenate(pieces), np.float32)


def trimmed(sound: Sound) -> Sound:
    """Cut the silence off both ends, leaving 25 and 50 milliseconds.

    :param sound: Samples.
    :return: Samples.
    """
    loud = np.flatnonzero(np.abs(sound) > _QUIET)
    return sound[max(0, loud[0] - RATE // 40) : loud[-1] + RATE // 20] if len(loud) else sound
