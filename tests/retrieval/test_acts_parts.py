"""Acts divide into parts, laws into provisions with their editions, and both into pieces that lead back into the text."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from acts_samples import KAZAKH, RUSSIAN
from hypothesis import given, settings
from hypothesis import strategies as st

from law import Language
from retrieval import Act, ActKind, ActPart, ChunkSize, Known, PartKind, chunks, parse_act, read_acts
from retrieval.acts.normal import folded
from retrieval.acts.sentences import sentence_bounds
from retrieval.acts.structure import kind_of

STATUTE = """УГОЛОВНЫЙ КОДЕКС РЕСПУБЛИКИ КАЗАХСТАН
(с изменениями и дополнениями по состоянию на 01.07.2024 г.)
Статья 187. Мелкое хищение
1. Мелкое хищение чужого имущества наказывается штрафом.
Статья 188. Кража
1. Кража, то есть тайное хищение чужого имущества, наказывается.
Сноска. Статья 188 с изменениями, внесенными законами РК от 12.07.2018 № 180-VI; от 27.12.2019 № 292-VI.
Статья 188-1. Скотокрадство
Скотокрадство наказывается. См. статью 188 настоящего Кодекса."""

KAZAKH_STATUTE = """ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ҚЫЛМЫСТЫҚ КОДЕКСІ
01.07.2024 ж. жағдай бойынша өзгерістер мен толықтырулармен
187-бап. Ұсақ-түйек жымқыру
Бөтен мүлікті ұсақ-түйек жымқыру айыппұл салуға әкеп соғады.
188-бап. Ұрлық
Ұрлық, яғни бөтен мүлікті жасырын жымқыру жазаланады.
188-1-бап. Мал ұрлығы
Мал ұрлығы үшін жаза көзделеді."""

RESOLUTION = """О СУДЕБНОЙ ПРАКТИКЕ ПО ДЕЛАМ О ХИЩЕНИЯХ
Нормативное постановление Верховного Суда Республики Казахстан от 11 июля 2003 года № 8
В целях правильного применения законодательства пленарное заседание Верховного Суда постановляет:
1. Хищением признается изъятие чужого имущества. При этом суды учитывают:
1) размер ущерба;
2) способ хищения.
2. Тайным является хищение в отсутствие собственника.
3. Кража считается оконченной, когда лицо получило возможность распорядиться имуществом (статья 188 УК).
В редакции нормативного постановления Верховного Суда РК от 22.12.2017 № 14.
"""


@pytest.mark.parametrize("text", [RUSSIAN, KAZAKH], ids=["Russian", "Kazakh"])
def test_the_parts_of_a_judgment_are_the_whole_text_in_order(text: str) -> None:
    act = parse_act(text, "act")
    assert [part.kind for part in act.parts] == [PartKind.INTRODUCTION, PartKind.REASONING, PartKind.RESOLUTION]
    assert "".join(act.text[part.start : part.end] for part in act.parts) == act.text
    assert act.text[act.part(PartKind.RESOLUTION).start :].startswith(("ПРИГОВОРИЛ:", "ҮКІМ ЕТТІ:"))


def test_the_last_heading_of_a_ruling_is_its_own() -> None:
    act = parse_act(
        "АПЕЛЛЯЦИОННОЕ ПОСТАНОВЛЕНИЕ\nсуд рассмотрел жалобу\nУСТАНОВИЛ:\nРайонный суд приговорил:\nпризнать виновным.\n"
        "Коллегия считает иначе.\nПОСТАНОВИЛА:\nПриговор отменить.",
        "act",
    )
    assert act.text[act.part(PartKind.RESOLUTION).start :] == "ПОСТАНОВИЛА:\nПриговор отменить."


KINDS = {
    "ПРИГОВОР\nименем Республики Казахстан": ActKind.JUDGMENT,
    "Именем Республики Казахстан\nПРИГОВОР": ActKind.JUDGMENT,
    "ПОСТАНОВЛЕНИЕ\nо возвращении дела": ActKind.ORDER,
    "АПЕЛЛЯЦИОННЫЙ ПРИГОВОР": ActKind.APPEAL_RULING,
    "ПОСТАНОВЛЕНИЕ\nсудебной коллегии кассационной инстанции": ActKind.CASSATION_RULING,
    "ҮКІМ\nҚазақстан Республикасының атынан": ActKind.JUDGMENT,
    "ҚАУЛЫ\nістi қайтару туралы": ActKind.ORDER,
    "АПЕЛЛЯЦИЯЛЫҚ ҚАУЛЫ": ActKind.APPEAL_RULING,
    "КАССАЦИЯЛЫҚ ҚАУЛЫ": ActKind.CASSATION_RULING,
    "Жоғарғы Соттың нормативтік қаулысы": ActKind.NORMATIVE_RESOLUTION,
    "Докладная записка": None,
}


@pytest.mark.parametrize(("title", "kind"), KINDS.items(), ids=KINDS)
def test_an_act_is_known_by_its_title(title: str, kind: ActKind | None) -> None:
    assert kind_of(folded(f"{title}\nдалее текст\n")) is kind


@pytest.mark.parametrize(
    ("text", "language", "edition", "amended"),
    [(STATUTE, Language.RU, date(2024, 7, 1), date(2019, 12, 27)), (KAZAKH_STATUTE, Language.KK, date(2024, 7, 1), None)],
    ids=["Russian", "Kazakh"],
)
def test_a_law_divides_into_articles_with_their_editions(text: str, language: Language, edition: date, amended: date | None) -> None:
    act = parse_act(text, "law")
    assert (act.kind, act.language, act.pseudonymised) == (ActKind.STATUTE, language, False)
    provisions = {part.number: part for part in act.parts if part.kind is PartKind.PROVISION}
    assert list(provisions) == ["187", "188", "188-1"]
    assert provisions["188"].edition == amended
    assert provisions["187"].edition is None
    assert "".join(act.text[part.start : part.end] for part in act.parts) == act.text
    assert act.fields.edition.value == edition
    assert act.text == text, "a law names nobody and is not pseudonymised"


def test_a_normative_resolution_divides_into_its_points_and_not_into_lists_inside_them() -> None:
    act = parse_act(RESOLUTION, "resolution")
    assert act.kind is ActKind.NORMATIVE_RESOLUTION
    points = [part for part in act.parts if part.kind is PartKind.PROVISION]
    assert [part.number for part in points] == ["1", "2", "3"]
    assert points[2].edition == date(2017, 12, 22)
    assert act.fields.edition.value == date(2017, 12, 22)
    assert [chunk.number for chunk in chunks(act)][1:] == ["1", "2", "3"]
    assert [norm.key for chunk in chunks(act) for norm in chunk.citations] == ["CC 188"]


def plain_act(text: str) -> Act:
    half = len(text) // 2
    parts = (ActPart(PartKind.REASONING, 0, half), ActPart(PartKind.RESOLUTION, half, len(text)))
    sample = parse_act(RUSSIAN, "act")
    return Act("id", text, Language.RU, ActKind.JUDGMENT, parts, sample.fields, "act")


@settings(deadline=None)
@given(
    st.text(alphabet="абв.;\n А1 ст", max_size=600),
    st.integers(min_value=1, max_value=80),
    st.integers(min_value=1, max_value=120),
)
def test_pieces_hold_every_letter_once_and_in_order(text: str, least: int, most: int) -> None:
    act = plain_act(text)
    found = list(chunks(act, ChunkSize(least, most), ()))
    assert all(chunk.text == act.text[chunk.start : chunk.end] for chunk in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
    assert "".join("".join(chunk.text.split()) for chunk in found) == "".join(text.split())
    assert all(len(chunk.text) <= max(most, least) for chunk in found)
    for chunk in found:
        (part,) = [each for each in act.parts if each.start <= chunk.start < each.end]
        assert chunk.end <= part.end
        assert chunk.part is part.kind


def test_a_piece_is_whole_paragraphs_with_their_number_and_the_norms_it_cites() -> None:
    act = parse_act(RUSSIAN, "act")
    found = list(chunks(act, ChunkSize(least=1, most=3_000)))
    lines = [line for line in act.text.split("\n") if line]
    assert [lines[chunk.paragraph] for chunk in found] == [chunk.text for chunk in found]
    resolution = next(chunk for chunk in found if "признать виновным" in chunk.text)
    assert [norm.key for norm in resolution.citations] == ["CC 24(3)", "CC 188(3)(2)"]
    assert resolution.part is PartKind.RESOLUTION


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Виновен по ч.3 ст. 188 УК РК. Наказан.", 2),
        ("Сумма 5 тыс. Тенге и 3 млн. Тенге.", 1),
        ("А. и Б. осуждены. В. оправдан.", 2),
        ("первая строка\nвторая строка", 2),
        ("Действие п. 2) ч. 1 указано.", 1),
    ],
)
def test_an_abbreviation_ends_no_sentence(text: str, sentences: int) -> None:
    bounds = sentence_bounds(text, 0, len(text))
    assert len(bounds) == sentences
    assert "".join(text[start:end] for start, end in bounds) == text


def test_an_act_read_again_is_a_duplicate_and_one_with_a_word_changed_is_near(tmp_path) -> None:
    longer = RUSSIAN.replace(
        "показал, что", "показал, " + "что обстоятельства дела были такими, как их изложил следователь в документах, и " * 5 + "что"
    )
    for name, text in (("a.txt", longer), ("b.txt", longer + "\n"), ("c.txt", longer.replace("200 000", "210 000")), ("d.txt", KAZAKH)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    first, same, near, other = read_acts([tmp_path])
    assert same.error.code == "act-duplicate"
    assert same.error.details == {"file": "b.txt", "first": "a.txt"}
    assert (near.near, other.near) == (first.id, "")


def test_near_duplicates_are_told_by_the_share_of_common_words() -> None:
    words = [f"слово{number}" for number in range(400)]
    known = Known()
    assert known.near("a" * 64, " ".join(words)) == ""
    assert known.near("b" * 64, " ".join([*words[:395], "а", "б", "в", "г", "д"])) == "a" * 64
    assert known.near("c" * 64, " ".join(reversed(words))) == "", "the same words in another order are another text"
    assert known.near("d" * 64, "три слова всего") == ""
    assert Known(near=False).near("e" * 64, " ".join(words)) == ""


def test_known_acts_last_across_imports(tmp_path) -> None:
    (tmp_path / "a.txt").write_text(RUSSIAN, encoding="utf-8")
    known = Known()
    assert isinstance(next(read_acts([tmp_path], known=known)), Act)
    assert next(read_acts([tmp_path], known=known)).error.code == "act-duplicate"
