"""A task for the tests of background work: says through a pipe that it runs; its first run never ends by itself."""

import signal
from pathlib import Path

from django_tasks import task


@task()
def lapor_lalu_tunggu(pipa: str, tanda: str) -> str:
    """Leave a mark, tell the test, and hang unless the mark was there already (a second attempt)."""
    pertama = not Path(tanda).exists()
    Path(tanda).touch()
    with open(pipa, "w") as keluar:
        keluar.write("pertama\n" if pertama else "kedua\n")
    if pertama:
        signal.pause()
    return "selesai"


@task()
def harian() -> None:
    """A daily task that does nothing."""
