"""Who is asking: the person, the posts of today, the roles and how far they reach."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from kinerja.akun.models import Peran, PeranPengguna
from kinerja.organisasi import services
from kinerja.organisasi.permissions import adalah_atasan, punya_peran
from kinerja.organisasi.services import IsiPenugasan
from kinerja.organisasi.sesi import buat_sesi
from tests.pabrik import HARI, SISTEM, kota_kecil, pukul

pytestmark = pytest.mark.django_db


def test_a_person_acts_in_the_definitive_post_unless_another_one_is_chosen() -> None:
    kota = kota_kecil()
    isi = IsiPenugasan(kota.kasub.nip, "KABID-K", "plt", HARI)
    plt = services.tetapkan_penugasan(isi=isi, by=SISTEM, at=pukul(HARI))
    sesi = kota.kasub.sesi()
    assert sesi.pelaku.kapasitas == "Kepala Subbidang Kepangkatan"
    assert [(p.label, p.aktif) for p in sesi.pilihan] == [
        ("Kepala Subbidang Kepangkatan", True),
        ("Plt. Kepala Bidang Kinerja", False),
    ]
    dipilih = kota.kasub.sesi(pilih=plt.pk)
    assert dipilih.pelaku.penugasan_id == str(plt.pk)
    assert dipilih.pelaku.kapasitas == "Plt. Kepala Bidang Kinerja"


def test_a_post_of_somebody_else_or_of_yesterday_cannot_be_chosen() -> None:
    kota = kota_kecil()
    assert kota.staf.sesi(pilih=kota.kaban.penugasan.pk).penugasan == kota.staf.penugasan
    services.akhiri_penugasan(penugasan=kota.staf.penugasan, sampai=HARI, by=SISTEM, at=pukul(HARI))
    besok = kota.staf.sesi(date(2026, 1, 3))
    assert besok.penugasan is None
    assert besok.pelaku.nama == "Siti Rahma"


def test_a_session_costs_at_most_three_queries_and_knows_its_day(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    kota = kota_kecil()
    pengguna = kota.staf.pengguna
    with django_assert_num_queries(1):  # the roles come with the posts
        sesi = buat_sesi(pengguna, HARI)
    assert sesi.hari == HARI
    with django_assert_num_queries(2):  # a role and no person behind the account
        buat_sesi(kota.admin, HARI)
    services.akhiri_penugasan(penugasan=kota.staf.penugasan, sampai=HARI, by=SISTEM, at=pukul(HARI))
    with django_assert_num_queries(3):  # no post: the person is asked for alone
        assert buat_sesi(pengguna, date(2026, 1, 3)).pegawai == kota.staf.pegawai


def test_a_limited_role_reaches_its_unit_and_all_below() -> None:
    kota = kota_kecil()
    sesi = kota.operator.sesi()
    dinas, sekolah, badan = (kota.unit[kode].pk for kode in ("10", "10.9", "05"))
    assert sesi.cakupan("pengelola_kinerja") == [dinas, sekolah]
    assert punya_peran(sesi, "pengelola_kinerja", sekolah)
    assert not punya_peran(sesi, "pengelola_kinerja", badan)
    assert sesi.cakupan("bkpsdm") == []
    assert kota.analis.sesi().cakupan("bkpsdm") is None


def test_a_role_ends_with_its_last_day() -> None:
    kota = kota_kecil()
    PeranPengguna.objects.create(pengguna=kota.staf.pengguna, peran=Peran.KEUANGAN, mulai=HARI, sampai=HARI)
    assert kota.staf.sesi().peran == {"keuangan"}
    assert kota.staf.sesi(date(2026, 1, 3)).peran == frozenset()


def test_being_superior_is_asked_by_purpose_and_day() -> None:
    kota = kota_kecil()
    guru = kota.guru.penugasan
    assert adalah_atasan(kota.kasek.sesi(), guru, "kinerja", HARI)
    assert not adalah_atasan(kota.kadis.sesi(), guru, "kinerja", HARI)
    assert adalah_atasan(kota.walikota.sesi(), kota.kadis.penugasan, "pk", HARI)
    assert not adalah_atasan(kota.walikota.sesi(), kota.kadis.penugasan, "kinerja", HARI)


def test_a_first_password_must_be_changed_before_anything_else(client: Client) -> None:
    kota = kota_kecil()
    kota.staf.pengguna.wajib_ganti_sandi = True
    kota.staf.pengguna.save()
    client.force_login(kota.staf.pengguna)
    jawab = client.get(reverse("organisasi:daftar_pegawai"))
    assert (jawab.status_code, jawab["Location"]) == (302, reverse("akun:ganti_sandi"))


def test_a_visitor_is_sent_to_the_sign_in_page_and_back(client: Client) -> None:
    url = reverse("organisasi:daftar_pegawai")
    jawab = client.get(url)
    assert (jawab.status_code, jawab["Location"]) == (302, f"{reverse('akun:masuk')}?next={url}")
