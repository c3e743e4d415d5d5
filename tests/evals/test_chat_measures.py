"""The measures of the chat: what they count, and that the chat does not lose what it understood."""

from __future__ import annotations

import pytest

from evals.chat import measure, requests


@pytest.mark.parametrize("split", ["seen", "unseen"])
def test_each_half_asks_in_both_languages_for_every_tool(split: str) -> None:
    asked = requests(split)
    assert {one.language.value for one in asked} == {"kk", "ru"}
    assert {one.tool for one in asked} >= {
        "case_facts",
        "documents",
        "law",
        "practice",
        "sentence",
        "deadlines",
        "controls",
        "draft",
        "ask",
    }


def test_no_request_stands_in_both_halves() -> None:
    assert not {one.text for one in requests("seen")} & {one.text for one in requests("unseen")}


def test_what_was_never_tuned_on_is_understood_and_no_answer_has_an_unfounded_figure() -> None:
    figures = {one.name: one.value for one in measure()}
    assert float(figures["chat: the right tool"]) >= 0.95
    assert float(figures["chat: the right tool and arguments"]) >= 0.95
    assert figures["chat: answers without an unfounded figure"] == "1.000"
