"""Gaps from the vision to the people: each kind with its number, its rows, who sees them, and where they are mended."""

from collections.abc import Iterator
from datetime import date

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from kinerja.akun.models import Pengguna
from kinerja.celah.jalur import sampai_ke_rencana
from kinerja.celah.selectors import (
    BarisCelah,
    DasarCelah,
    baca_celah,
    baris_celah,
    hitung_celah,
    pemegang_rencana,
    tanpa_jalur,
)
from kinerja.organisasi.models import VersiJabatan
from kinerja.rencana.models import Indikator, Simpul, VersiRencana
from kinerja.skp.models import HasilKerja
from tests.perubahan.cerita import NANTI, CeritaPerubahan, cerita_perubahan

HARI = date(2026, 1, 6)


@pytest.fixture
def c(db: None) -> Iterator[CeritaPerubahan]:
    satu = cerita_perubahan()
    with time_machine.travel(NANTI, tick=False):
        yield satu


def dasar() -> DasarCelah:
    return DasarCelah(VersiRencana.objects.get(), 2026, HARI)


def jumlah() -> dict[str, int]:
    return {j.kode: j.jumlah for j in hitung_celah(dasar(), baca_celah(VersiRencana.objects.get(), 2026, HARI))}


def baris(jenis: str) -> list[BarisCelah]:
    return baris_celah(dasar(), baca_celah(VersiRencana.objects.get(), 2026, HARI), jenis)


def lepas() -> set[str]:
    semua = tanpa_jalur(pemegang_rencana(VersiRencana.objects.get(), 2026, HARI))
    return {x.penugasan.pegawai.nama for x in semua}


def buka(pengguna: Pengguna, sisa: str = "") -> str:
    client = Client()
    client.force_login(pengguna)
    jawab = client.get(reverse("celah:daftar") + sisa)
    assert jawab.status_code == 200
    return jawab.content.decode()


def test_each_kind_of_gap_is_counted_and_listed(c: CeritaPerubahan) -> None:
    Simpul.objects.filter(kode="5.03.02.1").update(pemilik=None)
    Indikator.objects.filter(simpul__kode="5.03.02.2").delete()
    hasil = jumlah()
    assert hasil["tanpa_pemilik"] == 1
    assert hasil["tanpa_indikator"] == 1
    assert hasil["tanpa_dukungan"] == 2
    assert hasil["pagu_beda"] == 1
    for jenis, banyak in hasil.items():
        assert len(baris(jenis)) == banyak


def test_owner_of_nodes_without_an_agreement_is_named(c: CeritaPerubahan) -> None:
    assert [b.nama for b in baris("tanpa_perjanjian")] == ["Arif Wibowo"]


def test_people_whose_work_reaches_no_node_are_named_and_those_whose_does_are_not(c: CeritaPerubahan) -> None:
    nama = lepas()
    assert "Siti Rahma" not in nama  # serves the result of the section, which serves the agreement, which is the plan's
    assert "Fajar Nugroho" not in nama  # owns a node
    assert {"Joko Susilo", "Kartika Sari", "Gita Maharani"} <= nama


def test_a_broken_link_of_the_superior_leaves_the_subordinate_without_a_line_of_sight(c: CeritaPerubahan) -> None:
    HasilKerja.objects.filter(skp=c.kasub).update(butir_pk=None)
    keterangan = {b.nama: b.keterangan for b in baris("tanpa_jalur")}
    assert keterangan["Siti Rahma"] == "hasil kerjanya tidak sampai ke simpul rencana"
    assert keterangan["Joko Susilo"] == "belum ada SKP 2026"


def test_assistants_and_staf_ahli_are_left_out(c: CeritaPerubahan) -> None:
    semua = lepas()
    assert "Budi Santoso" in semua
    VersiJabatan.objects.filter(jabatan__kode="SEKDA").update(nama="Staf Ahli Bidang Hukum")
    assert "Budi Santoso" not in lepas()


def test_page_leads_to_the_place_where_a_gap_is_mended_and_downloads_its_rows(c: CeritaPerubahan) -> None:
    Simpul.objects.filter(kode="5.03.02.1").update(pemilik=None)
    simpul = Simpul.objects.get(kode="5.03.02.1")
    isi = buka(c.kota.perencana.pengguna, "?jenis=tanpa_pemilik")
    assert reverse("rencana:simpul_pemilik", args=[simpul.pk]) in isi
    unduhan = buka(c.kota.perencana.pengguna, "?jenis=tanpa_pemilik&unduh=csv").splitlines()
    assert len(unduhan) == 2
    assert "5.03.02.1" in unduhan[1]


def test_officer_of_an_agency_sees_the_gaps_of_that_agency_only(c: CeritaPerubahan) -> None:
    isi = buka(c.kota.operator.pengguna, "?jenis=tanpa_jalur")
    assert "Kartika Sari" not in isi
    assert "Kartika Sari" in buka(c.kota.bkpsdm, "?jenis=tanpa_jalur")


def test_filter_by_unit_holds_below_it_too(c: CeritaPerubahan) -> None:
    isi = buka(c.kota.bkpsdm, f"?jenis=tanpa_jalur&unit={c.kota.unit['05'].pk}")
    assert "Kartika Sari" in isi
    assert "Budi Santoso" not in isi


def test_queries_do_not_grow_with_the_rows(c: CeritaPerubahan) -> None:
    unit = c.kota.unit["05"].pk
    for pengguna in (c.kota.bkpsdm, c.kota.operator.pengguna, c.kota.perencana.pengguna):
        client = Client()
        client.force_login(pengguna)
        client.get("/celah/")  # the first page after signing in writes the session
        for alamat in [f"/celah/?jenis={jenis}&unit={satu}" for jenis in jumlah() for satu in ("", unit)]:
            with CaptureQueriesContext(connection) as kueri:
                assert client.get(alamat).status_code == 200
            assert len(kueri) <= 12, alamat


atasan = st.dictionaries(st.integers(0, 12), st.one_of(st.none(), st.integers(0, 12)), max_size=13)


@given(atasan, st.sets(st.integers(0, 12), max_size=4))
def test_a_result_reaches_the_plan_exactly_when_some_step_up_does(
    peta: dict[int, int | None], langsung: set[int]
) -> None:
    sampai = sampai_ke_rencana(peta, langsung)
    for awal in peta:
        kini: int | None = awal
        lalu: set[int] = set()
        while kini is not None and kini not in langsung and kini not in lalu:
            lalu.add(kini)
            kini = peta.get(kini)
        assert (awal in sampai) == (kini is not None and kini in langsung)
