"""The daily mail counts follow-ups that wait: proposals to decide, letters to answer; never which, never about whom."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kinerja.organisasi.models import Pegawai
from kinerja.organisasi.services import IsiStatus, catat_status
from kinerja.tindaklanjut import services
from kinerja.web.selectors.surel import surat_pengingat
from tests.pabrik import HARI, SISTEM, Kota, pukul
from tests.pembinaan.surat import beri_alamat
from tests.tindaklanjut.pabrik import diputus, diusulkan


def baris(kota: Kota) -> dict[str, list[tuple[str, int]]]:
    """Address -> what its mail says."""
    return {s.alamat.split("@")[0]: [(str(m.kerja), m.banyak) for m in s.isi] for s in surat_pengingat(HARI)}


@pytest.fixture
def beralamat(kota: Kota) -> Kota:
    beri_alamat(kota, "walikota", "sekda", "kasub", "kabid_mutasi", "kaban")
    return kota


def test_who_decides_is_told_how_many_and_nobody_else(beralamat: Kota) -> None:
    for jenis in ("penghargaan", "pengembangan", "mutasi"):
        diusulkan(jenis, beralamat.kabid_mutasi, beralamat.kasub)
    assert baris(beralamat) == {"walikota": [("Usul untuk diputus", 3)], "sekda": [("Usul untuk diputus", 2)]}


def test_the_own_proposal_and_one_about_oneself_are_not_counted(beralamat: Kota) -> None:
    diusulkan("penghargaan", beralamat.sekda, beralamat.kaban)
    assert baris(beralamat) == {"walikota": [("Usul untuk diputus", 1)]}
    diusulkan("penghargaan", beralamat.walikota, beralamat.sekda)
    assert baris(beralamat) == {"walikota": [("Usul untuk diputus", 1)]}


def test_a_note_is_a_letter_to_answer_until_it_is_answered(beralamat: Kota) -> None:
    nota = diusulkan("nota", beralamat.kabid_mutasi, beralamat.kasub)
    (surat,) = surat_pengingat(HARI)
    assert [(str(m.kerja), m.banyak, m.batas) for m in surat.isi] == [("Surat untuk dijawab", 1, nota.batas_tanggapan)]
    sesi = beralamat.kasub.sesi(HARI)
    services.tanggapi(tindak_lanjut=nota.pk, versi=nota.kunci, isi="Sudah.", sesi=sesi, at=pukul(HARI))
    assert baris(beralamat) == {}


def test_no_word_tells_what_it_is(beralamat: Kota) -> None:
    for jenis in ("nota", "mutasi"):
        diusulkan(jenis, beralamat.kabid_mutasi, beralamat.kasub)
    teks = " ".join(kata for isi in baris(beralamat).values() for kata, _ in isi).lower()
    nama = [n.lower() for n in Pegawai.objects.values_list("nama", flat=True)]
    assert [x for x in (*nama, "nota", "mutasi", "pembinaan", "penghargaan", "predikat") if x in teks] == []


def test_what_is_decided_or_about_who_died_is_not_told(beralamat: Kota) -> None:
    diputus(diusulkan("pengembangan", beralamat.kabid_mutasi, beralamat.kasub), beralamat.sekda)
    diusulkan("penghargaan", beralamat.kabid_mutasi, beralamat.kasub)
    catat_status(isi=IsiStatus(beralamat.kasub.nip, "meninggal", HARI), by=SISTEM, at=pukul(HARI))
    assert baris(beralamat) == {}


def test_the_mail_asks_as_much_for_many_as_for_one(beralamat: Kota) -> None:
    def kueri() -> int:
        with CaptureQueriesContext(connection) as semua:
            surat_pengingat(HARI)
        return len(semua)

    diusulkan("penghargaan", beralamat.kabid_mutasi, beralamat.kasub)
    satu = kueri()
    for jenis in ("pengembangan", "mutasi", "nota"):
        diusulkan(jenis, beralamat.kabid_mutasi, beralamat.kasub)
    diusulkan("penghargaan", beralamat.kaban, beralamat.kabid_mutasi)
    assert kueri() == satu
