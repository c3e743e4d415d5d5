"""Words in both state languages: what a person reads is never bound to one of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """A language of the workspace; documents of a case are in Kazakh or Russian, messages in English too."""

    KK = "kk"
    RU = "ru"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Words:
    """The same words in Kazakh and in Russian; an empty side means that nobody has written it yet.

    :param kk: Kazakh text.
    :param ru: Russian text.
    """

    kk: str = ""
    ru: str = ""

    def __post_init__(self) -> None:
        """Refuse words that say nothing in either language."""
        if not (self.kk or self.ru):
            raise ValueError("Words need text in Kazakh or in Russian")

    def has(self, language: Language) -> bool:
        """Tell whether the words exist in a language (English shows the Russian side)."""
        return bool(self.kk if language is Language.KK else self.ru)

    def text(self, language: Language) -> str:
        """Give the text in a language, falling back to the side that exists.

        :param language: Kazakh gets the Kazakh side; Russian and English get the Russian side.
        :return: The text; the other side when the asked one is empty (ask `has` first where that matters).
        """
        return (self.kk or self.ru) if language is Language.KK else (self.ru or self.kk)
