"""Reach a Ray: one of our own on this machine, or one that runs; nothing of it is shown, and nobody is told how it is used."""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from transcription.errors import ClusterUnavailable

LOCAL = "local"
CONNECT_SECONDS = 5
# We send no recordings through Ray; this is the least that its store takes.
STORE_BYTES = 80 << 20


@contextmanager
def connected(address: str) -> Iterator[Any]:
    """Reach a Ray.

    :param address: "local", "ray://host:10001" or "host:6379".
    :return: The library `ray`, connected until the end of the `with`.
    :raises ClusterUnavailable: If the extra is not installed, nobody answers, or Ray refuses.
    """
    # Ray tells its makers how it is used unless it is told not to.
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    try:
        import ray  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise ClusterUnavailable("cluster-extra-missing", address=address) from error
    logging.getLogger("ray").setLevel(logging.ERROR)
    _reach(address)
    # Ray Client takes nothing but the address: the cluster was set up by whoever started it.
    named: dict[str, Any] = {} if address.startswith("ray://") else {"log_to_driver": False, "logging_level": logging.ERROR}
    if address == LOCAL:
        named |= {"include_dashboard": False, "object_store_memory": STORE_BYTES}
    try:
        ray.init(address=address, **named)
    except (ConnectionError, ValueError, RuntimeError, OSError) as error:
        reason = next(iter(str(error).strip().splitlines()), type(error).__name__)
        raise ClusterUnavailable("cluster-unreachable", address=address, reason=reason) from error
    try:
        yield ray
    finally:
        ray.shutdown()


def _reach(address: str) -> None:
    """See whether anybody answers at an address; Ray itself would ask for many minutes."""
    host, colon, port = address.removeprefix("ray://").rpartition(":")
    if not colon or not port.isdigit():
        return
    try:
        socket.create_connection((host, int(port)), timeout=CONNECT_SECONDS).close()
    except OSError as error:
        raise ClusterUnavailable("cluster-unreachable", address=address, reason=error.strerror or str(error)) from error
