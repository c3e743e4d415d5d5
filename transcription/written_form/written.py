"""Write words the way one writes them: numbers, dates, times, sums, references in digits, every change with its place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from law import Language
from transcription.written_form.addresses import read_address
from transcription.written_form.amounts import read_amount, read_ordinal
from transcription.written_form.change import WrittenChange, WrittenForm
from transcription.written_form.codes import read_code
from transcription.written_form.dates import read_date
from transcription.written_form.found import Found
from transcription.written_form.norms import read_norm, russian_norms
from transcription.written_form.numbers import read_number, run_end
from transcription.written_form.pieces import Row
from transcription.written_form.times import read_time

# The first that recognises its pattern takes the words; the plainer the pattern, the later it comes.
_READERS: Final[tuple[Callable[[Row, int], Found | None], ...]] = (
    read_code,
    read_norm,
    read_date,
    read_time,
    read_address,
    read_amount,
    read_ordinal,
)


def written_form(words: Sequence[str], language: Language) -> WrittenForm:
    """Write words with their numbers in digits; what is ambiguous or contradicts itself stays as it was said.

    Nothing is looked up and nothing is guessed: the same words give the same form, in time proportional to their number.

    :param words: The words as they were said, with any punctuation.
    :param language: Language in which most of them were recognised; words of the other are understood all the same.
    :return: The text and every change with its place among the words.
    """
    row = Row(words, language)
    changes = [_change(row, one) for one in _found(row)]
    parts, place = [], 0
    for change in changes:
        parts += [*words[place : change.start], change.written]
        place = change.end
    return WrittenForm(text=" ".join((*parts, *words[place:])), changes=tuple(changes))


def _found(row: Row) -> list[Found]:
    if not row.starts:
        return []
    norms = {one.start: one for one in russian_norms(row)}
    found: list[Found] = []
    free = 0
    for place in sorted({*row.starts, *norms}):
        if place < free:
            continue
        one = norms.get(place) or _read(row, place)
        if one is not None and row.whole(one.start, one.end) and one.start >= (found[-1].end if found else 0):
            found.append(one)
            free = one.end
        else:
            free = _after_left(row, place)
    return found


def _read(row: Row, place: int) -> Found | None:
    for reader in _READERS:
        found = reader(row, place)
        if found is not None:
            return found
    return None


def _after_left(row: Row, place: int) -> int:
    """Give the place to go on from when a number stays in words: behind the whole run when its numbers cannot be told apart."""
    number = read_number(row, place)
    if number is None or row.is_in(place, "russian_one_and_a_half"):
        return place + 1
    return run_end(row, place) if number.crowded or row.hyphened(number.end) else number.end


def _change(row: Row, found: Found) -> WrittenChange:
    start, end = row.pieces[found.start].word, row.pieces[found.end - 1].word + 1
    before, after = row.marks(found.start, found.end)
    return WrittenChange(
        start=start,
        end=end,
        verbatim=" ".join(row.words[start:end]),
        written=f"{before}{found.text}{after}",
        value=found.value,
    )
