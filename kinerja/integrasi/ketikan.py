"""The meter: fields a person had to type twice, here and in a national application. The aim is none.

Counted from what is recorded, never guessed: (1) an SKP begun by a person here for a post whose SKP is made elsewhere:
the wording of each result, and name, target and unit of each indicator; (2) a mark given here for a post whose marks
are given elsewhere: two ratings; (3) a mark given here that BKN holds with another predikat: it was typed there as
well, for what leaves here as a file comes back the same. What a file brought in nobody typed.
"""

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from kinerja.dasar.tampilan import Teks
from kinerja.integrasi.models import NilaiBKN
from kinerja.jejak.models import Perihal
from kinerja.organisasi.models import VersiJabatan
from kinerja.organisasi.selectors.cara import jabatan_luar
from kinerja.penilaian.models import Penilaian
from kinerja.peraturan.selectors.setelan import riwayat_setelan
from kinerja.peraturan.setelan import CARA_SKP
from kinerja.skp.models import SKP, HasilKerja, IndikatorKinerja

SKP_DI_SINI, NILAI_DI_SINI, NILAI_DI_SANA = "skp", "nilai", "nilai_bkn"
SEBAB: Mapping[str, Teks] = {
    SKP_DI_SINI: _("SKP ditulis di sini, padahal dibuat di luar"),
    NILAI_DI_SINI: _("Nilai diisi di sini, padahal diberikan di luar"),
    NILAI_DI_SANA: _("Nilai dibuat di sini, diketik lagi berbeda di BKN"),
}
ISIAN_INDIKATOR = 3  # its name, its target, its unit
ISIAN_NILAI = 2  # hasil kerja and perilaku; the predikat is calculated


@dataclass(frozen=True, slots=True)
class Ketikan:
    """What one person typed twice: why, what, how many fields."""

    sebab: str
    nama: str
    perihal: str
    isian: int

    @property
    def judul(self) -> str:
        """The cause in words."""
        return str(SEBAB[self.sebab])


def daftar_ketikan(tahun: int) -> list[Ketikan]:
    """Everything typed twice in a year. A few queries, more only for each day a setting changed."""
    semua = [*_nilai_berbeda(tahun)]
    for awal, akhir in _masa(tahun):
        luar = jabatan_luar(awal)
        if luar is not None:
            semua += [*_skp(luar, awal, akhir), *_nilai(luar, awal, akhir)]
    return sorted(semua, key=lambda k: (list(SEBAB).index(k.sebab), k.nama, k.perihal))


def _masa(tahun: int) -> Iterator[tuple[date, date]]:
    """Stretches of the year within which no post group changes its way."""
    awal, akhir = date(tahun, 1, 1), date(tahun, 12, 31)
    riwayat = riwayat_setelan()
    ganti = {hari for kunci, *_lain in CARA_SKP for hari, _nilai in riwayat.get(kunci, ()) if awal < hari <= akhir}
    batas = [awal, *sorted(ganti), akhir + timedelta(days=1)]
    for mulai, berikut in itertools.pairwise(batas):
        yield mulai, berikut - timedelta(days=1)


def _skp(luar: QuerySet[VersiJabatan], awal: date, akhir: date) -> Iterator[Ketikan]:
    """SKP that somebody began by hand (the ledger knows), first versions only; imported ones have no such entry."""
    hasil = HasilKerja.objects.filter(skp=OuterRef("pk")).order_by()
    indikator = IndikatorKinerja.objects.filter(hasil_kerja__skp=OuterRef("pk")).order_by()
    daftar = SKP.objects.filter(
        mulai__range=(awal, akhir), versi=1, penugasan__jabatan__in=luar.values("jabatan_id")
    ).annotate(
        hasil_=Coalesce(Subquery(hasil.values("skp").annotate(n=Count("pk")).values("n")), 0),
        indikator_=Coalesce(Subquery(indikator.values("hasil_kerja__skp").annotate(n=Count("pk")).values("n")), 0),
    )
    semua = list(daftar.select_related("penugasan__pegawai"))
    subjek = [f"skp:{s.pk}" for s in semua]
    diketik = set(
        Perihal.objects.filter(subjek__in=subjek, entri__peristiwa="skp.dibuat")
        .exclude(entri__pengguna="")
        .values_list("subjek", flat=True)
    )
    for s in semua:
        n = getattr(s, "hasil_", 0) + ISIAN_INDIKATOR * getattr(s, "indikator_", 0)
        if n and f"skp:{s.pk}" in diketik:
            yield Ketikan(SKP_DI_SINI, s.penugasan.pegawai.nama_lengkap, f"SKP {s.tahun}", n)


def _nilai(luar: QuerySet[VersiJabatan], awal: date, akhir: date) -> Iterator[Ketikan]:
    """Marks given here for posts whose marks are given elsewhere; the rater typed them."""
    daftar = Penilaian.objects.filter(mulai__range=(awal, akhir), penugasan__jabatan__in=luar.values("jabatan_id"))
    for n in daftar.select_related("penugasan__pegawai"):
        yield Ketikan(NILAI_DI_SINI, n.penugasan.pegawai.nama_lengkap, n.periode, ISIAN_NILAI)


def _nilai_berbeda(tahun: int) -> Iterator[Ketikan]:
    """Marks BKN holds otherwise."""
    for n in NilaiBKN.objects.filter(mulai__year=tahun).select_related("pegawai"):
        yield Ketikan(NILAI_DI_SANA, n.pegawai.nama_lengkap, f"{n.get_jenis_display()} {n.mulai:%Y-%m}", ISIAN_NILAI)
