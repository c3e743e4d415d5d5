"""What the remark of a part adds to a result: its class, its words, and the other reading where the text is doubtful."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from law import AdditionalPunishment, Guilt, PartRemark, RemarkKind, Words, gravity_of
from sentencing.charge import Charge
from sentencing.notes import Remark
from sentencing.phrases import category_of, in_both, named, worded


def sanction_remarks(charge: Charge, additional: tuple[AdditionalPunishment, ...]) -> tuple[Remark, ...]:
    """Say what the remark of the part means for the charge.

    :param charge: The charge.
    :param additional: Additional punishments of its sanction, after the points charged were looked at.
    :return: The remark by its class, then the readings that it leaves open.
    """
    remark = charge.part.remark
    if remark is None:
        return ()
    parts = (
        _said(charge, remark),
        _scopes(charge, remark, additional),
        _mandatory(charge, remark, additional),
        _guilt(charge, remark),
        _reworded(charge, remark),
    )
    return tuple(chain.from_iterable(parts))


def _remark(code: str, charge: Charge, **details: str | Words) -> Remark:
    return Remark(code=code, norm=charge.part.norm, words=worded(f"remark-{code}", **details))


def _said(charge: Charge, remark: PartRemark) -> Iterator[Remark]:
    about = _joined([worded(f"remark-about-{kind.value.replace('_', '-')}") for kind in remark.kinds])
    words = worded("remark-sanction", about=about, text=remark.words)
    yield Remark(code=f"sanction-{remark.kinds[0].value.replace('_', '-')}", norm=charge.part.norm, words=words)


def _joined(said: list[Words]) -> Words:
    return in_both(lambda language: "; ".join(each.text(language) for each in said))


def _scopes(charge: Charge, remark: PartRemark, additional: tuple[AdditionalPunishment, ...]) -> Iterator[Remark]:
    kinds = {each.kind for each in charge.part.main}
    for each in additional:
        scope = remark.other_scope.get(each.kind)
        if scope is None:
            continue
        if kinds <= scope:
            yield _remark("scope-reading-every", charge, additional=named(each.kind))
            continue
        mains = _joined([named(kind) for kind in sorted(scope)])
        yield _remark("scope-reading", charge, additional=named(each.kind), main=mains)


def _mandatory(charge: Charge, remark: PartRemark, additional: tuple[AdditionalPunishment, ...]) -> Iterator[Remark]:
    for each in additional:
        if each.kind in remark.doubtful_mandatory:
            yield _remark("mandatory-reading", charge, additional=named(each.kind))


def _guilt(charge: Charge, remark: PartRemark) -> Iterator[Remark]:
    """Show the category that another form of guilt would give, where the text names none and it differs."""
    if RemarkKind.GUILT_NOT_NAMED not in remark.kinds:
        return
    part = charge.part
    for guilt in Guilt:
        other = gravity_of(part.kind, guilt, part.main)
        if other is not part.gravity:
            yield _remark("guilt-reading", charge, guilt=worded(f"guilt-{guilt.value}"), category=category_of(other))


def _reworded(charge: Charge, remark: PartRemark) -> Iterator[Remark]:
    since = remark.reworded_from
    if since is not None and charge.offence.committed_on < since:
        yield _remark("reworded", charge, since=f"{since:%d.%m.%Y}", on=f"{charge.offence.committed_on:%d.%m.%Y}")
