"""Facts of a query and of a case find acts by what was read out of them; a reranker orders the best; acts are counted without an engine."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from evals.acts import synthetic_acts
from models.reranker import Scores
from retrieval import (
    Act,
    IndexOfAnotherVersion,
    IndexPlace,
    Outcome,
    Plea,
    PracticeActs,
    PracticeIndex,
    PracticeQuery,
    parse_act,
)
from retrieval.facts import act_facts, query_facts
from retrieval.store import ActStore, sqlite_url

MANY = 80


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("practice")
    with PracticeIndex(IndexPlace(place)) as index:
        for _ in index.index(parse_act(each.text, "") for each in synthetic_acts(MANY, seed=5)):
            pass
    return place


@pytest.fixture(scope="module")
def acts(folder: Path) -> list[Act]:
    with PracticeActs(IndexPlace(folder)) as found:
        return list(found.acts())


class LongestFirst:
    """A reranker that thinks the longest place best: its order has nothing to do with the search."""

    name = "longest"

    def scores(self, query: str, passages: Sequence[str]) -> Scores:
        assert query
        return np.array([len(each) for each in passages], dtype=np.float32)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("оправдан по обвинению в мошенничестве", ("outcome:acquitted",)),
        ("алаяқтық бойынша ақталды", ("outcome:acquitted",)),
        ("дело возвращено прокурору", ("outcome:returned",)),
        ("іс прокурорға қайтарылды", ("outcome:returned",)),
        ("іс тоқтатылды", ("outcome:terminated",)),
        ("кража, вину не признал", ("plea:denied",)),
        ("ұрлық, кінәсін мойындамады", ("plea:denied",)),
        ("покушение на кражу, опасный рецидив", ("stage:attempt", "54(1)(1)", "recidivism:dangerous")),
        ("кража чужого имущества", ()),
        ("қинау", ()),
    ],
)
def test_a_query_asks_for_facts(query: str, expected: tuple[str, ...]) -> None:
    assert query_facts(query) == expected


def test_every_fact_of_an_act_has_its_place(acts: list[Act]) -> None:
    for act in acts:
        for start, end in act_facts(act).values():
            assert 0 <= start < end <= len(act.text)


def test_a_case_in_plain_facts_finds_acts_that_share_them_first(folder: Path, acts: list[Act]) -> None:
    shared = next(act for act in acts if act.fields.charged and act.fields.mitigating)
    article, circumstance = shared.fields.charged[0].value.article, shared.fields.mitigating[0].value
    with PracticeIndex(IndexPlace(folder)) as index:
        result = index.search(PracticeQuery(articles=(article,), circumstances=(circumstance,)), limit=5)
    assert result.understood.filters.articles == (article,)
    assert {article, circumstance} <= act_facts(result.hits[0].act).keys()
    for hit in result.hits:
        assert article in act_facts(hit.act)
        for sentence in hit.sentences:
            assert hit.start <= sentence.start < sentence.end <= hit.end


def test_a_fact_that_no_act_has_gives_no_grounded_result(folder: Path, acts: list[Act]) -> None:
    missing = next(f"54(1)({point})" for point in range(1, 19) if all(f"54(1)({point})" not in act_facts(act) for act in acts))
    with PracticeIndex(IndexPlace(folder)) as index:
        assert index.search(PracticeQuery(circumstances=(missing,))).hits == ()
        assert index.search(PracticeQuery()).hits == ()


def test_facts_without_words_show_the_place_that_tells_them(folder: Path) -> None:
    with PracticeIndex(IndexPlace(folder)) as index:
        hits = index.search(PracticeQuery(outcomes=(Outcome.ACQUITTED,), plea=Plea.DENIED), limit=3).hits
    assert hits
    for hit in hits:
        place = act_facts(hit.act)["outcome:acquitted"]
        assert any(place in sentence.marks for sentence in hit.sentences)
        assert set(hit.ways) == {"facts"}


def test_a_reranker_orders_the_best_anew_and_loses_none(folder: Path) -> None:
    with PracticeIndex(IndexPlace(folder)) as index:
        plain = index.search("кража", limit=5).hits
        hits = index.search("кража", limit=5, reranker=LongestFirst()).hits
        every = index.search("кража", limit=30).hits
    assert len(hits) == len(plain)
    assert [len(hit.text) for hit in hits] == sorted((len(hit.text) for hit in every), reverse=True)[: len(hits)]


def test_acts_are_counted_while_another_program_has_the_index_open(folder: Path) -> None:
    with PracticeIndex(IndexPlace(folder)), PracticeActs(IndexPlace(folder)) as found:
        assert found.count() == MANY
        assert found.statistics().whole.acts
        assert found.act(next(iter(found.acts())).id[:10])


def test_acts_of_another_version_are_not_counted(tmp_path: Path) -> None:
    store = ActStore(sqlite_url(tmp_path))
    store.describe({"version": "0", "embedder": ""})
    store.close()
    with pytest.raises(IndexOfAnotherVersion):
        PracticeActs(IndexPlace(tmp_path))
