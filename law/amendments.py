"""Editions of the General Part: an amendment is an entry of data, and on each day the law reads as it then stood.

The entries stand in `law/data/general_part/amendments.yaml`; the form is described there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from law.edition import Edition

if TYPE_CHECKING:
    from datetime import date

AMENDMENTS = "amendments"
_BASE = "articles_001_054"
_Raw = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """One value of the data that an amendment replaces.

    :param place: The way to it: names of mappings; in a list, the `id` of the item or its number from 0.
    :param becomes: What stands there; None when nothing stands there any more.
    :param adds: Whether nothing stood there before.
    """

    place: tuple[str, ...]
    becomes: Any
    adds: bool

    def applied(self, content: _Raw) -> _Raw:
        """Give the data with the change, the data themselves untouched.

        :param content: The data.
        :return: The changed data.
        :raises KeyError: If the place leads nowhere, or something stands where nothing should.
        """
        changed: _Raw = self._in(content, self.place)
        return changed

    def _in(self, value: Any, place: Sequence[str]) -> Any:  # noqa: ANN401 - walks plain data of any shape
        step, *rest = place
        if isinstance(value, Mapping):
            if rest:
                return {**value, step: self._in(value[step], rest)}
            self._refuse_mismatch(found=step in value)
            others = {name: inner for name, inner in value.items() if name != step}
            # A value replaced stays where it was: the order of a table is the order in which its rows are tried.
            return others if self.becomes is None else {**value, step: self.becomes}
        if not isinstance(value, list):
            raise KeyError(".".join(self.place))
        index = _index(value, step)
        if index is None and not rest and self.adds:
            return [*value, self.becomes]
        if index is None:
            raise KeyError(".".join(self.place))
        if not rest:
            self._refuse_mismatch(found=True)
        inner = [self._in(value[index], rest)] if rest else [] if self.becomes is None else [self.becomes]
        return [*value[:index], *inner, *value[index + 1 :]]

    def _refuse_mismatch(self, *, found: bool) -> None:
        if found is self.adds:
            raise KeyError(".".join(self.place))


@dataclass(frozen=True, slots=True)
class Amendment:
    """A change of the General Part with the time in which it holds.

    :param edition: The amending act, and from when to when its wording holds.
    :param changes: What it changes.
    """

    edition: Edition
    changes: tuple[Change, ...]

    def applied(self, content: _Raw) -> _Raw:
        """Give the data with every change of the amendment.

        :param content: The data.
        :return: The changed data.
        :raises KeyError: If a change leads nowhere.
        """
        for change in self.changes:
            content = change.applied(content)
        return content


def _index(items: Sequence[Any], step: str) -> int | None:
    """Find an item of a list by its `id`, else by its number."""
    for index, item in enumerate(items):
        if isinstance(item, Mapping) and item.get("id") == step:
            return index
    return int(step) if step.isdecimal() and int(step) < len(items) else None


def amendments(content: _Raw) -> tuple[Amendment, ...]:
    """Read the amendments of the General Part, the earliest first.

    :param content: The files of the General Part by name.
    :return: The amendments.
    """
    found = [_amendment(raw) for raw in content.get(AMENDMENTS, {}).get(AMENDMENTS, ())]
    return tuple(sorted(found, key=lambda each: each.edition.valid_from))


def _amendment(raw: _Raw) -> Amendment:
    changes = (Change(tuple(map(str, each["place"])), each.get("becomes"), bool(each.get("adds", False))) for each in raw["changes"])
    return Amendment(Edition.read(raw["edition"]), tuple(changes))


def as_amended(content: _Raw, on: date) -> _Raw:
    """Give the files of the General Part as they read on a day.

    :param content: The files by name, their amendments among them.
    :param on: The day.
    :return: The files, with every amendment that holds on the day.
    :raises KeyError: If a change leads nowhere; `law.compile_data` refuses such data.
    """
    files: _Raw = {name: data for name, data in content.items() if name != AMENDMENTS}
    for amendment in amendments(content):
        if amendment.edition.holds(on):
            files = amendment.applied(files)
    return files


def editions(content: _Raw) -> tuple[Edition, ...]:
    """Give every edition of the General Part that has been read as a whole, the earliest first.

    :param content: The files by name, their amendments among them.
    :return: The edition read first, then one for each amendment after it; what an older wording of a single norm says makes none.
    """
    base = Edition.read(content[_BASE]["edition"])
    return (base, *(each.edition for each in amendments(content) if each.edition.valid_from > base.valid_from))


def edition_on(content: _Raw, on: date) -> Edition:
    """Give the edition of the General Part that is the law on a day, or the nearest one read.

    :param content: The files by name, their amendments among them.
    :param on: The day.
    :return: The latest edition that has begun and still holds; the first one before it.
    """
    base, *later = editions(content)
    return next((each for each in reversed(later) if each.holds(on)), base)


def faults(content: _Raw) -> Iterator[str]:
    """Find amendments that cannot be applied.

    :param content: The files by name, their amendments among them.
    :return: Each fault with its place.
    """
    for amendment in amendments(content):
        try:
            as_amended(content, amendment.edition.valid_from)
        except KeyError as fault:
            yield f"{AMENDMENTS}: {amendment.edition.valid_from}: leads nowhere: {fault.args[0]}"
