"""The doors of the house: the command line today; no legal rule lives here."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.cases import now
    from assistant.commands.options import READER, Reader, Recogniser
    from assistant.console import show_table
    from assistant.sentences import sentencing_facts
    from assistant.serve.app import application
    from assistant.serve.bounds import Limits
    from assistant.settings import read_settings
    from assistant.speech import said

__all__ = [
    "READER",
    "Limits",
    "Reader",
    "Recogniser",
    "application",
    "now",
    "read_settings",
    "said",
    "sentencing_facts",
    "show_table",
]

# Brought in when they are asked for: the rooms behind them take a second, and the help of the command line must not
_PLACES = {
    "Limits": "assistant.serve.bounds",
    "READER": "assistant.commands.options",
    "Reader": "assistant.commands.options",
    "Recogniser": "assistant.commands.options",
    "application": "assistant.serve.app",
    "now": "assistant.cases",
    "read_settings": "assistant.settings",
    "said": "assistant.speech",
    "sentencing_facts": "assistant.sentences",
    "show_table": "assistant.console",
}


def __getattr__(name: str) -> object:
    """Bring in a name of this room."""
    if name in _PLACES:
        return getattr(import_module(_PLACES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
