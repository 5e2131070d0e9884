"""What was recorded wrongly is undone by an act with its reason: an assignment, an identifier."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from kinerja.jejak.models import Entri, Muatan
from kinerja.organisasi.models import Penugasan, RentangAtasan
from kinerja.organisasi.selectors import nip_pada
from kinerja.organisasi.services import Bentrok, Ditolak, IsiPenugasan, hitung_ulang_atasan, tetapkan_penugasan
from kinerja.organisasi.services.pembatalan import batalkan_penugasan
from kinerja.organisasi.services.pengenal import ganti_pengenal
from kinerja.skp.models import SKP
from tests.pabrik import HARI, SANDI, SISTEM, Kota, kota_kecil, pukul

pytestmark = pytest.mark.django_db
AT = pukul(HARI)
PINDAH = date(2026, 3, 2)


@pytest.fixture
def kota() -> Kota:
    return kota_kecil()


def pindah(kota: Kota, orang: str, jabatan: str, jenis: str = "definitif") -> Penugasan:
    isi = IsiPenugasan(getattr(kota, orang).nip, jabatan, jenis, PINDAH, nomor_sk="821/9")
    return tetapkan_penugasan(isi=isi, by=SISTEM, at=AT)


def batalkan(penugasan: Penugasan, *, buka: bool = True) -> None:
    batalkan_penugasan(penugasan=penugasan, alasan="Salah orang", buka_kembali=buka, by=SISTEM, at=AT)


def keadaan() -> list[Any]:
    return list(RentangAtasan.objects.order_by("penugasan", "tujuan", "mulai").values_list(
        "penugasan", "tujuan", "mulai", "sampai", "atasan", "naik"))  # fmt: skip


def test_a_cancelled_move_leaves_everything_as_it_was_and_the_ledger_says_what_it_was(kota: Kota) -> None:
    sebelum, tugas = keadaan(), list(Penugasan.objects.order_by("pk").values())
    salah = pindah(kota, "kasub", "OPR")
    assert keadaan() != sebelum
    batalkan(salah)
    assert keadaan() == sebelum
    assert list(Penugasan.objects.order_by("pk").values()) == tugas
    entri = Entri.objects.latest("pk")
    assert entri.peristiwa == "organisasi.penugasan_dibatalkan"
    isi = str(Muatan.objects.get(entri=entri).isi)
    assert "Salah orang" in isi
    assert "821/9" in isi


def test_people_below_a_cancelled_head_get_their_superior_back(kota: Kota) -> None:
    salah = pindah(kota, "analis", "KASUB", "pj")
    kota.kasub.penugasan.delete()
    hitung_ulang_atasan()
    di_bawah = RentangAtasan.objects.filter(penugasan=kota.staf.penugasan, tujuan="kinerja", sampai=None)
    assert di_bawah.get().atasan == salah
    batalkan(salah)
    assert di_bawah.get().atasan == kota.kabid_mutasi.penugasan
    assert hitung_ulang_atasan() == 0


def test_what_was_built_on_it_keeps_an_assignment(kota: Kota) -> None:
    salah = pindah(kota, "staf", "ANALIS")
    SKP.objects.create(penugasan=salah, tahun=2026, mulai=PINDAH, sampai=date(2026, 12, 31), dibuat=AT)
    with pytest.raises(Ditolak, match="sudah dipakai: skp"):
        batalkan(salah)
    assert Penugasan.objects.filter(pk=salah.pk).exists()


def test_the_post_before_does_not_open_where_another_holds_it_now(kota: Kota) -> None:
    salah = pindah(kota, "kasub", "OPR")
    tetapkan_penugasan(isi=IsiPenugasan(kota.staf.nip, "KASUB", "definitif", PINDAH), by=SISTEM, at=AT)
    with pytest.raises(Bentrok, match="hanya untuk satu orang"):
        batalkan(salah)
    batalkan(salah, buka=False)
    assert not Penugasan.objects.filter(pegawai=kota.kasub.pegawai, sampai=None).exists()


def test_an_assignment_is_cancelled_on_the_page_after_its_consequences_were_seen(kota: Kota, client: Client) -> None:
    salah = pindah(kota, "kasub", "OPR")
    client.force_login(kota.bkpsdm)
    url = reverse("organisasi:batalkan_penugasan", args=[salah.pk])
    assert "Kepala Subbidang Kepangkatan berakhir 1 Mar 2026 karena penugasan ini." in client.get(url).content.decode()
    isian = {"alasan": "SK untuk orang lain", "buka_kembali": "on"}
    lihat = client.post(url, isian).content.decode()
    assert "Yang berubah mulai" in lihat
    assert "Fajar Nugroho" in lihat, "who rates the person again"
    assert Penugasan.objects.filter(pk=salah.pk).exists()
    jawab = client.post(url, {**isian, "setuju": "1"})
    assert jawab.status_code == 302
    assert not Penugasan.objects.filter(pk=salah.pk).exists()


def test_a_new_identifier_holds_from_its_day_and_the_account_follows(kota: Kota) -> None:
    pegawai, lama, baru = kota.staf_pppk.pegawai, kota.staf_pppk.nip, "199308142026031007"
    ganti_pengenal(pegawai=pegawai, jenis="nip", nilai=baru, mulai=PINDAH, alasan="CPNS", by=SISTEM, at=AT)
    assert nip_pada(pegawai, date(2026, 3, 1)) == lama
    assert nip_pada(pegawai, PINDAH) == baru
    kota.staf_pppk.pengguna.refresh_from_db()
    assert kota.staf_pppk.pengguna.username == baru
    assert kota.staf_pppk.pengguna.check_password(SANDI)
    tetapkan_penugasan(isi=IsiPenugasan(lama, "OPR", "plt", PINDAH), by=SISTEM, at=AT)
    assert Penugasan.objects.filter(pegawai=pegawai).count() == 2, "files that name the old one still find the person"


def test_a_typing_error_is_put_right_without_a_day(kota: Kota) -> None:
    pegawai = kota.staf.pegawai
    ganti_pengenal(
        pegawai=pegawai, jenis="nip", nilai="199205302019032012", mulai=None, alasan="Salah", by=SISTEM, at=AT
    )
    assert [p.nilai for p in pegawai.pengenal.all()] == ["199205302019032012"]


@pytest.mark.parametrize(
    ("jenis", "nilai", "pesan"),
    [
        ("nip", "12345", "18 angka"),
        ("lokal", "A-7", "diawali huruf N"),
        ("nip", "199011092015032004", "sudah dipakai Kartika Sari"),
        ("nip", "199205302019032011", "tidak ada yang diganti"),
    ],
)
def test_an_identifier_that_cannot_be_is_refused_on_the_page(
    kota: Kota, client: Client, jenis: str, nilai: str, pesan: str
) -> None:
    client.force_login(kota.bkpsdm)
    url = reverse("organisasi:ganti_pengenal", args=[kota.staf.pegawai.pk])
    jawab = client.post(url, {"jenis": jenis, "nilai": nilai, "alasan": "Uji"})
    assert jawab.status_code == 422
    assert pesan in jawab.content.decode()
    assert nip_pada(kota.staf.pegawai, HARI) == kota.staf.nip
