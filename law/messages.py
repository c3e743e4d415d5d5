"""Messages that a person reads: one Fluent catalogue per room and language, and errors that explain themselves."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cache, partial
from typing import TYPE_CHECKING, ClassVar, Self

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


_keep = object.__setattr__


class Phrase(Words):
    """Words that are looked up only when somebody reads them: a computation keeps what to say, a reader's language says how.

    Equal to any words that read the same. English, which plain words do not have, is looked up too.

    :param say: Gives the text; its last argument is the language.
    :param about: What `say` takes before the language.
    """

    __slots__ = ("_about", "_say")
    _say: Callable[..., str]
    _about: tuple[object, ...]

    def __init__(self, say: Callable[..., str], *about: object) -> None:
        """Keep what to say."""
        _keep(self, "_say", say)
        _keep(self, "_about", about)

    @property
    def kk(self) -> str:
        """Kazakh text."""
        return self._say(*self._about, Language.KK)

    @property
    def ru(self) -> str:
        """Russian text."""
        return self._say(*self._about, Language.RU)

    def text(self, language: Language) -> str:
        """Give the text in a language, English included."""
        return self._say(*self._about, language)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Phrase) and self._say == other._say and self._about == other._about:
            return True
        return isinstance(other, Words) and (self.kk, self.ru) == (other.kk, other.ru)

    def __hash__(self) -> int:
        return hash((self.kk, self.ru))

    def __repr__(self) -> str:
        return f"Words(kk={self.kk!r}, ru={self.ru!r})"

    def __reduce__(self) -> tuple[type[Words], tuple[str, str]]:
        return Words, (self.kk, self.ru)


def said(room: str, code: str, details: Mapping[str, MessageValue | Words], language: Language) -> str:
    """Give a message whose details may themselves be words: they are put in the same language.

    :param room: Package name whose catalogue holds the message.
    :param code: Message identifier.
    :param details: Values for the message's variables.
    :param language: Language of the reader.
    :return: The message.
    :raises KeyError: If the catalogue has no such message or a variable is missing.
    """
    return message(room, code, language, {name: each.text(language) if isinstance(each, Words) else each for name, each in details.items()})


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
        self.place = ""

    def at(self, place: str) -> Self:
        """Name the field that the fault is in, where the words themselves do not.

        :param place: The field as the reader knows it.
        :return: The same error.
        """
        self.place = place
        return self

    def __reduce__(self) -> tuple[object, ...]:
        """Let an error go from one process or machine to another."""
        return partial(type(self), self.code, **self.details), (), self.__dict__

    def explain(self, language: Language) -> str:
        """Say what happened, where, and what to do, in the reader's language."""
        words = message(self.room, self.code, language, self.details)
        return f"{self.place}: {words}" if self.place else words

    def __str__(self) -> str:
        """Say it in English, for logs and developers."""
        return self.explain(Language.EN)
