"""Which text of an utterance is taken, gate by gate."""

import pytest

from law import Language
from models import Hypothesis
from transcription import GateName, Hearing
from transcription.judge import Attempt, judge
from transcription.transcript import Gate

LONG, SHORT = "телефон мне дал знакомый", "да"


def attempt(text, *failed):
    gates = tuple(Gate(name=name, value=0, passed=name not in failed) for name in GateName if name is not GateName.CTC_EMPTY)
    return Attempt(Hypothesis(text, Language.RU, (), -0.1, 0.0), gates)


CASES = [
    pytest.param(attempt(LONG), attempt(LONG), True, Hearing.FIRST, id="nothing fails"),
    pytest.param(attempt(LONG, GateName.LOGPROB), attempt(LONG), True, Hearing.SECOND, id="improbable, the other may overrule"),
    pytest.param(attempt(LONG, GateName.LOGPROB), attempt(LONG), False, Hearing.FIRST, id="improbable, the other is for demonstration"),
    pytest.param(attempt(LONG, GateName.LOGPROB), attempt(SHORT), True, Hearing.FIRST, id="improbable, the other heard a shred"),
    pytest.param(attempt(LONG, GateName.REPETITION), attempt(SHORT), False, Hearing.SECOND, id="a loop where little was said"),
    pytest.param(attempt(LONG, GateName.PHANTOM), attempt(SHORT), False, Hearing.SECOND, id="a phrase of subtitles"),
    pytest.param(attempt("", GateName.PACE), attempt(LONG), False, Hearing.SECOND, id="the first heard nothing"),
    pytest.param(attempt(LONG, GateName.REPETITION), attempt(LONG, GateName.LOGPROB), True, Hearing.FIRST, id="both fail"),
    pytest.param(attempt(LONG, GateName.PHANTOM), attempt("", GateName.PACE), True, Hearing.FIRST, id="the other heard nothing"),
]


@pytest.mark.parametrize(("first", "second", "may_overrule", "taken_from"), CASES)
def test_the_text_that_is_taken(first, second, may_overrule, taken_from):
    found = judge(first, second, may_overrule=may_overrule)
    assert found.taken_from is taken_from
    texts = {Hearing.FIRST: (first, second), Hearing.SECOND: (second, first)}[taken_from]
    assert (found.taken.hypothesis.text, found.other.hypothesis.text) == tuple(one.hypothesis.text for one in texts)


BELIEF = [
    pytest.param((), True, id="nothing fails"),
    pytest.param((GateName.LOGPROB,), True, id="improbable only"),
    pytest.param((GateName.NO_SPEECH,), True, id="one sign that nobody speaks may deceive"),
    pytest.param((GateName.NO_SPEECH, GateName.LOGPROB), False, id="nobody speaks, and improbable"),
]


@pytest.mark.parametrize(("failed", "believed"), BELIEF)
def test_what_is_believed(failed, believed):
    assert attempt(LONG, *failed).is_believed is believed


def test_where_the_other_hears_no_letter_nothing_is_believed():
    found = judge(attempt(LONG), attempt(""))
    assert found.taken_from is Hearing.FIRST
    assert GateName.CTC_EMPTY in found.taken.failed
    assert not found.taken.is_accepted
