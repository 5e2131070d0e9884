"""The words for kinds of punishment: those of every regulation in the packs, read as on the day of the decision."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from kinerja.aturan.bentuk.kepegawaian import TingkatHukuman
from kinerja.aturan.galat import DiLuarAturan
from kinerja.aturan.pustaka import pustaka_dengan

ID_NILAI = "hukuman.jenis"
ID_PPPK = "disiplin.jenis_pppk"


@lru_cache(maxsize=1)
def kode_hukdis() -> tuple[str, ...]:
    """Every kind that any regulation knows, the oldest regulation's first, those of PPPK last."""
    buku = pustaka_dengan()
    semua = [*buku.riwayat(ID_NILAI), *buku.riwayat(ID_PPPK)]
    return tuple(dict.fromkeys(x.kode for masa in semua for x in masa.isi))


@dataclass(frozen=True, slots=True)
class JenisHukdis:
    """A kind of punishment as a regulation has it, and that regulation's short name."""

    sebutan: str
    tingkat: TingkatHukuman
    siasn: str | None
    peraturan: str


def jenis_hukdis(kode: str, pada: date) -> JenisHukdis | None:
    """As the regulation of that day has it; an older kind by its own regulation."""
    buku = pustaka_dengan()
    try:
        urut = [buku.nilai(ID_NILAI, pada), *reversed(buku.riwayat(ID_NILAI))]
    except DiLuarAturan:
        urut = list(buku.riwayat(ID_NILAI))
    urut += reversed(buku.riwayat(ID_PPPK))
    semua = ((x, masa.judul_peraturan) for masa in urut for x in masa.isi if x.kode == kode)
    return next((JenisHukdis(x.sebutan, x.tingkat, x.siasn, peraturan) for x, peraturan in semua), None)


def sebutan_hukdis(kode: str, pada: date) -> str:
    """Kind and level in words."""
    jenis = jenis_hukdis(kode, pada)
    return f"{jenis.sebutan} ({jenis.tingkat})" if jenis else kode
