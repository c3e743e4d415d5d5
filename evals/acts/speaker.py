"""The voice of a synthetic act: wordings filled with facts, norms and punishments in the forms that templates ask for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files
from random import Random
from typing import Any

import yaml

from evals.acts.amounts import kazakh_punishment, russian_punishment
from evals.acts.facts import sex_word
from evals.acts.people import SyntheticPerson
from law import CitationStyle, GrammaticalCase, Language, Norm, PunishmentKind, PunishmentUnit, format_citation
from sentencing import Fixed

_BY_SEX = re.compile(r"\[\[([^\]|]*\|[^\]]*)\]\]")
UNITS = {
    PunishmentKind.IMPRISONMENT: PunishmentUnit.MONTHS,
    PunishmentKind.RESTRICTION: PunishmentUnit.MONTHS,
    PunishmentKind.COMMUNITY_SERVICE: PunishmentUnit.HOURS,
    PunishmentKind.CORRECTIVE_LABOUR: PunishmentUnit.MCI,
    PunishmentKind.FINE: PunishmentUnit.MCI,
}
"""What each kind of punishment is stated in; life imprisonment in nothing."""
_CASES = {
    Language.RU: {"ins": GrammaticalCase.INSTRUMENTAL, "dat": GrammaticalCase.DATIVE},
    Language.KK: {"nom": GrammaticalCase.NOMINATIVE, "loc": GrammaticalCase.LOCATIVE, "ins": GrammaticalCase.INSTRUMENTAL},
}


class Wordings(StrEnum):
    """Which wordings an act is written in."""

    SEEN = "seen"
    HELD_OUT = "held_out"


@cache
def wordings_of(language: Language) -> Mapping[str, Any]:
    """Give the wordings of a language: lists by slot and by whether they are seen."""
    loaded: Mapping[str, Any] = yaml.safe_load(files("evals.acts").joinpath("wordings", f"{language}.yaml").read_text(encoding="utf-8"))
    return loaded


@dataclass(slots=True)
class Speaker:
    """One act's voice.

    :param random: Source of chance.
    :param language: Language of the act.
    :param wordings: Which wordings are used.
    :param values: Facts of the act by the name that templates use.
    :param accused: The accused; the first is spoken of where nobody is named.
    :param secrets: Numbers and addresses of people that may be written.
    :param written: Those that were.
    """

    random: Random
    language: Language
    wordings: Wordings
    values: dict[str, Any] = field(default_factory=dict)
    accused: list[SyntheticPerson] = field(default_factory=list)
    secrets: set[str] = field(default_factory=set)
    written: set[str] = field(default_factory=set)

    def say(self, slot: str, more: Mapping[str, object] | None = None, accused: SyntheticPerson | None = None) -> str:
        """Fill one of the wordings of a slot.

        :param slot: Name of the slot.
        :param more: Facts beside those of the act.
        :param accused: Whom it speaks of; None for the first accused.
        :return: The words.
        """
        template = str(self.random.choice(wordings_of(self.language)[slot][self.wordings]))
        person = accused or self.accused[0]
        template = _BY_SEX.sub(lambda match: sex_word(person.sex, match[1]), template)
        values = {**self.values, "a": person, **(more or {})}
        if "{victim_part}" in template:
            values["victim_part"] = self.say("victim_part")
        said = template.format_map(values).replace("..", ".")  # initials end the sentence too
        self.written.update(secret for secret in self.secrets if secret in said)
        return said

    def choose(self, slot: str, key: str) -> list[str]:
        """Give the wordings of a circumstance."""
        return list(wordings_of(self.language)[slot][key][self.wordings])

    def norms(self, name: str, norms: Sequence[Norm]) -> dict[str, str]:
        """Cite norms in one style, in the cases that templates ask for."""
        style = self.random.choice(tuple(CitationStyle))
        return {f"{name}_{form}": format_citation(norms, self.language, style, case) for form, case in _CASES[self.language].items()}

    def punishment(self, fixed: Fixed, day: date, place: str = "punishment", kind: str = "kind") -> dict[str, str]:
        """State a punishment in the forms that templates ask for.

        :param fixed: The punishment.
        :param day: Day whose monthly index counts.
        :param place: Name of the punishment in the template.
        :param kind: Name of its kind in the template.
        :return: The forms by name.
        """
        unit = UNITS.get(fixed.kind)
        write = russian_punishment if self.language is Language.RU else kazakh_punishment
        forms = write(fixed.kind, fixed.amount, unit, day, self.random)
        own = {"kind": kind, "kind_gen": f"{kind}_gen", "term_on": f"{place}_on"}
        return {own.get(form, f"{place}_{form}"): words for form, words in forms.items()}
