"""A reorganisation: units and posts change and people move on one day, in one act, seen before it is done."""

from datetime import date
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from kinerja.dasar.pertukaran import Hasil
from kinerja.jejak.models import Entri
from kinerja.organisasi.models import Penugasan, RentangAtasan, UnitKerja
from kinerja.organisasi.selectors import atasan_pada, penugasan_pada, unit_pada
from kinerja.organisasi.services import hitung_ulang_atasan
from tests.organisasi.berkas import JUDUL_REORGANISASI as JUDUL
from tests.organisasi.berkas import dinas_baru, muat, pelaksana_tugas
from tests.pabrik import Kota, kota_kecil

pytestmark = pytest.mark.django_db

HARI_H = date(2026, 3, 16)
# Bidang Mutasi goes into Bidang Kinerja; a new agency is split off the education agency and takes the school.
BERKAS = (
    JUDUL
    + """unit_gabung,05.1,2026-03-16,05.2,,,,,,,,
unit_ubah,05.2,2026-03-16,,Bidang Mutasi dan Kinerja,,,,,,,
unit_bentuk,11,2026-03-16,10,Dinas Kepemudaan,dinas,ya,00,,,,
unit_ubah,10.9,2026-03-16,,,,,11,,,,
jabatan_hapus,KABID-M,2026-03-16,KABID-K,,,,,,,,
jabatan_bentuk,KADISPORA,2026-03-16,,Kepala Dinas Kepemudaan,jpt_pratama,,,11,SEKDA,,
jabatan_ubah,KASEK,2026-03-16,,,,,,,KADISPORA,,
pindah,KADISPORA,2026-03-16,,,,,,,,197609152002121001,821/55
pindah,KASUB,2026-03-16,,,,,,,,199205302019032011,821/56
pindah,STAF,2026-03-16,,,,,,,,198401172008011005,821/57
pindah,KABID-K,2026-03-16,,,plt,,,,,197202281997031006,
"""
)


def reorganisasi(tmp_path: Path, isi: str = BERKAS, *, percobaan: bool = False) -> Hasil:
    return muat(tmp_path, "reorganisasi", isi, percobaan=percobaan)


@pytest.fixture
def kota() -> Kota:
    return kota_kecil()


def test_units_posts_and_people_change_in_one_act(kota: Kota, tmp_path: Path) -> None:
    sebelum = Entri.objects.count()
    hasil = reorganisasi(tmp_path)
    assert hasil.sah, hasil.masalah
    assert Entri.objects.count() == sebelum + 1
    assert Entri.objects.latest("pk").peristiwa == "organisasi.reorganisasi_dimuat"
    unit = {u.kode: u for u in unit_pada(HARI_H)}
    assert "05.1" not in unit
    assert unit["05.2"].nama == "Bidang Mutasi dan Kinerja"
    assert unit["05.1.1"].induk_id == unit["05.2"].pk, "a unit below the merged one goes along"
    assert unit["10.9"].induk_id == unit["11"].pk
    assert "05.1" in {u.kode for u in unit_pada(date(2026, 3, 15))}
    assert [u.kode for u in unit["11"].pendahulu.all()] == ["10"]
    assert [u.kode for u in unit["05.2"].pendahulu.all()] == ["05.1"]


def test_the_next_day_everybody_has_the_right_superior(kota: Kota, tmp_path: Path) -> None:
    assert reorganisasi(tmp_path).sah
    kini = {p.pegawai_id: p for p in penugasan_pada(HARI_H).filter(jenis="definitif")}

    def atasan(orang: str, on: date = HARI_H) -> str:
        pegawai = getattr(kota, orang).pegawai
        tugas = kini[pegawai.pk] if on == HARI_H else getattr(kota, orang).penugasan
        satu = atasan_pada(tugas, "kinerja", on)
        return satu.pegawai.nama if satu else ""

    assert atasan("kabid_mutasi") == "Budi Santoso", "leads the new agency"
    assert atasan("kasub") == "Siti Rahma", "they changed places"
    assert atasan("staf") == "Gita Maharani", "KABID-M is gone: its people are below KABID-K"
    assert atasan("staf_pppk") == "Siti Rahma", "did not move, has another superior"
    assert atasan("guru") == "Nurul Aini"
    memimpin = penugasan_pada(HARI_H).get(pegawai=kota.kasek.pegawai, jenis="tugas_tambahan")
    di_atas = atasan_pada(memimpin, "kinerja", HARI_H)
    assert di_atas is not None
    assert di_atas.pegawai.nama == "Fajar Nugroho", "the school leads to the new agency"
    assert atasan("staf", date(2026, 3, 15)) == "Hendra Saputra", "the day before nothing has changed"
    assert hitung_ulang_atasan() == 0


def test_loading_it_again_changes_nothing(kota: Kota, tmp_path: Path) -> None:
    assert reorganisasi(tmp_path).sah
    lagi = reorganisasi(tmp_path)
    assert lagi.sah, lagi.masalah
    assert (lagi.baru, lagi.berubah) == (0, 0)


def test_the_preview_tells_each_agency_and_each_person_and_writes_nothing(kota: Kota, tmp_path: Path) -> None:
    sebelum = (Penugasan.objects.count(), RentangAtasan.objects.count(), UnitKerja.objects.count())
    hasil = reorganisasi(tmp_path, percobaan=True)
    assert hasil.sah
    assert (Penugasan.objects.count(), RentangAtasan.objects.count(), UnitKerja.objects.count()) == sebelum
    pesan = [m.pesan for m in hasil.rincian]
    assert any(p.startswith("Dinas Kepemudaan (baru): 1 unit baru, 1 unit berganti nama atau induk") for p in pesan)
    badan = next(p for p in pesan if p.startswith("Badan Kepegawaian"))
    assert "1 unit berakhir" in badan
    assert "1 orang keluar" in badan
    orang = {m.baris: m.pesan for m in hasil.rincian if m.baris}
    assert orang[9].startswith("Fajar Nugroho: Kepala Bidang Mutasi (Badan Kepegawaian")
    assert "→ Kepala Dinas Kepemudaan (Dinas Kepemudaan)" in orang[9]
    assert "atasan Eko Prasetyo → Budi Santoso" in orang[9]


@pytest.mark.parametrize(
    ("baris", "kolom", "obat"),
    [
        ("unit_hapus,10.9,2026-03-16,,,,,,,,,", "kode", "jabatan_ubah atau jabatan_hapus"),
        ("jabatan_hapus,GURU,2026-03-16,,,,,,,,,", "kode", "pindah atau lepas"),
        ("jabatan_hapus,KASEK,2026-03-16,,,,,,,,,", "kode", "dipegang 1 orang: Nurul Aini"),
        ("unit_gabung,05.1,2026-03-16,,,,,,,,,", "kode_terkait", "Isi kolom itu"),
        ("unit_gabung,05.1,2026-03-16,99,,,,,,,,", "kode_terkait", "Unit 99 tidak ada"),
        ("unit_ubah,77,2026-03-16,,Baru,,,,,,,", "kode", "Unit 77 tidak ada pada 16 Mar 2026"),
        ("unit_ubah,10,2026-03-16,,Baru,guru,,,,,,", "jenis", "Pilih salah satu: setda"),
        ("unit_hapus,10,2026-03-16,,,,,,,,,", "kode_induk", "Unit induk 10 tidak ada"),
        ("pindah,KADIS,2026-03-16,,,,,,,,199205302019032011,", "kode_jabatan", "hanya untuk satu orang"),
        ("pindah,STAF,2026-03-16,,,,,,,,199205302019032999,", "nip", "belum ada"),
        ("lepas,KADIS,2026-03-16,,,,,,,,199205302019032011,", "kode", "tidak memegang KADIS"),
        ("jabatan_ubah,SEKDA,2026-03-16,,,,,,,STAF,,", "kode_atasan", "berputar"),
    ],
)
def test_a_row_that_cannot_be_is_named_with_its_cure(
    kota: Kota, tmp_path: Path, baris: str, kolom: str, obat: str
) -> None:
    hasil = reorganisasi(tmp_path, JUDUL + "unit_ubah,02,2026-03-16,,Inspektorat Daerah,,,,,,,\n" + baris + "\n")
    assert not hasil.sah
    assert UnitKerja.objects.get(kode="02").versi.count() == 1, "all rows or none"
    masalah = next(m for m in hasil.masalah if obat in m.pesan)
    assert (masalah.baris, masalah.kolom) == (3, kolom)


def test_a_superior_post_that_goes_needs_its_successor(kota: Kota, tmp_path: Path) -> None:
    baris = "jabatan_hapus,KABID-M,2026-03-16,,,,,,,,,\nlepas,KABID-M,2026-03-16,,,,,,,,197609152002121001,\n"
    hasil = reorganisasi(tmp_path, JUDUL + baris)
    assert [m.kolom for m in hasil.masalah] == ["kode_terkait"]
    assert "masih menjadi atasan 1 jabatan: KASUB" in hasil.masalah[0].pesan
    assert reorganisasi(tmp_path, JUDUL + baris.replace("2026-03-16,,", "2026-03-16,KABID-K,", 1)).sah


def test_the_home_pages_of_the_next_day_open(kota: Kota, tmp_path: Path, client: Client) -> None:
    assert reorganisasi(tmp_path).sah
    for orang in ("kabid_mutasi", "kasub", "staf", "kabid_kinerja", "sekda", "kasek", "guru"):
        client.force_login(getattr(kota, orang).pengguna)
        assert client.get("/").status_code == 200


def _lebur(banyak: int) -> str:
    """Every other one of the new agencies goes into the first one with its people, the others change their names."""
    return JUDUL + "".join(
        f"unit_ubah,7{i:02},2026-04-01,,Dinas Lama {i},,,,,,,\n"
        if i % 2 == 0
        else f"unit_gabung,7{i:02},2026-04-01,700,,,,,,,,\n"
        f"jabatan_hapus,KD{i:02},2026-04-01,KD00,,,,,,,,\n"
        f"lepas,KD{i:02},2026-04-01,,,,,,,,{pelaksana_tugas(i)},\n"
        for i in range(banyak)
    )


def test_a_file_of_forty_agencies_takes_the_queries_of_a_file_of_four(kota: Kota, tmp_path: Path) -> None:
    def kueri(isi: str, *, percobaan: bool) -> int:
        with CaptureQueriesContext(connection) as semua:
            hasil = reorganisasi(tmp_path, isi, percobaan=percobaan)
        assert hasil.sah, hasil.masalah
        return len(semua)

    jumlah = {
        banyak: [kueri(isi(banyak), percobaan=coba) for isi in (dinas_baru, _lebur) for coba in (True, False)]
        for banyak in (4, 40)
    }
    assert jumlah[40] == jumlah[4]
    assert max(jumlah[40]) <= 65  # PostgreSQL adds the locks that take turns
