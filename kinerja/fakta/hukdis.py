"""The words for kinds of punishment: those of every regulation in the packs, read as on the day of the decision."""

from dataclasses import dataclass
from datetime import date

from kinerja.aturan.bentuk.kepegawaian import TingkatHukuman
from kinerja.aturan.hukuman import cari_jenis, jenis_terdaftar


def kode_hukdis() -> tuple[str, ...]:
    """Every kind that any regulation knows, the oldest regulation's first, those of PPPK last."""
    return tuple(jenis_terdaftar())


@dataclass(frozen=True, slots=True)
class JenisHukdis:
    """A kind of punishment as a regulation has it, and that regulation's short name."""

    sebutan: str
    tingkat: TingkatHukuman
    siasn: str | None
    peraturan: str


def jenis_hukdis(kode: str, pada: date) -> JenisHukdis | None:
    """As the regulation of that day has it; an older kind by its own regulation."""
    if (ada := cari_jenis(kode, pada)) is None:
        return None
    x, peraturan = ada
    return JenisHukdis(x.sebutan, x.tingkat, x.siasn, peraturan)


def sebutan_hukdis(kode: str, pada: date) -> str:
    """Kind and level in words."""
    jenis = jenis_hukdis(kode, pada)
    return f"{jenis.sebutan} ({jenis.tingkat})" if jenis else kode
