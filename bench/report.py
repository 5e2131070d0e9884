"""From timings to ratios: each run against the bare page of the same round; median and spread over the rounds."""

from dataclasses import asdict, dataclass
from statistics import median

from bench.load import Timing

Rounds = dict[str, list[Timing]]  # page -> one timing a round

AIM_P95, AIM_QUERIES, AIM_GROWTH = 3.0, 12, 1.3


@dataclass(frozen=True)
class Line:
    """One page at one size: ratios to the bare page of the same round, and its own milliseconds."""

    page: str
    size: int
    queries: int
    p50: float
    p95: float
    rps: float
    ratio_p50: float
    ratio_p95: float
    ratio_p95_low: float
    ratio_p95_high: float
    ratio_rps: float
    about: str


def line(page: str, size: int, queries: int, about: str, ours: list[Timing], bare: list[Timing]) -> Line:
    """Compare round by round, then take the median: what disturbs a round disturbs both sides of its ratio."""
    p95 = [a.p95 / b.p95 for a, b in zip(ours, bare, strict=True)]
    return Line(
        page=page,
        size=size,
        queries=queries,
        p50=median(t.p50 for t in ours),
        p95=median(t.p95 for t in ours),
        rps=median(t.rps for t in ours),
        ratio_p50=median(a.p50 / b.p50 for a, b in zip(ours, bare, strict=True)),
        ratio_p95=median(p95),
        ratio_p95_low=min(p95),
        ratio_p95_high=max(p95),
        ratio_rps=median(a.rps / b.rps for a, b in zip(ours, bare, strict=True)),
        about=about,
    )


def growth(small: list[Timing], large: list[Timing]) -> float:
    """How much slower the page is at the large size: the median of the rounds' ratios at the 95th percentile."""
    return median(b.p95 / a.p95 for a, b in zip(small, large, strict=True))


def table(lines: list[Line], growths: dict[str, float]) -> str:
    """The result as text; what misses its aim is marked."""
    head = (
        f"{'page':<12}{'people':>8}{'queries':>9}{'p50 ms':>9}{'p95 ms':>9}{'req/s':>8}{'p50 x':>8}{'p95 x':>8}  spread"
    )
    rows = [head, "-" * len(head)]
    for one in lines:
        marks = [name for name, missed in misses(one).items() if missed]
        rows.append(
            f"{one.page:<12}{one.size or '':>8}{one.queries:>9}{one.p50:>9.1f}{one.p95:>9.1f}{one.rps:>8.0f}"
            f"{one.ratio_p50:>8.2f}{one.ratio_p95:>8.2f}  {one.ratio_p95_low:.2f}-{one.ratio_p95_high:.2f}"
            f"{'   misses: ' + ', '.join(marks) if marks else ''}"
        )
    rows += [f"growth {page:<12}{g:>6.2f}{'   misses' if g > AIM_GROWTH else ''}" for page, g in growths.items()]
    return "\n".join(rows)


def misses(one: Line) -> dict[str, bool]:
    return {f"p95 <= {AIM_P95} x": one.ratio_p95 > AIM_P95, f"queries <= {AIM_QUERIES}": one.queries > AIM_QUERIES}


def as_json(lines: list[Line], growths: dict[str, float], about: dict[str, object]) -> dict[str, object]:
    """What stands in bench/results.json."""
    return {**about, "lines": [asdict(one) for one in lines], "growth": growths}
