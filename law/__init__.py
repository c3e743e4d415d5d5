"""The norms as dated data with their source; no case and no decision lives here."""

from typing import TYPE_CHECKING

from law.ages import age_on, birthday, reached
from law.circumstances import ArrestSuspension, Circumstance
from law.counting import (
    Institution,
    Rate,
    TotalRule,
    abroad_rate,
    conversion,
    custody_rate,
    hospital_rate,
    house_arrest_rate,
    severity,
    total_rule,
)
from law.criminal import Article, CriminalCode, Status, criminal_code
from law.damage import Comparison, DamageSize, Threshold, Victim, damage_threshold
from law.dated import Dated, Unknown
from law.edition import Edition
from law.errors import BadCitation, LawError, NoIndictment, OutOfForce, RepealedArticle, UnknownArticle, UnknownTimeLimit
from law.figures import GeneralPart, general_part
from law.gravity import Gravity, Guilt, OffenceKind, gravity_of
from law.messages import MessageValue, Phrase, ReportedError, bilingual, message, said
from law.milder import Bound, Exclusion, MilderFraction, MilderRule, NoImprisonment, Spares
from law.minors import (
    DailyHours,
    EducationalMeasure,
    MinorImprisonment,
    educational_measures,
    measures_reach,
    minor_age,
    minor_daily_hours,
    minor_deprivation_of_right,
    minor_imprisonment,
    minor_kinds,
    young_age,
)
from law.money import in_tenge, mci
from law.norm import Act, Norm
from law.offence_groups import CategoryRow, ExcludedGroup, OffenceGroup
from law.offence_lists import Condition, Membership, OffenceList, offence_lists
from law.part import Part
from law.procedural_terms import Direction, Extension, LimitSeverity, TimeLimit, time_limit, time_limits
from law.punishments import AdditionalKind, AdditionalPunishment, Punishment, PunishmentKind, PunishmentUnit
from law.regime import Regime, dated_indictment_regime, indictment_regime
from law.remarks import ArticleNote, NoteEffect, NoteKind, NoteRule, PartRemark, RemarkKind, Tier
from law.stages import Stage, UnfinishedCrime
from law.step import Step
from law.terms import Term, TermEnd, TermUnit
from law.verification import edition_note, verification_label
from law.wording import additional_words, condition_words, gravity_words, kind_words, punishment_range_words, punishment_words, term_words
from law.words import Language, Words
from law.working_days import CalendarYear, DayOff, WorkingCalendar, working_calendar

if TYPE_CHECKING:
    from law.citations import Citation, CitationStyle, GrammaticalCase, find_citations, format_citation, parse_citation, parse_key

__all__ = [
    "Act",
    "AdditionalKind",
    "AdditionalPunishment",
    "ArrestSuspension",
    "Article",
    "ArticleNote",
    "BadCitation",
    "Bound",
    "CalendarYear",
    "CategoryRow",
    "Circumstance",
    "Citation",
    "CitationStyle",
    "Comparison",
    "Condition",
    "CriminalCode",
    "DailyHours",
    "DamageSize",
    "Dated",
    "DayOff",
    "Direction",
    "Edition",
    "EducationalMeasure",
    "ExcludedGroup",
    "Exclusion",
    "Extension",
    "GeneralPart",
    "GrammaticalCase",
    "Gravity",
    "Guilt",
    "Institution",
    "Language",
    "LawError",
    "LimitSeverity",
    "Membership",
    "MessageValue",
    "MilderFraction",
    "MilderRule",
    "MinorImprisonment",
    "NoImprisonment",
    "NoIndictment",
    "Norm",
    "NoteEffect",
    "NoteKind",
    "NoteRule",
    "OffenceGroup",
    "OffenceKind",
    "OffenceList",
    "OutOfForce",
    "Part",
    "PartRemark",
    "Phrase",
    "Punishment",
    "PunishmentKind",
    "PunishmentUnit",
    "Rate",
    "Regime",
    "RemarkKind",
    "RepealedArticle",
    "ReportedError",
    "Spares",
    "Stage",
    "Status",
    "Step",
    "Term",
    "TermEnd",
    "TermUnit",
    "Threshold",
    "Tier",
    "TimeLimit",
    "TotalRule",
    "UnfinishedCrime",
    "Unknown",
    "UnknownArticle",
    "UnknownTimeLimit",
    "Victim",
    "Words",
    "WorkingCalendar",
    "abroad_rate",
    "additional_words",
    "age_on",
    "bilingual",
    "birthday",
    "condition_words",
    "conversion",
    "criminal_code",
    "custody_rate",
    "damage_threshold",
    "dated_indictment_regime",
    "edition_note",
    "educational_measures",
    "find_citations",
    "format_citation",
    "general_part",
    "gravity_of",
    "gravity_words",
    "hospital_rate",
    "house_arrest_rate",
    "in_tenge",
    "indictment_regime",
    "kind_words",
    "mci",
    "measures_reach",
    "message",
    "minor_age",
    "minor_daily_hours",
    "minor_deprivation_of_right",
    "minor_imprisonment",
    "minor_kinds",
    "offence_lists",
    "parse_citation",
    "parse_key",
    "punishment_range_words",
    "punishment_words",
    "reached",
    "said",
    "severity",
    "term_words",
    "time_limit",
    "time_limits",
    "total_rule",
    "verification_label",
    "working_calendar",
    "young_age",
]

_CITATIONS = frozenset({"Citation", "CitationStyle", "GrammaticalCase", "find_citations", "format_citation", "parse_citation", "parse_key"})


def __getattr__(name: str) -> object:
    """Bring the citation finder in when it is first asked for: its vocabulary costs more than the rest of the room."""
    if name not in _CITATIONS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from law import citations  # noqa: PLC0415

    return getattr(citations, name)
