"""What holds of totals, credit and recidivism whatever the facts are."""

from __future__ import annotations

import re
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from law import Gravity, Institution, PunishmentKind, Words, general_part
from sentencing import (
    CustodyKind,
    CustodyPeriod,
    EarlierSentence,
    Fixed,
    Imposed,
    OffenceFacts,
    Offender,
    PriorConviction,
    RecidivismKind,
    SentencingFacts,
    calculate,
    read_facts,
)
from sentencing.conversion import into_milder, into_stricter
from sentencing.quantity import measured

ON = date(2026, 2, 1)
GENERAL = general_part(ON)
ADULT = Offender(birth_date=date(1990, 5, 1), conditions=())
IMPRISONMENT = PunishmentKind.IMPRISONMENT
CHARGES = [("187", "2"), ("296", "1"), ("190", "1"), ("188", "1"), ("407", "3"), ("188", "3"), ("191", "2"), ("192", "4"), ("297", "4")]
KINDS = [
    PunishmentKind.FINE,
    PunishmentKind.CORRECTIVE_LABOUR,
    PunishmentKind.COMMUNITY_SERVICE,
    PunishmentKind.ARREST,
    PunishmentKind.RESTRICTION,
    IMPRISONMENT,
]
CASES = [
    case
    for path in sorted((Path(__file__).parent / "person_cases").glob("*.yaml"))
    for case in yaml.safe_load(path.read_text("utf-8"))
    if "error" not in case["expect"]
]
COUNTED = settings(max_examples=60, deadline=None)


def offences(charges) -> tuple[OffenceFacts, ...]:
    return tuple(OffenceFacts(id=f"c{place}", committed_on=ON, article=article, part=part) for place, (article, part) in enumerate(charges))


def chosen(draw_from, facts: SentencingFacts) -> tuple[Imposed, ...]:
    """Fix for each offence some kind and whole size within its range."""
    found = []
    for offence in calculate(facts).offences:
        permitted = draw_from.draw(st.sampled_from([each for each in offence.permitted if each.lower is not None]))
        amount = draw_from.draw(st.integers(int(permitted.lower), int(permitted.upper)))
        found.append(Imposed(offence=offence.id, kind=permitted.kind, amount=amount))
    return tuple(found)


several_charges = st.lists(st.sampled_from(CHARGES), min_size=2, max_size=4)


@COUNTED
@given(several_charges, st.data())
def test_a_total_lies_between_the_strictest_punishment_and_the_cap(charges, data):
    facts = SentencingFacts(offences=offences(charges), offender=ADULT)
    imposed = chosen(data, facts)
    total = calculate(facts.model_copy(update={"imposed": imposed})).total
    (punishment,) = total.punishments
    strictest = max(each.amount for each in imposed if each.kind is punishment.kind)
    assert punishment.lower.amount == strictest
    assert punishment.lower.measure <= punishment.upper.measure
    if punishment.kind is IMPRISONMENT:
        cap = 300 if total.rule == "58.4.a" else 240
        assert punishment.upper.measure <= measured(IMPRISONMENT, cap).measure
    if total.rule == "58.2.b":
        assert punishment.lower == punishment.upper


@COUNTED
@given(several_charges, st.data())
def test_a_total_of_chosen_punishments_lies_within_the_total_of_the_ranges(charges, data):
    facts = SentencingFacts(offences=offences(charges), offender=ADULT)
    (inner,) = calculate(facts.model_copy(update={"imposed": chosen(data, facts)})).total.punishments
    outer = calculate(facts).total.punishment(inner.kind)
    assert outer.lower.measure <= inner.lower.measure
    assert inner.upper.measure <= outer.upper.measure
    assert inner.above_lower or not outer.above_lower or inner.lower.measure > outer.lower.measure


@COUNTED
@given(several_charges, st.randoms(use_true_random=False))
def test_the_order_of_offences_does_not_matter_for_the_total(charges, random):
    first = offences(charges)
    second = list(first)
    random.shuffle(second)
    totals = [calculate(SentencingFacts(offences=tuple(each), offender=ADULT)).total for each in (first, second)]
    assert totals[0].rule == totals[1].rule
    assert totals[0].punishments == totals[1].punishments
    assert totals[0].additional == totals[1].additional


@COUNTED
@given(several_charges, st.data())
def test_one_more_offence_never_lowers_the_upper_end_of_imprisonment(charges, data):
    more = [*charges, data.draw(st.sampled_from(CHARGES))]
    facts = [SentencingFacts(offences=offences(each), offender=ADULT) for each in (charges, more)]
    totals = [calculate(each).total.punishment(IMPRISONMENT) for each in facts]
    if totals[0] is not None:
        assert totals[0].upper.measure <= totals[1].upper.measure


@COUNTED
@given(st.integers(6, 36), st.integers(1, 200), st.integers(0, 100))
def test_a_total_of_sentences_is_strictly_above_both_unless_the_cap_leaves_no_room(new, old, served):
    facts = SentencingFacts(
        offences=offences([("188", "1")]),
        offender=ADULT,
        imposed=(Imposed(offence="c0", kind=IMPRISONMENT, amount=new),),
        unserved=EarlierSentence(judgment_on=date(2025, 1, 1), kind=IMPRISONMENT, amount=old + served, served=served, offences=("188(3)",)),
    )
    total = calculate(facts).several_sentences.punishment(IMPRISONMENT)
    assert total.lower.amount == max(new, old)
    assert total.upper.amount == min(new + old, 300)
    assert total.above_lower is (total.upper.measure > total.lower.measure)


@COUNTED
@given(st.sampled_from(KINDS), st.sampled_from(KINDS), st.integers(1, 10_000))
def test_conversion_there_and_back_gives_the_same_size(one, other, size):
    milder, stricter = sorted((one, other), key=KINDS.index)
    months = milder in (PunishmentKind.RESTRICTION, IMPRISONMENT)
    quantity = measured(milder, 0, size) if months else measured(milder, size)
    there = into_stricter(GENERAL, quantity, milder, stricter).quantity
    assert into_milder(GENERAL, there, stricter, milder).quantity == quantity


@COUNTED
@given(st.sampled_from(KINDS[:4]), st.integers(1, 500), st.integers(1, 500))
def test_conversion_of_a_sum_is_the_sum_of_conversions(kind, first, second):
    parts = [into_stricter(GENERAL, measured(kind, size), kind, IMPRISONMENT).quantity for size in (first, second)]
    assert into_stricter(GENERAL, measured(kind, first + second), kind, IMPRISONMENT).quantity == parts[0].plus(parts[1])


def test_months_are_not_turned_into_indices_without_a_calendar():
    with pytest.raises(ValueError, match="calendar"):
        into_milder(GENERAL, measured(IMPRISONMENT, 6), IMPRISONMENT, PunishmentKind.FINE)


periods = st.builds(
    lambda kind, start, length: CustodyPeriod(kind=kind, start=start, end=min(start + timedelta(days=length), date(2025, 5, 31))),
    st.sampled_from(list(CustodyKind)),
    st.dates(date(2024, 6, 1), date(2025, 5, 31)),
    st.integers(0, 200),
)


@COUNTED
@given(st.lists(periods, max_size=3), periods, st.sampled_from(KINDS), st.integers(10, 60), st.booleans())
def test_more_custody_never_lengthens_what_is_left(before, added, kind, amount, dated):
    facts = SentencingFacts(
        offences=(OffenceFacts(id="c0", committed_on=date(2024, 5, 1), article="188", part="1"),),
        offender=ADULT,
        final=Fixed(kind=kind, amount=amount),
        custody=tuple(before),
        start=date(2025, 6, 1) if dated else None,
    )
    for line in calculate(facts).credit.lines:
        more = calculate(facts.model_copy(update={"custody": (*before, added)})).credit.line(kind, line.institution)
        assert more.highest.left.measure <= line.highest.left.measure
        assert line.credited.measure <= more.credited.measure
        if line.highest.end is not None:
            assert more.highest.end <= line.highest.end
            assert more.highest.end_rounded <= line.highest.end_rounded
            assert line.highest.end_rounded <= line.highest.end


@COUNTED
@given(st.lists(periods, max_size=4))
def test_every_day_is_counted_once(given_periods):
    facts = SentencingFacts(
        offences=(OffenceFacts(id="c0", committed_on=date(2024, 5, 1), article="188", part="1"),),
        offender=ADULT,
        custody=tuple(given_periods),
    )
    days = {each.start + timedelta(days=place) for each in given_periods for place in range((each.end - each.start).days + 1)}
    credit = calculate(facts).credit
    assert credit.custody_days + credit.abroad_days + credit.hospital_days + credit.house_arrest_days == len(days)
    assert credit.detention_days <= credit.custody_days


def test_minimum_security_is_worth_most_and_maximum_least():
    facts = SentencingFacts(
        offences=(OffenceFacts(id="c0", committed_on=date(2024, 5, 1), article="188", part="3"),),
        offender=ADULT,
        custody=(CustodyPeriod(kind=CustodyKind.CUSTODY, start=date(2025, 1, 1), end=date(2025, 1, 10)),),
    )
    credit = calculate(facts).credit
    worths = [credit.line(IMPRISONMENT, each).credited.days for each in (Institution.MINIMUM, Institution.MEDIUM, Institution.MAXIMUM)]
    assert worths == [Fraction(20), Fraction(15), Fraction(10)]


answers = st.sampled_from([True, False, "unknown"])
priors = st.builds(
    lambda gravity, jailed, conditional, young, expired, served: PriorConviction(
        convicted_on=date(2020, 1, 1),
        gravity=gravity,
        intentional=True,
        sentenced_to_imprisonment=jailed,
        conditional=conditional,
        imprisonment_served=served,
        under_18=young,
        record_expired=expired,
    ),
    st.sampled_from([*list(Gravity)[1:], "unknown"]),
    answers,
    answers,
    answers,
    answers,
    answers,
)
ORDER = list(RecidivismKind)


@COUNTED
@given(st.lists(priors, max_size=3), priors, st.sampled_from([("188", "1"), ("188", "3"), ("192", "4")]))
def test_one_more_conviction_never_lessens_recidivism(before, added, charge):
    facts = SentencingFacts(offences=offences([charge]), offender=ADULT, priors=tuple(before))
    less, more = calculate(facts).recidivism, calculate(facts.model_copy(update={"priors": (*before, added)})).recidivism
    assert ORDER.index(less.least) <= ORDER.index(more.least)
    assert ORDER.index(less.most) <= ORDER.index(more.most)
    assert ORDER.index(less.least) <= ORDER.index(less.most)
    assert (less.kind is None) is (less.least is not less.most)


def _answered(prior: PriorConviction, data) -> PriorConviction:
    found = {}
    for name in PriorConviction.model_fields:
        value = getattr(prior, name)
        if type(value).__name__ == "Unknown":
            found[name] = data.draw(st.sampled_from(list(Gravity)[1:] if name == "gravity" else [True, False]))
    return prior.model_copy(update=found)


@COUNTED
@given(st.lists(priors, max_size=3), st.sampled_from([("188", "3"), ("345", "4"), ("192", "4")]), st.data())
def test_every_answer_to_a_missing_fact_stays_within_what_was_shown(before, charge, data):
    facts = SentencingFacts(offences=offences([charge]), offender=ADULT, priors=tuple(before))
    told = facts.model_copy(update={"priors": tuple(_answered(each, data) for each in before)})
    open_, closed = calculate(facts), calculate(told)
    assert ORDER.index(open_.recidivism.least) <= ORDER.index(closed.recidivism.kind) <= ORDER.index(open_.recidivism.most)
    assert {each.type for each in closed.institution.choices} <= {each.type for each in open_.institution.choices}
    if open_.conditional.allowed is not None:
        assert closed.conditional.allowed is open_.conditional.allowed


def numbers(text: str) -> list[str]:
    return sorted(re.findall(r"\d+", text.replace("\u00a0", "")))


def said(value) -> list[Words]:
    """Find every text in both languages inside a result."""
    if isinstance(value, Words):
        return [value]
    if isinstance(value, tuple):
        return [words for each in value for words in said(each)]
    if hasattr(type(value), "model_fields"):
        return [words for name in type(value).model_fields for words in said(getattr(value, name))]
    return [value.words] if hasattr(value, "words") and isinstance(value.words, Words) else []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_kazakh_and_russian_carry_the_same_numbers(case):
    person = {"offender": {"birth_date": "1990-05-01", "conditions": []}}
    sentence = calculate(read_facts(yaml.safe_dump(person | case["facts"], allow_unicode=True)))
    blocks = (sentence.total, sentence.several_sentences, sentence.recidivism, sentence.institution, sentence.credit, sentence.conditional)
    for words in (words for block in blocks if block is not None for words in said(block)):
        assert words.kk
        assert words.ru
        assert numbers(words.kk) == numbers(words.ru)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_every_number_of_a_result_stands_in_a_step(case):
    person = {"offender": {"birth_date": "1990-05-01", "conditions": []}}
    sentence = calculate(read_facts(yaml.safe_dump(person | case["facts"], allow_unicode=True)))
    for block in (sentence.total, sentence.several_sentences):
        for each in block.punishments if block is not None else ():
            if each.upper is not None:
                values = {value for step in block.steps for value in (step.before, step.after)}
                assert {each.lower.plain, each.upper.plain} <= values
    for line in sentence.credit.lines if sentence.credit is not None else ():
        assert line.highest.left.plain in {step.after for step in sentence.credit.steps}
