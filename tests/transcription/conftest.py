from pathlib import Path

import av
import numpy as np
import pytest

DIALOGUE = Path(__file__).parent / "data" / "dialogue.opus"
RATE = 16_000


@pytest.fixture(scope="session")
def dialogue():
    """Give the clip: «Признаёте ли вы вину?» – «Кінәмді толық мойындаймын.»"""
    return DIALOGUE


@pytest.fixture(scope="session")
def dialogue_sound():
    """Give the samples of the clip at 16 kHz."""
    resampler = av.AudioResampler(format="s16", layout="mono", rate=RATE)
    with av.open(str(DIALOGUE)) as container:
        frames = [output for frame in container.decode(audio=0) for output in resampler.resample(frame)]
    return np.concatenate([frame.to_ndarray()[0] for frame in (*frames, *resampler.resample(None))])


@pytest.fixture(scope="session")
def write_media():
    """Give a writer of recordings: path, one or more sound tracks of samples at 16 kHz, codec, options of the container."""

    def write(path, *tracks, codec, rate=RATE, layout="mono", container=None, video=False):
        with av.open(str(path), "w", options=container or {}) as output:
            streams = [output.add_stream(codec, rate=rate, layout=layout) for _ in tracks]
            if codec == "wmav2":
                # Windows Media Audio has no usual bit rate.
                for stream in streams:
                    stream.bit_rate = 64_000
            picture = output.add_stream("mpeg4", rate=5) if video else None
            if picture:
                picture.width = picture.height = 64
                picture.pix_fmt = "yuv420p"
                for _ in range(5):
                    output.mux(picture.encode(av.VideoFrame(64, 64, "yuv420p")))
                output.mux(picture.encode(None))
            for stream, samples in zip(streams, tracks, strict=True):
                resampler = av.AudioResampler(format=stream.format.name, layout=layout, rate=rate)
                frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(samples.reshape(1, -1)), format="s16", layout="mono")
                frame.sample_rate = RATE
                for part in (*resampler.resample(frame), *resampler.resample(None)):
                    output.mux(stream.encode(part))
                output.mux(stream.encode(None))
        return path

    return write
