"""`python -m bench.stream`: peak memory and speed of `kinerja compute` from ten thousand lines to ten million."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from multiprocessing import get_context
from pathlib import Path

import click
import duckdb

ROOT = Path(__file__).resolve().parent.parent
RATINGS = ("di_atas", "sesuai", "di_bawah")
GROUP = 50_000


@dataclass(frozen=True)
class Run:
    """One run of the command: the engine and form, how many lines, peak resident megabytes, seconds."""

    form: str
    engine: str
    lines: int
    peak_mb: float
    seconds: float


@click.command()
@click.option("--lines", default="10000,1000000,10000000", help="Numbers of lines, with commas.", show_default=True)
@click.option("--engine", default="duckdb", help="Engines, with commas.", show_default=True)
@click.option("--form", default="jsonl,parquet", help="jsonl, parquet or both.", show_default=True)
def main(lines: str, engine: str, form: str) -> None:
    """Run `kinerja compute predikat` in a child process for each size; write bench/results-stream.json."""
    runs = []
    with tempfile.TemporaryDirectory() as name:
        for size in map(int, lines.split(",")):
            for one in form.split(","):
                source = Path(name) / f"in.{one}"
                spawn(write, source, size)
                for name_of_engine in engine.split(","):
                    runs.append(measure(one, name_of_engine, source, size))
                    click.echo(line(runs[-1]))
                source.unlink()
    (ROOT / "bench/results-stream.json").write_text(json.dumps([asdict(x) for x in runs], indent=2) + "\n")


def line(run: Run) -> str:
    """One run as text."""
    rate = run.lines / run.seconds
    size = f"{run.lines:>11,} lines {run.peak_mb:>8.0f} MB"
    return f"{run.form:<8} {run.engine:<9} {size} {run.seconds:>8.1f} s {rate:>9,.0f} lines/s"


def records(size: int) -> Iterator[tuple[str, str, str]]:
    """Period, rating of results, rating of behaviour."""
    for i in range(size):
        yield f"2025-{i % 12 + 1:02}-01", RATINGS[i * 7 % 3], RATINGS[i // 3 % 3]


def spawn(act: Callable[[Path, int], None], path: Path, size: int) -> None:
    """In a process of its own: a child's peak begins with what its parent holds when it forks."""
    process = get_context("spawn").Process(target=act, args=(path, size))
    process.start()
    process.join()
    if process.exitcode:
        raise click.ClickException(f"the input could not be made: {process.exitcode}")


def write(path: Path, size: int) -> None:
    """An input file of this many lines, written piece by piece."""
    if path.suffix == ".jsonl":
        with path.open("w") as file:
            for i, (day, result, behaviour) in enumerate(records(size)):
                file.write(f'{{"id": {i}, "tanggal": "{day}", "hasil_kerja": "{result}", "perilaku": "{behaviour}"}}\n')
    else:
        write_parquet(path, size)


def write_parquet(path: Path, size: int) -> None:
    """The same records as columns."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    names = ("id", "tanggal", "hasil_kerja", "perilaku")
    schema = pa.schema({"id": pa.int64()} | dict.fromkeys(names[1:], pa.string()))
    with pq.ParquetWriter(path, schema) as writer:
        for start in range(0, size, GROUP):
            part = list(records(min(GROUP, size - start)))
            columns = [list(range(start, start + len(part))), *map(list, zip(*part, strict=True))]
            writer.write_table(pa.table(dict(zip(names, columns, strict=True)), schema=schema))


def measure(form: str, engine: str, source: Path, size: int) -> Run:
    """The command in a child of its own; the kernel says how much memory that child held at most."""
    command = [sys.executable, "-m", "kinerja.perintah", "compute", "predikat", "--engine", engine]
    target = source.with_suffix(".out")
    if form == "parquet":
        command += ["--in", str(source), "--out", str(target)]
    begin = time.perf_counter()
    with source.open("rb") as into, target.open("wb") as out:
        child = subprocess.Popen(command, stdin=into, stdout=out, cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)})
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise click.ClickException(f"compute ended with {child.returncode}")
    seconds = time.perf_counter() - begin
    check(form, target, size)
    target.unlink()
    return Run(form, engine, size, usage.ru_maxrss / 1024, seconds)


def check(form: str, target: Path, size: int) -> None:
    """One line out for one line in."""
    if form == "jsonl":
        with target.open("rb") as file:
            found = sum(1 for _ in file)
    else:
        with duckdb.connect() as con:
            row = con.execute(f"SELECT count(*) FROM read_parquet('{target}')").fetchone()
        found = row[0] if row else 0
    if found != size:
        raise click.ClickException(f"{found} lines out for {size} in")


if __name__ == "__main__":
    main()
