"""Page breaks: heads of tables come again, rows stay whole, no signature alone, a short text is one page."""

from pathlib import Path

import pytest

from kinerja.dokumen.naskah import cetak_naskah, isi_naskah
from kinerja.dokumen.naskah.isian import Kertas
from tests.dokumen.naskah.pabrik import isian, kolom, teks

SATU_HALAMAN = (
    "pakta_integritas", "siap_mundur", "tanggung_jawab", "kesediaan_anggaran",
    "spp", "spmt", "undangan",
)  # fmt: skip
PEJABAT = {
    "nama": "Pegawai", "nip": "197805122003122001", "pangkat": "Penata, III/c", "lama": "Pranata Komputer Ahli Pertama",
    "baru": "Kepala Subbagian Umum dan Kepegawaian pada Dinas Pemberdayaan Perempuan dan Perlindungan Anak",
}  # fmt: skip


def halaman(jenis: str, folder: Path, **lain: object) -> list[str]:
    """The text of each page of a document."""
    isi = teks(cetak_naskah(isi_naskah(jenis, "1", isian(jenis, **lain))), folder, halaman=True)  # type: ignore[arg-type] # any field
    return [" ".join(h.split()) for h in isi.rstrip("\f").split("\f")]


@pytest.mark.parametrize("kertas", ["A4", "F4"])
@pytest.mark.parametrize("jenis", SATU_HALAMAN)
def test_a_plain_statement_is_one_page(jenis: str, kertas: Kertas, tmp_path: Path) -> None:
    assert len(halaman(jenis, tmp_path, panjang=False, kertas=kertas)) == 1


@pytest.mark.parametrize("banyak", [1, 8, 9, 10, 11, 12, 13, 14, 22, 23, 24, 25, 26])
def test_the_signature_of_an_annex_always_has_a_row_beside_it(banyak: int, tmp_path: Path) -> None:
    isi = kolom("keputusan", panjang=True) | {"daftar": [PEJABAT] * banyak}
    semua = halaman("keputusan", tmp_path, panjang=True, kolom=isi, tembusan=(), verifikasi=None)

    assert f" {banyak}. Pegawai" in semua[-1]
    assert "WALI KOTA CONTOH," in semua[-1].split(f" {banyak}. Pegawai")[1]


@pytest.mark.parametrize("banyak", [8, 10, 12, 22, 24, 26])
def test_the_last_row_of_an_annex_never_stands_alone_with_its_signature(banyak: int, tmp_path: Path) -> None:
    isi = kolom("keputusan", panjang=True) | {"daftar": [PEJABAT] * banyak}
    semua = halaman("keputusan", tmp_path, panjang=True, kolom=isi, tembusan=(), verifikasi=None)

    assert f" {banyak - 2}. Pegawai" in semua[-1]


@pytest.mark.parametrize("banyak", [17, 19, 21])
def test_two_rows_stay_with_their_sum_and_the_signature(banyak: int, tmp_path: Path) -> None:
    isi = kolom("perjanjian_kinerja", panjang=True)
    uang = [{"nama": f"Program {n}", "anggaran": n, "keterangan": "APBD"} for n in range(1, banyak + 20)]
    semua = halaman("perjanjian_kinerja", tmp_path, panjang=True, kolom=isi | {"anggaran": uang})

    assert f"{banyak + 18}. Program {banyak + 18} " in semua[-1]
    assert f"{banyak + 19}. Program {banyak + 19} " in semua[-1]
    assert "Jumlah" in semua[-1]


def test_a_tail_begins_with_the_goal_it_belongs_to(tmp_path: Path) -> None:
    baris = [{"sasaran": f"Sasaran {n // 4}", "indikator": f"Indikator {n}", "target": "1"} for n in range(48)]
    for banyak in (36, 40, 44):
        isi = kolom("perjanjian_kinerja", panjang=False) | {"sasaran": baris[:banyak]}
        semua = halaman("perjanjian_kinerja", tmp_path, panjang=False, kolom=isi)
        assert f"Sasaran {banyak // 4 - 1} " in semua[-1]


@pytest.mark.parametrize("jenis", ["serah_terima", "perjanjian_kinerja", "keputusan", "kontrak_jabatan"])
def test_the_head_of_a_table_stands_on_each_of_its_pages(jenis: str, tmp_path: Path) -> None:
    kepala = {
        "serah_terima": "No. Yang Diserahterimakan",
        "perjanjian_kinerja": "No. Sasaran",
        "keputusan": "No. Nama, NIP, Pangkat",
        "kontrak_jabatan": "No. Hasil",
    }[jenis]
    isi = kolom(jenis, panjang=True)
    nama = {"serah_terima": "diserahkan", "perjanjian_kinerja": "sasaran", "kontrak_jabatan": "ukuran"}.get(
        jenis, "daftar"
    )
    baris = isi[nama]
    assert isinstance(baris, list)
    semua = halaman(jenis, tmp_path, panjang=True, kolom=isi | {nama: baris * 4})
    bertabel = [h for h in semua if kepala in h]

    assert len(bertabel) >= 3
    assert semua[semua.index(bertabel[0]) : semua.index(bertabel[-1]) + 1] == bertabel


@pytest.mark.parametrize("jenis", ["pernyataan_payung", "siap_mundur", "spp", "kontrak_jabatan"])
def test_a_signature_that_moves_on_takes_words_along(jenis: str, tmp_path: Path) -> None:
    semua = halaman(jenis, tmp_path, panjang=True)
    tertanda = next(h for h in semua if "Kota Contoh, 12 November 2026" in h)

    assert len(tertanda.split("Kota Contoh, 12 November 2026")[0]) > 40


def test_a_row_longer_than_a_page_is_divided_instead_of_lost(tmp_path: Path) -> None:
    panjang = " ".join(f"kata{n}" for n in range(900))
    isi = kolom("serah_terima", panjang=False) | {"diserahkan": [{"nama": panjang, "keadaan": "1"}]}
    semua = " ".join(halaman("serah_terima", tmp_path, panjang=False, kolom=isi))

    assert [n for n in range(900) if f"kata{n} " not in semua] == []


def test_a_goal_with_several_indicators_is_said_and_numbered_once(tmp_path: Path) -> None:
    baris = [{"sasaran": "Sasaran satu", "indikator": f"Indikator {n}", "target": str(n)} for n in range(3)]
    isi = kolom("perjanjian_kinerja", panjang=False) | {
        "sasaran": [*baris, {"sasaran": "Sasaran dua", "indikator": "Lain", "target": "9"}]
    }
    semua = " ".join(halaman("perjanjian_kinerja", tmp_path, panjang=False, kolom=isi))

    assert semua.count("Sasaran satu") == 1
    assert "2. Sasaran dua" in semua
    assert "Indikator 0 0 Indikator 1 1 Indikator 2 2" in semua
