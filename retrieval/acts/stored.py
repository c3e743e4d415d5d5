"""An act as JSON and back, exactly: what the index keeps and `practice export` writes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from datetime import date
from typing import Any, TypeVar

from law import Language, Norm, PunishmentKind, PunishmentUnit, Stage, parse_key
from retrieval.acts.act import (
    Absence,
    Absent,
    Act,
    ActKind,
    ActPart,
    Extracted,
    Fields,
    Outcome,
    PartKind,
    Plea,
    Punishment,
    Recidivism,
    Review,
    Risk,
    Verdict,
    absent,
)

T = TypeVar("T")
Record = Mapping[str, Any]

# How the value of each field is read back; values that JSON knows by itself stand as they are
_FIELD_VALUES: Mapping[str, Callable[[Any], Any]] = {
    "court": str,
    "region": str,
    "decided_on": date.fromisoformat,
    "case_number": str,
    "charged": parse_key,
    "plea": Plea,
    "mitigating": str,
    "aggravating": str,
    "recidivism": Recidivism,
    "review": Review,
    "edition": date.fromisoformat,
}


def act_to_record(act: Act) -> dict[str, Any]:
    """Give an act as JSON.

    :param act: The act.
    :return: An object of plain values.
    """
    return {
        "id": act.id,
        "text": act.text,
        "language": act.language.value,
        "kind": act.kind.value,
        "parts": [_part(part) for part in act.parts],
        "fields": {each.name: _written(getattr(act.fields, each.name)) for each in fields(Fields)},
        "source": act.source,
        "pseudonymised": act.pseudonymised,
        "risks": [[risk.code, risk.start, risk.end] for risk in act.risks],
        "near": act.near,
    }


def act_from_record(record: Record) -> Act:
    """Read an act from JSON.

    :param record: What `act_to_record` gave.
    :return: The same act.
    :raises KeyError: If a value is missing.
    :raises ValueError: If a value is none that we write.
    """
    read = record["fields"]
    values: dict[str, Any] = {name: _read(read[name], value) for name, value in _FIELD_VALUES.items()}
    return Act(
        id=record["id"],
        text=record["text"],
        language=Language(record["language"]),
        kind=ActKind(record["kind"]),
        parts=tuple(_part_from(each) for each in record["parts"]),
        fields=Fields(verdicts=tuple(map(_verdict, read["verdicts"])), **values),
        source=record["source"],
        pseudonymised=record["pseudonymised"],
        risks=tuple(Risk(*each) for each in record["risks"]),
        near=record["near"],
    )


def _part(part: ActPart) -> list[Any]:
    return [part.kind.value, part.start, part.end, part.number, part.edition.isoformat() if part.edition else None]


def _part_from(record: Sequence[Any]) -> ActPart:
    kind, start, end, number, edition = record
    return ActPart(PartKind(kind), start, end, number, date.fromisoformat(edition) if edition else None)


def _verdict(record: Record) -> Verdict:
    return Verdict(
        person=_read(record["person"], str),
        outcome=_read(record["outcome"], Outcome),
        convicted=_read(record["convicted"], parse_key),
        stage=_read(record["stage"], Stage),
        punishment=_read(record["punishment"], _punishment),
        conditional=_read(record["conditional"], bool),
    )


def _punishment(record: Record) -> Punishment:
    unit = record["unit"]
    return Punishment(PunishmentKind(record["kind"]), record["amount"], PunishmentUnit(unit) if unit else None, record["tenge"])


def _written(value: object) -> Any:  # noqa: ANN401 - JSON
    match value:
        case tuple():
            return [_written(each) for each in value]
        case Absent():
            return {"absent": value.code.value}
        case Extracted():
            return [_plain(value.value), value.start, value.end]
        case Verdict():
            return {each.name: _written(getattr(value, each.name)) for each in fields(Verdict)}
    raise TypeError(type(value))


def _plain(value: object) -> Any:  # noqa: ANN401 - JSON
    match value:
        case Norm():
            return value.key
        case date():
            return value.isoformat()
        case Punishment():
            return {"kind": value.kind.value, "amount": value.amount, "unit": value.unit and value.unit.value, "tenge": value.tenge}
    return value


def _read(record: Any, value: Callable[[Any], T]) -> Any:  # noqa: ANN401 - a field, or a row of extracted values
    if isinstance(record, dict):
        return absent(Absence(record["absent"]))
    if record and isinstance(record[0], list):
        return tuple(_extracted(each, value) for each in record)
    if not record:
        return ()
    return _extracted(record, value)


def _extracted(record: list[Any], value: Callable[[Any], T]) -> Extracted[T]:
    return Extracted(value(record[0]), record[1], record[2])
