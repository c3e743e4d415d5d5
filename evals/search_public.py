"""How well search finds on a public set of questions: the ways of `evals.search` where they apply, scored as BEIR scores."""

from __future__ import annotations

import hashlib
import math
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from evals.measurement import Measurement
from evals.public_sets import PublicSet
from evals.search import Bm25, Found, Tokens, interval, prefixes, terms, terms_and_forms, words
from evals.search_peers import Ask, Missing, Texts, bm25s_way, dense_way, langchain_way, named_embedder, named_reranker
from law import Language, bilingual
from models import Embedder, Reranker
from retrieval import Absence, Absent, Act, ActKind, ActPart, Fields, IndexPlace, PartKind, PracticeFilter, PracticeIndex, language_of

_DEEP = 100


def measure(public: PublicSet) -> Iterator[Measurement]:
    """Measure every way on a set; a way that cannot be gone here is told.

    Plain ways rank whole documents, title before text, as BEIR does; our search reads their pieces, as the product does.

    :param public: The set.
    :return: The figures: all queries, and nDCG@10 by the language that a query is in.
    """
    texts = list(public.documents.items())
    embedder, reranker = named_embedder(), named_reranker()
    unnamed = Missing("no embedder is named")
    makers: dict[str, Callable[[], Ask | Missing]] = {
        "BM25, words": lambda: plain_way(texts, words),
        "BM25, first 5/6 letters": lambda: plain_way(texts, prefixes),
        "BM25, our terms": lambda: plain_way(texts, terms),
        "BM25, our terms and forms": lambda: plain_way(texts, terms_and_forms),
        "bm25s": lambda: bm25s_way(texts),
        "dense only": lambda: dense_way(texts, embedder),
        "LangChain in memory": lambda: langchain_way(texts, embedder),
    }
    for name, make in makers.items():
        yield from _figures(f"{public.name}, {name}", public, make())
    with TemporaryDirectory() as folder, public_index(public, Path(folder)) as index:
        yield from _figures(f"{public.name}, our search", public, our_way(public, index))
    with_meaning = "our search with meaning"
    if embedder is None:
        yield from _figures(f"{public.name}, {with_meaning}", public, unnamed)
        return
    with TemporaryDirectory() as folder, public_index(public, Path(folder), embedder) as index:
        yield from _figures(f"{public.name}, {with_meaning}", public, our_way(public, index))
        reranked = our_way(public, index, reranker) if reranker else Missing("no reranker is named")
        yield from _figures(f"{public.name}, {with_meaning}, reranked", public, reranked)


def plain_way(texts: Texts, tokens: Tokens) -> Ask:
    """Make a way of searching out of tokens and BM25, in whatever language each text is; neither Kazakh nor Russian counts as Russian.

    :param texts: Identifiers of documents with their texts.
    :param tokens: What makes tokens.
    :return: The way.
    """

    def tokenise(text: str) -> Sequence[str]:
        return tokens(language_of(text) or Language.RU, text)

    engine = Bm25(texts, tokenise)
    return lambda query: engine.rank(tokenise(query))


def public_index(public: PublicSet, folder: Path, embedder: Embedder | None = None) -> PracticeIndex:
    """Index the documents of a set.

    :param public: The set.
    :param folder: Folder of the index.
    :param embedder: Model for search by meaning; None without.
    :return: The index.
    """
    index = PracticeIndex(IndexPlace(folder), embedder, expected=len(public.documents))
    for _ in index.index(document_act(key, text) for key, text in public.documents.items() if text.strip()):
        pass
    index.optimise()
    return index


def our_way(public: PublicSet, index: PracticeIndex, reranker: Reranker | None = None) -> Ask:
    """Make a way of searching out of an index of a set.

    :param public: The set.
    :param index: The index.
    :param reranker: Model that orders the best anew; None without.
    :return: The way.
    """
    owners: Mapping[str, str] = {_identifier(key): key for key in public.documents}
    return lambda query: [owners[hit.act.id] for hit in index.search(query, PracticeFilter(), _DEEP, reranker).hits]


def document_act(key: str, text: str) -> Act:
    """Make a document such that the index takes it: one part, and no field read, for it is no court act.

    :param key: Identifier of the document.
    :param text: Its title and text.
    :return: The document; its identifier is of the key, for two documents may have the same text.
    """
    lines = (" ".join(line.split()) for line in unicodedata.normalize("NFC", text).splitlines())
    stored = "\n".join(line for line in lines if line)
    told = [bilingual("retrieval", f"absent-{Absence.NOT_APPLICABLE}{which}") for which in ("", "-question")]
    nothing = Absent(told[0], told[1], Absence.NOT_APPLICABLE)
    # Court, region, day and number; charges; plea; circumstances; recidivism; verdicts; review and edition
    fields = Fields(nothing, nothing, nothing, nothing, (), nothing, (), (), nothing, (), nothing, nothing)
    part = ActPart(PartKind.PROVISION, 0, len(stored))
    language = language_of(stored) or Language.RU
    return Act(_identifier(key), stored, language, ActKind.STATUTE, (part,), fields, key, pseudonymised=False)


def _identifier(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()


def score(ranking: Sequence[str], query: str, answers: Mapping[str, int]) -> Found:
    """Score a ranking as trec_eval and BEIR do: the grade is the gain, and recall is of all answers.

    :param ranking: Identifiers of documents, the best first.
    :param query: Identifier of the query; a document of the same identifier is the query itself and is passed over.
    :param answers: Grades above nothing by document.
    :return: The score.
    """
    got = [answers.get(document, 0) for document in ranking if document != query][:_DEEP]
    best = sorted(answers.values(), reverse=True)
    ten, hundred = (sum(1 for grade in got[:depth] if grade) / len(best) for depth in (10, _DEEP))
    first = next((1 / rank for rank, grade in enumerate(got, 1) if grade), 0.0)
    return Found(_discounted(got) / _discounted(best), ten, hundred, first)


def _discounted(grades: Sequence[int]) -> float:
    return math.fsum(grade / math.log2(rank + 1) for rank, grade in enumerate(grades[:10], 1))


def _figures(name: str, public: PublicSet, way: Ask | Missing) -> Iterator[Measurement]:
    if isinstance(way, Missing):
        yield Measurement(f"{name}: nDCG@10", "not measured", "", way.why)
        return
    found = {key: score(way(text), key, public.answers[key]) for key, text in public.queries.items()}
    sample = f"{len(found)} queries of {', '.join(public.files)}, {len(public.documents)} documents"
    groups: dict[str, list[Found]] = {}
    for key, each in found.items():
        language = language_of(public.queries[key])
        groups.setdefault(language.value if language else "another language", []).append(each)
    columns = {
        "nDCG@10": [each.gain for each in found.values()],
        "recall@10": [each.recall_10 for each in found.values()],
        "recall@100": [each.recall for each in found.values()],
        "MRR": [each.rank for each in found.values()],
    }
    for measure_name, values in columns.items():
        yield Measurement(f"{name}: {measure_name}", _shown(values), "", sample)
    if len(groups) > 1:
        for language_name, group in sorted(groups.items()):
            yield Measurement(f"{name}: nDCG@10, {language_name}", _shown([each.gain for each in group]), "", f"{len(group)} queries")


def _shown(values: Sequence[float]) -> str:
    mean, low, high = interval(values)
    return f"{mean:.3f} [{low:.3f}, {high:.3f}]"
