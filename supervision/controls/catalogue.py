"""Reading controls: the hand-written ones from YAML, a faulty one refused with its line, and the families that the law gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from law import Act, LawError, Words, parse_key
from supervision.controls.computed import COMPUTED
from supervision.controls.families import families
from supervision.controls.vocabulary import Control, ControlKind, ControlSeverity, ControlStage, Proposition
from supervision.errors import BrokenControl

_LINE = "__line__"


@dataclass(frozen=True, slots=True)
class Parsed:
    """Controls of a file, and what was refused of it.

    :param controls: The controls that can be used.
    :param refused: Why each of the others cannot, with its line.
    """

    controls: tuple[Control, ...]
    refused: tuple[BrokenControl, ...]


class _Lines(yaml.SafeLoader):
    """Reads YAML and keeps the line of every mapping."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002 - the library's signature
        """Read a mapping with its line."""
        found: dict[Any, Any] = super().construct_mapping(node, deep=deep)
        found[_LINE] = node.start_mark.line + 1
        return found


def parse_controls(text: str, file: str) -> Parsed:
    """Read a file of controls; a faulty control is refused and the others go on.

    :param text: The YAML text.
    :param file: Name of the file, for messages.
    :return: The controls and the refusals.
    """
    try:
        # The loader is a safe one, with lines added.
        whole = yaml.load(text, Loader=_Lines)  # noqa: S506
    except (yaml.YAMLError, ValueError) as fault:
        # A day that does not exist is a ValueError of the library, without a place
        mark = getattr(fault, "problem_mark", None)
        line = mark.line + 1 if mark is not None else 1
        return Parsed((), (BrokenControl("control-yaml", file=file, line=line, reason=str(getattr(fault, "problem", fault))),))
    if not isinstance(whole, dict) or not isinstance(whole.get("controls"), list):
        return Parsed((), (BrokenControl("control-yaml", file=file, line=1, reason="controls: […]"),))
    good: list[Control] = []
    refused: list[BrokenControl] = []
    for raw in whole["controls"]:
        try:
            control = _read(raw, whole)
            if control.id in {one.id for one in good}:
                raise ValueError(f"id {control.id}")
            good.append(control)
        except (KeyError, ValueError, TypeError, LawError) as fault:
            line = raw.get(_LINE, 1) if isinstance(raw, dict) else 1
            name = str(raw.get("id", "—")) if isinstance(raw, dict) else "—"
            refused.append(BrokenControl("control-broken", file=file, line=line, id=name, reason=_reason(fault)))
    return Parsed(tuple(good), tuple(refused))


def _reason(fault: Exception) -> str:
    return f"{fault.args[0]}?" if isinstance(fault, KeyError) else str(fault)


def _read(raw: dict[str, Any], whole: dict[str, Any]) -> Control:
    if not isinstance(raw, dict):
        raise TypeError(str(raw))
    valid_from, valid_to = raw.get("valid_from", whole["valid_from"]), raw.get("valid_to", whole.get("valid_to"))
    if not isinstance(valid_from, date) or not (valid_to is None or isinstance(valid_to, date)):
        raise ValueError(f"valid_from: {valid_from}, valid_to: {valid_to}")
    return Control(
        id=str(raw["id"]),
        stage=ControlStage(raw["stage"] if "stage" in raw else whole["stage"]),
        kind=ControlKind(raw["kind"]),
        severity=ControlSeverity(raw["severity"]),
        norm=parse_key(raw["norm"], Act.CPC),
        condition=_proposition(raw["if"]),
        requirement=_proposition(raw["then"]),
        valid_from=valid_from,
        valid_to=valid_to,
        checked_by=str(raw.get("checked_by", whole.get("checked_by", ""))),
    )


def _proposition(raw: dict[str, Any]) -> Proposition:
    computed = str(raw.get("is", ""))
    if computed and computed not in COMPUTED:
        raise ValueError(f"is: {computed}")
    return Proposition(Words(kk=raw["kk"], ru=raw["ru"]), computed)


@cache
def controls() -> tuple[Control, ...]:
    """Give every control: the hand-written ones in the order of the proceedings, then the families.

    :return: The controls.
    :raises BrokenControl: If a file of ours cannot be read.
    """
    return (*_written(), *families())


def _written() -> Iterator[Control]:
    folder = files("supervision").joinpath("data", "controls")
    for stage in ControlStage:
        name = f"{stage.value}.yaml"
        parsed = parse_controls(folder.joinpath(name).read_text(encoding="utf-8"), name)
        if parsed.refused:
            raise parsed.refused[0]
        yield from parsed.controls
