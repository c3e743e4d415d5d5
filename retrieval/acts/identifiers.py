"""Numbers and addresses that name a person: IINs, telephones, number plates, mailboxes, accounts, documents, addresses, birth dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from law import Language
from retrieval.acts.act import Extracted
from retrieval.acts.dates import dates
from retrieval.acts.name_forms import CAPITAL, LETTER

_FIRST_WEIGHTS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
_SECOND_WEIGHTS = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)
TWELVE = re.compile(r"(?<![\d/-])\d{12}(?![\d/-])")
_IIN_CUE = re.compile(r"(?:иин|жсн)[\s:№–—-]*$", re.IGNORECASE)
_COMPANY_CUE = re.compile(r"(?:бин|бсн)[\s:№–—-]*$", re.IGNORECASE)
_PHONE = re.compile(r"(?<![\d-])(?:\+?7|8)[ (-]{0,2}7\d{2}[ )-]{0,2}\d{3}[ -]?\d{2}[ -]?\d{2}(?![\d-])")
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_ACCOUNT = re.compile(r"(?<![A-Z0-9])KZ\d{2}[A-Z0-9]{16}(?![A-Z0-9])|(?<!\d)(?:\d{4}[ -]?){3}\d{4}(?!\d)")
_PAPER = re.compile(r"(?:удостоверени|паспорт|куәлі|төлқұжат)[^.;\n]{0,60}?№ ?(?P<it>\d{8,9})(?!\d)|(?<!\w)N\d{8}(?!\d)")
_PLATE_LETTER = "[A-ZАВСЕНКМОРТХУ]"
_PLATE = re.compile(
    rf"(?<![\w/-])(?:\d{{3}} ?(?P<l1>{_PLATE_LETTER}{{2,3}}) ?(?:0[1-9]|1\d|20)"
    rf"|{_PLATE_LETTER} ?\d{{3}} ?(?P<l2>{_PLATE_LETTER}{{2,3}}))(?![\w/-])"
)
_NO_PLATES = frozenset(("МРП", "АЕК", "МСП", "УК", "УПК"))
_TITLE = r"(?: (?:батыра?|би|хана?|ата|ана))?"
_NAME = rf"[«\"]?[{CAPITAL}\d][{CAPITAL}{LETTER}.\d-]*(?: [{CAPITAL}][{LETTER}-]+){{0,2}}{_TITLE}[»\"]?"
# «Ахметов А.Б. көшеде» is no street: in Kazakh the name of one begins with a word.
_KAZAKH_NAME = rf"(?<![{CAPITAL}{LETTER}\d])[«\"]?(?:[{CAPITAL}][{LETTER}-]+|\d{{1,4}})(?: [{CAPITAL}][{LETTER}-]+){{0,2}}{_TITLE}[»\"]?"
_STREET = (
    r"(?:ул\.|улиц(?:а|е|у|ы|ей)|пр\.|пр-т|проспект[аеу]?|мкр\.?|мкрн\.?|микрорайон[аеу]?|пер\.|переул(?:ок|ка|ке)|бульвар[аеу]?|шоссе"
    r"|тракт[аеу]?)"
)
_RUSSIAN_HOUSE = r"(?:,? ?(?:д\.|дом(?:а|е|у)?|№)? ?\d+[а-я]?(?:/\d+)?(?:-\d+)?(?![\d.]))?(?:,? ?(?:корпус|корп\.) ?\d+)?"
_RUSSIAN_ADDRESS = re.compile(
    rf"(?<![{LETTER}{CAPITAL}]){_STREET} ?{_NAME}{_RUSSIAN_HOUSE}(?:,? ?(?:кв\.|квартир[аеуы]) ?\d+)?"
    rf"|(?<![{LETTER}{CAPITAL}])(?:д\.|дом(?:а|е|у)?) ?\d+[а-я]?(?:/\d+)?,? ?(?:кв\.|квартир[аеуы]) ?\d+"
)
_KAZAKH_STREET = rf"(?:көше|даңғыл|ықшамаудан|шағын аудан|мөлтек аудан|тұйық)[{LETTER}]{{0,8}}"
_KAZAKH_HOUSE = rf"(?:,? ?(?:№ ?)?\d+[а-я]?(?:/\d+)?(?:-?(?:ші|шы|інші))?(?:[ -]?(?:үй|құрылыс)[{LETTER}]{{0,7}})?)?"
_KAZAKH_ADDRESS = re.compile(rf"{_KAZAKH_NAME} {_KAZAKH_STREET}{_KAZAKH_HOUSE}(?:,? ?\d+(?:-?(?:ші|шы))?[ -]?пәтер[{LETTER}]{{0,7}})?")
_BORN = re.compile(r"рожд|роди[лв]|г\. ?р|туған|туылған|дүниеге")
_NEAR = 60
_BORN_AFTER = re.compile(r" ?(?:года |г\. ?)?(?:рождения|р\.|р(?![а-я]))| ?(?:жылы? |күні )?(?:туған|туылған|дүниеге)")
_BORN_BEFORE = re.compile(r"(?:родил[а-я]{2,3}|родивш[а-я]{4,6}|рождени[а-я]|туған күні|туылған күні):? ?$")


@dataclass(frozen=True, slots=True)
class Identifier:
    """A number or an address that names a person.

    :param kind: What it is: "iin", "phone", "plate", "email", "account", "document", "address" or "born".
    :param start: Offset of its first character.
    :param end: Offset after its last character.
    :param stays: What of it stays in the text: the year of a birth date.
    """

    kind: str
    start: int
    end: int
    stays: str = ""


def check_digit(first_eleven: str) -> int | None:
    """Compute the check digit of an IIN (Rules of forming the IIN under the law of 12 January 2007, No. 223-III).

    :param first_eleven: The first eleven digits.
    :return: The digit; None when both rows of weights give 10, then the number is not used.
    """
    for weights in (_FIRST_WEIGHTS, _SECOND_WEIGHTS):
        remainder = sum(int(digit) * weight for digit, weight in zip(first_eleven, weights, strict=True)) % 11
        if remainder < 10:
            return remainder
    return None


def identifiers(text: str, folded: str, language: Language) -> list[Identifier]:
    """Find numbers and addresses that name a person.

    :param text: Stored text.
    :param folded: Its folded copy.
    :param language: Its language.
    :return: What was found, in order and without overlaps; where two overlap, the earlier.
    """
    found = sorted(_all(text, folded, language), key=lambda one: (one.start, -one.end))
    kept: list[Identifier] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _all(text: str, folded: str, language: Language) -> Iterator[Identifier]:
    for match in TWELVE.finditer(text):
        if is_iin(text, match):
            yield Identifier("iin", match.start(), match.end())
    for kind, pattern in (("phone", _PHONE), ("email", _EMAIL), ("account", _ACCOUNT)):
        for match in pattern.finditer(text):
            yield Identifier(kind, match.start(), match.end())
    for match in _PAPER.finditer(text):
        group = "it" if match["it"] else 0
        yield Identifier("document", match.start(group), match.end(group))
    for match in _PLATE.finditer(text):
        if (match["l1"] or match["l2"]) not in _NO_PLATES:
            yield Identifier("plate", match.start(), match.end())
    for pattern in (_RUSSIAN_ADDRESS, _KAZAKH_ADDRESS):
        for match in pattern.finditer(text):
            yield Identifier("address", match.start(), match.end())
    yield from _birth_dates(folded, language)


def is_iin(text: str, match: re.Match[str]) -> bool:
    """Tell whether twelve digits are the number of a person: a word says so, or the check digit does and none says "company".

    :param text: Stored text.
    :param match: Where the digits stand.
    :return: Whether they are.
    """
    before = text[max(match.start() - 12, 0) : match.start()]
    if _IIN_CUE.search(before):
        return True
    return not _COMPANY_CUE.search(before) and check_digit(match.group()[:11]) == int(match.group()[11])


def _birth_dates(folded: str, language: Language) -> Iterator[Identifier]:
    seen = -1
    for cue in _BORN.finditer(folded):
        # A date is far dearer to look for than the word beside it.
        for day in dates(folded, max(cue.start() - _NEAR, seen, 0), min(cue.end() + _NEAR, len(folded))):
            if day.end > seen and (_BORN_AFTER.match(folded, day.end) or _BORN_BEFORE.search(folded[max(day.start - 20, 0) : day.start])):
                yield Identifier("born", day.start, day.end, _year_of(day, folded, language))
                seen = day.end


def _year_of(day: Extracted[date], folded: str, language: Language) -> str:
    """Keep the year of a birth date, on which the law's ages depend, in the words of the language."""
    written = folded[day.start : day.end]
    tail = next((word for word in ("года", "году", "г.", "жылғы", "жылы", "жылдың", "ж.") if word in written), "")
    return f"{day.value.year} {'жылы' if language is Language.KK and tail else tail}".strip()
