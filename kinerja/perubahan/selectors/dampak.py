"""Every agreement and SKP that a change of plan moved, within one's reach, as rows of one list."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from kinerja.organisasi.models import VersiJabatan
from kinerja.organisasi.selectors import pada_hari
from kinerja.organisasi.sesi import Sesi
from kinerja.perjanjian.models import PerjanjianKinerja
from kinerja.perjanjian.permissions import cakupan_siapkan
from kinerja.perjanjian.selectors import dengan_nama, terdampak
from kinerja.perubahan.selectors.skp import skp_terdampak
from kinerja.rencana.models import VersiRencana
from kinerja.skp.models import SKP
from kinerja.skp.selectors import bernama_skp
from kinerja.skp.selectors.isi import isian_hasil

PK_, SKP_ = "pk", "skp"


@dataclass(frozen=True, slots=True)
class BarisDampak:
    """One agreement or SKP that moved: whose, of which post and unit, and what differs."""

    jenis: str
    pk: int
    nama: str
    jabatan: str
    unit_id: int | None
    unit: str
    versi: int
    ubahan: tuple[str, ...]


def dampak(sesi: Sesi, tahun: int, versi: VersiRencana | None = None) -> list[BarisDampak]:
    """Agreements, then SKP, of the units one prepares for; the order is unit, name.

    `versi`: the plan in force, if it is read already.
    """
    on = sesi.hari
    unit = cakupan_siapkan(sesi)
    pk = dengan_nama(PerjanjianKinerja.objects.filter(_di_unit(unit, on), tahun=tahun), on)
    skp = bernama_skp(SKP.objects.filter(_di_unit(unit, on)), on)
    baris = [*_baris_pk(pk, on, versi), *_baris_skp(skp, tahun, on, versi)]
    return sorted(baris, key=lambda b: (b.unit, b.nama, b.jenis))


def _di_unit(unit: list[int] | None, on: date) -> Q:
    if unit is None:
        return Q()
    jabatan = VersiJabatan.objects.filter(pada_hari(on), unit__in=unit).values("jabatan_id")
    return Q(penugasan__jabatan__in=jabatan)


def _baris_pk(semua: QuerySet[PerjanjianKinerja], on: date, versi: VersiRencana | None) -> list[BarisDampak]:
    return [
        BarisDampak(
            jenis=PK_,
            pk=pk.pk,
            nama=pk.penugasan.pegawai.nama_lengkap,
            jabatan=pk.nama_jabatan or "",
            unit_id=pk.unit_pada_id,
            unit=pk.nama_unit or "",
            versi=pk.versi,
            ubahan=tuple(t.ringkas or t.pesan for t in temuan),
        )
        for pk, temuan in terdampak(semua, on, versi)
    ]


def _baris_skp(semua: QuerySet[SKP], tahun: int, on: date, versi: VersiRencana | None) -> list[BarisDampak]:
    return [
        BarisDampak(
            jenis=SKP_,
            pk=x.skp.pk,
            nama=x.skp.penugasan.pegawai.nama_lengkap,
            jabatan=x.skp.nama_jabatan or "",
            unit_id=x.skp.unit_pada_id,
            unit=x.skp.nama_unit or "",
            versi=x.skp.versi,
            ubahan=x.ubahan,
        )
        for x in skp_terdampak(semua, tahun, on, versi, isian_hasil)
    ]
