"""How grave an offence is: derived from its sanction and guilt (Criminal Code, arts 10, 11 and 22), never written down by hand."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from law.punishments import Punishment, PunishmentKind


class OffenceKind(StrEnum):
    """Crime or criminal misdemeanour (art. 10)."""

    CRIME = "crime"
    MISDEMEANOUR = "misdemeanour"


class Guilt(StrEnum):
    """Form of guilt; MIXED is an intentional act with a graver consequence by negligence (art. 22)."""

    INTENT = "intent"
    NEGLIGENCE = "negligence"
    MIXED = "mixed"


class Gravity(StrEnum):
    """Category of gravity (art. 11); a misdemeanour stands below all categories."""

    MISDEMEANOUR = "misdemeanour"
    SMALL = "small"
    MEDIUM = "medium"
    GRAVE = "grave"
    ESPECIALLY_GRAVE = "especially_grave"

    @property
    def heavy(self) -> bool:
        """Whether it is one of the two upper categories, which many rules name together."""
        return self is Gravity.GRAVE or self is Gravity.ESPECIALLY_GRAVE


_SMALL, _MEDIUM, _GRAVE = 24, 60, 144  # art. 11, parts 2-4: months, for intentional crimes
_SMALL_BY_NEGLIGENCE = 60  # art. 11, part 2: months


def gravity_of(kind: OffenceKind, guilt: Guilt, main: Iterable[Punishment]) -> Gravity:
    """Derive the category of gravity from the sanction.

    The category follows the longest imprisonment of the sanction. A negligent crime is never above medium; mixed guilt counts as
    intent as a whole (art. 22). A crime whose sanction knows no imprisonment is of small gravity: that is our reading of
    "does not exceed two years" in art. 11, part 2.

    :param kind: Crime or misdemeanour.
    :param guilt: Form of guilt of the part.
    :param main: Main punishments of its sanction.
    :return: The category.
    """
    if kind is OffenceKind.MISDEMEANOUR:
        return Gravity.MISDEMEANOUR
    punishments = tuple(main)
    longest = max((p.maximum or 0 for p in punishments if p.kind is PunishmentKind.IMPRISONMENT), default=0)
    if guilt is Guilt.NEGLIGENCE:
        return Gravity.SMALL if longest <= _SMALL_BY_NEGLIGENCE else Gravity.MEDIUM
    if longest > _GRAVE or any(p.kind is PunishmentKind.LIFE_IMPRISONMENT for p in punishments):
        return Gravity.ESPECIALLY_GRAVE
    if longest > _MEDIUM:
        return Gravity.GRAVE
    return Gravity.MEDIUM if longest > _SMALL else Gravity.SMALL
