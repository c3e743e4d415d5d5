"""Who drafts the indictment: the investigator (A) or the prosecutor (B), by body, gravity, corruption and date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from law.compiled import compiled
from law.dated import Dated
from law.errors import NoIndictment, OutOfForce
from law.gravity import Gravity


class Regime(StrEnum):
    """Who drafts the indictment."""

    INVESTIGATOR_DRAFTS = "A"  # the prosecutor approves
    PROSECUTOR_DRAFTS = "B"  # the investigator sends a report (CPC, arts 299, 302-1)


@dataclass(frozen=True, slots=True)
class _Rule:
    regime: Dated[Regime]
    agencies: frozenset[str]
    gravities: frozenset[Gravity]
    corruption: bool

    def fits(self, agency: str, gravity: Gravity, *, corruption: bool) -> bool:
        return (
            (not self.agencies or agency in self.agencies)
            and (not self.gravities or gravity in self.gravities)
            and (corruption or not self.corruption)
        )


@cache
def _rules() -> tuple[_Rule, ...]:
    found = []
    for raw in compiled("indictment_regime")["rules"]:
        regime = Dated(
            value=Regime(raw["regime"]),
            source=raw["source"],
            valid_from=date.fromisoformat(raw["valid_from"]),
            valid_to=date.fromisoformat(raw["valid_to"]) if raw["valid_to"] else None,
            checked_by=raw["checked_by"],
        )
        gravities = frozenset(map(Gravity, raw.get("gravities", ())))
        found.append(_Rule(regime, frozenset(raw.get("agencies", ())), gravities, raw.get("corruption", False)))
    return tuple(found)


def dated_indictment_regime(
    agency: str, gravity: Gravity, on: date, *, corruption: bool, preliminary_investigation: bool = True
) -> Dated[Regime]:
    """Find who drafts the indictment, with the rule's source and time.

    :param agency: Body that investigates: "police", "anticorruption", "economic", "national_security", "state_revenue", "prosecutor",
        "military_police" or "other".
    :param gravity: Category of the gravest offence charged; joined cases follow it.
    :param on: Day on which the investigation is completed.
    :param corruption: Whether a corruption crime is charged (Criminal Code, art. 3, point 29).
    :param preliminary_investigation: Whether the case ends as a preliminary investigation.
    :return: Who drafts.
    :raises NoIndictment: If it ends otherwise: inquiry, accelerated, protocol and order proceedings have documents of their own.
    :raises OutOfForce: Before the Criminal Procedure Code of 2014 came into force.
    """
    if not preliminary_investigation:
        raise NoIndictment("no-indictment")
    for rule in _rules():
        if rule.regime.holds(on) and rule.fits(agency, gravity, corruption=corruption):
            return rule.regime
    raise OutOfForce("criminal-procedure-code-not-in-force", date=f"{on:%d.%m.%Y}")


def indictment_regime(agency: str, gravity: Gravity, on: date, *, corruption: bool, preliminary_investigation: bool = True) -> Regime:
    """Tell who drafts the indictment.

    :param agency: Body that investigates, as in `dated_indictment_regime`.
    :param gravity: Category of the gravest offence charged.
    :param on: Day on which the investigation is completed.
    :param corruption: Whether a corruption crime is charged.
    :param preliminary_investigation: Whether the case ends as a preliminary investigation.
    :return: Who drafts.
    :raises NoIndictment: If the case ends without an indictment.
    :raises OutOfForce: Before the Criminal Procedure Code of 2014 came into force.
    """
    return dated_indictment_regime(agency, gravity, on, corruption=corruption, preliminary_investigation=preliminary_investigation).value
