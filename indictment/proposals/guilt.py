"""Admissions and denials of guilt in a person's own words; what may be read both ways is passed over, never guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from indictment.proposals.proposal import ProposalKind

_CLAUSE = re.compile(r"[,;:.]?\s(?:но|однако|а|бірақ|алайда|ал)\s|[,;:.]|\s[–—-]\s")
_ANSWER = re.compile(r"^\W*(?:ответ|жауап)\s*[:.–—-]\s*", re.IGNORECASE)
_YES = re.compile(r"^\W*(?:да|иә|ия)\b")
_NO = re.compile(r"^\W*(?:нет|жоқ)\b")


class Asked(IntEnum):
    """What was asked before a sentence."""

    NOTHING = 0
    AMONG_OTHERS = 1  # whether guilt is admitted, and something else: a bare «да» may answer either
    ALONE = 2  # whether guilt is admitted


@dataclass(frozen=True, slots=True)
class Position:
    """What a sentence says of the speaker's guilt.

    :param kind: Admission or denial.
    :param degree: "full", "partial", or "plain" where the words name no measure.
    """

    kind: ProposalKind
    degree: str


@dataclass(frozen=True, slots=True)
class _Rules:
    """The phrases of `data/guilt.yaml`, compiled."""

    passed_over: tuple[re.Pattern[str], ...]
    verbs: tuple[tuple[ProposalKind, re.Pattern[str]], ...]
    phrases: tuple[tuple[ProposalKind, re.Pattern[str]], ...]
    one: dict[str, re.Pattern[str]]


@cache
def _rules() -> _Rules:
    data: dict[str, Any] = yaml.safe_load(files("indictment").joinpath("data", "guilt.yaml").read_text(encoding="utf-8"))

    def rows(name: str) -> tuple[tuple[ProposalKind, re.Pattern[str]], ...]:
        return tuple((ProposalKind(row["reads"]), re.compile(row["pattern"])) for row in data[name])

    singles = {name: re.compile(value) for name, value in data.items() if isinstance(value, str)}
    return _Rules(tuple(map(re.compile, data["passed_over"])), rows("verbs"), rows("phrases"), singles)


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("ё", "е").split())


def asks_of_guilt(sentence: str) -> bool:
    """Tell whether a sentence asks a person whether they admit their guilt.

    :param sentence: The sentence.
    :return: Whether it does.
    """
    return "?" in sentence and bool(_rules().one["asks"].search(_plain(sentence)))


def quotes_another(sentence: str) -> bool:
    """Tell whether a sentence opens a quotation of somebody else's words.

    :param sentence: The sentence.
    :return: Whether what follows until the quotation ends is another person's.
    """
    plain = _plain(sentence)
    return bool(_rules().one["others_quoted"].search(plain)) and not _rules().one["introduced"].match(plain)


def read_guilt(sentence: str, *, asked: Asked = Asked.NOTHING) -> tuple[Position, ...]:
    """Read what a person says of their own guilt in one sentence.

    :param sentence: The sentence.
    :param asked: Whether it answers a question whether guilt is admitted: then a verb without an object counts, and «да» or «жоқ» alone.
    :return: The positions: none, one, or an admission and a denial of parts.
    """
    rules = _rules()
    plain = rules.one["not_negation"].sub("", _ANSWER.sub("", rules.one["introduced"].sub("", _plain(sentence))))
    if quotes_another(sentence) or any(pattern.search(plain) for pattern in rules.passed_over):
        return ()
    found = tuple(dict.fromkeys((*_by_phrases(plain, rules), *_by_verbs(plain, rules, asked=asked))))
    kinds = {kind for kind, _ in found}
    if not found and asked is Asked.ALONE and len(plain.split()) == 1:
        kinds = {ProposalKind.ADMISSION} if _YES.match(plain) else {ProposalKind.DENIAL} if _NO.match(plain) else set()
        return tuple(Position(kind, "plain") for kind in kinds)
    if len(kinds) > 1:
        return tuple(Position(kind, "partial") for kind in sorted(kinds))
    if asked and ((_YES.match(plain) and ProposalKind.DENIAL in kinds) or (_NO.match(plain) and ProposalKind.ADMISSION in kinds)):
        return ()  # «Да, вину не признаю» and «Нет, признаю» say two things
    return tuple(Position(kind, _degree(clause, kind, rules)) for kind, clause in _widest(found))


def _widest(found: Iterable[tuple[ProposalKind, str]]) -> Iterator[tuple[ProposalKind, str]]:
    """Join the clauses of one kind, whose measure may stand in any of them."""
    joined: dict[ProposalKind, list[str]] = {}
    for kind, clause in found:
        joined.setdefault(kind, []).append(clause)
    yield from ((kind, " , ".join(clauses)) for kind, clauses in joined.items())


def _degree(clause: str, kind: ProposalKind, rules: _Rules) -> str:
    partial = rules.one["partial"].search(clause)
    if partial and not (kind is ProposalKind.DENIAL and re.search(r"\bни\s+частичн|тіпті\s+ішінара", clause)):
        return "partial"
    return "full" if rules.one["full"].search(clause) else "plain"


def _by_phrases(plain: str, rules: _Rules) -> Iterator[tuple[ProposalKind, str]]:
    for kind, pattern in rules.phrases:
        if pattern.search(plain):
            yield kind, plain


def _by_verbs(plain: str, rules: _Rules, *, asked: Asked) -> Iterator[tuple[ProposalKind, str]]:
    """Read each verb with the object of its clause, or the nearest before it."""
    bounds = [0, *(match.end() for match in _CLAUSE.finditer(plain)), len(plain)]
    for kind, pattern in rules.verbs:
        for match in pattern.finditer(plain):
            begin = max(bound for bound in bounds if bound <= match.start())
            end = min(bound for bound in bounds if bound >= match.end())
            beside = plain[begin : match.start()] + plain[match.end() : end]
            if not _of_guilt(plain, begin, plain[begin:end], beside, rules, asked=asked):
                continue
            negations = _negations(plain[begin : match.start()], rules)
            if negations > 1:
                continue  # «не могу не признать» and its kin
            yield (_opposite(kind) if negations else kind), plain[begin : _with_measure(plain, end, bounds, rules)]


def _of_guilt(plain: str, begin: int, clause: str, beside: str, rules: _Rules, *, asked: Asked) -> bool:
    """Tell whether a verb is of guilt: the object of its clause, or without one, that of an earlier clause or of the question."""
    guilt, other = rules.one["guilt"], rules.one["other_objects"]
    if guilt.search(clause):
        # «вину и иск признаю» tells of both; «виновным в иске» does not occur
        return True
    if other.search(clause) or not rules.one["inherits"].fullmatch(beside):
        return False
    before = [(match.end(), True) for match in guilt.finditer(plain[:begin])]
    before += [(match.end(), False) for match in other.finditer(plain[:begin])]
    return max(before)[1] if before else asked is not Asked.NOTHING


def _negations(before: str, rules: _Rules) -> int:
    """Count the negations that belong to a verb: «не признаю», «не признаю себя»; «не полностью признаю» negates the measure."""
    own = re.search(rf"\bне\s+(?:{rules.one['between'].pattern}\s+){{0,3}}$", before)
    further = re.search(r"\b(?:не\s+могу|нельзя|невозможно|не\s+хочу)\b", before)
    return bool(own) + bool(further)


def _with_measure(plain: str, end: int, bounds: list[int], rules: _Rules) -> int:
    """Add the clause that follows when all it says is the measure: «вину признаю, но не полностью»."""
    following = min((bound for bound in bounds if bound > end), default=end)
    words = plain[end:following]
    measured = rules.one["partial"].search(words) or rules.one["full"].search(words)
    return following if measured and len(words.split()) <= 4 and not any(p.search(words) for _, p in rules.verbs) else end


def _opposite(kind: ProposalKind) -> ProposalKind:
    return ProposalKind.DENIAL if kind is ProposalKind.ADMISSION else ProposalKind.ADMISSION
