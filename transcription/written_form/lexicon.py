"""The words of spoken numbers: what each form is worth, what it counts, whether other words look like it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

from law import Language
from transcription.written_form.kazakh_endings import endings, ordinals, plural

HUNDRED, THOUSAND = 100, 1000


@dataclass(frozen=True, slots=True)
class NumberWord:
    """A word of a number.

    :param value: Its value.
    :param language: Its language.
    :param ordinal: Whether it closes an ordinal, «третьей», «бірінші».
    :param ending: What stands behind the hyphen when the number is in digits: «де» of «бірде», «го» of «третьего», «нші» of «екінші».
    :param closed: Whether no more words of the number can follow.
    :param shared: Whether the other language has the same form, as «миллион».
    :param inner: Whether the same form is another word too and is a number only behind other words of one.
    """

    value: int
    language: Language
    ordinal: bool = False
    ending: str = ""
    closed: bool = False
    inner: bool = False
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Unit:
    """A word of what is counted.

    :param kind: "money", "percent", "year", "age", "time", "hour", "minute" or "measure".
    :param code: Currency of a sum; "KZT/100" for its hundredth.
    :param language: Language of the form; None when both languages have it, as «метр».
    """

    kind: str
    code: str
    language: Language | None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every form by its meaning; letters are small, «ё» is «е»."""

    numbers: Mapping[str, NumberWord]
    units: Mapping[str, Unit]
    months: Mapping[str, int]
    norm_nouns: Mapping[str, str]
    kazakh_address: Mapping[str, str]
    halves: Mapping[str, str]
    fractions: Mapping[str, int]
    letters: Mapping[str, str]
    kazakh_day_parts: Mapping[str, str]
    russian_day_parts: Mapping[str, str]
    rows: Mapping[str, frozenset[str]]


@cache
def lexicon() -> Lexicon:
    """Read the words.

    :return: The words of `words.yaml` in every form.
    """
    import yaml  # noqa: PLC0415 - only a written form pays for it

    raw = yaml.safe_load(files("transcription.written_form").joinpath("words.yaml").read_text(encoding="utf-8"))
    never = set(raw["never_numbers"].split())
    russian = dict(_russian(raw))
    kazakh = {form: replace(word, shared=form in russian) for form, word in _kazakh(raw)}
    return Lexicon(
        numbers={form: word for form, word in (russian | kazakh).items() if form not in never},
        units=dict(_units(raw["units"])) | {form: Unit("age", "", Language.KK) for form in raw["more_age_forms"].split()},
        months=dict(_months(raw["months"])),
        norm_nouns={form: level for stem, level in raw["norm_nouns"].items() for form, _ in endings(stem, front=level == "part")},
        kazakh_address={
            form: ending for stem, harmony in raw["kazakh_address"].items() for form, ending in endings(stem, front=harmony == "front")
        },
        halves=dict(endings(raw["kazakh_half"], front=False)),
        fractions=raw["fractions"],
        letters={name: letter for letter, names in raw["letters"].items() for name in names.split()}
        | {chr(code).lower(): chr(code) for code in range(ord("A"), ord("Z") + 1)},
        kazakh_day_parts=raw["kazakh_day_parts"],
        russian_day_parts=raw["russian_day_parts"],
        rows={name: frozenset(words.split()) for name, words in raw.items() if isinstance(words, str)},
    )


def _russian(raw: dict[str, Any]) -> Iterator[tuple[str, NumberWord]]:
    for value, forms in raw["russian_cardinals"].items():
        for form in forms.split():
            yield form, NumberWord(value, Language.RU)
    for value, stem in raw["russian_ordinals"].items():
        for ending in raw["russian_ordinal_endings"].split():
            yield stem + ending, _russian_ordinal(value, stem + ending)
    for form in raw["russian_third"].split():
        yield form, _russian_ordinal(3, form)


def _russian_ordinal(value: int, form: str) -> NumberWord:
    """Give an ordinal with its ending by the rule of Russian print: one letter behind a vowel, else two («11-й», «11-го», «11-ми»)."""
    ending = form[-1] if form[-2] in "аеиоуыэюяь" else form[-2:]
    return NumberWord(value, Language.RU, ordinal=True, ending=ending, closed=True)


def _kazakh(raw: dict[str, Any]) -> Iterator[tuple[str, NumberWord]]:
    inner = set(raw["only_inside_a_number"].split())
    for value, (stem, harmony) in raw["kazakh_cardinals"].items():
        front = harmony == "front"
        for form, ending in endings(stem, front=front):
            yield form, NumberWord(value, Language.KK, ending=ending, closed=bool(ending), inner=form in inner)
        ordinal = raw["kazakh_ordinal_stems"].get(value, stem)
        for form, ending in ordinals(ordinal, front=front):
            shown = form[len(stem) :] if ordinal.startswith(stem) else ending
            yield form, NumberWord(value, Language.KK, ordinal=True, ending=shown, closed=True)


def _units(raw: list[dict[str, Any]]) -> Iterator[tuple[str, Unit]]:
    for entry in raw:
        code, kazakh = entry.get("code", ""), set()
        if "kazakh" in entry:
            stem, harmony = entry["kazakh"]
            front = harmony == "front"
            for each in (stem, plural(stem, front=front)):
                for form, _ in endings(each, front=front):
                    kazakh.add(form)
                    yield form, Unit(entry["kind"], code, Language.KK)
        for form in entry.get("russian", "").split():
            yield form, Unit(entry["kind"], code, None if form in kazakh else Language.RU)


def _months(raw: dict[int, Any]) -> Iterator[tuple[str, int]]:
    for number, entry in raw.items():
        stem, harmony = entry["kazakh"]
        front = harmony == "front"
        for form, _ in endings(stem, front=front):
            yield form, number
        for form in entry["russian"].split():
            yield form, number
        # In Kazakh speech the Russian name of a month often gets Kazakh endings: «июньде».
        for form, _ in endings(entry["russian"].split()[0], front="ь" in entry["russian"].split()[0] or number in (5, 8)):
            yield form, number
