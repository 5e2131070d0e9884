"""What the realisation of a period should hold before it is handed in; evidence is asked, never a reason to refuse."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kinerja.aturan.periksa import Temuan
from kinerja.aturan.periksa.bahasa import kutip, rujukan
from kinerja.aturan.pustaka import Pustaka, pustaka_dengan


@dataclass(frozen=True)
class BarisRealisasi:
    """One indicator (or qualitative result) in the period, as typed; `galat` = why the number cannot be read."""

    nama: str
    kotak: str
    teks: str = ""
    galat: str = ""
    jumlah_bukti: int = 0
    target_periode: bool = False  # the action plan has a target due in this period
    di_atas_target: bool = False


@dataclass(frozen=True)
class RekamRealisasi:
    """A period of one SKP."""

    periode: str  # as people read it: "Maret 2026"
    mulai: date
    baris: tuple[BarisRealisasi, ...] = ()


def periksa_realisasi(rekam: RekamRealisasi, *, pustaka: Pustaka | None = None) -> list[Temuan]:
    """Every finding on the realisation of a period at once."""
    return list(_semua(rekam, pustaka or pustaka_dengan()))


def _semua(rekam: RekamRealisasi, pustaka: Pustaka) -> Iterator[Temuan]:
    def temuan(kode: str, isian: str, pesan: str) -> Temuan:
        nilai = pustaka.nilai(f"periksa_realisasi.{kode}", rekam.mulai)
        return Temuan(f"realisasi.{kode}", isian, pesan, rujukan(nilai), nilai.isi == "menghalangi")

    if not any(b.teks for b in rekam.baris):
        yield temuan(
            "kosong_semua",
            rekam.baris[0].kotak if rekam.baris else "",
            f"Belum ada realisasi {rekam.periode}. Isi paling sedikit satu hasil kerja sebelum mengajukan.",
        )
    for b in rekam.baris:
        if b.galat:
            yield temuan("meragukan", b.kotak, f"Realisasi {kutip(b.nama)}: {b.galat}")
        elif not b.teks:
            yield temuan(
                "kosong",
                b.kotak,
                f"Realisasi {kutip(b.nama)} belum diisi. Tulis 0 bila memang belum ada hasil pada {rekam.periode}.",
            )
        elif not b.jumlah_bukti and (b.target_periode or b.di_atas_target):
            sebab = "melebihi target" if b.di_atas_target else f"bertarget pada {rekam.periode}"
            yield temuan(
                "tanpa_bukti",
                b.kotak,
                f"Realisasi {kutip(b.nama)} {sebab} dan belum ada buktinya. Lampirkan berkas atau tautan; bukti yang "
                "menyusul tetap diterima dan ditandai.",
            )
