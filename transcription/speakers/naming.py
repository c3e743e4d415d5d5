"""How a voice is called where people read: its number, its microphone, its role and whether a person has given it."""

from __future__ import annotations

from collections.abc import Iterator

from law import Language, message
from transcription.transcript import BY_MICROPHONE, Role, RoleState, Segment, Speakers, Transcript


def speaker_name(segment: Segment, speakers: Speakers | None, language: Language) -> str | None:
    """Call the voice of a segment by name.

    :param segment: The segment.
    :param speakers: Speakers of its transcript.
    :param language: Language of the reader.
    :return: For example "говорящий 1, предположительно следователь"; None when nobody told the voices apart.
    """
    if segment.speaker is not None and speakers is not None:
        return label_name(segment.speaker, speakers, language)
    if segment.channel is not None:
        return message("transcription", "channel", language, {"number": segment.channel})
    return None


def label_name(label: str, speakers: Speakers, language: Language) -> str:
    """Call a voice by name.

    :param label: Its label.
    :param speakers: Speakers of its transcript.
    :param language: Language of the reader.
    :return: Number or microphone, with the role when one is given or proposed.
    """
    number = label.rpartition("-")[2]
    base = message("transcription", "channel" if speakers.engine == BY_MICROPHONE else "speaker", language, {"number": number})
    known = next((one for one in speakers.roles if one.speaker == label), None)
    if known is None:
        return base
    code = "speaker-assigned" if known.state is RoleState.ASSIGNED else "speaker-proposed"
    return message("transcription", code, language, {"speaker": base, "role": role_name(known.role, language)})


def role_name(role: Role, language: Language) -> str:
    """Call a role by name."""
    return message("transcription", f"role-{role.value}", language)


def speaker_lines(transcript: Transcript, language: Language) -> Iterator[str]:
    """Say who speaks in a recording and how that is known.

    :param transcript: The transcript.
    :param language: Language of the reader.
    :return: Lines; none when nobody was told apart or nobody speaks.
    """
    speakers = transcript.speakers
    if speakers is None or not speakers.labels:
        return
    by_microphone = speakers.engine == BY_MICROPHONE
    code = "transcript-microphones" if by_microphone else "transcript-speakers"
    yield message("transcription", code, language, {} if by_microphone else {"engine": speakers.engine})
    for label in speakers.labels:
        seconds = sum(turn.end_ms - turn.start_ms for turn in speakers.turns if turn.speaker == label) // 1000
        details = {"speaker": label_name(label, speakers, language), "minutes": f"{seconds // 60:02}:{seconds % 60:02}"}
        yield f"- {message('transcription', 'transcript-speaker', language, details)}"
