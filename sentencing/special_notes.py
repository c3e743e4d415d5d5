"""Notes of articles of the Special Part: special grounds of release, what bars imprisonment, what is no offence (art. 65, part 2)."""

from __future__ import annotations

from collections.abc import Iterator

from law import ArticleNote, Norm, NoteEffect, NoteKind, NoteRule, Unknown, Words
from sentencing.answers import Answer, Frozen
from sentencing.asking import questions_of
from sentencing.charge import Charge
from sentencing.dated_results import Answer as Outcome
from sentencing.holds import NO, Holds, all_of, any_of
from sentencing.notes import Question, Remark
from sentencing.phrases import worded
from sentencing.trace import Move, Trace, cc

_ASKED: dict[NoteEffect, str] = {
    NoteEffect.LIABILITY: "special_part_note",
    NoteEffect.IMPRISONMENT: "special_part_note",
    NoteEffect.OFFENCE: "gift_within_note",
}


class SpecialNote(Frozen):
    """A rule of an article's note, applied to the act.

    :param effect: What follows when its terms are met: release, no imprisonment, no offence.
    :param answer: Whether they are met.
    :param words: What follows, in both languages.
    :param text: The note in our own words.
    """

    effect: NoteEffect
    answer: Outcome
    norm: Norm
    words: Words
    text: Words
    questions: tuple[Question, ...] = ()


def special_notes(charge: Charge, trace: Trace) -> tuple[SpecialNote, ...]:
    """Apply the note of the article to a charge.

    :param charge: The charge.
    :param trace: Where the steps are written.
    :return: Every rule of the note that reaches the part.
    """
    found = []
    for note, rule in _rules(charge):
        holds = _holds(charge, rule)
        answer = _answer(rule, holds)
        words = worded(f"note-{rule.effect.value}-{answer.value}")
        trace.add(f"note.{rule.effect.value}", cc(charge.offence.article), Move(after=answer.value), answer=words)
        asked = questions_of(sorted(holds.asked), cc(charge.offence.article))
        found.append(
            SpecialNote(effect=rule.effect, answer=answer, norm=cc(charge.offence.article), words=words, text=note.words, questions=asked)
        )
    return tuple(found)


def no_imprisonment_by_note(charge: Charge) -> tuple[Norm | None, tuple[str, ...]]:
    """Tell whether the note of the article bars imprisonment (art. 430).

    :param charge: The charge.
    :return: The article whose note bars it, and the fields to ask about.
    """
    for _, rule in _rules(charge):
        if rule.effect is NoteEffect.IMPRISONMENT:
            holds = _holds(charge, rule)
            return (cc(charge.offence.article) if holds.value else None), tuple(sorted(holds.asked))
    return None, ()


def note_remarks(charge: Charge) -> Iterator[Remark]:
    """Show what the note of an article says beyond the rules that are applied: meanings, persons who do not answer, consent.

    :param charge: The charge.
    :return: One remark for each thing the note is about.
    """
    note = charge.part.note
    if note is None:
        return
    applied = {NoteKind.RELEASE, NoteKind.NO_IMPRISONMENT} | ({NoteKind.NOT_AN_OFFENCE} if note.rules else set())
    for kind in note.kinds:
        if kind not in applied:
            about = f"note-{kind.value.replace('_', '-')}"
            yield Remark(code=about, norm=cc(charge.offence.article), words=worded(f"remark-{about}", text=note.words))


def _rules(charge: Charge) -> Iterator[tuple[ArticleNote, NoteRule]]:
    note = charge.part.note
    if note is not None:
        yield from ((note, rule) for rule in note.rules if rule.reaches(charge.offence.part))


def _answer(rule: NoteRule, holds: Holds) -> Outcome:
    if holds.value is None:
        return Outcome.UNKNOWN
    if not holds.value:
        return Outcome.BARRED
    return Outcome.MUST if rule.must else Outcome.MAY


def _holds(charge: Charge, rule: NoteRule) -> Holds:
    terms = [_entered(charge, _ASKED[rule.effect]), ~_shut_by_points(charge, rule)]
    terms += [_fact(charge, name) for name in rule.requires]
    terms += [~_fact(charge, name) for name in rule.excluded_by]
    return all_of(terms)


def _entered(charge: Charge, field: str) -> Holds:
    release = charge.offence.release
    return _asked(getattr(release, field), field) if release is not None else Holds(None, frozenset({field}))


def _asked(answer: Answer, field: str) -> Holds:
    return Holds(None, frozenset({field})) if isinstance(answer, Unknown) else Holds(answer)


def _fact(charge: Charge, name: str) -> Holds:
    offence = charge.offence
    if name == "property_damage_made_good":
        return any_of((_asked(offence.property_damage_made_good, name), Holds(offence.harm_made_good is True)))
    return _asked(getattr(offence, name), name)


def _shut_by_points(charge: Charge, rule: NoteRule) -> Holds:
    """Tell whether the act has a feature that shuts the rule, charged as a point of its own part or found in another part."""
    if not rule.not_points:
        return NO
    offence = charge.offence
    own = {f"{offence.part}({point})" for point in offence.clauses}
    if own & rule.not_points:
        return Holds(value=True)
    features = offence.features_of_other_parts
    elsewhere = (
        Holds(None, frozenset({"features_of_other_parts"}))
        if isinstance(features, Unknown)
        else Holds(bool(set(features) & rule.not_points))
    )
    unsaid = not offence.clauses and any(each.startswith(f"{offence.part}(") for each in rule.not_points)
    return elsewhere | (Holds(None, frozenset({"clauses"})) if unsaid else NO)
