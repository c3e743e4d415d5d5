"""The doors of the house: the command line today; no legal rule lives here."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.cases import now
    from assistant.chat.answers import answer
    from assistant.chat.grammar import understand
    from assistant.chat.requests import tool_of
    from assistant.chat.results import Desk
    from assistant.commands.options import READER, Reader, Recogniser
    from assistant.console import show_table
    from assistant.sentences import sentencing_facts
    from assistant.serve.app import application
    from assistant.serve.bounds import Limits
    from assistant.settings import read_settings
    from assistant.speech import said

__all__ = [
    "READER",
    "Desk",
    "Limits",
    "Reader",
    "Recogniser",
    "answer",
    "application",
    "now",
    "read_settings",
    "said",
    "sentencing_facts",
    "show_table",
    "tool_of",
    "understand",
]

# Brought in when they are asked for: the rooms behind them take a second, and the help of the command line must not
_PLACES = {
    "Desk": "assistant.chat.results",
    "Limits": "assistant.serve.bounds",
    "READER": "assistant.commands.options",
    "Reader": "assistant.commands.options",
    "Recogniser": "assistant.commands.options",
    "answer": "assistant.chat.answers",
    "application": "assistant.serve.app",
    "now": "assistant.cases",
    "read_settings": "assistant.settings",
    "said": "assistant.speech",
    "sentencing_facts": "assistant.sentences",
    "show_table": "assistant.console",
    "tool_of": "assistant.chat.requests",
    "understand": "assistant.chat.grammar",
}


def __getattr__(name: str) -> object:
    """Bring in a name of this room."""
    if name in _PLACES:
        return getattr(import_module(_PLACES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
