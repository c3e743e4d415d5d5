"""Two recognisers hear one recording: agreement of words, times by letters, refusal of inventions, the order of fallbacks.

The second recogniser is a real network in ONNX form, one convolution taught here to spell the clip of the tests as each test needs it.
"""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import onnx
import pytest

from law import Language
from models import Fitness, ModelMissing, NotThatKind, load_ctc, recogniser_profile
from transcription import (
    Agreement,
    GateLimits,
    GateName,
    Hearing,
    Reason,
    SpanKind,
    Transcript,
    TranscriptionOptions,
    WordTimes,
    render_text,
    transcribe,
    transcript_schema,
    write_transcript,
)
from transcription.by_letters import language_by_letters
from transcription.options import SpeechDetection
from transcription.speech import find_speech

ROOT = Path(__file__).parents[2]
LETTERS = " абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі"
QUESTION, ANSWER = "признаёте ли вы вину", "кінәмді толық мойындаймын"
CONTEXT = 11


@pytest.fixture(scope="session")
def sounds(dialogue_sound):
    """Give the two utterances of the clip as the transcription cuts them."""
    return [one.samples.astype(np.float32) / np.float32(32_768) for one in find_speech(iter([dialogue_sound]), SpeechDetection())]


@pytest.fixture(scope="session")
def teach(sounds, tmp_path_factory):
    """Give a teacher: a network that spells one text for each utterance, evenly over its middle, in frames of so many of 10 ms."""

    def save(folder, weights, bias, stride):
        helper, numbers = onnx.helper, onnx.numpy_helper
        graph = helper.make_graph(
            [
                helper.make_node("Conv", ["features", "weights", "bias"], ["turned"], strides=[stride], pads=[CONTEXT // 2, CONTEXT // 2]),
                helper.make_node("Transpose", ["turned"], ["logits"], perm=[0, 2, 1]),
            ],
            "taught",
            [helper.make_tensor_value_info("features", onnx.TensorProto.FLOAT, ["clips", 80, "frames"])],
            [helper.make_tensor_value_info("logits", onnx.TensorProto.FLOAT, ["clips", "moments", len(LETTERS) + 1])],
            [numbers.from_array(weights.astype(np.float32), "weights"), numbers.from_array(bias.astype(np.float32), "bias")],
        )
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
        onnx.save(model, folder / "model.onnx")

    def teach(*texts, stride=2):
        folder = tmp_path_factory.mktemp("ears") / "taught"
        folder.mkdir()
        (folder / "symbols.json").write_text(json.dumps({"blank": 0, "symbols": ["", *LETTERS]}), encoding="utf-8")
        save(folder, np.zeros((len(LETTERS) + 1, 80, CONTEXT)), np.zeros(len(LETTERS) + 1), stride)
        empty = load_ctc(recogniser_profile(str(folder)))
        rows, answers = [], []
        for sound, text in zip(sounds, texts, strict=True):
            features = empty._extract(np.pad(sound, (0, empty.padded_length(len(sound)) - len(sound))))
            windows = np.lib.stride_tricks.sliding_window_view(np.pad(features, ((0, 0), (CONTEXT // 2,) * 2)), CONTEXT, axis=1)
            rows.append(windows.transpose(1, 0, 2)[::stride].reshape(-1, 80 * CONTEXT))
            answers.append(np.eye(len(LETTERS) + 1)[spelled(text, len(rows[-1]), len(sound) // 160 // stride)])
        weights = np.linalg.lstsq(np.concatenate(rows).astype(np.float64), 20 * np.concatenate(answers), rcond=1e-6)[0]
        save(folder, weights.T.reshape(-1, 80, CONTEXT), np.zeros(len(LETTERS) + 1), stride)
        return folder

    return teach


def spelled(text, frames, spoken):
    """Lay the letters of a text evenly over the middle of an utterance, a blank after each."""
    row = np.zeros(frames, dtype=int)
    if text:
        places = np.linspace(spoken * 0.1, spoken * 0.85, len(text)).astype(int)
        row[places] = [LETTERS.index(letter) + 1 for letter in text]
    return row


def heard(path, profile):
    [transcript] = transcribe([path], profile)
    assert isinstance(transcript, Transcript), transcript
    return transcript


def proven(second, **changes):
    """Give the embedded recogniser as if it were proven, with a second opinion."""
    return replace(recogniser_profile(), name="proven", fitness=Fitness.EVIDENCE, second_opinion=str(second), **changes)


@pytest.fixture(scope="module")
def agreeing(teach):
    return teach(QUESTION, ANSWER)


@pytest.fixture(scope="module")
def agreed(agreeing, dialogue):
    return heard(dialogue, proven(agreeing))


def test_words_that_both_hear_are_agreed_and_nobody_must_check(agreed):
    words = [word for segment in agreed.segments for word in segment.words]
    assert {word.agreement for word in words} == {Agreement.AGREED}
    assert agreed.text == f"{QUESTION}\n{ANSWER}"
    assert [segment.other.text for segment in agreed.segments] == [QUESTION, ANSWER]
    assert not any(segment.needs_check or segment.other.only_there for segment in agreed.segments)
    assert agreed.reasons == ()


def test_words_are_timed_by_their_letters_and_say_so(agreed, sounds):
    assert agreed.method.word_times is WordTimes.CTC
    for segment, sound in zip(agreed.segments, sounds, strict=True):
        frames = len(sound) // 320
        places = np.linspace(frames * 0.1, frames * 0.85, len(segment.text)).astype(int)
        start = 0
        for word in segment.words:
            assert word.timing is WordTimes.CTC
            assert word.start_ms == segment.start_ms + places[start] * 20
            assert word.end_ms == segment.start_ms + (places[start + len(word.text) - 1] + 1) * 20
            assert 0.9 < word.probability <= 1
            start += len(word.text) + 1


def test_the_method_names_the_second_recogniser_and_its_hash(agreed):
    second = agreed.method.second
    assert (second.profile, second.device) == ("taught", "cpu")
    assert set(second.model_sha256) == {"model.onnx", "symbols.json"}
    assert "second.mean_logprob_floor" in agreed.method.options


def test_the_same_recording_gives_the_same_bytes_alone_and_in_company(agreeing, dialogue, agreed, tmp_path):
    again = [result.model_dump_json() for result in transcribe([dialogue, dialogue], proven(agreeing))]
    assert again == [agreed.model_dump_json()] * 2
    files = write_transcript(agreed, tmp_path, "kept")
    assert agreed.model_dump_json(indent=1) + "\n" == files.json.read_text(encoding="utf-8")


def test_the_published_schema_names_every_field_of_the_transcript(agreed):
    schema = transcript_schema()
    definitions = schema["$defs"]

    def check(value, form):
        form = definitions[form["$ref"].rsplit("/", 1)[1]] if "$ref" in form else form
        if "anyOf" in form:
            form = next((one for one in form["anyOf"] if one.get("type") != "null"), form)
            return check(value, form) if value is not None else None
        if isinstance(value, dict) and "properties" in form:
            assert set(value) == set(form["properties"])
            return [check(one, form["properties"][name]) for name, one in value.items()]
        if isinstance(value, list) and "items" in form:
            return [check(one, form["items"]) for one in value]
        return None

    check(json.loads(agreed.model_dump_json()), schema)
    assert json.loads((ROOT / "docs" / "schema" / "transcript.schema.json").read_text("utf-8")) == schema
    assert definitions["Agreement"]["enum"] == ["agreed", "differs", "alone", "not_checked"]


def test_the_gate_against_inventions_is_in_every_segment(agreed):
    for segment in agreed.segments:
        [gate] = [gate for gate in segment.gates if gate.name is GateName.CTC_EMPTY]
        assert (gate.value, gate.passed) == (len(segment.text.replace(" ", "")), True)


@pytest.fixture(scope="module")
def differing(teach, dialogue):
    return heard(dialogue, proven(teach("не признаёте ли вину", "кінәмді толық мойындамаймын")))


def test_what_differs_is_marked_word_by_word_and_sends_a_person_to_the_place(differing):
    question, answer = differing.segments
    assert [(word.text, word.agreement, word.other) for word in question.words] == [
        ("признаёте", Agreement.AGREED, ""),
        ("ли", Agreement.AGREED, ""),
        ("вы", Agreement.ALONE, ""),
        ("вину", Agreement.AGREED, ""),
    ]
    assert [(word.text, word.place) for word in question.other.only_there] == [("не", 0)]
    assert question.start_ms < question.other.only_there[0].start_ms < question.other.only_there[0].end_ms < question.end_ms
    assert answer.words[-1].agreement is Agreement.DIFFERS
    assert answer.words[-1].other == "мойындамаймын"
    assert all(segment.needs_check for segment in differing.segments)
    assert differing.reasons == (Reason.RECOGNISERS_DIFFER,)


@pytest.mark.parametrize("language", [Language.KK, Language.RU], ids=["in Kazakh", "in Russian"])
def test_the_reader_sees_what_the_other_heard(differing, language):
    text = render_text(differing, language)
    assert "«мойындаймын» – «мойындамаймын»" in text
    assert "«не»" in text
    assert "«вы»" in text
    assert differing.method.second.model_sha256["model.onnx"] in text


def test_text_where_the_second_hears_nothing_is_withheld(teach, dialogue):
    transcript = heard(dialogue, proven(teach(QUESTION, "")))
    question, answer = transcript.segments
    assert question.text == QUESTION
    assert (answer.text, answer.withheld, answer.words) == ("", ANSWER, ())
    assert answer.failed == (GateName.CTC_EMPTY,)
    assert answer.needs_check
    assert answer.other.text == ""
    assert SpanKind.SPEECH_WITHOUT_TEXT in {span.kind for span in transcript.speech_map}


def test_where_the_first_fails_a_gate_the_second_is_taken_and_both_are_kept(agreeing, dialogue):
    # No text is as probable as certain, so the floor of the first fails whatever it writes.
    transcript = heard(dialogue, proven(agreeing, mean_logprob_floor=0.0))
    for segment, text in zip(transcript.segments, (QUESTION, ANSWER), strict=True):
        assert (segment.taken_from, segment.text, segment.other.text) == (Hearing.SECOND, text, text)
        assert segment.other.failed == (GateName.LOGPROB,)
        assert segment.failed == ()
        assert {word.agreement for word in segment.words} == {Agreement.AGREED}
    for language in (Language.KK, Language.RU):
        assert render_text(transcript, language).count({"kk": "екінші танығыштан", "ru": "второго распознавателя"}[language.value]) == 2


def test_where_both_fail_the_first_stays_and_a_person_is_called(agreeing, dialogue):
    [transcript] = transcribe([dialogue], proven(agreeing), TranscriptionOptions(gates=GateLimits(most_letters=1)))
    for segment, text in zip(transcript.segments, (QUESTION, ANSWER), strict=True):
        assert (segment.taken_from, segment.text, segment.needs_check) == (Hearing.FIRST, text, True)
        assert (segment.failed, segment.other.failed) == ((GateName.PACE,), (GateName.PACE,))


def test_a_shred_is_not_taken_for_a_sentence(teach, dialogue):
    transcript = heard(dialogue, proven(teach("а", "а"), mean_logprob_floor=0.0))
    for segment, text in zip(transcript.segments, (QUESTION, ANSWER), strict=True):
        assert (segment.taken_from, segment.text, segment.other.text) == (Hearing.FIRST, text, "а")
        assert GateName.LOGPROB in segment.failed


def test_a_word_that_the_first_alone_heard_where_the_second_is_taken_lies_between_its_neighbours(teach, dialogue):
    transcript = heard(dialogue, proven(teach("признаёте ли вину", ANSWER), mean_logprob_floor=0.0))
    [lost] = transcript.segments[0].other.only_there
    assert (lost.text, lost.place) == ("вы", 2)
    words = transcript.segments[0].words
    assert words[1].end_ms == lost.start_ms <= lost.end_ms == words[2].start_ms


def test_frames_too_few_for_the_letters_leave_the_times_to_the_decoder_and_say_so(teach, dialogue):
    transcript = heard(dialogue, proven(teach("а", "а", stride=20)))
    timings = {word.timing for segment in transcript.segments for word in segment.words}
    assert timings == {WordTimes.CROSS_ATTENTION}


def test_without_a_second_opinion_all_is_as_before(dialogue):
    transcript = heard(dialogue, replace(recogniser_profile(), second_opinion=""))
    assert transcript.method.second is None
    assert transcript.method.word_times is WordTimes.CROSS_ATTENTION
    words = [word for segment in transcript.segments for word in segment.words]
    assert {(word.agreement, word.timing) for word in words} == {(Agreement.NOT_CHECKED, WordTimes.CROSS_ATTENTION)}
    assert all(segment.other is None for segment in transcript.segments)


def test_a_recogniser_of_letters_transcribes_alone(agreeing, dialogue):
    transcript = heard(dialogue, recogniser_profile(str(agreeing)))
    assert transcript.text == f"{QUESTION}\n{ANSWER}"
    assert [segment.language for segment in transcript.segments] == [Language.RU, Language.KK]
    assert transcript.method.second is None
    words = [word for segment in transcript.segments for word in segment.words]
    assert {(word.agreement, word.timing) for word in words} == {(Agreement.NOT_CHECKED, WordTimes.CTC)}
    assert Reason.UNPROVEN_MODEL in transcript.reasons
    assert render_text(transcript, Language.KK)


def test_a_recogniser_of_letters_that_hears_nothing_writes_nothing(teach, dialogue):
    transcript = heard(dialogue, recogniser_profile(str(teach("", ""))))
    assert [(segment.text, segment.withheld, segment.needs_check) for segment in transcript.segments] == [("", "", True)] * 2


def test_a_second_opinion_whose_files_are_gone_is_told_at_once(tmp_path, monkeypatch):
    monkeypatch.setenv("AIYPTAUSHY_MODELS", str(tmp_path))
    with pytest.raises(ModelMissing) as caught:
        transcribe([], recogniser_profile("whisper-kk-ru-mini+gigaam-multilingual"))
    for language in Language:
        assert "gigaam-multilingual" in caught.value.explain(language)


def test_a_profile_is_asked_for_with_its_second_opinion_by_one_name():
    assert recogniser_profile("whisper-large-v3+gigaam-multilingual").second_opinion == "gigaam-multilingual"
    assert recogniser_profile("embedded+").second_opinion == ""
    for name in ("gigaam-multilingual+gigaam-multilingual-large", "whisper-large-v3+whisper-turbo"):
        with pytest.raises(NotThatKind):
            recogniser_profile(name)


TEXTS = [
    pytest.param("кінәмді толық мойындаймын", Language.KK, 2, id="Kazakh letters"),
    pytest.param("признаёте ли вы вину", Language.RU, 4, id="Russian letters and words"),
    pytest.param("он олардан барды", Language.KK, 2, id="words of Kazakh alone"),
    pytest.param("бар да", Language.KK, 0, id="nothing tells: the first language, as probable as the other"),
    pytest.param("", Language.KK, 0, id="nothing is said"),
]


@pytest.mark.parametrize(("text", "language", "told"), TEXTS)
def test_letters_tell_the_language(text, language, told):
    found = language_by_letters(text, (Language.KK, Language.RU))
    assert sum(found.values()) == pytest.approx(1)
    assert max(found, key=lambda each: found[each]) is language
    assert found[language] == pytest.approx((told + 1) / (told + 2))
