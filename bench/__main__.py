"""`make bench`: interleaved rounds over the bare page and ours at both sizes; ratios, and bench/results.json."""

import json
import os
from contextlib import ExitStack
from pathlib import Path

import click

from bench.load import CLIENTS, measure
from bench.prepare import ROOT, bare, ours
from bench.report import as_json, growth, line, table
from bench.server import THREADS, WORKERS
from bench.target import Target

WARM_UP = 40


@click.command()
@click.option("--ukuran", default="1200,10000", help="Numbers of people, with commas.", show_default=True)
@click.option("--putaran", default=5, help="Rounds.", show_default=True)
@click.option("--permintaan", default=200, help="Requests a page and round.", show_default=True)
@click.option("--halaman", default="", help="Names of pages, with commas; empty = all.")
def main(ukuran: str, putaran: int, permintaan: int, halaman: str) -> None:
    """Measure the main pages against a bare Django page."""
    sizes = [int(part) for part in ukuran.split(",") if part]
    folder = Path(os.environ.get("DATA_DIR", ROOT / "data")) / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        targets = bare(folder, stack)
        for size in sizes:
            targets += ours(size, halaman, folder, stack)
        run(targets, putaran, permintaan)
    write(targets, sizes, {"rounds": putaran, "requests": permintaan, **circumstances()})


def run(targets: list[Target], rounds: int, requests: int) -> None:
    """Warm up, then round by round every page once: what disturbs the machine disturbs all alike."""
    for target in targets:
        measure(target.port, target.path, target.session, requests=WARM_UP)
    for number in range(1, rounds + 1):
        click.echo(f"round {number} of {rounds}", err=True)
        for target in targets:
            target.timings.append(measure(target.port, target.path, target.session, requests=requests))


def write(targets: list[Target], sizes: list[int], about: dict[str, object]) -> None:
    """Print the table and write bench/results.json."""
    base = targets[0]
    lines = [line(t.name, t.size, t.queries, t.about, t.timings, base.timings) for t in targets]
    growths = growth_of(targets, sizes)
    click.echo(table(lines, growths))
    for one in lines:
        click.echo(f"  {one.page} {one.size or ''}: {one.about}")
    (ROOT / "bench/results.json").write_text(json.dumps(as_json(lines, growths, about), indent=2) + "\n")


def growth_of(targets: list[Target], sizes: list[int]) -> dict[str, float]:
    """Page -> how much slower at the largest size than at the smallest."""
    if len(sizes) < 2:
        return {}
    small = {t.name: t for t in targets if t.size == min(sizes)}
    large = {t.name: t for t in targets if t.size == max(sizes)}
    return {name: growth(small[name].timings, large[name].timings) for name in small}


def circumstances() -> dict[str, object]:
    """What the numbers depend on."""
    return {"cores": os.cpu_count(), "workers": WORKERS, "threads": THREADS, "clients": CLIENTS, "database": "SQLite"}


if __name__ == "__main__":
    main()
