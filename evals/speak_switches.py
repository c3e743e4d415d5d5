"""Make the recording of sentences in which a speaker changes the language.

For developers, once: the recording is committed. Needs `espeak-ng`. Run `python -m evals.speak_switches`.
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import yaml

from evals.speak import RATE, SPEECH_LEVEL, Samples, room, synthesise, write_opus

FOLDER = Path(__file__).parent / "code_switching"
SCRIPT = FOLDER / "sentences.yaml"
RECORDING = FOLDER / "sentences.opus"
LEAD_SECONDS = 1.0
PAUSE_SECONDS = (0.8, 1.4)
# What is quieter than this share of the loudest at the ends of a fragment is the engine's own silence.
EDGE = 0.02


def play(sentences: Sequence[tuple[str, Sequence[Mapping[str, str]]]]) -> Samples:
    """Speak sentences in a room.

    :param sentences: Voice and fragments of each, a fragment being its text by its language.
    :return: The sound, one row.
    """
    chance = np.random.default_rng(zlib.crc32(b"code switching"))
    pieces = [np.zeros(int(LEAD_SECONDS * RATE))]
    for voice, fragments in sentences:
        for language, text in (one for fragment in fragments for one in fragment.items()):
            sound = _trimmed(synthesise(["espeak-ng", "-v", f"{language}+{voice}", "-s", "150", "--stdin", "-w"], text))
            pieces.append(sound * SPEECH_LEVEL / np.sqrt(np.mean(sound**2)))
        pieces.append(np.zeros(int(chance.uniform(*PAUSE_SECONDS) * RATE)))
    return room(np.concatenate(pieces), chance)[None]


def _trimmed(sound: Samples) -> Samples:
    loud = np.flatnonzero(np.abs(sound) > EDGE * np.abs(sound).max())
    return sound[loud[0] : loud[-1] + 1]


def main() -> None:
    """Make the recording."""
    sentences = yaml.safe_load(SCRIPT.read_text(encoding="utf-8"))
    sound = play([(sentence["voice"], sentence["fragments"]) for sentence in sentences])
    write_opus(sound, RECORDING)
    sys.stdout.write(f"{RECORDING.name}  {sound.shape[1] / RATE:.1f} s  {RECORDING.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
