"""Who the voices are, as far as persons have said it: without that no line of an annex is called a question or an answer."""

from __future__ import annotations

from dataclasses import dataclass

from law import Language, message
from transcription.review import Reviewed, ReviewedSegment, speaker_label
from transcription.speakers.naming import label_name, role_name, speaker_name
from transcription.transcript import Role, RoleState

ASKS = {Role.INVESTIGATOR, Role.PROSECUTOR}
ANSWERS = {Role.SUSPECT, Role.VICTIM, Role.WITNESS}


@dataclass(frozen=True, slots=True)
class Voice:
    """What is known of a voice.

    :param label: Its label.
    :param role: Its role; None where nobody, the machine included, has said it.
    :param name: Name of the person; empty where it is not told.
    :param by: Who assigned the role and when; empty for the machine's proposal.
    :param is_assigned: Whether a person has said it.
    """

    label: str
    role: Role | None = None
    name: str = ""
    by: str = ""
    is_assigned: bool = False


def voices(reviewed: Reviewed) -> dict[str, Voice]:
    """Give every voice that speaks.

    :param reviewed: The transcript with its layer.
    :return: The voices by label, in order of first speech.
    """
    speakers = reviewed.transcript.speakers
    known = {one.speaker: one for one in speakers.roles} if speakers else {}
    found: dict[str, Voice] = {}
    for segment in reviewed.segments:
        label = speaker_label(segment)
        if label is None or label in found:
            continue
        told, role = reviewed.roles.get(label), known.get(label)
        if told is not None:
            found[label] = Voice(label, told.role, told.name, f"{told.by}, {told.at:%d.%m.%Y %H:%M}", is_assigned=True)
        elif role is not None:
            found[label] = Voice(label, role.role, "", role.by, is_assigned=role.state is RoleState.ASSIGNED)
        else:
            found[label] = Voice(label)
    return found


def plain_name(label: str, reviewed: Reviewed, language: Language) -> str:
    """Call a voice by its number alone.

    :param label: Its label.
    :param reviewed: The transcript with its layer.
    :param language: Language of the paper.
    :return: "говорящий 1", "микрофон 2".
    """
    speakers = reviewed.transcript.speakers
    if speakers is not None:
        return label_name(label, speakers.model_copy(update={"roles": ()}), language)
    return message("transcription", "channel", language, {"number": label.rpartition("-")[2]})


def called(segment: ReviewedSegment, known: dict[str, Voice], reviewed: Reviewed, language: Language) -> str:
    """Call the voice of an utterance: the name that a person gave, the role, or the number.

    :param segment: The utterance.
    :param known: The voices.
    :param reviewed: The transcript with its layer.
    :param language: Language of the paper.
    :return: The name; empty where nobody told the voices apart.
    """
    voice = known.get(speaker_label(segment) or "")
    if voice is not None and voice.is_assigned and voice.role is not None:
        return voice.name or role_name(voice.role, language)
    return speaker_name(segment, reviewed.transcript.speakers, language) or ""


def turn_label(segment: ReviewedSegment, known: dict[str, Voice], reviewed: Reviewed, language: Language) -> str:
    """Call an utterance a question or an answer by the role of its voice; of several who answer, each is named.

    :param segment: The utterance.
    :param known: The voices.
    :param reviewed: The transcript with its layer.
    :param language: Language of the paper.
    :return: "Вопрос", "Ответ", "Ответ (свидетель)", or who else speaks.
    """
    voice = known.get(speaker_label(segment) or "")
    name = called(segment, known, reviewed, language) or message("transcription", "annex-unknown-voice", language)
    if voice is None or not voice.is_assigned or voice.role not in ASKS | ANSWERS:
        return name[:1].upper() + name[1:]
    side = ASKS if voice.role in ASKS else ANSWERS
    code = "annex-question" if side is ASKS else "annex-answer"
    alike = [one for one in known.values() if one.is_assigned and one.role in side]
    return message("transcription", code if len(alike) == 1 else f"{code}-of", language, {"name": name} if len(alike) > 1 else {})


def has_questioner(known: dict[str, Voice]) -> bool:
    """Tell whether a person has said who asks."""
    return any(voice.is_assigned and voice.role in ASKS for voice in known.values())
