"""The outline of a kind of document: its parts and the rows of each, as a table; a row that the law asks for leaves a visible gap."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from casefile import Case
from indictment.cited import Cited, CitingTemplates
from indictment.desk import Desk, DocumentRequest
from indictment.document_facts import check_named
from indictment.errors import WrongLanguage
from indictment.plan import plan
from indictment.vocabulary import DRAFT_MARK, Draft, Drafter, Layout, MissingFact, Section, Statement, StatementKind, capital, numbered
from law import Language, Norm

Values = Mapping[str, Any]
Source = Callable[[Desk], Iterable[tuple[str, Values]]]


def once(_: Desk) -> Iterable[tuple[str, Values]]:
    """Give a row that stands once and speaks of nothing but its norms."""
    return (("", {}),)


@dataclass(frozen=True)
class Row:
    """A row of a document.

    :param say: Macro of the kind's template, "-" written for "_".
    :param of: What it speaks of: a suffix of the statement's identifier and the values, for each time it stands. Of the values `label`,
        `kind` and `cites` (norms that the text names beside those of the row) are the statement's own.
    :param norms: Norms that ask for it or that it rests on; the template has them as `it.norms` and `it.guided`.
    :param need: Identifier of the missing fact when there is nothing to say; empty where the row may be left out.
    :param label: Label of a field: its code in the catalogue.
    """

    say: str
    of: Source = once
    kind: StatementKind = StatementKind.DECISION
    norms: tuple[Norm, ...] = ()
    need: str = ""
    label: str = ""


@dataclass(frozen=True)
class Part:
    """A part of a document.

    :param id: Identifier; the heading is `part-<id>` of the catalogue.
    :param numbered: Whether its rows are numbered.
    :param columns: Codes of the headings of a comparison.
    :param compact: Whether it is set small, to stand on one page.
    """

    id: str
    rows: tuple[Row, ...]
    heading: bool = True
    numbered: bool = False
    layout: Layout = Layout.PROSE
    columns: tuple[str, ...] = ()
    compact: bool = False


@dataclass(frozen=True)
class Outline:
    """The outline of a kind of document.

    :param template: Templates with its sentences: `templates/<template>.<language>.j2`.
    :param approved: Whether a higher head approves it (CPC, art. 193, part 2), so that it begins with his mark.
    :param addressed: Norm that asks for the addressee; None where it has none.
    :param signed: Whether it ends with signatures; an aid of the prosecutor's own has none.
    :param signers: Who signs beside the prosecutor.
    """

    template: str
    parts: tuple[Part, ...]
    approved: bool = False
    addressed: Norm | None = None
    signed: bool = True
    signers: Callable[[Desk], Iterable[tuple[str, str]]] = field(default=lambda _: ())


def compose(case: Case, request: DocumentRequest, language: Language, outline: Outline) -> Draft:
    """Compose a document by its outline.

    :param case: The case.
    :param request: What to draft.
    :param language: Kazakh or Russian.
    :param outline: The outline of the kind.
    :return: The draft; what it lacks stands in its plan and as a gap in its text.
    :raises WrongLanguage: If the language is neither Kazakh nor Russian.
    :raises UnknownInFacts: If the facts name what the case does not have.
    :raises RequestOutsideLaw: If a punishment is asked for that the law does not permit.
    """
    if language not in (Language.KK, Language.RU):
        raise WrongLanguage("wrong-language", language=language.value)
    check_named(request.facts, case)
    writer = _Writer(Desk(case, request, language), outline)
    sections = tuple(writer.sections())
    base = plan(case, request.on)
    planned = base.model_copy(update={"drafter": Drafter.PROSECUTOR, "missing": tuple(writer.missing)})
    return Draft(number=case.number, language=language, title=writer.title, plan=planned, sections=sections, kind=request.kind)


class _Writer:
    """Writes the parts of one document."""

    def __init__(self, desk: Desk, outline: Outline) -> None:
        self.desk = desk
        self.outline = outline
        self.templates = CitingTemplates(desk.language, (outline.template, "common"))
        self.missing: list[MissingFact] = []
        self.title = desk.view.label(f"title-{desk.request.kind.value}")

    def sections(self) -> Iterator[Section]:
        """Write every section."""
        yield self._title()
        for part in self.outline.parts:
            written = self._part(part)
            if written.statements:
                yield written
        yield self._signature()

    def _part(self, part: Part) -> Section:
        groups = [group for row in part.rows if (group := list(self._row(part, row)))]
        rows = [statement for group in (_outlined(groups) if part.numbered else groups) for statement in group]
        label = self.desk.view.label
        return Section(
            id=part.id,
            heading=label(f"part-{part.id}") if part.heading else "",
            level=2 if part.heading else 0,
            layout=part.layout,
            compact=part.compact,
            columns=tuple(label(code) for code in part.columns),
            statements=tuple(rows),
        )

    def _row(self, part: Part, row: Row) -> Iterator[Statement]:
        found = False
        for suffix, values in row.of(self.desk):
            found = True
            yield self._statement(part, row, suffix, values)
        if row.need and not found:
            yield self._gap(part, row)

    def _statement(self, part: Part, row: Row, suffix: str, values: Values) -> Statement:
        view = self.desk.view
        details = {"norms": view.citation(row.norms), "guided": view.guided(row.norms)} if row.norms else {}
        text = self.templates.say(row.say.replace("-", "_"), it={**details, **values})
        label = str(values.get("label", "")) or (view.label(f"label-{row.label}") if row.label else "")
        identifier = "-".join(piece for piece in (part.id, row.say, suffix) if piece)
        return _stated(identifier, values.get("kind", row.kind), text, label, (*row.norms, *values.get("cites", ())))

    def _gap(self, part: Part, row: Row) -> Statement:
        """Leave a visible gap that names the fact, the norm that asks for it and the document where it is usually found."""
        view = self.desk.view
        self.missing.append(MissingFact(id=row.need, subject=self.desk.case.number, norm=row.norms[0]))
        what, where = view.label(f"missing-{row.need}"), view.label(f"usual-{row.need}")
        text = view.label("gap", what=what, norm=view.citation(row.norms[:1]), where=where)
        label = view.label(f"label-{row.label}") if row.label else ""
        return Statement(id=f"{part.id}-{row.say}-gap", kind=StatementKind.ABSENT, text=text, label=label, norms=row.norms)

    def _title(self) -> Section:
        desk, view = self.desk, self.desk.view
        rows: list[Statement] = []
        if self.outline.approved:
            rows += [_form("title-approval", view.label("approve")), _form("title-approval-line", view.label("approve-line"))]
        if self.outline.addressed is not None:
            part, row = Part("title", ()), Row("addressee", norms=(self.outline.addressed,), need="addressee")
            to = desk.said(desk.facts.addressee)
            rows.append(_stated("title-addressee", StatementKind.DECISION, to) if to else self._gap(part, row))
        rows.append(_form("title", self.title))
        rows.append(_form("title-number", view.label("case-number", number=desk.case.number)))
        rows.append(
            _form("title-place", view.label("drawn-up", place=desk.case.drafting_place.text(desk.language), date=desk.day(desk.on)))
        )
        return Section(id="title", level=0, layout=Layout.TITLE, statements=tuple(rows))

    def _signature(self) -> Section:
        desk, view = self.desk, self.desk.view
        official = desk.case.prosecutor
        signers = [("prosecutor", official.post.text(desk.language), str(desk.person(official.person).short))]
        signers += [(f"party-{number}", *signer) for number, signer in enumerate(self.outline.signers(desk), start=1)]
        lines = signers if self.outline.signed else []
        rows = [_form(f"signature-{who}", view.label("signature", post=capital(post), name=name)) for who, post, name in lines]
        rows.append(_form(DRAFT_MARK, view.label(DRAFT_MARK)))
        return Section(id="signature", level=0, layout=Layout.SIGNATURE, statements=tuple(rows))


def _outlined(groups: list[list[Statement]]) -> Iterator[list[Statement]]:
    """Put numbers on the rows of a part: a row that stands several times has numbers of two levels, unless it is the only one."""
    if len(groups) == 1:
        yield numbered(groups[0])
        return
    for number, group in enumerate(groups, start=1):
        if len(group) == 1:
            yield numbered(group, first=number)
        else:
            yield [one.model_copy(update={"text": f"{number}.{one.text}"}) for one in numbered(group)]


def _form(identifier: str, text: str) -> Statement:
    return Statement(id=identifier, kind=StatementKind.FORM, text=text)


def _stated(identifier: str, kind: StatementKind, text: Cited, label: str = "", norms: tuple[Norm, ...] = ()) -> Statement:
    return Statement(
        id=identifier,
        kind=kind,
        text=str(text),
        label=label,
        sources=tuple(dict.fromkeys(text.sources)),
        norms=norms,
        translated=text.translated,
    )
