"""Taking an embedder or a reranker down from the shelf."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from models.errors import NotThatKind, UnknownProfile
from models.profile import RecogniserProfile, recogniser_profile, recogniser_profiles
from models.shelf import verify_model
from models.text_engines import OnnxText, TextEngine, TransformersText
from models.text_models import TransformerEmbedder, TransformerReranker
from models.text_profile import (
    TextKind,
    TextProfile,
    TextTask,
    embedder_profile,
    reranker_profile,
    task_of,
    text_profiles,
)
from models.text_tokens import TextTokens

_ENGINES: dict[TextKind, type[OnnxText] | type[TransformersText]] = {TextKind.ONNX: OnnxText, TextKind.TRANSFORMERS: TransformersText}


def load_embedder(profile: TextProfile | str) -> TransformerEmbedder:
    """Load an embedder after its files have been found and compared with the hashes that its profile pins.

    :param profile: Profile of the embedder, or its name, or the path of its folder.
    :return: The embedder, ready to read.
    :raises UnknownProfile: If no profile has that name and no folder lies at that path.
    :raises NotThatKind: If it is a reranker.
    :raises ModelMissing: If its files are not on this machine; nothing is downloaded.
    :raises ModelAltered: If a file is not the one that the profile pins.
    :raises ModelUnusable: If its files are not what they must be.
    :raises EngineMissing: If the extra that it needs is not installed.
    """
    found = embedder_profile(profile) if isinstance(profile, str) else profile
    return TransformerEmbedder(found, *_parts(found, TextTask.EMBEDDING))


def load_reranker(profile: TextProfile | str) -> TransformerReranker:
    """Load a reranker after its files have been found and compared with the hashes that its profile pins.

    :param profile: Profile of the reranker, or its name, or the path of its folder.
    :return: The reranker, ready to read.
    :raises UnknownProfile: If no profile has that name and no folder lies at that path.
    :raises NotThatKind: If it is an embedder.
    :raises ModelMissing: If its files are not on this machine; nothing is downloaded.
    :raises ModelAltered: If a file is not the one that the profile pins.
    :raises ModelUnusable: If its files are not what they must be.
    :raises EngineMissing: If the extra that it needs is not installed.
    """
    found = reranker_profile(profile) if isinstance(profile, str) else profile
    return TransformerReranker(found, *_parts(found, TextTask.RERANKING))


def _parts(profile: TextProfile, task: TextTask) -> tuple[TextTokens, TextEngine, Mapping[str, str]]:
    """Load what a model of texts is made of, when it does that task."""
    if profile.task is not task:
        raise NotThatKind(f"text-no-{task.value}", name=profile.name)
    model = verify_model(profile)
    return TextTokens(profile, model.folder), _ENGINES[profile.kind](profile, model.folder), model.sha256


def model_profile(name: str) -> RecogniserProfile | TextProfile:
    """Find the profile of a model of any kind whose files can be verified and pulled.

    :param name: Name of a recogniser, an embedder or a reranker, or the path of a folder.
    :return: The profile.
    :raises UnknownProfile: If no profile has that name and no folder lies at that path.
    """
    known = text_profiles()
    if name in known:
        return known[name]
    task = task_of(Path(name)) if name else None
    if task is None:
        try:
            return recogniser_profile(name)
        except UnknownProfile as error:
            names = ", ".join(one.name for one in model_profiles())
            raise UnknownProfile("model-unknown", name=name, known=names) from error
    return embedder_profile(name) if task is TextTask.EMBEDDING else reranker_profile(name)


def model_profiles() -> tuple[RecogniserProfile | TextProfile, ...]:
    """Give every recogniser, embedder and reranker that is known by name.

    :return: The profiles, the embedded recogniser first.
    """
    return (*recogniser_profiles().values(), *text_profiles().values())
