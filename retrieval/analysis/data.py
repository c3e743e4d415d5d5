"""The data files of this room: rows of words and tables that a lawyer can read and correct."""

from __future__ import annotations

from importlib.resources import files


def read_text(name: str) -> str:
    """Read a data file of the room.

    :param name: Its name in `retrieval/data`.
    :return: Its text.
    """
    return files("retrieval").joinpath("data", name).read_text(encoding="utf-8")
