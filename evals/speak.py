"""Make the recordings of the example cases from their scripts: synthetic voices in a room that does not exist.

For developers, once: the recordings are committed. Needs `espeak-ng` and, for the speaker named in `FESTIVAL`, `text2wave` of festival with
the voice msu_ru_nsh_clunits (Debian: espeak-ng, festival, festvox-ru). Run `python -m evals.speak` to make all of them, or name scripts.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
import yaml
from numpy.typing import NDArray

ROOT = Path(__file__).parent.parent
SCRIPTS = ROOT / "evals" / "recordings"
RATE = 24_000
BIT_RATE = 24_000
# Voice variant of espeak-ng, speed in words a minute, pitch: one for each speaker of a recording, in the order in which they speak.
MEN = (("m1", 150, 45), ("m7", 145, 40), ("m5", 150, 50))
WOMAN = ("f5", 145, 55)
WOMEN = frozenset({("burglary-m2", "p2"), ("fraud-m2", "v3")})
# Speakers whose Russian comes from the recorded voice of festival.
FESTIVAL = frozenset({("burglary-m1", "p1")})
# Recordings with a microphone for each side of the table: the share of a voice that the other microphone hears.
TWO_MICROPHONES = {"bodily_harm-m1": 0.15}
LEAD_SECONDS = 1.5
PAUSE_SECONDS = (0.8, 1.6)
SPEECH_LEVEL = 0.08
NOISE_LEVEL = 0.002
REVERBERATION_SECONDS = 0.25
REVERBERATION_SHARE = 0.12

Samples = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a conversation."""

    speaker: str
    language: str
    text: str


def read_script(file: Path) -> tuple[Turn, ...]:
    """Read the script of a recording.

    :param file: YAML: a list of turns with speaker, language ("kk" or "ru") and text.
    :return: The turns in order.
    """
    return tuple(Turn(**turn) for turn in yaml.safe_load(file.read_text(encoding="utf-8")))


def record(stem: str, turns: Sequence[Turn]) -> Samples:
    """Play a conversation in a room.

    :param stem: Name of the recording; it seeds the noise and the pauses, so that the recording comes out the same every time.
    :param turns: The conversation.
    :return: Sound, one row for each microphone.
    """
    chance = np.random.default_rng(zlib.crc32(stem.encode()))
    speakers = list(dict.fromkeys(turn.speaker for turn in turns))
    leak = TWO_MICROPHONES.get(stem)
    pieces = [np.zeros((1 if leak is None else 2, int(LEAD_SECONDS * RATE)))]
    for turn in turns:
        number = speakers.index(turn.speaker)
        voice = _voice(stem, turn, number)
        near = voice * SPEECH_LEVEL / np.sqrt(np.mean(voice**2))
        shares = [1.0] if leak is None else [1.0 if side == number % 2 else leak for side in range(2)]
        pause = np.zeros(int(chance.uniform(*PAUSE_SECONDS) * RATE))
        pieces.append(np.outer(shares, np.concatenate([near, pause])))
    return np.stack([room(channel, chance) for channel in np.concatenate(pieces, axis=1)])


def write_opus(sound: Samples, file: Path) -> None:
    """Write a recording as Opus in an Ogg container.

    :param sound: One row for each microphone.
    :param file: Where to.
    """
    layout = "mono" if len(sound) == 1 else "stereo"
    content = (np.clip(sound, -1, 1) * 32_767).astype(np.int16)
    # "bitexact" keeps the random number of the stream and the date out of the file: the same script gives the same bytes.
    with av.open(str(file), "w", format="ogg", options={"fflags": "+bitexact"}) as container:
        stream = container.add_stream("libopus", rate=RATE, layout=layout, options={"application": "voip"})
        stream.bit_rate = BIT_RATE
        frame = av.AudioFrame.from_ndarray(content.T.reshape(1, -1), format="s16", layout=layout)
        frame.sample_rate = RATE
        for part in (frame, None):
            container.mux(stream.encode(part))


def _voice(stem: str, turn: Turn, number: int) -> Samples:
    if (stem, turn.speaker) in FESTIVAL and turn.language == "ru":
        return synthesise(["text2wave", "-eval", "(voice_msu_ru_nsh_clunits)", "-o"], turn.text)
    variant, speed, pitch = WOMAN if (stem, turn.speaker) in WOMEN else MEN[number % len(MEN)]
    return synthesise(["espeak-ng", "-v", f"{turn.language}+{variant}", "-s", str(speed), "-p", str(pitch), "--stdin", "-w"], turn.text)


def synthesise(command: Sequence[str], text: str) -> Samples:
    """Let a program speak.

    :param command: The program with its options; the name of the file to write is put after them.
    :param text: What to say.
    :return: Sound at 24 kHz.
    """
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "voice.wav")
        subprocess.run([*command, str(file)], input=text, text=True, check=True, capture_output=True)  # noqa: S603 - our own commands
        return _read(file)


def _read(file: Path) -> Samples:
    resampler = av.AudioResampler(format="flt", layout="mono", rate=RATE)
    with av.open(str(file)) as container:
        frames = [output for frame in container.decode(audio=0) for output in resampler.resample(frame)]
    return np.concatenate([frame.to_ndarray()[0] for frame in (*frames, *resampler.resample(None))]).astype(np.float64)


def room(dry: Samples, chance: np.random.Generator) -> Samples:
    """Play a sound in a small room with a quiet hiss.

    :param dry: The sound.
    :param chance: Where chance comes from.
    :return: The sound as a microphone in the room hears it.
    """
    length = int(REVERBERATION_SECONDS * RATE)
    # Sixty decibels of decay over the length of the reverberation.
    echo = chance.normal(size=length) * np.exp(-np.log(1000) * np.arange(length) / length)
    wet = _convolve(dry, echo / np.sqrt(np.sum(echo**2)))
    spectrum = np.fft.rfft(chance.normal(size=len(dry)))
    hiss = np.fft.irfft(spectrum / np.sqrt(np.arange(len(spectrum)) + 50), len(dry))
    return dry + REVERBERATION_SHARE * wet + NOISE_LEVEL * hiss / np.std(hiss)


def _convolve(sound: Samples, response: Samples) -> Samples:
    size = 1 << (len(sound) + len(response)).bit_length()
    return np.fft.irfft(np.fft.rfft(sound, size) * np.fft.rfft(response, size), size)[: len(sound)]


def _chosen(names: Sequence[str]) -> Iterator[Path]:
    yield from (SCRIPTS / f"{name}.yaml" for name in names) if names else sorted(SCRIPTS.glob("*.yaml"))


def main(names: Sequence[str]) -> None:
    """Make recordings into the media folders of the example cases.

    :param names: Names of scripts such as "fraud-m1"; none for all of them.
    """
    for script in _chosen(names):
        case, media = script.stem.rsplit("-", 1)
        target = ROOT / "examples" / case / "media" / f"{media}.opus"
        target.parent.mkdir(parents=True, exist_ok=True)
        sound = record(script.stem, read_script(script))
        write_opus(sound, target)
        sys.stdout.write(f"{target.relative_to(ROOT)}  {sound.shape[1] / RATE:.1f} s  {target.stat().st_size} bytes\n")


if __name__ == "__main__":
    main(sys.argv[1:])
