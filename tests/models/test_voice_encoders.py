"""Voice encoders: the embedded one hears who speaks, what is missing or altered is said, engines of others are asked for by name."""

import os
import sys

import numpy as np
import pytest

from law import Language
from models import (
    EMBEDDED_VOICES,
    SAMPLE_RATE,
    EngineMissing,
    ModelAltered,
    ModelMissing,
    ModelUnusable,
    UnknownProfile,
    VoiceKind,
    VoiceProfile,
    load_voice_encoder,
    verify_voices,
    voice_profile,
    voice_profiles,
)

WINDOW = SAMPLE_RATE * 8 // 5


@pytest.fixture(scope="module")
def encoder():
    return load_voice_encoder(voice_profile())


def hum(hertz, seed):
    chance = np.random.default_rng(seed)
    time = np.arange(WINDOW) / SAMPLE_RATE
    harmonics = sum(np.sin(2 * np.pi * hertz * number * time) / number for number in range(1, 20))
    return (0.05 * harmonics + 0.005 * chance.normal(size=WINDOW)).astype(np.float32)


def test_every_encoder_that_is_shipped_is_whole():
    assert EMBEDDED_VOICES in voice_profiles()
    for profile in voice_profiles().values():
        assert verify_voices(profile) == {profile.file.name: profile.sha256}


def test_points_have_unit_length_and_do_not_depend_on_loudness(encoder):
    loud, quiet = hum(120, 1), hum(120, 1) / 8
    points = encoder.embed([loud, quiet])
    assert np.allclose(np.linalg.norm(points, axis=1), 1, atol=1e-5)
    assert points[0] @ points[1] > 0.999


def test_a_voice_is_nearer_to_itself_than_to_another(encoder):
    points = encoder.embed([hum(110, 1), hum(110, 2), hum(230, 3), hum(230, 4)])
    near, far = min(points[0] @ points[1], points[2] @ points[3]), max(points[0] @ points[2], points[1] @ points[3])
    assert near > far + 0.1


def test_silence_gives_a_point_too(encoder):
    assert np.isfinite(encoder.embed([np.zeros(WINDOW, dtype=np.float32)])).all()


def test_an_encoder_of_no_name_and_no_file_is_unknown(tmp_path):
    for name in ("nobody", "", str(tmp_path / "voice.onnx")):
        with pytest.raises(UnknownProfile) as caught:
            voice_profile(name)
        assert all(EMBEDDED_VOICES in caught.value.explain(language) for language in Language)


def test_kinds_are_told_by_the_path(tmp_path):
    (tmp_path / "campplus.onnx").touch()
    (tmp_path / "model.ckpt").touch()
    found = [voice_profile(str(path)).kind for path in (tmp_path / "campplus.onnx", tmp_path / "model.ckpt", tmp_path)]
    assert found == [VoiceKind.SHERPA, VoiceKind.PYANNOTE, VoiceKind.PYANNOTE]


def test_an_altered_encoder_is_not_loaded(tmp_path):
    original = voice_profile()
    content = bytearray(original.file.read_bytes())
    content[-1] ^= 1
    (tmp_path / "voice.onnx").write_bytes(content)
    with pytest.raises(ModelAltered):
        load_voice_encoder(VoiceProfile(original.name, original.kind, tmp_path / "voice.onnx", original.sha256))


def test_a_missing_encoder_is_told(tmp_path):
    with pytest.raises(ModelMissing):
        load_voice_encoder(VoiceProfile("gone", VoiceKind.GE2E, tmp_path / "voice.onnx"))


def test_a_file_that_is_no_encoder_is_told(tmp_path):
    (tmp_path / "voice.onnx").write_bytes(b"nothing of the kind")
    with pytest.raises(ModelUnusable) as caught:
        load_voice_encoder(VoiceProfile("odd", VoiceKind.GE2E, tmp_path / "voice.onnx"))
    assert all("odd" in caught.value.explain(language) for language in Language)


@pytest.mark.parametrize(
    ("name", "library", "extra"),
    [("speaker.onnx", "sherpa_onnx", "sherpa"), ("speaker.ckpt", "pyannote.audio", "pyannote")],
    ids=["sherpa-onnx", "pyannote.audio"],
)
def test_a_library_that_is_not_installed_is_named_with_its_extra(tmp_path, monkeypatch, name, library, extra):
    (tmp_path / name).write_bytes(b"weights")
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(EngineMissing) as caught:
        load_voice_encoder(voice_profile(str(tmp_path / name)))
    assert all(f"aiyptaushy[{extra}]" in caught.value.explain(language) for language in Language)


def test_no_use_is_told_to_anybody(tmp_path, monkeypatch):
    (tmp_path / "speaker.ckpt").write_bytes(b"weights")
    monkeypatch.setitem(sys.modules, "pyannote.audio", None)
    monkeypatch.setenv("PYANNOTE_METRICS_ENABLED", "true")
    with pytest.raises(EngineMissing):
        load_voice_encoder(voice_profile(str(tmp_path / "speaker.ckpt")))
    assert os.environ["PYANNOTE_METRICS_ENABLED"] == "false"
