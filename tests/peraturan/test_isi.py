"""A rule value is laid out by what it is made of: nothing of it is lost, and what is a table is shown as one."""

import json
from collections.abc import Iterator

import pytest

from kinerja.aturan.pustaka import pustaka_dengan
from kinerja.peraturan.isi import Isi, susun

BUKU = pustaka_dengan()


def tampil(id_nilai: str) -> Isi:
    return susun(BUKU.terbaru(id_nilai).nilai, id_nilai.rpartition(".")[2])


def kata(isi: Isi) -> Iterator[str]:
    """Every text that a reader sees."""
    yield isi.teks
    for label, teks in isi.pasangan:
        yield from (label, teks)
    yield from isi.kolom
    for kepala, sel in isi.baris:
        yield from (kepala, *sel)
    for nama, dalam in isi.bagian:
        yield nama
        yield from kata(dalam)


def test_the_nine_quadrants_are_a_matrix_of_three_by_three() -> None:
    isi = tampil("predikat.matriks")
    assert len(isi.kolom) == 3
    assert [len(sel) for _kepala, sel in isi.baris] == [3, 3, 3]
    kolom = isi.kolom.index("Sesuai ekspektasi")
    baris = dict(isi.baris)
    assert baris["Di atas ekspektasi"][kolom] == "Baik"
    assert baris["Di bawah ekspektasi"][isi.kolom.index("Di bawah ekspektasi")] == "Sangat Kurang"


def test_a_list_of_things_with_fields_is_a_table_named_by_its_things() -> None:
    isi = tampil("skm.mutu")
    assert isi.kolom == ("Paling sedikit",)
    assert isi.baris[0] == ("Sangat Baik", ("88,31",))
    assert isi.baris[-1] == ("Tidak Baik", ("–",))


def test_parts_within_parts_have_headings_of_their_own() -> None:
    isi = tampil("tpp.plt")
    assert [label for label, _teks in isi.pasangan] == ["Hari paling sedikit", "Bulan penuh cukup"]
    ((_nama, arah),) = isi.bagian
    assert next(kepala for kepala, _sel in arah.baris) == "Merangkap jabatan yang lebih rendah"
    nama = [n for n, _dalam in tampil("perilaku.berakhlak").bagian]
    assert nama[0] == "Berorientasi Pelayanan"
    datar = dict(isi.datar())
    assert datar["Hari paling sedikit"] == "30"
    assert any("Merangkap jabatan yang setara" in k for k in datar)


@pytest.mark.parametrize("id_nilai", BUKU.daftar_id)
def test_no_value_prints_its_inside_as_a_programmer_writes_it(id_nilai: str) -> None:
    isi = tampil(id_nilai)
    semua = list(kata(isi))
    assert any(semua)
    assert not [x for x in semua if "{" in x or "': " in x or "None" in x]
    assert len(json.dumps([isi.teks, *isi.pasangan])) < 6000
