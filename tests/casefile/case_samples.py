"""A small case that has nothing wrong, and ways to spoil it: what the tests of reading and validation start from."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import yaml

from casefile.case import Case
from casefile.documents import DocumentText
from casefile.finding import Finding
from casefile.form import read_form
from casefile.iin import check_digit
from casefile.validate import validate
from casefile.yaml_lines import read_yaml

REPORT = "Рапорт\nПрошу принять меры: 2 марта 2025 года из магазина «Береке» похищены\nденьги в сумме 150 000 тенге.\n"
TESTIMONY = (
    "Протокол допроса потерпевшей\nОколо 22 часов 2 марта 2025 года я закрыла магазин на улице Абая, 10.\f"
    "Утром увидела сломанный замок; из кассы пропали деньги. Оценива\u00adю ущерб в 150 000 тенге.\n"
)
INSPECTION = "Протокол осмотра\nПетля навесного замка двери перекушена, на косяке след орудия.\n"

CASE = """\
# Дело составлено для проверок: ошибок в нём нет.
scheme: 1
number: "257500031000001"
kui: {number: "118-К", date: 2025-03-03}
title: {kk: "Дүкеннен ұрлық", ru: "Кража из магазина"}
agency: police
territory: {kk: "Семей қаласы", ru: "город Семей"}
language: ru
form: preliminary_investigation
investigator:
  person: p3
  post: {kk: "тергеуші", ru: "следователь"}
  body: {kk: "Полиция басқармасы", ru: "Управление полиции"}
prosecutor:
  person: p4
  post: {kk: "прокурор", ru: "прокурор"}
  body: {kk: "Семей қаласының прокуратурасы", ru: "прокуратура города Семей"}
court: {kk: "Семей қалалық соты", ru: "Семейский городской суд"}
drafting_place: {kk: "Семей қаласы", ru: "город Семей"}

persons:
  - id: p1
    roles: [suspect]
    name:
      kk: {surname: Ахметов, given: Серік, patronymic: Болатұлы}
      ru: {surname: Ахметов, given: Серик, patronymic: Болатович}
    sex: male
    iin: "IIN1"
    birth_date: 1990-05-14
    convictions:
      - court: {kk: "Семей қалалық соты", ru: "Семейский городской суд"}
        verdict_on: 2019-06-20
        articles: ["188(1)"]
        punishment: {kk: "1 жыл бас бостандығын шектеу", ru: "1 год ограничения свободы"}
        served_on: 2020-06-20
  - id: p2
    roles: [victim, civil_claimant]
    name:
      kk: {surname: Ким, given: Асель}
      ru: {surname: Ким, given: Асель}
    sex: female
  - id: p3
    roles: [investigator]
    name:
      kk: {surname: Жук, given: Олег, patronymic: Петрович}
      ru: {surname: Жук, given: Олег, patronymic: Петрович}
    sex: male
  - id: p4
    roles: [prosecutor]
    name:
      kk: {surname: Сейтқали, given: Айгүл, patronymic: Ерланқызы}
      ru: {surname: Сейткали, given: Айгуль, patronymic: Ерланкызы}
    sex: female
  - id: p5
    roles: [defence_counsel]
    name:
      kk: {surname: Шевченко, given: Динара, patronymic: Ивановна}
      ru: {surname: Шевченко, given: Динара, patronymic: Ивановна}
    sex: female
    represents: [p1]

episodes:
  - id: e1
    title: {kk: "Дүкеннен ұрлық", ru: "Кража из магазина"}
    time:
      value: {start: 2025-03-02T22:30+05:00, end: 2025-03-02T23:10+05:00, precision: hour}
      sources:
        - {document: d2, sheet: 2, quote: "Около 22 часов 2 марта 2025 года"}
    place:
      value: {kk: "Семей қаласы, Абай көшесі, 10", ru: "город Семей, улица Абая, 10"}
      sources:
        - {document: d2, sheet: 2, quote: "на улице Абая, 10"}
    way:
      value: {kk: "Құлыпты сындырып кірді.", ru: "Проник, сломав замок."}
      sources:
        - {document: d3, sheet: 4, quote: "Петля навесного замка двери перекушена"}
    damage:
      value: 150000
      sources:
        - {document: d2, sheet: 3, quote: "Оцениваю ущерб в 150 000 тенге"}
    participants: [p1]
    victims: [p2]

charges:
  - id: c1
    person: p1
    article: 188
    part: 3
    clauses: [3]
    episodes: [e1]

circumstances:
  - {person: p1, norm: "53(1)(11)", words: {kk: "Шын жүректен өкінді.", ru: "Чистосердечно раскаялся."}, charges: [c1]}

evidence:
  - id: v1
    kind: testimony
    document: d2
    person: p2
    words: {kk: "Жәбірленушінің айғақтары", ru: "Показания потерпевшей"}
    proves: [e1]
    sources:
      - {document: d2, sheet: 3, quote: "из кассы пропали деньги"}
      - {document: m1, start: 12.5, end: 20, quote: "сломанный замок"}

defence:
  - person: p1
    words: {kk: "Алған ақшам аз еді.", ru: "Взял меньше денег."}
    answer: {kk: "Айғақтармен теріске шығарылды.", ru: "Опровергается показаниями."}
    answer_sources:
      - {document: d2, sheet: 3}

documents:
  - {id: d1, type: crime_report, title: {kk: Баянат, ru: Рапорт},
     date: 2025-03-03, file: documents/d1.txt, language: ru, first_sheet: 1, last_sheet: 1}
  - {id: d2, type: interrogation_protocol, title: {kk: "Жауап алу хаттамасы", ru: "Протокол допроса"},
     date: 2025-03-04, file: documents/d2.txt, language: ru, first_sheet: 2, last_sheet: 3}
  - {id: d3, type: inspection_protocol, title: {kk: "Қарап-тексеру хаттамасы", ru: "Протокол осмотра"},
     date: 2025-03-03, file: documents/d3.txt, language: ru, first_sheet: 4, last_sheet: 4}
  - {id: d4, type: transcript, title: {kk: "Жазбаның мәтіні", ru: "Расшифровка"},
     date: 2025-03-04, file: documents/d4.txt, language: ru, first_sheet: 5, last_sheet: 5}

media:
  - {id: m1, title: {kk: "Жауап алу жазбасы", ru: "Запись допроса"},
     file: media/m1.opus, recorded_at: 2025-03-04T10:00+05:00, language: ru, persons: [p2], transcript: d4}

measures:
  - {id: k1, person: p1, kind: detention, start: 2025-03-05T18:40+05:00, end: 2025-03-07T16:00+05:00}
  - {id: k2, person: p1, kind: custody, start: 2025-03-07T16:00+05:00, end: 2025-05-05T00:00+05:00}

claims:
  - {claimant: p2, against: [p1], amount: 150000, words: {kk: "Залалды өтеу", ru: "Возмещение ущерба"}}

costs:
  - {amount: 42000, words: {kk: "Сараптама", ru: "Экспертиза"}}

confiscation:
  - value: {kk: "Темір кескіш", ru: "Болторез"}
    sources:
      - {document: d3, sheet: 4, quote: "на косяке след орудия"}

events:
  - {kind: registered, at: 2025-03-03T09:20+05:00}
  - {kind: suspect_recognised, at: 2025-03-05T18:40+05:00, person: p1}
  - {kind: qualification_announced, at: 2025-03-06T15:00+05:00, person: p1}
  - {kind: term_extended, at: 2025-04-28T11:00+05:00, until: 2025-06-03}
  - {kind: familiarisation_started, at: 2025-05-20T10:00+05:00, person: p1}
  - {kind: familiarisation_ended, at: 2025-05-22T10:00+05:00, person: p1}
  - {kind: sent_to_prosecutor, at: 2025-05-23T10:00+05:00}
"""


def synthetic_iin(digits: str) -> str:
    """Complete eleven digits with their check digit, taking the next running number when no digit fits them."""
    while (digit := check_digit(digits)) is None:
        digits = str(int(digits) + 1).zfill(11)
    return f"{digits}{digit}"


# Month 21: the checksum agrees, and no living person has the number.
IMPOSSIBLE_IIN = synthetic_iin("90211430041")
# Born in 1850: the date exists and the number cannot be anybody's.
OLD_IIN = synthetic_iin("50010110001")
CASE = CASE.replace("IIN1", IMPOSSIBLE_IIN)

FILES: Mapping[str, bytes] = {
    "documents/d1.txt": REPORT.encode(),
    "documents/d2.txt": TESTIMONY.encode(),
    "documents/d3.txt": INSPECTION.encode("cp1251"),
    "documents/d4.txt": "Расшифровка: сломанный замок".encode("utf-8-sig"),
    "media/m1.opus": b"OggS invented sound",
}
TEXTS = {
    "d1": DocumentText((REPORT,)),
    "d2": DocumentText(tuple(TESTIMONY.split("\f"))),
    "d3": DocumentText((INSPECTION,)),
    "d4": DocumentText(("Расшифровка: сломанный замок",)),
}

Spoil = Callable[[dict[str, Any]], None]


def raw_case() -> dict[str, Any]:
    """The case as plain values, fresh for every test."""
    return copy.deepcopy(read_yaml(CASE).value)


def case_of(raw: dict[str, Any]) -> Case:
    """A case out of plain values."""
    case, findings = read_form(read_yaml(yaml.safe_dump(raw, allow_unicode=True)))
    assert case is not None, [finding.code for finding in findings]
    return case


def findings_after(spoil: Spoil) -> tuple[Finding, ...]:
    """What validation says of the case after a change, beyond what it says of the case itself."""
    raw = raw_case()
    spoil(raw)
    return validate(case_of(raw), TEXTS)


def put(path: str, value: object) -> Spoil:
    """A change that puts a value at a path: "charges.0.article"."""
    *steps, last = [int(step) if step.isdigit() else step for step in path.split(".")]

    def change(raw: dict[str, Any]) -> None:
        node: Any = raw
        for step in steps:
            node = node[step]
        if isinstance(last, int) and last == len(node):
            node.append(value)
        elif value is None:
            del node[last]
        else:
            node[last] = value

    return change


def both(*spoils: Spoil) -> Spoil:
    """Several changes at once."""

    def change(raw: dict[str, Any]) -> None:
        for spoil in spoils:
            spoil(raw)

    return change


def write_case(root: Path, text: str = CASE, files: Mapping[str, bytes] = FILES) -> Path:
    """Write a case folder."""
    for name, data in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(data)
    (root / "case.yaml").write_bytes(text.encode())
    return root
