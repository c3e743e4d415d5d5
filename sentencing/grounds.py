"""The grounds of release in the order in which they are asked, each with its rule in the law's data (arts 65–70, 74–76, 78, 83)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class From(StrEnum):
    """What a ground releases from."""

    LIABILITY = "liability"
    PUNISHMENT = "punishment"
    SERVING = "serving"


@dataclass(frozen=True, slots=True)
class Ground:
    """A ground of release.

    :param id: Identifier.
    :param rule: Its rule, whose `effect`, `category` and `asks` the data of the law give.
    :param exclusions: Rules whose groups it does not reach.
    :param releases: What it releases from.
    :param juvenile: Whether it is for those under 18 at the offence only.
    """

    id: str
    rule: str
    exclusions: tuple[str, ...] = ()
    releases: From = From.LIABILITY
    juvenile: bool = False


GROUNDS: tuple[Ground, ...] = (
    Ground("active-repentance", "65.1", ("65.2",)),
    Ground("exceeded-defence", "66"),
    Ground("cooperation", "67.1", ("67.2",)),
    Ground("asset-return", "67-1"),
    Ground("reconciliation", "68.1", ("68.4",)),
    Ground("reconciliation-grave", "68.2", ("68.4",)),
    Ground("public-interest", "68.3", ("68.4",)),
    Ground("surety", "69.1", ("69.6",), From.PUNISHMENT),
    Ground("changed-situation", "70.1"),
    Ground("no-longer-dangerous", "70.2"),
    Ground("deferral-pregnant", "74.1.a", ("74.1.c",), From.SERVING),
    Ground("deferral-parent", "74.1.b", ("74.1.c",), From.SERVING),
    Ground("mental-disorder", "75.1", (), From.PUNISHMENT),
    Ground("grave-illness", "75.2", (), From.PUNISHMENT),
    Ground("hardship", "76.1", (), From.PUNISHMENT),
    Ground("hardship-deferral", "76.2", ("76.2",), From.SERVING),
    Ground("amnesty", "78.1", ("78.2",)),
    Ground("pardon", "78.3-4", (), From.PUNISHMENT),
    Ground("juvenile-measures", "83.1", (), From.LIABILITY, juvenile=True),
    Ground("juvenile-punishment", "83.2", (), From.PUNISHMENT, juvenile=True),
    Ground("juvenile-grave", "83.3", ("68.4",), From.LIABILITY, juvenile=True),
)
