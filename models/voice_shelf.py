"""The shelf of voice encoders: whether their files are whole, and taking one down."""

from __future__ import annotations

from collections.abc import Mapping

from models.errors import ModelAltered, ModelMissing
from models.shelf import hash_files
from models.voice_encoder import VoiceEncoder
from models.voice_engines import PyannoteVoices, SherpaVoices
from models.voice_ge2e import Ge2eVoices
from models.voice_profile import VoiceKind, VoiceProfile


def verify_voices(profile: VoiceProfile) -> Mapping[str, str]:
    """Find the files of a voice encoder and compare them with the hash that the profile pins.

    :param profile: Profile of the encoder.
    :return: Hash of each file by name.
    :raises ModelMissing: If its files are not there; nothing is downloaded.
    :raises ModelAltered: If the file is not the one that the profile pins.
    """
    file = profile.file
    if file.is_dir():
        return hash_files(file, [str(one.relative_to(file)) for one in sorted(file.rglob("*")) if one.is_file()])
    if not file.is_file():
        raise ModelMissing("voices-missing", name=profile.name, file=str(file))
    found = hash_files(file.parent, [file.name])
    if profile.sha256 and found[file.name] != profile.sha256:
        details = {"name": profile.name, "file": file.name, "folder": str(file.parent), "found": found[file.name]}
        raise ModelAltered("model-altered", **details, pinned=profile.sha256)
    return found


def load_voice_encoder(profile: VoiceProfile) -> VoiceEncoder:
    """Load a voice encoder after its files have been found and compared with the hash that the profile pins.

    :param profile: Profile of the encoder.
    :return: The encoder, ready to hear.
    :raises ModelMissing: If its files are not there; nothing is downloaded.
    :raises ModelAltered: If the file is not the one that the profile pins.
    :raises EngineMissing: If the library that runs it is not installed.
    :raises ModelUnusable: If the files are no voice encoder.
    """
    sha256 = verify_voices(profile)
    if profile.kind is VoiceKind.GE2E:
        return Ge2eVoices(profile, sha256)
    return (SherpaVoices if profile.kind is VoiceKind.SHERPA else PyannoteVoices)(profile, sha256)
