"""A list over rows that were worked out reads, narrows, orders and downloads as one over a queryset does."""

from dataclasses import dataclass
from datetime import date

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory

from kinerja.dasar.daftar import DaftarTurunan, KolomDaftar, Saring
from kinerja.dasar.tabel import HITUNG, TANGGAL


@dataclass(frozen=True)
class Unit:
    nama: str


@dataclass(frozen=True)
class Baris:
    nama: str
    jumlah: int
    sejak: date | None
    unit: Unit


ISI = [
    Baris("Budi", 9, date(2026, 1, 2), Unit("Dinas")),
    Baris("siti", 100, None, Unit("Badan")),
    Baris("Ani", 20, date(2025, 12, 31), Unit("Dinas")),
]


def daftar(alamat: str = "", ukuran: int = 50) -> DaftarTurunan[Baris]:
    return DaftarTurunan(
        RequestFactory().get(f"/x{alamat}"),
        ISI,
        kolom=[
            KolomDaftar("nama", "Nama", urut="nama", tautan=lambda b: f"/p/{b.nama}"),
            KolomDaftar("jumlah", "Jumlah", urut="jumlah", jenis=HITUNG),
            KolomDaftar("sejak", "Sejak", urut="sejak", jenis=TANGGAL),
            KolomDaftar("unit", "Unit", "unit.nama", urut="unit.nama"),
        ],
        cari=("nama", "unit.nama"),
        saring=(Saring("unit.nama", "Unit", [("Dinas", "Dinas"), ("Badan", "Badan")]),),
        ukuran=ukuran,
    )


def nama(alamat: str = "") -> list[str]:
    return [b.nama for b in daftar(alamat).halaman.object_list]


def test_rows_keep_their_own_order_until_another_is_asked_for() -> None:
    assert nama() == ["Budi", "siti", "Ani"]
    assert nama("?urut=nama") == ["Ani", "Budi", "siti"]  # capitals do not count


@pytest.mark.parametrize(
    ("urut", "hasil"),
    [
        ("jumlah", ["Budi", "Ani", "siti"]),  # by size, not as text
        ("-jumlah", ["siti", "Ani", "Budi"]),
        ("sejak", ["Ani", "Budi", "siti"]),  # what is not there stands last
        ("unit", ["siti", "Budi", "Ani"]),
        ("ngawur", ["Budi", "siti", "Ani"]),
    ],
)
def test_numbers_days_and_words_are_ordered_as_what_they_are(urut: str, hasil: list[str]) -> None:
    assert nama(f"?urut={urut}") == hasil


def test_search_and_filter_narrow_and_an_unknown_choice_narrows_nothing() -> None:
    assert nama("?cari=dinas+ani") == ["Ani"]
    assert nama("?unit.nama=Badan") == ["siti"]
    assert nama("?unit.nama=Ngawur") == ["Budi", "siti", "Ani"]
    assert daftar("?unit.nama=Badan").disaring


def test_pages_count_all_rows_and_the_last_page_stands_for_those_behind_it() -> None:
    satu = DaftarTurunan(RequestFactory().get("/x?halaman=9"), ISI * 10, kolom=daftar().kolom, ukuran=25)
    assert (satu.halaman.number, satu.halaman.paginator.count) == (2, 30)
    assert len(satu.halaman.object_list) == 5


def test_the_download_holds_every_row_of_the_filter() -> None:
    jawaban = daftar("?unduh=csv&unit.nama=Dinas").unduhan("orang")
    assert jawaban is not None
    baris = jawaban.content.decode("utf-8-sig").splitlines()
    assert baris == ["Nama,Jumlah,Sejak,Unit", "Budi,9,2026-01-02,Dinas", "Ani,20,2025-12-31,Dinas"]


def test_it_is_drawn_by_the_template_of_every_list() -> None:
    minta = RequestFactory().get("/x")
    html = render_to_string("dasar/daftar.html", {"daftar": daftar("?urut=-nama"), "request": minta})
    assert 'aria-sort="descending"' in html
    assert html.index("/p/siti") < html.index("/p/Budi") < html.index("/p/Ani")
