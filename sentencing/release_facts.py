"""Facts that limitation, release, parole, replacement and the record are computed from; every one may be left out.

The documented form, in YAML::

    offences:
      - id: c1
        nature:                           # what the act was, beyond its article
          death_caused: false             # a person died of it, by intent or negligence
          grave_harm: false               # grave harm to health was caused
          against_life: false             # connected with an encroachment on life (72(4), 86, 87)
          with_especially_grave: false    # connected with an especially grave crime (72(8), 73(2))
          victim_14_17: false             # the victim was 14 to 17 years old
          victim_under_14: false          # the victim was under 14
        release:                          # what grounds of release ask (65–70, 74–76, 78, 83); without this block they are not computed
          first_time: true
          active_repentance: true         # gave himself up, helped to solve the crime, made the harm good (65)
          reconciled: true                # with the victim or complainant, mediation included (68)
          repented: true                  # sincerely repented (68(3))
          public_interest_harmed: false   # the harm was done to society or the state (68(3))
          defence_exceeded_in_fear: false # art. 66
          surety_offered: false           # a person or organisation stands surety (69)
          situation_changed: false        # 70(1)
          no_longer_dangerous: false      # faultless behaviour after the act (70(2))
          mental_disorder: false          # 75(1), after the offence
          grave_illness: false            # 75(2)
          family_hardship: false          # 76
          amnesty_act: false              # 78: an act of amnesty covers the act
          pardon_act: false
          recidivism: false               # punished as a recidivist (78(2), 79(7))
          special_part_note: false        # a note of the Special Part releases from liability for this very act (65(2))
          gift_within_note: false         # a gift that the note of the article says is no offence (247, 253, 366, 367)
          road_death_of_close_relatives: false
          earlier_reconciliation: {released_on: 2024-03-01, gravity: medium}    # or `none`
    hiding: [{since: 2021-04-01, until: 2022-10-01}]     # hid from investigation or court; without `until` still hiding; [] never
    agreement_pauses: []                  # from the motion for an agreement on return of assets until it is met (71(4-1))
    later_offences:                       # crimes outside this file
      - committed_on: 2023-08-01
        gravity: grave
        guilt: intent
        imprisonment: true                # it brought imprisonment that is not conditional (79(8))
        life_or_health: false             # connected with an encroachment on life or health (79(3))
        served_on: 2028-02-01             # day on which its punishment, the additional one too, is served (79(8))
    today: 2026-11-25                     # the day for which it is asked what has run out
    serving:                              # the punishment imposed, as it is served; without it `final` and `start` are taken
      kind: imprisonment
      months: 84                          # the term; what is left of it where an earlier parole was revoked by 72(7)(1) or (2)
      days: 0                             # days of the term beside the months
      start: 2025-06-01                   # first day of the term
      credit_days: 0                      # days credited (art. 62); left out: worked out of `custody`
      in_force: 2025-06-01                # day on which the judgment entered into force
      released_on: 2026-04-10             # day of actual release from the main punishment, where it has come
      conditional: false
      probation_months: 12                # of a conditional sentence, where shorter than the term (63(3))
      ban_months: 36                      # deprivation of a right; `ban_life: true` for life
      damage_paid: true                   # the damage is made good in full (72(1), 73(1), 73(3))
      malicious_breaches: false
      active_help: false                  # terrorist or extremist crime: actively helps to prevent and solve such crimes
      helped_solve_group_crimes: false    # 73(4)
      revoked_by: "3"                     # point of 72(7) by which an earlier parole was revoked
      replaced_by_restriction: false
      paroled_from_life: false
      grave_crime_during_life: false
      evasion: []                         # hid from serving (77(3))
      deferred: []                        # serving was deferred (77(3))
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, PlainSerializer, model_validator

from law import Gravity, Guilt, PunishmentKind, Unknown
from sentencing.answers import Answer, Frozen, asked, read_answer, write_answer


class Pause(Frozen):
    """A time in which a period of limitation stands still.

    :param since: First day.
    :param until: Day of arrest or of giving oneself up, from which it runs again; None while it lasts.
    """

    since: date
    until: date | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Pause:
        if self.until is not None and self.until < self.since:
            raise ValueError("pause-backwards")
        return self


Pauses = Annotated[tuple[Pause, ...] | Unknown, BeforeValidator(read_answer), PlainSerializer(write_answer)]
"""Pauses, or not known; an empty list says that there was none."""


class LaterOffence(Frozen):
    """A crime committed after the offence and not part of this file of facts.

    :param imprisonment: Whether it brought imprisonment that is not conditional.
    :param life_or_health: Whether it was connected with an encroachment on life or health.
    :param served_on: Day on which its punishment, main and additional, is served; None when it is not known.
    """

    committed_on: date
    gravity: Gravity
    guilt: Guilt = Guilt.INTENT
    imprisonment: Answer = asked("imprisonment")
    life_or_health: Answer = asked("later_life_or_health")
    served_on: date | None = None

    @model_validator(mode="after")
    def _in_order(self) -> LaterOffence:
        if self.served_on is not None and self.served_on < self.committed_on:
            raise ValueError("served-before-crime")
        return self


LaterOffences = Annotated[tuple[LaterOffence, ...] | Unknown, BeforeValidator(read_answer), PlainSerializer(write_answer)]
"""Later offences, or not known; an empty list says that there was none."""


class EarlierReconciliation(Frozen):
    """An earlier release from liability by reconciliation (68(4)(8) and (9)).

    :param gravity: Category of the offence released from.
    """

    released_on: date
    gravity: Gravity


Reconciliation = Annotated[EarlierReconciliation | Literal["none"] | Unknown, BeforeValidator(read_answer), PlainSerializer(write_answer)]
"""The earlier release, "none", or not known."""


class Nature(Frozen):
    """What the act was, beyond what its article says."""

    death_caused: Answer = asked("death_caused")
    grave_harm: Answer = asked("grave_harm")
    against_life: Answer = asked("against_life")
    with_especially_grave: Answer = asked("with_especially_grave")
    victim_14_17: Answer = asked("victim_14_17")
    victim_under_14: Answer = asked("victim_under_14")


class ReleaseFacts(Frozen):
    """What the grounds of release ask beyond the offence and its nature."""

    first_time: Answer = asked("first_time")
    active_repentance: Answer = asked("active_repentance")
    reconciled: Answer = asked("reconciled")
    repented: Answer = asked("repented")
    public_interest_harmed: Answer = asked("public_interest_harmed")
    defence_exceeded_in_fear: Answer = asked("defence_exceeded_in_fear")
    surety_offered: Answer = asked("surety_offered")
    situation_changed: Answer = asked("situation_changed")
    no_longer_dangerous: Answer = asked("no_longer_dangerous")
    mental_disorder: Answer = asked("mental_disorder")
    grave_illness: Answer = asked("grave_illness")
    family_hardship: Answer = asked("family_hardship")
    amnesty_act: Answer = asked("amnesty_act")
    pardon_act: Answer = asked("pardon_act")
    recidivism: Answer = asked("recidivism")
    special_part_note: Answer = asked("special_part_note")
    gift_within_note: Answer = asked("gift_within_note")
    road_death_of_close_relatives: Answer = asked("road_death_of_close_relatives")
    earlier_reconciliation: Reconciliation = asked("earlier_reconciliation")


class Serving(Frozen):
    """The punishment imposed, as it is served.

    :param months: Term in months; None for punishments without one.
    :param start: First day of the term.
    :param credit_days: Days credited; None where they are worked out of the time in custody, or there are none.
    :param probation_months: Probation of a conditional sentence where it is shorter than the term.
    :param revoked_by: Point of art. 72, part 7 by which an earlier release on parole was revoked.
    """

    kind: PunishmentKind
    months: int | None = Field(default=None, ge=1)
    days: int = Field(default=0, ge=0)
    start: date | None = None
    credit_days: int | None = Field(default=None, ge=0)
    in_force: date | None = None
    released_on: date | None = None
    conditional: bool = False
    probation_months: int | None = Field(default=None, ge=1)
    ban_months: int | None = Field(default=None, ge=1)
    ban_life: bool = False
    damage_paid: Answer = asked("damage_paid")
    malicious_breaches: Answer = asked("malicious_breaches")
    active_help: Answer = asked("active_help")
    helped_solve_group_crimes: Answer = asked("helped_solve_group_crimes")
    revoked_by: Literal["1", "2", "3"] | None = None
    replaced_by_restriction: bool = False
    paroled_from_life: bool = False
    grave_crime_during_life: bool = False
    evasion: tuple[Pause, ...] = ()
    deferred: tuple[Pause, ...] = ()

    @property
    def credited(self) -> int:
        """Days by which the credit shortens the term."""
        return self.credit_days or 0

    @model_validator(mode="after")
    def _in_order(self) -> Serving:
        if self.start is not None and self.released_on is not None and self.released_on < self.start:
            raise ValueError("release-before-start")
        if self.kind in {PunishmentKind.IMPRISONMENT, PunishmentKind.RESTRICTION} and self.months is None:
            raise ValueError("term-missing")
        return self
