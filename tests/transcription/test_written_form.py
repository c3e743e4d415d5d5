from collections import Counter
from pathlib import Path

import pytest
import yaml

from law import Language
from transcription import WrittenKind, written_form

DATA = Path(__file__).parent / "data"
PLACE = {"ru": Language.RU, "kk": Language.KK}


def table(name):
    return yaml.safe_load((DATA / f"written_{name}.yaml").read_text(encoding="utf-8"))


def rows(name):
    return [pytest.param(kind, said, written, id=said) for kind, pairs in table(name).items() for said, written in pairs.items()]


def plain(text):
    return text.replace("\u00a0", " ")


def check_places(words, form):
    place = 0
    parts = []
    for change in form.changes:
        assert place <= change.start < change.end <= len(words)
        assert change.verbatim == " ".join(words[change.start : change.end])
        assert change.written != change.verbatim
        parts += [*words[place : change.start], change.written]
        place = change.end
    assert form.text == " ".join((*parts, *words[place:]))


def expect(kind, said, written, language):
    words = tuple(said.split())
    form = written_form(words, language)
    assert plain(form.text) == written
    check_places(words, form)
    kinds = {change.kind for change in form.changes}
    if kind == "several":
        assert len(kinds) > 1
    elif written != said:
        assert WrittenKind(kind) in kinds


@pytest.mark.parametrize(("kind", "said", "written"), rows("ru"))
def test_russian_speech(kind, said, written):
    expect(kind, said, written, Language.RU)


@pytest.mark.parametrize(("kind", "said", "written"), rows("kk"))
def test_kazakh_speech(kind, said, written):
    expect(kind, said, written, Language.KK)


@pytest.mark.parametrize(("language", "said", "written"), rows("mixed"))
def test_both_languages_in_one_sentence(language, said, written):
    words = tuple(said.split())
    form = written_form(words, PLACE[language])
    assert plain(form.text) == written
    check_places(words, form)


@pytest.mark.parametrize(
    ("language", "said"), [pytest.param(language, said, id=said or "nothing") for language, row in table("not").items() for said in row]
)
def test_what_stays_in_words(language, said):
    form = written_form(said.split(), PLACE[language])
    assert (form.text, form.changes) == (" ".join(said.split()), ())


def test_the_tables_are_as_large_as_they_should_be():
    sizes = Counter({name: len(rows(name)) for name in ("ru", "kk", "mixed")})
    assert sizes["ru"] >= 200
    assert sizes["kk"] >= 200
    assert sizes["mixed"] >= 40
    assert sum(len(row) for row in table("not").values()) >= 60
