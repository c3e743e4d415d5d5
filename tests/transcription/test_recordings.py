"""What a recording says about itself, and what is wrong with it."""

import hashlib
import os
import wave

import av
import numpy as np
import pytest

from law import Language
from transcription.errors import NoSound, NotMedia, RecordingCutOff, RecordingMissing, RecordingUnreadable
from transcription.media import open_recording
from transcription.sound import Decoding

CONTAINERS = [
    ("wav", "pcm_s16le", 16_000),
    ("wav", "pcm_s24le", 96_000),
    ("wav", "pcm_mulaw", 8_000),
    ("mp3", "libmp3lame", 44_100),
    ("m4a", "aac", 44_100),
    ("ogg", "libopus", 48_000),
    ("opus", "libopus", 16_000),
    ("flac", "flac", 48_000),
    ("amr", "libopencore_amrnb", 8_000),
    ("asf", "pcm_s16le", 22_050),
    ("mp4", "aac", 48_000),
    ("mkv", "libopus", 48_000),
    ("avi", "libmp3lame", 44_100),
    ("mov", "aac", 44_100),
    ("3gp", "aac", 8_000),
    ("ts", "aac", 48_000),
]
VIDEO = {"mp4", "mkv", "avi", "mov"}


def decode(path):
    with open_recording(path) as recording:
        blocks = list(recording.decoding.blocks())
        return np.concatenate(blocks) if blocks else np.zeros(0, np.int16), recording.facts(), recording.truncation(), recording.decoding


@pytest.mark.parametrize(("ending", "codec", "rate"), CONTAINERS, ids=[f"{codec} in {ending}" for ending, codec, _ in CONTAINERS])
def test_every_container_gives_its_sound_whole(tmp_path, dialogue_sound, write_media, ending, codec, rate):
    path = write_media(tmp_path / f"recording.{ending}", dialogue_sound, codec=codec, rate=rate, video=ending in VIDEO)
    sound, facts, truncation, decoding = decode(path)
    # An encoder may pad the ends by two of its frames; at 8 kHz a frame of AAC lasts 128 ms.
    assert -20 < facts.duration_ms - len(dialogue_sound) / 16 < 260
    assert facts.duration_ms == -(-len(sound) // 16)
    assert facts.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert facts.pcm_sha256 == hashlib.sha256(sound.astype("<i2").tobytes()).hexdigest()
    assert (facts.file, facts.size_bytes, facts.sample_rate, facts.channels) == (path.name, path.stat().st_size, facts.sample_rate, 1)
    assert facts.has_video is (ending in VIDEO)
    assert truncation is None
    assert (decoding.lost, decoding.damaged_packets, decoding.broken_clock) == ([], 0, 0)


def test_two_microphones_are_heard_both(tmp_path):
    left, right = (np.sin(np.arange(16_000) * step) * 8000 for step in (0.05, 0.3))
    path = tmp_path / "stereo.wav"
    with wave.open(str(path), "wb") as output:
        output.setnchannels(2)
        output.setsampwidth(2)
        output.setframerate(16_000)
        output.writeframes(np.stack([left, right], axis=1).astype("<i2").tobytes())
    sound, facts, *_ = decode(path)
    assert facts.channels == 2
    assert np.abs(sound - (left + right) / 2).max() < 2


def _whole(tmp_path, dialogue_sound, write_media, ending, codec, container=None):
    return write_media(tmp_path / f"whole.{ending}", dialogue_sound, codec=codec, rate=16_000, container=container).read_bytes()


CUTS = [
    ("wav", "pcm_s16le", True),
    ("mp3", "libmp3lame", True),
    ("flac", "flac", True),
    ("mkv", "libopus", True),
    ("mp4", "aac", True),
    ("opus", "libopus", False),
]


@pytest.mark.parametrize(("ending", "codec", "tells"), CUTS, ids=[f"{row[0]} cut off" for row in CUTS])
def test_a_cut_off_recording_gives_what_is_left_and_says_what_is_lost(tmp_path, dialogue_sound, write_media, ending, codec, tells):
    content = _whole(tmp_path, dialogue_sound, write_media, ending, codec, {"movflags": "+faststart"} if ending == "mp4" else None)
    path = tmp_path / f"cut.{ending}"
    path.write_bytes(content[: len(content) * 7 // 10])
    sound, facts, truncation, _ = decode(path)
    assert truncation is not None
    assert len(dialogue_sound) * 0.4 < len(sound) < len(dialogue_sound) * 0.9
    if tells:
        assert abs(facts.duration_ms + truncation.lost_ms - len(dialogue_sound) / 16) < 150
    else:
        assert truncation.lost_ms is None


@pytest.mark.parametrize("ending", ["mp4", "m4a", "mov", "3gp"])
def test_a_cut_off_recording_without_its_index_is_refused(tmp_path, dialogue_sound, write_media, ending):
    content = _whole(tmp_path, dialogue_sound, write_media, ending, "aac")
    path = tmp_path / f"cut.{ending}"
    path.write_bytes(content[: len(content) // 2])
    with pytest.raises(RecordingCutOff), open_recording(path):
        pass


def test_a_hole_in_the_middle_keeps_the_times_after_it(tmp_path, dialogue_sound, write_media):
    whole = write_media(tmp_path / "whole.mkv", dialogue_sound, codec="libopus", rate=48_000)
    holed = tmp_path / "holed.mkv"
    with av.open(str(whole)) as source, av.open(str(holed), "w") as output:
        stream = output.add_stream_from_template(source.streams.audio[0])
        for packet in source.demux(audio=0):
            if packet.dts is not None and not 1.0 <= float(packet.pts * packet.time_base) < 2.0:
                packet.stream = stream
                output.mux(packet)
    sound, facts, _, decoding = decode(holed)
    [hole] = decoding.lost
    assert abs(hole.start_ms - 1000) < 40
    assert abs(hole.end_ms - 2000) < 40
    assert not sound[hole.start_ms * 16 : hole.end_ms * 16].any()
    assert abs(facts.duration_ms - len(dialogue_sound) / 16) < 50
    # The container keeps time in milliseconds, so the sound after the hole may stand up to one beside its old place.
    after, old = sound[40_000:80_000], decode(whole)[0]
    assert max(np.corrcoef(after, old[40_000 + shift : 80_000 + shift])[0, 1] for shift in range(-16, 17)) > 0.99


def test_damaged_packets_are_counted_and_the_rest_is_kept(tmp_path, dialogue_sound, write_media):
    path = write_media(tmp_path / "whole.m4a", dialogue_sound, codec="aac")
    content = bytearray(path.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 1500] = np.random.default_rng(1).bytes(1500)
    damaged = tmp_path / "damaged.m4a"
    damaged.write_bytes(content)
    sound, _, _, decoding = decode(damaged)
    assert decoding.damaged_packets > 0
    assert abs(len(sound) - len(dialogue_sound)) < 2400


class Jumping(Decoding):
    """A sound track whose time stamps jump by fourteen hours after the first second, as some cameras write them."""

    def _frames(self):
        for frame in super()._frames():
            if frame.pts * frame.time_base > 1:
                frame.pts += int(50_000 / frame.time_base)
            yield frame


@pytest.mark.parametrize("stated", [6_000, None], ids=["the duration is known", "the duration is not known"])
def test_a_broken_clock_is_no_hole(tmp_path, dialogue_sound, write_media, stated):
    whole = write_media(tmp_path / "whole.mkv", dialogue_sound, codec="libopus", rate=48_000)
    with open_recording(whole) as recording:
        decoding = Jumping(recording.decoding.container, recording.decoding.track, stated_ms=stated)
        sound = np.concatenate(list(decoding.blocks()))
    assert decoding.broken_clock == 1
    assert decoding.lost == []
    assert abs(len(sound) - len(dialogue_sound)) < 400


def _silent_wav(path):
    with wave.open(str(path), "wb") as output:
        output.setnchannels(1)
        output.setsampwidth(2)
        output.setframerate(16_000)
        output.writeframes(b"")


def _silent_film(path):
    with av.open(str(path), "w") as output:
        stream = output.add_stream("mpeg4", rate=5)
        stream.width = stream.height = 64
        stream.pix_fmt = "yuv420p"
        for _ in range(5):
            output.mux(stream.encode(av.VideoFrame(64, 64, "yuv420p")))
        output.mux(stream.encode(None))


BAD = [
    ("no file", "gone.wav", lambda path: path.unlink(missing_ok=True), RecordingMissing),
    ("a folder", "folder.wav", lambda path: path.mkdir(), RecordingUnreadable),
    ("a file that the system will not open", "loop.wav", lambda path: path.symlink_to(path), RecordingUnreadable),
    ("an empty file", "empty.mp3", lambda path: path.write_bytes(b""), NotMedia),
    ("a text renamed", "text.mp3", lambda path: path.write_text("Хаттама. Протокол допроса. " * 200, encoding="utf-8"), NotMedia),
    ("zeros", "zeros.ogg", lambda path: path.write_bytes(bytes(100_000)), NotMedia),
    ("a film without sound", "film.mp4", _silent_film, NoSound),
    ("a sound track without a sample", "nothing.wav", _silent_wav, NoSound),
    ("the first bytes of an MP4 and no more", "head.mp4", lambda path: path.write_bytes(b"\0\0\0\x18ftypisom\0\0\2\0"), RecordingCutOff),
]


@pytest.mark.parametrize(("name", "make", "error"), [row[1:] for row in BAD], ids=[row[0] for row in BAD])
def test_bad_input_is_named_in_every_language(tmp_path, name, make, error):
    path = tmp_path / name
    make(path)
    with pytest.raises(error) as caught:
        decode(path)
    said = {caught.value.explain(language) for language in Language}
    assert len(said) == len(Language)
    assert all(name in text for text in said)


def test_a_recording_that_changes_while_it_is_read_is_refused(tmp_path, dialogue):
    path = tmp_path / "growing.opus"
    path.write_bytes(dialogue.read_bytes())
    with open_recording(path) as recording:
        for _ in recording.decoding.blocks():
            os.utime(path, ns=(1, 1))
        with pytest.raises(RecordingUnreadable) as caught:
            recording.facts()
    assert caught.value.code == "recording-changed"


def test_a_name_that_looks_like_a_protocol_is_a_file(tmp_path, dialogue, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = type(tmp_path)("concat:one|two.opus")
    path.write_bytes(dialogue.read_bytes())
    assert decode(path)[1].file == "concat:one|two.opus"
