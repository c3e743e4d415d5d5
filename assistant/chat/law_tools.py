"""Tools that need no case: articles of the law, a sentence for facts, court practice."""

from __future__ import annotations

from datetime import date
from itertools import takewhile

from assistant.chat.requests import AskLaw, AskPractice, AskSentence, Tool
from assistant.chat.results import Desk, Item, Result, Source, SourceKind
from assistant.practice import about_act, case_query
from assistant.sentences import sentencing_facts
from law import (
    Act,
    Language,
    Norm,
    Part,
    additional_words,
    criminal_code,
    general_part,
    gravity_words,
    parse_key,
    punishment_words,
    time_limits,
)
from retrieval import Hit, PracticeFilter, PracticeQuery
from sentencing import OffenceFacts, OffenceSentence, PermittedPunishment, Procedure, Sentence, SentencingFacts, calculate, explain

_HITS = 5
# How the account of a sentence sets what stands under a range
_UNDER = " " * 6


def read_law(desk: Desk, asked: AskLaw) -> Result:
    """Give an article, a part or a point with its sanction, or the time limits that a norm of procedure sets.

    :param desk: What to work with.
    :param asked: What is asked.
    :return: The law; without items when the norm is not among the data.
    :raises LawError: If the Code has no such article, part or point.
    """
    norm, on = parse_key(asked.norm), desk.at.date()
    title = desk.said("title-law", norm=desk.cited(norm))
    if norm.act is not Act.CC:
        return _limits(desk, norm, title)
    if norm.article in {"53", "54"}:
        return _circumstances(desk, norm, title)
    article = criminal_code(on).article(norm.article)
    parts = (article.part(norm.part),) if norm.part else article.parts
    heading = article.title.text(desk.language)
    items = [Item(text=heading, sources=(desk.norm(article.norm),))]
    for part in parts:
        items += _part(desk, part, norm.point)
    signed = all(part.verified for part in parts)
    notes = [] if desk.language is Language.RU else [desk.said("note-summary-russian")]
    return Result(tool=Tool.LAW, title=title, items=tuple(items), notes=(*notes, *_signed(desk, signed=signed)))


def _signed(desk: Desk, *, signed: bool) -> tuple[str, ...]:
    return () if signed else (desk.said("note-not-verified"),)


def _part(desk: Desk, part: Part, point: str) -> list[Item]:
    source = (desk.norm(part.norm),)
    items = [Item(text=f"{desk.cited(part.norm)} — {part.summary} ({gravity_words(part.gravity, desk.language)})", sources=source)]
    points = {point: part.point(point)} if point else part.clauses
    for number, words in points.items():
        norm = Norm(Act.CC, part.norm.article, part.number, number)
        items.append(Item(text=f"{desk.cited(norm)} — {words}", sources=(desk.norm(norm),)))
    sanction = "; ".join(punishment_words(each, desk.language) for each in part.main)
    items.append(Item(text=desk.said("law-sanction", words=sanction), sources=source))
    if part.additional:
        extra = "; ".join(additional_words(each, desk.language) for each in part.additional)
        items.append(Item(text=desk.said("law-additional", words=extra), sources=source))
    return items


def _circumstances(desk: Desk, norm: Norm, title: str) -> Result:
    general = general_part(desk.at.date())
    listed = [one for one in (*general.mitigating, *general.aggravating) if one.norm.article == norm.article]
    chosen = [one for one in listed if norm.part in ("", one.norm.part) and norm.point in ("", one.norm.point)]
    items = tuple(Item(text=f"{desk.cited(one.norm)} — {one.title.text(desk.language)}", sources=(desk.norm(one.norm),))
                  for one in chosen)  # fmt: skip
    return Result(tool=Tool.LAW, title=title, items=items)


def _limits(desk: Desk, norm: Norm, title: str) -> Result:
    found = [limit for limit in time_limits() if any(_under(one, norm) for one in limit.norms)]
    items = tuple(Item(text=limit.title.text(desk.language), sources=tuple(desk.norm(one) for one in limit.norms)) for limit in found)
    return Result(tool=Tool.LAW, title=title, items=items, notes=(desk.said("note-law-limits-only"),))


def _under(norm: Norm, asked: Norm) -> bool:
    same = (norm.act, norm.article) == (asked.act, asked.article)
    return same and asked.part in ("", norm.part) and asked.point in ("", norm.point)


def sentence(desk: Desk, asked: AskSentence) -> Result:
    """Compute what the law permits, for the facts named or for the accused of the case.

    :param desk: What to work with.
    :param asked: What is asked.
    :return: The ranges, what was assumed, and what the result still depends on.
    :raises LawError: If there is no such article, part or point.
    :raises SentencingError: If the facts contradict the law.
    """
    on = desk.at.date()
    if not asked.norm:
        accused = dict.fromkeys(charge.person for charge in desk.opened.charges)
        people = [asked.person] if asked.person else list(accused)
        items: list[Item] = []
        notes: tuple[str, ...] = ()
        for person in people:
            found = calculate(sentencing_facts(desk.opened, person, on))
            items.append(Item(text=desk.words.name(person)))
            items += _ranges(desk, found)
            notes = (*notes, *_sentence_notes(desk, found))
        return Result(tool=Tool.SENTENCE, title=desk.said("title-sentence"), items=tuple(items), notes=tuple(dict.fromkeys(notes)))
    norm = parse_key(f"CC {asked.norm}")
    found = calculate(_facts(asked, norm, on))
    assumed = () if asked.committed_on else (desk.said("note-law-of-today", day=f"{on:%d.%m.%Y}"),)
    items = _ranges(desk, found)
    items += [_circumstance(desk, key, on) for key in asked.circumstances]
    notes = (*assumed, *_sentence_notes(desk, found))
    return Result(tool=Tool.SENTENCE, title=desk.said("title-sentence"), items=tuple(items), notes=tuple(dict.fromkeys(notes)))


def _facts(asked: AskSentence, norm: Norm, on: date) -> SentencingFacts:
    offence = OffenceFacts(
        committed_on=asked.committed_on or on,
        article=norm.article,
        part=norm.part,
        clauses=(norm.point,) if norm.point else (),
        stage=asked.stage,
        circumstances=asked.circumstances,
    )
    return SentencingFacts(offences=(offence,), procedure=Procedure(form=asked.procedure))


def _circumstance(desk: Desk, key: str, on: date) -> Item:
    found = general_part(on).circumstance(key)
    return Item(text=desk.said("sentence-counted", words=found.title.text(desk.language)), sources=(desk.norm(found.norm),))


def _ranges(desk: Desk, found: Sentence) -> list[Item]:
    items: list[Item] = []
    told = explain(found, desk.language).splitlines()
    for offence in found.offences:
        norms = _norms(desk, offence)
        own = (desk.norm(offence.norm),)
        points = ", ".join(desk.cited(Norm(Act.CC, offence.norm.article, offence.norm.part, point)) for point in offence.clauses)
        items.append(Item(text=desk.said("sentence-offence", norm=points or desk.cited(offence.norm)), sources=own))
        items += [Item(text=_range(each, told, desk), sources=norms) for each in offence.permitted]
        if not offence.permitted:
            items.append(Item(text=desk.said("sentence-none"), sources=norms))
        for barred in offence.barred:
            words = barred.words.text(desk.language)
            items.append(Item(text=desk.said("sentence-barred", words=words), sources=(desk.norm(barred.norm),)))
    return items


def _range(permitted: PermittedPunishment, told: list[str], desk: Desk) -> str:
    """Take a range from the account with what stands under it: money, the exact cap, the way under the minimum, other readings."""
    words = permitted.words.text(desk.language)
    first = told.index(f"  - {words}")
    details = takewhile(lambda line: line.startswith(_UNDER), told[first + 1 :])
    return "; ".join((words, *(line.strip() for line in details)))


def _norms(desk: Desk, offence: OffenceSentence) -> tuple[Source, ...]:
    found = dict.fromkeys((offence.norm, *(step.norm for step in offence.steps if step.norm is not None)))
    return tuple(dict.fromkeys(desk.norm(norm) for norm in found))


def _sentence_notes(desk: Desk, found: Sentence) -> tuple[str, ...]:
    asked = [*found.questions, *(one for offence in found.offences for one in offence.questions)]
    questions = [one.question.text(desk.language) for one in asked]
    told = (desk.said("note-depends", questions="; ".join(dict.fromkeys(questions))),) if questions else ()
    return (*told, *_signed(desk, signed=found.verified))


def practice(desk: Desk, asked: AskPractice) -> Result:
    """Search court practice; similar cases are told by the facts of the case of the chat.

    :param desk: What to work with.
    :param asked: What is asked.
    :return: Acts with the sentences that answer.
    """
    title = desk.said("title-practice")
    if desk.practice is None:
        return Result(tool=Tool.PRACTICE, title=title, notes=(desk.said("note-practice-closed"),))
    query: PracticeQuery | str = asked.words
    if asked.norm:
        query = PracticeQuery(articles=(asked.norm,), words=asked.words)
    elif desk.case is not None:
        query = case_query(desk.case, asked.words)
    index = desk.practice()
    if not index.counts()[0]:
        return Result(tool=Tool.PRACTICE, title=title, notes=(desk.said("note-practice-empty"),))
    hits = index.search(query, PracticeFilter(), limit=_HITS).hits
    return Result(tool=Tool.PRACTICE, title=title, items=tuple(_hit(desk, hit) for hit in hits))


def _hit(desk: Desk, hit: Hit) -> Item:
    quote = " … ".join(" ".join(hit.act.text[one.start : one.end].split()) for one in hit.sentences) or " ".join(hit.text.split())
    about = about_act(hit.act, desk.language)
    return Item(text=f"«{quote}»", sources=(Source(kind=SourceKind.ACT, words=about, quote=quote),))
