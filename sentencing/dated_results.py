"""Results that depend on time and on what happened afterwards: limitation, parole, replacement, record, releases, bans."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import ClassVar

from law import Norm, PunishmentKind, Step, Words
from sentencing.answers import Frozen
from sentencing.deferred import Deferred
from sentencing.notes import Amount, Question


class Answer(StrEnum):
    """What the law says to a ground: it must be granted, may be, is barred, or the facts do not say."""

    MUST = "must"
    MAY = "may"
    BARRED = "barred"
    UNKNOWN = "unknown"


class Window(Frozen):
    """A day, as exactly as the facts allow.

    :param earliest: The day if every missing answer falls one way; None when it never comes or cannot be counted yet.
    :param latest: The day if they fall the other way; None when nothing bounds it. Equal to `earliest` when nothing is missing.
    """

    earliest: date | None = None
    latest: date | None = None

    @property
    def on(self) -> date | None:
        """The day, when nothing is missing."""
        return self.earliest if self.earliest == self.latest else None


class OtherDay(Frozen):
    """Another reading of an unsettled rule, with the day it gives.

    :param question: Identifier of the open question: "Q22".
    :param on: The day; None when the reading bars what the other allows.
    """

    question: str
    norm: Norm
    words: Words
    on: date | None = None


class Reason(Frozen):
    """Why something is barred, or what a person has to weigh.

    :param code: Identifier of the message.
    """

    code: str
    norm: Norm
    words: Words


class Explained(Deferred):
    """Base of the results: words, reasons, readings, questions and steps."""

    put_off: ClassVar = frozenset({"reasons", "readings", "questions", "steps"})
    norm: Norm
    words: Words
    reasons: tuple[Reason, ...] = ()
    readings: tuple[OtherDay, ...] = ()
    questions: tuple[Question, ...] = ()
    steps: tuple[Step, ...] = ()


class Limitation(Explained):
    """Limitation of liability (arts 71, 88) or of the judgment (arts 77, 88).

    :param runs: Whether there is a limitation at all; None when the facts leave it open.
    :param months: The term in months; the shorter one when the facts leave two open.
    :param window: When it has run.
    :param outer: The day after which no hiding helps any more; None when there is none.
    :param interrupted_on: Days of new crimes from which it ran anew.
    :param court_decides: Whether the court may refuse to apply it because life imprisonment is possible (71(5), 77(5)).
    :param expired: Whether it has run on the day asked for; None when that day is not given or the answer is open.
    """

    runs: bool | None
    months: int
    window: Window = Window()
    outer: date | None = None
    interrupted_on: tuple[date, ...] = ()
    court_decides: bool = False
    expired: bool | None = None


class ServedShare(Frozen):
    """A share of the punishment that has to be served first.

    :param fraction: Share of the term; None where the law names months.
    :param months: The same in months, exactly; None when the punishment has no term.
    """

    fraction: Amount | None
    months: Amount | None
    norm: Norm


class EarlyRelease(Explained):
    """Parole (arts 72, 86) or replacement of the rest by a milder kind (arts 73, 87).

    :param answer: What the law says once the share is served.
    :param share: The share; the larger one when the facts leave two open. None when the rule knows none for the category.
    :param window: The first day on which it is possible.
    """

    answer: Answer
    share: ServedShare | None
    window: Window = Window()


class Parole(EarlyRelease):
    """Release on parole.

    :param control_until: Day until which probation control lasts; None when it cannot be counted or there is none.
    """

    control_until: date | None = None


class Replacement(EarlyRelease):
    """Replacement of the rest of imprisonment (73, 87), and the cut of the term (73(4)).

    :param rest_days: Days left on the first day on which it is possible.
    :param fine_mci: The rest as a fine; None where a fine is not possible.
    :param restriction_days: The rest as restriction of liberty; None where it is not possible.
    :param cut: Largest share of the unserved term by which it may be cut (73(4)); None where it may not.
    """

    rest_days: int | None = None
    fine_mci: Amount | None = None
    restriction_days: int | None = None
    cut: Amount | None = None


class Record(Explained):
    """The record of conviction for one offence (arts 79, 89).

    :param offence: Identifier of the offence.
    :param exists: False for a misdemeanour.
    :param years: Years after serving; None where there are none to count.
    :param from_day: Day from which they are counted.
    :param window: Day on which the record expires.
    :param interrupted_on: Day of a new crime that interrupts it (79(8)); the days are then not counted.
    :param early_removal: Whether a court may remove it earlier (79(7)).
    """

    offence: str
    exists: bool
    years: int | None = None
    from_day: date | None = None
    window: Window = Window()
    interrupted_on: date | None = None
    early_removal: Answer = Answer.BARRED


class Ban(Explained):
    """Term of a deprivation of a right (art. 50, part 4).

    :param start: Day from which it is counted.
    :param end: Its last day's morrow; None for life.
    """

    start: date | None
    end: date | None


class Check(Frozen):
    """One condition of a ground of release.

    :param code: The condition, as the data of the law name it.
    :param holds: Whether it holds; None when the facts do not say.
    """

    code: str
    holds: bool | None
    words: Words


class Release(Explained):
    """One ground of release from liability or punishment (arts 65–71, 74–76, 78, 83).

    :param ground: Identifier of the ground.
    :param answer: What the law says.
    :param checks: Its conditions.
    :param lower: Least length in months of a surety (69(3)).
    :param upper: Greatest length in months of a surety or a deferral.
    :param pledge_mci: Pledge in indices (69(2)); None where there is none.
    :param pledge_tenge: The same in tenge at the day of the offence.
    """

    ground: str
    answer: Answer
    checks: tuple[Check, ...] = ()
    lower: int | None = None
    upper: int | None = None
    pledge_mci: int | None = None
    pledge_tenge: int | None = None


class ForOffence(Frozen):
    """Everything that time and conduct do to one offence."""

    offence: str
    limitation: Limitation
    releases: tuple[Release, ...] = ()


class AsServed(Frozen):
    """What becomes of a punishment as it is served."""

    parole: Parole | None = None
    replacement: Replacement | None = None
    records: tuple[Record, ...] = ()
    ban: Ban | None = None


class Consequences(AsServed):
    """Everything that time and conduct do to the offences and to the punishment as it is served.

    :param offences: Limitation and releases by offence.
    :param kind: The punishment that is served; None before the judgment.
    """

    offences: tuple[ForOffence, ...]
    kind: PunishmentKind | None = None
    sentence_limitation: Limitation | None = None

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps."""
        blocks = [block for each in self.offences for block in (each.limitation, *each.releases)]
        blocks += [each for each in (self.sentence_limitation, self.parole, self.replacement, *self.records, self.ban) if each is not None]
        return tuple(step for block in blocks for step in block.steps)
