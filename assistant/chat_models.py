"""Chat models at the door: opened by the user's profile, every exchange a line of the case's journal."""

from __future__ import annotations

from dataclasses import asdict

from assistant.cases import now, open_store
from assistant.settings import Settings
from models import Chat, ChatExchange, ChatJournal, open_chat

EXCHANGED = "chat.exchanged"


def journal_of(settings: Settings, number: str) -> ChatJournal:
    """Give what writes the exchanges with a chat model into the journal: hashes, counts and the outcome, no text.

    :param settings: The settings.
    :param number: Number of the case in the store that the exchanges are about.
    :return: The journal, which writes each exchange when it has happened.
    """

    def write(exchange: ChatExchange) -> None:
        with open_store(settings) as store:
            store.record(EXCHANGED, f"chat {exchange.profile}", asdict(exchange), settings.actor, now(), number)

    return write


def open_writer(profile: str, settings: Settings, number: str | None) -> Chat:
    """Open the chat model that words a draft.

    :param profile: Name of the chat profile, or the path of a folder with a model.
    :param settings: The settings.
    :param number: Number of the case in the store; None for a case folder, which has no journal.
    :return: The chat model; nothing has been sent yet.
    :raises ModelError: If there is no such profile, or the user has not said where its model is.
    """
    return open_chat(profile, journal_of(settings, number) if number else None)
