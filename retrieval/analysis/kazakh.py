"""Stems of Kazakh words: take off the longest ending that the grammar allows there, unless a listed stem says otherwise.

A stem is a key for search, not a dictionary form: what matters is that the forms of a word meet in it and other words stay out.
Derivation stays on («қылмыстық», «заңсыз», «айыпталушы» are words of their own: an accused is no accuser, the unlawful no law).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

import yaml

from retrieval.analysis.data import read_text
from retrieval.analysis.folding import folded
from retrieval.analysis.kazakh_endings import CONTEXTS, Built, Context, Endings, endings
from retrieval.analysis.kazakh_sounds import BACK_VOWELS, FRONT_VOWELS, VOWELS, Harmony, LastSound, harmonies, last_sound

_REMEMBERED = 262_144
_SHORTEST_STEM = 3
_LONGEST_WORD = 40
_VOICED = {"б": "п", "г": "к", "ғ": "қ"}
_SOUNDS = VOWELS | BACK_VOWELS | FRONT_VOWELS


@dataclass(frozen=True, slots=True)
class Stems:
    """Stems that are listed.

    :param nouns: Nouns, adjectives, and words that never change.
    :param verbs: Verbs without an ending.
    :param shortened: Stems that lose a vowel before an ending, by the form they have there: «халқ» is «халық».
    """

    nouns: frozenset[str]
    verbs: frozenset[str]
    shortened: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Candidate:
    stem: str
    ending: str
    verbal: bool = False
    rare: bool = False


class KazakhStemmer:
    """Finds stems.

    :param built: Endings with their contexts.
    :param stems: Listed stems, in the same letters as the endings.
    :param fold: Letters were folded: some vowels no longer tell their row.
    """

    def __init__(self, built: Endings, stems: Stems, *, fold: bool) -> None:
        """Put the contexts into bits, so that one comparison tells whether an ending fits."""
        self._stems = stems
        self._fold = fold
        self._noun, self._noun_rare = self._numbered(built.noun), self._numbered(built.noun_rare)
        self._participle, self._habit = self._numbered(built.participle), self._numbered(built.habit)
        self._finite = self._numbered(built.finite)
        self._verb_rare = self._numbered(built.verb_rare)
        self._longest = max(len(text) for kind in (self._noun, self._noun_rare, self._finite, self._verb_rare) for text in kind)

    def stem(self, word: str) -> str:
        """Give the stem of a word.

        :param word: A word in small letters.
        :return: Its stem; the word itself when it is listed, has no ending, or is too long to be a word.
        """
        listed = self._stems
        if word in listed.nouns or word in listed.verbs or len(word) > _LONGEST_WORD:
            return word
        place = word.find("ю", 1, 4)  # «қою» is «қой» with «у»
        if place > 0 and word[:place] + "й" in listed.verbs:
            word = f"{word[:place]}йу{word[place + 1 :]}"
        known, rarely, best = "", "", word
        for candidate in self._candidates(word):
            stem = candidate.stem
            if stem in (listed.verbs if candidate.verbal else listed.nouns) or (not candidate.rare and stem in listed.verbs):
                if candidate.rare:
                    rarely = max(rarely, stem, key=len)
                else:
                    known = max(known, stem, key=len)
            elif len(stem) < len(best) and _may_be_stem(candidate):
                best = stem
        return known or rarely or best

    def _candidates(self, word: str) -> Iterator[_Candidate]:
        yield from self._verbal(word, self._participle)
        for stem, raw in self._split(word, self._noun):
            yield _Candidate(stem, word[len(raw) :])
            yield from self._verbal(raw, self._participle)
            yield from (replace(one, rare=True) for one in self._verbal(raw, self._habit))
        for stem, raw in self._split(word, self._noun_rare):
            yield _Candidate(stem, word[len(raw) :], rare=True)
            yield from (replace(one, rare=True) for one in self._verbal(raw, self._participle))
        yield from self._verbal(word, self._finite)
        yield from (replace(one, rare=True) for one in self._verbal(word, self._verb_rare))

    def _verbal(self, word: str, kind: Mapping[str, int]) -> Iterator[_Candidate]:
        for stem, raw in self._split(word, kind):
            yield _Candidate(stem, word[len(raw) :], verbal=True)
            if word[len(raw)] == "у":  # «тану» is «таны» with «у»
                yield from (_Candidate(raw + vowel, word[len(raw) :], verbal=True, rare=True) for vowel in "ыіи")

    def _split(self, word: str, kind: Mapping[str, int]) -> Iterator[tuple[str, str]]:
        """Give the stems that an ending of a kind may be taken off, restored and as they stand in the word."""
        for place in range(max(2, len(word) - self._longest), len(word)):
            allowed = kind.get(word[place:])
            if allowed is None:
                continue
            raw = word[:place]
            short = self._stems.shortened.get(raw)
            if short:
                yield short, raw
            if not allowed & self._context(raw):
                continue
            voiced = _VOICED.get(raw[-1]) if word[place] in _SOUNDS else None
            if voiced:
                yield raw[:-1] + ("к" if self._fold and voiced == "қ" else voiced), raw
            yield raw, raw

    def _context(self, stem: str) -> int:
        rows = _folded_harmonies(stem) if self._fold else harmonies(stem)
        # A folded «и» is the vowel «і» or the glide «и».
        sounds = (LastSound.VOWEL, LastSound.GLIDE) if self._fold and stem[-1] == "и" else (last_sound(stem),)
        return sum(_BITS[Context(row, sound)] for row in rows for sound in sounds)

    def _numbered(self, built: Built) -> dict[str, int]:
        numbered: dict[str, int] = {}
        for text, contexts in built.items():
            key = folded(text) if self._fold else text
            numbered[key] = numbered.get(key, 0) | sum(_BITS[context] for context in contexts)
        return numbered


# No noun ends like this unless it lost a vowel, and no verb: «баст-ады» is «баста-ды», «сұр-ады» is «сұра-ды».
_NO_END = re.compile(r"[^аәоөұүыіеэяёиую][лд]$")
_NO_VERB = re.compile(r"[^аәоөұүыіеэяёиую][дглғн]$|[^аәоөұүыіеэяёиуюрлнй]т$")
# «жұмы-сы» is «жұмыс-ы», but «айыпталушы-сы», «кедергі-сі».
_NO_OWNED = re.compile(r"(?<![шғгқклдт])[ыіи]$")
_DENOMINAL = ("ла", "ле", "да", "де", "та", "те")


def _may_be_stem(candidate: _Candidate) -> bool:
    """Tell whether a stem that is not listed looks like one."""
    stem, ending = candidate.stem, candidate.ending
    if candidate.rare or len(stem) < _SHORTEST_STEM or _SOUNDS.isdisjoint(stem):
        return False
    if ending[:2] in ("сы", "сі", "си") and _NO_OWNED.search(stem):
        return False
    if not candidate.verbal:
        return _NO_END.search(stem) is None
    if ending[0] == "п":
        return stem.endswith(_DENOMINAL)
    return _NO_VERB.search(stem) is None


_BITS = {context: 1 << number for number, context in enumerate(CONTEXTS)}
_TELLING = {
    "ы": frozenset({Harmony.BACK}),
    "я": frozenset({Harmony.BACK}),
    "е": frozenset({Harmony.FRONT}),
    "э": frozenset({Harmony.FRONT}),
}


def _folded_harmonies(stem: str) -> frozenset[Harmony]:
    """Tell the rows of a stem whose letters were folded: «о», «у», «и» tell nothing, and «а» may be «ә»."""
    vowels = [letter for letter in stem if letter in _SOUNDS]
    if vowels and vowels[-1] == "а" and len(vowels) > 1 and not stem.endswith("а"):
        return _TELLING["ы"]
    return _TELLING.get(vowels[-1], frozenset(Harmony)) if vowels and not stem.endswith("ь") else frozenset(Harmony)


@cache
def stemmer(*, fold: bool) -> KazakhStemmer:
    """Give the stemmer.

    :param fold: For words whose letters were folded.
    """
    return KazakhStemmer(endings(), listed_stems(fold=fold), fold=fold)


@cache
def listed_stems(*, fold: bool) -> Stems:
    """Read the listed stems.

    :param fold: With their letters folded.
    """
    read = yaml.safe_load(read_text("kazakh_stems.yaml"))

    def put(word: str) -> str:
        return folded(word) if fold else word

    nouns, verbs = (frozenset(put(word) for word in " ".join(read[kind].values()).split()) for kind in ("nouns", "verbs"))
    pairs = (pair.split(">") for pair in read["shortened"].split())
    return Stems(nouns, verbs, {put(short): put(full) for short, full in pairs})


@lru_cache(maxsize=_REMEMBERED)
def kazakh_stem(word: str) -> str:
    """Give the stem of a Kazakh word, in folded letters: so «қылмыстың» and «кылмыстын» meet.

    :param word: A word in small letters.
    :return: Its stem.
    """
    return stemmer(fold=True).stem(folded(word))
