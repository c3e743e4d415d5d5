"""Blocks of controls that a named person lifted with a reason: records of the store, each a line of the journal."""

from __future__ import annotations

import json
from datetime import datetime

from assistant.errors import NoSuchControl
from casefile import Deed, RecordKey, Store
from supervision import all_controls

KIND = "lifted_block"


def lifted(store: Store, number: str) -> frozenset[str]:
    """Give the controls whose block somebody lifted.

    :param store: The store.
    :param number: Number of the case.
    :return: Identifiers of the controls.
    """
    return frozenset(json.loads(one.data)["control"] for one in store.records.all(KIND, number))


def lift(store: Store, number: str, control: str, reason: str, by: str, at: datetime) -> int:
    """Lift the block of a control: who lifts it answers for it, and the reason stays.

    :param store: The store.
    :param number: Number of the case.
    :param control: Identifier of the control.
    :param reason: Why.
    :param by: Who lifts it.
    :param at: When, with the time zone.
    :return: Number of the journal's line.
    :raises NoSuchControl: If there is no such control.
    :raises CaseNotFound: If the store has no such case.
    :raises RecordChanged: If it is lifted already.
    """
    if control not in {one.id for one in all_controls()}:
        raise NoSuchControl("no-such-control", id=control)
    store.case(number)
    data = json.dumps({"control": control, "reason": reason, "by": by, "at": at.isoformat()}, ensure_ascii=False)
    store.records.keep(RecordKey(KIND, control, number), data, Deed("control.lift", by, at, {"control": control}), expected=0)
    return store.journal.head().seq
