"""Beside e-Kinerja BKN: where an SKP is made elsewhere, nobody asks for one here, and nothing is typed twice."""

from datetime import date

import pytest
from django.test import Client

from kinerja.organisasi.selectors.cara import cara_kelompok, dikelola_luar, orang_kelompok
from kinerja.penilaian.isian import Bagian
from kinerja.penilaian.kewenangan import kewenangan_menilai
from kinerja.peraturan.services import ubah_setelan
from kinerja.skp.galat import Ditolak
from kinerja.skp.models import SKP
from kinerja.skp.permissions import boleh_mengisi_realisasi, boleh_mengubah
from kinerja.skp.services import buat_skp
from kinerja.web.selectors.beranda import beranda
from tests.pabrik import HARI, SISTEM, Kota, kota_kecil, pukul
from tests.skp.pabrik import ditetapkan

pytestmark = pytest.mark.django_db


@pytest.fixture
def kota() -> Kota:
    return kota_kecil()


def atur(kunci: str, nilai: str, mulai: date = HARI) -> None:
    ubah_setelan(kunci=kunci, nilai=nilai, mulai=mulai, alasan="Uji.", by=SISTEM, at=pukul(min(HARI, mulai)))


def test_a_teacher_is_who_holds_a_functional_post_in_a_school(kota: Kota) -> None:
    assert orang_kelompok("guru", HARI) == 3  # two teachers and the head of the school, a teacher too
    assert orang_kelompok("pelaksana", HARI) == 3
    assert orang_kelompok("pimpinan", HARI) == 6


def test_a_group_is_managed_elsewhere_from_a_day_on(kota: Kota) -> None:
    atur("cara_skp_guru", "luar", date(2026, 7, 1))
    jabatan = [kota.guru.penugasan.jabatan_id, kota.staf.penugasan.jabatan_id]
    assert dikelola_luar(jabatan, date(2026, 6, 30)) == set()
    assert dikelola_luar(jabatan, date(2026, 7, 1)) == {jabatan[0]}
    assert cara_kelompok(date(2026, 7, 1))["guru"] == "luar"


def test_nothing_asks_a_teacher_for_an_skp(kota: Kota) -> None:
    assert [t.kerja for t in beranda(kota.guru.sesi()).perlu] == ["Susun SKP"]
    atur("cara_skp_guru", "luar")
    assert list(beranda(kota.guru.sesi()).perlu) == []
    assert [t.kerja for t in beranda(kota.staf.sesi()).perlu] == ["Susun SKP"]


def test_an_skp_of_a_teacher_cannot_be_begun_here(kota: Kota) -> None:
    atur("cara_skp_guru", "luar")
    with pytest.raises(Ditolak, match="tidak memerlukan SKP"):
        buat_skp(penugasan=kota.guru.penugasan, tahun=2026, by=kota.guru.pelaku, at=pukul(HARI))
    assert not SKP.objects.exists()


def test_the_page_says_where_it_is_made(kota: Kota, client: Client) -> None:
    atur("cara_skp_guru", "luar")
    client.force_login(kota.guru.pengguna)
    with_hari = client.get("/skp/").content.decode()
    assert "dibuat di luar Rapor" in with_hari
    assert "Mulai SKP" not in with_hari


def test_the_head_sees_that_it_is_made_elsewhere(kota: Kota) -> None:
    atur("cara_skp_guru", "luar")
    tim = {a.penugasan.pegawai_id: a for a in beranda(kota.kasek.sesi()).tim}
    anggota = tim[kota.guru.pegawai.pk]
    assert anggota.keadaan_skp == "dikelola_di_luar"
    assert not anggota.perlu_nilai


def test_a_mark_is_not_given_here_where_it_is_given_elsewhere(kota: Kota) -> None:
    penugasan = kota.guru.penugasan
    bagian = [Bagian(penugasan.pk, date(2026, 1, 3), date(2026, 1, 31)), Bagian(penugasan.pk, HARI, HARI)]
    pegawai = kota.kasek.pegawai.pk
    sebelum = kewenangan_menilai(pegawai_id=pegawai, bagian=bagian[:1], on=date(2026, 2, 2))
    assert list(sebelum) == [penugasan.pk]
    atur("cara_skp_guru", "luar", date(2026, 1, 3))
    assert kewenangan_menilai(pegawai_id=pegawai, bagian=bagian[:1], on=date(2026, 2, 2)) == {}
    assert list(kewenangan_menilai(pegawai_id=pegawai, bagian=bagian[1:], on=date(2026, 2, 2))) == [penugasan.pk]


def test_a_set_skp_rests_where_the_post_went_elsewhere(kota: Kota) -> None:
    skp = ditetapkan(kota.guru, kota.kasek)
    sesi = kota.guru.sesi()
    assert boleh_mengubah(sesi, skp)
    atur("cara_skp_guru", "luar")
    assert not boleh_mengubah(sesi, skp)
    assert boleh_mengisi_realisasi(sesi, skp)  # the first of January was still kept here


def test_realisations_are_not_asked_where_the_whole_segment_was_elsewhere(kota: Kota) -> None:
    skp = ditetapkan(kota.guru, kota.kasek)
    atur("cara_skp_guru", "luar", date(2025, 12, 1))
    assert not boleh_mengisi_realisasi(kota.guru.sesi(), skp)
