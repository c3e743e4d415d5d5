"""Voice encoders of your own, by their path: speaker models in ONNX through sherpa-onnx, embedding models of pyannote.audio."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

import numpy as np

from models.errors import EngineMissing, ModelUnusable, first_line
from models.loaded import Loaded
from models.recogniser import SAMPLE_RATE, Sound
from models.voice_encoder import Voices, of_unit_length
from models.voice_profile import VoiceProfile


class SherpaVoices(Loaded[VoiceProfile]):
    """A speaker model in ONNX form, with the metadata that sherpa-onnx reads (WeSpeaker, 3D-Speaker, NeMo).

    :param profile: Profile of the encoder.
    :param sha256: Hashes of its files, already verified.
    :raises EngineMissing: If sherpa-onnx is not installed.
    :raises ModelUnusable: If the file is no speaker model.
    """

    def __init__(self, profile: VoiceProfile, sha256: Mapping[str, str]) -> None:
        """Load the encoder on one core."""
        try:
            import sherpa_onnx  # noqa: PLC0415 - an extra
        except ImportError as error:
            raise EngineMissing("voices-engine-missing", name=profile.name, extra="sherpa") from error
        super().__init__(profile, sha256)
        # Without this sherpa-onnx only says on the console what is missing, and falls over at the first sound.
        if not _named_framework(profile):
            raise ModelUnusable("voices-unusable", name=profile.name, file=str(profile.file), reason="metadata: framework")
        settings = sherpa_onnx.SpeakerEmbeddingExtractorConfig(model=str(profile.file), num_threads=1, provider="cpu")
        if not settings.validate():
            raise ModelUnusable("voices-unusable", name=profile.name, file=str(profile.file), reason="sherpa-onnx")
        try:
            self._extractor = sherpa_onnx.SpeakerEmbeddingExtractor(settings)
        except (RuntimeError, ValueError) as error:
            raise ModelUnusable("voices-unusable", name=profile.name, file=str(profile.file), reason=first_line(error)) from error

    def embed(self, sounds: Sequence[Sound]) -> Voices:
        """Turn stretches of speech into points.

        :param sounds: Stretches, 16 kHz.
        :return: Points of unit length, one a row.
        """
        points = []
        for sound in sounds:
            stream = self._extractor.create_stream()
            stream.accept_waveform(sample_rate=SAMPLE_RATE, waveform=sound)
            stream.input_finished()
            points.append(self._extractor.compute(stream))
        return of_unit_length(np.array(points, dtype=np.float32))


def _named_framework(profile: VoiceProfile) -> str:
    """Read which framework a model is from, as sherpa-onnx wants it written into the file."""
    import onnxruntime  # type: ignore[import-untyped]  # noqa: PLC0415 - see Ge2eVoices

    try:
        session = onnxruntime.InferenceSession(str(profile.file), providers=["CPUExecutionProvider"])
    except Exception as error:  # the runtime's errors have no base of their own
        raise ModelUnusable("voices-unusable", name=profile.name, file=str(profile.file), reason=first_line(error)) from error
    return str(session.get_modelmeta().custom_metadata_map.get("framework", ""))


class PyannoteVoices(Loaded[VoiceProfile]):
    """An embedding model of pyannote.audio, from a folder or checkpoint that lies on this machine.

    :param profile: Profile of the encoder.
    :param sha256: Hashes of its files, already verified.
    :raises EngineMissing: If pyannote.audio is not installed.
    :raises ModelUnusable: If the files are no embedding model.
    """

    def __init__(self, profile: VoiceProfile, sha256: Mapping[str, str]) -> None:
        """Load the encoder."""
        # Evidence is nobody's business: pyannote.audio counts its use on a server of its makers unless it is told not to.
        os.environ["PYANNOTE_METRICS_ENABLED"] = "false"
        try:
            from pyannote.audio import Model  # noqa: PLC0415 - an extra
        except ImportError as error:
            raise EngineMissing("voices-engine-missing", name=profile.name, extra="pyannote") from error
        super().__init__(profile, sha256)
        try:
            loaded = Model.from_pretrained(str(profile.file))
        except Exception as error:  # torch, lightning and the hub raise what they like
            raise ModelUnusable("voices-unusable", name=profile.name, file=str(profile.file), reason=first_line(error)) from error
        if loaded is None:
            raise ModelUnusable("voices-unusable", name=profile.name, file=str(profile.file), reason="pyannote.audio")
        self._model = loaded.eval()

    def embed(self, sounds: Sequence[Sound]) -> Voices:
        """Turn stretches of speech into points.

        :param sounds: Stretches of one length, 16 kHz.
        :return: Points of unit length, one a row.
        """
        import torch  # noqa: PLC0415 - comes with the extra

        with torch.inference_mode():
            points = self._model(torch.from_numpy(np.stack(sounds))[:, None])
        return of_unit_length(points.cpu().numpy())
