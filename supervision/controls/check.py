"""Asking the controls of a case: what failed, what nobody knows, what a decision would run into."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from casefile import Case, ControlAnswer
from law import Words
from supervision.controls.catalogue import controls
from supervision.controls.computed import COMPUTED
from supervision.controls.families import FAMILIES
from supervision.controls.setting import Setting
from supervision.controls.vocabulary import STAGES, CheckedDecision, Control, ControlSeverity, Proposition, State
from supervision.deadline import ALMATY
from supervision.errors import TimeWithoutZone


@dataclass(frozen=True, slots=True)
class ControlResult:
    """Where a control stands in a case.

    :param missing: What nobody has answered; empty unless the state is unknown.
    :param answered_by: Who answered for it; empty where the file alone decided.
    """

    control: Control
    state: State
    missing: tuple[Words, ...] = ()
    answered_by: str = ""

    @property
    def blocks(self) -> bool:
        """Tell whether it blocks a decision."""
        return self.state is State.FAIL and self.control.severity is ControlSeverity.BLOCK


def check(case: Case, on: datetime, asked: Iterable[Control] | None = None) -> tuple[ControlResult, ...]:
    """Ask every control that can concern a case.

    :param case: The case.
    :param on: Moment to look from, with its time zone.
    :param asked: The controls to ask; None for all that are in force.
    :return: The results, without controls of articles that nobody is charged with.
    :raises TimeWithoutZone: If the moment has no time zone.
    """
    if on.tzinfo is None:
        raise TimeWithoutZone("moment-without-zone", moment=f"{on:%d.%m.%Y %H:%M}")
    found = Setting(case, on.astimezone(ALMATY))
    answers = {one.control: one for one in case.answers if one.at <= on}
    day = found.on.date()
    chosen = _concerning(case) if asked is None else asked
    return tuple(_result(control, found, answers.get(control.id)) for control in chosen if control.in_force(day))


@cache
def _indexed() -> tuple[tuple[Control, ...], Mapping[tuple[str, str], tuple[Control, ...]]]:
    """Give the controls of every case, and those of each part of an article."""
    by_article: dict[tuple[str, str], list[Control]] = {}
    for control in controls():
        if control.article is not None:
            by_article.setdefault(control.article, []).append(control)
    general = tuple(control for control in controls() if control.article is None)
    return general, {article: tuple(found) for article, found in by_article.items()}


def _concerning(case: Case) -> Iterator[Control]:
    general, by_article = _indexed()
    yield from general
    for article in dict.fromkeys((charge.article, charge.part) for charge in case.charges):
        yield from by_article.get(article, ())


def _result(control: Control, found: Setting, answer: ControlAnswer | None) -> ControlResult:
    by = answer.by if answer is not None else ""
    reasoned = answer is not None and bool(answer.reason.strip())
    applies = _holds(control, control.condition, found, answer.condition if answer is not None else None, reasoned=reasoned)
    if applies is False:
        return ControlResult(control, State.NOT_APPLICABLE, answered_by=by)
    if applies is None:
        return ControlResult(control, State.UNKNOWN, (control.condition.words,), by)
    kept = _holds(control, control.requirement, found, answer.observed if answer is not None else None, reasoned=reasoned)
    if kept is None:
        return ControlResult(control, State.UNKNOWN, (control.requirement.words,), by)
    return ControlResult(control, State.PASS if kept else State.FAIL, answered_by=by)


def _holds(control: Control, proposition: Proposition, found: Setting, answered: bool | None, *, reasoned: bool) -> bool | None:  # noqa: FBT001 - an answer
    """Take what the case itself shows; a person's answer where it shows nothing, or against it with a reason."""
    shown = _computed(control, proposition, found)
    if answered is None:
        return shown
    return answered if shown is None or reasoned else shown


def _computed(control: Control, proposition: Proposition, found: Setting) -> bool | None:
    if proposition.computed in COMPUTED:
        return COMPUTED[proposition.computed](found)
    if control.article is not None and proposition.computed in FAMILIES:
        return FAMILIES[proposition.computed](found, control.article)
    return None


def decision_results(case: Case, decision: CheckedDecision, on: datetime) -> tuple[ControlResult, ...]:
    """Ask the controls that stand before a decision.

    :param case: The case as it is before the decision.
    :param decision: The decision about to be taken.
    :param on: Moment of the decision, with its time zone.
    :return: What failed or is unknown, the failed first.
    """
    stages = STAGES[decision]
    found = [one for one in check(case, on) if one.control.stage in stages and one.state in {State.FAIL, State.UNKNOWN}]
    return tuple(sorted(found, key=lambda one: one.state is State.UNKNOWN))


def unlifted(results: Iterable[ControlResult], lifted: Collection[str]) -> tuple[ControlResult, ...]:
    """Give the blocks that nobody has lifted.

    :param results: Results of controls.
    :param lifted: Identifiers of controls whose block a named person lifted with a reason.
    :return: The blocks that stand.
    """
    return tuple(one for one in results if one.blocks and one.control.id not in lifted)


def changed_by(new: Iterable[Control], cases: Iterable[Case], on: datetime) -> tuple[tuple[Case, ControlResult], ...]:
    """Try new controls on cases without keeping them: whom would they touch.

    :param new: The controls to try.
    :param cases: The cases.
    :param on: Moment to look from, with its time zone.
    :return: Each case with each result that fails or asks something.
    """
    tried = tuple(new)
    return tuple((case, one) for case in cases for one in check(case, on, tried) if one.state in {State.FAIL, State.UNKNOWN})
