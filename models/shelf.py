"""The shelf of models: what lies on it, whether it is whole, and taking a recogniser down."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from models.ctc import CtcRecogniser
from models.ctc_onnx import OnnxCtcRecogniser
from models.ctc_transformers import TransformersCtcRecogniser
from models.errors import ModelAltered, ModelMissing, NotThatKind
from models.home import LOCK, Shelved, models_folder, read_lock
from models.profile import RecogniserKind, RecogniserProfile
from models.recogniser import Recogniser
from models.whisper import WhisperRecogniser

HASHED_ENDINGS = frozenset({".bin", ".json", ".onnx", ".onnx_data", ".data", ".txt", ".safetensors"})


@dataclass(frozen=True, slots=True)
class ShelvedModel:
    """A model whose files have been found and compared with the hashes that its profile pins.

    :param folder: Folder with its files.
    :param sha256: Hashes of its files by name.
    :param size_bytes: Size of its files together.
    """

    profile: Shelved
    folder: Path
    sha256: Mapping[str, str]
    size_bytes: int


def verify_model(profile: Shelved) -> ShelvedModel:
    """Find the files of a model and compare them with the hashes that the profile pins.

    :param profile: Profile of the model.
    :return: Where it lies, and the hash of every file.
    :raises ModelMissing: If its files are not on this machine; nothing is downloaded.
    :raises ModelAltered: If a file is not the one that the profile pins.
    """
    folder = _folder_of(profile)
    for name in (*profile.needed, *profile.sha256):
        if not (folder / name).is_file():
            raise ModelMissing("model-file-missing", name=profile.name, file=name, folder=str(folder))
    # Large weights lie beside the network that they belong to, wherever in the folder that is.
    places = {folder, *((folder / name).parent for name in profile.needed)}
    around = [file for place in places for file in place.iterdir() if file.suffix in HASHED_ENDINGS and file.name != LOCK]
    beside = {file.relative_to(folder).as_posix() for file in around}
    files = sorted(beside.union(profile.needed, profile.sha256))
    found = hash_files(folder, files)
    compare(profile, folder, found)
    return ShelvedModel(profile, folder, found, sum((folder / name).stat().st_size for name in files))


def hash_files(folder: Path, names: Iterable[str]) -> dict[str, str]:
    """Hash files of a folder.

    :param folder: The folder.
    :param names: The files.
    :return: SHA-256 by name.
    """
    return {name: _sha256(folder / name) for name in names}


def compare(profile: Shelved, folder: Path, found: Mapping[str, str], *, remove: bool = False) -> None:
    """Compare the files of a model with the hashes that its profile pins.

    :param profile: Profile of the model.
    :param folder: Folder with its files.
    :param found: Hashes of its files by name.
    :param remove: Whether to take a file away that is not the pinned one, so that it is fetched anew.
    :raises ModelAltered: If a file is not the one that the profile pins.
    """
    for name, pinned in profile.sha256.items():
        if found[name] != pinned:
            if remove:
                (folder / name).unlink()
            raise ModelAltered("model-altered", name=profile.name, file=name, folder=str(folder), found=found[name], pinned=pinned)


def load_recogniser(profile: RecogniserProfile) -> Recogniser:
    """Load a Whisper after its files have been found and compared with the hashes that the profile pins.

    :param profile: Profile of the recogniser.
    :return: The recogniser, ready to hear.
    :raises ModelMissing: If its files are not on this machine; nothing is downloaded.
    :raises ModelAltered: If a file is not the one that the profile pins.
    :raises NotThatKind: If it is a CTC recogniser.
    """
    if profile.kind.is_ctc:
        raise NotThatKind("model-is-ctc", name=profile.name)
    model = verify_model(profile)
    return WhisperRecogniser(profile, model.folder, model.sha256)


def load_ctc(profile: RecogniserProfile) -> CtcRecogniser:
    """Load a CTC recogniser after its files have been found and compared with the hashes that the profile pins.

    :param profile: Profile of the recogniser.
    :return: The recogniser, ready to hear.
    :raises ModelMissing: If its files are not on this machine; nothing is downloaded.
    :raises ModelAltered: If a file is not the one that the profile pins.
    :raises ModelUnusable: If its files are not what they must be.
    :raises EngineMissing: If the extra that it needs is not installed.
    :raises NotThatKind: If it is no CTC recogniser.
    """
    if not profile.kind.is_ctc:
        raise NotThatKind("model-is-no-ctc", name=profile.name)
    model = verify_model(profile)
    loader = OnnxCtcRecogniser if profile.kind is RecogniserKind.CTC_ONNX else TransformersCtcRecogniser
    return loader(profile, model.folder, model.sha256)


def _folder_of(profile: Shelved) -> Path:
    if profile.folder is not None:
        if not profile.folder.is_dir():
            raise ModelMissing("model-folder-missing", name=profile.name, folder=str(profile.folder))
        return profile.folder
    folder = models_folder() / profile.name
    lock = read_lock(folder)
    if lock is None or lock.revision != profile.revision:
        raise ModelMissing("model-not-pulled", name=profile.name, hub=profile.hub, folder=str(folder))
    return folder


def _sha256(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
