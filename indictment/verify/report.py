"""How the checks of a draft report what they find."""

from __future__ import annotations

from functools import partial

from casefile import Case, SourceRef, finding
from indictment.places import place
from law import Act, Language, Norm, Words

CONTENT = Norm(Act.CPC, "302-1", "3")
"""What the descriptive part must hold, with volume and sheet for everything."""

report = partial(finding, room="indictment")


def where(case: Case, document: str, sheet: int | None) -> Words:
    """Name a place of the file in both languages.

    :param case: The case.
    :param document: Identifier of the document.
    :param sheet: Sheet of the volume; None for the first.
    :return: «т. 1, л.д. 12», «1-том, 12-парақ».
    """
    source = SourceRef(document=document, sheet=sheet)
    return Words(kk=place(case, source, Language.KK), ru=place(case, source, Language.RU))
