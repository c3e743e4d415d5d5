"""A case folder on disk: case.yaml, documents and recordings, read whole with every mistake reported at once."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath, PureWindowsPath

from casefile.case import Case
from casefile.documents import MAX_BYTES, DocumentText, parse_document, read_document
from casefile.errors import BrokenCase, MissingFile, UnreadableDocument
from casefile.finding import Finding, Label, Severity, finding
from casefile.form import read_form
from casefile.validate import validate
from casefile.yaml_lines import read_yaml

CASE_FILE = "case.yaml"
"""Name of the file that describes the case, at the root of its folder."""

_CHUNK = 1024 * 1024


@dataclass(frozen=True)
class CaseFolder:
    """A case folder that was read and has no errors.

    :param case: The case, with the SHA-256 of every document and recording filled in.
    :param root: The folder.
    :param yaml_text: Text of case.yaml exactly as it stands on disk.
    :param texts: Texts of the documents by identifier.
    :param findings: Warnings and notes.
    """

    case: Case
    root: Path
    yaml_text: str
    texts: Mapping[str, DocumentText]
    findings: tuple[Finding, ...] = ()


@dataclass
class _Files:
    """What reading the files of a folder gave."""

    hashes: dict[str, str] = field(default_factory=dict)
    texts: dict[str, DocumentText] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def read_folder(path: Path) -> CaseFolder:
    """Read a case folder.

    :param path: The folder, or its case.yaml.
    :return: The case with its texts, warnings and notes.
    :raises MissingFile: If there is no folder or no case.yaml in it.
    :raises BrokenCase: If anything in it is wrong; it carries every finding.
    """
    root = path.parent if path.name == CASE_FILE else path
    if not root.is_dir():
        raise MissingFile("folder-missing", folder=str(path))
    if not (root / CASE_FILE).is_file():
        raise MissingFile("case-file-missing", folder=str(root), file=CASE_FILE)
    yaml_text = _text(root / CASE_FILE)
    reading = read_yaml(yaml_text)
    findings = list(reading.findings)
    files = _Files()
    case = None
    if not any(found.blocks for found in findings) or reading.value:
        case, wrong = read_form(reading)
        findings += wrong
        files = _read_files(root, reading.value)
        findings += files.findings
    if case is not None:
        case = _with_hashes(case, files.hashes)
        findings += validate(case, files.texts)
        findings += _not_named(root, case)
    located = tuple(reading.locate(found, CASE_FILE) for found in findings)
    if case is None or any(found.blocks for found in located):
        raise BrokenCase(located, str(root / CASE_FILE))
    return CaseFolder(case, root, yaml_text, files.texts, located)


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        found = finding(Severity.ERROR, "yaml-not-utf8", "")
        raise BrokenCase((replace(found, file=path.name, line=line),), str(path)) from error


def inside(root: Path, name: str) -> bool:
    """Tell whether a file's name stays inside a folder: relative, no way up, no link that leads out.

    :param root: The folder.
    :param name: The name, with forward slashes.
    :return: True when the file may be opened.
    """
    pure = PurePosixPath(name)
    if not name or "\\" in name or "\0" in name or pure.is_absolute() or ".." in pure.parts or PureWindowsPath(name).drive:
        return False
    return (root / name).resolve().is_relative_to(root.resolve())


def _read_files(root: Path, raw: Mapping[str, object]) -> _Files:
    """Read the files that case.yaml names, also when its other fields have mistakes, so that all is reported at once."""
    files, owners = _Files(), dict[str, str]()
    for kind, index, item in _items(raw):
        where, name = f"{kind}[{index + 1}].file", item.get("file")
        if not isinstance(name, str):
            continue
        if not inside(root, name) or name == CASE_FILE:
            files.findings.append(finding(Severity.ERROR, "file-unsafe", where, file=name))
        elif not (root / name).is_file():
            files.findings.append(finding(Severity.ERROR, "file-missing", where, file=name))
        elif name in owners:
            files.findings.append(finding(Severity.ERROR, "file-repeated", where, file=name, other=owners[name]))
        else:
            owners[name] = where
            _read_file(root / name, f"{kind}[{index + 1}]", item, files)
    return files


def _items(raw: Mapping[str, object]) -> Iterator[tuple[str, int, dict[str, object]]]:
    for kind in ("documents", "media"):
        items = raw.get(kind)
        if isinstance(items, list):
            for index, item in enumerate(items):
                if isinstance(item, dict):
                    yield kind, index, item


def _read_file(path: Path, where: str, item: Mapping[str, object], files: _Files) -> None:
    identifier, stated = str(item.get("id")), item.get("sha256")
    document = where.startswith("documents")
    try:
        small = document and 0 < path.stat().st_size <= MAX_BYTES
        data = path.read_bytes() if small else b""
        actual = hashlib.sha256(data).hexdigest() if small else sha256_of(path)
        if document:
            files.texts[identifier] = parse_document(data, path.name) if small else read_document(path)
        elif path.stat().st_size == 0:
            files.findings.append(finding(Severity.ERROR, "recording-empty", f"{where}.file", file=path.name))
    except UnreadableDocument as error:
        reason = Label.of_error(error)
        files.findings.append(finding(Severity.ERROR, "document-unreadable", f"{where}.file", id=identifier, reason=reason))
    except OSError as error:
        files.findings.append(finding(Severity.ERROR, "file-not-opened", f"{where}.file", file=path.name, reason=error.strerror or ""))
        return
    files.hashes[str(item.get("file"))] = actual
    if stated and stated != actual:
        files.findings.append(finding(Severity.ERROR, "file-hash", f"{where}.sha256", file=path.name, stated=str(stated), actual=actual))


def sha256_of(path: Path) -> str:
    """Compute the SHA-256 of a file.

    :param path: The file.
    :return: The hash in hexadecimal.
    """
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _with_hashes(case: Case, hashes: Mapping[str, str]) -> Case:
    """Fill in the hashes that case.yaml leaves empty; a file that could not be read keeps what is stated."""
    documents = tuple(item.model_copy(update={"sha256": hashes.get(item.file, item.sha256)}) for item in case.documents)
    media = tuple(item.model_copy(update={"sha256": hashes.get(item.file, item.sha256)}) for item in case.media)
    return case.model_copy(update={"documents": documents, "media": media})


def _not_named(root: Path, case: Case) -> Iterable[Finding]:
    """Report files that lie in the folder and that the case does not know: a material somebody forgot to enter."""
    named = {item.file for item in case.documents} | {item.file for item in case.media}
    for folder, below, names in os.walk(root):
        below[:] = sorted(name for name in below if not name.startswith("."))
        for name in sorted(names):
            file = (Path(folder) / name).relative_to(root).as_posix()
            if not name.startswith(".") and file not in named and file != CASE_FILE and Path(name).stem.upper() != "README":
                yield finding(Severity.NOTE, "file-not-named", "", file=file)
