"""Whether the draft has what arts 298 and 302-1 of the Code ask for: parts, charges, evidence, the defence, the order of time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from casefile import Case, Evidence, Finding, Label, Severity
from indictment.verify.report import CONTENT, report
from indictment.verify.support import Desk
from indictment.vocabulary import Draft, Statement, StatementKind
from law import Act, Norm, Words

_INTRODUCTION = Norm(Act.CPC, "302-1", "2")
_RULING = Norm(Act.CPC, "302-1", "4")
_SIGNATURE = Norm(Act.CPC, "302-1", "5")
_EACH = Norm(Act.CPC, "302-1", "6")
_ANNEXES = Norm(Act.CPC, "302-1", "7")
_ORDER = Norm(Act.CPC, "298", "2")
_ADMISSIBLE = Norm(Act.CPC, "112")


class PointState(StrEnum):
    """How a point of a checklist stands."""

    MET = "met"
    MISSING = "missing"
    NOT_APPLICABLE = "not_applicable"
    JUDGEMENT = "judgement"  # no rule answers it: the prosecutor does


@dataclass(frozen=True)
class CheckPoint:
    """One point of a checklist: of the content that art. 302-1 asks for, or of the questions of art. 301.

    :param id: Identifier; its words are in the catalogue as `point-<id>`.
    :param norm: The norm that asks for it.
    :param state: Whether the draft has it.
    :param missing: Statements that would hold it and are not there, or say that the file has nothing.
    """

    id: str
    norm: Norm
    state: PointState
    missing: tuple[str, ...] = ()


_OF_PERSON = {
    "name": ("name",),
    "personal-data": ("citizenship", "family-status", "occupation", "education", "residence"),
    "record": ("record",),
    "character": ("character",),
    "restraint": ("restraint",),
}
_OF_EPISODE = ("time", "place", "way", "motive", "participants")


def checklist(draft: Draft, case: Case) -> tuple[CheckPoint, ...]:
    """Go through the content that art. 302-1 asks for, point by point.

    :param draft: An indictment.
    :param case: The case.
    :return: The points in the order of the article.
    """
    said = {one.id for one in draft.statements if one.kind is not StatementKind.ABSENT and one.text.strip()}
    accused = tuple(dict.fromkeys(charge.person for charge in case.charges))
    points = [
        _point(f"person-{code}", _INTRODUCTION, [f"{person}-{field}" for person in accused for field in fields], said)
        for code, fields in _OF_PERSON.items()
    ]
    points.append(_point("person-charge", _INTRODUCTION, [f"{charge.person}-{charge.id}" for charge in case.charges], said))
    points += [_point(f"episode-{code}", CONTENT, [f"{episode.id}-{code}" for episode in case.episodes], said) for code in _OF_EPISODE]
    points += _of_content(case, said)
    points.append(_point("ruling-accused", _RULING, [f"ruling-{person}" for person in accused], said))
    points.append(_point("ruling-court", _RULING, ["ruling-court"], said))
    points.append(_point("signature", _SIGNATURE, ["signature", "title-place"], said))
    points.append(_point("annex-summons", _ANNEXES, [f"summons-{person}" for person in accused], said))
    sections = {section.id for section in draft.sections}
    points.append(_point("annex-certificate", _ANNEXES, ["certificate"], sections))
    return tuple(points)


def _point(identifier: str, norm: Norm, wanted: list[str], said: set[str]) -> CheckPoint:
    missing = tuple(one for one in wanted if one not in said)
    state = PointState.MISSING if missing else PointState.MET if wanted else PointState.NOT_APPLICABLE
    return CheckPoint(identifier, norm, state, missing)


def _of_content(case: Case, said: set[str]) -> list[CheckPoint]:
    consequences = [f"{e.id}-{'consequences' if e.consequences or e.damage is None else 'damage'}" for e in case.episodes]
    used = [item for item in case.evidence if not item.inadmissible]
    proof = [f"{episode}-{item.id}" for item in used if not item.favours_defence for episode in item.proves]
    bare = [f"{e.id}-proved" for e in case.episodes if not any(e.id in i.proves and not i.favours_defence for i in used)]
    defence = [f"defence-{item.id}" for item in used if item.favours_defence]
    arguments = [f"{what}-{number}" for number, _ in enumerate(case.defence, start=1) for what in ("argument", "answer")]
    return [
        _point("episode-consequences", CONTENT, consequences, said),
        _point("victim", CONTENT, [f"{e.id}-victims" for e in case.episodes if e.victims], said),
        _point("qualification", _EACH, [f"{episode}-{charge.id}" for charge in case.charges for episode in charge.episodes], said),
        _point("evidence", CONTENT, proof, said) if not bare else CheckPoint("evidence", CONTENT, PointState.MISSING, tuple(bare)),
        _point("circumstances", CONTENT, [f"circumstance-{n}" for n, _ in enumerate(case.circumstances, start=1)], said),
        _point("claims", CONTENT, [f"claim-{n}" for n, _ in enumerate(case.claims, start=1)], said),
        _point("confiscation", CONTENT, [f"confiscation-{n}" for n, _ in enumerate(case.confiscation, start=1)], said),
        _point("defence-evidence", CONTENT, defence, said),
        _point("defence-arguments", CONTENT, arguments, said),
    ]


def structure(desk: Desk) -> Iterator[Finding]:
    """Check the structure of an indictment.

    :param desk: The case and the draft.
    :return: What is missing, out of order, or used against the law.
    """
    planned = {(missing.subject, missing.id) for missing in desk.draft.plan.missing}
    for point in checklist(desk.draft, desk.case):
        for identifier in point.missing:
            subject, _, field = identifier.partition("-")
            if (subject, field) in planned or ((subject, "evidence") in planned and field == "proved"):
                continue  # the plan has already named it with its norm
            words = Label(f"point-{point.id}", room="indictment")
            yield report(Severity.ERROR, "finding-point", identifier, norm=point.norm, point=words, id=identifier)
    yield from _dropped(desk)
    yield from _order(desk)
    yield from _evidence(desk)


def _dropped(desk: Desk) -> Iterator[Finding]:
    """Find facts of the case that the draft leaves out and that no point of the checklist has named."""
    have = {one.id for one in desk.draft.statements}
    named = {identifier for point in checklist(desk.draft, desk.case) for identifier in point.missing}
    for identifier, base in desk.baseline.items():
        if identifier not in have and identifier not in named and base.kind in (StatementKind.FACT, StatementKind.QUOTE):
            yield report(Severity.WARNING, "finding-dropped", identifier, norm=CONTENT, text=_short(base))


def _short(statement: Statement) -> str:
    text = " ".join(part for part in (statement.label, statement.text) if part)
    return text if len(text) <= 80 else f"{text[:79]}…"


def _order(desk: Desk) -> Iterator[Finding]:
    """Find episodes that do not stand in the order of time, the earliest first (CPC, art. 298, part 2)."""
    starts = {f"episode-{episode.id}": episode for episode in desk.case.episodes}
    last: tuple[datetime, Words] | None = None
    for section in desk.draft.sections:
        episode = starts.get(section.id)
        if episode is None:
            continue
        start = episode.time.value.start
        if last is not None and start < last[0]:
            yield report(Severity.ERROR, "finding-order", section.id, norm=_ORDER, episode=episode.title, before=last[1])
        last = max(last, (start, episode.title), key=lambda one: one[0]) if last else (start, episode.title)


def _evidence(desk: Desk) -> Iterator[Finding]:
    """Check that what is used is admissible, has its sheet, and proves something."""
    items = {item.id: item for item in desk.case.evidence}
    for statement in desk.draft.statements:
        item = _item(statement, items)
        if item is None:
            continue
        if item.inadmissible:
            yield report(Severity.ERROR, "finding-inadmissible", statement.id, norm=_ADMISSIBLE, id=item.id)
        if statement.sources and not any(_sheeted(desk, one.document, one.sheet) for one in statement.sources):
            yield report(Severity.ERROR, "finding-no-sheet", statement.id, norm=CONTENT, id=item.id)
    for item in items.values():
        if not item.proves and not item.favours_defence and not item.inadmissible:
            yield report(Severity.WARNING, "finding-proves-nothing", item.id, norm=CONTENT, words=item.words)


def _item(statement: Statement, items: dict[str, Evidence]) -> Evidence | None:
    _, _, identifier = statement.id.partition("-")
    return items.get(identifier)


def _sheeted(desk: Desk, document: str, sheet: int | None) -> bool:
    return sheet is not None or document in desk.texts.transcripts
