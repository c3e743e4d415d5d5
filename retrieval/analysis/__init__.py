"""Words, numbers and references of Kazakh and Russian legal text, in the form that search compares."""

from retrieval.analysis.analyse import Term, TermKind, analyse
from retrieval.analysis.language import language_of
from retrieval.analysis.legal_terms import expand

__all__ = ["Term", "TermKind", "analyse", "expand", "language_of"]
