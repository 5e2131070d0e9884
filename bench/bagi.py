"""`python -m bench.bagi`: the only division against Python's Decimal on ten million pairs, random and all ties."""

import os
import time
from itertools import islice

import click

from kinerja.aturan.mesin import Mesin, MesinDuckDB, MesinPostgres
from tests.aturan.test_bagi import pasangan_acak, pasangan_seri, periksa

GROUP = 100_000


@click.command()
@click.option("--pasangan", default=10_000_000, help="Pairs; half random, half ties.", show_default=True)
@click.option("--benih", default=2026, help="Seed.", show_default=True)
def main(pasangan: int, benih: int) -> None:
    """Check `bagi` with 0, 2 and 4 decimals on DuckDB and, where RAPOR_UJI_POSTGRES is set, on PostgreSQL."""
    engines: dict[str, Mesin] = {"duckdb": MesinDuckDB()}
    url = os.environ.get("RAPOR_UJI_POSTGRES", "")
    if url:
        engines["postgres"] = MesinPostgres(url)
    begin, done = time.perf_counter(), 0
    random, ties = pasangan_acak(benih, pasangan // 2), pasangan_seri(benih + 1, pasangan - pasangan // 2)
    while group := [*islice(random, GROUP), *islice(ties, GROUP)]:
        for engine in engines.values():
            periksa(engine, group)
        done += len(group)
        click.echo(f"{done:>12,} pairs agree on {', '.join(engines)} ({time.perf_counter() - begin:.0f} s)")
    if not url:
        raise click.ClickException("PostgreSQL was not checked: RAPOR_UJI_POSTGRES is not set.")


if __name__ == "__main__":
    main()
