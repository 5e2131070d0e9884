"""A penyiap prepares drafts in another's name on the days of the grant; never submits, decides or reads marks."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine
from django.db import transaction
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from kinerja.jejak.models import Entri
from kinerja.perwakilan.galat import PerwakilanDitolak
from kinerja.perwakilan.menyiapkan import SENDIRI, TERBUKA
from kinerja.perwakilan.models import Penyiap
from kinerja.perwakilan.services import beri_penyiap, cabut_penyiap
from kinerja.skp.models import SKP
from tests.pabrik import HARI, Kota, Orang, kota_kecil, pukul
from tests.project.hak_akses import HAK
from tests.skp.pabrik import diajukan, ditetapkan, draf

pytestmark = pytest.mark.django_db
AT = pukul(HARI)


@pytest.fixture(autouse=True)
def jam() -> Iterator[None]:
    with time_machine.travel(AT, tick=False):
        yield


@pytest.fixture
def kota(db: None) -> Kota:
    return kota_kecil()


def izin(siapa: Orang, oleh: Orang, hari: int = 30) -> Penyiap:
    return beri_penyiap(
        pegawai=siapa.pegawai.pk,
        orang=oleh.pegawai,
        mulai=HARI,
        sampai=HARI + timedelta(days=hari),
        by=siapa.pelaku,
        at=AT,
    )


def menyiapkan(kota: Kota, siapa: Orang | None = None) -> Client:
    """The operator at the desk for the teacher."""
    client = Client()
    client.force_login(kota.operator.pengguna)
    satu = izin(siapa or kota.guru, kota.operator)
    assert client.post(f"/penyiap/{satu.pk}/mulai/").status_code == 302
    return client


def sunting(client: Client, skp: SKP, aksi: str = "simpan") -> int:
    skp.refresh_from_db()
    return client.post(f"/skp/{skp.pk}/sunting/", {"kunci": str(skp.kunci), "aksi": aksi}).status_code


def test_the_owner_grants_by_nip_and_the_other_finds_it(kota: Kota, client: Client) -> None:
    client.force_login(kota.guru.pengguna)
    isi = {"nip": kota.operator.nip, "mulai": "2026-01-02", "sampai": "2026-02-28"}
    assert client.post(f"/pegawai/{kota.guru.pegawai.pk}/penyiap/", isi).status_code == 302
    satu = Penyiap.objects.get()
    assert (satu.orang, satu.oleh) == (kota.operator.pegawai, "Oktavia Rini")
    client.force_login(kota.operator.pengguna)
    assert "Anda penyiap untuk <b>Oktavia Rini</b>" in client.get("/penyiap/").content.decode()


def test_bkpsdm_grants_for_somebody_and_others_do_not(kota: Kota, client: Client) -> None:
    isi = {"nip": kota.operator.nip, "mulai": "2026-01-02", "sampai": "2026-02-28"}
    url = f"/pegawai/{kota.guru.pegawai.pk}/penyiap/"
    client.force_login(kota.operator.pengguna)
    assert client.post(url, isi).status_code == 403
    client.force_login(kota.bkpsdm)
    assert client.post(url, isi).status_code == 302


@pytest.mark.parametrize(
    ("nip", "mulai", "sampai", "kata"),
    [
        ("123", "2026-01-02", "2026-02-28", "Tidak ada pegawai"),
        ("198509262010012015", "2026-01-02", "2026-02-28", "harus orang lain"),
        ("199502182020122009", "2026-02-02", "2026-01-28", "Hari terakhir"),
        ("199502182020122009", "2025-01-02", "2025-12-28", "Hari terakhir"),
        ("199502182020122009", "x", "2026-01-28", "Mulai"),
    ],
)
def test_what_makes_no_sense_is_refused(
    kota: Kota, client: Client, nip: str, mulai: str, sampai: str, kata: str
) -> None:
    client.force_login(kota.guru.pengguna)
    jawab = client.post(f"/pegawai/{kota.guru.pegawai.pk}/penyiap/", {"nip": nip, "mulai": mulai, "sampai": sampai})
    assert (jawab.status_code, kata in jawab.content.decode()) == (422, True)
    assert not Penyiap.objects.exists()


def test_a_second_grant_of_the_same_days_is_refused(kota: Kota) -> None:
    izin(kota.guru, kota.operator)
    with pytest.raises(PerwakilanDitolak, match="sudah menjadi penyiap"):
        izin(kota.guru, kota.operator)


def test_taking_back_twice_changes_nothing_the_second_time(kota: Kota) -> None:
    satu = izin(kota.guru, kota.operator)
    cabut_penyiap(penyiap=satu.pk, by=kota.guru.pelaku, at=AT)
    with pytest.raises(PerwakilanDitolak, match="sudah dicabut Oktavia Rini"):
        cabut_penyiap(penyiap=satu.pk, by=kota.guru.pelaku, at=AT)
    assert Entri.objects.filter(peristiwa="perwakilan.penyiap_dicabut").count() == 1


def test_the_desk_shows_the_drafts_and_the_banner_in_twelve_queries(
    kota: Kota, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    skp = draf(kota.guru, at=AT)
    client = menyiapkan(kota)
    assert client.get("/").headers["Location"] == "/menyiapkan/"
    client.get("/menyiapkan/")
    with django_assert_max_num_queries(12):
        isi = client.get("/menyiapkan/").content.decode()
    assert f'href="/skp/{skp.pk}/sunting/"' in isi
    assert "Anda menyiapkan draf untuk <b>Oktavia Rini</b>" in isi
    assert client.post("/penyiap/selesai/").status_code == 302
    assert "<h1>Maya Putri</h1>" in client.get("/").content.decode()


def test_a_draft_is_saved_in_the_penyiaps_name_and_the_owner_reads_it(kota: Kota, client: Client) -> None:
    skp = draf(kota.guru, at=AT)
    assert sunting(menyiapkan(kota), skp) == 302
    entri = Entri.objects.get(peristiwa="skp.disimpan", pengguna=str(kota.operator.pengguna.pk))
    assert (entri.nama, entri.kapasitas, entri.penugasan) == ("Maya Putri", "penyiap untuk Oktavia Rini", "")
    client.force_login(kota.guru.pengguna)
    isi = client.get(f"/skp/{skp.pk}/").content.decode()
    assert "Disiapkan oleh Maya Putri" in isi
    assert "oleh Maya Putri, penyiap untuk Oktavia Rini" in isi


def test_only_the_owner_submits(kota: Kota) -> None:
    skp = draf(kota.guru, at=AT)
    client = menyiapkan(kota)
    assert "Ajukan SKP" not in client.get(f"/skp/{skp.pk}/").content.decode()
    assert 'value="ajukan"' not in client.get(f"/skp/{skp.pk}/sunting/").content.decode()
    assert sunting(client, skp, "ajukan") == 403
    assert client.post(f"/skp/{skp.pk}/ajukan/", {"kunci": str(skp.kunci)}).status_code == 403
    skp.refresh_from_db()
    assert skp.status == SKP.Status.DRAF


def test_realisation_is_prepared_but_not_handed_in(kota: Kota) -> None:
    skp = ditetapkan(kota.guru, kota.kasek)
    client = menyiapkan(kota)
    alamat = f"/skp/{skp.pk}/realisasi/2026-01/"
    isi = client.get(alamat).content.decode()
    assert 'value="simpan"' in isi
    assert 'value="ajukan"' not in isi
    assert client.post(alamat, {"kunci": "0", "aksi": "ajukan"}).status_code == 403
    assert client.post(alamat, {"kunci": "0", "aksi": "simpan"}).status_code == 302
    assert "Disiapkan oleh Maya Putri" in client.get(alamat).content.decode()


def test_the_people_of_the_official_stay_closed(kota: Kota) -> None:
    skp = diajukan(kota.guru, at=AT)
    client = menyiapkan(kota, kota.kasek)
    assert client.get(f"/skp/{skp.pk}/").status_code == 404
    assert client.post(f"/skp/{skp.pk}/tetapkan/", {"kunci": str(skp.kunci)}).status_code == 403


def test_every_address_not_named_is_closed(kota: Kota) -> None:
    client, terbuka = menyiapkan(kota), []
    for nama, hak in HAK.items():
        if nama in TERBUKA | SENDIRI:
            continue
        simpan = transaction.savepoint()
        url = hak.url(kota) if hak.url else reverse(nama)
        jawab = client.get(url).status_code, client.post(url).status_code
        if jawab not in {(403, 403), (302, 302)}:  # 302: from the lists of one's own to the desk
            terbuka.append((nama, jawab))
        transaction.savepoint_rollback(simpan)
    assert terbuka == []


@pytest.mark.parametrize("sebab", ["dicabut", "berakhir", "akun lain"])
def test_what_ends_the_grant_ends_the_work_at_once(kota: Kota, sebab: str) -> None:
    skp = draf(kota.guru, at=AT)
    client = menyiapkan(kota)
    kapan = AT
    if sebab == "dicabut":
        cabut_penyiap(penyiap=Penyiap.objects.get().pk, by=kota.guru.pelaku, at=AT)
    elif sebab == "berakhir":
        Penyiap.objects.update(sampai=HARI)
        kapan = AT + timedelta(days=1)
    else:
        Penyiap.objects.update(orang=kota.staf.pegawai)
    with time_machine.travel(kapan, tick=False):
        assert client.get(f"/skp/{skp.pk}/sunting/").status_code in {302, 403, 404}
        assert sunting(client, skp) in {302, 403, 404}
    assert not Entri.objects.filter(kapasitas__startswith="penyiap untuk").exists()


def test_somebody_elses_grant_cannot_be_begun(kota: Kota, client: Client) -> None:
    satu = izin(kota.guru, kota.operator)
    client.force_login(kota.staf.pengguna)
    assert client.post(f"/penyiap/{satu.pk}/mulai/").status_code == 403
