"""Lists of articles that controls ask for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml

PRIVATE, PRIVATE_PUBLIC, CUSTODY_BY_GRAVITY = "private", "private_public", "custody_by_gravity"
EXAMINATION, TORTURE = "examination", "torture"


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    raw = yaml.safe_load(files("supervision").joinpath("data", "controls_lists.yaml").read_text(encoding="utf-8"))
    return {name: frozenset(entries) for name, entries in raw.items()}


def stands_in(name: str, article: str, part: str) -> bool:
    """Tell whether a part of an article stands in a list, by itself or with the whole article.

    :param name: Name of the list.
    :param article: Article of the Criminal Code.
    :param part: Its part; empty for an article without parts.
    :return: Whether it does.
    """
    listed = _lists()[name]
    return article in listed or f"{article}({part})" in listed
