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
from sentencing.history import CustodyKind, CustodyPeriod, EarlierForm, EarlierSentence, Fixed, Imposed, PriorConviction
from sentencing.judgment import (
    Cancellation,
    Conditional,
    Credit,
    CreditLine,
    InstitutionChoice,
    InstitutionResult,
    Left,
    OffenceRecidivism,
    Recidivism,
    RecidivismKind,
    SeveralSentences,
    Total,
    TotalPunishment,
    TotalReading,
)
from sentencing.notes import AdditionalResult, Question, Reading, Remark
from sentencing.quantity import Quantity
from sentencing.sentence import BarredPunishment, CompulsoryPayment, OffenceSentence, PermittedPunishment, Sentence

__all__ = [
    "AdditionalResult",
    "BarredPunishment",
    "BirthAfterOffence",
    "BrokenFacts",
    "Cancellation",
    "CompulsoryPayment",
    "Conditional",
    "ContradictoryCircumstances",
    "Credit",
    "CreditLine",
    "CustodyKind",
    "CustodyPeriod",
    "EarlierForm",
    "EarlierSentence",
    "Fixed",
    "Imposed",
    "InstitutionChoice",
    "InstitutionResult",
    "JuvenileOffender",
    "Left",
    "OffenceFacts",
    "OffenceRecidivism",
    "OffenceSentence",
    "Offender",
    "PermittedPunishment",
    "PersonCondition",
    "PriorConviction",
    "Procedure",
    "ProcedureForm",
    "Quantity",
    "Question",
    "Reading",
    "Recidivism",
    "RecidivismKind",
    "Remark",
    "Sentence",
    "SentencingError",
    "SentencingFacts",
    "SeveralSentences",
    "StageOfNegligence",
    "Total",
    "TotalPunishment",
    "TotalReading",
    "UnknownCircumstance",
    "calculate",
    "explain",
    "read_facts",
    "unknown",
]
