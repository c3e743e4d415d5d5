"""The shelf of machine-learning models: profiles, loading, hashes."""

from models.errors import ModelAltered, ModelError, ModelMissing, ModelNotPulled, UnknownProfile
from models.home import models_folder
from models.profile import EMBEDDED, Fitness, RecogniserKind, RecogniserProfile, recogniser_profile, recogniser_profiles
from models.pull import pull_model
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
    "ModelNotPulled",
    "Recogniser",
    "RecogniserKind",
    "RecogniserProfile",
    "ShelvedModel",
    "Sound",
    "UnknownProfile",
    "load_recogniser",
    "models_folder",
    "pull_model",
    "recogniser_profile",
    "recogniser_profiles",
    "verify_model",
]
