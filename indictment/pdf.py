"""Render a draft as a PDF with typst: the same look as the Word document, the fonts inside, no font of the machine used."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from datetime import UTC, datetime, time
from importlib.resources import files
from itertools import groupby

from pypdf import PdfReader

from casefile import Case
from indictment.places import places
from indictment.signing import status
from indictment.vocabulary import Draft, Section, Statement
from law import message

Data = dict[str, object]

# Points: a compact paper takes the largest at which it stands on one page, and goes on to a second only under the last
_COMPACT_SIZES = (9, 8.5, 8, 7.5, 7, 6.5, 6)


def to_pdf(draft: Draft, case: Case, *, confirmed_by: str = "") -> bytes:
    """Render a draft as a PDF.

    :param draft: The draft.
    :param case: The case it was drafted from.
    :param confirmed_by: Person who confirmed the statements without a source; printed at the end.
    :return: The bytes of the document; the same draft gives the same bytes.
    """
    paper: Data = {
        "title": f"{draft.title} {draft.number}",
        "language": draft.language.value,
        "status": status(draft),
        "signed": draft.signed is not None,
        "parts": [_part(section, draft, case) for section in draft.sections],
        "confirmed": message("indictment", "confirmed-by", draft.language, {"name": confirmed_by}) if confirmed_by else "",
    }
    if not any(section.compact for section in draft.sections):
        return _set(paper, draft)
    for size in _COMPACT_SIZES:
        content = _set(paper | {"compact_size": size}, draft)
        if len(PdfReader(io.BytesIO(content)).pages) == 1:
            break
    return content


def _set(paper: Data, draft: Draft) -> bytes:
    import typst  # noqa: PLC0415 - the compiler costs more than the rest of the room; only a PDF needs it

    return typst.compile(
        files("indictment").joinpath("templates", "paper.typ").read_bytes(),
        ignore_system_fonts=True,
        sys_inputs={"paper": json.dumps(paper, ensure_ascii=False)},
        timestamp=datetime.combine(draft.plan.on, time(), UTC),
    )


def _part(section: Section, draft: Draft, case: Case) -> Data:
    return {
        "heading": section.heading,
        "level": section.level,
        "layout": section.layout.value,
        "new_page": section.new_page,
        "compact": section.compact,
        "columns": section.columns,
        "rows": [_row(one, section, draft, case) for one in section.statements],
        "lines": [{"label": label, "cells": [_row(one, section, draft, case) for one in cells]} for label, cells in compared(section)],
    }


def _row(statement: Statement, section: Section, draft: Draft, case: Case) -> Data:
    return {
        "id": statement.id,
        "label": statement.label,
        "text": statement.text,
        "mark": statement.unsupported or statement.gap,
        "note": "" if statement.translated else message("indictment", "untranslated", draft.language),
        "places": places(case, statement.sources, draft.language) if section.shows_places(statement) else "",
    }


def compared(section: Section) -> Iterator[tuple[str, list[Statement]]]:
    """Give the lines of a comparison: the statements that stand under one label.

    :param section: The section.
    :return: Label and statements, in their order.
    """
    for label, statements in groupby(section.statements, key=lambda one: one.label):
        yield label, list(statements)
