"""Cut a text into words and numbers, with their places; repair letters of the wrong alphabet and make dates and sums one number."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from enum import IntEnum
from functools import cache, lru_cache
from typing import NamedTuple

import yaml

from retrieval.analysis.data import read_text
from retrieval.analysis.folding import folded


class TokenKind(IntEnum):
    """What a token is."""

    WORD = 0
    NUMBER = 1


class Token(NamedTuple):
    """A word or a number.

    :param text: In small letters, repaired; a number without spaces, a date as "2024-03-12".
    :param start: Offset of its first character in the text.
    :param end: Offset after its last character.
    :param kind: What it is.
    """

    text: str
    start: int
    end: int
    kind: TokenKind


_MARKS = "\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff"  # accents apart from their letters, soft hyphens, joiners
_APOSTROPHES = "'’ʻʼ"
_TOKEN = re.compile(
    rf"(?P<word>[^\W\d_](?:[^\W\d_{_MARKS}]|[{_MARKS}]+(?=[^\W\d_{_MARKS}])|[\u0300-\u036f]|[{_APOSTROPHES}](?=[^\W\d_]))*)"
    r"|(?P<date>(?<![\d.])[0-3]?[0-9]\.[01]?[0-9]\.(?:19|20)[0-9][0-9](?![\d]))"
    r"|(?P<sum>(?<![\d])[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+(?![\d])(?:,[0-9]{1,2}(?![\d]))?)"
    r"|(?P<number>\d+(?:[-/.,:]\d+)*)"
)
# «ҚК-нің», «2024-ші», «188-бабы»: an ending after the hyphen of an abbreviation or a number is no word.
_ENDING_AFTER_HYPHEN = re.compile(
    r"(?:[ндт][ыіи][ңн]?|[ғгқк][ае]|[дт][ае]н?|н[ае]н|[мбп]ен|нд[ае]н?|[ндт]?[дт]?[ае]ғы|[дт]ег[іи]|с[ыіи]нш[ыіи]|[ыіи]?нш[ыіи]|ш[ыіи]|"
    r"й|я|е|ю|го|ого|его|му|ому|ми|ым|им|ых|их|ой|ей|ая|ую|ый|ий|х|м|ти|ю)",
)
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[a-zA-Z\u0259\u0275]")
# By shape, and the shape of a capital is not always that of its small letter: «H» is «Н», «h» is «һ».
_LOOKALIKES = str.maketrans("aeopcxykmtihAEOPCXKMTIBH", "аеорсхукмтіһАЕОРСХКМТІВН")
_ALWAYS = str.maketrans({"ə": "ә", "Ə": "ә", "ɵ": "ө", "Ɵ": "ө", "ѳ": "ө", "Ѳ": "ө", "ҡ": "қ", "Ҡ": "қ"})
_FRONT = re.compile(r"[әөүіеӘӨҮІЕiIeE]")
_HYPHENS = "-‑–"
_REMEMBERED = 262_144


def tokens(text: str) -> Iterator[Token]:
    """Cut a text into tokens.

    :param text: Any text.
    :return: Its words and numbers in order; parts of a hyphenated word are words of their own.
    """
    last_end, last_short = -2, False
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        raw = match.group()
        kind = match.lastgroup
        if kind != "word":
            yield Token(_number(raw, kind), start, end, TokenKind.NUMBER)
            last_end, last_short = end, True
            continue
        word = repaired(raw)
        ending = last_short and start == last_end + 1 and text[last_end] in _HYPHENS and _ENDING_AFTER_HYPHEN.fullmatch(word)
        last_end, last_short = end, raw.isupper() and len(raw) > 1
        if word and not ending:
            yield Token(word, start, end, TokenKind.WORD)


@lru_cache(maxsize=_REMEMBERED)
def repaired(word: str) -> str:
    """Put a word into small letters of one alphabet.

    :param word: A word as it stands in a text.
    :return: In NFC, in small letters, without invisible characters; Latin letters that look like Cyrillic ones are Cyrillic in a word that
        has any Cyrillic letter.
    """
    if word.isascii():
        return word.lower()
    word = unicodedata.normalize("NFC", word.translate(_INVISIBLE))
    if _CYRILLIC.search(word):
        if _LATIN.search(word):
            word = word.replace("Y", "Ү" if _FRONT.search(word) else "У").translate(_LOOKALIKES)
        word = word.translate(_ALWAYS)
    # «İ».lower() has two characters; the second is an accent that no word needs.
    return word.lower().replace("i̇", "i")


def _number(raw: str, kind: str | None) -> str:
    if kind == "date":
        day, month, year = raw.split(".")
        return iso(day, int(month), year) or raw
    if kind == "sum":
        return re.sub(r"[ \u00a0\u202f]", "", raw)
    return raw


def iso(day: str, month: int, year: str) -> str:
    """Write a date; nothing when there is no such day."""
    return f"{year}-{month:02}-{int(day):02}" if 1 <= month <= 12 and 1 <= int(day) <= 31 else ""


@cache
def stop_words(*, russian: bool) -> frozenset[str]:
    """Give the words that say nothing by themselves, in folded letters.

    :param russian: The Russian ones too; they are none for a word with Kazakh letters: «із» is a trace, «из» says nothing.
    """
    read = yaml.safe_load(read_text("stop_words.yaml"))
    rows = read.values() if russian else (read["kazakh"],)
    return frozenset(folded(word) for row in rows for word in row.split())
