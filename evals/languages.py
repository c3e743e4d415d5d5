"""Error rates by language, and where the language changes: every word of the reference knows which it is in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import jiwer
import yaml

from evals.heard import transcripts
from evals.measurement import Measurement
from evals.normaliser import normalised
from evals.speak_switches import RECORDING, SCRIPT
from models import RecogniserProfile
from transcription import transcribe

REFERENCES = Path(__file__).parent / "recordings"
MEDIA = Path(__file__).parents[1] / "examples"
NAMES = {"kk": "Kazakh", "ru": "Russian"}


@dataclass(frozen=True, slots=True)
class Said:
    """A reference whose parts know their language.

    :param parts: Language and normalised text of each part, in order.
    """

    recording: Path
    parts: tuple[tuple[str, str], ...]

    @property
    def text(self) -> str:
        """Give the whole."""
        return " ".join(text for _, text in self.parts)


def errors_by_language(parts: Sequence[tuple[str, str]], heard: str, *, letters: bool = False) -> tuple[Counter[str], Counter[str]]:
    """Count errors by the language of the reference where they fall (Levenshtein; one alignment of the whole).

    :param parts: Language and normalised text of each part of the reference.
    :param heard: The normalised hypothesis.
    :param letters: Whether letters are counted instead of words.
    :return: Errors and length of the reference by language; what was inserted counts where it was inserted, after the word before it.
    """
    whole = " ".join(text for _, text in parts)
    if letters:
        owners = [language for number, (language, text) in enumerate(parts) for _ in f"{' ' if number else ''}{text}"]
        alignment = jiwer.process_characters(whole, heard).alignments[0]
    else:
        owners = [language for language, text in parts for _ in text.split()]
        alignment = jiwer.process_words(whole, heard).alignments[0]
    errors: Counter[str] = Counter()
    for chunk in alignment:
        if chunk.type == "insert":
            errors[owners[max(chunk.ref_start_idx - 1, 0)]] += chunk.hyp_end_idx - chunk.hyp_start_idx
        elif chunk.type != "equal":
            errors.update(owners[chunk.ref_start_idx : chunk.ref_end_idx])
    return errors, Counter(owners)


def references() -> Iterator[Said]:
    """Give the recordings of the examples with the language of each turn.

    :return: The references.
    """
    for script in sorted(REFERENCES.glob("*.yaml")):
        case, _, media = script.stem.rpartition("-")
        turns = yaml.safe_load(script.read_text(encoding="utf-8"))
        yield Said(MEDIA / case / "media" / f"{media}.opus", tuple((turn["language"], normalised(turn["text"])) for turn in turns))


def switches() -> Said:
    """Give the recording of sentences in which a speaker changes the language.

    :return: The reference.
    """
    sentences = yaml.safe_load(SCRIPT.read_text(encoding="utf-8"))
    fragments = (fragment for sentence in sentences for fragment in sentence["fragments"])
    return Said(RECORDING, tuple((language, normalised(text)) for fragment in fragments for language, text in fragment.items()))


def measure(profile: RecogniserProfile) -> Iterator[Measurement]:
    """Measure error rates by language and on code switching.

    :param profile: The recogniser.
    :return: WER and CER of each.
    """
    yield from _measure("", list(references()), profile)
    yield from _measure("code switching, ", [switches()], profile)


def _measure(prefix: str, said: Sequence[Said], profile: RecogniserProfile) -> Iterator[Measurement]:
    words, letters, totals = Counter[str](), Counter[str](), (Counter[str](), Counter[str]())
    for one, heard in zip(said, _heard([one.recording for one in said], profile), strict=True):
        for errors, total, counted in ((words, totals[0], False), (letters, totals[1], True)):
            found, length = errors_by_language(one.parts, heard, letters=counted)
            errors.update(found)
            total.update(length)
    for language in sorted(totals[0]):
        value = f"{words[language] / totals[0][language]:.3f} / {letters[language] / totals[1][language]:.3f}"
        yield Measurement(f"WER / CER, {prefix}{NAMES[language]}", value, "share", f"{totals[0][language]} words, {profile.name}")


def _heard(recordings: Sequence[Path], profile: RecogniserProfile) -> Iterator[str]:
    for result in transcripts(transcribe(recordings, profile)):
        yield normalised(" ".join(segment.text for segment in result.segments))
