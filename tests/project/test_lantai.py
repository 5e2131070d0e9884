"""The floors: the import contracts of pyproject.toml hold, and name every package."""

import subprocess
import sys
import tomllib
from pathlib import Path


def test_import_contracts_hold(akar: Path) -> None:
    lint_imports = Path(sys.executable).parent / "lint-imports"
    hasil = subprocess.run([lint_imports, "--no-logo"], cwd=akar, capture_output=True, text=True, check=False)
    assert hasil.returncode == 0, hasil.stdout


def test_every_package_has_its_floor(akar: Path) -> None:
    kontrak = tomllib.loads((akar / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    lantai = {nama for k in kontrak if k["type"] == "layers" for baris in k["layers"] for nama in baris.split(" | ")}
    paket = {f"kinerja.{p.parent.name}" for p in (akar / "kinerja").glob("*/__init__.py")}
    assert paket - lantai == set()


def test_no_signal_handler_but_the_one_for_triggers(akar: Path) -> None:
    tanda = ("@receiver", ".connect(")
    berkas = [
        str(p.relative_to(akar))
        for p in (akar / "kinerja").rglob("*.py")
        if any(t in p.read_text() for t in tanda) and "signals" in p.read_text()
    ]
    assert [b for b in berkas if "post_migrate" not in (akar / b).read_text()] == []
    assert len(berkas) <= 1
