"""The text of case.yaml edited so that it says what the case says now, with comments, order and quotes kept."""

from __future__ import annotations

import io
from itertools import pairwise
from typing import Any

import yaml as pyyaml
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.resolver import VersionedResolver

from casefile.case import Case
from casefile.form import read_form
from casefile.yaml_lines import read_yaml

_WIDE = 10_000


class _TextResolver(VersionedResolver):
    """Resolves every plain scalar to text, so that numbers, days and truth values keep the letters they were written with."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:  # noqa: ANN401 - ruamel's own signature
        tag = super().resolve(kind, value, implicit)
        plain = ("tag:yaml.org,2002:int", "tag:yaml.org,2002:float", "tag:yaml.org,2002:bool", "tag:yaml.org,2002:timestamp")
        return self.DEFAULT_SCALAR_TAG if tag in plain else tag


def edited(yaml_text: str, case: Case) -> str:
    """Give the text of case.yaml for a case.

    :param yaml_text: The text the case was read from.
    :param case: The case as it is now; hashes that were filled in on reading are no change.
    :return: The same text when the case still says what the text says, otherwise the text with only the changed places edited.
    """
    before, _ = read_form(read_yaml(yaml_text))
    old = _plain(before) if before is not None else {}
    new = _plain(case)
    _forget_filled(old, new)
    if old == new:
        return yaml_text
    yaml = YAML(typ="rt")
    yaml.Resolver = _TextResolver
    yaml.preserve_quotes = True
    yaml.width = _WIDE
    yaml.allow_unicode = True
    step, dash = _indents(yaml_text)
    yaml.indent(mapping=step, sequence=dash + 2, offset=dash)
    tree = yaml.load(yaml_text) or CommentedMap()
    _merge(tree, old, new)
    stream = io.StringIO()
    yaml.dump(tree, stream)
    return _spliced(yaml_text, stream.getvalue(), {key for key in new if old.get(key) != new[key]})


def _spliced(before: str, after: str, changed: set[str]) -> str:
    """Take only the changed sections of the top level from the edited text: elsewhere even the line breaks stay as they were."""
    old, new = _sections(before), _sections(after)
    if [key for key in old if key in new] != [key for key in new if key in old] or set(old) - set(new) - changed:
        return after
    return "".join(text if key in changed or key not in old else old[key] for key, text in new.items())


def _sections(text: str) -> dict[str, str]:
    """Cut a text at the fields of its top level; what stands before the first one has the empty name."""
    node = pyyaml.compose(text, Loader=pyyaml.CSafeLoader)
    starts = [(key.value, key.start_mark.index) for key, _ in node.value] if node is not None else []
    cuts = [("", 0), *starts, ("", len(text))]
    return {name: text[start:end] for (name, start), (_, end) in pairwise(cuts)}


def _plain(case: Case) -> dict[str, Any]:
    return case.model_dump(mode="json")


def _forget_filled(old: dict[str, Any], new: dict[str, Any]) -> None:
    """Take out of the new side the hashes that the text leaves to be computed."""
    for kind in ("documents", "media"):
        open_hashes = {item["id"] for item in old.get(kind, ()) if not item["sha256"]}
        for item in new[kind]:
            if item["id"] in open_hashes:
                item["sha256"] = ""


def _indents(text: str) -> tuple[int, int]:
    """Find how the text indents mappings and how far its dashes stand in."""
    step, dash = 2, 0
    previous = ""
    for line in text.splitlines():
        bare = line.lstrip(" ")
        if not bare or bare.startswith("#"):
            continue
        if bare.startswith("- ") and previous.rstrip().endswith(":") and not previous.lstrip(" ").startswith("- "):
            dash = len(line) - len(bare) - (len(previous) - len(previous.lstrip(" ")))
            break
        previous = line
    return step, max(dash, 0)


def _merge(node: CommentedMap, old: dict[str, Any], new: dict[str, Any]) -> None:
    """Bring a mapping of the text to the new values, touching only what differs."""
    for key, value in new.items():
        if key in old and old[key] == value:
            continue
        present = node.get(key)
        if isinstance(present, CommentedMap) and isinstance(value, dict) and isinstance(old.get(key), dict):
            _merge(present, old[key], value)
        elif isinstance(present, CommentedSeq) and isinstance(value, list) and isinstance(old.get(key), list):
            _merge_list(present, old[key], value)
        elif _is_nothing(value):
            node.pop(key, None)
        else:
            node[key] = _written(value)


def _merge_list(node: CommentedSeq, old: list[Any], new: list[Any]) -> None:
    """Bring a list to the new items; items are the same when their identifiers are, or their places when they have none."""
    old_keys, new_keys = _keys(old), _keys(new)
    for index in reversed(range(len(old))):
        if old_keys[index] not in new_keys:
            del node[index]
    kept = [key for key in old_keys if key in new_keys]
    if kept != [key for key in new_keys if key in old_keys]:
        # The order itself changed: write the list anew.
        node[:] = [_written(item) for item in new]
        return
    for index, item in enumerate(new):
        if new_keys[index] not in old_keys:
            node.insert(index, _written(item))
            continue
        was = old[old_keys.index(new_keys[index])]
        if was == item:
            continue
        if isinstance(node[index], CommentedMap) and isinstance(item, dict) and isinstance(was, dict):
            _merge(node[index], was, item)
        else:
            node[index] = _written(item)


def _keys(items: list[Any]) -> list[object]:
    if all(isinstance(item, dict) and "id" in item for item in items):
        return [item["id"] for item in items]
    return list(range(len(items)))


def _is_nothing(value: object) -> bool:
    return value in (None, "", [], {})


def _written(value: object) -> object:
    """Write a value as a person would: nothing empty, scalars as text."""
    if isinstance(value, dict):
        return CommentedMap((key, _written(item)) for key, item in value.items() if not _is_nothing(item))
    if isinstance(value, list):
        return CommentedSeq(_written(item) for item in value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else str(value)
