"""What every form of a data file is made of."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

Number = Annotated[str, StringConstraints(pattern=r"^\d+(-\d+)?$")]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Count = Annotated[int, Field(ge=1)]


class Form(BaseModel):
    """Base of the forms: nothing beyond the named fields."""

    model_config = ConfigDict(extra="forbid", strict=False, frozen=True)


class EditionForm(Form):
    """Where a fact was read and when that wording holds."""

    source: Text | None = None
    valid_from: date
    valid_to: date | None = None
    checked_by: str = ""

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.valid_to is not None and self.valid_to < self.valid_from:
            raise ValueError("an edition ends before it begins")
        return self


class WordsForm(Form):
    """The same words in Kazakh and in Russian."""

    kk: Text
    ru: Text
