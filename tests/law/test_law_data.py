"""The data of the room: complete, in its form, compiled as it is written, and light to load."""

import copy
import json
import subprocess
import sys
from collections import Counter
from datetime import date

import pytest

from law import Edition, Gravity, Language, PunishmentKind, Status, criminal_code, general_part, offence_lists
from law.compile_data import as_json, content, main, sources
from law.compiled import COMPILED, compiled
from law.criminal import _build, _Item
from law.schemas import faults

CODE = criminal_code(date(2026, 2, 1))
PARTS = [part for article in CODE.articles for part in article.parts]
READ = {name: content(path) for name, path in sources().items()}


def test_code_has_398_articles_and_1057_parts_the_repealed_ones_included():
    raw = [article for chapter in compiled("criminal_code").values() for article in chapter["articles"]]
    assert len(CODE.articles) == len(raw) == 398
    assert sum(len(article.get("parts", ())) for article in raw) == 1057
    assert Counter(article.status for article in CODE.articles) == {Status.ACTIVE: 386, Status.REPEALED: 12}
    assert len(PARTS) == 1047


def test_gravity_of_every_part_is_derived_and_none_is_lost():
    assert Counter(part.gravity for part in PARTS) == {
        Gravity.MISDEMEANOUR: 149, Gravity.SMALL: 168, Gravity.MEDIUM: 285, Gravity.GRAVE: 332, Gravity.ESPECIALLY_GRAVE: 113,
    }  # fmt: skip


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.norm.key)
def test_part_keeps_the_bounds_of_the_general_part(part):
    figures = general_part(date(2026, 2, 1))
    assert part.main
    assert part.summary
    assert part.source
    assert not part.verified
    for punishment in part.main:
        bound = figures.bound(punishment.kind, part.gravity, part.guilt)
        if punishment.kind in (PunishmentKind.LIFE_IMPRISONMENT, PunishmentKind.EXPULSION):
            assert punishment.maximum is None
            continue
        assert punishment.maximum is not None
        assert (punishment.minimum or 0) <= punishment.maximum
        if bound is None or punishment.multiple_of:
            continue
        outside = punishment.maximum > bound.maximum
        known = part.norm.key in {"CC 235-1(3)", "CC 409(5)", "CC 288(4)", "CC 414(4)"}
        assert outside is (known and punishment.kind in (PunishmentKind.RESTRICTION, PunishmentKind.COMMUNITY_SERVICE))


def test_lists_hold_the_parts_they_name():
    members = Counter(m.list.id for part in PARTS for m in part.memberships)
    assert members == {
        "corruption": 49, "terrorist": 34, "extremist": 27, "sexual_inviolability_of_minors": 29, "human_trafficking": 23,
        "violence_against_minors": 31, "grave_harm_to_state": 16, "military": 93,
    }  # fmt: skip
    assert {found.id for found in offence_lists()} == set(members)
    assert all(found.title.kk and found.title.ru for found in offence_lists())


def test_every_article_part_and_point_that_a_list_names_exists():
    for found in READ["offence_lists"]["lists"]:
        for entry in found["entries"]:
            if "article" not in entry:
                continue
            article = CODE.article(entry["article"])
            for part in (article.part(number) for number in entry.get("parts", ())):
                # Article 3 still names points that were struck from articles 125 and 126: the remark of the part says so.
                struck = part.remark.struck_points if part.remark else ()
                assert all(point in part.clauses or point in struck for point in entry.get("points", ()))


@pytest.mark.parametrize("name", sorted(READ))
def test_data_set_has_its_form(name):
    assert list(faults(name, READ[name])) == []


@pytest.mark.parametrize("name", sorted(READ))
def test_compiled_data_is_the_data_as_written(name):
    assert (COMPILED / f"{name}.json").read_text(encoding="utf-8") == as_json(READ[name])


def test_compiling_again_changes_nothing_and_leaves_no_stale_file():
    before = {path.name: path.read_bytes() for path in COMPILED.iterdir()}
    main()
    assert {path.name: path.read_bytes() for path in COMPILED.iterdir()} == before
    assert set(before) == {f"{name}.json" for name in READ}


@pytest.mark.parametrize(
    ("name", "path", "value"),
    [
        pytest.param("criminal_code", ["chapter_06", "articles", 1, "parts", 0, "kind"], "felony", id="a kind that does not exist"),
        pytest.param("criminal_code", ["chapter_06", "articles", 1, "parts", 0, "main", 0, "unit"], "hours", id="a fine in hours"),
        pytest.param("criminal_code", ["chapter_06", "articles", 1, "parts", 0, "main", 0, "min"], 9999, id="a minimum over the maximum"),
        pytest.param("criminal_code", ["chapter_06", "articles", 1, "parts", 0, "main", 3, "max"], 85, id="restriction over seven years"),
        pytest.param("criminal_code", ["chapter_06", "articles", 1, "parts", 0, "kind"], "misdemeanor", id="an imprisoned misdemeanant"),
        pytest.param("criminal_code", ["chapter_06", "articles", 1, "title_kk"], "", id="an article without a Kazakh title"),
        pytest.param("criminal_code", ["chapter_06", "articles", 1, "parts", 0, "mian"], [], id="a misspelt field"),
        pytest.param("criminal_code", ["chapter_06", "edition", "valid_to"], "2020-01-01", id="an edition that ends before it begins"),
        pytest.param("offence_lists", ["lists", 0, "entries", 0, "condition"], "maybe", id="a condition that does not exist"),
        pytest.param("mci", ["values", 0, "tenge"], 0, id="an index of nothing"),
        pytest.param("calendar", ["2026", "days_off", 0, "date"], "2025-01-01", id="a day of another year"),
        pytest.param("calendar", ["2024", "worked", 0], "2024-05-06", id="a Monday worked in place of another day"),
        pytest.param("cpc_time_limits", ["deadlines", 0, "unit"], "weeks", id="a term in weeks"),
        pytest.param("cpc_time_limits", ["deadlines", 0, "sources", 0, "article"], "article 5", id="a source that is no article"),
        pytest.param("indictment_regime", ["rules", 0, "regime"], "C", id="a third regime"),
        pytest.param("general_part", ["articles_055_098", "articles", "56", "rules", 1, "max_fraction"], "3/2", id="a fraction over one"),
        pytest.param("general_part", ["articles_001_054", "punishments", "arrest", "source", "article"], "145", id="no such article"),
        pytest.param("general_part", ["articles_001_054", "punishments", "arrest", "misdemeanor", "min"], 51, id="limits reversed"),
    ],
)
def test_form_refuses_what_is_wrong(name, path, value):
    broken = copy.deepcopy(READ[name])
    place = broken
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    assert list(faults(name, broken))


def test_amendment_is_a_change_of_data():
    raw = copy.deepcopy(next(item for item in READ["criminal_code"]["chapter_06"]["articles"] if item["article"] == "188"))
    first, amended = raw["parts"][0], copy.deepcopy(raw["parts"][0])
    first["edition"] = {"valid_from": "2026-01-03", "valid_to": "2027-05-31"}
    amended["edition"] = {"valid_from": "2027-06-01", "source": "an amending law", "checked_by": "A. Prosecutor"}
    amended["main"][0]["max"] = 1500
    raw["parts"].insert(1, amended)
    outer = Edition("the Code", date(2026, 1, 3))
    old, new = (_build("188", (_Item(6, outer, raw),), day) for day in (date(2027, 5, 31), date(2027, 6, 1)))
    assert (old.part("1").main[0].maximum, new.part("1").main[0].maximum) == (1000, 1500)
    assert (old.part("1").source, new.part("1").source) == ("the Code", "an amending law")
    assert (old.part("1").verified, new.part("1").verified) == (False, True)
    assert [part.number for part in new.parts] == ["1", "2", "3", "4"]


def test_editions_of_one_part_never_overlap():
    for chapter in READ["criminal_code"].values():
        seen = Counter((article["article"], part["part"]) for article in chapter["articles"] for part in article.get("parts", ()))
        repeated = {key for key, times in seen.items() if times > 1}
        for article in chapter["articles"]:
            spans = [part.get("edition") for part in article.get("parts", ()) if (article["article"], part["part"]) in repeated]
            assert all(span is not None for span in spans)


def test_room_is_imported_without_its_heavy_companions():
    heavy = "pydantic sqlalchemy fluent babel holidays yaml"
    script = f"import sys, law; law.criminal_code; print([name for name in '{heavy}'.split() if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_catalogues_of_the_three_languages_have_the_same_messages():
    names = {}
    for language in Language:
        text = (COMPILED.parent.parent / "locale" / f"{language.value}.ftl").read_text(encoding="utf-8")
        names[language] = [line.split(" =")[0] for line in text.splitlines() if line[:1].isalpha() and " =" in line]
        assert len(set(names[language])) == len(names[language])
    assert set(names[Language.KK]) == set(names[Language.RU]) == set(names[Language.EN])


def test_compiled_files_are_plain_json():
    assert all(json.loads(path.read_bytes()) for path in COMPILED.iterdir())


def test_no_kazakh_text_of_the_law_is_the_russian_one():
    same_word_in_both = {"Сталкинг", "Геноцид", "Экоцид", "Диверсия", "Бандитизм", "Вандализм"}
    assert {kk for name in sources() for kk, ru in _pairs(content(sources()[name])) if kk == ru} == same_word_in_both


def _pairs(value):
    """Give each Kazakh text with the Russian one beside it."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if isinstance(inner, str) and (key == "kk" or key.endswith("_kk")):
                stem = key[:-2]
                yield inner, value.get(f"{stem}ru", value.get(stem.rstrip("_")))
            yield from _pairs(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _pairs(inner)
