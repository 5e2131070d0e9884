"""One side, one job, in a process of its own: prints the seconds, engine and libraries already warm."""

import sys
import tempfile
import time
from pathlib import Path

from bench.negara.sides import SIDES


def main() -> None:
    """`python -m bench.negara.one SIDE JOB SMALL SOURCE TARGET`: once over a small folder, then the one that counts."""
    side, job, small, source, target = sys.argv[1:]
    run = SIDES[side]()
    with tempfile.TemporaryDirectory() as name:
        run(job, Path(small), Path(name) / "warm")
    begin = time.perf_counter()
    run(job, Path(source), Path(target))
    print(time.perf_counter() - begin, peak_kb())


def peak_kb() -> int:
    """The most memory this process held; unlike the parent's account of it, without what it inherited at the fork."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(x.split()[1]) for x in lines if x.startswith("VmHWM:"))


if __name__ == "__main__":
    main()
