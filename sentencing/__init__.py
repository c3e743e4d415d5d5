"""Rules as code: facts of the offences → the punishment that the law permits, as a range, with the chain of norms."""

from sentencing.answers import unknown
from sentencing.calculation import calculate
from sentencing.errors import (
    BirthAfterOffence,
    BrokenFacts,
    ContradictoryCircumstances,
    JuvenileOffender,
    SentencingError,
    StageOfNegligence,
    UnknownCircumstance,
)
from sentencing.explanation import explain
from sentencing.facts import OffenceFacts, Offender, PersonCondition, Procedure, ProcedureForm, SentencingFacts, read_facts
from sentencing.notes import AdditionalResult, Question, Reading, Remark
from sentencing.sentence import BarredPunishment, CompulsoryPayment, OffenceSentence, PermittedPunishment, Sentence

__all__ = [
    "AdditionalResult",
    "BarredPunishment",
    "BirthAfterOffence",
    "BrokenFacts",
    "CompulsoryPayment",
    "ContradictoryCircumstances",
    "JuvenileOffender",
    "OffenceFacts",
    "OffenceSentence",
    "Offender",
    "PermittedPunishment",
    "PersonCondition",
    "Procedure",
    "ProcedureForm",
    "Question",
    "Reading",
    "Remark",
    "Sentence",
    "SentencingError",
    "SentencingFacts",
    "StageOfNegligence",
    "UnknownCircumstance",
    "calculate",
    "explain",
    "read_facts",
    "unknown",
]
