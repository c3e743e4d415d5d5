"""Outlines of the documents of the state prosecutor in the court of first instance."""

from __future__ import annotations

from functools import partial

from indictment import rows
from indictment.desk import Desk
from indictment.outline import Outline, Part, Row, once
from indictment.rows import Rows, cpc
from indictment.vocabulary import Layout, StatementKind
from law import Act, Norm

_FACT, _NORM = StatementKind.FACT, StatementKind.NORM
_SPEECH = cpc("337", "4")
_ONLY_EXAMINED = cpc("383")
_PUNISHMENT = cpc("390", "1", "6")


def _court(desk: Desk) -> Rows:
    yield "", {"court": desk.view.cited(desk.case.court)}


def _unexamined(desk: Desk) -> Rows:
    if desk.facts.debate.examined is not None:
        yield "", {}


def _probation(desk: Desk) -> Rows:
    return rows.words(desk, "probation")


REQUESTS = (
    Row("guilt", rows.accused, norms=(_SPEECH,)),
    Row("punishment", rows.asked, norms=(_PUNISHMENT,), need="punishment"),
    Row("probation", _probation, norms=(Norm(Act.CC, "63"),), need="probation"),
    Row("credit", rows.custody, _FACT, norms=(Norm(Act.CC, "62"),), need="credit"),
    Row("costs", rows.costs, _FACT, norms=(cpc("178"),), need="costs"),
    Row("claim", partial(rows.words, name="claim"), norms=(cpc("166"),), need="claim"),
    Row("things", partial(rows.words, name="things"), norms=(cpc("118"),), need="things"),
    Row("restraint", partial(rows.words, name="restraint"), norms=(_SPEECH,), need="restraint-request"),
    Row("payment", rows.payments, _NORM, norms=(Norm(Act.CC, "98-2"),), need="payment"),
)
"""The nine requests of a speech: guilt, punishment, probation, credit, costs, claim, things, restraint, payment to the Fund."""

_LAW = Part("law", (Row("permitted", rows.permitted, _NORM, norms=(_PUNISHMENT,), need="permitted"),))

DEBATE = Outline(
    template="court",
    parts=(
        Part(
            "opening",
            (
                Row("address", kind=StatementKind.FORM),
                Row("hearing", _court),
                Row("accusation", rows.accused),
                Row("significance", partial(rows.words, name="significance")),
            ),
            heading=False,
        ),
        Part("established", (Row("episode", rows.episodes, _FACT),)),
        Part(
            "proof",
            (
                Row("examined", _unexamined, norms=(_ONLY_EXAMINED,), need="examined"),
                Row("evidence", rows.evidence, _FACT),
                Row("argument", rows.arguments, _FACT),
            ),
        ),
        Part("qualification", (Row("qualified", rows.charges, _FACT),)),
        Part(
            "person",
            (
                Row("mitigating", rows.mitigating, _FACT, norms=(Norm(Act.CC, "53"),), need="mitigating"),
                Row("aggravating", rows.aggravating, _FACT, norms=(Norm(Act.CC, "54"),), need="aggravating"),
            ),
        ),
        _LAW,
        Part("requests", (Row("asking", once, norms=(_SPEECH, cpc("383"))),)),
        Part("asked", REQUESTS, heading=False, numbered=True),
    ),
)

CARD = Outline(
    template="card",
    signed=False,
    parts=(
        Part(
            "card",
            (
                Row("court", _court, label="court"),
                Row("accused", rows.charges, _FACT, label="charge"),
                Row("episode", rows.episodes, _FACT, label="event"),
                Row("evidence", rows.evidence_places, _FACT),
                Row("argument", rows.arguments, _FACT, label="defence-argument"),
                Row("mitigating", rows.mitigating, _FACT, label="mitigating-short"),
                Row("aggravating", rows.aggravating, _FACT, label="aggravating-short"),
                Row("permitted", rows.permitted, _NORM, norms=(_PUNISHMENT,), need="permitted", label="permitted"),
                Row("punishment", rows.asked, norms=(_PUNISHMENT,), need="punishment", label="asked"),
                Row("credit", rows.custody, _FACT, label="credit"),
                Row("claim", rows.claims, _FACT, label="claim"),
                Row("costs", rows.costs, _FACT, label="cost"),
                Row("payment", rows.payments, _NORM, norms=(Norm(Act.CC, "98-2"),), label="payment"),
            ),
            heading=False,
            layout=Layout.FIELDS,
            compact=True,
        ),
    ),
)


def _refused(desk: Desk) -> Rows:
    for charge in desk.charges():
        if not desk.facts.charges or charge.id in desk.facts.charges:
            yield charge.id, {"charge": charge, "cites": charge.norms}


def _ground(desk: Desk) -> Rows:
    if desk.facts.norm:
        yield "", {"ground": desk.short([desk.facts.norm])}


def _full(desk: Desk) -> Rows:
    yield "", {"full": not desk.facts.charges or set(desk.facts.charges) == {charge.id for charge in desk.case.charges}}


CHARGE_REFUSAL = Outline(
    template="court",
    addressed=cpc("337", "7"),
    parts=(
        Part("opening", (Row("hearing", _court), Row("accusation", rows.accused)), heading=False),
        Part("refused", (Row("refused-charge", _refused, _FACT, norms=(cpc("337", "6"),)),)),
        Part(
            "proof",
            (
                Row("examined", _unexamined, norms=(_ONLY_EXAMINED,), need="examined"),
                Row("evidence", rows.evidence, _FACT),
            ),
        ),
        Part("unconfirmed", (Row("ground", rows.grounds, _FACT, norms=(cpc("337", "6"),), need="unconfirmed"),)),
        Part(
            "ruling",
            (
                Row("refuse", _refused, norms=(cpc("337", "6"),)),
                Row("refusal-ground", _ground, norms=(cpc("337", "6"), cpc("35"), cpc("36")), need="refusal-ground"),
                Row("refusal-effect", _full, _NORM, norms=(cpc("337", "7"),)),
            ),
            numbered=True,
        ),
    ),
)
