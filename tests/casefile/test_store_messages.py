"""What the store, the journal and the audit say: in three languages, with the same details, and every message is used."""

from __future__ import annotations

import ast
import re
from importlib.resources import files

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

import casefile
from law import Language, message

OURS = re.compile(r"(store|journal|audit)-[a-z0-9-]+")


class Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:  # noqa: N802 - the parser's own name
        self.names.add(node.id.name)


def catalogue(language: Language) -> dict[str, set[str]]:
    text = files("casefile").joinpath("locale", f"{language.value}.ftl").read_text(encoding="utf-8")
    found: dict[str, set[str]] = {}
    for entry in FluentParser().parse(text).body:
        if isinstance(entry, fluent.Message) and OURS.fullmatch(entry.id.name):
            assert entry.id.name not in found, f"{entry.id.name} is written twice in {language.value}.ftl"
            variables = Variables()
            variables.visit(entry)
            found[entry.id.name] = variables.names
    return found


def said_in_code() -> set[str]:
    """Codes of messages that the room's code names, as whole strings."""
    codes = set()
    for path in files("casefile").iterdir():
        if path.name.endswith(".py"):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            codes |= {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return {code for code in codes if OURS.fullmatch(code)}


def test_the_three_catalogues_have_the_same_messages_with_the_same_details() -> None:
    kazakh, russian, english = (catalogue(language) for language in (Language.KK, Language.RU, Language.EN))
    assert kazakh == russian == english


def test_every_message_is_used_and_every_code_has_a_message() -> None:
    assert said_in_code() == set(catalogue(Language.KK))


@pytest.mark.parametrize(
    ("language", "counts", "said"),
    [
        pytest.param(Language.RU, (1, 1, 1), "Журнал цел. Проверено: 1 строка журнала, 1 запись данных, 1 файл.", id="Russian, one"),
        pytest.param(Language.RU, (2, 3, 4), "Журнал цел. Проверено: 2 строки журнала, 3 записи данных, 4 файла.", id="Russian, few"),
        pytest.param(Language.RU, (5, 11, 25), "Журнал цел. Проверено: 5 строк журнала, 11 записей данных, 25 файлов.", id="Russian, many"),
        pytest.param(Language.KK, (5, 1, 2), "Журнал бүтін. Тексерілгені: журналдың 5 жолы, 1 дерек жазбасы, 2 файл.", id="Kazakh"),
        pytest.param(Language.EN, (1, 2, 0), "The journal is sound. Checked: 1 line, 2 data rows, 0 files.", id="English"),
    ],
)
def test_counts_are_said_as_the_language_says_them(language: Language, counts: tuple[int, int, int], said: str) -> None:
    lines, rows, blobs = counts
    assert message("casefile", "audit-sound", language, {"lines": lines, "rows": rows, "blobs": blobs, "faults": 0}) == said


@pytest.mark.parametrize("name", ["CaseExists", "CaseNotFound", "DiskFull", "JournalBroken"])
def test_the_stores_errors_are_exported_and_of_one_tree(name: str) -> None:
    assert name in casefile.__all__
    assert issubclass(getattr(casefile, name), casefile.StoreError)
