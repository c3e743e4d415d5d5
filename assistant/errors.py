"""Errors of the room `assistant`.

ReportedError
└── AssistantError
    ├── NoSuchCase        neither a case folder nor a number in the store
    ├── NoSuchControl     no control of that name
    ├── UnreadableFile    a file given to a command cannot be read
    ├── UnfitArchive      an archive with a case that is too large, locked, leads outside, or holds no case
    ├── UnwritableFile    a result cannot be written: no room, no permission, no such folder
    ├── AlertSettingsUnfit  the settings of alerts lead nowhere, or one cannot be read
    └── AlertNotDelivered   a mail server or webhook did not take an alert; it stays in the queue
"""

from __future__ import annotations

from typing import ClassVar

from law import ReportedError


class AssistantError(ReportedError):
    """Base of the errors of this room."""

    room: ClassVar[str] = "assistant"


class NoSuchCase(AssistantError):
    """Neither a case folder nor a number in the store."""


class NoSuchControl(AssistantError):
    """No control of that name."""


class UnreadableFile(AssistantError):
    """A file given to a command cannot be read."""


class UnfitArchive(AssistantError):
    """An archive with a case that is too large, locked, leads outside its folder, or holds no case."""


class UnwritableFile(AssistantError):
    """A result cannot be written: no room, no permission, no such folder."""


class AlertSettingsUnfit(AssistantError):
    """The settings of alerts lead nowhere, or one of them cannot be read."""


class AlertNotDelivered(AssistantError):
    """A mail server or webhook did not take an alert; it stays in the queue."""
