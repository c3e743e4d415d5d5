"""Take a recording in: is it there, is it media, has it sound, what does it say about itself."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import av
from av.audio.stream import AudioStream
from av.container import InputContainer

from transcription.cut import has_index_elsewhere, missing_bytes, ogg_is_cut, states_frames
from transcription.errors import NoSound, NotMedia, RecordingCutOff, RecordingMissing, RecordingUnreadable
from transcription.locked import refuse_locked
from transcription.microphones import Microphones, judge
from transcription.sound import Decoding
from transcription.speech_map import milliseconds
from transcription.transcript import MediaFacts, Truncation

# Containers whose stated duration is written down, not estimated from the size of the file.
STATES_DURATION = ("mov", "matroska", "wav", "flac", "asf", "avi")
# Bytes that no text holds, in any of the encodings of Cyrillic, and that no recording is without for long.
NOT_TEXT = frozenset({*range(9), *range(14, 27), *range(28, 32)})
TEXT_HEAD = 1 << 16
# A healthy file may miss this much of its stated end: encoder delay, the last frame.
TOLERANCE_MS = 500


@dataclass(frozen=True, slots=True)
class Intake:
    """A recording that has been opened.

    :param path: Where it lies.
    :param size: Size in bytes.
    :param modified: Time of its last change, nanoseconds.
    :param sha256: Hash of its bytes.
    :param stated_ms: Duration that it states; None when it states none that can be trusted.
    :param expected_ms: Stated or estimated duration, for the progress bar.
    :param decoding: Its sound; in two columns when it has two microphones.
    :param microphones: How its two channels stand to each other; None when there are not two.
    """

    path: Path
    size: int
    modified: int
    sha256: str
    stated_ms: int | None
    expected_ms: int | None
    decoding: Decoding
    microphones: Microphones | None

    @property
    def has_two_microphones(self) -> bool:
        """Tell whether each channel is a microphone of its own."""
        return self.microphones is not None and self.microphones.are_two

    def facts(self) -> MediaFacts:
        """Say what the recording is; call it when the sound has been decoded to its end.

        :return: The facts.
        :raises NoSound: If not one sample could be decoded.
        :raises RecordingUnreadable: If the file was changed while it was read.
        """
        if not self.decoding.samples:
            raise NoSound("recording-no-samples", file=str(self.path))
        now = self.path.stat()
        if (now.st_size, now.st_mtime_ns) != (self.size, self.modified):
            raise RecordingUnreadable("recording-changed", file=str(self.path))
        container, track = self.decoding.container, self.decoding.track
        return MediaFacts(
            file=self.path.name,
            size_bytes=self.size,
            sha256=self.sha256,
            pcm_sha256=self.decoding.pcm_sha256,
            container=container.format.name,
            codec=track.codec_context.codec.name,
            sample_rate=track.codec_context.sample_rate,
            channels=track.codec_context.channels,
            sound_tracks=len(container.streams.audio),
            has_video=any(not video.disposition & av.stream.Disposition.attached_pic for video in container.streams.video),
            channel_correlation=self.microphones.correlation if self.microphones else None,
            heard_apart=self.has_two_microphones,
            stated_ms=self.stated_ms,
            duration_ms=milliseconds(self.decoding.samples),
        )

    def truncation(self) -> Truncation | None:
        """Tell whether the end of the recording is missing; call it when the sound has been decoded to its end.

        :return: How much is missing; None when the recording is whole as far as its container can tell.
        """
        decoded_ms = milliseconds(self.decoding.samples)
        if self.stated_ms is not None and self.stated_ms - decoded_ms > TOLERANCE_MS:
            return Truncation(lost_ms=self.stated_ms - decoded_ms)
        name = self.decoding.container.format.name
        missing = missing_bytes(self.path)
        if missing:
            bits = self.decoding.track.codec_context.bit_rate if name == "wav" else None
            return Truncation(lost_ms=missing * 8000 // bits if bits else None)
        return Truncation(lost_ms=None) if name == "ogg" and ogg_is_cut(self.path) else None


@contextmanager
def open_recording(path: Path) -> Iterator[Intake]:
    """Open a recording for transcription.

    :param path: The file: any container and codec that FFmpeg reads, sound or video.
    :return: The recording, open until the end of the `with`.
    :raises RecordingMissing: If there is no such file.
    :raises RecordingUnreadable: If it cannot be read.
    :raises NotMedia: If it is empty or no recording.
    :raises RecordingCutOff: If its index is lost, so that nothing can be decoded.
    :raises RecordingLocked: If it is an archive, or its sound is encrypted.
    :raises NoSound: If it has no sound track.
    """
    state, sha256 = _read_whole(path)
    refuse_locked(path)
    _refuse_text(path)
    with _open(path) as container:
        track = container.streams.best("audio")
        if not isinstance(track, AudioStream):
            raise NoSound("recording-no-sound", file=str(path))
        if track.codec_context is None:
            raise NoSound("recording-codec-unknown", file=str(path))
        expected = None if container.duration is None else max(0, container.duration * 1000 // av.time_base)
        stated = expected if _states_duration(container, path) else None
        microphones = _microphones(path, stated) if track.codec_context.channels == 2 else None
        yield Intake(
            path=path,
            size=state.st_size,
            modified=state.st_mtime_ns,
            sha256=sha256,
            stated_ms=stated,
            expected_ms=expected,
            decoding=Decoding(container, track, stated, channels=2 if microphones and microphones.are_two else 1),
            microphones=microphones,
        )


def hash_recording(path: Path) -> str:
    """Hash the bytes of a recording.

    :param path: The file.
    :return: SHA-256.
    :raises RecordingMissing: If there is no such file.
    :raises RecordingUnreadable: If it cannot be read.
    :raises NotMedia: If it is empty.
    """
    return _read_whole(path)[1]


def _read_whole(path: Path) -> tuple[os.stat_result, str]:
    try:
        if stat.S_IFMT(path.stat().st_mode) not in {stat.S_IFREG, stat.S_IFDIR}:
            # A pipe would keep us waiting for ever, a device might never end.
            raise RecordingUnreadable("recording-special", file=str(path))
        with path.open("rb") as content:
            state = os.fstat(content.fileno())
            sha256 = hashlib.file_digest(content, "sha256").hexdigest()
    except FileNotFoundError as error:
        raise RecordingMissing("recording-missing", file=str(path)) from error
    except IsADirectoryError as error:
        raise RecordingUnreadable("recording-folder", file=str(path)) from error
    except OSError as error:
        raise RecordingUnreadable("recording-unreadable", file=str(path), reason=error.strerror or str(error)) from error
    if not state.st_size:
        raise NotMedia("recording-empty", file=str(path))
    return state, sha256


def _refuse_text(path: Path) -> None:
    """Refuse a text: FFmpeg takes Russian in UTF-8 for the sound of a telephone (GSM 06.10), and a list of addresses for their content."""
    with path.open("rb") as content:
        head = content.read(TEXT_HEAD)
    if NOT_TEXT.isdisjoint(head):
        raise NotMedia("recording-not-media", file=str(path))


def _open(path: Path) -> InputContainer:
    try:
        # "file:" keeps a name such as "http:..." or "concat:..." from being taken for a protocol of FFmpeg.
        container = av.open(f"file:{path}", mode="r", metadata_errors="ignore")
    except FileNotFoundError as error:
        raise RecordingMissing("recording-missing", file=str(path)) from error
    except PermissionError as error:
        raise RecordingUnreadable("recording-unreadable", file=str(path), reason=error.strerror or str(error)) from error
    except av.FFmpegError as error:
        if has_index_elsewhere(path):
            raise RecordingCutOff("recording-cut-off", file=str(path)) from error
        raise NotMedia("recording-not-media", file=str(path)) from error
    if not container.streams.audio and not container.streams.video:
        container.close()
        raise NotMedia("recording-not-media", file=str(path))
    return container


def _microphones(path: Path, stated: int | None) -> Microphones:
    """Listen to a recording of two channels once, from beginning to end: whether they are two microphones shows only on the whole."""
    with _open(path) as container:
        track = container.streams.best("audio")
        return judge(Decoding(container, track, stated, channels=2).blocks() if isinstance(track, AudioStream) else ())


def _states_duration(container: InputContainer, path: Path) -> bool:
    name = container.format.name
    return name.startswith(STATES_DURATION) or (name == "mp3" and states_frames(path))
