"""Tell a recording that nobody can hear without a key, or without unpacking, from one that is broken: the remedy is another."""

from __future__ import annotations

from pathlib import Path

from transcription.errors import RecordingLocked

ARCHIVES = (b"PK\x03\x04", b"PK\x05\x06", b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c")
# Sound tracks that are encrypted: ISO/IEC 23001-7 (common encryption), and the form that the iTunes store used.
LOCKED_TRACKS = (b"enca", b"drms")
# An index of a recording of many hours stays below this.
LONGEST_INDEX = 64 << 20
ASF_HEADER = bytes.fromhex("3026b2758e66cf11a6d900aa0062ce6c")
# Content Encryption Object and Extended Content Encryption Object (Advanced Systems Format specification, sections 3.14 and 3.15).
ASF_LOCKS = (bytes.fromhex("fbb3112223bdd211b4b700a0c955fc6e"), bytes.fromhex("14e68a292226174cb935dae07ee9289c"))


def refuse_locked(path: Path) -> None:
    """Refuse an archive and a recording whose sound is encrypted; decoded all the same, it would be noise.

    :param path: The file.
    :raises RecordingLocked: If it is either.
    """
    with path.open("rb") as content:
        head = content.read(24)
    if head.startswith(ARCHIVES):
        raise RecordingLocked("recording-archive", file=str(path))
    if head[4:8] in {b"ftyp", b"moov", b"mdat", b"wide"} and _mp4_is_locked(path):
        raise RecordingLocked("recording-protected", file=str(path))
    if head.startswith(ASF_HEADER) and _asf_is_locked(path, int.from_bytes(head[16:24], "little")):
        raise RecordingLocked("recording-protected", file=str(path))


def _mp4_is_locked(path: Path) -> bool:
    index = _mp4_index(path)
    place = index.find(b"stsd")
    while place >= 0:
        # After its name a sample description has a version, a count and the length of the first entry, four bytes each.
        if index[place + 16 : place + 20] in LOCKED_TRACKS:
            return True
        place = index.find(b"stsd", place + 4)
    return False


def _mp4_index(path: Path) -> bytes:
    """Read the index of an MP4, wherever it lies (ISO/IEC 14496-12, section 4.2)."""
    size = path.stat().st_size
    with path.open("rb") as content:
        place = 0
        while place + 8 <= size:
            content.seek(place)
            head = content.read(16)
            length = int.from_bytes(head[:4], "big")
            if length == 1:
                length = int.from_bytes(head[8:16], "big")
            if head[4:8] == b"moov":
                content.seek(place)
                return content.read(min(length or size, LONGEST_INDEX))
            if length < 8:
                break
            place += length
    return b""


def _asf_is_locked(path: Path, length: int) -> bool:
    with path.open("rb") as content:
        header = content.read(min(length, LONGEST_INDEX))
    return any(lock in header for lock in ASF_LOCKS)
