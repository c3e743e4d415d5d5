"""Let a model word a draft: it fills slots, every slot is checked, and what fails leaves the text of the template in its place.

Nothing that a model writes gets into a draft by itself. Its quotations are words of a document, found there letter for letter on a sheet
that the section cites; its wordings tell the same as the template (`same_facts`). A model that hangs, refuses, sends garbage or obeys a
document therefore costs a finding, never a fact.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from casefile import Case, DocumentText, Finding, Label, Severity, SourceRef, finding
from indictment.errors import NotToBeWorded, UnknownStatement
from indictment.model_request import (
    SECTION_RULES,
    SPAN_RULES,
    Sheet,
    attempts,
    cited_sheets,
    is_statement_of_fact,
    names_of,
    offer,
    request_for,
    span_request,
    twin_texts,
)
from indictment.model_slots import Refusal, Slot, Slots, Wording, check_wording, quoted_place
from indictment.phrases import quotation
from indictment.places import place
from indictment.same_facts import MOST_WORDS, differences
from indictment.vocabulary import Draft, Layout, Section, Statement, StatementKind
from models import Chat, ChatCutOff, ChatError, ChatGarbled, ChatRefused, ChatTooLong

_ROUNDS = 2
_SHORTENINGS = 3  # half the room each time: how many tokens a text has is known for certain only where the model is
_SCHEMA_ROOM = 2500  # letters of the rules' schema and of the second request for the form
# Of one answer only; after any other fault the next section would wait for the same server in vain
_OF_ONE_ANSWER = (ChatCutOff, ChatGarbled, ChatRefused, ChatTooLong)


@dataclass(frozen=True)
class Written:
    """A draft that a model has worded, as far as it was let.

    :param draft: The draft.
    :param findings: What fell back on the template and why, what a person should look at.
    """

    draft: Draft
    findings: tuple[Finding, ...]


@dataclass
class _Accepted:
    """What was let through for one section."""

    wordings: dict[str, str] = field(default_factory=dict)
    quotations: dict[str, list[SourceRef]] = field(default_factory=dict)
    refused: dict[tuple[str, Refusal], None] = field(default_factory=dict)

    @property
    def any(self) -> bool:
        return bool(self.wordings or self.quotations)


def write(
    draft: Draft,
    case: Case,
    texts: Mapping[str, DocumentText],
    chat: Chat,
    sections: Collection[str] | None = None,
    twin: Draft | None = None,
) -> Written:
    """Let a model word a draft and quote the documents for it.

    :param draft: The draft of the template, or one that a person has gone over.
    :param case: The case it was drafted from.
    :param texts: Text of each document by its identifier.
    :param chat: The model.
    :param sections: Identifiers of the sections to word; None for every one that states facts in running text.
    :param twin: The same document in the other language, with which quotations in that language are compared; an indictment needs none.
    :return: The draft and what to know of it; never an error of the model.
    :raises UnknownStatement: If the draft has no such section.
    :raises NotToBeWorded: If the draft has been signed off.
    """
    _require_unsigned(draft)
    unknown = set(sections or ()) - {section.id for section in draft.sections}
    if unknown:
        raise UnknownStatement("unknown-statement", id=", ".join(sorted(unknown)), number=draft.number)
    writer = _Writer(draft, case, texts, chat, twin_texts(draft, case, twin))
    made = [writer.section(one) if _asked(one, sections) else one for one in draft.sections]
    return Written(draft.model_copy(update={"sections": tuple(made)}), tuple(writer.findings))


def _asked(section: Section, sections: Collection[str] | None) -> bool:
    chosen = section.id in sections if sections is not None else not section.id.startswith("person-") and not section.new_page
    return chosen and section.layout is Layout.PROSE and any(is_statement_of_fact(statement) for statement in section.statements)


class _Writer:
    """Words one draft; after a fault of the server the sections that are left keep the template."""

    def __init__(self, draft: Draft, case: Case, texts: Mapping[str, DocumentText], chat: Chat, twin: Mapping[str, str]) -> None:
        self.findings: list[Finding] = []
        self._draft = draft
        self._case = case
        self._texts = texts
        self._chat = chat
        self._twin = twin
        self._broken: ChatError | None = None
        self._reported: set[tuple[str, int]] = set()

    def section(self, section: Section) -> Section:
        """Word one section."""
        sheets = cited_sheets(section, self._case, self._texts)
        self._report(sheets)
        accepted = _Accepted()
        reason = Label("writer-nothing", room="indictment")
        try:
            self._fill(section, sheets, accepted)
        except ChatError as error:
            reason = Label.of_error(error)
            if not isinstance(error, _OF_ONE_ANSWER):
                self._broken = error
        if not accepted.any:
            if accepted.refused:
                reason = Label("writer-refused", (("count", len(accepted.refused)),), "indictment")
            self._find(Severity.WARNING, "finding-fallback", section, {"reason": reason})
            return section
        counts = {"worded": len(accepted.wordings), "quoted": sum(map(len, accepted.quotations.values())), "refused": len(accepted.refused)}
        self._find(Severity.NOTE, "finding-worded", section, {"writer": self._chat.profile.name, **counts})
        return section.model_copy(update={"statements": tuple(self._statements(section.statements, accepted))})

    def _fill(self, section: Section, sheets: tuple[Sheet, ...], accepted: _Accepted) -> None:
        if self._broken is not None:
            raise self._broken
        room = self._chat.prompt_letters - len(SECTION_RULES) - _SCHEMA_ROOM
        faults: dict[tuple[str, Refusal], None] = {}
        for _ in range(_ROUNDS):
            try:
                answer, shown, room = self._asked(section, sheets, room, faults)
            except _OF_ONE_ANSWER:
                if accepted.any:
                    return
                raise
            offered = offer(self._draft, section, self._case, self._texts, shown, self._twin)
            faults = {}
            for slot in answer.slots:
                for why in self._take(slot, accepted, check_wording(slot, offered), quoted_place(slot, offered)):
                    faults[slot.statement if slot.statement in offered.statements else "?", why] = None
            accepted.refused |= faults
            if not faults:
                return

    def _asked(
        self, section: Section, sheets: tuple[Sheet, ...], room: int, faults: Collection[tuple[str, Refusal]]
    ) -> tuple[Slots, tuple[Sheet, ...], int]:
        """Ask for slots, with fewer sheets when the model says that it cannot read as many; give the room that was enough."""
        for _ in range(_SHORTENINGS):
            request, shown = request_for(section, sheets, room, faults)
            try:
                return self._chat.ask(SECTION_RULES, request, Slots), shown, room
            except ChatTooLong:
                if not shown:
                    raise
                room //= 2
        request, shown = request_for(section, sheets, room, faults)
        return self._chat.ask(SECTION_RULES, request, Slots), shown, room

    @staticmethod
    def _take(slot: Slot, accepted: _Accepted, wording: Refusal | None, quote: SourceRef | Refusal | None) -> Iterator[Refusal]:
        if wording is not None:
            yield wording
        elif slot.text:
            accepted.wordings.setdefault(slot.statement, slot.text)
        if isinstance(quote, Refusal):
            yield quote
        elif quote is not None and quote not in accepted.quotations.setdefault(slot.statement, []):
            accepted.quotations[slot.statement].append(quote)

    def _statements(self, statements: Iterable[Statement], accepted: _Accepted) -> Iterator[Statement]:
        name = self._chat.profile.name
        for statement in statements:
            text = accepted.wordings.get(statement.id, statement.text)
            changed = text != statement.text
            yield statement.model_copy(update={"text": text, "writer": name}) if changed else statement
            fresh = [one for one in accepted.quotations.get(statement.id, []) if one.quote not in statement.text]
            for number, source in enumerate(fresh, start=1):
                yield self._quotation(f"{statement.id}-quote-{number}", source)

    def _quotation(self, identifier: str, source: SourceRef) -> Statement:
        language = self._draft.language
        return Statement(
            id=identifier,
            kind=StatementKind.QUOTE,
            text=quotation(source.quote, place(self._case, source, language)),
            sources=(source,),
            translated=self._case.document(source.document).language is language,
            writer=self._chat.profile.name,
        )

    def _report(self, sheets: Iterable[Sheet]) -> None:
        new = [one for one in sheets if (one.document, one.sheet) not in self._reported]
        self._reported |= {(one.document, one.sheet) for one in new}
        self.findings += attempts(new, self._case)

    def _find(self, severity: Severity, code: str, section: Section, details: Mapping[str, str | int | Label]) -> None:
        named = section.heading or section.id
        self.findings.append(finding(severity, code, section.id, None, "indictment", section=named, **details))


def rewrite(draft: Draft, case: Case, statement: str, chat: Chat, *, span: tuple[int, int] | None = None, wish: str = "") -> Written:
    """Let a model put a statement, or a span of it, in other words.

    :param draft: The draft.
    :param case: The case it was drafted from.
    :param statement: Identifier of the statement.
    :param chat: The model.
    :param span: Offsets of the first letter and after the last one; None for the whole statement.
    :param wish: What the person wants: "shorter", "plainer".
    :return: The draft with the new wording; unchanged, with a finding that says why, when no wording with the same facts came.
    :raises UnknownStatement: If the draft has no such statement or the span does not lie in it.
    :raises NotToBeWorded: If the statement is no statement of fact, or the draft has been signed off.
    """
    _require_unsigned(draft)
    found = next((row for row in draft.statements if row.id == statement), None)
    start, end = span or (0, len(found.text) if found else 0)
    if found is None or not 0 <= start < end <= len(found.text):
        raise UnknownStatement("unknown-statement", id=statement, number=draft.number)
    if found.kind is not StatementKind.FACT:
        raise NotToBeWorded("not-to-be-worded", id=statement)
    before = found.text[start:end]
    reason = Label("writer-other-facts", room="indictment")
    for _ in range(_ROUNDS):
        try:
            after = chat.ask(SPAN_RULES, span_request(before, wish), Wording).text.strip()
        except ChatError as error:
            reason = Label.of_error(error)
            break
        text = found.text[:start] + after + found.text[end:]
        if after and not differences(before, after, draft.language, names_of(case), MOST_WORDS):
            return Written(_with(draft, found.model_copy(update={"text": text, "writer": chat.profile.name})), ())
    return Written(draft, (finding(Severity.WARNING, "finding-not-rewritten", statement, room="indictment", id=statement, reason=reason),))


def _require_unsigned(draft: Draft) -> None:
    if draft.signed is not None:
        raise NotToBeWorded("signed-not-worded", number=draft.number, by=draft.signed.by)


def _with(draft: Draft, changed: Statement) -> Draft:
    sections = tuple(
        section.model_copy(update={"statements": tuple(changed if row.id == changed.id else row for row in section.statements)})
        for section in draft.sections
    )
    return draft.model_copy(update={"sections": sections})
