"""Grounds of release: for each whether it must be granted, may be, is barred, or what has to be asked (arts 65–71, 74–76, 78, 83)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from law import ExcludedGroup, PunishmentKind, PunishmentUnit
from sentencing.asking import questions_of
from sentencing.dated_results import Answer, Check, Limitation, Reason, Release
from sentencing.grounds import GROUNDS, From, Ground
from sentencing.holds import NO, YES, Holds, all_of, any_of
from sentencing.matter import Matter
from sentencing.money import index_on
from sentencing.phrases import amount, number, span, worded
from sentencing.trace import Move, Trace

_LIFE, _IMPRISONMENT = PunishmentKind.LIFE_IMPRISONMENT, PunishmentKind.IMPRISONMENT


@dataclass(frozen=True, slots=True)
class _Terms:
    """What comes with a ground: length of a surety or deferral, pledge.

    :param lower: Least length in months.
    :param upper: Greatest length in months.
    :param pledge: Pledge in indices.
    :param tenge: The same in tenge.
    """

    lower: int | None = None
    upper: int | None = None
    pledge: int | None = None
    tenge: int | None = None


def releases(matter: Matter, limited: Limitation) -> tuple[Release, ...]:
    """Go through the grounds of release for one offence.

    :param matter: The offence.
    :param limited: Its limitation, which is a ground of its own (art. 71).
    :return: Every ground that the category leaves possible, with its conditions; none when the facts have no block `release`.
    """
    if matter.offence.release is None:
        return ()
    grounds = (ground for ground in GROUNDS if _concerns(matter, ground))
    return (*(_release(matter, ground) for ground in grounds), _by_limitation(matter, limited))


def _concerns(matter: Matter, ground: Ground) -> bool:
    """Tell whether a ground is open to the category and the age at all."""
    return (matter.juvenile or not ground.juvenile) and matter.gravity in matter.general.categories(ground.rule)


def _release(matter: Matter, ground: Ground) -> Release:
    trace, general = Trace(verified=matter.verified), matter.general
    rule, norm = general.rule(ground.rule), general.norm_of(ground.rule)
    excluded, shut = _excluded(matter, ground)
    checks = tuple(_check(matter, name) for name in rule["asks"])
    conditions = all_of(holds for _, holds in checks)
    open_ = ~excluded & conditions
    answer = Answer.BARRED if open_.value is False else Answer(rule["effect"])
    if open_.value is None:
        answer = Answer.UNKNOWN
    said = worded(f"ground-{ground.id}")
    verdict = worded(f"answer-{answer.value}")
    trace.add("release", norm, Move(after=answer.value), ground=said, answer=verdict)
    for reason in shut:
        trace.add("release.excluded", reason.norm, Move(after=Answer.BARRED.value), ground=said, group=reason.words)
    terms = _terms(matter, ground, trace) if answer is not Answer.BARRED else _Terms()
    failed = tuple(_failed(matter, ground, name) for name, holds in checks if holds.value is False)
    return Release(
        norm=norm,
        words=worded("release", ground=said, answer=verdict, releases=worded(f"from-{ground.releases.value}")),
        ground=ground.id,
        answer=answer,
        checks=tuple(Check(code=name, holds=holds.value, words=worded(f"check-{_dashed(name)}")) for name, holds in checks),
        lower=terms.lower,
        upper=terms.upper,
        pledge_mci=terms.pledge,
        pledge_tenge=terms.tenge,
        reasons=(*shut, *failed, *_court_only(matter, ground)),
        questions=questions_of(sorted(open_.asked), norm) if answer is Answer.UNKNOWN else (),
        steps=trace.steps,
    )


def _dashed(name: str) -> str:
    return name.replace("_", "-")


def _check(matter: Matter, name: str) -> tuple[str, Holds]:
    return name, matter.fact(name)


def _failed(matter: Matter, ground: Ground, name: str) -> Reason:
    words = worded("check-failed", check=worded(f"check-{_dashed(name)}"))
    return Reason(code=name, norm=matter.general.norm_of(ground.rule), words=words)


def _court_only(matter: Matter, ground: Ground) -> tuple[Reason, ...]:
    """Say where nobody but a court releases: by the rule itself, and for corruption under art. 65."""
    rule = matter.general.rule(ground.rule)
    corrupt = "corruption_first_time" in rule and matter.fact("corruption").value is not False
    if rule.get("by") != "court" and not corrupt:
        return ()
    return (Reason(code="court-only", norm=matter.general.norm_of(ground.rule), words=worded("reason-court-only")),)


def _excluded(matter: Matter, ground: Ground) -> tuple[Holds, tuple[Reason, ...]]:
    """Find the exclusions that reach the act, and whether one does."""
    reached = [(each, _reached(matter, ground, each)) for number in ground.exclusions for each in matter.general.excluded(number)]
    shut = tuple(
        Reason(code=each.group.id, norm=each.norm, words=worded("excluded-group", group=worded(f"group-{each.group.id}")))
        for each, holds in reached
        if holds.value
    )
    return any_of((*(holds for _, holds in reached), _not_for_this_punishment(matter, ground))), shut


def _reached(matter: Matter, ground: Ground, exclusion: ExcludedGroup) -> Holds:
    if "74.1.c" not in ground.exclusions:
        return matter.excluded(exclusion)
    # Q25: read so that the length over five years governs the whole list, not only its first item.
    return matter.excluded(exclusion) & _longer_than(matter, matter.general.rule("74.1.c")["over"]["amount"])


def _longer_than(matter: Matter, months: int) -> Holds:
    serving = matter.serving
    if serving is None:
        return Holds(None, frozenset({"serving"}))
    if serving.kind is _LIFE:
        return YES
    return Holds(serving.kind is _IMPRISONMENT and ((serving.months or 0), serving.days) > (months, 0))


def _not_for_this_punishment(matter: Matter, ground: Ground) -> Holds:
    """Bar what a punishment does not know: illness frees nobody from life imprisonment, 76(2) defers imprisonment only."""
    rule, serving = matter.general.rule(ground.rule), matter.serving
    if "not_for" in rule:
        return Holds(serving is not None and serving.kind.value == rule["not_for"])
    if ground.releases is From.SERVING and "kind" in rule:
        if serving is None:
            return Holds(None, frozenset({"serving"}))
        return Holds(serving.kind.value != rule["kind"])
    return NO


def _terms(matter: Matter, ground: Ground, trace: Trace) -> _Terms:
    general, rule = matter.general, matter.general.rule(ground.rule)
    if ground.id == "surety":
        return _surety(matter, trace)
    longest = rule.get("max") or rule.get("max_deferral")
    if ground.releases is not From.SERVING or longest is None:
        return _Terms()
    months = int(longest["amount"])
    said = span(0, months, PunishmentUnit.MONTHS)
    trace.add("deferral", general.norm_of(ground.rule), Move(after=f"{months} months"), span=said)
    return _Terms(upper=months)


def _surety(matter: Matter, trace: Trace) -> _Terms:
    """Give the pledge and the length of a surety (69(2), 69(3)): the pledge is the greatest fine of the sanction itself."""
    general = matter.general
    row = general.row("69.3", "surety_term", matter.gravity)
    if row is None:
        return _Terms()
    lower, upper = int(row.values["min"]), int(row.values["max"])
    trace.add("69.3", row.norm, Move(after=f"{lower}..{upper} months"), span=span(lower, upper, PunishmentUnit.MONTHS))
    fine = next((each for each in matter.part.main if each.kind is PunishmentKind.FINE), None)
    if fine is None or fine.maximum is None or fine.unit is not PunishmentUnit.MCI:
        return _Terms(lower, upper)
    pledge, norm = fine.maximum, general.norm_of("69.2")
    index = index_on(matter.offence.committed_on)
    tenge = None if index is None else pledge * index
    indices = amount(pledge, PunishmentUnit.MCI)
    if tenge is None:
        trace.add("69.2.no-index", norm, Move(after=f"{pledge} mci"), pledge=indices)
    else:
        trace.add("69.2", norm, Move(f"{pledge} mci", f"{tenge} KZT"), pledge=indices, tenge=number(tenge))
    return _Terms(lower, upper, pledge, tenge)


def _by_limitation(matter: Matter, limited: Limitation) -> Release:
    """Let limitation release (71(1)): it must when it has run; where life imprisonment is possible the court decides (71(5))."""
    trace, norm = Trace(verified=matter.verified), limited.norm
    answers: Mapping[bool | None, Answer] = {True: Answer.MUST, False: Answer.BARRED, None: Answer.UNKNOWN}
    answer = answers[limited.expired]
    if answer is Answer.MUST and limited.court_decides:
        answer = Answer.MAY
    said, verdict = worded("ground-limitation"), worded(f"answer-{answer.value}")
    trace.add("release", norm, Move(after=answer.value), ground=said, answer=verdict)
    asked = tuple(_asked_by_limitation(limited)) if answer is Answer.UNKNOWN else ()
    return Release(
        norm=norm,
        words=worded("release", ground=said, answer=verdict, releases=worded("from-liability")),
        ground="limitation",
        answer=answer,
        questions=questions_of(asked, norm),
        steps=trace.steps,
    )


def _asked_by_limitation(limited: Limitation) -> Iterator[str]:
    yield from (each.field for each in limited.questions)
    if limited.expired is None:
        yield "today"
