"""The reviewed transcript for reading and for players: the corrected words, every correction listed with the machine's words."""

from __future__ import annotations

from law import Language, message
from transcription.readable import ReviewNote, render_text, stamp
from transcription.review.differences import Difference, diff
from transcription.review.reviewed import Reviewed
from transcription.subtitles import to_srt, to_vtt


def reviewed_title(reviewed: Reviewed, language: Language) -> str:
    """Say how much of a transcript persons answer for.

    :param reviewed: The transcript with its layer.
    :param language: Language of the reader.
    :return: The heading of every paper made of it.
    """
    checked, count = reviewed.checked, len(reviewed.segments)
    if not reviewed.layer.entries:
        return _say("transcript-title", language)
    if checked == count:
        return _say("review-title-whole", language)
    return _say("review-title-part", language, checked=checked, count=count)


def reviewed_text(reviewed: Reviewed, language: Language) -> str:
    """Lay out a transcript as it reads now.

    :param reviewed: The transcript with its layer.
    :param language: Language of the headings and marks.
    :return: The text; without any entry, the machine's.
    """
    if not reviewed.layer.entries:
        return render_text(reviewed.machine, language)
    changes = [change_line(one, reviewed, language) for one in diff(reviewed)]
    note = ReviewNote(
        title=reviewed_title(reviewed, language),
        hashed=_say("review-layer-hash", language, sha256=reviewed.layer.sha256),
        marks={
            segment.index: _say("review-mark", language, ids=", ".join(segment.corrections))
            for segment in reviewed.segments
            if segment.corrections
        },
        changes=(_say("review-changes", language), *changes) if changes else (),
    )
    return render_text(reviewed.transcript, language, note)


def reviewed_vtt(reviewed: Reviewed, language: Language) -> str:
    """Write WebVTT of a transcript as it reads now.

    :param reviewed: The transcript with its layer.
    :param language: Language of the marks.
    :return: The file's text.
    """
    return to_vtt(reviewed.transcript, language, reviewed_title(reviewed, language))


def reviewed_srt(reviewed: Reviewed, language: Language) -> str:
    """Write SubRip of a transcript as it reads now.

    :param reviewed: The transcript with its layer.
    :param language: Language of the marks.
    :return: The file's text.
    """
    return to_srt(reviewed.transcript, language, reviewed_title(reviewed, language))


def change_line(change: Difference, reviewed: Reviewed, language: Language) -> str:
    """Say one change in a line.

    :param change: The change.
    :param reviewed: The transcript with its layer.
    :param language: Language of the reader.
    :return: Time, identifier, the machine's words, the person's, who, when and why.
    """
    line = _say(
        "review-change",
        language,
        time=stamp(change.start_ms, reviewed.machine.media.duration_ms),
        id=change.entry,
        before=change.before or _say("review-nothing", language),
        after=change.after or _say("review-nothing", language),
        by=change.by,
        at=change.at.strftime("%d.%m.%Y %H:%M %z"),
    )
    return f"{line}; {_say('review-because', language, reason=change.reason)}" if change.reason else line


def _say(code: str, language: Language, **details: str | int) -> str:
    return message("transcription", code, language, details)
