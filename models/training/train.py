"""Train the recogniser on the shards, in bfloat16 on a processor that has it, going on from the last checkpoint."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from time import monotonic
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional as f

from models.training.ctc_head import CtcHead
from models.training.network import Whisper
from models.training.speech import Clip

_IGNORED = -100
_WINDOW = 3000
# Shapes are rounded, so that the processor's kernels are compiled for a few sizes only
_FRAME_STEP, _TOKEN_STEP = 200, 16
_BATCH_SIZES = (24, 20, 16, 12, 10, 8, 6, 4, 3, 2, 1)


@dataclass(frozen=True, slots=True)
class TrainingPlan:
    """How to train.

    :param steps: Number of steps of the whole training.
    :param rate: Highest learning rate; it rises over the first 150 steps and falls along a cosine.
    :param frames: Feature frames in a batch.
    :param seed: Seed.
    :param every: Steps between checkpoints.
    :param spelling: Weight of the loss of the head that spells, beside the decoder's.
    """

    steps: int
    rate: float = 6e-4
    frames: int = 9000
    seed: int = 1
    every: int = 200
    spelling: float = 0.4


@dataclass(frozen=True, slots=True)
class Batch:
    """Clips to learn from at once.

    :param features: Shape (batch, 80, frames).
    :param tokens: What the decoder is told, shape (batch, length).
    :param targets: What it must answer, of the same shape.
    :param texts: What was said in each clip.
    """

    features: Tensor
    tokens: Tensor
    targets: Tensor
    texts: list[str]


class Batches:
    """Draws batches of clips of like length.

    :param clips: The clips.
    :param tokenizer: Tokenizer of the model.
    :param plan: How to train.
    """

    def __init__(self, clips: list[Clip], tokenizer: Tokenizer, plan: TrainingPlan) -> None:
        self._clips = clips
        self._tokenizer = tokenizer
        self._frames = plan.frames
        self._random = random.Random(plan.seed)  # noqa: S311 - a repeatable draw, no secret

    def draw(self) -> Batch:
        """Draw a batch.

        :return: The batch.
        """
        pool = sorted(self._random.choices(self._clips, k=200), key=lambda clip: clip.features.shape[1])
        whole = self._random.random() < 0.08
        chosen, longest = self._fill(pool[self._random.randrange(len(pool)) :], whole=whole)
        silence = self._random.choice((0, 0, 10, 50, 100))
        frames = _WINDOW if whole else min(_WINDOW, _rounded(longest + silence, _FRAME_STEP))
        labels = [self._labels(clip) for clip in chosen]
        length = _rounded(max(len(tokens) for tokens, _ in labels), _TOKEN_STEP)
        features = torch.stack([self._features(clip, frames) for clip in chosen])
        end = self._token("<|endoftext|>")
        tokens = torch.tensor([row + [end] * (length - len(row)) for row, _ in labels])
        targets = torch.tensor([row + [_IGNORED] * (length - len(row)) for _, row in labels])
        return Batch(features, tokens, targets, [clip.text for clip in chosen])

    def _fill(self, pool: list[Clip], *, whole: bool) -> tuple[list[Clip], int]:
        chosen: list[Clip] = []
        longest = 0
        for clip in pool:
            longest = max(longest, clip.features.shape[1])
            if chosen and (_WINDOW if whole else longest) * (len(chosen) + 1) > self._frames:
                break
            chosen.append(clip)
        chosen = chosen[: next(size for size in _BATCH_SIZES if size <= len(chosen))]
        return chosen, max(clip.features.shape[1] for clip in chosen)

    def _features(self, clip: Clip, frames: int) -> Tensor:
        heard = torch.tensor(clip.features.astype(np.float32))
        padded = torch.full((heard.shape[0], frames), float(heard.min()))
        padded[:, : heard.shape[1]] = heard
        if self._random.random() < 0.5:
            self._mask(padded, heard)
        return padded

    def _mask(self, padded: Tensor, heard: Tensor) -> None:
        """Hide two bands and two stretches (Park et al. 2019, SpecAugment)."""
        for _ in range(2):
            width = self._random.randint(0, 12)
            low = self._random.randint(0, heard.shape[0] - width)
            padded[low : low + width] = heard.mean()
            width = self._random.randint(0, min(25, heard.shape[1] // 5))
            start = self._random.randint(0, heard.shape[1] - width)
            padded[:, start : start + width] = heard.mean()

    def _labels(self, clip: Clip) -> tuple[list[int], list[int]]:
        language = self._token(f"<|{clip.language.value if clip.language else self._random.choice(('kk', 'ru'))}|>")
        text = self._tokenizer.encode(f" {clip.text}", add_special_tokens=False).ids if clip.text else []
        prompt = [self._token("<|startoftranscript|>"), language, self._token("<|transcribe|>"), self._token("<|notimestamps|>")]
        first = language if clip.language else self._token("<|nospeech|>")
        return prompt + text, [first, _IGNORED, _IGNORED, *text, self._token("<|endoftext|>")]

    def _token(self, name: str) -> int:
        identifier = self._tokenizer.token_to_id(name)
        if identifier is None:
            raise KeyError(name)
        return identifier


@dataclass(frozen=True, slots=True)
class Learner:
    """What is trained: the network and the head on its encoder."""

    network: Whisper
    head: CtcHead

    @property
    def weights(self) -> dict[str, Tensor]:
        """Every weight by its name."""
        return {**self.network.weights, **self.head.weights}


def train(learner: Learner, batches: Batches, plan: TrainingPlan, checkpoint: Path, tell: Callable[[int, float, float], None]) -> None:
    """Train until the plan is done.

    :param learner: What to train; trained in place.
    :param batches: Source of batches.
    :param plan: How to train.
    :param checkpoint: File of the checkpoint; read first when it is there.
    :param tell: Told the step, the running loss and the seconds of the last step.
    """
    torch.manual_seed(plan.seed)
    optimiser = torch.optim.AdamW(list(learner.weights.values()), lr=plan.rate, betas=(0.9, 0.98), weight_decay=0.01)
    step, running = _resumed(learner, optimiser, checkpoint, plan)
    while step < plan.steps:
        began = monotonic()
        for group in optimiser.param_groups:
            group["lr"] = plan.rate * min(1, (step + 1) / 150) * (0.03 + 0.97 * 0.5 * (1 + math.cos(math.pi * step / plan.steps)))
        loss = _step(learner, batches.draw(), optimiser, plan.spelling)
        running = loss if step == 0 else 0.98 * running + 0.02 * loss
        step += 1
        tell(step, running, monotonic() - began)
        if step % plan.every == 0 or step == plan.steps:
            _save(learner, optimiser, checkpoint, {"step": step, "running": running, "plan": asdict(plan)})


def _step(learner: Learner, batch: Batch, optimiser: torch.optim.Optimizer, spelling: float) -> float:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        states = learner.network.encode(batch.features)
        logits = learner.network.decode(batch.tokens, states)
    written = f.cross_entropy(logits.float().flatten(0, 1), batch.targets.flatten(), ignore_index=_IGNORED)
    loss = written + spelling * learner.head.loss(states.float(), batch.texts)
    optimiser.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(list(learner.weights.values()), 1.0)
    optimiser.step()
    return float(loss.detach())


def _save(learner: Learner, optimiser: torch.optim.Optimizer, checkpoint: Path, progress: dict[str, Any]) -> None:
    part = checkpoint.with_suffix(".part")
    weights = {name: weight.detach() for name, weight in learner.weights.items()}
    torch.save({"weights": weights, "optimiser": optimiser.state_dict(), **progress}, part)
    part.rename(checkpoint)


def _resumed(learner: Learner, optimiser: torch.optim.Optimizer, checkpoint: Path, plan: TrainingPlan) -> tuple[int, float]:
    if not checkpoint.exists():
        return 0, 0.0
    saved = torch.load(checkpoint, weights_only=True)
    if saved["plan"] != asdict(plan):
        raise ValueError(f"{checkpoint} was trained by another plan: {saved['plan']}")
    restore(learner, saved["weights"])
    optimiser.load_state_dict(saved["optimiser"])
    return int(saved["step"]), float(saved["running"])


def restore(learner: Learner, weights: Mapping[str, Tensor]) -> None:
    """Put saved weights back into their places.

    :param learner: What to restore; changed in place.
    :param weights: Weights by name, as a checkpoint keeps them.
    """
    with torch.no_grad():
        for name, weight in learner.weights.items():
            weight.copy_(weights[name])


def _rounded(value: int, step: int) -> int:
    return -(-value // step) * step
