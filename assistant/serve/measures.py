"""Figures of the running server in the text form that Prometheus reads: requests by route and status, and how long they took."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from datetime import datetime
from threading import Lock

_BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1.0, 2.5, 5.0)


class Measures:
    """Counts the requests of a server; it names routes, never a case.

    :param started: When the server started.
    """

    def __init__(self, started: datetime) -> None:
        """Begin with nothing counted."""
        self._started = started
        self._lock = Lock()
        self._requests: Counter[tuple[str, str, int]] = Counter()
        self._buckets: Counter[int] = Counter()
        self._seconds = 0.0

    def add(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count a request.

        :param method: Its method.
        :param route: Path of the route, with its parameters as names.
        :param status: Status of the answer.
        :param seconds: How long it took.
        """
        with self._lock:
            self._requests[method, route, status] += 1
            self._buckets[bisect_left(_BOUNDS, seconds)] += 1
            self._seconds += seconds

    def text(self) -> str:
        """Give the figures."""
        with self._lock:
            lines = ["# TYPE aiyptaushy_start_time_seconds gauge", f"aiyptaushy_start_time_seconds {self._started.timestamp():.0f}"]
            lines.append("# TYPE aiyptaushy_requests_total counter")
            for (method, route, status), count in sorted(self._requests.items()):
                lines.append(f'aiyptaushy_requests_total{{method="{method}",route="{route}",status="{status}"}} {count}')
            lines.append("# TYPE aiyptaushy_request_seconds histogram")
            total = 0
            for number, bound in enumerate(_BOUNDS):
                total += self._buckets[number]
                lines.append(f'aiyptaushy_request_seconds_bucket{{le="{bound}"}} {total}')
            whole = sum(self._buckets.values())
            lines.append(f'aiyptaushy_request_seconds_bucket{{le="+Inf"}} {whole}')
            lines += [f"aiyptaushy_request_seconds_sum {self._seconds:.6f}", f"aiyptaushy_request_seconds_count {whole}"]
        return "\n".join(lines) + "\n"
