"""Deadlines of evaluation that were reopened for somebody, or moved by an outage, count in the act and on the page."""

from datetime import date, timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from kinerja.aturan.pustaka import pustaka_dengan
from kinerja.dasar.kunci import SudahBerubah
from kinerja.dasar.waktu import awal_hari
from kinerja.organisasi.selectors.tenggat import akhir_hari
from kinerja.penilaian.galat import PenilaianDitolak
from kinerja.penilaian.kewenangan import jabatan_ditinggalkan, masih_bertenggang
from kinerja.penilaian.models import Penilaian
from kinerja.penilaian.selectors.tim import daftar_tim
from kinerja.penilaian.services import anggap_diterima, terima_penilaian, tetapkan_penilaian
from kinerja.penilaian.tenggat import akhir_masa_tenggang, batas_menjawab
from kinerja.peraturan.periode import periode_dari_kode
from kinerja.peraturan.selectors import pustaka_berlaku
from kinerja.peraturan.services import buka_tenggat, catat_gangguan
from tests.pabrik import SISTEM, Kota, Orang, kota_kecil, pukul
from tests.penilaian.pabrik import skp_ditetapkan
from tests.penilaian.test_nilai_tim import isian, nilai, pindahkan_kasub
from tests.peraturan.pabrik import paket_ditetapkan

pytestmark = pytest.mark.django_db
KELUAR = date(2026, 2, 2)
LEWAT = akhir_masa_tenggang(KELUAR, pustaka_dengan()) + timedelta(days=3)
DISAMPAIKAN = date(2026, 2, 3)
TERLAMBAT = DISAMPAIKAN + timedelta(days=20)


@pytest.fixture
def kota() -> Kota:
    kota = kota_kecil()
    for orang in (kota.staf, kota.staf_pppk, kota.guru):
        skp_ditetapkan(orang.penugasan, 2026, pukul(date(2026, 1, 20)))
    return kota


def buka(subjek: str, pada: date, *, jenis: str = "penilaian", periode: str = "2026-01", lama: int = 5) -> None:
    sampai = akhir_hari(pada + timedelta(days=lama))
    buka_tenggat(jenis=jenis, subjek=subjek, periode=periode, sampai=sampai, alasan="Sakit", by=SISTEM, at=pukul(pada))


def unit(orang: Orang) -> str:
    jabatan = orang.penugasan.jabatan.versi.first()
    assert jabatan is not None
    return f"unit:{jabatan.unit_id}"


@pytest.mark.parametrize("untuk", ["pegawai", "unit"])
def test_a_rater_who_left_may_rate_again_while_the_grace_period_is_reopened(kota: Kota, untuk: str) -> None:
    pindahkan_kasub(kota, KELUAR, KELUAR)
    januari = periode_dari_kode("2026-01")
    with pytest.raises(PenilaianDitolak, match="bukan pejabat penilai"):
        nilai(kota.kasub, januari, isian(kota.staf), on=LEWAT)

    buka(f"pegawai:{kota.kasub.pegawai.pk}" if untuk == "pegawai" else unit(kota.kasub), LEWAT)

    baris = daftar_tim(pegawai_id=kota.kasub.pegawai.pk, periode=januari, jenis="periodik", on=LEWAT)
    wenang = next(b.kewenangan for b in baris if b.penugasan.pk == kota.staf.penugasan.pk)
    assert wenang is not None
    assert wenang.batas is not None
    assert (wenang.batas.dibuka, wenang.batas.alasan) == (True, "Sakit")
    (satu,) = nilai(kota.kasub, januari, isian(kota.staf), on=LEWAT)
    assert satu.dalam_masa_tenggang
    tetapkan_penilaian(penilaian=[satu], by=kota.kasub.sesi(LEWAT).pelaku, at=pukul(LEWAT))
    with pytest.raises(PenilaianDitolak, match="bukan pejabat penilai"):
        nilai(kota.kasub, januari, isian(kota.staf_pppk), on=LEWAT + timedelta(days=6))


@pytest.mark.parametrize("dibuka", [False, True])
def test_the_posts_in_grace_are_the_same_with_and_without_their_deadlines(kota: Kota, dibuka: bool) -> None:
    pindahkan_kasub(kota, KELUAR, KELUAR)
    if dibuka:
        buka(f"pegawai:{kota.kasub.pegawai.pk}", LEWAT)
    for n in range(-8, 12):
        on = LEWAT + timedelta(days=n)
        lengkap = [p.pk for p, _batas in jabatan_ditinggalkan(kota.kasub.pegawai.pk, on)]
        assert masih_bertenggang(kota.kasub.pegawai.pk, on) == lengkap
    assert bool(masih_bertenggang(kota.kasub.pegawai.pk, LEWAT)) is dibuka


def test_while_the_grace_period_runs_nobody_asks_for_reopenings(kota: Kota) -> None:
    pindahkan_kasub(kota, KELUAR, KELUAR)
    masih_bertenggang(kota.kasub.pegawai.pk, DISAMPAIKAN)
    with CaptureQueriesContext(connection) as kueri:
        assert masih_bertenggang(kota.kasub.pegawai.pk, DISAMPAIKAN) == [kota.kasub.penugasan.pk]
    assert not any("bukatenggat" in k["sql"] for k in kueri.captured_queries)


@pytest.mark.parametrize(
    ("jenis", "periode", "milik"),
    [("penilaian", "2026-01", "guru"), ("penilaian", "2025-12", "kasub"), ("skp", "2026-01", "kasub")],
)
def test_what_is_reopened_for_another_person_period_or_kind_opens_nothing_here(
    kota: Kota, jenis: str, periode: str, milik: str
) -> None:
    pindahkan_kasub(kota, KELUAR, KELUAR)
    buka(f"pegawai:{getattr(kota, milik).pegawai.pk}", LEWAT, jenis=jenis, periode=periode)
    with pytest.raises(PenilaianDitolak, match="bukan pejabat penilai"):
        nilai(kota.kasub, periode_dari_kode("2026-01"), isian(kota.staf), on=LEWAT)


def test_the_successor_reads_until_when_the_reopened_predecessor_may_rate(kota: Kota) -> None:
    penerus = pindahkan_kasub(kota, KELUAR, KELUAR)
    januari = periode_dari_kode("2026-01")

    def lama() -> str:
        baris = daftar_tim(pegawai_id=penerus.pegawai.pk, periode=januari, jenis="periodik", on=LEWAT)
        return next(b.penilai_lama for b in baris if b.penugasan.pk == kota.staf.penugasan.pk)

    assert lama() == ""
    buka(f"pegawai:{kota.kasub.pegawai.pk}", LEWAT)
    assert "Hendra Saputra" in lama()


def disampaikan(kota: Kota) -> tuple[Penilaian, Penilaian]:
    satu, dua = nilai(kota.kasub, periode_dari_kode("2026-01"), isian(kota.staf), isian(kota.staf_pppk), on=DISAMPAIKAN)
    by = kota.kasub.sesi(DISAMPAIKAN).pelaku
    satu, dua = tetapkan_penilaian(penilaian=[satu, dua], by=by, at=pukul(DISAMPAIKAN))
    return satu, dua


def test_silence_is_no_acceptance_for_whom_the_deadline_was_reopened(kota: Kota) -> None:
    satu, dua = disampaikan(kota)
    buka(f"pegawai:{kota.staf.pegawai.pk}", DISAMPAIKAN, lama=25)

    assert anggap_diterima(at=pukul(TERLAMBAT)) == 1
    assert dict(Penilaian.objects.values_list("pk", "status")) == {satu.pk: "ditetapkan", dua.pk: "dianggap_diterima"}
    assert anggap_diterima(at=pukul(DISAMPAIKAN + timedelta(days=26))) == 1


def test_a_mark_deemed_accepted_can_be_answered_again_by_whom_it_was_reopened_for(kota: Kota) -> None:
    satu, dua = disampaikan(kota)
    assert anggap_diterima(at=pukul(TERLAMBAT)) == 2
    buka(f"pegawai:{kota.staf.pegawai.pk}", TERLAMBAT)

    baru = terima_penilaian(penilaian=satu, by=kota.staf.sesi(TERLAMBAT).pelaku, at=pukul(TERLAMBAT))
    assert baru.status == Penilaian.Status.DITERIMA
    with pytest.raises(SudahBerubah):
        terima_penilaian(penilaian=dua, by=kota.staf_pppk.sesi(TERLAMBAT).pelaku, at=pukul(TERLAMBAT))


def test_an_outage_on_the_last_day_moves_the_answer_of_everybody(kota: Kota) -> None:
    satu, _dua = disampaikan(kota)
    akhir = DISAMPAIKAN + timedelta(days=14)
    mulai = akhir_hari(akhir) - timedelta(hours=3)
    catat_gangguan(
        mulai=mulai, selesai=mulai + timedelta(hours=6), alasan="Server mati", by=SISTEM, at=mulai + timedelta(hours=7)
    )

    satu = Penilaian.objects.select_related("penugasan").get(pk=satu.pk)
    batas = batas_menjawab([satu], akhir)[satu.pk]
    assert batas.dibuka
    assert batas.alasan == "Server mati"
    assert anggap_diterima(at=awal_hari(akhir + timedelta(days=1)) + timedelta(hours=9)) == 0
    assert anggap_diterima(at=batas.sampai + timedelta(minutes=1)) == 2


def test_the_deadlines_of_many_marks_cost_as_much_as_that_of_one(kota: Kota) -> None:
    disampaikan(kota)
    buka(unit(kota.staf), DISAMPAIKAN, lama=30)
    semua = list(Penilaian.objects.select_related("penugasan"))

    def hitung(daftar: list[Penilaian]) -> int:
        with CaptureQueriesContext(connection) as kueri:
            assert all(b.dibuka for b in batas_menjawab(daftar, DISAMPAIKAN).values())
        return len(kueri)

    assert hitung(semua[:1]) == hitung(semua) == 3


def test_the_page_of_a_mark_says_until_when_and_why_it_was_reopened(client: Client, kota: Kota) -> None:
    satu, _dua = disampaikan(kota)
    anggap_diterima(at=pukul(TERLAMBAT))
    with time_machine.travel(pukul(TERLAMBAT), tick=False):
        client.force_login(kota.staf.pengguna)
        alamat = f"/penilaian/nilai/{satu.pk}/"
        assert "Saya menerima nilai ini" not in client.get(alamat).content.decode()

        buka(f"pegawai:{kota.staf.pegawai.pk}", TERLAMBAT, periode="")
        isi = client.get(alamat).content.decode()
        assert "Saya menerima nilai ini" in isi
        assert "Tenggat dibuka kembali sampai 28 Feb 2026 23.59 WIB: Sakit" in isi
        client.post(f"{alamat}terima/")
    satu.refresh_from_db()
    assert satu.status == Penilaian.Status.DITERIMA


def test_the_team_page_tells_the_leaving_rater_until_when_and_why(client: Client, kota: Kota) -> None:
    pindahkan_kasub(kota, KELUAR, KELUAR)
    buka(f"pegawai:{kota.kasub.pegawai.pk}", LEWAT)
    with time_machine.travel(pukul(LEWAT), tick=False):
        client.force_login(kota.kasub.pengguna)
        isi = client.get("/penilaian/2026-01/").content.decode()
    assert isi.count("Tenggat dibuka kembali sampai") == 2


def test_the_grace_period_of_this_pemda_counts_from_its_day(kota: Kota) -> None:
    pindahkan_kasub(kota, KELUAR, KELUAR)
    januari = periode_dari_kode("2026-01")
    with pytest.raises(PenilaianDitolak, match="bukan pejabat penilai"):
        nilai(kota.kasub, januari, isian(kota.staf), on=LEWAT)

    lama = {"jumlah": 60, "satuan": "hari", "termasuk_hari_pertama": False}
    paket_ditetapkan(pukul(date(2026, 1, 10)), KELUAR, **{"masa.penilai_lama": lama})

    (satu,) = nilai(kota.kasub, januari, isian(kota.staf), on=LEWAT)
    assert satu.dalam_masa_tenggang
    buku, nasional = pustaka_berlaku(), pustaka_dengan()
    sebelum = KELUAR - timedelta(days=1)
    assert akhir_masa_tenggang(sebelum, buku) == akhir_masa_tenggang(sebelum, nasional)
