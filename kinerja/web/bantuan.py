"""The help page: for each role what to do, in which order, on which page. A door that is missing is left out."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from kinerja.dasar.alamat import alamat
from kinerja.dasar.tampilan import Teks


@dataclass(frozen=True, slots=True)
class Langkah:
    """One step: the sentence, and the page on which it is done."""

    kalimat: Teks
    nama_url: str = ""
    untuk: frozenset[str] = frozenset()  # narrower than the role's page; empty = whoever reads it

    @property
    def url(self) -> str:
        """The address of the page."""
        return alamat(self.nama_url) if self.nama_url else ""


@dataclass(frozen=True, slots=True)
class Panduan:
    """The work of one role; `untuk` are words of `menu.ciri`, empty = everybody."""

    judul: Teks
    untuk: frozenset[str]
    langkah: Sequence[Langkah]


PANDUAN = (
    Panduan(
        _("Setiap pegawai"),
        frozenset({"pegawai"}),
        (
            Langkah(_("Awal tahun: susun SKP. Mulai dari SKP tahun lalu atau milik rekan, lalu ajukan."), "skp:daftar"),
            Langkah(_("Bila dikembalikan, baca catatan di atas formulir, perbaiki, lalu ajukan lagi."), "skp:daftar"),
            Langkah(_("Sesudah SKP ditetapkan, tanda tangani perjanjian kinerja Anda."), "perjanjian:daftar"),
            Langkah(
                _("Setiap akhir periode: isi realisasi dan lampirkan bukti; satu berkas boleh untuk beberapa hasil.")
            ),
            Langkah(_("Sesudah nilai disampaikan: baca, buka “Dari mana nilai ini?”, lalu terima."), "penilaian:saya"),
            Langkah(_("Dokumen pelantikan: baca, lalu tanda tangani atau tolak dengan alasan."), "dokumen:saya"),
            Langkah(_("Rapor Anda menyimpan semuanya; cetak bila perlu."), "rapor:awal"),
        ),
    ),
    Panduan(
        _("Pejabat penilai"),
        frozenset({"penilai"}),
        (
            Langkah(_("Baca SKP yang diajukan; kembalikan dengan catatan, atau tetapkan."), "skp:daftar"),
            Langkah(
                _("Beri umpan balik kapan saja dari tabel tim di Beranda; catat dialog kinerja dalam tiga baris."),
                "web:beranda",
            ),
            Langkah(
                _("Realisasi yang keliru atau kurang bukti: kembalikan dengan catatan sebelum dinilai."),
                "penilaian:awal",
            ),
            Langkah(
                _("Sesudah periode berakhir: nilai seluruh tim di satu halaman, lalu sampaikan."), "penilaian:awal"
            ),
            Langkah(_("Terlambat menilai tidak merugikan yang dinilai; yang terlihat terlambat adalah penilainya.")),
        ),
    ),
    Panduan(
        _("Kepala daerah, Sekda, kepala perangkat daerah"),
        frozenset({"pimpinan"}),
        (
            Langkah(_("Tanda tangani perjanjian kinerja; kata sandi diminta sekali lagi."), "perjanjian:daftar"),
            Langkah(_("Bandingkan unit: perjanjian, SKP, hasil, serapan, nilai."), "web:perangkat"),
            Langkah(_("Tetapkan predikat organisasi; itu dasar pedoman sebaran nilai."), "penilaian:organisasi_awal"),
        ),
    ),
    Panduan(
        _("Petugas BKPSDM dan pengelola kinerja"),
        frozenset({"bkpsdm", "pengelola_kinerja"}),
        (
            Langkah(_("Periksa data yang tidak cocok sebelum masa penyusunan dibuka."), "organisasi:kotak"),
            Langkah(_("Cetak lembar kode untuk yang baru pertama masuk atau lupa kata sandi."), "organisasi:akun"),
            Langkah(
                _("Siapkan draf perjanjian kinerja untuk jabatan yang memiliki simpul."), "perjanjian:siapkan_banyak"
            ),
            Langkah(
                _("BKPSDM: muat unit, jabatan, pegawai, kedudukan, dan penugasan dari berkas."),
                "web:pertukaran",
                frozenset({"bkpsdm"}),
            ),
            Langkah(_("Lihat unit yang tertinggal."), "web:perangkat"),
        ),
    ),
    Panduan(
        _("Perencana"),
        frozenset({"perencana"}),
        (
            Langkah(_("Muat rencana, realisasi, dan anggaran dari berkas."), "web:pertukaran"),
            Langkah(
                _("Tutup celah pohon kinerja: tanpa pemilik, tanpa indikator, pagu yang berbeda."), "rencana:pohon"
            ),
            Langkah(_("Pilih rencana yang berjalan; perubahan menjadi versi baru."), "rencana:dokumen"),
        ),
    ),
    Panduan(
        _("Inspektorat"),
        frozenset({"inspektorat"}),
        (
            Langkah(_("Baca buku jejak; unduh akar harian untuk disimpan di luar sistem."), "jejak:daftar"),
            Langkah(_("Buka rincian nilai dan hitung ulang; rapor dibaca dengan izin yang beralasan."), "rapor:awal"),
        ),
    ),
    Panduan(
        _("Administrator sistem"),
        frozenset({"admin"}),
        (
            Langkah(_("Beri dan akhiri peran; setiap peran bertanggal."), "peran:daftar"),
            Langkah(_("Baca aturan yang berlaku beserta pasalnya."), "peraturan:nilai"),
            Langkah(_("Susun naskah dokumen daerah; orang lain menyetujuinya."), "peraturan:naskah"),
            Langkah(_("Susun set dokumen: apa yang ditandatangani jabatan mana."), "peraturan:set"),
        ),
    ),
)


def panduan_bagi(ciri: frozenset[str]) -> list[tuple[Panduan, bool, list[tuple[Langkah, str]]]]:
    """All roles, the person's own first and open; each step with its page where this person may go there."""
    semua = [(p, bool(p.untuk & ciri)) for p in PANDUAN]
    return [
        (p, milik, [(x, x.url if milik and (not x.untuk or x.untuk & ciri) else "") for x in p.langkah])
        for p, milik in sorted(semua, key=lambda x: not x[1])
    ]
