"""What a synthetic act says: the values that reading it must give."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from law import Language, PunishmentKind, PunishmentUnit, Stage
from retrieval import ActKind, Outcome, Plea, Recidivism, Review


@dataclass(frozen=True, slots=True)
class GoldPunishment:
    """A main punishment as the act states it."""

    kind: PunishmentKind
    amount: int | None
    unit: PunishmentUnit | None


@dataclass(frozen=True, slots=True)
class GoldVerdict:
    """What the resolution says of one person; None where it says nothing of the kind."""

    outcome: Outcome
    convicted: frozenset[str] = frozenset()
    stage: Stage | None = None
    punishment: GoldPunishment | None = None
    conditional: bool | None = None


@dataclass(frozen=True, slots=True)
class Gold:
    """What the act says.

    :param charged: Norms of the charge by key.
    :param mitigating: Circumstances of art. 53 by short norm.
    :param aggravating: Circumstances of art. 54 by short norm.
    :param verdicts: The resolution person by person, in its order.
    """

    language: Language
    kind: ActKind
    court: str
    region: str
    decided_on: date
    case_number: str
    charged: frozenset[str]
    plea: Plea | None
    mitigating: frozenset[str]
    aggravating: frozenset[str]
    recidivism: Recidivism | None
    verdicts: tuple[GoldVerdict, ...]
    review: Review | None = None
