"""Tell the voices of a recording apart, utterance after utterance, in bounded memory."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models import SAMPLE_RATE, VoiceEncoder
from transcription.sound import as_sound
from transcription.speakers.group import group, in_order
from transcription.speakers.likeness import Heaps, Likeness, Numbers, Weighing
from transcription.speakers.pieces import cut
from transcription.speakers.sounding import FRAMES_PER_SECOND, HOP, Sounding, sounding
from transcription.speakers.turns import VoiceModels, runs, split_voice, who_speaks
from transcription.speech import Utterance
from transcription.speech_map import milliseconds
from transcription.transcript import Turn

# Five minutes of speech are grouped at once; a longer recording goes on with the voices of each five minutes.
BLOCK_SAMPLES = 300 * SAMPLE_RATE
WINDOW = SAMPLE_RATE * 8 // 5
# Of a block the loudest frames that have a pitch say whose voice it is, three fifths of it at most; pauses and hisses do not.
QUIET_PERCENT = 40
MUTE = np.float32(-100.0)
# Fewer frames than this make no covariance of the coefficients.
FEWEST_TO_LEARN = 30
FEWEST_FRAMES = 10
# A voice with less clear speech than this is a cough or a slip when the number of voices is estimated, and goes to the most alike.
SHORTEST_VOICE = FRAMES_PER_SECOND // 2
ROUNDS = 3
HOP_MS = 1000 // FRAMES_PER_SECOND


def speaker_label(number: int) -> str:
    """Give the label of a voice, for example "speaker-1"."""
    return f"speaker-{number}"


@dataclass(frozen=True, slots=True)
class _Heard:
    """An utterance of which only the features are kept."""

    start: int
    samples: int
    channel: int | None
    features: NDArray[np.float16]
    speaks: NDArray[np.bool_]


@dataclass(slots=True)
class _Block:
    utterances: list[Utterance]
    samples: int = 0


class SpeakerTeller:
    """Tells the voices of one recording apart.

    :param encoder: The voice encoder.
    :param wanted: Number of voices; None to estimate it.
    :param margin_ms: Sound that each utterance has before its speech and after it.
    """

    def __init__(self, encoder: VoiceEncoder, wanted: int | None, margin_ms: int) -> None:
        """Begin with nothing heard."""
        self._encoder = encoder
        self._wanted = wanted
        self._weighing = Weighing(boundary=encoder.profile.boundary)
        self._margin = margin_ms
        self._block = _Block([])
        self._heard: list[_Heard] = []
        self._voices: Heaps | None = None

    def hear(self, utterance: Utterance) -> None:
        """Take an utterance in.

        :param utterance: The next one of the recording.
        """
        self._block.utterances.append(utterance)
        self._block.samples += len(utterance.samples)
        if self._block.samples >= BLOCK_SAMPLES:
            self._close_block()

    def finish(self) -> tuple[Turn, ...]:
        """Say who spoke when.

        :return: Turns in order; labels are numbered in the order in which the voices are first heard.
        """
        self._close_block()
        if self._voices is None:
            return ()
        prior = _sound_prior(self._voices)
        labels = group(self._voices, Likeness(prior, self._weighing), self._wanted)
        if self._wanted is None:
            labels = _without_slivers(self._voices, labels, Likeness(prior, self._weighing))
        voices = self._voices.together(labels)
        ways = self._refine(voices, prior)
        while self._wanted is None and (split := split_voice(ways)) is not None:
            whole = np.arange(len(voices))
            whole[split[1]] = split[0]
            voices = voices.together(in_order(whole))
            ways = self._refine(voices, prior)
        return self._turns(ways)

    def _close_block(self) -> None:
        utterances = self._block.utterances
        if not utterances:
            return
        self._block = _Block([])
        measured = [sounding(utterance.samples) for utterance in utterances]
        loudness = [np.where(one.voiced, one.loudness, MUTE) for one in measured]
        quiet = np.percentile(np.concatenate(loudness), QUIET_PERCENT)
        speaks = [loud > quiet for loud in loudness]
        self._heard += [
            _Heard(utterance.start, len(utterance.samples), utterance.channel, one.features.astype(np.float16), loud)
            for utterance, one, loud in zip(utterances, measured, speaks, strict=True)
        ]
        pieces = self._pieces(utterances, measured, speaks)
        likeness = Likeness(_sound_prior(pieces), self._weighing)
        found = pieces.together(group(pieces, likeness, self._wanted, at_most_alike=True))
        self._voices = found if self._voices is None else self._voices.with_more(found)

    def _pieces(self, utterances: Sequence[Utterance], measured: Sequence[Sounding], speaks: Sequence[NDArray[np.bool_]]) -> Heaps:
        clearest = [one.features[loud] if loud.any() else one.features for one, loud in zip(measured, speaks, strict=True)]
        everything = np.concatenate(clearest)
        prior = _regular(np.atleast_2d(np.cov(everything.astype(np.float64).T, bias=True)))
        shapes: list[NDArray[np.float32]] = []
        counts: list[int] = []
        windows: list[NDArray[np.float32]] = []
        for utterance, one, loud in zip(utterances, measured, speaks, strict=True):
            # Before the first sound of an utterance and after its last there is only the room.
            margin = min(self._margin * FRAMES_PER_SECOND // 1000, (len(one.features) - 1) // 2)
            shape, speaking = one.features[margin : len(one.features) - margin], loud[margin : len(one.features) - margin]
            for start, end in cut(shape, prior):
                clear = shape[start:end][speaking[start:end]]
                shapes.append(clear if len(clear) >= FEWEST_FRAMES else shape[start:end])
                found = _windows(utterance.samples[(margin + start) * HOP : (margin + end) * HOP])
                counts.append(len(found))
                windows += found
        points = np.split(self._encoder.embed(windows), np.cumsum(counts)[:-1])
        return Heaps.of(shapes, points)

    def _refine(self, voices: Heaps, prior: Numbers) -> list[NDArray[np.intp]]:
        """Give each frame to its most likely voice and learn the voices anew, a few times."""
        ways = [np.zeros(len(one.features), dtype=np.intp) for one in self._heard]
        if len(voices) == 1:
            return ways
        for _ in range(ROUNDS):
            models = VoiceModels(voices, prior)
            before = ways
            ways = [who_speaks(np.where(one.speaks[:, None], models.scores(one.features.astype(np.float32)), 0.0)) for one in self._heard]
            if all(np.array_equal(old, new) for old, new in zip(before, ways, strict=True)):
                break
            voices = self._learned(ways, voices)
        return ways

    def _learned(self, ways: Sequence[NDArray[np.intp]], before: Heaps) -> Heaps:
        frames, first, second = before.frames.copy(), before.first.copy(), before.second.copy()
        for voice in range(len(before)):
            own = [one.features[(way == voice) & one.speaks] for one, way in zip(self._heard, ways, strict=True)]
            shape = np.concatenate(own).astype(np.float64)
            # A voice that lost nearly everything keeps what it was, so that the wanted number stays.
            if len(shape) > FEWEST_TO_LEARN:
                frames[voice], first[voice], second[voice] = len(shape), shape.mean(axis=0), shape.T @ shape / len(shape)
        return Heaps(frames, first, second, before.points)

    def _turns(self, ways: Sequence[NDArray[np.intp]]) -> tuple[Turn, ...]:
        order = in_order(np.concatenate(ways))
        numbered = np.split(order, np.cumsum([len(way) for way in ways])[:-1])
        turns = []
        for one, way in zip(self._heard, numbered, strict=True):
            low, high = milliseconds(one.start), milliseconds(one.start + one.samples)
            margin = self._margin if high - low > 2 * self._margin else 0
            for start, end, voice in runs(way):
                first = max(low + margin, low + start * HOP_MS)
                last = high - margin if end == len(way) else min(high - margin, low + end * HOP_MS)
                if first < last:
                    turns.append(Turn(start_ms=first, end_ms=last, speaker=speaker_label(voice + 1)))
        return tuple(turns)


def _windows(samples: NDArray[np.int16]) -> list[NDArray[np.float32]]:
    """Cut a piece into windows as long as the encoder wants; a short one is said again until it fills one."""
    sound = as_sound(samples)
    if len(sound) <= WINDOW:
        return [np.tile(sound, -(-WINDOW // len(sound)))[:WINDOW]]
    # A rest of less than half a window is left out: the voice in it is the same.
    count = (len(sound) + WINDOW // 2) // WINDOW
    starts = np.linspace(0, len(sound) - WINDOW, count).astype(int) if count > 1 else [(len(sound) - WINDOW) // 2]
    return [sound[start : start + WINDOW] for start in starts]


def _without_slivers(heaps: Heaps, labels: NDArray[np.intp], likeness: Likeness) -> NDArray[np.intp]:
    while labels.max() > 0:
        voices = heaps.together(labels)
        least = int(voices.frames.argmin())
        if voices.frames[least] >= SHORTEST_VOICE:
            break
        others = np.array([number for number in range(len(voices)) if number != least])
        nearest = others[int(likeness.distances(voices, least, others).argmin())]
        labels = in_order(np.where(labels == least, nearest, labels))
    return labels


def _sound_prior(heaps: Heaps) -> Numbers:
    return _regular(heaps.spread())


def _regular(covariance: Numbers) -> Numbers:
    """Keep a covariance from being that of a point, as digital silence would make it."""
    regular: Numbers = covariance + np.eye(len(covariance)) * 1e-3
    return regular
