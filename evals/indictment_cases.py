"""Generated cases with gold facts: one to eight thefts, up to a thousand sheets, in Kazakh, in Russian or in both.

Documents write the facts in their own ways — figures, words of dates, numbers with and without spaces — and share no code with the
checks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml

from casefile import Case, DocumentText, NameForm, Sex, decline_short
from law import GrammaticalCase, Language

SEED = 20261125
ON = date(2026, 11, 20)
SHAPES = ((1, 0), (1, 40), (2, 0), (2, 60), (3, 10), (3, 80), (4, 0), (4, 40), (5, 20), (6, 10), (7, 0), (8, 960))
"""Episodes and sheets of bank statements of the cases; each shape comes twice."""
_MONTHS = {
    Language.RU: ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"],
    Language.KK: ["қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"],
}
_LANGUAGES = (Language.RU, Language.KK, None)
_SHEETS_OF_A_VOLUME = 250
_STAFF = (("i1", 12, "investigator"), ("i2", 13, "prosecutor"))
_POLICE = {"kk": "қалалық полиция басқармасы", "ru": "управление полиции города"}
_OFFICE = {"kk": "қала прокуратурасы", "ru": "прокуратура города"}


@dataclass
class GeneratedCase:
    """A case with its documents.

    :param case: The case.
    :param texts: Its documents.
    :param language: Language of the documents; None for both.
    """

    case: Case
    texts: dict[str, DocumentText]
    language: Language | None


@cache
def _words() -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "indictment_people.yaml").read_text(encoding="utf-8"))
    return data


def strangers() -> list[dict[str, list[str]]]:
    """Give people whom no generated case has."""
    return list(_words()["strangers"])


def generated_cases() -> Iterator[GeneratedCase]:
    """Give the 24 cases, the same each time."""
    for number in range(2 * len(SHAPES)):
        episodes, filler = SHAPES[number % len(SHAPES)]
        yield _Author(number, _LANGUAGES[number % 3], episodes, filler).case()


@dataclass(frozen=True)
class _Facts:
    """The gold facts of an episode."""

    day: date
    hour: int
    minute: int
    amount: int
    plate: str
    phone: str
    thing: dict[str, str]
    persons: list[dict[str, Any]]
    victim: dict[str, Any]

    def episode(self, place: int) -> dict[str, Any]:
        """Give the fields that need no source."""
        return {
            "id": f"e{place}",
            "title": {"kk": f"Пәтерден ұрлау, {place}-оқиға", "ru": f"Кража из квартиры, случай {place}"},
            "participants": [one["id"] for one in self.persons],
            "victims": [self.victim["id"]],
        }

    def way(self) -> dict[str, str]:
        """Tell the act."""
        several = len(self.persons) > 1
        kk = (
            f"{_together(self.persons, 'kk')} терезе арқылы үйге кіріп, {_short(self.victim, 'kk', GrammaticalCase.GENITIVE)} "
            f"мүлкін жасырын алып кетті: {self.thing['kk']}, құны {self.amount} теңге; {self.plate} көлігімен кетті, "
            f"{self.phone_kk} нөмірі жазылған қағаз қалды."
        )
        ru = (
            f"{_together(self.persons, 'ru')} через окно {'проникли' if several else 'незаконно попал(а), проникнув'} в дом и тайно "
            f"{'обокрали' if several else 'обокрал(а)'} {_short(self.victim, 'ru', GrammaticalCase.ACCUSATIVE)}: {self.thing['ru']}, "
            f"стоимость {self.amount} тенге; скрылись на автомобиле {self.plate}, осталась бумага с номером {self.phone_ru}."
        )
        return {"kk": kk, "ru": ru}

    @property
    def phone_ru(self) -> str:
        """The telephone with spaces."""
        return f"+7 {self.phone[:3]} {self.phone[3:6]} {self.phone[6:8]} {self.phone[8:]}"

    @property
    def phone_kk(self) -> str:
        """The telephone with brackets."""
        return f"8 ({self.phone[:3]}) {self.phone[3:6]}-{self.phone[6:8]}-{self.phone[8:]}"


def _short(person: dict[str, Any], language: str, case: GrammaticalCase = GrammaticalCase.NOMINATIVE) -> str:
    return decline_short(NameForm(**person["name"][language]), Sex(person["sex"]), case, Language(language))


def _together(persons: list[dict[str, Any]], language: str) -> str:
    return ", ".join(_short(one, language) for one in persons)


def _all(persons: list[dict[str, Any]], language: str) -> str:
    return ", ".join(" ".join(one["name"][language].values()) for one in persons)


def _at(day: date, hour: int, minute: int) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=timezone(timedelta(hours=5)))


def _date(day: date, language: Language, style: int) -> str:
    if style == 0:
        return f"{day:%d.%m.%Y}"
    month = _MONTHS[language][day.month - 1]
    return f"{day.year} жылғы {day.day} {month} күні" if language is Language.KK else f"{day.day} {month} {day.year} года"


def _time(facts: _Facts, language: Language, style: int) -> str:
    if language is Language.KK:
        return f"сағат {facts.hour:02}:{facts.minute:02}-де" if style == 0 else f"сағат {facts.hour}-ден {facts.minute} минут өткенде"
    return f"в {facts.hour:02}:{facts.minute:02}" if style == 0 else f"в {facts.hour} часов {facts.minute} минут"


@dataclass
class _Paper:
    """A document while it is written."""

    id: str
    type: str
    language: Language
    title: dict[str, str]
    sheets: list[list[str]] = field(default_factory=lambda: [[]])


class _Author:
    """Writes one case."""

    def __init__(self, number: int, language: Language | None, episodes: int, filler: int) -> None:
        self.number, self.language, self.episodes, self.filler = number, language, episodes, filler
        self.random = Random(SEED + number)  # noqa: S311 - the cases have to come out the same every time
        self.papers: list[_Paper] = []
        self.places: list[dict[str, Any]] = []
        self.people = self.random.sample(_words()["people"], 16)

    def case(self) -> GeneratedCase:
        """Write the case and its documents."""
        accused = 2 if self.number % 2 else 1
        persons = [self._person(f"p{place}", self.people[place - 1], "suspect") for place in range(1, accused + 1)]
        victims = [self._person(f"v{place}", self.people[2 + place], "victim") for place in range(1, self.episodes + 1)]
        staff = [self._official(name, self.people[place], role) for name, place, role in _STAFF]
        entered = self._paper("d001", "registration", self._tongue(0), "Регистрация", "Тіркеу")
        self.registered = self._write(entered, "2026 жылғы 12 қаңтарда СДТБТ-да тіркелді.", "12 января 2026 года зарегистрировано в ЕРДР.")
        for person in persons:
            self._papers_of(person)
        told = [self._episode(place, persons, victims[place - 1]) for place in range(1, self.episodes + 1)]
        order = self._paper("d900", "qualification_order", self._tongue(0), "Постановление о квалификации", "Саралау туралы қаулы")
        charges = [self._charge(place, person, order) for place, person in enumerate(persons, start=1)]
        self._statements()
        documents, texts = self._bind()
        built = self._whole(persons + victims + staff, told, charges) | {"documents": documents}
        return GeneratedCase(Case.model_validate(built), texts, self.language)

    def _whole(self, persons: list[dict[str, Any]], told: list[dict[str, Any]], charges: list[dict[str, Any]]) -> dict[str, Any]:
        argument = told[0].pop("argument")
        evidence = [item for one in told for item in one.pop("evidence")]
        measures = [one.pop("measure") for one in persons if "measure" in one]
        return {
            "number": f"2647100310{self.number:05}",
            "kui": {"number": str(1000 + self.number), "date": date(2026, 1, 12)},
            "title": {"kk": "Пәтерлерден ұрлау", "ru": "Кражи из квартир"},
            "agency": "police",
            "territory": {"kk": "Тараз қаласы", "ru": "город Тараз"},
            "language": "kk" if self.language is Language.KK else "ru",
            "form": "preliminary_investigation",
            "investigator": {"person": "i1", "post": {"kk": "тергеуші", "ru": "следователь"}, "body": _POLICE},
            "prosecutor": {"person": "i2", "post": {"kk": "қала прокуроры", "ru": "прокурор города"}, "body": _OFFICE},
            "court": {"kk": "Тараз қалалық соты", "ru": "Таразский городской суд"},
            "drafting_place": {"kk": "Тараз қаласы", "ru": "город Тараз"},
            "persons": persons,
            "episodes": told,
            "charges": charges,
            "evidence": evidence,
            "defence": [argument],
            "measures": measures,
            "events": [{"kind": "registered", "at": _at(date(2026, 1, 12), 9, 0), "sources": [self.registered]}],
        }

    def _tongue(self, place: int) -> Language:
        return self.language or (Language.RU, Language.KK)[place % 2]

    def _paper(self, name: str, kind: str, language: Language, ru: str, kk: str) -> _Paper:
        paper = _Paper(name, kind, language, {"kk": kk, "ru": ru})
        self.papers.append(paper)
        return paper

    def _write(self, paper: _Paper, kk: str, ru: str) -> dict[str, Any]:
        """Write a sentence and give its place; the sheet is counted when the volumes are bound."""
        sentence = kk if paper.language is Language.KK else ru
        if sum(map(len, paper.sheets[-1])) > 900:
            paper.sheets.append([])
        paper.sheets[-1].append(sentence)
        place = {"document": paper.id, "sheet": len(paper.sheets), "quote": sentence.rstrip(".")}
        self.places.append(place)
        return place

    def _person(self, name: str, who: dict[str, Any], role: str) -> dict[str, Any]:
        born = date(1975 + self.random.randrange(25), 1 + self.random.randrange(12), 1 + self.random.randrange(28))
        house, flat, street = 3 + self.random.randrange(180), 1 + self.random.randrange(90), self.random.choice(_words()["streets"])
        return {
            "id": name,
            "roles": [role],
            "name": {language: dict(zip(("surname", "given", "patronymic"), who[language], strict=True)) for language in ("kk", "ru")},
            "sex": "female" if who.get("female") else "male",
            "birth_date": born,
            "birth_place": {"kk": "Тараз қаласы", "ru": "город Тараз"},
            "residence": {
                "kk": f"Тараз қаласы, {street['kk']} көшесі, {house}-үй, {flat}-пәтер",
                "ru": f"город Тараз, улица {street['ru']}, дом {house}, квартира {flat}",
            },
        }

    def _official(self, name: str, who: dict[str, Any], role: str) -> dict[str, Any]:
        person = self._person(name, who, role)
        return {key: person[key] for key in ("id", "roles", "name", "sex")}

    def _papers_of(self, person: dict[str, Any]) -> None:
        """Write the interrogation, the record check and the measure of restraint of an accused."""
        tongue = self._tongue(self.random.randrange(2))
        kk, ru = " ".join(person["name"]["kk"].values()), " ".join(person["name"]["ru"].values())
        person |= {
            "iin": f"{person['birth_date']:%y%m%d}{self.random.randrange(300000, 399999)}",
            "citizenship": {"kk": "Қазақстан Республикасы", "ru": "Республика Казахстан"},
            "family_status": {"kk": "үйленген", "ru": "женат"} if person["sex"] == "male" else {"kk": "тұрмыста", "ru": "замужем"},
            "occupation": {"kk": "жұмыс істемейді", "ru": "не работает"},
            "education": {"kk": "орта", "ru": "среднее"},
            "character": {"kk": "қанағаттанарлық", "ru": "удовлетворительно"},
        }
        paper = self._paper(
            f"d-{person['id']}", "interrogation_protocol", tongue, "Протокол допроса подозреваемого", "Күдіктіден жауап алу хаттамасы"
        )
        born = person["birth_date"]
        own = [
            self._write(
                paper,
                f"Жауап берген: {kk}, {_date(born, Language.KK, 0)} туған, ЖСН {person['iin']}.",
                f"Допрошен: {ru}, родился {_date(born, Language.RU, 0)}, ИИН {person['iin']}.",
            )
        ]
        own.append(self._write(paper, f"Мекенжайы: {person['residence']['kk']}.", f"Адрес: {person['residence']['ru']}."))
        start = date(2026, 2, 3)
        restraint = self._write(
            paper,
            f"{_date(start, Language.KK, 1)} ешқайда кетпеу туралы қолхат алынды.",
            f"{_date(start, Language.RU, 1)} взята подписка о невыезде.",
        )
        check = self._paper(f"d-r{person['id']}", "record_check", tongue, "Требование о судимости", "Соттылық туралы талап")
        self._write(check, f"{kk} сотталмаған.", f"{ru} не судим.")
        person["sources"] = own
        person["measure"] = {
            "id": f"m-{person['id']}",
            "person": person["id"],
            "kind": "recognisance",
            "start": _at(start, 10, 0),
            "sources": [restraint],
        }

    def _episode(self, place: int, persons: list[dict[str, Any]], victim: dict[str, Any]) -> dict[str, Any]:
        day = date(2026, 1, 14) + timedelta(days=6 * place + self.random.randrange(5))
        hour, minute, amount = (
            1 + self.random.randrange(22),
            1 + self.random.randrange(58),
            1000 * (900 + self.random.randrange(400)) + 37 * place,
        )
        plate, phone = (
            f"{100 + self.random.randrange(800)}{self.random.choice(('KLM', 'TRS', 'BDF'))}08",
            f"701{self.random.randrange(1000000, 9999999)}",
        )
        thing = self.random.choice(_words()["things"])
        tongue = self._tongue(place)
        facts = _Facts(day, hour, minute, amount, plate, phone, thing, persons, victim)
        told = self._paper(
            f"d{place}1", "interrogation_protocol", tongue, "Протокол допроса потерпевшего", "Жәбірленушіден жауап алу хаттамасы"
        )
        seen = self._paper(f"d{place}2", "inspection_protocol", tongue, "Протокол осмотра", "Қарау хаттамасы")
        value = self._paper(f"d{place}3", "expert_opinion", tongue, "Заключение эксперта", "Сарапшының қорытындысы")
        return self._filled(place, facts, (told, seen, value))

    def _filled(self, place: int, facts: _Facts, papers: tuple[_Paper, _Paper, _Paper]) -> dict[str, Any]:
        told, seen, value = papers
        victim = facts.victim
        kk, ru = " ".join(victim["name"]["kk"].values()), " ".join(victim["name"]["ru"].values())
        who = self._write(
            told,
            f"Жәбірленуші {kk}, {_date(victim['birth_date'], Language.KK, 1)} туған.",
            f"Потерпевшее лицо — {ru}, дата рождения {_date(victim['birth_date'], Language.RU, 1)}.",
        )
        victim["sources"] = [
            who,
            self._write(told, f"Тұратын жері: {victim['residence']['kk']}.", f"Проживает: {victim['residence']['ru']}."),
        ]
        style = self.random.randrange(2)
        when = self._write(
            told,
            f"{_date(facts.day, Language.KK, style)} {_time(facts, Language.KK, style)} үйге бөтен адам кірген.",
            f"{_date(facts.day, Language.RU, style)} {_time(facts, Language.RU, style)} в жилище вошёл посторонний.",
        )
        named = self._write(told, f"Үйден шыққан адамдар: {_all(facts.persons, 'kk')}.", f"Из дома вышли: {_all(facts.persons, 'ru')}.")
        lost = self._write(
            value,
            f"Тексерілген: {facts.thing['kk']}; құны {facts.amount:,} теңге.".replace(",", " "),
            f"Исследованы: {facts.thing['ru']}; стоимость {facts.amount} тенге.",
        )
        traces = self._write(
            seen,
            f"Терезе бұзылған. Аулада {facts.plate} көлігінің ізі бар, қалдырылған қағазда {facts.phone_kk} нөмірі жазылған.",
            f"Окно взломано. Во дворе след автомобиля {facts.plate}, на бумаге записан номер {facts.phone_ru}.",
        )
        where = self._write(seen, f"Қаралған орын: {victim['residence']['kk']}.", f"Место осмотра: {victim['residence']['ru']}.")
        argued = self._write(told, "Күдікті үйде болмағанын айтты.", "Подозреваемый утверждал, что дома не был.")
        answered = self._write(seen, "Терезеден оның қолының ізі табылды.", "На окне обнаружены следы его рук.")
        episode = facts.episode(place) | {
            "time": {"value": {"start": _at(facts.day, facts.hour, facts.minute)}, "sources": [when]},
            "place": {"value": victim["residence"], "sources": [where]},
            "motive": {"value": {"kk": "пайдакүнемдік", "ru": "корысть"}, "sources": [lost]},
            "items": {"value": facts.thing, "sources": [lost]},
            "damage": {"value": facts.amount, "sources": [lost]},
        }
        episode["way"] = {"value": facts.way(), "sources": [when, named, lost, traces, victim["sources"][0]]}
        episode["evidence"] = [
            {
                "id": f"ev{place}1",
                "kind": "testimony",
                "document": told.id,
                "person": victim["id"],
                "proves": [f"e{place}"],
                "words": {"kk": "Жәбірленуші болған жайды айтты.", "ru": "Потерпевшее лицо рассказало о случившемся."},
                "sources": [when],
            },
            {
                "id": f"ev{place}2",
                "kind": "expert_opinion",
                "document": value.id,
                "proves": [f"e{place}"],
                "words": {"kk": "Мүліктің құны белгіленді.", "ru": "Установлена стоимость имущества."},
                "sources": [lost],
            },
            {
                "id": f"ev{place}3",
                "kind": "protocol",
                "document": seen.id,
                "proves": [f"e{place}"],
                "favours_defence": place == 1,
                "words": {"kk": "Орын қаралды.", "ru": "Осмотрено место."},
                "sources": [traces],
            },
        ]
        if place == 1:
            episode["argument"] = {
                "person": facts.persons[0]["id"],
                "words": {"kk": "Үйде болған жоқпын.", "ru": "В доме не был."},
                "answer": {"kk": "Қолының ізі табылды.", "ru": "Обнаружены следы рук."},
                "sources": [argued],
                "answer_sources": [answered],
            }
        return episode

    def _charge(self, place: int, person: dict[str, Any], order: _Paper) -> dict[str, Any]:
        kk = f"{' '.join(person['name']['kk'].values())} әрекеті ҚР ҚК 188-бабының 3-бөлігінің 3) тармағы бойынша саралансын."
        ru = f"Действия лица — {' '.join(person['name']['ru'].values())} — квалифицировать по п. 3) ч. 3 ст. 188 УК РК."
        return {
            "id": f"c{place}",
            "person": person["id"],
            "article": "188",
            "part": "3",
            "clauses": ["3"],
            "episodes": [f"e{n}" for n in range(1, self.episodes + 1)],
            "sources": [self._write(order, kk, ru)],
        }

    def _statements(self) -> None:
        """Add sheets of bank statements: dates and sums that have nothing to do with the case."""
        if not self.filler:
            return
        paper = self._paper("d990", "financial", self._tongue(1), "Выписка банка", "Банк үзіндісі")
        paper.sheets = [
            [
                f"{date(2025, 1 + n % 12, 1 + n % 28):%d.%m.%Y} {10 + n % 12}:{n % 60:02} — "
                f"{1000 + (n * 7919 + line * 311) % 90000} KZT, {n * 40 + line}"
                for line in range(28)
            ]
            for n in range(self.filler)
        ]

    def _bind(self) -> tuple[list[dict[str, Any]], dict[str, DocumentText]]:
        """Bind the documents into volumes, which turns the sheets of a document into sheets of a volume."""
        documents, texts, volume, sheet = [], {}, 1, 1
        first: dict[str, int] = {}
        for paper in self.papers:
            if sheet > 1 and sheet + len(paper.sheets) > _SHEETS_OF_A_VOLUME:
                volume, sheet = volume + 1, 1
            first[paper.id] = sheet
            documents.append(
                {
                    "id": paper.id,
                    "type": paper.type,
                    "title": paper.title,
                    "date": date(2026, 3, 2),
                    "file": f"documents/{paper.id}.txt",
                    "language": paper.language,
                    "volume": volume,
                    "first_sheet": sheet,
                    "last_sheet": sheet + len(paper.sheets) - 1,
                }
            )
            texts[paper.id] = DocumentText(tuple("\n".join(lines) for lines in paper.sheets))
            sheet += len(paper.sheets)
        for place in self.places:
            place["sheet"] += first[place["document"]] - 1
        return documents, texts
