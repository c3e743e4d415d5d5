"""The milder law (arts 5, 6): what each edition between the day of the act and the day of the decision permits, and which is milder.

The law of the day of the act decides (art. 5). A later law that removes the offence, mitigates the punishment or otherwise improves the
position works back (art. 6, part 1); one that worsens it does not (art. 6, part 3). An edition is milder here only when it is milder on
some count and harsher on none; where each is milder on its own count the choice is left to a person, and both are shown. An edition
is that of the part charged together with that of the General Part: an amendment of either is one more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum

from law import CriminalCode, Edition, GeneralPart, Norm, PunishmentKind, RepealedArticle, Step, UnknownArticle, Words, criminal_code
from sentencing.answers import Frozen
from sentencing.calculation import calculate
from sentencing.charge import CodeAt
from sentencing.errors import DecisionBeforeOffence
from sentencing.facts import OffenceFacts, SentencingFacts
from sentencing.law_counts import Difference, Direction, differences, gone
from sentencing.notes import Remark
from sentencing.phrases import Value, worded
from sentencing.sentence import OffenceSentence, Sentence
from sentencing.trace import Move, Trace, cc


class LawChoice(StrEnum):
    """Which law is to be applied to an offence."""

    ONE_EDITION = "one_edition"  # the wording was the same on both days
    UNREAD = "unread"  # the wording of the day of the act was not read: nothing can be compared
    SAME = "same"  # the wording changed, but nothing that moves this sentence
    OF_THE_ACT = "of_the_act"  # the later law is harsher: art. 5, art. 6, part 3
    LATER = "later"  # a later law is milder: art. 6, part 1
    DECRIMINALISED = "decriminalised"  # a later law no longer knows the offence: art. 6, part 1
    OPEN = "open"  # each law is milder on its own count: a person decides


class UnderLaw(Frozen):
    """One offence under one edition of the law.

    :param on: First day, not earlier than the act, on which this edition is the law.
    :param read_from: First day on which the wording is known to hold.
    :param known: Whether the wording of that day was read; False when it is the nearest one.
    :param source: The act and the text read.
    :param general_from: First day on which the wording of the General Part is known to hold.
    :param general_source: The act and the text of the General Part read.
    :param sentence: What it permits; None when it no longer knows the offence.
    :param requalify: Whether the part or the point charged is missing there without being repealed: the act may stand elsewhere.
    :param differences: Where it differs from the law of the act; empty for that law itself.
    """

    on: date
    read_from: date
    known: bool
    source: str
    general_from: date
    general_source: str
    sentence: OffenceSentence | None
    requalify: bool = False
    differences: tuple[Difference, ...] = ()


class OffenceLaw(Frozen):
    """The choice of the law for one offence.

    :param offence: Identifier of the offence.
    :param choice: Which law is to be applied.
    :param applies_on: First day of the edition that is to be applied; None when the choice is open or the wording was not read.
    :param editions: The offence under each edition, the law of the act first.
    """

    offence: str
    norm: Norm
    choice: LawChoice
    applies_on: date | None
    editions: tuple[UnderLaw, ...]
    words: Words
    remarks: tuple[Remark, ...] = ()
    steps: tuple[Step, ...] = ()


class LawOfDay(Frozen):
    """The whole sentence under the law of one day.

    :param on: The day; None for the law of the day of each act.
    :param sentence: The sentence; None when that law knows none of the offences any more.
    """

    on: date | None
    sentence: Sentence | None


class MilderLaw(Frozen):
    """The choice of the law for every offence (arts 5, 6).

    :param decided_on: Day of the decision.
    :param offences: The choice by offence.
    :param sentences: The whole sentence under the law of the acts, then under each later law up to the day of the decision.
    """

    decided_on: date
    offences: tuple[OffenceLaw, ...]
    sentences: tuple[LawOfDay, ...]

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of every choice."""
        return tuple(step for each in self.offences for step in each.steps)


def compare(facts: SentencingFacts, decided_on: date, code: CodeAt = criminal_code) -> MilderLaw:
    """Compute the sentence under every edition of the law between the acts and the decision, and name the milder one by rule.

    The age, the stage and the monthly calculation index stay those of the day of the act (arts 15, 41(1), 42(1)).

    :param facts: The facts.
    :param decided_on: Day of the decision.
    :param code: The Criminal Code by date.
    :return: Both computed and both shown; the choice is open where neither is milder on every count.
    :raises DecisionBeforeOffence: If the decision is earlier than an act.
    :raises LawError: If the law of the day of an act does not know it: then there is no offence at all (art. 5).
    """
    for offence in facts.offences:
        if decided_on < offence.committed_on:
            details = {"charge": offence.id, "on": f"{offence.committed_on:%d.%m.%Y}", "decided": f"{decided_on:%d.%m.%Y}"}
            raise DecisionBeforeOffence("decision-before-offence", **details)
    days = _later_days(facts, decided_on, code)
    sentences = (LawOfDay(on=None, sentence=calculate(facts, code)), *(LawOfDay(on=day, sentence=_under(facts, day, code)) for day in days))
    offences = tuple(_choice(offence, sentences, code) for offence in facts.offences)
    return MilderLaw(decided_on=decided_on, offences=offences, sentences=sentences)


def _later_days(facts: SentencingFacts, decided_on: date, code: CodeAt) -> tuple[date, ...]:
    """Give the first day of every edition that began after an act and not after the decision."""
    days = set()
    for offence in facts.offences:
        law = code(offence.committed_on)
        part = law.article(offence.article).part(offence.part)
        at_act = (part.edition, law.general.edition)
        read = (*law.editions(offence.article, offence.part), *law.general.editions)
        days |= {edition.valid_from for edition in read if edition not in at_act}
        if any(each.kind is PunishmentKind.ARREST for each in part.main):
            # The text of art. 467 names the days itself: no amendment, but from them on another law.
            days |= set(law.general.arrest_suspension.turning_days)
    first = min(offence.committed_on for offence in facts.offences)
    return tuple(day for day in sorted(days) if first < day <= decided_on)


def _later(code: CodeAt, day: date) -> CodeAt:
    """Give the Special Part as it stands on a later day, whatever the day of the act."""

    def at(on: date) -> CriminalCode:
        return code(max(on, day))

    return at


def _under(facts: SentencingFacts, day: date, code: CodeAt) -> Sentence | None:
    """Compute the sentence under the law of a later day; offences that it no longer knows fall away."""
    kept = tuple(offence for offence in facts.offences if _standing(code(max(offence.committed_on, day)), offence) is _Standing.KNOWN)
    if not kept:
        return None
    left = facts.model_copy(
        update={"offences": kept, "imposed": tuple(each for each in facts.imposed if each.offence in {o.id for o in kept})}
    )
    return calculate(left, _later(code, day))


class _Standing(StrEnum):
    KNOWN = "known"
    REPEALED = "repealed"
    ELSEWHERE = "elsewhere"


def _standing(law: CriminalCode, offence: OffenceFacts) -> _Standing:
    """Tell whether a Code knows what is charged; one missing but not repealed may stand elsewhere."""
    try:
        part = law.article(offence.article).part(offence.part)
        for clause in offence.clauses:
            part.point(clause)
    except RepealedArticle:
        return _Standing.REPEALED
    except UnknownArticle:
        return _Standing.ELSEWHERE
    return _Standing.KNOWN


def _choice(offence: OffenceFacts, sentences: Sequence[LawOfDay], code: CodeAt) -> OffenceLaw:
    editions = _editions(offence, sentences, code)
    first = editions[0]
    trace = Trace(verified=False if first.sentence is None else first.sentence.verified)
    _explain(editions, trace)
    best = _best(editions)
    choice = _named(editions, best)
    applies = None if best is None or choice is LawChoice.UNREAD else best.on
    details = {"on": f"{first.on:%d.%m.%Y}", "read": f"{first.read_from:%d.%m.%Y}", "later": f"{(best or first).on:%d.%m.%Y}"}
    words = worded(f"law-{choice.value.replace('_', '-')}", **details)
    norm = {LawChoice.LATER: cc("6", "1"), LawChoice.DECRIMINALISED: cc("6", "1"), LawChoice.OPEN: cc("6")}.get(choice, cc("5"))
    trace.add("law.choice", norm, Move(after=applies.isoformat() if applies else choice.value), choice=words)
    charged = code(offence.committed_on).article(offence.article).part(offence.part).norm
    return OffenceLaw(
        offence=offence.id,
        norm=charged,
        choice=choice,
        applies_on=applies,
        editions=editions,
        words=words,
        remarks=tuple(_remarks(code(offence.committed_on).general, editions)),
        steps=trace.steps,
    )


def _editions(offence: OffenceFacts, sentences: Sequence[LawOfDay], code: CodeAt) -> tuple[UnderLaw, ...]:
    """Put the offence under each edition of its part; days on which only other parts changed are left out."""
    found: list[UnderLaw] = []
    seen: list[tuple[Edition, Edition]] = []
    for each in sentences:
        day = max(offence.committed_on, each.on or offence.committed_on)
        law = code(day)
        edition, general = _edition(law, offence), law.general.edition
        computed = {one.id: one for one in each.sentence.offences} if each.sentence is not None else {}
        sentence = computed.get(offence.id)
        requalify = sentence is None and _standing(law, offence) is _Standing.ELSEWHERE
        counts = () if requalify or not found else _differ(found[-1].sentence, sentence)
        if (edition, general) in seen and not counts:
            continue
        seen.append((edition, general))
        under = UnderLaw(
            on=day,
            read_from=edition.valid_from,
            known=edition.holds(day),
            source=edition.source,
            general_from=general.valid_from,
            general_source=general.source,
            sentence=sentence,
            requalify=requalify,
            differences=() if requalify or not found else _differ(found[0].sentence, sentence),
        )
        found.append(under)
    return tuple(found)


def _edition(law: CriminalCode, offence: OffenceFacts) -> Edition:
    """Find the edition that rules the part on the day of a Code, the one that repeals it included."""
    editions = law.editions(offence.article, offence.part)
    return min(editions, key=lambda edition: edition.distance(law.on))


def _differ(before: OffenceSentence | None, after: OffenceSentence | None) -> tuple[Difference, ...]:
    if before is None:
        return ()
    return (gone(),) if after is None else differences(before, after)


def _explain(editions: Sequence[UnderLaw], trace: Trace) -> None:
    for under in editions[1:]:
        details: dict[str, Value] = {"on": f"{under.on:%d.%m.%Y}"}
        trace.add("law.edition", cc("6"), Move(editions[0].on.isoformat(), under.on.isoformat()), **details)
        for each in under.differences:
            norm = cc("6", "1") if each.direction is Direction.MILDER else cc("6", "3")
            trace.add("law.count", norm, Move(each.before, each.after), count=each.words)


def _best(editions: Sequence[UnderLaw]) -> UnderLaw | None:
    """Find the edition that is milder than, or equal to, every other on every count; of equal ones the earliest. None when none is."""
    for under in editions:
        if all(_not_harsher(other, under) for other in editions):
            return under
    return None


def _not_harsher(before: UnderLaw, after: UnderLaw) -> bool:
    if before.requalify or after.requalify:
        return before is after
    if after.sentence is None or before.sentence is None:
        return after.sentence is None
    return all(each.direction is Direction.MILDER for each in differences(before.sentence, after.sentence))


def _named(editions: Sequence[UnderLaw], best: UnderLaw | None) -> LawChoice:
    if not editions[0].known:
        return LawChoice.UNREAD
    if best is None:
        return LawChoice.OPEN
    if len(editions) == 1:
        return LawChoice.ONE_EDITION
    if best is not editions[0]:
        return LawChoice.DECRIMINALISED if best.sentence is None else LawChoice.LATER
    return LawChoice.OF_THE_ACT if any(each.differences for each in editions[1:]) else LawChoice.SAME


def _remarks(general: GeneralPart, editions: Sequence[UnderLaw]) -> Iterator[Remark]:
    first, later = editions[0], editions[1:]
    if not general.edition_known:
        read = f"{general.edition.valid_from:%d.%m.%Y}"
        yield Remark(code="law-general-unread", norm=cc("6"), words=worded("remark-law-general-unread", read=read))
    if any(each.sentence is None for each in later):
        yield Remark(code="law-elsewhere", norm=cc("6"), words=worded("remark-law-elsewhere"))
    if any(each.general_from != first.general_from for each in later):
        yield Remark(code="law-after-judgment", norm=cc("6", "1"), words=worded("remark-law-after-judgment"))
    if later:
        yield Remark(code="law-served", norm=cc("6", "2"), words=worded("remark-law-served"))
