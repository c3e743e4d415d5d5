"""Put placeholders for people, numbers and addresses: the same person is the same letter all through the act, whatever the case.

«подсудимого Ахметова С.Б.» becomes «подсудимого А.», «Ахметову назначено» becomes «Подсудимому А. назначено»; in Kazakh the letter takes
the suffix: «Ахметовке тағайындалды» becomes «Сотталушы А.-ға тағайындалды». The letter says nothing of the name: it is the order of
appearance. Which name stood behind a letter is not kept.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from law import Language, message
from retrieval.acts.act import Risk
from retrieval.acts.identifiers import Identifier, identifiers
from retrieval.acts.people import Mention, People, Person, find_people
from retrieval.acts.risks import risks
from retrieval.acts.roles import letter_suffix, role_words

_LETTERS = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЭЮЯ"


@dataclass(frozen=True, slots=True)
class Pseudonymised:
    """A text without the names of people.

    :param text: The text with placeholders.
    :param people: The people, whose mentions are places in the new text and whose names are placeholders.
    :param risks: What may still name a person.
    """

    text: str
    people: People
    risks: tuple[Risk, ...]


@dataclass(frozen=True, slots=True)
class _Change:
    start: int
    end: int
    written: str
    mention: Mention | None = None


def letter_of(index: int) -> str:
    """Give the letter of a person by the order of appearance: "А.", "Б.", ... "А2."."""
    round_, place = divmod(index, len(_LETTERS))
    return f"{_LETTERS[place]}{round_ + 1 if round_ else ''}."


def pseudonymise(text: str, folded: str, language: Language) -> Pseudonymised:
    """Replace what names a person.

    :param text: Stored text.
    :param folded: Its folded copy.
    :param language: Its language.
    :return: The new text, the people with their places in it, and what may remain.
    """
    people = find_people(text, language)
    found = identifiers(text, folded, language)
    changes = sorted((*_identifier_changes(found, language), *_name_changes(people, found, text)), key=lambda one: one.start)
    pieces: list[str] = []
    mentions: list[Mention] = []
    place = length = 0
    for change in changes:
        pieces += (text[place : change.start], change.written)
        length += change.start - place
        if change.mention is not None:
            old = change.mention
            mentions.append(Mention(length, length + len(change.written), old.person, old.case, old.role_before))
        length += len(change.written)
        place = change.end
    written = "".join((*pieces, text[place:]))
    persons = [_unnamed(person, index) for index, person in enumerate(people.persons)]
    moved = People(language, persons, mentions, _moved(people, mentions))
    return Pseudonymised(written, moved, risks(written, moved))


def _unnamed(person: Person, index: int) -> Person:
    """Keep the role and the sex, forget the name."""
    return Person(frozenset(), roles=person.roles, sex=person.sex, name=letter_of(index))


def _moved(people: People, mentions: list[Mention]) -> list[Mention]:
    """Find the mentions by a shared surname again: replaced mentions keep their order."""
    shared = {(one.start, one.end) for one in people.shared}
    order = [index for index, one in enumerate(people.mentions) if (one.start, one.end) in shared]
    return [mentions[index] for index in order if index < len(mentions)]


def _identifier_changes(found: Iterable[Identifier], language: Language) -> Iterable[_Change]:
    for one in found:
        yield _Change(one.start, one.end, one.stays or message("retrieval", f"placeholder-{one.kind}", language))


def _name_changes(people: People, found: list[Identifier], text: str) -> Iterable[_Change]:
    starts = [one.start for one in found]
    for mention in people.mentions:
        place = bisect_right(starts, mention.end - 1) - 1
        if place >= 0 and found[place].end > mention.start:
            continue  # a street named after somebody went with its address
        yield _Change(mention.start, mention.end, _placeholder(people, mention, text), mention)


def _placeholder(people: People, mention: Mention, text: str) -> str:
    person = people.persons[mention.person]
    letter = letter_of(mention.person)
    suffix = letter_suffix(mention.case, people.language)
    if not suffix and text[mention.end : mention.end + 1] == ".":
        letter = letter.removesuffix(".")  # the full stop of the sentence is the letter's too
    if mention.role_before:
        return letter + suffix
    return f"{role_words(person.role, mention.case, person.sex, people.language)} {letter}{suffix}"
