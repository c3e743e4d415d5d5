"""The language in which the command line speaks, known before the first word is said."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from itertools import pairwise

from law import Language, MessageValue, message


def startup_language(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """Find the reader's language: `--lang`, then AIYPTAUSHY_LANG, then the locale, then English.

    :param arguments: Arguments of the command line.
    :param environment: Environment variables.
    :return: The language of messages and of the help.
    """
    asked = [after for before, after in pairwise(arguments) if before == "--lang"]
    asked += [argument.removeprefix("--lang=") for argument in arguments if argument.startswith("--lang=")]
    asked += [environment.get("AIYPTAUSHY_LANG", "")]
    asked += [environment.get(name, "")[:2] for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    known = [Language(value) for value in asked if value in set(Language)]
    return known[0] if known else Language.EN


LANGUAGE = startup_language(sys.argv[1:], os.environ)


def said(code: str, language: Language = LANGUAGE, **details: MessageValue) -> str:
    """Give a message of the command line.

    :param code: Message identifier in this room's catalogue.
    :param language: Language of the reader.
    :param details: Values for the message's variables.
    :return: The message.
    """
    return message("assistant", code, language, details)
