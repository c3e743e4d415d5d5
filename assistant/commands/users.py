"""`aiyptaushy users`: who may come in, what they are, and keys for programs."""

from __future__ import annotations

import secrets
from datetime import timedelta
from typing import Annotated

import typer

from assistant.cases import now, open_store
from assistant.commands.options import READER, Home, Reader
from assistant.console import out, show_table
from assistant.settings import read_settings
from assistant.speech import said
from casefile import Key, Position, Right, User, new_totp_secret, totp_address

commands = typer.Typer(no_args_is_help=True)
Login = Annotated[str, typer.Argument(metavar="LOGIN", help=said("argument-login"))]


def _password(lang: Reader) -> str:
    return str(typer.prompt(said("ask-password", lang), hide_input=True, confirmation_prompt=True))


@commands.command("add", help=said("help-users-add"))
def add(
    login: Login,
    name: Annotated[str, typer.Option("--name", help=said("option-user-name"))],
    position: Annotated[Position, typer.Option("--position", help=said("option-position"))] = Position.PROSECUTOR,
    home: Home = None,
    lang: Reader = READER,
) -> None:
    """Add a user; the password is asked for."""
    settings = read_settings(home=home)
    with open_store(settings) as store:
        user = User(login.lower(), name, position, disabled=False, has_totp=False)
        store.accounts.add(user, _password(lang), settings.actor, now())
    out.print(said("user-added", lang, login=login.lower()), markup=False)


@commands.command("list", help=said("help-users-list"))
def list_users(home: Home = None, lang: Reader = READER) -> None:
    """List the users."""
    with open_store(read_settings(home=home)) as store:
        rows = [
            (user.login, user.name, user.position.value, "—" if user.disabled else "+", "+" if user.has_totp else "—")
            for user in store.accounts.all()
        ]
    show_table(
        said("users", lang, count=len(rows)),
        [said(f"column-{name}", lang) for name in ("login", "name", "position", "enabled", "totp")],
        rows,
    )


@commands.command("password", help=said("help-users-password"))
def password(login: Login, home: Home = None, lang: Reader = READER) -> None:
    """Give a user a new password; every session of the user ends."""
    settings = read_settings(home=home)
    with open_store(settings) as store:
        store.accounts.user(login)
        store.accounts.change(login, settings.actor, now(), password=_password(lang))
    out.print(said("user-changed", lang, login=login.lower()), markup=False)


@commands.command("disable", help=said("help-users-disable"))
def disable(login: Login, home: Home = None, lang: Reader = READER) -> None:
    """Keep a user out; every session of the user ends."""
    settings = read_settings(home=home)
    with open_store(settings) as store:
        store.accounts.change(login, settings.actor, now(), disabled=True)
    out.print(said("user-changed", lang, login=login.lower()), markup=False)


@commands.command("totp", help=said("help-users-totp"))
def totp(login: Login, home: Home = None, lang: Reader = READER) -> None:
    """Set up an authenticator for a user; its address is shown once."""
    settings, secret = read_settings(home=home), new_totp_secret()
    with open_store(settings) as store:
        store.accounts.change(login, settings.actor, now(), totp=secret)
    out.print(said("totp-address", lang, address=totp_address(secret, login.lower())), markup=False)


@commands.command("join", help=said("help-users-join"))
def join(
    login: Login,
    case: Annotated[str, typer.Argument(help=said("argument-number"))],
    home: Home = None,
    lang: Reader = READER,
) -> None:
    """Let a user belong to a case."""
    settings = read_settings(home=home)
    with open_store(settings) as store:
        store.case(case)
        store.accounts.join(case, login, settings.actor, now())
    out.print(said("user-changed", lang, login=login.lower()), markup=False)


@commands.command("key", help=said("help-users-key"))
def key(  # noqa: PLR0913, PLR0917 - each is an option of the command line
    login: Login,
    title: Annotated[str, typer.Option("--title", help=said("option-key-title"))],
    right: Annotated[list[Right] | None, typer.Option("--right", help=said("option-key-right"))] = None,
    case: Annotated[list[str] | None, typer.Option("--case", help=said("option-key-case"))] = None,
    days: Annotated[int, typer.Option("--days", min=1, max=366, help=said("option-key-days"))] = 90,
    home: Home = None,
    lang: Reader = READER,
) -> None:
    """Make a key for programs; it is shown once."""
    settings = read_settings(home=home)
    scopes, cases = frozenset(right or Right), frozenset(case) if case else None
    made = Key(secrets.token_hex(4), login.lower(), title, scopes, cases, now() + timedelta(days=days), revoked=False)
    with open_store(settings) as store:
        token = store.accounts.add_key(made, settings.actor, now())
    out.print(said("key-made", lang, id=made.id, key=token), markup=False)


@commands.command("keys", help=said("help-users-keys"))
def keys(home: Home = None, lang: Reader = READER) -> None:
    """List the keys, without their secrets."""
    with open_store(read_settings(home=home)) as store:
        rows = [
            (one.id, one.user, one.title, f"{one.expires_at:%d.%m.%Y}", "—" if one.revoked else "+") for one in store.accounts.all_keys()
        ]
    show_table(
        said("keys", lang, count=len(rows)), [said(f"column-{name}", lang) for name in ("id", "login", "title", "ends", "enabled")], rows
    )


@commands.command("revoke", help=said("help-users-revoke"))
def revoke(
    identifier: Annotated[str, typer.Argument(metavar="KEY", help=said("argument-key"))], home: Home = None, lang: Reader = READER
) -> None:
    """Take a key out of use."""
    settings = read_settings(home=home)
    with open_store(settings) as store:
        store.accounts.revoke_key(identifier, settings.actor, now())
    out.print(said("key-revoked", lang, id=identifier), markup=False)
