"""The annex to the protocol: everything that the law wants beside the protocol, in both languages, the same bytes every time."""

from __future__ import annotations

import io
import json
import re
from datetime import date, timedelta
from pathlib import Path

import docx
import pytest
from review_samples import AT, BY, LINES, confirmation, correction, layer, place, sample

from casefile import read_folder
from law import Language
from transcription import ProtocolUnreadable, Role, SpanKind, annex, review
from transcription.review import RoleAssignment, SpeakerChange, TimePlace, apply

ROOT = Path(__file__).parents[2]
ON = date(2026, 11, 25)
TRANSCRIPT = sample()
CORRECTIONS = (
    correction("r1", place(6, 2, 2), "", "не", reason="прослушано дважды"),
    correction("r2", place(2, 5, 6), "бармадым", "бардым"),
    correction("r3", place(3, 2, 3), "пятьдесят", "пятнадцать"),
    correction("r4", TimePlace(start_ms=38_000, end_ms=39_000, language=Language.KK, speaker="speaker-2"), "", "иә солай болды"),
)
ROLES = (
    RoleAssignment(id="r5", by=BY, at=AT, speaker="speaker-1", role=Role.INVESTIGATOR, name=BY),
    RoleAssignment(id="r6", by=BY, at=AT, speaker="speaker-2", role=Role.SUSPECT),
)
FACTS = annex.ProtocolFacts(
    case_number="265901031000314",
    place="Шымкент",
    started_at=AT,
    ended_at=AT + timedelta(minutes=45),
    author=annex.Participant(name="Бектасов Дамир Асанович", capacity="старший следователь"),
    participants=(annex.Participant(name="Оспанова Г.К.", capacity="защитник"), annex.Participant(name="Ким А.В.", capacity="переводчик")),
    device="диктофон",
    notified=True,
)


def written(*entries, facts=FACTS, language=Language.RU):
    made = annex.to_docx(apply(TRANSCRIPT, layer(TRANSCRIPT, *entries)), facts, language, ON)
    return docx.Document(io.BytesIO(made))


def everything(document):
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(one.text for one in document.paragraphs), *cells])


def rows(document, first):
    """Give the rows of the table that has a heading."""
    [table] = [one for one in document.tables if first in [cell.text for cell in one.rows[0].cells]]
    return [[cell.text for cell in row.cells] for row in table.rows[1:]]


@pytest.mark.parametrize("language", list(Language))
def test_the_same_transcript_layer_facts_and_date_give_the_same_bytes(language):
    reviewed = apply(TRANSCRIPT, layer(TRANSCRIPT, *CORRECTIONS, *ROLES))
    assert annex.to_docx(reviewed, FACTS, language, ON) == annex.to_docx(reviewed, FACTS, language, ON)


def test_the_paper_has_the_look_of_every_paper_of_the_case():
    document = written()
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert "PAGE" in section.footer.paragraphs[-1]._p.xml
    assert section.footer.paragraphs[0].text.startswith("Подпись допрошенного лица")
    assert document.styles["Normal"].element.getparent().xpath("w:docDefaults//w:rFonts/@w:ascii") == ["Times New Roman"]
    assert document.core_properties.comments.startswith("Текст составлен программой")


@pytest.mark.parametrize(
    ("language", "first"),
    [(Language.RU, "МАШИННАЯ РАСШИФРОВКА, ЧЕЛОВЕКОМ НЕ ПРОВЕРЕНА. Текст составлен программой"), (Language.KK, "МАШИНА ЖАСАҒАН МӘТІН")],
)
def test_it_says_first_that_software_made_it(language, first):
    assert written(language=language).paragraphs[0].text.startswith(first)


@pytest.mark.parametrize("language", [Language.KK, Language.RU])
def test_it_names_the_recording_the_model_and_every_hash(language):
    text = everything(written(*CORRECTIONS, language=language))
    reviewed = apply(TRANSCRIPT, layer(TRANSCRIPT, *CORRECTIONS))
    for expected in (
        TRANSCRIPT.media.file,
        TRANSCRIPT.media.sha256,
        TRANSCRIPT.method.model_sha256["model.bin"],
        reviewed.layer.head.transcript_sha256,
        reviewed.layer.sha256,
        "00:00:40.000",
        "Aiyptaushy 0.1.0",
        "faster-whisper 1.2.1",
        FACTS.case_number,
        "10:00 – 10:45",
        "25.11.2026",
        "диктофон",
        "Оспанова Г.К.",
        "Ким А.В.",
    ):
        assert expected in text
    assert re.search(r"123.*199.*210.*212", text)


def test_what_nobody_has_given_is_left_to_be_written_by_hand():
    text = everything(written(facts=annex.ProtocolFacts()))
    values = {row[0]: row[1] for row in [[cell.text for cell in one.cells] for one in written(facts=annex.ProtocolFacts()).tables[0].rows]}
    for label in ("Уголовное дело", "Место", "Дата", "Начало и окончание", "Допрошенное лицо", "Техническое средство и его характеристики"):
        assert set(values[label]) == {"_"}
    assert "Бектасов" not in text


def test_questions_and_answers_need_a_person_who_has_said_who_asks():
    proposed = everything(written())
    assert "Человек ещё не указал" in proposed
    assert "Вопрос:" not in proposed
    assert "предположительно следователь" in proposed
    assigned = [one.text for one in written(*ROLES).paragraphs]
    assert [one for one in assigned if "Вопрос:" in one] == [
        "[00:00] Вопрос: вы признаёте вину по ч. 3 ст. 188 [речи нет, 3,0 с]",
        "[00:18] Вопрос: кто ещё был с вами [проверить] [речи нет, 4,5 с]",
    ]
    answers = [one for one in assigned if "Ответ:" in one]
    assert len(answers) == 2
    assert "50 000" in answers[0].replace("\u00a0", " ")


def test_of_several_who_answer_each_is_named():
    third = SpeakerChange(id="r7", by=BY, at=AT, segment=6, before="speaker-2", after="speaker-3")
    witness = RoleAssignment(id="r8", by=BY, at=AT, speaker="speaker-3", role=Role.WITNESS, name="Ахметов С.Б.")
    text = everything(written(*ROLES, third, witness))
    assert "Ответ (подозреваемый):" in text
    assert "Ответ (Ахметов С.Б.):" in text


def test_the_lawyer_neither_asks_nor_answers():
    lawyer = RoleAssignment(id="r8", by=BY, at=AT, speaker="speaker-2", role=Role.LAWYER)
    paper = written(ROLES[0], lawyer, facts=annex.ProtocolFacts())
    assert len([one for one in paper.paragraphs if "] Защитник: " in one.text]) == 2
    assert "Ответ:" not in everything(paper)


def test_every_utterance_and_every_word_of_the_machine_is_in_the_verbatim_form():
    verbatim = rows(written(*CORRECTIONS, *ROLES), "слова")
    text = " ".join(" ".join(row) for row in verbatim)
    for _, _, line in LINES:
        assert all(word in text for word in line.split())
    assert len([row for row in verbatim if re.match(r"\d+\. ", row[0])]) == len(LINES) + 1


def test_corrections_are_visible_in_the_text_and_in_their_table():
    document = written(*CORRECTIONS)
    struck = [
        run.text
        for table in document.tables
        for row in table.rows
        for cell in row.cells
        for run in cell.paragraphs[0].runs
        if run.font.strike
    ]
    assert struck.count("бармадым") == 2
    listed = rows(document, "записала машина")
    assert [row[0] for row in listed] == ["r2", "r3", "r1", "r4"]
    assert [row[2:5] for row in listed] == [
        ["бармадым", "бардым", "—"],
        ["пятьдесят", "пятнадцать", "—"],
        ["—", "не", "прослушано дважды"],
        ["—", "иә солай болды", "—"],
    ]
    assert all(row[5] == f"{BY}, 25.11.2026 10:00" for row in listed)


def test_speech_without_text_is_listed_with_whether_somebody_listened():
    assert rows(written(), "прослушано ли") == [["00:24–00:25", "1,2", "человек ещё не прослушал"]]
    listened = written(confirmation("r1", place(5, 0, 0), ""))
    assert rows(listened, "прослушано ли")[0][2].startswith("человек прослушал")


def test_places_of_low_agreement_are_listed_until_somebody_checks_them():
    before = rows(written(), "иначе услышано")
    assert [row[1:3] for row in before] == [["пятьдесят тысяч тенге", "пятнадцать"], ["кто ещё был с вами", "—"], ["—", "не"]]
    after = rows(written(*CORRECTIONS), "иначе услышано")
    assert [row[1] for row in after] == ["кто ещё был с вами"]


def test_the_time_of_the_recording_is_accounted_for():
    totals = [[cell.text for cell in row.cells] for row in written(*CORRECTIONS).tables[-1].rows]
    assert len(totals) == len(SpanKind) + 1

    def length(text):
        hours, minutes, rest = text.split(":")
        return round((int(hours) * 3600 + int(minutes) * 60 + float(rest)) * 1000)

    assert sum(length(row[1]) for row in totals[:-1]) == length(totals[-1][1]) == TRANSCRIPT.media.duration_ms


def test_a_long_pause_and_a_hole_wait_for_the_reason_from_a_person():
    spans = TRANSCRIPT.speech_map[:-1]
    last = TRANSCRIPT.speech_map[-1]
    hole = last.model_copy(update={"start_ms": 39_000, "kind": SpanKind.LOST})
    longer = TRANSCRIPT.model_copy(update={"speech_map": (*spans, last.model_copy(update={"end_ms": 39_000}), hole)})
    document = docx.Document(io.BytesIO(annex.to_docx(apply(longer, layer(longer)), FACTS, Language.RU, ON)))
    [row] = rows(document, "причина паузы")
    assert row[:3] == ["00:39–00:40", "1,0", "пропуск в записи"]
    assert set(row[3]) == {"_"}


def test_everybody_has_a_line_to_sign():
    lines = [one.text for one in written().paragraphs if "____________" in one.text and one.style.name == "Signature line"]
    assert [line.rsplit("_ ", 1)[1] for line in lines if not line.endswith("_")] == ["Бектасов Дамир Асанович", "Оспанова Г.К.", "Ким А.В."]
    assert lines[2].startswith("Защитник:")


def test_the_paper_claims_nothing_that_the_signers_have_not_said():
    text = everything(written())
    assert "Запись полностью воспроизведена участникам: да / нет" in text
    assert "Текст сверен с записью: да / нет" in text


@pytest.mark.parametrize("language", [Language.KK, Language.RU])
def test_the_case_gives_what_it_knows(language):
    case = read_folder(ROOT / "examples" / "burglary").case
    facts = annex.protocol_of(case, "m1", language)
    assert facts.case_number == case.number
    assert facts.author.capacity == case.investigator.post.text(language)
    person = case.person("p1").name
    assert facts.interrogated.name == (person.kk if language is Language.KK else person.ru).full
    assert facts.recorded_at == case.media[0].recorded_at
    assert (facts.place, facts.device, facts.started_at) == ("", "", None)


def test_the_file_of_facts_wins_over_the_case(tmp_path):
    file = tmp_path / "protocol.yaml"
    file.write_text(
        'place: Семей\nstarted_at: "2026-03-16T15:05:00+05:00"\nparticipants: [{name: Ким А.В., capacity: переводчик}]\n', "utf-8"
    )
    facts = annex.read_protocol(file, FACTS)
    assert (facts.place, facts.case_number) == ("Семей", FACTS.case_number)
    assert facts.participants == (annex.Participant(name="Ким А.В.", capacity="переводчик"),)


@pytest.mark.parametrize(
    "content",
    ["plaace: Семей\n", "- a\n", "place: [\n", 'started_at: "2026-03-16T15:05:00"\n'],
    ids=["an unknown field", "a list", "no YAML", "a time without its zone"],
)
def test_a_file_of_facts_that_cannot_be_read_is_told(tmp_path, content):
    file = tmp_path / "protocol.yaml"
    file.write_text(content, "utf-8")
    with pytest.raises(ProtocolUnreadable) as caught:
        annex.read_protocol(file)
    assert len({caught.value.explain(language) for language in Language}) == len(Language)


def test_the_published_schema_of_a_layer_is_the_one_of_the_code():
    published = json.loads((ROOT / "docs" / "schema" / "review-layer.schema.json").read_text("utf-8"))
    assert published == review.layer_schema()
