"""A small load client: a few threads, a connection a request, a fixed number of requests, then it stops.

A connection a request, as a proxy in front makes them: a kept one stays with the process that accepted it, and with two
processes it was luck whether four of them shared one, which took twice as long.
"""

import http.client
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from statistics import quantiles

CLIENTS = 4


@dataclass(frozen=True)
class Timing:
    """What one run of requests took: milliseconds at the median and the 95th percentile, requests a second."""

    p50: float
    p95: float
    rps: float


def measure(port: int, path: str, session: str, *, requests: int) -> Timing:
    """Ask for one page `requests` times with `CLIENTS` clients at once; any answer but 200 stops the bench."""
    begin = time.perf_counter()
    with ThreadPoolExecutor(CLIENTS) as pool:
        parts = pool.map(lambda _: one_client(port, path, session, requests // CLIENTS), range(CLIENTS))
        times = sorted(ms for part in parts for ms in part)
    total = time.perf_counter() - begin
    cuts = quantiles(times, n=100)
    return Timing(p50=cuts[49], p95=cuts[94], rps=len(times) / total)


def one_client(port: int, path: str, session: str, requests: int) -> list[float]:
    """Milliseconds of each request of one client, whole answer read."""
    headers = {"Cookie": f"sessionid={session}", "Accept-Encoding": "gzip", "Connection": "close"}
    times = []
    for _ in range(requests):
        begin = time.perf_counter()
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        answer.read()
        connection.close()
        times.append((time.perf_counter() - begin) * 1000)
        if answer.status != 200:
            raise SystemExit(f"bench: {path} answered {answer.status}")
    return times
