"""Starts the web servers that are compared, all with the same command line as `kinerja serve`."""

import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kinerja.perintah.serve import situs

WORKERS, THREADS = 2, 4
START_LIMIT = 60.0


@contextmanager
def serving(application: str, environment: dict[str, str], log: Path) -> Iterator[int]:
    """Serve the WSGI application on a free port of loopback; yields the port."""
    port = free_port()
    command = [application if part == "config.wsgi:application" else part for part in command_line(port)]
    with log.open("wb") as out:
        process = subprocess.Popen(command, env={**os.environ, **environment}, stdout=out, stderr=out)
    try:
        wait_until_up(port, process, log)
        yield port
    finally:
        process.terminate()
        process.wait(30)


def command_line(port: int) -> list[str]:
    return situs(f"127.0.0.1:{port}", WORKERS, THREADS)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_up(port: int, process: "subprocess.Popen[bytes]", log: Path) -> None:
    """Until any answer comes back; a server that dies shows its log."""
    deadline = time.monotonic() + START_LIMIT
    while time.monotonic() < deadline and process.poll() is None:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/sehat", timeout=5).close()
        except urllib.error.HTTPError:
            return  # the bare page has no /sehat: its 404 is an answer too
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit(f"bench: the server did not start:\n{log.read_text()}")
