"""The evidence of an SKP with what each proves."""

from collections import defaultdict
from dataclasses import dataclass

from kinerja.peraturan.periode import periode_dari_kode
from kinerja.skp.models import SKP, Bukti, BuktiRealisasi


@dataclass(frozen=True)
class Membuktikan:
    """One thing an evidence proves."""

    periode: str
    apa: str
    terlambat: bool


@dataclass(frozen=True)
class BarisBukti:
    """An evidence with everything it proves."""

    bukti: Bukti
    membuktikan: tuple[Membuktikan, ...]


def bukti_skp(skp: SKP) -> list[BarisBukti]:
    """The evidence of all versions of a segment, newest first. One query."""
    tautan = BuktiRealisasi.objects.filter(
        realisasi__hasil_kerja__skp__penugasan=skp.penugasan_id, realisasi__hasil_kerja__skp__tahun=skp.tahun
    ).select_related("bukti", "realisasi__indikator", "realisasi__hasil_kerja")
    bukti: dict[int, Bukti] = {}
    apa: dict[int, list[Membuktikan]] = defaultdict(list)
    for x in tautan.order_by("-bukti__diunggah", "realisasi__periode", "pk"):
        bukti[x.bukti_id] = x.bukti
        r = x.realisasi
        nama = r.indikator.nama if r.indikator else r.hasil_kerja.rumusan
        apa[x.bukti_id].append(Membuktikan(periode_dari_kode(r.periode).label, nama, x.terlambat))
    return [BarisBukti(b, tuple(apa[pk])) for pk, b in bukti.items()]
