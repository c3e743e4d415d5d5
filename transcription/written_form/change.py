"""What changes between the words that were said and how they are written: place, words, typed value."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field


class WrittenKind(StrEnum):
    """What words in digits tell."""

    DATE = "date"
    TIME = "time"
    MONEY = "money"
    ORDINAL = "ordinal"
    CARDINAL = "cardinal"
    PHONE = "phone"
    PLATE = "plate"
    IIN = "iin"
    NORM = "norm"
    PERCENT = "percent"
    ADDRESS = "address"


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class DateValue(_Frozen):
    """A date, as much of it as was said."""

    kind: Literal["date"] = "date"
    year: int | None = None
    month: int | None = None
    day: int | None = None


class TimeValue(_Frozen):
    """A time of day on the clock; an hour of twelve that no word places in the day stays as it was said."""

    kind: Literal["time"] = "time"
    hour: int
    minute: int


class MoneyValue(_Frozen):
    """A sum.

    :param upto: Upper end, when a range was said.
    :param currency: Code of ISO 4217; kopecks and tiyn are parts of their currency.
    """

    kind: Literal["money"] = "money"
    amount: Decimal
    upto: Decimal | None = None
    currency: str


class CardinalValue(_Frozen):
    """A number of something.

    :param upto: Upper end, when a range was said.
    """

    kind: Literal["cardinal"] = "cardinal"
    number: Decimal
    upto: Decimal | None = None


class PercentValue(_Frozen):
    """A share in percent.

    :param upto: Upper end, when a range was said.
    """

    kind: Literal["percent"] = "percent"
    number: Decimal
    upto: Decimal | None = None


class OrdinalValue(_Frozen):
    """A place in a row."""

    kind: Literal["ordinal"] = "ordinal"
    number: int


class PhoneValue(_Frozen):
    """A telephone number in the form of ITU E.164, "+77011234567"."""

    kind: Literal["phone"] = "phone"
    number: str


class PlateValue(_Frozen):
    """A state number plate of a vehicle, "123ABC02"."""

    kind: Literal["plate"] = "plate"
    number: str


class IinValue(_Frozen):
    """An individual identification number.

    :param agrees: Whether its check digit is right; a wrong one means that a digit was misheard or misspoken.
    """

    kind: Literal["iin"] = "iin"
    number: str
    agrees: bool


class NormValue(_Frozen):
    """Norms in their language-free form, "CC 188(3)"; "?" for an act that the words do not name."""

    kind: Literal["norm"] = "norm"
    norms: tuple[str, ...]


class AddressValue(_Frozen):
    """Number of a house, flat, office, microdistrict: "12", "12/1"."""

    kind: Literal["address"] = "address"
    number: str


Value = Annotated[
    DateValue
    | TimeValue
    | MoneyValue
    | CardinalValue
    | PercentValue
    | OrdinalValue
    | PhoneValue
    | PlateValue
    | IinValue
    | NormValue
    | AddressValue,
    Field(discriminator="kind"),
]


class WrittenChange(_Frozen):
    """Words written in another way than they were said.

    :param start: Number of the first word, from 0.
    :param end: Number of the word after the last.
    :param verbatim: The words as they were said, joined by spaces.
    :param written: How they are written; punctuation around them is kept.
    :param value: What they mean.
    """

    start: int = Field(ge=0)
    end: int = Field(gt=0)
    verbatim: str
    written: str
    value: Value

    @property
    def kind(self) -> WrittenKind:
        """Tell what the words are."""
        return WrittenKind(self.value.kind)


class WrittenForm(_Frozen):
    """Words with their numbers in digits, beside the words themselves.

    :param text: The text as one writes it.
    :param changes: Every difference to the words, in order; they never overlap.
    """

    text: str
    changes: tuple[WrittenChange, ...] = ()
