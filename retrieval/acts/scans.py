"""Text of a scan through Tesseract, when the program and its Kazakh and Russian data are installed."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from functools import cache

from retrieval.errors import UnreadableAct

LANGUAGES = ("kaz", "rus")
_POINTS_AN_INCH = 72
_RESOLUTION = 300  # what Tesseract's own guide asks for
_SECONDS_A_PAGE = 120


@cache
def tesseract() -> str | None:
    """Find Tesseract.

    :return: Path of the program; None when it, or its data for Kazakh or Russian, is not installed.
    """
    program = shutil.which("tesseract")
    if program is None:
        return None
    listed = subprocess.run([program, "--list-langs"], capture_output=True, check=False, text=True, timeout=_SECONDS_A_PAGE)  # noqa: S603 - the program found on the path
    return program if set(LANGUAGES) <= set(listed.stdout.split()) else None


def read_scan(data: bytes, pages: Sequence[str], scanned: Sequence[int], name: str) -> list[str]:
    """Recognise the pages of a PDF that are pictures.

    :param data: Content of the PDF.
    :param pages: Text of the pages, empty where there is only a picture.
    :param scanned: Indexes of the pages to recognise.
    :param name: Name of the file, for the message.
    :return: Text of all pages.
    :raises UnreadableAct: If Tesseract is not installed, or gives no text.
    """
    program = tesseract()
    if program is None:
        raise UnreadableAct("act-needs-ocr", file=name, pages=len(pages))
    import pypdfium2  # noqa: PLC0415 - only a scan pays for the renderer

    read = list(pages)
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise UnreadableAct("act-broken", file=name) from error
    try:
        for index in scanned:
            bitmap = document[index].render(scale=_RESOLUTION / _POINTS_AN_INCH, grayscale=True)
            read[index] = _recognise(program, _portable_graymap(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer)), name)
            bitmap.close()
    finally:
        document.close()
    if not any(text.strip() for text in read):
        raise UnreadableAct("act-scan-unread", file=name)
    return read


def _portable_graymap(width: int, height: int, stride: int, grey: bytes) -> bytes:
    rows = b"".join(grey[row * stride : row * stride + width] for row in range(height))
    return b"P5 %d %d 255\n" % (width, height) + rows


def _recognise(program: str, picture: bytes, name: str) -> str:
    command = [program, "stdin", "stdout", "-l", "+".join(LANGUAGES), "--dpi", str(_RESOLUTION), "--psm", "6"]
    # One thread a page: many pages run side by side elsewhere, and Tesseract's own threads slow a small page down.
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        done = subprocess.run(command, input=picture, capture_output=True, check=True, timeout=_SECONDS_A_PAGE, env=environment)  # noqa: S603 - the program found on the path
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        raise UnreadableAct("act-scan-unread", file=name) from error
    return done.stdout.decode("utf-8", errors="replace")
