"""What both engines must do alike: Qdrant Edge, the code for a server on the client's own stand-in, a server when QDRANT_URL names one."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from retrieval.engine import Arm, Between, Engine, EngineFilter, OneOf, Point, Ranked, Sparse, VectorSpace, act_of, fuse, point_id, ranks
from retrieval.engine.edge import EdgeEngine
from retrieval.engine.protocol import LARGE
from retrieval.engine.server import ServerEngine, ServerPlace
from retrieval.errors import EngineUnreachable, IndexBusy, IndexDamaged

SPACE = VectorSpace(sparse=("words", "citations"), dense=3)
THEFT, ROBBERY, FRAUD = 1, 2, 3
# The stand-in warns that it has no payload indexes; the server has
pytestmark = pytest.mark.filterwarnings("ignore:Payload indexes have no effect:UserWarning")
OPENERS = [
    "edge",
    "memory",
    pytest.param("server", marks=pytest.mark.skipif("QDRANT_URL" not in os.environ, reason="QDRANT_URL names no server")),
]


def chunk(number: int, words: tuple[int, ...], dense: tuple[float, float, float], year: int, outcome: str, article: str) -> Point:
    return Point(
        point_id(f"act-{number}", 0),
        {"words": Sparse(words, tuple(1.0 / len(words) for _ in words)), "citations": Sparse((int(article),), (1.0,))},
        dense,
        {"act": f"act-{number}", "start": 0, "year": year, "outcome": [outcome], "articles": [article, f"{article}(2)"]},
    )


CHUNKS = (
    chunk(1, (THEFT,), (1, 0, 0), 2023, "convicted", "188"),
    chunk(2, (THEFT, ROBBERY), (0.9, 0.1, 0), 2024, "acquitted", "188"),
    chunk(3, (ROBBERY,), (0, 1, 0), 2025, "convicted", "191"),
    chunk(4, (FRAUD,), (0, 0, 1), 2026, "returned", "190"),
)


@pytest.fixture(params=OPENERS)
def open_engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[], Engine]]:
    opened: list[Engine] = []
    name = f"contract-{uuid.uuid4().hex}"

    def opener() -> Engine:
        for engine in opened:
            engine.close()
        opened.clear()
        if request.param == "edge":
            opened.append(EdgeEngine(tmp_path / "edge", SPACE))
        elif request.param == "memory":
            opened.append(ServerEngine(ServerPlace(":memory:", name), SPACE))
        else:
            opened.append(ServerEngine(ServerPlace(os.environ["QDRANT_URL"], name, os.environ.get("QDRANT_API_KEY", "")), SPACE))
        return opened[0]

    yield opener
    for engine in opened:
        engine.close()


@pytest.fixture
def engine(open_engine: Callable[[], Engine]) -> Engine:
    opened = open_engine()
    opened.write(CHUNKS)
    opened.flush()
    return opened


def acts(engine: Engine, arms: list[Arm], wanted: EngineFilter | None = None, limit: int = 10) -> list[object]:
    fused = [places[0] for _, places in fuse(arms, engine.search(arms, wanted or {}, limit), k=1)]
    payloads = engine.payloads(fused)
    return [payloads[each]["act"] for each in fused]


WORDS_OF_THEFT = Arm("words", Sparse((THEFT,), (1.0,)))
NEAR_ROBBERY = Arm("dense", (0.0, 1.0, 0.0))


@pytest.mark.parametrize(
    ("arms", "wanted", "expected"),
    [
        pytest.param([WORDS_OF_THEFT], {}, {"act-1", "act-2"}, id="words find the chunks that have them"),
        pytest.param([Arm("citations", Sparse((191,), (1.0,)))], {}, {"act-3"}, id="a citation finds the chunks that cite it"),
        pytest.param([WORDS_OF_THEFT], {"outcome": OneOf(("acquitted",))}, {"act-2"}, id="a filter narrows every way"),
        pytest.param([WORDS_OF_THEFT], {"outcome": OneOf(("acquitted", "convicted"))}, {"act-1", "act-2"}, id="any of the values will do"),
        pytest.param([WORDS_OF_THEFT], {"year": Between(2024, None)}, {"act-2"}, id="years from"),
        pytest.param([WORDS_OF_THEFT], {"year": Between(None, 2023)}, {"act-1"}, id="years up to"),
        pytest.param([WORDS_OF_THEFT], {"articles": OneOf(("188(2)",)), "year": Between(2023, 2023)}, {"act-1"}, id="filters add up"),
        pytest.param([WORDS_OF_THEFT], {"articles": OneOf(("190",))}, set(), id="filters that nothing meets find nothing"),
        pytest.param([], {}, set(), id="no way of searching finds nothing"),
        pytest.param([Arm("words", Sparse((99,), (1.0,)))], {}, set(), id="a word that nobody wrote finds nothing"),
    ],
)
def test_a_search_finds(engine: Engine, arms: list[Arm], wanted: EngineFilter, expected: set[str]) -> None:
    assert set(acts(engine, arms, wanted)) == expected


def test_what_several_ways_find_comes_first(engine: Engine) -> None:
    assert acts(engine, [Arm("words", Sparse((ROBBERY,), (1.0,))), NEAR_ROBBERY])[0] == "act-3"


def test_a_heavier_way_decides(engine: Engine) -> None:
    fraud = Arm("words", Sparse((FRAUD,), (1.0,)), weight=5.0)
    assert acts(engine, [fraud, NEAR_ROBBERY])[0] == "act-4"
    assert acts(engine, [Arm("words", fraud.query, weight=0.1), NEAR_ROBBERY])[0] == "act-3"


def test_chunks_of_one_score_share_their_rank_in_whatever_order_they_come() -> None:
    first, second, third = (point_id("act", start) for start in range(3))
    alike = [Ranked(first, 2.0), Ranked(second, 2.0), Ranked(third, 1.0)]
    assert ranks(alike) == {first: 1, second: 1, third: 3}
    turned = [alike[1], alike[0], alike[2]]
    assert fuse([WORDS_OF_THEFT], [alike], k=1) == fuse([WORDS_OF_THEFT], [turned], k=1)


def test_an_act_gets_the_best_rank_of_its_chunks_in_each_way() -> None:
    # The act names its article in one chunk and its outcome in another; the rival has half of each in one
    article, outcome, rival = point_id("act", 0), point_id("act", 500), point_id("rival", 0)
    found = [[Ranked(article, 2.0), Ranked(rival, 1.0)], [Ranked(outcome, 2.0), Ranked(rival, 1.0)]]
    (score, places), (less, others) = fuse([WORDS_OF_THEFT, NEAR_ROBBERY], found, k=1)
    assert set(places) == {article, outcome}
    assert others == (rival,)
    assert score == pytest.approx(1.0)
    assert less == pytest.approx(2 / 3)
    assert act_of(article) == act_of(outcome) != act_of(rival)


def test_the_limit_holds(engine: Engine) -> None:
    assert len(acts(engine, [NEAR_ROBBERY], limit=2)) == 2


def test_a_chunk_written_twice_is_kept_once(engine: Engine) -> None:
    engine.write(CHUNKS)
    assert engine.count({}) == len(CHUNKS)


def test_a_removed_act_is_gone(engine: Engine) -> None:
    engine.remove(["act-1", "act-3"])
    assert engine.count({}) == 2
    assert acts(engine, [WORDS_OF_THEFT]) == ["act-2"]


@pytest.mark.parametrize("open_engine", [each for each in OPENERS if each != "memory"], indirect=True)
def test_what_was_flushed_is_there_after_opening_again(engine: Engine, open_engine: Callable[[], Engine]) -> None:
    assert engine.count({}) == len(CHUNKS)
    assert open_engine().count({}) == len(CHUNKS)


def test_every_chunk_comes_back_with_its_vectors(engine: Engine) -> None:
    found = {point.id: point for point in engine.points()}
    assert set(found) == {point.id for point in CHUNKS}
    for point in CHUNKS:
        assert found[point.id].sparse == point.sparse
        assert found[point.id].payload == point.payload
        length = sum(each**2 for each in point.dense or ()) ** 0.5
        assert found[point.id].dense == pytest.approx([each / length for each in point.dense or ()], abs=1e-6)


def test_optimising_changes_no_answer(engine: Engine) -> None:
    before = acts(engine, [WORDS_OF_THEFT, NEAR_ROBBERY])
    engine.optimise()
    assert acts(engine, [WORDS_OF_THEFT, NEAR_ROBBERY]) == before


def test_a_large_index_of_bytes_gives_the_same_answers(tmp_path: Path) -> None:
    large = EdgeEngine(tmp_path / "large", SPACE, expected=LARGE + 1)
    large.write(CHUNKS)
    large.optimise()
    assert acts(large, [NEAR_ROBBERY])[0] == "act-3"
    assert set(acts(large, [WORDS_OF_THEFT])) == {"act-1", "act-2"}
    large.close()


def test_a_folder_that_another_engine_has_open_is_busy(tmp_path: Path) -> None:
    first = EdgeEngine(tmp_path / "edge", SPACE)
    with pytest.raises(IndexBusy, match="QDRANT_URL"):
        EdgeEngine(tmp_path / "edge", SPACE)
    first.close()


def test_a_damaged_folder_says_what_to_do(tmp_path: Path) -> None:
    EdgeEngine(tmp_path / "edge", SPACE).close()
    for file in (tmp_path / "edge").rglob("*.json"):
        file.write_bytes(b"\0 damaged")
    with pytest.raises(IndexDamaged, match="practice rebuild"):
        EdgeEngine(tmp_path / "edge", SPACE)


def test_a_server_that_is_down_says_so() -> None:
    with pytest.raises(EngineUnreachable, match=r"127\.0\.0\.1:9"):
        ServerEngine(ServerPlace("http://127.0.0.1:9", "contract"), SPACE)
