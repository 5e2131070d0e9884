"""What apps call: nothing is loaded before it is needed, and threads do not disturb each other."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

from kinerja.aturan.layanan import BarisCapaian, BarisDistribusi, BarisPredikat, hitung_capaian, hitung_predikat
from kinerja.aturan.layanan import periksa_distribusi as periksa

BERAT = "{x for x in ('ibis', 'duckdb', 'pyarrow', 'psycopg', 'django') if x in sys.modules}"


def dimuat(akar: Path, kalimat: str) -> str:
    """Which heavy modules a fresh process has loaded after running some lines."""
    lengkap = f"import sys; from datetime import date; {kalimat}; print(sorted({BERAT}))"
    hasil = subprocess.run([sys.executable, "-c", lengkap], cwd=akar, capture_output=True, text=True, check=True)
    return hasil.stdout.strip()


def test_a_dated_value_loads_no_engine(akar: Path) -> None:
    kalimat = "from kinerja.aturan import pustaka, layanan, tenggat; pustaka.nilai('nip.pola', date(2025, 1, 1))"
    assert dimuat(akar, kalimat) == "[]"


def test_warming_up_loads_the_embedded_engine_and_nothing_of_django(akar: Path) -> None:
    kalimat = "from kinerja.aturan.layanan import hangatkan; hangatkan()"
    assert dimuat(akar, kalimat) == "['duckdb', 'ibis', 'pyarrow']"


def test_threads_compute_side_by_side() -> None:
    def kerja(n: int) -> tuple[object, ...]:
        predikat = hitung_predikat([BarisPredikat(str(n), date(2025, 1, 1), "di_atas", "sesuai")])[0]
        capaian = hitung_capaian([BarisCapaian(str(n), "naik", n, target=100)])[0]
        unit = periksa(BarisDistribusi(str(n), date(2025, 1, 1), "baik", {"baik": n}))
        return predikat.id, predikat.nilai["predikat"], capaian.nilai["capaian"], unit.rincian["langkah"][0]["nilai"]

    with ThreadPoolExecutor(4) as kolam:
        hasil = list(kolam.map(kerja, range(1, 41)))
    assert hasil == [(str(n), "baik", f"{n}.00", n) for n in range(1, 41)]


def test_rows_and_receipts_do_not_share_what_a_caller_may_change() -> None:
    satu, dua = hitung_predikat([BarisPredikat(x, date(2025, 1, 1), "sesuai", "sesuai") for x in "ab"])
    satu.rincian["aturan"][0]["pasal"] = "diubah"
    assert dua.rincian["aturan"][0]["pasal"] != "diubah"
