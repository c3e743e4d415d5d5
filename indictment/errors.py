"""Errors of the room `indictment`.

ReportedError
└── IndictmentError
    ├── WrongLanguage        a document of the case is drafted in Kazakh or in Russian only
    ├── UnknownProposal      the documents of the case tell no such fact
    ├── UnknownStatement     the draft has no such statement, section or span
    ├── NotToBeWorded        only statements of fact are put in other words
    ├── UnsupportedText      the draft holds statements without a source that nobody has confirmed
    ├── BrokenDocumentFacts  the facts of a document cannot be read
    ├── UnknownInFacts       the facts of a document name what the case does not have
    ├── RequestOutsideLaw    a punishment asked for that the law does not permit here
    └── NotSignable          a draft that cannot be signed off: it is signed already, or something required is missing
"""

from __future__ import annotations

from typing import ClassVar

from law import ReportedError


class IndictmentError(ReportedError):
    """Base of the errors of this room."""

    room: ClassVar[str] = "indictment"


class WrongLanguage(IndictmentError):
    """A document of the case is drafted in Kazakh or in Russian only."""


class UnsupportedText(IndictmentError):
    """The draft holds statements without a source that nobody has confirmed."""


class BrokenDocumentFacts(IndictmentError):
    """The facts of a document cannot be read."""


class UnknownInFacts(IndictmentError):
    """The facts of a document name a person, charge, item of evidence or document that the case does not have."""


class RequestOutsideLaw(IndictmentError):
    """A punishment is asked for that the law does not permit for the charge."""


class NotSignable(IndictmentError):
    """A draft cannot be signed off: it is signed already, or something required is missing."""


class UnknownStatement(IndictmentError):
    """The draft has no such statement, section or span."""


class UnknownProposal(IndictmentError):
    """The documents of the case tell no such fact, or several fit the words given."""


class NotToBeWorded(IndictmentError):
    """Only statements of fact are put in other words."""
