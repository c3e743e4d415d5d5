"""The tables at the head of an annex: the action, the recording, how the text was made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from law import Language, message
from models import recogniser_profiles
from transcription.annex.protocol import Participant, ProtocolFacts
from transcription.readable import exact, weights_hash
from transcription.review import Confirmation, Correction, Reviewed
from transcription.transcript import Method

ALMATY = ZoneInfo("Asia/Almaty")
BLANK = "_" * 40
Rows = Iterator[tuple[str, str]]


def action_rows(facts: ProtocolFacts, language: Language) -> Rows:
    """Give what the protocol says of the action; what nobody has given is left to be written by hand.

    :param facts: The facts.
    :param language: Language of the paper.
    :return: Labels and values.
    """
    case = " ".join(part for part in (f"№ {facts.case_number}" if facts.case_number else "", facts.case_title) if part)
    notified = {True: "annex-yes", False: "annex-no"}
    values = {
        "case": case,
        "action": facts.action or _say("annex-interrogation", language),
        "place": facts.place,
        "day": _day(facts),
        "hours": _hours(facts),
        "author": _person(facts.author),
        "interrogated": _person(facts.interrogated),
        "participants": "; ".join(map(_person, facts.participants)),
        "notified": BLANK if facts.notified is None else _say(notified[facts.notified], language),
        "device": facts.device,
        "conditions": facts.conditions,
    }
    for name, value in values.items():
        yield _say(f"annex-label-{name}", language), value or BLANK


def recording_rows(reviewed: Reviewed, facts: ProtocolFacts, language: Language) -> Rows:
    """Give what the recording is.

    :param reviewed: The transcript with its layer.
    :param facts: The facts of the protocol.
    :param language: Language of the paper.
    :return: Labels and values.
    """
    media = reviewed.machine.media
    begin = facts.recorded_at
    end = begin + timedelta(milliseconds=media.duration_ms) if begin else None
    details: dict[str, str | int] = {
        "container": media.container,
        "codec": media.codec,
        "rate": media.sample_rate,
        "channels": media.channels,
    }
    code = "annex-sound-apart" if media.heard_apart else "annex-sound"
    values = {
        "file": media.file,
        "sha256": media.sha256,
        "length": exact(media.duration_ms),
        "size": _say("annex-bytes", language, size=f"{media.size_bytes:,}".replace(",", "\u00a0")),
        "sound": _say(code, language, **details),
        "begun": _moment(begin),
        "ended": _moment(end),
        "quality": _say(f"sound-{reviewed.machine.sound.verdict.value}", language),
    }
    for name, value in values.items():
        yield _say(f"annex-label-{name}", language), value or BLANK
    reasons = [_say(f"reason-{reason.value.replace('_', '-')}", language) for reason in reviewed.transcript.reasons]
    if reasons:
        yield _say("annex-label-listen", language), "; ".join(reasons)


def method_rows(reviewed: Reviewed, language: Language) -> Rows:
    """Give how the text was made, and who has read it against the recording.

    :param reviewed: The transcript with its layer.
    :param language: Language of the paper.
    :return: Labels and values.
    """
    method = reviewed.machine.method
    yield _say("annex-label-software", language), f"Aiyptaushy {method.versions.get('aiyptaushy', '')}".strip()
    yield _say("annex-label-model", language), f"{method.profile}; SHA-256 {weights_hash(method.model_sha256)}"
    if method.second is not None:
        yield _say("annex-label-second", language), f"{method.second.profile}; SHA-256 {weights_hash(method.second.model_sha256)}"
    profile = recogniser_profiles().get(method.profile)
    if profile is not None:
        yield _say("annex-label-fitness", language), profile.describe(language)
    yield _say("annex-label-versions", language), _versions(method)
    yield _say("annex-label-transcript", language), reviewed.layer.head.transcript_sha256
    if reviewed.layer.entries:
        yield _say("annex-label-layer", language), reviewed.layer.sha256
    yield _say("annex-label-checked", language), _checked(reviewed, language)


def _versions(method: Method) -> str:
    return ", ".join(f"{name} {version}" for name, version in method.versions.items() if name != "aiyptaushy")


def _checked(reviewed: Reviewed, language: Language) -> str:
    corrected: Counter[str] = Counter()
    confirmed: Counter[str] = Counter()
    for entry in reviewed.layer.standing:
        if isinstance(entry, Correction):
            corrected[entry.by] += 1
        elif isinstance(entry, Confirmation):
            confirmed[entry.by] += 1
    whole = _say("annex-checked", language, checked=reviewed.checked, count=len(reviewed.segments))
    people = [
        _say("annex-checked-by", language, name=name, corrected=corrected[name], confirmed=confirmed[name])
        for name in sorted({*corrected, *confirmed})
    ]
    return "; ".join((whole, *people))


def _person(one: Participant | None) -> str:
    if one is None:
        return ""
    return f"{one.name} ({one.capacity})" if one.capacity else one.name


def _day(facts: ProtocolFacts) -> str:
    begin = facts.started_at or facts.recorded_at
    return begin.astimezone(ALMATY).strftime("%d.%m.%Y") if begin else ""


def _hours(facts: ProtocolFacts) -> str:
    """Give beginning and end to the minute (CPC, art. 199(3)); those of the recording are not those of the action."""
    if facts.started_at is None and facts.ended_at is None:
        return ""
    times = (one.astimezone(ALMATY).strftime("%H:%M") if one else "____" for one in (facts.started_at, facts.ended_at))
    return " – ".join(times)


def _moment(moment: datetime | None) -> str:
    return moment.astimezone(ALMATY).strftime("%d.%m.%Y %H:%M:%S") if moment else ""


def _say(code: str, language: Language, **details: str | int) -> str:
    return message("transcription", code, language, details)
