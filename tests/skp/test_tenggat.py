"""Deadlines of SKP and of evidence: shown, longer for whom they were reopened, moved by an outage."""

from datetime import date, datetime, timedelta

import pytest
import time_machine
from django.test import Client

from kinerja.organisasi.selectors.tenggat import akhir_hari
from kinerja.peraturan.services import buka_tenggat, catat_gangguan
from kinerja.skp.lembar import BuktiBaru
from kinerja.skp.models import SKP, BuktiRealisasi, HasilKerja, IndikatorKinerja, PeriodeRealisasi
from kinerja.skp.services import tambah_bukti
from kinerja.skp.tenggat import batas_penetapan
from tests.pabrik import SISTEM, Kota, Orang, kota_kecil, pukul
from tests.skp.pabrik import diajukan, ditetapkan

pytestmark = pytest.mark.django_db
AKHIR = date(2026, 1, 31)
LEWAT = date(2026, 2, 5)
DIAJUKAN = pukul(LEWAT)


@pytest.fixture
def kota() -> Kota:
    return kota_kecil()


def buka(jenis: str, subjek: str, periode: str, pada: datetime = DIAJUKAN) -> datetime:
    sampai = akhir_hari(LEWAT + timedelta(days=5))
    buka_tenggat(jenis=jenis, subjek=subjek, periode=periode, sampai=sampai, alasan="Sakit", by=SISTEM, at=pada)
    return sampai


def unit(orang: Orang) -> str:
    versi = orang.penugasan.jabatan.versi.first()
    assert versi is not None
    return f"unit:{versi.unit_id}"


def test_the_day_of_setting_is_longer_for_the_unit_it_was_reopened_for_and_for_nobody_else(kota: Kota) -> None:
    sampai = buka("skp", unit(kota.kabid_mutasi), "2026")
    batas = batas_penetapan([kota.staf.penugasan, kota.guru.penugasan], 2026, LEWAT)
    staf, guru = batas[kota.staf.penugasan.pk], batas[kota.guru.penugasan.pk]

    assert (staf.dasar, staf.sampai, staf.alasan) == (akhir_hari(AKHIR), sampai, "Sakit")
    assert (guru.sampai, guru.dibuka) == (akhir_hari(AKHIR), False)


def test_a_post_begun_after_the_day_of_setting_has_no_such_deadline(kota: Kota) -> None:
    penugasan = kota.staf.penugasan
    penugasan.mulai = LEWAT
    assert batas_penetapan([penugasan], 2026, LEWAT) == {}


def test_the_page_of_an_skp_not_yet_set_shows_its_deadline_and_why_it_is_longer(client: Client, kota: Kota) -> None:
    skp = diajukan(kota.staf)
    with time_machine.travel(DIAJUKAN, tick=False):
        client.force_login(kota.staf.pengguna)
        sebelum = client.get(f"/skp/{skp.pk}/").content.decode()
        buka("skp", f"pegawai:{kota.staf.pegawai.pk}", "2026")
        sesudah = client.get(f"/skp/{skp.pk}/").content.decode()
    assert "Ditetapkan paling lambat 31 Jan 2026." in sebelum
    assert "dibuka kembali" not in sebelum
    assert "Tenggat dibuka kembali sampai 10 Feb 2026 23.59 WIB: Sakit" in sesudah


@pytest.fixture
def januari(kota: Kota) -> SKP:
    """The SKP of the staff member with January handed in."""
    skp = ditetapkan(kota.staf, kota.kasub)
    PeriodeRealisasi.objects.create(penugasan=skp.penugasan, periode="2026-01", skp=skp, diajukan_pada=DIAJUKAN)
    return skp


def terlambat(skp: SKP, by: Orang, at: datetime) -> bool:
    """Whether a link attached at a moment is marked."""
    hasil = HasilKerja.objects.get(skp=skp)
    kunci = (hasil.pk, IndikatorKinerja.objects.get(hasil_kerja=hasil).pk)
    baru = BuktiBaru("Surat", tautan=f"https://contoh.go.id/{at.timestamp()}")
    (bukti,) = tambah_bukti(skp=skp, periode="2026-01", untuk=[kunci], baru=[baru], by=by.pelaku, at=at)
    return BuktiRealisasi.objects.get(bukti=bukti).terlambat


def test_evidence_within_a_reopened_deadline_is_not_marked_as_late(kota: Kota, januari: SKP) -> None:
    besok = DIAJUKAN + timedelta(days=1)
    buka("realisasi", f"pegawai:{kota.guru.pegawai.pk}", "2026-01")
    assert terlambat(januari, kota.staf, besok)

    sampai = buka("realisasi", f"pegawai:{kota.staf.pegawai.pk}", "2026-01")
    assert not terlambat(januari, kota.staf, sampai)
    assert terlambat(januari, kota.staf, sampai + timedelta(seconds=1))


def test_evidence_that_an_outage_kept_out_is_not_marked_as_late(kota: Kota, januari: SKP) -> None:
    mulai, selesai = DIAJUKAN - timedelta(hours=1), DIAJUKAN + timedelta(hours=1)
    catat_gangguan(mulai=mulai, selesai=selesai, alasan="Server mati", by=SISTEM, at=selesai)
    assert not terlambat(januari, kota.staf, DIAJUKAN + timedelta(days=1))


def test_the_page_of_a_realisation_says_that_evidence_is_still_in_time(
    client: Client, kota: Kota, januari: SKP
) -> None:
    buka("realisasi", unit(kota.staf), "")
    with time_machine.travel(DIAJUKAN + timedelta(days=1), tick=False):
        client.force_login(kota.staf.pengguna)
        isi = client.get(f"/skp/{januari.pk}/realisasi/2026-01/").content.decode()
    assert "Tenggat dibuka kembali sampai 10 Feb 2026 23.59 WIB: Sakit" in isi
