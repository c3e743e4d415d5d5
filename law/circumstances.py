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
    """The time in which arrest is not imposed (art. 467, parts 1 and 1-1).

    :param since: First day on which the article on arrest is in force at all.
    :param until: First day on which arrest is imposed without limits.
    :param articles: Articles for which it is imposed all the same; the text names no day for them.
    :param servicemen: First day on which military servants get it all the same; None when they do not.
    :param with_expulsion: First day on which it is imposed where expulsion goes with it; None when it is not.
    :param norm: The norm that suspends it.
    :param in_force_norm: The norm that brings the article into force.
    """

    since: date
    until: date
    articles: frozenset[str]
    servicemen: date | None
    with_expulsion: date | None
    norm: Norm
    in_force_norm: Norm

    def barred_by(self, article: str, on: date, *, military_servant: bool = False, expulsion: bool = False) -> Norm | None:
        """Find the norm by which arrest drops out of a sanction.

        It stays for replacing other punishments too, which is no part of choosing from a sanction.

        :param article: Article of the Special Part.
        :param on: The day whose law counts (open question Q26: the day of the act).
        :param military_servant: Whether the convict serves in the forces.
        :param expulsion: Whether expulsion goes with it as an additional punishment.
        :return: The norm; None when arrest is imposed.
        """
        if on < self.since:
            return self.in_force_norm
        if on >= self.until or article in self.articles:
            return None
        spared = (military_servant and _begun(self.servicemen, on)) or (expulsion and _begun(self.with_expulsion, on))
        return None if spared else self.norm

    @property
    def turning_days(self) -> tuple[date, ...]:
        """Days on which the answer may change."""
        return tuple(sorted(each for each in (self.since, self.until, self.servicemen, self.with_expulsion) if each is not None))


def _begun(since: date | None, on: date) -> bool:
    return since is not None and since <= on
