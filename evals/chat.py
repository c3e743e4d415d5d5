"""How well the chat understands: requests that were never tuned on, each with its tool, its arguments and facts of its answer."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

import yaml

from assistant import Desk, answer, tool_of, understand
from casefile import read_folder
from evals.measurement import Measurement
from law import Language

_HERE = Path(__file__).parent
_STEM = 3
_AT = datetime(2026, 11, 25, 16, tzinfo=ZoneInfo("Asia/Almaty"))


class Wanted(NamedTuple):
    """A request and what has to be done with it.

    :param language: Its language.
    :param text: Its words.
    :param tool: Name of the tool; "ask" for a question back, "none" for what the chat cannot do.
    :param arguments: Arguments that the tool must get.
    :param facts: Words that the answer must hold.
    """

    language: Language
    text: str
    tool: str
    arguments: Mapping[str, object]
    facts: tuple[str, ...]


def requests(split: str) -> tuple[Wanted, ...]:
    """Read the requests of one half.

    :param split: "seen", which the grammar was written with, or "unseen".
    """
    rows = yaml.safe_load((_HERE / "assistant_requests.yaml").read_text(encoding="utf-8"))
    return tuple(
        Wanted(Language(language), text, tool, arguments, tuple(map(str, facts[0] if facts else ())))
        for half, language, text, tool, arguments, *facts in rows
        if half == split
    )


def measure() -> Iterator[Measurement]:
    """Measure the unseen half in the example case of a burglary, without court practice."""
    folder = read_folder(_HERE.parent / "examples" / "burglary")
    wanted = requests("unseen")
    tools = arguments = facts = grounded = 0
    seconds: list[float] = []
    for one in wanted:
        desk = Desk(_AT, one.language, folder.case, folder.texts)
        understood = understand(one.text, _AT.date(), folder.case)
        request = understood.request
        tool = "ask" if understood.question else "none" if request is None else tool_of(request).value
        tools += tool == one.tool
        arguments += tool == one.tool and (request is None or _has(request.model_dump(mode="json"), one.arguments))
        began = time.perf_counter()
        told = answer(desk, one.text)
        seconds.append(time.perf_counter() - began)
        facts += sum(fact in told.text for fact in one.facts)
        grounded += not told.unsupported
    sample = f"{len(wanted)} unseen requests, kk and ru"
    yield Measurement("chat: the right tool", f"{tools / len(wanted):.3f}", "share", sample)
    yield Measurement("chat: the right tool and arguments", f"{arguments / len(wanted):.3f}", "share", sample)
    asked = sum(len(one.facts) for one in wanted)
    yield Measurement("chat: facts expected in the answer", f"{facts / asked:.3f}", "share", f"{asked} facts")
    yield Measurement("chat: answers without an unfounded figure", f"{grounded / len(wanted):.3f}", "share", sample)
    slow = statistics.quantiles(seconds, n=20)[-1]
    yield Measurement(
        "chat: question to whole answer", f"{statistics.median(seconds) * 1000:.1f} / {slow * 1000:.0f}", "ms, median / p95", sample
    )


def _has(got: Mapping[str, object], wanted: Mapping[str, object]) -> bool:
    """Say whether a tool gets the arguments wanted."""
    return all(_same(name, got[name], value) for name, value in wanted.items())


def _same(name: str, got: object, wanted: object) -> bool:
    if isinstance(got, list) and isinstance(wanted, list):
        return set(got) == set(wanted)
    if name == "words":
        # What is looked for stands in any case form: «о замке» looks for «замок»
        return any(word.startswith(str(wanted)[:_STEM]) for word in str(got).split())
    return str(got).removeprefix("CC ") == str(wanted)
