"""Who must act within a time limit, and what follows when it is missed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from law import TimeLimit, Words
from supervision.deadline import ROOM, said

# Limits whose end without a court's order means release (CPC, arts 133(2), 151(5), 151(9), 152(4)).
_RELEASE = frozenset(
    {
        "detention_max_adult",
        "detention_max_minor",
        "detention_max_exceptional",
        "custody_base",
        "custody_minor_cap",
        "house_arrest_terms",
        "custody_motion_to_judge",
    }
)


@dataclass(frozen=True, slots=True)
class _Actors:
    names: Mapping[str, str]
    participants: frozenset[str]


@cache
def _actors() -> _Actors:
    table = yaml.safe_load(files(ROOM).joinpath("data", "actors.yaml").read_text(encoding="utf-8"))
    names = {who: name for name, written in table["actors"].items() for who in written}
    return _Actors(names, frozenset(table["participant"]))


def actor(limit: TimeLimit) -> Words:
    """Say who must act.

    :param limit: The limit.
    :return: The words.
    :raises KeyError: If the table of this room does not know whom the limit names.
    """
    return said(f"who-{_actors().names[limit.who]}")


def consequence(limit: TimeLimit) -> Words:
    """Say what follows when a limit is missed.

    :param limit: The limit.
    :return: Release where the Code demands it; else that a participant's late act is invalid, or that an official's is open to complaint.
    """
    if limit.id in _RELEASE:
        return said("consequence-release")
    found = _actors()
    return said("consequence-invalid" if found.names[limit.who] in found.participants else "consequence-complaint")
