"""Something wrong or missing: how grave, where, which norm, what to do, in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from law import Language, MessageValue, Norm, ReportedError, Words, message


class Severity(StrEnum):
    """How much a finding matters: an error blocks, a warning wants an eye, a note informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Label:
    """A detail that is itself a message of the catalogue, so that each language shows its own words.

    :param code: Message identifier.
    :param details: Values of that message.
    :param room: Room whose catalogue has it.
    """

    code: str
    details: tuple[tuple[str, MessageValue], ...] = ()
    room: str = "casefile"

    @classmethod
    def of_error(cls, error: ReportedError) -> Label:
        """Take what an error of any room says.

        :param error: The error.
        :return: Its message as a detail.
        """
        return cls(error.code, tuple(error.details.items()), error.room)


Detail = MessageValue | Label | Words


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong or missing in a case or in a text made from it.

    :param severity: How much it matters.
    :param code: Identifier of the check, also its message in the room's catalogue.
    :param place: Path inside the case, items counted from one: "charges[1].article".
    :param words: What is wrong.
    :param remedy: What to do.
    :param norm: The norm that the check rests on; None for a check of form.
    :param file: File in which the place stands; empty when it is not known.
    :param line: Line of the file, counted from one.
    :param room: Room whose catalogue explains the code.
    :param details: Values of the message, kept so that English can be given too.
    """

    severity: Severity
    code: str
    place: str
    words: Words
    remedy: Words
    norm: Norm | None = None
    file: str = ""
    line: int | None = None
    room: str = "casefile"
    details: tuple[tuple[str, Detail], ...] = ()

    @property
    def blocks(self) -> bool:
        """Tell whether the finding must be corrected before work goes on."""
        return self.severity is Severity.ERROR

    @property
    def where(self) -> str:
        """File, line and path in one piece: "case.yaml:12 charges[1].article"."""
        position = f"{self.file}:{self.line}" if self.line else self.file
        return " ".join(part for part in (position, self.place) if part)

    def explain(self, language: Language) -> str:
        """Say where it is, what is wrong and what to do.

        :param language: Language of the reader; English is found in the catalogue by the code.
        :return: One line.
        """
        if language is Language.EN:
            said, remedy = _spoken(self.room, self.code, language, dict(self.details))
        else:
            said, remedy = self.words.text(language), self.remedy.text(language)
        return f"{self.where}: {said} {remedy}" if self.where else f"{said} {remedy}"


def _spoken(room: str, code: str, language: Language, details: Mapping[str, Detail]) -> tuple[str, str]:
    values: dict[str, MessageValue] = {}
    for name, detail in details.items():
        if isinstance(detail, Label):
            values[name] = message(detail.room, detail.code, language, dict(detail.details))
        elif isinstance(detail, Words):
            values[name] = detail.text(language)
        else:
            values[name] = detail
    return message(room, code, language, values), message(room, f"{code}-remedy", language, values)


def finding(severity: Severity, code: str, place: str, /, norm: Norm | None = None, room: str = "casefile", **details: Detail) -> Finding:
    """Make a finding from the catalogue of the room that found it.

    :param severity: How much it matters.
    :param code: Message identifier; the remedy is the message with "-remedy" added.
    :param place: Path inside the case, "charges[1].article".
    :param norm: The norm that the check rests on.
    :param room: Room whose catalogue explains the code.
    :param details: Values of the message.
    :return: The finding in Kazakh and Russian.
    :raises KeyError: If the catalogue lacks the message or a value of it.
    """
    kk, kk_remedy = _spoken(room, code, Language.KK, details)
    ru, ru_remedy = _spoken(room, code, Language.RU, details)
    return Finding(
        severity,
        code,
        place,
        Words(kk=kk, ru=ru),
        Words(kk=kk_remedy, ru=ru_remedy),
        norm,
        room=room,
        details=tuple(sorted(details.items())),
    )
