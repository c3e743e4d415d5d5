"""The institution in which imprisonment is served (art. 46, parts 5 and 6; art. 79, part 10); where the text leaves two, both are given."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import product

from law import Gravity, Guilt, Institution, Norm, PunishmentKind, Words, minor_age, reached
from sentencing.answers import Answer, known
from sentencing.candidates import Judged
from sentencing.cumulation import Bench
from sentencing.history import PriorConviction
from sentencing.judgment import InstitutionChoice, InstitutionResult, Recidivism, RecidivismKind, TotalPunishment
from sentencing.phrases import named, worded
from sentencing.quantity import measured
from sentencing.remarks import questions, remark
from sentencing.trace import Move, Trace, cc

_MINIMUM, _MEDIUM_JUVENILE, _MEDIUM, _MAXIMUM, _EMERGENCY, _FULL = Institution
_Found = tuple[Institution, Norm, str, str]  # the type, its norm, the rule in the catalogue, the open question


@dataclass(frozen=True, slots=True)
class Past:
    """What the earlier life says to art. 46, each answer known.

    :param served: Imprisonment was served before, for whatever crime.
    :param served_intentional: It was served for an intentional crime.
    :param convicted_intentional: There was a conviction for an intentional crime; records that expired count too (art. 79, part 10).
    """

    served: bool
    served_intentional: bool
    convicted_intentional: bool


@dataclass(frozen=True, slots=True)
class _Case:
    """What the types are found from.

    :param mild: By offence, whether it is one of the mild groups of art. 46, part 5, point 1; more than one answer where facts are missing.
    """

    bench: Bench
    final: Sequence[TotalPunishment]
    priors: Sequence[PriorConviction]
    mild: Mapping[str, frozenset[bool]]


def institution_of(bench: Bench, final: Sequence[TotalPunishment], recidivism: Recidivism | None) -> InstitutionResult | None:
    """Find the institution.

    :param bench: The charges and the facts.
    :param final: What may be imposed in the end.
    :param recidivism: Recidivism of the person.
    :return: The types that remain; None when nothing is known of prior convictions, or no imprisonment can be imposed.
    """
    if bench.facts.priors is None or recidivism is None:
        return None
    trace = Trace(verified=bench.verified)
    mild = {each.result.id: frozenset(_by_offence(each, bench)) for each in bench.judged}
    case = _Case(bench, final, bench.facts.priors, mild)
    found = list(_types(case))
    asked = list(_asked(case))
    juvenile = _juvenile(bench)
    if found and juvenile is not False:
        minors = (_MEDIUM_JUVENILE, cc("46", "2"), "juvenile", "")
        found = [minors] if juvenile else [minors, *found]
        asked = [] if juvenile else [*asked, "judgment_on"]
    earlier = bench.facts.unserved
    if earlier is not None and earlier.kind is PunishmentKind.IMPRISONMENT and any(each.kind is earlier.kind for each in final):
        if earlier.institution is None:
            asked.append("unserved_institution")
        else:
            other = (earlier.institution, cc("46", "5"), "of-sentences", "")
            found = [_stricter(other, each) for each in found] or [other]
    if not found:
        return None
    choices = _choices(found)
    for each in choices:
        trace.add(f"46.{_rule_of(found, each.type)}", each.norm, Move(after=each.type.value), institution=each.words)
    full = _full(bench, final, recidivism)
    if full:
        most = measured(PunishmentKind.IMPRISONMENT, int(bench.general.data["institution_types"]["full"]["at_most"]["value"]))
        trace.add("46.full", cc("46", "6"), Move(after=most.plain), most=most.words)
    return InstitutionResult(
        choices=choices,
        full_security=full,
        questions=questions(dict.fromkeys(asked)),
        remarks=(remark("institution-unsettled", cc("46", "5")),) if any(each.question for each in choices) else (),
        steps=trace.steps,
    )


def _juvenile(bench: Bench) -> bool | None:
    """Tell whether the person is under 18 on the day of the judgment (art. 46, part 2); None when that day or the age is not known."""
    born, on = bench.facts.offender.birth_date, bench.facts.judgment_on
    if not any(each.charge.under_18 for each in bench.judged):
        return False
    if born is None or on is None:
        return None
    return not reached(born, minor_age(bench.general), on)


def _types(case: _Case) -> Iterator[_Found]:
    """Give every type that some answer to the missing facts, some term and some reading lead to."""
    if any(each.kind is PunishmentKind.LIFE_IMPRISONMENT for each in case.final):
        yield (_EMERGENCY, cc("46", "5", "4"), "life", "")
    term = next((each for each in case.final if each.kind is PunishmentKind.IMPRISONMENT), None)
    jailed = [each for each in case.bench.judged if _jailed(each, case.bench)]
    if term is None or term.lower is None or term.upper is None or not jailed:
        return
    months = case.bench.general.data["institution_types"]["minimum"]["first_conviction_max"]["value"]
    limit = measured(PunishmentKind.IMPRISONMENT, months).measure
    longs = sorted({term.lower.measure > limit, term.upper.measure > limit})
    for past, long in product(_pasts(case.priors), longs):
        sets = [list(_of_offence(each, past, case, long=long)) for each in jailed]
        for combination in product(*sets):
            yield max(combination, key=lambda each: each[0].rank)


def _jailed(judged: Judged, bench: Bench) -> bool:
    if bench.facts.replaced is not None:
        # A milder kind was imposed, and imprisonment came in its place: for every crime of the judgment.
        return judged.charge.gravity is not Gravity.MISDEMEANOUR
    imposed = next((each for each in bench.facts.imposed if each.offence == judged.result.id), None)
    return judged.result.imprisonment if imposed is None else imposed.kind is PunishmentKind.IMPRISONMENT


def _stricter(one: _Found, other: _Found) -> _Found:
    return max((one, other), key=lambda each: each[0].rank)


def _pasts(priors: Sequence[PriorConviction]) -> list[Past]:
    """Give every past that the missing facts leave possible."""
    found = {(False, False, False)}
    for prior in priors:
        served, intentional = _possible(prior.imprisonment_served), _possible(prior.intentional)
        found = {(past[0] or jail, past[1] or (jail and will), past[2] or will) for past, jail, will in product(found, served, intentional)}
    return [Past(*each) for each in sorted(found)]


def _possible(answer: Answer) -> tuple[bool, ...]:
    found = known(answer)
    return (False, True) if found is None else (found,)


def _of_offence(judged: Judged, past: Past, case: _Case, *, long: bool) -> Iterator[_Found]:
    """Apply art. 46, part 5 to one crime: the bribery parts first, then every rule that matches."""
    norm = judged.charge.part.norm
    bribery = case.bench.general.data["institution_types"]["bribery_exclusion"]["refs"]
    if any(norm.article == ref["a"] and norm.part in ref["p"] for ref in bribery):
        point, kind = ("3", _MAXIMUM) if past.served else ("2", _MEDIUM)
        yield (kind, cc("46", "5", point), "bribery", "")
        return
    for mild in sorted(case.mild[judged.result.id]):
        if case.bench.facts.replaced is not None:
            yield from _replaced(past, mild=mild)
            continue
        yield from _minimum_or_maximum(past) if mild else _by_term(past, long=long)


def _minimum_or_maximum(past: Past) -> Iterator[_Found]:
    """Apply point 1; one who served imprisonment for an intentional crime fits point 3 alike (open question Q12)."""
    question = "Q12" if past.served_intentional else ""
    yield (_MINIMUM, cc("46", "5", "1"), "minimum-offence", question)
    if past.served_intentional:
        yield (_MAXIMUM, cc("46", "5", "3"), "served-intentional", question)


def _replaced(past: Past, *, mild: bool) -> Iterator[_Found]:
    """Apply the last cases of points 2 and 3: imprisonment in the place of a milder kind; a mild crime fits point 1 alike (Q12)."""
    question = "Q12" if mild else ""
    point, kind = ("3", _MAXIMUM) if past.served else ("2", _MEDIUM)
    if mild:
        yield (_MINIMUM, cc("46", "5", "1"), "minimum-offence", question)
    yield (kind, cc("46", "5", point), "replaced", question)


def _by_offence(judged: Judged, bench: Bench) -> Iterator[bool]:
    """Tell whether the crime is one of the mild groups of point 1; both answers where the facts do not say."""
    charge, offence = judged.charge, judged.charge.offence
    raw = bench.general.data["institution_types"]["minimum"]
    if charge.part.guilt is Guilt.NEGLIGENCE:
        yield True
        return
    answer: bool | None = False
    if charge.part.chapter in raw["non_violent_chapters"]:
        violent = known(offence.with_violence)
        answer = None if violent is None else not violent
    if charge.part.chapter in raw["damage_made_good_chapters"]:
        answer = True if offence.harm_made_good is True else known(offence.property_damage_made_good)
    yield from (False, True) if answer is None else (answer,)


def _by_term(past: Past, *, long: bool) -> Iterator[_Found]:
    if past.served_intentional:
        yield (_MAXIMUM, cc("46", "5", "3"), "served-intentional", "")
    elif long and past.served:
        # Served before, but for negligence: neither "not served" (medium) nor "served for an intentional crime" (maximum).
        yield (_MEDIUM, cc("46", "5", "2"), "gap", "Q12")
        yield (_MAXIMUM, cc("46", "5", "3"), "gap", "Q12")
    elif long:
        yield (_MEDIUM, cc("46", "5", "2"), "medium", "")
    elif past.convicted_intentional:
        # Neither a first conviction nor over two years: the Code names no type; medium is the nearest.
        yield (_MINIMUM, cc("46", "5", "1"), "gap", "Q12")
        yield (_MEDIUM, cc("46", "5", "2"), "gap", "Q12")
    else:
        yield (_MINIMUM, cc("46", "5", "1"), "minimum-first", "")


def _choices(found: Sequence[_Found]) -> tuple[InstitutionChoice, ...]:
    first: dict[Institution, _Found] = {}
    for each in found:
        kept = first.get(each[0])
        # A type that some facts settle clearly is not called unsettled because other facts would leave it open.
        first[each[0]] = each if kept is None or (kept[3] and not each[3]) else kept
    ordered = sorted(first.values(), key=lambda each: each[0].rank)
    return tuple(InstitutionChoice(type=kind, norm=norm, words=said(kind), question=question) for kind, norm, _, question in ordered)


def _rule_of(found: Sequence[_Found], kind: Institution) -> str:
    return min((bool(each[3]), each[2]) for each in found if each[0] is kind)[1]


def said(kind: Institution) -> Words:
    """Name a type of institution in both languages."""
    return worded(f"institution-{kind.value.replace('_', '-')}")


def _asked(case: _Case) -> Iterator[str]:
    """Name the missing facts whose answer would change the types that remain."""
    for name in ("imprisonment_served", "intentional"):
        if any(known(getattr(each, name)) is None for each in case.priors):
            cases = [replace(case, priors=[_answered(each, name, answer=answer) for each in case.priors]) for answer in (False, True)]
            if _differ(cases):
                yield name
    for judged in case.bench.judged:
        mild = case.mild[judged.result.id]
        cases = [replace(case, mild={**case.mild, judged.result.id: frozenset({answer})}) for answer in mild]
        if len(mild) > 1 and _differ(cases):
            made_good = case.bench.general.data["institution_types"]["minimum"]["damage_made_good_chapters"]
            yield "property_damage_made_good" if judged.charge.part.chapter in made_good else "with_violence"


def _answered(prior: PriorConviction, name: str, *, answer: bool) -> PriorConviction:
    return prior.model_copy(update={name: answer}) if known(getattr(prior, name)) is None else prior


def _differ(cases: Iterable[_Case]) -> bool:
    return len({frozenset(each[0] for each in _types(case)) for case in cases}) > 1


def _full(bench: Bench, final: Sequence[TotalPunishment], recidivism: Recidivism) -> bool | None:
    """Tell whether up to five years may be served in full security: every condition of art. 46, part 6 is required (our reading)."""
    over = measured(PunishmentKind.IMPRISONMENT, int(bench.general.data["institution_types"]["full"]["over"]["value"])).measure
    terms = [each.upper.measure for each in final if each.kind is PunishmentKind.IMPRISONMENT and each.upper is not None]
    grave = any(each.charge.gravity is Gravity.ESPECIALLY_GRAVE and _jailed(each, bench) for each in bench.judged)
    if not grave or max(terms, default=Fraction(0)) <= over or recidivism.most is not RecidivismKind.DANGEROUS:
        return False
    pasts = {past.served for past in _pasts(bench.facts.priors or ())}
    if pasts == {False}:
        return False
    return True if pasts == {True} and recidivism.least is RecidivismKind.DANGEROUS else None


def kind_words(kind: PunishmentKind, institution: Institution | None) -> Words:
    """Name a kind of punishment with the institution it is served in."""
    return named(kind) if institution is None else worded("kind-in-institution", kind=named(kind), institution=said(institution))
