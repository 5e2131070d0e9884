"""What gunicorn does in each of its processes before the first request."""

import sys

SELANG_UTAS = 0.0005  # seconds


def post_fork(server: object, worker: object) -> None:
    """Let a thread that waits for Python take over ten times as soon.

    SQLite gives up the interpreter at every row it fetches; another request that only computes would then keep it for
    five milliseconds each time, and what takes ten milliseconds alone took fifty beside others.
    """
    sys.setswitchinterval(SELANG_UTAS)
