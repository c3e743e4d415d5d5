"""Whether an inflected name in a text is the name of a known person: the case forms of the name, compared letter for letter."""

from __future__ import annotations

from casefile.names import decline, decline_short
from casefile.people import NameForm, Sex
from law import GrammaticalCase, Language

_ONLY_RUSSIAN = frozenset({GrammaticalCase.PREPOSITIONAL})
_ONLY_KAZAKH = frozenset({GrammaticalCase.LOCATIVE, GrammaticalCase.ABLATIVE})


def _plain(words: str) -> str:
    # Documents write ё and е, and the space between initials, as they please.
    return " ".join(words.replace(".", ". ").lower().replace("ё", "е").split())


def same_name(form: str, name: NameForm, sex: Sex, language: Language) -> bool:
    """Tell whether words of a text are a full or short name in any case of the language.

    :param form: The words as the text has them: "Ахметову С.Б.", "Ахметов Серік Болатұлына".
    :param name: The name as the language writes it.
    :param sex: Sex of the person.
    :param language: Language of the text.
    :return: Whether the words are a case form of this name; a namesake is not told apart.
    """
    absent = _ONLY_RUSSIAN if language is Language.KK else _ONLY_KAZAKH
    cases = [case for case in GrammaticalCase if case not in absent]
    known = {_plain(write(name, sex, case, language)) for case in cases for write in (decline, decline_short)}
    return _plain(form) in known
