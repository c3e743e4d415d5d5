"""Questions have answers in both languages; scores fall when rankings get worse; our search beats plain ways on unseen questions."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from evals.questions import Kind, questions, topics, unanswerable
from evals.search import Corpus, corpus, fused_way, interval, measured_index, plain_way, score, tuning, words
from law import Language, criminal_code
from retrieval import PracticeFilter

ACTS = 120


@pytest.fixture(scope="module")
def acts() -> Corpus:
    return corpus(ACTS)


def test_every_topic_is_asked_in_both_languages_and_every_way() -> None:
    asked = {(question.number, question.language, question.kind) for question in questions()}
    expected = {(number, language, kind) for number in range(len(topics())) for language in (Language.KK, Language.RU) for kind in Kind}
    assert asked == expected


def test_topics_name_articles_of_the_code() -> None:
    known = {article.number for article in criminal_code(date(2026, 1, 1)).articles}
    assert {article for topic in topics() for article in topic.articles} <= known


def test_the_best_ranking_scores_one_and_its_reverse_less(acts: Corpus) -> None:
    question = next(each for each in questions() if each.topic.facets and each.topic.articles == {"190"})
    ranked = sorted(
        (key for key, gold in acts.gold.items() if gold.language is question.acts), key=lambda key: -question.topic.grade(acts.gold[key])
    )
    best, worst = score(ranked, question, acts), score(ranked[::-1], question, acts)
    assert best
    assert worst
    assert best.gain == pytest.approx(1.0)
    assert best.rank == pytest.approx(1.0)
    assert worst.gain < best.gain


def test_the_interval_holds_the_mean() -> None:
    mean, low, high = interval([0.0, 0.5, 1.0, 1.0])
    assert low <= mean <= high


def test_our_search_beats_plain_words_on_questions_that_nothing_was_tuned_on(acts: Corpus, tmp_path: Path) -> None:
    asked = [question for question in questions() if not tuning(question)]
    with measured_index(acts, tmp_path) as index:
        gains = {
            name: [found.gain for question in asked if (found := score(way(question), question, acts))]
            for name, way in (("ours", fused_way(index)), ("words", plain_way(acts, words)))
        }
        refused = sum(not index.search(text, PracticeFilter()).hits for _, text in unanswerable())
    assert sum(gains["ours"]) > 1.12 * sum(gains["words"])
    assert refused >= len(unanswerable()) * 3 // 4
