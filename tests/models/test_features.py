import numpy as np
import pytest
from faster_whisper.feature_extractor import FeatureExtractor

from models.features import LogMel

CHANCE = np.random.default_rng(11)
TIME = np.arange(32_000) / 16_000
SOUNDS = {
    "silence": np.zeros(16_000),
    "noise": CHANCE.normal(0, 0.2, 48_000),
    "a tone": 0.4 * np.sin(2 * np.pi * 440 * TIME),
    "a click": (np.arange(16_000) == 8_000) * 0.9,
    "a whole window of noise": CHANCE.normal(0, 0.01, 480_000),
}


@pytest.mark.parametrize("mels", [80, 128], ids=["80 filters", "128 filters"])
@pytest.mark.parametrize("sound", SOUNDS.values(), ids=SOUNDS)
def test_features_are_those_of_whisper(sound, mels):
    published = FeatureExtractor(feature_size=mels)
    samples = sound.astype(np.float32)
    found = LogMel(published.mel_filters)(samples)
    expected = published(samples, padding=0)
    assert found.dtype == np.float32
    assert found.shape == expected.shape == (mels, len(samples) // 160)
    assert np.abs(found - expected).max() < 1e-4
