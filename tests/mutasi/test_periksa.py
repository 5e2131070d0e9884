"""Warnings before the start: each from the record, with its rule; hardly any stops the act."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kinerja.fakta.models import HukumanDisiplin
from kinerja.fakta.services import IsiFakta, simpan_banyak_fakta
from kinerja.mutasi.models import Pelantikan
from kinerja.mutasi.selectors.periksa import judul, kelompokkan, periksa_pelantikan
from kinerja.mutasi.selectors.rencana import rencana_mutasi
from kinerja.mutasi.selectors.temuan import Peringatan
from kinerja.mutasi.services import IsiPeserta
from kinerja.organisasi.services import (
    IsiJabatan,
    IsiPenugasan,
    IsiStatus,
    catat_status,
    simpan_banyak_jabatan,
    tetapkan_penugasan,
)
from tests.mutasi.pabrik import banyak, siapkan
from tests.pabrik import SISTEM, Kota, kota_kecil, pukul

pytestmark = pytest.mark.django_db


@pytest.fixture
def kota() -> Kota:
    return kota_kecil()


def periksa(satu: Pelantikan) -> list[Peringatan]:
    return periksa_pelantikan(satu, rencana_mutasi(satu))


def kode(satu: Pelantikan, nama: str = "") -> set[str]:
    return {p.kode for p in periksa(satu) if not nama or p.orang == nama}


def pesan(satu: Pelantikan, jenis: str) -> list[str]:
    return [p.pesan for p in periksa(satu) if p.kode == jenis]


def test_the_rules_are_asked_of_each_person(kota: Kota) -> None:
    satu = siapkan(kota, IsiPeserta(kota.kadis.nip, "KABAN"), IsiPeserta(kota.kaban.nip, "KADIS", nomor_pertek="B/1"))
    assert "lantik.pertek" in kode(satu, "Lukman Hakim")
    assert "lantik.pertek" not in kode(satu, "Eko Prasetyo")
    assert "lantik.uji_kompetensi" in kode(satu, "Eko Prasetyo")
    assert all(p.pasal for p in periksa(satu) if p.kode.startswith("lantik."))


def test_a_running_punishment_is_told_from_the_record(kota: Kota) -> None:
    rinci = {"jenis": "potong_tpp_6", "nomor_sk": "H/1", "tanggal_sk": date(2026, 1, 5), "mulai": date(2026, 1, 5)}
    isi = IsiFakta(kota.kasub.nip, {**rinci, "sampai": date(2026, 7, 4)})
    simpan_banyak_fakta(model=HukumanDisiplin, isi=[isi], by=SISTEM, at=pukul(kota.on))
    satu = siapkan(kota, IsiPeserta(kota.kasub.nip, "OPR"))
    assert pesan(satu, "lantik.hukuman") == ["Sedang menjalani hukuman disiplin tingkat sedang."]
    sesudah = siapkan(kota, IsiPeserta(kota.kasub.nip, "OPR"), kode="P2", tanggal=date(2026, 7, 5))
    assert pesan(sesudah, "lantik.hukuman") == []


def test_retirement_within_a_year_and_an_age_passed(kota: Kota) -> None:
    satu = siapkan(kota, IsiPeserta(kota.sekda.nip, "KABID-K"), tanggal=date(2026, 6, 2))
    assert pesan(satu, "lantik.lewat_usia") == ["Batas usia pensiun untuk jabatan ini terlewati pada 1 Jun 2026."]
    lebih_awal = siapkan(kota, IsiPeserta(kota.sekda.nip, "KABID-K"), kode="P2", tanggal=date(2025, 7, 1))
    assert pesan(lebih_awal, "lantik.pensiun") == ["Pensiun pada 1 Jun 2026."]


def test_conditions_of_the_post_are_counted_from_posts_held(kota: Kota) -> None:
    satu = siapkan(kota, IsiPeserta(kota.kasub.nip, "KABID-K"))
    assert pesan(satu, "syarat") == [
        "Pendidikan belum tercatat.",
        "Jabatan itu 1 tahun; paling sedikit 3 tahun.",
    ]
    pernah = siapkan(kota, IsiPeserta(kota.kabid_mutasi.nip, "KABID-K"), kode="P2")
    assert pesan(pernah, "syarat") == []


def test_who_leaves_raters_and_empty_posts_behind(kota: Kota) -> None:
    satu = siapkan(kota, IsiPeserta(kota.kabid_mutasi.nip, "KADIS"), tanggal=date(2026, 3, 2))
    (segmen,) = [p for p in periksa(satu) if p.kode == "segmen"]
    assert segmen.orang == "Fajar Nugroho"
    assert "segmen 1 orang yang dinilainya ditutup sampai 1 Mar 2026" in segmen.pesan
    assert segmen.tautan == f"/serah-terima/{kota.kabid_mutasi.penugasan.pk}/"
    assert len(pesan(satu, "tanpa_atasan")) == 1
    diganti = siapkan(
        kota, IsiPeserta(kota.kabid_mutasi.nip, "KADIS"), IsiPeserta(kota.kasub.nip, "KABID-M"), kode="P2"
    )
    assert pesan(diganti, "tanpa_atasan") == [
        "Kepala Subbidang Kepangkatan tidak ada yang mengisi; 2 orang naik ke atasan di atasnya. Tunjuk Plt."
    ]


def test_two_for_one_post_is_the_one_thing_that_stops(kota: Kota) -> None:
    satu = siapkan(kota, IsiPeserta(kota.kasub.nip, "KABID-K"))
    semua = periksa(satu)
    assert [p.kode for p in semua if p.menghalangi] == ["dua_pemegang"]
    assert semua[0].kode == "dua_pemegang"
    assert "Gita Maharani (pemegang sekarang)" in semua[0].pesan


def test_acting_holders_that_end_and_duties_that_go_on(kota: Kota) -> None:
    at = pukul(kota.on)
    tetapkan_penugasan(isi=IsiPenugasan(kota.analis.nip, "KADIS", "plt", date(2026, 2, 1)), by=SISTEM, at=at)
    satu = siapkan(kota, IsiPeserta(kota.kaban.nip, "KADIS"), IsiPeserta(kota.kasek.nip, "OPR"))
    assert [p.orang for p in periksa(satu) if p.kode == "terisi"] == ["Kartika Sari"]
    assert [p.orang for p in periksa(satu) if p.kode == "rangkap"] == ["Nurul Aini"]


def test_room_in_a_post_standing_and_another_list(kota: Kota) -> None:
    at = pukul(kota.on)
    simpan_banyak_jabatan(
        isi=[IsiJabatan("OPR", "Pengelola Kinerja", "10", "pelaksana", date(2025, 1, 1), formasi=1)], by=SISTEM, at=at
    )
    catat_status(isi=IsiStatus(kota.staf.nip, "cuti_besar", date(2026, 2, 1), date(2026, 4, 30)), by=SISTEM, at=at)
    siapkan(kota, IsiPeserta(kota.staf.nip, "ANALIS"), kode="P0")
    satu = siapkan(kota, IsiPeserta(kota.staf.nip, "OPR"), IsiPeserta(kota.guru.nip, "STAF"))
    assert sorted(pesan(satu, "formasi")) == [
        "Penata Layanan Operasional: formasinya belum dicatat.",
        "Pengelola Kinerja: 2 orang untuk formasi 1.",
    ]
    assert {"kedudukan", "di_lain"} <= kode(satu, "Siti Rahma")
    assert "di_lain" not in kode(satu, "Oktavia Rini")


def test_warnings_are_grouped_under_a_heading_each(kota: Kota) -> None:
    satu = siapkan(kota, IsiPeserta(kota.kasub.nip, "KABID-K"), IsiPeserta(kota.kabid_mutasi.nip, "KADIS"))
    semua = periksa(satu)
    kelompok = kelompokkan(semua)
    assert sum(len(k.butir) for k in kelompok) == len(semua)
    assert kelompok[0].menghalangi
    assert all(k.judul == judul(k.kode) != k.kode for k in kelompok)


def test_many_people_take_as_many_queries_as_few(kota: Kota) -> None:
    baris = banyak(55)
    sedikit, ramai = siapkan(kota, *baris[:5]), siapkan(kota, *baris[5:], kode="P2")
    jumlah = []
    for satu in (sedikit, ramai):
        with CaptureQueriesContext(connection) as catatan:
            periksa(satu)
        jumlah.append(len(catatan))
    assert jumlah[0] == jumlah[1]
    assert jumlah[0] <= 9
