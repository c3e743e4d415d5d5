"""Facts that documents tell, proposed to a person with quote and place; what the person decides is kept."""

from indictment.proposals.decisions import SHORTEST_NAME, Decision, accept, decisions, proposal_with_id, reject, undecided
from indictment.proposals.proposal import Conflict, Proposal, ProposalKind
from indictment.proposals.propose import propose

__all__ = [
    "SHORTEST_NAME",
    "Conflict",
    "Decision",
    "Proposal",
    "ProposalKind",
    "accept",
    "decisions",
    "proposal_with_id",
    "propose",
    "reject",
    "undecided",
]
