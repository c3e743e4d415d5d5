"""The shelf of machine-learning models: profiles, loading, hashes."""

from models.errors import ModelAltered, ModelError, ModelMissing, UnknownProfile
from models.profile import EMBEDDED, Fitness, RecogniserKind, RecogniserProfile, recogniser_profile, recogniser_profiles
from models.recogniser import (
    SAMPLE_RATE,
    WINDOW_SAMPLES,
    Decoding,
    Encoded,
    HeardWord,
    Hypothesis,
    Recogniser,
    Sound,
)
from models.shelf import ShelvedModel, load_recogniser, verify_model

__all__ = [
    "EMBEDDED",
    "SAMPLE_RATE",
    "WINDOW_SAMPLES",
    "Decoding",
    "Encoded",
    "Fitness",
    "HeardWord",
    "Hypothesis",
    "ModelAltered",
    "ModelError",
    "ModelMissing",
    "Recogniser",
    "RecogniserKind",
    "RecogniserProfile",
    "ShelvedModel",
    "Sound",
    "UnknownProfile",
    "load_recogniser",
    "recogniser_profile",
    "recogniser_profiles",
    "verify_model",
]
