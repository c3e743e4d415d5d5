"""Facts beside the charges: prior convictions, an earlier sentence, what the court imposed, time in custody.

The documented form, in YAML; every block may be left out, and then nothing is computed from it::

    priors:                               # [] when the person was never convicted
      - convicted_on: 2019-05-20          # day of the judgment
        gravity: grave                    # category the crime had then: small | medium | grave | especially_grave
        intentional: true
        sentenced_to_imprisonment: true
        conditional: false                # the imprisonment was conditional (art. 63)
        imprisonment_served: true         # imprisonment was actually served
        under_18: false                   # the crime was committed before the age of 18 (art. 14, part 3)
        record_expired: false             # the record had expired or was removed by the day of the new crime (art. 79)
    unserved:                             # an earlier judgment that is not fully served (arts 58(6), 60, 64)
      judgment_on: 2024-05-10
      kind: imprisonment
      amount: 36                          # imposed, in the unit of the kind: months, days, hours or indices
      served: 10                          # already served or credited, in the same unit
      served_days: 0                      # and in days, for kinds counted in months
      form: serving                       # serving | conditional | parole | deferred (art. 74)
      offences: ["188(2)"]                # offences of that judgment: article and part
      institution: medium                 # minimum | medium | maximum | emergency | full
    imposed:                              # what the court fixed for each offence
      - {offence: c1, kind: imprisonment, amount: 60, deprivation_of_right: 36}   # the last one in months, additional
    final: {kind: imprisonment, amount: 60, days: 0}   # what it fixed in the end, when it is known
    custody:                              # custody | detention | house_arrest | custody_abroad | imprisonment_abroad | hospital
      - {kind: custody, start: 2025-01-10, end: 2025-05-31}   # first and last day
    reviewed: {kind: restriction, amount: 4, days: 0}   # what was served under a judgment reviewed with another kind (art. 62, part 6)
    replaced: fine                        # milder kind for which this imprisonment came (arts 41(6), 42(5), 43(2-1), 44(3))
    start: 2025-06-01                     # day from which the sentence is counted
    judgment_on: 2025-05-15               # day of the judgment (art. 46, part 2: the age on that day)
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Annotated, Self

from pydantic import BeforeValidator, Field, PlainSerializer, model_validator

from law import Gravity, Institution, PunishmentKind, Unknown
from sentencing.answers import Answer, Frozen, asked, read_answer, write_answer

NORM = r"^\d+(-\d+)?(\(\d+(-\d+)?\))?$"

GravityAnswer = Annotated[Gravity | Unknown, BeforeValidator(read_answer), PlainSerializer(write_answer)]
"""A category of gravity, or not known."""


class EarlierForm(StrEnum):
    """What the person was doing under the earlier judgment when the new offence was committed."""

    SERVING = "serving"
    CONDITIONAL = "conditional"
    PAROLE = "parole"
    DEFERRED = "deferred"  # serving was deferred for a pregnant woman or the parent of a small child (art. 74)


class CustodyKind(StrEnum):
    """Time deprived of liberty before the judgment entered into force (art. 62)."""

    CUSTODY = "custody"
    DETENTION = "detention"
    HOUSE_ARREST = "house_arrest"
    CUSTODY_ABROAD = "custody_abroad"  # in custody in another state until extradition (part 5)
    IMPRISONMENT_ABROAD = "imprisonment_abroad"  # imprisonment served there for a crime outside Kazakhstan, before extradition (part 5)
    HOSPITAL = "hospital"  # compulsory treatment in a hospital for a disorder that came after the crime (part 7, art. 97, part 2)


class PriorConviction(Frozen):
    """An earlier conviction for a crime.

    :param convicted_on: Day of the judgment.
    :param gravity: Category that the crime had when it was tried.
    :param under_18: Whether the crime was committed under the age of 18.
    :param record_expired: Whether the record had expired or was removed by the day of the new crime.
    """

    convicted_on: date
    gravity: GravityAnswer = asked("gravity")
    intentional: Answer = asked("intentional")
    sentenced_to_imprisonment: Answer = asked("sentenced_to_imprisonment")
    conditional: Answer = asked("conditional")
    imprisonment_served: Answer = asked("imprisonment_served")
    under_18: Answer = asked("under_18")
    record_expired: Answer = asked("record_expired")


class Fixed(Frozen):
    """A main punishment with its size.

    :param amount: Size in the unit of the kind: months, days, hours or indices; zero for life imprisonment.
    :param days: Days beside the months.
    """

    kind: PunishmentKind
    amount: int = Field(default=0, ge=0)
    days: int = Field(default=0, ge=0)


class Imposed(Fixed):
    """What the court fixed for one offence.

    :param offence: Identifier of the offence.
    :param deprivation_of_right: Months for which a right is taken away, as an additional punishment.
    """

    offence: str
    deprivation_of_right: int | None = Field(default=None, ge=1)


class EarlierSentence(Fixed):
    """An earlier judgment that is not fully served.

    :param served: How much is served or credited already, in the unit of the kind.
    :param served_days: The same in days, for kinds counted in months.
    :param offences: Offences of that judgment by article and part: "297(4)".
    :param institution: Where it is served.
    """

    judgment_on: date
    served: int = Field(default=0, ge=0)
    served_days: int = Field(default=0, ge=0)
    form: EarlierForm = EarlierForm.SERVING
    offences: tuple[Annotated[str, Field(pattern=NORM)], ...] = ()
    institution: Institution | None = None

    @property
    def rest(self) -> Fraction:
        """What is left in the unit of the kind, days aside."""
        return Fraction(self.amount - self.served)

    @model_validator(mode="after")
    def _served_within(self) -> Self:
        if self.served > self.amount:
            raise ValueError("served-over-imposed")
        return self


class CustodyPeriod(Frozen):
    """A time in custody, detention or under house arrest; both days count."""

    kind: CustodyKind
    start: date
    end: date

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.end < self.start:
            raise ValueError("custody-backwards")
        return self
