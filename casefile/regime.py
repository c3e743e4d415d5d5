"""Who drafts the indictment of a case: read from its body, its charges and the day."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from casefile.case import Case, InvestigationForm
from casefile.known import Known
from law import Condition, Dated, Gravity, Part, Regime, criminal_code, dated_indictment_regime

_ORDER = tuple(Gravity)


def charged_parts(case: Case) -> tuple[Part, ...]:
    """Give the part of the Criminal Code of each charge, as it stands on the last day of the charge's episodes.

    :param case: The case.
    :return: Parts in the order of the charges.
    :raises LawError: If a charge names what the Code has not.
    """
    known = Known(case)
    return tuple(criminal_code(known.offence_days(charge)[-1]).article(charge.article).part(charge.part) for charge in case.charges)


def regime(case: Case, on: date, conditions: Collection[Condition] = ()) -> Dated[Regime]:
    """Find who drafts the indictment of a case; joined charges follow the gravest (CPC, art. 302-1, and the notes to arts 298-305).

    :param case: The case.
    :param on: Day on which the investigation is completed.
    :param conditions: Conditions of the lists of offences that the facts meet, such as the use of an official position.
    :return: Who drafts, with the rule's source and time.
    :raises NoIndictment: If the case ends without an indictment.
    :raises LawError: If a charge names what the Code has not, or the day is before the codes came into force.
    """
    parts = charged_parts(case)
    return dated_indictment_regime(
        case.agency.value,
        max((part.gravity for part in parts), key=_ORDER.index),
        on,
        corruption=any(
            "corruption" in part.lists_for(charge.clauses, conditions) for part, charge in zip(parts, case.charges, strict=True)
        ),
        preliminary_investigation=case.form is InvestigationForm.PRELIMINARY,
    )
