"""Sign a draft off: the label "draft by software" goes, the name of the person stands in its place, the journal keeps it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256

from casefile import Finding, JournalLine, Store
from indictment.errors import NotSignable
from indictment.phrases import moment_words
from indictment.verify import require_support
from indictment.vocabulary import DRAFT_MARK, Draft, SignOff, Statement, StatementKind
from law import message


def sign_off(draft: Draft, by: str, at: datetime, *, confirmed_by: str = "", findings: Iterable[Finding] = ()) -> Draft:
    """Sign a draft off, which takes the label of a draft away.

    :param draft: The draft.
    :param by: Name of the person who signs.
    :param at: When, with the time zone.
    :param confirmed_by: Person who confirmed the statements without a source; empty for nobody.
    :param findings: What `verify` found in it; text that no source holds blocks as well.
    :return: The signed document.
    :raises NotSignable: If it is signed already, or something that the law asks for is still a gap.
    :raises UnsupportedText: If statements of fact have no source and nobody has confirmed them.
    """
    if draft.signed is not None:
        raise NotSignable("not-signable-twice", number=draft.number, name=draft.signed.by)
    gaps = [statement.id for statement in draft.statements if statement.gap]
    if gaps:
        raise NotSignable("not-signable-gaps", number=draft.number, missing=", ".join(gaps))
    require_support(draft, confirmed_by, findings)
    words = message("indictment", "signed-off", draft.language, {"name": by, "date": moment_words(at, "minute", draft.language)})
    mark = Statement(id="signed-off", kind=StatementKind.FORM, text=words)
    sections = tuple(
        section.model_copy(update={"statements": tuple(mark if one.id == DRAFT_MARK else one for one in section.statements)})
        for section in draft.sections
    )
    return draft.model_copy(update={"sections": sections, "signed": SignOff(by=by, at=at)})


def record_sign_off(store: Store, signed: Draft, actor: str) -> JournalLine:
    """Write a sign-off into the journal, with the hash of what was signed.

    :param store: Store whose journal it is; it has the case.
    :param signed: The signed document.
    :param actor: Who used the program.
    :return: The line of the journal.
    :raises NotSignable: If nobody has signed the document.
    """
    if signed.signed is None:
        raise NotSignable("not-signed", number=signed.number)
    payload = {
        "document": signed.kind.value,
        "language": signed.language.value,
        "signed_by": signed.signed.by,
        "sha256": sha256(signed.model_dump_json().encode()).hexdigest(),
    }
    return store.record("document.signed_off", signed.kind.value, payload, actor, signed.signed.at, signed.number)


def status(draft: Draft) -> str:
    """Say what a rendered draft is: a draft by software, or a document somebody signed.

    :param draft: The draft.
    :return: The words, in the language of the draft.
    """
    if draft.signed is None:
        return message("indictment", DRAFT_MARK, draft.language)
    day = moment_words(draft.signed.at, "minute", draft.language)
    return message("indictment", "signed-off", draft.language, {"name": draft.signed.by, "date": day})
