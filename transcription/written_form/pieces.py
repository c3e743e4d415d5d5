"""Cut words into the pieces that numbers are read from: «нөл-нөлде,» is two pieces and a comma."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from law import Language
from transcription.written_form.lexicon import Lexicon, NumberWord, Unit, lexicon

if TYPE_CHECKING:
    from transcription.written_form.numbers import Number

_PUNCTUATION = " \t\n.,;:!?…«»\"'“”„()[]{}—–-"
_DASHES = frozenset("-–—")


@dataclass(slots=True)
class Piece:
    """A word or a part of one between hyphens.

    :param text: In small letters, «ё» as «е», without punctuation; empty for a dash that stands alone.
    :param word: Number of its word.
    :param number: The word of a number that it is.
    :param hyphened: Whether a hyphen or a dash joins it to the piece before.
    :param parted: Whether punctuation parts it from the piece before.
    :param first: Whether its word begins with it.
    :param last: Whether its word ends with it.
    """

    text: str
    word: int
    number: NumberWord | None
    hyphened: bool = False
    parted: bool = False
    first: bool = True
    last: bool = True


class Row:
    """The pieces of an utterance, with what readers ask of them.

    :param words: The words.
    :param language: Language in which most of them were recognised.

    `starts` are the pieces at which a number may begin; `numbers` remembers the numbers that were read.
    """

    def __init__(self, words: Sequence[str], language: Language) -> None:
        self.words = words
        self.language = language
        self.lexicon: Lexicon = lexicon()
        self.pieces: list[Piece] = []
        self.starts: list[int] = []
        self.numbers: dict[tuple[int, int, bool], Number | None] = {}
        self._cut()

    def _cut(self) -> None:
        numbers, pieces, halves = self.lexicon.numbers, self.pieces, self.lexicon.rows["russian_one_and_a_half"]
        parted = hyphened = False
        for index, word in enumerate(self.words):
            core = word.strip(_PUNCTUATION)
            if not core:
                dash = word.strip() in _DASHES
                hyphened, parted = (True, parted) if dash and not parted else (False, True)
                continue
            if core is not word and not word.startswith(core):
                parted, hyphened = True, False
            text = core.lower().replace("ё", "е")
            number = numbers.get(text)
            if number is not None or text in halves:
                self.starts.append(len(pieces))
                pieces.append(Piece(text, index, number, hyphened, parted))
            elif "-" in text:
                self._cut_hyphens(text, index, parted=parted)
            else:
                pieces.append(Piece(text, index, None, hyphened, parted))
            parted, hyphened = core is not word and not word.endswith(core), False

    def _cut_hyphens(self, text: str, index: int, *, parted: bool) -> None:
        parts = text.split("-")
        found = [self.lexicon.numbers.get(part) for part in parts]
        if not any(found):
            self.pieces.append(Piece(text, index, None, parted=parted))
            return
        last = len(parts) - 1
        self.starts += [len(self.pieces) + place for place, number in enumerate(found) if number]
        for place, (part, number) in enumerate(zip(parts, found, strict=True)):
            self.pieces.append(Piece(part, index, number, place > 0, parted and place == 0, place == 0, place == last))

    def __len__(self) -> int:
        return len(self.pieces)

    def text(self, index: int) -> str:
        """Give the text of a piece; empty beyond the ends."""
        return self.pieces[index].text if 0 <= index < len(self.pieces) else ""

    def number(self, index: int) -> NumberWord | None:
        """Give the word of a number that a piece is."""
        return self.pieces[index].number if 0 <= index < len(self.pieces) else None

    def follows(self, index: int) -> bool:
        """Tell whether a piece exists and neither punctuation nor a hyphen parts it from the one before."""
        return 0 < index < len(self.pieces) and not self.pieces[index].parted and not self.pieces[index].hyphened

    def hyphened(self, index: int) -> bool:
        """Tell whether a hyphen or dash joins a piece to the one before."""
        return 0 < index < len(self.pieces) and self.pieces[index].hyphened

    def unit(self, index: int) -> Unit | None:
        """Give what is counted, when a piece without punctuation before it names it."""
        return self.lexicon.units.get(self.pieces[index].text) if self.follows(index) else None

    def month(self, index: int) -> int | None:
        """Give the month that a piece names, when no punctuation stands before it."""
        return self.lexicon.months.get(self.pieces[index].text) if self.follows(index) else None

    def is_in(self, index: int, row: str) -> bool:
        """Tell whether a piece is one of a row of words."""
        return self.text(index) in self.lexicon.rows[row]

    def near(self, index: int, row: str, reach: int) -> bool:
        """Tell whether one of a row of words stands among so many pieces before a piece."""
        words = self.lexicon.rows[row]
        return any(piece.text in words for piece in self.pieces[max(index - reach, 0) : index])

    def whole(self, start: int, end: int) -> bool:
        """Tell whether a stretch of pieces begins and ends where words do."""
        return self.pieces[start].first and self.pieces[end - 1].last

    def shown(self, index: int) -> str:
        """Give the word of a piece as it was said, without punctuation around it."""
        return self.words[self.pieces[index].word].strip(_PUNCTUATION)

    def marks(self, start: int, end: int) -> tuple[str, str]:
        """Give the punctuation before the first word of a stretch and behind its last."""
        first, last = self.words[self.pieces[start].word], self.words[self.pieces[end - 1].word]
        return first[: len(first) - len(first.lstrip(_PUNCTUATION))], last[len(last.rstrip(_PUNCTUATION)) :]
