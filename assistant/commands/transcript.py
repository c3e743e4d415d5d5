"""`aiyptaushy transcript`: what persons do to a transcript: check, correct, confirm, say who speaks, print."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from assistant.cases import now, open_case, open_store
from assistant.commands.options import READER, Home, Reader
from assistant.commands.transcript_places import clock, read_place, read_time, words_of
from assistant.console import out, show_table, write_bytes
from assistant.settings import Settings, read_settings
from assistant.speech import said
from casefile import Case
from law import Language
from transcription import Role, annex, review

commands = typer.Typer(no_args_is_help=True)
reviewing = typer.Typer(no_args_is_help=True)
commands.add_typer(reviewing, name="review", help=said("help-transcript-review"))

File: TypeAlias = Annotated[Path, typer.Argument(help=said("argument-transcript"))]
Utterance: TypeAlias = Annotated[int, typer.Argument(min=1, help=said("argument-utterance"))]
Words: TypeAlias = Annotated[str, typer.Option("--words", metavar="N-M", help=said("option-words"))]
By: TypeAlias = Annotated[str, typer.Option("--by", help=said("option-by"))]
Why: TypeAlias = Annotated[str, typer.Option("--reason", help=said("option-reason"))]
Known: TypeAlias = Annotated[str, typer.Option("--case", help=said("option-known-case"))]

_SHOWN = 20


class Form(StrEnum):
    """A form in which a transcript is printed."""

    DOCX = "docx"
    TXT = "txt"
    VTT = "vtt"
    SRT = "srt"


@reviewing.command("show", help=said("help-review-show"))
def show(
    file: File,
    case: Known = "",
    *,
    whole: Annotated[bool, typer.Option("--all", help=said("option-whole"))] = False,
    home: Home = None,
    lang: Reader = READER,
) -> None:
    """Show what to check first, and every utterance with its number."""
    opened = review.open_review(file)
    reviewed = opened.reviewed
    out.print(review.reviewed_title(reviewed, lang), markup=False)
    if whole:
        out.print(review.reviewed_text(reviewed, lang), markup=False)
    names = _names(case, home)
    queue = review.review_queue(reviewed, names)
    rows = [
        (
            clock(item.start_ms),
            str(item.place.segment),
            words_of(item.place),
            item.text or "—",
            item.other or "—",
            "; ".join(item.why_in_brief(lang)),
        )
        for item in queue[: None if whole else _SHOWN]
    ]
    columns = [said(f"column-{name}", lang) for name in ("time", "utterance", "words", "text", "heard-otherwise", "why")]
    show_table(said("to-check", lang, count=len(queue)), columns, rows)
    if len(rows) < len(queue):
        out.print(said("to-check-later", lang, count=len(queue) - len(rows)), markup=False)
    labels = sorted(review.speaker_labels(reviewed.machine, reviewed.layer.standing))
    if labels:
        out.print(said("voices", lang, labels=", ".join(labels)), markup=False)


@reviewing.command("correct", help=said("help-review-correct"))
def correct(  # noqa: PLR0913, PLR0917 - each is an option of the command line
    file: File,
    after: Annotated[str, typer.Option("--heard", help=said("option-heard"))],
    utterance: Annotated[int, typer.Option("--utterance", min=0, help=said("argument-utterance"))] = 0,
    words: Words = "",
    behind: Annotated[int | None, typer.Option("--behind", min=0, help=said("option-behind"))] = None,
    start: Annotated[str, typer.Option("--from", help=said("option-from"))] = "",
    end: Annotated[str, typer.Option("--to", help=said("option-until"))] = "",
    spoken: Annotated[Language, typer.Option("--language", help=said("option-spoken-here"))] = Language.RU,
    voice: Annotated[str, typer.Option("--voice", help=said("option-voice"))] = "",
    reason: Why = "",
    by: By = "",
    home: Home = None,
    lang: Reader = READER,
) -> None:
    """Put other words in the place of the machine's, or words where the machine has none."""
    if bool(utterance) == bool(start and end):
        raise typer.BadParameter(said("utterance-or-time", lang))

    def make(reviewed: review.Reviewed, name: str) -> review.Entry:
        place: review.WordPlace | review.TimePlace
        before = ""
        if utterance:
            place = read_place(reviewed, utterance, words, behind, lang)
            machine = next((one.text.split() for one in reviewed.machine.segments if one.index == utterance), [])
            before = " ".join(machine[place.start : place.end])
        else:
            place = review.TimePlace(start_ms=read_time(start, lang), end_ms=read_time(end, lang), language=spoken, speaker=voice or None)
        return review.Correction(id=name, by=who, at=now(), place=place, before=before, after=after, reason=reason)

    settings = read_settings(home=home)
    who = by or settings.actor
    _enter(file, make, settings, lang)


@reviewing.command("confirm", help=said("help-review-confirm"))
def confirm(file: File, utterance: Utterance, words: Words = "", by: By = "", home: Home = None, lang: Reader = READER) -> None:
    """Mark words as heard and right; without words, the whole utterance."""
    settings = read_settings(home=home)

    def make(reviewed: review.Reviewed, name: str) -> review.Entry:
        place = read_place(reviewed, utterance, words, None, lang)
        return review.Confirmation(id=name, by=by or settings.actor, at=now(), place=place, text=review.read_at(reviewed, place))

    _enter(file, make, settings, lang)


@reviewing.command("undo", help=said("help-review-undo"))
def undo(
    file: File,
    entry: Annotated[str, typer.Argument(help=said("argument-entry"))],
    reason: Why = "",
    by: By = "",
    home: Home = None,
    lang: Reader = READER,
) -> None:
    """Take an entry back; it stays in the layer."""
    settings = read_settings(home=home)
    _enter(file, lambda _, name: review.Undo(id=name, by=by or settings.actor, at=now(), entry=entry, reason=reason), settings, lang)


@reviewing.command("role", help=said("help-review-role"))
def role(  # noqa: PLR0913, PLR0917 - each is an option of the command line
    file: File,
    voice: Annotated[str, typer.Argument(help=said("argument-voice"))],
    part: Annotated[Role, typer.Argument(help=said("argument-role"))],
    name: Annotated[str, typer.Option("--name", help=said("option-name"))] = "",
    by: By = "",
    home: Home = None,
    lang: Reader = READER,
) -> None:
    """Say who a voice is."""
    settings = read_settings(home=home)
    _enter(
        file,
        lambda _, number: review.RoleAssignment(id=number, by=by or settings.actor, at=now(), speaker=voice, role=part, name=name),
        settings,
        lang,
    )


@reviewing.command("voice", help=said("help-review-voice"))
def voice(
    file: File,
    utterance: Utterance,
    label: Annotated[str, typer.Argument(help=said("argument-voice"))],
    by: By = "",
    home: Home = None,
    lang: Reader = READER,
) -> None:
    """Say that another voice speaks an utterance."""
    settings = read_settings(home=home)

    def make(reviewed: review.Reviewed, name: str) -> review.Entry:
        before = next((review.speaker_label(one) for one in reviewed.machine.segments if one.index == utterance), None)
        return review.SpeakerChange(id=name, by=by or settings.actor, at=now(), segment=utterance, before=before, after=label)

    _enter(file, make, settings, lang)


@reviewing.command("diff", help=said("help-review-diff"))
def diff(file: File, *, as_json: Annotated[bool, typer.Option("--json", help=said("option-json"))] = False, lang: Reader = READER) -> None:
    """List every change, the machine's words first."""
    reviewed = review.open_review(file).reviewed
    for one in review.diff(reviewed):
        typer.echo(one.model_dump_json() if as_json else review.change_line(one, reviewed, lang))


@reviewing.command("export", help=said("help-transcript-export"))
@commands.command("export", help=said("help-transcript-export"))
def export(  # noqa: PLR0913, PLR0917 - each is an option of the command line
    file: File,
    folder: Annotated[Path | None, typer.Option("--out", help=said("option-out"))] = None,
    forms: Annotated[list[Form] | None, typer.Option("--format", help=said("option-transcript-format"))] = None,
    language: Annotated[list[Language] | None, typer.Option("--in", help=said("option-annex-language"))] = None,
    case: Known = "",
    protocol: Annotated[Path | None, typer.Option("--protocol", help=said("option-protocol"))] = None,
    home: Home = None,
    lang: Reader = READER,
) -> None:
    """Print a transcript with its corrections: the annex to the protocol, the form for reading, subtitles."""
    opened = review.open_review(file)
    settings = read_settings(home=home)
    for one in language or [Language.KK, Language.RU]:
        facts = _facts(opened, case, protocol, settings, one)
        for form in forms or list(Form):
            target = (folder or file.parent) / f"{file.name.removesuffix('.json')}.reviewed.{one.value}.{form.value}"
            write_bytes(target, _print(opened.reviewed, form, facts, one))
            out.print(said("transcript-written", lang, file=str(target)), markup=False)


def write_annex(file: Path, language: Language, settings: Settings) -> Path:
    """Write the annex of a transcript beside it.

    :param file: The transcript's JSON file.
    :param language: Language of the annex.
    :param settings: Where the store of cases is.
    :return: The Word document.
    """
    opened = review.open_review(file)
    target = file.with_name(f"{file.name.removesuffix('.json')}.annex.{language.value}.docx")
    write_bytes(target, _print(opened.reviewed, Form.DOCX, _facts(opened, "", None, settings, language), language))
    return target


def _print(reviewed: review.Reviewed, form: Form, facts: annex.ProtocolFacts, language: Language) -> bytes:
    writers: dict[Form, Callable[[], str | bytes]] = {
        Form.DOCX: lambda: annex.to_docx(reviewed, facts, language, now().date()),
        Form.TXT: lambda: review.reviewed_text(reviewed, language),
        Form.VTT: lambda: review.reviewed_vtt(reviewed, language),
        Form.SRT: lambda: review.reviewed_srt(reviewed, language),
    }
    content = writers[form]()
    return content.encode() if isinstance(content, str) else content


def _enter(file: Path, make: Callable[[review.Reviewed, str], review.Entry], settings: Settings, lang: Language) -> None:
    """Write an entry into the layer and, where the transcript belongs to a case, into the journal."""
    opened = review.record(file, make)
    entry = opened.reviewed.layer.entries[-1]
    out.print(said("entered", lang, id=entry.id, file=str(opened.layer_file)), markup=False)
    if _has_store(settings):
        with open_store(settings) as store:
            lines = review.journal(opened, store)
        if lines:
            out.print(said("journalled", lang, number=lines[-1].case or "", line=lines[-1].seq), markup=False)


def _has_store(settings: Settings) -> bool:
    """Tell whether there is a store of cases: a review alone makes none."""
    path = settings.database.removeprefix("sqlite:///")
    return path == settings.database or Path(path).exists()


def _facts(opened: review.Review, case: str, protocol: Path | None, settings: Settings, language: Language) -> annex.ProtocolFacts:
    """Gather what is known of the action: from the case that has the transcript or the recording, then from the file given."""
    known = annex.ProtocolFacts()
    recording = opened.reviewed.machine.media
    if case:
        found = open_case(case, settings).case
        media = [one.id for one in found.media if one.sha256 == recording.sha256 or Path(one.file).name == recording.file]
        known = annex.protocol_of(found, media[0], language) if media else annex.ProtocolFacts(case_number=found.number)
    elif _has_store(settings):
        with open_store(settings) as store:
            place = store.find_transcript(opened.sha256)
            if place is not None:
                known = annex.protocol_of(store.case(place.case), place.media, language)
    return annex.read_protocol(protocol, known) if protocol else known


def _names(case: str, home: Path | None) -> Sequence[str]:
    """Give the names of a case, in the writing of both languages."""
    if not case:
        return ()
    found: Case = open_case(case, read_settings(home=home)).case
    return [form.full for person in found.persons for form in (person.name.kk, person.name.ru)]
