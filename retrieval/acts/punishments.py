"""Main punishments in the words of a resolution, with their terms and sums; additional punishments and credits are no answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from law import PunishmentKind, PunishmentUnit
from retrieval.acts.act import Absence, Extracted, Field, Punishment, absent
from retrieval.acts.amounts import Amount, amounts

K, U = PunishmentKind, PunishmentUnit
_L = "а-яәіңғүұқөһ"
_WORDS = {
    K.LIFE_IMPRISONMENT: r"пожизненн[а-я]{2,3} лишени[а-я] свободы|өмір бойына? бас бостандығынан айыр",
    K.IMPRISONMENT: r"лишени[а-я]{1,2} свободы|бас бостандығынан [^.;\n]{0,70}?айыр",
    K.RESTRICTION: r"ограничени[а-я]{1,2} свободы|бас бостандығын(?:а)? [^.;\n]{0,70}?шекте",
    K.COMMUNITY_SERVICE: r"(?:привлечени[а-я]{1,2} к )?общественн[а-я]{2,3} работ[а-я]{0,3}|қоғамдық жұмыс",
    K.CORRECTIVE_LABOUR: r"исправительн[а-я]{2,3} работ[а-я]{0,3}|түзеу жұмыс",
    K.FINE: r"штраф[а-я]{0,3}|айыппұл",
    K.ARREST: r"(?:виде|наказани[а-я]{1,2}|к|суток|сутки|суткам|дней) арест[а-я]{1,2}|қамаққа алу|қамақ жаза",
    K.EXPULSION: r"выдворени[а-я]{1,2}|шығарып жібер",
}
_KIND = re.compile("|".join(f"(?P<{kind.value}>{words})" for kind, words in _WORDS.items()))
_UNITS: dict[PunishmentKind, tuple[PunishmentUnit | None, ...]] = {
    K.IMPRISONMENT: (U.MONTHS,),
    K.RESTRICTION: (U.MONTHS,),
    K.COMMUNITY_SERVICE: (U.HOURS,),
    K.CORRECTIVE_LABOUR: (U.MCI, None),
    K.FINE: (U.MCI, None),
    K.ARREST: (U.DAYS,),
}
_MULTIPLE = re.compile(r"(?P<number>\d+)[ -]?(?:\([^)]{1,40}\) ?)?-?(?:кратн|ти кратн|и кратн|еселен|есе)")
_KAZAKH = re.compile(r"бас бостандығы|қоғамдық|түзеу|айыппұл|қамақ|шығарып")
_BETWEEN, _BEFORE = 75, 60
# Between a kind and a term that belong together there is none of these.
_APART = re.compile(
    r"[;\n]|лишени[а-я]{1,2} права|с лишением|пробационн|испытательн|контрол|из расчета|зачесть|конфискац|құқығынан айыр|пробация|есептеп"
    r"|есебінен|тәркіле|сынақ"
)
_NOT_IMPOSED = re.compile(
    r"(?:из расчета|зачесть|зачет[а-я]{0,2}|отбывани[а-я]|неотбыт"
    r"|заменить|санкци[а-я]|предусматрива|отменить|домашн[а-я]{2,3}|наложенн[а-я]{2,3}"
    r"|есептеп|есебімен|шегеріл|өтелмеген|ауыстыр)[^.;\n]{0,50}$"
)
_FINAL = re.compile(
    r"окончательн|по совокупности|путем (?:частичного|полного|поглощения)|поглощени[а-я] менее"
    r"|түпкілікті|жиынтығы бойынша|жиынтығынша|сіңіру|қосу арқылы"
)


@dataclass(frozen=True, slots=True)
class _Found:
    punishment: Punishment
    start: int
    end: int


def punishment_in(folded: str, stretches: Sequence[tuple[int, int]]) -> Field[Punishment]:
    """Find the final main punishment that a resolution imposes on a person.

    :param folded: Folded text.
    :param stretches: The stretches of the resolution that speak of the person.
    :return: The punishment; for several offences the one after «окончательно», «түпкілікті»; absent when several are left.
    """
    found = [one for start, end in stretches for one in _imposed(folded, start, end)]
    finals = [match.start() for start, end in stretches for match in _FINAL.finditer(folded, start, end)]
    if finals:
        after = [one for one in found if one.end > finals[0]]
        found = after[-1:] or found
    if not found:
        return absent(Absence.NOT_FOUND)
    if len({one.punishment for one in found}) > 1:
        return absent(Absence.SEVERAL)
    return Extracted(found[0].punishment, found[0].start, found[0].end)


def _imposed(folded: str, start: int, end: int) -> list[_Found]:
    measured = amounts(folded, start, end)
    found: list[_Found] = []
    for match in _KIND.finditer(folded, start, end):
        kind = PunishmentKind(match.lastgroup or "")
        if _NOT_IMPOSED.search(folded, max(match.start() - 70, start), match.start()):
            continue
        one = _with_amount(folded, kind, match, measured, (start, end))
        if one is not None:
            found.append(one)
    return found


def _with_amount(
    folded: str, kind: PunishmentKind, match: re.Match[str], measured: Sequence[Amount], stretch: tuple[int, int]
) -> _Found | None:
    if kind is K.LIFE_IMPRISONMENT:
        return _Found(Punishment(kind, None, None), match.start(), match.end())
    if kind not in _UNITS:
        return None  # expulsion is a main punishment of foreigners alone and stands beside another one
    near = [(gap, one) for one in measured if one.unit in _UNITS[kind] and (gap := _gap(folded, match, one)) is not None]
    multiple = _multiple(folded, match, stretch) if kind is K.FINE else None
    if multiple is not None:
        return multiple
    if not near:
        return None
    # «150 айлық есептік көрсеткіш, яғни 437 550 теңге мөлшерінде»: the indices are the size, the tenge only its sum.
    # In Kazakh the size stands before its kind or inside it; what comes after belongs to the next words.
    kazakh = _KAZAKH.match(match.group()) is not None
    first = min(near, key=lambda pair: (pair[1].unit is None, kazakh and pair[1].start > match.end(), pair[0]))[1]
    start, end = min(match.start(), first.start), max(match.end(), first.end)
    if first.unit is None:
        return _Found(Punishment(kind, None, None, first.value), start, end)
    tenge = next((one for gap, one in near if one.unit is None), None) if kind is K.FINE else _sum_after(measured, first)
    return _Found(Punishment(kind, first.value, first.unit, tenge.value if tenge else None), start, end)


def _sum_after(measured: Sequence[Amount], first: Amount) -> Amount | None:
    """Corrective labour is stated in indices; the sum in tenge right behind it is the same sum."""
    if first.unit is not U.MCI:
        return None
    return next((one for one in measured if one.unit is None and 0 <= one.start - first.end < _BETWEEN), None)


def _gap(folded: str, match: re.Match[str], one: Amount) -> int | None:
    """Measure the letters between a kind and a term; None when they do not belong together."""
    if one.start >= match.start() and one.end <= match.end():
        return 0
    if one.end <= match.start():
        left, right, most = one.end, match.start(), _BEFORE
    else:
        left, right, most = match.end(), one.start, _BETWEEN
    if right - left > most or _APART.search(folded, left, right) or _KIND.search(folded, left, right):
        return None
    return right - left


def _multiple(folded: str, match: re.Match[str], stretch: tuple[int, int]) -> _Found | None:
    left, right = max(match.start() - _BEFORE, stretch[0]), min(match.end() + _BETWEEN, stretch[1])
    found = _MULTIPLE.search(folded, left, right)
    if found is None or _APART.search(folded, min(match.end(), found.end()), max(match.start(), found.start())):
        return None
    amount = Punishment(K.FINE, int(found["number"]), U.MULTIPLE)
    return _Found(amount, min(match.start(), found.start()), max(match.end(), found.end()))
