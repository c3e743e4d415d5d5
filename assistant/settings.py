"""Where the product keeps its data: every setting comes from the environment and has a default that needs no set-up."""

from __future__ import annotations

import getpass
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of one run.

    :param home: Folder of the data (AIYPTAUSHY_HOME).
    :param database: Address of the database (AIYPTAUSHY_DATABASE_URL); SQLite in `home` by default.
    :param actor: Who acts, as the journal names them (AIYPTAUSHY_ACTOR); the account's name by default.
    """

    home: Path
    database: str
    actor: str

    @property
    def blobs(self) -> Path:
        """Folder of the originals, by SHA-256."""
        return self.home / "blobs"


def read_settings(environment: Mapping[str, str] = os.environ, *, home: Path | None = None) -> Settings:
    """Read the settings.

    :param environment: Environment variables.
    :param home: Folder of the data, over what the environment says.
    :return: The settings.
    """
    folder = home or Path(environment.get("AIYPTAUSHY_HOME") or user_data_path("aiyptaushy", appauthor=False))
    database = environment.get("AIYPTAUSHY_DATABASE_URL") or f"sqlite:///{folder / 'aiyptaushy.db'}"
    return Settings(home=folder, database=database, actor=environment.get("AIYPTAUSHY_ACTOR") or getpass.getuser())
