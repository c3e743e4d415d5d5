"""Entries of a layer in the case's journal: each once, none lost, a layer that contradicts the journal refused."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from review_samples import AT, BY, correction, layer, place, sample

from casefile import Store, TranscriptOf, read_folder
from law import Language, Words
from transcription import LayerUnreadable
from transcription.review import apply, journal, layer_file, open_review, record, reviewed_srt, reviewed_text, reviewed_vtt
from transcription.write import write_whole

ROOT = Path(__file__).parents[2]
TRANSCRIPT = sample()


@pytest.fixture
def written(tmp_path):
    file = tmp_path / "m1.json"
    write_whole(file, TRANSCRIPT.model_dump_json(indent=1) + "\n")
    return file


@pytest.fixture
def store(tmp_path):
    with Store.open(f"sqlite:///{tmp_path / 'case.db'}", tmp_path / "blobs") as opened:
        yield opened


@pytest.fixture
def attached(store, written):
    """Attach the transcript to a recording of the burglary; give the number of the case."""
    folder = read_folder(ROOT / "examples" / "burglary")
    store.import_folder(folder, BY, AT)
    text = TranscriptOf("m1", written.read_text("utf-8"), "текст\n", Words(kk="мәтін", ru="текст"))
    store.attach_transcript(folder.case.number, text, BY, AT)
    return folder.case.number


def lines(store):
    return [line for line in store.journal.lines() if line.action == "transcript.review"]


def enter(file, number, after):
    return record(file, lambda _, name: correction(name, place(2, number, number + 1), TRANSCRIPT.segments[1].text.split()[number], after))


def test_the_store_finds_the_case_of_a_transcript_by_its_hash(store, attached, written):
    found = store.find_transcript(open_review(written).sha256)
    assert (found.case, found.media) == (attached, "m1")
    assert store.case(attached).document(found.document).title.ru == "текст"
    assert store.find_transcript("0" * 64) is None


def test_each_entry_is_one_line_of_the_journal(store, attached, written):
    review = enter(written, 5, "бардым")
    [line] = journal(review, store)
    assert (line.case, line.subject, line.actor, line.moment) == (attached, "m1", BY, AT)
    assert line.facts["entry"]["after"] == "бардым"
    assert line.facts["layer_sha256"] == review.reviewed.layer.sha256
    assert line.facts["transcript_sha256"] == review.sha256
    assert journal(review, store) == ()
    assert store.verify().sound


@pytest.mark.usefixtures("attached")
def test_what_a_killed_program_did_not_write_down_the_next_one_does(store, written):
    enter(written, 5, "бардым")
    enter(written, 4, "үйге")
    review = enter(written, 0, "он бір")
    assert [line.facts["entry"]["id"] for line in journal(review, store)] == ["r1", "r2", "r3"]
    assert lines(store)[-1].facts["layer_sha256"] == review.reviewed.layer.sha256
    assert lines(store)[0].facts["layer_sha256"] != review.reviewed.layer.sha256


def test_a_transcript_of_no_case_leaves_the_journal_alone(store, written):
    assert journal(enter(written, 5, "бардым"), store) == ()
    assert lines(store) == []


@pytest.mark.parametrize(
    "tamper", [lambda text: text.replace("бардым", "барамын"), lambda text: text.splitlines()[0] + "\n"], ids=["changed", "cut"]
)
def test_a_layer_that_contradicts_the_journal_is_refused(store, attached, written, tamper):
    journal(enter(written, 5, "бардым"), store)
    file = layer_file(written)
    file.write_text(tamper(file.read_text("utf-8")), "utf-8")
    with pytest.raises(LayerUnreadable) as caught:
        journal(open_review(written), store)
    assert all(attached in caught.value.explain(language) for language in Language)


REVIEWED = apply(
    TRANSCRIPT,
    layer(
        TRANSCRIPT,
        correction("r1", place(2, 5, 6), "бармадым", "бардым", reason="анық естіледі"),
        correction("r2", place(6, 2, 2), "", "не").model_copy(update={"at": AT + timedelta(hours=1)}),
    ),
)


@pytest.mark.parametrize("write", [reviewed_text, reviewed_vtt, reviewed_srt], ids=["text", "WebVTT", "SubRip"])
def test_every_form_takes_the_corrected_words_and_says_so(write):
    shown = write(REVIEWED, Language.RU)
    assert "ешқайда бардым" in shown
    assert "больше там не было людей" in shown
    assert "МАШИННАЯ РАСШИФРОВКА С ИСПРАВЛЕНИЯМИ ЧЕЛОВЕКА; ПРОВЕРЕНО ВЫСКАЗЫВАНИЙ: 0 ИЗ 6" in shown
    assert "ЧЕЛОВЕКОМ НЕ ПРОВЕРЕНА" not in shown
    assert "ЧЕЛОВЕКОМ НЕ ПРОВЕРЕНА" in write(apply(TRANSCRIPT, layer(TRANSCRIPT)), Language.RU)


def test_the_text_lists_every_correction_with_the_words_of_the_machine():
    shown = reviewed_text(REVIEWED, Language.KK)
    assert f"r1: «бармадым» → «бардым»; {BY}, 25.11.2026 10:00 +0500; себебі: анық естіледі" in shown
    assert f"r2: «—» → «не»; {BY}, 25.11.2026 11:00 +0500\n" in shown
    assert REVIEWED.layer.sha256 in shown
    assert "[түзетілген: r1]" in shown
