"""How well speakers are told apart: diarisation error on dialogues with known turns and on meetings of living people, and its cost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import process_time

import av

from evals.diarisation_error import COLLAR_SECONDS, DiarisationError, Stretch, diarisation_error, read_rttm
from evals.measurement import Measurement
from models import SAMPLE_RATE, VoiceEncoder, load_voice_encoder, voice_profile
from transcription import SpeakerOptions, SpeakerTeller, TranscriptionOptions, find_utterances, tell_speakers

DIALOGUES = Path(__file__).parent / "dialogues"
MEETING_ENDINGS = frozenset({".wav", ".flac", ".opus", ".mp3", ".m4a"})
NOTHING = DiarisationError(0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Told:
    """A recording whose speakers were told apart.

    :param speakers: How many there are.
    :param found: How many the machine found.
    """

    name: str
    speakers: int
    found: int
    error: DiarisationError


def measure(voices: str, meetings: Path | None) -> Iterator[Measurement]:
    """Measure how speakers are told apart.

    :param voices: Name or path of the voice encoder.
    :param meetings: Folder with recordings of people and who speaks when (RTTM); None to leave them out.
    :return: Diarisation error by the number of speakers, given and estimated, how often the number is right, and the cost.
    """
    encoder = load_voice_encoder(voice_profile(voices))
    recordings = dialogues()
    estimated = [_tell(file, stretches, encoder, given=False) for file, stretches in recordings]
    given = [_tell(file, stretches, encoder, given=True) for file, stretches in recordings]
    for speakers in (2, 3):
        for told, how in ((given, "number given"), (estimated, "number estimated")):
            yield _row(f"DER, {speakers} speakers, synthetic, {how}", [one for one in told if one.speakers == speakers])
    right = sum(one.speakers == one.found for one in estimated)
    yield Measurement("number of speakers right, synthetic", f"{right / len(estimated):.2f}", "share", f"{len(estimated)} dialogues")
    yield _cost([file for file, _ in recordings], encoder)
    if meetings is not None:
        people = list(read_meetings(meetings))
        for known, how in ((True, "number given"), (False, "number estimated")):
            yield _row(f"DER, people, {how}", [_tell(file, stretches, encoder, given=known) for file, stretches in people])


def dialogues() -> list[tuple[Path, list[Stretch]]]:
    """Give the synthetic dialogues and who speaks when."""
    return [(file, read_rttm(file.with_suffix(".rttm"))[file.stem]) for file in sorted(DIALOGUES.glob("*.opus"))]


def read_meetings(folder: Path) -> Iterator[tuple[Path, list[Stretch]]]:
    """Give the recordings of a folder of which an RTTM file in it says who speaks when.

    :param folder: The folder.
    :return: Recordings with who speaks when.
    """
    known = {name: stretches for file in sorted(folder.glob("*.rttm")) for name, stretches in read_rttm(file).items()}
    for file in sorted(folder.iterdir()):
        if file.suffix in MEETING_ENDINGS and file.stem in known:
            yield file, known[file.stem]


def _tell(file: Path, stretches: Sequence[Stretch], encoder: VoiceEncoder, *, given: bool) -> Told:
    speakers = len({one.speaker for one in stretches})
    options = TranscriptionOptions(speakers=SpeakerOptions(wanted=speakers if given else None))
    turns = tell_speakers(file, encoder, options)
    found = [Stretch(turn.start_ms / 1000, turn.end_ms / 1000, turn.speaker) for turn in turns]
    error = diarisation_error(stretches, found, (0.0, _seconds(file)))
    return Told(file.stem, speakers, len({one.speaker for one in found}), error)


def _cost(files: Sequence[Path], encoder: VoiceEncoder) -> Measurement:
    """Measure what telling speakers apart adds to decoding, speech detection and recognition."""
    options = TranscriptionOptions()
    utterances = [list(find_utterances(file, options)) for file in files]
    began = process_time()
    for heard in utterances:
        teller = SpeakerTeller(encoder, None, options.speech.margin_ms)
        for utterance in heard:
            teller.hear(utterance)
        teller.finish()
    spent = process_time() - began
    seconds = sum(len(utterance.samples) / SAMPLE_RATE for heard in utterances for utterance in heard)
    cost = f"{spent / seconds * 3600:.1f}"
    return Measurement("cost of telling speakers apart", cost, "s of processor an hour of speech", f"{seconds:.0f} s of speech")


def _row(name: str, told: Sequence[Told]) -> Measurement:
    whole = sum((one.error for one in told), NOTHING)
    parts = f"missed {_share(whole.missed, whole)}, invented {_share(whole.false_alarm, whole)}, confused {_share(whole.confused, whole)}"
    sample = f"{len(told)} recordings, {whole.total:.0f} s scored, collar {COLLAR_SECONDS} s, overlap scored: {parts}"
    return Measurement(name, f"{whole.rate:.3f}", "share", sample)


def _share(seconds: float, whole: DiarisationError) -> str:
    return f"{seconds / whole.total:.3f}" if whole.total else "0"


def _seconds(file: Path) -> float:
    with av.open(str(file)) as container:
        return float((container.duration or 0) / av.time_base)
