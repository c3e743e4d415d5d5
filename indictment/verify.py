"""Verify a draft against the case file: what has no source, which quote does not stand where it should, what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from casefile import Case, DocumentText, Finding, Label, Severity, find_quote, finding
from indictment.errors import UnsupportedText
from indictment.places import place
from indictment.vocabulary import DocumentKind, Draft, Statement
from law import Act, Language, Norm, Words

_finding = partial(finding, room="indictment")
_CONTENT = Norm(Act.CPC, "302-1", "3")
_DOCUMENTS = {
    DocumentKind.ACCUSATION_PROTOCOL: Norm(Act.CPC, "192-2"),
    DocumentKind.ACCELERATED_PROTOCOL: Norm(Act.CPC, "190"),
    DocumentKind.MISDEMEANOUR_PROTOCOL: Norm(Act.CPC, "526"),
    DocumentKind.PLEA_AGREEMENT: Norm(Act.CPC, "617", "4"),
}


def verify(draft: Draft, case: Case, texts: Mapping[str, DocumentText]) -> tuple[Finding, ...]:
    """Check a draft against the documents of the case, by string match only.

    :param draft: The draft.
    :param case: The case it was drafted from.
    :param texts: Text of each document by its identifier.
    :return: What is wrong or missing, in the order of the document.
    """
    return (*_document(draft), *_missing(draft, case), *_statements(draft, case, texts))


def require_support(draft: Draft, confirmed_by: str = "") -> None:
    """Let a draft out only if every statement of fact has a source or a named person has confirmed the text.

    :param draft: The draft.
    :param confirmed_by: Name of the person who confirms what has no source; empty for nobody.
    :raises UnsupportedText: If statements of fact have no source and nobody has confirmed them.
    """
    unsupported = [statement.id for statement in draft.statements if statement.unsupported]
    if unsupported and not confirmed_by:
        raise UnsupportedText("unsupported-text", number=draft.number, statements=", ".join(unsupported))


def _document(draft: Draft) -> Iterator[Finding]:
    kind = draft.plan.document
    if draft.kind is DocumentKind.INDICTMENT and kind in _DOCUMENTS:
        yield _finding(
            Severity.WARNING, "finding-document", "plan", norm=_DOCUMENTS[kind], document=Label(f"document-{kind.value}", room="indictment")
        )


def _missing(draft: Draft, case: Case) -> Iterator[Finding]:
    subjects = {person.id: Words(kk=person.name.kk.full, ru=person.name.ru.full) for person in case.persons}
    subjects |= {episode.id: episode.title for episode in case.episodes}
    for missing in draft.plan.missing:
        subject = subjects.get(missing.subject, missing.subject)
        yield _finding(
            Severity.WARNING,
            "finding-missing",
            missing.subject,
            norm=missing.norm,
            what=Label(f"missing-{missing.id}", room="indictment"),
            subject=subject,
        )


def _statements(draft: Draft, case: Case, texts: Mapping[str, DocumentText]) -> Iterator[Finding]:
    for statement in draft.statements:
        if statement.unsupported:
            yield _finding(Severity.ERROR, "finding-no-source", statement.id, norm=_CONTENT, id=statement.id)
        if not statement.translated:
            yield _finding(Severity.WARNING, "finding-untranslated", statement.id, id=statement.id)
        yield from _quotes(statement, case, texts)


def _quotes(statement: Statement, case: Case, texts: Mapping[str, DocumentText]) -> Iterator[Finding]:
    for source in statement.sources:
        if source.quote and source.document in texts and find_quote(texts[source.document], source.quote) is None:
            where = Words(kk=place(case, source, Language.KK), ru=place(case, source, Language.RU))
            yield _finding(Severity.ERROR, "finding-quote", statement.id, norm=_CONTENT, quote=source.quote, place=where)
