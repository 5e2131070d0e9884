"""The 3x3 of the rule in force, as the rating grid shows it; the figures come from the rules, not from here."""

from datetime import date
from functools import lru_cache

from kinerja.aturan.layanan import BarisPredikat, hitung_predikat
from kinerja.penilaian.models import Ekspektasi
from kinerja.peraturan.selectors import setelan


@lru_cache(maxsize=64)
def petak_predikat(mulai: date) -> dict[tuple[str, str], str]:
    """(hasil_kerja, perilaku) -> predikat for a period that begins on `mulai`."""
    pasangan = [(h, p) for h in Ekspektasi.values for p in Ekspektasi.values]
    hasil = hitung_predikat([BarisPredikat(f"{h}/{p}", mulai, h, p) for h, p in pasangan])
    return {satu: str(x.wajib()["predikat"]) for satu, x in zip(pasangan, hasil, strict=True)}


def rating_beralasan(mulai: date) -> set[str]:
    """Ratings that need a written reason in a period that begins on `mulai`, as the Pemda has set it."""
    return PERLU_ALASAN[str(setelan("alasan_wajib_rating", mulai))]


PERLU_ALASAN: dict[str, set[str]] = {
    "tidak": set(),
    "di_bawah": {Ekspektasi.DI_BAWAH},
    "selain_sesuai": {Ekspektasi.DI_BAWAH, Ekspektasi.DI_ATAS},
}
