import json
from decimal import Decimal
from pathlib import Path

import pytest

from evals.command import Subject, run
from evals.written_form import figures_of, measure, read_pairs, score
from law import Language

PAIRS = [
    {
        "spoken": "Ол үш жүз мың теңге , он бес пайыз берді .",
        "written": "Ол 300000 теңге , 15 пайыз берді .",
        "spoken_ents": [["MONEY", "үш жүз мың теңге"], ["PERCENTAGE", "он бес пайыз"]],
        "written_ents": [["MONEY", "300000 теңге"], ["PERCENTAGE", "15 пайыз"]],
    },
    {
        "spoken": "бүгін үш адам келді",
        "written": "бүгін 3 адам келді",
        "spoken_ents": [["DATE", "бүгін"], ["CARDINAL", "үш"]],
        "written_ents": [["DATE", "бүгін"], ["CARDINAL", "3"]],
    },
    {
        "spoken": "жиырма бес теңге",
        "written": "26 теңге",
        "spoken_ents": [["MONEY", "жиырма бес теңге"]],
        "written_ents": [["MONEY", "26 теңге"]],
    },
]


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "pairs.jsonl"
    path.write_text("\n".join(json.dumps(pair, ensure_ascii=False) for pair in PAIRS), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("10 – 15 мың теңге", (Decimal(10_000), Decimal(15_000))),
        ("2 , 5 миллион теңге", (Decimal(2_500_000),)),
        ("18 : 00-де", ("18:00",)),
        ("09:05-те", ("9:05",)),
        ("350\u00a0000 теңгеге", (Decimal(350_000),)),
        ("2019-ыншы жылы", (Decimal(2019),)),
        ("бүгін", ()),
    ],
)
def test_figures_are_compared_by_value(text, values):
    assert figures_of(text) == values


def test_right_wrong_and_left_in_words_are_told_apart(file):
    counts = score(read_pairs(file))
    assert counts["MONEY"] == {"right": 1, "wrong": 1}
    assert counts["PERCENTAGE"] == {"right": 1}
    assert counts["CARDINAL"] == {"words": 1}
    assert "DATE" not in counts


def test_the_table_has_a_line_for_each_kind_and_the_speed(file):
    shown = {one.name: one.value for one in measure(file)}
    assert shown["written form, MONEY"] == "0.500"
    assert "written form, speed" in shown


@pytest.mark.parametrize("named", [None, Path("no-such-file.jsonl")], ids=["no file named", "a file that is not there"])
@pytest.mark.parametrize("language", list(Language))
def test_without_a_file_the_measure_is_skipped_with_a_word_about_it(named, language, capsys):
    run([Subject.WRITTEN_FORM], pairs=named, lang=language)
    told = capsys.readouterr().err
    assert "--written-pairs" in told
    assert (str(named) in told) == (named is not None)


def test_the_command_measures_the_file(file, capsys):
    run([Subject.WRITTEN_FORM], pairs=file, lang=Language.EN)
    shown = capsys.readouterr()
    assert "0.500" in shown.out
    assert shown.err == ""
