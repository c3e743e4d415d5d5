"""Sentences of a case: what the file says is given, what it does not say stays unknown."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date

from assistant.cases import ALMATY
from casefile import Case, Charge, Conviction, DocumentType, EventKind, InvestigationForm, MeasureKind, Person
from law import Act, Gravity, Language, LawError, Stage, Unknown, criminal_code, general_part, minor_age, parse_key, reached
from sentencing import (
    CustodyKind,
    CustodyPeriod,
    MilderLaw,
    OffenceFacts,
    Offender,
    PriorConviction,
    Procedure,
    ProcedureForm,
    Sentence,
    SentencingFacts,
    calculate,
    compare,
    explain,
    explain_law,
    unknown,
)

_DEPRIVING = {
    MeasureKind.DETENTION: CustodyKind.DETENTION,
    MeasureKind.CUSTODY: CustodyKind.CUSTODY,
    MeasureKind.HOUSE_ARREST: CustodyKind.HOUSE_ARREST,
}


def sentences_of(case: Case, on: date) -> dict[str, Sentence]:
    """Compute what the law permits for each accused of a case.

    :param case: The case.
    :param on: Day to compute at: custody is counted up to it, limitation and release are asked about on it.
    :return: Sentence by identifier of the person, in the order of the charges.
    :raises SentencingError: If the facts of the case contradict one another or the law.
    """
    accused = dict.fromkeys(charge.person for charge in case.charges)
    return {person: calculate(sentencing_facts(case, person, on)) for person in accused}


def laws_of(case: Case, on: date) -> dict[str, MilderLaw]:
    """Choose the law for each accused of a case: that of the day of the act, or a milder one since (arts 5, 6).

    :param case: The case.
    :param on: Day of the decision.
    :return: Choice by identifier of the person, in the order of the charges.
    :raises SentencingError: If the facts of the case contradict one another or the law, or an act is later than the decision.
    """
    accused = dict.fromkeys(charge.person for charge in case.charges)
    return {person: compare(sentencing_facts(case, person, on), on) for person in accused}


def sentences_text(case: Case, sentences: Mapping[str, Sentence], language: Language, laws: Mapping[str, MilderLaw] | None = None) -> str:
    """Write the sentences of a case with their steps, each under the name of the person.

    :param case: The case.
    :param sentences: Sentence by identifier of the person.
    :param language: Language of the text.
    :param laws: Choice of the law by identifier of the person; without it the text has none.
    :return: Plain text.
    """
    blocks = []
    for identifier, sentence in sentences.items():
        name = case.person(identifier).name
        full = (name.kk if language is Language.KK else name.ru).full
        told = sentence_text(sentence, (laws or {}).get(identifier), language)
        blocks.append(f"{full}\n{'=' * len(full)}\n\n{told}")
    return "\n\n".join(blocks).rstrip() + "\n"


def sentence_text(sentence: Sentence, law: MilderLaw | None, language: Language) -> str:
    """Write a sentence with its steps, and the choice of the law after it.

    :param sentence: The sentence.
    :param law: The choice of the law; None when no day of decision is known.
    :param language: Language of the text.
    :return: Plain text.
    """
    told = explain(sentence, language)
    return told if law is None else f"{told}\n{explain_law(law, language)}"


def sentence_data(sentence: Sentence, law: MilderLaw | None) -> dict[str, object]:
    """Give a sentence as plain data, with the choice of the law under `law`.

    :param sentence: The sentence.
    :param law: The choice of the law; None when no day of decision is known.
    :return: What `model_dump_json` writes, read back, and `law` beside it.
    """
    found: dict[str, object] = json.loads(sentence.model_dump_json())
    return found | {"law": None if law is None else json.loads(law.model_dump_json())}


def sentencing_facts(case: Case, person: str, on: date) -> SentencingFacts:
    """Take from a case what the sentence of one person depends on.

    :param case: The case.
    :param person: Identifier of the accused.
    :param on: Day to compute at.
    :return: The facts; a fact that the form of the case does not hold is unknown.
    """
    return SentencingFacts(
        offences=tuple(_offence(case, charge) for charge in case.charges if charge.person == person),
        offender=Offender(birth_date=case.person(person).birth_date),
        procedure=_procedure(case, person),
        today=on,
        priors=_priors(case, case.person(person)),
        custody=tuple(_custody(case, person, on)),
    )


def _priors(case: Case, person: Person) -> tuple[PriorConviction, ...] | None:
    """Take the convictions; without a conviction and without a record check the file says nothing of them."""
    if not person.convictions and not any(document.type is DocumentType.RECORD_CHECK for document in case.documents):
        return None
    return tuple(
        PriorConviction(
            convicted_on=conviction.verdict_on,
            gravity=_gravity_then(conviction),
            sentenced_to_imprisonment=conviction.imprisonment_months > 0,
            imprisonment_served=conviction.imprisonment_months > 0 and conviction.served_on is not None,
            record_expired=conviction.expunged,
        )
        for conviction in person.convictions
    )


def _gravity_then(conviction: Conviction) -> Gravity | Unknown:
    """Give the category of the crimes at the verdict; unknown while the wording of that day was not read."""
    norms = [parse_key(key, Act.CC) for key in conviction.articles]
    try:
        parts = [criminal_code(conviction.verdict_on).part(norm) for norm in norms]
    except LawError:
        return unknown("gravity")
    return (
        max((part.gravity for part in parts), key=list(Gravity).index) if all(part.edition_known for part in parts) else unknown("gravity")
    )


def _custody(case: Case, person: str, on: date) -> Iterator[CustodyPeriod]:
    for measure in case.measures:
        first = measure.start.astimezone(ALMATY).date()
        if measure.person == person and measure.kind in _DEPRIVING and first <= on:
            last = min(measure.end.astimezone(ALMATY).date(), on) if measure.end else on
            yield CustodyPeriod(kind=_DEPRIVING[measure.kind], start=first, end=last)


def _offence(case: Case, charge: Charge) -> OffenceFacts:
    moments = [case.episode(identifier).time.value for identifier in charge.episodes]
    on = max((moment.end or moment.start).date() for moment in moments)
    circumstances = [
        parse_key(one.norm, Act.CC)
        for one in case.circumstances
        if one.person == charge.person and (not one.charges or charge.id in one.charges)
    ]
    return OffenceFacts(
        id=charge.id,
        committed_on=on,
        article=charge.article,
        part=charge.part,
        clauses=charge.clauses,
        stage=Stage(charge.stage.value),
        circumstances=tuple(norm.key.removeprefix("CC ") for norm in circumstances if norm.article in ("53", "54")),
        victim_minor=_minor_victim(case, charge),
    )


def _minor_victim(case: Case, charge: Charge) -> bool | Unknown:
    """Tell whether a victim of the charge was under 18 on the day; unknown when the file lacks a date of birth."""
    answers: list[bool | None] = []
    for identifier in charge.episodes:
        episode = case.episode(identifier)
        day = episode.time.value.start.date()
        for victim in episode.victims:
            born = case.person(victim).birth_date
            answers.append(None if born is None else not reached(born, minor_age(general_part(day)), day))
    if True in answers:
        return True
    return unknown("victim_minor") if None in answers else False


def _procedure(case: Case, person: str) -> Procedure:
    if any(event.kind is EventKind.PLEA_AGREEMENT and event.person in (None, person) for event in case.events):
        return Procedure(form=ProcedureForm.PLEA_AGREEMENT)
    if case.form is InvestigationForm.ACCELERATED:
        return Procedure(form=ProcedureForm.ACCELERATED)
    return Procedure(form=ProcedureForm.PROTOCOL if case.form is InvestigationForm.PROTOCOL else ProcedureForm.ORDINARY)
