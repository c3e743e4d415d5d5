"""Lists of articles, and terms of imprisonment, that controls ask for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

PRIVATE, PRIVATE_PUBLIC, CUSTODY_BY_GRAVITY = "private", "private_public", "custody_by_gravity"
EXAMINATION, TORTURE = "examination", "torture"
CUSTODY_GENERAL, MANDATORY_COUNSEL = "custody_general", "mandatory_counsel"


@cache
def _data() -> Mapping[str, Any]:
    raw: Mapping[str, Any] = yaml.safe_load(files("supervision").joinpath("data", "controls_lists.yaml").read_text(encoding="utf-8"))
    return raw


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(_data()[name])


def months_of(name: str) -> int:
    """Give the term of imprisonment that a rule names.

    :param name: Name of the rule: `CUSTODY_GENERAL`, `MANDATORY_COUNSEL`.
    :return: The term in months.
    """
    return int(_data()["months"][name])


def stands_in(name: str, article: str, part: str) -> bool:
    """Tell whether a part of an article stands in a list, by itself or with the whole article.

    :param name: Name of the list.
    :param article: Article of the Criminal Code.
    :param part: Its part; empty for an article without parts.
    :return: Whether it does.
    """
    listed = _list(name)
    return article in listed or f"{article}({part})" in listed
