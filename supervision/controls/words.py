"""What people read of controls, and the page that lists them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from law import Language, format_citation, message
from supervision.controls.catalogue import controls
from supervision.controls.vocabulary import Control, ControlKind, State
from supervision.deadline import ROOM


def state_words(state: State, language: Language) -> str:
    """Say where a control stands.

    :param state: The state.
    :param language: Language of the reader.
    :return: The words.
    """
    return message(ROOM, f"state-{state.value.replace('_', '-')}", language)


def remedy(kind: ControlKind, language: Language) -> str:
    """Say what to do about a failed control.

    :param kind: What the control says.
    :param language: Language of the reader.
    :return: The words.
    """
    return message(ROOM, f"remedy-{kind.value}", language)


def reference() -> str:
    """Write the list of controls for the documentation: every hand-written one with its norm, and the families with their number.

    :return: Markdown.
    """
    return "\n".join([*_hand_written(), "", *_families(), ""])


def _hand_written() -> Iterator[str]:
    yield "| control | severity | norm | where | what has to hold |"
    yield "|---|---|---|---|---|"
    for one in controls():
        if one.article is None:
            norm = format_citation((one.norm,), Language.RU)
            yield f"| {one.id} | {one.severity.value} | {norm} | {one.condition.words.ru} | {one.requirement.words.ru} |"


def _families() -> Iterator[str]:
    counted: Counter[str] = Counter()
    norms: dict[str, Control] = {}
    for one in controls():
        if one.article is not None:
            name = one.id.partition(":")[0]
            counted[name] += 1
            norms.setdefault(name, one)
    yield "| family | controls | norm | example |"
    yield "|---|---|---|---|"
    for name, number in counted.items():
        first = norms[name]
        yield f"| {name} | {number} | {format_citation((first.norm,), Language.RU)} | {first.requirement.words.ru} |"
