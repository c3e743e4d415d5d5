"""The shelf of machine-learning models: profiles, loading, hashes."""

from models.ctc import CtcRecogniser, CtcSymbols, CtcText, LogProbabilities, earlier
from models.embedder import Embedder, Vectors
from models.errors import (
    EngineMissing,
    ModelAltered,
    ModelError,
    ModelMissing,
    ModelNotPulled,
    ModelUnusable,
    NotThatKind,
    UnknownProfile,
)
from models.features import FilterBank, mel_filters
from models.home import models_folder
from models.profile import EMBEDDED, Features, Fitness, RecogniserKind, RecogniserProfile, recogniser_profile, recogniser_profiles
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
from models.reranker import Reranker, Scores
from models.shelf import ShelvedModel, load_ctc, load_recogniser, verify_model
from models.text_profile import (
    Pooling,
    TextKind,
    TextProfile,
    TextTask,
    embedder_profile,
    reranker_profile,
    text_profiles,
)
from models.text_shelf import load_embedder, load_reranker, model_profile, model_profiles
from models.voice_encoder import VoiceEncoder, Voices
from models.voice_profile import EMBEDDED_VOICES, VoiceKind, VoiceProfile, voice_profile, voice_profiles
from models.voice_shelf import load_voice_encoder, verify_voices

__all__ = [
    "EMBEDDED",
    "EMBEDDED_VOICES",
    "SAMPLE_RATE",
    "WINDOW_SAMPLES",
    "CtcRecogniser",
    "CtcSymbols",
    "CtcText",
    "Decoding",
    "Embedder",
    "Encoded",
    "EngineMissing",
    "Features",
    "FilterBank",
    "Fitness",
    "HeardWord",
    "Hypothesis",
    "LogProbabilities",
    "ModelAltered",
    "ModelError",
    "ModelMissing",
    "ModelNotPulled",
    "ModelUnusable",
    "NotThatKind",
    "Pooling",
    "Recogniser",
    "RecogniserKind",
    "RecogniserProfile",
    "Reranker",
    "Scores",
    "ShelvedModel",
    "Sound",
    "TextKind",
    "TextProfile",
    "TextTask",
    "UnknownProfile",
    "Vectors",
    "VoiceEncoder",
    "VoiceKind",
    "VoiceProfile",
    "Voices",
    "earlier",
    "embedder_profile",
    "load_ctc",
    "load_embedder",
    "load_recogniser",
    "load_reranker",
    "load_voice_encoder",
    "mel_filters",
    "model_profile",
    "model_profiles",
    "models_folder",
    "pull_model",
    "recogniser_profile",
    "recogniser_profiles",
    "reranker_profile",
    "text_profiles",
    "verify_model",
    "verify_voices",
    "voice_profile",
    "voice_profiles",
]
