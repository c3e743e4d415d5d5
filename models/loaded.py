"""What every model on the shelf knows of itself once it has been loaded."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Generic, TypeVar

from models.profile import RecogniserProfile
from models.text_profile import TextProfile
from models.voice_profile import VoiceProfile

Profile = TypeVar("Profile", bound=RecogniserProfile | TextProfile | VoiceProfile)


class Loaded(Generic[Profile]):
    """A model that has been loaded.

    :param profile: Profile of the model.
    :param sha256: Hashes of its files, already verified.
    """

    def __init__(self, profile: Profile, sha256: Mapping[str, str]) -> None:
        self._profile: Profile = profile
        self._sha256 = MappingProxyType(dict(sha256))

    @property
    def profile(self) -> Profile:
        """Give the profile that it was loaded by."""
        return self._profile

    @property
    def sha256(self) -> Mapping[str, str]:
        """Give the hashes of its files, as they were when it was loaded."""
        return self._sha256
