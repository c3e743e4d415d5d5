"""Dates written with the name of the month, as numbers: «12 марта 2024 года», «2024 жылғы 12 наурызда»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from retrieval.analysis.folding import folded
from retrieval.analysis.tokens import iso

RUSSIAN_MONTHS = ("январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр")
"""Stems of the months; «ма» is May."""
KAZAKH_MONTHS = ("қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан")
_MONTHS = {folded(name): number for months in (RUSSIAN_MONTHS, KAZAKH_MONTHS) for number, name in enumerate(months, 1)}
_RUSSIAN = "|".join(RUSSIAN_MONTHS)
# A Kazakh letter may stand as it is or be lost.
_KAZAKH = "".join(letter if letter == folded(letter) else f"[{letter}{folded(letter)}]" for letter in "|".join(KAZAKH_MONTHS))
_WRITTEN = re.compile(
    rf"(?P<day_ru>\d{{1,2}})\s(?P<month_ru>{_RUSSIAN})[аяйь]\s(?P<year_ru>(?:19|20)\d\d)(?!\d)"
    rf"|(?P<year_kk>(?:19|20)\d\d)\s(?:жыл[ғг]ы|жылы|ж\.)\s?(?P<day_kk>\d{{1,2}})[ -](?P<month_kk>{_KAZAKH})",
    re.IGNORECASE,
)


def written_dates(text: str) -> Iterator[tuple[str, int, int]]:
    """Find dates whose month is a word.

    :param text: The text.
    :return: Each as "2024-03-12" with its place.
    """
    for match in _WRITTEN.finditer(text):
        language = "ru" if match["day_ru"] else "kk"
        month = _MONTHS.get(folded(match[f"month_{language}"].lower()), 0)
        written = iso(match[f"day_{language}"], month, match[f"year_{language}"])
        if written:
            yield written, match.start(), match.end()
