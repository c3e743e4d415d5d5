"""All checks of a draft, in the order in which a person corrects them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from casefile import Case, DocumentText, Finding, Label, Severity
from indictment.compose import draft as compose
from indictment.verify.clauses import charges
from indictment.verify.contradictions import contradictions
from indictment.verify.index import Texts
from indictment.verify.quotes import quotes
from indictment.verify.report import CONTENT, report
from indictment.verify.structure import structure
from indictment.verify.support import Desk, support_of
from indictment.vocabulary import DocumentKind, Draft, Statement
from law import Act, Norm, Words

_DOCUMENTS = {
    DocumentKind.ACCUSATION_PROTOCOL: Norm(Act.CPC, "192-2"),
    DocumentKind.ACCELERATED_PROTOCOL: Norm(Act.CPC, "190"),
    DocumentKind.MISDEMEANOUR_PROTOCOL: Norm(Act.CPC, "526"),
    DocumentKind.PLEA_AGREEMENT: Norm(Act.CPC, "617", "4"),
}


def verify(draft: Draft, case: Case, texts: Mapping[str, DocumentText]) -> tuple[Finding, ...]:
    """Check a draft against the documents of the case, by rules only: the same input gives the same findings.

    :param draft: The draft.
    :param case: The case it was drafted from.
    :param texts: Text of each document by its identifier.
    :return: What is wrong or missing: errors block, warnings want an eye.
    """
    indictment = draft.kind is DocumentKind.INDICTMENT
    desk = Desk(case, Texts(case, texts), draft, _baseline(draft, case) if indictment else {})
    found = [*_document(draft), *_missing(draft, case), *_sources(draft), *quotes(desk), *support_of(desk)]
    if indictment:
        found += [*structure(desk), *charges(desk), *contradictions(desk)]
    return tuple(dict.fromkeys(found))


def _baseline(draft: Draft, case: Case) -> Mapping[str, Statement]:
    """Give what the facts of the case come to by the template: what a wording, whoever made it, must still tell."""
    return {one.id: one for one in compose(case, draft.plan, draft.language).statements}


def _document(draft: Draft) -> Iterator[Finding]:
    kind = draft.plan.document
    if draft.kind is DocumentKind.INDICTMENT and kind in _DOCUMENTS:
        yield report(
            Severity.WARNING, "finding-document", "plan", norm=_DOCUMENTS[kind], document=Label(f"document-{kind.value}", room="indictment")
        )


def _missing(draft: Draft, case: Case) -> Iterator[Finding]:
    subjects = {person.id: Words(kk=person.name.kk.full, ru=person.name.ru.full) for person in case.persons}
    subjects |= {episode.id: episode.title for episode in case.episodes}
    for missing in draft.plan.missing:
        subject = subjects.get(missing.subject, missing.subject)
        what = Label(f"missing-{missing.id}", room="indictment")
        where = Label(f"usual-{missing.id}", room="indictment")
        yield report(Severity.WARNING, "finding-missing", missing.subject, norm=missing.norm, what=what, subject=subject, where=where)


def _sources(draft: Draft) -> Iterator[Finding]:
    for statement in draft.statements:
        if statement.unsupported:
            yield report(Severity.ERROR, "finding-no-source", statement.id, norm=CONTENT, id=statement.id)
        if not statement.translated:
            yield report(Severity.WARNING, "finding-untranslated", statement.id, id=statement.id)
