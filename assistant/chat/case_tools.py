"""Tools that work with the case of the chat: its facts, time limits, controls, a section of the indictment."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from assistant.chat.requests import AskCaseFacts, AskControls, AskDeadlines, AskDraft, SectionName, Tool, Topic
from assistant.chat.results import Desk, Item, Result
from assistant.commands.options import day_begins
from casefile import Person, Role, SourceRef
from indictment import Draft, Section, draft, plan
from law import Act, Language, Norm, message, parse_key
from supervision import ControlState, Deadline, check_controls, control_state_words, deadlines, moment_text, status_text

_ACCUSED = frozenset({Role.SUSPECT, Role.ACCUSED})
# Sections of the outline by the part of the indictment that people name
_SECTIONS: dict[SectionName, tuple[str, ...]] = {
    "introduction": ("title", "introduction", "person-"),
    "descriptive": ("reasoning", "episode-", "characterising", "claims", "confiscation"),
    "ruling": ("ruling", "signature"),
    "defence": ("defence",),
    "certificate": ("certificate",),
}


def case_facts(desk: Desk, asked: AskCaseFacts) -> Result:
    """Tell facts of the case, each with its place in the file.

    :param desk: What to work with.
    :param asked: What is asked.
    :return: The facts; without items when the file has none.
    """
    items = tuple(_TOPICS[asked.topic](desk))
    return Result(tool=Tool.CASE_FACTS, title=desk.said("title-facts", topic=desk.said(f"topic-{asked.topic}")), items=items)


def _item(desk: Desk, text: str, sources: Iterable[SourceRef]) -> Item:
    return Item(text=" ".join(text.split()), sources=desk.places(tuple(sources)))


def _person(desk: Desk, person: Person) -> Item:
    details = [desk.words.name(person), desk.words.roles(person)]
    if person.birth_date is not None:
        details.append(desk.said("fact-born", day=f"{person.birth_date:%d.%m.%Y}"))
    details += [desk.words.text(each) for each in (person.residence, person.occupation) if each is not None]
    return _item(desk, "; ".join(details), person.sources)


def _people(*roles: Role) -> Callable[[Desk], list[Item]]:
    wanted = frozenset(roles)
    return lambda desk: [_person(desk, one) for one in desk.opened.persons if not wanted or wanted & set(one.roles)]


def _charges(desk: Desk) -> list[Item]:
    found = []
    for one in desk.opened.charges:
        cited = desk.words.charge(one.article, one.part, one.clauses)
        item = _item(desk, f"{desk.words.name(one.person)}: {cited}", one.sources)
        norm = desk.norm(Norm(Act.CC, one.article, one.part))
        found.append(item.model_copy(update={"sources": (*item.sources, norm)}))
    return found


def _damage(desk: Desk) -> list[Item]:
    found = [(one, one.damage) for one in desk.opened.episodes if one.damage is not None]
    return [
        _item(desk, f"{desk.words.text(one.title)}: {desk.said('fact-tenge', amount=_money(damage.value))}", damage.sources)
        for one, damage in found
    ]


def _money(amount: int) -> str:
    return f"{amount:,}".replace(",", "\u00a0")


def _evidence(desk: Desk) -> list[Item]:
    return [_item(desk, desk.words.text(one.words), one.sources) for one in desk.opened.evidence if not one.inadmissible]


def _convictions(desk: Desk) -> list[Item]:
    found = []
    for person in desk.opened.persons:
        for one in person.convictions:
            norms = ", ".join(desk.cited(parse_key(f"CC {key}")) for key in one.articles)
            words = f"{desk.words.name(person)}: {desk.words.text(one.court)}, {one.verdict_on:%d.%m.%Y}, {norms}; "
            found.append(_item(desk, words + desk.words.text(one.punishment), one.sources))
    return found


def _measures(desk: Desk) -> list[Item]:
    found = []
    for one in desk.opened.measures:
        until = moment_text(one.end) if one.end is not None else "…"
        words = message("casefile", f"measure-{one.kind.value}", desk.language)
        found.append(_item(desk, f"{desk.words.name(one.person)}: {words}, {moment_text(one.start)} — {until}", one.sources))
    return found


def _claims(desk: Desk) -> list[Item]:
    return [
        _item(desk, f"{desk.words.text(one.words)} ({desk.said('fact-tenge', amount=_money(one.amount))})", one.sources)
        for one in desk.opened.claims
    ]


def _circumstances(desk: Desk) -> list[Item]:
    found = []
    for one in desk.opened.circumstances:
        norm = parse_key(f"CC {one.norm}")
        item = _item(desk, f"{desk.words.name(one.person)}: {desk.words.text(one.words)} ({desk.cited(norm)})", one.sources)
        found.append(item.model_copy(update={"sources": (*item.sources, desk.norm(norm))}))
    return found


def _episodes(desk: Desk) -> list[Item]:
    found = []
    for one in desk.opened.episodes:
        time = one.time.value
        span = moment_text(time.start) + (f" — {moment_text(time.end)}" if time.end is not None else "")
        found.append(_item(desk, f"{span}, {desk.words.text(one.place.value)}", (*one.time.sources, *one.place.sources)))
        found.append(_item(desk, desk.words.text(one.way.value), one.way.sources))
    return found


def _items(desk: Desk) -> list[Item]:
    return [_item(desk, desk.words.text(one.items.value), one.items.sources) for one in desk.opened.episodes if one.items is not None]


def _overview(desk: Desk) -> list[Item]:
    title = _item(desk, f"{desk.words.text(desk.opened.title)} ({desk.opened.number})", ())
    return [title, *_people(*_ACCUSED)(desk), *_charges(desk), *_episodes(desk), *_damage(desk)]


_TOPICS: dict[Topic, Callable[[Desk], list[Item]]] = {
    "accused": _people(*_ACCUSED),
    "charges": _charges,
    "damage": _damage,
    "witnesses": _people(Role.WITNESS, Role.WITNESS_WITH_DEFENCE),
    "victims": _people(Role.VICTIM),
    "evidence": _evidence,
    "convictions": _convictions,
    "persons": _people(),
    "measures": _measures,
    "claims": _claims,
    "circumstances": _circumstances,
    "overview": _overview,
    "episodes": _episodes,
    "items": _items,
}


def time_limits_of(desk: Desk, asked: AskDeadlines) -> Result:
    """Reckon the time limits of the case.

    :param desk: What to work with.
    :param asked: What is asked.
    :return: The limits, those that end first before the others.
    """
    moment = day_begins(asked.on) if asked.on is not None else desk.at
    found = deadlines(desk.opened, moment)
    told = sorted(found, key=lambda one: (one.last_moment is None, one.last_moment or moment))
    items = tuple(_limit(desk, one) for one in told)
    notes = [] if all(one.verified for one in found) else [desk.said("note-not-verified")]
    notes += [desk.said("note-preliminary")] if any(one.preliminary for one in found) else []
    return Result(tool=Tool.DEADLINES, title=desk.said("title-deadlines", at=moment_text(moment)), items=items, notes=tuple(notes))


def _limit(desk: Desk, one: Deadline) -> Item:
    end = moment_text(one.last_moment) if one.last_moment is not None else "—"
    name = f" ({one.person_name.text(desk.language)})" if one.person_name is not None else ""
    words = f"{one.title.text(desk.language)}{name}: {end}; {status_text(one, desk.language)}"
    return Item(text=words, sources=(desk.norm(one.norm), *desk.places(one.trigger.sources)))


def controls_of(desk: Desk, _asked: AskControls) -> Result:
    """Tell what the legality controls found: what fails, then what nobody has answered.

    :param desk: What to work with.
    :return: The failed controls; the open ones are counted in a note.
    """
    found = check_controls(desk.opened, desk.at)
    failed = [one for one in found if one.state is ControlState.FAIL]
    unknown = sum(one.state is ControlState.UNKNOWN for one in found)
    state = control_state_words(ControlState.FAIL, desk.language)
    items = tuple(
        Item(
            text=f"{one.control.id}: {one.control.requirement.words.text(desk.language)} — {state}", sources=(desk.norm(one.control.norm),)
        )
        for one in failed
    )
    notes = (desk.said("note-controls", failed=len(failed), unknown=unknown, all=len(found)),)
    return Result(tool=Tool.CONTROLS, title=desk.said("title-controls"), items=items, notes=notes)


def draft_section(desk: Desk, asked: AskDraft) -> Result:
    """Draft a section of the indictment in the reader's language, each statement with its sources.

    :param desk: What to work with.
    :param asked: What is asked.
    :return: The statements.
    :raises IndictmentError: If the case cannot be drafted.
    """
    language = Language.KK if desk.language is Language.KK else Language.RU
    whole = draft(desk.opened, plan(desk.opened, desk.at.date()), language)
    items = tuple(item for section in _chosen(whole, asked.section) for item in _statements(desk, section))
    title = desk.said("title-draft", section=desk.said(f"section-{asked.section}"))
    return Result(tool=Tool.DRAFT, title=title, items=items, notes=(desk.said("note-draft"),))


def _chosen(whole: Draft, name: SectionName) -> Iterable[Section]:
    beginnings = _SECTIONS[name]
    return (one for one in whole.sections if any(one.id == each or (each[-1] == "-" and one.id.startswith(each)) for each in beginnings))


def _statements(desk: Desk, section: Section) -> Iterable[Item]:
    if section.heading:
        yield Item(text=section.heading)
    for one in section.statements:
        words = f"{one.label}: {one.text}" if one.label else one.text
        item = _item(desk, words, one.sources)
        yield item.model_copy(update={"sources": (*item.sources, *map(desk.norm, one.norms))})
