"""One HTTP session for one piece of work; the trust of TLS is read once a process, because that costs most of it."""

import ssl
from collections.abc import Mapping
from functools import cache

import aiohttp


def sambungan(detik: float, kepala: Mapping[str, str] | None = None) -> aiohttp.ClientSession:
    """A session, with this many seconds for each call; TLS is trusted as the machine trusts it."""
    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(ssl=_tls()), timeout=aiohttp.ClientTimeout(total=detik), headers=kepala
    )


@cache
def _tls() -> ssl.SSLContext:
    return ssl.create_default_context()
