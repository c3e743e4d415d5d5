"""Synthetic acts are lawful and the same for a seed; reading them keeps the goals; the scorer sees every kind of mistake."""

from __future__ import annotations

from dataclasses import replace

import pytest

from evals.acts import SyntheticAct, Wordings, synthetic_acts
from evals.extraction import Score, extraction
from law import Language, PunishmentKind, criminal_code, parse_key
from retrieval import ActKind, Outcome

ACTS = 160
SEED = 7


@pytest.fixture(scope="module", params=list(Wordings), ids=lambda each: each.value)
def acts(request: pytest.FixtureRequest) -> tuple[Wordings, list[SyntheticAct]]:
    return request.param, list(synthetic_acts(ACTS, SEED, request.param))


def test_a_seed_gives_the_same_acts_and_another_seed_others() -> None:
    first = [act.text for act in synthetic_acts(12, SEED)]
    assert first == [act.text for act in synthetic_acts(12, SEED)]
    assert first[:5] == [act.text for act in synthetic_acts(5, SEED)], "an act does not depend on how many are asked for"
    assert not set(first) & {act.text for act in synthetic_acts(12, SEED + 1)}


def test_every_field_is_read_as_the_goal_says(acts: tuple[Wordings, list[SyntheticAct]]) -> None:
    wordings, written = acts
    found = extraction(written)
    assert (found.refused, found.misplaced) == (0, 0)
    assert found.overall.f1 >= 0.98
    assert found.overall.precision >= 0.995, "a value that is not said is absent, not guessed"
    if wordings is Wordings.SEEN:
        assert {name: round(score.f1, 3) for name, score in found.fields.items() if score.f1 < 0.98} == {}


def test_an_act_that_is_refused_counts_as_missed(acts: tuple[Wordings, list[SyntheticAct]]) -> None:
    written = acts[1][:6]
    broken = [replace(written[0], text="Lorem ipsum dolor sit amet"), *written[1:]]
    whole, found = extraction(written), extraction(broken)
    assert found.refused == 1
    assert found.overall.missed > whole.overall.missed
    assert found.overall.recall < whole.overall.recall


def test_no_name_and_no_number_of_a_person_stays(acts: tuple[Wordings, list[SyntheticAct]]) -> None:
    found = extraction(acts[1])
    assert found.names > 1_000
    assert (found.names_left, found.numbers_left) == (0, 0)


def test_both_languages_and_every_outcome_are_written(acts: tuple[Wordings, list[SyntheticAct]]) -> None:
    golds = [act.gold for act in acts[1]]
    assert {gold.language for gold in golds} == {Language.KK, Language.RU}
    assert {gold.kind for gold in golds} == {ActKind.JUDGMENT, ActKind.ORDER, ActKind.APPEAL_RULING}
    assert {verdict.outcome for gold in golds for verdict in gold.verdicts} == set(Outcome)
    assert any(len(gold.verdicts) > 1 for gold in golds)


def test_a_punishment_stands_in_the_sanction_of_its_article(acts: tuple[Wordings, list[SyntheticAct]]) -> None:
    seen = 0
    for act in acts[1]:
        for verdict in act.gold.verdicts:
            punishment = verdict.punishment
            if punishment is None or len(verdict.convicted) > 1 or punishment.amount is None:
                continue
            part = criminal_code(act.gold.decided_on).part(parse_key(next(iter(verdict.convicted))))
            limits = [each for each in part.main if each.kind is punishment.kind]
            if not limits:
                continue  # art. 55 lets a court take a milder kind than the sanction has
            seen += 1
            assert punishment.amount <= limits[0].maximum
            assert not verdict.conditional or punishment.kind is PunishmentKind.IMPRISONMENT
    assert seen > 50


def test_the_scorer_sees_a_wrong_a_missed_and_an_invented_value() -> None:
    act = next(act for act in synthetic_acts(40, SEED) if act.gold.verdicts and act.gold.verdicts[0].punishment and act.gold.plea)
    right = extraction([act]).overall
    assert (right.wrong, right.missed) == (0, 0)
    other = replace(act.gold, case_number="1-1/2001", plea=None, charged=act.gold.charged | {"CC 99(1)"})
    wrong = extraction([replace(act, gold=other)])
    assert (wrong.fields["case number"].wrong, wrong.fields["case number"].missed) == (1, 1)
    assert (wrong.fields["plea"].wrong, wrong.fields["plea"].missed) == (1, 0)
    assert (wrong.fields["charged"].wrong, wrong.fields["charged"].missed) == (0, 1)
    left = extraction([replace(act, names=act.names | {"УСТАНОВИЛ", "АНЫҚТАДЫ"})])
    assert left.names_left == 1, "a word that stays in the text is counted"


def test_a_score_of_nothing_is_perfect_and_of_nothing_right_is_zero() -> None:
    assert (Score().precision, Score().recall, Score().f1) == (1.0, 1.0, 1.0)
    assert Score(wrong=1, missed=1).f1 == 0.0
    assert Score(right=1, wrong=1, missed=0).f1 == pytest.approx(2 / 3)
