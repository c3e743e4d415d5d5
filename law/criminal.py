"""The Special Part of the Criminal Code as typed facts: articles, parts, points and sanctions with their source and edition."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache, cached_property
from typing import Any

from law.compiled import compiled
from law.edition import Edition, nearest
from law.errors import LawError, OutOfForce, RepealedArticle, UnknownArticle
from law.gravity import Gravity, Guilt, OffenceKind, gravity_of
from law.norm import Act, Norm
from law.offence_lists import Condition, Membership, memberships
from law.punishments import AdditionalPunishment, Punishment
from law.words import Words

IN_FORCE = date(2015, 1, 1)  # art. 467, part 1
_KINDS = {"crime": OffenceKind.CRIME, "misdemeanor": OffenceKind.MISDEMEANOUR}
_Raw = Mapping[str, Any]


class Status(StrEnum):
    """Whether an article or a part is in the edition read."""

    ACTIVE = "active"
    REPEALED = "repealed"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an article: one offence with its sanction.

    :param norm: The part as a citation.
    :param chapter: Chapter of the Special Part.
    :param kind: Crime or misdemeanour.
    :param guilt: Form of guilt.
    :param summary: The offence in our own words, in Russian.
    :param clauses: Points of the part in our own words, in Russian, by number.
    :param main: The alternative main punishments in the order of the sanction.
    :param additional: Additional punishments of the sanction.
    :param remark: What the fields cannot say, in Russian; empty when there is nothing.
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
    remark: str
    question: Words | None
    edition: Edition
    edition_known: bool
    memberships: tuple[Membership, ...]

    @property
    def number(self) -> str:
        """Part number; empty when the article has no parts."""
        return self.norm.part

    @property
    def gravity(self) -> Gravity:
        """Category of gravity by art. 11."""
        return gravity_of(self.kind, self.guilt, self.main)

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


@dataclass(frozen=True)
class Article:
    """An article of the Special Part.

    :param number: Article number, "188" or "188-1".
    :param chapter: Chapter of the Special Part.
    :param title: Official short title.
    :param status: Whether it is in the edition read.
    :param notes: What the note of the article says, in our own words, in Russian; empty when it has none.
    :param edition: Where it was read.
    :param edition_known: Whether the edition at the date asked for was read.
    """

    number: str
    chapter: int
    title: Words
    status: Status
    notes: str
    edition: Edition
    edition_known: bool
    _parts: tuple[tuple[str, Edition, _Raw], ...] = field(repr=False)
    _on: date = field(repr=False)

    @property
    def norm(self) -> Norm:
        """The article as a citation."""
        return Norm(Act.CC, self.number)

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """Parts in force in the edition read, in the order of the article; one part without number when it has no parts."""
        return tuple(self._part(*item) for item in self._parts if item[2].get("status") != Status.REPEALED)

    def part(self, number: str = "") -> Part:
        """Give a part of the article.

        :param number: Part number; empty when the article has no parts.
        :return: The part.
        :raises UnknownArticle: If the article has no such part, or has parts and none is named.
        :raises RepealedArticle: If the part is repealed.
        """
        for part in self.parts:
            if part.number == number:
                return part
        raise self._no_part(number)

    def _no_part(self, number: str) -> LawError:
        existing = ", ".join(part.number for part in self.parts)
        where = {"article": self.number, "part": number, "parts": existing}
        for name, edition, _ in self._parts:
            if name == number:
                return RepealedArticle("part-repealed" if edition.holds(self._on) else "part-repealed-unread", **where)
        if not existing:
            return UnknownArticle("part-needless", **where)
        return UnknownArticle("part-unknown" if number else "part-missing", **where)

    def _part(self, number: str, edition: Edition, raw: _Raw) -> Part:
        question = raw.get("question")
        return Part(
            norm=Norm(Act.CC, self.number, number),
            chapter=self.chapter,
            kind=_KINDS[raw["kind"]],
            guilt=Guilt(raw["guilt"]),
            summary=raw["summary_ru"],
            clauses=raw.get("clauses", {}),
            main=tuple(map(Punishment.read, raw["main"])),
            additional=tuple(map(AdditionalPunishment.read, raw.get("additional", ()))),
            remark=raw.get("remark", ""),
            question=Words(kk=question["kk"], ru=question["ru"]) if question else None,
            edition=edition,
            edition_known=edition.holds(self._on),
            memberships=tuple(memberships(self.chapter, self.number, number)),
        )


class CriminalCode:
    """The Special Part as it stands on a date.

    :param on: The date; for an offence, the day on which it was committed (Criminal Code, art. 5).
    :raises OutOfForce: If the Code did not apply on that day.
    """

    def __init__(self, on: date) -> None:
        """Refuse a date before the Code came into force."""
        if on < IN_FORCE:
            raise OutOfForce("criminal-code-not-in-force", date=f"{on:%d.%m.%Y}", since=f"{IN_FORCE:%d.%m.%Y}")
        self.on = on
        self._built: dict[str, Article] = {}

    def article(self, number: str) -> Article:
        """Give an article.

        :param number: Article number, "188" or "188-1".
        :return: The article.
        :raises UnknownArticle: If the Special Part has no such article.
        :raises RepealedArticle: If the article is repealed.
        """
        found = self._article(number)
        if found.status is Status.REPEALED:
            code = "article-repealed" if found.edition_known else "article-repealed-unread"
            raise RepealedArticle(code, article=number, title=found.title.ru, title_kk=found.title.kk or found.title.ru)
        return found

    def part(self, norm: Norm) -> Part:
        """Give the part that a citation names.

        :param norm: A citation of the Criminal Code, or one that leaves the act to its context.
        :return: The part.
        :raises UnknownArticle: If there is no such article, part or point, or the citation is of another act.
        :raises RepealedArticle: If the article or part is repealed.
        """
        if norm.act not in (Act.CC, None):
            raise UnknownArticle("not-criminal-code", norm=norm.key)
        part = self.article(norm.article).part(norm.part)
        if norm.point:
            part.point(norm.point)
        return part

    @property
    def articles(self) -> tuple[Article, ...]:
        """Every article, the repealed ones too, in the order of the Code."""
        return tuple(self._article(number) for number in _articles())

    @property
    def chapters(self) -> Mapping[int, Words]:
        """Titles of the chapters of the Special Part by number."""
        return {raw["chapter"]: Words(kk=raw["title_kk"], ru=raw["title_ru"]) for raw in compiled("criminal_code").values()}

    def _article(self, number: str) -> Article:
        if number not in self._built:
            if number not in _articles():
                raise UnknownArticle("article-unknown", article=number, nearest=", ".join(_neighbours(number, _articles())))
            self._built[number] = _build(number, _articles()[number], self.on)
        return self._built[number]


@cache
def criminal_code(on: date) -> CriminalCode:
    """Give the Special Part of the Criminal Code as it stands on a date.

    Only one edition has been read. At a date before it the same facts are given, each part marked `edition_known=False`.

    :param on: The date; for an offence, the day on which it was committed (art. 5).
    :return: The Code.
    :raises OutOfForce: If the Code of 2014 did not apply on that day.
    """
    return CriminalCode(on)


@dataclass(frozen=True, slots=True)
class _Item:
    chapter: int
    edition: Edition
    raw: _Raw


@cache
def _articles() -> Mapping[str, tuple[_Item, ...]]:
    found: dict[str, tuple[_Item, ...]] = {}
    for chapter in compiled("criminal_code").values():
        outer = Edition.read(chapter["edition"])
        for raw in chapter["articles"]:
            edition = Edition.read(raw["edition"], outer) if "edition" in raw else outer
            found[raw["article"]] = (*found.get(raw["article"], ()), _Item(chapter["chapter"], edition, raw))
    return found


def _build(number: str, items: tuple[_Item, ...], on: date) -> Article:
    item = items[nearest((each.edition for each in items), on)]
    raw = item.raw
    by_number: dict[str, list[tuple[Edition, _Raw]]] = {}
    for part in raw.get("parts", ()):
        edition = Edition.read(part["edition"], item.edition) if "edition" in part else item.edition
        by_number.setdefault(part["part"], []).append((edition, part))
    chosen = ((name, *versions[nearest((edition for edition, _ in versions), on)]) for name, versions in by_number.items())
    return Article(
        number=number,
        chapter=item.chapter,
        title=Words(kk=raw.get("title_kk", ""), ru=raw["title_ru"]),
        status=Status(raw["status"]),
        notes=raw.get("notes", ""),
        edition=item.edition,
        edition_known=item.edition.holds(on),
        _parts=tuple(chosen),
        _on=on,
    )


def _neighbours(number: str, articles: Mapping[str, tuple[_Item, ...]]) -> Iterable[str]:
    """Name up to four articles in force nearest by number, for a person who mistyped one."""
    active = [name for name, items in articles.items() if items[-1].raw["status"] == Status.ACTIVE]
    head, _, tail = number.partition("-")
    if not head.isdecimal():
        return (active[0], active[-1])
    wanted = (int(head), int(tail) if tail.isdecimal() else 0)
    order = sorted(active, key=lambda name: (abs(_place(name)[0] - wanted[0]), abs(_place(name)[1] - wanted[1])))
    return sorted(order[:4], key=_place)


def _place(number: str) -> tuple[int, int]:
    head, _, tail = number.partition("-")
    return int(head), int(tail or 0)
