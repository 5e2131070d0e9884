"""The desk corrects a statement or takes it back; what was recorded before stays readable."""

from collections.abc import Iterator

import pytest
import time_machine
from django.test import Client

from kinerja.fakta.models import Diklat, HukumanDisiplin, RiwayatPenilaian
from tests.fakta.berkas import AT, muat_semua
from tests.pabrik import Kota, kota_kecil

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def jam() -> Iterator[None]:
    with time_machine.travel(AT, tick=False):
        yield


@pytest.fixture
def kota(db: None) -> Kota:
    kota = kota_kecil()
    muat_semua()
    return kota


@pytest.fixture
def meja(kota: Kota) -> Client:
    client = Client()
    client.force_login(kota.bkpsdm)
    return client


def test_the_desk_reads_every_statement_of_a_person(kota: Kota, meja: Client) -> None:
    teks = meja.get(f"/pegawai/{kota.staf.pegawai.pk}/riwayat/").content.decode()
    for kata in ("Pelayanan Prima", "84,62", "Dokumen penilaian 2015", "862/3", "Satyalancana"):
        assert kata in teks, kata


def test_a_correction_shows_new_and_old_with_the_reason(kota: Kota, meja: Client) -> None:
    diklat = Diklat.objects.get(nama="Pelayanan Prima")
    data = {"penyelenggara": "BKPSDM", "sampai": "2023-05-06", "jam": "44", "nomor": "12/D", "alasan": "Salah jam"}
    jawab = meja.post(f"/riwayat/diklat/{diklat.pk}/", data)
    assert jawab["Location"] == f"/pegawai/{kota.staf.pegawai.pk}/riwayat/"
    assert [(d.jam, d.diganti_sebab) for d in Diklat.objects.filter(nama="Pelayanan Prima").order_by("pk")] == [
        (40, "Salah jam"),
        (44, ""),
    ]
    assert "Salah jam" in meja.get(jawab["Location"]).content.decode()


def test_a_correction_the_rule_does_not_know_is_refused_and_keeps_what_was_typed(meja: Client) -> None:
    nilai = RiwayatPenilaian.objects.get(mulai__year=2023)
    data = {"hasil_kerja": "85,5", "perilaku": "sesuai", "predikat": "baik", "sumber": "SIASN", "alasan": "Salah"}
    jawab = meja.post(f"/riwayat/riwayatpenilaian/{nilai.pk}/", data)
    assert jawab.status_code == 422
    teks = jawab.content.decode()
    assert "rating ditulis salah satu: di_atas, sesuai, di_bawah" in teks
    assert 'value="85,5"' in teks
    assert 'value="butuh_perbaikan"' in teks  # the words to choose from are those of the rule
    assert 'value="cukup"' not in teks
    assert RiwayatPenilaian.objects.count() == 6


def test_ratings_are_written_in_one_way_whether_typed_or_loaded(meja: Client) -> None:
    nilai = RiwayatPenilaian.objects.get(mulai__year=2015)
    data = {
        "hasil_kerja": "87,5",
        "perilaku": "82.4",
        "predikat": "baik",
        "nilai": "85.46",
        "sumber": "A",
        "alasan": "B",
    }
    assert meja.post(f"/riwayat/riwayatpenilaian/{nilai.pk}/", data).status_code == 302
    assert RiwayatPenilaian.objects.get(mulai__year=2015, diganti_pada=None).hasil_kerja == "87.5"


def test_taking_back_needs_a_reason_and_happens_once(kota: Kota, meja: Client) -> None:
    hukdis = HukumanDisiplin.objects.get()
    alamat = f"/riwayat/hukumandisiplin/{hukdis.pk}/batal/"
    assert meja.post(alamat, {"alasan_batal": " "}).status_code == 422
    assert meja.post(alamat, {"alasan_batal": "Dibatalkan putusan banding"}).status_code == 302
    lagi = meja.post(alamat, {"alasan_batal": "Lagi"})
    assert lagi.status_code == 422
    assert "sudah diganti" in lagi.content.decode()
    hukdis.refresh_from_db()
    assert hukdis.diganti_sebab == "Dibatalkan putusan banding"


def test_only_personnel_corrects(kota: Kota) -> None:
    pk = Diklat.objects.latest("pk").pk
    for siapa in (kota.staf, kota.kasub, kota.inspektur, kota.operator):
        client = Client()
        client.force_login(siapa.pengguna)
        assert client.get(f"/pegawai/{kota.staf.pegawai.pk}/riwayat/").status_code == 403
        assert client.post(f"/riwayat/diklat/{pk}/batal/", {"alasan_batal": "x"}).status_code == 403
    assert not Diklat.objects.exclude(diganti_pada=None).exists()


def test_an_unknown_kind_is_not_found(meja: Client) -> None:
    assert meja.get("/riwayat/pegawai/1/").status_code == 404
