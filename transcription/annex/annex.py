"""The annex to a protocol: a transcript as the code of procedure wants it beside the protocol, never in its place.

The code knows no transcript as evidence of its own: facts count once they are in a protocol (CPC, art. 123(1)); a record is attached to
it (199(2), (8)) with an explanatory note (123(12)).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from law import Language, format_citation, message, parse_key
from transcription.annex.facts import BLANK, action_rows, method_rows, recording_rows
from transcription.annex.paper import Cell, Look, Paper, Piece
from transcription.annex.protocol import ProtocolFacts
from transcription.annex.spoken import questions_and_answers, word_for_word
from transcription.annex.voices import Voice, has_questioner, plain_name, voices
from transcription.readable import exact, is_shown, seconds, stamp
from transcription.review import Reviewed, diff
from transcription.review.queue import review_queue
from transcription.review.text import reviewed_title
from transcription.speakers.naming import role_name
from transcription.transcript import SpanKind

# Shorter silences stand in the text; the table asks a person for the reason of each.
LONG_PAUSE_MS = 10_000
_NORMS = ("CPC 123(11)", "CPC 123(12)", "CPC 199(2)", "CPC 199(5)", "CPC 199(8)", "CPC 210(9)", "CPC 210(12)", "CPC 212(1)")
_DOUBTS = {"differs", "alone", "missing", "gate", "unsure"}


@dataclass(frozen=True, slots=True)
class _Annex:
    """Everything that the parts of an annex are written from."""

    paper: Paper
    reviewed: Reviewed
    facts: ProtocolFacts
    voices: dict[str, Voice]
    language: Language

    def say(self, code: str, **details: str | int) -> str:
        return message("transcription", code, self.language, details)

    def heading(self, name: str, **details: int) -> None:
        self.paper.line(self.say(f"annex-part-{name}", **details), "Heading 1")

    def columns(self, *names: str) -> list[str]:
        return [self.say(f"annex-column-{name}") for name in names]

    def time(self, start_ms: int, end_ms: int) -> str:
        duration = self.reviewed.machine.media.duration_ms
        return f"{stamp(start_ms, duration)}–{stamp(end_ms, duration)}"


def to_docx(reviewed: Reviewed, facts: ProtocolFacts, language: Language, on: date) -> bytes:
    """Write the annex to a protocol as a Word document.

    :param reviewed: The transcript with its layer.
    :param facts: Facts of the protocol.
    :param language: Kazakh or Russian, the language of the proceedings; what was said stays as it was said.
    :param on: Date of the annex.
    :return: The bytes; the same transcript, layer, facts and date give the same.
    """
    title = message("transcription", "annex-title", language)
    note = message("transcription", "annex-by-software", language)
    paper = Paper(title, note, language, on)
    whole = _Annex(paper, reviewed, facts, voices(reviewed), language)
    _head(whole, title, note)
    _spoken(whole)
    _corrections(whole)
    _unheard(whole)
    _doubtful(whole)
    _pauses(whole)
    _totals(whole)
    _signatures(whole, on)
    return paper.pack()


def _head(whole: _Annex, title: str, note: str) -> None:
    paper, language = whole.paper, whole.language
    paper.line(f"{reviewed_title(whole.reviewed, language)}. {note}", "Draft mark")
    paper.line(title, "Title")
    paper.line(whole.say("annex-subtitle"), "Centred")
    norms = format_citation([parse_key(key) for key in _NORMS], language)
    paper.line(whole.say("annex-norms", norms=norms), "Draft mark")
    for name, rows in (
        ("action", action_rows(whole.facts, language)),
        ("recording", recording_rows(whole.reviewed, whole.facts, language)),
        ("method", method_rows(whole.reviewed, language)),
    ):
        whole.heading(name)
        paper.fields(rows)
    whole.heading("voices")
    if whole.voices:
        paper.grid(whole.columns("voice", "role", "person", "who"), (35, 45, 45, 40), _voices(whole))
    else:
        paper.line(whole.say("annex-no-voices"))
    paper.foot(whole.say("annex-foot"))


def _voices(whole: _Annex) -> Iterator[Sequence[Cell]]:
    for label, voice in whole.voices.items():
        role = role_name(voice.role, whole.language) if voice.role else ""
        if role and not voice.is_assigned:
            role = whole.say("annex-proposed", role=role)
        by = (voice.by or whole.say("annex-machine")) if role else ""
        yield plain_name(label, whole.reviewed, whole.language), role or BLANK[:18], voice.name or BLANK[:18], by


def _spoken(whole: _Annex) -> None:
    whole.heading("questions")
    if has_questioner(whole.voices):
        whole.paper.line(whole.say("annex-questions-note"), "Draft mark")
        questions_and_answers(whole.paper, whole.reviewed, whole.voices, whole.language)
    else:
        whole.paper.line(whole.say("annex-no-questioner"))
    whole.heading("verbatim")
    whole.paper.line(whole.say("annex-verbatim-note"), "Draft mark")
    rows = word_for_word(whole.reviewed, whole.voices, whole.language)
    whole.paper.grid(whole.columns("time", "voice", "words"), (32, 33, 100), rows)


def _corrections(whole: _Annex) -> None:
    whole.heading("corrections")
    changes = diff(whole.reviewed)
    if not changes:
        whole.paper.line(whole.say("annex-none"))
        return
    nothing = whole.say("review-nothing")
    rows: list[Sequence[Cell]] = []
    for one in changes:
        texts = [one.before, one.after]
        if one.about == "speaker":
            texts = [plain_name(label, whole.reviewed, whole.language) if label else "" for label in texts]
        machine, person = ([Piece(text, look)] if text else nothing for text, look in zip(texts, (Look.MACHINE, Look.PERSON), strict=True))
        who = f"{one.by}, {one.at.strftime('%d.%m.%Y %H:%M')}"
        rows.append((one.entry, whole.time(one.start_ms, one.end_ms), machine, person, one.reason or nothing, who))
    whole.paper.grid(whole.columns("id", "time", "machine", "heard", "reason", "who"), (11, 24, 35, 35, 30, 30), rows)


def _unheard(whole: _Annex) -> None:
    whole.heading("unheard")
    rows = [
        (
            whole.time(segment.start_ms, segment.end_ms),
            seconds(segment.end_ms - segment.start_ms),
            whole.say("annex-listened") if segment.is_checked else whole.say("annex-not-listened"),
        )
        for segment in whole.reviewed.segments
        if not segment.text
    ]
    if rows:
        whole.paper.grid(whole.columns("time", "seconds", "state"), (45, 30, 90), rows)
    else:
        whole.paper.line(whole.say("annex-none"))


def _doubtful(whole: _Annex) -> None:
    whole.heading("doubtful")
    items = sorted(
        (item for item in review_queue(whole.reviewed) if _DOUBTS & set(item.reasons) and "unheard" not in item.reasons),
        key=lambda item: (item.start_ms, item.place.segment, item.place.start, item.place.end),
    )
    rows = [
        (
            whole.time(item.start_ms, item.end_ms),
            item.text or whole.say("review-nothing"),
            item.other or whole.say("review-nothing"),
            "; ".join(item.why(whole.language)),
        )
        for item in items
    ]
    if rows:
        whole.paper.line(whole.say("annex-doubtful-note"), "Draft mark")
        whole.paper.grid(whole.columns("time", "text", "other", "why"), (27, 45, 38, 55), rows)
    else:
        whole.paper.line(whole.say("annex-none"))


def _pauses(whole: _Annex) -> None:
    whole.heading("pauses", seconds=LONG_PAUSE_MS // 1000)
    spans = [span for span in whole.reviewed.transcript.speech_map if is_shown(span, LONG_PAUSE_MS)]
    if not spans:
        whole.paper.line(whole.say("annex-none"))
        return
    rows = [
        (
            whole.time(span.start_ms, span.end_ms),
            seconds(span.end_ms - span.start_ms),
            whole.say("annex-hole" if span.kind is SpanKind.LOST else "annex-silence"),
            BLANK[:24],
        )
        for span in spans
    ]
    whole.paper.grid(whole.columns("time", "seconds", "kind", "pause-reason"), (40, 20, 45, 60), rows)


def _totals(whole: _Annex) -> None:
    whole.heading("totals")
    lengths = dict.fromkeys(SpanKind, 0)
    for span in whole.reviewed.transcript.speech_map:
        lengths[span.kind] += span.end_ms - span.start_ms
    rows = [(whole.say(f"annex-span-{kind.value.replace('_', '-')}"), exact(length)) for kind, length in lengths.items()]
    whole.paper.fields((*rows, (whole.say("annex-span-whole"), exact(sum(lengths.values())))))


def _signatures(whole: _Annex, on: date) -> None:
    whole.heading("signatures")
    for code in ("played", "compared", "remarks"):
        whole.paper.line(whole.say(f"annex-{code}"))
    for _ in range(2):
        whole.paper.line(BLANK + BLANK[:24], "Centred")
    author, interrogated = whole.facts.author, whole.facts.interrogated
    for code, one in (("author", author), ("interrogated", interrogated)):
        whole.paper.line(whole.say(f"annex-sign-{code}", name=one.name if one else BLANK[:24]), "Signature line")
    for other in whole.facts.participants:
        capacity = other.capacity[:1].upper() + other.capacity[1:] if other.capacity else BLANK[:16]
        whole.paper.line(whole.say("annex-sign-other", capacity=capacity, name=other.name), "Signature line")
    if not whole.facts.participants:
        whole.paper.line(whole.say("annex-sign-blank", name=BLANK[:24]), "Signature line")
    whole.paper.line(whole.say("annex-date", date=on.strftime("%d.%m.%Y")), "Signature line")
