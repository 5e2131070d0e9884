"""Handing a post over: what is open is listed, the leaving holder writes, the successor acknowledges."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
import time_machine
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kinerja.dasar.kunci import SudahBerubah
from kinerja.dasar.pemicu import Bentrok, bentrok_dikenali
from kinerja.jejak.models import Entri
from kinerja.organisasi.models import Penugasan, SerahTerima
from kinerja.organisasi.selectors.serah_terima import penerus
from kinerja.organisasi.services import IsiPenugasan, akhiri_penugasan, simpan_banyak_penugasan
from kinerja.organisasi.services.baris import Ditolak
from kinerja.organisasi.services.pembatalan import batalkan_penugasan
from kinerja.organisasi.services.serah_terima import terima_serah_terima, tulis_serah_terima
from kinerja.skp.models import PeriodeRealisasi
from kinerja.web.selectors.serah_terima import butir_terbuka
from tests.pabrik import SISTEM, Kota, Orang, kota_kecil, pukul
from tests.skp.pabrik import diajukan, ditetapkan

pytestmark = pytest.mark.django_db
PINDAH = date(2026, 3, 1)
AKHIR = PINDAH - timedelta(days=1)
AT = pukul(PINDAH)


@pytest.fixture
def kota() -> Iterator[Kota]:
    """On 1 March the head of the subdivision becomes head of Bidang Kinerja, the analyst takes the subdivision."""
    satu = kota_kecil()
    akhiri_penugasan(penugasan=satu.kabid_kinerja.penugasan, sampai=AKHIR, by=SISTEM, at=AT)
    isi = [
        IsiPenugasan(satu.kasub.nip, "KABID-K", "definitif", PINDAH),
        IsiPenugasan(satu.analis.nip, "KASUB", "definitif", PINDAH),
    ]
    simpan_banyak_penugasan(isi=isi, by=SISTEM, at=AT)
    with time_machine.travel(AT, tick=False):
        yield satu


def posisi(orang: Orang, on: date) -> Penugasan:
    return Penugasan.objects.filter(pegawai=orang.pegawai, mulai__lte=on).order_by("-mulai")[0]


def lama(kota: Kota) -> Penugasan:
    return posisi(kota.kasub, AKHIR)


def klien(orang: Orang) -> Client:
    client = Client()
    client.force_login(orang.pengguna)
    return client


def tugas(orang: Orang) -> list[str]:
    return [f"{t.kerja}: {t.objek}" for t in klien(orang).get("/").context["isi"].perlu if "serah terima" in t.kerja]


def alamat(kota: Kota) -> str:
    return reverse("web:serah_terima", args=[lama(kota).pk])


def test_the_one_who_leaves_and_the_one_who_follows_know_each_other(kota: Kota) -> None:
    assert penerus(lama(kota)) == posisi(kota.analis, PINDAH)
    assert penerus(kota.kabid_kinerja.penugasan) == posisi(kota.kasub, PINDAH)
    assert penerus(kota.staf.penugasan) is None


def test_both_have_it_on_their_home_until_the_successor_took_it_over(kota: Kota) -> None:
    assert tugas(kota.kasub) == [
        "Tulis serah terima: Kepala Subbidang Kepangkatan",
        "Baca dan terima serah terima: Kepala Bidang Kinerja",
    ]
    assert tugas(kota.analis) == ["Baca dan terima serah terima: Kepala Subbidang Kepangkatan"]
    assert tugas(kota.staf) == []
    klien(kota.kasub).post(alamat(kota), {"kunci": "0", "catatan": "Dahulukan SKP Joko."})
    assert tugas(kota.kasub) == ["Baca dan terima serah terima: Kepala Bidang Kinerja"]
    klien(kota.analis).post(alamat(kota), {"kunci": "1"})
    assert tugas(kota.analis) == []


def test_what_is_open_is_listed_by_kind_and_never_a_mark(kota: Kota) -> None:
    satu = ditetapkan(kota.staf_pppk, kota.kasub)
    diajukan(kota.staf, at=AT)
    PeriodeRealisasi.objects.create(penugasan=kota.staf_pppk.penugasan, skp=satu, periode="2026-02", diajukan_pada=AT)
    butir = butir_terbuka(lama(kota), posisi(kota.analis, PINDAH), PINDAH)
    assert [(b.jenis, b.objek, b.keterangan) for b in butir] == [
        ("SKP 2026 belum ditetapkan", "Siti Rahma (Penata Layanan Operasional)", "Diajukan"),
        ("Realisasi belum dinilai", "Joko Susilo (Penata Layanan Operasional), Februari 2026", "diajukan 1 Mar 2026"),
        ("Perjanjian kinerja 2026 belum berlaku", "Joko Susilo", "Disepakati"),
    ]
    html = klien(kota.analis).get(alamat(kota)).content.decode()
    assert reverse("skp:rinci", args=[kota.staf.penugasan.skp.get().pk]) in html


def test_the_note_keeps_words_and_list_and_is_written_in_the_ledger(kota: Kota) -> None:
    klien(kota.kasub).post(alamat(kota), {"kunci": "0", "catatan": "Dahulukan SKP Joko."})
    klien(kota.analis).post(alamat(kota), {"kunci": "1"})
    satu = SerahTerima.objects.get()
    assert satu.penerima == posisi(kota.analis, PINDAH)
    assert {b["objek"] for b in satu.terbuka} == {
        "Joko Susilo (Penata Layanan Operasional)",
        "Siti Rahma (Penata Layanan Operasional)",
    }
    peristiwa = Entri.objects.filter(peristiwa__startswith="organisasi.serah_terima")
    assert list(peristiwa.order_by("urutan").values_list("peristiwa", flat=True)) == [
        "organisasi.serah_terima_ditulis",
        "organisasi.serah_terima_diterima",
    ]
    diajukan(kota.staf, at=AT)  # what happens later does not change what was handed over
    html = klien(kota.kasub).get(alamat(kota)).content.decode()
    assert "Belum dibuat" in html
    assert "Dahulukan SKP Joko." in html
    assert "Dibaca dan diterima Kartika Sari" in html


def test_what_was_taken_over_is_changed_by_nobody(kota: Kota) -> None:
    terima_serah_terima(
        penugasan=lama(kota), penerima=posisi(kota.analis, PINDAH), versi=0, terbuka=[], by=SISTEM, at=AT
    )
    assert klien(kota.kasub).post(alamat(kota), {"kunci": "1", "catatan": "Terlambat"}).status_code == 403
    with pytest.raises(SudahBerubah, match="sudah diterima"):
        tulis_serah_terima(penugasan=lama(kota), versi=1, catatan="Terlambat", terbuka=[], by=SISTEM, at=AT)
    with pytest.raises(Bentrok, match="tersimpan apa adanya"), bentrok_dikenali(), transaction.atomic():
        SerahTerima.objects.update(catatan="Diam-diam")
    with pytest.raises(Ditolak, match="catatan serah terima"):
        batalkan_penugasan(penugasan=lama(kota), alasan="Uji", buka_kembali=False, by=SISTEM, at=AT)


def test_words_written_over_other_words_are_stopped_and_kept(kota: Kota) -> None:
    client = klien(kota.kasub)
    client.post(alamat(kota), {"kunci": "0", "catatan": "Pertama"})
    balasan = client.post(alamat(kota), {"kunci": "0", "catatan": "Dari tab lain"})
    assert "sudah diubah orang lain" in balasan.content.decode()
    assert "Dari tab lain" in balasan.content.decode()
    assert SerahTerima.objects.get().catatan == "Pertama"


def test_nobody_else_looks_and_a_coming_successor_only_reads(kota: Kota) -> None:
    assert klien(kota.staf).get(alamat(kota)).status_code == 404
    assert klien(kota.kabid_mutasi).get(alamat(kota)).status_code == 404
    with time_machine.travel(pukul(AKHIR), tick=False):
        assert klien(kota.analis).get(alamat(kota)).status_code == 200
        assert klien(kota.analis).post(alamat(kota), {"kunci": "0"}).status_code == 403
    assert not SerahTerima.objects.exists()


def test_a_post_without_successor_can_be_written_about(kota: Kota) -> None:
    Penugasan.objects.filter(pk=posisi(kota.analis, PINDAH).pk).delete()
    html = klien(kota.kasub).get(alamat(kota)).content.decode()
    assert "Pengganti belum ada." in html
    assert "Siti Rahma" in html


def test_the_page_takes_the_same_queries_however_much_is_open(kota: Kota) -> None:
    def hitung(orang: Orang) -> int:
        client = klien(orang)
        client.get(alamat(kota))
        with CaptureQueriesContext(connection) as kueri:
            assert client.get(alamat(kota)).status_code == 200
        return len(kueri)

    kosong = hitung(kota.analis)
    for orang in (kota.staf, kota.staf_pppk):
        PeriodeRealisasi.objects.create(
            penugasan=orang.penugasan, skp=ditetapkan(orang, kota.kasub), periode="2026-02", diajukan_pada=AT
        )
    assert hitung(kota.analis) == kosong
    assert max(kosong, hitung(kota.kasub)) <= 12
