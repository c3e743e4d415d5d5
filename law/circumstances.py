"""Circumstances that mitigate or aggravate a punishment (Criminal Code, arts 53 and 54), and the time without arrest (art. 467)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from law.gravity import Gravity
from law.norm import Act, Norm
from law.words import Words


@dataclass(frozen=True, slots=True)
class Circumstance:
    """A mitigating or aggravating circumstance (arts 53 and 54).

    :param id: Readable identifier, "voluntary_compensation".
    :param norm: The point that names it.
    :param title: Our short name for it.
    :param elements: Different facts that the point names, any one of which is enough; empty when it names one.
    :param applies: Categories it is limited to; empty when it has no limit.
    :param court_may_decline: Whether the court may leave it uncounted by the nature of the offence.
    """

    id: str
    norm: Norm
    title: Words
    elements: tuple[str, ...] = ()
    applies: frozenset[Gravity] = frozenset()
    court_may_decline: bool = False

    @property
    def key(self) -> str:
        """Short form of the norm, "53(1)(6)"."""
        return self.norm.key.removeprefix(f"{Act.CC} ")


@dataclass(frozen=True, slots=True)
class ArrestSuspension:
    """The time in which arrest is not imposed (art. 467, part 1-1).

    :param until: First day on which arrest is imposed without limits again.
    :param articles: Articles for which it is imposed all the same.
    :param norm: The norm.
    """

    until: date
    articles: frozenset[str]
    norm: Norm

    def suspends(self, article: str, on: date, *, military_servant: bool = False) -> bool:
        """Tell whether arrest drops out of a sanction.

        It stays for military servants, for replacing other punishments, and where expulsion goes with it as additional punishment;
        the last two are no part of choosing from a sanction.

        :param article: Article of the Special Part.
        :param on: Day of the sentence.
        :param military_servant: Whether the convict serves in the forces.
        :return: Whether arrest is not imposed.
        """
        return on < self.until and article not in self.articles and not military_servant
