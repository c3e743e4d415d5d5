"""Tell from the bytes of a file whether its end is missing, where the container keeps the answer and FFmpeg does not pass it on."""

from __future__ import annotations

from pathlib import Path

OGG_PAGE = b"OggS"
OGG_HEADER = 27
OGG_LAST_PAGE = 0x04
LONGEST_OGG_PAGE = OGG_HEADER + 255 + 255 * 255
# A WAV written to a pipe states no length.
UNSTATED = {0, 0xFFFFFFFF}
RIFF_HEADER = 8


def missing_bytes(path: Path) -> int:
    """Count the bytes that a RIFF file (WAV, AVI) states and does not have.

    :param path: The file.
    :return: Number of missing bytes; 0 when the file is whole or is no RIFF file.
    """
    with path.open("rb") as content:
        header = content.read(RIFF_HEADER)
    if header[:4] != b"RIFF" or len(header) < RIFF_HEADER:
        return 0
    stated = int.from_bytes(header[4:], "little")
    return 0 if stated in UNSTATED else max(0, stated + RIFF_HEADER - path.stat().st_size)


def ogg_is_cut(path: Path) -> bool:
    """Tell whether an Ogg file (Opus, Vorbis) lacks the page that ends its stream (RFC 3533, section 6).

    :param path: The file.
    :return: True when the last page is not marked as the last, or is not whole.
    """
    size = path.stat().st_size
    with path.open("rb") as content:
        content.seek(max(0, size - 2 * LONGEST_OGG_PAGE))
        tail = content.read()
    place = tail.rfind(OGG_PAGE)
    page = tail[place:]
    if place < 0 or len(page) < OGG_HEADER:
        return True
    count = page[26]
    whole = len(page) >= OGG_HEADER + count and len(page) >= OGG_HEADER + count + sum(page[OGG_HEADER : OGG_HEADER + count])
    return not (whole and page[5] & OGG_LAST_PAGE)


def has_index_elsewhere(path: Path) -> bool:
    """Tell whether a file is of the MP4 family, whose index may lie at the end and be lost with it.

    :param path: The file.
    :return: True for MP4, M4A, MOV and 3GP.
    """
    with path.open("rb") as content:
        return content.read(8)[4:] in {b"ftyp", b"moov", b"mdat", b"wide"}


def states_frames(path: Path) -> bool:
    """Tell whether an MP3 states its number of frames; without that its duration is only an estimate.

    :param path: The file.
    :return: True when a Xing, Info or VBRI header stands near the beginning.
    """
    with path.open("rb") as content:
        head = content.read(1 << 19)
    return any(mark in head for mark in (b"Xing", b"Info", b"VBRI"))
