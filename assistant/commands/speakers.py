"""Options of `aiyptaushy transcribe` that say who speaks."""

from __future__ import annotations

import re

import typer

from assistant.settings import read_settings
from assistant.speech import said
from law import Language
from transcription import Role, SpeakerOptions


def speaker_options(speakers: str, voices: str, roles: str, lang: Language) -> SpeakerOptions:
    """Read how speakers are told apart.

    :param speakers: A number, "auto" or "off".
    :param voices: Name or path of a voice encoder.
    :param roles: Roles by number, such as "1=investigator,2=suspect"; the person at the keyboard answers for them.
    :param lang: Language of the reader.
    :return: The options.
    :raises typer.BadParameter: If one of them cannot be read.
    """
    number = re.fullmatch(r"auto|off|[1-9]\d?", speakers)
    if number is None:
        raise typer.BadParameter(said("speakers-unreadable", lang, given=speakers))
    given: dict[int, Role] = {}
    for pair in filter(None, map(str.strip, roles.split(","))):
        place, _, role = pair.partition("=")
        if not re.fullmatch(r"[1-9]\d?", place) or role not in set(Role) or int(place) in given or speakers == "off":
            raise typer.BadParameter(said("roles-unreadable", lang, given=roles, roles=", ".join(Role)))
        given[int(place)] = Role(role)
    wanted = int(speakers) if speakers.isdigit() else None
    by = read_settings().actor if given else ""
    return SpeakerOptions(told=speakers != "off", wanted=wanted, voices=voices, roles=tuple(sorted(given.items())), roles_by=by)
