"""What every request stands in: the store, the clock, the settings, and who asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from secrets import compare_digest
from threading import Lock

from fastapi import Request

from assistant.practice import open_practice
from assistant.settings import Settings
from assistant.web.security import CSRF_COOKIE, CSRF_HEADER
from casefile import Case, CaseNotFound, CaseSummary, DocumentText, Principal, Right, Store, may, may_anywhere, may_on
from retrieval import PracticeIndex

SESSION_COOKIE = "session"


class SharedPractice:
    """The index of court practice, opened for the first reader of a server and kept for the rest.

    :param settings: The settings.
    """

    def __init__(self, settings: Settings) -> None:
        """Open nothing yet: a server that nobody asks for practice needs no index."""
        self._settings = settings
        self._lock = Lock()
        self._index: PracticeIndex | None = None

    def opened(self) -> PracticeIndex:
        """Give the index, opened once also when the first two readers come at once."""
        with self._lock:
            if self._index is None:
                self._index = open_practice(self._settings)
            return self._index

    def close(self) -> None:
        """Let go of the index."""
        with self._lock:
            if self._index is not None:
                self._index.close()
                self._index = None


@dataclass(frozen=True, slots=True)
class House:
    """The store and what the whole server shares.

    :param settings: The settings.
    :param store: The store, open as long as the server runs.
    :param practice: Court practice.
    :param clock: Reads the time; tests give their own.
    """

    settings: Settings
    store: Store
    practice: SharedPractice
    clock: Callable[[], datetime]


class NotLoggedIn(Exception):
    """Nobody is logged in, or the session is over."""


class Forbidden(Exception):
    """Who asks may not do it."""


class NoSuchThing(Exception):
    """There is no such case for the one who asks: none at all, or one that they may not see."""


def house_of(request: Request) -> House:
    """Give what the server shares.

    :param request: The request.
    :return: The house.
    """
    found = request.app.state.house
    if not isinstance(found, House):
        raise TypeError("the application was made without a house")
    return found


def principal_of(request: Request) -> Principal | None:
    """Find who asks: by the key in the header `Authorization: Bearer`, or by the session of the browser.

    :param request: The request.
    :return: Who asks; None for nobody.
    """
    house = house_of(request)
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and token:
        return house.store.accounts.by_key(token.strip(), house.clock())
    session = request.cookies.get(SESSION_COOKIE, "") if _from_our_page(request) else ""
    user = house.store.accounts.session(session, house.clock()) if session else None
    return None if user is None else user.principal


def _from_our_page(request: Request) -> bool:
    """Tell whether a browser's session counts: the API changes nothing by a cookie alone, which a foreign page can make a browser send."""
    if request.method in {"GET", "HEAD"} or not request.url.path.startswith("/api/"):
        return True
    cookie, brought = request.cookies.get(CSRF_COOKIE, ""), request.headers.get(CSRF_HEADER, "")
    return bool(cookie) and compare_digest(cookie.encode(), brought.encode())


def require(request: Request, right: Right | None = None) -> Principal:
    """Let in only who is known and may do what concerns no case.

    :param request: The request.
    :param right: What to do; None for what everybody who is known may.
    :return: Who asks.
    :raises NotLoggedIn: If nobody is known.
    :raises Forbidden: If who asks may not.
    """
    principal = principal_of(request)
    if principal is None:
        raise NotLoggedIn
    if right is not None and not may(principal, right):
        raise Forbidden
    return principal


@dataclass(frozen=True, slots=True)
class Opened:
    """A case opened for somebody.

    :param principal: Who asks.
    :param case: The case.
    """

    house: House
    principal: Principal
    case: Case

    def may(self, right: Right) -> bool:
        """Tell whether who asks may do something on this case."""
        member = self.house.store.accounts.is_member(self.case.number, self.principal.user)
        return may_on(self.principal, right, self.case, member=member)

    def require(self, right: Right) -> None:
        """Refuse what who asks may not do on this case.

        :raises Forbidden: If they may not.
        """
        if not self.may(right):
            raise Forbidden

    def texts(self) -> Mapping[str, DocumentText]:
        """Give the texts of the documents."""
        return {document.id: self.house.store.document_text(self.case.number, document.id) for document in self.case.documents}


def open_for(request: Request, number: str, right: Right = Right.READ_CASE) -> Opened:
    """Open a case for who asks; a case that they may not see is as one that is not there, and the attempt is a line of the journal.

    :param request: The request.
    :param number: Number of the case.
    :param right: What they want to do.
    :return: The opened case.
    :raises NotLoggedIn: If nobody is known.
    :raises NoSuchThing: If there is no such case for them.
    :raises Forbidden: If they may see the case and may not do that.
    """
    principal = require(request)
    house = house_of(request)
    try:
        opened = Opened(house, principal, house.store.case(number))
    except CaseNotFound as unknown:
        raise NoSuchThing from unknown
    if not opened.may(Right.READ_CASE):
        house.store.record("access.refused", f"case {number}", {"right": right.value}, principal.user, house.clock(), number)
        raise NoSuchThing
    opened.require(right)
    return opened


def visible(request: Request, after: str = "") -> Iterator[tuple[CaseSummary, Opened]]:
    """Open the cases that who asks may see; what they may not is neither opened nor an attempt at it.

    :param request: The request.
    :param after: Only cases with a greater number.
    :return: Each case with its line in a list, by number.
    :raises NotLoggedIn: If nobody is known.
    """
    principal, house = require(request), house_of(request)
    everywhere, mine = may_anywhere(principal, Right.READ_CASE), house.store.accounts.cases_of(principal.user)
    for summary in house.store.cases():
        number = summary.record.number
        if number > after and (everywhere or number in mine):
            opened = Opened(house, principal, house.store.case(number))
            if opened.may(Right.READ_CASE):
                yield summary, opened
