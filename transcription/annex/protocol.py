"""Facts of the protocol to which an annex belongs: what the recording cannot tell, given by a person or by the case."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import yaml
from pydantic import AwareDatetime, ValidationError

from casefile import Case, Media, Official, Person, role_words
from casefile import Role as Capacity
from law import Language
from transcription.errors import ProtocolUnreadable
from transcription.transcript import Frozen

_OFFICIALS = {Capacity.INVESTIGATOR, Capacity.PROSECUTOR}


class Participant(Frozen):
    """A person who took part.

    :param name: Full name.
    :param capacity: Capacity in words: "подозреваемый".
    """

    name: str
    capacity: str = ""


class ProtocolFacts(Frozen):
    """What the head of a protocol states (CPC, arts 199(3), 199(5), 210(12), 212); what is empty is left to be written by hand.

    :param case_number: Number in the Unified Register of Pre-trial Investigations.
    :param case_title: The case in words.
    :param action: The investigative action; empty for an interrogation.
    :param place: Where it was carried out.
    :param started_at: Its beginning, to the minute.
    :param ended_at: Its end, to the minute.
    :param author: Who carried it out, the post as the capacity.
    :param interrogated: Who was interrogated.
    :param participants: All others who took part.
    :param device: The recording device and its technical characteristics (CPC, art. 123(11)).
    :param conditions: Conditions and order of the use of technical means.
    :param notified: Whether the participants were told of the recording before it began.
    :param recorded_at: Beginning of the recording.
    """

    case_number: str = ""
    case_title: str = ""
    action: str = ""
    place: str = ""
    started_at: AwareDatetime | None = None
    ended_at: AwareDatetime | None = None
    author: Participant | None = None
    interrogated: Participant | None = None
    participants: tuple[Participant, ...] = ()
    device: str = ""
    conditions: str = ""
    notified: bool | None = None
    recorded_at: AwareDatetime | None = None


def read_protocol(file: Path, known: ProtocolFacts | None = None) -> ProtocolFacts:
    """Read facts of a protocol from a YAML file.

    :param file: The file, its keys the fields of `ProtocolFacts`.
    :param known: Facts known from the case; the file wins over them.
    :return: The facts.
    :raises ProtocolUnreadable: If the file cannot be read or has other fields.
    """
    try:
        given = yaml.safe_load(file.read_text(encoding="utf-8")) or {}
        before = known.model_dump() if known else {}
        return ProtocolFacts.model_validate({**before, **given})
    except (OSError, UnicodeDecodeError, yaml.YAMLError, ValidationError, TypeError) as error:
        raise ProtocolUnreadable("protocol-unreadable", file=str(file), reason=" ".join(str(error).split())) from error


def protocol_of(case: Case, media: str, language: Language) -> ProtocolFacts:
    """Take from a case what it knows of the action behind a recording.

    :param case: The case.
    :param media: Identifier of the recording.
    :param language: Language of the annex.
    :return: Number, title, people who speak in it, beginning of the recording; the case knows no device, place or minute of the end.
    """
    recording: Media = next(one for one in case.media if one.id == media)
    speakers = [case.person(identifier) for identifier in recording.persons]
    officials = [person for person in speakers if _OFFICIALS & set(person.roles)]
    others = [person for person in speakers if person not in officials]
    posts = {one.person: one for one in (case.investigator, case.prosecutor)}
    author = officials[0] if officials else None
    return ProtocolFacts(
        case_number=case.number,
        case_title=case.title.text(language),
        author=None if author is None else _participant(author, language, posts.get(author.id)),
        interrogated=_participant(others[0], language) if others else None,
        participants=tuple(_participant(one, language) for one in (*officials[1:], *others[1:])),
        recorded_at=_aware(recording.recorded_at),
    )


def _aware(moment: datetime) -> datetime | None:
    return moment if moment.utcoffset() is not None else None


def _participant(person: Person, language: Language, official: Official | None = None) -> Participant:
    name = person.name.kk if language is Language.KK else person.name.ru
    capacity = official.post.text(language) if official else role_words(person.roles[0], person.sex, language)
    return Participant(name=name.full, capacity=capacity)
