"""The result: the punishment that the law permits, as ranges, with the step that made every number."""

from __future__ import annotations

from datetime import date
from itertools import chain
from typing import ClassVar

from law import Gravity, Norm, PunishmentKind, PunishmentUnit, Stage, Step, Words
from sentencing.answers import Frozen
from sentencing.dated_results import Ban, Limitation, Parole, Record, Release, Replacement
from sentencing.deferred import Deferred
from sentencing.judgment import Conditional, Credit, InstitutionResult, Recidivism, SeveralSentences, Total
from sentencing.notes import AdditionalResult, Amount, MeasureResult, Question, Reading, Remark
from sentencing.special_notes import SpecialNote


class PermittedPunishment(Frozen):
    """One kind of main punishment that the court may choose, as a range.

    :param unit: Unit of the bounds; None for life imprisonment, which has neither unit nor bounds.
    :param lower: Lower bound in ordinary course; zero when the law names none.
    :param upper: Upper bound in whole units: the widest that the facts allow.
    :param cap: The same bound exactly, before it is taken down to whole units (art. 62, part 1).
    :param least_upper: The lowest upper bound that answers to the open questions may still leave; equal to `upper` when none matters.
    :param extended_lower: Lower bound where the court may go under the sanction's minimum (art. 55, parts 4 and 6); None where it may not.
    :param minimum_binds: False when the upper bound has fallen under the sanction's minimum, which then does not bind.
    :param hours_a_day: For community service of a minor, the most hours a day by the age at the act (art. 81, part 5).
    :param multiple_of: For a fine by multiple, what is multiplied, as the data of the sanction say it.
    :param lower_tenge: Lower bound in tenge at the day of the offence; None for kinds not measured in money.
    :param upper_tenge: Upper bound in tenge at the day of the offence.
    """

    kind: PunishmentKind
    unit: PunishmentUnit | None
    lower: Amount | None
    upper: Amount | None
    cap: Amount | None
    least_upper: Amount | None
    extended_lower: Amount | None = None
    minimum_binds: bool = True
    multiple_of: str = ""
    hours_a_day: int | None = None
    lower_tenge: int | None = None
    upper_tenge: int | None = None
    words: Words
    readings: tuple[Reading, ...] = ()


class BarredPunishment(Frozen):
    """A kind of the sanction that cannot be imposed here, and why.

    :param readings: Other readings, under which it could be.
    """

    kind: PunishmentKind
    norm: Norm
    words: Words
    readings: tuple[Reading, ...] = ()


class CompulsoryPayment(Frozen):
    """Compulsory payment to the Victims Compensation Fund (arts 98-1, 98-2)."""

    mci: int
    tenge: int | None
    norm: Norm


class OffenceSentence(Deferred):
    """What the law permits for one offence.

    :param punishable: False when there is no liability (arts 15, 24); then nothing is permitted.
    :param not_liable: Why the person's age or development leaves no liability (art. 15); None when it does not.
    :param measures: Compulsory educational measures that may take the place of a minor's punishment (arts 83–85).
    :param imprisonment: Whether imprisonment is among the permitted punishments.
    :param notes: Rules of the article's note: special grounds of release, no imprisonment, no offence.
    :param court_may: What the law leaves to the court beyond the ranges.
    :param edition_known: Whether the wording of the sanction is confirmed for the day of the offence.
    :param verified: Whether a person has signed every value of the law that was used.
    :param limitation: Limitation of liability (arts 71, 88); None when the offence is not punishable.
    :param releases: Grounds of release (arts 65–71, 74–76, 78, 83); empty when the facts of the offence give no `release`.
    """

    put_off: ClassVar = frozenset({"notes", "questions", "court_may", "remarks", "steps"})
    id: str
    committed_on: date
    norm: Norm
    clauses: tuple[str, ...]
    stage: Stage
    gravity: Gravity
    punishable: bool
    imprisonment: bool
    permitted: tuple[PermittedPunishment, ...]
    barred: tuple[BarredPunishment, ...]
    additional: tuple[AdditionalResult, ...]
    payment: CompulsoryPayment | None
    notes: tuple[SpecialNote, ...] = ()
    not_liable: Remark | None = None
    measures: tuple[MeasureResult, ...] = ()
    questions: tuple[Question, ...] = ()
    court_may: tuple[Remark, ...] = ()
    remarks: tuple[Remark, ...] = ()
    steps: tuple[Step, ...] = ()
    edition_known: bool
    verified: bool
    limitation: Limitation | None = None
    releases: tuple[Release, ...] = ()

    @property
    def every_step(self) -> tuple[Step, ...]:
        """The steps of the punishment, then those of limitation and release."""
        blocks = (self.limitation, *self.releases)
        return (*self.steps, *chain.from_iterable(each.steps for each in blocks if each is not None))

    def punishment(self, kind: PunishmentKind) -> PermittedPunishment | None:
        """Give the range of a kind of punishment; None when it is not permitted."""
        return next((permitted for permitted in self.permitted if permitted.kind is kind), None)


class Sentence(Deferred):
    """The punishment that the law permits for one person.

    :param offences: The result for each offence, in the order of the facts.
    :param questions: Facts to ask about for the person as a whole.
    :param not_computed: Rules that these facts make relevant and that are not computed yet.
    :param total: The total for several offences (art. 58); None when there is one.
    :param several_sentences: The total with an earlier sentence (art. 60); None when the facts give none.
    :param credit: Credit of custody and house arrest (art. 62); None when the facts give no `custody`.
    :param institution: Type of institution (art. 46); None when the facts give no `priors`.
    :param conditional: Whether the sentence may be conditional (art. 63); None when the facts give no `priors`.
    :param recidivism: Recidivism (art. 14); None when the facts give no `priors`.
    :param sentence_limitation: Limitation of the judgment (arts 77, 88); this and the following need `serving`, or `final` with `start`.
    :param parole: Release on parole (arts 72, 86); None for kinds of punishment that know none.
    :param replacement: Replacement of the rest by a milder kind (arts 73, 87); None for kinds other than imprisonment.
    :param records: The record of conviction by offence (arts 79, 89).
    :param ban: Term of a deprivation of a right (art. 50, part 4); None where none is imposed.
    :param verified: Whether a person has signed every value of the law that was used.
    """

    put_off: ClassVar = frozenset({"not_computed"})
    offences: tuple[OffenceSentence, ...]
    questions: tuple[Question, ...]
    not_computed: tuple[Remark, ...] = ()
    verified: bool
    total: Total | None = None
    several_sentences: SeveralSentences | None = None
    credit: Credit | None = None
    institution: InstitutionResult | None = None
    conditional: Conditional | None = None
    recidivism: Recidivism | None = None
    sentence_limitation: Limitation | None = None
    parole: Parole | None = None
    replacement: Replacement | None = None
    records: tuple[Record, ...] = ()
    ban: Ban | None = None

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps: offence by offence, then what is computed for the person as a whole."""
        blocks = (self.total, self.several_sentences, self.recidivism, self.institution, self.credit, self.conditional)
        later = (self.sentence_limitation, self.parole, self.replacement, *self.records, self.ban)
        steps = (each.steps for each in (*blocks, *later) if each is not None)
        return tuple(chain.from_iterable((*(each.every_step for each in self.offences), *steps)))
