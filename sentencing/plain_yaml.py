"""YAML of facts as plain text: days are left to the model, which names one that does not exist; a field written twice is refused."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import yaml


class TwiceWritten(yaml.YAMLError):
    """A field that is written twice.

    :param field: The field.
    :param line: Line of the second one, counted from 1.
    """

    def __init__(self, field: str, line: int) -> None:
        """Keep the field and the line."""
        super().__init__(f"{field}: 2x")
        self.field = field
        self.line = line


def place_of(fault: yaml.YAMLError) -> str:
    """Give the place of a fault as both languages write it: "3:14", line and column; "none" when it has none."""
    mark = getattr(fault, "problem_mark", None)
    return "none" if mark is None else f"{mark.line + 1}:{mark.column + 1}"


class _Loader(yaml.SafeLoader):
    """The safe loader without its own reading of days."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:  # noqa: FBT001, FBT002 - as in yaml
        """Build a mapping whose keys differ: of two values of one field the first would be lost without a word."""
        seen = set()
        for key, _ in node.value:
            if key.value in seen:
                raise TwiceWritten(str(key.value), key.start_mark.line + 1)
            seen.add(key.value)
        return super().construct_mapping(node, deep)


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def plain_yaml(text: str) -> object:
    """Read YAML or JSON.

    :param text: The text.
    :return: Mappings, lists and plain values; days stay text.
    :raises yaml.YAMLError: If it is not YAML, or a field is written twice.
    """
    return yaml.load(text, _Loader)  # noqa: S506 - derived from the safe loader
