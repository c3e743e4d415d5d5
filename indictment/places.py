"""How a draft names a place in the case file."""

from __future__ import annotations

from casefile import Case, SourceRef
from law import Language, message


def place(case: Case, source: SourceRef, language: Language) -> str:
    """Name the place of a source as documents of the case do: «т. 1, л.д. 12», «1-том, 12-парақ».

    :param case: The case.
    :param source: The place.
    :param language: Language of the draft.
    :return: Volume and sheet; for a recording its title and time.
    """
    for media in case.media:
        if media.id == source.document:
            details = {"title": media.title.text(language), "start": clock(source.start), "end": clock(source.end)}
            return message("indictment", "place-recording", language, details)
    document = case.document(source.document)
    sheet = source.sheet if source.sheet is not None else document.first_sheet
    return message("indictment", "place-sheet", language, {"volume": str(document.volume), "sheet": str(sheet)})


def places(case: Case, sources: tuple[SourceRef, ...], language: Language) -> str:
    """Name several places in one bracket, each once, in the order given.

    :param case: The case.
    :param sources: The places.
    :param language: Language of the draft.
    :return: "(т. 1, л.д. 12; т. 1, л.д. 15)", or nothing when there are none.
    """
    names = dict.fromkeys(place(case, source, language) for source in sources)
    return f"({'; '.join(names)})" if names else ""


def clock(seconds: float | None) -> str:
    """Write a moment of a recording as hh:mm:ss.

    :param seconds: Seconds from the beginning; None for the beginning.
    :return: The moment.
    """
    whole = int(seconds or 0)
    return f"{whole // 3600:02}:{whole % 3600 // 60:02}:{whole % 60:02}"
