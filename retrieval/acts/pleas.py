"""What the person says to the charge."""

from __future__ import annotations

import re
from collections.abc import Iterable

from retrieval.acts.act import Absence, Extracted, Field, Plea, absent

_DENIED = re.compile(
    r"(?:вину|виновн[а-я]{2})[^.;]{0,60}?не (?:призна|соглас)|не признал[а-я]?[^.;]{0,40}вин|отрица[а-я]{2,3}[^.;]{0,30}(?:вин|причастн)"
    r"|вин[ыу][^.;]{0,30}отрица|не признает (?:себя )?вин|не считает себя виновн|виновн[а-я]{2} себя не (?:призна|счита)"
    r"|кінә[а-яәіңғүұқөһ]*[^.;]{0,40}(?:мойындамай|мойындамады|мойындамаған|жоққа шығар|теріске шығар)"
    r"|кінәлі деп (?:танымады|мойындамады|санамай)"
    r"|айып[а-яәіңғүұқөһ]*[^.;]{0,40}(?:мойындамады|жоққа шығар|келіспе)"
)
_PARTLY = re.compile(
    r"частично[^.;]{0,40}(?:призна|вин)|(?:вин|призна)[^.;]{0,60}частично|призна[а-я]{1,3}[^.;]{0,40}в части"
    r"|(?:ішінара|жартылай|бөлігінде|бір бөлігін)[^.;]{0,60}(?:мойында|таны)|(?:мойында|таны)[^.;]{0,30}(?:ішінара|жартылай)"
)
_ADMITTED = re.compile(
    r"(?:вину|виновн[а-я]{2}|вины)[^.;]{0,80}призна(?:л|ла|ет|в|вш|ли)|призна(?:л|ла|ет|в|вш|ли)[а-я]{0,3}[^.;]{0,60}(?:вину|виновн)"
    r"|с (?:предъявленным )?обвинением[^.;]{0,30}соглас(?:ен|на|ил)|соглас(?:ен|на|ил[а-я]{0,3}) с[^.;]{0,30}обвинением"
    r"|кінә[а-яәіңғүұқөһ]*[^.;]{0,60}мойында(?:ды|п|ған|йтын)"
    r"|кінәлі (?:деп )?[^.;]{0,20}(?:таныды|мойындады|танып отыр)"
    r"|айып[а-яәіңғүұқөһ]*[^.;]{0,40}(?:мойындады|мойындап|келісет|келісті)"
)
_IN_COURT = re.compile(r"в (?:ходе |зале )?(?:суд|главн)|сот (?:отырыс|мәжіліс|талқылау)|сотта")
_BEFORE_TRIAL = re.compile(r"на (?:предварительном )?следстви|досудебн|в ходе следствия|ранее|тергеу(?:де| барыс| кез)|сотқа дейін")
_FACTOR = re.compile(r"смягча|жеңілдет|призна(?:ть|н|на) |танылсын|учитыва|ескер")
_RULES = ((Plea.DENIED, _DENIED), (Plea.PARTLY, _PARTLY), (Plea.ADMITTED, _ADMITTED))


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
