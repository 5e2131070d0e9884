"""Every agreement and SKP that a change of plan moved, within one's reach, as rows of one list."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from kinerja.organisasi.models import VersiJabatan
from kinerja.organisasi.selectors import pada_hari
from kinerja.organisasi.sesi import Sesi
from kinerja.perjanjian.models import PerjanjianKinerja
from kinerja.perjanjian.periksa import Temuan
from kinerja.perjanjian.permissions import cakupan_siapkan
from kinerja.perjanjian.peta import baca_peta, simpul_isian
from kinerja.perjanjian.selectors.terdampak import beda_pk, butir_pk, calon_pk
from kinerja.perubahan.selectors.skp import SKPTerdampak, beda_skp, calon_skp, simpul_butir
from kinerja.rencana.models import VersiRencana
from kinerja.rencana.selectors import versi_berlaku
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

    What both kinds of paper need of agreements and plan is read once. `versi`: the plan in force, if read already.
    """
    on = sesi.hari
    versi = versi or versi_berlaku(on)
    if versi is None:
        return []
    di_unit = _di_unit(cakupan_siapkan(sesi), on)
    pk = calon_pk(PerjanjianKinerja.objects.filter(di_unit, tahun=tahun), on)
    skp = calon_skp(bernama_skp(SKP.objects.filter(di_unit), on), tahun, on, versi, isian_hasil)
    butir = butir_pk([x.pk.pk for x in pk], skp.butir)
    simpul = simpul_isian(x.isian(butir) for x in pk) | skp.simpul | simpul_butir(butir)
    peta = baca_peta(simpul, versi, tahun, pemilik=True)
    baris = [*map(_baris_pk, beda_pk(pk, butir, peta)), *map(_baris_skp, beda_skp(skp, butir, peta, versi, tahun))]
    return sorted(baris, key=lambda b: (b.unit, b.nama, b.jenis))


def _di_unit(unit: list[int] | None, on: date) -> Q:
    if unit is None:
        return Q()
    jabatan = VersiJabatan.objects.filter(pada_hari(on), unit__in=unit).values("jabatan_id")
    return Q(penugasan__jabatan__in=jabatan)


def _baris_pk(beda: tuple[PerjanjianKinerja, list[Temuan]]) -> BarisDampak:
    pk, temuan = beda
    return BarisDampak(
        jenis=PK_,
        pk=pk.pk,
        nama=pk.penugasan.pegawai.nama_lengkap,
        jabatan=pk.nama_jabatan or "",
        unit_id=pk.unit_pada_id,
        unit=pk.nama_unit or "",
        versi=pk.versi,
        ubahan=tuple(t.ringkas or t.pesan for t in temuan),
    )


def _baris_skp(x: SKPTerdampak) -> BarisDampak:
    return BarisDampak(
        jenis=SKP_,
        pk=x.skp.pk,
        nama=x.skp.penugasan.pegawai.nama_lengkap,
        jabatan=x.skp.nama_jabatan or "",
        unit_id=x.skp.unit_pada_id,
        unit=x.skp.nama_unit or "",
        versi=x.skp.versi,
        ubahan=x.ubahan,
    )
