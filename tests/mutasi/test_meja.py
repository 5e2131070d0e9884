"""The desk: who has signed what, live; the papers prepared on a page; the list for a group message."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from kinerja.dasar.waktu import hari
from kinerja.dokumen.models import Dokumen, TandaTangan
from kinerja.mutasi.models import Pelantikan
from kinerja.mutasi.selectors.meja import kertas, meja, teks_meja
from kinerja.mutasi.services import IsiPeserta
from kinerja.organisasi.models import Pegawai
from tests.mutasi.pabrik import banyak, kerjakan_pengisian, mulai, siapkan
from tests.pabrik import Kota, kota_kecil, masuk

pytestmark = pytest.mark.django_db


@pytest.fixture
def kota() -> Kota:
    return kota_kecil(hari(timezone.now()))


@pytest.fixture
def bkpsdm(kota: Kota) -> Client:
    return masuk(kota.bkpsdm)


def url(nama: str, satu: Pelantikan) -> str:
    return reverse(f"mutasi:{nama}", args=[satu.pk])


def siapkan_dokumen(client: Client, satu: Pelantikan, **lain: str) -> None:
    """By the page, the set of each person, approval recorded unless said otherwise."""
    form = client.get(url("dokumen", satu)).context["form"]
    data = {n: form[n].value() for n in form.fields} | lain
    jawaban = client.post(url("dokumen", satu), data)
    assert (jawaban.status_code, jawaban["Location"]) == (302, url("meja", satu))
    kerjakan_pengisian()


def tandai(satu: Dokumen, urutan: int, keadaan: str) -> None:
    """As signing leaves it."""
    lain = {"alasan": "Belum sepakat"} if keadaan == "ditolak" else {"sha256": "a" * 64, "cara": "tercatat"}
    TandaTangan.objects.filter(dokumen=satu, urutan=urutan).update(keadaan=keadaan, pada=timezone.now(), **lain)


def tercetak(satu: Pelantikan) -> list[Dokumen]:
    """As the printer leaves them."""
    semua = Dokumen.objects.filter(kelompok=f"pelantikan:{satu.pk}").order_by("pk")
    semua.update(keadaan="dicetak", dicetak_pada=timezone.now(), berkas="b" * 64, sha256="b" * 64)
    return list(semua)


def test_papers_are_prepared_on_the_page_and_announced(kota: Kota, bkpsdm: Client) -> None:
    satu = siapkan(kota, IsiPeserta(kota.staf.nip, "OPR"), tanggal=kota.on, set_dokumen="nasional")
    assert "Belum ada dokumen" in bkpsdm.get(url("meja", satu)).content.decode()
    assert masuk(kota.staf).get(url("rinci", satu)).status_code == 404
    siapkan_dokumen(bkpsdm, satu)
    assert Dokumen.objects.get().unit == kota.unit["05"]
    assert "Siti Rahma" in bkpsdm.get(url("meja", satu)).content.decode()
    assert masuk(kota.staf).get(url("rinci", satu)).status_code == 200


def test_the_desk_follows_each_signature(kota: Kota, bkpsdm: Client) -> None:
    baris = [IsiPeserta(kota.staf.nip, "OPR"), IsiPeserta(kota.analis.nip, "STAF"), IsiPeserta(kota.guru.nip, "OPR")]
    satu = siapkan(kota, *baris, tanggal=kota.on, set_dokumen="nasional")
    siapkan_dokumen(bkpsdm, satu)
    assert meja(satu).jumlah == {"belum_dicetak": 3, "menunggu": 0, "ditolak": 0, "terbit": 0}
    staf, analis, _guru = tercetak(satu)
    tandai(staf, 1, "ditandatangani")
    tandai(analis, 1, "ditolak")
    isi = meja(satu)
    assert isi.jumlah == {"belum_dicetak": 0, "menunggu": 2, "ditolak": 1, "terbit": 0}
    menunggu = {b.nama: [s.menunggu for s in b.semua] for b in isi.baris}
    assert menunggu["Siti Rahma"] == ["Lukman Hakim"]
    assert menunggu["Oktavia Rini"] == ["Oktavia Rini"]
    assert isi.baris[-1].nama == "Kartika Sari"
    teks = teks_meja(satu, isi, "https://rapor/dokumen-saya/")
    assert "1. Lukman Hakim (1 dokumen)" in teks
    assert "Kartika Sari" not in teks
    Dokumen.objects.filter(pk__in=[staf.pk, _guru.pk]).update(keadaan="terbit", terbit_pada=timezone.now())
    assert meja(satu).selesai
    assert "hx-trigger" not in bkpsdm.get(url("meja", satu)).content.decode()


def test_the_table_alone_comes_live(kota: Kota, bkpsdm: Client) -> None:
    satu = siapkan(kota, IsiPeserta(kota.staf.nip, "OPR"), tanggal=kota.on, set_dokumen="nasional")
    siapkan_dokumen(bkpsdm, satu)
    utuh = bkpsdm.get(url("meja", satu)).content.decode()
    bagian = bkpsdm.get(url("meja", satu), headers={"HX-Request": "true"}).content.decode()
    assert 'hx-trigger="every 5s"' in utuh
    assert bagian.strip().startswith('<div id="meja"')
    assert "<html" not in bagian


def test_what_must_be_on_paper_is_listed(kota: Kota, bkpsdm: Client) -> None:
    satu = siapkan(kota, IsiPeserta(kota.staf.nip, "OPR"), tanggal=kota.on, set_dokumen="nasional")
    siapkan_dokumen(bkpsdm, satu, cara="basah")
    tercetak(satu)
    assert [s.orang for s in kertas(satu)] == ["Siti Rahma"]
    assert "Cetak di atas kertas" in bkpsdm.get(url("meja", satu)).content.decode()


def test_who_refuses_a_paper_is_inaugurated_all_the_same(kota: Kota, bkpsdm: Client) -> None:
    satu = siapkan(kota, IsiPeserta(kota.kabid_mutasi.nip, "KABID-M"), tanggal=kota.on, set_dokumen="dki")
    siapkan_dokumen(bkpsdm, satu)
    for dokumen in tercetak(satu):
        tandai(dokumen, 1, "ditolak")
    mulai(satu)
    assert satu.peserta.get().penugasan == kota.kabid_mutasi.penugasan
    assert meja(satu).jumlah["ditolak"] == 2


def test_two_people_of_one_name_stay_two(kota: Kota, bkpsdm: Client) -> None:
    satu = siapkan(kota, *banyak(3), tanggal=kota.on, set_dokumen="nasional")
    type(kota.staf.pegawai).objects.filter(nama__startswith="Pejabat").update(nama="Budi")
    siapkan_dokumen(bkpsdm, satu)
    assert len(meja(satu).baris) == 3


def test_the_desk_takes_as_many_queries_for_twenty_as_for_five(kota: Kota, bkpsdm: Client) -> None:
    baris = banyak(25)
    satu = siapkan(kota, *baris[:5], tanggal=kota.on, set_dokumen="nasional")
    ramai = siapkan(kota, *baris[5:], kode="P2", tanggal=kota.on, set_dokumen="nasional")
    jumlah = []
    for x in (satu, ramai):
        siapkan_dokumen(bkpsdm, x)
        bkpsdm.get(url("meja", x))
        with CaptureQueriesContext(connection) as catatan:
            bkpsdm.get(url("meja", x))
        jumlah.append(len(catatan))
    assert jumlah[0] == jumlah[1]
    assert jumlah[0] <= 12


def test_papers_in_ink_and_papers_out_of_date_on_one_desk_keep_to_twelve_queries(kota: Kota, bkpsdm: Client) -> None:
    satu = siapkan(kota, *banyak(5), tanggal=kota.on)  # the set of the Pemda's rule: one more to ask
    siapkan_dokumen(bkpsdm, satu, cara="basah")
    tercetak(satu)
    Pegawai.objects.filter(nama__in=["Pejabat 1", "Lukman Hakim"]).update(gelar_belakang="M.M.")
    bkpsdm.get(url("meja", satu))
    with CaptureQueriesContext(connection) as catatan:
        halaman = bkpsdm.get(url("meja", satu)).content.decode()
    assert "Cetak di atas kertas" in halaman
    assert "<b>Nama</b>: Pejabat 1 menjadi Pejabat 1, M.M." in halaman
    assert "Dokumen 4 orang" in halaman
    assert len(catatan) <= 12
