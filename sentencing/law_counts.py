"""Two editions of the law put beside each other, count by count: category, kinds, bounds, what goes beside them, limitation (art. 6)."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from fractions import Fraction

from law import AdditionalKind, Gravity, PunishmentKind, PunishmentUnit, Words
from sentencing.answers import Frozen
from sentencing.notes import AdditionalResult
from sentencing.phrases import amount, category_of, length, named, worded
from sentencing.sentence import OffenceSentence, PermittedPunishment
from sentencing.trace import plain


class Direction(StrEnum):
    """What the later law does to the person, on one count."""

    MILDER = "milder"
    HARSHER = "harsher"


class Difference(Frozen):
    """One count on which two editions differ.

    :param count: The count: "punishable", "category", "kind-added", "kind-dropped", "upper", "lower", "additional-…",
        "payment", "limitation", "without-limitation".
    :param direction: Whether the later law is milder or harsher on it.
    :param before: The value under the law of the act, free of language.
    :param after: The value under the later law.
    """

    count: str
    direction: Direction
    before: str = ""
    after: str = ""
    words: Words


def differences(before: OffenceSentence, after: OffenceSentence) -> tuple[Difference, ...]:
    """Compare what two editions of the law permit for one offence.

    :param before: Under the law of the day of the act.
    :param after: Under a later law.
    :return: Every count on which they differ.
    """
    ranges = (*_gates(before, after), *_kinds(before, after), *_bounds(before, after), *_additional(before, after))
    return (*ranges, *_payment(before, after), *_limitation(before, after))


def gone() -> Difference:
    """Give the one difference that decides: the later law no longer knows the offence."""
    return _difference("gone", Direction.MILDER, ("offence", "none"))


def _difference(count: str, direction: Direction, move: tuple[str, str], **details: Words | str) -> Difference:
    said = worded(f"count-{count}", direction=worded(f"direction-{direction.value}"), **details)
    return Difference(count=count, direction=direction, before=move[0], after=move[1], words=said)


def _lower_is_milder(before: Fraction | int, after: Fraction | int) -> Direction:
    return Direction.MILDER if after < before else Direction.HARSHER


def _gates(before: OffenceSentence, after: OffenceSentence) -> Iterator[Difference]:
    if before.punishable != after.punishable:
        direction = Direction.HARSHER if after.punishable else Direction.MILDER
        yield _difference("punishable", direction, (str(before.punishable).lower(), str(after.punishable).lower()))
    if before.gravity is not after.gravity:
        order = tuple(Gravity)
        direction = _lower_is_milder(order.index(before.gravity), order.index(after.gravity))
        details = {"before": category_of(before.gravity), "after": category_of(after.gravity)}
        yield _difference("category", direction, (before.gravity.value, after.gravity.value), **details)


def _kinds(before: OffenceSentence, after: OffenceSentence) -> Iterator[Difference]:
    """Order kinds as art. 40 does: one added below the strictest gives the court a milder choice, one above it a harsher."""
    order = tuple(PunishmentKind)
    old, new = ({each.kind for each in law.permitted} for law in (before, after))
    if not old or not new:
        return
    for kind in sorted(new - old, key=order.index):
        stricter = order.index(kind) > max(map(order.index, old))
        yield _difference("kind-added", Direction.HARSHER if stricter else Direction.MILDER, ("", kind.value), kind=named(kind))
    for kind in sorted(old - new, key=order.index):
        strictest = order.index(kind) > max(map(order.index, new))
        yield _difference("kind-dropped", Direction.MILDER if strictest else Direction.HARSHER, (kind.value, ""), kind=named(kind))


def _bounds(before: OffenceSentence, after: OffenceSentence) -> Iterator[Difference]:
    for old in before.permitted:
        new = after.punishment(old.kind)
        if new is None or old.unit is None or new.unit is None:
            continue
        if old.unit is not new.unit:
            yield from _units(old, new)
            continue
        for count, was, now in (("upper", old.cap, new.cap), ("lower", old.lower, new.lower)):
            if was is not None and now is not None and was != now:
                details = {"kind": named(old.kind), "before": amount(was, old.unit), "after": amount(now, old.unit)}
                yield _difference(count, _lower_is_milder(was, now), (plain(was), plain(now)), **details)


def _units(old: PermittedPunishment, new: PermittedPunishment) -> Iterator[Difference]:
    """Two measures of one kind, a sum and a multiple of it, cannot be put in order without the sum: both directions, so nobody decides."""
    for direction in Direction:
        yield _difference("unit", direction, (str(old.unit), str(new.unit)), kind=named(old.kind))


def _additional(before: OffenceSentence, after: OffenceSentence) -> Iterator[Difference]:
    old, new = ({each.kind: each for each in law.additional} for law in (before, after))
    for kind in AdditionalKind:
        was, now = old.get(kind), new.get(kind)
        if (was is None) != (now is None):
            direction = Direction.MILDER if now is None else Direction.HARSHER
            code = "additional-dropped" if now is None else "additional-added"
            yield _difference(code, direction, (_presence(was), _presence(now)), kind=named(kind))
        elif was is not None and now is not None:
            yield from _within(was, now)


def _payment(before: OffenceSentence, after: OffenceSentence) -> Iterator[Difference]:
    """Compare the compulsory payment (arts 98-1, 98-2): no punishment, but a law that raises it worsens the position (art. 6, part 3)."""
    was, now = (law.payment.mci if law.payment is not None else 0 for law in (before, after))
    if was != now and before.punishable and after.punishable:
        details = {"before": amount(was, PunishmentUnit.MCI), "after": amount(now, PunishmentUnit.MCI)}
        yield _difference("payment", _lower_is_milder(was, now), (str(was), str(now)), **details)


def _limitation(before: OffenceSentence, after: OffenceSentence) -> Iterator[Difference]:
    """Compare limitation of liability (art. 71): a shorter term improves the position of the person."""
    was, now = before.limitation, after.limitation
    if was is None or now is None:
        return
    if (was.runs is False) != (now.runs is False):
        direction = Direction.HARSHER if now.runs is False else Direction.MILDER
        yield _difference("without-limitation", direction, (str(was.runs is False).lower(), str(now.runs is False).lower()))
    elif was.runs is not False and was.months != now.months:
        details = {"before": length(was.months), "after": length(now.months)}
        yield _difference("limitation", _lower_is_milder(was.months, now.months), (str(was.months), str(now.months)), **details)


def _presence(result: AdditionalResult | None) -> str:
    return "" if result is None else result.kind.value


def _within(was: AdditionalResult, now: AdditionalResult) -> Iterator[Difference]:
    kind = named(was.kind)
    if was.mandatory != now.mandatory:
        direction = Direction.HARSHER if now.mandatory else Direction.MILDER
        yield _difference("additional-mandatory", direction, (str(was.mandatory).lower(), str(now.mandatory).lower()), kind=kind)
    if was.life != now.life:
        yield _difference("additional-life", Direction.HARSHER if now.life else Direction.MILDER, (_size(was), _size(now)), kind=kind)
    elif was.upper is not None and now.upper is not None and was.upper != now.upper:
        yield _difference("additional-upper", _lower_is_milder(was.upper, now.upper), (_size(was), _size(now)), kind=kind)
    if was.lower != now.lower:
        direction = _lower_is_milder(was.lower or 0, now.lower or 0)
        yield _difference("additional-lower", direction, (str(was.lower or 0), str(now.lower or 0)), kind=kind)


def _size(result: AdditionalResult) -> str:
    return "life" if result.life else str(result.upper or "")
