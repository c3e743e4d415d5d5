"""How long a model sees an utterance: the silence laid after it, and lengths in steps so that utterances can be heard together."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from models.profile import RecogniserProfile
from models.recogniser import SAMPLE_RATE, WINDOW_SAMPLES, Sound


def padded_length(profile: RecogniserProfile, samples: int) -> int:
    """Give the number of samples that a model sees of an utterance, with the silence laid after it.

    :param profile: Profile of the model.
    :param samples: Length of the utterance.
    :return: Length with silence: a whole window, or the next step.
    """
    if profile.whole_window:
        return WINDOW_SAMPLES
    step = profile.length_step_ms * SAMPLE_RATE // 1000
    with_silence = samples + profile.trailing_silence_ms * SAMPLE_RATE // 1000
    return min(-(-with_silence // step) * step, WINDOW_SAMPLES)


def padded_sounds(profile: RecogniserProfile, sounds: Sequence[Sound]) -> list[Sound]:
    """Lay silence after utterances: silence after the sound, not zeros after the features, for a zero feature is not silence.

    :param profile: Profile of the model.
    :param sounds: 16 kHz mono samples between -1 and 1.
    :return: The utterances with the silence after them.
    :raises ValueError: If a sound is empty or longer than the model's window, whose rest would be lost.
    """
    for sound in sounds:
        if not 0 < len(sound) <= WINDOW_SAMPLES:
            raise ValueError(f"an utterance holds 1 to {WINDOW_SAMPLES} samples, not {len(sound)}")
    return [np.pad(sound, (0, padded_length(profile, len(sound)) - len(sound))) for sound in sounds]
