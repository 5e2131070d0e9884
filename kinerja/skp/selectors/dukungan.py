"""What a result may serve: the superior's results (set, draft, last year's), the agreement, teams, the plan."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.utils.translation import gettext as _

from kinerja.organisasi.models import Penugasan, Tujuan
from kinerja.organisasi.selectors import atasan_pada
from kinerja.organisasi.selectors.tim import tim_diikuti
from kinerja.perjanjian.models import ButirPK, PerjanjianKinerja
from kinerja.rencana.models import Simpul
from kinerja.skp.isian import MENUNGGU, IsianHasil
from kinerja.skp.models import SKP, HasilKerja, HasilTim

S = SKP.Status
DIPILIH = (S.DRAF, S.DIAJUKAN, S.DITETAPKAN, S.DITUTUP)


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
    """What the results of this SKP may serve on a day. At most six queries, however many results there are."""
    atasan = atasan_pada(skp.penugasan_id, Tujuan.KINERJA, hari_skp(skp, on))
    kelompok = [
        *_dari_atasan(skp, atasan),
        *_dari_perjanjian(skp, atasan),
        *_dari_tim(skp),
        *_dari_rencana(skp, atasan, on),
    ]
    return DaftarDukungan(atasan, (*kelompok, _menunggu()))


def _menunggu() -> KelompokPilihan:
    label = _("Menunggu atasan: SKP atasan belum ada")
    return KelompokPilihan(_("Belum dapat dipilih"), (Pilihan(MENUNGGU, label, menunggu=True),))


def _dari_atasan(skp: SKP, atasan: Penugasan | None) -> Iterator[KelompokPilihan]:
    """This year's newest set SKP first, else the draft; last year's as long as nothing is set this year."""
    if atasan is None:
        return
    hasil = list(
        HasilKerja.objects.filter(
            skp__penugasan__jabatan_id=atasan.jabatan_id,
            skp__penugasan__pegawai_id=atasan.pegawai_id,
            skp__tahun__in=(skp.tahun, skp.tahun - 1),
            skp__status__in=DIPILIH,
        )
        .exclude(rumusan="")
        .select_related("skp")
        .order_by("-skp__tahun", "skp_id", "urutan", "id")
    )
    tahun_ini = [h for h in hasil if h.skp.tahun == skp.tahun]
    ditetapkan = [h for h in tahun_ini if h.skp.status in (S.DITETAPKAN, S.DITUTUP)]
    if ditetapkan:
        yield _kelompok_rhk(_("SKP atasan %(tahun)d"), skp.tahun, ditetapkan, menunggu=False)
        return
    yield from _bila_ada(_kelompok_rhk(_("SKP atasan %(tahun)d (draf)"), skp.tahun, tahun_ini, menunggu=True))
    lalu = [h for h in hasil if h.skp.tahun < skp.tahun and h.skp.status in (S.DITETAPKAN, S.DITUTUP)]
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


def _kelompok_rhk(judul: str, tahun: int, hasil: Iterable[HasilKerja], *, menunggu: bool) -> KelompokPilihan:
    return KelompokPilihan(
        judul % {"tahun": tahun}, tuple(Pilihan(f"rhk:{h.pk}", h.rumusan, menunggu=menunggu) for h in hasil)
    )


def _dari_perjanjian(skp: SKP, atasan: Penugasan | None) -> Iterator[KelompokPilihan]:
    """Lines of the own agreement, then of the superior's, of this year and not replaced."""
    pemilik = [skp.penugasan_id, *([atasan.pk] if atasan else [])]
    butir = ButirPK.objects.filter(
        pk_induk__penugasan__in=pemilik, pk_induk__tahun=skp.tahun, pk_induk__dari_skp=False
    ).exclude(pk_induk__status=PerjanjianKinerja.Status.DIUBAH)
    menurut: dict[int, dict[str, Pilihan]] = {pk: {} for pk in pemilik}
    for b in butir.select_related("pk_induk").order_by("-pk_induk__versi", "urutan", "id"):
        daftar = menurut[b.pk_induk.penugasan_id]
        daftar.setdefault(b.sasaran, Pilihan(f"butir:{b.pk}", b.sasaran))
    judul = {skp.penugasan_id: _("Perjanjian kinerja Anda"), -1: _("Perjanjian kinerja atasan")}
    for pk, daftar in menurut.items():
        if daftar:
            yield KelompokPilihan(judul.get(pk, judul[-1]), tuple(daftar.values()))


def _dari_tim(skp: SKP) -> Iterator[KelompokPilihan]:
    """Results of the teams the person is in during the segment, served like a superior's. One query."""
    tim = tim_diikuti(skp.penugasan.pegawai_id, skp.mulai, skp.sampai)
    hasil = HasilTim.objects.filter(tim__in=tim, tahun=skp.tahun).select_related("tim")
    for nama, daftar in groupby(hasil.order_by("tim__nama", "tim_id", "urutan", "id"), lambda h: h.tim.nama):
        yield KelompokPilihan(
            _("Hasil %(tim)s") % {"tim": nama}, tuple(Pilihan(f"tim:{h.pk}", h.rumusan) for h in daftar)
        )


def _dari_rencana(skp: SKP, atasan: Penugasan | None, on: date) -> Iterator[KelompokPilihan]:
    """Nodes of the running plan owned by the own post or the superior's."""
    jabatan = [skp.penugasan.jabatan_id, *([atasan.jabatan_id] if atasan else [])]
    simpul = (
        Simpul.objects.filter(pemilik__in=jabatan, versi__dokumen__berjalan=True, versi__tanggal__lte=on)
        .select_related("versi")
        .order_by("-versi__urutan", "kode")
    )
    terbaru: dict[tuple[int, str], Simpul] = {}
    for s in simpul:
        terbaru.setdefault((s.unit_id, s.kode), s)
    if terbaru:
        daftar = (Pilihan(f"simpul:{s.pk}", f"{s.get_level_display()}: {s.nama}") for s in terbaru.values())
        yield KelompokPilihan(_("Rencana kerja"), tuple(daftar))


def sebutan_dukungan(daftar: Iterable[IsianHasil]) -> dict[str, str]:
    """The words of what these results serve, by code; also of what can no longer be chosen. At most four queries."""
    kode = {h.dukungan for h in daftar}
    sebut: dict[str, str] = {}
    for awalan, model, kolom in (
        ("rhk", HasilKerja, "rumusan"),
        ("butir", ButirPK, "sasaran"),
        ("simpul", Simpul, "nama"),
        ("tim", HasilTim, "rumusan"),
    ):
        nomor = [int(k.partition(":")[2]) for k in kode if k.startswith(f"{awalan}:")]
        if nomor:
            baris = model._default_manager.filter(pk__in=nomor).values_list("pk", kolom)
            sebut |= {f"{awalan}:{pk}": str(teks) for pk, teks in baris}
    return sebut
