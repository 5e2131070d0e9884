"""A teacher's record is complete without an SKP here: ten years of imported marks, grades, posts and training."""

from collections.abc import Iterator
from datetime import date

import pytest
import time_machine
from django.test import Client

from kinerja.organisasi.models import Pegawai
from kinerja.peraturan.services import ubah_setelan
from kinerja.rapor.selectors.orang import dengan_keterangan
from kinerja.rapor.selectors.rapor import Bacaan, susun_rapor
from kinerja.skp.models import SKP, UmpanBalik
from kinerja.web.selectors.beranda import beranda
from kinerja.web.selectors.ingatkan import daftar_ingat
from tests.integrasi.pabrik import muat
from tests.pabrik import SISTEM, Kota, kota_kecil, pukul

pytestmark = pytest.mark.django_db
ON = date(2026, 3, 2)
NIP = "198509262010012015"  # Oktavia Rini, teacher
TAHUN = range(2016, 2026)


@pytest.fixture(autouse=True)
def jam() -> Iterator[None]:
    with time_machine.travel(pukul(ON), tick=False):
        yield


@pytest.fixture
def kota(db: None) -> Kota:
    kota = kota_kecil()
    awal = date(2016, 1, 1)
    ubah_setelan(kunci="cara_skp_guru", nilai="luar", mulai=awal, alasan="Uji.", by=SISTEM, at=pukul(awal))
    for kode, isi in berkas().items():
        hasil = muat(kode, isi.encode())
        assert hasil.sah, hasil.masalah
    return kota


def berkas() -> dict[str, str]:
    """Old marks as `predikat`, from 2022 on as SIASN gives them, and the rest of the career."""
    lama = "".join(f"{NIP};{t}-01-01;{t}-12-31;tahunan;;;baik;{nilai(t)};Arsip\n" for t in TAHUN if t < 2022)
    baru = "".join(f"{NIP};{t};2;2;2\n" for t in TAHUN if t >= 2022)
    golongan = "".join(f"{NIP};{g};{t}-04-01\n" for g, t in (("III/a", 2016), ("III/b", 2020), ("III/d", 2024)))
    return {
        "predikat": f"nip;mulai;sampai;jenis;hasil_kerja;perilaku;predikat;nilai;sumber\n{lama}",
        "siasn_skp22": f"nip;tahun;hasilKinerjaNilai;perilakuKerjaNilai;kuadranKinerjaNilai\n{baru}",
        "riwayat_golongan": f"nip;golongan;tmt\n{golongan}",
        "riwayat_pendidikan": f"nip;tingkat;jurusan;tahun_lulus\n{NIP};s1;PGSD;2008\n",
        "riwayat_jabatan": (
            f"nip;jabatan;unit;jenis;mulai;sampai\n{NIP};Guru Pertama;SD Lain;fungsional;2016-01-01;2024-12-31\n"
        ),
        "diklat": f"nip;jenis;nama;mulai;jam\n{NIP};teknis;Kurikulum Merdeka;2023-05-02;40\n",
        "penghargaan": f"nip;nama;tanggal_sk\n{NIP};Guru Berprestasi;2022-11-25\n",
    }


def nilai(tahun: int) -> str:
    """A value on the scale of the year's rule."""
    return "84,25" if tahun < 2021 else "101,9"


def test_ten_years_stand_in_the_rapor_and_no_year_is_missing(kota: Kota) -> None:
    orang = dengan_keterangan(Pegawai.objects.filter(pk=kota.guru.pegawai.pk), ON).get()
    rapor = susun_rapor(orang, ON, Bacaan(umpan_balik=list[UmpanBalik](), hukdis=True))
    ada = {t.tahun for t in rapor.nilai if t.tercatat}
    assert set(TAHUN) <= ada
    assert not any(str(t) in h for h in rapor.hilang for t in TAHUN)
    assert not any(kata in h for h in rapor.hilang for kata in ("Jabatan sebelum", "Pengembangan", "Penghargaan"))
    assert not SKP.objects.exists()


def test_the_page_shows_the_marks_with_their_source(kota: Kota, client: Client) -> None:
    client.force_login(kota.guru.pengguna)
    isi = " ".join(client.get(f"/pegawai/{kota.guru.pegawai.pk}/rapor/").content.decode().split())
    for kata in ("SIASN BKN", "Kurikulum Merdeka", "Guru Berprestasi", "SD Lain", "Arsip"):
        assert kata in isi, kata


def test_nothing_and_nobody_asks_for_an_skp(kota: Kota) -> None:
    assert list(beranda(kota.guru.sesi(ON)).perlu) == []
    kerja = [t.kerja for t in beranda(kota.kasek.sesi(ON)).perlu]
    assert "Nilai" not in kerja
    assert "Oktavia Rini" not in {b.nama for jenis in ("skp", "realisasi", "nilai") for b in daftar_ingat(jenis, ON)}
