"""The deadlines of a case, and their calendar as text."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from casefile import Case
from law import Language, format_citation, message
from supervision.deadline import ROOM, Deadline, Status, moment_text
from supervision.entered import entered, started
from supervision.investigation import investigation, study
from supervision.reckoning import deadline
from supervision.restraint import restraint
from supervision.timeline import timeline
from supervision.trial import in_trial


def deadlines(case: Case, on: datetime | date) -> tuple[Deadline, ...]:
    """Count the time limits of a case from its events and measures.

    :param case: The case.
    :param on: Moment to look from, with its time zone; a day means its beginning, so that what ends that day is still running.
    :return: The deadlines, first those without an end (the file lacks what they are counted from), then by their last moment.
    :raises SupervisionError: If events or measures stand in an order that cannot be, or a moment has no time zone.
    """
    found = timeline(case, on)
    reckoned = (*investigation(found), *study(found), *restraint(found), *in_trial(found), *started(found), *entered(found))
    return tuple(sorted((deadline(found, each) for each in reckoned), key=_order))


def _order(each: Deadline) -> tuple[bool, float, str]:
    return (each.last_moment is not None, each.last_moment.timestamp() if each.last_moment else 0, each.id)


def calendar_text(deadlines: Iterable[Deadline], language: Language, *, reckoning: bool = False) -> str:
    """Write deadlines as a table that a person reads.

    :param deadlines: The deadlines, in the order to show them.
    :param language: Language of the reader.
    :param reckoning: Whether the steps of each reckoning follow it.
    :return: One line a deadline with aligned columns; values nobody has signed and uncertain calendars are marked.
    """
    listed = tuple(deadlines)
    head = tuple(message(ROOM, f"column-{name}", language) for name in ("end", "status", "title", "norm", "person", "who"))
    rows = [head, *(_row(each, language) for each in listed)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    lines = [_line(head, widths), "  ".join("-" * width for width in widths)]
    for each, row in zip(listed, rows[1:], strict=True):
        lines.append(_line(row, widths))
        if reckoning:
            lines += [f"    {line}" for line in _reckoning(each, language)]
    return "\n".join(lines) + "\n"


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _row(each: Deadline, language: Language) -> tuple[str, ...]:
    title = each.title.text(language)
    marks = [] if each.verified else [message("law", "not-verified", language)]
    marks += [message(ROOM, "preliminary", language)] if each.preliminary else []
    return (
        moment_text(each.last_moment) if each.last_moment is not None else "—",
        status_text(each, language),
        f"{title} [{'; '.join(marks)}]" if marks else title,
        format_citation((each.norm,), language),
        each.person_name.text(language) if each.person_name is not None else "—",
        each.who.text(language),
    )


def status_text(each: Deadline, language: Language) -> str:
    """Say where a deadline stands, and by how much it was missed.

    :param each: The deadline.
    :param language: Language of the reader.
    :return: The words.
    """
    if each.status is Status.MISSED and each.late is not None:
        return f"{message(ROOM, 'status-missed', language)} {passed(each.late, language)}"
    return status_name(each.status, language)


def status_name(status: Status, language: Language) -> str:
    """Say a status by itself.

    :param status: The status.
    :param language: Language of the reader.
    :return: The words.
    """
    code = "missed-by-itself" if status is Status.MISSED else status.value.replace("_", "-")
    return message(ROOM, f"status-{code}", language)


def passed(length: timedelta, language: Language) -> str:
    """Say a length of time: "2 дня 3 часа", "2 күн 3 сағат"; under an hour, in minutes begun.

    :param length: The length, not negative.
    :param language: Language of the reader.
    :return: The words.
    """
    hours, rest = divmod(length, timedelta(hours=1))
    if not hours:
        return message(ROOM, "minutes", language, {"minutes": -(-rest // timedelta(minutes=1))})
    days, hours = divmod(hours, 24)
    if not days:
        return message(ROOM, "hours", language, {"hours": hours})
    return message(ROOM, "days-hours" if hours else "days", language, {"days": days, "hours": hours})


def _reckoning(each: Deadline, language: Language) -> Iterable[str]:
    at = moment_text(each.trigger.at) if each.trigger.at is not None else "—"
    yield message(ROOM, "counted-from", language, {"trigger": each.trigger.words.text(language), "at": at})
    for place, step in enumerate(each.steps, start=1):
        norm = f" ({format_citation((step.norm,), language)})" if step.norm is not None else ""
        yield f"{place}. {step.words.text(language)}{norm}"
    if each.consequence is not None:
        yield each.consequence.text(language)
