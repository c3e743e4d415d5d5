"""Whether a case holds together: references, people, law, time, materials."""

from __future__ import annotations

from collections.abc import Mapping

from casefile.case import Case
from casefile.documents import DocumentText
from casefile.finding import Finding
from casefile.known import Known
from casefile.validate_dates import check_dates
from casefile.validate_materials import check_materials
from casefile.validate_offences import check_offences
from casefile.validate_people import check_people
from casefile.validate_references import check_references

_CHECKS = (check_references, check_people, check_offences, check_dates, check_materials)


def validate(case: Case, texts: Mapping[str, DocumentText] | None = None) -> tuple[Finding, ...]:
    """Check what the form alone cannot: that a case agrees with itself, with its documents and with the Criminal Code.

    :param case: The case.
    :param texts: Texts of its documents by identifier; quotes are looked for in these.
    :return: Every finding, in the order of the checks; empty when nothing is wrong.
    """
    known = Known(case, texts or {})
    return tuple(found for check in _CHECKS for found in check(known))
