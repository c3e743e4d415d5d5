"""CTC recognisers of the wav2vec 2.0 family (Wav2Vec2ForCTC, MMS, HuBERT, Data2Vec) through `transformers`, an optional extra."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from models.ctc import CtcRecogniser, CtcSymbols, LogProbabilities, log_softmax
from models.errors import EngineMissing, ModelUnusable, first_line
from models.loaded import Loaded
from models.padding import padded_sounds
from models.profile import RecogniserProfile
from models.recogniser import SAMPLE_RATE, Sound


class TransformersCtcRecogniser(Loaded[RecogniserProfile], CtcRecogniser):
    """A CTC recogniser of the wav2vec 2.0 family.

    Only code of `transformers` itself runs: a model that brings its own is refused. Each utterance is heard by itself, because these models
    were trained without a mask for the silence after it.

    :param profile: Profile of the model.
    :param folder: Folder with its files, already verified.
    :param sha256: Hashes of the files.
    :raises EngineMissing: If torch or transformers is not installed.
    :raises ModelUnusable: If the files are no CTC recogniser.
    """

    def __init__(self, profile: RecogniserProfile, folder: Path, sha256: Mapping[str, str]) -> None:
        """Load the model on the accelerator when there is one."""
        try:
            import torch  # noqa: PLC0415 - an optional extra
            import transformers  # type: ignore[import-not-found,unused-ignore]  # noqa: PLC0415 - an optional extra
        except ImportError as error:
            raise EngineMissing("engine-missing", name=profile.name, extra="torch") from error

        super().__init__(profile, sha256)
        self._torch = torch
        self._device = "cuda" if torch.cuda.is_available() else "cpu"
        # MMS keeps a small part of its weights, and the letters, apart for each language (Pratap et al. 2023, section 5.1).
        tongue: dict[str, Any] = {"target_lang": profile.adapter} if profile.adapter else {}
        fitted: dict[str, Any] = tongue | {"ignore_mismatched_sizes": True} if profile.adapter else {}
        local: dict[str, Any] = {"local_files_only": True, "trust_remote_code": False}
        try:
            self._tokenizer = transformers.AutoTokenizer.from_pretrained(folder, **local, **tongue)
            self._features = transformers.AutoFeatureExtractor.from_pretrained(folder, **local)
            self._model = transformers.AutoModelForCTC.from_pretrained(folder, **local, **fitted).eval().to(self._device)
        except Exception as error:  # its libraries raise errors of many kinds for a damaged file, some without a base
            raise ModelUnusable("model-unusable", name=profile.name, file=str(folder), reason=first_line(error)) from error
        self._symbols = _symbols(self._tokenizer)

    @property
    def device(self) -> str:
        """Give the kind of device that it runs on."""
        return self._device

    @property
    def symbols(self) -> CtcSymbols:
        """Give what its columns stand for."""
        return self._symbols

    @property
    def frame_ms(self) -> float:
        """Give the length of a frame."""
        return float(self._model.config.inputs_to_logits_ratio) * 1000 / SAMPLE_RATE

    def log_probabilities(self, sounds: Sequence[Sound]) -> tuple[LogProbabilities, ...]:
        """Hear utterances; they may differ in length.

        :param sounds: 16 kHz mono samples between -1 and 1, thirty seconds at most each.
        :return: For each its frames, the silence laid after it included.
        :raises ValueError: If a sound is empty or longer than thirty seconds.
        """
        return tuple(self._hear(sound) for sound in padded_sounds(self._profile, sounds))

    def _hear(self, sound: Sound) -> LogProbabilities:
        values = self._features(sound, sampling_rate=SAMPLE_RATE, return_tensors="pt").input_values
        with self._torch.inference_mode():
            scores = self._model(values.to(self._device)).logits[0].float().cpu().numpy()
        return log_softmax(np.asarray(scores, dtype=np.float32)[:, : len(self._symbols.symbols)])


def _symbols(tokenizer: Any) -> CtcSymbols:  # noqa: ANN401 - transformers types it so
    """Read the letters of a model; what is neither a letter nor the space writes nothing."""
    columns = {column: symbol for symbol, column in tokenizer.get_vocab().items()}
    space, blank = tokenizer.word_delimiter_token, tokenizer.pad_token_id
    silent = set(tokenizer.all_special_tokens) - {space}
    symbols = [columns.get(column, "") for column in range(max(columns) + 1)]
    letters = (" " if symbol == space else "" if symbol in silent else symbol.lower() for symbol in symbols)
    return CtcSymbols(tuple(letters), int(blank))
