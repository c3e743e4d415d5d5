"""Compose an indictment from the facts of a case; no model writes here, and each statement cites what it prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from casefile import Case, Charge, Episode, Evidence, Person, SourceRef
from indictment.annexes import certificate, summons
from indictment.cited import Cited, CitingTemplates
from indictment.errors import WrongLanguage
from indictment.views import CaseView, ChargeView
from indictment.vocabulary import DRAFT_MARK, Draft, Drafter, Layout, Plan, Section, Statement, StatementKind, capital, numbered
from law import Act, Language, Norm, parse_key

_RULING = {
    Drafter.PROSECUTOR: (Norm(Act.CPC, "302"), Norm(Act.CPC, "302-1"), Norm(Act.CPC, "305")),
    Drafter.INVESTIGATOR: (Norm(Act.CPC, "298"), Norm(Act.CPC, "299")),
}


def draft(case: Case, plan: Plan, language: Language) -> Draft:
    """Draft the indictment of a case in one language.

    :param case: The case.
    :param plan: What to draft, from `plan`.
    :param language: Kazakh or Russian.
    :return: The draft; its Kazakh and Russian versions have the same statements in the same order.
    :raises WrongLanguage: If the language is neither Kazakh nor Russian.
    """
    if language not in (Language.KK, Language.RU):
        raise WrongLanguage("wrong-language", language=language.value)
    composer = _Composer(case, plan, language)
    return Draft(number=case.number, language=language, title=composer.view.label("title"), plan=plan, sections=tuple(composer.sections()))


class _Composer:
    """Composes the sections in the order of CPC, art. 302-1."""

    def __init__(self, case: Case, plan: Plan, language: Language) -> None:
        self.case = case
        self.plan = plan
        self.view = CaseView(case, language)
        self.templates = CitingTemplates(language)

    def sections(self) -> Iterator[Section]:
        """Give every section of the document."""
        yield self._title()
        yield self._heading("introduction")
        for person in self._accused():
            yield self._introduction(person)
        yield self._heading("reasoning")
        yield from self._episodes()
        yield self._list("characterising", self._circumstances())
        yield self._list("claims", self._claims())
        yield self._list("confiscation", self._confiscation())
        yield self._list("defence", self._defence())
        yield self._ruling()
        yield self._signature()
        yield from summons(self.view, self.templates)
        yield certificate(self.view, self.templates, self.plan.on)

    def _accused(self) -> list[Person]:
        return [self.case.person(identifier) for identifier in self.plan.persons]

    def _charges(self, *, person: str | None = None, episode: str | None = None) -> list[Charge]:
        return [c for c in self.case.charges if (person is None or c.person == person) and (episode is None or episode in c.episodes)]

    def _heading(self, part: str) -> Section:
        return Section(id=part, heading=self.view.label(f"part-{part}"), statements=())

    def _title(self) -> Section:
        view, case = self.view, self.case
        rows = [_form("title", view.label("title")), _form("title-number", view.label("case-number", number=case.number))]
        if self.plan.drafter is Drafter.INVESTIGATOR:
            prosecutor = view.person(case.person(case.prosecutor.person))
            post = capital(case.prosecutor.post.text(view.language))
            rows[:0] = [
                _form("title-approval", view.label("approve")),
                _form("title-approval-line", view.label("approved-by", post=post, name=prosecutor.short)),
                _form("title-approval-date", view.label("approved-on", year=str(self.plan.on.year))),
            ]
        for person in self._accused():
            charges = [view.charge(charge) for charge in self._charges(person=person.id)]
            text = self.templates.say("accusation", person=view.person(person), citations=_once(charges))
            rows.append(_form(f"title-accusation-{person.id}", str(text)))
        rows.append(
            _form("title-place", view.label("drawn-up", place=case.drafting_place.text(view.language), date=view.date(self.plan.on)))
        )
        return Section(id="title", level=0, layout=Layout.TITLE, statements=tuple(rows))

    def _introduction(self, person: Person) -> Section:
        view = self.view
        values: list[tuple[str, Cited | None]] = [
            ("name", view.person(person).full),
            ("iin", Cited(person.iin, person.sources) if person.iin else None),
            ("birth-date", view.date(person.birth_date, person.sources) if person.birth_date else None),
        ]
        for field in ("birth_place", "citizenship", "family_status", "occupation", "education", "residence", "character"):
            words = getattr(person, field)
            values.append((field.replace("_", "-"), view.cited(words, person.sources) if words else None))
        values += [("record", self._record(person)), ("detention", view.detention(person)), ("restraint", view.measures(person))]
        absent = {missing.id for missing in self.plan.missing if missing.subject == person.id}
        rows = [self._field(person, code, value, absent=code in absent) for code, value in values if value is not None or code in absent]
        rows += [self._charge_row(charge) for charge in self._charges(person=person.id)]
        heading = view.person(person).full
        return Section(id=f"person-{person.id}", heading=str(heading), level=2, layout=Layout.FIELDS, statements=tuple(rows))

    def _field(self, person: Person, code: str, value: Cited | None, *, absent: bool) -> Statement:
        label = self.view.label(f"label-{code}")
        identifier = f"{person.id}-{code}"
        if value is None or absent:
            return Statement(id=identifier, kind=StatementKind.ABSENT, label=label, text=self.view.label("absent"))
        return _stated(identifier, value, label=label)

    def _charge_row(self, charge: Charge) -> Statement:
        view = self.view.charge(charge)
        text = self.templates.say("charge_line", charge=view)
        return _stated(f"{charge.person}-{charge.id}", text, label=self.view.label("label-charge"), norms=view.norms)

    def _record(self, person: Person) -> Cited | None:
        if person.convictions:
            texts = [self.view.conviction(conviction) for conviction in person.convictions]
            sources = [source for text in texts for source in text.sources]
            return Cited("; ".join(texts), sources, translated=all(text.translated for text in texts))
        checked = self.view.record_checked()
        if not checked:
            return None
        titles = "; ".join(self.case.document(source.document).title.text(self.view.language) for source in checked)
        return self.templates.say("not_convicted", person=self.view.person(person), checked=Cited(titles, checked))

    def _episodes(self) -> Iterator[Section]:
        for number, identifier in enumerate(self.plan.episodes, start=1):
            episode = self.case.episode(identifier)
            heading = self.view.label("episode", number=str(number), title=episode.title.text(self.view.language))
            yield Section(id=f"episode-{episode.id}", heading=heading, level=2, statements=tuple(self._episode(episode)))

    def _episode(self, episode: Episode) -> Iterator[Statement]:
        view = self.view
        yield _stated(f"{episode.id}-time", view.time(episode), label=view.label("label-time"))
        yield _stated(f"{episode.id}-place", view.fact(episode.place), label=view.label("label-place"))
        for role, people in (("participants", episode.participants), ("victims", episode.victims)):
            if people:
                names = self.templates.say("participants", people=[view.person(self.case.person(one)) for one in people])
                yield _stated(f"{episode.id}-{role}", names, label=view.label(f"label-{role}"))
        yield _stated(f"{episode.id}-way", view.fact(episode.way))
        for field in ("motive", "items", "consequences"):
            fact = getattr(episode, field)
            if fact is not None:
                yield _stated(f"{episode.id}-{field}", view.fact(fact), label=view.label(f"label-{field}"))
        if episode.damage is not None:
            money = view.money(episode.damage.value, episode.damage.sources)
            yield _stated(f"{episode.id}-damage", money, label=view.label("label-damage"))
        for charge in self._charges(episode=episode.id):
            charged = view.charge(charge)
            text = self.templates.say("qualification", charge=charged)
            yield _stated(f"{episode.id}-{charge.id}", text, norms=charged.norms)
        yield from self._evidence(episode)

    def _evidence(self, episode: Episode) -> Iterator[Statement]:
        yield _form(f"{episode.id}-proved", self.view.label("proved-by"))
        for evidence in self.case.evidence:
            if episode.id in evidence.proves and not evidence.inadmissible and not evidence.favours_defence:
                text = self._first_or_again(evidence, episode)
                yield _stated(f"{episode.id}-{evidence.id}", text, label=self.view.label(f"evidence-{evidence.kind.value}"))

    def _first_or_again(self, evidence: Evidence, episode: Episode) -> Cited:
        """Set evidence out in the first episode that it proves; later episodes refer to it."""
        first = next(number for number, one in enumerate(self.plan.episodes, start=1) if one in evidence.proves)
        seen = self.view.evidence(evidence)
        if self.plan.episodes[first - 1] == episode.id:
            return self.templates.say("evidence", **seen)
        return self.templates.say("evidence_again", person=seen["person"], number=first, words=Cited("", evidence.sources))

    def _circumstances(self) -> Iterator[Statement]:
        for number, circumstance in enumerate(self.case.circumstances, start=1):
            norm = parse_key(circumstance.norm, Act.CC)
            person = self.view.person(self.case.person(circumstance.person))
            citation = self.view.citation([norm])
            words = self.view.cited(circumstance.words, circumstance.sources)
            text = self.templates.say("circumstance", norm=citation, words=words)
            kind = "mitigating" if norm.article == "53" else "aggravating"
            label = self.view.label(f"label-{kind}", name=person.short)
            yield _stated(f"circumstance-{number}", text, label=label, norms=(norm,))
        for kind, article in (("mitigating", "53"), ("aggravating", "54")):
            if not any(parse_key(c.norm, Act.CC).article == article for c in self.case.circumstances):
                yield Statement(id=f"no-{kind}", kind=StatementKind.ABSENT, text=self.view.label(f"no-{kind}"))

    def _claims(self) -> Iterator[Statement]:
        for number, claim in enumerate(self.case.claims, start=1):
            text = self.templates.say(
                "claim",
                claimant=self.view.person(self.case.person(claim.claimant)),
                against=[self.view.person(self.case.person(one)) for one in claim.against],
                amount=self.view.money(claim.amount, claim.sources),
                words=self.view.cited(claim.words, claim.sources),
            )
            yield _stated(f"claim-{number}", text)

    def _confiscation(self) -> Iterator[Statement]:
        for number, fact in enumerate(self.case.confiscation, start=1):
            yield _stated(f"confiscation-{number}", self.view.fact(fact))

    def _defence(self) -> Iterator[Statement]:
        for evidence in self.case.evidence:
            if evidence.favours_defence and not evidence.inadmissible:
                text = self.templates.say("evidence", **self.view.evidence(evidence))
                yield _stated(f"defence-{evidence.id}", text, label=self.view.label(f"evidence-{evidence.kind.value}"))
        for number, argument in enumerate(self.case.defence, start=1):
            person = self.view.person(self.case.person(argument.person))
            words = self.view.cited(argument.words, argument.sources)
            yield _stated(f"argument-{number}", self.templates.say("defence_argument", person=person, argument=words))
            if argument.answer is None:
                yield Statement(id=f"answer-{number}", kind=StatementKind.ABSENT, text=self.templates.say("defence_unanswered"))
            else:
                answer = self.view.cited(argument.answer, argument.answer_sources)
                yield _stated(f"answer-{number}", self.templates.say("defence_answer", answer=answer))

    def _list(self, part: str, statements: Iterable[Statement]) -> Section:
        found = tuple(statements) or (Statement(id=f"{part}-absent", kind=StatementKind.ABSENT, text=self.view.label("absent")),)
        return Section(id=part, heading=self.view.label(f"part-{part}"), level=2, statements=found)

    def _ruling(self) -> Section:
        norms = _RULING[self.plan.drafter]
        rows = [_decision("ruling", self.templates.say("preamble", norms=self.view.guided(norms)), norms)]
        if self.plan.drafter is Drafter.PROSECUTOR:
            rows.append(_decision("ruling-verb", Cited(self.view.label("ruled"))))
        decided: list[Statement] = []
        verdict = "decide_commit" if self.plan.drafter is Drafter.PROSECUTOR else "decide_accuse"
        for person in self._accused():
            charges = [self.view.charge(charge) for charge in self._charges(person=person.id)]
            text = self.templates.say(verdict, person=self.view.person(person), citations=_once(charges))
            decided.append(_decision(f"ruling-{person.id}", text, tuple(norm for charge in charges for norm in charge.norms)))
        sending = "decide_court" if self.plan.drafter is Drafter.PROSECUTOR else "decide_prosecutor"
        court = self.view.cited(self.case.court)
        decided.append(_decision("ruling-court", self.templates.say(sending, number=self.case.number, court=court)))
        return Section(id="ruling", heading=self.view.label("part-ruling"), statements=(*rows, *numbered(decided)))

    def _signature(self) -> Section:
        view = self.view
        prosecutor = self.plan.drafter is Drafter.PROSECUTOR
        official = self.case.prosecutor if prosecutor else self.case.investigator
        post = capital(official.post.text(view.language))
        line = view.label("signature", post=post, name=view.person(self.case.person(official.person)).short)
        body = () if prosecutor else (_form("signature-body", capital(official.body.text(view.language))),)
        rows = (*body, _form("signature", line), _form(DRAFT_MARK, view.label(DRAFT_MARK)))
        return Section(id="signature", level=0, layout=Layout.SIGNATURE, statements=rows)


def _once(charges: Iterable[ChargeView]) -> list[str]:
    """Give each citation once: four episodes of one offence are one citation."""
    return list(dict.fromkeys(str(charge.provided) for charge in charges))


def _stated(identifier: str, text: Cited, *, label: str = "", norms: tuple[Norm, ...] = ()) -> Statement:
    return Statement(
        id=identifier,
        kind=StatementKind.FACT,
        text=str(text),
        label=label,
        sources=tuple(dict.fromkeys(text.sources)),
        norms=norms,
        translated=text.translated,
    )


def _decision(identifier: str, text: Cited, norms: tuple[Norm, ...] = ()) -> Statement:
    sources: tuple[SourceRef, ...] = text.sources
    return Statement(id=identifier, kind=StatementKind.DECISION, text=str(text), sources=sources, norms=norms, translated=text.translated)


def _form(identifier: str, text: str) -> Statement:
    return Statement(id=identifier, kind=StatementKind.FORM, text=text)
