"""Outlines of the prosecutor's documents before trial."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from casefile import MeasureKind
from indictment import rows
from indictment.desk import Desk
from indictment.document_facts import ComplaintOutcome
from indictment.outline import Outline, Part, Row
from indictment.rows import Rows, cpc
from indictment.vocabulary import StatementKind
from law import time_limit

_FACT, _NORM = StatementKind.FACT, StatementKind.NORM
_DECISIONS = partial(cpc, "302", "1")
_ORDER = cpc("198", "1")


def _received(desk: Desk) -> Rows:
    found = desk.received()
    if found is not None:
        day, sources = found
        last = desk.last_day("prosecutor_decision_302", day)
        received = desk.view.date(day, sources)
        yield "", {"day": received, "last": desk.day(last) if last else "", "late": last is not None and desk.on > last}


def _investigator(desk: Desk) -> Rows:
    official = desk.case.investigator
    yield "", {"post": desk.view.cited(official.post), "body": desk.view.cited(official.body), "name": desk.person(official.person).short}


def _court(desk: Desk) -> Rows:
    yield "", {"court": desk.view.cited(desk.case.court), "number": desk.case.number}


def _held(desk: Desk) -> Rows:
    """Give the accused in custody, whose keeper is told that they are now the court's (CPC, art. 305, part 2)."""
    kept = [m.person for m in desk.case.measures if m.kind is MeasureKind.CUSTODY and not m.released]
    for person in dict.fromkeys(kept):
        yield person, {"person": desk.person(person)}


def _restraint(desk: Desk) -> Rows:
    return rows.words(desk, "restraint")


_KEPT = Row("restraint", _restraint, norms=(cpc("303"),), need="restraint-decision")
_CASE = (Row("investigated", _investigator), Row("suspected", rows.charges, _FACT))
_EVENT = Part("established", (Row("episode", rows.episodes, _FACT),))

APPROVAL = Outline(
    template="pretrial",
    parts=(
        Part(
            "opening",
            (
                *_CASE,
                Row("received", _received, _FACT, norms=(cpc("302", "2"),), need="received"),
                Row("received-limit", _received, _NORM, norms=(cpc("302", "2"),)),
            ),
            heading=False,
        ),
        _EVENT,
        Part("proof-list", (Row("evidence", rows.evidence_places, _FACT, norms=(cpc("301"),), need="evidence-relied-on"),)),
        Part("decided", (Row("approving", norms=(cpc("301"), cpc("302"), cpc("305"))),)),
        Part(
            "approval",
            (
                Row("approve", _investigator, norms=(cpc("302"),)),
                Row("commit", rows.accused, norms=(cpc("305", "1"),)),
                _KEPT,
                Row("send-to-court", _court, norms=(cpc("305", "1"),)),
                Row("serve", rows.accused, norms=(cpc("304", "1"),)),
                Row("tell-keeper", _held, norms=(cpc("305", "2"),)),
            ),
            heading=False,
            numbered=True,
        ),
    ),
)


def _within(desk: Desk, limit: str) -> Rows:
    """Give the length of a time limit of the law."""
    term = time_limit(limit).term
    if term is not None:
        yield "", {"length": desk.length(term)}


def _until(desk: Desk) -> Rows:
    if desk.facts.until is not None:
        yield "", {"until": desk.day(desk.facts.until)}


def _returned(desk: Desk) -> Rows:
    """Give the term of the additional investigation, a month at most from arrival (CPC, art. 192, part 7)."""
    for _, limit in _within(desk, "additional_investigation_term"):
        for suffix, until in _until(desk):
            yield suffix, {**limit, **until}


RETURN = Outline(
    template="pretrial",
    approved=True,
    parts=(
        Part(
            "opening",
            (
                *_CASE,
                Row("received", _received, _FACT, norms=(cpc("302", "2"),), need="received"),
                Row("received-limit", _received, _NORM, norms=(cpc("302", "2"),)),
            ),
            heading=False,
        ),
        _EVENT,
        Part("grounds", (Row("ground", rows.grounds, _FACT, norms=(_DECISIONS("3"),), need="return-grounds"),), numbered=True),
        Part(
            "decided",
            (
                Row(
                    "returning",
                    norms=(cpc("301"), _DECISIONS("3"), cpc("198")),
                ),
            ),
        ),
        Part(
            "return",
            (
                Row("send-back", _investigator, norms=(_DECISIONS("3"),)),
                Row("to-do", rows.tasks, norms=(_DECISIONS("3"),), need="tasks"),
                Row("term", _returned, norms=(cpc("192", "7"),), need="term"),
                _KEPT,
            ),
            heading=False,
            numbered=True,
        ),
    ),
)


def _ground(desk: Desk) -> Rows:
    yield "", {"ground": desk.under(desk.facts.norm) if desk.facts.norm else ""}


def _ended(desk: Desk) -> Rows:
    if desk.facts.norm:
        for person in desk.accused:
            yield person.id, {"person": person, "citations": desk.provided(person.id), "ground": desk.under(desk.facts.norm)}


TERMINATION = Outline(
    template="pretrial",
    approved=True,
    parts=(
        Part("opening", (*_CASE, Row("personal", rows.restraint, _FACT)), heading=False),
        _EVENT,
        Part("grounds", (Row("ground", rows.grounds, _FACT, norms=(cpc("288"),), need="termination-reasons"),), numbered=True),
        Part(
            "decided",
            (Row("ending", _ground, norms=(cpc("288"), _DECISIONS("4"))),),
        ),
        Part(
            "termination",
            (
                Row("end", _ended, norms=(cpc("288"), cpc("35"), cpc("36")), need="termination-ground"),
                Row("cancel-restraint", _restraint, norms=(cpc("288"),), need="restraint-cancelled"),
                Row("property", partial(rows.words, name="property"), norms=(cpc("288"),), need="property"),
                Row("things-fate", partial(rows.words, name="things"), norms=(cpc("288"),), need="things"),
                Row("tell-participants", partial(_within, limit="termination_complaint"), norms=(cpc("102"),)),
            ),
            heading=False,
            numbered=True,
        ),
    ),
)


INSTRUCTIONS = Outline(
    template="pretrial",
    parts=(
        Part("opening", (Row("to-investigator", _investigator), Row("suspected", rows.charges, _FACT)), heading=False),
        _EVENT,
        Part("grounds", (Row("ground", rows.grounds, _FACT, norms=(cpc("193", "1", "5"),), need="instruction-reasons"),), numbered=True),
        Part("decided", (Row("instructing", norms=(cpc("193", "1", "5"),)),)),
        Part("instructions", (Row("task", rows.tasks, norms=(cpc("193", "1", "5"),), need="tasks"),), heading=False, numbered=True),
        Part(
            "effect",
            (
                Row("binding", kind=_NORM, norms=(cpc("193", "4"),)),
                Row("report-by", _until, norms=(cpc("193", "1", "5"),), need="report-date"),
            ),
            heading=False,
        ),
    ),
)


def _complaint(desk: Desk) -> Rows:
    found = desk.facts.complaint
    if found is not None:
        limit = "complaint_105_urgent" if found.listed else "complaint_105_general"
        last = desk.last_day(limit, found.received_on)
        details = {"day": desk.day(found.received_on), "against": desk.fact(found.against), "last": desk.day(last) if last else ""}
        yield "", {"person": desk.person(found.person), "late": last is not None and desk.on > last, **details}


def _checked(desk: Desk, *, answered: bool) -> Rows:
    for number, one in enumerate(desk.facts.complaint.arguments if desk.facts.complaint else (), start=1):
        check = desk.said(one.check, one.check_sources)
        if (check is not None) is answered:
            yield str(number), {"number": number, "argument": desk.view.cited(one.words, one.sources), "check": check}


def _unchecked(desk: Desk) -> Rows:
    """Stand for nothing while an argument is unchecked, so that the gap shows (CPC, art. 104, part 2: all arguments)."""
    if desk.facts.complaint is not None and not list(_checked(desk, answered=False)):
        yield "", {}


def _outcome(desk: Desk) -> Rows:
    found = desk.facts.complaint
    if found is not None and found.outcome is not None:
        yield (
            "",
            {
                "person": desk.person(found.person),
                "outcome": found.outcome.value,
                "satisfied": found.outcome is not ComplaintOutcome.REFUSED,
            },
        )


def _conclusion(desk: Desk) -> Rows:
    found = desk.facts.complaint
    if found is not None and found.conclusion is not None:
        yield "", {"text": desk.view.cited(found.conclusion)}


COMPLAINT_DECISION = Outline(
    template="pretrial",
    parts=(
        Part(
            "opening",
            (
                Row("complaint", _complaint, _FACT, norms=(cpc("105", "2"),), need="complaint"),
                Row("complaint-limit", _complaint, _NORM, norms=(cpc("105", "2"),)),
            ),
            heading=False,
        ),
        Part(
            "check",
            (
                Row("checked", partial(_checked, answered=True), _FACT, norms=(cpc("104", "2"),)),
                Row("open-argument", partial(_checked, answered=False), _FACT, norms=(cpc("104", "2"),)),
                Row("all-checked", _unchecked, norms=(cpc("104", "2"),), need="checks"),
            ),
        ),
        Part("conclusion", (Row("conclusion", _conclusion, norms=(cpc("105"),), need="conclusion"),)),
        Part("decided", (Row("deciding", norms=(cpc("104"), cpc("105"))),)),
        Part(
            "complaint",
            (
                Row("outcome", _outcome, norms=(cpc("105"),), need="outcome"),
                Row("task", rows.tasks, norms=(cpc("104", "3"),)),
                Row("tell-complainant", _complaint, norms=(cpc("105"),)),
                Row("file", norms=(cpc("105", "1-1"),)),
            ),
            heading=False,
            numbered=True,
        ),
    ),
)


REPRESENTATION = Outline(
    template="pretrial",
    addressed=cpc("200", "1"),
    parts=(
        Part("opening", (Row("investigated", _investigator), Row("suspected", rows.charges, _FACT)), heading=False),
        _EVENT,
        Part("causes", (Row("ground", rows.grounds, _FACT, norms=(cpc("200", "1"),), need="causes"),), numbered=True),
        Part("decided", (Row("representing", norms=(cpc("200", "1"),)),)),
        Part("measures", (Row("task", rows.tasks, norms=(cpc("200", "1"),), need="measures"),), heading=False, numbered=True),
        Part("effect", (Row("reply", partial(_within, limit="representation_reply"), _NORM, norms=(cpc("200", "2"),)),), heading=False),
    ),
)


def _agreed(desk: Desk) -> Rows:
    for person in desk.accused:
        known = desk.case.person(person.id)
        born = desk.view.date(known.birth_date, known.sources) if known.birth_date else None
        details = {
            "birth_place": desk.said(known.birth_place, known.sources),
            "residence": desk.said(known.residence, known.sources),
            "occupation": desk.said(known.occupation, known.sources),
        }
        yield person.id, {"person": person, "born": born, "counsel": desk.represents(known), **details}


def _obligations(desk: Desk) -> Rows:
    for number, one in enumerate(desk.facts.obligations, start=1):
        yield str(number), {"text": desk.view.cited(one)}


def _consent(desk: Desk) -> Rows:
    for number, one in enumerate(desk.facts.consent, start=1):
        yield str(number), {"text": desk.view.fact(one)}


def _parties(desk: Desk) -> Iterator[tuple[str, str]]:
    """Give the parties who sign beside the prosecutor: the suspects and their counsel (CPC, art. 616, part 2)."""
    for person in desk.accused:
        yield person.status, str(person.short)
        for counsel in desk.represents(desk.case.person(person.id)):
            yield counsel.status, str(counsel.short)


_AGREED = partial(cpc, "616", "1")

PLEA_AGREEMENT = Outline(
    template="pretrial",
    signers=_parties,
    parts=(
        Part("opening", (Row("parties", _agreed, _FACT, norms=(_AGREED("2"), _AGREED("3"))),), heading=False),
        Part("established", (Row("episode", rows.episodes, _FACT, norms=(_AGREED("4"),)),)),
        Part("qualification", (Row("qualified", rows.charges, _FACT, norms=(_AGREED("5"),)),)),
        Part("person", (Row("mitigating", rows.mitigating, _FACT, norms=(_AGREED("6"),), need="mitigating"),)),
        Part("obligations", (Row("obligation", _obligations, norms=(_AGREED("7"),), need="obligations"),), numbered=True),
        Part(
            "punishment",
            (
                Row("permitted", rows.permitted, _NORM, norms=(_AGREED("8"),), need="permitted"),
                Row("punishment", rows.asked, norms=(_AGREED("8"),), need="punishment"),
            ),
        ),
        Part("consequences", (Row("consequence", kind=_NORM, norms=(_AGREED("9"), cpc("614"))),)),
        Part("consent", (Row("consent", _consent, _FACT, norms=(_AGREED("10"), cpc("613")), need="consent"),)),
    ),
)
