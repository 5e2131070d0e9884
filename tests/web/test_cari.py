"""The search: finds what one may see, and nothing else, in few queries."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from kinerja.akun.models import Pengguna
from tests.pabrik import Kota, kota_kecil
from tests.rencana.objek import indikator_dinas
from tests.skp.pabrik import diajukan


@pytest.fixture
def kota(db: None) -> Kota:
    """The small Pemda of today."""
    return kota_kecil(timezone.localdate())


def cari(siapa: Pengguna, teks: str) -> str:
    """The page of hits of a person, its main part only."""
    client = Client()
    client.force_login(siapa)
    jawab = client.get("/cari/", {"q": teks})
    assert jawab.status_code == 200
    return jawab.content.decode().partition("<main")[2].partition("</main>")[0]


def test_people_are_found_by_name_and_by_identifier_with_their_post(kota: Kota) -> None:
    for kata in ("siti", "rahma siti", "199205302019032011", "1992053"):
        html = cari(kota.bkpsdm, kata)
        assert "Siti Rahma" in html
        assert "Penata Layanan Operasional, Subbidang Kepangkatan" in html


def test_who_may_not_be_seen_is_not_found(kota: Kota) -> None:
    assert "Siti Rahma" not in cari(kota.guru.pengguna, "Siti").partition("tidak boleh")[0]
    assert "Tidak ada yang cocok" in cari(kota.guru.pengguna, "Siti")
    assert "Siti Rahma" in cari(kota.kasub.pengguna, "Siti")


def test_units_and_posts_are_found_within_ones_reach(kota: Kota) -> None:
    html = cari(kota.bkpsdm, "bidang mutasi")
    assert "Bidang Mutasi</a>" in html
    assert "Kepala Bidang Mutasi</a>" in html
    assert "Kepala Bidang Mutasi" not in cari(kota.guru.pengguna, "mutasi").partition("<ul")[2]


def test_nodes_of_the_plan_are_found_by_everybody(kota: Kota) -> None:
    indikator_dinas(kota)
    assert "1.01 Program pendidikan" in cari(kota.staf.pengguna, "program")
    assert "1.01 Program pendidikan" in cari(kota.staf.pengguna, "1.01")


def test_an_skp_is_found_by_name_and_year_by_those_who_may_read_it(kota: Kota) -> None:
    skp = diajukan(kota.staf, tahun=timezone.localdate().year, at=timezone.now())
    kata = f"siti {skp.tahun}"
    assert f"SKP {skp.tahun} Siti Rahma" in cari(kota.kasub.pengguna, kata)
    assert f"SKP {skp.tahun} Siti Rahma" not in cari(kota.guru.pengguna, kata)


@pytest.mark.parametrize("teks", ["", "s", " s "])
def test_too_few_letters_ask_for_more_instead_of_listing_everything(kota: Kota, teks: str) -> None:
    assert "Ketik paling sedikit dua huruf" in cari(kota.bkpsdm, teks)


@pytest.mark.parametrize("teks", ["%", "__", "'; drop", "<script>", "\0ab", "kata " * 200])
def test_signs_of_other_languages_are_only_letters(kota: Kota, teks: str) -> None:
    assert "<script>" not in cari(kota.bkpsdm, teks)


def test_the_number_of_queries_is_small_and_does_not_grow_with_the_hits(kota: Kota) -> None:
    client = Client()
    client.force_login(kota.bkpsdm)
    client.get("/cari/")
    jumlah = []
    for kata in ("zzzz", "a" * 2, "an"):
        with CaptureQueriesContext(connection) as kueri:
            client.get("/cari/", {"q": kata})
        jumlah.append(len(kueri))
    assert max(jumlah) - min(jumlah) <= 1  # the posts of the people found
    assert max(jumlah) <= 15
