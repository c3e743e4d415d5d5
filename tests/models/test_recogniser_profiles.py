import hashlib
import pickle
from importlib.resources import files

import pytest

from law import Language
from models import EMBEDDED, Fitness, ModelError, UnknownProfile, recogniser_profile, recogniser_profiles


def test_the_embedded_recogniser_is_the_default_and_needs_no_network():
    profile = recogniser_profile()
    assert profile.name == EMBEDDED
    assert profile.folder is not None
    assert profile.folder.is_dir()
    assert not profile.hub
    assert profile.languages == (Language.KK, Language.RU)
    assert profile.fitness is Fitness.DEMONSTRATION


def test_every_file_that_the_embedded_recogniser_loads_is_pinned():
    profile = recogniser_profile()
    shipped = {file.name for file in profile.folder.iterdir() if file.suffix != ".md"}
    assert set(profile.sha256) == shipped
    assert hashlib.sha256((profile.folder / "model.bin").read_bytes()).hexdigest() == profile.sha256["model.bin"]


@pytest.mark.parametrize("name", ["whisper-large-v3", "whisper-large-v3-turbo"], ids=["the large Whisper", "the fast large Whisper"])
def test_large_models_are_known_by_name_and_see_whole_windows(name):
    profile = recogniser_profile(name)
    assert profile.hub
    assert profile.whole_window
    assert profile.fitness is Fitness.EVIDENCE


@pytest.mark.parametrize(("asked", "name"), [("embedded", EMBEDDED), ("whisper-turbo", "whisper-large-v3-turbo")])
def test_a_profile_has_a_short_name_too(asked, name):
    assert recogniser_profile(asked) is recogniser_profile(name)


def test_what_is_pulled_is_pinned_file_by_file_at_one_commit():
    for profile in recogniser_profiles().values():
        if profile.hub:
            assert len(profile.revision) == 40
            assert int(profile.revision, 16)
            assert profile.sha256
            assert all(len(pinned) == 64 and int(pinned, 16) for pinned in profile.sha256.values())


def test_a_profile_is_the_same_in_another_process():
    for profile in recogniser_profiles().values():
        again = pickle.loads(pickle.dumps(profile))  # noqa: S301 - our own bytes
        assert again == profile
        with pytest.raises(TypeError):
            again.sha256["model.bin"] = "other"


def test_a_folder_is_a_profile_of_unknown_fitness(tmp_path):
    folder = tmp_path / "our-own-model"
    folder.mkdir()
    profile = recogniser_profile(str(folder))
    assert (profile.name, profile.folder, profile.fitness) == ("our-own-model", folder, Fitness.UNKNOWN)


def test_a_copy_of_a_known_model_keeps_its_pinned_hashes(tmp_path):
    copy = recogniser_profile().at(tmp_path)
    assert copy.folder == tmp_path
    assert copy.sha256 == recogniser_profile().sha256


@pytest.mark.parametrize("name", ["gigantic", "", "/no/such/folder"], ids=["no such name", "no name", "no such folder"])
def test_an_unknown_profile_is_refused_with_the_known_ones_named(name):
    with pytest.raises(UnknownProfile) as caught:
        recogniser_profile(name)
    for language in Language:
        assert EMBEDDED in caught.value.explain(language)


@pytest.mark.parametrize("language", list(Language), ids=["in Kazakh", "in Russian", "in English"])
def test_every_profile_says_what_it_is_fit_for(language):
    said = {profile.fitness: profile.describe(language) for profile in recogniser_profiles().values()}
    assert len(set(said.values())) == len(said) == 2


def test_the_catalogues_hold_the_same_messages():
    catalogues = [
        {line.split(" = ")[0] for line in (files("models") / "locale" / f"{code}.ftl").read_text(encoding="utf-8").splitlines() if line}
        for code in Language
    ]
    assert catalogues[0] == catalogues[1] == catalogues[2]
    assert issubclass(UnknownProfile, ModelError)
