"""The register of complaints in the store: reading files of complaints, keeping versions."""

from __future__ import annotations

from pathlib import Path

import yaml
from pydantic import ValidationError

from assistant.console import read_text
from assistant.errors import UnreadableFile
from casefile import Complaint, Deed, RecordKey, Store

KIND = "complaint"


def read_complaint(path: Path) -> Complaint:
    """Read a complaint that a person wrote in YAML.

    :param path: The file.
    :return: The complaint.
    :raises UnreadableFile: If it cannot be read, or a field is missing or wrong; the message names the field.
    """
    try:
        return Complaint.model_validate(yaml.safe_load(read_text(path)))
    except yaml.YAMLError as fault:
        raise UnreadableFile("complaint-unreadable", path=str(path), problem=str(fault).splitlines()[0]) from fault
    except ValidationError as fault:
        first = fault.errors(include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"]) or "—"
        raise UnreadableFile("complaint-unreadable", path=str(path), problem=f"{place}: {first['msg']}") from fault


def complaints(store: Store, case: str | None = None) -> tuple[Complaint, ...]:
    """List the complaints of the store in the order in which they were received.

    :param store: The store.
    :param case: Number of a case; None for all.
    :return: The complaints.
    """
    found = (Complaint.model_validate_json(record.data) for record in store.records.all(KIND, case))
    return tuple(sorted(found, key=lambda each: (each.received_at, each.id)))


def find_complaint(store: Store, identifier: str, case: str) -> tuple[Complaint, int]:
    """Find a complaint and its version.

    :param store: The store.
    :param identifier: Its number in the register.
    :param case: Number of the case.
    :return: The complaint and the version read.
    :raises RecordNotFound: If there is none.
    """
    record = store.records.get(RecordKey(KIND, identifier, case))
    return Complaint.model_validate_json(record.data), record.version


def keep_complaint(store: Store, complaint: Complaint, deed: Deed, *, expected: int) -> None:
    """Keep a complaint, or its next version.

    :param store: The store.
    :param complaint: The complaint.
    :param deed: Who does what.
    :param expected: The version that was read; 0 for a new complaint.
    :raises CaseNotFound: If the store has no such case.
    :raises RecordChanged: If somebody else changed it meanwhile.
    """
    store.case(complaint.case)
    store.records.keep(RecordKey(KIND, complaint.id, complaint.case), complaint.model_dump_json(), deed, expected=expected)
