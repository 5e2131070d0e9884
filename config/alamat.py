"""The address under which others reach this deployment."""

import os
from collections.abc import Sequence
from urllib.parse import urlsplit

DI_SINI = {"localhost", "127.0.0.1", "[::1]", "::1", "0.0.0.0", "*", ""}  # noqa: S104 - compared with, never listened on


def alamat_publik(tuan_rumah: Sequence[str], *, https: bool) -> str:
    """From the names the site answers to: the first; on one's own machine with the port of `make run`."""
    nama = tuan_rumah[0].strip().lstrip(".") if tuan_rumah else "localhost"
    porta = f":{os.environ.get('PORT') or 8000}" if nama in DI_SINI else ""
    return f"{'https' if https else 'http'}://{nama}{porta}"


def dapat_dicapai(alamat: str) -> bool:
    """Whether an address can mean anything on another machine: http or https and a host that is not this one."""
    bagian = urlsplit(alamat)
    return bagian.scheme in {"http", "https"} and (bagian.hostname or "") not in DI_SINI
