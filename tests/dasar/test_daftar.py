"""A list is searched, filtered, ordered, paged and downloaded, and its address says all of it."""

import io
import re
from datetime import UTC, datetime

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser
from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.test import RequestFactory
from pytest_django import DjangoAssertNumQueries

from kinerja.dasar.daftar import Daftar, KolomDaftar, Kosong, Saring
from kinerja.dasar.tabel import HITUNG, PENGENAL, TANGGAL, Bentuk, Kolom, baca_tabel

Pengguna = get_user_model()
pytestmark = pytest.mark.django_db


def minta(alamat: str = "") -> HttpRequest:
    return RequestFactory().get(f"/x{alamat}")


def daftar(alamat: str = "", **lain: object) -> Daftar[AbstractUser]:
    semua: QuerySet[AbstractUser] = Pengguna.objects.order_by("username")
    return Daftar(
        minta(alamat),
        semua,
        kolom=(
            KolomDaftar("nip", "NIP", "username", urut="username", jenis=PENGENAL, tautan=lambda u: f"/p/{u.pk}"),
            KolomDaftar("nama", "Nama", "first_name", urut="first_name"),
            KolomDaftar("masuk", "Bergabung", "date_joined", jenis=TANGGAL),
            KolomDaftar("panjang", "Panjang nama", lambda u: len(u.first_name), jenis=HITUNG),
            KolomDaftar("aktif", "Aktif", "is_active", layar=False),
        ),
        cari=("first_name", "username"),
        saring=(
            Saring("is_active", "Keadaan", (("1", "Aktif"), ("0", "Nonaktif")), bawaan="1"),
            Saring("awal", "Awalan", (("s", "S"),), lambda baris, kode: baris.filter(first_name__istartswith=kode)),
        ),
        kosong=Kosong("Belum ada pegawai.", "Muat berkas pegawai.", "/muat", "Muat pegawai"),
        **lain,  # type: ignore[arg-type]  # only what the tests below hand in
    )


@pytest.fixture
def _isi() -> None:
    at = datetime(2026, 12, 31, 17, 30, tzinfo=UTC)  # already 2027 in Jakarta
    Pengguna.objects.bulk_create(
        Pengguna(
            username=f"{n:03}", first_name=("Siti" if n % 2 else "Budi") + f" {n}", date_joined=at, is_active=n != 60
        )
        for n in range(1, 61)
    )


def nip(hasil: Daftar[AbstractUser]) -> list[str]:
    return [sel[0].teks for sel in hasil.baris]


@pytest.mark.usefixtures("_isi")
def test_a_page_shows_its_rows_and_knows_how_many_there_are() -> None:
    hasil = daftar("?halaman=2")
    assert nip(hasil) == [f"{n:03}" for n in range(26, 51)]
    assert (hasil.halaman.paginator.count, hasil.halaman.paginator.num_pages) == (59, 3)
    assert nip(daftar("?ukuran=100")) == [f"{n:03}" for n in range(1, 60)]
    assert daftar("?ukuran=1000").ukuran == 25


@pytest.mark.usefixtures("_isi")
@pytest.mark.parametrize("halaman", ["99", "3"])
def test_a_page_beyond_the_end_is_the_last_one(halaman: str) -> None:
    assert nip(daftar(f"?halaman={halaman}")) == [f"{n:03}" for n in range(51, 60)]


@pytest.mark.usefixtures("_isi")
@pytest.mark.parametrize("halaman", ["0", "-1", "x", "1.5", "٣x", "9" * 50, "%00"])
def test_a_page_that_is_no_number_is_a_page_all_the_same(halaman: str) -> None:
    assert len(nip(daftar(f"?halaman={halaman}"))) > 0


@pytest.mark.usefixtures("_isi")
def test_a_list_that_ends_on_this_page_is_not_counted(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for alamat, jumlah in (("?ukuran=100", 1), ("?halaman=3", 1), ("?cari=Siti+1", 1), ("", 2), ("?halaman=99", 3)):
        with django_assert_num_queries(jumlah):
            hasil = daftar(alamat)
            assert hasil.halaman.paginator.count >= len(list(hasil.baris))


@pytest.mark.usefixtures("_isi")
def test_all_words_of_a_search_must_be_found_each_in_any_field() -> None:
    assert nip(daftar("?cari=siti+017")) == ["017"]
    assert nip(daftar("?cari=budi+017")) == []
    assert len(nip(daftar("?cari=%25"))) == 0
    assert len(nip(daftar("?cari=%00++"))) == 25


@pytest.mark.usefixtures("_isi")
def test_filters_narrow_and_unknown_choices_do_not() -> None:
    assert nip(daftar("?is_active=0")) == ["060"]
    assert daftar("?is_active=&ukuran=100").halaman.paginator.count == 60
    assert daftar("?is_active=7").halaman.paginator.count == 60
    assert daftar("?awal=s").halaman.paginator.count == 30
    assert not daftar().disaring
    assert daftar("?is_active=0").disaring


@pytest.mark.usefixtures("_isi")
def test_the_order_is_one_of_the_declared_ones_and_turns_round() -> None:
    assert nip(daftar("?urut=-nip"))[:2] == ["059", "058"]
    assert nip(daftar("?urut=password"))[:2] == ["001", "002"]
    kepala = daftar("?urut=nip&cari=s&halaman=2").kepala[0]
    assert (kepala.arah, kepala.url) == ("ascending", "?cari=s&urut=-nip")
    assert daftar().kepala[2].url == ""


@pytest.mark.usefixtures("_isi")
@pytest.mark.parametrize("jenis", ["csv", "xlsx"])
def test_the_download_holds_all_filtered_rows_and_is_read_back(jenis: str) -> None:
    jawaban = daftar(f"?awal=s&unduh={jenis}&halaman=2").unduhan("Pegawai aktif")
    assert jawaban is not None
    assert jawaban["Content-Disposition"] == f'attachment; filename="pegawai-aktif.{jenis}"'
    bentuk = Bentuk((Kolom("NIP", PENGENAL), Kolom("Nama"), Kolom("Bergabung", TANGGAL), Kolom("Panjang nama", HITUNG)))
    hasil = baca_tabel(io.BytesIO(jawaban.content), bentuk, nama=f"a.{jenis}")
    assert hasil.sah
    assert len(hasil.baris) == 30
    assert dict(hasil.baris[0].nilai) == {
        "NIP": "001",
        "Nama": "Siti 1",
        "Bergabung": datetime(2027, 1, 1).date(),
        "Panjang nama": 6,
    }
    assert "Aktif" in str(hasil.peringatan[0])
    assert daftar("?unduh=exe").unduhan("x") is None


@pytest.mark.usefixtures("_isi")
def test_rows_are_prepared_in_bulk_once_a_page_and_once_a_piece_of_the_download() -> None:
    panggilan: list[int] = []
    hasil = daftar("?ukuran=50", siapkan=lambda baris: panggilan.append(len(baris)))
    assert len(list(hasil.baris)) == 50
    daftar("?unduh=csv", siapkan=lambda baris: panggilan.append(len(baris))).unduhan("x")
    assert panggilan == [50, 59]


@pytest.mark.parametrize(
    ("alamat", "siap"),
    [("?is_active=", True), ("?is_active=&halaman=2", True), ("?is_active=&halaman=9", True), ("", False)]
    + [(f"?is_active=&{ubah}", False) for ubah in ("cari=siti", "urut=-nip", "awal=s")],
)
@pytest.mark.usefixtures("_isi")
def test_a_prepared_query_reads_the_list_only_as_it_is_declared(alamat: str, siap: bool) -> None:
    dibaca: list[slice] = []

    def potong(potongan: slice) -> list[AbstractUser]:
        dibaca.append(potongan)
        return list(Pengguna.objects.order_by("username")[potongan])

    assert nip(daftar(alamat, potong=potong)) == nip(daftar(alamat))
    assert bool(dibaca) == siap


@pytest.mark.usefixtures("_isi")
def test_two_lists_of_one_page_do_not_disturb_each_other() -> None:
    kiri, kanan = daftar("?a_halaman=2&cari=Budi", awalan="a_"), daftar("?a_halaman=2&cari=Budi")
    assert nip(kiri)[0] == "026"
    assert nip(kanan)[0] == "002"
    assert ("cari", "Budi") in kiri.sisa_alamat


def tampil(hasil: Daftar[AbstractUser], alamat: str = "") -> str:
    return re.sub(r"\s+", " ", render_to_string("dasar/daftar.html", {"daftar": hasil}, request=minta(alamat)))


@pytest.mark.usefixtures("_isi")
def test_the_page_is_a_form_that_works_without_javascript_and_a_table_that_becomes_cards() -> None:
    alamat = "?cari=<b>&urut=nip&tab=2"
    html = tampil(daftar(alamat), alamat)
    assert '<form method="get" class="saring"' in html
    assert 'name="cari" value="&lt;b&gt;"' in html
    assert '<input type="hidden" name="tab" value="2">' in html
    assert "Tidak ada yang cocok." in html
    html = tampil(daftar())
    assert html.count("<tr>") == 26
    assert '<td data-label="Nama"> ' not in html
    assert '<td data-label="Nama">Siti 1</td>' in html
    assert '<td data-label="Panjang nama" class="angka">6</td>' in html
    assert ' class="tanggal">1 Jan 2027</td>' in html
    assert '<option value="1" selected>Aktif</option>' in html
    assert 'href="?unduh=xlsx"' in html
    assert "<b>25</b>" in html
    assert '<a href="?ukuran=50">50</a>' in html
    assert "style=" not in html


def test_an_empty_list_says_what_to_do_first() -> None:
    html = tampil(daftar())
    assert "Belum ada pegawai." in html
    assert '<a class="btn btn-primary" href="/muat">Muat pegawai</a>' in html
    assert "<table" not in html
