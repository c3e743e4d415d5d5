"""YAML read with its line numbers, every plain word kept as it is written.

A scalar stays text here: the model knows which type a field has. YAML's own guesses would turn an individual identification number
with a leading zero into an octal number and "no" into a truth value.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import yaml

from casefile.finding import Finding, Label, Severity, finding

MAX_BYTES = 8 * 1024 * 1024
MAX_DEPTH = 64
MAX_VALUES = 200_000
"""Most values after aliases are written out: far above any case, far below a trap of nested aliases."""

Value = str | None | list["Value"] | dict[str, "Value"]
Path = tuple[str | int, ...]

_TEXT_TAGS = (None, "!", "tag:yaml.org,2002:str")


def place(path: Path) -> str:
    """Write a path as people count: ("charges", 0, "article") → "charges[1].article".

    :param path: Keys and indexes counted from zero.
    :return: The path with items counted from one.
    """
    text = ""
    for step in path:
        text += f"[{step + 1}]" if isinstance(step, int) else (f".{step}" if text else step)
    return text


@dataclass
class Reading:
    """A YAML text that was read.

    :param value: Its mapping; empty when the text cannot be read.
    :param lines: Line of every place, counted from one.
    :param findings: What is wrong with the text itself.
    """

    value: dict[str, Value] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def line(self, where: str) -> int | None:
        """Give the line of a place, or of the nearest place around it that the text has."""
        while where and where not in self.lines:
            cut = max(where.rfind("."), where.rfind("["))
            where = where[:cut] if cut > 0 else ""
        return self.lines.get(where)

    def locate(self, found: Finding, file: str) -> Finding:
        """Tell a finding in which file and on which line its place stands.

        :param found: A finding with a place.
        :param file: Name of the file that was read.
        :return: The same finding with file and line.
        """
        return found if found.file else replace(found, file=file, line=found.line or self.line(found.place))


class _Refused(Exception):
    """The text cannot be read further; carries the finding."""

    def __init__(self, found: Finding, line: int) -> None:
        super().__init__(found.code)
        self.found = found
        self.line = line


@dataclass
class _Open:
    """A list or mapping whose end has not come yet."""

    value: list[Value] | dict[str, Value]
    path: Path
    anchor: str | None
    key: str | None = None
    awaits_key: bool = True


class _Builder:
    """Builds the value from the events of the parser without recursion, so that no depth of nesting can break it."""

    def __init__(self) -> None:
        self.reading = Reading()
        self.stack: list[_Open] = []
        self.anchors: dict[str, Value] = {}
        self.closed: Value = None
        self.values = 0

    def take(self, event: yaml.Event) -> None:
        line = _line(event)
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event, line)
        elif isinstance(event, yaml.MappingStartEvent):
            self._start({}, event, line)
        elif isinstance(event, yaml.SequenceStartEvent):
            self._start([], event, line)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            opened = self.stack.pop()
            if opened.anchor:
                self.anchors[opened.anchor] = opened.value
            if not self.stack:
                self.closed = opened.value
        elif isinstance(event, yaml.AliasEvent):
            if event.anchor not in self.anchors:
                raise _Refused(finding(Severity.ERROR, "yaml-unknown-alias", "", alias=event.anchor or ""), line)
            self._place(self._copy(self.anchors[event.anchor], line), line)

    def _scalar(self, event: yaml.ScalarEvent, line: int) -> None:
        if self.stack and isinstance(self.stack[-1].value, dict) and self.stack[-1].awaits_key:
            self._key(event.value, line)
            return
        if event.tag not in _TEXT_TAGS:
            raise _Refused(finding(Severity.ERROR, "yaml-tag", "", tag=event.tag), line)
        plain = not event.style and event.tag is None
        value = None if plain and event.value in ("", "~", "null") else event.value
        self._place(value, line)
        if event.anchor:
            self.anchors[event.anchor] = value

    def _key(self, key: str, line: int) -> None:
        opened = self.stack[-1]
        if key == "<<":
            raise _Refused(finding(Severity.ERROR, "yaml-merge-key", ""), line)
        if isinstance(opened.value, dict) and key in opened.value:
            where = place((*opened.path, key))
            self.reading.findings.append(
                finding(Severity.ERROR, "yaml-duplicate-key", where, key=key, first=str(self.reading.lines[where]))
            )
        opened.key, opened.awaits_key = key, False
        self.reading.lines[place((*opened.path, key))] = line

    def _start(self, value: list[Value] | dict[str, Value], event: yaml.NodeEvent, line: int) -> None:
        tag = event.tag if isinstance(event, yaml.CollectionStartEvent) else None
        if tag not in (None, "!"):
            raise _Refused(finding(Severity.ERROR, "yaml-tag", "", tag=tag), line)
        if len(self.stack) >= MAX_DEPTH:
            raise _Refused(finding(Severity.ERROR, "yaml-too-deep", "", limit=MAX_DEPTH), line)
        path = self._place(value, line)
        self.stack.append(_Open(value, path, event.anchor))

    def _place(self, value: Value, line: int) -> Path:
        self._count(line)
        if not self.stack:
            self.closed = value
            return ()
        opened = self.stack[-1]
        if isinstance(opened.value, list):
            opened.value.append(value)
            path = (*opened.path, len(opened.value) - 1)
            self.reading.lines[place(path)] = line
            return path
        if opened.awaits_key or opened.key is None:
            raise _Refused(finding(Severity.ERROR, "yaml-key-not-text", ""), line)
        opened.value[opened.key] = value
        opened.awaits_key = True
        return (*opened.path, opened.key)

    def _count(self, line: int) -> None:
        self.values += 1
        if self.values > MAX_VALUES:
            raise _Refused(finding(Severity.ERROR, "yaml-too-many-values", "", limit=MAX_VALUES), line)

    def _copy(self, value: Value, line: int) -> Value:
        """Write out an alias, counting what it brings; its depth is bounded by what was parsed."""
        if isinstance(value, list):
            self._count(line)
            return [self._copy(item, line) for item in value]
        if isinstance(value, dict):
            self._count(line)
            return {key: self._copy(item, line) for key, item in value.items()}
        return value


def read_yaml(text: str) -> Reading:
    """Read a YAML text.

    :param text: The text.
    :return: Its mapping, the line of every place, and what is wrong with it; nothing is raised.
    """
    builder = _Builder()
    reading = builder.reading
    if len(text.encode()) > MAX_BYTES:
        reading.findings.append(finding(Severity.ERROR, "yaml-too-large", "", limit=MAX_BYTES // (1024 * 1024)))
        return reading
    try:
        for event in _events(text):
            builder.take(event)
    except _Refused as refused:
        reading.findings.append(replace(refused.found, line=refused.line))
        return reading
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        found = finding(Severity.ERROR, "yaml-syntax", "", problem=_problem(error.problem or ""), column=(mark.column + 1) if mark else 1)
        reading.findings.append(replace(found, line=mark.line + 1 if mark else 1))
        return reading
    except yaml.YAMLError:
        reading.findings.append(finding(Severity.ERROR, "yaml-characters", ""))
        return reading
    if isinstance(builder.closed, dict):
        reading.value = builder.closed
    else:
        reading.findings.append(finding(Severity.ERROR, "yaml-not-mapping", ""))
    return reading


def _events(text: str) -> Iterator[yaml.Event]:
    documents = 0
    for event in yaml.parse(text.removeprefix("\ufeff"), Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise _Refused(finding(Severity.ERROR, "yaml-many-documents", ""), _line(event))
        yield event


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


_PROBLEMS = (
    ("cannot start any token", "yaml-problem-character"),
    ("mapping values are not allowed", "yaml-problem-colon"),
    ("could not find expected ':'", "yaml-problem-no-colon"),
    ("expected ',' or", "yaml-problem-bracket"),
    ("unexpected end of stream", "yaml-problem-quote"),
    ("did not find expected key", "yaml-problem-indent"),
    ("did not find expected '-' indicator", "yaml-problem-indent"),
    ("block sequence entries are not allowed", "yaml-problem-indent"),
)


def _problem(said: str) -> Label:
    """Turn the parser's English remark into a message in the reader's language."""
    return Label(next((code for part, code in _PROBLEMS if part in said), "yaml-problem-other"))
