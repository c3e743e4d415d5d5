"""Recognise the name of an act in tokens: abbreviated or in full, in any case, with or without the state."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from law.citations.acts import patterns
from law.citations.lexer import Abbreviation, Mark, Name, Token, repaired
from law.citations.model import Level
from law.citations.numbers import token_at
from law.citations.units import UnitWord
from law.citations.word_lists import WordList
from law.norm import Act
from law.words import Language

_NEXT_WORD = re.compile(r"\s{0,3}([^\W\d_]+)")
_LAST_WORD = re.compile(r"([^\W\d_]+)\s{0,3}$")
_LONGEST_WORD = 40


@dataclass(frozen=True, slots=True)
class ActName:
    """The name of an act in a text.

    :param act: The act; None when it is not of Kazakhstan.
    :param language: Language of the name.
    :param start: Offset of its first character.
    :param end: Offset after its last.
    :param next: Index of the token after it.
    :param state: Whether the state is named.
    :param short: Whether it is an abbreviation.
    :param joined: Whether a comma or a word stands between it and the item before it.
    """

    act: Act | None
    language: Language
    start: int
    end: int
    next: int
    state: bool = False
    short: bool = False
    joined: bool = False


@cache
def _trie() -> dict[str, dict[str, object]]:
    root: dict[str, dict[str, object]] = {}
    for row, act, language in patterns():
        node: dict[str, object] = root  # type: ignore[assignment]
        for lemma in row:
            node = node.setdefault(lemma, {})  # type: ignore[assignment]
        node[f"={language.value}"] = act
    return root


def act_at(text: str, tokens: Sequence[Token], index: int) -> ActName | None:
    """Read the name of an act that begins at a token.

    :param text: The text.
    :param tokens: A run of tokens.
    :param index: Where to begin.
    :return: The name, or None.
    """
    place = _after_general_part(tokens, index)
    place, state = _state(tokens, place)
    token = token_at(tokens, place)
    if isinstance(token.meaning, Abbreviation):
        found = ActName(token.meaning.act, token.meaning.language, tokens[index].start, token.end, place + 1, short=True)
    else:
        full = _full_name(tokens, place)
        if full is None:
            return None
        found = replace(full, start=tokens[index].start)
    found = _with_ending(tokens, found)
    after, state_after = _state(tokens, found.next)
    if state_after and not state:
        found = _with_ending(tokens, replace(found, end=tokens[after - 1].end, next=after))
    found = replace(found, state=state or state_after or found.state)
    if found.short and not found.state and text[token.start : token.end].islower():
        return None  # «ак», «ек» in small letters are syllables
    return replace(found, act=None) if _foreign(text, found) else found


def _after_general_part(tokens: Sequence[Token], index: int) -> int:
    """Pass over «Особенной части»."""
    unit = token_at(tokens, index + 1).meaning
    special = token_at(tokens, index).meaning in (Name("особенный"), Name("общий"))
    return index + 2 if special and isinstance(unit, UnitWord) and unit.level is Level.PART else index


def _state(tokens: Sequence[Token], index: int) -> tuple[int, bool]:
    """Pass over «РК», «Республики Казахстан», «Қазақстан Республикасының»."""
    first, second = token_at(tokens, index).meaning, token_at(tokens, index + 1).meaning
    if first == Name("рк"):
        after = index + 1
        if token_at(tokens, after).meaning is Mark.DASH and token_at(tokens, after + 1).word in WordList.KK_ENDINGS.words:
            after += 2
        return after, True
    if {first, second} == {Name("республика"), Name("казахстан")}:
        return index + 2, True
    return index, False


def _full_name(tokens: Sequence[Token], index: int) -> ActName | None:
    """Follow the words of the longest name, past hyphens, quotes and the state in its middle."""
    node: dict[str, object] = _trie()  # type: ignore[assignment]
    best: ActName | None = None
    place, state, quotes = index, False, 0
    while True:
        meaning = token_at(tokens, place).meaning
        if place > index and meaning in (Mark.DASH, Mark.QUOTE):
            quotes += meaning is Mark.QUOTE
            place += 1
            continue
        if place > index and not state:
            place, state = _state(tokens, place)
            if state:
                continue
        step = node.get(meaning.lemma) if isinstance(meaning, Name) else None
        if not isinstance(step, dict):
            return best
        node = step
        end, place = tokens[place].end, place + 1
        for language in (Language.RU, Language.KK):
            act = node.get(f"={language.value}")
            if isinstance(act, Act):
                closed = quotes % 2 == 1 and token_at(tokens, place).meaning is Mark.QUOTE
                best = ActName(act, language, tokens[index].start, tokens[place].end if closed else end, place + closed, state)


def _with_ending(tokens: Sequence[Token], name: ActName) -> ActName:
    """Take the Kazakh case ending: «ҚК-нің», «УК РК-ның», «ҚК нің»."""
    dash, ending = token_at(tokens, name.next), token_at(tokens, name.next + 1)
    if dash.meaning is Mark.DASH and ending.word in WordList.KK_ENDINGS.words and ending.start - dash.end <= 1:
        return replace(name, end=ending.end, next=name.next + 2)
    if dash.word in ("нің", "ның", "дің", "дың", "тің", "тың"):
        return replace(name, end=dash.end, next=name.next + 1)
    return name


def _foreign(text: str, name: ActName) -> bool:
    """Tell whether another state is named beside the act: «УК РФ», «РФ ҚК-нің»."""
    if name.state:
        return False
    after = _NEXT_WORD.match(text, name.end)
    before = _LAST_WORD.search(text[max(name.start - _LONGEST_WORD, 0) : name.start])
    words = [repaired(match.group(1).lower()) for match in (after, before) if match]
    if after and words[0].startswith("республик"):
        return True  # the state would have been read, so this is another republic
    return any(word in WordList.FOREIGN.words for word in words)
