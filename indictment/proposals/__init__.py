"""Facts that documents tell, proposed to a person with quote and place; what the person decides is kept."""

from indictment.proposals.decisions import Decision, accept, decisions, proposal_with_id, reject, undecided
from indictment.proposals.proposal import Conflict, Proposal, ProposalKind
from indictment.proposals.propose import propose

__all__ = ["Conflict", "Decision", "Proposal", "ProposalKind", "accept", "decisions", "proposal_with_id", "propose", "reject", "undecided"]
