"""Words, numbers and references of Kazakh and Russian legal text, in the form that search compares."""

from retrieval.analysis.language import language_of

__all__ = ["language_of"]
