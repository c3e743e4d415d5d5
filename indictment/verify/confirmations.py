"""Who vouches for what no source holds: a confirmation of one statement in one wording, kept with a line of the journal."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from casefile import Deed, Finding, RecordKey, RecordNotFound, Records
from indictment.errors import UnknownStatement, UnsupportedText
from indictment.vocabulary import Draft, Statement

KIND = "confirmation"
"""Kind of the records of a store that keep confirmations."""

CONFIRMABLE = frozenset(
    ("finding-no-source", "finding-unsupported", "finding-elsewhere", "finding-not-in-documents", "finding-persons", "finding-sum-words")
)
"""Findings about text that a source does not hold: they block the export until the text is corrected or a named person confirms it."""


class Confirmation(BaseModel):
    """A person's word for a statement.

    :param statement: Identifier of the statement.
    :param language: Language of the draft.
    :param sha256: Hash of the text that was confirmed: another wording needs another confirmation.
    :param by: Name of the person.
    :param at: When.
    :param reason: Why the text is right although no source holds it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    statement: str
    language: str
    sha256: str
    by: str = Field(min_length=3)
    at: AwareDatetime
    reason: str = ""

    def covers(self, draft: Draft, statement: Statement) -> bool:
        """Tell whether the confirmation is of this wording of this statement.

        :param draft: The draft.
        :param statement: The statement.
        :return: Whether it is.
        """
        return (self.statement, self.language, self.sha256) == (statement.id, draft.language.value, _hash(statement))


def confirm(draft: Draft, identifier: str, by: str, at: datetime, reason: str = "") -> Confirmation:
    """Confirm a statement by name.

    :param draft: The draft.
    :param identifier: Identifier of the statement.
    :param by: Name of the person who vouches for it.
    :param at: When, with the time zone.
    :param reason: Why the text is right.
    :return: The confirmation, to be kept with `keep_confirmation`.
    :raises UnknownStatement: If the draft has no such statement.
    """
    statement = next((one for one in draft.statements if one.id == identifier), None)
    if statement is None:
        raise UnknownStatement("unknown-statement", number=draft.number, id=identifier)
    return Confirmation(statement=identifier, language=draft.language.value, sha256=_hash(statement), by=by.strip(), at=at, reason=reason)


def keep_confirmation(records: Records, number: str, confirmation: Confirmation, actor: str) -> None:
    """Keep a confirmation with a line of the journal.

    :param records: The records of the store.
    :param number: Number of the case.
    :param confirmation: The confirmation.
    :param actor: Who is signed in.
    :raises RecordChanged: If somebody else kept one for the same statement meanwhile.
    :raises JournalBroken: If the journal was cut; then nothing is written.
    """
    key = RecordKey(KIND, f"{confirmation.language}-{confirmation.statement}", number)
    try:
        version = records.get(key).version
    except RecordNotFound:
        version = 0
    facts = {
        "statement": confirmation.statement,
        "text_sha256": confirmation.sha256,
        "confirmed_by": confirmation.by,
        "reason": confirmation.reason,
    }
    deed = Deed("draft.confirm", actor, confirmation.at, facts)
    records.keep(key, confirmation.model_dump_json(), deed, expected=version)


def confirmations(records: Records, number: str) -> tuple[Confirmation, ...]:
    """Give the confirmations kept for a case.

    :param records: The records of the store.
    :param number: Number of the case.
    :return: The newest of each statement and language.
    """
    return tuple(Confirmation.model_validate_json(record.data) for record in records.all(KIND, number))


def unconfirmed(draft: Draft, findings: Iterable[Finding], confirmed: Iterable[Confirmation] = ()) -> tuple[str, ...]:
    """Give the statements that block the export: their text has no support and nobody has confirmed it.

    :param draft: The draft.
    :param findings: What `verify` found in it.
    :param confirmed: Confirmations of the case.
    :return: Identifiers of the statements, in the order of the draft.
    """
    blocked = {one.place for one in findings if one.code in CONFIRMABLE} | {one.id for one in draft.statements if one.unsupported}
    known = tuple(confirmed)
    return tuple(one.id for one in draft.statements if one.id in blocked and not any(word.covers(draft, one) for word in known))


def require_support(draft: Draft, confirmed_by: str = "", findings: Iterable[Finding] = (), confirmed: Iterable[Confirmation] = ()) -> None:
    """Let a draft out only if what it tells has support or a named person has confirmed it.

    :param draft: The draft.
    :param confirmed_by: Name of a person who confirms the whole text; empty for nobody.
    :param findings: What `verify` found in it; without them only statements without a source block.
    :param confirmed: Confirmations of single statements.
    :raises UnsupportedText: If a text has no support and nobody has confirmed it.
    """
    blocked = () if confirmed_by else unconfirmed(draft, findings, confirmed)
    if blocked:
        raise UnsupportedText("unsupported-text", number=draft.number, statements=", ".join(blocked))


def _hash(statement: Statement) -> str:
    return sha256(f"{statement.label}\n{statement.text}".encode()).hexdigest()
