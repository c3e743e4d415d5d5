"""Defects planted into generated cases in Russian, in Kazakh and in both are named at their places, and nothing else is."""

from __future__ import annotations

from itertools import islice

import pytest

from evals.indictment_cases import ON, GeneratedCase, generated_cases
from evals.indictment_defects import defects
from indictment import draft, plan, verify
from law import Language

FIRST = 3
"""One case in each language of documents; the eval takes all of them."""


@pytest.fixture(scope="module", params=range(FIRST))
def made(request: pytest.FixtureRequest) -> GeneratedCase:
    return next(islice(generated_cases(), request.param, None))


@pytest.mark.parametrize("language", [Language.KK, Language.RU])
def test_every_planted_defect_is_named_and_nothing_else(made: GeneratedCase, language: Language) -> None:
    clean = draft(made.case, plan(made.case, ON), language)
    assert verify(clean, made.case, made.texts) == ()
    kinds = []
    for planted in defects(clean, made, 7):
        found = verify(planted.draft, planted.case, planted.texts)
        kinds.append(planted.kind)
        assert any(one.place in planted.places and one.code in planted.codes for one in found), planted.kind
        assert not [one for one in found if one.place not in planted.places], planted.kind
    assert len(kinds) > 25
