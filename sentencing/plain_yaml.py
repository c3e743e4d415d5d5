"""YAML of facts as plain text: days are left to the model, which names one that does not exist; a field written twice is refused."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import yaml


class _Loader(yaml.SafeLoader):
    """The safe loader without its own reading of days."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:  # noqa: FBT001, FBT002 - as in yaml
        """Build a mapping whose keys differ: of two values of one field the first would be lost without a word."""
        seen = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.constructor.ConstructorError(None, None, f"{key.value}: 2x", key.start_mark)
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
