"""The door of import: files and folders in, acts and refusals out, one at a time."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from law import LawError, find_citations
from retrieval.acts.act import Act, ActKind, Risk
from retrieval.acts.duplicates import Known
from retrieval.acts.encoding import decode
from retrieval.acts.fields import Source, fields_of
from retrieval.acts.formats import MEGABYTE, file_kind, text_of
from retrieval.acts.normal import folded, stored_form
from retrieval.acts.people import People, find_people
from retrieval.acts.pseudonyms import pseudonymise
from retrieval.acts.stored import act_from_record
from retrieval.acts.structure import kind_of, parts_of
from retrieval.analysis.language import language_of
from retrieval.errors import UnreadableAct

MAX_BYTES = 200 * MEGABYTE
"""Largest file, and largest line of a file of acts, that is read."""
_HEAD = 8_192
_SAMPLE = 3_000
_LAWS = frozenset((ActKind.STATUTE, ActKind.NORMATIVE_RESOLUTION))
_HIDDEN = (".", "~$")


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How acts are read.

    :param pseudonymise: Whether names, numbers and addresses are replaced.
    :param ocr: Whether scans are recognised when Tesseract is installed.
    :param near_duplicates: Whether acts that nearly repeat an earlier one are marked.
    :param largest: Bytes beyond which a file, or a line of a file of acts, is refused.
    """

    pseudonymise: bool = True
    ocr: bool = True
    near_duplicates: bool = True
    largest: int = MAX_BYTES


@dataclass(frozen=True, slots=True)
class Rejected:
    """A file, or a line of one, that was not imported.

    :param source: Name of the file, with the line for a file of many acts.
    :param error: Why, in words for a person.
    """

    source: str
    error: UnreadableAct


def read_acts(paths: Iterable[Path], options: ReadOptions | None = None, known: Known | None = None) -> Iterator[Act | Rejected]:
    """Read acts from files and folders: docx, pdf, html, txt, and jsonl with an act in each line.

    One act is held at a time, and about three kilobytes of each act seen. A file that cannot be read is a refusal of its own;
    the others go on.

    :param paths: Files and folders; a folder is read with everything under it, in the order of names.
    :param options: How they are read; None for the usual way.
    :param known: Acts imported earlier, to find duplicates across imports; None begins with nothing.
    :return: An act or a refusal for every file or line.
    """
    options = options or ReadOptions()
    known = known or Known(near=options.near_duplicates)
    for path in paths:
        for file, name in _files(path):
            yield from _read_file(file, name, options, known)


def parse_act(text: str, source: str, options: ReadOptions | None = None) -> Act:
    """Read an act from its text.

    :param text: The text as a file gives it.
    :param source: Where it comes from.
    :param options: How it is read; None for the usual way.
    :return: The act.
    :raises UnreadableAct: If it is empty, in an unknown language, or no act.
    """
    options = options or ReadOptions()
    text = stored_form(text)
    if not any(letter.isalpha() for letter in text):
        raise UnreadableAct("act-empty", file=source)
    language = language_of(text[:_SAMPLE])
    if language is None:
        raise UnreadableAct("act-language", file=source)
    matched = folded(text)
    kind = kind_of(matched)
    if kind is None:
        raise UnreadableAct("act-unknown-kind", file=source)
    # A law names nobody; taking its words for names would only spoil it.
    hide = options.pseudonymise and kind not in _LAWS
    people, risks = People(language), tuple[Risk, ...]()
    if hide:
        done = pseudonymise(text, matched, language)
        text, people, risks = done.text, done.people, done.risks
        matched = folded(text)
    elif kind not in _LAWS:
        people = find_people(text, language)
    parts = parts_of(matched, kind)
    fields = fields_of(Source(text, matched, kind, parts, people, find_citations(text, language)))
    identifier = sha256(text.encode()).hexdigest()
    return Act(identifier, text, language, kind, parts, fields, source, hide, risks)


def _files(path: Path) -> Iterator[tuple[Path, str]]:
    if not path.is_dir():
        yield path, path.name
        return
    for file in sorted(path.rglob("*")):
        if file.is_file() and not file.name.startswith(_HIDDEN):
            yield file, file.relative_to(path).as_posix()


def _read_file(path: Path, name: str, options: ReadOptions, known: Known) -> Iterator[Act | Rejected]:
    try:
        size = path.stat().st_size
        if size == 0:
            raise UnreadableAct("act-empty", file=name)
        with path.open("rb") as file:
            kind = file_kind(file.read(_HEAD), path.suffix.lower().lstrip("."), name)
        if kind == "jsonl":
            yield from _read_lines(path, name, options, known)
            return
        if size > options.largest:
            raise UnreadableAct("act-too-large", file=name, limit=options.largest // MEGABYTE)
        text = text_of(path.read_bytes(), kind, name, ocr=options.ocr)
        yield _with_known(parse_act(text, name, options), known)
    except FileNotFoundError:
        yield Rejected(name, UnreadableAct("act-missing", file=name))
    except OSError as error:
        yield Rejected(name, UnreadableAct("act-unopened", file=name, reason=error.strerror or type(error).__name__))
    except UnreadableAct as error:
        yield Rejected(name, error)


def _read_lines(path: Path, name: str, options: ReadOptions, known: Known) -> Iterator[Act | Rejected]:
    with path.open("rb") as file:
        number = 0
        while line := file.readline(options.largest + 1):
            number += 1
            source = f"{name}:{number}"
            whole = line
            while not whole.endswith(b"\n") and len(whole) > options.largest:
                whole = file.readline(options.largest + 1)  # the rest of a line too long to keep
                if not whole:
                    break
            if line.strip():
                yield _read_line(line, source, options, known)


def _read_line(line: bytes, source: str, options: ReadOptions, known: Known) -> Act | Rejected:
    try:
        if len(line) > options.largest:
            raise UnreadableAct("act-too-large", file=source, limit=options.largest // MEGABYTE)
        row = _row_in(line, source)
        exported = _exported(row, source)
        if exported and (exported.pseudonymised or exported.kind in _LAWS or not options.pseudonymise):
            return _with_known(exported, known)
        return _with_known(parse_act(row["text"], source, options), known)
    except UnreadableAct as error:
        return Rejected(source, error)


def _row_in(line: bytes, source: str) -> dict[str, Any]:
    try:
        row = json.loads(decode(line, source))
    except (ValueError, RecursionError) as error:
        raise UnreadableAct("act-line-broken", file=source) from error
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        raise UnreadableAct("act-line-without-text", file=source)
    return row


def _exported(row: dict[str, Any], source: str) -> Act | None:
    """Give the act of a line that `practice export` wrote, as it was; its text must still be the one that its identifier names."""
    if not {"id", "parts", "fields"} <= row.keys():
        return None
    try:
        act = act_from_record(row)
    except (KeyError, TypeError, ValueError, LawError) as error:
        raise UnreadableAct("act-line-broken", file=source) from error
    if act.id != sha256(act.text.encode()).hexdigest():
        raise UnreadableAct("act-line-altered", file=source)
    return act


def _with_known(act: Act, known: Known) -> Act:
    first = known.same(act.id, act.source)
    if first:
        raise UnreadableAct("act-duplicate", file=act.source, first=first)
    near = known.near(act.id, act.text)
    return replace(act, near=near) if near else act
