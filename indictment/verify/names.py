"""Names in a text and the forms in which they stand: every case of Russian and Kazakh, both languages of a case, initials."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from importlib.resources import files

import yaml

from casefile import Case, NameForm, Person, decline, kazakh_form
from law import GrammaticalCase, Language

NAME = re.compile(r"[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ][a-zа-яёәіңғүұқөһ]+(?:-[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ][a-zа-яёәіңғүұқөһ]+)*")
_MENTION = re.compile(rf"(?P<word>{NAME.pattern})(?:\s+(?:[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ]\.\s?){{1,2}}(?P<ending>-[а-яәіңғүұқөһ]+)?)?")
_BEGINS = re.compile(r"(?:^|[.!?…;]\s*|\n\s*|[«\"“(]\s*|[—–:]\s*)$")
_INITIAL = re.compile(r"(?<![\w])[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ]\.\s?$")
_SHORT_FORM = re.compile(r"(?<![\wа-яёәіңғүұқөһ])(?:г|ул|пр|пер|мкр|обл|р-н|пос|с|кв|д|т|им|ст)\.\s?$")
_FOLLOWS = re.compile(r"\s+(?:[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ][a-zа-яёәіңғүұқөһ]{2,}|[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ]\.)")
_LEAST_STEM = 3
_LEAST_SURNAME = 4
_CASES = {
    Language.RU: (
        GrammaticalCase.NOMINATIVE,
        GrammaticalCase.GENITIVE,
        GrammaticalCase.DATIVE,
        GrammaticalCase.ACCUSATIVE,
        GrammaticalCase.INSTRUMENTAL,
        GrammaticalCase.PREPOSITIONAL,
    ),
    Language.KK: (
        GrammaticalCase.NOMINATIVE,
        GrammaticalCase.GENITIVE,
        GrammaticalCase.DATIVE,
        GrammaticalCase.ACCUSATIVE,
        GrammaticalCase.LOCATIVE,
        GrammaticalCase.ABLATIVE,
        GrammaticalCase.INSTRUMENTAL,
    ),
}


@cache
def _endings() -> tuple[str, ...]:
    listed = yaml.safe_load(files("indictment").joinpath("data", "name_endings.yaml").read_text(encoding="utf-8"))
    return tuple(ending for endings in listed.values() for ending in endings.split())


@lru_cache(maxsize=65536)
def stems(word: str) -> frozenset[str]:
    """Give what a word may be without an ending.

    :param word: A word with a capital.
    :return: The word and each of its possible stems, in small letters.
    """
    plain = word.lower().replace("ё", "е")
    cut = {plain[: -len(ending)] for ending in _endings() if plain.endswith(ending) and len(plain) - len(ending) >= _LEAST_STEM}
    return frozenset({plain, *cut})


def capital_words(text: str) -> Iterator[str]:
    """Give the words of a text that are written as names: those with a capital that no beginning of a sentence explains.

    :param text: The text.
    :return: The words in order.
    """
    for match in NAME.finditer(text):
        before = text[max(0, match.start() - 12) : match.start()]
        begins = _BEGINS.search(before) and not _INITIAL.search(before) and not _SHORT_FORM.search(before)
        if not begins or _FOLLOWS.match(text, match.end()):
            yield match.group()


def all_stems(texts: Iterable[str]) -> frozenset[str]:
    """Give the stems of all words with a capital, those that begin a sentence too.

    :param texts: The texts.
    :return: The stems.
    """
    return frozenset(stem for text in texts for word in set(NAME.findall(text)) for stem in stems(word))


class KnownNames:
    """The persons of a case by every form of their names.

    :param case: The case.
    """

    def __init__(self, case: Case) -> None:
        self._forms: dict[str, set[str]] = {}
        self._surnames: dict[str, set[str]] = {}
        for person in case.persons:
            for language, name in ((Language.KK, person.name.kk), (Language.RU, person.name.ru)):
                self._add(person, name, language)

    def _add(self, person: Person, name: NameForm, language: Language) -> None:
        first = len(name.surname.split())
        for case in _CASES[language]:
            # Kazakh declines the last word of a name, which the surname is when the initials stand first: «А.С. Литвиновтан»
            single = [kazakh_form(word, case) for word in name.full.split()] if language is Language.KK else []
            for words in (decline(name, person.sex, case, language).split(), single):
                for place, word in enumerate(words):
                    plain = word.lower().replace("ё", "е")
                    self._forms.setdefault(plain, set()).add(person.id)
                    if place < first:
                        self._surnames.setdefault(plain, set()).add(person.id)

    def bearers(self, word: str) -> frozenset[str]:
        """Tell whose name a word is a form of.

        :param word: The word.
        :return: Identifiers of the persons; empty when it is nobody's name.
        """
        return self._of(word, self._forms)

    def surname_of(self, word: str) -> frozenset[str]:
        """Tell whose surname a word is a form of.

        :param word: The word.
        :return: Identifiers of the persons.
        """
        return self._of(word, self._surnames)

    def _of(self, word: str, forms: dict[str, set[str]]) -> frozenset[str]:
        """Look a form up; a writer's own ending («Жақсыбековке» for «Жақсыбековқа») is cut off."""
        exact = forms.get(word.lower().replace("ё", "е"))
        if exact is not None:
            return frozenset(exact)
        return frozenset(person for stem in stems(word) for person in forms.get(stem, ()) if len(stem) >= _LEAST_SURNAME)

    def mentions(self, text: str) -> Counter[str]:
        """Count the surnames of a text in the forms in which they stand, the ending after the initials included.

        «Ахметов ударил Серикова» and «Сериков ударил Ахметова» differ in their forms; another order of the same forms does not matter.

        :param text: The text.
        :return: How often each form stands.
        """
        found: Counter[str] = Counter()
        for match in _MENTION.finditer(text):
            if self.surname_of(match["word"]):
                found[f"{match['word'].lower().replace('ё', 'е')}{match['ending'] or ''}"] += 1
        return found

    def named(self, text: str) -> frozenset[str]:
        """Give the persons that a text names by a surname that nobody else in the case has.

        :param text: The text.
        :return: Their identifiers.
        """
        bearers = (self.surname_of(match.group()) for match in NAME.finditer(text))
        return frozenset(next(iter(found)) for found in bearers if len(found) == 1)

    def perhaps_named(self, text: str) -> frozenset[str]:
        """Give the persons that a text may name, those with a name in common included.

        :param text: The text.
        :return: Their identifiers.
        """
        return frozenset(one for match in NAME.finditer(text) for one in self.surname_of(match.group()))
