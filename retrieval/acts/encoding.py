"""Tell the encoding of a plain text by how its letters would read: the right one gives the letters of Kazakh or Russian prose."""

from __future__ import annotations

import re
from math import log

from retrieval.errors import UnreadableAct

# How often a letter comes in ten thousand letters of official prose, Russian and Kazakh together; the Kazakh letters are set
# against one another only, so that a Russian text loses nothing for having none.
_FREQUENT = (
    "о900 е800 а950 и600 н650 т600 с480 р480 в380 л400 к320 м260 д350 п240 у220 я160 ы250 ь130 г150 з130 б170 ч90 й130 х60 ж90 ш80 "
    "ю50 ц40 щ30 э20 ф25 ъ3 ё3 і250 қ180 ғ120 ң120 ә110 ү90 ө80 ұ80 һ4"
)
_FREQUENCY = {each[0]: int(each[1:]) for each in _FREQUENT.split(" ")}
_RARE = 0.5
_CANDIDATES = ("cp1251", "kz1048", "ptcp154", "koi8-r", "cp866")
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_SAMPLE = 65_536
_CASE_BREAK = re.compile(r"[а-яёәіңғүұқөһ][А-ЯЁӘІҢҒҮҰҚӨҺ]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")
_LEAST = log(60 / 10_000)  # prose scores about log(0.04); a wrong reading of it far under log(0.006)


def decode(data: bytes, name: str) -> str:
    """Read bytes as text.

    :param data: Content of a plain text or of a page.
    :param name: Name of the file, for the message.
    :return: The text; UTF-8 and UTF-16 are known by their form, one-byte encodings of Cyrillic by how the letters read.
    :raises UnreadableAct: If no encoding gives the letters of Kazakh, Russian or English.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding, name)
    if b"\0" in data:
        return _without_mark(data, name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _one_byte(data, name)


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeError as error:
        raise UnreadableAct("act-encoding", file=name) from error


def _without_mark(data: bytes, name: str) -> str:
    """Read UTF-16 that was saved without its mark: the high bytes of Cyrillic and of spaces tell which way round it is."""
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeError:
            continue
        if not _CONTROL.search(text) and _score(text) > _LEAST:
            return text
    raise UnreadableAct("act-encoding", file=name)


def _one_byte(data: bytes, name: str) -> str:
    sample = data[:_SAMPLE]
    scores = {encoding: _score(sample.decode(encoding, errors="replace")) for encoding in _CANDIDATES}
    best = max(_CANDIDATES, key=lambda encoding: scores[encoding])
    if scores[best] <= _LEAST:
        raise UnreadableAct("act-encoding", file=name)
    # A few bytes that the encoding leaves free are scars of old converters, not a reason to lose the act.
    return data.decode(best, errors="replace")


def _score(text: str) -> float:
    """Give the mean logarithm of the letters' frequencies; signs that prose does not have and letters that rise inside a word cost."""
    letters = [letter for letter in text if ord(letter) > 127 and not letter.isspace()]
    if not letters:
        return 0.0
    total = 0.0
    for letter in letters:
        if letter in "«»—–№„“”’…":
            total += log(100 / 10_000)
        else:
            total += log(_FREQUENCY.get(letter.lower(), _RARE) / 10_000)
    return (total - 4.0 * len(_CASE_BREAK.findall(text))) / len(letters)
