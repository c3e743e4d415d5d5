"""The way to a chat server: to its address only, within one limit of time and bytes, repeated when the server is busy or broken.

The time limit of an HTTP client is a limit for each silence: a server that sends one letter a minute never meets it. Here the clock
runs from the first attempt to the last byte. No redirect is followed and no proxy of the environment is used: the text of a case goes to
the address that the user has named and nowhere else.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from ssl import create_default_context

import httpx

from models.chat_profile import ChatProfile
from models.errors import ChatGarbled, ChatTimedOut

LONGEST_ANSWER = 4 * 1024 * 1024
_BUSY_OR_BROKEN = frozenset((408, 429, 500, 502, 503, 504))
_READABLE = ("application/json", "text/event-stream")
_FIRST_PAUSE = 0.5
_CONNECTING = 10.0


@dataclass
class _Watch:
    """The clock and the scales of one request, repeats included."""

    profile: ChatProfile
    started: float = field(default_factory=time.monotonic)
    repeats: int = 0
    received: int = 0

    def pause(self) -> float | None:
        """Give the pause before the next attempt; None when there is no attempt left."""
        pause = _FIRST_PAUSE * (1 << self.repeats)
        if self.repeats >= self.profile.retries or time.monotonic() - self.started + pause > self.profile.seconds:
            return None
        self.repeats += 1
        return pause

    def bound(self, request: httpx.Request) -> None:
        """Leave to an attempt no more than the time that is left."""
        left = max(self.profile.seconds - (time.monotonic() - self.started), 0.001)
        limits = request.extensions.get("timeout", {})
        request.extensions["timeout"] = {name: left if limit is None else min(limit, left) for name, limit in limits.items()}

    def take(self, chunk: bytes) -> bytes:
        """Weigh a piece of an answer."""
        self.received += len(chunk)
        if self.received > LONGEST_ANSWER:
            raise ChatGarbled("chat-too-much", name=self.profile.name, limit=LONGEST_ANSWER // (1024 * 1024))
        if time.monotonic() - self.started > self.profile.seconds:
            raise ChatTimedOut("chat-timed-out", name=self.profile.name, seconds=self.profile.seconds)
        return chunk

    def check(self, response: httpx.Response) -> None:
        """Refuse an answer that is no answer of a chat server before it is read."""
        kind = response.headers.get("content-type", "").split(";")[0].strip().lower()
        plain = response.headers.get("content-encoding", "identity").lower() == "identity"
        if response.is_success and not (plain and kind in _READABLE):
            raise ChatGarbled("chat-content-type", name=self.profile.name)


class _Weighed(httpx.SyncByteStream):
    def __init__(self, response: httpx.Response, watch: _Watch) -> None:
        self._response = response
        self._watch = watch

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._response.iter_raw():
            yield self._watch.take(chunk)

    def close(self) -> None:
        self._response.close()


class _AsyncWeighed(httpx.AsyncByteStream):
    def __init__(self, response: httpx.Response, watch: _Watch) -> None:
        self._response = response
        self._watch = watch

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for chunk in self._response.aiter_raw():
            yield self._watch.take(chunk)

    async def aclose(self) -> None:
        await self._response.aclose()


class GuardedTransport(httpx.BaseTransport):
    """Carry requests to one chat server.

    :param profile: Profile of the chat model.
    :param inner: What carries a single attempt.
    """

    def __init__(self, profile: ChatProfile, inner: httpx.BaseTransport) -> None:
        self._profile = profile
        self._inner = inner

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request, again when the server is busy or broken; see `httpx.BaseTransport`."""
        watch = _Watch(self._profile)
        while True:
            response: httpx.Response | None = None
            fault: httpx.TransportError | None = None
            watch.bound(request)
            try:
                response = self._inner.handle_request(request)
            except httpx.ReadTimeout:
                raise
            except httpx.TransportError as error:
                fault = error
            if response is not None and response.status_code not in _BUSY_OR_BROKEN:
                break
            pause = watch.pause()
            if pause is None:
                break
            if response is not None:
                response.close()
            time.sleep(pause)
        if response is None:
            raise fault or httpx.TransportError("no answer")
        try:
            watch.check(response)
        except ChatGarbled:
            response.close()
            raise
        return httpx.Response(response.status_code, headers=response.headers, stream=_Weighed(response, watch), request=request)

    def close(self) -> None:
        """Close the connections."""
        self._inner.close()


class AsyncGuardedTransport(httpx.AsyncBaseTransport):
    """Carry requests to one chat server for callers that do not wait.

    :param profile: Profile of the chat model.
    :param inner: What carries a single attempt.
    """

    def __init__(self, profile: ChatProfile, inner: httpx.AsyncBaseTransport) -> None:
        self._profile = profile
        self._inner = inner

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request, again when the server is busy or broken; see `httpx.AsyncBaseTransport`."""
        watch = _Watch(self._profile)
        while True:
            response: httpx.Response | None = None
            fault: httpx.TransportError | None = None
            watch.bound(request)
            try:
                response = await self._inner.handle_async_request(request)
            except httpx.ReadTimeout:
                raise
            except httpx.TransportError as error:
                fault = error
            if response is not None and response.status_code not in _BUSY_OR_BROKEN:
                break
            pause = watch.pause()
            if pause is None:
                break
            if response is not None:
                await response.aclose()
            await asyncio.sleep(pause)
        if response is None:
            raise fault or httpx.TransportError("no answer")
        try:
            watch.check(response)
        except ChatGarbled:
            await response.aclose()
            raise
        return httpx.Response(response.status_code, headers=response.headers, stream=_AsyncWeighed(response, watch), request=request)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._inner.aclose()


def clients(profile: ChatProfile) -> tuple[httpx.Client, httpx.AsyncClient]:
    """Make the two HTTP clients of a chat profile.

    :param profile: The profile.
    :return: The client for callers that wait and the one for callers that do not.
    """
    # What the machine trusts: an inner network has its own authority, and its administrator has installed it there
    certificates = create_default_context()
    timeout = httpx.Timeout(profile.seconds, connect=min(_CONNECTING, profile.seconds))
    # A connection a question: beside the time of an answer it costs nothing, and none is left open
    limits = httpx.Limits(max_keepalive_connections=0)
    plain = {"accept-encoding": "identity"}
    waiting = GuardedTransport(profile, httpx.HTTPTransport(verify=certificates, trust_env=False, limits=limits))
    other = AsyncGuardedTransport(profile, httpx.AsyncHTTPTransport(verify=certificates, trust_env=False, limits=limits))
    return (
        httpx.Client(transport=waiting, timeout=timeout, headers=plain, follow_redirects=False, trust_env=False),
        httpx.AsyncClient(transport=other, timeout=timeout, headers=plain, follow_redirects=False, trust_env=False),
    )
