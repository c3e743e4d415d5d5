"""Compile the YAML data of this room to the JSON that the program reads: `python -m law.compile_data`."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from law.compiled import COMPILED, DATA
from law.schemas import faults


def sources() -> dict[str, Path]:
    """List the data sets: every YAML file and every folder of YAML files in `law/data`."""
    found = {path.stem: path for path in sorted(DATA.glob("*.yaml"))}
    return found | {path.name: path for path in sorted(DATA.iterdir()) if path.is_dir() and path != COMPILED}


def content(path: Path) -> Any:  # noqa: ANN401 - each data set has a shape of its own
    """Read one data set from its YAML.

    :param path: A YAML file, or a folder of them: then the result maps file names to contents.
    :return: Plain values, with dates as ISO text.
    """
    if path.is_dir():
        return {part.stem: content(part) for part in sorted(path.glob("*.yaml"))}
    return _plain(yaml.safe_load(path.read_text(encoding="utf-8")))


def _plain(value: Any) -> Any:  # noqa: ANN401 - YAML holds any plain value
    if isinstance(value, dict):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return value.isoformat() if isinstance(value, date) else value


def as_json(value: Any) -> str:  # noqa: ANN401 - writes any plain value
    """Write a data set the one way it is stored."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=False) + "\n"


def main() -> None:
    """Compile every data set that has the form it has to have; leave everything as it was when one has not."""
    read = {name: content(path) for name, path in sources().items()}
    found = [fault for name, data in read.items() for fault in faults(name, data)]
    if found:
        sys.exit("\n".join(found))
    COMPILED.mkdir(exist_ok=True)
    for name, data in read.items():
        (COMPILED / f"{name}.json").write_text(as_json(data), encoding="utf-8")


if __name__ == "__main__":
    main()
