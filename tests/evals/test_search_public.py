"""A public set in BEIR layout is read whole or refused with the line; it is scored as BEIR scores; every way is measured on it."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from pathlib import Path

import pytest

from evals import search
from evals.command import Subject, run
from evals.errors import UnreadableSet
from evals.public_sets import PublicSet, read_set
from evals.search import Found, words
from evals.search_public import document_act, measure, our_way, plain_way, public_index, score
from law import Language
from retrieval import chunks

# Ten crimes, each told once in Kazakh and once in Russian; no two share a noun
DOCUMENTS = {
    "kk1": ("Ұрлық", "Сотталушы түнде дүкеннен теледидар ұрлаған."),
    "kk2": ("Алаяқтық", "Айыпталушы зейнеткерді алдап, ақшасын иемденген."),
    "kk3": ("Тонау", "Көшеде бейтаныс адам әйелдің сөмкесін ашық тартып алған."),
    "kk4": ("Қорқытып алу", "Кәсіпкерден ай сайын ақша талап еткен."),
    "kk5": ("Контрабанда", "Шекарадан тауар жасырын өткізілген."),
    "kk6": ("Браконьерлік", "Көлден бекіре балығы тормен ауланған."),
    "kk7": ("Бұзақылық", "Мейрамханада терезелер мен үстелдер қиратылған."),
    "kk8": ("Пара алу", "Инспектор жүргізушіден қаражат алған."),
    "kk9": ("Жол оқиғасы", "Көлік жаяу жүргіншіні өткелде қаққан."),
    "kk10": ("Есірткі", "Пәтерден кептірілген қарасора табылған."),
    "ru1": ("Кража", "Подсудимый ночью похитил из магазина телевизор."),
    "ru2": ("Мошенничество", "Обвиняемый обманом завладел деньгами пенсионера."),
    "ru3": ("Грабеж", "Незнакомец открыто вырвал у женщины сумку на улице."),
    "ru4": ("Вымогательство", "Каждый месяц требовал платы с предпринимателя."),
    "ru5": ("Контрабанда товара", "Груз тайно провезли через границу."),
    "ru6": ("Браконьерство", "Осетра ловили сетью на озере."),
    "ru7": ("Хулиганство", "В ресторане разбиты окна и столы."),
    "ru8": ("Взятка", "Инспектор получил вознаграждение от водителя."),
    "ru9": ("Происшествие", "Автомобиль сбил пешехода на переходе."),
    "ru10": ("Наркотики", "В квартире найдена сушеная конопля."),
}
# Words as they stand in one document, words in another form, and words of no document
QUERIES = {
    "q1": "дүкеннен теледидар",
    "q2": "бекіре балығы",
    "q3": "жаяу жүргіншіні қаққан",
    "q4": "қарасораны",
    "q5": "похитил телевизор",
    "q6": "осетра сетью",
    "q7": "сбил пешехода",
    "q8": "коноплю",
}
ANSWERS = {
    "q1": {"kk1": 2, "ru1": 1},
    "q2": {"kk6": 1},
    "q3": {"kk9": 1},
    "q4": {"kk10": 1},
    "q5": {"ru1": 2, "kk1": 1},
    "q6": {"ru6": 1},
    "q7": {"ru9": 1},
    "q8": {"ru10": 1},
}
# Words find one of two answers of q1 and q5, the only one of q2, q3, q6, q7, and neither inflected word
TWO_ANSWERS = 2 / (2 + 1 / math.log2(3))
GAIN, RECALL, RANK = (2 * TWO_ANSWERS + 4) / 8, (2 * 0.5 + 4) / 8, 6 / 8


def written(folder: Path) -> Path:
    corpus = [{"_id": key, "title": title, "text": text} for key, (title, text) in DOCUMENTS.items()]
    asked = [{"_id": key, "text": text} for key, text in QUERIES.items()] + [{"_id": "q9", "text": "сұрақ без ответа"}]
    for name, records in (("corpus", corpus), ("queries", asked)):
        lines = (json.dumps(each, ensure_ascii=False) for each in records)
        (folder / f"{name}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    rows = [f"{query}\t{document}\t{grade}" for query, answers in ANSWERS.items() for document, grade in answers.items()]
    (folder / "qrels").mkdir()
    (folder / "qrels" / "test.tsv").write_text("\n".join(["query-id\tcorpus-id\tscore", *rows, "q1\tkk2\t0"]) + "\n", encoding="utf-8")
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(tmp_path)


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> PublicSet:
    return read_set(written(tmp_path_factory.mktemp("crimes")))


def test_a_set_is_read_with_the_queries_that_have_answers(public: PublicSet) -> None:
    assert (len(public.documents), len(public.queries)) == (20, 8)
    assert public.documents["ru1"] == "Кража\nПодсудимый ночью похитил из магазина телевизор."
    assert public.answers == ANSWERS
    assert public.queries == QUERIES


def test_the_test_part_is_measured_and_what_is_there_to_train_on_is_not(folder: Path) -> None:
    (folder / "qrels" / "train.tsv").write_text("q9\tkk1\t1\n", encoding="utf-8")
    assert "q9" not in read_set(folder).answers
    (folder / "qrels" / "test.tsv").unlink()
    assert read_set(folder).answers == {"q9": {"kk1": 1}}


ANSWERED = {"a": 2, "b": 1}


@pytest.mark.parametrize(
    ("ranking", "expected"),
    [
        (["a", "b"], Found(1.0, 1.0, 1.0, 1.0)),
        (["b", "a"], Found((1 + 2 / math.log2(3)) / (2 + 1 / math.log2(3)), 1.0, 1.0, 1.0)),
        (["query", "a"], Found(TWO_ANSWERS, 0.5, 0.5, 1.0)),
        ([*map(str, range(10)), "a"], Found(0.0, 0.0, 0.5, 1 / 11)),
        ([], Found(0.0, 0.0, 0.0, 0.0)),
    ],
    ids=["the best order", "the worse first", "the query itself is passed over", "an answer in the eleventh place", "nothing found"],
)
def test_a_ranking_is_scored_as_beir_scores_it(ranking: Sequence[str], expected: Found) -> None:
    found = score(ranking, "query", ANSWERED)
    got = (found.gain, found.recall_10, found.recall, found.rank)
    assert got == pytest.approx((expected.gain, expected.recall_10, expected.recall, expected.rank))


def test_words_have_exactly_the_figures_that_can_be_reckoned_by_hand(public: PublicSet) -> None:
    way = plain_way(list(public.documents.items()), words)
    found = [score(way(text), key, public.answers[key]) for key, text in public.queries.items()]
    for name, expected in (("gain", GAIN), ("recall_10", RECALL), ("recall", RECALL), ("rank", RANK)):
        assert math.fsum(getattr(each, name) for each in found) / len(found) == pytest.approx(expected)


def test_every_way_is_measured_or_told_to_be_missing(public: PublicSet, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AIYPTAUSHY_EMBEDDER", raising=False)
    monkeypatch.delenv("AIYPTAUSHY_RERANKER", raising=False)
    figures = {each.name.removeprefix(f"{public.name}, "): each for each in measure(public)}
    for name, expected in (("nDCG@10", GAIN), ("recall@10", RECALL), ("recall@100", RECALL), ("MRR", RANK)):
        value, interval = figures[f"BM25, words: {name}"].value.split(" ", 1)
        low, high = map(float, interval.strip("[]").split(", "))
        assert value == f"{expected:.3f}"
        assert low <= expected <= high
        for way in ("BM25, first 5/6 letters", "BM25, our terms", "BM25, our terms and forms", "our search"):
            assert 0 < float(figures[f"{way}: {name}"].value.split()[0]) <= 1
    assert float(figures["BM25, our terms: MRR"].value.split()[0]) > RANK, "an inflected word meets its document"
    for way in ("dense only", "LangChain in memory", "our search with meaning"):
        assert figures[f"{way}: nDCG@10"].value == "not measured"
    assert {"BM25, words: nDCG@10, kk", "BM25, words: nDCG@10, ru"} <= set(figures)
    assert figures["BM25, words: MRR"].sample == "8 queries of test.tsv, 20 documents"


def test_our_search_finds_a_document_in_either_language(public: PublicSet, tmp_path: Path) -> None:
    with public_index(public, tmp_path) as index:
        way = our_way(public, index)
        assert way(QUERIES["q2"])[0] == "kk6"
        assert way(QUERIES["q8"])[0] == "ru10"


def test_documents_of_the_same_text_stay_two_and_keep_every_word() -> None:
    first, second = document_act("1", "Кража\n\nиз  дома"), document_act("2", "Кража\n\nиз  дома")
    assert first.id != second.id
    assert "".join(chunk.text for chunk in chunks(first)) == "Кража\nиз дома"


BROKEN = [
    ("corpus.jsonl", 3, b'{"_id": "kk3", "title": "', "set-not-json"),
    ("corpus.jsonl", 2, b'["kk2"]', "set-not-json"),
    ("corpus.jsonl", 4, b'{"_id": "kk4", "title": ""}', "set-no-field"),
    ("corpus.jsonl", 5, b'{"_id": 5, "text": "a"}', "set-no-field"),
    ("corpus.jsonl", 6, b'{"_id": "kk1", "text": "a"}', "set-known-already"),
    ("queries.jsonl", 2, "бекіре".encode("cp1251", "replace"), "set-not-utf8"),
    ("qrels/test.tsv", 3, b"q1 ru1 1", "set-not-three-columns"),
    ("qrels/test.tsv", 4, b"q2\tkk6\tyes", "set-not-three-columns"),
    ("qrels/test.tsv", 5, b"q33\tkk9\t1", "set-no-such-query"),
    ("qrels/test.tsv", 6, b"q4\tkk11\t1", "set-no-such-document"),
]


@pytest.mark.parametrize(("name", "line", "text", "code"), BROKEN, ids=[f"{name} {line}: {code}" for name, line, _, code in BROKEN])
def test_a_broken_line_is_told_with_its_file_and_number(folder: Path, name: str, line: int, text: bytes, code: str) -> None:
    lines = (folder / name).read_bytes().split(b"\n")
    lines[line - 1] = text
    (folder / name).write_bytes(b"\n".join(lines))
    with pytest.raises(UnreadableSet) as caught:
        read_set(folder)
    assert caught.value.code == code
    told = {language: caught.value.explain(language) for language in Language}
    assert len(set(told.values())) == len(Language)
    for words_said in told.values():
        assert str(folder / name) in words_said
        assert str(line) in words_said.replace(str(folder), "")


@pytest.mark.parametrize("name", ["corpus.jsonl", "queries.jsonl", "qrels/test.tsv"])
@pytest.mark.parametrize("language", list(Language))
def test_a_part_that_is_missing_is_named(folder: Path, name: str, language: Language) -> None:
    (folder / name).unlink()
    with pytest.raises(UnreadableSet) as caught:
        read_set(folder)
    assert caught.value.code == "set-part-missing"
    assert str(folder / name) in caught.value.explain(language)


@pytest.mark.parametrize("language", list(Language))
def test_judgements_that_answer_nothing_and_files_that_cannot_be_read_are_told(folder: Path, language: Language) -> None:
    (folder / "qrels" / "test.tsv").write_text("query-id\tcorpus-id\tscore\nq1\tkk1\t0\n", encoding="utf-8")
    with pytest.raises(UnreadableSet) as empty:
        read_set(folder)
    (folder / "qrels" / "test.tsv").unlink()
    (folder / "qrels" / "test.tsv").mkdir()
    with pytest.raises(UnreadableSet) as unread:
        read_set(folder)
    for caught, code, place in ((empty, "set-without-answers", "qrels"), (unread, "set-unreadable", "test.tsv")):
        assert caught.value.code == code
        assert place in caught.value.explain(language)


def test_the_command_refuses_a_broken_set_before_it_measures_anything(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def measured() -> None:
        pytest.fail("the set was not read first")

    monkeypatch.setattr(search, "measure", measured)
    (folder / "queries.jsonl").unlink()
    with pytest.raises(UnreadableSet, match=r"queries\.jsonl"):
        run([Subject.RETRIEVAL], beir=[folder], lang=Language.EN)


def test_the_command_measures_each_set_that_is_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("AIYPTAUSHY_EMBEDDER", raising=False)
    monkeypatch.setattr(search, "measure", lambda: iter(()))
    run([Subject.RETRIEVAL], beir=[folder, folder], lang=Language.EN)
    once = sum(each.name.endswith(": MRR") for each in measure(read_set(folder)))
    assert once >= 5
    assert capsys.readouterr().out.count("MRR") == 2 * once
