"""Charts speak, print, keep to the content policy, and never show what they do not know."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from itertools import combinations, pairwise

import pytest
from django.template.loader import render_to_string
from hypothesis import given
from hypothesis import strategies as st

from kinerja.dasar.grafik import (
    Batang,
    Grafik,
    Tanda,
    bagian_predikat,
    batang_target,
    garis_kecil,
    pita_waktu,
    susun_predikat,
)
from kinerja.dasar.grafik.dasar import WARNA_PREDIKAT
from kinerja.dasar.tampilan import PREDIKAT

HARI_INI = date(2026, 11, 22)
TITIK = [("TW1", Decimal("20.5"), Decimal(18)), ("TW2", Decimal(45), None), ("TW3", None, None)]
JABATAN = [
    Batang("Analis <SDM>", date(2019, 3, 1), date(2021, 6, 30)),
    Batang("Kepala Bidang Mutasi", date(2021, 7, 1)),
    Batang("Plt. Sekretaris", date(2025, 6, 1), arsir=True),
]
TANDA = [Tanda(2020, "91", "91"), Tanda(2024, "baik"), Tanda(2025, "sangat_kurang")]
CONTOH: dict[str, Callable[[], Grafik]] = {
    "garis": lambda: garis_kecil([("2024", 3), ("2025", None), ("2026", Decimal("4.5"))], "Tren <nilai>"),
    "batang": lambda: batang_target(TITIK, "Persentase & jumlah"),
    "pita": lambda: pita_waktu(JABATAN, TANDA, 'Jejak "jabatan"', sampai=HARI_INI),
    "bagian": lambda: bagian_predikat([("Anda", {"baik": 7, "kurang": 1}), ("Lain", {"sangat_baik": 3})], "Bagian"),
    "bagian kosong": lambda: bagian_predikat([("Anda", {})], "Bagian"),
    "sebaran": lambda: susun_predikat({"baik": 7, "kurang": 1}, {"baik": 5, "sangat_baik": 2}, "Sebaran"),
    "garis kosong": lambda: garis_kecil([], "Tren"),
    "batang kosong": lambda: batang_target([], "Target"),
    "pita kosong": lambda: pita_waktu([], [], "Jejak", sampai=HARI_INI),
    "sebaran kosong": lambda: susun_predikat({}, None, "Sebaran"),
}
SVG = "{http://www.w3.org/2000/svg}"


def kata(grafik: Grafik) -> list[str]:
    return [unsur.text or "" for unsur in ET.fromstring(grafik.svg).iter(f"{SVG}text")]


@pytest.mark.parametrize("nama", CONTOH)
def test_a_chart_is_sound_svg_with_title_and_description_and_nothing_the_policy_forbids(nama: str) -> None:
    grafik = CONTOH[nama]()
    akar = ET.fromstring(grafik.svg)
    assert (akar[0].tag, akar[0].text) == (f"{SVG}title", grafik.judul)
    assert (akar[1].tag, akar[1].text) == (f"{SVG}desc", grafik.uraian)
    assert grafik.uraian.endswith(".")
    assert not re.search(r"\bstyle=|<script|\bon\w+=|href=", grafik.svg)
    assert "nan" not in grafik.svg.lower().replace("penanganan", "")


@pytest.mark.parametrize("nama", CONTOH)
def test_every_chart_has_its_table_one_click_away(nama: str) -> None:
    grafik = CONTOH[nama]()
    html = render_to_string("dasar/grafik.html", {"grafik": grafik})
    assert "<details" in html
    assert html.count("<tr>") == 1 + max(1, len(grafik.tabel.baris))
    assert all(len(baris) == len(grafik.tabel.kepala) for baris in grafik.tabel.baris)
    assert "style=" not in html


def test_what_is_not_known_is_a_gap_in_the_drawing_and_a_dash_in_the_table() -> None:
    grafik = CONTOH["garis"]()
    akar = ET.fromstring(grafik.svg)
    assert len(akar.findall(f"{SVG}line")) == 0
    assert len(akar.findall(f"{SVG}rect")) == 3  # two dots, the last one larger
    assert grafik.tabel.baris == (("2024", "3"), ("2025", "–"), ("2026", "4,5"))
    assert grafik.uraian == "Dari 3 (2024) menjadi 4,5 (2026)."
    assert CONTOH["batang"]().tabel.baris == (("TW1", "20,5", "18"), ("TW2", "45", "–"), ("TW3", "–", "–"))


def test_bars_stand_on_one_line_and_are_as_high_as_their_value() -> None:
    akar = ET.fromstring(batang_target([("a", 100, 50), ("b", -50, None)], "x").svg)
    tinggi = [float(r.attrib["height"]) for r in akar.findall(f"{SVG}rect")][2:]
    assert tinggi[0] == pytest.approx(2 * tinggi[1], abs=0.02)
    assert tinggi[2] == pytest.approx(tinggi[1], abs=0.02)


def test_posts_held_at_once_stand_one_above_the_other_and_acting_ones_are_hatched() -> None:
    akar = ET.fromstring(CONTOH["pita"]().svg)
    batang = [r for r in akar.findall(f"{SVG}rect") if r.attrib.get("rx") == "3"]
    assert [r.attrib["y"] for r in batang] == ["22", "22", "48"]
    assert ["url" in r.attrib["fill"] for r in batang] == [False, False, True]
    pola = akar.find(f"{SVG}defs/{SVG}pattern")
    assert pola is not None
    assert batang[2].attrib["fill"] == f"url(#{pola.attrib['id']})"


def test_marks_are_letters_also_those_of_older_rules_and_the_table_says_them_in_full() -> None:
    grafik = CONTOH["pita"]()
    assert {"91", "B", "SK", "2019", "2026"} <= set(kata(grafik))
    assert ("Predikat 2025", "Sangat Kurang") in grafik.tabel.baris
    assert ("Analis <SDM>", "1 Mar 2019 - 30 Jun 2021") in grafik.tabel.baris
    assert ("Plt. Sekretaris", "sejak 1 Jun 2025") in grafik.tabel.baris


def test_the_spread_has_a_place_a_letter_and_a_count_for_all_five_and_the_guide_beside() -> None:
    grafik = CONTOH["sebaran"]()
    assert [satu for satu in kata(grafik) if satu in {p.huruf for p in PREDIKAT.values()}] == [
        "SB",
        "B",
        "BP",
        "K",
        "SK",
    ]
    assert grafik.tabel.baris[1] == ("Baik", "7", "5")
    assert grafik.uraian.startswith("Sangat Baik 0 (pedoman 2), Baik 7 (pedoman 5)")
    assert susun_predikat({"baik": 1}, None, "x").tabel.kepala == ("Predikat", "Jumlah")


def _terang(warna: str) -> float:
    """Relative luminance (WCAG 2)."""
    bagian = [int(warna[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    r, g, b = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in bagian]
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def test_letters_can_be_read_on_their_colour_and_neighbours_differ_in_print() -> None:
    for warna, tinta in WARNA_PREDIKAT.values():
        terang, gelap = sorted((_terang(warna), _terang(tinta)), reverse=True)
        assert (terang + 0.05) / (gelap + 0.05) >= 4.5
    tangga = [_terang(warna) for warna, _tinta in WARNA_PREDIKAT.values()]
    assert min(abs(a - b) for a, b in combinations(tangga, 2)) > 0.02
    assert list(WARNA_PREDIKAT) == list(PREDIKAT)


HARI = st.dates(date(1950, 1, 1), HARI_INI)


@given(
    st.lists(
        st.builds(
            lambda label, dua, buka, arsir: Batang(label, min(dua), None if buka else max(dua), arsir),
            st.text(max_size=40).filter(lambda teks: teks.isprintable()),
            st.tuples(HARI, HARI),
            st.booleans(),
            st.booleans(),
        ),
        max_size=8,
    )
)
def test_a_band_of_any_career_stays_in_its_frame_and_bars_never_cover_each_other(batang: list[Batang]) -> None:
    akar = ET.fromstring(pita_waktu(batang, [], "Jejak", sampai=HARI_INI).svg)
    kotak = [r.attrib for r in akar.findall(f"{SVG}rect") if r.attrib.get("rx") == "3"]
    letak = sorted((float(k["y"]), float(k["x"]), float(k["x"]) + float(k["width"])) for k in kotak)
    assert len(letak) == len(batang)
    assert all(x >= 0 and ujung <= 724 for _y, x, ujung in letak)
    for (y, _x, ujung), (y2, x2, _ujung) in pairwise(letak):
        assert y != y2 or x2 >= ujung - 4.1  # a post of a few days is drawn four points wide all the same
