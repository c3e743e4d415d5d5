"""Small case folders for the tests of the store: invented people, real files."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from casefile.folder import CaseFolder, read_folder

NUMBER = "257511031000115"
ACTOR = "прокурор А. Сейтқали"
AT = datetime(2025, 4, 7, 10, 15, tzinfo=ZoneInfo("Asia/Almaty"))

_HEAD = """\
# Дело составлено для проверки хранилища; комментарий должен пережить внесение и выдачу.
scheme: 1
number: "{number}"
kui: {{number: "2511-К", date: 2025-03-11}}
title: {{kk: "Велосипедтің ұрлануы", ru: "Кража велосипеда"}}
agency: police
territory: {{kk: "Семей қаласы", ru: "город Семей"}}
language: ru
form: inquiry
investigator:
  person: p3
  post: {{kk: "анықтаушы", ru: "дознаватель"}}
  body: {{kk: "Полиция басқармасы", ru: "Управление полиции"}}
prosecutor:
  person: p4
  post: {{kk: "прокурор", ru: "прокурор"}}
  body: {{kk: "Семей қаласының прокуратурасы", ru: "прокуратура города Семей"}}
court: {{kk: "Семей қалалық соты", ru: "Семейский городской суд"}}
drafting_place: {{kk: "Семей", ru: "Семей"}}
persons:
"""

_PERSON = """\
  - id: {id}
    roles: [{role}]
    sex: male
    name:
      kk: {{surname: {surname}, given: {given}}}
      ru: {{surname: {surname}, given: {given}}}
"""

_ACT = """\
episodes:
  - id: e1
    title: {kk: "Велосипедті ұрлау", ru: "Кража велосипеда"}
    time:
      value: {start: 2025-03-10T22:30:00+05:00, precision: hour}
      sources: [{document: d1, sheet: 1, quote: "10 марта около 22 часов 30 минут"}]
    place:
      value: {kk: "тұрғын үйдің ауласы", ru: "двор жилого дома"}
      sources: [{document: d1, sheet: 1, quote: "из двора дома"}]
    way:
      value: {kk: "құлпын бұзып, алып кеткен", ru: "сломал замок и увёз"}
      sources: [{document: d1, sheet: 1, quote: "сломал замок"}]
    participants: [p1]
    victims: [p2]
charges:
  - id: c1
    person: p1
    article: "188"
    part: "1"
    episodes: [e1]
documents:
"""

_DOCUMENT = """\
  - id: d{n}
    type: crime_report
    title: {{kk: "{n}-арыз", ru: "Заявление № {n}"}}
    date: 2025-03-11
    file: documents/{n}.txt
    language: ru
    volume: 1
    first_sheet: {first}
    last_sheet: {last}
"""

_MEDIA = """\
media:
  - id: m1
    title: {kk: "Жауап алу жазбасы", ru: "Запись допроса"}
    file: media/допрос.opus
    recorded_at: 2025-03-12T11:00:00+05:00
    language: ru
    persons: [p1]
"""

_PEOPLE = (
    ("p1", "suspect", "Жаркенов", "Ерлан"),
    ("p2", "victim", "Тұманов", "Санжар"),
    ("p3", "investigator", "Бекетаев", "Руслан"),
    ("p4", "prosecutor", "Сейтқали", "Айдар"),
)


def write_case(root: Path, *, number: str = NUMBER, documents: int = 2, filler: str = "") -> Path:
    """Write a case folder: documents of two sheets each, one recording."""
    (root / "documents").mkdir(parents=True)
    (root / "media").mkdir()
    text = _HEAD.format(number=number)
    text += "".join(_PERSON.format(id=key, role=role, surname=surname, given=given) for key, role, surname, given in _PEOPLE)
    text += _ACT
    for n in range(1, documents + 1):
        text += _DOCUMENT.format(n=n, first=2 * n - 1, last=2 * n)
        sheet = f"Заявление № {n}. 10 марта около 22 часов 30 минут неизвестный сломал замок и из двора дома увёз велосипед. {filler}\n"
        (root / "documents" / f"{n}.txt").write_text(f"{sheet}\fПодпись заявителя, әріптер: ә ғ қ ң ө ұ ү һ і.\n", encoding="utf-8")
    (root / "case.yaml").write_text(text + _MEDIA, encoding="utf-8")
    (root / "media" / "допрос.opus").write_bytes(b"OggS" + bytes(range(256)) * 64 + number.encode())
    return root


def sample(root: Path, *, number: str = NUMBER, documents: int = 2, filler: str = "") -> CaseFolder:
    """Write a case folder and read it."""
    return read_folder(write_case(root, number=number, documents=documents, filler=filler))


def tree(root: Path) -> dict[str, bytes]:
    """Give every file of a folder with its bytes."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}
