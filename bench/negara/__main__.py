"""`python -m bench.negara`: predikat of a country by month and by year, and its pay; ratios, memory, time a person."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from statistics import median

import click
import duckdb

from bench.negara.data import JOBS, prepare
from bench.negara.sides import COLUMNS

ROOT = Path(__file__).resolve().parents[2]
WARM = 100  # people of the run before the one that counts
AIM_RATIO, AIM_MB, AIM_RECEIPT_MS = 1.5, 6 * 1024, 30.0


@dataclass
class Line:
    """One job of one side at one size: seconds of every round, the highest peak of memory."""

    people: int
    job: str
    side: str
    seconds: list[float] = field(default_factory=list)
    peak_mb: float = 0.0


@click.command()
@click.option("--orang", default="100000,1000000,5600000", help="Numbers of people, with commas.", show_default=True)
@click.option("--putaran", default=5, help="Rounds.", show_default=True)
@click.option("--sisi", default="ours,sql,polars", help="Sides; `spark` may be added.", show_default=True)
@click.option("--tugas", default=",".join(JOBS), help="Jobs.", show_default=True)
def main(orang: str, putaran: int, sisi: str, tugas: str) -> None:
    """Measure our expressions on DuckDB against DuckDB's SQL by hand and polars, interleaved round by round."""
    lines = []
    for people in map(int, orang.split(",")):
        folder = Path(os.environ.get("DATA_DIR", ROOT / "data")) / "bench" / f"negara-{people}"
        prepare(folder, people)
        prepare(folder / "warm", WARM)
        for job in tugas.split(","):
            lines += compare(folder, people, job, sisi.split(","), putaran)
    result = {"rounds": putaran, "cores": os.cpu_count(), "receipt_ms": receipt_ms(),
              "lines": [asdict(x) for x in lines], "ratios": ratios(lines), "growth": growth(lines)}  # fmt: skip
    click.echo(f"receipt of one person: {result['receipt_ms']:.1f} ms (aim {AIM_RECEIPT_MS:.0f})")
    for name, value in growth(lines).items():
        click.echo(f"growth of the time a person, {name}: {value:.2f}")
    (ROOT / "bench/results-negara.json").write_text(json.dumps(result, indent=2) + "\n")


def compare(folder: Path, people: int, job: str, sides: list[str], rounds: int) -> list[Line]:
    """Every side once a round; the answers of the first round must be the same, row by row."""
    lines = {side: Line(people, job, side) for side in sides}
    for number in range(rounds):
        with tempfile.TemporaryDirectory(dir=folder) as name:
            for side, one in lines.items():
                seconds, peak = measure(side, job, folder, Path(name) / side)
                one.seconds.append(seconds)
                one.peak_mb = max(one.peak_mb, peak)
            if number == 0:
                for side in sides[1:]:
                    same(job, Path(name) / sides[0], Path(name) / side)
    for one in lines.values():
        click.echo(text(one, ratios(list(lines.values())).get(f"{people} {job}")))
    return list(lines.values())


def measure(side: str, job: str, folder: Path, target: Path) -> tuple[float, float]:
    """Seconds and peak resident megabytes of a child (Spark's Java is a child of that child and not in the peak)."""
    command = [sys.executable, "-m", "bench.negara.one", side, job]
    command += [str(folder / "warm" / job), str(folder / job), str(target)]
    child = subprocess.run(command, stdout=subprocess.PIPE, cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)})
    if child.returncode:
        raise click.ClickException(f"{side} {job} ended with {child.returncode}")
    seconds, peak = child.stdout.split()[-2:]
    return float(seconds), int(peak) / 1024


def same(job: str, left: Path, right: Path) -> None:
    """Row by row and column by column, by `urut`: month by month, or all at once where a side writes its own files."""
    months = sorted(x.name for x in left.glob("*.parquet"))
    if months != sorted(x.name for x in right.glob("*.parquet")):
        months = ["*.parquet"]
    for month in months:
        found = differences(job, left / month, right / month)
        if found is None or found[0] or not found[1]:
            raise click.ClickException(f"{job}: {left.name} and {right.name} differ in {month}: {found}")


def differences(job: str, left: Path, right: Path) -> tuple[int, int] | None:
    """How many rows differ, and how many rows there are."""
    differs = " OR ".join(f'a."{k}" IS DISTINCT FROM b."{k}"' for k in COLUMNS[job])
    spill = left.parent.parent / "tmp"
    with duckdb.connect(config={"memory_limit": "4GB", "temp_directory": str(spill)}) as con:
        query = f"""SELECT count(*), (SELECT count(*) FROM '{left}') FROM '{left}' a
            FULL JOIN '{right}' b USING (urut) WHERE {differs}"""
        found = con.execute(query).fetchone()
    shutil.rmtree(spill, ignore_errors=True)
    return found


def ratios(lines: list[Line]) -> dict[str, float]:
    """Ours to the faster baseline of the same round, median over the rounds, by size and job."""
    result = {}
    for one in (x for x in lines if x.side == "ours"):
        others = [
            x.seconds for x in lines if (x.people, x.job) == (one.people, one.job) and x.side in ("sql", "polars")
        ]
        if others:
            fastest = [min(x) for x in zip(*others, strict=True)]
            ratio = median(a / b for a, b in zip(one.seconds, fastest, strict=True))
            result[f"{one.people} {one.job}"] = ratio
    return result


def growth(lines: list[Line]) -> dict[str, float]:
    """Our time a person at the largest size to that at the smallest."""
    result = {}
    for job in {x.job for x in lines}:
        own = sorted((x.people, median(x.seconds) / x.people) for x in lines if x.job == job and x.side == "ours")
        if len(own) > 1:
            result[job] = own[-1][1] / own[0][1]
    return result


def text(one: Line, ratio: float | None) -> str:
    """One line of the table; what misses its aim is marked."""
    seconds = median(one.seconds)
    words = (
        f"{one.people:>9,} {one.job:<9} {one.side:<7} {seconds:>8.2f} s {seconds / one.people * 1e6:>7.2f} us a person"
    )
    words += f" {one.peak_mb:>7.0f} MB"
    if one.side == "ours" and ratio is not None:
        words += f"  {ratio:.2f} x the faster{' (misses)' if ratio > AIM_RATIO else ''}"
    return words + (" (memory misses)" if one.peak_mb > AIM_MB else "")


def receipt_ms() -> float:
    """Median of the milliseconds for one person's predikat with its receipt, engine warm."""
    from kinerja.aturan.layanan import hitung

    record = {"id": 1, "tanggal": "2025-01-01", "hasil_kerja": "sesuai", "perilaku": "sesuai"}
    hitung("predikat", [record])
    times = []
    for _ in range(100):
        begin = time.perf_counter()
        hitung("predikat", [record])
        times.append((time.perf_counter() - begin) * 1000)
    return median(times)


if __name__ == "__main__":
    main()
