"""How well search finds court practice: our search beside plain ways, on questions whose answers the gold of the acts gives."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TypeAlias

import numpy as np

from evals.acts import Gold, Wordings, synthetic_acts
from evals.measurement import Measurement
from evals.questions import Kind, Question, questions, unanswerable
from evals.search_peers import (
    Ask,
    Missing,
    Texts,
    bm25s_way,
    by_language,
    dense_way,
    langchain_way,
    named_embedder,
    named_reranker,
)
from law import Act as Code
from law import Language
from models import Embedder, Reranker
from retrieval import Act, Chunk, IndexPlace, PracticeFilter, PracticeIndex, SearchWeights, UnreadableAct, analyse, chunks, parse_act

ACTS = 600
SEED = 20261125
_SATURATION, _LENGTH_SHARE = 1.2, 0.75
_RESAMPLES = 1_000
_WORD = re.compile(r"\w+")
_PREFIX = {Language.KK: 5, Language.RU: 6}

Ranking: TypeAlias = Sequence[str]
Way: TypeAlias = Callable[[Question], Ranking]
Tokens: TypeAlias = Callable[[Language, str], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Acts that are searched.

    :param acts: The acts.
    :param gold: What each says, by its identifier.
    :param chunks: Their chunks by language, each with the identifier of its act.
    """

    acts: tuple[Act, ...]
    gold: Mapping[str, Gold]
    chunks: Mapping[Language, tuple[tuple[str, Chunk], ...]]


@dataclass(frozen=True, slots=True)
class Found:
    """How well one question was answered.

    :param gain: nDCG of the first ten.
    :param recall_10: Share of the answers, ten at most, among the first ten.
    :param recall: Share of the answers, a hundred at most, among the first hundred.
    :param rank: One divided by the rank of the first answer; nothing without one.
    """

    gain: float
    recall_10: float
    recall: float
    rank: float


def corpus(count: int = ACTS, seed: int = SEED, wordings: Wordings = Wordings.SEEN) -> Corpus:
    """Write and read synthetic acts.

    :param count: How many.
    :param seed: Seed.
    :param wordings: Which wordings they are written in.
    :return: The acts that could be read.
    """
    gold: dict[str, Gold] = {}
    acts: list[Act] = []
    parts: dict[Language, list[tuple[str, Chunk]]] = defaultdict(list)
    for each in synthetic_acts(count, seed, wordings):
        try:
            act = parse_act(each.text, "synthetic")
        except UnreadableAct:
            continue
        if act.id in gold:
            continue
        gold[act.id] = each.gold
        acts.append(act)
        parts[act.language].extend((act.id, chunk) for chunk in chunks(act))
    return Corpus(tuple(acts), gold, {language: tuple(found) for language, found in parts.items()})


class Bm25:
    """Exact BM25 over texts, for whatever makes tokens of one.

    :param texts: Identifiers of acts or documents with their texts.
    :param tokens: What makes tokens.
    """

    def __init__(self, texts: Texts, tokens: Callable[[str], Sequence[str]]) -> None:
        self._owners = [owner for owner, _ in texts]
        counts = [Counter(tokens(text)) for _, text in texts]
        lengths = np.array([each.total() for each in counts], dtype=np.float64)
        norms = _SATURATION * (1 - _LENGTH_SHARE + _LENGTH_SHARE * lengths / lengths.mean())
        self._postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, each in enumerate(counts):
            for token, count in each.items():
                self._postings[token].append((number, count * (_SATURATION + 1) / (count + norms[number])))

    def rank(self, tokens: Sequence[str]) -> Ranking:
        """Rank acts by their best text.

        :param tokens: Tokens of the question.
        :return: Identifiers, the best first.
        """
        scores: dict[int, float] = defaultdict(float)
        for token in dict.fromkeys(tokens):
            postings = self._postings.get(token, [])
            weight = math.log(1 + (len(self._owners) - len(postings) + 0.5) / (len(postings) + 0.5))
            for number, value in postings:
                scores[number] += weight * value
        best = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
        return tuple(dict.fromkeys(self._owners[number] for number, _ in best))[:100]


def words(_language: Language, text: str) -> Sequence[str]:
    """Give the words between spaces and marks in small letters."""
    return [match[0] for match in _WORD.finditer(text.lower())]


def prefixes(language: Language, text: str) -> Sequence[str]:
    """Give the first five letters of Kazakh words, six of Russian ones."""
    return [word[: _PREFIX[language]] for word in words(language, text)]


def terms(_language: Language, text: str) -> Sequence[str]:
    """Give the terms of our analysis."""
    return [term.text for term in analyse(text, None, Code.CC)]


def terms_and_forms(_language: Language, text: str) -> Sequence[str]:
    """Give the terms of our analysis and each word once more in the form in which it stands."""
    return [*terms(_language, text), *(f"={word}" for word in words(_language, text))]


def plain_way(acts: Corpus, tokens: Tokens) -> Way:
    """Make a way of searching out of tokens and BM25.

    :param acts: Acts.
    :param tokens: What makes tokens.
    :return: The way.
    """
    engines = {
        language: Bm25([(act, chunk.text) for act, chunk in found], partial(tokens, language)) for language, found in acts.chunks.items()
    }
    return lambda question: engines[question.acts].rank(tokens(question.language, question.text))


def fused_way(index: PracticeIndex, reranker: Reranker | None = None) -> Way:
    """Make a way of searching out of an index.

    :param index: The index.
    :param reranker: Model that orders the best anew; None without.
    :return: The way.
    """

    def search(question: Question) -> Ranking:
        found = index.search(question.text, PracticeFilter(languages=(question.acts,)), 100, reranker)
        return [hit.act.id for hit in found.hits]

    return search


def score(ranking: Ranking, question: Question, acts: Corpus) -> Found | None:
    """Score a ranking by graded relevance (Järvelin and Kekäläinen 2002).

    :param ranking: Identifiers, the best first.
    :param question: The question.
    :param acts: Acts that were searched.
    :return: The score; None when no act answers.
    """
    grades = {key: question.topic.grade(gold) for key, gold in acts.gold.items() if gold.language is question.acts}
    answers = sorted((grade for grade in grades.values() if grade), reverse=True)
    if not answers:
        return None
    got = [grades.get(key, 0) for key in ranking]
    first = next((1 / rank for rank, grade in enumerate(got, 1) if grade), 0.0)
    ten, hundred = (sum(1 for grade in got[:depth] if grade) / min(depth, len(answers)) for depth in (10, 100))
    return Found(_discounted(got) / _discounted(answers), ten, hundred, first)


def _discounted(grades: Sequence[int]) -> float:
    return math.fsum((2**grade - 1) / math.log2(rank + 1) for rank, grade in enumerate(grades[:10], 1))


def interval(values: Sequence[float]) -> tuple[float, float, float]:
    """Give the mean with its 95 % interval by bootstrap over questions (Efron 1979).

    :param values: One value a question.
    :return: Mean, low and high.
    """
    sample = np.array(values)
    picks = np.random.default_rng(SEED).integers(0, len(sample), (_RESAMPLES, len(sample)))
    low, high = np.quantile(sample[picks].mean(axis=1), (0.025, 0.975))
    return float(sample.mean()), float(low), float(high)


def tuning(question: Question) -> bool:
    """Tell whether a question belongs to the half that weights are tuned on."""
    return question.number % 2 == 0


def measured_index(acts: Corpus, folder: Path, weights: SearchWeights | None = None, embedder: Embedder | None = None) -> PracticeIndex:
    """Index the acts, or open the index that holds them already.

    :param acts: The acts.
    :param folder: Folder of the index.
    :param weights: Weights of the ways; None for those that the product has.
    :param embedder: Model for search by meaning; None without.
    :return: The index.
    """
    index = PracticeIndex(IndexPlace(folder), embedder, weights or SearchWeights())
    for _ in index.index(acts.acts):
        pass
    return index


def measure() -> Iterator[Measurement]:
    """Measure every way on the half of the questions that nothing was tuned on; a way that cannot be gone here is told.

    :return: The figures.
    """
    acts = corpus()
    asked = [question for question in questions() if not tuning(question)]
    embedder, reranker = named_embedder(), named_reranker()
    with TemporaryDirectory() as folder, measured_index(acts, Path(folder), embedder=embedder) as index:
        ways: dict[str, Way | Missing] = {
            "BM25, words": plain_way(acts, words),
            "BM25, first 5/6 letters": plain_way(acts, prefixes),
            "BM25, our terms": plain_way(acts, terms),
            "BM25, our terms and forms": plain_way(acts, terms_and_forms),
            "bm25s": _peer(acts, bm25s_way),
            "dense only": _peer(acts, lambda texts: dense_way(texts, embedder)),
            "LangChain in memory": _peer(acts, lambda texts: langchain_way(texts, embedder)),
            "our search": fused_way(index),
            "our search, reranked": fused_way(index, reranker) if reranker else Missing("no reranker is named"),
        }
        for name, way in ways.items():
            if isinstance(way, Missing):
                yield Measurement(f"{name}: nDCG@10, all", "not measured", "", way.why)
            else:
                yield from _figures(name, [(question, score(way(question), question, acts)) for question in asked])
        yield from _refusals(index, asked)
    yield from _unseen(asked)


def _unseen(asked: Sequence[Question]) -> Iterator[Measurement]:
    """Measure on acts in wordings that the rules of reading were not written with in view: our search leans on what is read out of acts."""
    acts = corpus(wordings=Wordings.HELD_OUT)
    with TemporaryDirectory() as folder, measured_index(acts, Path(folder)) as index:
        for name, way in (("BM25, words", plain_way(acts, words)), ("our search", fused_way(index))):
            found = [each.gain for question in asked if (each := score(way(question), question, acts))]
            mean, low, high = interval(found)
            measured = f"{name}: nDCG@10, acts in unseen wordings"
            yield Measurement(measured, f"{mean:.3f} [{low:.3f}, {high:.3f}]", "", f"{len(found)} questions")


def _peer(acts: Corpus, make: Callable[[Texts], Ask | Missing]) -> Way | Missing:
    texts = {language: [(act, chunk.text) for act, chunk in found] for language, found in acts.chunks.items()}
    ways = by_language(texts, make)
    return ways if isinstance(ways, Missing) else lambda question: ways[question.acts](question.text)


def _figures(name: str, found: Sequence[tuple[Question, Found | None]]) -> Iterator[Measurement]:
    scored = [(question, each) for question, each in found if each]
    groups: dict[str, list[Found]] = {"all": [each for _, each in scored]}
    for question, each in scored:
        languages = f"{question.language}→{question.acts}" if question.kind is Kind.CROSS else question.language.value
        groups.setdefault(f"{question.kind}, {languages}", []).append(each)
    for group, each_found in groups.items():
        mean, low, high = interval([each.gain for each in each_found])
        yield Measurement(f"{name}: nDCG@10, {group}", f"{mean:.3f} [{low:.3f}, {high:.3f}]", "", f"{len(each_found)} questions")
    for measure_name, values in (
        ("recall@10", [each.recall_10 for each in groups["all"]]),
        ("recall@100", [each.recall for each in groups["all"]]),
        ("MRR", [each.rank for each in groups["all"]]),
    ):
        mean, low, high = interval(values)
        yield Measurement(f"{name}: {measure_name}, all", f"{mean:.3f} [{low:.3f}, {high:.3f}]", "", f"{len(values)} questions")


def _refusals(index: PracticeIndex, asked: Sequence[Question]) -> Iterator[Measurement]:
    no_answer = [not index.search(text, PracticeFilter()).hits for _, text in unanswerable()]
    times: list[float] = []
    empty = 0
    for question in asked:
        begun = perf_counter()
        empty += not index.search(question.text, PracticeFilter(languages=(question.acts,))).hits
        times.append((perf_counter() - begun) * 1000)
    refused = sum(no_answer)
    precision = refused / (refused + empty) if refused + empty else 1.0
    yield Measurement("no grounded result: recall", f"{refused / len(no_answer):.3f}", "", f"{len(no_answer)} unanswerable questions")
    yield Measurement("no grounded result: precision", f"{precision:.3f}", "", f"{refused + empty} empty answers")
    yield Measurement("our search: p95", f"{float(np.quantile(times, 0.95)):.1f}", "ms", f"{len(times)} questions, {ACTS} acts")
