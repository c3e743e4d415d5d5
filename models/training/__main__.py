"""Command line of the training: `python -m models.training speech|train|export|evaluate --help`."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from law import Language
from models.profile import recogniser_profile
from models.training.ctranslate2_file import read_model, write_model

if TYPE_CHECKING:
    from models.training.train import Learner

_HEADS, _ENCODER_LAYERS, _DECODER_LAYERS = 4, 6, 3


def main(arguments: Sequence[str]) -> None:
    """Run one step of the training.

    :param arguments: Arguments of the command line.
    """
    parser = argparse.ArgumentParser(prog="python -m models.training", description=__doc__)
    steps = parser.add_subparsers(dest="step", required=True)
    speech = steps.add_parser("speech", help="make synthetic speech")
    speech.add_argument("folder", type=Path, help="folder of the shards")
    speech.add_argument("--clips", type=int, default=30_000)
    speech.add_argument("--seed", type=int, default=11)
    speech.add_argument("--recorded-voice", type=float, default=0.4, help="share of festival's voice in Russian; 0 without festival")
    speech.add_argument("--dictionary", action="append", default=[], metavar="LANG=PATH", help="Hunspell dictionary, without .dic")
    speech.add_argument("--text", action="append", default=[], metavar="LANG=FILE", help="real sentences, one a line")
    train = steps.add_parser("train", help="train on the shards")
    train.add_argument("folder", type=Path, help="folder of the shards")
    train.add_argument("--checkpoint", type=Path, required=True)
    train.add_argument("--steps", type=int, default=4000)
    train.add_argument("--rate", type=float, default=6e-4, help="highest learning rate")
    train.add_argument("--spelling", type=float, default=0.4, help="weight of the head that spells")
    train.add_argument("--weights", type=Path, help="checkpoint whose weights a new training begins with")
    train.add_argument("--from", dest="begin", type=Path, help="folder of the model to begin with; the embedded one when left out")
    export = steps.add_parser("export", help="write the trained model as CTranslate2 int8 and its head that spells as ONNX")
    export.add_argument("folder", type=Path, help="folder for the two models")
    export.add_argument("--checkpoint", type=Path, required=True)
    evaluate = steps.add_parser("evaluate", help="measure the two models on shards that they were not trained on")
    evaluate.add_argument("folder", type=Path, help="folder of the shards: make them with another seed than those of the training")
    evaluate.add_argument("--models", type=Path, help="folder of the two models, as `export` writes it; the embedded ones when left out")
    evaluate.add_argument("--clips", type=int, default=1_000, help="the first so many")
    options = parser.parse_args(arguments)
    {"speech": _speech, "train": _train, "export": _export, "evaluate": _evaluate}[options.step](options)


def _speech(options: argparse.Namespace) -> None:
    from models.training.speech import SpeechPlan, make_speech  # noqa: PLC0415 - only this step needs the voices

    texts = {language: Path(path).read_text(encoding="utf-8").splitlines() for language, path in _by_language(options.text).items()}
    dictionaries = {language: Path(path) for language, path in _by_language(options.dictionary).items()}
    plan = SpeechPlan(options.clips, options.seed, options.recorded_voice, dictionaries, texts)
    for shard in make_speech(plan, options.folder):
        sys.stderr.write(f"{shard}\n")


def _train(options: argparse.Namespace) -> None:
    import torch  # noqa: PLC0415 - only this step needs torch
    from tokenizers import Tokenizer  # noqa: PLC0415

    from models.training.speech import read_clips  # noqa: PLC0415
    from models.training.train import Batches, TrainingPlan, restore, train  # noqa: PLC0415

    begin = options.begin or _embedded()
    plan = TrainingPlan(options.steps, rate=options.rate, spelling=options.spelling)
    tokenizer = Tokenizer.from_file(str(begin / "tokenizer.json"))

    def tell(step: int, loss: float, seconds: float) -> None:
        if step % 20 == 0:
            sys.stderr.write(json.dumps({"step": step, "of": plan.steps, "loss": round(loss, 3), "seconds": round(seconds, 2)}) + "\n")

    learner = _learner(begin, plan.seed)
    if options.weights:
        restore(learner, torch.load(options.weights, weights_only=True)["weights"])
    train(learner, Batches(read_clips(options.folder), tokenizer, plan), plan, options.checkpoint, tell)


def _export(options: argparse.Namespace) -> None:
    import torch  # noqa: PLC0415 - only this step needs torch

    from models.training.onnx_file import write_onnx  # noqa: PLC0415
    from models.training.train import restore  # noqa: PLC0415

    learner = _learner(_embedded(), seed=0)
    restore(learner, torch.load(options.checkpoint, weights_only=True)["weights"])
    written = options.folder / "whisper-kk-ru-mini"
    written.mkdir(parents=True, exist_ok=True)
    for file in _embedded().iterdir():
        if file.suffix == ".json":
            shutil.copy(file, written)
    write_model(read_model(_embedded() / "model.bin").with_weights(learner.network.arrays()), written / "model.bin")
    write_onnx(learner.network, learner.head, options.folder / "ctc-kk-ru-mini")


def _evaluate(options: argparse.Namespace) -> None:
    from models.training.evaluate import LetterReader, WhisperReader, evaluate  # noqa: PLC0415 - only this step needs the engines
    from models.training.speech import read_clips  # noqa: PLC0415

    folder = options.models or _embedded().parent
    clips = read_clips(options.folder)[: options.clips]
    for name, reader in (("whisper-kk-ru-mini", WhisperReader), ("ctc-kk-ru-mini", LetterReader)):
        for found in evaluate(reader(folder / name), clips):
            language = found.language.value if found.language else "nobody speaks"
            figures = {"clips": found.clips, "wer": round(found.wer, 3), "cer": round(found.cer, 3)}
            sys.stdout.write(json.dumps({"model": name, "language": language} | figures, ensure_ascii=False) + "\n")


def _learner(folder: Path, seed: int) -> Learner:
    from models.training.ctc_head import CtcHead  # noqa: PLC0415 - only this step needs torch
    from models.training.network import Whisper  # noqa: PLC0415
    from models.training.train import Learner  # noqa: PLC0415

    network = Whisper(read_model(folder / "model.bin").weights(), _HEADS, _ENCODER_LAYERS, _DECODER_LAYERS)
    return Learner(network, CtcHead(network.weights["encoder/layer_norm/gamma"].shape[0], seed))


def _embedded() -> Path:
    folder = recogniser_profile().folder
    if folder is None:
        raise FileNotFoundError("the embedded recogniser has no folder")
    return folder


def _by_language(pairs: Sequence[str]) -> dict[Language, str]:
    return {Language(language): path for language, _, path in (pair.partition("=") for pair in pairs)}


if __name__ == "__main__":
    main(sys.argv[1:])
