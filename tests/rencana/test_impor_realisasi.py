"""Realisations and monthly spending: checked against the plan, stored once, exported unchanged."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from kinerja.jejak.models import Entri
from kinerja.rencana.models import AnggaranBulanan, RealisasiIndikator
from tests.rencana.muatan import buat_unit, muat, pesan, tulis

pytestmark = pytest.mark.django_db
REALISASI = "dokumen,kode_unit,kode,indikator,periode,realisasi,sumber\n"
ANGGARAN = "dokumen,kode_unit,kode,bulan,rencana,realisasi,jenis_belanja\n"


@pytest.fixture(autouse=True)
def rencana() -> None:
    buat_unit([("A", "")])
    isi = "kode_unit,level,kode,kode_induk,nama,indikator,target_2026\n"
    isi += "A,program,1,,Program,Ukuran,80\nA,program,1,,Program,Kedua,10\nA,kegiatan,1.1,1,Kegiatan,,5\n"
    assert muat("rencana", isi).sah


def test_realisations_of_year_quarter_and_month_are_stored_as_they_are() -> None:
    isi = ',A,1,Ukuran,2026,"105,5",LKjIP\n,A,1,Ukuran,2026-TW1,20,\n,A,1,Kedua,2026-03,WTP,\n'
    hasil = muat("realisasi", REALISASI + isi)
    assert (hasil.baru, hasil.masalah) == (3, ())
    angka = {(r.indikator, r.periode): r.angka for r in RealisasiIndikator.objects.all()}
    assert angka == {("Ukuran", "2026"): Decimal("105.5"), ("Ukuran", "2026-TW1"): 20, ("Kedua", "2026-03"): None}


def test_realisation_of_what_is_not_in_the_plan_is_refused_with_its_row() -> None:
    hasil = muat("realisasi", REALISASI + ",A,1,Ukuran,2026,1,\n,A,1,Tidak ada,2026,1,\n,A,9,Ukuran,2026,1,\n")
    assert [(m.baris, m.kolom) for m in hasil.masalah] == [(3, "indikator"), (4, "indikator")]
    assert not RealisasiIndikator.objects.exists()


def test_unnamed_indicator_is_required_where_the_plan_names_it_and_read_where_it_does_not() -> None:
    [satu] = pesan(muat("realisasi", REALISASI + ",A,1,,2026,1,\n"))
    assert "Wajib diisi" in satu
    assert muat("realisasi", REALISASI + ",A,1.1,,2026,4,\n").sah


def test_unknown_document_and_unit_and_period_are_named() -> None:
    hasil = muat("realisasi", REALISASI + "lain,A,1,Ukuran,2026,1,\n,X,1,Ukuran,2026,1,\n")
    assert [(m.baris, m.kolom) for m in hasil.masalah] == [(2, "dokumen"), (3, "kode_unit")]
    [salah] = muat("realisasi", REALISASI + ",A,1,Ukuran,2026-13,1,\n").masalah
    assert (salah.baris, salah.kolom) == (2, "periode")


def test_spending_is_whole_rupiah_of_one_month() -> None:
    hasil = muat("anggaran", ANGGARAN + ",A,1.1,2026-01,1.000.000,900.000,\n,A,1.1,2026-01,,50.000,modal\n")
    assert hasil.baru == 2
    satu = AnggaranBulanan.objects.get(jenis_belanja="")
    assert (satu.bulan, satu.rencana, satu.realisasi, satu.versi) == (date(2026, 1, 1), 1_000_000, 900_000, "murni")
    salah = muat("anggaran", ANGGARAN + ',A,1.1,2026-02,,"10,5",\n,A,9,2026-02,,1,\n')
    assert [(m.baris, m.kolom) for m in salah.masalah] == [(2, "realisasi"), (3, "kode")]


@pytest.mark.parametrize("kode", ["realisasi", "anggaran"])
def test_import_of_an_export_changes_nothing(kode: str, tmp_path: Path) -> None:
    muat(
        "realisasi", REALISASI + ',A,1,Ukuran,2026,"1.234,5",\'=sumber\n,A,1,Kedua,2025-TW4,2 - 3,\n,A,1.1,,2026,WTP,\n'
    )
    muat("anggaran", ANGGARAN + ",A,1.1,2026-01,10,-5,\n,A,1,2025-12,,7,modal\n")
    entri = Entri.objects.count()
    hasil = muat(kode, tulis(kode, tmp_path))
    assert (hasil.baru, hasil.berubah, hasil.masalah) == (0, 0, ())
    assert hasil.sama in (2, 3)
    assert Entri.objects.count() == entri


def test_export_of_a_year_holds_only_that_year(tmp_path: Path) -> None:
    muat("realisasi", REALISASI + ",A,1,Ukuran,2026,1,\n,A,1,Ukuran,2025-TW4,2,\n")
    isi = tulis("realisasi", tmp_path, tahun=2026).read_text()
    assert "2026" in isi
    assert "2025" not in isi
