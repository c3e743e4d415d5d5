"""Whether agreement of two recognisers tells right words from wrong ones, beside the opinion of the first about itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher

from evals.measurement import Measurement
from transcription import Agreement, Hearing, Segment, Transcript

Told = tuple[bool, bool, float]
Normaliser = Callable[[str], str]


def told(reference: str, transcript: Transcript, normalise: Normaliser) -> Iterator[Told]:
    """Say of each word whether it is right, whether both recognisers heard it, and how sure the one that wrote it was of the utterance.

    :param reference: What was said, normalised.
    :param transcript: The transcript.
    :param normalise: The normaliser of the words.
    :return: One for each word of the transcript.
    """
    words = [
        (normalise(word.text), word.agreement is Agreement.AGREED, segment) for segment in transcript.segments for word in segment.words
    ]
    right: set[int] = set()
    for block in SequenceMatcher(None, reference.split(), [text for text, _, _ in words], autojunk=False).get_matching_blocks():
        right.update(range(block.b, block.b + block.size))
    for number, (_, agreed, segment) in enumerate(words):
        yield number in right, agreed, segment.confidence


def measure(words: Iterable[Told], segments: Iterable[Segment], sample: str) -> Iterator[Measurement]:
    """Compare two ways to send a person to the doubtful words.

    :param words: The words of every recording.
    :param segments: The segments of every recording.
    :param sample: What they are of.
    :return: Share of words that both heard, errors among them and among the rest, and among as many words chosen by its own opinion.
    """
    every = list(words)
    agreed = [word for word in every if word[1]]
    surest = sorted(every, key=lambda word: -word[2])[: len(agreed)]
    rest = [word for word in every if not word[1]]
    taken = sum(segment.taken_from is Hearing.SECOND for segment in segments)
    yield Measurement("words that both recognisers heard", f"{len(agreed) / max(len(every), 1):.3f}", "share", sample)
    yield Measurement("wrong words among those / among the rest", f"{_wrong(agreed):.3f} / {_wrong(rest):.3f}", "share", sample)
    yield Measurement("wrong words among as many by probability", f"{_wrong(surest):.3f}", "share", sample)
    yield Measurement("utterances taken from the second recogniser", str(taken), "utterances", sample)


def _wrong(words: list[Told]) -> float:
    return sum(not right for right, _, _ in words) / max(len(words), 1)
