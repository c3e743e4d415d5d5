"""`aiyptaushy models`: the models that the product knows, whether their files are whole, and fetching them."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.markup import escape

from assistant.commands.options import READER, Reader
from assistant.console import out, progress_bar, show_error, show_table
from assistant.speech import said
from law import Language
from models import (
    ChatNotConfigured,
    ModelAltered,
    ModelMissing,
    RecogniserProfile,
    TextProfile,
    chat_profile,
    chat_profiles,
    model_profile,
    model_profiles,
    models_folder,
    pull_model,
    verify_model,
)

commands = typer.Typer(no_args_is_help=True)
MEBIBYTE = 1 << 20


@commands.command("list", help=said("help-models-list"))
def list_models(lang: Reader = READER) -> None:
    """Show every model that is known by name: languages, whether its files are here, what it may be used for."""
    rows = [
        (_names(profile), ", ".join(profile.languages), _presence(profile, lang), escape(profile.describe(lang)))
        for profile in model_profiles()
    ]
    rows += [(name, "kk, ru", _set_up(name, lang), escape(profile.describe(lang))) for name, profile in chat_profiles().items()]
    show_table(
        said("models", lang, folder=str(models_folder())),
        [said(f"column-{name}", lang) for name in ("model", "languages", "files", "fitness")],
        rows,
    )


@commands.command("verify", help=said("help-models-verify"))
def verify(
    names: Annotated[list[str] | None, typer.Argument(help=said("argument-models"))] = None,
    lang: Reader = READER,
) -> None:
    """Compare the files of models with their pinned hashes; without names, of all that are on this machine."""
    failed = False
    for profile in [model_profile(name) for name in names] if names else model_profiles():
        try:
            model = verify_model(profile)
        except ModelMissing as error:
            if not names:
                out.print(said("model-absent", lang, name=profile.name), markup=False)
                continue
            failed = True
            show_error(error, lang)
        except ModelAltered as error:
            failed = True
            show_error(error, lang)
        else:
            code = "model-whole" if profile.sha256 else "model-unpinned"
            out.print(said(code, lang, name=profile.name, folder=str(model.folder)), markup=False)
            for file, digest in model.sha256.items():
                out.print(f"  {digest}  {file}", markup=False)
    if failed:
        raise typer.Exit(1)


@commands.command("pull", help=said("help-models-pull"))
def pull(
    names: Annotated[list[str], typer.Argument(help=said("argument-models-pull"))],
    lang: Reader = READER,
) -> None:
    """Download models at their pinned revisions; the only command that downloads anything."""
    for profile in [model_profile(name) for name in names]:
        with progress_bar(said("pulling", lang, name=profile.name)) as bar:
            model = pull_model(profile, bar)
        code = "model-pulled" if profile.hub else "model-needs-no-pull"
        out.print(said(code, lang, name=profile.name, folder=str(model.folder)), markup=False)


def _names(profile: RecogniserProfile | TextProfile) -> str:
    return ", ".join((profile.name, *profile.also)) if isinstance(profile, RecogniserProfile) else profile.name


def _presence(profile: RecogniserProfile | TextProfile, lang: Language) -> str:
    try:
        model = verify_model(profile)
    except ModelMissing:
        return said("files-absent", lang)
    except ModelAltered:
        return said("files-altered", lang)
    return said("files-here", lang, size=-(-model.size_bytes // MEBIBYTE))


def _set_up(name: str, lang: Language) -> str:
    try:
        profile = chat_profile(name)
    except ChatNotConfigured:
        return said("chat-not-set-up", lang)
    return escape(said("chat-set-up", lang, where=profile.where, model=profile.model))
