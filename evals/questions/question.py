"""Questions of prosecutors on synthetic acts: their wordings are data, their answers follow from the gold of the acts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from evals.acts import Gold
from law import Language


class Kind(StrEnum):
    """How a question is put."""

    PLAIN = "plain"
    INFLECTED = "inflected"
    GAP = "vocabulary gap"
    CITATION = "citation"
    CROSS = "cross-lingual"


@dataclass(frozen=True, slots=True)
class Topic:
    """What is looked for.

    :param articles: Articles of the Criminal Code of which one must be charged.
    :param facets: Field of the gold and the value that makes an answer a better one.
    """

    articles: frozenset[str]
    facets: tuple[tuple[str, str], ...]

    def grade(self, gold: Gold) -> int:
        """Grade an act: nothing when another article is charged; else one, and one more for each further thing that it shares.

        :param gold: What the act says.
        :return: The grade.
        """
        charged = {key.removeprefix("CC ").partition("(")[0] for key in gold.charged}
        if not charged & self.articles:
            return 0
        return 1 + sum(value in _said(gold, name) for name, value in self.facets)


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    :param number: Number of its topic.
    :param text: Its words.
    :param kind: How it is put.
    :param language: Language of its words.
    :param acts: Language of the acts that are searched.
    :param topic: What is looked for.
    """

    number: int
    text: str
    kind: Kind
    language: Language
    acts: Language
    topic: Topic


def topics() -> tuple[Topic, ...]:
    """Give the topics in their order."""
    return tuple(_topic(each) for each in _written()["topics"])


def questions() -> Iterator[Question]:
    """Give every question that some act may answer."""
    for number, (topic, written) in enumerate(zip(topics(), _written()["topics"], strict=True)):
        for language in Language:
            if language.value not in written:
                continue
            for name, text in written[language.value].items():
                yield Question(number, text, Kind(name), language, language, topic)
                if name == Kind.PLAIN:
                    other = Language.RU if language is Language.KK else Language.KK
                    yield Question(number, text, Kind.CROSS, language, other, topic)


def unanswerable() -> tuple[tuple[Language, str], ...]:
    """Give questions that no synthetic act answers."""
    return tuple((Language(language), text) for language, texts in _written()["unanswerable"].items() for text in texts)


@cache
def _written() -> Mapping[str, Any]:
    loaded: Mapping[str, Any] = yaml.safe_load(files("evals.questions").joinpath("questions.yaml").read_text(encoding="utf-8"))
    return loaded


def _topic(written: Mapping[str, Any]) -> Topic:
    return Topic(frozenset(written["articles"]), tuple(written.get("facets", {}).items()))


def _said(gold: Gold, name: str) -> frozenset[str]:
    if name == "outcome":
        return frozenset(verdict.outcome.value for verdict in gold.verdicts)
    if name == "plea":
        return frozenset([gold.plea.value] if gold.plea else [])
    return gold.mitigating if name == "mitigating" else gold.aggravating
