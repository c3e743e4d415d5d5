"""The recogniser of letters that ships with us: whole, deterministic, silent where nobody speaks."""

import av
import numpy as np
import pytest

from models import Fitness, load_ctc, recogniser_profile

CLIP = ("transcription", "data", "dialogue.opus")


@pytest.fixture(scope="module")
def recogniser():
    return load_ctc(recogniser_profile("ctc-kk-ru-mini"))


@pytest.fixture(scope="module")
def clip(request):
    resampler = av.AudioResampler(format="flt", layout="mono", rate=16_000)
    with av.open(str(request.path.parent.parent.joinpath(*CLIP))) as container:
        frames = [output for frame in container.decode(audio=0) for output in resampler.resample(frame)]
    return np.concatenate([frame.to_ndarray()[0] for frame in (*frames, *resampler.resample(None))])


def test_it_is_the_second_opinion_of_the_embedded_recogniser_and_every_file_of_it_is_pinned(recogniser):
    profile = recogniser_profile("ctc-kk-ru-mini")
    assert recogniser_profile().second_opinion == profile.name
    assert dict(recogniser.sha256) == dict(profile.sha256)
    assert set(profile.sha256) == {file.name for file in profile.folder.iterdir() if file.suffix != ".md"}
    assert profile.fitness is Fitness.DEMONSTRATION


def test_it_spells_both_languages(recogniser):
    letters = "".join(recogniser.symbols.symbols)
    assert set("әғқңөұүһіёщъыэ ") <= set(letters)
    assert recogniser.symbols.blank == 0


def test_it_hears_the_clip_word_by_word(recogniser, clip):
    middle = int(2.3 * 16_000)
    texts = [recogniser.listen(heard).text for heard in recogniser.log_probabilities([clip[:middle], clip[middle:]])]
    assert texts == ["признаёте ли вы вину", "кінәмді толық мойындаймын"]


def test_each_utterance_gives_the_same_bytes_alone_and_in_company(recogniser, clip):
    sounds = [clip[:20_000], clip[:36_800] * np.float32(0.3), clip[36_800:]]
    together = recogniser.log_probabilities(sounds)
    assert [one.tobytes() for one in together] == [recogniser.log_probabilities([sound])[0].tobytes() for sound in sounds]


NOTHING = [
    pytest.param(lambda _: np.zeros(48_000), id="digital silence"),
    pytest.param(lambda chance: chance.normal(0, 0.003, 48_000), id="hiss"),
    pytest.param(lambda chance: chance.normal(0, 0.05, 48_000), id="loud noise"),
    pytest.param(lambda _: 0.1 * np.sin(2 * np.pi * 50 / 16_000 * np.arange(48_000)), id="mains hum"),
]


@pytest.mark.parametrize("make", NOTHING)
def test_it_writes_nothing_where_nobody_speaks(recogniser, make):
    sound = make(np.random.default_rng(1)).astype(np.float32)
    [heard] = recogniser.log_probabilities([sound])
    assert recogniser.listen(heard).text == ""
    assert recogniser.listen(heard).silence_logprob > -5
