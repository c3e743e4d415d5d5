"""Detention, custody and house arrest: strict terms, from the minute or the first day (CPC, arts 128, 131, 146, 147, 151, 152, 541)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from casefile import DocumentType, EventKind, Measure, MeasureKind, SourceRef
from law import Gravity, LawError, Step, Term, TermUnit, TimeLimit, criminal_code, reached, time_limit, working_calendar
from supervision.deadline import ALMATY, Trigger, moment_text, said
from supervision.reckoning import Reckoned, cpc, moved, step
from supervision.timeline import Timeline, end_of

_HELD = frozenset({MeasureKind.DETENTION, MeasureKind.CUSTODY})
_EXCEPTIONAL_LISTS = frozenset({"terrorist", "extremist", "sexual_inviolability_of_minors"})
_RIOTS = "272"
_DAY = timedelta(days=1)
_ADULT = 18


@dataclass(frozen=True, slots=True)
class Stretch:
    """Measures of one person that follow one another without a gap.

    :param measures: The measures, in order.
    """

    measures: tuple[Measure, ...]

    @property
    def start(self) -> datetime:
        """First moment."""
        return self.measures[0].start

    @property
    def end(self) -> datetime | None:
        """End that the last measure names."""
        return self.measures[-1].end

    @property
    def sources(self) -> tuple[SourceRef, ...]:
        """Where the file shows the measures."""
        return tuple(source for measure in self.measures for source in measure.sources)

    @property
    def days(self) -> int:
        """Days of the calendar it took, the first and the last counted."""
        return 0 if self.end is None else (self.end.date() - self.start.date()).days + 1


def restraint(found: Timeline) -> Iterator[Reckoned]:
    """Count detention, custody and house arrest of each person.

    :param found: The case.
    :return: The counted limits.
    """
    for person in dict.fromkeys(measure.person for measure in found.case.measures):
        measures = found.measures(person)
        for measure in measures:
            if measure.kind is MeasureKind.DETENTION:
                yield from _detention(found, measure, measures)
        yield from _custody(found, person, _stretches(measures, _HELD))
        yield from _house_arrest(found, person, _stretches(measures, frozenset({MeasureKind.HOUSE_ARREST})))


def _counted(limit: TimeLimit, trigger: Trigger, measure: Measure) -> Reckoned:
    if limit.term is None or trigger.at is None:
        raise ValueError(f"{limit.id} cannot be counted")
    end = limit.term.end(trigger.at, working_calendar(), strict=limit.strict)
    return Reckoned(limit, trigger, end.last_moment, end.steps, end.preliminary, person=measure.person)


def _detention(found: Timeline, measure: Measure, measures: tuple[Measure, ...]) -> Iterator[Reckoned]:
    trigger = Trigger(said("trigger-detention"), measure.start, measure.sources)
    identifier, reason = _detention_limit(found, measure)
    limit = time_limit(identifier)
    longest = _counted(limit, trigger, measure)
    done = _detention_ended(measure, measures)
    longest = replace(longest, steps=(*longest.steps, step(reason, limit.norms[0])), done=done)
    yield longest
    protocol = _counted(time_limit("detention_protocol"), trigger, measure)
    yield replace(protocol, done=_protocol(found, protocol), shown=False)
    report = _counted(time_limit("detention_report_prosecutor"), trigger, measure)
    yield replace(report, steps=(*report.steps, step("report-from-detention", cpc("131", "3"))), shown=False)
    motion = time_limit("custody_motion_to_judge")
    held = done is None or done > found.on
    if held and longest.last_moment is not None and motion.term is not None:
        end = motion.term.before(longest.last_moment, working_calendar(), strict=motion.strict)
        expiry = Trigger(said("trigger-expiry-detention"), measure.start, measure.sources)
        yield Reckoned(motion, expiry, end.last_moment, end.steps, end.preliminary, measure.person, shown=False)


def _detention_limit(found: Timeline, measure: Measure) -> tuple[str, str]:
    """Choose 72, 48 or 24 hours: an unknown age counts as a minor's, because the earlier end is never too late."""
    if _exceptional(found, measure):
        return "detention_max_exceptional", "detention-exceptional"
    born = found.case.person(measure.person).birth_date
    if born is None:
        return "detention_max_minor", "detention-age-unknown"
    minor = is_minor(born, measure.start.date())
    return ("detention_max_minor", "detention-minor") if minor else ("detention_max_adult", "detention-adult")


def is_minor(born: date, on: date) -> bool:
    """Tell whether a person is under 18.

    :param born: Day of birth.
    :param on: The day.
    :return: Whether the person is a minor on that day.
    """
    return not reached(born, _ADULT, on)


def _exceptional(found: Timeline, measure: Measure) -> bool:
    """Tell whether a charge of the person opens 72 hours (CPC, arts 128(5), 131(4)), as far as the Code's own lists and gravity show it."""
    for charge in found.case.charges:
        if charge.person != measure.person:
            continue
        if charge.article == _RIOTS:
            return True
        try:
            part = criminal_code(measure.start.date()).article(charge.article).part(charge.part)
        except LawError:
            continue  # a wrong qualification is a finding of validation; here it only leaves the shorter term
        if part.gravity is Gravity.ESPECIALLY_GRAVE or part.lists_for(charge.clauses) & _EXCEPTIONAL_LISTS:
            return True
    return False


def _detention_ended(measure: Measure, measures: tuple[Measure, ...]) -> datetime | None:
    """Find what ended the detention: its own end, or the measure of restraint that took its place."""
    following = [each.start for each in measures if each.kind is not MeasureKind.DETENTION and each.start >= measure.start]
    ends = [*following[:1], *([measure.end] if measure.end is not None else [])]
    return min(ends, default=None)


def _protocol(found: Timeline, protocol: Reckoned) -> datetime | None:
    """Find a detention protocol dated after the last day of its term: the file knows its day alone, so only a late one proves anything."""
    named = {source.document for source in protocol.trigger.sources}
    for document in found.case.documents:
        late = protocol.last_moment is not None and document.date > protocol.last_moment.date()
        if late and document.type is DocumentType.DETENTION_PROTOCOL and document.id in named:
            return datetime.combine(document.date, time.min, tzinfo=ALMATY)
    return None


def _stretches(measures: tuple[Measure, ...], kinds: frozenset[MeasureKind]) -> tuple[Stretch, ...]:
    """Join measures that follow one another; a day between an end and the next beginning is no gap."""
    joined: list[tuple[Measure, ...]] = []
    for measure in measures:
        if measure.kind not in kinds:
            continue
        before = joined[-1][-1] if joined else None
        if before is not None and not before.released and (before.end is None or measure.start <= before.end + _DAY):
            joined[-1] = (*joined[-1], measure)
        else:
            joined.append((measure,))
    return tuple(Stretch(group) for group in joined)


def _custody(found: Timeline, person: str, stretches: tuple[Stretch, ...]) -> Iterator[Reckoned]:
    earlier = 0
    for stretch in stretches:
        if any(measure.kind is MeasureKind.CUSTODY for measure in stretch.measures):
            base = _held(found, person, stretch, time_limit("custody_base"), earlier)
            yield base
            yield from _requests(found, base)
            born = found.case.person(person).birth_date
            if born is not None and is_minor(born, stretch.start.date()):
                yield _cap(base, time_limit("custody_minor_cap"), earlier)
        earlier += stretch.days


def _house_arrest(found: Timeline, person: str, stretches: tuple[Stretch, ...]) -> Iterator[Reckoned]:
    earlier = 0
    for stretch in stretches:
        yield _held(found, person, stretch, time_limit("house_arrest_terms"), earlier)
        earlier += stretch.days


def _held(found: Timeline, person: str, stretch: Stretch, limit: TimeLimit, earlier: int) -> Reckoned:
    """Count a strict term from its first day, less the days served before, then as the order or an extension names it."""
    last, steps, preliminary = _strict_end(limit, stretch.start, earlier)
    if stretch.measures[0].kind is MeasureKind.DETENTION:
        steps.insert(0, step("detention-counts", cpc("151", "1"), after=moment_text(stretch.start)))
    last, more = _as_ordered(found, person, stretch, last)
    trigger = Trigger(said("trigger-first-day"), stretch.start, stretch.sources)
    done = _held_until(found, person, stretch)
    return Reckoned(limit, trigger, last, (*steps, *more), preliminary, person, done=done)


def _strict_end(limit: TimeLimit, start: datetime, earlier: int) -> tuple[datetime, list[Step], bool]:
    """Count a strict term from its first day, less the days served before (CPC, art. 152, part 9)."""
    if limit.term is None:
        raise ValueError(f"{limit.id} has no length to count")
    end = limit.term.end(start, working_calendar(), strict=True)
    if not earlier:
        return end.last_moment, list(end.steps), end.preliminary
    shortened = end_of(end.last_moment.date() - earlier * _DAY)
    return shortened, [*end.steps, moved("earlier-days", cpc("152", "9"), end.last_moment, shortened, days=earlier)], end.preliminary


def held_longer(found: Timeline, person: str, limit: TimeLimit) -> bool | None:
    """Tell whether a person was in custody before the court longer than a term, by its months and not by days; times apart add up.

    :param found: The case.
    :param person: Identifier of the person.
    :param limit: The limit, whose term is counted from the first day.
    :return: Whether the term had ended while the person was held, up to the moment; None on the one day on which the two readings
        of a month whose first day counts differ (CPC, art. 48, parts 4 and 5).
    """
    earlier, doubtful = 0, False
    for stretch in _stretches(found.measures(person), _HELD):
        last, _, _ = _strict_end(limit, stretch.start, earlier)
        ends = (found.on, stretch.end, _held_until(found, person, stretch))
        held = min(end for end in ends if end is not None)
        if held > last + _DAY:
            return True
        doubtful = doubtful or held > last
        earlier += stretch.days
    return None if doubtful else False


def _as_ordered(found: Timeline, person: str, stretch: Stretch, last: datetime) -> tuple[datetime, tuple[Step, ...]]:
    """Take the end from the judge's order and the extensions; where the reckoning ends a day earlier, it stands for the reminder."""
    named = [] if stretch.end is None or stretch.measures[-1].released else [("ordered", stretch.end)]
    for event in found.of(EventKind.TERM_EXTENDED, person):
        if event.person == person and event.until is not None and stretch.start <= event.at <= found.on:
            named.append(("custody-extended", end_of(event.until)))
    if not named:
        return last, ()
    code, end = max(named, key=lambda each: each[1])
    ordered = end_of(end.date()) if moment_text(end).endswith("24:00") else end
    if ordered == last:
        return last, (step("order-agrees", None, after=moment_text(last)),)
    if last < ordered <= last + _DAY:
        return last, (step("order-a-day-later", cpc("48", "5"), moment_text(ordered), moment_text(last)),)
    code = "order-shorter" if ordered < last else code
    return ordered, (moved(code, cpc("151", "2"), last, ordered),)


def _held_until(found: Timeline, person: str, stretch: Stretch) -> datetime | None:
    """Find what ended the stretch: release, another measure, or the case sent to the court (then art. 342 counts)."""
    final = stretch.measures[-1]
    same = {final.kind} if final.kind is MeasureKind.HOUSE_ARREST else _HELD
    ends = [final.end] if final.released and final.end is not None else []
    ends += [each.start for each in found.measures(person) if each.kind not in same and each.start >= final.start][:1]
    court = found.first(EventKind.SENT_TO_COURT, after=stretch.start)
    return min([*ends, *([court.at] if court is not None else [])], default=None)


def _cap(base: Reckoned, limit: TimeLimit, earlier: int) -> Reckoned:
    if base.trigger.at is None:
        raise ValueError(f"{limit.id} cannot be counted")
    last, steps, preliminary = _strict_end(limit, base.trigger.at, earlier)
    return Reckoned(limit, base.trigger, last, tuple(steps), preliminary, base.person, done=base.done)


def _requests(found: Timeline, base: Reckoned) -> Iterator[Reckoned]:
    """Count back from the end of custody: by when to ask for its extension, and the facility's warning (151(6)–(8), (10), 152(4))."""
    last, start = base.last_moment, base.trigger.at
    if last is None or start is None or (base.done is not None and base.done <= found.on):
        return
    calendar = working_calendar()
    stage = "over12m"
    for months, name in ((3, "3m"), (12, "over3m")):
        if last < Term(months, TermUnit.MONTHS).end(start, calendar, strict=True).last_moment:
            stage = name
            break
    for identifier in (f"custody_ext_request_prosecutor_{stage}", f"custody_ext_request_court_{stage}", "custody_expiry_warning"):
        limit = time_limit(identifier)
        if limit.term is not None:
            end = limit.term.before(last, calendar, strict=True)
            trigger = Trigger(said("trigger-expiry-custody"), start, base.trigger.sources)
            yield Reckoned(limit, trigger, end.last_moment, end.steps, end.preliminary, base.person, shown=False)
