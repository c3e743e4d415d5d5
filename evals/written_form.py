"""Whether numbers, dates, sums and references said in words come out in digits with the right value, on pairs of sentences.

A file of pairs is JSON lines with `spoken`, `written`, `spoken_ents` and `written_ents` (kind and text of each entity, in order), the form
of pairs made from KazNERD (Yeshpanov et al. 2022). Such data has its own licence, so it never travels with the project.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from time import perf_counter

from evals.measurement import Measurement
from law import Language
from transcription import WrittenForm, written_form

_SCALES = {"мың": 10**3, "миллион": 10**6, "миллиард": 10**9, "триллион": 10**12}
_NUMBER = re.compile(
    r"(?P<low>\d+(?:\.\d+|:\d+)?)(?:-[^\W\d]\S*)?(?: ?[–—-] ?(?P<high>\d+(?:\.\d+)?))?(?: (?P<scale>мың|миллион|миллиард|триллион))?"
)
# Names of things are the rest: their numbers are part of the name.
_KINDS = ("DATE", "MONEY", "LAW", "TIME", "PERCENTAGE", "QUANTITY", "CARDINAL", "ORDINAL", "CONTACT")
_REST = "names"
Figure = Decimal | str


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence as it was said, with the entities that are written in figures.

    :param words: The words.
    :param entities: Kind, place of the first word, place after the last, and the text in figures of each.
    """

    words: tuple[str, ...]
    entities: tuple[tuple[str, int, int, str], ...]


def read_pairs(file: Path) -> tuple[Pair, ...]:
    """Read pairs of sentences.

    :param file: JSON lines.
    :return: The pairs; entities that are the same in words and in figures are left out.
    """
    return tuple(_pair(json.loads(line)) for line in file.read_text(encoding="utf-8").splitlines() if line.strip())


def _pair(raw: dict[str, object]) -> Pair:
    words, entities, place = str(raw["spoken"]).split(), [], 0
    spoken, written = raw["spoken_ents"], raw["written_ents"]
    if not isinstance(spoken, list) or not isinstance(written, list):
        raise TypeError("spoken_ents and written_ents must be lists")
    for (kind, said), (_, figures) in zip(spoken, written, strict=False):
        parts = said.split()
        starts = (start for start in range(place, len(words) - len(parts) + 1) if words[start : start + len(parts)] == parts)
        start = next(starts, None)
        if start is not None:
            place = start + len(parts)
            entities.append((str(kind), start, place, str(figures)))
    return Pair(tuple(words), tuple(one for one in entities if " ".join(words[one[1] : one[2]]) != one[3]))


def figures_of(text: str) -> tuple[Figure, ...]:
    """Give the values of the figures in a text: numbers with their scale, both ends of ranges, times of day.

    :param text: Text such as «10 – 15 мың теңге» or «18 : 00-де».
    :return: Numbers, and times as "18:00".
    """
    text = re.sub(r"(?<=\d)\u00a0(?=\d{3})", "", text).lower()
    text = re.sub(r"(\d) ?, ?(\d)", r"\1.\2", text)
    text = re.sub(r"(\d) ?: ?(\d)", r"\1:\2", text)
    found: list[Figure] = []
    for match in _NUMBER.finditer(text):
        scale = _SCALES.get(match["scale"] or "", 1)
        ends = [end for end in (match["low"], match["high"]) if end]
        found += [f"{int(end.split(':')[0])}:{end.split(':')[1]}" if ":" in end else (Decimal(end) * scale).normalize() for end in ends]
    return tuple(found)


def _ours(pair: Pair, form: WrittenForm, start: int, end: int) -> str:
    """Write the words of an entity with the changes that touch it."""
    parts, place = [], start
    for change in form.changes:
        if start < change.end and change.start < end:
            parts += [*pair.words[place : change.start], change.written]
            place = change.end
    return " ".join((*parts, *pair.words[place:end]))


def score(pairs: Sequence[Pair]) -> dict[str, Counter[str]]:
    """Count for each kind of entity how many values came out right, wrong, or not in figures.

    :param pairs: The pairs.
    :return: Counts "right", "wrong" (a figure that the reference does not have) and "words" by kind, the rest as "names".
    """
    counts: dict[str, Counter[str]] = {}
    for pair in pairs:
        form = written_form(pair.words, Language.KK)
        for kind, start, end, reference in pair.entities:
            wanted = figures_of(reference)
            if not wanted:
                continue
            got = figures_of(_ours(pair, form, start, end))
            outcome = "right" if got == wanted else "words" if set(got) <= set(wanted) else "wrong"
            counts.setdefault(kind if kind in _KINDS else _REST, Counter())[outcome] += 1
    return counts


def measure(file: Path) -> Iterator[Measurement]:
    """Measure the written form.

    :param file: The pairs.
    :return: Share of right values by kind, then the speed.
    """
    pairs = read_pairs(file)
    scores = score(pairs)
    for kind in (*_KINDS, _REST):
        counts = scores.get(kind, Counter())
        if not counts:
            continue
        sample = f"{counts.total()} entities, {counts['wrong']} wrong, {counts['words']} left in words"
        yield Measurement(f"written form, {kind}", f"{counts['right'] / counts.total():.3f}", "share of values", sample)
    size = sum(len(" ".join(pair.words).encode()) for pair in pairs) / 1e6
    began = perf_counter()
    for pair in pairs:
        written_form(pair.words, Language.KK)
    yield Measurement("written form, speed", f"{size / (perf_counter() - began):.2f}", "MB/s", f"{size:.2f} MB in {len(pairs)} sentences")
