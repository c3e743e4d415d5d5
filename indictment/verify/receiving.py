"""The questions a prosecutor answers about a case received with a report (CPC, art. 301): what the facts answer, what needs judgement."""

from __future__ import annotations

from collections.abc import Iterable

from casefile import Case, DocumentType, EventKind, MeasureKind
from indictment.verify.structure import CheckPoint, PointState
from law import Act, Norm


def receiving_checklist(case: Case) -> tuple[CheckPoint, ...]:
    """Go through the questions of art. 301, point by point; point 8-2, in force from 2027, was not published when this was written.

    :param case: The case.
    :return: The points in the order of the article: met, missing with what lacks, for the prosecutor to judge, or without an object.
    """
    charged = {(charge.person, episode) for charge in case.charges for episode in charge.episodes}
    acting = [(person, episode.id) for episode in case.episodes for person in episode.participants]
    accused = dict.fromkeys(charge.person for charge in case.charges)
    restrained = {measure.person for measure in case.measures if measure.kind is not MeasureKind.DETENTION}
    proved = {episode for item in case.evidence if not item.inadmissible and not item.favours_defence for episode in item.proves}
    qualified = any(document.type is DocumentType.QUALIFICATION_ORDER for document in case.documents)
    unsecured = [claim.claimant for claim in case.claims if claim.secured_by is None]
    agreed = any(event.kind is EventKind.PLEA_AGREEMENT for event in case.events)
    return (
        _facts("1", (episode.id for episode in case.episodes if not (episode.way.sources and episode.time.sources))),
        _judged("2"),
        _judged("3") if qualified else _facts("3", ("qualification_order",)),
        _facts("4", (episode.id for episode in case.episodes if episode.id not in proved)),
        _facts("5", (f"{person}-{episode}" for person, episode in acting if person in accused and (person, episode) not in charged)),
        _facts("6", dict.fromkeys(person for person, _ in acting if person not in accused)),
        _facts("7", (person for person in accused if person not in restrained)),
        _facts("8", unsecured) if case.claims else _without("8"),
        _facts("8-1", (f"confiscation-{n}" for n, fact in enumerate(case.confiscation, 1) if not fact.sources))
        if case.confiscation
        else _without("8-1"),
        _judged("9"),
        _facts("10", ()) if case.costs else _judged("10"),
        _facts("11", ()) if agreed else _judged("11"),
    )


def _norm(point: str) -> Norm:
    return Norm(Act.CPC, "301", point=point)


def _facts(point: str, missing: Iterable[str]) -> CheckPoint:
    lacking = tuple(missing)
    return CheckPoint(f"receiving-{point}", _norm(point), PointState.MISSING if lacking else PointState.MET, lacking)


def _judged(point: str) -> CheckPoint:
    return CheckPoint(f"receiving-{point}", _norm(point), PointState.JUDGEMENT)


def _without(point: str) -> CheckPoint:
    return CheckPoint(f"receiving-{point}", _norm(point), PointState.NOT_APPLICABLE)
