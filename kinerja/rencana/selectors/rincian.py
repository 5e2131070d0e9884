"""One node in full, and what its forms offer to choose from."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Case, IntegerField, Q, QuerySet, Sum, Value, When

from kinerja.organisasi.models import Jabatan, JenisJabatan, VersiJabatan
from kinerja.organisasi.models.unit import BANYAK_PEMANGKU
from kinerja.organisasi.selectors import pada_hari, unit_bawah
from kinerja.rencana.capaian import IndikatorTampil, hitung_semua
from kinerja.rencana.models import Indikator, Pagu, RealisasiIndikator, Simpul, TargetIndikator, VersiRencana
from kinerja.rencana.selectors.celah import dengan_pagu
from kinerja.rencana.selectors.pohon import (
    SimpulTampil,
    cabang,
    nama_unit,
    pemegang_pada,
    rakit,
    serapan_setiap_tahun,
)
from kinerja.rencana.selectors.simpul import isi_tahun, jalur, leluhur_unit, realisasi_dari
from kinerja.rencana.struktur import URUTAN_LEVEL, level_di_bawah

CALON_PALING_BANYAK = 50
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
    """A fixed number of queries, whatever the number of indicators, years and children."""
    diri = dengan_pagu(Simpul.objects.filter(pk=simpul.pk), tahun).select_related("unit")
    satu = list(diri.prefetch_related(*isi_tahun(tahun)))
    dukung = list(simpul.unit_pendukung.values_list("pk", flat=True))
    return RincianSimpul(
        kartu=rakit(simpul.versi, satu, tahun, on)[simpul.pk],
        jalur=jalur(simpul)[:-1],
        indikator=_indikator(simpul, tahun),
        pagu=_pagu(simpul),
        anak=cabang(simpul.versi, simpul, tahun=tahun, on=on),
        pendukung=sorted(nama_unit(dukung, on).values()),
    )


def _indikator(simpul: Simpul, tahun: int) -> list[IndikatorRinci]:
    semua = list(simpul.indikator.prefetch_related("target").order_by("urutan", "id"))
    realisasi = realisasi_dari(simpul.versi.dokumen_id, [simpul])
    sel = {i.pk: _sel(i, realisasi.get((simpul.unit_id, simpul.kode, i.nama), [])) for i in semua}
    banding = [(i, s) for i in semua for s in sel[i.pk].values()]
    capaian = hitung_semua([_tampil(i, s, sel[i.pk]) for i, s in banding])
    for (i, s), nilai in zip(banding, capaian, strict=True):
        sel[i.pk][s.periode] = SelPeriode(s.periode, s.target, s.realisasi, nilai)
    return [_susun(i, sel[i.pk], tahun) for i in semua]


def _sel(indikator: Indikator, realisasi: list[RealisasiIndikator]) -> dict[str, SelPeriode]:
    target = {t.periode: t for t in indikator.target.all()}
    ada = {r.periode: r for r in realisasi}
    return {p: SelPeriode(p, target.get(p), ada.get(p)) for p in sorted(target.keys() | ada.keys())}


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
    sel = _sel(indikator, semua.get((simpul.unit_id, simpul.kode, indikator.nama), []))
    return _tampil(indikator, sel.get(periode, SelPeriode(periode, None, None)), sel)


def _pagu(simpul: Simpul) -> list[PaguRinci]:
    milik = {p.tahun: p.jumlah for p in simpul.pagu.order_by("tahun")}
    anak = Pagu.objects.filter(simpul__induk=simpul).order_by().values_list("tahun").annotate(n=Sum("jumlah"))
    jumlah = dict(anak)
    ada_anak = simpul.anak.exists()
    serapan = serapan_setiap_tahun(simpul)
    return [
        PaguRinci(
            t,
            milik.get(t, 0),
            jumlah.get(t, 0) if ada_anak and t in milik else None,
            serapan.get(t),
        )
        for t in sorted(milik.keys() | jumlah.keys() | serapan.keys())
    ]


def calon_induk(versi: VersiRencana, simpul: Simpul | None, unit_id: int | None) -> list[tuple[int, str]]:
    """Nodes that may be the parent: a higher level, in the unit or one above it (any unit for a new node)."""
    calon = Simpul.objects.filter(versi=versi).exclude(level="sub_kegiatan")
    if unit_id is not None:
        calon = calon.filter(unit_id__in=[unit_id, *leluhur_unit().get(unit_id, ())])
    if simpul is not None:
        calon = calon.exclude(pk=simpul.pk)
        sendiri = Q(level__in=[x for x in URUTAN_LEVEL if level_di_bawah(simpul.level, x)])
        atas = Q(level__in=[x for x in URUTAN_LEVEL if level_di_bawah(simpul.level, x, unit_sama=False)])
        calon = calon.filter(sendiri | atas & ~Q(unit_id=simpul.unit_id))
    urut = sorted(calon.values_list("pk", "level", "kode", "nama"), key=lambda s: (URUTAN_LEVEL[s[1]], s[2]))
    return [(pk, f"{kode} · {nama[:100]}") for pk, _level, kode, nama in urut]


@dataclass(frozen=True, slots=True)
class CalonPemilik:
    """A post that may own a node: its name, unit and holders of the day."""

    jabatan_id: int
    nama: str
    unit: str
    pemegang: tuple[str, ...]
    terpilih: bool


def calon_pemilik(simpul: Simpul, cari: str, on: date) -> list[CalonPemilik]:
    """Posts by words in post, unit or holder; without words the structural posts of the node's unit and below."""
    jabatan = VersiJabatan.objects.filter(pada_hari(on)).select_related("unit")
    if cari:
        for kata in cari.split()[:6]:
            jabatan = jabatan.filter(_cocok(kata, on))
    else:
        dekat = Q(unit_id__in=unit_bawah(simpul.unit_id, on)) & ~Q(jenis__in=BANYAK_PEMANGKU)
        jabatan = jabatan.filter(dekat | Q(jabatan_id=simpul.pemilik_id or 0))
    daftar = list(_berurut(jabatan)[:CALON_PALING_BANYAK])
    unit = nama_unit({v.unit_id for v in daftar}, on)
    pemegang = pemegang_pada({v.jabatan_id for v in daftar}, on)
    return [
        CalonPemilik(
            v.jabatan_id,
            v.nama,
            unit.get(v.unit_id, v.unit.kode),
            tuple(pemegang.get(v.jabatan_id, ())),
            v.jabatan_id == simpul.pemilik_id,
        )
        for v in daftar
    ]


def _cocok(kata: str, on: date) -> Q:
    dipegang = Jabatan.objects.filter(pada_hari(on, "penugasan__"), penugasan__pegawai__nama__icontains=kata)
    bernama = Q(unit__versi__nama__icontains=kata) & pada_hari(on, "unit__versi__")
    return Q(nama__icontains=kata) | Q(jabatan__kode__iexact=kata) | bernama | Q(jabatan_id__in=dipegang.values("pk"))


def _berurut(jabatan: QuerySet[VersiJabatan]) -> QuerySet[VersiJabatan]:
    """Higher posts first, by the order of the kinds."""
    tingkat = Case(
        *(When(jenis=jenis, then=Value(i)) for i, jenis in enumerate(JenisJabatan.values)),
        default=Value(99),
        output_field=IntegerField(),
    )
    return jabatan.distinct().order_by(tingkat, "unit__kode", "nama")
