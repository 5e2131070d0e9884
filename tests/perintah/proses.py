"""Child processes of tests: wait until something holds, with an end."""

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def tunggu(tanya: Callable[[], T | None], *, paling_lama: float = 60) -> T:
    """Ask again and again until the answer is not None (or not falsy); the test fails when it takes too long."""
    batas = time.monotonic() + paling_lama
    while time.monotonic() < batas:
        if jawaban := tanya():
            return jawaban
        time.sleep(0.05)
    raise AssertionError(f"not so after {paling_lama} seconds: {tanya}")
