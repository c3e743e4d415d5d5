"""Reviewing a transcript of the store: its copy lies in the folder of the data, the layer of corrections beside it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from assistant.settings import Settings
from casefile import Case, Store
from transcription import review


def open_kept(store: Store, settings: Settings, number: str, media: str) -> review.Review:
    """Open the newest transcript of a recording with its layer.

    :param store: The store.
    :param settings: Where the data are.
    :param number: Number of the case.
    :param media: Identifier of the recording.
    :return: Both.
    :raises MaterialNotFound: If the recording has no transcript.
    """
    content = store.transcript(number, media)
    folder = settings.home / "reviews" / number
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{media}.json"
    # The store is what counts: the copy is brought in line with it, and a layer of another transcript is refused by its hash.
    if not file.exists() or file.read_text(encoding="utf-8") != content:
        file.write_text(content, encoding="utf-8")
    return review.open_review(file)


def enter(store: Store, opened: review.Review, make: Callable[[review.Reviewed, str], review.Entry]) -> review.Review:
    """Add an entry to the layer and to the journal of the case.

    :param store: The store.
    :param opened: The transcript.
    :param make: Makes the entry.
    :return: The transcript with the entry.
    :raises CorrectionRefused: If the entry does not fit.
    """
    changed = review.record(opened.file, make)
    review.journal(changed, store)
    return changed


def hear_anew(store: Store, opened: review.Review, segment: int, text: str, by: str, at: datetime) -> review.Review:
    """Correct a whole utterance; corrections of it that stand are taken back first, and stay in the history.

    :param store: The store.
    :param opened: The transcript.
    :param segment: Number of the utterance.
    :param text: What is heard; empty when nothing intelligible is said.
    :param by: Who heard it.
    :param at: When, with the time zone.
    :return: The transcript with the correction.
    :raises CorrectionRefused: If there is no such utterance.
    """
    standing = next((one.corrections for one in opened.reviewed.segments if one.index == segment), ())
    for entry in standing:
        opened = enter(store, opened, _taken_back(entry, by, at))
    return enter(store, opened, heard(segment, text, by, at))


def _taken_back(entry: str, by: str, at: datetime) -> Callable[[review.Reviewed, str], review.Entry]:
    return lambda _, name: review.Undo(id=name, by=by, at=at, entry=entry, reason="")


def heard(segment: int, text: str, by: str, at: datetime) -> Callable[[review.Reviewed, str], review.Entry]:
    """Make a correction of a whole utterance.

    :param segment: Number of the utterance.
    :param text: What is heard; empty when nothing intelligible is said.
    :param by: Who heard it.
    :param at: When, with the time zone.
    :return: What makes the entry.
    """

    def make(reviewed: review.Reviewed, name: str) -> review.Entry:
        machine = next((one.text for one in reviewed.machine.segments if one.index == segment), "")
        place = review.WordPlace(segment=segment, start=0, end=len(machine.split()))
        return review.Correction(id=name, by=by, at=at, place=place, before=" ".join(machine.split()), after=" ".join(text.split()))

    return make


def right(segment: int, by: str, at: datetime) -> Callable[[review.Reviewed, str], review.Entry]:
    """Mark a whole utterance as heard and right.

    :param segment: Number of the utterance.
    :param by: Who heard it.
    :param at: When, with the time zone.
    :return: What makes the entry.
    """

    def make(reviewed: review.Reviewed, name: str) -> review.Entry:
        machine = next((one.text for one in reviewed.machine.segments if one.index == segment), "")
        place = review.WordPlace(segment=segment, start=0, end=len(machine.split()))
        return review.Confirmation(id=name, by=by, at=at, place=place, text=review.read_at(reviewed, place))

    return make


def names_of(case: Case) -> tuple[str, ...]:
    """Give the names of a case in both writings, which the queue looks for."""
    return tuple(form.full for person in case.persons for form in (person.name.kk, person.name.ru))
