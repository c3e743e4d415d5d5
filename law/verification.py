"""How a value of the law that nobody has signed is shown to people."""

from __future__ import annotations

from datetime import date

from law.edition import Edition
from law.messages import bilingual, message
from law.words import Language, Words


def verification_label(checked_by: str, language: Language) -> str:
    """Label a value for people.

    :param checked_by: Who signed it.
    :param language: Language of the reader.
    :return: "not verified" in the language; empty for a signed value.
    """
    return "" if checked_by else message("law", "not-verified", language)


def edition_note(edition: Edition, on: date) -> Words | None:
    """Say that the edition at a date was not read.

    :param edition: The edition that the facts were read in.
    :param on: The date asked for.
    :return: The note; None when the edition holds on that date.
    """
    if edition.holds(on):
        return None
    return bilingual("law", "edition-not-read", {"date": f"{on:%d.%m.%Y}", "since": f"{edition.valid_from:%d.%m.%Y}"})
