"""The agreement and its annex on paper: every part of rating 4.2, word for word as agreed, as archive."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from kinerja.dokumen.formulir.sekitar import CaraCetak
from kinerja.dokumen.formulir.terbit import bernomor_terbit
from kinerja.dokumen.naskah import Naskah, cetak_naskah
from kinerja.dokumen.naskah.nomor import isi_nomor
from kinerja.perjanjian.cetak import formulir_pk
from tests.dokumen.formulir.periksa import halaman_teks, jumlah_halaman, periksa_berkas, terbaca, terstruktur
from tests.dokumen.naskah.pabrik import TANDA, berurutan
from tests.perjanjian.pabrik_cetak import HARI, PADA, PERSETUJUAN, perjanjian

CARA = CaraCetak(PADA)
BAGIAN = [
    "PEMERINTAH KOTA CONTOH", "DINAS KOMUNIKASI", "PERJANJIAN KINERJA TAHUN 2026", "Perubahan, versi 2",
    "Dalam rangka mewujudkan manajemen pemerintahan", "Nama : Dr.", "Jabatan : Kabid", "disebut pihak pertama,",
    "Nama : Dr.", "Jabatan : Kabid", "selaku atasan pihak pertama, selanjutnya disebut pihak kedua.",
    "Pihak pertama berjanji akan mewujudkan target kinerja", "menjadi tanggung jawab pihak pertama.",
    "Pihak kedua akan melakukan supervisi", "pemberian penghargaan dan sanksi.",
    "menggantikan versi sebelumnya dengan alasan: perubahan strategi", "Kota Contoh, 15 Januari 2026",
    "Pihak Kedua,", "Disetujui 15 Jan 2026", "NIP", "Pihak Pertama,", "Disetujui 15 Jan 2026", "NIP",
    "LAMPIRAN", "PERJANJIAN KINERJA TAHUN 2026", "SASARAN, INDIKATOR, DAN TARGET", "No.", "Sasaran Strategis",
    "Indikator Kinerja", "Target", "1. Terwujudnya Profesionalitas ASN", "Indeks Profesionalitas ASN", "80,95 Indeks",
    "PROGRAM DAN ANGGARAN", "No.", "Program", "Anggaran", "Keterangan", "APBD", "Jumlah", "Rp", "Terbilang:",
    "Kota Contoh, 15 Januari 2026", "Pihak Kedua,", "Pihak Pertama,",
]  # fmt: skip


@pytest.fixture(scope="module")
def berkas() -> Mapping[str, bytes]:
    """The agreement of a head of agency, and of the head of the region, once each."""
    sendiri = {1: PERSETUJUAN[1]}
    lembar = {
        "pd": formulir_pk(perjanjian(panjang=True), "jpt_pratama", PERSETUJUAN, HARI, CARA),
        "kd": formulir_pk(perjanjian(panjang=True, sendiri=True), "kepala_daerah", sendiri, HARI, CARA),
    }
    return {n: cetak_naskah(x) for n, x in lembar.items()}


def test_every_part_of_the_agreement_is_there_in_reading_order(berkas: Mapping[str, bytes], tmp_path: Path) -> None:
    berurutan(terbaca(berkas["pd"], tmp_path), BAGIAN)


def test_the_head_of_the_region_promises_alone(berkas: Mapping[str, bytes], tmp_path: Path) -> None:
    isi = terbaca(berkas["kd"], tmp_path)
    berurutan(
        isi, ["WALI KOTA CONTOH", "PERJANJIAN KINERJA TAHUN 2026", "berjanji akan mewujudkan", "Wali Kota Contoh,"]
    )
    assert "ihak Kedua" not in isi
    assert "NIP" not in isi


@pytest.mark.parametrize("siapa", ["pd", "kd"])
def test_the_file_is_archival_and_accessible(siapa: str, berkas: Mapping[str, bytes], tmp_path: Path) -> None:
    periksa_berkas(berkas[siapa], tmp_path, judul="Perjanjian Kinerja 2026", ukuran=(210, 297))


def test_the_sum_stands_with_its_words_and_the_signatures_below(tmp_path: Path) -> None:
    naskah = formulir_pk(perjanjian(panjang=True), "jpt_pratama", PERSETUJUAN, HARI, CARA)
    terbit = bernomor_terbit(naskah, TANDA, HARI, bernomor=True).model_dump_json()
    pdf = cetak_naskah(Naskah.model_validate_json(isi_nomor(terbit, "800.1.3.3/0123/BKPSDM/2026")))
    (lembar,) = (x for x in halaman_teks(pdf, tmp_path) if "Terbilang:" in x)
    berurutan(lembar, ["Jumlah Rp", "Terbilang:", "Kota Contoh, 15 Januari 2026"])


def test_the_statement_is_one_page_with_its_signatures_and_each_page_says_what_was_agreed(
    berkas: Mapping[str, bytes], tmp_path: Path
) -> None:
    halaman = halaman_teks(berkas["pd"], tmp_path)
    assert "Pihak Pertama," in halaman[0]
    assert halaman[1].startswith("LAMPIRAN")
    assert all("9f" * 32 in x for x in halaman)


@pytest.mark.parametrize(
    ("jenis", "sasaran", "program"),
    [
        ("jpt_pratama", "Sasaran Strategis", "Program"),
        ("administrator", "Sasaran Program", "Program"),
        ("pengawas", "Sasaran Kegiatan", "Kegiatan"),
        ("fungsional", "Sasaran", "Program/Kegiatan"),
        ("", "Sasaran", "Program/Kegiatan"),
    ],
)
def test_the_annex_is_named_after_the_level(jenis: str, sasaran: str, program: str) -> None:
    isi = formulir_pk(perjanjian(panjang=True, jenis=jenis), jenis, {}, None, CARA).isi["bagian"]
    assert isinstance(isi, list)
    tabel = [x["kepala"] for x in isi if isinstance(x, dict) and x["blok"] == "tabel"]
    kepala = [x[1] for x in tabel if isinstance(x, list)]
    assert kepala == [sasaran, program]


def test_a_draft_is_not_binding_and_says_so(tmp_path: Path) -> None:
    pdf = cetak_naskah(formulir_pk(perjanjian(panjang=False), "pengawas", {}, None, CARA))
    isi = terstruktur(pdf, tmp_path)
    assert isi.startswith("BELUM DISEPAKATI PERJANJIAN KINERJA TAHUN 2026")
    assert "Kota Contoh, ……" in isi
    assert "None" not in isi
    assert "Tercatat" not in isi
    assert jumlah_halaman(pdf, tmp_path) == 2
