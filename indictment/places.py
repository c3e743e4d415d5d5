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
    """Name several places together: sheets of a volume in the order of the volume, then recordings.

    :param case: The case.
    :param sources: The places.
    :param language: Language of the draft.
    :return: "т. 1, л.д. 12, 15; т. 2, л.д. 3", or nothing when there are none.
    """
    documents = {document.id: document for document in case.documents}
    sheets: dict[int, set[int]] = {}
    recordings: list[str] = []
    for source in sources:
        document = documents.get(source.document)
        if document is None:
            recordings.append(place(case, source, language))
        else:
            sheets.setdefault(document.volume, set()).add(source.sheet or document.first_sheet)
    names = [
        message(
            "indictment",
            "place-sheets",
            language,
            {"volume": str(volume), "sheets": ", ".join(map(str, sorted(found))), "count": len(found)},
        )
        for volume, found in sorted(sheets.items())
    ]
    return "; ".join([*names, *dict.fromkeys(recordings)])


def clock(seconds: float | None) -> str:
    """Write a moment of a recording as hh:mm:ss.

    :param seconds: Seconds from the beginning; None for the beginning.
    :return: The moment.
    """
    whole = int(seconds or 0)
    return f"{whole // 3600:02}:{whole % 3600 // 60:02}:{whole % 60:02}"
