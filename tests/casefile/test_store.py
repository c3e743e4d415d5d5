"""The verbs of the store, the same table on SQLite and on PostgreSQL."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from store_samples import ACTOR, AT, NUMBER, sample, tree

from casefile import CaseExists, CaseNotFound, DocumentType, Store, StoreError, TranscriptOf
from casefile.errors import CaseFileError, MaterialDamaged, MissingFile
from casefile.folder import read_folder
from law import Language, Words

SPOKEN = TranscriptOf(
    media="m1",
    json='{"segments": [{"start": 0.0, "end": 2.5, "text": "Сіз қайда болдыңыз?"}]}',
    text="— Сіз қайда болдыңыз?\f— Дома.",
    title=Words(kk="Жауап алу жазбасының мәтіні", ru="Расшифровка записи допроса"),
)
LATER = AT + timedelta(days=1)


@pytest.fixture
def store(database_url: str, tmp_path: Path):
    with Store.open(database_url, tmp_path / "blobs") as opened:
        yield opened


def test_a_case_comes_out_of_the_store_as_it_went_in(store: Store, tmp_path: Path) -> None:
    folder = sample(tmp_path / "in", documents=15)
    record = store.import_folder(folder, ACTOR, AT)
    assert (record.number, record.revision, record.imported_at, record.imported_by) == (NUMBER, 1, AT, ACTOR)
    assert store.case(NUMBER) == folder.case
    assert [summary.title.kk for summary in store.cases()] == ["Велосипедтің ұрлануы"]
    assert {item.id: store.document_text(NUMBER, item.id) for item in folder.case.documents} == folder.texts
    store.export(NUMBER, tmp_path / "out")
    assert tree(tmp_path / "out") == tree(tmp_path / "in")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("\n", "\r\n", id="lines end as Windows ends them"),
        pytest.param("# Дело", "\ufeff# Дело", id="the file begins with a byte order mark"),
        pytest.param("язык", "язык", id="nothing is unusual"),
    ],
)
def test_the_case_file_keeps_its_bytes(store: Store, tmp_path: Path, before: str, after: str) -> None:
    sample(tmp_path / "in")
    file = tmp_path / "in" / "case.yaml"
    file.write_bytes(file.read_text(encoding="utf-8").replace(before, after).encode("utf-8"))
    store.import_folder(read_folder(tmp_path / "in"), ACTOR, AT)
    store.export(NUMBER, tmp_path / "out")
    assert (tmp_path / "out" / "case.yaml").read_bytes() == file.read_bytes()


def test_the_recording_is_read_by_its_hash(store: Store, tmp_path: Path) -> None:
    folder = sample(tmp_path / "in")
    store.import_folder(folder, ACTOR, AT)
    (recording,) = store.case(NUMBER).media
    original = (tmp_path / "in" / recording.file).read_bytes()
    assert store.blob(recording.sha256) == original
    assert store.blob_path(recording.sha256).read_bytes() == original


def test_a_second_import_names_when_and_by_whom_the_first_was_made(store: Store, tmp_path: Path) -> None:
    folder = sample(tmp_path / "in")
    store.import_folder(folder, ACTOR, AT)
    before = tree(tmp_path / "blobs")
    with pytest.raises(CaseExists) as refused:
        store.import_folder(folder, "другой прокурор", LATER)
    for language in Language:
        said = refused.value.explain(language)
        assert NUMBER in said
        assert "07.04.2025 10:15:00 +0500" in said
        assert ACTOR in said
    assert tree(tmp_path / "blobs") == before
    assert [line.action for line in store.journal.lines()] == ["case.import"]


def test_a_new_revision_keeps_the_old_one_readable(store: Store, tmp_path: Path) -> None:
    first = sample(tmp_path / "first", documents=3)
    second = sample(tmp_path / "second", documents=2, filler="Дополнено.")
    store.import_folder(first, ACTOR, AT)
    record = store.import_folder(second, "дознаватель", LATER, revise=True)
    assert (record.revision, record.imported_by, record.imported_at) == (2, "дознаватель", LATER)
    assert store.case(NUMBER) == second.case
    assert store.case(NUMBER, 1) == first.case
    assert store.case(NUMBER, 2) == second.case
    with pytest.raises(StoreError):
        store.document_text(NUMBER, "d3")
    with pytest.raises(CaseNotFound):
        store.case(NUMBER, 3)
    assert store.verify().sound


def test_what_may_be_a_revision_and_is_the_first_is_written_down_as_an_import(store: Store, tmp_path: Path) -> None:
    folder = sample(tmp_path / "in")
    assert [store.import_folder(folder, ACTOR, AT, revise=True).revision for _time in range(2)] == [1, 2]
    assert [(line.action, line.facts["revision"]) for line in store.journal.lines()] == [("case.import", 1), ("case.revise", 2)]


def test_a_transcript_becomes_a_document_on_the_next_free_sheets(store: Store, tmp_path: Path) -> None:
    store.import_folder(sample(tmp_path / "in", documents=2), ACTOR, AT)
    record = store.attach_transcript(NUMBER, SPOKEN, ACTOR, LATER)
    case = store.case(NUMBER)
    document = case.documents[-1]
    assert record.revision == 2
    assert (document.type, document.volume, document.first_sheet, document.last_sheet) == (DocumentType.TRANSCRIPT, 1, 5, 6)
    assert (document.language, document.date, document.title) == (Language.RU, LATER.date(), SPOKEN.title)
    assert case.media[0].transcript == document.id
    assert store.document_text(NUMBER, document.id).sheets == ("— Сіз қайда болдыңыз?", "— Дома.")
    assert store.transcript(NUMBER, "m1") == SPOKEN.json
    assert store.blob(document.sha256) == SPOKEN.content
    assert store.verify().sound


def test_a_case_with_a_transcript_goes_out_and_comes_in_again(store: Store, tmp_path: Path, new_database) -> None:
    store.import_folder(sample(tmp_path / "in"), ACTOR, AT)
    store.attach_transcript(NUMBER, SPOKEN, ACTOR, LATER)
    store.export(NUMBER, tmp_path / "out")
    folder = read_folder(tmp_path / "out")
    assert folder.case == store.case(NUMBER)
    assert folder.yaml_text.startswith("# Дело составлено для проверки хранилища")
    before, after = tree(tmp_path / "in"), tree(tmp_path / "out")
    changed = {name for name in after if before.get(name) != after[name]}
    assert changed == {"case.yaml", "documents/transcript-m1.txt"}
    with Store.open(new_database(), tmp_path / "other") as other:
        other.import_folder(folder, ACTOR, LATER)
        assert other.case(NUMBER) == folder.case


def test_a_second_transcript_of_a_recording_leaves_the_first_in_the_case(store: Store, tmp_path: Path) -> None:
    store.import_folder(sample(tmp_path / "in"), ACTOR, AT)
    store.attach_transcript(NUMBER, SPOKEN, ACTOR, AT)
    better = TranscriptOf("m1", '{"segments": []}', "Другой распознаватель.", SPOKEN.title)
    store.attach_transcript(NUMBER, better, ACTOR, LATER)
    case = store.case(NUMBER)
    assert [item.id for item in case.documents[-2:]] == ["transcript-m1", "transcript-m1-2"]
    assert case.documents[-1].first_sheet == case.documents[-2].last_sheet + 1
    assert store.transcript(NUMBER, "m1") == better.json
    assert store.document_text(NUMBER, "transcript-m1").sheets == ("— Сіз қайда болдыңыз?", "— Дома.")
    assert store.verify().sound


def test_a_draft_is_written_down_with_its_hash(store: Store) -> None:
    line = store.record("indictment.draft", "indictment ru", {"sha256": "ab" * 32, "statements": 41}, ACTOR, AT, case=NUMBER)
    (found,) = store.journal.lines(case=NUMBER, action="indictment.draft")
    assert found == line
    assert (found.moment, found.actor, found.subject, found.facts["statements"]) == (AT, ACTOR, "indictment ru", 41)


def test_two_stores_at_once_see_each_others_cases(store: Store, database_url: str, tmp_path: Path) -> None:
    with Store.open(database_url, tmp_path / "blobs") as second:
        second.import_folder(sample(tmp_path / "a"), ACTOR, AT)
        store.import_folder(sample(tmp_path / "b", number="257511031000216"), ACTOR, AT)
        assert [summary.record.number for summary in second.cases()] == [NUMBER, "257511031000216"]
        assert second.verify().sound


@pytest.mark.parametrize(
    ("ask", "named"),
    [
        pytest.param(lambda store: store.case("999999999999999"), "999999999999999", id="a case that is not there"),
        pytest.param(lambda store: store.export("999999999999999", Path("nowhere")), "999999999999999", id="export of such a case"),
        pytest.param(lambda store: store.document_text(NUMBER, "d99"), "d99", id="a document that is not there"),
        pytest.param(lambda store: store.transcript(NUMBER, "m1"), "m1", id="a recording that was not transcribed"),
        pytest.param(lambda store: store.transcript(NUMBER, "m9"), "m9", id="a recording that is not there"),
        pytest.param(lambda store: store.blob("0" * 64), "0" * 64, id="a blob that is not there"),
        pytest.param(lambda store: store.blob_path("../journal.head"), "../journal.head", id="a blob's name that is a path"),
        pytest.param(
            lambda store: store.attach_transcript(NUMBER, TranscriptOf("m9", "{}", "текст", SPOKEN.title), ACTOR, AT),
            "m9",
            id="a transcript of a recording that is not there",
        ),
        pytest.param(
            lambda store: store.attach_transcript(NUMBER, TranscriptOf("m1", "{}", " \n", SPOKEN.title), ACTOR, AT),
            "m1",
            id="a transcript without a word",
        ),
        pytest.param(lambda _store: TranscriptOf("m1", "не JSON", "текст", SPOKEN.title), "m1", id="a transcript that is not JSON"),
        pytest.param(lambda store: store.record("x", "y", {}, ACTOR, datetime(2025, 4, 7)), "2025-04-07", id="a time without zone"),  # noqa: DTZ001
        pytest.param(lambda store: store.record("draft", "y", {}, " ", AT), "draft", id="an action of nobody"),
        pytest.param(lambda store: store.record("draft", "y\0", {}, ACTOR, AT), "draft", id="a letter that no database keeps"),
        pytest.param(
            lambda store: store.record("draft", "y", {"share": float("nan")}, ACTOR, AT), "draft", id="a figure that is no number"
        ),
        pytest.param(lambda store: store.record("case.import", "y", {}, ACTOR, AT), "case.import", id="an import that was none"),
    ],
)
def test_what_cannot_be_done_is_said_in_three_languages_and_changes_nothing(store: Store, tmp_path: Path, ask, named: str) -> None:
    store.import_folder(sample(tmp_path / "in"), ACTOR, AT)
    before = tree(tmp_path / "blobs")
    with pytest.raises(CaseFileError) as refused:
        ask(store)
    said = {refused.value.explain(language) for language in Language}
    assert len(said) == 3
    assert all(named in text for text in said)
    assert tree(tmp_path / "blobs") == before
    assert store.verify().sound


@pytest.mark.parametrize(
    ("spoil", "error"),
    [
        pytest.param(
            lambda file: file.write_text("другие слова", encoding="utf-8"), MaterialDamaged, id="a document changed after reading"
        ),
        pytest.param(lambda file: file.unlink(), MissingFile, id="a document removed after reading"),
        pytest.param(lambda file: (file.unlink(), file.symlink_to("/etc/hostname")), MissingFile, id="a document became a link outside"),
    ],
)
def test_a_folder_that_changed_after_it_was_read_is_refused_whole(store: Store, tmp_path: Path, spoil, error) -> None:
    folder = sample(tmp_path / "in")
    before = tree(tmp_path / "blobs")
    spoil(tmp_path / "in" / "documents" / "2.txt")
    with pytest.raises(error):
        store.import_folder(folder, ACTOR, AT)
    assert store.cases() == ()
    assert tree(tmp_path / "blobs") == before
    assert store.verify().sound


def test_a_damaged_file_is_not_exported(store: Store, tmp_path: Path) -> None:
    store.import_folder(sample(tmp_path / "in"), ACTOR, AT)
    path = store.blob_path(store.case(NUMBER).documents[0].sha256)
    path.chmod(0o600)
    path.write_bytes(path.read_bytes().replace("замок".encode(), "порог".encode()))
    with pytest.raises(MaterialDamaged):
        store.export(NUMBER, tmp_path / "out")
    assert not (tmp_path / "out").exists()
