"""The form in which an act's text is stored, and its copy for matching, letter for letter as long."""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f]")
_SPACES = re.compile(r"[^\S\n]+")
_LINES = re.compile(r" ?\n[ \n]*")
_HYPHENATED = re.compile(r"(?<=[а-яёәіңғүұқөһ])-\n(?=[а-яёәіңғүұқөһ])")
# A number that a point, a bracket or a dash follows begins a point or an article.
_OPEN_LINE = re.compile(r"(?<=[^.:;!?\n])\n(?=[а-яәіңғүұқөһ(]|\d+(?![\d.)-]))")
# «П Р И Г О В О Р» is one word; two spaces part «Ү К І М  Е Т Т І» into two.
_SPACED_WORD = re.compile(r"(?<![^\s])[А-ЯЁӘІҢҒҮҰҚӨҺ](?: [А-ЯЁӘІҢҒҮҰҚӨҺ]){3,}(?![^\s:.])")
_LONG_LINE = 40
_LOOKALIKES = str.maketrans("ABCEHKMOPTXYIaceopxykiё\u00a0\u2011\u2010\u2013\u2014", "авсенкмортхуіасеорхукіе ----")


def stored_form(text: str) -> str:
    """Bring a text to the form that is stored: composed letters, single spaces, no empty lines, lines broken by a printer joined.

    :param text: Text as the file gives it.
    :return: The text; lists keep their lines, a heading written with a space between its letters is one word.
    """
    text = _INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    text = _SPACED_WORD.sub(lambda match: match.group().replace(" ", ""), text)
    text = _LINES.sub("\n", _SPACES.sub(" ", text)).strip()
    return _OPEN_LINE.sub(_joined, _HYPHENATED.sub("", text))


def _joined(match: re.Match[str]) -> str:
    start = match.string.rfind("\n", 0, match.start()) + 1
    return " " if match.start() - start >= _LONG_LINE else "\n"


def folded(text: str) -> str:
    """Give the copy that rules are matched against: small letters, Latin lookalikes as Cyrillic, ё as е, one kind of dash and space.

    :param text: Stored text.
    :return: As many characters as the text, so that offsets are the same.
    """
    text = text.translate(_LOOKALIKES)
    lowered = text.lower()
    if len(lowered) != len(text):  # «İ» becomes two characters
        lowered = "".join(letter if len(letter.lower()) != 1 else letter.lower() for letter in text)
    # Ё in capitals became ё only now.
    return lowered.replace("ё", "е")
