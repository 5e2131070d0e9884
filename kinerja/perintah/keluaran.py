"""How commands speak: reasons on stderr one a line, progress as a bar on a terminal and as plain lines elsewhere."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import IO, Any, TypeVar

import click
from tqdm import tqdm

T = TypeVar("T")


class Tolak(click.ClickException):
    """The data or the rule says no: every reason on a line of its own, exit code 1."""

    def __init__(self, alasan: Sequence[str]) -> None:
        super().__init__("\n".join(alasan))
        self.alasan = list(alasan)

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the reasons, without a prefix: a line may begin with file, row and column."""
        for satu in self.alasan:
            click.echo(satu, err=True, file=file)


def kemajuan(butir: Iterable[T], *, apa: str, jumlah: int | None = None) -> Iterator[T]:
    """Pass the items on while showing how far the work is; without a terminal one line says what begins."""
    if not sys.stderr.isatty():
        click.echo(f"{apa} ..." if jumlah is None else f"{apa}: {jumlah} ...", err=True)
        yield from butir
        return
    yield from tqdm(butir, desc=apa, total=jumlah, unit="")
