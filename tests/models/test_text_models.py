"""Embedders and rerankers in ONNX form: tiny real networks, made here, whose answers can be reckoned by hand."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace

import numpy as np
import onnx
import pytest
from tokenizers import Tokenizer, models, pre_tokenizers, processors

from law import Language
from models import (
    EMBEDDED,
    ModelAltered,
    ModelMissing,
    ModelUnusable,
    NotThatKind,
    Pooling,
    TextKind,
    TextProfile,
    TextTask,
    UnknownProfile,
    embedder_profile,
    load_embedder,
    load_reranker,
    model_profile,
    model_profiles,
    reranker_profile,
    text_profiles,
    verify_model,
)
from models.home import ModelLock, write_lock
from models.text_tokens import Reading, batches

WORDS = ("[CLS]", "[SEP]", "[PAD]", "[UNK]", "query", ":", "passage", "кража", "ұрлық", "разбой", "қарақшылық", "сот", "суд")
SIZE = 6
TEXTS = ["кража", "ұрлық сот суд кража разбой", "разбой суд", "қарақшылық"]


def write_tokenizer(folder):
    vocabulary = {word: number for number, word in enumerate(WORDS)}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="[UNK]"))  # noqa: S106
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.Whitespace()])
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B:1 [SEP]:1", special_tokens=[("[CLS]", 0), ("[SEP]", 1)]
    )
    # What a model was trained with must not decide how long a text may be here.
    tokenizer.enable_padding(pad_id=2, pad_token="[PAD]", length=40)  # noqa: S106
    tokenizer.save(str(folder / "tokenizer.json"))


def table():
    return np.random.default_rng(7).normal(0, 1, (len(WORDS), SIZE)).astype(np.float32)


def save(folder, nodes, inputs, output, constants, file="model.onnx"):
    numbers = [onnx.numpy_helper.from_array(value, name) for name, value in constants.items()]
    given = [onnx.helper.make_tensor_value_info(name, onnx.TensorProto.INT64, ["rows", "tokens"]) for name in inputs]
    out = onnx.helper.make_tensor_value_info(output[0], onnx.TensorProto.FLOAT, output[1])
    graph = onnx.helper.make_graph(nodes, "tiny", given, [out], numbers)
    model = onnx.helper.make_model(graph, opset_imports=[onnx.helper.make_opsetid("", 17)], ir_version=9)
    (folder / file).parent.mkdir(parents=True, exist_ok=True)
    onnx.save(model, folder / file)
    write_tokenizer(folder)


def write_embedder(folder, pooling="mean", inputs=("input_ids", "attention_mask")):
    """Write an encoder in which each token takes something from every token of its row, those that fill it up too if nobody masks them."""
    node = onnx.helper.make_node
    nodes = [
        node("Gather", ["table", "input_ids"], ["own"]),
        node("Cast", ["attention_mask"], ["mask"], to=onnx.TensorProto.FLOAT),
        node("Unsqueeze", ["mask", "last"], ["column"]),
        node("Mul", ["own", "column"], ["kept"]),
        node("ReduceSum", ["kept", "middle"], ["all"], keepdims=1),
        node("Add", ["own", "all"], ["last_hidden_state"]),
    ]
    constants = {"table": table(), "last": np.array([2]), "middle": np.array([1])}
    save(folder, nodes, inputs, ("last_hidden_state", ["rows", "tokens", SIZE]), constants)
    (folder / "1_Pooling").mkdir(exist_ok=True)
    modes = {f"pooling_mode_{name}": name == f"{pooling}_tokens" for name in ("cls_token", "mean_tokens", "lasttoken")}
    modes |= {"pooling_mode_cls_token": pooling == "cls", "pooling_mode_lasttoken": pooling == "last"}
    (folder / "1_Pooling" / "config.json").write_text(json.dumps({"word_embedding_dimension": SIZE} | modes), encoding="utf-8")
    prompts = {"prompts": {"query": "query: ", "document": "passage: "}}
    (folder / "config_sentence_transformers.json").write_text(json.dumps(prompts), encoding="utf-8")
    (folder / "sentence_bert_config.json").write_text(json.dumps({"max_seq_length": 8}), encoding="utf-8")
    return folder


def write_reranker(folder, columns=1):
    """Write a cross-encoder that counts the tokens of the passage that have even numbers, a column of it a class."""
    node = onnx.helper.make_node
    nodes = [
        node("Mod", ["input_ids", "two"], ["odd"]),
        node("Sub", ["one", "odd"], ["even"]),
        node("Mul", ["even", "token_type_ids"], ["passage"]),
        node("Mul", ["passage", "attention_mask"], ["seen"]),
        node("ReduceSum", ["seen", "axis"], ["count"], keepdims=1),
        node("Cast", ["count"], ["number"], to=onnx.TensorProto.FLOAT),
        node("MatMul", ["number", "weights"], ["logits"]),
    ]
    weights = np.array([[1.0, 3.0, 5.0][:columns]], dtype=np.float32)
    constants = {"two": np.array(2), "one": np.array(1), "axis": np.array([1]), "weights": weights}
    save(folder, nodes, ("input_ids", "attention_mask", "token_type_ids"), ("logits", ["rows", columns]), constants)
    return folder


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    return write_embedder(tmp_path_factory.mktemp("models") / "tiny")


def tokens(text, most=8):
    numbers = [WORDS.index(word) if word in WORDS else WORDS.index("[UNK]") for word in text.split()]
    return [0, *numbers[: most - 2], 1]


def by_hand(text, pooling):
    own = table()[tokens(text)].astype(np.float64)
    states = own + own.sum(axis=0)
    vector = {"mean": states.mean(axis=0), "cls": states[0], "last": states[-1]}[pooling]
    return vector / np.linalg.norm(vector)


@pytest.mark.parametrize("pooling", ["mean", "cls", "last"])
def test_vectors_are_those_reckoned_by_hand_with_the_prefixes_of_the_model(tmp_path, pooling):
    embedder = load_embedder(str(write_embedder(tmp_path / "tiny", pooling)))
    passages, queries = embedder.embed_passages(TEXTS), embedder.embed_queries(TEXTS)
    assert passages.dtype == queries.dtype == np.float32
    assert passages == pytest.approx(np.stack([by_hand(f"passage : {text}", pooling) for text in TEXTS]), abs=1e-5)
    assert queries == pytest.approx(np.stack([by_hand(f"query : {text}", pooling) for text in TEXTS]), abs=1e-5)
    assert (embedder.dimensions, embedder.device) == (SIZE, "cpu")


def test_a_text_gives_the_same_bytes_alone_and_in_company(tiny):
    embedder = load_embedder(str(tiny))
    together = embedder.embed_passages(TEXTS)
    assert [row.tobytes() for row in together] == [embedder.embed_passages([text])[0].tobytes() for text in TEXTS]


@pytest.mark.parametrize("text", ["", " \n\t", "неизвестное белгісіз"], ids=["no text", "blank", "only words that it does not know"])
def test_a_text_in_which_the_model_knows_nothing_is_a_row_of_zeros(tiny, text):
    embedder = load_embedder(str(tiny))
    rows = embedder.embed_passages(["кража", text, "суд"])
    assert not rows[1].any()
    assert np.linalg.norm(rows[[0, 2]], axis=1) == pytest.approx([1, 1], abs=1e-6)


def test_no_texts_are_no_rows(tiny):
    assert load_embedder(str(tiny)).embed_queries([]).shape == (0, SIZE)


def test_more_texts_than_are_held_at_once_keep_their_places(tiny):
    embedder = load_embedder(str(tiny))
    rows = embedder.embed_passages(TEXTS * 300)
    assert rows.shape == (1200, SIZE)
    assert (rows.reshape(300, 4, SIZE) == rows[:4]).all()


def test_a_long_text_is_cut_at_the_length_of_the_model_and_keeps_its_end_mark(tiny):
    embedder = load_embedder(str(tiny))
    whole, cut = embedder.embed_passages(["кража " * 4, "кража " * 400])
    assert whole.tobytes() == cut.tobytes()


def test_an_accelerator_reads_texts_of_like_length_together_and_never_too_many_tokens():
    lengths = [3, 50, 7, 7, 20, 1, 100, 7]
    readings = [Reading(tuple(range(length)), (0,) * length, known=True) for length in lengths]
    groups = list(batches(readings, apart=False, most_tokens=60))
    assert sorted(number for group in groups for number in group) == list(range(len(lengths)))
    assert groups == [[6], [1], [4, 2, 3], [7, 0, 5]]
    assert all(len(group) == 1 or max(lengths[number] for number in group) * len(group) <= 60 for group in groups)
    assert list(batches(readings, apart=True)) == [[number] for number in (6, 1, 4, 2, 3, 7, 0, 5)]


def test_texts_read_together_give_what_they_give_alone_but_for_rounding(tiny):
    embedder = load_embedder(str(tiny))
    readings = embedder._tokens.read(TEXTS, "passage: ")
    together = embedder._pooled(embedder._tokens.rows(readings))
    assert together == pytest.approx(embedder.embed_passages(TEXTS), abs=1e-6)


def test_a_model_of_ones_own_is_told_from_another_of_its_name(tmp_path):
    first = load_embedder(str(write_embedder(tmp_path / "a" / "own")))
    same = load_embedder(str(write_embedder(tmp_path / "b" / "own")))
    other = load_embedder(str(write_embedder(tmp_path / "c" / "own", "cls")))
    assert first.name == same.name != other.name
    assert first.name.startswith("own-")


def test_weights_that_lie_beside_the_network_tell_a_model_from_another(tiny, tmp_path):
    folder = shutil.copytree(tiny, tmp_path / "own")
    (folder / "onnx").mkdir()
    network = onnx.load(folder / "model.onnx")
    (folder / "model.onnx").unlink()
    names = set()
    for number in (1, 2):
        network.graph.initializer[0].CopyFrom(onnx.numpy_helper.from_array(table() * np.float32(number), network.graph.initializer[0].name))
        place = {"save_as_external_data": True, "location": "model.onnx_data", "size_threshold": 64}
        (folder / "onnx" / "model.onnx_data").unlink(missing_ok=True)
        onnx.save(onnx.ModelProto.FromString(network.SerializeToString()), folder / "onnx" / "model.onnx", **place)
        names.add(load_embedder(str(folder)).name)
    assert len(names) == 2


def test_a_score_counts_what_stands_in_the_passage_whatever_the_question(tmp_path):
    reranker = load_reranker(str(write_reranker(tmp_path / "judge")))
    assert reranker.name == "judge"
    passages = ["кража", "разбой сот", "", "қарақшылық суд қарақшылық суд ұрлық"]
    expected = [sum(number % 2 == 0 for number in tokens(text)[1:]) for text in passages]
    assert reranker.scores("ұрлық", passages).tolist() == expected
    assert [reranker.scores("ұрлық", [text])[0] for text in passages] == expected
    assert reranker.scores("ұрлық", []).shape == (0,)


def test_of_two_classes_the_second_says_yes(tmp_path):
    reranker = load_reranker(str(write_reranker(tmp_path / "judge", columns=2)))
    assert reranker.scores("суд", ["суд суд"]).tolist() == [4.0]


def test_a_network_of_three_classes_is_no_reranker(tmp_path):
    with pytest.raises(ModelUnusable, match=r"model\.onnx"):
        load_reranker(str(write_reranker(tmp_path / "judge", columns=3)))


def test_a_question_that_is_too_long_leaves_room_for_the_passage(tmp_path):
    reranker = load_reranker(replace(reranker_profile(str(write_reranker(tmp_path / "judge"))), max_tokens=9))
    assert reranker.scores("ұрлық " * 500, ["суд суд"]).tolist() == [2.0]


def own(folder, **changes):
    return replace(TextProfile("tiny", TextTask.EMBEDDING, TextKind.ONNX, folder), **changes)


@pytest.mark.parametrize(
    ("file", "content"),
    [
        pytest.param("model.onnx", b"nothing", id="a network that is none"),
        pytest.param("tokenizer.json", b"{}", id="a tokenizer that is none"),
        pytest.param("1_Pooling/config.json", b"{", id="a pooling that is no JSON"),
        pytest.param("1_Pooling/config.json", b'{"pooling_mode_max_tokens": true}', id="a pooling that we do not know"),
        pytest.param("1_Pooling/config.json", b'{"pooling_mode_cls_token": true, "pooling_mode_mean_tokens": true}', id="two poolings"),
        pytest.param("1_Pooling/config.json", b'{"pooling_mode_cls_token": false}', id="no pooling"),
    ],
)
def test_a_damaged_model_is_named_in_every_language(tiny, tmp_path, file, content):
    folder = shutil.copytree(tiny, tmp_path / "own")
    (folder / file).write_bytes(content)
    with pytest.raises(ModelUnusable) as caught:
        load_embedder(str(folder))
    for language in Language:
        assert file in caught.value.explain(language)
        assert "own" in caught.value.explain(language)


def test_vectors_of_another_size_than_the_profile_says_are_refused(tiny):
    with pytest.raises(ModelUnusable, match="6 != 1024"):
        load_embedder(own(tiny, dimensions=1024))


def test_a_network_that_wants_what_we_do_not_have_is_refused(tmp_path):
    folder = write_embedder(tmp_path / "own", inputs=("input_ids", "attention_mask", "past_key_values"))
    with pytest.raises(ModelUnusable, match="past_key_values"):
        load_embedder(str(folder))


@pytest.mark.parametrize("file", ["tokenizer.json", "1_Pooling/config.json"])
def test_a_missing_file_is_named_and_nothing_is_guessed(tiny, tmp_path, file):
    folder = shutil.copytree(tiny, tmp_path / "own")
    (folder / file).unlink()
    with pytest.raises(ModelMissing) as caught:
        load_embedder(str(folder))
    assert all(file in caught.value.explain(language) for language in Language)


def test_a_newer_sentence_transformers_says_its_pooling_in_a_word(tiny, tmp_path):
    folder = shutil.copytree(tiny, tmp_path / "own")
    (folder / "1_Pooling" / "config.json").write_text('{"pooling_mode": "lasttoken"}', encoding="utf-8")
    profile = embedder_profile(str(folder))
    assert (profile.pooling, profile.query_prefix, profile.passage_prefix, profile.max_tokens) == (Pooling.LAST, "query: ", "passage: ", 8)


def test_a_pinned_file_that_was_changed_is_found_out(tiny):
    pinned = verify_model(own(tiny)).sha256
    assert load_embedder(own(tiny, sha256=pinned)).name == "tiny"
    with pytest.raises(ModelAltered, match=r"model\.onnx"):
        load_embedder(own(tiny, sha256=pinned | {"model.onnx": "0" * 64}))


@pytest.mark.parametrize("language", list(Language))
def test_a_model_that_was_not_pulled_is_told_with_the_command_that_pulls_it(tmp_path, monkeypatch, language):
    monkeypatch.setenv("AIYPTAUSHY_MODELS", str(tmp_path))
    for load, name in ((load_embedder, "bge-m3"), (load_reranker, "bge-reranker-v2-m3")):
        with pytest.raises(ModelMissing) as caught:
            load(name)
        assert f"aiyptaushy models pull {name}" in caught.value.explain(language)


@pytest.mark.parametrize("language", list(Language))
def test_an_unknown_name_is_told_with_the_known_ones(language):
    with pytest.raises(UnknownProfile) as caught:
        load_embedder("word2vec")
    said = caught.value.explain(language)
    assert "bge-m3" in said
    assert "reranker" not in said
    with pytest.raises(UnknownProfile) as caught:
        load_reranker("/no/such/folder")
    assert "bge-reranker-v2-m3" in caught.value.explain(language)


@pytest.mark.parametrize("language", list(Language))
def test_one_kind_is_not_taken_for_the_other(language):
    for load, name in ((load_embedder, "bge-reranker-v2-m3"), (load_reranker, "bge-m3")):
        for asked in (name, text_profiles()[name]):
            with pytest.raises(NotThatKind) as caught:
                load(asked)
            assert name in caught.value.explain(language)


def test_every_profile_is_pinned_file_by_file_at_one_commit():
    for profile in text_profiles().values():
        assert len(profile.revision) == 40
        assert int(profile.revision, 16)
        assert set(profile.needed) <= set(profile.sha256)
        assert all(len(pinned) == 64 and int(pinned, 16) for pinned in profile.sha256.values())
        assert (profile.dimensions > 0) is (profile.task is TextTask.EMBEDDING)


def test_models_of_texts_stand_among_the_models_that_are_listed_verified_and_pulled(tiny, tmp_path):
    names = [profile.name for profile in model_profiles()]
    assert len(set(names)) == len(names)
    assert set(text_profiles()) < set(names)
    with pytest.raises(UnknownProfile) as caught:
        model_profile("no-such-model")
    assert all("bge-m3" in caught.value.explain(language) and EMBEDDED in caught.value.explain(language) for language in Language)
    assert model_profile("multilingual-e5-base") is text_profiles()["multilingual-e5-base"]
    assert model_profile(str(tiny)) == embedder_profile(str(tiny))
    judge = write_reranker(tmp_path / "judge")
    assert model_profile(str(judge)) == reranker_profile(str(judge))
    assert verify_model(model_profile(str(judge))).sha256.keys() == {"model.onnx", "tokenizer.json"}


def test_a_pulled_model_that_was_brought_over_keeps_its_prefixes_and_its_hashes(tmp_path):
    known = text_profiles()["multilingual-e5-base"]
    write_lock(tmp_path, ModelLock(hub=known.hub, revision=known.revision, sha256=dict(known.sha256)))
    brought = embedder_profile(str(tmp_path))
    assert brought == known.at(tmp_path) == model_profile(str(tmp_path))
    assert (brought.name, brought.query_prefix, brought.sha256) == (known.name, "query: ", known.sha256)


@pytest.mark.parametrize("language", list(Language))
def test_every_profile_says_what_it_does(language):
    said = {(profile.task, profile.kind): profile.describe(language) for profile in text_profiles().values()}
    assert len(set(said.values())) == len(said) == 3
