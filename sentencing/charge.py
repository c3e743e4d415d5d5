"""One charge with everything its sentence is computed from, checked before any number."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from law import CriminalCode, GeneralPart, Gravity, Guilt, LawError, Part, PunishmentKind, Stage
from sentencing.ages import Age, Standing, age_of
from sentencing.circumstances import Weighed, weigh
from sentencing.errors import ContradictoryCircumstances, StageOfNegligence
from sentencing.facts import OffenceFacts, Offender, Procedure, ProcedureForm, SentencingFacts
from sentencing.money import index_on
from sentencing.prior_convictions import Repeated, repeated

CodeAt = Callable[[date], CriminalCode]
"""The Criminal Code by date, as `law.criminal_code` gives it: the Special Part with the General Part of the same day."""


class Charge(NamedTuple):
    """One charge.

    :param offence: The facts of the offence.
    :param offender: The person.
    :param procedure: The procedure of the case.
    :param part: The part of the article in the edition of the day of the offence.
    :param general: The General Part on the day of the offence.
    :param weighed: Circumstances as art. 55, part 2 counts them.
    :param age: Age of the person on the day of the offence.
    :param repeated: Whether the prior convictions make the offence recidivism (arts 14, 54, part 1, point 1).
    :param verified: Whether a person has signed every value of the law that is used.
    :param standing: Rules by which the person is judged; an unknown age stands as an adult's until both are computed.
    """

    offence: OffenceFacts
    offender: Offender
    procedure: Procedure
    part: Part
    general: GeneralPart
    weighed: Weighed
    age: Age
    repeated: Repeated
    verified: bool
    standing: Standing

    @property
    def gravity(self) -> Gravity:
        """Category of the offence (art. 11)."""
        return self.part.gravity

    @property
    def mci(self) -> int | None:
        """Tenge in one monthly calculation index on the day of the offence (arts 41(1), 42(1)); None when it is not known."""
        return index_on(self.offence.committed_on)

    @property
    def life_only(self) -> bool:
        """Tell whether life imprisonment is the only main punishment of the sanction."""
        return {each.kind for each in self.part.main} == {PunishmentKind.LIFE_IMPRISONMENT}

    @property
    def under_18(self) -> bool:
        """Tell whether the charge is computed for a person under 18 at the offence."""
        return self.standing is Standing.MINOR

    @property
    def section_six(self) -> bool:
        """Tell whether the rules on minors apply (arts 80–90), be it by way of exception."""
        return self.standing is not Standing.ADULT

    def judged_as(self, standing: Standing) -> Charge:
        """Give the same charge under other rules.

        :param standing: The rules.
        :return: The charge; minority mitigates only for a minor (arts 53, part 1, point 2 and 82, part 2).
        """
        weighed = weigh(self.offence, self.gravity, self.general, minor=standing is Standing.MINOR, repeated=self.repeated.settled is True)
        return self._replace(standing=standing, weighed=weighed)


@lru_cache(maxsize=8192)
def signed(part: Part, general: GeneralPart) -> bool:
    """Tell whether a person has signed a part and the General Part, and both are of the edition of the day asked for.

    :param part: The part.
    :param general: The General Part.
    :return: Whether they may be shown without "not verified".
    """
    return part.verified and bool(general.edition.checked_by) and general.edition_known


def law_of(offence: OffenceFacts, code: CodeAt) -> tuple[CriminalCode, Part]:
    """Find the law of the day of an offence and the part charged; a fault names the field it is in.

    :param offence: The offence.
    :param code: The Criminal Code by date.
    :return: The Code of the day, and the part.
    :raises LawError: If the act is earlier than the Code, or there is no such article, part or point, or it is repealed.
    """
    field = "committed_on"
    try:
        law = code(offence.committed_on)
        field = "article"
        article = law.article(offence.article)
        field = "part"
        part = article.part(offence.part)
        field = "clauses"
        for clause in offence.clauses:
            part.point(clause)
    except LawError as fault:
        raise fault.at(f"{offence.id}: {field}") from None
    return law, part


def charge_of(facts: SentencingFacts, offence: OffenceFacts, code: CodeAt) -> Charge:
    """Bring a charge together and refuse facts that cannot be.

    :param facts: The facts of the case.
    :param offence: One of its offences.
    :param code: The Criminal Code by date.
    :return: The charge.
    :raises OutOfForce: If the act is earlier than the Code.
    :raises UnknownArticle: If there is no such article, part or point.
    :raises RepealedArticle: If the article or part is repealed.
    :raises SentencingError: If the facts contradict the law or one another.
    """
    law, part = law_of(offence, code)
    general = law.general
    age = age_of(facts.offender, offence, general)
    standing = Standing.MINOR if age.minor else Standing.ADULT
    again = repeated(facts, offence.committed_on, part.gravity, general)
    weighed = weigh(offence, part.gravity, general, minor=standing is Standing.MINOR, repeated=again.settled is True)
    charge = Charge(offence, facts.offender, facts.procedure, part, general, weighed, age, again, signed(part, general), standing)
    if offence.stage is not Stage.COMPLETED and part.guilt is Guilt.NEGLIGENCE:
        raise StageOfNegligence("stage-of-negligence", field=f"{offence.id}: stage", norm=part.norm.key, stage=offence.stage.value)
    if facts.procedure.form is ProcedureForm.ORDER and general.order_fine(part.gravity) is None:
        raise ContradictoryCircumstances("order-too-grave", field="procedure.form", offence=offence.id, norm=part.norm.key)
    return charge
