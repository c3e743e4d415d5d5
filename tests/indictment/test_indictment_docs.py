"""docs/indictment.md: it names every kind and every field, and its YAML is what the program reads."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from indictment import OUTLINES, DocumentFacts, DocumentKind

PAGE = (Path(__file__).parents[2] / "docs" / "indictment.md").read_text(encoding="utf-8")


def sample() -> dict[str, object]:
    """Read the YAML of the page, with words and sources in the places of its ellipses."""
    block = re.search(r"```yaml\n(.*?)```", PAGE, flags=re.DOTALL)
    assert block is not None
    filled = block.group(1).replace("{kk: …, ru: …}", "{kk: сөз, ru: слово}").replace("[…]", "[{document: d1, sheet: 1}]")
    return yaml.safe_load(filled)


def test_the_yaml_of_the_page_is_read() -> None:
    read = DocumentFacts.model_validate(sample())
    assert read.judgment is not None
    assert read.complaint is not None


@pytest.mark.parametrize("field", [name for name in DocumentFacts.model_fields if name not in {"scheme", "appellate"}])
def test_every_field_of_the_facts_is_shown(field: str) -> None:
    assert field in sample()


@pytest.mark.parametrize("kind", [DocumentKind.INDICTMENT, *OUTLINES], ids=lambda kind: kind.value)
def test_every_kind_is_in_the_table(kind: DocumentKind) -> None:
    assert f"| `{kind.value.replace('_', '-')}` |" in PAGE
