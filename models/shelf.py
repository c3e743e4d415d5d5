"""The shelf of recognisers: what lies on it, whether it is whole, and taking one down."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from models.errors import ModelAltered, ModelMissing
from models.profile import RecogniserProfile
from models.recogniser import Recogniser
from models.whisper import WhisperRecogniser

# Without these no Whisper of CTranslate2 can be loaded, or it would be fetched from the network.
NEEDED_FILES = ("config.json", "model.bin", "tokenizer.json")


@dataclass(frozen=True, slots=True)
class ShelvedModel:
    """A model whose files have been found and compared with the hashes that its profile pins.

    :param folder: Folder with its files.
    :param sha256: Hashes of its files by name.
    :param size_bytes: Size of its files together.
    """

    profile: RecogniserProfile
    folder: Path
    sha256: Mapping[str, str]
    size_bytes: int


def verify_model(profile: RecogniserProfile) -> ShelvedModel:
    """Find the files of a model and compare them with the hashes that the profile pins.

    :param profile: Profile of the model.
    :return: Where it lies, and the hash of every file.
    :raises ModelMissing: If its files are not on this machine; nothing is downloaded.
    :raises ModelAltered: If a file is not the one that the profile pins.
    """
    folder = _folder_of(profile)
    for name in (*NEEDED_FILES, *profile.sha256):
        if not (folder / name).is_file():
            raise ModelMissing("model-file-missing", name=profile.name, file=name, folder=str(folder))
    files = [file for file in sorted(folder.iterdir()) if file.suffix in {".bin", ".json"}]
    found = {file.name: _sha256(file) for file in files}
    for name, pinned in profile.sha256.items():
        if found[name] != pinned:
            raise ModelAltered("model-altered", name=profile.name, file=name, folder=str(folder), found=found[name], pinned=pinned)
    return ShelvedModel(profile, folder, found, sum(file.stat().st_size for file in files))


def load_recogniser(profile: RecogniserProfile) -> Recogniser:
    """Load a recogniser after its files have been found and compared with the hashes that the profile pins.

    :param profile: Profile of the recogniser.
    :return: The recogniser, ready to hear.
    :raises ModelMissing: If its files are not on this machine; nothing is downloaded.
    :raises ModelAltered: If a file is not the one that the profile pins.
    """
    model = verify_model(profile)
    return WhisperRecogniser(profile, model.folder, model.sha256)


def _folder_of(profile: RecogniserProfile) -> Path:
    if profile.folder is not None:
        if not profile.folder.is_dir():
            raise ModelMissing("model-folder-missing", name=profile.name, folder=str(profile.folder))
        return profile.folder
    from faster_whisper import download_model  # type: ignore[import-untyped]  # noqa: PLC0415 - half a second of imports

    try:
        return Path(download_model(profile.hub, local_files_only=True))
    except OSError as error:
        raise ModelMissing("model-not-in-cache", name=profile.name, hub=profile.hub) from error


def _sha256(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
