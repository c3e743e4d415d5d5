"""What a model is asked for a section: the rules, the statements, and as many sheets of the documents as it can read."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from casefile import Case, DocumentText, Finding, Severity, SourceRef, finding
from indictment.addressed import addressed_to_program
from indictment.compose import draft as compose
from indictment.documents import OUTLINES
from indictment.model_slots import Offered, Refusal
from indictment.places import place
from indictment.vocabulary import Draft, Section, Statement, StatementKind
from law import Language, Words
from models import QUOTATION_RULES, QuotedSheet, quoted

_LEAST_WORDS = 8

SECTION_RULES = (
    "You help to draft a document of a criminal case. You choose and word; you never add a fact, a name, a date, a sum, an article or an "
    "assessment.\n"
    "For every statement you may give slots. A slot with `document` and `quote` quotes the words of that document that prove the "
    "statement: copied letter for letter, one passage of one sheet, in the language of the document, 600 characters at most. A slot "
    "with `text` gives the statement in clearer order in its own language, only where `may_word` is 1: every word that carries meaning, "
    "every figure, name with its ending, negation and quotation stays. Leave `text`, or `document` and `quote`, empty strings where "
    "there is nothing to give. Quote nothing that does not prove the statement.\n" + QUOTATION_RULES
)
SPAN_RULES = (
    "You put a part of a document of a criminal case in other words, in its own language. Every figure, date, sum, article, name with its "
    "ending, negation and quotation stays, and no word that carries meaning is added. Answer with the new wording of the span only.\n"
    + QUOTATION_RULES
)


@dataclass(frozen=True)
class Sheet:
    """A sheet that a section rests on.

    :param addressed: The sentence on it that turns to a program; empty when there is none.
    """

    document: str
    sheet: int
    text: str
    addressed: str


def is_statement_of_fact(statement: Statement) -> bool:
    """Tell whether a statement can be proved by quotation."""
    return statement.kind is StatementKind.FACT and bool(statement.sources)


def is_wordable(statement: Statement) -> bool:
    """Tell whether a statement is prose that may be put in other words; what cites a norm or quotes is left to the template."""
    sentences = statement.text.rstrip().endswith(".") and len(statement.text.split()) >= _LEAST_WORDS
    return is_statement_of_fact(statement) and sentences and not statement.norms and "«" not in statement.text


def cited_sheets(section: Section, case: Case, texts: Mapping[str, DocumentText]) -> tuple[Sheet, ...]:
    """Give the sheets that a section cites, in the order in which it cites them.

    :param section: The section.
    :param case: The case.
    :param texts: Text of each document by its identifier.
    :return: Each sheet once; recordings and sheets without text are left out.
    """
    documents = {document.id: document for document in case.documents}
    sources = [source for statement in section.statements for source in statement.sources if source.document in documents]
    named = dict.fromkeys((one.document, one.sheet or documents[one.document].first_sheet) for one in sources)
    found = []
    for document, sheet in named:
        sheets = texts[document].sheets if document in texts else ()
        index = sheet - documents[document].first_sheet
        if 0 <= index < len(sheets) and sheets[index].strip():
            found.append(Sheet(document, sheet, sheets[index], addressed_to_program(sheets[index])))
    return tuple(found)


def request_for(
    section: Section, sheets: Collection[Sheet], room: int, faults: Collection[tuple[str, Refusal]]
) -> tuple[str, tuple[Sheet, ...]]:
    """Write the request for a section.

    :param section: The section.
    :param sheets: Sheets that it cites; one that turns to a program is never shown.
    :param room: Letters that the request may have.
    :param faults: Slots of the answer before that were not let through.
    :return: The request, and the sheets that found room in it.
    """
    rows = [row for row in section.statements if is_statement_of_fact(row)]
    head = [
        "Statements:",
        *(f"statement={row.id} may_word={int(is_wordable(row))}" for row in rows),
        "Their texts (document = identifier of the statement):",
        quoted(QuotedSheet(row.id, 0, row.text) for row in rows),
    ]
    if faults:
        head.append("Not let through before: " + ", ".join(f"{statement}: {why.value}" for statement, why in faults))
    left = room - len("\n".join(head)) - len(quoted(()))
    shown: list[Sheet] = []
    for sheet in sheets:
        length = len(quoted([QuotedSheet(sheet.document, sheet.sheet, sheet.text)]))
        if not sheet.addressed and length <= left:
            shown.append(sheet)
            left -= length
    documents = quoted(QuotedSheet(one.document, one.sheet, one.text) for one in shown)
    return "\n".join([*head, "Documents:", documents]), tuple(shown)


def span_request(span: str, wish: str) -> str:
    """Write the request for a span.

    :param span: The span.
    :param wish: What the person wants, in their own words.
    :return: The request.
    """
    wanted = f"The person who drafts wants: {wish}\n" if wish else ""
    return f"{wanted}The span:\n{quoted([QuotedSheet('span', 0, span)])}"


def offer(
    draft: Draft,
    section: Section,
    case: Case,
    texts: Mapping[str, DocumentText],
    shown: Collection[Sheet],
    twin: Mapping[str, str],
) -> Offered:
    """Gather what the slots of a section are checked against.

    :param draft: The draft.
    :param section: The section.
    :param case: The case.
    :param texts: Text of each document by its identifier.
    :param shown: Sheets that the model was shown.
    :param twin: Texts of the draft's statements in the other language, by identifier.
    :return: What it was offered.
    """
    sheets: dict[str, set[int]] = {}
    for one in shown:
        sheets.setdefault(one.document, set()).add(one.sheet)
    statements = {row.id: row for row in section.statements if is_statement_of_fact(row)}
    return Offered(
        case=case,
        language=draft.language,
        statements=statements,
        wordable=frozenset(row.id for row in statements.values() if is_wordable(row)),
        in_language={draft.language: {row.id: row.text for row in statements.values()}, _other(draft): twin},
        texts=texts,
        sheets={document: frozenset(found) for document, found in sheets.items()},
        names=names_of(case),
    )


def twin_texts(draft: Draft, case: Case, twin: Draft | None) -> Mapping[str, str]:
    """Give the texts of a draft's statements in the other language.

    :param draft: The draft.
    :param case: The case.
    :param twin: The same document in the other language, if there is one.
    :return: The texts by identifier; that of an indictment is composed, that of another document is empty without its twin.
    """
    if twin is None and draft.plan.document not in OUTLINES:
        twin = compose(case, draft.plan, _other(draft))
    return {row.id: row.text for row in twin.statements} if twin else {}


def _other(draft: Draft) -> Language:
    return Language.KK if draft.language is Language.RU else Language.RU


def names_of(case: Case) -> frozenset[str]:
    """Give every word that is a part of a person's name in the case, in both languages."""
    forms = [form for person in case.persons for form in (person.name.kk, person.name.ru)]
    return frozenset(word for form in forms for word in form.full.split())


def attempts(sheets: Collection[Sheet], case: Case) -> Iterator[Finding]:
    """Report the sheets that turn to a program."""
    for one in sheets:
        if one.addressed:
            source = SourceRef(document=one.document, sheet=one.sheet)
            where = Words(kk=place(case, source, Language.KK), ru=place(case, source, Language.RU))
            yield finding(Severity.WARNING, "finding-addressed", one.document, room="indictment", place=where, quote=one.addressed[:300])
