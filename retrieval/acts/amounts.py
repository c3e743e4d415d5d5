"""Terms and sums as acts write them: «3 (три) года 6 (шесть) месяцев», «үш жыл алты ай», «200 МРП», «120 сағат»."""

from __future__ import annotations

import re
from dataclasses import dataclass

from law import PunishmentUnit
from retrieval.acts.numerals import DIGITS, WORDS, number_of

_YEAR = 12
_END = r"(?![а-яәіңғүұқөһ])"
_BRACKET = r"(?: ?\([^()\n]{1,60}\))?"
NUMBER = rf"(?:{DIGITS}|{WORDS}){_BRACKET}"
"""A number with what may repeat it in brackets."""
_UNITS = {
    "years": r"(?:год(?:а|у|ам|ами|ов)?|лет(?:ам|ами)?|г\.|л\.|жыл(?:ға|дан|дық|дың|ды)?)",
    "months": r"(?:месяц(?:а|ев|у|ам|ами|ем)?|мес\.|ай(?:ға|дан|лық|дың|ды)?)",
    "days": r"(?:сут(?:ки|ок|кам|ками)|дн(?:ей|я|ям)|день|тәулік(?:ке|тен|тік)?|күн(?:ге|нен|дік)?)",
    "hours": r"(?:час(?:а|ов|у|ам|ами)?|сағат(?:қа|тан|тық)?)",
    "mci": (
        r"(?:(?:кратн[а-я]{2,3} )?(?:размер[а-я]{0,2} )?месячн[а-я]{2,3} расчетн[а-я]{2,3} показател[а-я]{1,3}|м\.?р\.?п\.?(?![а-я])"
        r"|айлық есептік көрсеткіш(?:ке|тің|тен|і|ті)?|а\.?е\.?к\.?(?:-[а-яәіңғүұқөһ]{1,4}|(?![а-яәіңғүұқөһ])))"
    ),
    "tenge": r"(?:тенге|теңге(?:ге|нің|ні|ден|лік)?|тг\.?(?![а-я]))",
}


_NAMED = "|".join(f"(?P<{unit}>{_UNITS[unit]})" for unit in ("mci", "months", "days", "hours", "tenge"))
_MORE = rf"(?: ?(?:,|и|және)? ?(?P<more>{NUMBER}) {_UNITS['months']}{_END})?"
TERM = re.compile(
    rf"(?P<number>{NUMBER})[ -]?(?:-?(?:и|х|ти|ми|ку|кі|ға|ге) )?(?:(?P<years>{_UNITS['years']}){_END}{_MORE}|(?:{_NAMED}){_END})"
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A measured amount.

    :param value: How much: months for years and months.
    :param unit: Of what; None for tenge.
    :param start: Offset of its first character.
    :param end: Offset after its last character.
    """

    value: int
    unit: PunishmentUnit | None
    start: int
    end: int


def amounts(text: str, start: int = 0, end: int | None = None) -> list[Amount]:
    """Find the terms and sums in a text.

    :param text: Folded text.
    :param start: Where to begin.
    :param end: Where to stop; None for the end of the text.
    :return: The amounts in order.
    """
    return [_amount(match) for match in TERM.finditer(text, start, len(text) if end is None else end)]


def _amount(match: re.Match[str]) -> Amount:
    value = _number(match["number"])
    if match["years"] is not None:
        months = _number(match["more"]) if match["more"] is not None else 0
        return Amount(value * _YEAR + months, PunishmentUnit.MONTHS, match.start(), match.end())
    named = next(unit for unit in ("mci", "months", "days", "hours", "tenge") if match[unit] is not None)
    return Amount(value, None if named == "tenge" else PunishmentUnit(named), match.start(), match.end())


def _number(written: str) -> int:
    return number_of(written.split("(", maxsplit=1)[0].strip())
