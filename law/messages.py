"""Messages that a person reads: one Fluent catalogue per room and language, and errors that explain themselves."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, ClassVar

from law.words import Language, Words

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

MessageValue = str | int | float | Decimal | date | datetime


@cache
def _bundle(room: str, language: Language) -> FluentBundle:
    # Fluent brings Babel, which costs more than the rest of this room: only a message pays for it.
    from importlib.resources import files  # noqa: PLC0415

    from fluent.runtime import FluentBundle, FluentResource  # noqa: PLC0415

    bundle = FluentBundle([language.value], use_isolating=False)
    text = files(room).joinpath("locale", f"{language.value}.ftl").read_text(encoding="utf-8")
    bundle.add_resource(FluentResource(text))
    return bundle


def message(room: str, code: str, language: Language, details: Mapping[str, MessageValue] | None = None) -> str:
    """Give a message of a room's catalogue in a language.

    :param room: Package name, for example "casefile"; the catalogue is its `locale/<language>.ftl`.
    :param code: Message identifier in the catalogue.
    :param language: Language of the reader.
    :param details: Values for the message's variables.
    :return: The message.
    :raises KeyError: If the catalogue has no such message or a variable is missing.
    """
    bundle = _bundle(room, language)
    found = bundle.get_message(code)
    if found is None or found.value is None:
        raise KeyError(f"{room}/locale/{language.value}.ftl has no message {code!r}")
    text, faults = bundle.format_pattern(found.value, dict(details or {}))
    if faults:
        raise KeyError(f"{room}/locale/{language.value}.ftl, message {code!r}: {faults[0]}")
    return str(text)


def bilingual(room: str, code: str, details: Mapping[str, MessageValue] | None = None) -> Words:
    """Give a message in Kazakh and in Russian at once.

    :param room: Package name whose catalogue holds the message.
    :param code: Message identifier.
    :param details: Values for the message's variables.
    :return: Both texts.
    """
    return Words(kk=message(room, code, Language.KK, details), ru=message(room, code, Language.RU, details))


class ReportedError(Exception):
    """Base of every error that reaches a person: says what happened, where, and what to do.

    :param code: Message identifier in the catalogue of the error's room.
    :param details: Values for the message's variables.
    """

    room: ClassVar[str] = "law"

    def __init__(self, code: str, **details: MessageValue) -> None:
        """Keep the code and the details; the words are found when a reader's language is known."""
        super().__init__(code, details)
        self.code = code
        self.details = details

    def explain(self, language: Language) -> str:
        """Say what happened, where, and what to do, in the reader's language."""
        return message(self.room, self.code, language, self.details)

    def __str__(self) -> str:
        """Say it in English, for logs and developers."""
        return self.explain(Language.EN)
