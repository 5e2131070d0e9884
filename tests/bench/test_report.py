"""The bench compares within a round and takes the median over the rounds."""

import pytest

from bench.load import Timing
from bench.report import growth, line, table


def rounds(*p95: float) -> list[Timing]:
    return [Timing(p50=ms / 2, p95=ms, rps=1000 / ms) for ms in p95]


def test_a_round_in_which_everything_was_slow_changes_no_ratio() -> None:
    calm = line("home", 1200, 9, "", rounds(20, 20, 20, 20, 20), rounds(10, 10, 10, 10, 10))
    disturbed = line("home", 1200, 9, "", rounds(20, 200, 20, 20, 20), rounds(10, 100, 10, 10, 10))
    assert calm.ratio_p95 == disturbed.ratio_p95 == 2
    assert (disturbed.ratio_p95_low, disturbed.ratio_p95_high) == (2, 2)
    assert calm.ratio_rps == 0.5


def test_growth_is_the_median_of_the_rounds() -> None:
    assert growth(rounds(10, 10, 10), rounds(11, 12, 50)) == pytest.approx(1.2)


def test_table_marks_what_misses_its_aim() -> None:
    good = line("home", 1200, 12, "", rounds(29), rounds(10))
    slow = line("rapor", 1200, 13, "", rounds(31), rounds(10))
    baris = table([good, slow], {"home": 1.3, "rapor": 1.4}).splitlines()
    assert "misses" not in baris[2]
    assert "p95 <= 3.0 x" in baris[3]
    assert "queries <= 12" in baris[3]
    assert ["misses" in b for b in baris[4:]] == [False, True]
