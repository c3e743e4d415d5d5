"""Texts as the numbers that a model reads, through the tokenizer that comes with faster-whisper: the same for every engine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from models.errors import ModelUnusable, first_line
from models.text_profile import TOKENIZER_FILE, TextProfile

Numbers: TypeAlias = NDArray[np.int64]
# What models call that which fills up a row, and that which they do not know.
_PADS = ("<pad>", "[PAD]", "<|endoftext|>")
_UNKNOWN = ("<unk>", "[UNK]")
# Most tokens that an accelerator reads at once, the padding included: its memory is bounded whatever the texts.
MOST_TOKENS = 16_384


@dataclass(frozen=True, slots=True)
class Reading:
    """A text, or a question and a passage, as a model reads it.

    :param tokens: Numbers of its tokens.
    :param parts: 0 for what belongs to the first text, 1 for the second.
    :param known: Whether the model knows anything in it but its own marks.
    """

    tokens: tuple[int, ...]
    parts: tuple[int, ...]
    known: bool


@dataclass(frozen=True, slots=True)
class Rows:
    """Texts that are read at once, filled up on the right to one length.

    :param tokens: A row a text.
    :param mask: 1 where a token stands, 0 where the row was filled up.
    :param parts: As in `Reading`.
    """

    tokens: Numbers
    mask: Numbers
    parts: Numbers


class TextTokens:
    """Cut texts into the tokens of a model.

    :param profile: Profile of the model.
    :param folder: Folder with its files, already verified.
    :raises ModelUnusable: If its tokenizer cannot be read.
    """

    def __init__(self, profile: TextProfile, folder: Path) -> None:
        from tokenizers import Tokenizer  # noqa: PLC0415 - only search by meaning needs it

        try:
            self._tokenizer = Tokenizer.from_file(str(folder / TOKENIZER_FILE))
        except Exception as error:  # the library raises errors without a base of their own
            raise ModelUnusable("text-unusable", name=profile.name, file=TOKENIZER_FILE, reason=first_line(error)) from error
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(profile.max_tokens, strategy="longest_first")
        ids = (self._tokenizer.token_to_id(mark) for mark in _PADS)
        self._pad = next((number for number in ids if number is not None), 0)
        self._unknown = {self._tokenizer.token_to_id(mark) for mark in _UNKNOWN}

    def read(self, texts: Sequence[str], prefix: str = "") -> list[Reading]:
        """Cut texts into tokens, as many as the model reads.

        :param texts: The texts.
        :param prefix: What stands before each.
        :return: One reading a text.
        """
        found = self._tokenizer.encode_batch([prefix + text for text in texts])
        return [Reading(tuple(one.ids), tuple(one.type_ids), self._knows(one, len(prefix))) for one in found]

    def read_pairs(self, first: str, seconds: Sequence[str]) -> list[Reading]:
        """Cut pairs of texts into tokens; the longer of the two is cut when both together are too long.

        :param first: What stands first in every pair.
        :param seconds: What stands second.
        :return: One reading a pair.
        """
        found = self._tokenizer.encode_batch([(first, second) for second in seconds])
        return [Reading(tuple(one.ids), tuple(one.type_ids), self._knows(one, 0)) for one in found]

    def rows(self, readings: Sequence[Reading]) -> Rows:
        """Fill texts up to one length.

        :param readings: The texts.
        :return: One row a text.
        """
        longest = max(len(one.tokens) for one in readings)
        shape = (len(readings), longest)
        tokens = np.full(shape, self._pad, dtype=np.int64)
        mask, parts = np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.int64)
        for row, one in enumerate(readings):
            tokens[row, : len(one.tokens)] = one.tokens
            mask[row, : len(one.tokens)] = 1
            parts[row, : len(one.parts)] = one.parts
        return Rows(tokens, mask, parts)

    def _knows(self, one: object, prefix: int) -> bool:
        ids, marks, offsets = (getattr(one, name) for name in ("ids", "special_tokens_mask", "offsets"))
        found = zip(ids, marks, offsets, strict=True)
        return any(not mark and number not in self._unknown and end > prefix for number, mark, (_, end) in found)


def batches(readings: Sequence[Reading], *, apart: bool, most_tokens: int = MOST_TOKENS) -> Iterator[list[int]]:
    """Group texts of like length, so that little is filled up and nothing outgrows the memory.

    :param readings: The texts.
    :param apart: Whether each is read by itself: on a processor a batch may round, and a quantised model scales, in another way, and a text
        must give the same vector in whatever company.
    :param most_tokens: Most tokens of a group, what is filled up included; a longer text stands alone.
    :return: The numbers of the texts of each group, the longest first; texts of one length keep their order.
    """
    group: list[int] = []
    for number in sorted(range(len(readings)), key=lambda number: -len(readings[number].tokens)):
        longest = len(readings[group[0]].tokens) if group else 0
        if group and (apart or longest * (len(group) + 1) > most_tokens):
            yield group
            group = []
        group.append(number)
    if group:
        yield group
