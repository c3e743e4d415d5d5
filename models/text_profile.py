"""Embedders and rerankers by name or folder: where their files are, what must be true of them, and how each wants to read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

from law import Language, message
from models.errors import ModelMissing, ModelUnusable, NotThatKind, UnknownProfile
from models.home import read_lock

TOKENIZER_FILE = "tokenizer.json"
# How sentence-transformers saves what a model wants: the pooling, the prefixes, the longest text.
POOLING_FILE = "1_Pooling/config.json"
PROMPTS_FILE = "config_sentence_transformers.json"
LENGTH_FILE = "sentence_bert_config.json"
OWN_MAX_TOKENS = 512
# A model that hears speech has one of these: of CTranslate2, or the settings of its features.
_FILES_OF_SPEECH = ("model.bin", "preprocessor_config.json")


class TextTask(StrEnum):
    """What a model of texts does."""

    EMBEDDING = "embedding"
    RERANKING = "reranking"


class TextKind(StrEnum):
    """What runs a model of texts."""

    ONNX = "onnx"
    TRANSFORMERS = "transformers"  # needs the extra `torch`


class Pooling(StrEnum):
    """Which of the vectors of the tokens stand for the text."""

    CLS = "cls"
    MEAN = "mean"
    LAST = "last"


# As sentence-transformers has said it before and since its version 5.
_POOLINGS = {
    "pooling_mode_cls_token": Pooling.CLS,
    "pooling_mode_mean_tokens": Pooling.MEAN,
    "pooling_mode_lasttoken": Pooling.LAST,
    "cls": Pooling.CLS,
    "mean": Pooling.MEAN,
    "lasttoken": Pooling.LAST,
}


@dataclass(frozen=True, slots=True)
class TextProfile:
    """Everything that decides how an embedder or a reranker is loaded and fed.

    :param name: Name of the profile.
    :param folder: Folder with the model's files; None when they are looked for among the models that were pulled.
    :param hub: Identifier on the hub, from which `aiyptaushy models pull` fetches it; empty for a model known by its folder.
    :param revision: The commit on the hub that is pulled, and no other.
    :param sha256: Pinned hashes by file name, of every file that is needed; empty for a model of one's own.
    :param model_file: The network of a model in ONNX form.
    :param pooling: Which of the vectors of the tokens stand for the text.
    :param query_prefix: What the model reads before a question.
    :param passage_prefix: What it reads before a text that is to be found.
    :param max_tokens: Number of tokens after which a text is cut.
    :param dimensions: Dimensions of the vectors; 0 for a reranker, and for a model of one's own, which tells them when it is loaded.
    """

    name: str
    task: TextTask
    kind: TextKind
    folder: Path | None = None
    hub: str = ""
    revision: str = ""
    sha256: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    model_file: str = "model.onnx"
    pooling: Pooling = Pooling.MEAN
    query_prefix: str = ""
    passage_prefix: str = ""
    max_tokens: int = OWN_MAX_TOKENS
    dimensions: int = 0

    @property
    def languages(self) -> tuple[Language, ...]:
        """Give the languages that it is for."""
        return (Language.KK, Language.RU)

    @property
    def needed(self) -> tuple[str, ...]:
        """Give the files without which it cannot be loaded."""
        return (TOKENIZER_FILE, self.model_file if self.kind is TextKind.ONNX else "config.json")

    def at(self, folder: Path) -> TextProfile:
        """Give the same profile with its files in another folder, for those who keep a copy of the model.

        :param folder: Folder with the model's files.
        :return: The profile; pinned hashes stay pinned.
        """
        return replace(self, folder=folder, hub="", revision="")

    def describe(self, language: Language) -> str:
        """Say what the model does and what it needs, in the reader's language.

        :param language: The reader's language.
        """
        return message("models", f"text-{self.task.value}-{self.kind.value}", language)


@cache
def text_profiles() -> Mapping[str, TextProfile]:
    """Give every embedder and reranker that is known by name.

    :return: Profiles by name.
    """
    table = yaml.safe_load(files("models").joinpath("data", "text_models.yaml").read_text(encoding="utf-8"))
    return MappingProxyType({name: _read(name, entry) for name, entry in table.items()})


def _read(name: str, entry: Mapping[str, Any]) -> TextProfile:
    read = {
        "task": TextTask(entry["task"]),
        "kind": TextKind(entry["kind"]),
        "pooling": Pooling(entry.get("pooling", "mean")),
        "sha256": MappingProxyType(dict(entry["sha256"])),
    }
    return TextProfile(name, **{**entry, **read})


def embedder_profile(name: str) -> TextProfile:
    """Find an embedder's profile.

    :param name: Name of a profile, or the path of a folder: one that was pulled and brought over, or a model of one's own as
        sentence-transformers saves it, with its network in ONNX form (`model.onnx`, `onnx/model.onnx`) or as `transformers` has it.
    :return: The profile; a model of one's own is named after its folder.
    :raises UnknownProfile: If no profile has that name and no folder lies at that path.
    :raises NotThatKind: If it is a reranker.
    :raises ModelMissing: If the folder does not say how the model pools.
    :raises ModelUnusable: If what the folder says cannot be read or is a pooling that we do not know.
    """
    return _find(name, TextTask.EMBEDDING)


def reranker_profile(name: str) -> TextProfile:
    """Find a reranker's profile.

    :param name: Name of a profile, or the path of a folder: one that was pulled and brought over, or a model of one's own that gives one
        score, in ONNX form or as `transformers` saves it.
    :return: The profile; a model of one's own is named after its folder.
    :raises UnknownProfile: If no profile has that name and no folder lies at that path.
    :raises NotThatKind: If it is an embedder.
    """
    return _find(name, TextTask.RERANKING)


def task_of(folder: Path) -> TextTask | None:
    """Tell what the model in a folder does, if it is one that reads texts and not one that hears speech.

    :param folder: The folder.
    :return: Its task; None for a recogniser, and for what is no model.
    """
    brought = _brought(folder)
    if brought:
        return brought.task
    if not (folder / TOKENIZER_FILE).is_file() or any((folder / name).is_file() for name in _FILES_OF_SPEECH):
        return None
    return TextTask.EMBEDDING if (folder / POOLING_FILE).is_file() else TextTask.RERANKING


def _find(name: str, task: TextTask) -> TextProfile:
    known = text_profiles()
    folder = Path(name)
    if name in known:
        profile = known[name]
    elif name and folder.is_dir():
        profile = _brought(folder) or _of_folder(folder, task)
    else:
        names = ", ".join(one.name for one in known.values() if one.task is task)
        raise UnknownProfile(f"text-{task.value}-unknown", name=name, known=names)
    if profile.task is not task:
        raise NotThatKind(f"text-no-{task.value}", name=name)
    return profile


def _brought(folder: Path) -> TextProfile | None:
    """Know a model again that was pulled on another machine: its prefixes and hashes are in its profile, not in its files."""
    lock = read_lock(folder)
    if lock is None:
        return None
    pulled = (lock.hub, lock.revision)
    return next((one.at(folder) for one in text_profiles().values() if (one.hub, one.revision) == pulled), None)


def _of_folder(folder: Path, task: TextTask) -> TextProfile:
    """Describe a model of one's own by what lies in its folder."""
    network = next((name for name in ("model.onnx", "onnx/model.onnx") if (folder / name).is_file()), "")
    kind = TextKind.ONNX if network else TextKind.TRANSFORMERS
    profile = TextProfile(folder.resolve().name, task, kind, folder, model_file=network or "model.onnx")
    length = _json(folder, LENGTH_FILE, profile.name).get("max_seq_length")
    profile = replace(profile, max_tokens=length if isinstance(length, int) and length > 0 else OWN_MAX_TOKENS)
    if task is TextTask.RERANKING:
        return profile
    prompts = _json(folder, PROMPTS_FILE, profile.name).get("prompts")
    prompts = prompts if isinstance(prompts, dict) else {}
    passage = prompts.get("passage") or prompts.get("document") or ""
    return replace(profile, pooling=_pooling(folder, profile.name), query_prefix=prompts.get("query") or "", passage_prefix=passage)


def _pooling(folder: Path, name: str) -> Pooling:
    """Read how a model pools; nothing is guessed, because a wrong guess finds wrong acts and tells nobody."""
    if not (folder / POOLING_FILE).is_file():
        raise ModelMissing("model-file-missing", name=name, file=POOLING_FILE, folder=str(folder))
    said = _json(folder, POOLING_FILE, name)
    newer = [str(said["pooling_mode"])] if "pooling_mode" in said else []
    modes = newer or [key for key, on in said.items() if on is True and key.startswith("pooling_mode_")]
    if len(modes) != 1 or modes[0] not in _POOLINGS:
        raise ModelUnusable("text-unusable", name=name, file=POOLING_FILE, reason=", ".join(modes) or "pooling_mode")
    return _POOLINGS[modes[0]]


def _json(folder: Path, name: str, model: str) -> dict[str, Any]:
    try:
        read = json.loads((folder / name).read_bytes())
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise ModelUnusable("text-unusable", name=model, file=name, reason=str(error)) from error
    return read if isinstance(read, dict) else {}
