"""Rules as code: facts of the offences → the punishment that the law permits, as a range, with the chain of norms."""

from sentencing.answers import unknown
from sentencing.calculation import calculate
from sentencing.consequences import consequences
from sentencing.dated_results import Answer as ReleaseAnswer
from sentencing.dated_results import (
    Ban,
    Consequences,
    EarlyRelease,
    Limitation,
    OtherDay,
    Parole,
    Record,
    Release,
    Replacement,
    Window,
)
from sentencing.errors import (
    BirthAfterOffence,
    BrokenFacts,
    ContradictoryCircumstances,
    DecisionBeforeOffence,
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
from sentencing.law_counts import Difference, Direction
from sentencing.milder_law import LawChoice, LawOfDay, MilderLaw, OffenceLaw, UnderLaw, compare
from sentencing.milder_law_account import explain_law
from sentencing.notes import AdditionalResult, MeasureResult, Question, Reading, Remark
from sentencing.page import explain_html
from sentencing.quantity import Quantity
from sentencing.release_facts import LaterOffence, Nature, Pause, ReleaseFacts, Serving
from sentencing.sentence import BarredPunishment, CompulsoryPayment, OffenceSentence, PermittedPunishment, Sentence
from sentencing.special_notes import SpecialNote

__all__ = [
    "AdditionalResult",
    "Ban",
    "BarredPunishment",
    "BirthAfterOffence",
    "BrokenFacts",
    "Cancellation",
    "CompulsoryPayment",
    "Conditional",
    "Consequences",
    "ContradictoryCircumstances",
    "Credit",
    "CreditLine",
    "CustodyKind",
    "CustodyPeriod",
    "DecisionBeforeOffence",
    "Difference",
    "Direction",
    "EarlierForm",
    "EarlierSentence",
    "EarlyRelease",
    "Fixed",
    "Imposed",
    "InstitutionChoice",
    "InstitutionResult",
    "LaterOffence",
    "LawChoice",
    "LawOfDay",
    "Left",
    "Limitation",
    "MeasureResult",
    "MilderLaw",
    "Nature",
    "OffenceFacts",
    "OffenceLaw",
    "OffenceRecidivism",
    "OffenceSentence",
    "Offender",
    "OtherDay",
    "Parole",
    "Pause",
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
    "Record",
    "Release",
    "ReleaseAnswer",
    "ReleaseFacts",
    "Remark",
    "Replacement",
    "Sentence",
    "SentencingError",
    "SentencingFacts",
    "Serving",
    "SeveralSentences",
    "SpecialNote",
    "StageOfNegligence",
    "Total",
    "TotalPunishment",
    "TotalReading",
    "UnderLaw",
    "UnknownCircumstance",
    "Window",
    "calculate",
    "compare",
    "consequences",
    "explain",
    "explain_html",
    "explain_law",
    "read_facts",
    "unknown",
]
