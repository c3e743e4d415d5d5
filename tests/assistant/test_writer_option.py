"""`aiyptaushy draft indictment --writer`: a real server, a real journal, and nothing sent that nobody asked for."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from chat_server import Reply, chat_server

NUMBER = "265901031000314"
QUOTE = "Денег не было, за дом не заплачено."
SLOTS = json.dumps({"slots": [{"statement": "e1-motive", "text": "", "document": "d7", "quote": QUOTE}]}, ensure_ascii=False)
Run = Callable[..., subprocess.CompletedProcess[str]]


def test_the_model_words_the_draft_of_a_stored_case_and_the_journal_keeps_hashes_only(run: Run, case_folder: Path, tmp_path: Path) -> None:
    run("case", "import", case_folder)
    with chat_server(lambda _: Reply(SLOTS)) as server:
        settings = {"AIYPTAUSHY_CHAT_URL": server.url, "AIYPTAUSHY_CHAT_MODEL": "qwen", "AIYPTAUSHY_CHAT_KEY": "very-secret"}
        target = tmp_path / "draft.json"
        done = run("draft", "indictment", NUMBER, "--lang", "ru", "--format", "json", "-o", target, "--writer", "vllm", **settings)
        assert done.returncode == 0, done.stderr
        asked = len(server.asked)
    made = json.loads(target.read_text(encoding="utf-8"))
    statements = [one for section in made["sections"] for one in section["statements"]]
    assert [(one["id"], one["writer"]) for one in statements if one["writer"]] == [("e1-motive-quote-1", "vllm")]
    assert "Сверьте эти места с документами" in done.stderr
    assert run("audit", "verify").returncode == 0
    databases = [path.read_bytes() for path in (tmp_path / "home").glob("aiyptaushy.db*")]
    assert sum(content.count(b"chat.exchanged") for content in databases) >= asked > 1
    assert not any(b"very-secret" in content for content in databases)
    assert "very-secret" not in done.stdout + done.stderr


@pytest.mark.parametrize(("language", "told"), [("kk", "үлгі бойынша жасалды"), ("ru", "составлен по шаблону")])
def test_the_draft_comes_without_the_model_and_says_why(run: Run, case_folder: Path, tmp_path: Path, language: str, told: str) -> None:
    with chat_server(lambda _: Reply(raw=b"{}", status=404)) as server:
        settings = {"AIYPTAUSHY_CHAT_URL": server.url, "AIYPTAUSHY_CHAT_MODEL": "qwen"}
        with_model, without = tmp_path / "a.json", tmp_path / "b.json"
        done = run(
            "draft", "indictment", case_folder, "--lang", language, "--format", "json", "-o", with_model, "--writer", "ollama", **settings
        )
        run("draft", "indictment", case_folder, "--lang", language, "--format", "json", "-o", without, **settings)
        assert len(server.asked) == 1, "without --writer nothing is sent, and after a refusal nothing is sent again"
    assert done.returncode == 0
    assert told in done.stderr
    assert with_model.read_bytes() == without.read_bytes()


@pytest.mark.parametrize(
    ("writer", "told"), [("vllm", "AIYPTAUSHY_CHAT_URL"), ("gpt", "llama-cpp"), ("in-process", "AIYPTAUSHY_CHAT_MODEL")]
)
@pytest.mark.parametrize(("language", "word"), [("kk", "Қате:"), ("ru", "Ошибка:")])
def test_a_writer_that_is_not_set_up_is_an_error_before_anything_is_written(
    run: Run, case_folder: Path, tmp_path: Path, writer: str, told: str, language: str, word: str
) -> None:
    done = run("draft", "indictment", case_folder, "--lang", language, "-o", tmp_path / "d.docx", "--writer", writer)
    assert done.returncode == 1
    assert word in done.stderr
    assert told in done.stderr
    assert not (tmp_path / "d.docx").exists()


@pytest.mark.parametrize(
    ("language", "no", "yes"),
    [("kk", "бапталмаған", "бапталған:"), ("ru", "не настроен", "настроен:"), ("en", "not set up", "set up:")],
)
def test_chat_profiles_are_listed_with_where_they_are(run: Run, language: str, no: str, yes: str) -> None:
    settings = {"AIYPTAUSHY_CHAT_URL": "http://127.0.0.1:8000/v1", "AIYPTAUSHY_CHAT_MODEL": "qwen", "AIYPTAUSHY_CHAT_KEY": "very-secret"}
    bare, named = run("models", "list", "--lang", language), run("models", "list", "--lang", language, **settings)
    assert any("vllm" in line and no in line for line in bare.stdout.splitlines())
    assert any("vllm" in line and yes in line and "http://127.0.0.1:8000/v1" in line for line in named.stdout.splitlines())
    assert "very-secret" not in named.stdout
