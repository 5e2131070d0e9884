"""Every worked example holds: alone, with all others in one call, and on every engine."""

import re
from pathlib import Path

import pytest

from kinerja.aturan.galat import PaketRusak
from kinerja.aturan.kasus import Kasus, beda_kasus, daftar_kasus, jalankan
from kinerja.aturan.kasus_periksa import KasusPeriksa, beda_kasus_periksa, daftar_kasus_periksa
from kinerja.aturan.layanan import hitung
from kinerja.aturan.mesin import Mesin

SEMUA = daftar_kasus()
WAJIB = {f"R{n}" for n in range(1, 39)}
WAJIB |= {f"K{n}" for n in (*range(1, 12), *range(14, 19), 21, 22, 24, 25, *range(28, 36), 37, 38)}


@pytest.mark.parametrize("kasus", SEMUA, ids=lambda x: x.nama)
def test_a_case_holds_alone(kasus: Kasus) -> None:
    assert beda_kasus(kasus, hitung(kasus.hitung, [{"id": kasus.nama, **kasus.masukan}])[0]) is None


@pytest.mark.parametrize("nama", sorted({x.hitung for x in SEMUA}))
def test_all_cases_of_a_calculation_hold_together(nama: str) -> None:
    assert [(x.kasus.nama, x.sebab) for x in jalankan([x for x in SEMUA if x.hitung == nama])] == []


def test_all_cases_hold_in_one_call(mesin: Mesin) -> None:
    assert jalankan(SEMUA, mesin=mesin) == []


def test_all_cases_hold_in_reverse_order_and_thrice(mesin: Mesin) -> None:
    assert jalankan(SEMUA[::-1] * 3, mesin=mesin) == []


def test_every_worked_example_of_the_issue_is_a_case() -> None:
    ada = {x for kasus in SEMUA for x in re.findall(r"\b[RK]\d+", kasus.nama)}
    assert ada >= WAJIB


def test_every_case_names_its_source() -> None:
    assert [x.nama for x in SEMUA if not x.sumber.strip()] == []


def test_receipts_are_the_same_on_every_engine(duckdb: Mesin, postgres: Mesin) -> None:
    for nama in {x.hitung for x in SEMUA}:
        catatan = [{"id": x.nama, **x.masukan} for x in SEMUA if x.hitung == nama]
        kiri, kanan = (hitung(nama, catatan, mesin=m) for m in (duckdb, postgres))
        assert [x.rincian for x in kiri] == [x.rincian for x in kanan]


def test_a_case_that_does_not_hold_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(
        "kasus:\n  - {nama: salah, sumber: uji, hitung: rezim, masukan: {tanggal: '2020-01-01'}, hasil: {rezim: dp3}}"
    )
    gagal = jalankan(daftar_kasus(tmp_path))
    assert [(x.kasus.nama, "pp46" in x.sebab) for x in gagal] == [("salah", True)]


def test_a_case_with_neither_result_nor_error_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("kasus:\n  - {nama: x, sumber: uji, hitung: rezim, masukan: {}}")
    with pytest.raises(PaketRusak, match="tepat satu"):
        daftar_kasus(tmp_path)


@pytest.mark.parametrize("kasus", daftar_kasus_periksa(), ids=lambda x: x.nama)
def test_a_case_of_a_check_holds(kasus: KasusPeriksa) -> None:
    assert beda_kasus_periksa(kasus) is None


def test_a_case_of_a_check_that_does_not_hold_is_named() -> None:
    salah = KasusPeriksa(nama="x", sumber="uji", periksa="plt", temuan=["plt.lama_plh"],
                         masukan={"jenis": "plh", "mulai": "2026-01-01", "sampai": "2026-01-10"})  # fmt: skip
    assert beda_kasus_periksa(salah) == "seharusnya ['plt.lama_plh'], ternyata []"
    berat = salah.model_copy(update={"temuan": [], "menghalangi": True})
    assert beda_kasus_periksa(berat) == "seharusnya menghalangi"
