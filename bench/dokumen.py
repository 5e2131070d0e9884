"""`python -m bench.dokumen`: documents against bare typst, signatures against bare pyHanko, in one run, by CPU time."""

import json
import os
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import click

ROOT = Path(__file__).resolve().parents[1]
AIM_RENDER = 0.7
Round = Callable[[int], float]  # how many -> seconds of CPU


@dataclass
class Line:
    """One side: what it does a second of one core, round by round."""

    name: str
    base: str
    run: Round
    rates: list[float]

    def ratio(self, lines: Sequence["Line"]) -> list[float]:
        """Against its base in the same round."""
        base = next(x for x in lines if x.name == self.base)
        return [a / b for a, b in zip(self.rates, base.rates, strict=True)]


@click.command()
@click.option("--dokumen", default=60, help="Documents a side and round.", show_default=True)
@click.option("--tanda", default=20, help="Signatures a side and round.", show_default=True)
@click.option("--putaran", default=5, help="Rounds.", show_default=True)
def main(dokumen: int, tanda: int, putaran: int) -> None:
    """Measure what one core makes in a second, ours beside the bare tool, interleaved round by round."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    with ExitStack() as stack:
        os.environ["DATA_DIR"] = stack.enter_context(tempfile.TemporaryDirectory(prefix="rapor-bench-"))
        import django

        django.setup()
        from bench.dokumen_sisi import render_sides, sign_sides

        rendering = [Line(name, base, run, []) for name, base, run in render_sides(stack)]
        signing = [Line(name, base, run, []) for name, base, run in sign_sides(stack)]
        measure([(x, dokumen) for x in rendering] + [(x, tanda) for x in signing], putaran)
    report([*rendering, *signing], {"rounds": putaran, "documents": dokumen, "signatures": tanda})


def measure(lines: Sequence[tuple[Line, int]], rounds: int) -> None:
    """Warm up, then every side once a round."""
    for one, _many in lines:
        one.run(3)
    for number in range(1, rounds + 1):
        click.echo(f"round {number} of {rounds}", err=True)
        for one, many in lines:
            one.rates.append(many / one.run(many))


def report(lines: Sequence[Line], about: dict[str, int]) -> None:
    """Print, and write bench/results-dokumen.json."""
    result = []
    for one in lines:
        ratios = one.ratio(lines)
        row = {"side": one.name, "against": one.base, "a_second": median(one.rates), "ratio": median(ratios),
               "low": min(ratios), "high": max(ratios)}  # fmt: skip
        result.append(row)
        click.echo(
            f"{one.name:<28}{median(one.rates):>9.1f} a second of a core   {median(ratios):.2f} of {one.base} "
            f"({min(ratios):.2f}-{max(ratios):.2f})"
        )
    click.echo(f"aim: documents at {AIM_RENDER:.2f} of bare typst")
    load = os.getloadavg()[0]
    isi = {**about, "cores": os.cpu_count(), "load": load, "at": time.strftime("%Y-%m-%d"), "lines": result}
    (ROOT / "bench/results-dokumen.json").write_text(json.dumps(isi, indent=2) + "\n")


if __name__ == "__main__":
    main()
