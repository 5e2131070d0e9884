"""What an examination of discipline must hold before it is opened, and before a decision is taken."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kinerja.aturan.periksa import Temuan
from kinerja.aturan.periksa.bahasa import rujukan
from kinerja.aturan.pustaka import Pustaka, pustaka_dengan

PANGGILAN = ("panggilan_1", "panggilan_2")


@dataclass(frozen=True)
class RekamPemeriksaan:
    """An examination: the articles alleged, the summonses sent, whether the person came."""

    mulai: date
    pasal: tuple[str, ...] = ()
    panggilan: int = 0
    hadir: bool = False
    diputus: bool = False


def periksa_pemeriksaan(rekam: RekamPemeriksaan, *, pustaka: Pustaka | None = None) -> list[Temuan]:
    """`tanpa_pasal` stops the opening; `belum_diperiksa` the decision, until the person was heard or called twice."""
    return list(_semua(rekam, pustaka or pustaka_dengan()))


def _semua(rekam: RekamPemeriksaan, pustaka: Pustaka) -> Iterator[Temuan]:
    def temuan(kode: str, isian: str, pesan: str) -> Temuan:
        nilai = pustaka.nilai(f"periksa_disiplin.{kode}", rekam.mulai, isian="mulai")
        return Temuan(f"disiplin.{kode}", isian, pesan, rujukan(nilai), nilai.isi == "menghalangi")

    if not any(x.strip() for x in rekam.pasal):
        yield temuan("tanpa_pasal", "pasal", "Sebutkan paling sedikit satu pasal yang disangkakan.")
    if rekam.diputus and not rekam.hadir and rekam.panggilan < len(PANGGILAN):
        pesan = "Yang diperiksa belum hadir. Kirim panggilan kedua sebelum memutus tanpa pemeriksaan."
        yield temuan("belum_diperiksa", "panggilan", pesan)
