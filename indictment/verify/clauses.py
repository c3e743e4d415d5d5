"""Whether every element of a charge and every qualifying clause is shown in its episodes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from casefile import Case, Charge, Episode, Finding, Severity
from indictment.verify.report import report
from indictment.verify.support import Desk
from law import Act, DamageSize, Language, LawError, Norm, Part, Words, criminal_code, damage_threshold

_CHARGE = Norm(Act.CPC, "302-1", "3")
_CONSEQUENCES = re.compile(r"ущерб|вред|последств|смерт", re.IGNORECASE)


@cache
def _rows() -> tuple[dict[str, Any], ...]:
    return tuple(yaml.safe_load(files("indictment").joinpath("data", "clauses.yaml").read_text(encoding="utf-8")))


def charges(desk: Desk) -> Iterator[Finding]:
    """Check the elements and clauses of every charge.

    :param desk: The case and the draft.
    :return: What is not shown.
    """
    for charge in desk.case.charges:
        episodes = [episode for episode in desk.case.episodes if episode.id in charge.episodes]
        yield from _elements(desk.case, charge, episodes)
        part = _part(charge, episodes)
        if part is None or not episodes:
            continue
        for clause in charge.clauses:
            wording = part.clauses.get(clause, "")
            if wording and not _shown(desk, charge, episodes, wording):
                norm = Norm(Act.CC, charge.article, charge.part, clause)
                yield report(Severity.ERROR, "finding-clause", charge.id, norm=norm, clause=clause, wording=wording, charge=norm.key)


def _part(charge: Charge, episodes: list[Episode]) -> Part | None:
    try:
        day = max((one.time.value.end or one.time.value.start).date() for one in episodes)
        return criminal_code(day).article(charge.article).part(charge.part)
    except (LawError, ValueError):
        return None  # validation of the case reports a charge that the Code does not have


def _elements(case: Case, charge: Charge, episodes: list[Episode]) -> Iterator[Finding]:
    """Find the elements of the offence that no episode shows: subject, act, mental element (CPC, art. 113, part 1)."""
    if not any(charge.person in episode.participants for episode in episodes):
        yield _element(case, charge, "subject")
    if not any(episode.way.value.kk or episode.way.value.ru for episode in episodes):
        yield _element(case, charge, "act")


def _element(case: Case, charge: Charge, element: str) -> Finding:
    person = case.person(charge.person)
    name = Words(kk=person.name.kk.full, ru=person.name.ru.full)
    return report(Severity.ERROR, f"finding-element-{element}", charge.id, norm=Norm(Act.CPC, "113", "1"), charge=charge.id, person=name)


def _shown(desk: Desk, charge: Charge, episodes: list[Episode], wording: str) -> bool:
    wanted = [row for row in _rows() if re.search(row["clause"], wording.lower())]
    texts = {language: _text(desk, episodes, language) for language in (Language.KK, Language.RU)}
    if not wanted:
        return _overlaps(wording, texts[Language.RU])
    return any(_by_figures(desk.case, charge, episodes, row) or _by_words(desk, texts, row) for row in wanted)


def _by_words(desk: Desk, texts: dict[Language, str], row: dict[str, Any]) -> bool:
    language = desk.language if texts[desk.language] else Language.RU
    pattern = row.get(language.value)
    return bool(pattern and re.search(pattern, texts[language]))


def _by_figures(case: Case, charge: Charge, episodes: list[Episode], row: dict[str, Any]) -> bool:
    if "participants" in row and any(len(episode.participants) >= row["participants"] for episode in episodes):
        return True
    if "victims" in row and len({victim for episode in episodes for victim in episode.victims}) >= row["victims"]:
        return True
    if "episodes" in row:
        same = {
            one for other in case.charges if other.person == charge.person and other.article == charge.article for one in other.episodes
        }
        earlier = len(case.person(charge.person).convictions)
        if len(same) + earlier >= row["episodes"]:
            return True
    return "size" in row and _reaches(charge, episodes, DamageSize(row["size"]))


def _reaches(charge: Charge, episodes: list[Episode], size: DamageSize) -> bool:
    day = max((one.time.value.end or one.time.value.start).date() for one in episodes)
    sums = [one.damage.value for one in episodes if one.damage is not None]
    thresholds = damage_threshold(size, charge.article, charge.part, day)
    if not thresholds or not sums:
        return any(one.consequences is not None for one in episodes)
    # A continued offence counts the whole sum, so the sum of the charge is what must reach the size
    return any(threshold.met(sum(sums), day) for threshold in thresholds)


def _text(desk: Desk, episodes: list[Episode], language: Language) -> str:
    """Give what the draft tells of the episodes; for the other language, what the case tells."""
    if language is desk.language:
        ids = tuple(f"{one.id}-{field}" for one in episodes for field in ("way", "motive", "items", "consequences", "place", "victims"))
        told = " ".join(statement.text for statement in desk.draft.statements if statement.id in ids)
    else:
        told = " ".join(
            fact.value.text(language) for one in episodes for fact in (one.way, one.items, one.consequences) if fact is not None
        )
    return told.lower().replace("ё", "е")


def _overlaps(wording: str, text: str) -> bool:
    """Tell whether a content word of a clause without a row of its own stands in the episode, whatever its ending."""
    words = re.findall(r"[а-яё]{5,}", wording.lower().replace("ё", "е"))
    return not words or any(word[: max(4, len(word) - 3)] in text for word in words)
