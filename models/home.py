"""Where pulled models lie, and the lock of each: what it was when it was pulled."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, Protocol

from platformdirs import user_data_path
from pydantic import BaseModel, ConfigDict, ValidationError

LOCK = "aiyptaushy-model.json"


class Shelved(Protocol):
    """What finding, comparing and pulling the files of a model asks of its profile."""

    @property
    def name(self) -> str:
        """Give the name of the profile."""

    @property
    def folder(self) -> Path | None:
        """Give the folder with its files; None when they are looked for among the models that were pulled."""

    @property
    def hub(self) -> str:
        """Give its identifier on the hub; empty for a model known by its folder."""

    @property
    def revision(self) -> str:
        """Give the commit on the hub that is pulled."""

    @property
    def sha256(self) -> Mapping[str, str]:
        """Give the pinned hashes by file name."""

    @property
    def needed(self) -> tuple[str, ...]:
        """Give the files without which it cannot be loaded."""


class ModelLock(BaseModel):
    """What a pulled model was when it was pulled.

    :param hub: Its identifier on the hub.
    :param revision: The commit that it was pulled at.
    :param sha256: Hash of each of its files by name.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    form: Literal["aiyptaushy-model-1"] = "aiyptaushy-model-1"
    hub: str
    revision: str
    sha256: dict[str, str]


def models_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Find the folder of pulled models.

    :param environment: Environment variables: AIYPTAUSHY_MODELS, else the folder `models` of AIYPTAUSHY_HOME.
    :return: The folder, whether it is there or not; beside the data of the account when neither is set.
    """
    if environment.get("AIYPTAUSHY_MODELS"):
        return Path(environment["AIYPTAUSHY_MODELS"])
    home = environment.get("AIYPTAUSHY_HOME")
    return (Path(home) if home else user_data_path("aiyptaushy", appauthor=False)) / "models"


def read_lock(folder: Path) -> ModelLock | None:
    """Read the lock of a model.

    :param folder: Folder of the model.
    :return: The lock; None where none was written, so that what lies there is not a whole pulled model.
    """
    try:
        return ModelLock.model_validate_json((folder / LOCK).read_bytes())
    except (OSError, ValidationError):
        return None


def write_lock(folder: Path, lock: ModelLock) -> None:
    """Write the lock of a model, when all its files are there.

    :param folder: Folder of the model.
    :param lock: The lock.
    :raises OSError: If it cannot be written; no half of it is left.
    """
    half = folder / f".{LOCK}~"
    try:
        half.write_text(lock.model_dump_json(indent=1) + "\n", encoding="utf-8")
        half.replace(folder / LOCK)
    except OSError:
        half.unlink(missing_ok=True)
        raise
