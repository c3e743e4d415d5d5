import pytest
import yaml

from law import Language
from models import Hypothesis
from transcription import GateLimits, GateName, TranscriptionOptions
from transcription.gates import examine
from transcription.phantoms import phantoms, plain

TABLE = [
    ("subtitles of a known author", "Субтитры сделал DimaTorzok", True),
    ("a serial goes on", "Продолжение следует...", True),
    ("an editor and a corrector", "Редактор субтитров А. Семкин Корректор А. Егорова", True),
    ("thanks for watching inside an utterance", "ну вот и всё, спасибо за просмотр!", True),
    ("thanks alone, Russian", "Спасибо.", True),
    ("thanks within an answer", "спасибо, я понял свои права", False),
    ("thanks alone, Kazakh", "Рахмет!", True),
    ("thanks within an answer in Kazakh", "рахмет, құқықтарым түсінікті", False),
    ("a Kazakh channel", "Арнаға жазылыңыздар!", True),
    ("English over noise", "Thank you.", True),
    ("Turkish over Kazakh", "İzlediğiniz için teşekkürler.", True),
    ("a plain answer", "мен сол күні кешке үйде болдым", False),
    ("a part of a longer word", "спасибочки", False),
    ("nothing", "", False),
]


def gates(text):
    hypothesis = Hypothesis(text=text, language=Language.RU, tokens=(), mean_logprob=-0.1, no_speech_probability=0.0)
    return {gate.name: gate for gate in examine(hypothesis, max(len(text) / 12, 0.5), -0.3, GateLimits())}


@pytest.mark.parametrize(("text", "suspect"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_phantom_phrases_are_flagged(text, suspect):
    gate = gates(text)[GateName.PHANTOM]
    assert gate.passed is not suspect
    assert (gate.value > 0) is suspect


def test_a_phrase_that_is_flagged_is_not_doubted_for_that_alone():
    failed = {name for name, gate in gates("спасибо за просмотр").items() if not gate.passed}
    assert failed == {GateName.PHANTOM}


def test_every_phrase_of_the_list_is_found_and_stands_once():
    listed = phantoms()
    assert all(listed.count(f"{phrase}.") for phrase in (*listed.anywhere, *listed.alone))
    assert len(set(listed.anywhere)) == len(listed.anywhere)
    assert not listed.alone & set(listed.anywhere)


def test_the_list_has_each_language_and_its_hash_stands_among_the_parameters(request):
    content = (request.config.rootpath / "transcription" / "data" / "phantoms.yaml").read_text(encoding="utf-8")
    assert {"kk", "ru", "en"} <= set(yaml.safe_load(content))
    assert TranscriptionOptions().parameters()["phantoms.sha256"] == phantoms().sha256
    assert plain("Ёлки,  ПАЛКИ!") == "елки палки"
