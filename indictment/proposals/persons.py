"""Persons whom documents name: full and short names in any case, brought to one form, with the capacity that stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from casefile import Case, NameForm, Role, Sex, name_forms
from indictment.verify.names import stems
from law import Language

_CAPITAL = "A-ZА-ЯЁӘІҢҒҮҰҚӨҺ"
_WORD = rf"[{_CAPITAL}][a-zа-яёәіңғүұқөһ]+(?:-[{_CAPITAL}][a-zа-яёәіңғүұқөһ]+)*"
_PATRONYMIC = rf"[{_CAPITAL}][а-яёәіңғүұқөһ]*?(?:[ое]вич|[иы]ч|[ое]вн|ичн|иничн|ұлы|қызы|улы|кызы|оглы)(?:[аеуыойміңндғгтқкпсбй]{{0,4}})"
_FULL = re.compile(rf"(?<![\w.-])(?P<surname>{_WORD})\s(?P<given>{_WORD})\s(?P<patronymic>{_PATRONYMIC})(?![\w-])")
_INITIALS = rf"[{_CAPITAL}]\.\s?[{_CAPITAL}]\."
_SHORT = re.compile(rf"(?<![\w.-])(?:(?P<first>{_WORD})\s)?(?P<initials>{_INITIALS})(?:\s?(?P<last>{_WORD})(?![\w-]))?")
_NOMINATIVE = re.compile(r"(?:вич|ич|вна|чна|ұлы|қызы|улы|кызы|оглы)$")
_WOMAN = re.compile(r"(?:вн|чн|қызы|кызы)", re.IGNORECASE)
_SUFFIXED = re.compile(r"(?:(?<=[ұу]лы)|(?<=[қк]ызы))(?:ның|нан|нда|мен|на|н)$")
_REACH = 70
_LEAST_STEM = 4


@cache
def words_beside() -> dict[str, Any]:
    """Give the words beside which facts stand, from `data/proposals.yaml`."""
    loaded: dict[str, Any] = yaml.safe_load(files("indictment").joinpath("data", "proposals.yaml").read_text(encoding="utf-8"))
    return loaded


@cache
def _roles() -> tuple[tuple[Role, re.Pattern[str]], ...]:
    return tuple((Role(row["role"]), re.compile(rf"\b(?:{row['words']})", re.IGNORECASE)) for row in words_beside()["roles"])


@dataclass(frozen=True, slots=True)
class Named:
    """A name as a sentence writes it.

    :param text: The words.
    :param start: Where they begin.
    :param name: The parts of a full name; None for a short one.
    """

    text: str
    start: int
    name: NameForm | None


def names_in(sentence: str, language: Language) -> tuple[Named, ...]:
    """Find the full and short names of a sentence.

    :param sentence: The sentence.
    :param language: Language of the document: where both neighbours of initials may be a surname, Russian writes it first, Kazakh last.
    :return: The names in order.
    """
    found: list[Named] = []
    for match in _FULL.finditer(sentence):
        patronymic = _SUFFIXED.sub("", match["patronymic"])
        form = NameForm(surname=match["surname"], given=match["given"], patronymic=patronymic)
        found.append(Named(match.group(), match.start(), form))
    taken = [(one.start, one.start + len(one.text)) for one in found]
    place = 0
    while match_short := _SHORT.search(sentence, place):
        one, place = _short(match_short, language)
        if one and not any(start < one.start + len(one.text) and one.start < end for start, end in taken):
            found.append(one)
    return tuple(sorted(found, key=lambda one: one.start))


def _short(match: re.Match[str], language: Language) -> tuple[Named | None, int]:
    """Choose the surname beside initials and tell where to read on."""
    first, last = (word if word and not _no_name(word) else None for word in (match["first"], match["last"]))
    if first and (not last or language is Language.RU):
        text = match.string[match.start("first") : match.end("initials")]
        return Named(text, match.start("first"), None), match.end("initials")
    if last:
        text = match.string[match.start("initials") : match.end("last")]
        return Named(text, match.start("initials"), None), match.end("last")
    return None, match.end("initials")


@cache
def _no_name(word: str) -> bool:
    """Tell whether a word with a capital is a capacity or a post that begins a sentence."""
    if re.fullmatch(words_beside()["not_names"], word, re.IGNORECASE):
        return True
    return any(pattern.fullmatch(word) for _, pattern in _roles())


def plain(text: str) -> str:
    """Bring a name to the form in which forms are compared.

    :param text: The name.
    :return: Small letters, е for ё, a space after every point.
    """
    return " ".join(text.replace(".", ". ").lower().replace("ё", "е").split())


def sex_of(patronymic: str) -> Sex:
    """Tell the sex that a patronymic shows.

    :param patronymic: The patronymic.
    :return: The sex.
    """
    return Sex.FEMALE if _WOMAN.search(patronymic) else Sex.MALE


def _form(text: str) -> NameForm:
    """Read a short name as if its initials were the given name and the patronymic."""
    initials = re.findall(rf"[{_CAPITAL}](?=\.)", text)
    surname = re.sub(_INITIALS, "", text).strip()
    return NameForm(surname=surname, given=initials[0], patronymic=initials[1])


def _sexes(text: str, language: Language) -> tuple[Sex, ...]:
    """Tell whose a surname in the nominative may be; Kazakh endings do not depend on it."""
    if language is Language.KK:
        return (Sex.MALE,)
    return (Sex.FEMALE,) if re.search(r"(?:[оеё]в|ин|ын)а$|ая$", _form(text).surname) else (Sex.MALE,)


@dataclass(frozen=True, slots=True)
class _Whose:
    """Whose name a form is."""

    value: str
    person: str


class NameIndex:
    """Every form of the names of a case, and of the full names that its documents write in the nominative.

    :param case: The case.
    :param written: Names found in the documents, with the language of each document.
    """

    def __init__(self, case: Case, written: Iterable[tuple[Named, Language]]) -> None:
        self._known: dict[tuple[Language, str], set[_Whose]] = {}
        for person in case.persons:
            heading = person.name.kk if case.language is Language.KK else person.name.ru
            for language, name in ((Language.KK, person.name.kk), (Language.RU, person.name.ru)):
                for inflected in (Language.KK, Language.RU):  # a Kazakh protocol writes a Russian name with Kazakh endings
                    self._add(name, person.sex, inflected, _Whose(heading.full, person.id), heading=language)
        unknown = [(one, language) for one, language in written if not self._whose(one.text, language)]
        for one, language in unknown:
            if one.name is not None and _NOMINATIVE.search(one.name.patronymic):
                sex = sex_of(one.name.patronymic)
                self._add(one.name, sex, language, _Whose(one.name.full, ""), heading=language)
        self._add_short({(one.text, language) for one, language in unknown if one.name is None and not self._whose(one.text, language)})

    def _add(self, name: NameForm, sex: Sex, inflected: Language, whose: _Whose, *, heading: Language) -> None:
        for form in name_forms(name, sex, inflected):
            self._known.setdefault((heading, form), set()).add(whose)

    def _add_short(self, written: set[tuple[str, Language]]) -> None:
        """Take a short name that is another's case form for the same person: «Ниязовой А.Р.» beside «Ниязова А.Р.»."""
        forms: dict[tuple[Language, str], set[str]] = {}
        for text, language in written:
            for sex in _sexes(text, language):
                for form in name_forms(_form(text), sex, language) - {plain(text)}:
                    forms.setdefault((language, form), set()).add(text)
        for text, language in written:
            bases = {base for base in forms.get((language, plain(text)), set()) if not forms.get((language, plain(base)))}
            if len(bases) == 1:
                self._known[language, plain(text)] = {_Whose(next(iter(bases)), "")}

    def _whose(self, text: str, language: Language) -> set[_Whose]:
        other = Language.RU if language is Language.KK else Language.KK
        return self._known.get((language, plain(text))) or self._known.get((other, plain(text))) or set()

    def whose(self, text: str, language: Language) -> tuple[str, str]:
        """Give the full name and the person whom a written name means.

        :param text: The name as written.
        :param language: Language of the document.
        :return: The name in the nominative, and the identifier of the person of the case; what fits two people or nobody stays as written.
        """
        found = self._whose(text, language) or self._by_stem(text, language)
        if len(found) != 1:
            return _SUFFIXED.sub("", text), ""
        whose = next(iter(found))
        return whose.value, whose.person

    def _by_stem(self, text: str, language: Language) -> set[_Whose]:
        """Look a short Kazakh name up without an ending against vowel harmony: «Жақсыбековтің» for «Жақсыбековтың»."""
        match = re.match(rf"(?P<initials>{_INITIALS})\s?(?P<surname>\S+)$", text)
        if match is None or language is not Language.KK:
            return set()
        cut = (stem for stem in stems(match["surname"]) if len(stem) >= _LEAST_STEM)
        return {one for stem in cut for one in self._whose(f"{match['initials']} {stem}", language)}


def role_beside(sentence: str, named: Named, earlier: int) -> Role | None:
    """Tell in what capacity a sentence names a person: the nearest word before the name.

    :param sentence: The sentence.
    :param named: The name.
    :param earlier: Where the name before it ends; a capacity in front of that is the other's.
    :return: The capacity; None when the text says none.
    """
    before = sentence[max(earlier, named.start - _REACH) : named.start]
    if re.search(r"[.;:!?]\s|[»)]", before):
        before = re.split(r"[.;:!?]\s|[»)]", before)[-1]
    nearest: tuple[int, int, Role] | None = None
    for role, pattern in _roles():
        for match in pattern.finditer(before):
            place = (match.end(), match.end() - match.start(), role)
            if nearest is None or place[:2] > nearest[:2]:
                nearest = place
    if nearest is None or re.search(words_beside()["between_others"], before[nearest[0] :], re.IGNORECASE):
        return None
    return nearest[2]


def role_of_protocol(text: str) -> Role | None:
    """Tell in what capacity the person of an interrogation was asked, from the words before the label of the name.

    :param text: The sheet up to the label.
    :return: The capacity; None when the text says none.
    """
    head = text[:1500]
    if not re.search(words_beside()["interrogated"], head, re.IGNORECASE):
        return None
    in_capacity = re.search(r"в\s+качестве\s+([^:;.]{5,60})|(\S+(?:\s\S+){0,4})\s+ретінде", head, re.IGNORECASE)
    title = in_capacity.group() if in_capacity else head[:120]
    for role, pattern in _roles():
        if pattern.search(title):
            return role
    return None


def labelled(sentence: str) -> bool:
    """Tell whether a sentence is the line of a form that holds a full name.

    :param sentence: The sentence.
    :return: Whether it is.
    """
    return bool(re.search(words_beside()["label"], sentence, re.IGNORECASE))
