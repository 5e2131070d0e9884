"""Not to open a statutory evaluation is a human's act with a reason; the list holds what nobody has decided."""

from datetime import timedelta

import pytest
import time_machine
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kinerja.akun.models import Peran, PeranPengguna
from kinerja.dasar.kunci import SudahBerubah
from kinerja.jejak.models import Entri
from kinerja.pembinaan.galat import PembinaanDitolak
from kinerja.pembinaan.models import EvaluasiTidakDibuka
from kinerja.pembinaan.selectors.rendah import nilai_rendah
from kinerja.pembinaan.services import buka_evaluasi, tidak_membuka
from kinerja.penilaian.models import Penilaian
from kinerja.web.selectors.beranda import beranda
from tests.pabrik import Kota, Orang, masuk, pukul
from tests.pembinaan.test_jabatan import DIBUKA, nilai_tahunan
from tests.penilaian.pabrik import nilai_diberikan

pytestmark = pytest.mark.django_db
DAFTAR = "/kontrak-jabatan/evaluasi/belum/"
ALASAN = "Sakit separuh tahun; pekerjaannya dialihkan."


@pytest.fixture
def nilai(kota: Kota) -> Penilaian:
    """The mark of 2025 of the head of a section, below the limit, accepted."""
    return nilai_tahunan(kota, kota.kabid_mutasi, kota.kasub)


def putus(nilai: Penilaian, siapa: Orang, alasan: str = ALASAN) -> EvaluasiTidakDibuka:
    return tidak_membuka(penilaian=nilai.pk, alasan=alasan, sesi=siapa.sesi(DIBUKA), at=pukul(DIBUKA))


def kerja(siapa: Orang) -> set[str]:
    return {str(t.kerja) for t in beranda(siapa.sesi(DIBUKA)).perlu}


def test_the_act_says_who_when_and_why_and_asks_nobody_any_more(kota: Kota, nilai: Penilaian) -> None:
    assert "Putuskan evaluasi kinerja jabatan" in kerja(kota.kabid_mutasi)
    satu = putus(nilai, kota.kabid_mutasi)
    assert (satu.alasan, satu.nama, satu.pada) == (ALASAN, kota.kabid_mutasi.pelaku.nama, pukul(DIBUKA))
    assert Entri.objects.filter(peristiwa="pembinaan.evaluasi_tidak_dibuka").count() == 1
    assert "Putuskan evaluasi kinerja jabatan" not in kerja(kota.kabid_mutasi)


def test_neither_the_person_nor_a_colleague_decides_it(kota: Kota, nilai: Penilaian) -> None:
    for siapa in (kota.kasub, kota.staf, kota.kadis, kota.operator):
        with pytest.raises(PermissionError):
            putus(nilai, siapa)
    assert putus(nilai, kota.analis).nama == kota.analis.pelaku.nama  # the personnel agency


def test_nobody_decides_it_about_oneself_even_at_the_desk(kota: Kota, nilai: Penilaian) -> None:
    PeranPengguna.objects.create(pengguna=kota.kasub.pengguna, peran=Peran.BKPSDM, mulai=DIBUKA)
    with pytest.raises(PermissionError, match="dirinya sendiri"):
        putus(nilai, kota.kasub)


def test_only_on_a_mark_that_could_open_one_and_with_a_reason_all_said_at_once(kota: Kota) -> None:
    baik = nilai_tahunan(kota, kota.kabid_mutasi, kota.kasub, rendah=False, terima=False)
    with pytest.raises(PembinaanDitolak) as galat:
        putus(baik, kota.kabid_mutasi, " ")
    pesan = " ".join(t.pesan for t in galat.value.temuan)
    assert [kata for kata in ("di bawah batas", "belum final", "tidak dibuka") if kata not in pesan] == []
    bulan = nilai_diberikan(kota.kasub, kota.staf, DIBUKA, periode="2025-12", hasil_kerja="di_bawah")
    with pytest.raises(PembinaanDitolak, match="tahunan"):
        putus(bulan, kota.kasub)


def test_once_and_not_beside_an_evaluation_but_one_may_still_be_opened(kota: Kota, nilai: Penilaian) -> None:
    putus(nilai, kota.kabid_mutasi)
    with pytest.raises(SudahBerubah):
        putus(nilai, kota.analis)
    buka_evaluasi(penilaian=nilai.pk, usul=None, sesi=kota.kabid_mutasi.sesi(DIBUKA), at=pukul(DIBUKA))
    with pytest.raises(SudahBerubah):
        putus(nilai, kota.analis)
    assert not nilai_rendah(DIBUKA).exists()


def test_the_list_has_what_nobody_decided_then_what_was_with_its_reason(kota: Kota, nilai: Penilaian) -> None:
    nilai_tahunan(kota, kota.kabid_kinerja, kota.analis, rendah=False)
    with time_machine.travel(pukul(DIBUKA), tick=False):
        meja = masuk(kota.bkpsdm)
        halaman = meja.get(DAFTAR).content.decode()
        assert kota.kasub.pegawai.nama_lengkap in halaman
        assert "Kepala Subbidang Kepangkatan" in halaman
        assert kota.analis.pegawai.nama_lengkap not in halaman.split("<main")[1]
        putus(nilai, kota.kabid_mutasi)
        assert "menunggu putusan" in meja.get(DAFTAR).content.decode()
        assert kota.kasub.pegawai.nama_lengkap in meja.get(DAFTAR, {"putusan": "tidak"}).content.decode()
        berkas = meja.get(DAFTAR, {"putusan": "tidak", "unduh": "csv"}).content.decode("utf-8-sig")
        assert ALASAN in berkas
        assert kota.kasub.nip in berkas
        assert kota.kasub.pegawai.nama_lengkap not in meja.get(DAFTAR, {"periode": "2019"}).content.decode()


def test_the_list_asks_as_much_for_many_as_for_one(kota: Kota, nilai: Penilaian) -> None:
    with time_machine.travel(pukul(DIBUKA), tick=False):
        meja = masuk(kota.bkpsdm)

        def kueri() -> int:
            with CaptureQueriesContext(connection) as semua:
                meja.get(DAFTAR)
            return len(semua)

        kueri()  # what the process keeps is read once
        satu = kueri()
        for penilai, orang in ((kota.kasub, kota.staf), (kota.kasub, kota.staf_pppk), (kota.kasek, kota.guru)):
            nilai_tahunan(kota, penilai, orang)
        assert nilai_rendah(DIBUKA).count() == 4
        assert kueri() == satu <= 12


def test_from_the_page_to_what_the_person_reads(kota: Kota, nilai: Penilaian) -> None:
    with time_machine.travel(pukul(DIBUKA), tick=False):
        atasan, url = masuk(kota.kabid_mutasi), reverse("pembinaan:tidak_dibuka", args=[nilai.pk])
        assert url in atasan.get(reverse("pembinaan:buka", args=[nilai.pk])).content.decode()
        assert atasan.post(url, {"kunci": 0, "alasan": ""}).status_code == 422
        assert atasan.post(url, {"kunci": 0, "alasan": ALASAN}).status_code == 302
        assert masuk(kota.kasub).post(url, {"kunci": 0, "alasan": "x"}).status_code == 403
        daftar = reverse("pembinaan:perkara_daftar")
        for siapa, ada in ((kota.kasub, True), (kota.kabid_mutasi, True), (kota.staf, False), (kota.kaban, False)):
            assert (ALASAN in masuk(siapa).get(daftar).content.decode()) is ada


def test_the_database_keeps_it_and_its_reason(kota: Kota, nilai: Penilaian) -> None:
    satu = putus(nilai, kota.kabid_mutasi)
    with pytest.raises(DatabaseError, match="tidak diubah atau dihapus"), transaction.atomic():
        EvaluasiTidakDibuka.objects.filter(pk=satu.pk).update(alasan="Lain.")
    lain = nilai_tahunan(kota, kota.kasub, kota.staf)
    isi = {"pembuat": kota.analis.pengguna, "nama": "x", "pada": pukul(DIBUKA + timedelta(days=1))}
    with pytest.raises(IntegrityError, match="evaluasi_tidak_dibuka_beralasan"), transaction.atomic():
        EvaluasiTidakDibuka.objects.create(penilaian=lain, alasan="", **isi)
