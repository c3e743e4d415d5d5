import pytest
from hypothesis import given
from hypothesis import strategies as st

from law import Language
from models import Hypothesis
from transcription.gates import examine, language_gate, longest_repetition
from transcription.options import GateLimits, SpeechDetection
from transcription.transcript import GateName

COMPRESSION, LOGPROB, NO_SPEECH, PACE, REPETITION = (
    GateName.COMPRESSION,
    GateName.LOGPROB,
    GateName.NO_SPEECH,
    GateName.PACE,
    GateName.REPETITION,
)
PHANTOM = GateName.PHANTOM

TABLE = [
    ("a plain Russian answer passes", "я находился дома и никуда не выходил", 3.0, -0.1, 0.0, set()),
    ("a plain Kazakh answer passes", "мен сол күні кешке үйде болдым", 3.0, -0.1, 0.0, set()),
    ("a drawn-out yes passes", "иә", 1.2, -0.1, 0.0, set()),
    ("a repeated no of a frightened person passes", "нет нет нет", 1.5, -0.1, 0.0, set()),
    ("an improbable text is stopped", "я находился дома и никуда не выходил", 3.0, -0.31, 0.0, {LOGPROB}),
    ("the model says that nobody speaks", "признаёте ли вы вину", 2.0, -0.1, 0.61, {NO_SPEECH}),
    ("a sentence in half a second is stopped", "признаёте ли вы вину", 0.5, -0.1, 0.0, {PACE}),
    ("long Kazakh words in a second are stopped", "қорғаушыларымыздың қатысуынсыз", 1.0, -0.1, 0.0, {PACE}),
    ("three words for ten seconds of speech are stopped", "мен үйде болдым", 10.0, -0.1, 0.0, {PACE}),
    ("no text for two seconds of speech is stopped", "", 2.0, -0.1, 0.0, {PACE}),
    ("a loop of one word is stopped", "да да да да", 2.0, -0.1, 0.0, {REPETITION}),
    ("a loop of a phrase is stopped", "я не знаю " * 4, 4.0, -0.1, 0.0, {REPETITION, COMPRESSION}),
    ("a long loop packs too well", "спасибо за просмотр " * 20, 20.0, -0.1, 0.0, {REPETITION, COMPRESSION, PHANTOM}),
]


@pytest.mark.parametrize(("text", "seconds", "logprob", "no_speech", "failed"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_gates(text, seconds, logprob, no_speech, failed):
    hypothesis = Hypothesis(text=text, language=Language.RU, tokens=(), mean_logprob=logprob, no_speech_probability=no_speech)
    gates = examine(hypothesis, seconds, -0.3, GateLimits())
    assert {gate.name for gate in gates if not gate.passed} == failed
    assert {gate.name for gate in gates} == {COMPRESSION, LOGPROB, NO_SPEECH, PACE, REPETITION, PHANTOM}


@pytest.mark.parametrize(("probability", "passed"), [(0.99, True), (0.8, True), (0.79, False)], ids=["certain", "enough", "a toss-up"])
def test_the_language_must_be_clear(probability, passed):
    assert language_gate(probability, GateLimits()).passed is passed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0),
        ("да", 1),
        ("да нет да нет", 2),
        ("ну да нет да нет да нет", 3),
        ("а б в г", 1),
        ("а а б б", 2),
        ("а б в а б в а б в а б в", 4),
    ],
    ids=["nothing", "one word", "a pair twice", "a pair three times after a word", "no row", "two rows", "a phrase four times"],
)
def test_rows_are_counted(text, expected):
    assert longest_repetition(text.split()) == expected


@given(st.lists(st.sampled_from("абв"), min_size=1, max_size=6), st.integers(1, 6), st.lists(st.sampled_from("гд"), max_size=3))
def test_a_loop_is_found_wherever_it_stands(phrase, times, before):
    assert longest_repetition([*before, *phrase * times]) >= times


@pytest.mark.parametrize("longest", [100, 30_001], ids=["shorter than a pause", "longer than a recogniser hears"])
def test_utterances_that_no_recogniser_hears_whole_are_refused(longest):
    with pytest.raises(ValueError, match="longest_speech_ms"):
        SpeechDetection(longest_speech_ms=longest)
