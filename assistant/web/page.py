"""Rendering: who reads, in which language and theme, and the template that becomes the page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from assistant.serve.house import Opened, house_of
from assistant.web.security import CSRF_COOKIE, csrf_of
from assistant.web.views import FILTERS
from casefile import Case, Principal, Right, may
from law import Language, MessageValue, message

ROOM = "assistant.web"
STATIC = Path(str(files(ROOM).joinpath("static")))
THEMES = ("light", "dark")
_YEAR = 365 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the navigation.

    :param name: Its name; the words are the message `place-<name>`.
    :param path: Its address.
    """

    name: str
    path: str


PLACES = (
    Place("day", "/"),
    Place("cases", "/cases"),
    Place("practice", "/practice"),
    Place("calendar", "/calendar"),
    Place("chat", "/chat"),
    Place("admin", "/admin"),
)


def language_of(request: Request) -> Language:
    """Find the reader's language: what was chosen, then what the browser asks for, then Kazakh.

    :param request: The request.
    :return: The language.
    """
    asked = [request.cookies.get("language", "")]
    asked += [part.split(";")[0].strip()[:2].lower() for part in request.headers.get("accept-language", "").split(",")]
    known = set(Language)
    return next((Language(value) for value in asked if value in known), Language.KK)


def render(
    request: Request, template: str, shown: Mapping[str, object], *, here: str = "", viewer: Principal | None = None, status: int = 200
) -> HTMLResponse:
    """Render a page.

    :param request: The request.
    :param template: Name of the template.
    :param shown: What it shows.
    :param here: Name of the place in the navigation that the page belongs to.
    :param viewer: Who is logged in; None before.
    :param status: Status of the response.
    :return: The page.
    """
    language = language_of(request)
    theme = request.cookies.get("theme", "system")
    page = (
        _environment()
        .get_template(template)
        .render(
            {
                "t": _translator(language),
                "language": language.value,
                "theme": theme if theme in THEMES else "system",
                "static": static,
                "csrf": csrf_of(request),
                "path": request.url.path + (f"?{request.url.query}" if request.url.query else ""),
                "places": _places(viewer),
                "here": here,
                "user": viewer,
                "chats": _chats(request, viewer, shown.get("case")),
                **shown,
            }
        )
    )
    response = HTMLResponse(page, status_code=status, headers={"Content-Language": language.value, "Vary": "Cookie, Accept-Language"})
    if CSRF_COOKIE not in request.cookies:
        secure = request.url.scheme == "https"
        response.set_cookie(CSRF_COOKIE, csrf_of(request), httponly=True, samesite="lax", secure=secure, max_age=_YEAR)
    return response


def _places(viewer: Principal | None) -> tuple[Place, ...]:
    """Give the places that a viewer may enter."""
    if viewer is None:
        return ()
    administers = may(viewer, Right.MANAGE_USERS) or may(viewer, Right.READ_JOURNAL)
    searches = may(viewer, Right.SEARCH_PRACTICE)
    closed = {"admin"} if not administers else set()
    return tuple(place for place in PLACES if place.name not in closed | (set() if searches else {"practice"}))


def _chats(request: Request, viewer: Principal | None, case: object) -> bool:
    """Tell whether a viewer may chat about the case that a page shows."""
    return viewer is not None and isinstance(case, Case) and Opened(house_of(request), viewer, case).may(Right.CHAT)


def inside(address: str) -> str:
    """Give an address of ours; anything else becomes the first page, so that no form leads away.

    :param address: The address.
    :return: A path.
    """
    # Browsers drop tabs and line ends, which would make another address of it.
    ours = address.startswith("/") and not address.startswith(("//", "/\\")) and address.isprintable()
    return address if ours else "/"


def said(language: Language, code: str, **details: MessageValue) -> str:
    """Give a message of the pages.

    :param language: Language of the reader.
    :param code: Message identifier.
    :param details: Values for the message's variables.
    :return: The message.
    """
    return message(ROOM, code, language, details)


@cache
def static(name: str) -> str:
    """Give the address of a file of ours, with a mark that changes when the file does.

    :param name: Name of the file under `static/`.
    :return: The address.
    """
    return f"/static/{name}?v={sha256((STATIC / name).read_bytes()).hexdigest()[:10]}"


class _Translator:
    """Messages of one language, called `t` in templates."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def __call__(self, code: str, **details: MessageValue) -> str:
        return said(self._language, code, **details)


@cache
def _translator(language: Language) -> _Translator:
    return _Translator(language)


@cache
def _environment() -> Environment:
    loader = PackageLoader(ROOM, "templates")
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.filters.update(FILTERS)
    return made
