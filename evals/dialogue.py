"""Make the synthetic dialogues on which speakers are told apart, with the times at which each of them speaks.

For developers, once: recordings and times are committed. Needs `espeak-ng` and `text2wave` of festival with the voice msu_ru_nsh_clunits.
Run `python -m evals.dialogue` to make all of them, or name some.
"""

from __future__ import annotations

import random
import sys
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml

from evals.diarisation_error import Stretch, write_rttm
from evals.speak import RATE, SPEECH_LEVEL, Samples, room, synthesise, write_opus

FOLDER = Path(__file__).parent / "dialogues"
LEAD_SECONDS = 1.0
PAUSE_SECONDS = (0.15, 1.2)
OVER_SECONDS = (0.3, 0.9)
# A voice is heard where its loudness is above this share of its loudest; shorter gaps are the rhythm of speech.
HEARD_SHARE = 0.02
GAP_SECONDS = 0.3
FRAME = RATE // 100
TELEPHONE_HERTZ = (300, 3400)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a dialogue is made of.

    :param lines: Languages of the lines.
    :param turns: Number of turns.
    :param voices: Voice of each speaker: variant, speed and pitch, or "festival".
    :param over: Share of the turns that begin before the one before has ended.
    :param telephone: Whether it is heard through a telephone.
    """

    lines: tuple[str, ...]
    turns: int
    voices: tuple[str, ...]
    over: float = 0.0
    telephone: bool = False


def plans() -> Mapping[str, Plan]:
    """Give the dialogues by name."""
    table = yaml.safe_load((FOLDER / "dialogues.yaml").read_text(encoding="utf-8"))
    return {name: Plan(**{**entry, "lines": tuple(entry["lines"]), "voices": tuple(entry["voices"])}) for name, entry in table.items()}


def play(name: str, plan: Plan) -> tuple[Samples, list[Stretch]]:
    """Play a dialogue in a room.

    :param name: Its name; it seeds lines, pauses and noise, so that the dialogue comes out the same every time.
    :param plan: What it is made of.
    :return: Sound, one row, and who speaks when.
    """
    chance = random.Random(zlib.crc32(name.encode()))  # noqa: S311 - a repeatable draw, no secret
    sound, heard, place = np.zeros(0), list[Stretch](), int(LEAD_SECONDS * RATE)
    for speaker, language, text in _said(plan, chance):
        voice = _voice(plan.voices[speaker], language, text)
        if heard and chance.random() < plan.over:
            place -= int((chance.uniform(*OVER_SECONDS)) * RATE)
        sound = np.pad(sound, (0, max(0, place + len(voice) - len(sound))))
        sound[place : place + len(voice)] += voice * SPEECH_LEVEL / np.sqrt(np.mean(voice**2))
        heard += [Stretch(place / RATE + start, place / RATE + end, f"voice{speaker + 1}") for start, end in _heard(voice)]
        place = len(sound) + int(chance.uniform(*PAUSE_SECONDS) * RATE)
    noise = np.random.default_rng(zlib.crc32(name.encode()))
    played = room(np.pad(sound, (0, int(LEAD_SECONDS * RATE))), noise)
    return (_telephone(played) if plan.telephone else played)[None, :], heard


def _said(plan: Plan, chance: random.Random) -> Iterator[tuple[int, str, str]]:
    table = yaml.safe_load((FOLDER / "lines.yaml").read_text(encoding="utf-8"))
    # The recorded voice speaks Russian alone; everybody else keeps to one language for a while, as people do.
    for turn in range(plan.turns):
        third = len(plan.voices) > 2 and turn % 5 == 4
        speaker, kind = (2, "puts_in") if third else ((turn - turn // 5 if len(plan.voices) > 2 else turn) % min(2, len(plan.voices)), "")
        language = chance.choice(plan.lines)
        lines = table[language][kind or ("asks", "answers")[speaker]]
        yield speaker, language, lines[chance.randrange(len(lines))]


def _voice(voice: str, language: str, text: str) -> Samples:
    if voice == "festival":
        return _trimmed(synthesise(["text2wave", "-eval", "(voice_msu_ru_nsh_clunits)", "-o"], text))
    variant, speed, pitch = voice.split()
    return _trimmed(synthesise(["espeak-ng", "-v", f"{language}+{variant}", "-s", speed, "-p", pitch, "--stdin", "-w"], text))


def _trimmed(voice: Samples) -> Samples:
    [*spans] = _heard(voice)
    return voice[int(spans[0][0] * RATE) : int(spans[-1][1] * RATE)]


def _heard(voice: Samples) -> Iterator[tuple[float, float]]:
    """Give the stretches in which a clean voice is heard, in seconds."""
    frames = voice[: len(voice) // FRAME * FRAME].reshape(-1, FRAME)
    loudness = np.sqrt((frames**2).mean(axis=1))
    heard = np.flatnonzero(loudness > HEARD_SHARE * loudness.max())
    for run in np.split(heard, np.flatnonzero(np.diff(heard) > GAP_SECONDS * RATE / FRAME) + 1):
        yield run[0] * FRAME / RATE, (run[-1] + 1) * FRAME / RATE


def _telephone(sound: Samples) -> Samples:
    spectrum = np.fft.rfft(sound)
    hertz = np.fft.rfftfreq(len(sound), 1 / RATE)
    low, high = TELEPHONE_HERTZ
    return np.fft.irfft(np.where((hertz < low) | (hertz > high), 0, spectrum), len(sound))


def main(names: Sequence[str]) -> None:
    """Make dialogues.

    :param names: Their names; none for all of them.
    """
    for name, plan in plans().items():
        if names and name not in names:
            continue
        sound, heard = play(name, plan)
        write_opus(sound, FOLDER / f"{name}.opus")
        write_rttm(FOLDER / f"{name}.rttm", name, heard)
        sys.stdout.write(f"{name}  {sound.shape[1] / RATE:.1f} s\n")


if __name__ == "__main__":
    main(sys.argv[1:])
