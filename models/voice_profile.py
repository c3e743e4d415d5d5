"""Voice encoders by name or path: what tells one voice from another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType

import yaml

from models.errors import UnknownProfile

EMBEDDED_VOICES = "voice-ge2e"
# Checkpoints of pyannote.audio; a folder of its pipelines or models holds one of these names.
CHECKPOINT_ENDINGS = frozenset({".bin", ".ckpt", ".pt"})


class VoiceKind(StrEnum):
    """Architecture of a voice encoder; decides which class loads it."""

    GE2E = "ge2e"
    SHERPA = "sherpa"
    PYANNOTE = "pyannote"


@dataclass(frozen=True, slots=True)
class VoiceProfile:
    """Everything that decides how a voice encoder is loaded and judged.

    :param name: Name of the profile; it is written into every transcript.
    :param file: File or folder of the model.
    :param sha256: Pinned hash of the file; empty when the model is not shipped with us.
    :param boundary: Cosine at which two stretches are as likely to be of one voice as of two; not measured for a model known by its path.
    """

    name: str
    kind: VoiceKind
    file: Path
    sha256: str = ""
    boundary: float = 0.5


@cache
def voice_profiles() -> Mapping[str, VoiceProfile]:
    """Give every voice encoder that is shipped with us.

    :return: Profiles by name.
    """
    data = files("models").joinpath("data")
    table = yaml.safe_load(data.joinpath("voices.yaml").read_text(encoding="utf-8"))
    return MappingProxyType(
        {
            name: VoiceProfile(name, VoiceKind(one["kind"]), Path(str(data.joinpath(one["file"]))), one["sha256"], one["boundary"])
            for name, one in table.items()
        }
    )


def voice_profile(name: str = EMBEDDED_VOICES) -> VoiceProfile:
    """Find a voice encoder's profile.

    :param name: Name of a profile, the path of an ONNX file for sherpa-onnx, or of a folder or checkpoint of pyannote.audio.
    :return: The profile; a model known by its path gets a boundary that nobody has measured.
    :raises UnknownProfile: If no profile has that name and no such model lies at that path.
    """
    known = voice_profiles()
    if name in known:
        return known[name]
    path = Path(name)
    if name and path.is_file() and path.suffix == ".onnx":
        return VoiceProfile(path.stem, VoiceKind.SHERPA, path)
    if name and (path.is_dir() or (path.is_file() and path.suffix in CHECKPOINT_ENDINGS)):
        return VoiceProfile(path.resolve().stem, VoiceKind.PYANNOTE, path)
    raise UnknownProfile("voices-unknown", name=name, known=", ".join(known))
