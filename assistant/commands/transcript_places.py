"""Places of a transcript as a person writes and reads them: words counted from 1, times by the clock of the recording."""

from __future__ import annotations

import re

import typer

from assistant.speech import said
from law import Language
from transcription import review

_CLOCK = re.compile(r"(?:(?:(\d+):)?(\d{1,2}):)?(\d{1,2}(?:[.,]\d{1,3})?)")


def read_place(reviewed: review.Reviewed, utterance: int, words: str, behind: int | None, lang: Language) -> review.WordPlace:
    """Read a place that a person counts from 1: "3", "3-5", or behind a word.

    :param reviewed: The transcript with its layer.
    :param utterance: Number of the utterance.
    :param words: The words; empty for all.
    :param behind: Number of the word behind which something was left out; None for a place of words.
    :param lang: Language of the reader.
    :return: The place.
    :raises typer.BadParameter: If the words cannot be read.
    """
    count = next((len(one.text.split()) for one in reviewed.machine.segments if one.index == utterance), 0)
    if behind is not None:
        return review.WordPlace(segment=utterance, start=behind, end=behind)
    if not words:
        return review.WordPlace(segment=utterance, start=0, end=count)
    found = re.fullmatch(r"(\d+)(?:-(\d+))?", words)
    if found is None or int(found[1]) < 1:
        raise typer.BadParameter(said("words-unreadable", lang, given=words))
    return review.WordPlace(segment=utterance, start=int(found[1]) - 1, end=int(found[2] or found[1]))


def words_of(place: review.WordPlace) -> str:
    """Write the words of a place: "3", "3-5", "›2" behind the second word, "—" where the machine has none."""
    if place.start == place.end:
        return f"›{place.start}" if place.start else "—"
    return str(place.end) if place.end == place.start + 1 else f"{place.start + 1}-{place.end}"


def read_time(given: str, lang: Language) -> int:
    """Read a time, "01:02:03.5", "02:03" or "3.5".

    :param given: The time.
    :param lang: Language of the reader.
    :return: Milliseconds.
    :raises typer.BadParameter: If it cannot be read.
    """
    found = _CLOCK.fullmatch(given)
    if found is None:
        raise typer.BadParameter(said("time-unreadable", lang, given=given))
    whole, _, part = found[3].replace(",", ".").partition(".")
    return (int(found[1] or 0) * 3600 + int(found[2] or 0) * 60 + int(whole)) * 1000 + int(part.ljust(3, "0") or 0)


def clock(position_ms: int) -> str:
    """Write a time to a tenth of a second."""
    return f"{position_ms // 3_600_000:02}:{position_ms // 60_000 % 60:02}:{position_ms // 1000 % 60:02}.{position_ms % 1000 // 100}"
