"""Every address with its audiences: each package brings its own table in `tests/<package>/hak.py` (see pemeran.py)."""

from importlib import import_module
from pathlib import Path

from tests.project.pemeran import ANONIM, PEMERAN, SEMUA, Hak

__all__ = ["ANONIM", "HAK", "PEMERAN", "Hak"]


def kumpulkan() -> dict[str, Hak]:
    """All tables as one; an address that stands in two is an error."""
    hasil = {"sehat": Hak(SEMUA, tulis="")}
    for berkas in sorted(Path(__file__).parents[1].glob("*/hak.py")):
        milik: dict[str, Hak] = import_module(f"tests.{berkas.parent.name}.hak").HAK
        assert not hasil.keys() & milik.keys(), f"in two tables: {hasil.keys() & milik.keys()}"
        hasil |= milik
    return hasil


HAK = kumpulkan()
