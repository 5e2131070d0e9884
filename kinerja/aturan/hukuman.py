"""The register of kinds of punishment, as the regulations have them: what records know, whatever a Pemda may impose."""

from datetime import date
from functools import lru_cache

from kinerja.aturan.bentuk.kepegawaian import JenisHukuman
from kinerja.aturan.galat import DiLuarAturan
from kinerja.aturan.pustaka import pustaka_dengan

ID_JENIS, ID_PPPK = "hukuman.jenis", "disiplin.jenis_pppk"


@lru_cache(maxsize=1)
def jenis_terdaftar() -> dict[str, JenisHukuman]:
    """Code -> kind by the newest regulation that has it; the oldest regulation's first, those of PPPK last."""
    buku = pustaka_dengan()
    return {x.kode: x for masa in (*buku.riwayat(ID_JENIS), *buku.riwayat(ID_PPPK)) for x in masa.isi}


def pilihan_pppk() -> dict[str, JenisHukuman]:
    """Those of them that a Pemda may choose for its PPPK."""
    semua = jenis_terdaftar()
    return {kode: semua[kode] for kode in pustaka_dengan().terbaru("disiplin.pilihan_pppk").isi}


def cari_jenis(kode: str, pada: date) -> tuple[JenisHukuman, str] | None:
    """As the regulation of that day has it, with that regulation; an older kind by its own regulation."""
    buku = pustaka_dengan()
    try:
        urut = [buku.nilai(ID_JENIS, pada), *reversed(buku.riwayat(ID_JENIS))]
    except DiLuarAturan:
        urut = list(buku.riwayat(ID_JENIS))
    urut += reversed(buku.riwayat(ID_PPPK))
    return next(((x, masa.judul_peraturan) for masa in urut for x in masa.isi if x.kode == kode), None)
