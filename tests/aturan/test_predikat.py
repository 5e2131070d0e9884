"""Properties of the quadrant, and results that do not depend on who is computed beside whom."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kinerja.aturan.bentuk.dasar import LIMA_PREDIKAT, TIGA_EKSPEKTASI
from kinerja.aturan.layanan import BarisPredikat, Hasil, hitung, hitung_predikat
from kinerja.aturan.mesin import Mesin

EKSPEKTASI = st.sampled_from(TIGA_EKSPEKTASI)
HARI = st.dates(date(2022, 1, 1), date(2030, 12, 31))
TERBAIK_DULU = {k: i for i, k in enumerate(LIMA_PREDIKAT)}
BARIS = st.builds(BarisPredikat, id=st.uuids().map(str), tanggal=HARI, hasil_kerja=EKSPEKTASI, perilaku=EKSPEKTASI)
TANPA_BATAS_WAKTU = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def satu(hasil_kerja: str, perilaku: str) -> str:
    hasil = hitung_predikat([BarisPredikat("x", date(2025, 1, 1), hasil_kerja, perilaku)])[0]
    return str(hasil.nilai["predikat"])


def test_better_results_never_give_a_worse_predikat() -> None:
    for perilaku in TIGA_EKSPEKTASI:
        urutan = [TERBAIK_DULU[satu(x, perilaku)] for x in TIGA_EKSPEKTASI]
        assert urutan == sorted(urutan)


def test_better_behaviour_never_gives_a_worse_predikat() -> None:
    for hasil_kerja in TIGA_EKSPEKTASI:
        urutan = [TERBAIK_DULU[satu(hasil_kerja, x)] for x in TIGA_EKSPEKTASI]
        assert urutan == sorted(urutan)


def test_behaviour_below_expectation_is_never_better_than_kurang() -> None:
    assert all(TERBAIK_DULU[satu(x, "di_bawah")] >= TERBAIK_DULU["kurang"] for x in TIGA_EKSPEKTASI)


def test_results_below_expectation_are_never_better_than_butuh_perbaikan() -> None:
    assert all(TERBAIK_DULU[satu("di_bawah", x)] >= TERBAIK_DULU["butuh_perbaikan"] for x in TIGA_EKSPEKTASI)


def test_only_one_cell_gives_sangat_baik() -> None:
    semua = [satu(h, p) for h in TIGA_EKSPEKTASI for p in TIGA_EKSPEKTASI]
    assert semua.count("sangat_baik") == 1


@TANPA_BATAS_WAKTU
@given(st.lists(BARIS, max_size=40), st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(mesin: Mesin, baris: list[BarisPredikat], acak: object) -> None:
    catatan = [vars(x) for x in baris]
    teracak = list(catatan)
    acak.shuffle(teracak)  # type: ignore[attr-defined]  # a random.Random, drawn by hypothesis
    lurus, lain = hitung("predikat", catatan, mesin=mesin), hitung("predikat", teracak, mesin=mesin)
    assert {x.id: x.rincian for x in lurus} == {x.id: x.rincian for x in lain}
    assert [x.id for x in lurus] == [x.id for x in baris]


@TANPA_BATAS_WAKTU
@given(st.lists(BARIS, min_size=1, max_size=10))
def test_one_row_alone_gives_what_it_gives_among_many(baris: list[BarisPredikat]) -> None:
    assert hitung_predikat(baris) == [hitung_predikat([x])[0] for x in baris]


def test_a_row_that_cannot_be_computed_leaves_the_others_alone() -> None:
    baik = BarisPredikat("a", date(2025, 1, 1), "sesuai", "sesuai")
    lama = BarisPredikat("b", date(2020, 1, 1), "sesuai", "sesuai")
    hasil = hitung_predikat([lama, baik, lama])
    assert [x.galat.kode if x.galat else None for x in hasil] == ["di_luar_aturan", None, "di_luar_aturan"]
    assert hasil[1].nilai == {"predikat": "baik"}


def test_results_name_the_values_they_used() -> None:
    hasil: Hasil = hitung_predikat([BarisPredikat("a", date(2025, 1, 1), "sesuai", "sesuai")])[0]
    assert hasil.aturan == ("metode.predikat@2022-01-01", "predikat.matriks@2022-01-01")


def test_nothing_in_gives_nothing_out(mesin: Mesin) -> None:
    assert hitung("predikat", [], mesin=mesin) == []


def test_wajib_raises_what_the_row_says() -> None:
    hasil = hitung_predikat([BarisPredikat("b", date(2020, 1, 1), "sesuai", "sesuai")])[0]
    with pytest.raises(Exception, match=r"predikat\.matriks") as galat:
        hasil.wajib()
    assert galat.value.galat.kode == "di_luar_aturan"  # type: ignore[attr-defined]  # an AturanError
