"""A citation made an object: which act, which article, part and point, in which edition."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Act(StrEnum):
    """An act of the Republic of Kazakhstan that a citation can name."""

    CC = "CC"  # Criminal Code, 3 July 2014, No. 226-V
    CPC = "CPC"  # Criminal Procedure Code, 4 July 2014, No. 231-V
    COAO = "CoAO"  # Code of Administrative Offences, 5 July 2014, No. 235-V
    PEC = "PEC"  # Penal Executive Code, 5 July 2014, No. 234-V
    CIVIL = "CivC"  # Civil Code
    CIVIL_PROCEDURE = "CivPC"  # Civil Procedure Code, 31 October 2015, No. 377-V
    APPC = "APPC"  # Administrative Procedural and Process-related Code, 29 June 2020, No. 350-VI
    TAX = "TaxC"
    LABOUR = "LabC"
    ENTREPRENEURIAL = "EntC"
    CONSTITUTION = "Const"


@dataclass(frozen=True, slots=True)
class Norm:
    """One norm: an article of an act, as deep as the citation goes.

    :param act: The act; None where a text cites an article and leaves the act to its context.
    :param article: Article number as printed, "188" or "188-1".
    :param part: Part number, "3" or "1-1"; empty when the citation names none.
    :param point: Point (clause) number, "2" or "8-1"; empty when the citation names none.
    :param paragraph: Paragraph (абзац / абзац) number; empty when the citation names none.
    :param edition: Date at which the wording is meant; None for the wording in force.
    """

    act: Act | None
    article: str
    part: str = ""
    point: str = ""
    paragraph: str = ""
    edition: date | None = None

    @property
    def key(self) -> str:
        """Language-free form used as an identifier: "CC 188(3)(2)"; a level left out before a deeper one is "()": "CC 3()(29)"."""
        levels = [self.part, self.point, self.paragraph]
        while levels and not levels[-1]:
            levels.pop()
        deeper = "".join(f"({level})" for level in levels)
        return f"{self.act or '?'} {self.article}{deeper}"

    def __str__(self) -> str:
        """Show the language-free form."""
        return self.key
