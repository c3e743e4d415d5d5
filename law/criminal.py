"""The Special Part of the Criminal Code as typed facts: articles, parts, points and sanctions with their source and edition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache, cached_property
from typing import Any

from law.compiled import compiled
from law.edition import IN_FORCE, Edition, nearest, turning_day, turning_days
from law.errors import LawError, OutOfForce, RepealedArticle, UnknownArticle
from law.figures import GeneralPart, general_part, general_turning_days
from law.gravity import Guilt, OffenceKind
from law.norm import Act, Norm
from law.offence_lists import memberships
from law.part import Part
from law.punishments import AdditionalPunishment, Punishment
from law.remarks import ArticleNote, PartRemark
from law.words import Language, Words

_KINDS = {"crime": OffenceKind.CRIME, "misdemeanor": OffenceKind.MISDEMEANOUR}
_Raw = Mapping[str, Any]


class Status(StrEnum):
    """Whether an article or a part is in the edition read."""

    ACTIVE = "active"
    REPEALED = "repealed"


@dataclass(frozen=True)
class Article:
    """An article of the Special Part.

    :param number: Article number, "188" or "188-1".
    :param chapter: Chapter of the Special Part.
    :param title: Official short title.
    :param status: Whether it is in the edition read.
    :param note: The note of the article; None when it has none.
    :param edition: Where it was read.
    :param edition_known: Whether the edition at the date asked for was read.
    """

    number: str
    chapter: int
    title: Words
    status: Status
    note: ArticleNote | None
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
        found = self._by_number.get(number)
        if found is None:
            raise self._no_part(number)
        return found

    @cached_property
    def _by_number(self) -> Mapping[str, Part]:
        return {part.number: part for part in self.parts}

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
            remark=PartRemark.read(raw),
            note=self.note,
            question=Words(kk=question["kk"], ru=question["ru"]) if question else None,
            edition=edition,
            edition_known=edition.holds(self._on),
            memberships=tuple(memberships(self.chapter, self.number, number)),
        )


class CriminalCode:
    """The Criminal Code as it stands on a date: the Special Part, and the General Part of the same day.

    :param on: The date; for an offence, the day on which it was committed (Criminal Code, art. 5). `criminal_code` gives the first day
        from which the Code reads as it does on the date asked for.
    :param chapters: Chapters as the data of this room have them; None for those data. A bill, or an amendment not yet stored, is
        computed by giving chapters that hold it.
    :param general: Files of the General Part in the same way.
    :raises OutOfForce: If the Code did not apply on that day.
    """

    def __init__(self, on: date, chapters: Mapping[str, _Raw] | None = None, general: Mapping[str, _Raw] | None = None) -> None:
        """Refuse a date before the Code came into force."""
        if on < IN_FORCE:
            raise OutOfForce("criminal-code-not-in-force", date=f"{on:%d.%m.%Y}", since=f"{IN_FORCE:%d.%m.%Y}")
        self.on = on
        self._chapters = compiled("criminal_code") if chapters is None else chapters
        self._items = _articles() if chapters is None else _read(chapters)
        self._built: dict[str, Article] = {}
        self.general = general_part(on) if general is None else GeneralPart(on, general)

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
            read = str(found.title.has(Language.KK)).lower()
            raise RepealedArticle(code, article=number, title=found.title.ru, title_kk=found.title.kk, title_kk_read=read)
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
        return tuple(self._article(number) for number in self._items)

    @property
    def chapters(self) -> Mapping[int, Words]:
        """Titles of the chapters of the Special Part by number."""
        return {raw["chapter"]: Words(kk=raw["title_kk"], ru=raw["title_ru"]) for raw in self._chapters.values()}

    def editions(self, article: str, part: str = "") -> tuple[Edition, ...]:
        """Give every edition of a part that has been read, the earliest first; an amendment is one more (arts 5, 6).

        :param article: Article number.
        :param part: Part number; empty when the article has no parts.
        :return: Editions in which the part stands, or from which it is gone.
        :raises UnknownArticle: If no edition read has such an article.
        """
        if article not in self._items:
            raise self._no_article(article)
        found = {edition for item in self._items[article] for edition in _part_editions(item, part)}
        return tuple(sorted(found, key=lambda edition: edition.valid_from))

    def _no_article(self, number: str) -> LawError:
        return UnknownArticle("article-unknown", article=number, nearest=", ".join(_neighbours(number, self._items)))

    def _article(self, number: str) -> Article:
        if number not in self._built:
            if number not in self._items:
                raise self._no_article(number)
            self._built[number] = _build(number, self._items[number], self.on)
        return self._built[number]


@cache
def criminal_code(on: date) -> CriminalCode:
    """Give the Criminal Code as it stands on a date, with the General Part of that date.

    Only one edition has been read. At a date before it the same facts are given, each part marked `edition_known=False`.

    :param on: The date; for an offence, the day on which it was committed (art. 5).
    :return: The Code.
    :raises OutOfForce: If the Code of 2014 did not apply on that day.
    """
    return CriminalCode(on) if on < IN_FORCE else _since(turning_day(_turning_days(), on))


@cache
def _since(day: date) -> CriminalCode:
    """Give one Code for all days on which it reads the same, so that its articles are built once."""
    return CriminalCode(day)


@cache
def _turning_days() -> tuple[date, ...]:
    items = [item for items in _articles().values() for item in items]
    parts = (Edition.read(part["edition"], item.edition) for item in items for part in item.raw.get("parts", ()) if "edition" in part)
    special = turning_days((*(item.edition for item in items), *parts), IN_FORCE)
    return tuple(sorted({*special, *general_turning_days()}))


@dataclass(frozen=True, slots=True)
class _Item:
    chapter: int
    edition: Edition
    raw: _Raw


@cache
def _articles() -> Mapping[str, tuple[_Item, ...]]:
    return _read(compiled("criminal_code"))


def _part_editions(item: _Item, number: str) -> Iterator[Edition]:
    parts = [part for part in item.raw.get("parts", ()) if part["part"] == number]
    if not parts:
        yield item.edition
    yield from (Edition.read(part["edition"], item.edition) if "edition" in part else item.edition for part in parts)


def _read(chapters: Mapping[str, _Raw]) -> Mapping[str, tuple[_Item, ...]]:
    found: dict[str, tuple[_Item, ...]] = {}
    for chapter in chapters.values():
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
        note=ArticleNote.read(raw),
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
