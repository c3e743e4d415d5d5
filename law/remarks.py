"""Remarks on sanctions and notes of articles: what the fields of a part cannot say, sorted by what a computation does with it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from law.punishments import AdditionalKind, AdditionalPunishment, Punishment, PunishmentKind
from law.words import Words

_Raw = Mapping[str, Any]


class RemarkKind(StrEnum):
    """What the remark of a part is about."""

    TWO_TIER = "two_tier"  # the sanction differs by the point charged: `tiers`, `only_with_points`
    SCOPE_DOUBT = "scope_doubt"  # which main punishments an additional one goes with: `other_scope`
    MANDATORY_DOUBT = "mandatory_doubt"  # whether "with or without" reaches a punishment: `doubtful_mandatory`
    MANDATORY_SPLIT = "mandatory_split"  # one additional punishment is mandatory, another is not: stands in `mandatory`
    GOES_WITH = "goes_with"  # an additional punishment goes with one main punishment: stands in `goes_with`
    FIXED_SIZE = "fixed_size"  # an exact size instead of "up to": stands in the bounds
    OVER_GENERAL_BOUND = "over_general_bound"  # the sanction leaves the bound of the General Part (open question Q4)
    NEGLIGENCE_SCOPE = "negligence_scope"  # what the negligence of a mixed guilt relates to: `negligent_points`
    GUILT_NOT_NAMED = "guilt_not_named"  # the text names no form of guilt: ours is a reading
    GUILT_OF_BASE = "guilt_of_base"  # the form of guilt is that of the part whose act is aggravated
    STRUCK_POINT = "struck_point"  # a point no longer exists: `struck_points`
    AMENDED_WORDING = "amended_wording"  # the description of the act was reworded on a known day: `reworded_from`
    SOURCE_WORDING = "source_wording"  # how a slip of the text was read
    FOREIGNERS_ONLY = "foreigners_only"  # expulsion is for foreigners and stateless persons alone
    BAN_CONTENT = "ban_content"  # what a deprivation of a right takes away
    SUBJECT = "subject"  # who can commit the offence
    OBJECT_EXCEPTED = "object_excepted"  # what the offence does not reach


class NoteKind(StrEnum):
    """What the note of an article is about."""

    RELEASE = "release"  # a special ground of release from liability
    NO_IMPRISONMENT = "no_imprisonment"  # a condition on which imprisonment is not imposed
    NOT_AN_OFFENCE = "not_an_offence"  # what is not an offence under the article
    NOT_SUBJECT = "not_subject"  # who does not answer under the article
    CONSENT_IRRELEVANT = "consent_irrelevant"  # the victim's consent changes nothing
    DEFINITION = "definition"  # the meaning of a word
    STRUCK_POINT = "struck_point"  # a point no longer exists


class NoteEffect(StrEnum):
    """What follows when the terms of a note are met."""

    LIABILITY = "liability"  # release from liability
    IMPRISONMENT = "imprisonment"  # imprisonment is not imposed
    OFFENCE = "offence"  # there is no offence


@dataclass(frozen=True, slots=True)
class NoteRule:
    """A rule that the note of an article lays down.

    :param effect: What follows.
    :param must: Whether it follows by law; False when it is left to the court.
    :param parts: Parts of the article it reaches; empty for every part.
    :param not_points: Points whose features shut it: "2(3)", part and point.
    :param requires: Facts without which it cannot work, by the names of the facts of a case.
    :param excluded_by: Facts that shut it.
    """

    effect: NoteEffect
    must: bool
    parts: frozenset[str] = frozenset()
    not_points: frozenset[str] = frozenset()
    requires: tuple[str, ...] = ()
    excluded_by: tuple[str, ...] = ()

    def reaches(self, part: str) -> bool:
        """Tell whether the rule reaches a part of the article."""
        return not self.parts or part in self.parts

    @classmethod
    def read(cls, raw: _Raw) -> NoteRule:
        """Read a rule from the compiled data."""
        return cls(
            effect=NoteEffect(raw["effect"]),
            must=raw["must"],
            parts=frozenset(raw.get("parts", ())),
            not_points=frozenset(raw.get("not_points", ())),
            requires=tuple(raw.get("requires", ())),
            excluded_by=tuple(raw.get("excluded_by", ())),
        )


@dataclass(frozen=True, slots=True)
class ArticleNote:
    """The note of an article.

    :param words: What it says, in our own words.
    :param kinds: What it is about.
    :param rules: The rules it lays down.
    """

    words: Words
    kinds: tuple[NoteKind, ...]
    rules: tuple[NoteRule, ...] = ()

    @classmethod
    def read(cls, raw: _Raw) -> ArticleNote | None:
        """Read the note of an article from the compiled data; None when it has none."""
        if not raw.get("notes"):
            return None
        return cls(
            words=Words(kk=raw["notes_kk"], ru=raw["notes"]),
            kinds=tuple(map(NoteKind, raw["note_kinds"])),
            rules=tuple(map(NoteRule.read, raw.get("note_rules", ()))),
        )


@dataclass(frozen=True, slots=True)
class Tier:
    """A sanction that stands in the place of the printed one.

    :param points: Points of the part, any one of which brings it.
    :param feature: Feature of another part that brings it: "3(2)", part and point; empty when none does.
    :param aggravated: Whether aggravating circumstances bring it, or their absence; None when they do not matter.
    :param main: Main punishments; None for those of the part.
    :param additional: Additional punishments; None for those of the part.
    """

    points: frozenset[str] = frozenset()
    feature: str = ""
    aggravated: bool | None = None
    main: tuple[Punishment, ...] | None = None
    additional: tuple[AdditionalPunishment, ...] | None = None

    @classmethod
    def read(cls, raw: _Raw) -> Tier:
        """Read a tier from the compiled data."""
        return cls(
            points=frozenset(raw.get("points", ())),
            feature=raw.get("feature", ""),
            aggravated=raw.get("aggravated"),
            main=tuple(map(Punishment.read, raw["main"])) if "main" in raw else None,
            additional=tuple(map(AdditionalPunishment.read, raw["additional"])) if "additional" in raw else None,
        )


@dataclass(frozen=True, slots=True)
class PartRemark:
    """The remark of a part.

    :param words: What it says, in our own words.
    :param kinds: What it is about.
    :param tiers: Sanctions by point, feature or circumstance.
    :param only_with_points: Kinds of the sanction that are tied to points of the part.
    :param other_scope: Another reading of what an additional punishment goes with.
    :param doubtful_mandatory: Additional punishments that the court may perhaps leave out, on another reading.
    :param negligent_points: Points to which the negligence of a mixed guilt is limited; empty when to none in particular.
    :param struck_points: Points that no longer exist.
    :param reworded_from: Day from which the description of the act has the wording read; None when no such day is known.
    """

    words: Words
    kinds: tuple[RemarkKind, ...]
    tiers: tuple[Tier, ...] = ()
    only_with_points: Mapping[str, frozenset[str]] = field(default_factory=dict)
    other_scope: Mapping[AdditionalKind, frozenset[PunishmentKind]] = field(default_factory=dict)
    doubtful_mandatory: frozenset[AdditionalKind] = frozenset()
    negligent_points: frozenset[str] = frozenset()
    struck_points: frozenset[str] = frozenset()
    reworded_from: date | None = None

    def negligence_possible(self, points: Collection[str]) -> bool:
        """Tell whether negligence can be part of the guilt for the points charged.

        :param points: Points of the part that are charged; none when the file does not say.
        :return: False only when the points charged are all outside those that know negligence.
        """
        return not self.negligent_points or not points or bool(self.negligent_points & frozenset(points))

    @classmethod
    def read(cls, raw: _Raw) -> PartRemark | None:
        """Read the remark of a part from the compiled data; None when it has none."""
        if not raw.get("remark"):
            return None
        since = raw.get("reworded_from")
        return cls(
            words=Words(kk=raw["remark_kk"], ru=raw["remark"]),
            kinds=tuple(map(RemarkKind, raw["remark_kinds"])),
            tiers=tuple(map(Tier.read, raw.get("tiers", ()))),
            only_with_points={kind: frozenset(points) for kind, points in raw.get("only_with_points", {}).items()},
            other_scope={AdditionalKind(kind): frozenset(map(PunishmentKind, mains)) for kind, mains in raw.get("other_scope", {}).items()},
            doubtful_mandatory=frozenset(map(AdditionalKind, raw.get("doubtful_mandatory", ()))),
            negligent_points=frozenset(raw.get("negligent_points", ())),
            struck_points=frozenset(raw.get("struck_points", ())),
            reworded_from=date.fromisoformat(since) if since else None,
        )
