"""Errors of the room `supervision`.

ReportedError
└── SupervisionError
    ├── TimeWithoutZone        an event or a measure whose moment has no time zone, or a moment to look from without one
    ├── DisorderedEvents       events in an order that cannot be: an end before its beginning, an act before the case was registered
    ├── BrokenExtension        an extension that names no day, or a day that does not lie ahead of it
    ├── BrokenControl          a control that its file does not say as it must; the others of the file go on
    └── SuppositionUnreadable  a "what if" that cannot be read, or that names what the case does not have
"""

from __future__ import annotations

from typing import ClassVar

from law import ReportedError


class SupervisionError(ReportedError):
    """Base of the errors of this room."""

    room: ClassVar[str] = "supervision"


class TimeWithoutZone(SupervisionError):
    """A moment has no time zone, so it decides nothing."""


class DisorderedEvents(SupervisionError):
    """Events stand in an order that cannot be."""


class BrokenExtension(SupervisionError):
    """An extension that names no day, or a day that does not lie ahead of it."""


class SuppositionUnreadable(SupervisionError):
    """A supposition that cannot be read, or that names what the case does not have."""


class BrokenControl(SupervisionError):
    """A control that its file does not say as it must; the others of the file go on."""
