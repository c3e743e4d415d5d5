"""Phantom phrases: what recognisers write where nobody says it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files

import yaml


@dataclass(frozen=True, slots=True)
class Phantoms:
    """The list.

    :param anywhere: Phrases that are suspect wherever they stand.
    :param alone: Phrases that are suspect only as a whole utterance.
    :param sha256: Hash of the list, so that a transcript can say by which it was made.
    """

    anywhere: tuple[str, ...]
    alone: frozenset[str]
    sha256: str

    def count(self, text: str) -> int:
        """Count the phantom phrases in a text.

        :param text: Text of an utterance.
        :return: How many phrases of the list it holds.
        """
        words = plain(text)
        if words in self.alone:
            return 1
        framed = f" {words} "
        return sum(f" {phrase} " in framed for phrase in self.anywhere)


def plain(text: str) -> str:
    """Bring a text into the form in which phrases are compared: lower case, words only, one space between them.

    :param text: Text.
    :return: The words.
    """
    # The small form of the Turkish capital letter İ is an i with a dot above, two characters.
    return " ".join(re.findall(r"\w+", text.lower().replace("ё", "е").replace("\u0307", "")))


@cache
def phantoms() -> Phantoms:
    """Read the list of phantom phrases.

    :return: The phrases of every language: recognisers mix languages up when they invent.
    """
    content = files("transcription").joinpath("data", "phantoms.yaml").read_bytes()
    languages = yaml.safe_load(content).values()

    def phrases(group: str) -> Sequence[str]:
        return [plain(phrase) for language in languages for phrase in language[group]]

    return Phantoms(tuple(phrases("anywhere")), frozenset(phrases("alone")), sha256(content).hexdigest())
