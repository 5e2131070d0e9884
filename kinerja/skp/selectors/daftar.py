"""Lists of SKP: one's own over the years, those of one's people with their state, all one may read."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from kinerja.organisasi.models import Penugasan, Tujuan
from kinerja.organisasi.selectors import Segmen, bawahan_pada
from kinerja.organisasi.selectors.cara import dikelola_luar
from kinerja.organisasi.selectors.pegawai import nip_subquery
from kinerja.organisasi.selectors.perwakilan import atasan_ke_atas
from kinerja.organisasi.sesi import Sesi
from kinerja.skp.models import SKP
from kinerja.skp.permissions import lingkup_skp
from kinerja.skp.selectors.dasar import bernama_skp, terbaru_per_segmen
from kinerja.skp.selectors.mulai import segmen_ber_skp

S = SKP.Status
SEMUA = Q()


@dataclass(frozen=True)
class BarisTim:
    """One of one's people: the assignment and the newest version of this year's SKP, if there is one."""

    penugasan: Penugasan
    skp: SKP | None
    berlaku: SKP | None
    boleh_ditetapkan: bool
    luar: bool = False

    @property
    def keadaan(self) -> str:
        """A word for the state chip."""
        if self.skp is None:
            return "dikelola_di_luar" if self.luar else "belum"
        if self.skp.status == S.DRAF and self.skp.catatan_pengembalian:
            return "dikembalikan"
        return self.skp.status


@dataclass(frozen=True)
class TahunSaya:
    """One's own segments of a year: their SKP (newest version first), and segments that have none yet.

    `luar`: somewhere else (e-Kinerja BKN, a ministry's platform) the SKP of a post held now is made.
    """

    tahun: int
    daftar: tuple[SKP, ...]
    belum: tuple[Segmen, ...]
    luar: bool = False


def skp_saya(sesi: Sesi) -> list[TahunSaya]:
    """Own SKP by year, newest first; the current year always stands there. Four queries."""
    if sesi.pegawai is None:
        return []
    menurut: dict[int, list[SKP]] = defaultdict(list)
    milik = SKP.objects.filter(penugasan__pegawai=sesi.pegawai)
    for skp in bernama_skp(milik, sesi.hari).order_by("-tahun", "-mulai", "penugasan_id", "-versi"):
        menurut[skp.tahun].append(skp)
    tahun = sesi.hari.year
    menurut.setdefault(tahun, [])
    ada = {x.penugasan_id for x in menurut[tahun]}
    belum = [s for s in segmen_ber_skp(sesi.pegawai, tahun) if s.penugasan.pk not in ada]
    luar = bool(dikelola_luar([p.jabatan_id for p in sesi.semua_penugasan], sesi.hari))
    return [
        TahunSaya(t, tuple(menurut[t]), tuple(belum) if t == tahun else (), luar and t == tahun)
        for t in sorted(menurut, reverse=True)
    ]


def tim(sesi: Sesi, tahun: int) -> list[BarisTim]:
    """People of all one's posts today, those whose SKP waits first. Three queries, however many people."""
    return _baris_tim(_dipimpin(sesi.penugasan_ids, sesi.hari), tahun, sesi.hari) if sesi.penugasan_ids else []


def tim_wakil(sesi: Sesi) -> list[BarisTim]:
    """This year's of people of those in whose name one acts today; nothing is asked where nobody delegated."""
    if not sesi.delegasi or sesi.pegawai is None:
        return []
    di_atas = atasan_ke_atas(sesi.pegawai.pk, sesi.hari)
    boleh = ~Q(pegawai=sesi.pegawai) & ~Q(pegawai__in=di_atas)
    orang = _dipimpin([d.penugasan_id for d in sesi.delegasi], sesi.hari, boleh)
    return _baris_tim(orang, sesi.hari.year, sesi.hari)


def _dipimpin(atasan: list[int], on: date, boleh: Q = SEMUA) -> dict[int, Penugasan]:
    orang: dict[int, Penugasan] = {}
    for tujuan in (Tujuan.KINERJA, Tujuan.HARIAN):
        bawahan = bawahan_pada(atasan, tujuan, on).filter(boleh).annotate(nip=nip_subquery(on, "pegawai_id"))
        orang |= {p.pk: p for p in bawahan}
    return orang


def _baris_tim(orang: dict[int, Penugasan], tahun: int, on: date) -> list[BarisTim]:
    menurut: dict[int, list[SKP]] = defaultdict(list)
    for skp in SKP.objects.filter(penugasan__in=orang, tahun=tahun).order_by("-mulai", "-versi"):
        menurut[skp.penugasan_id].append(skp)
    luar = dikelola_luar([p.jabatan_id for p in orang.values()], on)
    baris = [_baris(p, menurut[p.pk], luar=p.jabatan_id in luar) for p in orang.values()]
    return sorted(baris, key=lambda b: (URUTAN.index(b.keadaan), b.penugasan.pegawai.nama))


URUTAN = ("diajukan", "belum", "dikembalikan", "draf", "ditetapkan", "diubah", "ditutup", "dikelola_di_luar")


def _baris(penugasan: Penugasan, daftar: list[SKP], *, luar: bool) -> BarisTim:
    terbaru = daftar[0] if daftar else None
    return BarisTim(
        penugasan=penugasan,
        skp=terbaru,
        berlaku=next((x for x in daftar if x.status == S.DITETAPKAN), None),
        boleh_ditetapkan=terbaru is not None and terbaru.status == S.DIAJUKAN,
        luar=luar,
    )


def skp_terbaca(sesi: Sesi, on: date) -> QuerySet[SKP]:
    """All one may read, the newest version of each segment, with names."""
    return bernama_skp(terbaru_per_segmen(lingkup_skp(sesi, on)), on).order_by(
        "-tahun", "penugasan__pegawai__nama", "pk"
    )
