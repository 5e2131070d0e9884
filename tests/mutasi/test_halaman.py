"""Pages of inaugurations: from an empty list to a begun one, by BKPSDM alone; everybody else reads what is theirs."""

from io import BytesIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from kinerja.dasar.waktu import hari
from kinerja.mutasi.models import Pelantikan, PesertaPelantikan
from kinerja.mutasi.services import IsiPeserta
from kinerja.organisasi.models import Penugasan
from tests.mutasi.pabrik import banyak, mulai, siapkan
from tests.pabrik import Kota, kota_kecil, masuk

pytestmark = pytest.mark.django_db


@pytest.fixture
def kota() -> Kota:
    return kota_kecil(hari(timezone.now()))


@pytest.fixture
def bkpsdm(kota: Kota) -> Client:
    return masuk(kota.bkpsdm)


def url(nama: str, *args: object) -> str:
    return reverse(f"mutasi:{nama}", args=args)


def isian(client: Client, alamat: str) -> dict[str, object]:
    """The fields of the form on a page, as the browser would send them."""
    form = client.get(alamat).context["form"]
    return {n: v for n in form.fields if (v := form[n].value()) is not None and v is not False}


def test_from_nothing_to_a_begun_inauguration(kota: Kota, bkpsdm: Client) -> None:
    data = isian(bkpsdm, url("baru")) | {"judul": "Pelantikan Maret", "kode": "2026-03", "tempat": "Aula"}
    jawaban = bkpsdm.post(url("baru"), data)
    satu = Pelantikan.objects.get()
    assert (jawaban.status_code, jawaban["Location"]) == (302, url("rinci", satu.pk))
    cari = f"{url('tambah', satu.pk)}?orang=siti&jabatan=pengelola"
    kirim = isian(bkpsdm, cari)
    assert (kirim["nip"], kirim["kode_jabatan"]) == (kota.staf.nip, "OPR")
    assert bkpsdm.post(cari, kirim).status_code == 302
    halaman = bkpsdm.get(url("mulai", satu.pk)).content.decode()
    assert "Siti Rahma</b>: Pengelola Kinerja" in halaman
    assert "Siti Rahma</b>: Penata Layanan Operasional" in halaman
    assert bkpsdm.post(url("mulai", satu.pk), isian(bkpsdm, url("mulai", satu.pk))).status_code == 302
    assert Penugasan.objects.get(pegawai=kota.staf.pegawai, sampai=None).jabatan.kode == "OPR"
    assert "Jabatan baru sudah berlaku" in bkpsdm.get(url("rinci", satu.pk)).content.decode()


def test_a_start_on_what_is_no_longer_so_is_refused_and_shown_anew(kota: Kota, bkpsdm: Client) -> None:
    satu = siapkan(kota, IsiPeserta(kota.staf.nip, "OPR"), tanggal=kota.on)
    lama = isian(bkpsdm, url("mulai", satu.pk))
    PesertaPelantikan.objects.filter(pelantikan=satu).update(jenis="tugas_tambahan")
    jawaban = bkpsdm.post(url("mulai", satu.pk), lama)
    assert jawaban.status_code == 422
    assert "Data jabatan berubah sejak halaman ini dibuka" in jawaban.content.decode()
    baru = {n: jawaban.context["form"][n].value() for n in ("kunci", "sidik")}
    assert baru["sidik"] != lama["sidik"]
    assert bkpsdm.post(url("mulai", satu.pk), baru).status_code == 302


def test_the_second_officer_is_told_what_changed(kota: Kota, bkpsdm: Client) -> None:
    satu = siapkan(kota, tanggal=kota.on)
    lama = isian(bkpsdm, url("ubah", satu.pk))
    assert bkpsdm.post(url("ubah", satu.pk), lama | {"tempat": "Pendopo"}).status_code == 302
    jawaban = bkpsdm.post(url("ubah", satu.pk), lama | {"tempat": "Lapangan"})
    assert jawaban.status_code == 422
    isi = jawaban.content.decode()
    assert "sudah diubah orang lain" in isi
    assert "Keterangan pelantikan diubah oleh" in isi
    assert 'value="Lapangan"' in isi


def test_a_spreadsheet_goes_in_as_a_whole_or_says_where_it_is_wrong(kota: Kota, bkpsdm: Client) -> None:
    satu = siapkan(kota, tanggal=kota.on)
    salah = BytesIO(f"nip,kode_jabatan\n{kota.staf.nip},OPR\n{kota.guru.nip},X\n".encode())
    salah.name = "salah.csv"
    jawaban = bkpsdm.post(url("muat", satu.pk), {"berkas": salah})
    assert jawaban.status_code == 422
    assert "Baris 3, <code>kode_jabatan</code>" in jawaban.content.decode()
    assert not satu.peserta.exists()
    benar = BytesIO(f"nip,kode_jabatan\n{kota.staf.nip},OPR\n".encode())
    benar.name = "benar.csv"
    assert bkpsdm.post(url("muat", satu.pk), {"berkas": benar}).status_code == 302
    assert satu.peserta.get().pegawai == kota.staf.pegawai


def test_taken_out_cancelled_and_witnessed(kota: Kota, bkpsdm: Client) -> None:
    satu = siapkan(kota, IsiPeserta(kota.staf.nip, "OPR", agama="Islam"), tanggal=kota.on)
    sumpah = url("atur_kelompok", satu.pk, "islam")
    saksi = {"saksi_1": kota.sekda.nip, "saksi_2": kota.kaban.nip, "rohaniwan": "H. Ahmad"}
    assert bkpsdm.post(sumpah, isian(bkpsdm, sumpah) | saksi).status_code == 302
    assert "Budi Santoso" in bkpsdm.get(url("sumpah", satu.pk)).content.decode()
    sama = isian(bkpsdm, sumpah) | {"saksi_2": kota.sekda.nip}
    assert "orang yang berbeda" in bkpsdm.post(sumpah, sama).content.decode()
    hapus = url("hapus", satu.pk, satu.peserta.get().pk)
    assert bkpsdm.post(hapus, isian(bkpsdm, hapus)).status_code == 302
    assert not satu.peserta.exists()
    batal = url("batal", satu.pk)
    assert bkpsdm.post(batal, isian(bkpsdm, batal) | {"alasan": "Ditunda"}).status_code == 302
    assert "Ditunda" in bkpsdm.get(url("rinci", satu.pk)).content.decode()


def test_a_participant_reads_the_own_part_once_it_is_announced(kota: Kota) -> None:
    satu = siapkan(kota, IsiPeserta(kota.staf.nip, "OPR"), IsiPeserta(kota.analis.nip, "STAF"), tanggal=kota.on)
    staf = masuk(kota.staf)
    assert staf.get(url("rinci", satu.pk)).status_code == 404
    mulai(satu)
    isi = staf.get(url("rinci", satu.pk)).content.decode()
    assert "Pengelola Kinerja" in isi
    assert "Kartika Sari" not in isi
    assert staf.get(url("periksa", satu.pk)).status_code == 403
    assert masuk(kota.guru).get(url("rinci", satu.pk)).status_code == 404


@pytest.mark.parametrize("nama", ["rinci", "periksa", "mulai", "undangan", "sumpah"])
def test_a_page_takes_as_many_queries_for_fifty_as_for_five(nama: str, kota: Kota, bkpsdm: Client) -> None:
    baris = banyak(25)
    satu = siapkan(kota, *baris[:5], tanggal=kota.on)
    ramai = siapkan(kota, *baris[5:], kode="P2", tanggal=kota.on)
    jumlah = [_kueri(bkpsdm, url(nama, x.pk)) for x in (satu, ramai)]
    assert jumlah[0] == jumlah[1]
    assert jumlah[0] <= 12


def _kueri(client: Client, alamat: str) -> int:
    client.get(alamat)
    with CaptureQueriesContext(connection) as catatan:
        assert client.get(alamat).status_code == 200
    return len(catatan)
