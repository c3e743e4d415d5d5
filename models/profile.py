"""Recognisers by name: where their files are, what must be true of them, and how each wants to be fed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

from law import Language, message
from models.errors import NotThatKind, UnknownProfile

EMBEDDED = "whisper-kk-ru-mini"
# Without these no Whisper of CTranslate2 can be loaded, or it would be fetched from the network.
_NEEDED_BY_WHISPER = ("config.json", "model.bin", "tokenizer.json")
_NEEDED_BY_TRANSFORMERS = ("config.json", "preprocessor_config.json", "vocab.json")
# Kazakh in Massively Multilingual Speech (Pratap et al. 2023): ISO 639-3.
MMS_KAZAKH = "kaz"


class RecogniserKind(StrEnum):
    """Architecture of a recogniser; decides which class loads it."""

    WHISPER = "whisper"  # CTranslate2
    CTC_ONNX = "ctc_onnx"
    CTC_TRANSFORMERS = "ctc_transformers"  # the wav2vec 2.0 family; needs the extra `torch`

    @property
    def is_ctc(self) -> bool:
        """Tell whether it says for every moment which letter it hears."""
        return self is not RecogniserKind.WHISPER


class Features(StrEnum):
    """What a CTC recogniser in ONNX form hears."""

    WHISPER = "whisper"  # 80 mel filters of Whisper
    GIGAAM = "gigaam"  # 64 mel filters of GigaAM's third generation


class Fitness(StrEnum):
    """What a recogniser may be used for."""

    DEMONSTRATION = "demonstration"
    EVIDENCE = "evidence"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class RecogniserProfile:
    """Everything that decides how a recogniser is loaded and fed.

    :param name: Name of the profile; it is written into every transcript.
    :param also: Other names by which a person may ask for it.
    :param folder: Folder with the model's files; None when they are looked for among the models that were pulled.
    :param hub: Identifier on the hub, from which `aiyptaushy models pull` fetches it; empty for a model known by its folder.
    :param revision: The commit on the hub that is pulled, and no other.
    :param sha256: Pinned hashes by file name, of every file that is needed; empty for a model of one's own.
    :param compute_type: CTranslate2 compute type.
    :param languages: Languages that may be recognised; detection never leaves them.
    :param whole_window: Whether the model must always see thirty seconds.
    :param trailing_silence_ms: Silence laid after an utterance when the model does not see a whole window.
    :param length_step_ms: Lengths that the model sees are multiples of this, when it does not see a whole window.
    :param takes_hot_words: Whether it was trained to be told beforehand which words are likely.
    :param mean_logprob_floor: Mean log-probability of a token, or of a letter, below which a person must check the text.
    :param second_opinion: Name of the CTC recogniser that is asked as well; empty for none.
    :param model_file: The network of a CTC recogniser in ONNX form.
    :param symbols_file: What its columns stand for.
    :param features: What it hears.
    :param frame_ms: Length of its frames.
    :param onset_ms: How long before the first frame of its first letter a word begins, on average.
    :param adapter: Language whose letters and adapter a multilingual model of `transformers` loads, such as "kaz"; empty for none.
    """

    name: str
    kind: RecogniserKind = RecogniserKind.WHISPER
    also: tuple[str, ...] = ()
    folder: Path | None = None
    hub: str = ""
    revision: str = ""
    sha256: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    compute_type: str = "default"
    languages: tuple[Language, ...] = (Language.KK, Language.RU)
    whole_window: bool = True
    trailing_silence_ms: int = 0
    length_step_ms: int = 500
    takes_hot_words: bool = True
    mean_logprob_floor: float = -1.0
    fitness: Fitness = Fitness.UNKNOWN
    second_opinion: str = ""
    model_file: str = "model.onnx"
    symbols_file: str = "symbols.json"
    features: Features = Features.WHISPER
    frame_ms: float = 20.0
    onset_ms: float = 0.0
    adapter: str = ""

    def __reduce__(self) -> tuple[object, ...]:
        """Let a profile go to another process, where a read-only mapping cannot go by itself."""
        values = {one.name: getattr(self, one.name) for one in fields(self)}
        return _arrived, (values | {"sha256": dict(self.sha256)},)

    @property
    def needed(self) -> tuple[str, ...]:
        """Give the files without which it cannot be loaded."""
        needed = {
            RecogniserKind.WHISPER: _NEEDED_BY_WHISPER,
            RecogniserKind.CTC_ONNX: (self.model_file, self.symbols_file),
            RecogniserKind.CTC_TRANSFORMERS: _NEEDED_BY_TRANSFORMERS,
        }
        return needed[self.kind]

    def at(self, folder: Path) -> RecogniserProfile:
        """Give the same profile with its files in another folder, for those who keep a copy of the model.

        :param folder: Folder with the model's files.
        :return: The profile; pinned hashes stay pinned.
        """
        return replace(self, folder=folder, hub="", revision="")

    def asking(self, second: str) -> RecogniserProfile:
        """Give the same profile with a second opinion.

        :param second: Name or folder of a CTC recogniser; empty for no second opinion.
        :return: The profile.
        :raises UnknownProfile: If no profile has that name and no folder lies at that path.
        :raises NotThatKind: If the second is no CTC recogniser, or this one is.
        """
        if second and self.kind.is_ctc:
            raise NotThatKind("model-is-ctc", name=self.name)
        if second and not recogniser_profile(second).kind.is_ctc:
            raise NotThatKind("model-is-no-ctc", name=second)
        return replace(self, second_opinion=second)

    def describe(self, language: Language) -> str:
        """Say what the recogniser can and cannot be used for, in the reader's language."""
        return message("models", f"fitness-{self.fitness.value}", language)


def _arrived(values: Mapping[str, Any]) -> RecogniserProfile:
    return RecogniserProfile(**{**values, "sha256": MappingProxyType(values["sha256"])})


def _read(name: str, entry: Mapping[str, Any]) -> RecogniserProfile:
    folder = Path(str(files("models").joinpath("data", entry["folder"]))) if "folder" in entry else None
    return RecogniserProfile(
        name=name,
        kind=RecogniserKind(entry["kind"]),
        folder=folder,
        also=tuple(entry.get("also", ())),
        hub=entry.get("hub", ""),
        revision=entry.get("revision", ""),
        sha256=MappingProxyType(dict(entry.get("sha256", {}))),
        compute_type=entry.get("compute_type", "default"),
        languages=tuple(Language(code) for code in entry["languages"]),
        whole_window=entry["whole_window"],
        trailing_silence_ms=entry["trailing_silence_ms"],
        length_step_ms=entry["length_step_ms"],
        takes_hot_words=entry.get("takes_hot_words", False),
        mean_logprob_floor=entry["mean_logprob_floor"],
        fitness=Fitness(entry["fitness"]),
        second_opinion=entry.get("second_opinion", ""),
        model_file=entry.get("model_file", "model.onnx"),
        symbols_file=entry.get("symbols_file", "symbols.json"),
        features=Features(entry.get("features", "whisper")),
        frame_ms=entry.get("frame_ms", 20.0),
        onset_ms=entry.get("onset_ms", 0.0),
        adapter=entry.get("adapter", ""),
    )


@cache
def recogniser_profiles() -> Mapping[str, RecogniserProfile]:
    """Give every recogniser profile of the shelf.

    :return: Profiles by name, the embedded one first.
    """
    table = yaml.safe_load(files("models").joinpath("data", "profiles.yaml").read_text(encoding="utf-8"))
    return MappingProxyType({name: _read(name, entry) for name, entry in table.items()})


def recogniser_profile(name: str = EMBEDDED) -> RecogniserProfile:
    """Find a recogniser's profile.

    :param name: Name of a profile, or another name of it, or the path of a folder with a model: Whisper in CTranslate2 form, a CTC
        recogniser in ONNX form (`model.onnx`, `symbols.json`) or one of the wav2vec 2.0 family as `transformers` saves it. Two of them with
        a plus between, "whisper-large-v3+gigaam-multilingual": the second gives a second opinion; with nothing after the plus nobody does.
    :return: The profile; a model known only by its folder gets a profile of unknown fitness, named after the folder.
    :raises UnknownProfile: If no profile has that name and no folder lies at that path.
    :raises NotThatKind: If the second is no CTC recogniser, or the first is one.
    """
    known = recogniser_profiles()
    for profile in known.values():
        if name == profile.name or name in profile.also:
            return profile
    folder = Path(name)
    first, plus, second = name.partition("+")
    if first and plus and not folder.is_dir():
        return recogniser_profile(first).asking(second)
    if not name or not folder.is_dir():
        raise UnknownProfile("profile-unknown", name=name, known=", ".join(known))
    return _of_folder(folder)


def _of_folder(folder: Path) -> RecogniserProfile:
    """Describe a model of one's own by what lies in its folder."""
    whisper = RecogniserProfile(name=folder.resolve().name, folder=folder)
    # A CTC model hears an utterance as long as it is and cannot be told which words are likely.
    ctc = replace(whisper, whole_window=False, takes_hot_words=False, trailing_silence_ms=300, length_step_ms=20)
    if (folder / "model.onnx").is_file():
        return replace(ctc, kind=RecogniserKind.CTC_ONNX)
    if (folder / "vocab.json").is_file() and not (folder / "model.bin").is_file():
        return replace(ctc, kind=RecogniserKind.CTC_TRANSFORMERS, adapter=_adapter(folder / "vocab.json"))
    return whisper


def _adapter(vocabulary: Path) -> str:
    """Choose the adapter of a model that keeps the letters of each language apart: the Kazakh ones hold the Russian ones as well."""
    try:
        table = json.loads(vocabulary.read_bytes())
    except ValueError:
        return ""
    return MMS_KAZAKH if isinstance(table, dict) and isinstance(table.get(MMS_KAZAKH), dict) else ""
