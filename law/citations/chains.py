"""Chains of levels: one norm as the text nests it, before its act is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product

from law.citations.acts import BY_POINTS
from law.citations.model import Level
from law.norm import Act, Norm

Chain = dict[Level, str]
_INNER_NUMBERS = (Level.PART, Level.POINT, Level.SUBPOINT)


@dataclass(slots=True)
class Step:
    """A level of a path with its numbers.

    :param level: The level.
    :param labels: The numbers.
    :param plural: Whether what is nested applies to every number: «ч. 3 ст.ст. 188, 190».
    """

    level: Level
    labels: list[str]
    plural: bool = False


@dataclass(slots=True)
class Path:
    """Levels nested in each other, in the order of the text."""

    steps: list[Step] = field(default_factory=list)

    def has(self, *levels: Level) -> bool:
        """Tell whether one of the levels is named."""
        return any(step.level in levels for step in self.steps)

    def chains(self) -> Iterator[Chain]:
        """Give every combination of its numbers."""
        for labels in product(*(step.labels for step in self.steps)):
            yield {step.level: label for step, label in zip(self.steps, labels, strict=True)}

    def descending(self) -> Iterator[Chain]:
        """Give the norms of a path that goes inwards: what follows a list belongs to its last number, «ч. 2, 3 п. 1)»."""
        outer: Chain = {}
        for step in self.steps[:-1]:
            yield from (outer | {step.level: label} for label in step.labels[:-1])
            outer[step.level] = step.labels[-1]
        for label in self.steps[-1].labels if self.steps else ():
            yield outer | {self.steps[-1].level: label}


def before_article(paths: Sequence[Path], articles: Sequence[str], *, plural: bool) -> Iterator[Chain]:
    """Give the norms of paths that stand before their article: «п. 1) ч. 2 и п. 3) ч. 3 ст. 188».

    :param paths: The paths.
    :param articles: Article numbers that follow.
    :param plural: Whether the paths belong to every article: «частью 3 статей 188, 190»; else to the first.
    :return: The norms in the order of the text.
    """
    shared: list[Step] = []
    whole: list[Path] = []
    for path in reversed(paths):
        steps = list(path.steps)
        # «п. 1) и п. 3) ч. 2»: the first point is of the same part.
        if whole and shared and path.has(Level.POINT, Level.SUBPOINT) and not path.has(Level.PART):
            steps += shared
        points_first = path.steps[0].level is not Level.PART
        shared = [step for step in steps if step.level is Level.PART] if points_first else []
        whole.insert(0, Path(steps))
    for article in articles if plural else articles[:1]:
        for path in whole:
            yield from ({Level.ARTICLE: article} | chain for chain in path.chains())
    if not plural:
        yield from ({Level.ARTICLE: article} for article in articles[1:])


def norms_of(chain: Chain, act: Act | None) -> list[Norm]:
    """Give the norms that a chain names in an act.

    In the codes whose articles consist of points with subpoints (the Civil Code and others) the point is the first level and takes
    the place of the part. A subpoint of a part is its point: the Code of Administrative Offences calls the points of its parts so.

    :param chain: The chain.
    :param act: The act, or None.
    :return: The norms; none when the chain has more levels than an article; several when «ч. 1-3» is a range.
    """
    part, point, sub, paragraph = (chain.get(level, "") for level in (Level.PART, Level.POINT, Level.SUBPOINT, Level.PARAGRAPH))
    if sub and point:
        if part:
            return []
        part, point = point, sub
    elif sub:
        point = sub
    elif point and act in BY_POINTS:
        if part and paragraph:
            return []
        # A part of a point is one of its unnumbered paragraphs.
        part, point, paragraph = point, "", part or paragraph
    article = chain[Level.ARTICLE]
    return [
        Norm(act, article, each_part, each_point, paragraph) for each_part in _expanded(part, act) for each_point in _expanded(point, act)
    ]


def _expanded(label: str, act: Act | None) -> list[str]:
    """Read «ч. 1-3» of the Criminal Code as a range: it has no part with such a number; other codes have, «ч. 1-2 ст. 192 УПК»."""
    low, _, high = label.partition("-")
    if act not in (Act.CC, None) or not high or int(high) <= int(low):
        return [label]
    return [str(number) for number in range(int(low), int(high) + 1)]
