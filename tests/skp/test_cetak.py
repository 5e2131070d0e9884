"""The SKP, its action plan and its feedback on paper: every part the regulation lists, in reading order, as archive."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Literal

import pytest

from kinerja.dokumen.naskah import cetak_naskah
from kinerja.peraturan.periode import Periode
from kinerja.skp.cetak import formulir_rencana_aksi, formulir_skp, formulir_umpan_balik
from kinerja.skp.forms.formulir import formulir_baca
from kinerja.skp.isian import IsianHasil, IsianIndikator, IsianSKP
from kinerja.skp.models import RencanaAksi, UmpanBalik
from kinerja.skp.selectors.cetak import AksiHasil
from kinerja.skp.selectors.umpan import UmpanTampil
from tests.dokumen.formulir.periksa import halaman_teks, periksa_berkas, terbaca, terstruktur, tumpah
from tests.dokumen.naskah.pabrik import berurutan
from tests.skp.pabrik_cetak import KALIMAT, PADA, bahan

Pendekatan = Literal["kuantitatif", "kualitatif"]
RUPA: list[tuple[str, bool, Pendekatan]] = [
    ("ja", False, "kuantitatif"),
    ("ja kualitatif", False, "kualitatif"),
    ("jpt", True, "kuantitatif"),
    ("jpt kualitatif", True, "kualitatif"),
]
KEPALA = ["SASARAN KINERJA PEGAWAI", "PENDEKATAN HASIL KERJA"]
ORANG = [
    "Pemerintah Kota Contoh", "Periode penilaian: 1 Januari 2026 s.d. 31 Desember 2026",
    "PEGAWAI YANG DINILAI", "PEJABAT PENILAI KINERJA",
    "Nama Dr. Ir. H.", "Nama Prof. Dr. Ir. H. Muhammad Abdurrahman", "NIP 197805122003122001", "NIP",
    "Pangkat/gol. ruang Pembina Tingkat I, IV/b", "Jabatan", "Jabatan Plt.", "Unit kerja", "HASIL KERJA", "No.",
]  # fmt: skip
ATASAN = "Rencana hasil kerja pimpinan yang diintervensi"
KOLOM = {
    "ja": [ATASAN, "Rencana hasil kerja", "Aspek", "Indikator kinerja individu", "Target"],
    "ja kualitatif": [ATASAN, "Rencana hasil kerja", "Ukuran keberhasilan", "dan target"],
    "jpt": ["Rencana hasil kerja", "Indikator kinerja individu", "Target", "Perspektif"],
    "jpt kualitatif": ["Rencana hasil kerja", "Ukuran keberhasilan", "target, dan perspektif"],
}
PERILAKU = [
    "PERILAKU KERJA", "Ekspektasi khusus pimpinan", "Berorientasi Pelayanan",
    "Memahami dan memenuhi kebutuhan masyarakat",
    KALIMAT, "Akuntabel", "Kompeten", "Harmonis", "Loyal", "Adaptif", "Kolaboratif", "Membantu bidang lain",
]  # fmt: skip
TANDA = ["Kota Contoh, 12 Januari 2026", "Pegawai yang dinilai,", "NIP", "Pejabat penilai kinerja,", "NIP"]
LAMPIRAN = ["LAMPIRAN SASARAN KINERJA PEGAWAI", "DUKUNGAN SUMBER DAYA", "SKEMA PERTANGGUNGJAWABAN", "KONSEKUENSI"]


@pytest.fixture(scope="module")
def berkas() -> Mapping[str, bytes]:
    """Each form once, as long as it gets."""
    semua = {n: bahan(panjang=True, jpt=jpt, pendekatan=p) for n, jpt, p in RUPA}
    return {n: cetak_naskah(formulir_skp(b.skp, b.f, b.pihak, b.cara)) for n, b in semua.items()}


@pytest.mark.parametrize("rupa", [n for n, _jpt, _p in RUPA])
def test_every_part_of_the_plan_is_there_in_reading_order(
    rupa: str, berkas: Mapping[str, bytes], tmp_path: Path
) -> None:
    utama = ["A. UTAMA", "1. ", "Terwujudnya Profesionalitas ASN", "B. TAMBAHAN", "1. "]
    isi = terbaca(berkas[rupa], tmp_path)
    berurutan(isi, [*KEPALA, *ORANG, *KOLOM[rupa], *utama, *PERILAKU, *TANDA, *LAMPIRAN, *TANDA])
    assert ("PEJABAT PIMPINAN TINGGI" in isi) == rupa.startswith("jpt")
    assert ("KUALITATIF" in isi) == rupa.endswith("kualitatif")


@pytest.mark.parametrize("rupa", [n for n, _jpt, _p in RUPA])
def test_the_file_is_archival_and_accessible(rupa: str, berkas: Mapping[str, bytes], tmp_path: Path) -> None:
    periksa_berkas(berkas[rupa], tmp_path, judul="Sasaran Kinerja Pegawai Tahun 2026", ukuran=(297, 210))


def test_a_signature_never_stands_alone_on_a_page(berkas: Mapping[str, bytes], tmp_path: Path) -> None:
    for isi in (x for pdf in berkas.values() for x in halaman_teks(pdf, tmp_path) if "Pejabat penilai kinerja," in x):
        assert "Kolaboratif" in isi or "KONSEKUENSI" in isi


def test_the_head_of_a_table_is_repeated_on_each_page_it_goes_on(berkas: Mapping[str, bytes], tmp_path: Path) -> None:
    halaman = [x for x in halaman_teks(berkas["ja"], tmp_path) if "Persentase" in x]
    assert len(halaman) > 1
    assert all(ATASAN in x for x in halaman)


def test_a_draft_says_so_and_leaves_room_for_the_pen(tmp_path: Path) -> None:
    b = bahan(panjang=False)
    isi = terstruktur(cetak_naskah(formulir_skp(b.skp, b.f, b.pihak, b.cara)), tmp_path)
    berurutan(
        isi,
        [*KEPALA, "PEGAWAI YANG DINILAI", "HASIL KERJA", "No.", *KOLOM["ja"], "A. UTAMA", *PERILAKU[2:4], *LAMPIRAN],
    )
    assert isi.startswith("BELUM DITETAPKAN SASARAN KINERJA PEGAWAI")
    assert "Tidak ada hasil kerja." in isi
    assert "Tercatat dalam aplikasi" not in isi
    assert "None" not in isi


def test_a_plan_on_f4_is_as_large_as_f4(tmp_path: Path) -> None:
    b = bahan(panjang=False)
    pdf = cetak_naskah(formulir_skp(b.skp, b.f, b.pihak, replace(b.cara, kertas="F4")))
    periksa_berkas(pdf, tmp_path, judul="Sasaran Kinerja Pegawai Tahun 2026 Ani", ukuran=(330, 215))


def test_the_action_plan_lists_what_is_done_for_each_result_by_period(tmp_path: Path) -> None:
    b = bahan(panjang=True)
    januari, februari = (
        Periode(f"2026-0{n}", "bulan", date(2026, n, 1), date(2026, n, 28), f"{nama} 2026")
        for n, nama in ((1, "Januari"), (2, "Februari"))
    )
    aksi = [
        AksiHasil(
            "Terwujudnya Profesionalitas ASN",
            ((januari, RencanaAksi(uraian="Menyusun jadwal uji", target="1200")),
             (februari, RencanaAksi(uraian=KALIMAT))),
        ),
        AksiHasil("Tersusunnya laporan", ()),
    ]  # fmt: skip
    pdf = cetak_naskah(formulir_rencana_aksi(b.skp, aksi, b.pihak, b.cara))
    periksa_berkas(pdf, tmp_path, judul="Rencana Aksi Kinerja Pegawai Tahun 2026", ukuran=(297, 210))
    isi = terbaca(pdf, tmp_path)
    assert "Tercatat" not in isi  # the plan is set, not what is written for its periods
    berurutan(
        isi,
        [
            "RENCANA AKSI KINERJA PEGAWAI", *ORANG[:5], "Periode", "Rencana aksi", "Target periode",
            "1. Terwujudnya Profesionalitas ASN", "Januari 2026 Menyusun jadwal uji 1.200", "Februari 2026", KALIMAT,
            "2. Tersusunnya laporan", "Belum ada rencana aksi.", "Kota Contoh, ……", "Pejabat penilai kinerja,",
        ],
    )  # fmt: skip


def test_feedback_and_dialogues_stand_in_the_order_in_which_they_were(tmp_path: Path) -> None:
    b = bahan(panjang=True)
    umpan = [
        UmpanTampil(UmpanBalik(isi="Laporan tepat waktu.", ditulis=PADA), "Rekan", "Terwujudnya Profesionalitas ASN"),
        UmpanTampil(UmpanBalik(isi="Perlu lebih teliti ✓.", ditulis=PADA.replace(year=2025)), "Atasan", ""),
    ]
    pdf = cetak_naskah(formulir_umpan_balik(b.skp, umpan, [], b.pihak, b.cara))
    periksa_berkas(pdf, tmp_path, judul="Umpan Balik Berkelanjutan Tahun 2026", ukuran=(297, 210))
    berurutan(
        terbaca(pdf, tmp_path),
        [
            "UMPAN BALIK BERKELANJUTAN", *ORANG[:5], "Tanggal", "Tentang", "Umpan balik", "Dari",
            "1. 12 Jan 2025 kinerja pada umumnya Perlu lebih teliti √. Atasan",
            "2. 12 Jan 2026 Terwujudnya Profesionalitas ASN Laporan tepat waktu. Rekan",
            "DIALOG KINERJA", "Belum ada dialog kinerja yang dapat dibaca pencetak.", "Pejabat penilai kinerja,",
        ],
    )  # fmt: skip


def test_a_plan_of_forty_results_with_texts_longer_than_a_page_keeps_every_word_on_the_sheet(tmp_path: Path) -> None:
    b = bahan(panjang=True)
    panjang = f"{KALIMAT} " * 30
    hasil = tuple(
        IsianHasil(rumusan=KALIMAT, indikator=(IsianIndikator(nama=KALIMAT if n else panjang),) * 2) for n in range(40)
    )
    alamat = f"https://drive.contoh.go.id/{'berkas' * 20}"
    isi = IsianSKP(hasil=hasil, perilaku={"BP": alamat, "KL": panjang}, lampiran={"konsekuensi": (panjang, panjang)})
    pdf = cetak_naskah(formulir_skp(b.skp, formulir_baca(b.skp, isi), b.pihak, b.cara))
    assert tumpah(pdf, tmp_path) == []
    assert terbaca(pdf, tmp_path).count("Pejabat penilai kinerja,") == 2
