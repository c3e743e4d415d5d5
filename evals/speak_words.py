"""Make recordings whose words have known times: fluent speech of espeak-ng, whose engine tells at which sample each word begins.

For developers, once: recordings and times are committed. Needs the library of `espeak-ng` 1.50 or newer. Run `python -m evals.speak_words`.
"""

from __future__ import annotations

import ctypes
import json
import sys
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import av
import numpy as np
import yaml
from numpy.typing import NDArray

from evals.speak import RATE, SPEECH_LEVEL, Samples, room, write_opus

FOLDER = Path(__file__).parent / "timed_words"
LEAD_SECONDS = 1.0
PAUSE_SECONDS = (0.7, 1.4)
# espeak_ng/speak_lib.h
SYNCHRONOUS, PHONEME_EVENTS, UTF_8 = 2, 1, 1
END, WORD, PHONEME = 0, 1, 7
BUFFER_MS = 200


class _Event(ctypes.Structure):
    _fields_ = (
        ("kind", ctypes.c_int),
        ("number", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("name", ctypes.c_char * 8),
    )


_Heard = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event))


@dataclass(slots=True)
class _Spoken:
    """What the engine gave: sound, the letter and the sample at which words and their parts begin, the samples at which pauses begin."""

    sound: list[NDArray[np.int16]] = field(default_factory=list)
    words: list[tuple[int, int]] = field(default_factory=list)
    pauses: list[int] = field(default_factory=list)


class Engine:
    """espeak-ng as a library."""

    def __init__(self) -> None:
        """Start the engine; there is one in a process."""
        self._library = ctypes.CDLL("libespeak-ng.so.1")
        self._rate = int(self._library.espeak_Initialize(SYNCHRONOUS, BUFFER_MS, None, PHONEME_EVENTS))
        self._spoken = _Spoken()
        self._heard = _Heard(self._keep)
        self._library.espeak_SetSynthCallback(self._heard)

    def speak(self, voice: str, text: str) -> tuple[Samples, list[tuple[str, float, float]]]:
        """Speak a line.

        :param voice: Voice such as "kk+m1".
        :param text: The line, words between spaces.
        :return: Its sound, and each word with its beginning and end in seconds.
        :raises ValueError: If the engine took the words apart in another way.
        """
        self._spoken = _Spoken()
        if self._library.espeak_SetVoiceByName(voice.encode()):
            raise ValueError(f"no voice {voice}")
        content = text.encode()
        self._library.espeak_Synth(content, len(content) + 1, 0, 1, 0, UTF_8, None, None)
        self._library.espeak_Synchronize()
        # A long word is spoken in parts, each with an event of its own; letters are counted from one.
        starts: dict[int, int] = {}
        for letter, sample in self._spoken.words:
            starts.setdefault(len(text[:letter].split()) - 1, sample)
        words = text.split()
        if sorted(starts) != list(range(len(words))):
            raise ValueError(f"{len(starts)} words were spoken of: {text}")
        edges = [starts[number] for number in range(len(words))]
        edges.append(next(pause for pause in self._spoken.pauses if pause > edges[-1]))
        timed = [(word, start / self._rate, end / self._rate) for word, (start, end) in zip(words, pairwise(edges), strict=True)]
        return _resampled(np.concatenate(self._spoken.sound), self._rate), timed

    def _keep(self, wave: ctypes._Pointer[ctypes.c_short], count: int, events: ctypes._Pointer[_Event]) -> int:
        if wave and count > 0:
            self._spoken.sound.append(np.ctypeslib.as_array(wave, (count,)).copy())
        number = 0
        while (event := events[number]).kind != END:
            # Some voices end a line with a word at no letter.
            if event.kind == WORD and event.text_position > 0:
                self._spoken.words.append((event.text_position, event.sample))
            elif event.kind == PHONEME and event.name.startswith(b"_"):
                self._spoken.pauses.append(event.sample)
            number += 1
        return 0


def play(name: str, said: Sequence[Mapping[str, str]], engine: Engine) -> tuple[Samples, list[tuple[str, int, int]]]:
    """Speak lines in a room.

    :param name: Name of the recording; it seeds the pauses and the noise, so that the recording comes out the same every time.
    :param said: Its lines: language, voice, text.
    :param engine: The engine.
    :return: The sound, and each word with its beginning and end in milliseconds.
    """
    chance = np.random.default_rng(zlib.crc32(name.encode()))
    pieces, words, place = [np.zeros(int(LEAD_SECONDS * RATE))], [], int(LEAD_SECONDS * RATE)
    for line in said:
        sound, timed = engine.speak(f"{line['language']}+{line['voice']}", line["text"])
        words += [(word, round(place * 1000 / RATE + start * 1000), round(place * 1000 / RATE + end * 1000)) for word, start, end in timed]
        pause = np.zeros(int(chance.uniform(*PAUSE_SECONDS) * RATE))
        pieces += [sound * SPEECH_LEVEL / np.sqrt(np.mean(sound**2)), pause]
        place += len(sound) + len(pause)
    return room(np.concatenate(pieces), chance)[None], words


def _resampled(sound: NDArray[np.int16], rate: int) -> Samples:
    resampler = av.AudioResampler(format="flt", layout="mono", rate=RATE)
    frame = av.AudioFrame.from_ndarray(sound[None], format="s16", layout="mono")
    frame.sample_rate = rate
    parts = [*resampler.resample(frame), *resampler.resample(None)]
    return np.concatenate([part.to_ndarray()[0] for part in parts]).astype(np.float64)


def main() -> None:
    """Make every recording and write its times beside it."""
    engine = Engine()
    for name, said in yaml.safe_load((FOLDER / "lines.yaml").read_text(encoding="utf-8")).items():
        sound, words = play(name, said, engine)
        write_opus(sound, FOLDER / f"{name}.opus")
        rows = ",\n".join(json.dumps(word, ensure_ascii=False) for word in words)
        (FOLDER / f"{name}.json").write_text(f"[\n{rows}\n]\n", encoding="utf-8")
        sys.stdout.write(f"{name}  {sound.shape[1] / RATE:.1f} s  {len(words)} words\n")


if __name__ == "__main__":
    main()
