"""All endings that a Kazakh word can have, built from the layers of `kazakh_endings.yaml`, each with the stems it may stand after.

An ending is what the grammar lets follow a stem: number, possession, case, person of a noun; voice, negation, tense, person of a verb
(Muhamedowa, *Kazakh: A Comprehensive Grammar*, 2016). Building forward gives right forms only: «соттарының» is here once, after stems
of the back row that end in a mute, and «соттериның» is not here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from typing import Any, NamedTuple

import yaml

from retrieval.analysis.data import read_text
from retrieval.analysis.kazakh_sounds import Harmony, LastSound, last_sound

_HARMONIC = {"A": ("а", "е"), "Y": ("ы", "і"), "K": ("қ", "к")}
_FRONT = {"ғ": "г", "қ": "к"}


class Context(NamedTuple):
    """What an ending stands after.

    :param harmony: Row of vowels of the stem.
    :param sound: What the stem ends in.
    """

    harmony: Harmony
    sound: LastSound


CONTEXTS = tuple(Context(harmony, sound) for harmony, sound in product(Harmony, LastSound))
Built = dict[str, frozenset[Context]]


@dataclass(frozen=True, slots=True)
class Endings:
    """Endings by their letters, each with the contexts it may stand in.

    :param noun: Endings of nouns that are safe after any stem.
    :param noun_rare: Endings that many stems end in by themselves («білім», «орын»): only after a noun that is listed.
    :param participle: Participles and the verbal noun with what stands before them; a noun's ending may follow.
    :param habit: Participles of habit («жасайтын»); a noun's ending may follow only after a listed verb.
    :param finite: Finite and adverbial forms with what stands before them.
    :param verb_rare: Verbal endings that nouns end in too («қатар», «қылмыстық»): only after a verb that is listed.
    """

    noun: Built = field(default_factory=dict)
    noun_rare: Built = field(default_factory=dict)
    participle: Built = field(default_factory=dict)
    habit: Built = field(default_factory=dict)
    finite: Built = field(default_factory=dict)
    verb_rare: Built = field(default_factory=dict)


@cache
def endings() -> Endings:
    """Build the endings from the data.

    :return: Every chain of the layers.
    """
    data = yaml.safe_load(read_text("kazakh_endings.yaml"))
    writer = _Writer(data["sounds"])
    built = Endings()
    for context in CONTEXTS:
        for text in _safe_noun_chains(writer, data["noun"], context):
            _keep(built.noun, text, context)
        for text in _rare_noun_chains(writer, data["noun"], context):
            _keep(built.noun_rare, text, context)
        for stem in _verb_stems(writer, data["verb"], context):
            for text in writer.after(stem, context, data["verb"]["participle"]):
                _keep(built.participle, text, context)
            habit = writer.write(stem, context, data["verb"]["participle_of_habit"])
            _keep(built.habit, habit, context)
            _keep(built.finite, habit, context)
            for row in data["verb"]["finite"]:
                for text in writer.after(stem, context, row):
                    _keep(built.finite, text, context)
            for text in writer.after(stem, context, data["verb"]["rare"]):
                _keep(built.verb_rare, text, context)
    return built


def _keep(built: Built, text: str, context: Context) -> None:
    built[text] = built.get(text, frozenset()) | {context}


class _Writer:
    """Writes templates after a stem."""

    def __init__(self, sounds: Mapping[str, list[str]]) -> None:
        self._sounds = sounds

    def write(self, before: str, context: Context, template: str) -> str:
        """Write one layer after the layers before it."""
        sound = last_sound(before) if before else context.sound
        after_vowel, _, after_other = template.partition("|")
        text = before
        for letter in after_other if after_other and sound is not LastSound.VOWEL else after_vowel:
            text += self._letter(letter, context.harmony, last_sound(text) if text else context.sound)
        return text

    def after(self, before: str, context: Context, templates: list[str]) -> Iterator[str]:
        """Write each of several layers after the layers before it."""
        return (self.write(before, context, template) for template in templates)

    def _letter(self, letter: str, harmony: Harmony, sound: LastSound) -> str:
        if letter in _HARMONIC:
            return _HARMONIC[letter][harmony is Harmony.FRONT]
        if letter not in self._sounds:
            return letter
        written = self._sounds[letter][sound]
        return _FRONT.get(written, written) if harmony is Harmony.FRONT else written


def _safe_noun_chains(writer: _Writer, noun: Mapping[str, Any], context: Context) -> Iterator[str]:
    """Build number, third person, case, then what is made of the locative."""
    for number in ("", writer.write("", context, noun["plural"])):
        if number:
            yield number
        yield from _cases(writer, noun, context, number)
        owned = writer.write(number, context, noun["third_person"])
        yield owned
        yield from writer.after(owned, context, noun["case_after_third_person"])
        for ours in writer.after(number, context, noun["our_and_your"]):
            yield ours
            yield from writer.after(ours, context, noun["case"])
        place = writer.write(owned, context, noun["attributive_after_third_person"])
        yield from (place, *_cases(writer, noun, context, place, again=True))


def _cases(writer: _Writer, noun: Mapping[str, Any], context: Context, before: str, *, again: bool = False) -> Iterator[str]:
    yield from writer.after(before, context, noun["case"])
    place = writer.write(before, context, noun["plural"] if again else noun["attributive"])
    yield place
    yield from writer.after(place, context, noun["case"])


def _rare_noun_chains(writer: _Writer, noun: Mapping[str, Any], context: Context) -> Iterator[str]:
    """Build what «менің» and «сенің» ask for, and the predicate."""
    for number in ("", writer.write("", context, noun["plural"])):
        yield from writer.after(number, context, noun["predicate"])
        for owned in writer.after(number, context, noun["my_and_thy"]):
            yield owned
            yield from writer.after(owned, context, noun["case_after_first_and_second_person"])


def _verb_stems(writer: _Writer, verb: Mapping[str, Any], context: Context) -> Iterator[str]:
    for voice in ("", *writer.after("", context, verb["voice"])):
        yield voice
        yield writer.write(voice, context, verb["negation"])
