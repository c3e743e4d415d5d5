"""What a person still has to weigh, check or answer: discretion of the court, limits of the data, questions, rules not computed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from law import AdditionalKind, Gravity, Guilt, Norm, PunishmentKind, Stage, Unknown, measures_reach
from sentencing.additional import Beside
from sentencing.answers import made
from sentencing.asking import questions_of
from sentencing.charge import Charge
from sentencing.circumstances import REPETITION
from sentencing.facts import PersonCondition, ProcedureForm, SentencingFacts
from sentencing.kinds import Kinds
from sentencing.matter import served
from sentencing.milder import WHOLE, Milder
from sentencing.notes import Question, Remark
from sentencing.phrases import Detail, worded
from sentencing.sanction_remarks import sanction_remarks
from sentencing.sentence import OffenceSentence
from sentencing.special_notes import note_remarks
from sentencing.tiers import Sanction
from sentencing.trace import cc

_ASKED_BY: Mapping[str, Norm] = {
    "circumstances_in_offence": cc("55", "2"),
    "fulfilled": cc("55", "3"),
    "life_or_health": cc("55", "2"),
    "intentional_death": cc("55", "8", paragraph="1"),
    "victim_minor": cc("55", "8"),
    "with_violence": cc("3", point="18-1"),
    "harm_made_good": cc("55", "1", "1"),
    "property_damage_made_good": cc("55", "1", "2"),
    "conditions": cc("40"),
    "features_of_other_parts": cc("50", "2", paragraph="4"),
    "clauses": cc("52", "1"),
    "birth_date": cc("80"),
    "victim_14_17": cc("55", "8", paragraph="1"),
    "death_caused": cc("81", "7"),
    "own_income": cc("81", "4"),
    "own_property": cc("81", "3"),
    "delayed_development": cc("15", "3"),
    "gravity": cc("14"),
    "intentional": cc("46", "5", "3"),
    "sentenced_to_imprisonment": cc("14", "1"),
    "imprisonment_served": cc("46", "5", "3"),
    "under_18": cc("14", "3"),
    "record_expired": cc("14", "3"),
    "unserved_offences": cc("60", "3"),
    "unserved_institution": cc("46", "5"),
    "judgment_on": cc("46", "2"),
    "victim_under_14": cc("63", "6"),
    "in_criminal_group": cc("63", "6"),
    "torture": cc("63", "6"),
    "special_part_note": cc("65", "2"),
}


class Outcome(NamedTuple):
    """Everything found for a punishable charge.

    :param milder: What art. 55 does.
    :param sanction: The sanction for the points charged.
    :param kinds: The main punishments.
    :param beside: What stands beside them.
    """

    milder: Milder
    sanction: Sanction
    kinds: Kinds
    beside: Beside


def questions(fields: Iterable[str], needless: frozenset[str] = frozenset()) -> tuple[Question, ...]:
    """Turn fields into questions.

    :param fields: Fields of the facts whose answer would move the result.
    :param needless: Those among them that move nothing here.
    :return: The questions, each once, with the norm that asks.
    """
    return _questions(tuple(fields), needless)


@lru_cache(maxsize=4096)
def _questions(fields: tuple[str, ...], needless: frozenset[str]) -> tuple[Question, ...]:
    asked = (field for field in dict.fromkeys(fields) if field not in needless)
    return tuple(each for field in asked for each in questions_of((field,), _ASKED_BY[field]))


def remark(code: str, norm: Norm, **details: Detail) -> Remark:
    """Make a remark.

    :param code: Identifier of the remark in the catalogue.
    :param norm: The norm.
    :param details: Values for the words.
    :return: The remark.
    """
    if not details:
        return _plain_remark(code, norm)
    return made(Remark, code=code, norm=norm, words=worded(f"remark-{code}", **details))


@cache
def _plain_remark(code: str, norm: Norm) -> Remark:
    """Make a remark that says the same whatever the case."""
    return Remark(code=code, norm=norm, words=worded(f"remark-{code}"))


def court_may(charge: Charge, outcome: Outcome) -> tuple[Remark, ...]:
    """Say what the law leaves to the court beyond the ranges.

    :param charge: The charge.
    :param outcome: What was found for it.
    :return: The court's choices.
    """
    opened = outcome.milder.least < WHOLE and any(each.extended_lower is not None for each in outcome.kinds.permitted)
    beyond = all(each.kind is not AdditionalKind.DEPRIVATION_OF_RIGHT for each in outcome.sanction.additional)
    choices = {
        "exceptional": True in outcome.milder.exceptional,
        "below-minimum": opened,
        "intoxication": bool(charge.weighed.may_be_declined),
        "other-mitigating": "53(2)" in charge.weighed.mitigating,
        "right-beyond-sanction": beyond,
    }
    return (*[_CHOICES[name] for name, is_open in choices.items() if is_open], *_court_may_with_minor(charge))


_CHOICES = {
    "exceptional": remark("exceptional", cc("55", "4")),
    "below-minimum": remark("below-minimum", cc("55", "6")),
    "intoxication": remark("intoxication", cc("54", "1", "12")),
    "other-mitigating": remark("other-mitigating", cc("53", "2")),
    "right-beyond-sanction": remark("right-beyond-sanction", cc("50", "3")),
}
"""What the law leaves to the court, in the order in which it is said."""


def _court_may_with_minor(charge: Charge) -> Iterator[Remark]:
    """Say what section 6 leaves to the court: what it weighs, educational measures instead of punishment, directions to the prison."""
    if not charge.section_six:
        return
    yield remark("minor-factors", cc("82", "1"))
    if measures_reach(charge.general, charge.gravity):
        number = "83.3" if charge.gravity is Gravity.GRAVE else "83.1"
        code = "minor-measures-grave" if charge.gravity is Gravity.GRAVE else "minor-measures"
        yield remark(code, charge.general.norm_of(number))
    yield remark("minor-directions", cc("81", "10"))


def remarks(charge: Charge, outcome: Outcome | None) -> tuple[Remark, ...]:
    """Say what a person has to check because the data or the text leave it open.

    :param charge: The charge.
    :param outcome: What was found for it; None when the stage is not punishable.
    :return: The remarks.
    """
    additional = charge.part.additional if outcome is None else outcome.sanction.additional
    texts = (*sanction_remarks(charge, additional), *note_remarks(charge))
    return (*_data_remarks(charge), *texts, *(_text_remarks(charge, outcome) if outcome is not None else ()))


def _data_remarks(charge: Charge) -> Iterator[Remark]:
    part = charge.part
    if not part.edition_known:
        yield remark("edition", cc("5"), on=charge.offence.committed_on, read=part.edition.valid_from)
    if part.question is not None:
        yield remark("bilingual", part.norm, question=part.question)
    if charge.mci is None:
        yield remark("no-index", cc("41", "1"), on=charge.offence.committed_on)


def _text_remarks(charge: Charge, outcome: Outcome) -> Iterator[Remark]:
    offence, part = charge.offence, charge.part
    if charge.section_six and not outcome.kinds.permitted:
        yield remark("minor-nothing-left", charge.general.norm_of("81.1"))
    if charge.under_18 and charge.age.years is None:
        least = charge.general.responsible_from(offence.article, offence.part)
        yield remark("age-may-exclude", cc("15"), least=least)
    if part.clauses and not offence.clauses:
        yield remark("no-point", part.norm)
    negligence = part.guilt is Guilt.MIXED and (part.remark is None or part.remark.negligence_possible(offence.clauses))
    if offence.stage is not Stage.COMPLETED and negligence:
        yield remark("mixed-guilt", cc("24"))
    life = part.life and any(each.kind is PunishmentKind.LIFE_IMPRISONMENT for each in outcome.kinds.permitted)
    if life and outcome.milder.fraction < WHOLE:
        yield remark("life-no-fraction", cc("55", "2"))
    if charge.procedure.form is ProcedureForm.ORDER and all(each.kind is not PunishmentKind.FINE for each in outcome.sanction.main):
        yield remark("order-without-fine", cc("55", "3"))
    if _arrest_beside_expulsion(charge) and any(each.kind is PunishmentKind.ARREST for each in outcome.kinds.permitted):
        yield remark("arrest-with-expulsion", charge.general.arrest_suspension.norm)
    if charge.general.confiscation_since > offence.committed_on and _confiscated(outcome):
        yield remark("confiscation-of-1997", cc("467", "3"), since=charge.general.confiscation_since)


def _arrest_beside_expulsion(charge: Charge) -> bool:
    """Tell whether a foreigner may get arrest only because expulsion goes with it."""
    conditions = charge.offender.conditions
    if isinstance(conditions, Unknown) or PersonCondition.FOREIGNER not in conditions:
        return False
    arrest, servant = charge.general.arrest_suspension, PersonCondition.SERVICEMAN in conditions
    return arrest.barred_by(charge.offence.article, charge.general.on, military_servant=servant) is not None


def _confiscated(outcome: Outcome) -> bool:
    return any(each.kind is AdditionalKind.CONFISCATION for each in outcome.sanction.additional)


def not_computed(facts: SentencingFacts, offences: tuple[OffenceSentence, ...]) -> tuple[Remark, ...]:
    """Name the rules that these facts make relevant and that this room does not compute yet.

    :param facts: The facts.
    :param offences: The results by offence.
    :return: The rules, each with its norm.
    """
    punishable = [each for each in offences if each.punishable]
    imprisonment, before_judgment = any(each.imprisonment for each in punishable), served(facts) is None
    missing = {
        "recidivism": facts.priors is None and any(REPETITION in offence.circumstances for offence in facts.offences),
        "institution": imprisonment and facts.priors is None,
        "conditional": imprisonment and facts.priors is None,
        "parole": imprisonment and before_judgment,
        "credit": bool(punishable) and facts.custody is None,
        "earlier-sentence": bool(punishable) and facts.unserved is None,
        "release": any(offence.release is None for offence in facts.offences),
        "record": before_judgment and any(each.gravity is not Gravity.MISDEMEANOUR for each in punishable),
        "milder-law": any(not each.edition_known for each in offences),
    }
    return tuple([_NOT_COMPUTED[name] for name, holds in missing.items() if holds])


_NOT_COMPUTED = {
    "recidivism": remark("recidivism", cc("14")),
    "institution": remark("institution", cc("46", "5")),
    "conditional": remark("conditional", cc("63")),
    "parole": remark("parole", cc("72")),
    "credit": remark("credit", cc("62", "3")),
    "earlier-sentence": remark("earlier-sentence", cc("60")),
    "release": remark("release", cc("65")),
    "record": remark("record", cc("79")),
    "milder-law": remark("milder-law", cc("6")),
}
"""Rules that are not computed unless the facts give what they need, in the order in which they are said."""
