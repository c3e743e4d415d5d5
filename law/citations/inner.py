"""Read the levels on either side of an article: «п. 2) ч. 3» before it, «ч. 3 п. 2)» after it."""

from __future__ import annotations

from dataclasses import dataclass

from law.citations.chains import Chain, Path, Step
from law.citations.items import Group, Join
from law.citations.model import Level
from law.citations.row import Row
from law.words import Language

_LARGEST_LIKELY_PART = 15  # a larger bare number after a part is an article: «ст. 188 ч. 3, 24 ч. 3»
_POINTS = (Level.POINT, Level.SUBPOINT)


def paths_before(row: Row) -> list[Path]:
    """Read the levels before an article.

    :param row: The row, at the first of them; it is left at the article.
    :return: The paths; none when no article follows, and then the row is left where that was seen.
    """
    found: list[Path] = []
    before: Group | None = None
    while (group := row.group) and not row.ends_paths(group):
        if group.language is not Language.RU or group.level is Level.ARTICLE or not _grow(found, group, before):
            return []
        before = group
        row.index += 1
    return found if row.group else []


def _grow(found: list[Path], group: Group, before: Group | None) -> bool:
    """Add a level to the last path, or open the next one."""
    last = found[-1].steps[-1] if found else None
    if group.level is None:
        return last is not None and _grow_list(found, group, last)
    step = Step(Level.SUBPOINT if group.twofold and group.bracketed else group.level, list(group.labels), group.plural)
    if last is None:
        found.append(Path([step]))
        return True
    adjoins = group.join is Join.NOTHING
    if adjoins and before and before.twofold and step.level is Level.POINT:
        last.level = Level.SUBPOINT  # «пп. 2 п. 1 ст. 20»
    if last.level is step.level and len(found[-1].steps) == 1:
        last.labels.extend(step.labels)
    elif adjoins or (group.join is Join.COMMA and step.level is Level.PART and not found[-1].has(Level.PART)):
        found[-1].steps.append(step)
    else:
        found.append(Path([step]))
    return not adjoins or last.level is not step.level


def _grow_list(found: list[Path], group: Group, last: Step) -> bool:
    labels = list(group.labels)
    if group.join is Join.NOTHING or not (_is_number(labels[0]) or last.level in _POINTS):
        return False
    steps = found[-1].steps
    inwards = len(steps) > 1 and steps[-2].level < last.level  # «ч. 2 п. «а», «б» ст. 175»
    if last.plural or len(steps) == 1 or inwards:
        last.labels.extend(labels)
    else:
        found.append(Path([Step(last.level, labels)]))
    return True


@dataclass(frozen=True, slots=True)
class Inner:
    """What follows an article.

    :param chains: The norms below the article.
    :param end: Offset after the last character; None when nothing follows.
    :param closed: Whether a closing bracket ended the reference.
    """

    chains: list[Chain]
    end: int | None = None
    closed: bool = False


def levels_after(row: Row) -> Inner:
    """Read the levels after an article.

    :param row: The row, after the article; it is left after the last level of that article.
    :return: What was read.
    """
    path, found = Path(), list[Chain]()
    end: int | None = None
    closed = False
    while not closed and (group := row.group):
        level = _level(row, group, path)
        if level is None:
            break
        if group.level is None and path.steps[-1].level is level:
            path.steps[-1].labels.extend(group.labels)
        else:
            if path.steps and path.steps[-1].level >= level:
                found.extend(path.descending())
                # What the list held before its last number is told already.
                path = Path([Step(step.level, step.labels[-1:]) for step in path.steps if step.level < level])
            path.steps.append(Step(level, list(group.labels)))
        closed = group.bracketed and level is Level.PART
        end = group.end - closed
        row.index += 1
    return Inner(found + list(path.descending()), end, closed)


def _level(row: Row, group: Group, path: Path) -> Level | None:
    """Tell which level of the open article a group is; None when it is not of that article."""
    adjoins = group.join is Join.NOTHING
    if group.level is None:
        return _level_of_number(row, group, path)
    if group.twofold and group.language is Language.KK:
        return _kazakh_twofold(row, group, path)
    if group.level is Level.ARTICLE or (group.language is Language.RU and not adjoins and row.opens_article()):
        return None
    if group.language is Language.KK and not adjoins and group.short:
        return None  # «2-т.» after a comma is a volume (том)
    if group.twofold and (group.bracketed or (path.has(Level.POINT) and adjoins)):
        return Level.SUBPOINT
    return group.level


def _kazakh_twofold(row: Row, group: Group, path: Path) -> Level | None:
    """Read «б.»: right after an article it is its part; «24-б. 3-б.» after a comma is the next article."""
    if group.join is Join.NOTHING:
        return Level.PART
    next_article = row.following is not None and row.following.twofold
    return Level.PART if path.has(Level.PART) and not next_article and _value(group.labels[0]) <= _LARGEST_LIKELY_PART else None


def _level_of_number(row: Row, group: Group, path: Path) -> Level | None:
    """Find the level of a bare number of a list from what stands before and after it."""
    if not path.steps or group.join is Join.NOTHING:
        return None
    last, label = path.steps[-1], group.labels[0]
    if not _is_number(label) or group.bracketed:
        return last.level if last.level in _POINTS else None
    following = row.following
    if following and following.level not in (None, Level.ARTICLE):
        # What follows is nested in this number, so the number is of an outer level: «188 ч.3, 190 ч.1», «ч. 2 п. 1), 3 п. 2)».
        part = following.level is not Level.PART and path.has(Level.PART) and _value(label) <= _LARGEST_LIKELY_PART
        return Level.PART if part else None
    previous = last.labels[-1]
    rising = not _is_number(previous) or _order(label) > _order(previous)
    likely = last.level is not Level.PART or _value(label) <= _LARGEST_LIKELY_PART
    return last.level if rising and likely else None


def _is_number(label: str) -> bool:
    return label[:1].isdigit()


def _value(label: str) -> int:
    return int(label.split("-", maxsplit=1)[0])


def _order(label: str) -> tuple[int, ...]:
    return tuple(map(int, label.split("-")))
