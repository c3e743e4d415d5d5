"""Make the training speech: shards of log-mel features with the words that were said."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from faster_whisper.feature_extractor import FeatureExtractor  # type: ignore[import-untyped]
from numpy.typing import NDArray

from law import Language
from models.training.rooms import noise_of, recorded
from models.training.sentences import Sentences
from models.training.voices import RATE, espeak, festival

SHARD = 500
LANGUAGES = (Language.KK, Language.RU)
_SHORTEST, _LONGEST = RATE // 5, int(RATE * 29.5)
_NOTHING_SAID, _SEVERAL = 0.04, 0.16

Sound = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class SpeechPlan:
    """How much speech to make, and of what.

    :param clips: Number of clips.
    :param seed: Seed; the same plan makes the same words, and the same sound with the same versions of the voices.
    :param recorded_voice: Share of the Russian clips that festival's recorded voice says.
    :param dictionaries: Hunspell dictionaries without their ending, by language.
    :param texts: Real sentences by language.
    """

    clips: int
    seed: int
    recorded_voice: float = 0.4
    dictionaries: Mapping[Language, Path] = field(default_factory=dict)
    texts: Mapping[Language, Sequence[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Clip:
    """One clip.

    :param features: Log-mel features, shape (80, frames).
    :param language: Language of its first words; None where nobody speaks.
    :param text: What is said; empty where nobody speaks.
    """

    features: NDArray[np.float16]
    language: Language | None
    text: str


def make_speech(plan: SpeechPlan, folder: Path) -> Iterator[Path]:
    """Make the shards that are not there yet, one after another; an interrupted run goes on with the next.

    :param plan: What to make.
    :param folder: Folder of the shards.
    :return: Each shard as it is written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(-(-plan.clips // SHARD)):
        path = folder / f"speech-{plan.seed}-{number:04}.npz"
        if path.exists():
            continue
        clips = list(_Speaker(plan, number).clips(min(SHARD, plan.clips - number * SHARD)))
        part = path.with_suffix(".part.npz")
        np.savez(
            part,
            features=np.concatenate([clip.features for clip in clips], axis=1),
            frames=[clip.features.shape[1] for clip in clips],
            languages=[clip.language.value if clip.language else "" for clip in clips],
            texts=[clip.text for clip in clips],
        )
        part.rename(path)
        yield path


def read_shard(path: Path) -> list[Clip]:
    """Read a shard.

    :param path: The file.
    :return: Its clips.
    """
    with np.load(path) as shard:
        ends = np.cumsum(shard["frames"])
        pieces = np.split(shard["features"], ends[:-1], axis=1)
        languages = [Language(str(code)) if code else None for code in shard["languages"]]
        return [Clip(*each) for each in zip(pieces, languages, map(str, shard["texts"]), strict=True)]


def read_clips(folder: Path) -> list[Clip]:
    """Read every shard of a folder.

    :param folder: Folder of the shards.
    :return: Clips, shard by shard in the order of their names.
    """
    return [clip for path in sorted(folder.glob("speech-*.npz")) if ".part" not in path.name for clip in read_shard(path)]


class _Speaker:
    """Makes the clips of one shard."""

    def __init__(self, plan: SpeechPlan, shard: int) -> None:
        seed = plan.seed * 100_000 + shard
        self._plan = plan
        self._random = random.Random(seed)  # noqa: S311 - a repeatable draw, no secret
        self._noise = np.random.default_rng(seed)
        self._sentences = Sentences(seed, plan.dictionaries, plan.texts)
        self._extract = FeatureExtractor(80)
        count = int(SHARD * plan.recorded_voice / 2)
        self._recorded = festival([self._sentences.draw(Language.RU) for _ in range(count)]) if count else []

    def clips(self, count: int) -> Iterator[Clip]:
        while count:
            language, text, sound = self._scene()
            if _SHORTEST <= len(sound) <= _LONGEST:
                count -= 1
                yield Clip(self._extract(sound, padding=0).astype(np.float16), language, text)

    def _scene(self) -> tuple[Language | None, str, Sound]:
        share = self._random.random()
        if share < _NOTHING_SAID:
            length = int(RATE * self._random.uniform(1, 8))
            return None, "", noise_of(length, self._random, self._noise) * 10 ** (self._random.uniform(-80, -6) / 20)
        if share < _SEVERAL:
            return self._conversation()
        language, text, sound = self._said()
        return language, text, recorded(np.concatenate([self._pause(0.5), sound, self._pause(0.6)]), self._random, self._noise)

    def _conversation(self) -> tuple[Language | None, str, Sound]:
        """Join several sentences, now and then in the other language, as people do who speak both."""
        first, text, sound = self._said()
        texts, sounds, wanted = [text], [sound], RATE * self._random.uniform(6, 26)
        while sum(map(len, sounds)) < wanted:
            language, text, sound = self._said()
            if language is not first and self._random.random() < 0.7:
                continue
            if sum(map(len, sounds)) + len(sound) > _LONGEST - RATE:
                break
            texts.append(text)
            sounds += [self._pause(0.9), sound]
        return first, " ".join(texts), recorded(np.concatenate(sounds), self._random, self._noise)

    def _said(self) -> tuple[Language, str, Sound]:
        language = self._random.choice(LANGUAGES)
        if language is Language.RU and self._recorded and self._random.random() < self._plan.recorded_voice:
            return language, *self._recorded.pop()
        text = self._sentences.draw(language)
        return language, text, espeak(text, language, self._random)

    def _pause(self, longest: float) -> Sound:
        return np.zeros(int(RATE * self._random.uniform(0, longest)), np.float32)
