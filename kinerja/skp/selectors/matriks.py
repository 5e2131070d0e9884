"""The matriks peran hasil of a superior: own results against people and teams, and what nobody or nothing serves."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from kinerja.dasar.kueri import disiapkan
from kinerja.organisasi.models import Penugasan, TimKerja, Tujuan
from kinerja.organisasi.selectors import bawahan_pada, bernama
from kinerja.organisasi.selectors.penugasan import pada_hari
from kinerja.organisasi.selectors.unit import PohonUnit
from kinerja.skp.isian import IsianHasil
from kinerja.skp.models import SKP, HasilKerja, HasilTim, PeranHasil
from kinerja.skp.selectors.dukungan import hari_skp

S = SKP.Status
HIDUP = (S.DRAF, S.DIAJUKAN, S.DITETAPKAN, S.DITUTUP)
KunciSel = tuple[int, str]  # result, column (`o12` a person's assignment, `t3` a team)


@dataclass(frozen=True)
class KolomMatriks:
    """A person or a team, with how many results it serves."""

    kode: str
    nama: str
    keterangan: str
    jumlah: int

    @property
    def tim(self) -> bool:
        """A team, not a person."""
        return self.kode.startswith("t")


@dataclass(frozen=True)
class SelMatriks:
    """One cell: whether a role is dealt out, its words (empty = the result itself), and what serves it already."""

    hasil: int
    kolom: KolomMatriks
    berperan: bool = False
    rumusan: str = ""
    dilayani: tuple[str, ...] = ()  # words of results in SKP, or further results of the team

    @property
    def kotak(self) -> str:
        """How the form names it: `s-4-o12`."""
        return f"s-{self.hasil}-{self.kolom.kode}"


@dataclass(frozen=True)
class BarisMatriks:
    """One own result with its cells."""

    hasil: HasilKerja
    sel: tuple[SelMatriks, ...]

    @property
    def didukung(self) -> bool:
        """Whether anybody serves it or is to."""
        return any(x.berperan or x.dilayani for x in self.sel)


@dataclass(frozen=True)
class Matriks:
    """The whole page."""

    kolom: tuple[KolomMatriks, ...]
    baris: tuple[BarisMatriks, ...]

    @property
    def tanpa_dukungan(self) -> int:
        """Results nobody serves."""
        return sum(not b.didukung for b in self.baris)

    @property
    def tanpa_peran(self) -> list[KolomMatriks]:
        """People who serve nothing."""
        return [k for k in self.kolom if not k.jumlah and not k.tim]


def matriks_peran(skp: SKP, pohon: PohonUnit, on: date) -> Matriks:
    """Results of this SKP against people and teams of its segment's day. Seven queries, however many there are."""
    hasil = _hasil(skp.pk)
    peran = {(p.hasil_atasan_id, f"o{p.penugasan_id}"): p for p in _peran([h.pk for h in hasil])}
    orang = _orang(skp, {p.penugasan_id for p in peran.values()}, on)
    tim, milik_tim = _tim(skp, hasil, orang, pohon, on)
    layan = _dilayani(hasil)
    hitung: dict[str, int] = defaultdict(int)
    for kunci in {*peran, *milik_tim, *layan}:
        hitung[kunci[1]] += 1
    kolom = [
        *(KolomMatriks(f"o{p.pk}", p.pegawai.nama, p.nama_jabatan or "", hitung[f"o{p.pk}"]) for p in orang),
        *(KolomMatriks(f"t{t.pk}", t.nama, "", hitung[f"t{t.pk}"]) for t in tim),
    ]
    baris = [BarisMatriks(h, tuple(_sel(h, k, peran, milik_tim, layan) for k in kolom)) for h in hasil]
    return Matriks(tuple(kolom), tuple(baris))


@disiapkan
def _hasil(skp: int) -> QuerySet[HasilKerja]:
    return HasilKerja.objects.filter(skp=skp).exclude(rumusan="").order_by("urutan", "id")


@disiapkan
def _peran(hasil: list[int]) -> QuerySet[PeranHasil]:
    return PeranHasil.objects.filter(hasil_atasan__in=hasil)


def _sel(
    h: HasilKerja,
    k: KolomMatriks,
    peran: Mapping[KunciSel, PeranHasil],
    milik_tim: Mapping[KunciSel, Sequence[HasilTim]],
    layan: Mapping[KunciSel, Sequence[str]],
) -> SelMatriks:
    kunci = (h.pk, k.kode)
    dilayani = tuple(layan.get(kunci, ()))
    if k.tim:
        daftar = milik_tim.get(kunci, ())
        lain = tuple(x.rumusan for x in daftar[1:])
        return SelMatriks(h.pk, k, bool(daftar), daftar[0].rumusan if daftar else "", lain)
    satu = peran.get(kunci)
    return SelMatriks(h.pk, k, satu is not None, satu.rumusan if satu else "", dilayani)


def _orang(skp: SKP, sudah: set[int], on: date) -> list[Penugasan]:
    """Whom the post leads on the day that counts, and whoever has a role already."""
    hari = hari_skp(skp, on)
    bawahan = _bawahan(skp.penugasan_id, hari)
    lain = sudah - {p.pk for p in bawahan}
    semua = [*bawahan, *(bernama(Penugasan.objects.filter(pk__in=lain), hari) if lain else ())]
    return sorted(semua, key=lambda p: (p.nama_jabatan or "", p.pegawai.nama))


@disiapkan
def _bawahan(atasan: int, on: date) -> QuerySet[Penugasan]:
    return bawahan_pada([atasan], Tujuan.KINERJA, on)


def _tim(
    skp: SKP, hasil: Sequence[HasilKerja], orang: Sequence[Penugasan], pohon: PohonUnit, on: date
) -> tuple[list[TimKerja], dict[KunciSel, list[HasilTim]]]:
    """Teams of the post's unit and those below it on that day, and those that support a result already."""
    menurut: dict[KunciSel, list[HasilTim]] = defaultdict(list)
    tim: dict[int, TimKerja] = {}
    for h in _hasil_tim([h.pk for h in hasil]):
        menurut[h.hasil_atasan_id or 0, f"t{h.tim_id}"].append(h)
        tim[h.tim_id] = h.tim
    unit = pohon.bawah([skp.unit_pada_id]) if skp.unit_pada_id else []
    tim |= {t.pk: t for t in _tim_unit(hari_skp(skp, on), unit)}
    return sorted(tim.values(), key=lambda t: t.nama), dict(menurut)


@disiapkan
def _hasil_tim(hasil: list[int]) -> QuerySet[HasilTim]:
    return HasilTim.objects.filter(hasil_atasan__in=hasil).select_related("tim").order_by("urutan", "id")


@disiapkan
def _tim_unit(on: date, unit: list[int]) -> QuerySet[TimKerja]:
    return TimKerja.objects.filter(pada_hari(on), unit__in=unit)


def _dilayani(hasil: Sequence[HasilKerja]) -> dict[KunciSel, list[str]]:
    """By result and person: what stands in the SKP of subordinates and serves it."""
    menurut: dict[KunciSel, list[str]] = defaultdict(list)
    semua = HasilKerja.objects.filter(hasil_atasan__in=hasil, skp__status__in=HIDUP).order_by("skp_id", "urutan")
    for atasan, penugasan, rumusan in semua.values_list("hasil_atasan_id", "skp__penugasan_id", "rumusan"):
        if rumusan not in menurut[atasan or 0, f"o{penugasan}"]:
            menurut[atasan or 0, f"o{penugasan}"].append(rumusan)
    return dict(menurut)


def peran_terbuka(skp: SKP, dilayani: Sequence[str]) -> list[PeranHasil]:
    """Roles dealt to this segment's post for results not served yet (`dilayani`: codes in the form). One query."""
    sudah = {int(k[4:]) for k in dilayani if k.startswith("rhk:")}
    semua = PeranHasil.objects.filter(penugasan=skp.penugasan_id, hasil_atasan__skp__tahun=skp.tahun)
    hidup = semua.filter(hasil_atasan__skp__status__in=HIDUP).exclude(hasil_atasan__in=sudah)
    return list(hidup.select_related("hasil_atasan__skp").order_by("hasil_atasan__urutan", "urutan", "pk"))


def jumlah_peran(penugasan: Sequence[int], tahun: int) -> int:
    """How many roles were dealt to these assignments for a year. One query."""
    semua = PeranHasil.objects.filter(penugasan__in=penugasan, hasil_atasan__skp__tahun=tahun)
    return semua.filter(hasil_atasan__skp__status__in=HIDUP).count()


def isian_peran(p: PeranHasil) -> IsianHasil:
    """A role as the beginning of a result: its words, and the superior's result it serves."""
    menunggu = p.hasil_atasan.skp.status not in (S.DITETAPKAN, S.DITUTUP)
    return IsianHasil(
        rumusan=p.rumusan or p.hasil_atasan.rumusan, dukungan=f"rhk:{p.hasil_atasan_id}", menunggu=menunggu
    )
