"""Errors of the room `models`.

ReportedError
└── ModelError
    ├── UnknownProfile  no profile has that name and no folder lies at that path
    ├── ModelMissing    the files of a model are not on this machine; nothing is ever downloaded unasked
    ├── ModelNotPulled  a model that was asked for could not be downloaded
    ├── ModelAltered    a file of a model is not the one that the profile pins
    ├── ModelUnusable   the files of a model are there and are not what they must be
    ├── EngineMissing   the library that runs a model is not installed
    ├── NotThatKind     a model is asked for what only another kind of model can do
    ├── ChatNotConfigured   nobody has said where the chat model is; nothing is sent anywhere
    └── ChatError           a chat model gave no answer that can be used
        ├── ChatUnreachable     nothing answers at its address
        ├── ChatTimedOut        it took longer than its profile allows
        ├── ChatRejected        its server answered with a status that is no success
        ├── ChatGarbled         what came is no answer of a chat server, or not of the form that was asked for
        ├── ChatCutOff          the answer ended at the limit of tokens, in the middle
        ├── ChatFailed          a model in this process broke down while it answered
        ├── ChatRefused         the model declined to answer
        └── ChatTooLong         the question is longer than the model can read
"""

from __future__ import annotations

from typing import ClassVar

from law import ReportedError


class ModelError(ReportedError):
    """Base of the errors of this room."""

    room: ClassVar[str] = "models"


class UnknownProfile(ModelError):
    """No profile has that name and no folder lies at that path."""


class ModelMissing(ModelError):
    """The files of a model are not on this machine; nothing is ever downloaded unasked."""


class ModelNotPulled(ModelError):
    """A model that was asked for could not be downloaded: no network, no room, or the hub refuses."""


class ModelAltered(ModelError):
    """A file of a model is not the one that the profile pins."""


class ModelUnusable(ModelError):
    """The files of a model are there and are not what they must be."""


class EngineMissing(ModelError):
    """The library that runs a model is not installed."""


class NotThatKind(ModelError):
    """A model is asked for what only another kind of model can do."""


class ChatNotConfigured(ModelError):
    """Nobody has said where the chat model is; nothing is sent anywhere."""


class ChatError(ModelError):
    """A chat model gave no answer that can be used."""


class ChatUnreachable(ChatError):
    """Nothing answers at the address of a chat model."""


class ChatTimedOut(ChatError):
    """A chat model took longer than its profile allows."""


class ChatRejected(ChatError):
    """The server of a chat model answered with a status that is no success."""


class ChatGarbled(ChatError):
    """What came is no answer of a chat server, or not of the form that was asked for."""


class ChatCutOff(ChatError):
    """The answer ended at the limit of tokens, in the middle."""


class ChatFailed(ChatError):
    """A model in this process broke down while it answered."""


class ChatRefused(ChatError):
    """The model declined to answer."""


class ChatTooLong(ChatError):
    """The question is longer than the model can read."""


def first_line(error: object) -> str:
    """Give the first line of what a library says of a fault, for the reason that a person reads.

    :param error: The library's error, or its words.
    :return: The line; the name of the error's kind where it says nothing.
    """
    return next(iter(str(error).strip().splitlines()), type(error).__name__)
