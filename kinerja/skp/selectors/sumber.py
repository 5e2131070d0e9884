"""Rows of everything a result may serve: the superior's results, agreements, teams and the plan, in one query."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from itertools import starmap
from typing import NamedTuple, TypeVar

from django.db.models import CharField, IntegerField, Model, QuerySet, Value

from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.selectors.tim import tim_diikuti
from kinerja.perjanjian.models import ButirPK, PerjanjianKinerja
from kinerja.rencana.models import Simpul
from kinerja.skp.models import SKP, HasilKerja, HasilTim

S = SKP.Status
DIPILIH = (S.DRAF, S.DIAJUKAN, S.DITETAPKAN, S.DITUTUP)
RHK, BUTIR, TIM, SIMPUL = "rhk", "butir", "tim", "simpul"
KOSONG, NOL = Value("", output_field=CharField()), Value(0, output_field=IntegerField())
M = TypeVar("M", bound=Model)
Baris = tuple[str, int, str, str, str, int, int, int]


class Sumber(NamedTuple):
    """A row of any source: `induk` the SKP, assignment, team or unit it is of; `nomor` the year or version."""

    asal: str
    pk: int
    teks: str
    sifat: str  # the state of an SKP, the name of a team, the level of a node
    nama: str  # the code of a node
    nomor: int
    induk: int
    urutan: int

    @property
    def kode(self) -> str:
        """As the form writes it."""
        return f"{self.asal}:{self.pk}"


def baca_sumber(skp: SKP, atasan: Penugasan | None, on: date) -> dict[str, list[Sumber]]:
    """What there is for this SKP on a day, by source (`RHK`, `BUTIR`, `TIM`, `SIMPUL`), in no order. One query."""
    sumber: dict[str, list[Sumber]] = defaultdict(list)
    for baris in starmap(Sumber, _baca(skp, atasan, on)):
        sumber[baris.asal].append(baris)
    return sumber


def _baca(skp: SKP, atasan: Penugasan | None, on: date) -> Iterable[Baris]:
    """Rows as `Sumber`."""
    pemilik, jabatan, rhk = [skp.penugasan_id], [skp.penugasan.jabatan_id], HasilKerja.objects.none()
    if atasan:
        pemilik, jabatan = [*pemilik, atasan.pk], [*jabatan, atasan.jabatan_id]
        rhk = HasilKerja.objects.filter(
            skp__penugasan__jabatan_id=atasan.jabatan_id,
            skp__penugasan__pegawai_id=atasan.pegawai_id,
            skp__tahun__in=(skp.tahun, skp.tahun - 1),
            skp__status__in=DIPILIH,
        ).exclude(rumusan="")
    butir = ButirPK.objects.filter(
        pk_induk__penugasan__in=pemilik, pk_induk__tahun=skp.tahun, pk_induk__dari_skp=False
    ).exclude(pk_induk__status=PerjanjianKinerja.Status.DIUBAH)
    tim = HasilTim.objects.filter(tim__in=tim_diikuti(skp.penugasan.pegawai_id, skp.mulai, skp.sampai), tahun=skp.tahun)
    simpul = Simpul.objects.filter(pemilik__in=jabatan, versi__dokumen__berjalan=True, versi__tanggal__lte=on)
    return _kolom(simpul, SIMPUL, "nama", "level", "kode", "versi__urutan", "unit_id", NOL).union(
        _kolom(butir, BUTIR, "sasaran", KOSONG, KOSONG, "pk_induk__versi", "pk_induk__penugasan_id", "urutan"),
        _kolom(tim, TIM, "rumusan", "tim__nama", KOSONG, NOL, "tim_id", "urutan"),
        _kolom(rhk, RHK, "rumusan", "skp__status", KOSONG, "skp__tahun", "skp_id", "urutan"),
        all=True,
    )


def _kolom(semua: QuerySet[M], asal: str, *kolom: str | Value) -> QuerySet[M, Baris]:
    return semua.order_by().values_list(Value(asal, output_field=CharField()), "pk", *kolom)
