"""References to the articles of acts: find them in running text, read them, write them."""

from law.citations.find import find_citations, parse_citation
from law.citations.format import format_citation
from law.citations.keys import parse_key
from law.citations.model import Citation, CitationStyle, GrammaticalCase

__all__ = ["Citation", "CitationStyle", "GrammaticalCase", "find_citations", "format_citation", "parse_citation", "parse_key"]
