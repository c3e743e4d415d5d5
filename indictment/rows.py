"""Values that rows of several documents speak of: persons, charges, episodes, evidence, punishments, acts of courts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from casefile import Evidence, MeasureKind, custody_days
from indictment.cited import Cited
from indictment.desk import Asked, Desk
from indictment.document_facts import Judged, Judgment
from indictment.outline import Values
from law import Act, Norm, parse_key

Rows = Iterator[tuple[str, Values]]


def cpc(article: str, part: str = "", point: str = "") -> Norm:
    """Name a norm of the Code of Criminal Procedure by article, part and point."""
    return Norm(Act.CPC, article, part, point)


def accused(desk: Desk) -> Rows:
    """Give each accused with the citations of the charges."""
    for person in desk.accused:
        yield person.id, {"person": person, "citations": desk.provided(person.id)}


def charges(desk: Desk) -> Rows:
    """Give each charge."""
    for charge in desk.charges():
        yield charge.id, {"charge": charge, "cites": charge.norms}


def episodes(desk: Desk) -> Rows:
    """Give each episode in the order of time."""
    view = desk.view
    for episode in sorted(desk.case.episodes, key=lambda one: one.time.value.start):
        damage = view.money(episode.damage.value, episode.damage.sources) if episode.damage else None
        details = {"time": view.time(episode), "place": view.fact(episode.place), "way": view.fact(episode.way), "damage": damage}
        victims = [desk.person(one).short for one in episode.victims]
        yield episode.id, {**details, "victims": victims, "consequences": view.fact(episode.consequences) if episode.consequences else None}


def evidence(desk: Desk) -> Rows:
    """Give each item of evidence to speak of."""
    for item in desk.evidence():
        yield item.id, {**desk.view.evidence(item), "label": desk.view.label(f"evidence-{item.kind.value}")}


def evidence_places(desk: Desk) -> Rows:
    """List all the evidence to speak of, by its kind: whose testimony, which document."""
    found: dict[str, list[Evidence]] = {}
    for item in desk.evidence():
        found.setdefault(item.kind.value, []).append(item)
    titles = {item.id: item.title.text(desk.language) for item in desk.case.materials}
    for kind, items in found.items():
        names = [str(desk.person(item.person).short) if item.person else titles[item.document] for item in items]
        listed = Cited("; ".join(dict.fromkeys(names)), [source for item in items for source in item.sources])
        yield kind, {"label": desk.view.label(f"evidence-{kind}"), "text": listed}


def arguments(desk: Desk) -> Rows:
    """Give each argument of the defence with its answer."""
    for number, one in enumerate(desk.case.defence, start=1):
        answer = desk.said(one.answer, one.answer_sources)
        yield str(number), {"person": desk.person(one.person), "argument": desk.view.cited(one.words, one.sources), "answer": answer}


def circumstances(desk: Desk, article: str) -> Rows:
    """Give the circumstances of an article of the Criminal Code: 53 mitigating, 54 aggravating."""
    for number, one in enumerate(desk.case.circumstances, start=1):
        norm = parse_key(one.norm, Act.CC)
        if norm.article == article:
            words = desk.view.cited(one.words, one.sources)
            yield str(number), {"person": desk.person(one.person), "norm": desk.short([norm]), "words": words, "cites": (norm,)}


def mitigating(desk: Desk) -> Rows:
    """Give the mitigating circumstances."""
    return circumstances(desk, "53")


def aggravating(desk: Desk) -> Rows:
    """Give the aggravating circumstances."""
    return circumstances(desk, "54")


def permitted(desk: Desk) -> Rows:
    """Give what the law permits for each charge, and for several together."""
    for person in desk.accused:
        for charge, offence in desk.offences(person.id):
            words = [one.words.text(desk.language) for one in offence.permitted]
            yield charge.id, {"person": person, "citation": charge.citation, "words": words, "total": False}
        sentence = desk.request.sentences.get(person.id)
        if sentence is not None and sentence.total is not None:
            words = [one.words.text(desk.language) for one in sentence.total.punishments]
            yield f"total-{person.id}", {"person": person, "citation": desk.short([sentence.total.norm]), "words": words, "total": True}


def asked(desk: Desk) -> Rows:
    """Give each punishment that is asked for."""
    for number, one in enumerate(desk.asked(), start=1):
        yield str(number), {"asked": one}


def custody(desk: Desk) -> Rows:
    """Give the days in custody of each accused up to the date of drafting."""
    for person in desk.accused:
        own = [m for m in desk.case.measures if m.person == person.id and m.kind in (MeasureKind.DETENTION, MeasureKind.CUSTODY)]
        if own:
            sources = [source for measure in own for source in measure.sources]
            days = Cited(desk.view.label("day-count", count=str(custody_days(desk.case, person.id, desk.on))), sources)
            yield person.id, {"person": person, "days": days, "on": desk.day(desk.on)}


def costs(desk: Desk) -> Rows:
    """Give each procedural cost."""
    for number, cost in enumerate(desk.case.costs, start=1):
        yield str(number), {"words": desk.view.cited(cost.words, cost.sources), "amount": desk.view.money(cost.amount, cost.sources)}


def payments(desk: Desk) -> Rows:
    """Give the compulsory payment to the Victims' Compensation Fund of each accused: one for the gravest of the offences."""
    for person in desk.accused:
        found = [offence.payment for _, offence in desk.offences(person.id) if offence.payment and offence.payment.tenge is not None]
        if found:
            largest = max(found, key=lambda one: one.mci)
            amount = desk.view.money(largest.tenge or 0)
            yield person.id, {"person": person, "amount": amount, "mci": largest.mci, "norm": desk.short([largest.norm])}


def grounds(desk: Desk) -> Rows:
    """Give the grounds of the document."""
    for number, one in enumerate(desk.facts.grounds, start=1):
        yield str(number), desk.ground(one)


def requests(desk: Desk) -> Rows:
    """Give what is asked for."""
    for number, one in enumerate(desk.facts.requests, start=1):
        yield str(number), {"text": desk.view.cited(one)}


def attachments(desk: Desk) -> Rows:
    """Give the attachments."""
    for number, one in enumerate(desk.facts.attachments, start=1):
        yield str(number), {"text": desk.view.cited(one)}


def tasks(desk: Desk) -> Rows:
    """Give what the addressee is to do."""
    for number, one in enumerate(desk.facts.tasks, start=1):
        yield str(number), {"text": desk.view.cited(one.words), "due": desk.day(one.due) if one.due else ""}


def judgment(desk: Desk) -> Rows:
    """Give the act of the first instance."""
    if desk.facts.judgment:
        yield "", desk.judgment(desk.facts.judgment)


def judged(desk: Desk, act: Judgment | None) -> Iterator[tuple[Judged, Values]]:
    """Give what an act of a court says of each person."""
    for one in act.persons if act else ():
        norms = tuple(parse_key(key, Act.CC) for key in one.articles)
        articles = Cited(desk.short(norms), one.sources) if norms else None
        outcome = Cited(desk.view.label(f"outcome-{one.outcome.value}"), one.sources)
        yield (
            one,
            {
                "person": desk.person(one.person),
                "outcome": outcome,
                "articles": articles,
                "cites": norms,
                "punishment": desk.said(one.punishment, one.sources),
            },
        )


def words(desk: Desk, name: str) -> Rows:
    """Give a field of the document's facts that is plain words; nothing when it is not given."""
    found = getattr(desk.facts, name, None) or getattr(desk.facts.debate, name, None)
    if found is not None:
        yield "", {"text": desk.view.cited(found)}


def restraint(desk: Desk) -> Rows:
    """Give the measures of restraint of each accused."""
    for person in desk.accused:
        measures = desk.view.measures(desk.case.person(person.id))
        if measures is not None:
            yield person.id, {"person": person, "measures": measures}


def claims(desk: Desk) -> Rows:
    """Give each civil claim."""
    for number, claim in enumerate(desk.case.claims, start=1):
        money = desk.view.money(claim.amount, claim.sources)
        yield str(number), {"claimant": desk.person(claim.claimant), "amount": money, "words": desk.view.cited(claim.words, claim.sources)}


def things(desk: Desk) -> Rows:
    """Give each piece of physical evidence and where it is kept."""
    for number, thing in enumerate(desk.case.physical_evidence, start=1):
        yield str(number), {"words": desk.view.cited(thing.words, thing.sources), "kept": desk.view.cited(thing.kept_at, thing.sources)}


def of_person(found: Iterable[Asked], person: str) -> list[Asked]:
    """Give the punishments asked for one person."""
    return [one for one in found if one.person.id == person]
