"""Evaluation and dokumen evaluasi on paper: every part of rating 1.11, in reading order, as archive."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from kinerja.aturan import pustaka
from kinerja.aturan.bentuk import PolaDistribusi
from kinerja.dokumen.formulir.sekitar import CaraCetak
from kinerja.dokumen.naskah import cetak_naskah
from kinerja.penilaian.cetak import formulir_dokumen_evaluasi, formulir_evaluasi
from kinerja.penilaian.cetak.pola import bagian_pola
from kinerja.penilaian.models import PredikatOrganisasi
from tests.dokumen.formulir.periksa import halaman_teks, jumlah_halaman, periksa_berkas, terbaca, terstruktur, tumpah
from tests.dokumen.naskah.pabrik import berurutan
from tests.penilaian.pabrik_cetak import CATATAN, DITETAPKAN, TRIWULAN, evaluasi, nilai

CARA = CaraCetak(DITETAPKAN)
KEPALA = [
    "EVALUASI KINERJA PEGAWAI", "PENDEKATAN HASIL KERJA", "PERIODE TRIWULAN I 2026", "Pemerintah Kota Contoh",
    "Periode penilaian: 1 Januari 2026 s.d. 31 Maret 2026", "PEGAWAI YANG DINILAI", "PEJABAT PENILAI KINERJA",
    "Nama Dr.", "Nama Prof.", "NIP", "Pangkat/gol. ruang", "Jabatan", "Unit kerja",
]  # fmt: skip
POLA = [
    "CAPAIAN KINERJA ORGANISASI DAN POLA DISTRIBUSI", "Capaian kinerja organisasi Baik",
    "Sangat Kurang", "Kurang/Misconduct", "Butuh Perbaikan", "Baik", "Sangat Baik",
    "paling sedikit 1 orang", "terbanyak paling banyak 70 %", "bahan pertimbangan pimpinan",
]  # fmt: skip
ISI = [
    "HASIL KERJA", "Rencana hasil kerja", "Realisasi berdasarkan bukti dukung",
    "Umpan balik berkelanjutan berdasarkan bukti dukung", "A. UTAMA", "Terwujudnya Profesionalitas ASN",
    "105 dokumen sampai periode ini 310 dokumen", "Bukti: Laporan bulanan pelayanan kepegawaian",
    "Laporan sudah tepat waktu; perjelas sumber datanya. (Rekan)", "B. TAMBAHAN",
    "Rating hasil kerja Sesuai ekspektasi",
    "PERILAKU KERJA", "Ekspektasi khusus pimpinan", "Umpan balik berkelanjutan", "Berorientasi Pelayanan",
    "Laporan sudah tepat waktu", "Kolaboratif", "Umpan balik lain dalam periode ini",
    "Rating perilaku kerja Di atas ekspektasi", "Predikat kinerja pegawai Baik", CATATAN,
    "Kota Contoh, 6 April 2026", "Pejabat penilai kinerja,", "Ditetapkan 6 Apr 2026", "Prof. Dr.", "NIP",
]  # fmt: skip
DOKUMEN = [
    "PEMERINTAH KOTA CONTOH", "DOKUMEN EVALUASI KINERJA PEGAWAI", "PERIODE TAHUNAN 2026",
    "1. PEGAWAI YANG DINILAI", "Nama : Dr.", "NIP : 1978", "Pangkat/gol. ruang :", "Jabatan :", "Unit kerja :",
    "2. PEJABAT PENILAI KINERJA", "Nama : Prof.", "NIP", "Jabatan : Plt.",
    "3. ATASAN PEJABAT PENILAI KINERJA", "Nama", "Jabatan : Sekretaris Daerah",
    "4. EVALUASI KINERJA", "Capaian kinerja organisasi Baik", "Predikat kinerja pegawai Baik",
    "5. CATATAN DAN REKOMENDASI", "Catatan :", CATATAN, "Keadaan : Diterima, 6 April 2026",
    "Diterima tanggal 6 April 2026", "Pegawai yang dinilai,", "Kota Contoh, 6 April 2026", "Pejabat penilai kinerja,",
    "Mengetahui, Atasan pejabat penilai kinerja,",
]  # fmt: skip


@pytest.fixture(scope="module")
def berkas() -> Mapping[str, bytes]:
    """Each form once, as long as it gets."""
    b = nilai(panjang=True)
    lembar = {
        "ja": formulir_evaluasi(b, evaluasi(panjang=True), CARA),
        "ja kualitatif": formulir_evaluasi(b, evaluasi(panjang=True, pendekatan="kualitatif"), CARA),
        "jpt": formulir_evaluasi(b, evaluasi(panjang=True, jpt=True), CARA),
        "dokumen": formulir_dokumen_evaluasi(nilai(panjang=True, tahunan=True), CARA),
    }
    return {n: cetak_naskah(x) for n, x in lembar.items()}


@pytest.mark.parametrize("rupa", ["ja", "ja kualitatif", "jpt"])
def test_every_part_of_the_evaluation_is_there_in_reading_order(
    rupa: str, berkas: Mapping[str, bytes], tmp_path: Path
) -> None:
    berurutan(terbaca(berkas[rupa], tmp_path), [*KEPALA, *POLA, *ISI])


def test_every_part_of_the_dokumen_evaluasi_is_there_in_reading_order(
    berkas: Mapping[str, bytes], tmp_path: Path
) -> None:
    berurutan(terbaca(berkas["dokumen"], tmp_path), DOKUMEN)


@pytest.mark.parametrize(("rupa", "ukuran"), [("ja", (297, 210)), ("jpt", (297, 210)), ("dokumen", (210, 297))])
def test_the_file_is_archival_and_accessible(
    rupa: str, ukuran: tuple[int, int], berkas: Mapping[str, bytes], tmp_path: Path
) -> None:
    judul = "Dokumen Evaluasi Kinerja Pegawai" if rupa == "dokumen" else "Evaluasi Kinerja Pegawai Triwulan I 2026"
    assert tumpah(berkas[rupa], tmp_path) == []
    periksa_berkas(berkas[rupa], tmp_path, judul=judul, ukuran=ukuran, tabel=rupa != "dokumen")


def test_the_signatures_stand_with_what_they_sign(berkas: Mapping[str, bytes], tmp_path: Path) -> None:
    assert "Predikat kinerja pegawai" in halaman_teks(berkas["ja"], tmp_path)[-1]
    assert "Keadaan" in halaman_teks(berkas["dokumen"], tmp_path)[-1]


def test_a_mark_that_is_not_delivered_says_so_and_is_signed_by_pen(tmp_path: Path) -> None:
    b = nilai(panjang=False)
    isi = terstruktur(cetak_naskah(formulir_evaluasi(b, evaluasi(panjang=False), CARA)), tmp_path)
    berurutan(isi, ["BELUM DITETAPKAN", "EVALUASI", "Capaian kinerja organisasi Belum ditetapkan", "Kota Contoh, ……"])
    pdf = cetak_naskah(formulir_dokumen_evaluasi(b, CARA))
    assert jumlah_halaman(pdf, tmp_path) == 1
    dokumen = terstruktur(pdf, tmp_path)
    berurutan(dokumen, ["3. ATASAN", "tidak ada pemangku jabatan ini", "Tidak ada catatan.", "Diterima tanggal ……"])
    assert "Tercatat dalam aplikasi" not in isi + dokumen
    assert "None" not in isi + dokumen


@pytest.mark.parametrize("organisasi", PredikatOrganisasi.Nilai.values)
def test_the_pattern_of_each_mark_of_an_agency_has_its_peak_and_limits_from_the_rule(organisasi: str) -> None:
    pola: PolaDistribusi = pustaka.nilai(f"distribusi.{organisasi}", TRIWULAN.mulai).isi
    b = nilai(panjang=True)
    gambar = bagian_pola(replace(b, pola=pola))[2]
    batas = gambar["batas"]
    assert isinstance(batas, list)
    assert [str(x).startswith("terbanyak") for x in batas].index(True) == gambar["puncak"]
    assert sum(str(x).count("paling") for x in batas) == sum(len(x.kelas) for x in pola.batas)
