"""The annex to the protocol of an interrogation: what was said as a Word document, ready to be checked, completed and signed."""

from transcription.annex.annex import to_docx
from transcription.annex.protocol import Participant, ProtocolFacts, protocol_of, read_protocol

__all__ = ["Participant", "ProtocolFacts", "protocol_of", "read_protocol", "to_docx"]
