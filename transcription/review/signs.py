"""Words on which a case may turn: names, dates, sums, articles, negations, admissions; found by lists and endings, never by a guess."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from law import Language
from transcription.written_form import WrittenKind, written_form
from transcription.written_form.lexicon import lexicon

SHORTEST_STEM = 4
_EDGES = ".,!?;:«»\"'()…–—-"
_DECLINED_PATRONYMIC = re.compile(r"(?:(?:ович|евич)(?:а|у|ем|е)|(?:овн|евн)(?:ы|е|у|ой)|(?:ұлы|қызы)(?:н|на|ның|мен|нан|нда))$")
_WRITTEN = {
    WrittenKind.DATE: "date",
    WrittenKind.TIME: "date",
    WrittenKind.MONEY: "sum",
    WrittenKind.NORM: "article",
    WrittenKind.PHONE: "identifier",
    WrittenKind.PLATE: "identifier",
    WrittenKind.IIN: "identifier",
    WrittenKind.ADDRESS: "identifier",
    WrittenKind.ORDINAL: "number",
    WrittenKind.CARDINAL: "number",
    WrittenKind.PERCENT: "number",
}


@dataclass(frozen=True, slots=True)
class Weight:
    """What a reason weighs.

    :param legal: Whether it is what the words say, not how they were heard.
    :param words: The reason in words, by language.
    :param brief: The same in a word or two, for lists.
    """

    legal: bool
    weight: int
    words: Mapping[Language, str]
    brief: Mapping[Language, str]


@dataclass(frozen=True, slots=True)
class Sign:
    """A reason to look at words.

    :param start: Number of the first word.
    :param end: Number of the word after the last.
    :param reason: Name of the reason in `review.yaml`.
    """

    start: int
    end: int
    reason: str


@cache
def weights() -> Mapping[str, Weight]:
    """Read what each reason weighs.

    :return: The reasons by name.
    """
    rows = _data()["reasons"]
    return {name: Weight(row["legal"], row["weight"], _by_language(row), _by_language(row["brief"])) for name, row in rows.items()}


def _by_language(row: Mapping[str, str]) -> dict[Language, str]:
    return {language: row[language.value] for language in Language}


def unsure_below() -> float:
    """Give the probability below which the machine is not sure of a word."""
    return float(_data()["unsure_below"])


def signs(words: Sequence[str], language: Language, names: Sequence[str] = ()) -> tuple[Sign, ...]:
    """Find the words on which a case may turn.

    :param words: Words of an utterance.
    :param language: Language in which most of them were said.
    :param names: Names of the case, any form of which counts.
    :return: What was found, in order of place; one place may be found for several reasons.
    """
    plain = [_plain(word) for word in words]
    found = {*_written(words, language), *_numbers(plain), *_phrases(plain)}
    stems = _name_stems(names)
    for number, word in enumerate(plain):
        before = plain[number - 1] if number else ""
        reasons = [reason for reason in ("negation", "admission", "date") if _listed(reason, word, language)]
        if _is_negated_verb(word, language):
            reasons.append("negation")
        if _is_name(word, before, stems) or _is_capital(words, number):
            reasons.append("name")
        found |= {Sign(number, number + 1, reason) for reason in reasons}
    return tuple(sorted(found, key=lambda sign: (sign.start, sign.end, sign.reason)))


@cache
def _data() -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load(files("transcription").joinpath("data", "review.yaml").read_text(encoding="utf-8"))
    return content


def _plain(word: str) -> str:
    return word.lower().strip(_EDGES).replace("ё", "е")


def _written(words: Sequence[str], language: Language) -> Iterator[Sign]:
    for change in written_form(words, language).changes:
        yield Sign(change.start, change.end, _WRITTEN[change.kind])


def _numbers(plain: Sequence[str]) -> Iterator[Sign]:
    """Find digits and months that the recogniser wrote by itself."""
    for number, word in enumerate(plain):
        if word in lexicon().months:
            yield Sign(number, number + 1, "date")
        elif any(letter.isdigit() for letter in word):
            yield Sign(number, number + 1, "number")


@cache
def _list(reason: str, group: str, kind: str) -> tuple[str, ...]:
    return tuple(_plain(one) for one in _data()[reason].get(group, {}).get(kind, ()))


def _listed(reason: str, word: str, language: Language) -> bool:
    return any(
        word in _list(reason, group, "words") or (bool(word) and word.startswith(_list(reason, group, "stems")))
        for group in ("any", language.value)
    )


def _phrases(plain: Sequence[str]) -> Iterator[Sign]:
    for phrase in _list("admission", "any", "phrases"):
        parts = phrase.split()
        for start in range(len(plain) - len(parts) + 1):
            here = plain[start : start + len(parts)]
            if here[:-1] == parts[:-1] and here[-1].startswith(parts[-1]):
                yield Sign(start, start + len(parts), "admission")


@cache
def _negated_verb() -> re.Pattern[str]:
    return re.compile(rf"\w+?{_data()['negation']['kk']['negated_verb']}")


def _is_negated_verb(word: str, language: Language) -> bool:
    """Tell whether a Kazakh verb carries the suffix of negation; a Russian utterance may hold one with a letter that Russian lacks."""
    if language is not Language.KK and not set(word) & set("әғқңөұүһі"):
        return False
    nouns = _list("negation", "kk", "not_verbs")
    return bool(_negated_verb().fullmatch(word)) and word not in nouns and not (word.endswith(("сын", "сін")) and word[:-3] in nouns)


def _name_stems(names: Iterable[str]) -> tuple[str, ...]:
    """Take the part of each name that stays in every grammatical form."""
    parts = {_plain(part) for name in names for part in name.split()}
    return tuple(sorted(part[: max(SHORTEST_STEM, len(part) - 2)] for part in parts if len(part) >= SHORTEST_STEM))


def _is_name(word: str, before: str, stems: tuple[str, ...]) -> bool:
    if not word:
        return False
    ends = any(word.endswith(ending) and len(word) > len(ending) + 1 for ending in _list("name", "any", "endings"))
    patronymic = ends or _is_declined_patronymic(word)
    given = _given_name(word)
    return patronymic or given or before in _list("name", "any", "cue_before") or bool(stems and word.startswith(stems))


def _is_declined_patronymic(word: str) -> bool:
    return len(word) > SHORTEST_STEM + 3 and bool(_DECLINED_PATRONYMIC.search(word))


def _given_name(word: str) -> bool:
    """Tell whether a word is a given name of the list in any of the endings that the two languages put to it."""
    names = _given()
    return word in names or any(word[:-cut] in names and word[-cut:] in _endings() for cut in range(1, 5) if len(word) > cut + 2)


@cache
def _given() -> frozenset[str]:
    names = _list("name", "any", "given")
    # «Мария» loses its last letter before a Russian ending.
    return frozenset((*names, *(name[:-1] for name in names if name[-1] in "аяй" and len(name) > SHORTEST_STEM)))


@cache
def _endings() -> frozenset[str]:
    return frozenset(_list("name", "any", "case_endings"))


def _is_capital(words: Sequence[str], number: int) -> bool:
    """Tell whether a recogniser that writes capitals began a word with one inside a sentence."""
    word = words[number].lstrip(_EDGES)
    return number > 0 and word[:1].isupper() and not words[number - 1].endswith((".", "!", "?", "…"))
