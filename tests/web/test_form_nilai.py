"""Any rule value is edited field by field from its own shape, without loss, and a mistake stands at its field."""

from datetime import date
from typing import Any

import pytest

from kinerja.aturan.bentuk.ragam import ragam_dari
from kinerja.aturan.pustaka import pustaka_dengan
from kinerja.peraturan.butir import kata_dikenal, rata
from kinerja.peraturan.paket import boleh_berbeda
from kinerja.web.meja.form_nilai import FormNilai
from kinerja.web.meja.form_paket import PEMBUAT

HARI = date(2026, 1, 2)
BUKU = pustaka_dengan()
UMUM = [k for k in boleh_berbeda(HARI) if k.partition(".")[0] not in PEMBUAT]
KEHADIRAN = "tpp.potongan_kehadiran"


def formulir(id_nilai: str, data: dict[str, Any] | None = None) -> FormNilai:
    """The fields of a value in force, with what came in."""
    nilai = BUKU.terbaru(id_nilai).nilai
    return FormNilai(id_nilai, nilai, data, kata=kata_dikenal(id_nilai, BUKU), prefix="x")


def terisi(id_nilai: str, **ubah: Any) -> FormNilai:
    """The form as the page sends it when some fields are changed."""
    kosong = formulir(id_nilai)
    isi = {f.html_name: f.value() for f in kosong if f.value() is not None}
    return formulir(id_nilai, isi | {f"x-{k}": v for k, v in ubah.items()})


@pytest.mark.parametrize("id_nilai", UMUM)
def test_a_value_sent_back_as_it_was_shown_is_the_same_value(id_nilai: str) -> None:
    form = terisi(id_nilai)
    assert form.is_valid(), form.errors
    assert form.hasil == BUKU.terbaru(id_nilai).nilai
    assert not form.has_changed()


@pytest.mark.parametrize("id_nilai", UMUM)
def test_every_field_has_a_place_on_the_page_and_a_label_of_its_own(id_nilai: str) -> None:
    form = formulir(id_nilai)
    bagian, tampil = [form.susunan()], []
    while bagian:
        satu = bagian.pop()
        tampil += [f.name for f in satu.isian] + [f.name for pasang in satu.baru for f in pasang]
        label = [str(f.label) for f in satu.isian]
        assert len(label) == len(set(label))
        bagian += satu.anak
    assert sorted(tampil) == sorted(form.fields)


def test_decimals_are_read_as_people_write_them_here() -> None:
    form = terisi("tpp.bobot", produktivitas="62,5", disiplin="37,50")
    assert form.is_valid(), form.errors
    assert form.hasil == {"produktivitas": "62.5", "disiplin": "37.50"}
    nilai = pustaka_dengan().terbaru("tpp.bobot").isi.model_validate(form.hasil)
    assert nilai.produktivitas + nilai.disiplin == 100


@pytest.mark.parametrize(
    ("id_nilai", "ubah", "isian", "pesan"),
    [
        ("tpp.bobot", {"produktivitas": "70"}, "produktivitas", "berjumlah 100"),
        ("tpp.bobot", {"disiplin": "empat puluh"}, "disiplin", "bukan angka"),
        ("tpp.bobot", {"disiplin": "140"}, "disiplin", "antara 0 dan 100"),
        ("tpp.bobot", {"disiplin": ""}, "disiplin", "tidak boleh kosong"),
        ("tpp.bobot", {"produktivitas": "59,1234"}, "produktivitas", "dua angka di belakang"),
        ("tpp.plt", {"hari_paling_sedikit": "40"}, "hari_paling_sedikit", "paling banyak 31"),
        ("tpp.plt", {"hari_paling_sedikit": "20,5"}, "hari_paling_sedikit", "bukan bilangan bulat"),
        ("tpp.plt", {"arah-setara-persen": "-5"}, "arah-setara-persen", "antara 0 dan 100"),
        ("tpp.plt", {"arah-atas-dari": "gaji"}, "arah-atas-dari", "gaji"),
        ("masa.penilai_lama", {"jumlah": "0"}, "jumlah", "lebih dari 0"),
        ("hukuman.sedang_dijatuhkan", {"isi": ["dipecat"]}, "isi", "dipecat"),
        (KEHADIRAN, {"baru0-kunci": "sakit", "baru0-isi": "1"}, "baru0-kunci", "sudah ada"),
        (KEHADIRAN, {"baru0-kunci": "9 jam", "baru0-isi": "1"}, "baru0-kunci", "Mulai dengan huruf"),
        (KEHADIRAN, {"baru1-kunci": "tidak upacara"}, "baru1-isi", "Isi nilainya"),
        (KEHADIRAN, {"baru1-isi": "0,5"}, "baru1-kunci", "Sebutkan jenisnya"),
        (KEHADIRAN, {"sakit": "101"}, "sakit", "antara 0 dan 100"),
    ],
)
def test_a_mistake_is_told_at_its_field(id_nilai: str, ubah: dict[str, Any], isian: str, pesan: str) -> None:
    form = terisi(id_nilai, **ubah)
    assert not form.is_valid()
    assert list(form.errors) == [isian]
    assert pesan in str(form.errors[isian])


def test_a_map_of_kinds_takes_new_kinds_and_loses_emptied_ones() -> None:
    form = terisi(KEHADIRAN, **{"tidak_apel": "", "sakit": "0,25", "baru0-kunci": "Tidak upacara", "baru0-isi": "2"})
    assert form.is_valid(), form.errors
    lama = BUKU.terbaru(KEHADIRAN).nilai
    assert form.hasil == {k: x for k, x in lama.items() if k != "tidak_apel"} | {"sakit": "0.25", "tidak_upacara": "2"}


def test_a_comparison_lists_every_part_in_words() -> None:
    kata = rata("tpp.plt", BUKU.terbaru("tpp.plt").nilai, BUKU)
    assert kata["Paling sedikit hari dalam sebulan"] == "30"
    assert kata["Merangkap jabatan yang setara: Tambahan (persen)"] == "20"
    assert kata["Merangkap jabatan yang setara: Dihitung dari"] == "TPP yang lebih rendah dari keduanya"
    assert kata["Merangkap jabatan yang lebih rendah: TPP yang lebih tinggi yang dibayar"] == "Tidak"
    sedang = rata("hukuman.sedang_dijatuhkan", ["penundaan_kgb"], BUKU)
    assert sedang == {"Isi": "Penundaan kenaikan gaji berkala selama 1 tahun"}


def test_every_value_of_the_packs_has_a_tree_and_parts() -> None:
    for id_nilai in BUKU.daftar_id:
        nilai = BUKU.terbaru(id_nilai).nilai
        assert ragam_dari(id_nilai)
        assert rata(id_nilai, nilai, BUKU) or nilai == {}, id_nilai  # an empty table is for the Pemda to fill


def test_what_a_value_leaves_out_is_shown_as_its_shape_means_it() -> None:
    form = FormNilai("masa.penilai_lama", {"jumlah": 20, "satuan": "bulan"}, None, kata={}, prefix="x")
    assert form["termasuk_hari_pertama"].value() == "tidak"
