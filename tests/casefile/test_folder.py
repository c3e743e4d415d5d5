"""A case folder: every mistake at once, with its line; unsafe and changed files; written back unchanged."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

import pytest
from case_samples import CASE, FILES, case_of, put, raw_case, write_case

from casefile.case import Agency, MeasureKind
from casefile.custody import custody_days
from casefile.errors import BrokenCase, ExportRefused, MaterialDamaged, MissingFile
from casefile.folder import read_folder
from casefile.folder_export import write_folder
from casefile.regime import charged_parts, regime
from law import Gravity, Language, NoIndictment, Regime, Words


def problems(root: Path) -> list[tuple[str, str, int | None]]:
    with pytest.raises(BrokenCase) as caught:
        read_folder(root)
    return [(finding.code, finding.place, finding.line) for finding in caught.value.findings if finding.blocks]


def line_of(text: str, words: str) -> int:
    return next(number for number, line in enumerate(text.splitlines(), 1) if words in line)


def test_a_case_folder_is_read_with_its_texts_and_hashes(tmp_path):
    folder = read_folder(write_case(tmp_path))
    assert folder.case.number == "257500031000001"
    assert folder.case.charges[0].article == "188"
    assert folder.case.charges[0].clauses == ("3",)
    assert {name: len(text.sheets) for name, text in folder.texts.items()} == {"d1": 1, "d2": 2, "d3": 1, "d4": 1}
    assert folder.case.document("d3").sha256 == hashlib.sha256(FILES["documents/d3.txt"]).hexdigest()
    assert folder.case.media[0].sha256 == hashlib.sha256(FILES["media/m1.opus"]).hexdigest()
    assert folder.yaml_text == CASE
    assert [finding.where for finding in folder.findings] == [f"case.yaml:{line_of(CASE, 'iin:')} persons[1].iin"]
    assert read_folder(tmp_path / "case.yaml").case == folder.case


FORM = [
    ("a field that is not there", "court: {", "kourt: {", "form-missing", "court", None),
    ("a field with a slip", "court: {", "courtt: {", "form-unknown-field-close", "courtt", "courtt: {"),
    ("a field nobody knows", "agency: police", "agency: police\nweather: rain", "form-unknown-field", "weather", "weather"),
    ("an unknown side of words", "ru: Рапорт}", "ru: Рапорт, uz: x}", "form-unknown-field", "documents[1].title.uz", "uz: x"),
    ("text where a list belongs", "roles: [suspect]", "roles: suspect", "form-wrong-type", "persons[1].roles", "roles: suspect"),
    (
        "text where languages belong",
        'title: {kk: "Дүкеннен ұрлық", ru: "Кража из магазина"}\nagency',
        "title: Кража\nagency",
        "form-wrong-type",
        "title",
        "title: Кража",
    ),
    ("a list where text belongs", "given: Серік", "given: [Серік]", "form-wrong-type", "persons[1].name.kk.given", "[Серік]"),
    ("a list inside words", "kk: Баянат", "kk: [Баянат]", "form-wrong-type", "documents[1].title.kk", "[Баянат]"),
    ("a sum with spaces", "value: 150000", 'value: "150 000"', "form-wrong-type", "episodes[1].damage.value", '150 000"\n'),
    ("words for a number", "start: 12.5", "start: half", "form-wrong-type", "evidence[1].sources[2].start", "start: half"),
    (
        "a date in the order of the street",
        "birth_date: 1990-05-14",
        "birth_date: 14.05.1990",
        "form-date-shape",
        "persons[1].birth_date",
        "14.05.1990",
    ),
    (
        "a day that does not exist",
        "birth_date: 1990-05-14",
        "birth_date: 1990-02-30",
        "form-date-does-not-exist",
        "persons[1].birth_date",
        "1990-02-30",
    ),
    ("a bare number for a day", "birth_date: 1990-05-14", "birth_date: 19900514", "form-date-shape", "persons[1].birth_date", "19900514"),
    ("a bare number for a moment", "at: 2025-03-03T09:20+05:00", "at: 1741000000", "form-time-shape", "events[1].at", "1741000000"),
    (
        "a moment that does not exist",
        "at: 2025-03-03T09:20+05:00",
        "at: 2025-03-03T25:20+05:00",
        "form-date-does-not-exist",
        "events[1].at",
        "T25:20",
    ),
    ("a moment without a zone", "at: 2025-03-03T09:20+05:00", "at: 2025-03-03T09:20", "form-time-without-zone", "events[1].at", "09:20}"),
    ("a body nobody knows", "agency: police", "agency: polise", "form-choice", "agency", "polise"),
    ("another version of the form", "scheme: 1", "scheme: 2", "form-choice", "scheme", "scheme: 2"),
    ("a number of 14 digits", '"257500031000001"', '"25750003100001"', "form-pattern", "number", "number:"),
    ("an identifier in capitals", "id: v1", "id: V1", "form-pattern", "evidence[1].id", "id: V1"),
    (
        "a sheet of zero",
        'document: d2, sheet: 3, quote: "из кассы',
        'document: d2, sheet: 0, quote: "из кассы',
        "form-too-small",
        "evidence[1].sources[1].sheet",
        "sheet: 0",
    ),
    (
        "an empty list of participants",
        "participants: [p1]",
        "participants: []",
        "form-empty",
        "episodes[1].participants",
        "participants: []",
    ),
    ("a surname of no letters", "ru: {surname: Ким", 'ru: {surname: ""', "form-empty", "persons[2].name.ru.surname", 'surname: ""'),
    ("words of nothing", "{kk: Баянат, ru: Рапорт}", '{kk: "", ru: " "}', "form-empty-words", "documents[1].title", 'kk: ""'),
    ("a field left empty", "agency: police", "agency:", "form-missing", "agency", "agency:"),
    ("a group where a value belongs", "agency: police", "agency: {a: b}", "form-choice", "agency", "{a: b}"),
]


@pytest.mark.parametrize(("old", "new", "code", "place", "line"), [row[1:] for row in FORM], ids=[row[0] for row in FORM])
def test_a_mistake_of_the_form_is_named_with_its_place_and_line(tmp_path, old, new, code, place, line):
    assert old in CASE
    text = CASE.replace(old, new, 1)
    found = problems(write_case(tmp_path, text))
    expected = next(item for item in found if item[:2] == (code, place))
    if line is not None:
        assert expected[2] == line_of(text, line.rstrip("\n"))


def test_words_may_lack_one_language(tmp_path):
    folder = read_folder(write_case(tmp_path, CASE.replace("{kk: Баянат, ru: Рапорт}", "{kk: Баянат}")))
    assert folder.case.document("d1").title == Words(kk="Баянат")
    assert "words-missing" in {finding.code for finding in folder.findings}


YAML = [
    ("a tab for an indent", CASE.replace("  - id: p2", "\t- id: p2", 1), "yaml-syntax", "\t- id: p2"),
    ("a colon in plain text", CASE.replace("agency: police", "agency: police: city"), "yaml-syntax", "police: city"),
    ("quotes that never close", CASE + 'note: "x', "yaml-syntax", None),
    ("one field twice", CASE.replace("form: prel", "agency: economic\nform: prel"), "yaml-duplicate-key", "agency: economic"),
    ("a list instead of a case", "- a\n- b\n", "yaml-not-mapping", None),
    ("nothing at all", "", "yaml-not-mapping", None),
    ("two documents", CASE + "---\nx: 1\n", "yaml-many-documents", "---"),
    ("a python object", CASE.replace("agency: police", "agency: !!python/name:os.system x"), "yaml-tag", "!!python"),
    ("a merge", "a: &a {b: c}\nd:\n  <<: *a\n", "yaml-merge-key", "<<"),
    ("an alias to itself", "a: &a [*a]\n", "yaml-unknown-alias", "a: &a"),
    ("a list as a name", "? [a, b]\n: c\n", "yaml-key-not-text", "? [a"),
    ("a nest of a hundred", "a: " + "[" * 100 + "]" * 100, "yaml-too-deep", "a: "),
    ("a control character", CASE.replace("police", "pol\x07ice"), "yaml-characters", None),
]


@pytest.mark.parametrize(("text", "code", "line"), [row[1:] for row in YAML], ids=[row[0] for row in YAML])
def test_a_mistake_of_yaml_is_named_with_its_line(tmp_path, text, code, line):
    found = problems(write_case(tmp_path, text))
    assert code in [item[0] for item in found]
    if line is not None:
        assert next(item[2] for item in found if item[0] == code) == line_of(text, line)


def test_a_bomb_of_aliases_is_refused_before_it_is_unfolded(tmp_path):
    levels = "\n".join(f"k{n}: &k{n} [{', '.join([f'*k{n - 1}'] * 10)}]" for n in range(1, 12))
    assert problems(write_case(tmp_path, f"k0: &k0 [x, x]\n{levels}\n"))[0][0] == "yaml-too-many-values"


def test_a_file_that_is_too_large_or_not_utf8_is_refused(tmp_path):
    root = write_case(tmp_path, "a: " + "x" * (9 * 1024 * 1024))
    assert problems(root) == [("yaml-too-large", "", None)]
    (root / "case.yaml").write_bytes(CASE.encode("cp1251", errors="replace"))
    assert problems(root)[0][0] == "yaml-not-utf8"


def test_all_mistakes_come_at_once(tmp_path):
    text = CASE.replace("agency: police", "agency: polise").replace("birth_date: 1990-05-14", "birth_date: 14.05.1990")
    text = text.replace("documents/d1.txt", "../d1.txt").replace("media/m1.opus", "media/lost.opus")
    codes = {item[0] for item in problems(write_case(tmp_path, text))}
    assert {"form-choice", "form-date-shape", "file-unsafe", "file-missing"} <= codes


def test_the_whole_error_is_said_in_every_language(tmp_path):
    root = write_case(tmp_path, CASE.replace("agency: police", "agency: polise").replace("kui: {", "kuii: {"))
    with pytest.raises(BrokenCase) as caught:
        read_folder(root)
    line = line_of(CASE, "agency: police")
    assert caught.value.explain(Language.RU).startswith("В деле найдено 3 ошибки (")
    assert f"case.yaml:{line} agency: орган расследования: значения «polise» нет в перечне." in caught.value.explain(Language.RU)
    assert caught.value.explain(Language.KK).startswith("Істе 3 қате табылды (")
    assert f"case.yaml:{line} agency: тергеп-тексеру органы: «polise» мәні тізбеде жоқ." in caught.value.explain(Language.KK)
    assert "Did you mean “kui”?" in caught.value.explain(Language.EN)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("../outside.txt", "file-unsafe"),
        ("documents/../../outside.txt", "file-unsafe"),
        ("/etc/hostname", "file-unsafe"),
        ("C:/outside.txt", "file-unsafe"),
        ("documents\\\\d1.txt", "file-unsafe"),
        ("documents/link.txt", "file-unsafe"),
        ("case.yaml", "file-unsafe"),
        ("documents", "file-missing"),
        ("documents/none.txt", "file-missing"),
        ("documents/d2.txt", "file-repeated"),
        ("media/m1.opus", "document-unreadable"),
        ("documents/empty.txt", "document-unreadable"),
    ],
)
def test_an_unsafe_or_unreadable_file_is_refused(tmp_path, name, code):
    (tmp_path / "outside.txt").write_text("чужое")
    root = write_case(tmp_path / "case", CASE.replace("file: documents/d1.txt", f'file: "{name}"'))
    (root / "documents" / "link.txt").symlink_to(tmp_path / "outside.txt")
    (root / "documents" / "empty.txt").touch()
    assert code in [item[0] for item in problems(root)]


def test_a_changed_file_an_empty_recording_and_a_forgotten_one_are_reported(tmp_path):
    text = CASE.replace("file: media/m1.opus", f'file: media/m1.opus, sha256: "{"0" * 64}"')
    root = write_case(tmp_path, text, {**FILES, "media/m1.opus": b"", "documents/forgotten.pdf": b"%PDF"})
    with pytest.raises(BrokenCase) as caught:
        read_folder(root)
    found = {finding.code: finding for finding in caught.value.findings}
    assert {"file-hash", "recording-empty", "file-not-named"} <= set(found)
    assert found["file-hash"].place == "media[1].sha256"
    assert "documents/forgotten.pdf" in found["file-not-named"].words.kk


def test_a_folder_or_case_file_that_is_not_there(tmp_path):
    with pytest.raises(MissingFile) as no_folder:
        read_folder(tmp_path / "none")
    with pytest.raises(MissingFile) as no_file:
        read_folder(tmp_path)
    assert (no_folder.value.code, no_file.value.code) == ("folder-missing", "case-file-missing")


def contents(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_an_unchanged_case_is_written_back_byte_for_byte(tmp_path):
    text = "\ufeff" + CASE.replace("\n", "\r\n")
    root = write_case(tmp_path / "one", text)
    to = write_folder(read_folder(root), tmp_path / "deeper" / "two")
    assert contents(to) == contents(root)
    assert [path.name for path in to.parent.iterdir()] == ["two"]


def changed_lines(before: str, after: str) -> tuple[list[str], list[str]]:
    old, new = before.splitlines(), after.splitlines()
    return [line.strip() for line in old if line not in new], [line.strip() for line in new if line not in old]


def test_a_changed_case_keeps_comments_order_and_every_other_line(tmp_path):
    folder = read_folder(write_case(tmp_path / "one"))
    episode = folder.case.episodes[0]
    damage = episode.damage.model_copy(update={"value": 160000})
    case = folder.case.model_copy(update={"agency": Agency.ECONOMIC, "episodes": (episode.model_copy(update={"damage": damage}),)})
    to = write_folder(type(folder)(case, folder.root, folder.yaml_text, folder.texts), tmp_path / "two")
    gone, come = changed_lines(CASE, (to / "case.yaml").read_text(encoding="utf-8"))
    assert (gone, come) == (["agency: police", "value: 150000"], ["agency: economic", "value: 160000"])
    assert read_folder(to).case == case


def test_added_and_removed_items_are_written(tmp_path):
    folder = read_folder(write_case(tmp_path / "one"))
    extra = folder.case.measures[1].model_copy(
        update={
            "id": "k3",
            "kind": MeasureKind.HOUSE_ARREST,
            "start": folder.case.measures[1].end,
            "decided_by": Words(ru="Суд № 2: отказ"),
        }
    )
    case = folder.case.model_copy(update={"measures": (folder.case.measures[1], extra), "costs": (), "defence": ()})
    to = write_folder(type(folder)(case, folder.root, folder.yaml_text, folder.texts), tmp_path / "two")
    text = (to / "case.yaml").read_text(encoding="utf-8")
    assert text.startswith("# Дело составлено для проверок")
    assert "Взял меньше денег" not in text
    assert read_folder(to).case == case
    gone, come = changed_lines(CASE, text)
    assert any(line.startswith("- {id: k1, person: p1, kind: detention") for line in gone)
    assert "decided_by:" in come


def test_nothing_is_left_when_writing_fails(tmp_path):
    folder = read_folder(write_case(tmp_path / "one"))
    (tmp_path / "one" / "documents" / "d2.txt").write_bytes(b"changed meanwhile")
    with pytest.raises(MaterialDamaged):
        write_folder(folder, tmp_path / "two")
    (tmp_path / "one" / "documents" / "d2.txt").unlink()
    with pytest.raises(MissingFile):
        write_folder(folder, tmp_path / "two")
    (tmp_path / "three").mkdir()
    (tmp_path / "three" / "kept.txt").write_text("keep")
    with pytest.raises(ExportRefused):
        write_folder(folder, tmp_path / "three")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one", "three"]
    assert (tmp_path / "three" / "kept.txt").read_text() == "keep"


def test_files_may_lie_elsewhere(tmp_path):
    folder = read_folder(write_case(tmp_path / "one"))
    moved = tmp_path / "blob"
    (tmp_path / "one" / "media" / "m1.opus").rename(moved)
    to = write_folder(folder, tmp_path / "two", {"media/m1.opus": moved})
    assert (to / "media" / "m1.opus").read_bytes() == FILES["media/m1.opus"]


@pytest.mark.parametrize(
    ("until", "days"),
    [("2025-03-04", 0), ("2025-03-05", 1), ("2025-03-07", 3), ("2025-03-31", 27), ("2025-05-05", 62), ("2026-01-01", 62)],
    ids=["before", "the first day counts", "detention and custody share a day", "end of March", "last day", "nothing after the end"],
)
def test_days_in_custody(until, days):
    assert custody_days(case_of(raw_case()), "p1", date.fromisoformat(until)) == days


def test_days_in_custody_of_another_person_and_of_house_arrest():
    raw = raw_case()
    assert custody_days(case_of(raw), "p2", date(2025, 4, 1)) == 0
    put("measures.1.kind", "house_arrest")(raw)
    assert custody_days(case_of(raw), "p1", date(2025, 4, 1)) == 3


def test_an_evening_in_the_east_is_a_day_of_the_republic():
    raw = raw_case()
    raw["measures"] = [{"id": "k1", "person": "p1", "kind": "custody", "start": "2025-03-05T20:30Z", "end": "2025-03-06T12:00+05:00"}]
    assert custody_days(case_of(raw), "p1", date(2025, 4, 1)) == 1


@pytest.mark.parametrize(
    ("article", "part", "agency", "on", "drafts"),
    [
        ("188", "3", "police", "2025-06-01", Regime.INVESTIGATOR_DRAFTS),
        ("188", "3", "police", "2027-01-01", Regime.PROSECUTOR_DRAFTS),
        ("99", "2", "police", "2025-06-01", Regime.PROSECUTOR_DRAFTS),
        ("99", "2", "national_security", "2025-06-01", Regime.INVESTIGATOR_DRAFTS),
        ("366", "1", "anticorruption", "2025-06-01", Regime.PROSECUTOR_DRAFTS),
    ],
    ids=["theft by the police", "theft from 2027", "aggravated murder", "murder by the KNB", "a bribe"],
)
def test_who_drafts_the_indictment(article, part, agency, on, drafts):
    raw = raw_case()
    raw["agency"] = agency
    raw["charges"][0] |= {"article": article, "part": part, "clauses": []}
    assert regime(case_of(raw), date.fromisoformat(on)).value is drafts


def test_the_gravest_charge_decides_and_an_inquiry_has_no_indictment():
    raw = raw_case()
    raw["charges"].append({"id": "c2", "person": "p1", "article": "99", "part": "2", "episodes": ["e1"]})
    assert [part.gravity for part in charged_parts(case_of(raw))] == [Gravity.GRAVE, Gravity.ESPECIALLY_GRAVE]
    assert regime(case_of(raw), date(2025, 6, 1)).value is Regime.PROSECUTOR_DRAFTS
    raw["form"] = "inquiry"
    with pytest.raises(NoIndictment):
        regime(case_of(raw), date(2025, 6, 1))
