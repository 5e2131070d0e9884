"""Documents and signatures are compared with the bare tool of their own round."""

import json
from pathlib import Path

import pytest

from bench import dokumen
from bench.dokumen import Line, measure, report


def line(name: str, base: str, rates: list[float]) -> Line:
    return Line(name, base, lambda many: many / 10, rates)


def test_each_round_is_compared_with_its_own_base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dokumen, "ROOT", tmp_path)
    (tmp_path / "bench").mkdir()
    bare, ours = line("bare typst", "bare typst", [50.0, 10.0, 40.0]), line("rendered", "bare typst", [40.0, 8.0, 24.0])
    assert ours.ratio([bare, ours]) == [0.8, 0.8, 0.6]
    report([bare, ours], {"rounds": 3})
    rows = json.loads((tmp_path / "bench/results-dokumen.json").read_text())["lines"]
    assert [(x["side"], x["ratio"], x["a_second"]) for x in rows] == [
        ("bare typst", 1.0, 40.0),
        ("rendered", 0.8, 24.0),
    ]


def test_sides_take_turns_and_the_warm_up_does_not_count() -> None:
    order: list[tuple[str, int]] = []

    def side(name: str) -> Line:
        def run(many: int) -> float:
            order.append((name, many))
            return 2.0

        return Line(name, "a", run, [])

    a, b = side("a"), side("b")
    measure([(a, 4), (b, 6)], rounds=2)
    assert order == [("a", 3), ("b", 3), ("a", 4), ("b", 6), ("a", 4), ("b", 6)]
    assert (a.rates, b.rates) == ([2.0, 2.0], [3.0, 3.0])
