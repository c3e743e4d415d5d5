"""Who may do what: positions, rights, and the one question that every door asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from casefile.case import Case, EventKind


class Position(StrEnum):
    """What a user is."""

    PROSECUTOR = "prosecutor"
    SUPERVISING_PROSECUTOR = "supervising_prosecutor"
    INVESTIGATOR = "investigator"
    DEFENCE = "defence"
    PARTICIPANT = "participant"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"


class Right(StrEnum):
    """What a user may be allowed to do."""

    READ_CASE = "read_case"
    WRITE_CASE = "write_case"
    EDIT_TRANSCRIPT = "edit_transcript"
    ACCEPT_FACTS = "accept_facts"
    WRITE_DRAFT = "write_draft"
    SIGN_DRAFT = "sign_draft"
    LIFT_BLOCK = "lift_block"
    WRITE_COMPLAINTS = "write_complaints"
    CHAT = "chat"
    MANAGE_MEMBERS = "manage_members"
    READ_JOURNAL = "read_journal"
    SEARCH_PRACTICE = "search_practice"
    CREATE_CASE = "create_case"
    MANAGE_USERS = "manage_users"
    MANAGE_MODELS = "manage_models"
    READ_JOBS = "read_jobs"


@dataclass(frozen=True, slots=True)
class _Rights:
    member: frozenset[Right]
    any: frozenset[Right]
    house: frozenset[Right]
    after_familiarisation: bool


@dataclass(frozen=True, slots=True)
class Principal:
    """Who asks: a user, or a key of a user that may do less.

    :param user: Login of the user; the journal names it.
    :param name: Name to show.
    :param position: What the user is.
    :param scopes: Rights of the key; None for the user in person.
    :param cases: Cases that the key is for; None for every case that the user may see.
    """

    user: str
    name: str
    position: Position
    scopes: frozenset[Right] | None = None
    cases: frozenset[str] | None = None


@cache
def _table() -> Mapping[Position, _Rights]:
    raw = yaml.safe_load(files("casefile").joinpath("data", "access.yaml").read_text(encoding="utf-8"))["positions"]
    return {position: _rights(raw[position.value]) for position in Position}


def _rights(row: Mapping[str, Any]) -> _Rights:
    member, everywhere, house = (frozenset(map(Right, row[where])) for where in ("member", "any", "house"))
    return _Rights(member, everywhere, house, bool(row.get("after_familiarisation")))


def may(principal: Principal, right: Right) -> bool:
    """Tell whether somebody may do what concerns no case.

    :param principal: Who asks.
    :param right: What to do.
    :return: Whether it is allowed.
    """
    return right in _table()[principal.position].house and _in_scope(principal, right)


def may_on(principal: Principal, right: Right, case: Case, *, member: bool) -> bool:
    """Tell whether somebody may do something on a case.

    :param principal: Who asks.
    :param right: What to do.
    :param case: The case.
    :param member: Whether the user belongs to the case.
    :return: Whether it is allowed.
    """
    rights = _table()[principal.position]
    if not _in_scope(principal, right) or (principal.cases is not None and case.number not in principal.cases):
        return False
    if right in rights.any:
        return True
    return member and right in rights.member and (not rights.after_familiarisation or _familiarisation_begun(case))


def may_anywhere(principal: Principal, right: Right) -> bool:
    """Tell whether somebody may do something on cases that they do not belong to.

    :param principal: Who asks.
    :param right: What to do.
    :return: Whether a case that is not theirs need be opened at all to know.
    """
    return right in _table()[principal.position].any and _in_scope(principal, right)


def _in_scope(principal: Principal, right: Right) -> bool:
    return principal.scopes is None or right in principal.scopes


def _familiarisation_begun(case: Case) -> bool:
    return any(event.kind is EventKind.FAMILIARISATION_STARTED for event in case.events)
