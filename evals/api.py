"""The server under load: a real one in a process of its own, read by many clients at once, and its pages one after another."""

from __future__ import annotations

import asyncio
import multiprocessing
import socket
import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory

import httpx
import uvicorn

from assistant import Limits, application, now, read_settings
from casefile import Key, Position, Right, Store, User, read_folder
from evals.measurement import Measurement

EXAMPLES = Path(__file__).parents[1] / "examples"
CASES = ("bodily_harm", "burglary", "fraud")
NUMBER = "265901031000314"
CLIENTS, RATE, SECONDS, PAGE_TURNS = 50, 100, 10, 20
READS = (
    "/api/v1/me",
    "/api/v1/cases",
    f"/api/v1/cases/{NUMBER}",
    f"/api/v1/cases/{NUMBER}/documents/d1",
    f"/api/v1/cases/{NUMBER}/deadlines",
    f"/api/v1/cases/{NUMBER}/sentences",
    f"/api/v1/cases/{NUMBER}/drafts/indictment-ru",
    "/api/v1/law/articles/188",
)
PAGES = (
    "/",
    "/cases",
    "/calendar",
    f"/cases/{NUMBER}",
    f"/cases/{NUMBER}/documents",
    f"/cases/{NUMBER}/documents/d1",
    f"/cases/{NUMBER}/drafts/indictment-ru",
    f"/cases/{NUMBER}/sentence",
    f"/cases/{NUMBER}/deadlines",
    f"/cases/{NUMBER}/controls",
)


def measure() -> Iterator[Measurement]:
    """Measure reads at a steady rate by many clients, as many reads as the server can do, and each page.

    :return: The figures.
    """
    with TemporaryDirectory() as folder:
        home = Path(folder)
        key, session = _fill(home)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        server = multiprocessing.get_context("spawn").Process(target=_serve, args=(home, port), daemon=True)
        server.start()
        try:
            address = f"http://127.0.0.1:{port}"
            _wait(address)
            yield from _figures(address, {"Authorization": f"Bearer {key}"}, {"Cookie": f"session={session}"})
        finally:
            server.terminate()
            server.join()


def _figures(address: str, program: Mapping[str, str], browser: Mapping[str, str]) -> Iterator[Measurement]:
    with httpx.Client(base_url=address, headers=program, timeout=60) as client:
        body = {"document": "indictment", "language": "ru"}
        client.post(f"/api/v1/cases/{NUMBER}/drafts", json=body).raise_for_status()
        # The first reading of the law and of a page's template is not what the second reader waits for.
        for path in READS:
            client.get(path).raise_for_status()
    steady, _ = asyncio.run(_load(address, program, rate=RATE))
    sample = f"{len(steady)} reads by {CLIENTS} clients, {len(READS)} operations"
    yield Measurement(f"API: p95 of reads at {RATE} requests/s", f"{_p95(steady) * 1000:.0f}", "ms", sample)
    full, seconds = asyncio.run(_load(address, program, rate=None))
    yield Measurement("API: reads as fast as they are answered", f"{len(full) / seconds:.0f}", "requests/s", sample)
    with httpx.Client(base_url=address, headers=browser, timeout=60) as client:
        for path in PAGES:
            client.get(path).raise_for_status()
            taken = [_timed(client, path) for _ in range(PAGE_TURNS)]
            name = path.replace(NUMBER, "NUMBER")
            yield Measurement(f"pages: p95 of {name}", f"{_p95(taken) * 1000:.0f}", "ms", f"{PAGE_TURNS} readings, one after another")


async def _load(address: str, headers: Mapping[str, str], *, rate: int | None) -> tuple[list[float], float]:
    """Read in turn whatever there is to read.

    :param rate: Requests begun in a second, whether or not earlier ones are answered; None for each client to ask when it was answered.
    :return: Seconds from the moment when a request was due to its answer, and of the whole.
    """
    total = RATE * SECONDS
    taken: list[float] = []
    began = time.perf_counter()

    async def ask(client: httpx.AsyncClient, numbers: Sequence[int]) -> None:
        for number in numbers:
            due = began + number / rate if rate is not None else time.perf_counter()
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            answer = await client.get(READS[number % len(READS)])
            answer.raise_for_status()
            taken.append(time.perf_counter() - due)

    limits = httpx.Limits(max_connections=CLIENTS, max_keepalive_connections=CLIENTS)
    async with httpx.AsyncClient(base_url=address, headers=headers, timeout=60, limits=limits) as client:
        await asyncio.gather(*(ask(client, range(first, total, CLIENTS)) for first in range(CLIENTS)))
    return taken, time.perf_counter() - began


def _timed(client: httpx.Client, path: str) -> float:
    began = time.perf_counter()
    client.get(path).raise_for_status()
    return time.perf_counter() - began


def _p95(taken: Sequence[float]) -> float:
    return quantiles(taken, n=20, method="inclusive")[-1]


def _fill(home: Path) -> tuple[str, str]:
    """Make a store with the examples and a prosecutor; give a key and a session."""
    settings, at, password = read_settings({}, home=home), now(), "long words of a measurement"
    with Store.open(settings.database, settings.blobs) as store:
        for name in CASES:
            store.import_folder(read_folder(EXAMPLES / name), "eval", at)
        user = User("reader", "Reader", Position.SUPERVISING_PROSECUTOR, disabled=False, has_totp=False)
        store.accounts.add(user, password, "eval", at)
        store.accounts.join(NUMBER, "reader", "eval", at)
        made = Key("eval", "reader", "eval", frozenset(Right), None, at + timedelta(days=1), revoked=False)
        return store.accounts.add_key(made, "eval", at), store.accounts.log_in("reader", password, "", at)


def _serve(home: Path, port: int) -> None:
    often = Limits(requests=1_000_000, logins=1_000_000)
    app = application(read_settings({}, home=home), limits=often)
    uvicorn.run(app, host="127.0.0.1", port=port, log_level="warning", access_log=False)


def _wait(address: str) -> None:
    until = time.monotonic() + 60
    while True:
        try:
            httpx.get(f"{address}/api/v1/health").raise_for_status()
        except httpx.TransportError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)
        else:
            return
