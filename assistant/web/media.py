"""A recording and its transcript in step: who speaks, what to check first, corrections as a layer, the annex."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from assistant.api.jobs import jobs_of
from assistant.jobs import JobState
from assistant.reviewing import enter, hear_anew, names_of, open_kept, right
from assistant.serve.house import NoSuchThing, Opened, open_for
from assistant.web.page import language_of, render
from assistant.web.views import CaseWords
from casefile import MaterialNotFound, Media, Right
from law import Language
from transcription import Role, annex, review

router = APIRouter()
_SHOWN = 20
_OPEN = frozenset({JobState.QUEUED, JobState.RUNNING})


class TranscriptForm(StrEnum):
    """Form in which a reviewed transcript is given out."""

    DOCX = "docx"
    TXT = "txt"
    VTT = "vtt"
    SRT = "srt"


_TYPES = {
    TranscriptForm.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    TranscriptForm.TXT: "text/plain; charset=utf-8",
    TranscriptForm.VTT: "text/vtt; charset=utf-8",
    TranscriptForm.SRT: "application/x-subrip; charset=utf-8",
}

_PLAIN: Mapping[TranscriptForm, Callable[[review.Reviewed, Language], str]] = {
    TranscriptForm.TXT: review.reviewed_text,
    TranscriptForm.VTT: review.reviewed_vtt,
    TranscriptForm.SRT: review.reviewed_srt,
}


@router.get("/cases/{number}/media/{media}")
def show_media(request: Request, number: str, media: str, at: int = 0, edit: int = 0) -> Response:
    """Play a recording, its transcript in step."""
    opened = open_for(request, number)
    found = _media(opened, media)
    language = language_of(request)
    shown = {
        "case": opened.case,
        "words": CaseWords(opened.case, language),
        "tab": "documents",
        "media": found,
        "reviewed": None,
        "queue": (),
        "waiting": 0,
        "at": at,
        "edit": edit,
        "labels": (),
        "roles": tuple(Role),
        "forms": tuple(TranscriptForm),
        "may_edit": opened.may(Right.EDIT_TRANSCRIPT),
        "job": next((job for job in jobs_of(request).all(number) if job.media == media and job.state in _OPEN), None),
    }
    try:
        reviewed = open_kept(opened.house.store, opened.house.settings, number, media).reviewed
    except MaterialNotFound:
        return render(request, "media.html.j2", shown, here="cases", viewer=opened.principal)
    queue = review.review_queue(reviewed, names_of(opened.case))
    shown |= {
        "reviewed": reviewed,
        "queue": [(item, "; ".join(item.why_in_brief(language))) for item in queue[:_SHOWN]],
        "waiting": len(queue),
        "labels": sorted(review.speaker_labels(reviewed.machine, reviewed.layer.standing)),
    }
    return render(request, "media.html.j2", shown, here="cases", viewer=opened.principal)


def _media(opened: Opened, identifier: str) -> Media:
    found = next((one for one in opened.case.media if one.id == identifier), None)
    if found is None:
        raise NoSuchThing
    return found


@router.post("/cases/{number}/media/{media}/transcript")
def ask_transcript(request: Request, number: str, media: str) -> Response:
    """Ask for the transcript of the recording by the embedded recogniser."""
    opened = open_for(request, number, Right.EDIT_TRANSCRIPT)
    jobs_of(request).ask(opened.case, _media(opened, media), opened.principal.user)
    return RedirectResponse(f"/cases/{number}/media/{media}", status_code=303)


@router.post("/cases/{number}/media/{media}/corrections")
def correct(
    request: Request, number: str, media: str, segment: Annotated[int, Form(ge=1)], text: Annotated[str, Form(max_length=20_000)] = ""
) -> Response:
    """Put what is heard in the place of the machine's words."""
    opened = open_for(request, number, Right.EDIT_TRANSCRIPT)
    store, kept = opened.house.store, open_kept(opened.house.store, opened.house.settings, number, media)
    hear_anew(store, kept, segment, text, opened.principal.name, opened.house.clock())
    return RedirectResponse(f"/cases/{number}/media/{media}#u-{segment}", status_code=303)


@router.post("/cases/{number}/media/{media}/confirmations")
def confirm(request: Request, number: str, media: str, segment: Annotated[int, Form(ge=1)]) -> Response:
    """Mark an utterance as heard and right."""
    opened = open_for(request, number, Right.EDIT_TRANSCRIPT)
    store, kept = opened.house.store, open_kept(opened.house.store, opened.house.settings, number, media)
    enter(store, kept, right(segment, opened.principal.name, opened.house.clock()))
    return RedirectResponse(f"/cases/{number}/media/{media}#u-{segment}", status_code=303)


@router.post("/cases/{number}/media/{media}/roles")
def assign_role(
    request: Request,
    number: str,
    media: str,
    speaker: Annotated[str, Form(max_length=40)],
    role: Annotated[Role, Form()],
    name: Annotated[str, Form(max_length=120)] = "",
) -> Response:
    """Say who a voice is."""
    opened = open_for(request, number, Right.EDIT_TRANSCRIPT)
    store, kept = opened.house.store, open_kept(opened.house.store, opened.house.settings, number, media)
    by, at = opened.principal.name, opened.house.clock()
    enter(store, kept, lambda _, entry: review.RoleAssignment(id=entry, by=by, at=at, speaker=speaker, role=role, name=name))
    return RedirectResponse(f"/cases/{number}/media/{media}", status_code=303)


@router.get("/cases/{number}/media/{media}/transcript.{form}")
def export_transcript(request: Request, number: str, media: str, form: TranscriptForm, language: Language = Language.RU) -> Response:
    """Give the reviewed transcript out: the annex to the protocol, text, subtitles."""
    opened = open_for(request, number)
    reviewed = open_kept(opened.house.store, opened.house.settings, number, media).reviewed
    spoken = language if language is not Language.EN else Language.RU
    if form is TranscriptForm.DOCX:
        facts = annex.protocol_of(opened.case, media, spoken)
        content = annex.to_docx(reviewed, facts, spoken, opened.house.clock().date())
    else:
        writers = {
            TranscriptForm.TXT: review.reviewed_text,
            TranscriptForm.VTT: review.reviewed_vtt,
            TranscriptForm.SRT: review.reviewed_srt,
        }
        content = writers[form](reviewed, spoken).encode()
    headers = {"Content-Disposition": f'attachment; filename="{media}-{number}.{spoken.value}.{form.value}"'}
    return Response(content, media_type=_TYPES[form], headers=headers)
