"""The exchange kind `skp`: what comes in is in force, what goes out comes back unchanged, problems have a place."""

import csv
import io
from datetime import date
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kinerja.dasar.pertukaran import Hasil, ekspor, impor
from kinerja.jejak.models import Entri
from kinerja.organisasi.services import IsiPenugasan, simpan_banyak_penugasan
from kinerja.skp.models import SKP, HasilKerja, IndikatorKinerja
from kinerja.skp.pertukaran import JENIS
from tests.pabrik import SISTEM, Kota, kota_kecil
from tests.skp.pabrik import AT, ditetapkan, draf, isian

pytestmark = pytest.mark.django_db
SKP_JENIS = next(j for j in JENIS if j.kode == "skp")
KEPALA = "nip,tahun,jenis,rhk,rhk_atasan,aspek,iki,target,satuan"


@pytest.fixture
def kota() -> Kota:
    return kota_kecil()


def muat(isi: str, *, percobaan: bool = False) -> Hasil:
    """Loads a file given as text."""
    return impor(SKP_JENIS, io.BytesIO(isi.encode()), by=SISTEM, at=AT, percobaan=percobaan, nama="skp.csv")


def baris(kota: Kota, *lain: str) -> str:
    return "\n".join((KEPALA, *lain)).replace("STAF", kota.staf.nip).replace("KASUB", kota.kasub.nip) + "\n"


def test_skp_made_elsewhere_come_in_as_set_with_their_indicators(kota: Kota) -> None:
    hasil = muat(
        baris(
            kota,
            "STAF,2026,utama,Terlayaninya pemohon,,kuantitas,Jumlah pemohon,120,orang",
            'STAF,2026,utama,Terlayaninya pemohon,,kualitas,Kepuasan,"88,5",indeks',
            "STAF,2026,tambahan,Terselenggaranya upacara,,kuantitas,Jumlah upacara,4,kegiatan",
        )
    )
    assert (hasil.sah, hasil.baru) == (True, 3)
    skp = SKP.objects.get()
    assert (skp.status, skp.mulai, skp.sampai) == (SKP.Status.DITETAPKAN, date(2026, 1, 1), date(2026, 12, 31))
    assert [h.jenis for h in HasilKerja.objects.filter(skp=skp)] == ["utama", "tambahan"]
    assert IndikatorKinerja.objects.get(aspek="kualitas").target == "88,5"
    assert Entri.objects.get(peristiwa="skp.diimpor")


def test_results_are_joined_to_the_superiors_of_the_same_file_by_their_words(kota: Kota) -> None:
    hasil = muat(
        baris(
            kota,
            "STAF,2026,utama,Terlayaninya pemohon,terselesaikannya usul.,kuantitas,Jumlah pemohon,120,orang",
            "KASUB,2026,utama,Terselesaikannya usul,,kuantitas,Jumlah usul,480,SK",
        )
    )
    assert hasil.sah
    milik = HasilKerja.objects.get(rumusan="Terlayaninya pemohon")
    assert milik.hasil_atasan == HasilKerja.objects.get(rumusan="Terselesaikannya usul")
    assert not milik.menunggu_atasan


def test_words_that_are_not_found_leave_a_waiting_result_and_a_warning(kota: Kota) -> None:
    hasil = muat(baris(kota, "STAF,2026,utama,Terlayaninya pemohon,Hasil siapa,kuantitas,Jumlah,120,orang"))
    assert hasil.sah
    [peringatan] = hasil.peringatan
    assert "Hasil siapa" in peringatan.pesan
    assert HasilKerja.objects.get().menunggu_atasan


def test_an_export_imported_again_changes_nothing(kota: Kota, tmp_path: Path) -> None:
    atasan = ditetapkan(kota.kasub, kota.kabid_mutasi, isian(2))
    dukungan = HasilKerja.objects.filter(skp=atasan)[0]
    ditetapkan(kota.staf, kota.kasub, isian(3, 2, dukungan=f"rhk:{dukungan.pk}"))
    ditetapkan(kota.guru, kota.kasek)
    berkas = tmp_path / "skp.csv"
    ekspor(SKP_JENIS, berkas, tahun=2026)
    sebelum = (Entri.objects.count(), SKP.objects.count())
    with berkas.open(encoding="utf-8") as isi:
        jumlah = len(list(csv.DictReader(isi)))
    hasil = impor(SKP_JENIS, berkas, by=SISTEM, at=AT)
    assert (hasil.baru, hasil.berubah, hasil.sama, hasil.masalah) == (0, 0, jumlah, ())
    assert (Entri.objects.count(), SKP.objects.count()) == sebelum


def test_a_qualitative_skp_goes_out_and_comes_back(kota: Kota, tmp_path: Path) -> None:
    kepala = f"{KEPALA},pendekatan"
    baris_kualitatif = f"{kota.staf.nip},2026,utama,Data mutakhir,,,Setiap bulan diperiksa,-,,kualitatif"
    assert muat(f"{kepala}\n{baris_kualitatif}\n").baru == 1
    assert HasilKerja.objects.get().ukuran_kualitatif == "Setiap bulan diperiksa"
    ekspor(SKP_JENIS, tmp_path / "skp.xlsx", tahun=2026)
    assert impor(SKP_JENIS, tmp_path / "skp.xlsx", by=SISTEM, at=AT).sama == 1


def test_other_content_becomes_a_new_version_that_keeps_the_rest(kota: Kota) -> None:
    lama = ditetapkan(kota.staf, kota.kasub, isian(1))
    hasil_lama = HasilKerja.objects.get(skp=lama)
    hasil = muat(baris(kota, f"STAF,2026,utama,{hasil_lama.rumusan},,kuantitas,Jumlah dokumen 0,24,dokumen"))
    assert (hasil.berubah, hasil.baru) == (1, 0)
    lama.refresh_from_db()
    baru = SKP.objects.get(status=SKP.Status.DITETAPKAN)
    assert (lama.status, baru.versi, baru.sebelumnya) == (SKP.Status.DIUBAH, 2, lama)
    assert IndikatorKinerja.objects.get(hasil_kerja__skp=baru).target == "24"
    assert baru.perilaku.count() == 2
    assert HasilKerja.objects.get(skp=baru).asal == hasil_lama


def test_an_skp_that_is_being_written_here_is_not_overwritten(kota: Kota) -> None:
    draf(kota.staf)
    hasil = muat(baris(kota, "STAF,2026,utama,Lain,,kuantitas,Jumlah,1,orang"))
    assert "sedang disusun di sini" in hasil.masalah[0].pesan


def test_every_problem_is_named_at_its_row_and_nothing_is_written(kota: Kota) -> None:
    hasil = muat(
        baris(
            kota,
            "199999999999999999,2026,utama,Hasil,,kuantitas,Jumlah,1,orang",
            "STAF,2024,utama,Hasil,,kuantitas,Jumlah,1,orang",
            "KASUB,2026,utama,Hasil,,kuantitas,Jumlah,1,orang",
        )
    )
    assert [m.baris for m in hasil.masalah] == [2, 3]
    assert "tidak dikenal" in hasil.masalah[0].pesan
    assert "Tidak ada penugasan" in hasil.masalah[1].pesan
    assert not SKP.objects.exists()


def test_a_person_with_two_posts_is_asked_for_the_post(kota: Kota) -> None:
    simpan_banyak_penugasan(
        isi=[IsiPenugasan(kota.staf.nip, "KASUB", "plt", date(2026, 3, 1), date(2026, 5, 31))], by=SISTEM, at=AT
    )
    hasil = muat(baris(kota, "STAF,2026,utama,Hasil,,kuantitas,Jumlah,1,orang"))
    assert "Isi kode_jabatan dan mulai" in hasil.masalah[0].pesan
    satu = f"{KEPALA},kode_jabatan\n{kota.staf.nip},2026,utama,Hasil,,kuantitas,Jumlah,1,orang,STAF\n"
    assert muat(satu).baru == 1


def test_a_target_of_two_readings_is_refused_by_the_reader(kota: Kota) -> None:
    hasil = muat(baris(kota, "STAF,2026,utama,Hasil,,kuantitas,Jumlah,1.234,orang"))
    assert not hasil.sah
    assert hasil.masalah[0].kolom == "target"


def test_a_trial_counts_and_writes_nothing(kota: Kota) -> None:
    hasil = muat(baris(kota, "STAF,2026,utama,Hasil,,kuantitas,Jumlah,1,orang"), percobaan=True)
    assert hasil.baru == 1
    assert not SKP.objects.exists()


def test_the_queries_of_an_import_do_not_grow_with_people(kota: Kota) -> None:
    jumlah = []
    for tahun, orang in ((2025, ["staf"]), (2026, ["staf", "staf_pppk", "kasub", "analis", "guru", "guru_pppk"])):
        isi = [f"{getattr(kota, o).nip},{tahun},utama,Hasil {o},,kuantitas,Jumlah,1,orang" for o in orang]
        with CaptureQueriesContext(connection) as kueri:
            assert muat("\n".join((KEPALA, *isi)) + "\n").baru == len(orang)
        jumlah.append(len(kueri))
    assert jumlah[0] == jumlah[1]
