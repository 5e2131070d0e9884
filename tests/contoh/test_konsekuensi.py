"""Examinations, letters and follow-ups of the example, on the small Pemda."""

from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from contoh.akun import ATASAN, DIPERIKSA, KEPALA, KETUA, MEJA, PEJABAT, SEKDA, STAF, WALI_KOTA, Pemeran
from contoh.disiplin import LANGKAH, Perkara, jalani, pemeriksaan
from contoh.panggung import Panggung
from contoh.pengunduran import surat_pengunduran
from contoh.tindaklanjut import tindak_lanjut
from kinerja.akun.models import Peran, PeranPengguna
from kinerja.disiplin.models import PerkaraDisiplin
from kinerja.fakta.models import Penghargaan
from kinerja.pengunduran.models import SuratPengunduran
from kinerja.tindaklanjut.models import TindakLanjut
from tests.pabrik import Kota, kota_kecil

pytestmark = pytest.mark.django_db
KINI = date(2026, 9, 14)


@pytest.fixture
def kota() -> Kota:
    """The small Pemda, its analyst at both desks."""
    kota = kota_kecil()
    for peran in (Peran.DISIPLIN, Peran.PENGUNDURAN):
        PeranPengguna.objects.create(pengguna=kota.analis.pengguna, peran=peran, mulai=date(2026, 1, 1))
    return kota


@pytest.fixture
def panggung(tmp_path: Path) -> Panggung:
    """A day in September."""
    return Panggung(16, Random(1), KINI, tmp_path, lambda *_langkah: None)


def pemeran(kota: Kota) -> Pemeran:
    """Who plays what."""
    orang = {
        WALI_KOTA: kota.walikota,
        SEKDA: kota.sekda,
        KEPALA: kota.kaban,
        ATASAN: kota.kabid_mutasi,
        PEJABAT: kota.kabid_mutasi,
        STAF: kota.kasub,
        KETUA: kota.kasub,
        MEJA: kota.analis,
        DIPERIKSA: kota.staf,
    }
    return Pemeran(tuple((label, "", o.penugasan) for label, o in orang.items()))


def test_one_is_summoned_and_one_objects_to_a_warning(kota: Kota, panggung: Panggung) -> None:
    pemeriksaan(panggung, pemeran(kota))
    (satu,) = PerkaraDisiplin.objects.filter(pegawai=kota.staf.pegawai)
    assert (satu.keadaan, satu.langkah) == ("terbuka", "hadir")


@pytest.mark.parametrize(("sampai", "keadaan"), [
    ("dipanggil", "terbuka"), ("diteruskan", "terbuka"), ("diputus", "diputus"), ("disampaikan", "disampaikan"),
    ("keberatan", "upaya"),
])  # fmt: skip
def test_a_case_goes_as_far_as_asked(kota: Kota, panggung: Panggung, sampai: str, keadaan: str) -> None:
    assert sampai in LANGKAH
    awal = KINI - timedelta(days=30)
    satu = jalani(Perkara(panggung, kota.guru.penugasan, awal, kota.analis.penugasan, kota.kadis.penugasan), sampai)
    satu.refresh_from_db()
    assert satu.keadaan == keadaan


def test_a_letter_waits_in_its_cooling_off(kota: Kota, panggung: Panggung) -> None:
    surat_pengunduran(panggung, pemeran(kota))
    satu = SuratPengunduran.objects.get(pegawai=kota.kabid_mutasi.pegawai)
    assert satu.keadaan == "ditandatangani"
    assert satu.tenang_sampai is not None
    assert satu.tenang_sampai > KINI


def test_an_award_is_on_record_and_the_note_was_answered(kota: Kota, panggung: Panggung) -> None:
    tindak_lanjut(panggung, pemeran(kota))
    semua = set(TindakLanjut.objects.values_list("jenis", "keadaan"))
    assert {("penghargaan", "terlaksana"), ("nota", "ditanggapi"), ("pengembangan", "diusulkan")} <= semua
    assert Penghargaan.objects.filter(pegawai=kota.kasub.pegawai).count() == 1
