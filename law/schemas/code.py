"""The form of the Special Part and of the lists of offences."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from law.offence_lists import Condition
from law.punishments import AdditionalKind, PunishmentKind, PunishmentUnit
from law.remarks import NoteEffect, NoteKind, RemarkKind
from law.schemas.base import Count, EditionForm, Form, Number, Text, WordsForm

_UNITS: dict[str, frozenset[PunishmentUnit | None]] = {
    "fine": frozenset({PunishmentUnit.MCI, PunishmentUnit.MULTIPLE}),
    "corrective_labour": frozenset({PunishmentUnit.MCI}),
    "community_service": frozenset({PunishmentUnit.HOURS}),
    "arrest": frozenset({PunishmentUnit.DAYS}),
    "restriction": frozenset({PunishmentUnit.MONTHS}),
    "imprisonment": frozenset({PunishmentUnit.MONTHS}),
    "deprivation_of_right": frozenset({PunishmentUnit.MONTHS}),
}
# No sanction leaves these bounds (arts 40–51) unless a remark on the part says why.
_HIGHEST = {"community_service": 1200, "arrest": 90, "restriction": 84, "imprisonment": 360, "deprivation_of_right": 180}
_ONLY_FOR_CRIMES = {PunishmentKind.IMPRISONMENT, PunishmentKind.LIFE_IMPRISONMENT, PunishmentKind.RESTRICTION}


class PunishmentForm(Form):
    """One punishment of a sanction."""

    min: Count | None = None
    max: Count | None = None
    unit: PunishmentUnit | None = None
    life: bool = False

    def check(self, kind: str) -> None:
        """Refuse a punishment without its measure, with a wrong unit, or with limits that contradict each other."""
        if kind in _UNITS and not (self.life and self.unit is None):
            if self.unit not in _UNITS[kind]:
                raise ValueError(f"{kind} is not counted in {self.unit}")
            if self.max is None and not self.life:
                raise ValueError(f"{kind} has no upper limit")
        if kind not in _UNITS and (self.unit or self.max):
            raise ValueError(f"{kind} has no measure")
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError(f"{kind}: the lower limit is above the upper one")


class MainForm(PunishmentForm):
    """A main punishment."""

    type: PunishmentKind
    of: Literal["bribe", "stolen_property", "unpaid_to_budget", "currency_valuables", "transferred_property", "income"] | None = None

    @model_validator(mode="after")
    def _has_its_measure(self) -> Self:
        self.check(self.type.value)
        if (self.unit is PunishmentUnit.MULTIPLE) != (self.of is not None):
            raise ValueError("a fine by multiple says what is multiplied, and only such a fine does")
        return self


class AdditionalForm(PunishmentForm):
    """An additional punishment."""

    type: AdditionalKind
    mandatory: bool
    goes_with: tuple[PunishmentKind, ...] = Field(default=(), alias="with")

    @model_validator(mode="after")
    def _has_its_measure(self) -> Self:
        self.check(self.type.value)
        return self


class TierForm(Form):
    """A sanction in the place of the printed one."""

    points: tuple[Number, ...] = ()
    feature: str = Field(default="", pattern=r"^(\d+\(\d+\))?$")
    aggravated: bool | None = None
    main: Annotated[tuple[MainForm, ...], Field(min_length=1)] | None = None
    additional: tuple[AdditionalForm, ...] | None = None

    @model_validator(mode="after")
    def _says_when_and_what(self) -> Self:
        if sum((bool(self.points), bool(self.feature), self.aggravated is not None)) != 1:
            raise ValueError("a tier is brought by points, by a feature or by aggravating circumstances")
        if self.main is None and self.additional is None:
            raise ValueError("a tier changes nothing")
        return self


class RemarkForm(Form):
    """What the fields of a part cannot say, in both languages, with what a computation does with it."""

    remark: str = ""
    remark_kk: str = ""
    remark_kinds: tuple[RemarkKind, ...] = ()
    tiers: tuple[TierForm, ...] = ()
    only_with_points: dict[str, tuple[Number, ...]] = Field(default_factory=dict)
    other_scope: dict[AdditionalKind, tuple[PunishmentKind, ...]] = Field(default_factory=dict)
    doubtful_mandatory: tuple[AdditionalKind, ...] = ()
    negligent_points: tuple[Number, ...] = ()
    struck_points: tuple[Number, ...] = ()
    reworded_from: date | None = None

    @model_validator(mode="after")
    def _remark_has_a_handler(self) -> Self:
        if len({bool(self.remark), bool(self.remark_kk), bool(self.remark_kinds)}) > 1:
            raise ValueError("a remark has a Kazakh text and says what it is about")
        told = {
            RemarkKind.TWO_TIER: bool(self.tiers or self.only_with_points),
            RemarkKind.SCOPE_DOUBT: bool(self.other_scope),
            RemarkKind.MANDATORY_DOUBT: bool(self.doubtful_mandatory),
            RemarkKind.AMENDED_WORDING: self.reworded_from is not None,
            RemarkKind.STRUCK_POINT: bool(self.struck_points),
        }
        for kind, data in told.items():
            if data != (kind in self.remark_kinds):
                raise ValueError(f"the remark is said to be {kind}, and its data do not agree")
        return self


class NoteRuleForm(Form):
    """A rule of an article's note."""

    effect: NoteEffect
    must: bool
    parts: tuple[Number, ...] = ()
    not_points: tuple[Annotated[str, Field(pattern=r"^\d+\(\d+\)$")], ...] = ()
    requires: tuple[Literal["property_damage_made_good"], ...] = ()
    excluded_by: tuple[Literal["in_criminal_group"], ...] = ()


class PartForm(RemarkForm):
    """A part of an article."""

    part: Number | Literal[""]
    edition: EditionForm | None = None
    kind: Literal["crime", "misdemeanor"]
    guilt: Literal["intent", "negligence", "mixed"]
    summary_ru: Text
    clauses: dict[Number, Text] = Field(default_factory=dict)
    main: Annotated[tuple[MainForm, ...], Field(min_length=1)]
    additional: tuple[AdditionalForm, ...] = ()
    question: WordsForm | None = None

    @model_validator(mode="after")
    def _keeps_the_bounds_of_the_general_part(self) -> Self:
        kinds = {punishment.type for punishment in self.main}
        if self.kind == "misdemeanor" and kinds & _ONLY_FOR_CRIMES:
            raise ValueError(f"a misdemeanour with {kinds & _ONLY_FOR_CRIMES}")
        if self.kind == "crime" and PunishmentKind.ARREST in kinds:
            raise ValueError("a crime with arrest")
        punishments: tuple[MainForm | AdditionalForm, ...] = (*self.main, *self.additional)
        for punishment in punishments:
            if (punishment.max or 0) > _HIGHEST.get(punishment.type.value, punishment.max or 0) and not self.remark:
                raise ValueError(f"{punishment.type.value} over its bound, and no remark says why")
        missing = {kind for extra in self.additional for kind in extra.goes_with} - kinds
        if missing:
            raise ValueError(f"an additional punishment goes with {missing}, which the sanction has not")
        return self


class RepealedPartForm(Form):
    """A part that the edition read no longer has."""

    part: Number
    status: Literal["repealed"]
    edition: EditionForm | None = None
    summary_ru: str = ""
    remark: str = ""


class ArticleForm(Form):
    """An article in force."""

    article: Number
    edition: EditionForm | None = None
    title_ru: Text
    title_kk: Text
    status: Literal["active"]
    notes: str = ""
    notes_kk: str = ""
    note_kinds: tuple[NoteKind, ...] = ()
    note_rules: tuple[NoteRuleForm, ...] = ()
    parts: Annotated[tuple[PartForm | RepealedPartForm, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _has_parts_or_none(self) -> Self:
        numbers = [part.part for part in self.parts]
        if "" in numbers and len(set(numbers)) > 1:
            raise ValueError("an article has numbered parts or none")
        return self

    @model_validator(mode="after")
    def _note_has_a_handler(self) -> Self:
        if len({bool(self.notes), bool(self.notes_kk), bool(self.note_kinds)}) > 1:
            raise ValueError("a note has a Kazakh text and says what it is about")
        by_effect = {
            NoteEffect.LIABILITY: NoteKind.RELEASE,
            NoteEffect.IMPRISONMENT: NoteKind.NO_IMPRISONMENT,
            NoteEffect.OFFENCE: NoteKind.NOT_AN_OFFENCE,
        }
        said = {by_effect[rule.effect] for rule in self.note_rules}
        if not said <= set(self.note_kinds):
            raise ValueError("a rule of the note is of a kind that the note is not said to be")
        if {NoteKind.RELEASE, NoteKind.NO_IMPRISONMENT} & set(self.note_kinds) - said:
            raise ValueError("the note is said to release, and no rule says how")
        return self


class RepealedArticleForm(Form):
    """An article that the edition read no longer has."""

    article: Number
    edition: EditionForm | None = None
    title_ru: Text
    title_kk: str = ""
    status: Literal["repealed"]


class ChapterForm(Form):
    """A chapter of the Special Part."""

    chapter: Annotated[int, Field(ge=1, le=18)]
    title_kk: Text
    title_ru: Text
    edition: EditionForm
    articles: tuple[ArticleForm | RepealedArticleForm, ...]


class ListEntryForm(Form):
    """What stands in a list: an article, some of its parts or points, or a chapter."""

    article: Number | None = None
    chapter: int | None = None
    parts: tuple[Number, ...] = ()
    points: tuple[Number, ...] = ()
    condition: Condition | None = None

    @model_validator(mode="after")
    def _names_one_thing(self) -> Self:
        if (self.article is None) == (self.chapter is None):
            raise ValueError("an entry names an article or a chapter")
        return self


class OffenceListForm(Form):
    """A list of the Code."""

    id: Text
    title_kk: Text
    title_ru: Text
    article: Number
    point: Number
    note: str = ""
    entries: Annotated[tuple[ListEntryForm, ...], Field(min_length=1)]


class OffenceListsForm(Form):
    """Every list of the Code."""

    edition: EditionForm
    lists: tuple[OffenceListForm, ...]
