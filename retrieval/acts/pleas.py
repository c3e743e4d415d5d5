"""What the person says to the charge."""

from __future__ import annotations

import re
from collections.abc import Iterable

from retrieval.acts.act import Absence, Extracted, Field, Plea, absent

# What may stand between two words of one statement: an initial with its dot ends nothing.
_G = r"(?:[^.;]|(?<=[^а-яәіңғүұқөһ][а-яәіңғүұқөһ0-9])\.)"
_KK_GUILT = r"(?:кінә|айып|айыб)[а-яәіңғүұқөһ]*"
_DENIED = re.compile(
    rf"(?:вину|вины|виновн[а-я]{{2}}){_G}{{0,60}}?не призна"
    rf"|не соглас[а-я]{{2,6}} с{_G}{{0,30}}обвинени|с {_G}{{0,30}}обвинением{_G}{{0,40}}не соглас"
    rf"|не призна(?:л|ла|ет|ли|вал){_G}{{0,40}}вин"
    rf"|(?<!не )отрица[а-я]{{2,3}}{_G}{{0,30}}(?:вин|причастн)|вин[ыу]{_G}{{0,50}}(?<!не )отрица"
    rf"|не счита[а-я]{{2,3}} себя виновн|себя виновн[а-я]{{2}} не счита"
    rf"|непризнани[а-я]{{1,2}} (?:своей )?вин|{_KK_GUILT}{_G}{{0,60}}(?:мойындама|(?:жоққа|теріске) шығар(?!ма))"
    rf"|кінәлі (?:деп )?(?:таныма|мойындама|санама|есептеме)|айып{_G}{{0,40}}келіспе"
)
_PARTLY = re.compile(
    rf"частично{_G}{{0,40}}(?:призна|вин)|(?:вин|призна){_G}{{0,60}}частично|призна[а-я]{{1,3}}{_G}{{0,40}}в части"
    rf"|(?:ішінара|жартылай|бөлігінде|бір бөлігін){_G}{{0,60}}(?:мойында|таны)|(?:мойында|таны){_G}{{0,30}}(?:ішінара|жартылай)"
)
_ADMITTED = re.compile(
    rf"(?:вину|виновн[а-я]{{2}}|вины){_G}{{0,80}}призна(?:л|ла|ет|в|вш|ли)|призна(?:л|ла|ет|в|вш|ли)[а-я]{{0,3}}{_G}{{0,60}}(?:вину|виновн)"
    rf"|соглас(?:ен|на|ил[а-я]{{0,3}}) с{_G}{{0,30}}обвинением|с {_G}{{0,30}}обвинением{_G}{{0,30}}соглас(?:ен|на|ил)"
    rf"|вин[ыу]{_G}{{0,20}}не (?:отрица|оспарива)|признани[а-я]{{1,2}} (?:своей )?вины"
    rf"|{_KK_GUILT}{_G}{{0,60}}(?:мойында(?:ды|п|ған|йды|йтын|ймын)|жоққа шығарма|келіседі|келісті|келісіп)"
    rf"|кінәлі (?:деп )?{_G}{{0,20}}(?:таныды|мойындады|танып отыр)"
)
_IN_COURT = re.compile(r"в (?:ходе |зале )?(?:суд|главн)|сот (?:отырыс|мәжіліс|талқылау)|сотта")
_BEFORE_TRIAL = re.compile(r"на (?:предварительном )?следстви|досудебн|в ходе следствия|ранее|тергеу(?:де| барыс| кез)|сотқа дейін")
_FACTOR = re.compile(r"смягча|жеңілдет|призна(?:ть|н|на) |танылсын|учитыва|ескер")
# «вину признал частично, не согласившись с суммой» denies nothing.
_RULES = ((Plea.PARTLY, _PARTLY), (Plea.DENIED, _DENIED), (Plea.ADMITTED, _ADMITTED))


def plea_of(folded: str, sentences: Iterable[tuple[int, int]]) -> Field[Plea]:
    """Tell what the person says to the charge.

    :param folded: Folded text.
    :param sentences: Sentences of the reasoning.
    :return: The plea in court; absent when the act tells none, or several persons plead differently.
    """
    found: list[tuple[Extracted[Plea], bool]] = []
    for start, end in sentences:
        if _FACTOR.search(folded, start, end):
            continue  # the finding of the court, not the word of the person
        before_trial = bool(_BEFORE_TRIAL.search(folded, start, end)) and not _IN_COURT.search(folded, start, end)
        for plea, pattern in _RULES:
            match = pattern.search(folded, start, end)
            if match:
                found.append((Extracted(plea, match.start(), match.end()), before_trial))
                break
    in_court = [each for each, before_trial in found if not before_trial]
    said = in_court or [each for each, _ in found]
    if not said:
        return absent(Absence.NOT_FOUND)
    return said[0] if len({each.value for each in said}) == 1 else absent(Absence.SEVERAL)
