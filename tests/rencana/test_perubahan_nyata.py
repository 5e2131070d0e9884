"""The real change of budget of Kabupaten Jember 2021: 64 of 72 units, 1,533 sub-activities, over the plan before."""

from collections import Counter
from pathlib import Path

import pytest
from pytest_django import DjangoAssertNumQueries

from contoh import jember, jember_perubahan
from contoh.berkas import baca
from contoh.berkas import tulis as tulis_contoh
from kinerja.dasar.pertukaran import Hasil
from kinerja.jejak.models import Entri
from kinerja.rencana.models import Indikator, Pagu, Simpul, TargetIndikator, VersiRencana
from kinerja.rencana.selectors.banding import banding_versi, hitung_banding
from tests.rencana.muatan import buat_unit, muat, pesan, tulis

pytestmark = pytest.mark.django_db
BUKAN_JUMLAH = ["966,7", "791,8", "168,9", "281,7"]
DELAPAN = {
    "4.01.0.00.0.00.1..0000",
    "4.01.0.00.0.00.3..0000",
    "4.01.0.00.0.00.33.0000",
    "4.01.0.00.0.00.4..0000",
    "4.01.0.00.0.00.7..0000",
    "4.01.0.00.0.00.8..0000",
    "4.01.3.30.0.00.2..0000",
    "5.01.4.01.5.06.1..0000",
}


@pytest.fixture
def murni(tmp_path: Path) -> VersiRencana:
    buat_unit((u["kode"], "") for u in jember.daftar_unit())
    assert muat("rencana", tulis_contoh(tmp_path / "murni.csv", jember.daftar_rencana(bedakan=True))).sah
    return VersiRencana.objects.get()


def berkas(folder: Path, *, betulkan: bool) -> Path:
    return tulis_contoh(folder / "perubahan.csv", jember_perubahan.daftar_perubahan(betulkan=betulkan))


def isi_unit(versi: VersiRencana, unit: set[str]) -> list[tuple[object, ...]]:
    simpul = Simpul.objects.filter(versi=versi, unit__kode__in=unit)
    baris = simpul.values_list(
        "unit__kode", "kode", "level", "nama", "induk__kode", "pagu__tahun", "pagu__jumlah", "indikator__nama",
        "indikator__satuan", "indikator__target__periode", "indikator__target__teks",
    )  # fmt: skip
    return sorted(baris, key=str)


def test_the_change_is_first_refused_naming_the_four_rows_whose_amount_is_no_amount(
    murni: VersiRencana, tmp_path: Path
) -> None:
    hasil = muat("rencana", berkas(tmp_path, betulkan=False))
    isi = list(jember_perubahan.daftar_perubahan(betulkan=False))
    salah = [nomor for nomor, r in enumerate(isi, start=2) if r.get("pagu_2021") in BUKAN_JUMLAH]
    assert [(m.baris, m.kolom) for m in hasil.masalah] == [(n, "pagu_2021") for n in salah]
    assert len(salah) == 4
    assert (VersiRencana.objects.count(), Entri.objects.count()) == (1, 1)


def test_mended_it_loads_over_the_plan_before_and_every_difference_is_listed_to_the_row(
    murni: VersiRencana, tmp_path: Path, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    jalur = berkas(tmp_path, betulkan=True)
    with django_assert_max_num_queries(160):
        hasil = muat("rencana", jalur)
    assert hasil.sah, pesan(hasil)
    perubahan = VersiRencana.objects.get(kode="perubahan")
    assert perubahan.asal == murni
    assert Entri.objects.filter(peristiwa="rencana.diimpor").count() == 2
    _periksa_baris(murni, perubahan, hasil)
    _periksa_delapan_unit(murni, perubahan)
    _periksa_kosong_bukan_nol(perubahan)
    _periksa_induk_baru(perubahan)


def _periksa_baris(murni: VersiRencana, perubahan: VersiRencana, hasil: Hasil) -> None:
    """What is new, gone and changed, against the two sources themselves."""
    baris = banding_versi(murni, perubahan)
    lama = {(r["kode_unit"], r["kode"]): r for r in jember.daftar_rencana(bedakan=True)}
    kini = {(r["kode_unit"], r["kode"]): r for r in jember_perubahan.daftar_perubahan(betulkan=True)}
    disebut = {unit for unit, _kode in kini}
    hilang = {k for k, r in lama.items() if r["level"] == "sub_kegiatan" and k[0] in disebut and k not in kini}
    sebut = {(b.jenis, b.simpul.unit.kode, b.simpul.kode) for b in baris}
    assert {(u, k) for j, u, k in sebut if j == "hilang"} == hilang
    assert {(u, k) for j, u, k in sebut if j == "baru"} == kini.keys() - lama.keys()
    assert {(u, k) for j, u, k in sebut if j == "berubah"} == kini.keys() & lama.keys()
    assert hitung_banding(baris) == {"baru": 448, "berubah": 1178, "hilang": 170}
    assert hasil.baru + hasil.berubah == 448 + 1178  # as rows: one with another measure is a new row
    assert hasil.sama == 0
    assert len(hasil.rincian) == 448 + 1178 + 170
    satu = next(b for b in baris if b.simpul.kode == "1.01.01.2.01.01")
    assert [(u.apa, u.lama, u.baru) for u in satu.ubahan] == [
        ("Indikator", "Jumlah Dokumen Yang Diselesaikan", "Jumlah Dokumen yang diselesaikan"),
        ("Pagu 2021", "Rp 331.353.100", "Rp 315.916.150"),
    ]


def _periksa_delapan_unit(murni: VersiRencana, perubahan: VersiRencana) -> None:
    """Units the change does not name."""
    sebelum = isi_unit(murni, DELAPAN)
    assert len(sebelum) > 100
    assert isi_unit(perubahan, DELAPAN) == sebelum
    assert not {b.simpul.unit.kode for b in banding_versi(murni, perubahan)} & DELAPAN


def _periksa_kosong_bukan_nol(perubahan: VersiRencana) -> None:
    """Empty amounts are not given."""
    kosong = [r for r in baca(jember_perubahan.SUMBER) if not r["pagu_setelah_perubahan"].strip()]
    assert len(kosong) == 352
    sebut = {(r["kode_skpd"], r["kode_sub_kegiatan"]) for r in kosong}
    ada = Pagu.objects.filter(simpul__versi=perubahan).values_list("simpul__unit__kode", "simpul__kode")
    assert not sebut & set(ada)


def _periksa_induk_baru(perubahan: VersiRencana) -> None:
    """Parents are made, and every row stands below one."""
    assert Counter(r["level"] for r in jember_perubahan.induk_baru()) == {"kegiatan": 77, "program": 16}
    sub = Simpul.objects.filter(versi=perubahan, level="sub_kegiatan")
    assert not sub.filter(induk__isnull=True).exists()
    satu = sub.get(kode="`1.01.02.2.02.4")
    assert (satu.induk.kode if satu.induk else "") == "1.01.02.2.02"


def test_loaded_again_or_exported_and_imported_it_changes_nothing(murni: VersiRencana, tmp_path: Path) -> None:
    assert muat("rencana", berkas(tmp_path, betulkan=True)).sah
    sebelum = _semua()
    hasil = muat("rencana", berkas(tmp_path, betulkan=True))
    assert (hasil.baru, hasil.berubah, hasil.sah) == (0, 0, True)
    hasil = muat("rencana", tulis("rencana", tmp_path))
    assert (hasil.baru, hasil.berubah, hasil.sah) == (0, 0, True)
    assert _semua() == sebelum


def _semua() -> list[object]:
    return [list(m.objects.order_by("pk").values()) for m in (VersiRencana, Simpul, Indikator, TargetIndikator, Pagu)]
