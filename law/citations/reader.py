"""Read tokens as the items of references."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from law.citations.act_names import ActName, act_at
from law.citations.items import Bracket, Group, Item, Join
from law.citations.lexer import Abbreviation, BracketText, Digits, Mark, Name, Token, repaired
from law.citations.model import Level
from law.citations.numbers import Number, number_at, token_at
from law.citations.numerals import NumberWord
from law.citations.units import UnitWord
from law.citations.word_lists import JOINER_OPENERS
from law.words import Language

_LONGEST_LIST = 60  # numbers before one Kazakh unit word; keeps the reading linear
_LONGEST_ROW = 500  # items of one reference; keeps a hostile text from costing the square of its length
_HYPHENED_WORD = re.compile(r"\s?[-‐‑–][^\W\d_]")  # «2-том», «15-парақ»


def rows(text: str, tokens: Sequence[Token], *, lenient: bool) -> list[list[Item]]:
    """Read the items of a text.

    :param text: The text.
    :param tokens: Its tokens.
    :param lenient: Whether numbers alone may be a reference.
    :return: Rows of items that nothing foreign interrupts; only rows that may hold a reference.
    """
    found: list[list[Item]] = []
    first = 0
    for index in range(len(tokens) + 1):
        if index == len(tokens) or tokens[index].meaning is Mark.BREAK:
            run = tokens[first : index + 1]  # with the break: a reference at the end of a text has none after it
            if run and (lenient or _promising(run)):
                found.extend(_Reader(text, run).read())
            first = index + 1
    return found


def _promising(run: Sequence[Token]) -> bool:
    anchor = number = False
    for token in run:
        meaning = token.meaning
        if isinstance(meaning, UnitWord):
            anchor = anchor or meaning.level is Level.ARTICLE
        elif isinstance(meaning, (Abbreviation, Name)):
            anchor = True
        elif isinstance(meaning, (Digits, NumberWord)) or token.word == "з":
            number = True
    return anchor and number


def _without_quotes(tokens: Sequence[Token]) -> list[Token]:
    """Take the quotes off numbers, «п.п. «1, 3»»; the number keeps their place."""
    found: list[Token] = []
    opened: Token | None = None
    for index, token in enumerate(tokens):
        following = token_at(tokens, index + 1).meaning
        if token.meaning is Mark.QUOTE and isinstance(following, Digits) and found:
            opened = token
        elif token.meaning is Mark.QUOTE and opened and found and isinstance(found[-1].meaning, Digits):
            found[-1], opened = found[-1]._replace(end=token.end), None
        elif opened and isinstance(token.meaning, Digits) and tokens[index - 1] is opened:
            found.append(token._replace(start=opened.start))
        else:
            found.append(token)
    return found


class _Reader:
    """Reads one run of tokens from left to right."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self._text = text
        self._tokens = _without_quotes(tokens)
        self._no_unit_before = 0
        self._chained = False  # plain numbers before their units, «188 статья 3 часть»
        self._opened = False  # a bracket that holds levels: «ст. 188 (ч. 3)»

    def read(self) -> list[list[Item]]:
        found: list[list[Item]] = [[]]
        index, join = 0, Join.NOTHING
        while index < len(self._tokens):
            if step := self._joiner(index):
                join, index = (step[0] if join is Join.NOTHING else Join.WORD), step[1]
                continue
            if self._passes(index, found[-1]):
                index += 1
                continue
            taken = self._item(index, join)
            if taken:
                found[-1].append(taken[0])
                index = taken[1]
            else:
                found.append([])
                index += 1
            join = Join.NOTHING
            if len(found[-1]) >= _LONGEST_ROW:
                found.append([])
        return [row for row in found if row]

    def _joiner(self, index: int) -> tuple[Join, int] | None:
        token = token_at(self._tokens, index)
        if token.meaning is Mark.COMMA:
            return Join.COMMA, index + 1
        if token.meaning in (Mark.JOINER, Mark.DASH):
            return Join.WORD, index + 1
        if repaired(token.word) in JOINER_OPENERS and token_at(self._tokens, index + 1).meaning is Mark.JOINER:
            return Join.WORD, index + 2
        return None

    def _passes(self, index: int, row: list[Item]) -> bool:
        """Tell whether a sign may stand inside a reference: «УК РК: ст. 188», «ч.3.ст.188», «ст. 188 (ч. 3)»."""
        meaning, last = self._tokens[index].meaning, row[-1] if row else None
        if meaning is Mark.COLON:
            return isinstance(last, ActName)
        if meaning is Mark.OPEN:
            self._opened = isinstance(last, Group) and self._opens_levels(index + 1)
            return self._opened
        if meaning is Mark.CLOSE and self._opened and isinstance(last, Group):
            row[-1], self._opened = replace(last, end=self._tokens[index].end), False
            return True
        return self._glueing_dot(index)

    def _opens_levels(self, index: int) -> bool:
        """Tell whether a bracket holds levels of the article before it, and no article of its own."""
        inner = self._item(index, Join.NOTHING) if index < len(self._tokens) else None
        if inner is None or not isinstance(inner[0], Group) or not inner[0].level:
            return False
        for place in range(index, index + _LONGEST_LIST):
            meaning, following = token_at(self._tokens, place).meaning, token_at(self._tokens, place + 1).meaning
            if isinstance(meaning, UnitWord) and meaning.level is Level.ARTICLE and not meaning.twofold:
                return False
            if meaning is Mark.BREAK or (meaning is Mark.CLOSE and not isinstance(following, UnitWord)):
                break
        return True

    def _glueing_dot(self, index: int) -> bool:
        """Tell whether a dot stands between a number and a unit word with no space: «ч.3.ст.188»."""
        token, following = self._tokens[index], token_at(self._tokens, index + 1)
        tight = index > 0 and self._tokens[index - 1].end == token.start and following.start == token.end
        return tight and token.meaning is Mark.DOT and isinstance(following.meaning, UnitWord) and following.meaning.short

    def _past_joiners(self, index: int) -> int:
        while step := self._joiner(index):
            index = step[1]
        return index

    def _item(self, index: int, join: Join) -> tuple[Item, int] | None:
        token = self._tokens[index]
        if isinstance(token.meaning, BracketText):
            return Bracket(token.meaning.text, token.end), index + 1
        if isinstance(token.meaning, UnitWord) and (group := self._unit_first(index, join)):
            return group
        if isinstance(token.meaning, (Abbreviation, Name)) and (act := act_at(self._text, self._tokens, index)):
            return replace(act, joined=join is not Join.NOTHING), act.next
        return self._number_first(index, join)

    def _unit_first(self, index: int, join: Join) -> tuple[Group, int] | None:
        """Read «ст.ст. 188», «части третьей», «п. 2)»."""
        unit, after = self._unit(index)
        number = number_at(self._tokens, after, unit.level, plural=unit.plural)
        if unit.language is Language.KK or number is None:
            return None
        group = Group(unit.level, number.labels, Language.RU, join, self._tokens[index].start, number.end)
        return replace(group, plural=unit.plural, short=unit.short, twofold=unit.twofold, bracketed=number.bracketed), number.after

    def _unit(self, index: int) -> tuple[UnitWord, int]:
        """Read a unit word with its dot, doubled or not: «ст.ст.», «ч. ч.»."""
        unit = self._tokens[index].meaning
        assert isinstance(unit, UnitWord)  # noqa: S101 - callers looked
        after = index + 1
        while unit.short:
            following = token_at(self._tokens, after).meaning
            doubled = isinstance(following, UnitWord) and following.short and following.level is unit.level
            if doubled and unit.language is Language.RU:
                unit = replace(unit, plural=True, twofold=unit.level is Level.POINT)
            elif following is not Mark.DOT or self._tokens[after - 1].meaning is Mark.DOT:
                break
            after += 1
        return unit, after

    def _number_first(self, index: int, join: Join) -> tuple[Group, int] | None:
        """Read «188, 190-баптары», «третьей части», or a number that waits for its level."""
        first, meaning = number_at(self._tokens, index, None), self._tokens[index].meaning
        if first is None or (isinstance(meaning, Digits) and meaning.glued):
            return None
        numbers, end = self._list(index)
        if numbers and isinstance(token_at(self._tokens, end).meaning, UnitWord):
            unit, after = self._unit(end)
            before_russian = unit.language is Language.RU or (unit.language is None and number_at(self._tokens, after, unit.level))
            if not before_russian:
                return self._kazakh(index, end, join)
            if self._russian_before(numbers, end, join):
                labels = tuple(label for number in numbers for label in number.labels)
                group = Group(unit.level, labels, Language.RU, join, self._tokens[index].start, self._tokens[after - 1].end)
                return replace(group, plural=unit.plural), after
        return self._bare(index, join, first)

    def _list(self, index: int) -> tuple[list[Number], int]:
        """Read a row of numbers that joiners connect; give the index after it, past the hyphen of «188-бабы».

        The numbers are none when the row is known to end at no unit word.
        """
        numbers: list[Number] = []
        while index >= self._no_unit_before and len(numbers) < _LONGEST_LIST and (number := number_at(self._tokens, index, None)):
            numbers.append(number)
            index = number.after
            unit = token_at(self._tokens, index + 1).meaning
            dashed = token_at(self._tokens, index).meaning is Mark.DASH
            if dashed and isinstance(unit, UnitWord) and unit.language is not Language.RU:
                return numbers, index + 1
            ahead = self._past_joiners(index)
            if ahead == index or number_at(self._tokens, ahead, None) is None:
                break
            index = ahead
        if numbers and not isinstance(token_at(self._tokens, index).meaning, UnitWord):
            # A later number of this row sees the same end; of a row too long to be a list the first numbers are no part of one.
            self._no_unit_before = numbers[-1].after if len(numbers) < _LONGEST_LIST else numbers[_LONGEST_LIST // 2].after
        return numbers, index

    def _russian_before(self, numbers: list[Number], end: int, join: Join) -> bool:
        """Tell «третьей части 188-й статьи», numbers before their unit, from «частями второй, третьей статьи 188»."""
        last, (unit, after) = numbers[-1], self._unit(end)
        if last.language is Language.KK:
            return False
        if last.ordinal:
            return not self._numbers_behind(unit, after, ordinal=True)
        if unit.plural or len(numbers) > 1 or self._numbers_behind(unit, after):
            return False
        article = unit.level is Level.ARTICLE
        if unit.short:
            return article and self._act(after)  # «105 ст. УПК»
        # «188 статья 3 часть УК», «по 188 статье УК»; but «3 статьи УК» are three.
        goes_on = number_at(self._tokens, after, Level.ARTICLE) is not None or (self._chained and join is Join.NOTHING)
        self._chained = goes_on or (article and self._tokens[end].word != "статьи" and self._act(after))
        return self._chained

    def _act(self, index: int) -> bool:
        return act_at(self._text, self._tokens, index) is not None

    def _numbers_behind(self, unit: UnitWord, after: int, *, ordinal: bool = False) -> bool:
        """Tell whether the units from here on have their numbers behind them."""
        for _ in Level:
            # The number may be the next unit's: «3 части 188 статьи».
            following = number_at(self._tokens, after, unit.level) or number_at(self._tokens, after, Level.ARTICLE)
            if following is None:
                return False
            if (ordinal and not following.ordinal) or not isinstance(token_at(self._tokens, following.after).meaning, UnitWord):
                return True
            unit, after = self._unit(following.after)
        return True

    def _kazakh(self, index: int, end: int, join: Join) -> tuple[Group, int] | None:
        """Read «188, 190-баптары», «2) және 3) тармақтары», «188-б.»."""
        unit, after = self._unit(end)
        start, dashed = self._tokens[index].start, self._tokens[end - 1].meaning is Mark.DASH
        if unit.short and not (dashed or self._tokens[after - 1].meaning is Mark.DOT):
            return None
        numbers: list[Number] = []
        while number := number_at(self._tokens, index, unit.level, plural=unit.plural):
            numbers.append(number)
            if number.after + dashed >= end:
                break
            index = self._past_joiners(number.after)
        if not numbers or numbers[-1].after + dashed != end:
            return None
        labels = tuple(label for number in numbers for label in number.labels)
        group = Group(unit.level, labels, Language.KK, join, start, self._tokens[after - 1].end, unit.plural, unit.short, unit.twofold)
        cardinal = any(number.language is not None and not number.ordinal for number in numbers)
        return replace(group, bracketed=numbers[-1].bracketed, weak=cardinal), after

    def _bare(self, index: int, join: Join, number: Number) -> tuple[Group, int] | None:
        meaning = self._tokens[index].meaning
        if number.language is Language.KK:
            # A Kazakh number in words has its unit behind it; alone it is a word of the sentence: «статье двадцать, он сказал».
            return None
        if (isinstance(meaning, Digits) and meaning.counted) or _HYPHENED_WORD.match(self._text, number.end):
            return None
        start = self._tokens[index].start
        return Group(None, number.labels, Language.RU, join, start, number.end, bracketed=number.bracketed), number.after
