"""Render a draft: a page that opens anywhere, a Word document in the official look, JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from jinja2 import Environment, PackageLoader, StrictUndefined

from casefile import Case, SourceRef
from indictment.pdf import compared
from indictment.places import place
from indictment.signing import status
from indictment.vocabulary import Draft, Layout, Statement
from law import message


@dataclass(frozen=True)
class Cite:
    """A source of a draft as its list of sources shows it.

    :param number: Number in the list.
    :param place: Volume and sheet, or the moment of a recording.
    :param title: Title of the document or recording.
    :param quote: Words quoted from it.
    :param link: Where the document can be opened; empty when the reader has no access to it.
    """

    number: int
    place: str
    title: str
    quote: str
    link: str


@dataclass
class Citations:
    """The sources of a draft, numbered in the order of their first use.

    :param case: The case.
    :param draft: The draft.
    :param links: Address of each document or recording by its identifier.
    """

    case: Case
    draft: Draft
    links: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Give each source its number."""
        sources = dict.fromkeys(source for statement in self.draft.statements for source in statement.sources)
        self._numbers = {source: number for number, source in enumerate(sources, start=1)}

    def of(self, statement: Statement) -> list[Cite]:
        """Give the sources of a statement."""
        return [self._cite(source) for source in statement.sources]

    @property
    def all(self) -> list[Cite]:
        """Give every source in the order of its number."""
        return [self._cite(source) for source in self._numbers]

    def _cite(self, source: SourceRef) -> Cite:
        language = self.draft.language
        titles = {item.id: item.title for item in self.case.materials}
        return Cite(
            number=self._numbers[source],
            place=place(self.case, source, language),
            title=titles[source.document].text(language),
            quote=source.quote,
            link=self.links.get(source.document, ""),
        )


def to_html(draft: Draft, case: Case, *, links: Mapping[str, str] | None = None, confirmed_by: str = "") -> str:
    """Render a draft as one self-contained page with its sources as links.

    :param draft: The draft.
    :param case: The case it was drafted from.
    :param links: Address of each document or recording by its identifier, for a page that lies beside them.
    :param confirmed_by: Person who confirmed the statements without a source; printed on the page.
    :return: HTML.
    """
    environment = Environment(
        loader=PackageLoader("indictment"), undefined=StrictUndefined, autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    template = environment.get_template("page.html.j2")

    def label(code: str, **details: str) -> str:
        return message("indictment", code, draft.language, details)

    return template.render(
        draft=draft,
        citations=Citations(case, draft, links or {}),
        label=label,
        status=status(draft),
        compared=compared,
        Layout=Layout,
        confirmed_by=confirmed_by,
    )


def to_json(draft: Draft) -> str:
    """Render a draft as JSON: every statement with its sources and norms.

    :param draft: The draft.
    :return: JSON.
    """
    return draft.model_dump_json(indent=1) + "\n"
