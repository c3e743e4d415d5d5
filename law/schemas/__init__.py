"""The form that every data file of this room has to have; `law.compile_data` checks it before it compiles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from law.schemas import general_part
from law.schemas.base import Form
from law.schemas.calendar_files import CalendarForm, MciFile, RegimeFile
from law.schemas.code import ChapterForm, OffenceListsForm
from law.schemas.limits import TimeLimitsFile

__all__ = ["faults"]

_FOLDERS: dict[str, type[Form]] = {"criminal_code": ChapterForm, "calendar": CalendarForm}
_FILES: dict[str, type[Form]] = {
    "offence_lists": OffenceListsForm,
    "mci": MciFile,
    "indictment_regime": RegimeFile,
    "cpc_time_limits": TimeLimitsFile,
}


def faults(name: str, content: dict[str, Any]) -> Iterator[str]:
    """Find what is wrong in a data set.

    :param name: Name of the data set.
    :param content: Its content, with dates as ISO text.
    :return: Each fault with its place.
    :raises KeyError: If no form is known for the name.
    """
    if name == "general_part":
        yield from general_part.faults(content)
        return
    files = content.items() if name in _FOLDERS else ((name, content),)
    form = (_FOLDERS | _FILES)[name]
    for file, data in files:
        try:
            form.model_validate(data)
        except ValidationError as error:
            for fault in error.errors():
                yield f"{file}: {'.'.join(map(str, fault['loc']))}: {fault['msg']}"
