"""The note of guidance: with reason and right of reply, never a punishment, never beyond its readers."""

from datetime import date, timedelta
from functools import partial

import pytest
from django.db import transaction
from django.db.utils import DatabaseError

from kinerja.disiplin.models import PerkaraDisiplin
from kinerja.fakta.models import HukumanDisiplin
from kinerja.organisasi.sesi import buat_sesi
from kinerja.tindaklanjut import services
from kinerja.tindaklanjut.galat import TindakLanjutDitolak
from kinerja.tindaklanjut.models import KunjunganTindakLanjut, TanggapanTindakLanjut, TindakLanjut
from kinerja.tindaklanjut.permissions import lingkup_lain, lingkup_sendiri
from tests.pabrik import HARI, Kota, Orang, pukul
from tests.tindaklanjut.pabrik import diputus, diusulkan, lepas

BATAS = date(2026, 1, 16)  # fourteen days after HARI


@pytest.fixture
def nota(kota: Kota) -> TindakLanjut:
    """To the head of section, by the head of division."""
    return diusulkan("nota", kota.kabid_mutasi, kota.kasub)


def jawab(satu: TindakLanjut, siapa: Orang, on: date = HARI, isi: str = "Aplikasinya mati.") -> TindakLanjut:
    services.tanggapi(tindak_lanjut=satu.pk, versi=satu.kunci, isi=isi, sesi=siapa.sesi(on), at=pukul(on))
    satu.refresh_from_db()
    return satu


def tutup(satu: TindakLanjut, siapa: Orang, on: date) -> TindakLanjut:
    sesi, at = siapa.sesi(on), pukul(on)
    return services.tutup(tindak_lanjut=satu.pk, versi=satu.kunci, catatan="Selesai dibahas.", sesi=sesi, at=at)


def test_it_waits_for_the_answer_until_its_day(kota: Kota, nota: TindakLanjut) -> None:
    assert nota.batas_tanggapan == BATAS
    with pytest.raises(TindakLanjutDitolak, match="berhak menanggapi sampai 16 Jan 2026"):
        tutup(nota, kota.kabid_mutasi, BATAS)
    assert tutup(nota, kota.kabid_mutasi, BATAS + timedelta(days=1)).keadaan == "ditutup"


def test_once_answered_it_may_be_closed(kota: Kota, nota: TindakLanjut) -> None:
    satu = jawab(nota, kota.kasub)
    assert satu.keadaan == "ditanggapi"
    assert tutup(satu, kota.kabid_mutasi, HARI).keadaan == "ditutup"


def test_an_answer_is_taken_after_every_end_and_stays(kota: Kota, nota: TindakLanjut) -> None:
    akhir = BATAS + timedelta(days=1)
    satu = jawab(tutup(nota, kota.kabid_mutasi, akhir), kota.kasub, akhir)
    assert satu.keadaan == "ditutup"
    tanggapan = TanggapanTindakLanjut.objects.get()
    for ubah in (lambda: TanggapanTindakLanjut.objects.update(isi="lain"), tanggapan.delete):
        with pytest.raises(DatabaseError, match="Tanggapan"), transaction.atomic():
            ubah()


def test_only_the_person_answers_and_not_with_nothing(kota: Kota, nota: TindakLanjut) -> None:
    for siapa in (kota.kabid_mutasi, kota.analis, kota.staf):
        with pytest.raises(PermissionError):
            jawab(nota, siapa)
    with pytest.raises(TindakLanjutDitolak, match="lebih dulu"):
        jawab(nota, kota.kasub, isi="  ")


def test_only_who_leads_or_the_desk_closes_and_takes_back(kota: Kota, nota: TindakLanjut) -> None:
    for siapa in (kota.kasub, kota.kabid_kinerja, kota.walikota, kota.inspektur):
        sesi = siapa.sesi(HARI)
        with pytest.raises(PermissionError):
            services.tarik(tindak_lanjut=nota.pk, versi=0, catatan="x", sesi=sesi, at=pukul(HARI))
        with pytest.raises(PermissionError):
            tutup(nota, siapa, BATAS + timedelta(days=1))
    desk = buat_sesi(kota.bkpsdm, HARI)
    satu = services.tarik(tindak_lanjut=nota.pk, versi=0, catatan="Keliru orang.", sesi=desk, at=pukul(HARI))
    assert (satu.keadaan, satu.catatan) == ("ditarik", "Keliru orang.")


def test_it_is_no_punishment_and_opens_no_case(kota: Kota, nota: TindakLanjut) -> None:
    jawab(nota, kota.kasub)
    assert not HukumanDisiplin.objects.exists()
    assert not PerkaraDisiplin.objects.exists()
    with pytest.raises(PermissionError):
        diputus(nota, kota.walikota)


def test_its_readers_are_the_person_the_superior_the_desk_and_inspektorat(kota: Kota, nota: TindakLanjut) -> None:
    baca = {
        nama
        for nama in kota.__annotations__
        if isinstance(siapa := getattr(kota, nama), Orang)
        and (lingkup_lain(siapa.sesi(HARI)) | lingkup_sendiri(siapa.sesi(HARI))).filter(pk=nota.pk).exists()
    }
    assert baca == {"kasub", "kabid_mutasi", "analis", "inspektur"}
    assert lingkup_lain(buat_sesi(kota.bkpsdm, HARI)).filter(pk=nota.pk).exists()
    assert not lingkup_lain(buat_sesi(kota.disiplin, HARI)).exists()


def test_a_grant_opens_one_for_its_days(kota: Kota, nota: TindakLanjut) -> None:
    desk = buat_sesi(kota.bkpsdm, HARI)
    sampai = HARI + timedelta(days=3)
    beri = partial(services.beri_izin, tindak_lanjut=nota.pk, pengguna=kota.kaban.pengguna, mulai=HARI, at=pukul(HARI))
    with pytest.raises(PermissionError):
        beri(alasan="x", sampai=sampai, sesi=kota.kabid_mutasi.sesi(HARI))
    with pytest.raises(TindakLanjutDitolak, match="sebelum tanggal mulainya"):
        beri(alasan="x", sampai=HARI - timedelta(days=1), sesi=desk)
    beri(alasan="Rapat pembinaan", sampai=sampai, sesi=desk)
    assert lingkup_lain(kota.kaban.sesi(sampai)).filter(pk=nota.pk).exists()
    assert not lingkup_lain(kota.kaban.sesi(sampai + timedelta(days=1))).exists()


def test_looks_are_remembered_once_a_day_the_inspectorates_until_the_end(kota: Kota, nota: TindakLanjut) -> None:
    for siapa in (kota.kabid_mutasi, kota.kabid_mutasi, kota.inspektur, kota.kasub):
        services.catat_kunjungan(satu=nota, sesi=siapa.sesi(HARI), at=pukul(HARI))
    lihat = {k.nama: k.ditunda for k in KunjunganTindakLanjut.objects.all()}
    assert lihat == {"Fajar Nugroho": False, "Citra Lestari": True}


def test_a_superior_who_left_reads_it_no_longer(kota: Kota, nota: TindakLanjut) -> None:
    lepas(kota, "kabid_mutasi")
    besok = HARI + timedelta(days=1)
    assert not lingkup_lain(kota.kabid_mutasi.sesi(besok)).exists()
