"""One node in full, and what its forms offer to choose from."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Q

from kinerja.organisasi.models import VersiUnit
from kinerja.organisasi.selectors import pada_hari
from kinerja.rencana.capaian import IndikatorTampil, hitung_semua
from kinerja.rencana.models import Indikator, Pagu, RealisasiIndikator, Simpul, TargetIndikator
from kinerja.rencana.selectors.celah import dengan_pagu
from kinerja.rencana.selectors.hasil import hasil_tahunan, pada_tahun
from kinerja.rencana.selectors.nama import dengan_nama, pemegang_pada
from kinerja.rencana.selectors.pohon import SimpulTampil, rakit_bernama, urutkan
from kinerja.rencana.selectors.simpul import KunciIndikator, isikan_indikator, rantai, realisasi_dari

BAGIAN = ("", "-TW1", "-TW2", "-TW3", "-TW4")


@dataclass(frozen=True, slots=True)
class SelPeriode:
    """One cell of an indicator's table: target and realisation of a period."""

    periode: str
    target: TargetIndikator | None
    realisasi: RealisasiIndikator | None
    capaian: Decimal | None = None


@dataclass(frozen=True, slots=True)
class IndikatorRinci:
    """An indicator with its table: a row a year, in it the year and its quarters."""

    indikator: Indikator
    baris: tuple[tuple[int, tuple[SelPeriode, ...]], ...]
    lain: tuple[SelPeriode, ...]  # realisations of months and semesters

    @property
    def dahulu(self) -> dict[str, list[str]]:
        """Earlier names of the measure with the periods whose realisations were recorded under them."""
        nama: dict[str, list[str]] = defaultdict(list)
        for s in (*(s for _tahun, sel in self.baris for s in sel), *self.lain):
            if s.realisasi and (lama := s.realisasi.dahulu(self.indikator.nama)):
                nama[lama].append(s.periode)
        return dict(nama)


@dataclass(frozen=True, slots=True)
class PaguRinci:
    """The budget of a year beside what stands below and what was spent."""

    tahun: int
    pagu: int
    jumlah_anak: int | None
    serapan: int | None

    @property
    def beda(self) -> int | None:
        """What the children have more; None without children or difference."""
        return (self.jumlah_anak - self.pagu) or None if self.jumlah_anak is not None else None


@dataclass(frozen=True, slots=True)
class RincianSimpul:
    """Everything the page of a node shows."""

    kartu: SimpulTampil
    jalur: list[Simpul]
    indikator: list[IndikatorRinci]
    pagu: list[PaguRinci]
    anak: list[SimpulTampil]
    pendukung: list[str]

    @property
    def ada_selisih(self) -> bool:
        """Whether any year's budget differs from the sum below."""
        return any(p.beda for p in self.pagu)


def rincian_simpul(simpul: Simpul, tahun: int, on: date) -> RincianSimpul:
    """Six queries, whatever the number of indicators, years and children."""
    keluarga = dengan_pagu(Simpul.objects.filter(Q(pk=simpul.pk) | Q(induk=simpul)), tahun)
    semua = list(urutkan(dengan_nama(keluarga, on)))
    isikan_indikator(semua, None)
    hasil = hasil_tahunan(simpul.versi, semua)
    pemegang = pemegang_pada({s.pemilik_id for s in semua if s.pemilik_id}, on)
    kartu = rakit_bernama(simpul.versi, semua, tahun, pemegang, pada_tahun(hasil, tahun))
    diri = kartu.pop(simpul.pk)
    return RincianSimpul(
        kartu=diri,
        jalur=rantai(simpul)[:-1],
        indikator=_indikator(diri.simpul, hasil[0], tahun),
        pagu=_pagu(diri.simpul, hasil[1].get((simpul.unit_id, simpul.kode), {}), ada_anak=bool(kartu)),
        anak=list(kartu.values()),
        pendukung=pendukung(simpul, on),
    )


def pendukung(simpul: Simpul, on: date) -> list[str]:
    """The names on a day of the units that contribute; one query."""
    ada = VersiUnit.objects.filter(pada_hari(on), unit__in=simpul.unit_pendukung.values("pk"))
    return sorted(ada.values_list("nama", flat=True))


def _indikator(
    simpul: Simpul, realisasi: Mapping[KunciIndikator, list[RealisasiIndikator]], tahun: int
) -> list[IndikatorRinci]:
    semua = simpul.daftar_indikator
    sel = {i.pk: _sel(i.target_tahun, realisasi.get((simpul.unit_id, simpul.kode, i.tanda), [])) for i in semua}
    banding = [(i, s) for i in semua for s in sel[i.pk].values()]
    capaian = hitung_semua([_tampil(i, s, sel[i.pk]) for i, s in banding])
    for (i, s), nilai in zip(banding, capaian, strict=True):
        sel[i.pk][s.periode] = SelPeriode(s.periode, s.target, s.realisasi, nilai)
    return [_susun(i, sel[i.pk], tahun) for i in semua]


def _sel(target: Iterable[TargetIndikator], realisasi: Iterable[RealisasiIndikator]) -> dict[str, SelPeriode]:
    menurut = {t.periode: t for t in target}
    ada = {r.periode: r for r in realisasi}
    return {p: SelPeriode(p, menurut.get(p), ada.get(p)) for p in sorted(menurut.keys() | ada.keys())}


def _tampil(indikator: Indikator, s: SelPeriode, semua: dict[str, SelPeriode]) -> IndikatorTampil:
    setahun = semua.get(s.periode[:4])
    return IndikatorTampil(indikator, s.target, s.realisasi, s.target or (setahun.target if setahun else None))


def _susun(indikator: Indikator, sel: dict[str, SelPeriode], tahun_ini: int) -> IndikatorRinci:
    tahun = sorted({int(p[:4]) for p in sel} | {tahun_ini})
    tabel = {f"{t}{b}" for t in tahun for b in BAGIAN}
    return IndikatorRinci(
        indikator,
        tuple((t, tuple(sel.get(f"{t}{b}", SelPeriode(f"{t}{b}", None, None)) for b in BAGIAN)) for t in tahun),
        tuple(s for p, s in sel.items() if p not in tabel),
    )


def tampil_periode(indikator: Indikator, periode: str) -> IndikatorTampil:
    """An indicator with what came of it in one period and the target that is compared with."""
    simpul = indikator.simpul
    semua = realisasi_dari(simpul.versi.dokumen_id, [simpul], int(periode[:4]))
    sel = _sel(indikator.target.all(), semua.get((simpul.unit_id, simpul.kode, indikator.tanda), []))
    return _tampil(indikator, sel.get(periode, SelPeriode(periode, None, None)), sel)


def _pagu(simpul: Simpul, serapan: Mapping[int, int], *, ada_anak: bool) -> list[PaguRinci]:
    baris = Pagu.objects.filter(Q(simpul=simpul) | Q(simpul__induk=simpul)).order_by()
    milik: dict[int, int] = {}
    jumlah: dict[int, int] = defaultdict(int)
    for pk, tahun, n in baris.values_list("simpul_id", "tahun", "jumlah"):
        if pk == simpul.pk:
            milik[tahun] = n
        else:
            jumlah[tahun] += n
    return [
        PaguRinci(
            t,
            milik.get(t, 0),
            jumlah.get(t, 0) if ada_anak and t in milik else None,
            serapan.get(t),
        )
        for t in sorted(milik.keys() | jumlah.keys() | serapan.keys())
    ]
