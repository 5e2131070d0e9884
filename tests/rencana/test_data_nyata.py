"""The real plans: Kabupaten Jember 2021 (72 units, 2,427 rows) and the personnel agency of Situbondo 2026-2030."""

import csv
from pathlib import Path

import pytest
from pytest_django import DjangoAssertNumQueries

from contoh import jember, situbondo
from contoh.berkas import baca
from contoh.berkas import tulis as tulis_contoh
from kinerja.jejak.models import Entri
from kinerja.rencana.models import Indikator, Pagu, Simpul, TargetIndikator, VersiRencana
from kinerja.rencana.selectors import selisih_pagu, versi_berlaku
from tests.rencana.muatan import buat_unit, muat, pesan, tulis

pytestmark = pytest.mark.django_db


@pytest.fixture
def unit_jember() -> None:
    assert len(buat_unit((u["kode"], "") for u in jember.daftar_unit())) == 72


def berkas_jember(folder: Path, *, bedakan: bool) -> Path:
    return tulis_contoh(folder / "rencana-jember.csv", jember.daftar_rencana(bedakan=bedakan))


def test_jember_is_first_refused_naming_the_one_key_on_three_rows(unit_jember: None, tmp_path: Path) -> None:
    hasil = muat("rencana", berkas_jember(tmp_path, bedakan=False))
    assert not hasil.sah
    assert len(hasil.masalah) == 1
    [satu] = pesan(hasil)
    baris = [
        i
        for i, r in enumerate(jember.daftar_rencana(bedakan=False), start=2)
        if (r["kode_unit"], r["kode"]) == ("1.02.0.00.0.00.1..0000", "1.02.01.2.10.01")
    ]
    assert len(baris) == 3
    assert f"{baris[0]}, {baris[1]} dan {baris[2]}" in satu
    assert "kode=1.02.01.2.10.01" in satu
    assert (Simpul.objects.count(), VersiRencana.objects.count(), Entri.objects.count()) == (0, 0, 0)


def test_jember_told_apart_loads_for_72_units_and_44_activities_do_not_add_up(
    unit_jember: None, tmp_path: Path, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    berkas = berkas_jember(tmp_path, bedakan=True)
    with django_assert_max_num_queries(100):
        hasil = muat("rencana", berkas)
    assert (hasil.baru, hasil.berubah, hasil.sama, hasil.masalah) == (2427, 0, 0, ())
    assert Simpul.objects.count() == 2427
    assert Simpul.objects.values("unit").distinct().count() == 72
    assert Entri.objects.get().peristiwa == "rencana.diimpor"
    assert len(hasil.peringatan) == 44
    assert "Kegiatan 1.01.02.2.02: pagu Rp 89.241.310.050, jumlah di bawahnya Rp 91.111.713.650" in str(
        hasil.peringatan[0]
    )
    versi = VersiRencana.objects.get(dokumen__kode=jember.DOKUMEN)
    selisih = selisih_pagu(versi, 2021)
    assert len(selisih) == 44
    assert {s.simpul.level for s in selisih} == {"kegiatan"}
    tercetak = {
        (r["kode_skpd"], r["kode"]): int(r["jumlah_anak_vs_pagu"].removeprefix("beda:"))
        for r in baca(jember.SUMBER)
        if r["jumlah_anak_vs_pagu"].startswith("beda:")
    }
    assert {(s.simpul.unit.kode, s.simpul.kode): s.beda for s in selisih} == tercetak


def test_jember_exported_and_imported_changes_nothing(unit_jember: None, tmp_path: Path) -> None:
    asli = berkas_jember(tmp_path, bedakan=True)
    muat("rencana", asli)
    sebelum = isi_basis_data()
    berkas = tulis("rencana", tmp_path)
    assert baris(berkas) == baris(asli)
    hasil = muat("rencana", berkas)
    assert (hasil.baru, hasil.berubah, hasil.sama, hasil.masalah) == (0, 0, 2427, ())
    assert isi_basis_data() == sebelum
    assert Entri.objects.count() == 1


def baris(berkas: Path) -> set[tuple[tuple[str, str], ...]]:
    """The rows as sets of filled cells, so that order and empty columns do not matter; words and defaults apart."""
    with berkas.open(encoding="utf-8", newline="") as alir:
        return {
            tuple(
                sorted(
                    (k, v.strip().removeprefix("'")) for k, v in r.items() if v.strip() and k not in ("versi", "arah")
                )
            )
            for r in csv.DictReader(alir)
        }


def isi_basis_data() -> list[object]:
    return [
        list(model.objects.order_by("pk").values())
        for model in (Simpul, Indikator, TargetIndikator, Pagu, VersiRencana)
    ]


def test_situbondo_holds_several_indicators_on_one_node(tmp_path: Path) -> None:
    buat_unit([("BKPSDM", "")])
    hasil = muat("rencana", tulis_contoh(tmp_path / "s.csv", situbondo.daftar_rencana()))
    assert (hasil.baru, hasil.masalah) == (24, ())
    assert Simpul.objects.count() == 21
    program = Simpul.objects.get(kode="5.03.02")
    assert [i.nama for i in program.indikator.all()] == [
        "Persentase Penyelesaian Layanan Kepegawaian",
        "Persentase Perencanaan kebutuhan sesuai formasi",
    ]
    assert Simpul.objects.get(kode="S41").indikator.count() == 3
    assert {p.tahun: p.jumlah for p in program.pagu.all()}[2027] == 1372500000
    assert program.induk is not None
    assert program.induk.kode == "S42"


@pytest.mark.parametrize("akhiran", ["csv", "xlsx"])
def test_situbondo_exported_and_imported_changes_nothing(tmp_path: Path, akhiran: str) -> None:
    buat_unit([("BKPSDM", "")])
    muat("rencana", tulis_contoh(tmp_path / "s.csv", situbondo.daftar_rencana()))
    hasil = muat("rencana", tulis("rencana", tmp_path, akhiran=akhiran))
    assert (hasil.baru, hasil.berubah, hasil.sama) == (0, 0, 24)


def test_situbondo_differences_are_those_of_the_source(tmp_path: Path) -> None:
    buat_unit([("BKPSDM", "")])
    muat("rencana", tulis_contoh(tmp_path / "s.csv", situbondo.daftar_rencana(dokumen="")))
    versi = versi_berlaku(VersiRencana.objects.get().tanggal)
    assert versi is not None
    beda = {s.simpul.kode: s.beda for s in selisih_pagu(versi, 2026)}
    assert beda == {"5.04.02": 938000000, "5.03.02": 177000000}
