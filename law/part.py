"""A part of an article of the Special Part: one offence with its sanction, its source and edition."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

from law.edition import Edition
from law.errors import UnknownArticle
from law.gravity import Gravity, Guilt, OffenceKind, gravity_of
from law.norm import Norm
from law.offence_lists import Condition, Membership
from law.punishments import AdditionalPunishment, Punishment, PunishmentKind
from law.remarks import ArticleNote, PartRemark
from law.words import Words


@dataclass(frozen=True, eq=False)
class Part:
    """A part of an article: one offence with its sanction; one object in each Code, so that what follows from it is found by it.

    :param norm: The part as a citation.
    :param chapter: Chapter of the Special Part.
    :param kind: Crime or misdemeanour.
    :param guilt: Form of guilt.
    :param summary: The offence in our own words, in Russian.
    :param clauses: Points of the part in our own words, in Russian, by number.
    :param main: The alternative main punishments in the order of the sanction.
    :param additional: Additional punishments of the sanction.
    :param remark: What the other fields cannot say; None when there is nothing.
    :param note: The note of the article; None when it has none.
    :param question: A difference between the Kazakh and the Russian text that a lawyer has to settle; None when there is none.
    :param edition: Where the facts were read and when that wording holds.
    :param edition_known: Whether the edition at the date asked for was read; False means that these facts are of the nearest
        edition read and may differ from the law of that date.
    :param memberships: Lists of the Code in which the part stands, with their conditions.
    """

    norm: Norm
    chapter: int
    kind: OffenceKind
    guilt: Guilt
    summary: str
    clauses: Mapping[str, str]
    main: tuple[Punishment, ...]
    additional: tuple[AdditionalPunishment, ...]
    remark: PartRemark | None
    note: ArticleNote | None
    question: Words | None
    edition: Edition
    edition_known: bool
    memberships: tuple[Membership, ...]

    @property
    def number(self) -> str:
        """Part number; empty when the article has no parts."""
        return self.norm.part

    @cached_property
    def gravity(self) -> Gravity:
        """Category of gravity by art. 11."""
        return gravity_of(self.kind, self.guilt, self.main)

    @cached_property
    def life(self) -> bool:
        """Tell whether life imprisonment is among the main punishments."""
        return any(each.kind is PunishmentKind.LIFE_IMPRISONMENT for each in self.main)

    @property
    def lists(self) -> frozenset[str]:
        """Lists in which the whole part stands whatever the facts are; ask `lists_for` with the facts of a case."""
        return frozenset(m.list.id for m in self.memberships if m.certain)

    def lists_for(self, points: Collection[str] = (), conditions: Collection[Condition] = ()) -> frozenset[str]:
        """Find the lists in which an act of this part stands.

        :param points: Points of the part that are charged.
        :param conditions: Conditions that the facts of the case meet.
        :return: Identifiers of the lists.
        """
        charged, met = frozenset(points), frozenset(conditions)
        return frozenset(m.list.id for m in self.memberships if m.holds(charged, met))

    def point(self, number: str) -> str:
        """Give a point of the part in our own words.

        :param number: Point number.
        :return: The point, in Russian.
        :raises UnknownArticle: If the part has no such point.
        """
        if number in self.clauses:
            return self.clauses[number]
        code = ("" if self.number else "article-") + ("point-unknown" if self.clauses else "point-needless")
        raise UnknownArticle(code, article=self.norm.article, part=self.number, point=number, points=", ".join(self.clauses))

    @property
    def source(self) -> str:
        """The act and text the facts were read from."""
        return self.edition.source

    @property
    def checked_by(self) -> str:
        """Who signed the facts; empty until a person has."""
        return self.edition.checked_by

    @property
    def verified(self) -> bool:
        """Tell whether a person has signed the facts and they are of the edition at the date asked for."""
        return bool(self.checked_by) and self.edition_known
