"""The measure of the analysis: pairs of forms, the error relative to truncation, the table."""

from __future__ import annotations

from pathlib import Path

import pytest

from evals.analysis import Pairs, measure, prefix, read_forms, relative_error, score, unseen, whitespace
from evals.command import Subject, run
from law import Language
from retrieval import kazakh_stem

ROWS = [
    ("қылмыстың", "қылмыс", "NOUN"),
    ("қылмысқа", "қылмыс", "NOUN"),
    ("қылмыстық", "қылмыстық", "ADJ"),
    ("сотқа", "сот", "NOUN"),
    ("соттың", "сот", "NOUN"),
    ("жасады", "жаса", "VERB"),
    ("жасаған", "жаса", "VERB"),
    ("жасырды", "жасыр", "VERB"),
    ("жасырған", "жасыр", "VERB"),
    ("және", "және", "CCONJ"),
]


@pytest.fixture
def treebank(tmp_path: Path) -> Path:
    lines = ["# text = " + " ".join(row[0] for row in ROWS)]
    lines += ["\t".join((str(number), form, lemma, kind, *("_" * 6))) for number, (form, lemma, kind) in enumerate(ROWS, 1)]
    file = tmp_path / "kk.conllu"
    file.write_text("\n".join(lines) + "\n\n", encoding="utf-8")
    return file


def test_only_words_with_content_are_read(treebank: Path) -> None:
    forms = read_forms([treebank])
    assert len(forms) == len(ROWS) - 1
    assert forms["соттың"] == {"сот"}
    assert set(unseen(forms)) < set(forms)


def test_pairs_are_counted_by_what_belongs_together_and_what_is_brought_together(treebank: Path) -> None:
    forms = read_forms([treebank])
    assert score(forms, whitespace) == Pairs(same=4, together=0, right=0, total=36)
    assert score(forms, prefix(4)) == Pairs(same=4, together=5, right=3, total=36)
    assert score(forms, kazakh_stem) == Pairs(same=4, together=4, right=4, total=36)


def test_the_shares_follow_from_the_counts() -> None:
    pairs = Pairs(same=8, together=4, right=2, total=28)
    assert (pairs.precision, pairs.recall, pairs.errors) == (0.5, 0.25, (0.1, 0.75))
    assert pairs.f1 == pytest.approx(1 / 3)


def test_a_cut_has_the_error_of_the_cuts_and_a_stem_less(treebank: Path) -> None:
    forms = read_forms([treebank])
    assert relative_error(forms, prefix(4)) == pytest.approx(1.0)
    assert relative_error(forms, lambda form: form if form == "соттың" else kazakh_stem(form)) == pytest.approx(0.25)
    assert relative_error(forms, kazakh_stem) == 0


def test_the_table_compares_the_stems_with_the_baselines_and_tells_the_speed(treebank: Path) -> None:
    shown = {one.name: one.value for one in measure([treebank])}
    assert {"Kazakh forms together, whitespace", "Kazakh forms together, first 5 letters", "Kazakh stems, ERRT"} <= set(shown)
    assert shown["Kazakh forms together, stems"] == "1.000"
    assert float(shown["analysis, Russian"].replace(",", "")) > 0


@pytest.mark.parametrize("named", [None, [Path("no-such-file.conllu")]], ids=["no file named", "a file that is not there"])
@pytest.mark.parametrize("language", list(Language))
def test_without_a_treebank_the_measure_is_skipped_with_a_word_about_it(named: list[Path] | None, language: Language, capsys) -> None:
    run([Subject.ANALYSIS], treebank=named, lang=language)
    told = capsys.readouterr().err
    assert "--treebank" in told
    assert ("no-such-file.conllu" in told) == (named is not None)
