"""What a person decided about a proposal: kept in the store with a line of the journal, so that what was rejected does not come back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from casefile import Deed, RecordKey, RecordNotFound, SourceRef, Store
from indictment.errors import UnknownProposal
from indictment.proposals.proposal import GUILT, Proposal, ProposalKind

KIND = "proposal"
"""Kind of the records of a store that keep the decisions."""

SHORTEST_NAME = 3
"""Letters that the name of a person has at least."""


class Decision(BaseModel):
    """A decision about one proposal.

    :param proposal: Identifier of the proposal.
    :param accepted: Whether the fact was accepted; False when it was rejected.
    :param by: Name of the person.
    :param at: When.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    proposal: str
    kind: ProposalKind
    value: str
    source: SourceRef
    accepted: bool
    by: str = Field(min_length=SHORTEST_NAME)
    at: AwareDatetime


def accept(store: Store, proposal: Proposal, by: str, at: datetime) -> Decision:
    """Accept a proposal by name.

    :param store: The store that holds the case.
    :param proposal: The proposal.
    :param by: Name of the person who vouches for it.
    :param at: When, with the time zone.
    :return: The decision as kept; the same decision again keeps nothing new.
    :raises RecordChanged: If somebody else decided meanwhile.
    :raises JournalBroken: If the journal was cut; then nothing is written.
    """
    return _decide(store, proposal, by, at, accepted=True)


def reject(store: Store, proposal: Proposal, by: str, at: datetime) -> Decision:
    """Reject a proposal by name.

    :param store: The store that holds the case.
    :param proposal: The proposal.
    :param by: Name of the person who rejects it.
    :param at: When, with the time zone.
    :return: The decision as kept; the same decision again keeps nothing new.
    :raises RecordChanged: If somebody else decided meanwhile.
    :raises JournalBroken: If the journal was cut; then nothing is written.
    """
    return _decide(store, proposal, by, at, accepted=False)


def decisions(store: Store, number: str) -> tuple[Decision, ...]:
    """List the decisions about the proposals of a case.

    :param store: The store.
    :param number: Number of the case.
    :return: The newest decision about each proposal.
    :raises JournalBroken: If a row was changed outside the program.
    """
    return tuple(Decision.model_validate_json(record.data) for record in store.records.all(KIND, number))


def undecided(proposals: Iterable[Proposal], decided: Iterable[Decision]) -> tuple[Proposal, ...]:
    """Leave out the proposals about which a person has decided.

    A fact that was decided does not come back when a new document tells it too; of positions on guilt each place is its own.

    :param proposals: The proposals.
    :param decided: The decisions.
    :return: The others, in their order.
    """
    keys = {_same(one.proposal, one.kind, one.value) for one in decided}
    return tuple(one for one in proposals if _same(one.id, one.kind, one.value) not in keys)


def proposal_with_id(proposals: Iterable[Proposal], identifier: str, number: str) -> Proposal:
    """Give the proposal with an identifier.

    :param proposals: The proposals of a case.
    :param identifier: The identifier, or as much of its beginning as fits one proposal.
    :param number: Number of the case.
    :return: The proposal.
    :raises UnknownProposal: If none or several fit.
    """
    fitting = [one for one in proposals if identifier and one.id.startswith(identifier)]
    if len(fitting) != 1:
        raise UnknownProposal("unknown-proposal", number=number, id=identifier)
    return fitting[0]


def _same(identifier: str, kind: ProposalKind, value: str) -> tuple[ProposalKind, str]:
    return kind, identifier if kind in GUILT else value


def _decide(store: Store, proposal: Proposal, by: str, at: datetime, *, accepted: bool) -> Decision:
    decision = Decision(
        proposal=proposal.id, kind=proposal.kind, value=proposal.value, source=proposal.source, accepted=accepted, by=by.strip(), at=at
    )
    key = RecordKey(KIND, proposal.id, proposal.case)
    try:
        record = store.records.get(key)
    except RecordNotFound:
        version = 0
    else:
        earlier, version = Decision.model_validate_json(record.data), record.version
        if (earlier.accepted, earlier.by) == (decision.accepted, decision.by):
            return earlier
    action = "proposal.accept" if accepted else "proposal.reject"
    deed = Deed(action, decision.by, at, {"fact": f"{proposal.kind.value} {proposal.value}"})
    store.records.keep(key, decision.model_dump_json(), deed, expected=version)
    return decision
