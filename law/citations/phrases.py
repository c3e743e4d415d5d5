"""Read a row of items as references: one phrase after another, each with its norms, its act and its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from law.citations.act_names import ActName
from law.citations.chains import Chain, before_article
from law.citations.inner import levels_after, paths_before
from law.citations.items import Bracket, Group, Item, Join
from law.citations.model import Level
from law.citations.row import Row
from law.norm import Act
from law.words import Language

# «12 УК» without a unit word is a reference only to a code that people cite so.
_CITED_BARELY = frozenset({Act.CC, Act.CPC, Act.COAO, Act.PEC})


@dataclass(slots=True)
class Phrase:
    """A reference read from items.

    :param start: Offset of its first character.
    :param language: Language of its unit words.
    :param end: Offset after its last character.
    :param chains: The norms without their act.
    :param act: The act it names.
    :param edition: The edition in brackets.
    """

    start: int
    language: Language
    end: int = 0
    chains: list[Chain] = field(default_factory=list)
    act: ActName | None = None
    edition: Bracket | None = None


def phrases(items: Sequence[Item], *, lenient: bool) -> list[Phrase]:
    """Read the references of a row.

    :param items: Items that nothing foreign interrupts.
    :param lenient: Whether a reference may lack what tells it from other numbers: «188 ч. 3» without an act, «188-б.» alone.
    :return: The references in order; those to acts of other states too, so that the caller can leave them out.
    """
    found: list[Phrase] = []
    index = 0
    while index < len(items):
        reader = _PhraseReader(Row(items, index), lenient=lenient)
        phrase = reader.read()
        if phrase:
            found.append(phrase)
        index = max(index + 1, reader.resume)
    return found


class _PhraseReader:
    """Reads one phrase from a place in a row; `resume` tells where the next can begin."""

    def __init__(self, row: Row, *, lenient: bool) -> None:
        self._row = row
        self._lenient = lenient
        self._bare = False
        self._whole_words: int | None = None  # the first entry that names its article by a word
        self._closed = False
        self.resume = row.index

    def read(self) -> Phrase | None:
        row = self._row
        first = row.at(row.index)
        act, edition = None, None
        if isinstance(first, ActName):
            act, row.index = first, row.index + 1
            if isinstance(bracket := row.at(row.index), Bracket):
                edition, row.index = (bracket if bracket.edition else None), row.index + 1
        opening = row.group
        if opening is None or (act and not _follows(act, opening)):
            return None
        phrase = Phrase(opening.start, opening.language)
        while not self._closed and self._entry(phrase, act):
            pass
        if not phrase.chains:
            self.resume = row.index
            return None
        self._close(phrase, act, edition)
        self.resume = row.index
        if self._bare and not self._lenient and not _may_be_bare(phrase):
            # Without an act the bare numbers are no reference, but one may begin after them.
            self.resume = self._whole_words or row.index
            return None
        return phrase

    def _entry(self, phrase: Phrase, act: ActName | None) -> bool:
        """Read an article with what belongs to it."""
        row = self._row
        group = row.group
        if group is None or (phrase.chains and group.level is not None and group.language is not phrase.language):
            return False
        start = row.index
        if group.level is None:
            read = self._bare_entry(phrase, group)
        elif group.level is Level.ARTICLE:
            read = self._article_entry(phrase, group, has_act=act is not None)
        else:
            read = self._inner_first(phrase)
        if not read:
            row.index = start if phrase.chains else max(row.index, start)
        elif group.level is not None and self._whole_words is None:
            self._whole_words = start
        return read

    def _article_entry(self, phrase: Phrase, group: Group, *, has_act: bool) -> bool:
        """Read «ст. 188 ч. 3», «188-бабының 3-бөлігі»."""
        following = self._row.following
        if not has_act and not self._lenient and not phrase.chains:
            # «үш бабы» may be three of something, and «188-б.» a page, unless they go on as a reference.
            goes_on = following is not None and following.language is Language.KK and following.level is not None
            if group.weak or (group.twofold and not (goes_on and following and (following.twofold or following.level))):
                return False
        self._row.index += 1
        self._with_inner(phrase, group)
        return True

    def _bare_entry(self, phrase: Phrase, group: Group) -> bool:
        """Read an article without its word: «188 ч. 3 УК», or the next one of a list."""
        if not group.labels[0][:1].isdigit() or (phrase.chains and group.join is Join.NOTHING):
            return False
        self._bare = self._bare or not phrase.chains
        self._row.index += 1
        self._with_inner(phrase, group)
        return True

    def _inner_first(self, phrase: Phrase) -> bool:
        """Read «п. 2) ч. 3 ст. 188», «частью 3 статей 188, 190»."""
        row = self._row
        paths = paths_before(row)
        article = row.group
        if not paths or article is None:
            return False
        row.index += 1
        labels, phrase.end = list(article.labels), article.end
        while article.plural and (more := self._next_of_list()):
            labels, phrase.end, row.index = labels + list(more.labels), more.end, row.index + 1
        phrase.chains.extend(before_article(paths, labels, plural=article.plural))
        return True

    def _next_of_list(self) -> Group | None:
        """Give the next bare article of a list, unless a level follows that makes it the head of its own."""
        group, following = self._row.group, self._row.following
        if group is None or group.level is not None or group.join is Join.NOTHING or not group.labels[0][:1].isdigit():
            return None
        return None if group.bracketed or (following and following.level is not None) else group

    def _with_inner(self, phrase: Phrase, group: Group) -> None:
        """Add an article with the levels that follow it."""
        phrase.chains.extend({Level.ARTICLE: label} for label in group.labels[:-1])
        article = {Level.ARTICLE: group.labels[-1]}
        if group.bracketed:
            # «(ст. 188, 190)»: the bracket closes another one.
            phrase.chains.append(article)
            phrase.end, self._closed = group.end - 1, True
            return
        inner = levels_after(self._row)
        phrase.chains.extend([article | chain for chain in inner.chains] or [article])
        phrase.end = inner.end or group.end
        self._closed = inner.closed

    def _close(self, phrase: Phrase, act: ActName | None, edition: Bracket | None) -> None:
        """Find the act and the edition of a phrase: after it in Russian, before it in Kazakh, or the other way round."""
        row = self._row
        after = row.at(row.index)
        if isinstance(after, ActName) and not self._closed and self._is_act_of(phrase, act, after):
            phrase.act, phrase.end = after, after.end
            row.index += 1
        elif act:
            phrase.act, phrase.start, phrase.edition = act, act.start, edition
        bracket = row.at(row.index)
        if isinstance(bracket, Bracket) and bracket.edition and phrase.edition is None:
            phrase.edition, phrase.end = bracket, bracket.end
            row.index += 1
            late = row.at(row.index)
            if phrase.act is None and isinstance(late, ActName) and self._is_act_of(phrase, act, late):
                # «ст. 297 (в редакции Закона от 10.07.2012) УК РК»
                phrase.act, phrase.end = late, late.end
                row.index += 1

    def _is_act_of(self, phrase: Phrase, before: ActName | None, after: ActName) -> bool:
        if after.joined or (before and phrase.language is Language.KK):
            return False
        ahead = self._row.following
        opens_kazakh = ahead is not None and ahead.language is Language.KK and ahead.level is not None
        return not opens_kazakh or after.language is Language.RU


def _follows(act: ActName, group: Group) -> bool:
    """Tell whether an act before a reference is its act: «ҚК-нің 188-бабы», «УК РК, ст. 188»."""
    return group.join is Join.NOTHING or (group.join is Join.COMMA and act.language is Language.RU and group.language is Language.RU)


def _may_be_bare(phrase: Phrase) -> bool:
    """Tell whether numbers without a word for the article are a reference: «188 ч. 3 УК», «188 УК РК», not «5 ПК»."""
    act = phrase.act
    if act is None:
        return False
    if len(phrase.chains[0]) > 1 or len(phrase.chains[-1]) > 1:
        return True
    return act.short and act.start > phrase.start and (act.state or act.act in _CITED_BARELY)
