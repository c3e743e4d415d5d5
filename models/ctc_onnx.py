"""CTC recognisers in ONNX form, through the runtime that comes with faster-whisper: no other framework is needed."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from models.ctc import CtcRecogniser, CtcSymbols, LogProbabilities, log_softmax
from models.errors import ModelUnusable, first_line
from models.features import GigaAmLogMel, LogMel
from models.loaded import Loaded
from models.onnx_session import device_of, open_session
from models.padding import padded_sounds
from models.profile import Features, RecogniserProfile
from models.recogniser import Sound

Extractor: TypeAlias = Callable[[NDArray[np.float32]], NDArray[np.float32]]
# How exports of GigaAM mark the space between words and the blank.
WORD_MARK = "▁"
BLANK_MARK = "<blk>"


class OnnxCtcRecogniser(Loaded[RecogniserProfile], CtcRecogniser):
    """A CTC recogniser in ONNX form.

    Its first input takes the features, a second one, where there is one, their number; its first output gives scores of the symbols.
    On a processor each utterance is heard by itself, because a batch may round, and a quantised model scales, in another way; one
    utterance keeps every core busy. On an accelerator those of one padded length are heard together.

    :param profile: Profile of the model.
    :param folder: Folder with its files, already verified.
    :param sha256: Hashes of the files.
    :raises ModelUnusable: If the files are no CTC recogniser.
    """

    def __init__(self, profile: RecogniserProfile, folder: Path, sha256: Mapping[str, str]) -> None:
        """Load the model on every core of this machine, or on its accelerator when there is one."""
        super().__init__(profile, sha256)
        self._symbols = read_symbols(profile, folder / profile.symbols_file)
        try:
            self._session = open_session(folder / profile.model_file)
        except Exception as error:  # the runtime's errors have no base of their own
            raise _unusable(profile, folder / profile.model_file, error) from error
        self._inputs = [one.name for one in self._session.get_inputs()]
        self._device = device_of(self._session)
        self._extract = _extractor(profile.features)

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
        return self._profile.frame_ms

    def log_probabilities(self, sounds: Sequence[Sound]) -> tuple[LogProbabilities, ...]:
        """Hear utterances; they may differ in length.

        :param sounds: 16 kHz mono samples between -1 and 1, thirty seconds at most each.
        :return: For each its frames, the silence laid after it included.
        :raises ValueError: If a sound is empty or longer than thirty seconds.
        :raises ModelUnusable: If the model's scores are not of the symbols that it names.
        """
        padded = padded_sounds(self._profile, sounds)
        heard: dict[int, LogProbabilities] = {}
        for together in _groups(padded, apart=self._device == "cpu"):
            features = np.stack([self._extract(padded[number]) for number in together])
            heard |= zip(together, self._run(features), strict=True)
        return tuple(heard[number] for number in range(len(sounds)))

    def _run(self, features: NDArray[np.float32]) -> LogProbabilities:
        frames = features.shape[-1] - features.shape[-1] % 2 if self._profile.features is Features.WHISPER else features.shape[-1]
        given = {self._inputs[0]: np.ascontiguousarray(features[..., :frames])}
        if len(self._inputs) > 1:
            given[self._inputs[1]] = np.full(len(features), frames, dtype=np.int64)
        scores = self._session.run(None, given)[0]
        if scores.shape[-1] != len(self._symbols.symbols):
            reason = f"{scores.shape[-1]} != {len(self._symbols.symbols)}"
            raise _unusable(self._profile, Path(self._profile.symbols_file), reason)
        return log_softmax(np.asarray(scores, dtype=np.float32))


def read_symbols(profile: RecogniserProfile, file: Path) -> CtcSymbols:
    """Read what the columns of a model stand for.

    :param profile: Profile of the model.
    :param file: JSON such as {"blank": 0, "symbols": ["", " ", "а"]}, or text as exports of GigaAM have it: a symbol and its column a line.
    :return: The symbols.
    :raises ModelUnusable: If the file holds neither.
    """
    try:
        content = file.read_text(encoding="utf-8")
        if file.suffix == ".json":
            table = json.loads(content)
            return CtcSymbols(tuple(str(symbol).lower() for symbol in table["symbols"]), int(table["blank"]))
        marks = {int(column): mark for mark, column in (line.rsplit(" ", 1) for line in content.splitlines() if line)}
        columns = [marks[column] for column in range(len(marks))]
        return CtcSymbols(tuple(_letter(mark) for mark in columns), columns.index(BLANK_MARK))
    except (ValueError, KeyError, TypeError) as error:
        raise _unusable(profile, file, error) from error


def _letter(mark: str) -> str:
    return {WORD_MARK: " ", BLANK_MARK: ""}.get(mark, mark.lower())


def _groups(padded: Sequence[Sound], *, apart: bool) -> list[list[int]]:
    if apart:
        return [[number] for number in range(len(padded))]
    groups: dict[int, list[int]] = {}
    for number, sound in enumerate(padded):
        groups.setdefault(len(sound), []).append(number)
    return list(groups.values())


def _extractor(features: Features) -> Extractor:
    if features is Features.GIGAAM:
        return GigaAmLogMel()
    from faster_whisper.feature_extractor import FeatureExtractor  # type: ignore[import-untyped]  # noqa: PLC0415 - half a second

    return LogMel(FeatureExtractor(feature_size=80).mel_filters)


def _unusable(profile: RecogniserProfile, file: Path, reason: object) -> ModelUnusable:
    return ModelUnusable("model-unusable", name=profile.name, file=file.name, reason=first_line(reason))
