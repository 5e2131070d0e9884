"""Reminders by e-mail over a real SMTP server: one a person and day; never a mark, a case, a name; none to the dead."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
import time_machine
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django_tasks_db.models import DBTaskResult
from pytest_django import Settings

from kinerja.dasar.waktu import awal_hari
from kinerja.organisasi.models import Pegawai
from kinerja.organisasi.services import IsiStatus, catat_status
from kinerja.pembinaan.models import PengingatSurel
from kinerja.pembinaan.services import beritahukan, tanggapi
from kinerja.peraturan.services import ubah_setelan
from kinerja.web.selectors.surel import surat_pengingat
from kinerja.web.tugas import kirim_pengingat_harian
from tests.pabrik import HARI, SISTEM, Kota, kota_kecil, pukul
from tests.pembinaan.pabrik import TITIK_1, TITIK_2, kontrak_ditandatangani, titik_dicatat
from tests.pembinaan.surat import TOLAK, Kotak, beri_alamat, nyalakan, server

pytestmark = pytest.mark.django_db


@pytest.fixture
def kota(db: None) -> Kota:
    """Two superiors with a checkpoint to hold on TITIK_1, both with an address; the reminders are on."""
    kota = kota_kecil()
    kontrak_ditandatangani(kota.kasub.penugasan)
    kontrak_ditandatangani(kota.guru.penugasan)
    beri_alamat(kota, "kabid_mutasi", "kasek", "kasub")
    nyalakan()
    return kota


@pytest.fixture
def kotak(settings: Settings) -> Iterator[Kotak]:
    """A running server, and settings that lead to it."""
    isi = Kotak()
    satu = server(isi)
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", satu.port
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
    settings.DEFAULT_FROM_EMAIL = "rapor@contoh.go.id"
    yield isi
    satu.stop()


def kirim(at: datetime) -> int:
    with time_machine.travel(at, tick=False):
        return int(kirim_pengingat_harian.call())


def saat(on: date, jam: int) -> datetime:
    return awal_hari(on) + timedelta(hours=jam)


def test_one_mail_a_person_and_day_with_the_kind_the_number_and_the_day(kota: Kota, kotak: Kotak) -> None:
    at = pukul(TITIK_1)
    assert [kirim(at), kirim(at), kirim(at + timedelta(hours=1))] == [2, 0, 0]
    assert sorted(kotak.kepada()) == ["kabid_mutasi", "kasek"]
    teks = kotak.surat[0].get_content()
    assert "- Titik evaluasi untuk diadakan: 1, paling dekat 15 Apr 2026" in teks
    assert kotak.surat[0]["Auto-Submitted"] == "auto-generated"
    assert kirim(at + timedelta(days=1)) == 2
    assert PengingatSurel.objects.filter(dikirim_pada=None).count() == 0


def test_no_name_no_mark_no_case_in_any_mail(kota: Kota, kotak: Kotak) -> None:
    """After two notes and a notice: neither superior nor person reads of it before signing in."""
    kontrak = kontrak_ditandatangani(kota.staf.penugasan)
    beri_alamat(kota, "staf")
    titik_dicatat(kontrak, kota.kasub, 1, TITIK_1, rendah=("kerja",))
    kedua = titik_dicatat(kontrak, kota.kasub, 2, TITIK_2, rendah=("kerja",))
    p = beritahukan(evaluasi=kedua.pk, isi="Belum.", by=kota.kasub.sesi(TITIK_2).pelaku, at=pukul(TITIK_2))
    assert kirim(pukul(TITIK_2)) == 3
    semua = "\n".join(s.get_content() + str(s["Subject"]) for s in kotak.surat).lower()
    assert "surat untuk dijawab: 1" in semua
    nama = [n.lower() for n in Pegawai.objects.values_list("nama", flat=True)]
    terlarang = ["kurang", "belum memenuhi", "catatan", "disiplin", "mundur", "perkara", "predikat", "nip"]
    assert [kata for kata in [*nama, *terlarang] if kata in semua] == []
    tanggapi(tentang=p, isi="Sudah.", by=kota.staf.sesi(TITIK_2).pelaku, at=pukul(TITIK_2))
    assert kota.staf.pegawai.pk not in {s.pegawai for s in surat_pengingat(TITIK_2)}


def test_who_died_left_or_has_no_address_gets_none_the_same_day(kota: Kota, kotak: Kotak) -> None:
    on = TITIK_1
    catat_status(isi=IsiStatus(kota.kasek.nip, "meninggal", on), by=SISTEM, at=pukul(on))
    Pegawai.objects.filter(pk=kota.kabid_mutasi.pegawai.pk).update(email="")
    assert kirim(pukul(on)) == 0
    assert kotak.surat == []


def test_who_dies_between_the_list_and_the_sending_gets_none(
    kota: Kota, kotak: Kotak, monkeypatch: pytest.MonkeyPatch
) -> None:
    daftar = surat_pengingat(TITIK_1)
    catat_status(isi=IsiStatus(kota.kasek.nip, "meninggal", TITIK_1), by=SISTEM, at=pukul(TITIK_1))
    monkeypatch.setattr("kinerja.web.tugas.surat_pengingat", lambda on: daftar)
    assert kirim(pukul(TITIK_1)) == 1
    assert kotak.kepada() == ["kabid_mutasi"]


@pytest.mark.parametrize(("jam", "kirimkan"), [(6, 0), (7, 2), (16, 2), (17, 0)])
def test_quiet_hours_hold_and_before_them_the_task_waits(kota: Kota, kotak: Kotak, jam: int, kirimkan: int) -> None:
    assert kirim(saat(TITIK_1, jam)) == kirimkan
    tunggu = list(DBTaskResult.objects.values_list("run_after", flat=True))
    assert tunggu == ([saat(TITIK_1, 7)] if jam < 7 else [])


def test_off_until_the_pemda_decides_and_without_a_server(kota: Kota, kotak: Kotak, settings: Settings) -> None:
    ubah_setelan(kunci="pengingat_surel", nilai=False, mulai=TITIK_1, alasan="Uji.", by=SISTEM, at=pukul(HARI))
    assert kirim(pukul(TITIK_1)) == 0
    assert kirim(pukul(TITIK_1 - timedelta(days=1))) == 2
    settings.EMAIL_HOST = ""
    assert kirim(pukul(TITIK_1 - timedelta(days=2))) == 0


def test_a_server_that_is_away_costs_nobody_the_mail(kota: Kota, kotak: Kotak, settings: Settings) -> None:
    benar, settings.EMAIL_PORT = settings.EMAIL_PORT, 9
    with pytest.raises(OSError, match="refused"):
        kirim(pukul(TITIK_1))
    assert not PengingatSurel.objects.exists()
    assert DBTaskResult.objects.get().run_after == pukul(TITIK_1) + timedelta(minutes=15)
    settings.EMAIL_PORT = benar
    assert kirim(pukul(TITIK_1)) == 2


def test_an_address_that_is_refused_stops_nobody_else(kota: Kota, kotak: Kotak) -> None:
    Pegawai.objects.filter(pk=kota.kabid_mutasi.pegawai.pk).update(email=f"{TOLAK}@contoh.go.id")
    assert kirim(pukul(TITIK_1)) == 1
    assert PengingatSurel.objects.get(pegawai=kota.kabid_mutasi.pegawai).dikirim_pada is None


def test_the_list_asks_as_much_for_many_as_for_one(kota: Kota) -> None:
    def kueri() -> int:
        with CaptureQueriesContext(connection) as semua:
            surat_pengingat(TITIK_1)
        return len(semua)

    satu = kueri()
    for orang in (kota.staf, kota.guru_pppk, kota.kadis, kota.kabid_mutasi):
        kontrak_ditandatangani(orang.penugasan)
    beri_alamat(kota, "kaban", "sekda")
    assert len(surat_pengingat(TITIK_1)) > 2
    assert kueri() == satu


def test_the_database_keeps_a_second_mail_of_a_day_out(kota: Kota) -> None:
    isi = {"pegawai": kota.kasub.pegawai, "hari": TITIK_1, "diambil_pada": pukul(TITIK_1)}
    PengingatSurel.objects.create(**isi)
    with pytest.raises(IntegrityError), transaction.atomic():
        PengingatSurel.objects.create(**isi)
