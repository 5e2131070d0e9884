"""The database itself refuses what must never be false, also when a service is passed by."""

from datetime import date
from pathlib import Path

import pytest
from django.db import transaction
from django.utils import timezone

from kinerja.dasar.pemicu import Bentrok, bentrok_dikenali, pemicu_hilang
from kinerja.organisasi.models import (
    Berjangka,
    Jabatan,
    Pegawai,
    Pengenal,
    Penugasan,
    StatusKepegawaian,
    StatusPegawai,
    UnitKerja,
    VersiJabatan,
    VersiUnit,
)
from kinerja.organisasi.pemicu import PEMICU
from tests.organisasi.berkas import muat_semua

pytestmark = pytest.mark.django_db
HARI = date(2026, 5, 1)


@pytest.fixture
def organisasi(tmp_path: Path) -> None:
    muat_semua(tmp_path)


def ditolak(baris: Berjangka | Pengenal) -> str:
    """The name of the guard that refuses the row."""
    with pytest.raises(Bentrok) as galat, bentrok_dikenali(), transaction.atomic():
        baris.save()
    return galat.value.nama


def orang(nama: str) -> Pegawai:
    return Pegawai.objects.get(nama=nama)


def tugas(nama: str, jabatan: str, jenis: str = "definitif", *, tunggal: bool = True) -> Penugasan:
    return Penugasan(
        pegawai=orang(nama),
        jabatan=Jabatan.objects.get(kode=jabatan),
        jenis=jenis,
        mulai=HARI,
        tunggal=tunggal,
        dicatat=timezone.now(),
    )


def test_all_guards_stand() -> None:
    assert not pemicu_hilang(PEMICU)


@pytest.mark.usefixtures("organisasi")
def test_versions_of_a_unit_and_of_a_post_do_not_overlap() -> None:
    unit = UnitKerja.objects.get(kode="05")
    assert ditolak(VersiUnit(unit=unit, nama="Lain", jenis="badan", mulai=HARI)) == "versi_unit_tanpa_tumpang_tindih"
    jabatan = Jabatan.objects.get(kode="KABID")
    versi = VersiJabatan(jabatan=jabatan, unit=unit, nama="Lain", jenis="administrator", mulai=HARI)
    assert ditolak(versi) == "versi_jabatan_tanpa_tumpang_tindih"


@pytest.mark.usefixtures("organisasi")
def test_a_person_has_one_definitive_post_a_day() -> None:
    assert ditolak(tugas("Kartika Sari", "STAF")) == "satu_jabatan_definitif_sehari"
    tugas("Kartika Sari", "KABID", "plt").save()
    tugas("Kartika Sari", "KABAN", "plt").save()


@pytest.mark.usefixtures("organisasi")
def test_a_one_holder_post_has_one_definitive_holder_and_a_shared_post_many() -> None:
    baru = Pegawai.objects.create(nama="Pendatang")
    assert ditolak(tugas(baru.nama, "KABID")) == "satu_pemangku_definitif_sehari"
    tugas(baru.nama, "STAF", tunggal=False).save()


@pytest.mark.usefixtures("organisasi")
def test_one_position_and_one_status_a_day() -> None:
    kartika = orang("Kartika Sari")
    StatusPegawai.objects.create(pegawai=kartika, kedudukan="cuti_sakit", mulai=HARI, sampai=HARI)
    assert ditolak(StatusPegawai(pegawai=kartika, kedudukan="aktif", mulai=date(2026, 4, 1))) == "satu_kedudukan_sehari"
    status = StatusKepegawaian(pegawai=kartika, status="cpns", mulai=HARI)
    assert ditolak(status) == "satu_status_kepegawaian_sehari"


@pytest.mark.usefixtures("organisasi")
def test_an_identifier_belongs_to_one_person_a_day_but_may_pass_on() -> None:
    lama = Pengenal.objects.get(nilai="N0001")
    kartika = orang("Kartika Sari")
    assert ditolak(Pengenal(pegawai=kartika, jenis="lokal", nilai="N0001")) == "satu_pemilik_pengenal_sehari"
    lama.sampai = date(2026, 4, 30)
    lama.save()
    Pengenal.objects.create(pegawai=kartika, jenis="lokal", nilai="N0001", mulai=HARI)
