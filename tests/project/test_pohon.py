"""What is in the tree: nothing of one machine, no package index, no test that works around the ledger."""

import re
import subprocess
from pathlib import Path

TERLARANG = re.compile(
    "|".join(
        [
            "/" + "work/",
            "/" + "root/",
            "/" + "opt/(?:wheels|pypi)",
            "pypi" + r"\.org",
            "python" + "hosted",
            "extra" + "-index",
        ]
    )
)
BINER = {".png", ".woff2", ".ttf", ".otf", ".pdf", ".xlsx", ".parquet", ".zip", ".ico"}
TANPA_ALASAN = re.compile(r"#\s*type:\s*ignore(?!\[[a-z-]+\](?:\s+#\s*(?:noqa: [A-Z0-9]+\s+#\s*)?)\S)")


def berkas_kita(akar: Path) -> list[Path]:
    """Every file git follows, or would follow."""
    perintah = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    nama = subprocess.run(perintah, cwd=akar, capture_output=True, text=True, check=True).stdout.split("\0")
    return [akar / n for n in nama if n and (akar / n).is_file()]


def test_no_machine_path_and_no_index_host_anywhere(akar: Path) -> None:
    salah = {
        str(b.relative_to(akar)): TERLARANG.findall(b.read_text(errors="replace"))
        for b in berkas_kita(akar)
        if b.suffix not in BINER and TERLARANG.search(b.read_text(errors="replace"))
    }
    assert salah == {}


def test_tests_that_commit_use_a_copied_database(akar: Path) -> None:
    cara = re.compile(
        r"django_db\([^)]*transaction=True|\btransactional_db\b\s*[:,)]|\blive_server\b\s*[:,)]|TransactionTestCase"
    )
    pelanggar = [
        str(b.relative_to(akar))
        for b in (akar / "tests").rglob("test_*.py")
        if b.parent.name != "project" and cara.search(b.read_text())
    ]
    assert pelanggar == []


def test_no_test_sleeps_or_is_skipped(akar: Path) -> None:
    tidur = r"\btime\.sleep\(|wait_for_timeout\(\d{3}"  # a few ms inside a bounded loop are a question, not a sleep
    cara = re.compile(tidur + r"|\bmark\.skip|\bpytest\.skip\(|\bmark\.xfail|importorskip")
    pelanggar = [
        str(b.relative_to(akar))
        for b in (akar / "tests").rglob("test_*.py")
        if b.parent.name != "project" and cara.search(b.read_text())
    ]
    assert pelanggar == []


def test_every_module_opens_with_a_sentence(akar: Path) -> None:
    kosong = [
        str(b.relative_to(akar))
        for paket in ("kinerja", "config", "contoh", "bench")
        for b in (akar / paket).rglob("*.py")
        if "migrations" not in b.parts and not re.match(r'(#!.*\n)?(r|f)?"""\S', b.read_text())
    ]
    assert [b for b in kosong if not b.endswith(("__init__.py", "apps.py"))] == []


def test_ignored_types_have_their_reason(akar: Path) -> None:
    tanpa = [
        f"{b.relative_to(akar)}: {baris.strip()}"
        for b in berkas_kita(akar)
        if b.suffix == ".py" and "migrations" not in b.parts
        for baris in b.read_text().splitlines()
        if TANPA_ALASAN.search(baris) and "re.compile" not in baris
    ]
    assert tanpa == []
