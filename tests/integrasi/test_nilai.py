"""Marks under SIASN's names: ours go out and come back the same; BKN's come in and never count twice."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import time_machine
from django.test import Client

from kinerja.fakta.models import RiwayatPenilaian
from kinerja.integrasi.ketikan import daftar_ketikan
from kinerja.integrasi.models import NilaiBKN
from kinerja.integrasi.selectors.beda import daftar_beda
from kinerja.organisasi.selectors.unit import pohon_unit
from kinerja.penilaian.models import Penilaian
from kinerja.peraturan.services import ubah_setelan
from kinerja.skp.models import SKP
from tests.integrasi.pabrik import muat, tulis
from tests.pabrik import HARI, SISTEM, Kota, kota_kecil, pukul
from tests.penilaian.pabrik import nilai_diberikan
from tests.skp.pabrik import draf

pytestmark = pytest.mark.django_db
ON = date(2026, 3, 2)
GURU = "198509262010012015"
PERIODIK = (
    "nip;tahun;bulanMulaiPenilaian;bulanSelesaiPenilaian;hasilKinerjaNilai;perilakuKerjaNilai;kuadranKinerjaNilai;"
    "periodikId;penilaiNipNrp;statusPenilai\n"
)


@pytest.fixture(autouse=True)
def jam() -> Iterator[None]:
    with time_machine.travel(pukul(ON), tick=False):
        yield


@pytest.fixture
def kota(db: None) -> Kota:
    return kota_kecil()


def periodik(*baris: str) -> bytes:
    return (PERIODIK + "\n".join(baris)).encode()


def luar(mulai: date = HARI) -> None:
    at = pukul(min(HARI, mulai))
    ubah_setelan(kunci="cara_skp_guru", nilai="luar", mulai=mulai, alasan="Uji.", by=SISTEM, at=at)


def test_a_mark_of_here_goes_out_under_siasns_names_and_codes(kota: Kota, tmp_path: Path) -> None:
    nilai_diberikan(kota.kasek, kota.guru, ON, periode="2026-01", hasil_kerja="di_bawah", perilaku="sesuai")
    kepala, baris = tulis("siasn_kinerjaperiodik", tmp_path).decode("utf-8-sig").splitlines()
    isi = dict(zip(kepala.split(","), baris.split(","), strict=True))
    assert isi["hasilKinerjaNilai"] == "3"
    assert isi["perilakuKerjaNilai"] == "2"
    assert isi["kuadranKinerjaNilai"] == "3"  # butuh perbaikan, by the rule, not the larger of the two
    assert (isi["tahun"], isi["bulanMulaiPenilaian"], isi["periodikId"]) == ("2026", "1", "1")
    assert (isi["penilaiNama"], isi["statusPenilai"]) == ("Nurul Aini", "ASN")


def test_marks_not_delivered_stay_here(kota: Kota, tmp_path: Path) -> None:
    nilai_diberikan(kota.kasek, kota.guru, ON, periode="2026-01", sampaikan=False)
    assert len(tulis("siasn_kinerjaperiodik", tmp_path).splitlines()) == 1


@pytest.mark.parametrize(("periode", "kode"), [("2026-01", "siasn_kinerjaperiodik"), ("2025", "siasn_skp22")])
def test_what_went_out_comes_back_and_changes_nothing(kota: Kota, tmp_path: Path, periode: str, kode: str) -> None:
    nilai_diberikan(kota.kasek, kota.guru, ON, periode=periode, hasil_kerja="di_atas", perilaku="di_atas")
    hasil = muat(kode, tulis(kode, tmp_path))
    assert (hasil.sah, hasil.baru, hasil.berubah, hasil.sama) == (True, 0, 0, 1)
    assert not RiwayatPenilaian.objects.exists()
    assert not NilaiBKN.objects.exists()


def test_bkns_mark_of_a_teacher_is_recorded_once(kota: Kota) -> None:
    baris = f"{GURU};2026;1;1;2;2;2;1;197303121998022001;ASN"
    assert muat("siasn_kinerjaperiodik", periodik(baris)).baru == 1
    assert muat("siasn_kinerjaperiodik", periodik(baris)).sama == 1
    nilai = RiwayatPenilaian.objects.get()
    assert (nilai.mulai, nilai.sampai, nilai.predikat) == (date(2026, 1, 1), date(2026, 1, 31), "baik")


def test_bkns_other_mark_is_a_difference_and_never_a_second_mark(kota: Kota) -> None:
    nilai_diberikan(kota.kasek, kota.guru, ON, periode="2026-01")
    hasil = muat("siasn_kinerjaperiodik", periodik(f"{GURU};2026;1;1;1;1;1;1;;ASN"))
    assert hasil.baru == 1
    assert not RiwayatPenilaian.objects.exists()
    (beda,) = daftar_beda(ON, pohon_unit(ON))
    assert (beda.bkn, beda.kita) == ("Januari 2026: Sangat Baik", "Januari 2026: Baik")
    assert not beda.dapat_diterima
    assert Penilaian.objects.get().predikat == "baik"


@pytest.mark.parametrize(
    ("baris", "kata"),
    [
        (f"{GURU};2026;1;1;4;2;2;1;;ASN", "SIASN memakai 1-3"),
        (f"{GURU};2026;3;1;2;2;2;1;;ASN", "mendahului"),
        (f"{GURU};2026;1;13;2;2;2;1;;ASN", "SIASN memakai 1-12"),
        ("199999999999999999;2026;1;1;2;2;2;1;;ASN", "belum ada"),
        (f"{GURU};0;1;1;2;2;2;1;;ASN", "tidak mungkin"),
    ],
)
def test_bad_rows_are_refused_with_the_reason(kota: Kota, baris: str, kata: str) -> None:
    hasil = muat("siasn_kinerjaperiodik", periodik(baris))
    assert not hasil.sah
    assert kata in str(hasil.masalah[0])
    assert not RiwayatPenilaian.objects.exists()


def test_nothing_is_typed_twice_where_all_is_made_here(kota: Kota) -> None:
    draf(kota.guru, at=pukul(HARI))
    nilai_diberikan(kota.kasek, kota.guru_pppk, ON, periode="2026-01")
    assert daftar_ketikan(2026) == []


def test_the_meter_counts_what_was_typed_here_though_it_is_made_elsewhere(kota: Kota) -> None:
    skp = draf(kota.guru, at=pukul(HARI))
    nilai_diberikan(kota.kasek, kota.guru_pppk, ON, periode="2026-01")
    luar(date(2025, 12, 1))  # recorded before, by a later and backdated reading of the year
    ketikan = {(k.sebab, k.nama): k.isian for k in daftar_ketikan(2026)}
    assert SKP.objects.filter(pk=skp.pk).exists()
    assert ketikan["nilai", "Putra Ramadhan"] == 2
    assert ketikan["skp", "Oktavia Rini"] == 4  # one result, one indicator with name, target and unit
    assert ("skp", "Putra Ramadhan") not in ketikan  # nobody typed it: the ledger knows no beginning by a person


def test_a_mark_typed_again_at_bkn_is_counted(kota: Kota, client: Client) -> None:
    nilai_diberikan(kota.kasek, kota.guru, ON, periode="2026-01")
    muat("siasn_kinerjaperiodik", periodik(f"{GURU};2026;1;1;1;1;1;1;;ASN"))
    assert [(k.sebab, k.isian) for k in daftar_ketikan(2026)] == [("nilai_bkn", 2)]
    client.force_login(kota.bkpsdm)
    halaman = client.get("/bkn/diketik-dua-kali/").content.decode()
    assert "diketik lagi berbeda di BKN" in halaman
    assert "<b>2</b>" in halaman
