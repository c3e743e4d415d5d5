"""Public sets of questions in the layout of BEIR (Thakur et al. 2021): documents, queries, and who answers what."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.errors import UnreadableSet

_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class PublicSet:
    """A set of questions with their answers.

    :param name: Name of its folder.
    :param files: Names of the files of judgements that were read.
    :param documents: Title and text of each document by its identifier.
    :param queries: Queries with an answer by their identifiers.
    :param answers: Grades above nothing, by query and document.
    """

    name: str
    files: tuple[str, ...]
    documents: Mapping[str, str]
    queries: Mapping[str, str]
    answers: Mapping[str, Mapping[str, int]]


def read_set(folder: Path) -> PublicSet:
    """Read a set: of its judgements `qrels/test.tsv` where there is one, for the others are there to train on; else every file.

    :param folder: Folder with corpus.jsonl, queries.jsonl and qrels.
    :return: The set; queries without an answer are left out, as they are in BEIR.
    :raises UnreadableSet: If a part is not there, a line cannot be read, or a judgement is of a query or document that is not there.
    """
    corpus, asked = folder / "corpus.jsonl", folder / "queries.jsonl"
    for part in (corpus, asked):
        if not part.is_file():
            raise UnreadableSet("set-part-missing", path=str(part))
    files = _judgements(folder / "qrels")
    documents = {key: f"{title}\n{text}".strip() for key, title, text in _records(corpus)}
    queries = {key: text for key, _, text in _records(asked)}
    answers: dict[str, dict[str, int]] = defaultdict(dict)
    for file in files:
        for line, query, document, grade in _graded(file):
            if query not in queries:
                raise UnreadableSet("set-no-such-query", path=str(file), line=str(line), id=query)
            if document not in documents:
                raise UnreadableSet("set-no-such-document", path=str(file), line=str(line), id=document)
            if grade > 0:
                answers[query][document] = grade
    if not answers:
        raise UnreadableSet("set-without-answers", path=str(folder / "qrels"))
    return PublicSet(folder.resolve().name, tuple(file.name for file in files), documents, {key: queries[key] for key in answers}, answers)


def _judgements(folder: Path) -> Sequence[Path]:
    files = sorted(folder.glob("*.tsv"))
    if not files:
        raise UnreadableSet("set-part-missing", path=str(folder / "test.tsv"))
    return [file for file in files if file.name == "test.tsv"] or files


def _records(file: Path) -> Iterator[tuple[str, str, str]]:
    """Give the identifier, title and text of each line; the title may be missing, as it is of every query."""
    seen: set[str] = set()
    for line, text in _lines(file):
        try:
            record = json.loads(text)
        except (ValueError, RecursionError):
            record = None
        if not isinstance(record, dict):
            raise UnreadableSet("set-not-json", path=str(file), line=str(line))
        found = {"title": "", **record}
        if found["title"] is None:
            found["title"] = ""
        for field in ("_id", "title", "text"):
            if not isinstance(found.get(field), str):
                raise UnreadableSet("set-no-field", path=str(file), line=str(line), field=field)
        if found["_id"] in seen:
            raise UnreadableSet("set-known-already", path=str(file), line=str(line), id=found["_id"])
        seen.add(found["_id"])
        yield found["_id"], found["title"], found["text"]


def _graded(file: Path) -> Iterator[tuple[int, str, str, int]]:
    """Give the judgements with their lines; the first line may name the columns."""
    first = True
    for line, text in _lines(file):
        columns = text.split("\t")
        grade = _whole(columns[-1].strip()) if len(columns) == _COLUMNS else None
        if grade is not None:
            yield line, columns[0].strip(), columns[1].strip(), grade
        elif not (first and len(columns) == _COLUMNS):
            raise UnreadableSet("set-not-three-columns", path=str(file), line=str(line))
        first = False


def _whole(text: str) -> int | None:
    try:
        return int(text)
    except ValueError:
        return None


def _lines(file: Path) -> Iterator[tuple[int, str]]:
    """Give the lines that are not empty with their numbers; only a line feed ends a line, for a text may have other breaks in it."""
    try:
        with file.open("rb") as source:
            for number, raw in enumerate(source, 1):
                try:
                    text = raw.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r\n")
                except UnicodeDecodeError as fault:
                    raise UnreadableSet("set-not-utf8", path=str(file), line=str(number)) from fault
                if text.strip():
                    yield number, text
    except OSError as fault:
        raise UnreadableSet("set-unreadable", path=str(file), problem=fault.strerror or str(fault)) from fault
