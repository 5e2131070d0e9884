"""The layout of the drawn tree as properties: nothing overlaps, order is kept, parents stand beside their children."""

from collections import defaultdict
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kinerja.dasar.grafik.lebar import lebar_teks
from kinerja.rencana.gambar import HURUF_NAMA, RUANG, baris_nama, baris_pendukung
from kinerja.rencana.tata import Kotak, Tata, Ukur, tata

Pohon = tuple[list[int], dict[int, list[int]], dict[int, int]]


@st.composite
def pohon(draw: st.DrawFn) -> Pohon:
    """Roots, children and heights of a random tree: each node hangs below an earlier one, or is a root."""
    banyak = draw(st.integers(1, 40))
    akar: list[int] = []
    anak: dict[int, list[int]] = defaultdict(list)
    for n in range(banyak):
        induk = draw(st.integers(-1, n - 1))
        (akar if induk < 0 else anak[induk]).append(n)
    return akar, anak, {n: draw(st.integers(20, 260)) for n in range(banyak)}


def letak(p: Pohon) -> Tata[int]:
    akar, anak, tinggi = p
    return tata(akar, anak, tinggi)


def bertumpuk(a: Kotak, b: Kotak) -> bool:
    datar = a.x < b.x + b.lebar and b.x < a.x + a.lebar
    return datar and a.y < b.y + b.tinggi and b.y < a.y + a.tinggi


@given(pohon())
def test_every_node_has_a_place_inside_the_drawing_and_its_own_height(p: Pohon) -> None:
    t = letak(p)
    assert t.kotak.keys() == p[2].keys()
    for n, k in t.kotak.items():
        assert k.tinggi == p[2][n]
        assert min(k.x, k.y) >= 0
        assert k.x + k.lebar <= t.lebar
        assert k.y + k.tinggi <= t.tinggi


@given(pohon())
def test_no_two_cards_overlap_or_touch(p: Pohon) -> None:
    semua = list(letak(p).kotak.values())
    jarak = Ukur().antar_baris
    for i, a in enumerate(semua):
        for b in semua[:i]:
            lega = Kotak(b.x, b.y - jarak + 1, b.lebar, b.tinggi + 2 * (jarak - 1))
            assert not bertumpuk(a, lega)


@given(pohon())
def test_order_of_siblings_is_kept_from_top_to_bottom(p: Pohon) -> None:
    kotak = letak(p).kotak
    for daftar in (p[0], *p[1].values()):
        assert [kotak[n].y for n in daftar] == sorted(kotak[n].y for n in daftar)


@given(pohon())
def test_children_stand_one_column_right_of_their_parent_which_stands_in_their_middle(p: Pohon) -> None:
    kotak = letak(p).kotak
    ukur = Ukur()
    for induk, daftar in p[1].items():
        for n in daftar:
            assert kotak[n].x == kotak[induk].x + ukur.lebar + ukur.antar_kolom
        if daftar:
            atas = kotak[daftar[0]].y
            bawah = kotak[daftar[-1]].y + kotak[daftar[-1]].tinggi
            assert atas - p[2][induk] < kotak[induk].tengah < bawah + p[2][induk]


@given(pohon())
def test_a_whole_branch_takes_a_band_of_its_own(p: Pohon) -> None:
    akar, anak, _tinggi = p
    kotak = letak(p).kotak

    def turunan(n: int) -> list[int]:
        return [n, *(x for satu in anak.get(n, ()) for x in turunan(satu))]

    for daftar in (akar, *anak.values()):
        pita = [[kotak[x] for x in turunan(n)] for n in daftar]
        for atas, bawah in pairwise(pita):
            assert max(k.y + k.tinggi for k in atas) < min(k.y for k in bawah)


@given(st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=400))
def test_a_name_fits_its_card(nama: str) -> None:
    baris = baris_nama(nama)
    assert 1 <= len(baris) <= 3
    assert all(lebar_teks(satu, HURUF_NAMA) <= RUANG for satu in baris)


@given(st.lists(st.text(min_size=1, max_size=60), min_size=1, max_size=12))
def test_contributing_units_take_at_most_three_lines_and_none_is_forgotten(nama: list[str]) -> None:
    baris = baris_pendukung(nama)
    assert len(baris) == min(3, len(nama))
    if len(nama) > 3:
        assert str(len(nama) - 2) in baris[-1]
