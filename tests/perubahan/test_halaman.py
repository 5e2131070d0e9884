"""The pages: the list and the one act, then each party only confirms, until all is in force."""

from collections.abc import Iterator

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kinerja.jejak.models import Entri
from kinerja.perjanjian import services
from kinerja.perjanjian.models import PerjanjianKinerja
from kinerja.perubahan.selectors import menunggu_konfirmasi
from kinerja.skp.models import SKP
from tests.pabrik import SANDI, Orang, masuk
from tests.perjanjian.cerita import segar
from tests.perubahan.cerita import NANTI, CeritaPerubahan, cerita_perubahan, sesi, terakhir, ubah_rencana

pytestmark = pytest.mark.django_db
DAFTAR, SIAPKAN, KONFIRMASI = "/perubahan/", "/perubahan/siapkan/", "/perubahan/konfirmasi/"


@pytest.fixture
def c() -> Iterator[CeritaPerubahan]:
    satu = cerita_perubahan()
    ubah_rencana()
    with time_machine.travel(NANTI, tick=False):
        yield satu


def setujui(orang: Orang) -> list[str]:
    """Everything on the person's list, confirmed in one go; the acts that were done."""
    daftar = menunggu_konfirmasi(sesi(orang))
    client = masuk(orang.pengguna)
    jawab = client.post(KONFIRMASI, {"pilih": [b.kode for b in daftar], "sandi": SANDI}, follow=True)
    assert jawab.redirect_chain, jawab.content.decode()
    return [b.kerja for b in daftar]


def test_list_shows_what_differs_with_counts_a_unit_and_downloads_the_same(c: CeritaPerubahan) -> None:
    client = masuk(c.kota.bkpsdm)
    isi = client.get(DAFTAR).content.decode()
    assert "88 %" in isi
    assert "6 terdampak" in isi
    assert "“Mutasi dan promosi” tidak ikut" in isi
    unduhan = client.get(DAFTAR, {"jenis": "skp", "unduh": "csv"}).content.decode("utf-8-sig").splitlines()
    assert len(unduhan) == 1 + 3
    assert not SKP.objects.filter(versi=2).exists()


def test_filter_by_unit_narrows_what_is_prepared(c: CeritaPerubahan) -> None:
    unit = c.kota.unit["05.1.1"].pk
    masuk(c.kota.bkpsdm).post(f"{SIAPKAN}?unit_id={unit}&jenis=skp", {"alasan": "APBD-P"})
    assert {x.sebelumnya_id for x in SKP.objects.filter(versi=2)} == {c.kasub.pk, c.staf.pk}
    assert not PerjanjianKinerja.objects.filter(versi=2).exists()


def test_each_party_only_confirms_until_everything_is_in_force(c: CeritaPerubahan) -> None:
    masuk(c.kota.bkpsdm).post(SIAPKAN, {"alasan": "Perubahan APBD 2026"})
    k = c.kota
    assert setujui(k.kabid_mutasi) == ["pk:ajukan", "skp:ajukan"]
    assert sorted(setujui(k.kasub)) == ["pk:ajukan", "skp:ajukan"]
    assert setujui(k.staf) == ["skp:ajukan"]
    assert sorted(setujui(k.kaban)) == ["pk:ajukan", "pk:tanggapi", "skp:tanggapi"]
    assert sorted(setujui(k.walikota)) == ["pk:tanggapi"]
    assert sorted(setujui(k.kabid_mutasi)) == ["pk:tandatangani", "pk:tanggapi", "skp:tanggapi"]
    assert sorted(setujui(k.kasub)) == ["pk:tandatangani", "skp:tanggapi"]
    assert sorted(setujui(k.kaban)) == ["pk:tandatangani"] * 2
    assert setujui(k.walikota) == ["pk:tandatangani"]
    assert setujui(k.kabid_mutasi) == ["pk:tandatangani"]
    assert set(PerjanjianKinerja.objects.filter(versi=2).values_list("status", flat=True)) == {"berlaku"}
    assert {terakhir(x).status for x in (c.kabid, c.kasub, c.staf)} == {"ditetapkan"}
    assert SKP.objects.get(pk=c.kabid.pk).status == "diubah"
    assert [menunggu_konfirmasi(sesi(o)) for o in (k.kabid_mutasi, k.kasub, k.staf, k.kaban, k.walikota)] == [[]] * 5


def test_wrong_password_signs_nothing_and_keeps_the_choice(c: CeritaPerubahan) -> None:
    masuk(c.kota.bkpsdm).post(SIAPKAN, {"alasan": "APBD-P"})
    setujui(c.kota.kabid_mutasi)
    setujui(c.kota.kaban)
    daftar = [b.kode for b in menunggu_konfirmasi(sesi(c.kota.kabid_mutasi))]
    jawab = masuk(c.kota.kabid_mutasi.pengguna).post(KONFIRMASI, {"pilih": daftar, "sandi": "salah"})
    assert jawab.status_code == 200
    assert "checked" in jawab.content.decode()
    assert [b.kode for b in menunggu_konfirmasi(sesi(c.kota.kabid_mutasi))] == daftar


def test_what_changed_since_it_was_read_stops_all_of_it(c: CeritaPerubahan) -> None:
    masuk(c.kota.bkpsdm).post(SIAPKAN, {"alasan": "APBD-P"})
    daftar = [b.kode for b in menunggu_konfirmasi(sesi(c.kota.kabid_mutasi))]
    SKP.objects.filter(pk=terakhir(c.kabid).pk).update(kunci=9)
    sebelum = Entri.objects.count()
    jawab = masuk(c.kota.kabid_mutasi.pengguna).post(KONFIRMASI, {"pilih": daftar})
    assert "sudah berubah sejak dibaca" in jawab.content.decode()
    assert Entri.objects.count() == sebelum
    assert not PerjanjianKinerja.objects.filter(status="diajukan").exists()


def test_nobody_confirms_for_others(c: CeritaPerubahan) -> None:
    masuk(c.kota.bkpsdm).post(SIAPKAN, {"alasan": "APBD-P"})
    daftar = [b.kode for b in menunggu_konfirmasi(sesi(c.kota.kabid_mutasi))]
    jawab = masuk(c.kota.kasub.pengguna).post(KONFIRMASI, {"pilih": daftar})
    assert "sudah berubah sejak dibaca" in jawab.content.decode()
    assert terakhir(c.kabid).status == "draf"


def test_home_page_leads_to_the_list_of_new_versions(c: CeritaPerubahan) -> None:
    masuk(c.kota.bkpsdm).post(SIAPKAN, {"alasan": "APBD-P"})
    assert reverse("perubahan:konfirmasi") in masuk(c.kota.kabid_mutasi.pengguna).get("/").content.decode()


def kueri(client: Client, alamat: str) -> int:
    client.get(alamat)  # the first page after signing in writes the session
    with CaptureQueriesContext(connection) as satu:
        assert client.get(alamat).status_code == 200
    return len(satu)


def test_lists_of_what_moved_take_twelve_queries_and_no_more_for_more_rows(c: CeritaPerubahan) -> None:
    client = masuk(c.kota.bkpsdm)
    banyak = kueri(client, DAFTAR)
    assert banyak == kueri(client, SIAPKAN) <= 12
    services.ubah_pk(
        pk_id=c.pk_kabid.pk, kunci=segar(c.pk_kabid).kunci, alasan="Sendiri", by=c.kota.kabid_mutasi.pelaku, at=NANTI
    )
    assert "5 terdampak" in client.get(DAFTAR).content.decode()
    assert kueri(client, DAFTAR) == banyak


def test_every_party_reads_what_waits_in_twelve_queries(c: CeritaPerubahan) -> None:
    masuk(c.kota.bkpsdm).post(SIAPKAN, {"alasan": "APBD-P"})
    k = c.kota
    for orang in (k.kabid_mutasi, k.kasub, k.staf, k.kaban, k.walikota, k.kabid_mutasi, k.kasub, k.kaban, k.walikota):
        assert kueri(masuk(orang.pengguna), KONFIRMASI) <= 12
        setujui(orang)
