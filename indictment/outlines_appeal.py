"""Outlines of the prosecutor's appellate motion and of the proposal to bring a cassation protest."""

from __future__ import annotations

from functools import partial

from indictment import rows
from indictment.desk import Desk
from indictment.outline import Outline, Part, Row, once
from indictment.rows import Rows, cpc
from indictment.vocabulary import Layout, StatementKind
from law import Norm

_FACT, _NORM = StatementKind.FACT, StatementKind.NORM
_CONTENT = partial(cpc, "423", "1")
_COMPARED = ("guilt", "articles", "punishment")


def _author(desk: Desk) -> Rows:
    official = desk.case.prosecutor
    post = desk.view.cited(official.post)
    yield "", {"post": post, "name": desk.person(official.person).full}


def _contacts(desk: Desk) -> Rows:
    return rows.words(desk, "contacts")


def _deadline(desk: Desk) -> Rows:
    act = desk.facts.judgment
    last = desk.last_day("appeal_motion", act.pronounced_on) if act else None
    if act is not None and last is not None:
        yield "", {"day": desk.day(act.pronounced_on), "last": desk.day(last), "late": desk.on > last}


def _compared(desk: Desk, point: str) -> Rows:
    """Set the position beside the act of the court, a point for each person: two statements under one label."""
    asked = desk.asked() if point == "punishment" else []
    for one, judged in rows.judged(desk, desk.facts.judgment):
        person = desk.person(one.person)
        label = desk.view.label(f"compared-{point}", name=person.short)
        position = {
            "charges": desk.charges(one.person),
            "asked": rows.of_person(asked, one.person),
            "person": person,
            "kind": StatementKind.DECISION,
        }
        yield f"{one.person}-position", {"label": label, "side": "position", **position}
        yield f"{one.person}-act", {"label": label, "side": "act", **judged}


COMPARISON = Part(
    "comparison",
    tuple(Row(f"compared-{point}", partial(_compared, point=point), _FACT) for point in _COMPARED),
    layout=Layout.COMPARISON,
    columns=("column-point", "column-position", "column-act"),
)
"""Verdict against position: guilt, qualification and punishment of each person the act speaks of."""

_LAW = Part("law", (Row("permitted", rows.permitted, _NORM, norms=(cpc("438"),)),))

APPEAL = Outline(
    template="appeal",
    addressed=_CONTENT("1"),
    parts=(
        Part(
            "opening",
            (
                Row("author", _author, norms=(cpc("414", "2"), _CONTENT("2"))),
                Row("contacts", _contacts, norms=(_CONTENT("2"),), need="contacts"),
                Row("act", rows.judgment, _FACT, norms=(_CONTENT("3"),), need="judgment"),
                Row("scope", partial(rows.words, name="scope"), norms=(_CONTENT("4"),), need="scope"),
                Row("deadline", _deadline, _NORM, norms=(cpc("418", "1"),), need="pronounced"),
            ),
            heading=False,
        ),
        Part("established", (Row("episode", rows.episodes, _FACT),)),
        COMPARISON,
        Part("grounds", (Row("ground", rows.grounds, _FACT, norms=(_CONTENT("5"), cpc("433")), need="grounds"),), numbered=True),
        _LAW,
        Part("evidence", (Row("proof", rows.evidence, _FACT, norms=(_CONTENT("6"),), need="evidence-relied-on"),)),
        Part(
            "requests",
            (
                Row("asking", norms=(cpc("414"), cpc("423")), of=once),
                Row("request", rows.requests, norms=(_CONTENT("5"),), need="requests"),
            ),
        ),
        Part("attachments", (Row("attachment", rows.attachments, norms=(_CONTENT("7"),), need="attachments"),), numbered=True),
    ),
)


def _appellate(desk: Desk) -> Rows:
    if desk.facts.appellate:
        yield "", desk.judgment(desk.facts.appellate)


def _in_force(desk: Desk) -> Rows:
    act = desk.facts.appellate or desk.facts.judgment
    if act is not None and act.in_force_on is not None:
        last = desk.last_day("cassation_worse", act.in_force_on)
        if last is not None:
            yield "", {"day": desk.day(act.in_force_on), "last": desk.day(last), "late": desk.on > last}


def _cited(norm: Norm, need: str, say: str = "ground") -> Row:
    return Row(say, rows.grounds, _FACT, norms=(norm,), need=need)


CASSATION_PROPOSAL = Outline(
    template="appeal",
    addressed=cpc("486", "2"),
    parts=(
        Part(
            "opening",
            (
                Row("author", _author, norms=(cpc("486", "2"),)),
                Row("act", rows.judgment, _FACT, norms=(cpc("488", "1"),), need="judgment"),
                Row("appellate", _appellate, _FACT, norms=(cpc("488", "1"),), need="appellate"),
                Row("in-force", _in_force, _NORM, norms=(cpc("487", "2"),), need="in-force"),
            ),
            heading=False,
        ),
        Part("established", (Row("episode", rows.episodes, _FACT),)),
        COMPARISON,
        Part("grounds", (_cited(cpc("485", "1"), "cassation-grounds"),), numbered=True),
        _LAW,
        Part(
            "requests",
            (
                Row("proposing", norms=(cpc("486", "2"), cpc("488", "1"))),
                Row("request", rows.requests, norms=(cpc("488", "1"),), need="requests"),
            ),
        ),
        Part("attachments", (Row("attachment", rows.attachments, norms=(cpc("488", "2"),), need="attachments"),), numbered=True),
    ),
)
