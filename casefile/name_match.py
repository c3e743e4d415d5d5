"""Whether an inflected name in a text is the name of a known person: the case forms of the name, compared letter for letter."""

from __future__ import annotations

from functools import lru_cache

from casefile.names import decline, decline_short
from casefile.people import NameForm, Sex
from law import GrammaticalCase, Language

_ONLY_RUSSIAN = frozenset({GrammaticalCase.PREPOSITIONAL})
_ONLY_KAZAKH = frozenset({GrammaticalCase.LOCATIVE, GrammaticalCase.ABLATIVE})


def _plain(words: str) -> str:
    # Documents write ё and е, and the space between initials, as they please.
    return " ".join(words.replace(".", ". ").lower().replace("ё", "е").split())


def name_forms(name: NameForm, sex: Sex, language: Language) -> frozenset[str]:
    """Give the ways in which a text of a language writes a name: full, or short with the initials first or last, in every case.

    :param name: The name as the language writes it.
    :param sex: Sex of the person.
    :param language: Language of the text.
    :return: The forms as `same_name` compares them: small letters, е for ё, a space after every point.
    """
    return _forms(name.model_dump_json(), sex, language)


@lru_cache(maxsize=4096)
def _forms(written: str, sex: Sex, language: Language) -> frozenset[str]:
    name = NameForm.model_validate_json(written)
    absent = _ONLY_RUSSIAN if language is Language.KK else _ONLY_KAZAKH
    cases = [case for case in GrammaticalCase if case not in absent]
    full = {_plain(decline(name, sex, case, language)) for case in cases}
    short = {_plain(decline_short(name, sex, case, language)) for case in cases}
    initials = _plain(name.short.removeprefix(name.surname))
    surnames = {one.removesuffix(initials).removeprefix(initials).strip() for one in short}
    return frozenset(full | {f"{one} {initials}" for one in surnames} | {f"{initials} {one}" for one in surnames})


def same_name(form: str, name: NameForm, sex: Sex, language: Language) -> bool:
    """Tell whether words of a text are a full or short name in any case of the language.

    :param form: The words as the text has them: "Ахметову С.Б.", "Ахметов Серік Болатұлына".
    :param name: The name as the language writes it.
    :param sex: Sex of the person.
    :param language: Language of the text.
    :return: Whether the words are a case form of this name; a namesake is not told apart.
    """
    return _plain(form) in name_forms(name, sex, language)
