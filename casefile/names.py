"""Full names in the grammatical cases of Russian and Kazakh.

Forms that a person wrote into the case file win over every rule. Choices of our own, where usage differs:
Russian leaves -улы/-ұлы, -оглы, -кызы/-қызы unchanged; surnames of men in a consonant decline, those of women do not;
in Kazakh only the last word of a full name takes the suffix ("Ахметов Серік Болатұлына"), and a short name is written with
the initials first ("С.Б. Ахметовке"), so that the suffix has a word to stand on.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from casefile.kazakh_suffixes import kazakh_form
from casefile.people import NameForm, Sex
from law import GrammaticalCase, Language

_RUSSIAN_CASES = (
    GrammaticalCase.GENITIVE,
    GrammaticalCase.DATIVE,
    GrammaticalCase.ACCUSATIVE,
    GrammaticalCase.INSTRUMENTAL,
    GrammaticalCase.PREPOSITIONAL,
)


@dataclass(frozen=True, slots=True)
class _Rule:
    """One rule: the endings or whole words it fits, and how many letters go and which endings come."""

    ends: tuple[str, ...]
    exactly: tuple[str, ...]
    cut: int
    endings: tuple[str, ...]

    def fits(self, word: str) -> bool:
        return word in self.exactly or bool(self.ends and word.endswith(self.ends))


@cache
def _rules() -> dict[str, tuple[_Rule, ...]]:
    data: dict[str, Any] = yaml.safe_load(files("casefile").joinpath("data", "russian_names.yaml").read_text(encoding="utf-8"))

    def read(rows: list[dict[str, Any]]) -> tuple[_Rule, ...]:
        rules: list[_Rule] = []
        for row in rows:
            if "use" in row:
                rules.extend(read(data["rules"][row["use"]]))
            elif "forms" in row:
                # A whole word of its own: everything is cut away and the written form comes.
                rules.extend(_Rule((), (word,), len(word), tuple(row["forms"])) for word in row["is"])
            else:
                paradigm = data["paradigms"][row["paradigm"]]
                ends, exactly = tuple(row.get("ends", ())), tuple(row.get("is", ()))
                rules.append(_Rule(ends, exactly, paradigm["cut"], tuple(paradigm["endings"])))
        return tuple(rules)

    return {name: read(rows) for name, rows in data["rules"].items()}


def _russian_word(word: str, kind: str, sex: Sex, case: GrammaticalCase) -> str:
    rule = next(rule for rule in _rules()[f"{kind}_{sex.value}"] if rule.fits(word.lower()))
    ending = rule.endings[_RUSSIAN_CASES.index(case)]
    capitals = len(word) > 1 and word.isupper()
    return word[: len(word) - rule.cut] + (ending.upper() if capitals else ending)


def _russian_compound(words: str, kind: str, sex: Sex, case: GrammaticalCase) -> str:
    """Decline each member of a double surname; of a double given name only members in -а/-я and the last ("Анны-Марии", "Мухаммед-Али")."""
    members = words.split("-")
    declined = [
        _russian_word(member, kind, sex, case)
        if member and (kind == "surname" or index == len(members) - 1 or member.lower().endswith(("а", "я")))
        else member
        for index, member in enumerate(members)
    ]
    return "-".join(declined)


def _russian(kind: str, words: str, sex: Sex, case: GrammaticalCase) -> str:
    if case is GrammaticalCase.NOMINATIVE or not words:
        return words
    if case not in _RUSSIAN_CASES:
        raise ValueError(f"Russian has no {case.value} case")
    return _russian_compound(words, kind, sex, case)


def decline(name: NameForm, sex: Sex, case: GrammaticalCase, language: Language) -> str:
    """Give a full name in a grammatical case.

    :param name: The name as the language writes it, with the forms that a person corrected.
    :param sex: Sex of the person; Russian surnames depend on it.
    :param case: The case.
    :param language: Kazakh or Russian.
    :return: Surname, given name and patronymic in the case; a form from `name.forms` when there is one.
    :raises ValueError: If the language has no such case.
    """
    if case.value in name.forms:
        return name.forms[case.value]
    if language is Language.KK:
        return kazakh_form(name.full, case)
    parts = (("surname", name.surname), ("given", name.given), ("patronymic", name.patronymic))
    return " ".join(_russian(kind, words, sex, case) for kind, words in parts if words)


def decline_short(name: NameForm, sex: Sex, case: GrammaticalCase, language: Language) -> str:
    """Give a surname with initials in a grammatical case: "Ахметова С.Б.", "С.Б. Ахметовтың".

    :param name: The name as the language writes it; a corrected full form lends its first word as the Russian surname.
    :param sex: Sex of the person.
    :param case: The case.
    :param language: Kazakh or Russian.
    :return: The short name; in the Kazakh oblique cases the initials stand first.
    :raises ValueError: If the language has no such case.
    """
    initials = name.short.removeprefix(name.surname).strip()
    if case is GrammaticalCase.NOMINATIVE:
        return name.short
    if language is Language.KK:
        return f"{initials} {kazakh_form(name.surname, case)}"
    words = len(name.surname.split(" "))
    corrected = " ".join(name.forms.get(case.value, "").split(" ")[:words])
    return f"{corrected or _russian('surname', name.surname, sex, case)} {initials}"
