"""What every form can carry beside its parts: where it is verified, a.n. and u.b. above a name, rows that go on."""

from pathlib import Path

from kinerja.dokumen.formulir import (
    TEGAK,
    BarisFormulir,
    KelompokBaris,
    Kolom,
    Penanda,
    Rupa,
    kepala,
    susun_formulir,
    tabel,
    tanda_tangan,
)
from kinerja.dokumen.naskah import Naskah, Pejabat, TandaPeriksa, cetak_naskah
from tests.dokumen.formulir.periksa import halaman_teks, periksa_berkas, terstruktur
from tests.dokumen.naskah.pabrik import PADA, TANDA, berurutan

SEKDA = Pejabat(
    nama="Budi Santoso", jabatan="Asisten Administrasi Umum", nip="196805121993031004", pangkat="Pembina Utama Muda",
    atas_nama="Wali Kota Contoh", untuk_beliau="Sekretaris Daerah",
)  # fmt: skip


def formulir(baris: int, verifikasi: TandaPeriksa | None = None) -> Naskah:
    """A table of so many rows and a signature."""
    kolom = [Kolom("No.", 0, "tengah"), Kolom("Uraian", 1)]
    isi = tuple(BarisFormulir((f"{n}.", f"Baris ke-{n}")) for n in range(1, baris + 1))
    bagian = [
        kepala(["Daftar Hadir"]),
        tabel(kolom, [KelompokBaris("A. UTAMA", isi), KelompokBaris("B. TAMBAHAN", (), "Tidak ada.")]),
        tanda_tangan([Penanda("", SEKDA, jabatan=True)], tempat="Kota Contoh, 12 November 2026"),
    ]
    return susun_formulir(
        "uji", "Daftar Hadir", bagian, rupa=Rupa(TEGAK, verifikasi=verifikasi), kaki="Daftar Hadir", pada=PADA
    )


def test_a_form_says_on_each_page_where_it_is_verified(tmp_path: Path) -> None:
    pdf = cetak_naskah(formulir(90, TANDA))
    periksa_berkas(pdf, tmp_path, judul="Daftar Hadir", ukuran=(210, 297))
    halaman = halaman_teks(pdf, tmp_path)
    assert len(halaman) > 1
    for n, isi in enumerate(halaman, start=1):
        berurutan(isi, ["Periksa keaslian dokumen ini di", "Kode K7QM-2XPD.", f"Halaman {n} dari {len(halaman)}"])
        assert ("Uraian" in isi) == ("Baris ke-" in isi)


def test_who_signs_for_another_is_named_from_the_highest_post_down(tmp_path: Path) -> None:
    berurutan(
        terstruktur(cetak_naskah(formulir(1)), tmp_path),
        [
            "DAFTAR HADIR", "A. UTAMA", "1. Baris ke-1", "B. TAMBAHAN", "Tidak ada.", "Kota Contoh, 12 November 2026",
            "a.n. Wali Kota Contoh", "Sekretaris Daerah", "u.b.", "Asisten Administrasi Umum,", "Budi Santoso",
            "Pembina Utama Muda", "NIP 196805121993031004",
        ],
    )  # fmt: skip


def test_a_form_that_was_kept_is_printed_again_to_the_same_bytes() -> None:
    naskah = formulir(3)
    assert cetak_naskah(Naskah.model_validate_json(naskah.model_dump_json())) == cetak_naskah(naskah)
