"""Text that remembers where it comes from: what a template prints is what its statement cites."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from casefile import SourceRef
from law import Language


class Cited(str):
    """A piece of text with its places in the case file.

    :param text: The text.
    :param sources: Where it comes from.
    :param translated: False when the file holds it only in the other language.
    """

    __slots__ = ("sources", "translated")
    sources: tuple[SourceRef, ...]
    translated: bool

    def __new__(cls, text: str, sources: Iterable[SourceRef] = (), *, translated: bool = True) -> Cited:
        """Make a text with its places."""
        made = super().__new__(cls, text)
        made.sources = tuple(sources)
        made.translated = translated
        return made


class CitingTemplates:
    """The sentences of one language; printing a cited text records its sources.

    Jinja passes every printed value through `finalize`, so no fact can reach the text without leaving its source behind.

    :param language: Kazakh or Russian.
    :param names: Templates to look a sentence up in, in their order; those of the indictment unless others are named.
    """

    def __init__(self, language: Language, names: Sequence[str] = ("sentences",)) -> None:
        self._printed: list[Cited] = []
        environment = Environment(
            loader=PackageLoader("indictment"),
            undefined=StrictUndefined,
            autoescape=False,  # noqa: S701 - plain sentences; the HTML renderer escapes them
            trim_blocks=True,
            lstrip_blocks=True,
            finalize=self._finalize,
        )
        self._modules = [environment.get_template(f"{name}.{language.value}.j2").module for name in names]

    def _finalize(self, value: object) -> object:
        if isinstance(value, Cited):
            self._printed.append(value)
        return value

    def say(self, sentence: str, **values: Any) -> Cited:  # noqa: ANN401 - whatever the sentence speaks of
        """Write one sentence.

        :param sentence: Name of the macro in `templates/<name>.<language>.j2`.
        :param values: What the sentence speaks of.
        :return: The text with the sources of everything it printed, each once, in the order of printing.
        """
        self._printed = []
        macro = next(getattr(module, sentence) for module in self._modules if hasattr(module, sentence))
        text = " ".join(str(macro(**values)).split())
        sources = dict.fromkeys(source for piece in self._printed for source in piece.sources)
        return Cited(text, sources, translated=all(piece.translated for piece in self._printed))
