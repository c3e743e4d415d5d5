"""Roles of voices: proposed from who asks and what only one role says, given by a person; labels and text never change with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from law import Language
from transcription.errors import UnknownSpeaker
from transcription.phantoms import plain
from transcription.speakers.tell_apart import speaker_label
from transcription.transcript import Role, RoleState, Segment, SpeakerRole, Transcript

# Who asks: this share of the own utterances, so many of them, and so many times the share of anybody else.
SMALLEST_SHARE = 0.4
FEWEST_QUESTIONS = 2
TIMES_MORE = 2.0
# So much of what was said is shown as the reason of a proposal.
MOST_REASONS = 3


@dataclass(frozen=True, slots=True)
class _Signs:
    """Patterns of one language."""

    asks: re.Pattern[str]
    says: Mapping[Role, re.Pattern[str]]
    names: Mapping[Role, re.Pattern[str]]


def assign_roles(transcript: Transcript, roles: Mapping[int, Role], by: str) -> Transcript:
    """Give voices their roles, as a person says.

    :param transcript: The transcript; its text, labels and turns stay what the machine made them.
    :param roles: Role of each voice by its number; the machine's proposals for others stay.
    :param by: Who says so.
    :return: The transcript with the new layer of roles.
    :raises UnknownSpeaker: If it has no voice of that number.
    """
    labels = transcript.speakers.labels if transcript.speakers else ()
    for number in roles:
        if speaker_label(number) not in labels:
            raise UnknownSpeaker("speaker-unknown", number=number, file=transcript.media.file, known=len(labels))
    if transcript.speakers is None:
        return transcript
    given = {
        speaker_label(number): SpeakerRole(speaker=speaker_label(number), role=role, state=RoleState.ASSIGNED, by=by)
        for number, role in roles.items()
    }
    before = {role.speaker: role for role in transcript.speakers.roles} | given
    layer = tuple(before[name] for name in labels if name in before)
    return transcript.model_copy(update={"speakers": transcript.speakers.model_copy(update={"roles": layer})})


def propose_roles(segments: Sequence[Segment]) -> tuple[SpeakerRole, ...]:
    """Propose the roles of voices.

    :param segments: Segments with their speakers.
    :return: Proposals with the words on which they rest, in order of the labels; none for a voice that shows no role.
    """
    said: dict[str, list[Segment]] = {}
    for segment in segments:
        if segment.speaker is not None and segment.text:
            said.setdefault(segment.speaker, []).append(segment)
    found: dict[str, tuple[Role, tuple[str, ...]]] = {}
    for speaker, own in said.items():
        for role in (Role.LAWYER, Role.INTERPRETER, Role.PROSECUTOR):
            phrases = _phrases(own, role, "says")
            if phrases:
                found[speaker] = role, phrases
    asker = _asker({speaker: own for speaker, own in said.items() if speaker not in found})
    if asker is not None:
        reasons = _phrases(said[asker], Role.INVESTIGATOR, "says") or tuple(one.text for one in said[asker] if _asks(one))
        found[asker] = Role.INVESTIGATOR, reasons
        found |= _answerer(said, asker, found)
    return tuple(
        SpeakerRole(speaker=speaker, role=role, state=RoleState.PROPOSED, because=reasons[:MOST_REASONS])
        for speaker, (role, reasons) in sorted(found.items(), key=lambda pair: _number(pair[0]))
    )


def _asker(said: Mapping[str, Sequence[Segment]]) -> str | None:
    """Find the voice that asks, if one does and the others do not."""
    asked = {speaker: sum(map(_asks, own)) for speaker, own in said.items()}
    shares = {speaker: asked[speaker] / len(own) for speaker, own in said.items()}
    order = sorted(shares, key=lambda speaker: (-shares[speaker], _number(speaker)))
    if len(order) < 2:
        return None
    first, second = order[:2]
    asks = asked[first] >= FEWEST_QUESTIONS and shares[first] >= SMALLEST_SHARE and shares[first] >= TIMES_MORE * shares[second]
    return first if asks else None


def _answerer(
    said: Mapping[str, Sequence[Segment]], asker: str, found: Mapping[str, tuple[Role, tuple[str, ...]]]
) -> dict[str, tuple[Role, tuple[str, ...]]]:
    """Take the part of the one who answers from what the one who asks calls them; only where one voice is left."""
    left = [speaker for speaker in said if speaker != asker and speaker not in found]
    called = {role: phrases for role in (Role.SUSPECT, Role.VICTIM, Role.WITNESS) if (phrases := _phrases(said[asker], role, "names"))}
    return {left[0]: next(iter(called.items()))} if len(left) == 1 and len(called) == 1 else {}


def _asks(segment: Segment) -> bool:
    signs = _signs().get(segment.language)
    return signs is not None and signs.asks.search(plain(segment.text)) is not None


def _phrases(segments: Iterable[Segment], role: Role, group: str) -> tuple[str, ...]:
    found = []
    for segment in segments:
        signs = _signs().get(segment.language)
        pattern = signs and (signs.says if group == "says" else signs.names).get(role)
        match = pattern and pattern.search(plain(segment.text))
        if match:
            found.append(match.group())
    return tuple(dict.fromkeys(found))


def _number(label: str) -> int:
    return int(label.rpartition("-")[2])


@cache
def _signs() -> Mapping[Language, _Signs]:
    table = yaml.safe_load(files("transcription").joinpath("data", "roles.yaml").read_text(encoding="utf-8"))
    return {
        Language(code): _Signs(
            _pattern(entry["asks"]),
            {Role(role): _pattern(phrases) for role, phrases in entry["says"].items()},
            {Role(role): _pattern(phrases) for role, phrases in entry["names"].items()},
        )
        for code, entry in table.items()
    }


def _pattern(phrases: Sequence[str]) -> re.Pattern[str]:
    ready = [plain(phrase.rstrip("*")) + (r"\w*" if phrase.endswith("*") else "") for phrase in phrases]
    return re.compile(rf"\b(?:{'|'.join(ready)})\b")
