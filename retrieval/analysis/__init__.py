"""Words, numbers and references of Kazakh and Russian legal text, in the form that search compares."""

from retrieval.analysis.analyse import Term, TermKind, analyse
from retrieval.analysis.kazakh import kazakh_stem
from retrieval.analysis.language import language_of
from retrieval.analysis.legal_terms import expand
from retrieval.analysis.russian import russian_lemma

__all__ = ["Term", "TermKind", "analyse", "expand", "kazakh_stem", "language_of", "russian_lemma"]
