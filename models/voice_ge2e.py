"""The embedded voice encoder: d-vectors of the generalised end-to-end loss (Wan et al. 2018), through the runtime of faster-whisper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from models.errors import ModelUnusable, first_line
from models.features import FilterBank
from models.loaded import Loaded
from models.recogniser import SAMPLE_RATE, Sound
from models.voice_encoder import Voices, of_unit_length
from models.voice_profile import VoiceProfile

TRANSFORM = 400
HOP = 160
FILTERS = 40
# The encoder was trained on speech at this level (hyper-parameters of Resemblyzer), 30 dB below full scale.
LEVEL = 10 ** (-30 / 20)
QUIETEST = 1e-5
# More stretches at once are no faster and need more memory.
BATCH = 64


class Ge2eVoices(Loaded[VoiceProfile]):
    """The embedded voice encoder.

    :param profile: Profile of the encoder.
    :param sha256: Hashes of its files, already verified.
    :raises ModelUnusable: If the file is no such encoder.
    """

    def __init__(self, profile: VoiceProfile, sha256: Mapping[str, str]) -> None:
        """Load the encoder on one core: the recogniser needs the others, and several recordings may be heard at once."""
        import onnxruntime  # type: ignore[import-untyped]  # noqa: PLC0415 - a quarter of a second that only speech needs

        super().__init__(profile, sha256)
        settings = onnxruntime.SessionOptions()
        settings.intra_op_num_threads = settings.inter_op_num_threads = 1
        settings.log_severity_level = 3
        try:
            self._session = onnxruntime.InferenceSession(str(profile.file), settings, providers=["CPUExecutionProvider"])
        except Exception as error:  # the runtime's errors have no base of their own
            raise ModelUnusable("voices-unusable", name=profile.name, file=str(profile.file), reason=first_line(error)) from error
        self._bands = FilterBank(slaney_filters(), np.hanning(TRANSFORM + 1)[:-1].astype(np.float32))

    def embed(self, sounds: Sequence[Sound]) -> Voices:
        """Turn stretches of speech into points.

        :param sounds: Stretches of one length, 16 kHz; the encoder was trained on 1.6 seconds.
        :return: Points of unit length, one a row.
        """
        rows = []
        for first in range(0, len(sounds), BATCH):
            features = np.stack([self._features(sound) for sound in sounds[first : first + BATCH]], axis=1)
            [points] = self._session.run(None, {"mels": features})
            rows.append(points)
        return of_unit_length(np.concatenate(rows))

    def _features(self, sound: Sound) -> NDArray[np.float32]:
        """Measure the power, not its logarithm, in each band of each frame, at the level of the training."""
        level = max(float(np.sqrt(np.mean(sound**2))), QUIETEST)
        padded = np.pad(sound * np.float32(LEVEL / level), TRANSFORM // 2)
        features: NDArray[np.float32] = self._bands(padded).T[: len(sound) // HOP]
        return features


def slaney_filters() -> NDArray[np.float32]:
    """Reckon the filters that the encoder was trained with: M. Slaney, Auditory Toolbox (1998), each of unit area.

    :return: Filters, one a row, one column for each frequency.
    """
    # Linear up to 1 kHz, then logarithmic: 27 steps for a factor of 6.4.
    steps = np.linspace(0, 15 + np.log(8) / np.log(6.4) * 27, FILTERS + 2)
    corners = np.where(steps < 15, steps * 200 / 3, 1000 * np.exp(np.log(6.4) / 27 * (steps - 15)))
    frequencies = np.linspace(0, SAMPLE_RATE / 2, TRANSFORM // 2 + 1)
    low, middle, high = corners[:-2, None], corners[1:-1, None], corners[2:, None]
    triangles = np.maximum(0, np.minimum((frequencies - low) / (middle - low), (high - frequencies) / (high - middle)))
    filters: NDArray[np.float32] = (triangles * 2 / (high - low)).astype(np.float32)
    return filters
