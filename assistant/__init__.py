"""The doors of the house: the command line today; no legal rule lives here."""

from assistant.cases import now
from assistant.commands.options import READER, Reader, Recogniser
from assistant.console import show_table
from assistant.sentences import sentencing_facts
from assistant.speech import said

__all__ = ["READER", "Reader", "Recogniser", "now", "said", "sentencing_facts", "show_table"]
