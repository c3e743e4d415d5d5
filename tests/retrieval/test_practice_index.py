"""The index of practice as a whole: acts in, hits out, statistics, export and rebuilding, whole after a kill."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from evals.acts.compose import synthetic_acts
from law import Language
from retrieval import (
    Act,
    IndexOfAnotherVersion,
    IndexPlace,
    Outcome,
    PracticeFilter,
    PracticeIndex,
    PracticeRetriever,
    Rejected,
    UnknownFilter,
    act_from_record,
    act_to_record,
    chunks,
    filter_value,
    parse_act,
    read_acts,
)
from retrieval.store import ActStore, sqlite_url

MANY = 60


@pytest.fixture(scope="module")
def acts() -> list[Act]:
    return [parse_act(each.text, f"{number}.txt") for number, each in enumerate(synthetic_acts(MANY, seed=77))]


@pytest.fixture(scope="module")
def folder(acts: list[Act], tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("practice")
    with PracticeIndex(IndexPlace(place)) as index:
        assert sum(len(batch.acts) for batch in index.index(acts)) == MANY
        index.optimise()
    return place


def test_an_act_is_stored_and_read_without_a_change(acts: list[Act]) -> None:
    for act in acts:
        assert act_from_record(json.loads(json.dumps(act_to_record(act)))) == act


def test_acts_added_twice_are_kept_once(acts: list[Act], folder: Path) -> None:
    with PracticeIndex(IndexPlace(folder)) as index:
        before = index.counts()
        assert sum(batch.known for batch in index.index(acts)) == MANY
        assert index.counts() == before


@pytest.mark.parametrize(
    ("query", "language"),
    [
        pytest.param("чистосердечное раскаяние", Language.RU, id="Russian words find Russian acts"),
        pytest.param("шын жүректен өкіну", Language.KK, id="Kazakh words find Kazakh acts"),
        pytest.param("чистосердечное раскаяние", Language.KK, id="Russian words find Kazakh acts"),
        pytest.param("шын жүректен өкіну", Language.RU, id="Kazakh words find Russian acts"),
    ],
)
def test_a_query_finds_acts_in_either_language(folder: Path, query: str, language: Language) -> None:
    with PracticeIndex(IndexPlace(folder)) as index:
        hits = index.search(query, PracticeFilter(languages=(language,)), limit=5).hits
    assert hits
    for hit in hits:
        assert hit.act.language is language
        assert hit.sentences
        for sentence in hit.sentences:
            assert hit.start <= sentence.start < sentence.end <= hit.end
            for start, end in sentence.marks:
                assert sentence.start <= start < end <= sentence.end


@pytest.mark.parametrize("query", ["қалықтаған кванттық хромодинамика", "квантовая хромодинамика адронов", "", "  ?!", "zzz qqq"])
def test_what_no_act_speaks_of_has_no_grounded_result(folder: Path, query: str) -> None:
    with PracticeIndex(IndexPlace(folder)) as index:
        assert index.search(query).hits == ()


def test_an_offence_cited_in_the_query_becomes_a_condition(acts: list[Act], folder: Path) -> None:
    convicted = next(act for act in acts if act.fields.convicted)
    norm = convicted.fields.convicted[0].value
    with PracticeIndex(IndexPlace(folder)) as index:
        result = index.search(f"ст. {norm.article} УК, наказание", limit=100)
    assert result.understood.filters.articles == (norm.article,)
    assert convicted.id in {hit.act.id for hit in result.hits}
    for hit in result.hits:
        articles = {each.value.article for each in (*hit.act.fields.convicted, *hit.act.fields.charged)}
        assert norm.article in articles


def test_a_part_that_no_act_has_is_widened_to_its_article(acts: list[Act], folder: Path) -> None:
    article = next(act.fields.convicted[0].value.article for act in acts if act.fields.convicted)
    with PracticeIndex(IndexPlace(folder)) as index:
        assert index.search(f"часть 99 статьи {article} наказание").understood.filters.articles in {(article,), ()}


def test_langchain_gets_places_with_their_act_or_nothing(folder: Path) -> None:
    with PracticeIndex(IndexPlace(folder)) as index:
        retriever = PracticeRetriever(index=index, limit=3)
        documents = retriever.invoke("чистосердечное раскаяние")
        assert documents
        for document in documents:
            act = index.act(document.metadata["act"])
            assert act is not None
            assert act.text[document.metadata["start"] : document.metadata["end"]] == document.page_content
            assert all(sentence in document.page_content for sentence in document.metadata["sentences"])
        assert retriever.invoke("квантовая хромодинамика адронов") == []


@pytest.mark.parametrize("outcome", list(Outcome))
def test_filters_and_statistics_count_the_same_persons(acts: list[Act], folder: Path, outcome: Outcome) -> None:
    expected = sum(verdict.outcome.value is outcome for act in acts for verdict in act.fields.verdicts if hasattr(verdict.outcome, "value"))
    with PracticeIndex(IndexPlace(folder)) as index:
        counted = index.statistics(PracticeFilter(outcomes=(outcome,))).whole
    assert counted.persons == expected


@pytest.mark.parametrize(
    ("make", "code"),
    [
        pytest.param(lambda: PracticeFilter(articles=("кража",)), "filter-article", id="an article that is none"),
        pytest.param(lambda: PracticeFilter(first_year=2026, last_year=2020), "filter-years", id="years the wrong way round"),
        pytest.param(lambda: filter_value("outcomes", "guilty"), "filter-unknown", id="an outcome that is none"),
    ],
)
def test_a_condition_that_no_act_can_meet_is_refused(make: object, code: str) -> None:
    with pytest.raises(UnknownFilter) as refused:
        make()  # type: ignore[operator]
    assert refused.value.code == code
    assert refused.value.explain(Language.KK) != refused.value.explain(Language.RU)


def test_an_index_of_another_version_is_refused_and_rebuilt(acts: list[Act], tmp_path: Path) -> None:
    with PracticeIndex(IndexPlace(tmp_path)) as index:
        list(index.index(acts[:5]))
        index.store.describe({"version": "0", "embedder": ""})
        before = index.counts()
    with pytest.raises(IndexOfAnotherVersion, match="practice rebuild"):
        PracticeIndex(IndexPlace(tmp_path))
    with PracticeIndex(IndexPlace(tmp_path), fresh=True) as index:
        list(index.rebuild())
        assert index.counts() == before
    with PracticeIndex(IndexPlace(tmp_path)) as index:
        assert index.counts() == before


def test_removed_acts_are_found_no_more(acts: list[Act], tmp_path: Path) -> None:
    with PracticeIndex(IndexPlace(tmp_path)) as index:
        list(index.index(acts[:6]))
        index.remove([acts[0].id])
        assert index.act(acts[0].id) is None
        assert index.counts()[0] == 5
        assert acts[0].id not in {hit.act.id for hit in index.search(acts[0].text[:300], limit=50).hits}


def test_exported_acts_come_back_as_they_were(acts: list[Act], tmp_path: Path) -> None:
    file = tmp_path / "acts.jsonl"
    file.write_text("".join(json.dumps(act_to_record(act), ensure_ascii=False) + "\n" for act in acts), encoding="utf-8")
    assert list(read_acts([file])) == acts


def test_an_exported_act_that_was_changed_is_refused(acts: list[Act], tmp_path: Path) -> None:
    record = act_to_record(acts[0]) | {"text": acts[0].text.replace("а", "о", 1)}
    file = tmp_path / "acts.jsonl"
    file.write_text(json.dumps(record, ensure_ascii=False), encoding="utf-8")
    (refused,) = read_acts([file])
    assert isinstance(refused, Rejected)
    assert refused.error.code == "act-line-altered"


IMPORTER = """
import sys
from pathlib import Path
from evals.acts.compose import synthetic_acts
from retrieval import IndexPlace, PracticeIndex, parse_act
acts = [parse_act(each.text, str(number)) for number, each in enumerate(synthetic_acts(40, seed=5))]
print("ready", flush=True)
with PracticeIndex(IndexPlace(Path(sys.argv[1]))) as index:
    for start in range(0, 40, 4):
        for batch in index.index(acts[start:start + 4]):
            print(*batch.acts, flush=True)
print("done", flush=True)
"""


def test_killed_at_random_moments_everything_told_of_is_found_and_nothing_twice(tmp_path: Path) -> None:
    chance = random.Random(11)
    told: set[str] = set()
    for _ in range(12):
        with subprocess.Popen([sys.executable, "-c", IMPORTER, str(tmp_path)], stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            time.sleep(chance.uniform(0.0, 0.6))
            process.send_signal(signal.SIGKILL)
            told.update(word for line in process.stdout for word in line.split() if len(word) == 64)
        with PracticeIndex(IndexPlace(tmp_path)) as index:
            kept = {act.id for act in index.acts()}
            assert told <= kept
            wanted = sum(len(chunk_starts(act)) for act in index.acts())
            assert index.counts() == (len(kept), wanted)


def chunk_starts(act: Act) -> set[int]:
    return {chunk.start for chunk in chunks(act)}


def test_acts_read_lately_are_forgotten_when_they_are_removed_or_too_many(
    acts: list[Act], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("retrieval.store._RECENT", 2)
    store = ActStore(sqlite_url(tmp_path))
    store.put(acts[:4])
    for act in acts[:4]:
        assert store.get([act.id]) == {act.id: act}
    assert store.get([act.id for act in acts[:4]]) == {act.id: act for act in acts[:4]}
    store.remove([acts[3].id])
    assert store.get([acts[3].id, acts[0].id]) == {acts[0].id: acts[0]}
    store.close()
