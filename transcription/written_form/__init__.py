"""The written form of spoken words: numbers, dates, times, sums and references in digits, every change with its place."""

from transcription.written_form.change import (
    AddressValue,
    CardinalValue,
    DateValue,
    IinValue,
    MoneyValue,
    NormValue,
    OrdinalValue,
    PercentValue,
    PhoneValue,
    PlateValue,
    TimeValue,
    WrittenChange,
    WrittenForm,
    WrittenKind,
)
from transcription.written_form.written import written_form

__all__ = [
    "AddressValue",
    "CardinalValue",
    "DateValue",
    "IinValue",
    "MoneyValue",
    "NormValue",
    "OrdinalValue",
    "PercentValue",
    "PhoneValue",
    "PlateValue",
    "TimeValue",
    "WrittenChange",
    "WrittenForm",
    "WrittenKind",
    "written_form",
]
