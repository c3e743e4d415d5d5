"""The norms as dated data with their source; no case and no decision lives here."""

from law.dated import Dated, Unknown
from law.errors import BadCitation, LawError, OutOfForce, RepealedArticle, UnknownArticle
from law.messages import ReportedError, bilingual, message
from law.norm import Act, Norm
from law.step import Step
from law.words import Language, Words

__all__ = [
    "Act",
    "BadCitation",
    "Dated",
    "Language",
    "LawError",
    "Norm",
    "OutOfForce",
    "RepealedArticle",
    "ReportedError",
    "Step",
    "Unknown",
    "UnknownArticle",
    "Words",
    "bilingual",
    "message",
]
