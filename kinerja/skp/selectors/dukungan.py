"""What a result may serve: the superior's results (set, draft, last year's), the agreement, teams, the plan."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.utils.translation import gettext as _

from kinerja.organisasi.models import Penugasan, Tujuan
from kinerja.organisasi.selectors import atasan_pada
from kinerja.perjanjian.models import ButirPK
from kinerja.rencana.models import Level, Simpul
from kinerja.skp.isian import MENUNGGU, IsianHasil
from kinerja.skp.models import SKP, HasilKerja, HasilTim
from kinerja.skp.selectors.sumber import BUTIR, DIPILIH, RHK, SIMPUL, TIM, Sumber, baca_sumber

S = SKP.Status


@dataclass(frozen=True)
class Pilihan:
    """One thing that can be served: its code in the form, its words; `menunggu` = it is not final yet."""

    kode: str
    label: str
    menunggu: bool = False


@dataclass(frozen=True)
class KelompokPilihan:
    """The choices of one source under its heading."""

    judul: str
    daftar: tuple[Pilihan, ...]


@dataclass(frozen=True)
class DaftarDukungan:
    """All choices of one SKP, and the superior they come from (None: the head of the region, or nobody)."""

    atasan: Penugasan | None
    kelompok: tuple[KelompokPilihan, ...]

    @property
    def kode(self) -> dict[str, Pilihan]:
        """Every choice by its code."""
        return {p.kode: p for k in self.kelompok for p in k.daftar}


def hari_skp(skp: SKP, on: date) -> date:
    """The day that counts for a segment: today while it runs, else its nearest end."""
    return min(max(on, skp.mulai), skp.sampai)


def daftar_dukungan(skp: SKP, on: date) -> DaftarDukungan:
    """What the results of this SKP may serve on a day. Two queries, however many results there are."""
    atasan = atasan_pada(skp.penugasan_id, Tujuan.KINERJA, hari_skp(skp, on))
    sumber = baca_sumber(skp, atasan, on)
    kelompok = [
        *_dari_atasan(skp, sumber[RHK]),
        *_dari_perjanjian(skp, atasan, sumber[BUTIR]),
        *_dari_tim(sumber[TIM]),
        *_dari_rencana(sumber[SIMPUL]),
    ]
    return DaftarDukungan(atasan, (*kelompok, _menunggu()))


def _menunggu() -> KelompokPilihan:
    label = _("Menunggu atasan: SKP atasan belum ada")
    return KelompokPilihan(_("Belum dapat dipilih"), (Pilihan(MENUNGGU, label, menunggu=True),))


def _dari_atasan(skp: SKP, hasil: Sequence[Sumber]) -> Iterator[KelompokPilihan]:
    """This year's newest set SKP first, else the draft; last year's as long as nothing is set this year."""
    urut = sorted(hasil, key=lambda h: (-h.nomor, h.induk, h.urutan, h.pk))
    tahun_ini = [h for h in urut if h.nomor == skp.tahun]
    ditetapkan = [h for h in tahun_ini if h.sifat in (S.DITETAPKAN, S.DITUTUP)]
    if ditetapkan:
        yield _kelompok_rhk(_("SKP atasan %(tahun)d"), skp.tahun, ditetapkan, menunggu=False)
        return
    yield from _bila_ada(_kelompok_rhk(_("SKP atasan %(tahun)d (draf)"), skp.tahun, tahun_ini, menunggu=True))
    lalu = [h for h in urut if h.nomor < skp.tahun and h.sifat in (S.DITETAPKAN, S.DITUTUP)]
    yield from _bila_ada(_kelompok_rhk(_("SKP atasan %(tahun)d (tahun lalu)"), skp.tahun - 1, lalu, menunggu=True))


def hasil_terbaru(pemangku: Iterable[Penugasan], tahun: int) -> list[HasilKerja]:
    """The results of the newest SKP of a year of these assignments: the set one, else what is being written."""
    milik = HasilKerja.objects.filter(
        skp__penugasan__in=[p.pk for p in pemangku], skp__tahun=tahun, skp__status__in=DIPILIH
    )
    hasil = list(milik.exclude(rumusan="").select_related("skp").order_by("-skp__mulai", "skp_id", "urutan", "id"))
    ditetapkan = [h for h in hasil if h.skp.status in (S.DITETAPKAN, S.DITUTUP)]
    return ditetapkan or hasil


def _bila_ada(kelompok: KelompokPilihan) -> Iterator[KelompokPilihan]:
    if kelompok.daftar:
        yield kelompok


def _kelompok_rhk(judul: str, tahun: int, hasil: Iterable[Sumber], *, menunggu: bool) -> KelompokPilihan:
    return KelompokPilihan(judul % {"tahun": tahun}, tuple(Pilihan(h.kode, h.teks, menunggu=menunggu) for h in hasil))


def _dari_perjanjian(skp: SKP, atasan: Penugasan | None, butir: Sequence[Sumber]) -> Iterator[KelompokPilihan]:
    """Lines of the own agreement, then of the superior's, of this year and not replaced."""
    menurut: dict[int, dict[str, Pilihan]] = {pk: {} for pk in (skp.penugasan_id, *([atasan.pk] if atasan else []))}
    for b in sorted(butir, key=lambda b: (-b.nomor, b.urutan, b.pk)):
        menurut[b.induk].setdefault(b.teks, Pilihan(b.kode, b.teks))
    judul = {skp.penugasan_id: _("Perjanjian kinerja Anda"), -1: _("Perjanjian kinerja atasan")}
    for pk, daftar in menurut.items():
        if daftar:
            yield KelompokPilihan(judul.get(pk, judul[-1]), tuple(daftar.values()))


def _dari_tim(hasil: Sequence[Sumber]) -> Iterator[KelompokPilihan]:
    """Results of the teams the person is in during the segment, served like a superior's."""
    urut = sorted(hasil, key=lambda h: (h.sifat, h.induk, h.urutan, h.pk))
    for nama, daftar in groupby(urut, lambda h: h.sifat):
        yield KelompokPilihan(_("Hasil %(tim)s") % {"tim": nama}, tuple(Pilihan(h.kode, h.teks) for h in daftar))


def _dari_rencana(simpul: Sequence[Sumber]) -> Iterator[KelompokPilihan]:
    """Nodes of the running plan owned by the own post or the superior's."""
    terbaru: dict[tuple[int, str], Sumber] = {}
    for s in sorted(simpul, key=lambda s: (-s.nomor, s.nama)):
        terbaru.setdefault((s.induk, s.nama), s)
    if terbaru:
        daftar = (Pilihan(s.kode, f"{Level(s.sifat).label}: {s.teks}") for s in terbaru.values())
        yield KelompokPilihan(_("Rencana kerja"), tuple(daftar))


def sebutan_dukungan(daftar: Iterable[IsianHasil]) -> dict[str, str]:
    """The words of what these results serve, by code; also of what can no longer be chosen. At most four queries."""
    kode = {h.dukungan for h in daftar}
    sebut: dict[str, str] = {}
    for awalan, model, kolom in (
        (RHK, HasilKerja, "rumusan"),
        (BUTIR, ButirPK, "sasaran"),
        (SIMPUL, Simpul, "nama"),
        (TIM, HasilTim, "rumusan"),
    ):
        nomor = [int(k.partition(":")[2]) for k in kode if k.startswith(f"{awalan}:")]
        if nomor:
            baris = model._default_manager.filter(pk__in=nomor).values_list("pk", kolom)
            sebut |= {f"{awalan}:{pk}": str(teks) for pk, teks in baris}
    return sebut
