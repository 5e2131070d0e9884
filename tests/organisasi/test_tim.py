"""Teams: who leads on a day, what is refused, what the file brings and takes, who may record them."""

from datetime import date
from pathlib import Path

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from kinerja.dasar.pemicu import Bentrok, bentrok_dikenali
from kinerja.jejak.models import Entri
from kinerja.organisasi.models import AnggotaTim
from kinerja.organisasi.selectors.tim import anggota_pada, keanggotaan, memimpin, tim_dipimpin
from kinerja.organisasi.services import (
    Ditolak,
    IsiAnggota,
    IsiTim,
    akhiri_anggota,
    simpan_anggota,
    simpan_banyak_anggota,
    simpan_tim,
)
from tests.organisasi.berkas import muat, muat_semua, tulis
from tests.organisasi.objek import tim_uji
from tests.pabrik import HARI, SISTEM, Kota, kota_kecil, pukul

pytestmark = pytest.mark.django_db
AT = pukul(HARI)
JUNI = date(2026, 6, 1)


@pytest.fixture
def kota() -> Kota:
    return kota_kecil()


def test_the_leader_of_a_day_leads_members_of_any_unit(kota: Kota) -> None:
    tim = tim_uji(kota)
    ketua, anggota = kota.analis.pegawai, kota.guru.pegawai
    assert memimpin(ketua.pk, anggota, HARI)
    assert not memimpin(ketua.pk, ketua, HARI)
    assert not memimpin(anggota.pk, ketua, HARI)
    assert not memimpin(ketua.pk, anggota, date(2026, 1, 1))
    assert [a.pegawai_id for a in anggota_pada([tim.pk], HARI)] == [ketua.pk, anggota.pk]


def test_a_team_that_ended_leads_nobody(kota: Kota) -> None:
    tim_uji(kota)
    simpan_tim(isi=IsiTim("T1", "Tim Digitalisasi Rapor", "10", HARI, date(2026, 5, 31)), by=SISTEM, at=AT)
    assert tim_dipimpin(kota.analis.pegawai.pk, date(2026, 5, 31)).exists()
    assert not tim_dipimpin(kota.analis.pegawai.pk, JUNI).exists()
    assert not keanggotaan(kota.guru.pegawai.pk, JUNI).exists()


def test_a_second_leader_of_a_day_is_refused_by_name(kota: Kota) -> None:
    tim_uji(kota)
    with pytest.raises(Ditolak, match="sudah diketuai Kartika Sari"):
        simpan_anggota(isi=IsiAnggota("T1", kota.guru.nip, "ketua", JUNI), by=SISTEM, at=AT)


def test_leader_and_member_change_places_in_one_act(kota: Kota) -> None:
    tim_uji(kota)
    isi = [IsiAnggota("T1", kota.guru.nip, "ketua", JUNI), IsiAnggota("T1", kota.analis.nip, "anggota", JUNI)]
    simpan_banyak_anggota(isi=isi, by=SISTEM, at=AT)
    assert memimpin(kota.analis.pegawai.pk, kota.guru.pegawai, date(2026, 5, 31))
    assert memimpin(kota.guru.pegawai.pk, kota.analis.pegawai, JUNI)


def test_the_database_itself_refuses_two_leaders_and_a_person_twice(kota: Kota) -> None:
    tim = tim_uji(kota)
    for pegawai, peran in ((kota.guru_pppk.pegawai, "ketua"), (kota.guru.pegawai, "anggota")):
        with pytest.raises(Bentrok), bentrok_dikenali(), transaction.atomic():
            AnggotaTim.objects.create(tim=tim, pegawai=pegawai, peran=peran, mulai=JUNI)


def test_a_member_outside_the_days_of_the_team_is_refused_at_its_row(kota: Kota) -> None:
    tim_uji(kota)
    with pytest.raises(Ditolak) as galat:
        simpan_anggota(isi=IsiAnggota("T1", kota.kadis.nip, "anggota", date(2025, 6, 1)), by=SISTEM, at=AT)
    assert [m.kolom for m in galat.value.masalah] == ["mulai"]
    assert "di luar masa tim" in str(galat.value)


def test_an_end_is_one_entry_that_names_team_and_person(kota: Kota) -> None:
    tim = tim_uji(kota)
    satu = tim.anggota.get(peran="anggota")
    akhiri_anggota(anggota=satu, sampai=JUNI, by=SISTEM, at=AT)
    entri = Entri.objects.latest("pk")
    assert entri.peristiwa == "organisasi.anggota_tim_diakhiri"
    assert set(entri.perihal.values_list("subjek", flat=True)) == {f"tim:{tim.pk}", f"pegawai:{satu.pegawai_id}"}


def test_files_of_teams_come_back_as_they_went(tmp_path: Path) -> None:
    muat_semua(tmp_path)
    muat(tmp_path, "tim", "kode,nama,kode_unit,nomor_sk,mulai,sampai\nT1,Tim Satu Data,05,800/1,2026-01-02,\n")
    isi = "kode_tim,nip,peran,mulai,sampai\nT1,197609152002121001,ketua,2026-01-02,\n"
    isi += "T1,199011092015032004,anggota,2026-01-02,2026-06-30\n"
    assert muat(tmp_path, "anggota_tim", isi).baru == 2
    for kode, baris in (("tim", 1), ("anggota_tim", 2)):
        keluar = tulis(tmp_path, kode)
        hasil = muat(tmp_path, kode, keluar)
        assert (hasil.baru, hasil.berubah, hasil.sama) == (0, 0, baris)
    rusak = muat(tmp_path, "anggota_tim", "kode_tim,nip,peran,mulai\nT9,199011092015032004,anggota,2026-01-02\n")
    assert "T9" in str(rusak.masalah[0])


def test_the_officer_records_teams_of_the_own_agency_only(kota: Kota, client: Client) -> None:
    client.force_login(kota.operator.pengguna)
    kirim = {"kode": "T2", "nama": "Tim Zonasi", "kode_unit": "10", "mulai": timezone.localdate().isoformat()}
    assert client.post(reverse("organisasi:tim_baru"), kirim | {"kode_unit": "05"}).status_code == 403
    jawab = client.post(reverse("organisasi:tim_baru"), kirim, follow=True)
    assert "Tim Zonasi" in jawab.content.decode()
    assert "Kode ini sudah dipakai" in client.post(reverse("organisasi:tim_baru"), kirim).content.decode()
    anggota = {"nip": kota.guru.nip, "peran": "ketua", "mulai": kirim["mulai"]}
    jawab = client.post(f"{jawab.redirect_chain[-1][0]}anggota/", anggota, follow=True)
    assert "Oktavia Rini" in jawab.content.decode()


def test_pages_ask_a_fixed_number_of_queries(kota: Kota, client: Client) -> None:
    tim = tim_uji(kota)
    client.force_login(kota.bkpsdm)
    for alamat in (reverse("organisasi:daftar_tim"), reverse("organisasi:tim", args=[tim.pk])):
        client.get(alamat)
        with CaptureQueriesContext(connection) as sedikit:
            client.get(alamat)
        isi = [IsiAnggota("T1", getattr(kota, x).nip, "anggota", HARI) for x in ("kadis", "staf", "kasub", "kaban")]
        simpan_banyak_anggota(isi=isi, by=SISTEM, at=AT)
        with CaptureQueriesContext(connection) as banyak:
            client.get(alamat)
        assert len(banyak) == len(sedikit) <= 12
