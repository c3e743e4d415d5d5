"""Facts of the offences: what a person enters, and what the file does not say.

The documented form, in YAML (every field but `committed_on` and `article` may be left out)::

    offences:
      - id: c1
        committed_on: 2025-03-10          # day of the act (arts 5, 41(1), 42(1))
        article: "188"
        part: "3"                         # empty when the article has no parts
        clauses: ["3"]                    # points of the part that are charged
        stage: completed                  # completed | attempt | preparation (arts 24, 25)
        circumstances: ["53(1)(11)"]      # arts 53 and 54: article, part, point
        circumstances_in_offence: []      # those of arts 53, 54 that the offence as charged already contains
        life_or_health: false             # connected with an encroachment on life or health (art. 55)
        intentional_death: false          # connected with intentionally causing death (art. 55, part 8)
        victim_minor: false               # the victim was under 18
        with_violence: false              # committed with violence (list of art. 3, point 18-1)
        features_of_other_parts: []       # features of the article's other parts that the act has too: ["3(2)"]
        harm_made_good: false             # property damage, moral and other harm voluntarily made good (art. 55, part 1)
        property_damage_made_good: false  # property damage voluntarily made good
        exceptional_circumstances: false  # claimed grounds of art. 55, part 4
        in_criminal_group: false          # committed within a criminal group (art. 31, part 3)
        torture: false                    # rests on art. 146, part 2
        base_amount: 1000000              # tenge: the bribe, income or value a multiple fine is counted from (art. 41)
    offender:
      birth_date: 1990-05-01
      conditions: []                      # woman, foreigner, serviceman, … (arts 42–46, 51)
      own_income: false                   # own earnings or other permanent income; asked of a minor (art. 81, parts 3 and 4)
      own_property: false                 # property that a fine can be levied on; asked of a minor (art. 81, part 3)
      delayed_development: false          # could not fully understand or control the act for a delay in development (art. 15, part 3)
    # nature, release, hiding, later_offences, today, serving: see sentencing/release_facts.py
    procedure:
      form: plea_agreement                # ordinary | accelerated | order | protocol | plea_agreement | …: see ProcedureForm
      fulfilled: true                     # all terms of the agreement are met

What came before and what the court imposed (`priors`, `unserved`, `imposed`, `final`, `custody`, `reviewed`, `replaced`,
`start`) is described in `history.py`.

A fact that is left out or written `unknown` stays unknown: it widens the range and is asked about, never guessed.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

import yaml
from pydantic import BeforeValidator, Field, PlainSerializer, ValidationError, field_validator

from law import Stage, Unknown
from sentencing.answers import CIRCUMSTANCE, Answer, Frozen, Keys, asked, read_answer, write_answer
from sentencing.errors import BrokenFacts
from sentencing.history import CustodyPeriod, EarlierSentence, Fixed, Imposed, PriorConviction
from sentencing.plain_yaml import TwiceWritten, place_of, plain_yaml
from sentencing.release_facts import LaterOffences, Nature, Pause, Pauses, ReleaseFacts, Serving
from sentencing.wrong_facts import wrong_fields


class ProcedureForm(StrEnum):
    """Procedure in which the case was investigated and will be tried, as far as art. 55, part 3 distinguishes it."""

    ORDINARY = "ordinary"
    ACCELERATED = "accelerated"
    PLEA_AGREEMENT = "plea_agreement"
    COOPERATION_AGREEMENT = "cooperation_agreement"
    ASSET_RETURN_AGREEMENT = "asset_return_agreement"
    ORDER = "order"
    PROTOCOL = "protocol"


AGREEMENTS = frozenset({ProcedureForm.PLEA_AGREEMENT, ProcedureForm.COOPERATION_AGREEMENT, ProcedureForm.ASSET_RETURN_AGREEMENT})


class PersonCondition(StrEnum):
    """Condition of the person that bars a kind of punishment or changes it (arts 42(7), 43(3), 45(3), 46(4), 51, 467)."""

    WOMAN = "woman"
    PREGNANT = "pregnant"
    CHILD_UNDER_3 = "child_under_3"
    SMALL_CHILD = "small_child"
    WOMAN_58 = "woman_58"
    MAN_63 = "man_63"
    DISABILITY_1_2 = "disability_1_2"
    UNABLE_TO_WORK = "unable_to_work"
    NO_PERMANENT_WORK = "no_permanent_work"
    FULL_TIME_STUDENT = "full_time_student"
    SERVICEMAN = "serviceman"
    FOREIGNER = "foreigner"
    CHILD_WITH_DISABILITY = "child_with_disability"


Conditions = Annotated[tuple[PersonCondition, ...] | Unknown, BeforeValidator(read_answer), PlainSerializer(write_answer)]
"""Conditions of the person; an empty list says that none applies."""


class OffenceFacts(Frozen):
    """One offence as it is charged.

    :param committed_on: Day on which the act was committed.
    :param circumstances_in_offence: Circumstances of arts 53 and 54 that are already elements of the offence as charged.
    :param features_of_other_parts: Features of the article's other parts that the act has too, "3(2)": part and point.
    :param base_amount: Sum in tenge from which a fine by multiple is counted.
    """

    id: str = Field(default="c1", pattern=r"^[a-z][a-z0-9_-]*$")
    committed_on: date
    article: str = Field(pattern=r"^\d+(-\d+)?$")
    part: str = Field(default="", pattern=r"^(\d+(-\d+)?)?$")
    clauses: tuple[str, ...] = ()
    stage: Stage = Stage.COMPLETED
    circumstances: tuple[Annotated[str, Field(pattern=CIRCUMSTANCE)], ...] = ()
    circumstances_in_offence: Keys = asked("circumstances_in_offence")
    life_or_health: Answer = asked("life_or_health")
    intentional_death: Answer = asked("intentional_death")
    victim_minor: Answer = asked("victim_minor")
    with_violence: Answer = asked("with_violence")
    features_of_other_parts: Keys = asked("features_of_other_parts")
    harm_made_good: Answer = asked("harm_made_good")
    property_damage_made_good: Answer = asked("property_damage_made_good")
    in_criminal_group: Answer = asked("in_criminal_group")
    torture: Answer = asked("torture")
    exceptional_circumstances: bool = False
    base_amount: int | None = Field(default=None, ge=1)
    nature: Nature | None = None
    release: ReleaseFacts | None = None


class Offender(Frozen):
    """The person to be sentenced, as far as the punishment depends on it.

    :param birth_date: Day of birth; None when the file does not give it.
    :param own_income: Whether a minor has own earnings or other permanent income (art. 81, parts 3 and 4).
    :param own_property: Whether a minor has property that a fine can be levied on (art. 81, part 3).
    :param delayed_development: Whether a minor could not fully understand or control the act for a delay in development
        that is no mental disorder (art. 15, part 3).
    """

    birth_date: date | None = None
    conditions: Conditions = asked("conditions")
    own_income: Answer = asked("own_income")
    own_property: Answer = asked("own_property")
    delayed_development: Answer = asked("delayed_development")


class Procedure(Frozen):
    """The procedure of the case.

    :param fulfilled: Whether all terms of the procedural agreement are met; means nothing without an agreement.
    """

    form: ProcedureForm = ProcedureForm.ORDINARY
    fulfilled: Answer = asked("fulfilled")


class SentencingFacts(Frozen):
    """Everything a sentence of one person is computed from.

    :param priors: Earlier convictions; None when the file says nothing of them.
    :param unserved: An earlier sentence not fully served.
    :param imposed: What the court fixed for each offence.
    :param final: What the court fixed in the end.
    :param custody: Time in custody, under house arrest, in custody abroad, in a hospital.
    :param reviewed: What was served under a judgment that was reviewed with another kind of punishment.
    :param replaced: Milder kind in whose place the imprisonment came: then art. 46, part 5 names the institution by that.
    :param start: Day from which the sentence is counted.
    :param judgment_on: Day of the judgment, on which the age decides the institution (art. 46, part 2).
    """

    offences: tuple[OffenceFacts, ...] = Field(min_length=1)
    offender: Offender = Offender()
    procedure: Procedure = Procedure()
    hiding: Pauses = asked("hiding")
    agreement_pauses: tuple[Pause, ...] = ()
    later_offences: LaterOffences = asked("later_offences")
    today: date | None = None
    serving: Serving | None = None
    priors: tuple[PriorConviction, ...] | None = None
    unserved: EarlierSentence | None = None
    imposed: tuple[Imposed, ...] = ()
    final: Fixed | None = None
    custody: tuple[CustodyPeriod, ...] | None = None
    reviewed: Fixed | None = None
    replaced: Literal["fine", "corrective_labour", "community_service", "restriction"] | None = None
    start: date | None = None
    judgment_on: date | None = None

    @field_validator("offences")
    @classmethod
    def _ids_differ(cls, offences: tuple[OffenceFacts, ...]) -> tuple[OffenceFacts, ...]:
        if len({offence.id for offence in offences}) < len(offences):
            raise ValueError("same-id")
        return offences


def read_facts(text: str) -> SentencingFacts:
    """Read facts written in YAML or JSON.

    :param text: The file's text, in the form documented in this module.
    :return: The facts.
    :raises BrokenFacts: If the text is not such a file; the message names every wrong field.
    """
    try:
        data = plain_yaml(text)
    except TwiceWritten as fault:
        raise BrokenFacts("facts-twice", field=fault.field, line=fault.line) from fault
    except yaml.YAMLError as fault:
        raise BrokenFacts("facts-not-yaml", place=place_of(fault)) from fault
    if not isinstance(data, Mapping):
        raise BrokenFacts("facts-not-a-mapping")
    try:
        return SentencingFacts.model_validate(data)
    except ValidationError as fault:
        raise BrokenFacts.of(wrong_fields(fault, SentencingFacts, data)) from fault
