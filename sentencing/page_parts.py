"""What the page of a sentence is made of: sections taken from the accounts, ranges drawn as bars, steps with their norm."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from law import Language, PunishmentUnit, Step
from sentencing.dated_account import DatedAccount
from sentencing.explanation import SentenceAccount
from sentencing.milder_law_account import LawAccount
from sentencing.notes import Reading
from sentencing.person_account import PersonAccount
from sentencing.sentence import OffenceSentence, PermittedPunishment
from sentencing.telling import Telling

_ITEM, _DETAIL = "  - ", "      "


@dataclass(slots=True)
class Item:
    """A line of a list with the lines under it."""

    text: str
    details: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Group:
    """A heading with its list."""

    heading: str
    items: list[Item] = field(default_factory=list)


@dataclass(slots=True)
class Section:
    """A block of the account: its title, its lists, its steps.

    :param groups: Lists in the order of the account; the first stands right under the title and has no heading.
    """

    title: str
    groups: list[Group] = field(default_factory=list)
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Bar:
    """A range as a bar, in hundredths of the longest range of the same unit.

    :param label: What the bar says, for a reader who cannot see it.
    :param question: Identifier of the open question; empty for the reading that is taken.
    :param start: Where the range begins.
    :param width: How long it is.
    :param below: Where the range begins if the court goes under the minimum; equal to `start` when it may not.
    """

    label: str
    question: str
    start: float
    width: float
    below: float


@dataclass(frozen=True, slots=True)
class Range:
    """One kind of punishment with its bars, the reading taken first."""

    title: str
    details: tuple[str, ...]
    bars: tuple[Bar, ...]


class Kept(Telling):
    """An account whose steps are kept aside as data, for the page to draw."""

    def __init__(self, language: Language) -> None:
        """Begin with no steps kept."""
        super().__init__(language)
        self.kept: list[Step] = []

    def steps(self, steps: Iterable[Step]) -> Iterator[str]:
        """Keep the steps and tell nothing."""
        self.kept += steps
        return iter(())

    def mark(self, text: str, *, verified: bool) -> str:  # noqa: ARG002 - the page shows the mark as a badge
        """Leave the text bare."""
        return text

    def sections(self, lines: Iterable[str]) -> list[Section]:
        """Sort the lines of an account into sections; an empty line ends one.

        :param lines: Lines of the account.
        :return: Sections with their steps.
        """
        found: list[Section] = []
        for line in lines:
            if not line:
                self._close(found)
                found.append(Section(""))
            else:
                _place(found, line)
        self._close(found)
        return [section for section in found if section.title]

    def _close(self, found: list[Section]) -> None:
        if found:
            found[-1].steps += tuple(self.kept)
        self.kept.clear()


def _place(found: list[Section], line: str) -> None:
    if not found:
        found.append(Section(""))
    section = found[-1]
    if line.startswith(_DETAIL) and section.groups and section.groups[-1].items:
        section.groups[-1].items[-1].details.append(line.strip())
    elif line.startswith(_ITEM):
        if not section.groups:
            section.groups.append(Group(""))
        section.groups[-1].items.append(Item(line.removeprefix(_ITEM)))
    elif not section.title:
        section.title = line
    else:
        section.groups.append(Group(line))


class OffencePart(Kept, SentenceAccount):
    """The account of one offence without its ranges, which the page draws."""

    def permitted(self, permitted: PermittedPunishment) -> Iterator[str]:  # noqa: ARG002 - drawn as bars
        """Tell nothing: the page draws the ranges."""
        return iter(())


class PersonPart(Kept, PersonAccount):
    """The account of the person, its steps kept."""


class DatedPart(Kept, DatedAccount):
    """The account of dates, its steps kept."""


class LawPart(Kept, LawAccount):
    """The account of the choice of the law, its steps kept."""


def ranges(offence: OffenceSentence, language: Language) -> list[Range]:
    """Draw the ranges of an offence.

    :param offence: The result for the offence.
    :param language: Language of the reader.
    :return: One range for each kind the court may choose.
    """
    longest = _longest(offence.permitted)
    told = SentenceAccount(language)
    return [
        Range(each.words.text(language), tuple(told.details(each, readings=False)), tuple(_bars(each, longest, language)))
        for each in offence.permitted
    ]


def _longest(permitted: Sequence[PermittedPunishment]) -> dict[PunishmentUnit, Fraction]:
    found: dict[PunishmentUnit, Fraction] = {}
    for each in permitted:
        if each.unit is not None:
            uppers = [each.upper, each.cap, *(reading.upper for reading in each.readings)]
            found[each.unit] = max(found.get(each.unit, Fraction(1)), *(upper for upper in uppers if upper is not None))
    return found


def _bars(permitted: PermittedPunishment, longest: dict[PunishmentUnit, Fraction], language: Language) -> Iterator[Bar]:
    if permitted.unit is None or permitted.upper is None or permitted.lower is None:
        return
    whole = longest[permitted.unit]
    below = permitted.lower if permitted.extended_lower is None else permitted.extended_lower
    yield _bar(permitted.words.text(language), "", (below, permitted.lower, permitted.upper), whole)
    yield from (_reading(each, whole, language) for each in permitted.readings)


def _reading(reading: Reading, whole: Fraction, language: Language) -> Bar:
    lower, upper = reading.lower or Fraction(0), reading.upper or Fraction(0)
    return _bar(reading.words.text(language), reading.question, (lower, lower, upper), whole)


def _bar(label: str, question: str, bounds: tuple[Fraction, Fraction, Fraction], whole: Fraction) -> Bar:
    below, lower, upper = (round(float(100 * each / whole), 2) for each in bounds)
    return Bar(label, question, lower, max(round(upper - lower, 2), 0.6), below)
