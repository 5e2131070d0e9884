"""All agencies of a period on one page: their marks now and before, and what came of their main indicators."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils.translation import gettext as _

from kinerja.dasar.grafik import Grafik
from kinerja.dasar.grafik.kecil import bagian_kecil
from kinerja.organisasi.selectors.unit import PohonUnit
from kinerja.penilaian.models import PredikatOrganisasi
from kinerja.penilaian.selectors.unit import perangkat_daerah
from kinerja.peraturan.periode import Periode, periode_dari_kode
from kinerja.rencana.capaian import hitung_tercapai
from kinerja.rencana.selectors.unit import indikator_dari, indikator_unit


@dataclass(frozen=True, slots=True)
class BarisPerangkat:
    """One agency in a period."""

    unit_id: int
    kode: str
    nama: str
    nilai: PredikatOrganisasi | None
    lalu: PredikatOrganisasi | None  # the mark before, of the same kind
    tercapai: int
    terukur: int
    indikator: int  # main indicators in the plan, measured or not

    @property
    def grafik(self) -> Grafik | None:
        """Main indicators that reached their target, of those measured."""
        if not self.terukur:
            return None
        return bagian_kecil(self.tercapai, self.terukur, _("Target tercapai, %(unit)s") % {"unit": self.nama})


def daftar_perangkat(periode: Periode, jenis: str, on: date, pohon: PohonUnit) -> list[BarisPerangkat]:
    """The agencies of the period's last day (or today), the ones without a mark first.

    `pohon` is the tree of that day. Six queries, whatever the agencies.
    """
    hari = min(on, periode.sampai)
    indikator = indikator_unit(hari)
    unit = list(perangkat_daerah(hari))
    nilai = _nilai([u.pk for u in unit], periode, jenis)
    hasil = []
    for u in unit:
        kini, lalu = nilai.get(u.pk, (None, None))
        milik = indikator_dari(indikator, pohon.bawah([u.pk]))
        hasil.append(BarisPerangkat(u.pk, u.kode, str(u.nama), kini, lalu, *hitung_tercapai(milik), len(milik)))
    return sorted(hasil, key=lambda b: (b.nilai is not None, b.kode))


def _nilai(
    unit_ids: list[int], periode: Periode, jenis: str
) -> dict[int, tuple[PredikatOrganisasi | None, PredikatOrganisasi | None]]:
    """Agency -> its mark of the period and the last one before it, of this year or the one before. One query."""
    tahun = periode.mulai.year
    setahun = Q(periode__startswith=str(tahun)) | Q(periode__startswith=str(tahun - 1))
    baris = PredikatOrganisasi.objects.filter(setahun, unit__in=unit_ids, jenis=jenis)
    kini: dict[int, PredikatOrganisasi] = {}
    lalu: dict[int, tuple[date, PredikatOrganisasi]] = {}
    for p in baris.select_related("ditetapkan_oleh__pegawai"):
        sampai = periode_dari_kode(p.periode).sampai
        if p.periode == periode.kode:
            kini[p.unit_id] = p
        elif sampai < periode.mulai and (p.unit_id not in lalu or sampai > lalu[p.unit_id][0]):
            lalu[p.unit_id] = (sampai, p)
    return {u: (kini.get(u), lalu[u][1] if u in lalu else None) for u in unit_ids}
