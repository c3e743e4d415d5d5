"""The form of a case as people see it: its schema, the names of its fields in every language, the example in the documentation."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from types import ModuleType

import pytest
from case_samples import write_case
from pydantic import BaseModel

from casefile import answers, case, facts, materials, offences, people, terms
from casefile.folder import read_folder
from casefile.form import case_schema
from law import Language, message

DOCUMENT = (
    "Протокол допроса: около 22 часов 2 марта 2025 года закрыла магазин на улице Абая, 10. Утром замок был сломан, пропало 150 000 тенге."
)


def fields_of(*modules: ModuleType) -> set[str]:
    models = {kind for module in modules for _, kind in inspect.getmembers(module, inspect.isclass) if issubclass(kind, BaseModel)}
    return {name for model in models for name in model.model_fields}


@pytest.mark.parametrize("language", list(Language))
def test_every_field_has_a_name_in_every_language(language):
    for name in fields_of(answers, case, facts, materials, offences, people, terms):
        assert message("casefile", "field-" + name.replace("_", "-"), language)


@pytest.mark.parametrize(
    ("prefix", "values"),
    [("role", people.Role), ("sex", people.Sex), ("event", case.EventKind), ("measure", case.MeasureKind)],
)
def test_every_value_that_findings_name_has_words(prefix, values):
    for language in Language:
        assert len({message("casefile", f"{prefix}-{value}", language, {"sex": "male"}) for value in values}) == len(values)


def test_the_catalogues_have_the_same_messages():
    ids = [
        set(re.findall(r"^([a-zA-Z][\w-]*) =", Path(case.__file__).parent.joinpath("locale", f"{language}.ftl").read_text("utf-8"), re.M))
        for language in Language
    ]
    assert ids[0] == ids[1] == ids[2]


def test_the_schema_describes_every_field_and_refuses_unknown_ones():
    schema = case_schema()
    assert set(schema["properties"]) == set(case.Case.model_fields)
    assert schema["additionalProperties"] is False
    assert schema["$defs"]["EventKind"]["enum"] == [kind.value for kind in case.EventKind]


def test_the_documentation_names_every_field_and_event():
    page = Path(__file__).parents[2].joinpath("docs", "case.md").read_text(encoding="utf-8")
    reference = page[page.index("## Every field") :]
    missing = {name for name in fields_of(answers, case, facts, materials, offences, people, terms) if f"`{name}`" not in reference}
    assert not missing
    assert all(kind.value in reference for kind in case.EventKind)


def test_the_example_in_the_documentation_is_a_case_without_errors_or_warnings(tmp_path):
    page = Path(__file__).parents[2].joinpath("docs", "case.md").read_text(encoding="utf-8")
    example = re.search(r"```yaml\n(.*?)```", page, re.S)
    folder = read_folder(write_case(tmp_path, example[1], {"documents/d1.txt": DOCUMENT.encode()}))
    assert [finding.code for finding in folder.findings] == ["iin-missing"]
