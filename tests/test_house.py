"""The house itself: what each room shows, which doors between rooms are used, catalogues that say the same in every language."""

from __future__ import annotations

import ast
import importlib
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = ("assistant", "casefile", "evals", "indictment", "law", "models", "retrieval", "sentencing", "supervision", "transcription")
EXPORTS = tomllib.loads((Path(__file__).parent / "exports.toml").read_text(encoding="utf-8"))
LANGUAGES = ("kk", "ru", "en")


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_exports_exactly_the_names_it_should(room: str) -> None:
    shown = importlib.import_module(room)
    assert sorted(shown.__all__) == sorted(EXPORTS[room])
    assert [name for name in shown.__all__ if not hasattr(shown, name)] == []


def imports(path: Path) -> list[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    from_modules = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return from_modules + [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_enters_other_rooms_by_the_door_only(room: str) -> None:
    others = set(ROOMS) - {room}
    inside = [
        f"{path.relative_to(ROOT)}: {module}"
        for path in (ROOT / room).rglob("*.py")
        for module in imports(path)
        if "." in module and module.split(".")[0] in others
    ]
    assert inside == []


def identifiers(path: Path) -> set[str]:
    return set(re.findall(r"^([a-zA-Z][\w-]*) =", path.read_text(encoding="utf-8"), flags=re.MULTILINE))


CATALOGUES = sorted(str(path.parent.relative_to(ROOT)) for room in ROOMS for path in (ROOT / room).rglob("locale"))


@pytest.mark.parametrize("room", CATALOGUES)
def test_the_catalogues_of_kazakh_and_russian_hold_the_same_messages(room: str) -> None:
    kk, ru, en = (identifiers(ROOT / room / "locale" / f"{language}.ftl") for language in LANGUAGES)
    assert kk == ru
    assert en <= kk, "English has a message that the state languages lack"


@pytest.mark.parametrize("room", CATALOGUES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_names_no_message_twice(room: str, language: str) -> None:
    text = (ROOT / room / "locale" / f"{language}.ftl").read_text(encoding="utf-8")
    names = re.findall(r"^([a-zA-Z][\w-]*) =", text, flags=re.MULTILINE)
    assert [name for name in names if names.count(name) > 1] == []


def test_the_sentences_of_the_indictment_are_the_same_in_both_languages() -> None:
    macros = [
        re.findall(
            r"{% macro (\w+\(.*?\)) %}", (ROOT / "indictment" / "templates" / f"sentences.{language}.j2").read_text(encoding="utf-8")
        )
        for language in ("kk", "ru")
    ]
    assert macros[0] == macros[1]


def test_no_room_reads_the_clock_but_the_doors() -> None:
    clocks = re.compile(r"\b(datetime|date)\.(now|today|utcnow)\(")
    readers = [
        str(path.relative_to(ROOT))
        for room in set(ROOMS) - {"assistant", "evals"}
        for path in (ROOT / room).rglob("*.py")
        if clocks.search(path.read_text(encoding="utf-8"))
    ]
    assert readers == []
