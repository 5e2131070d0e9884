"""What the forms of a node offer to choose from: parents, owner posts."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

from kinerja.organisasi.models import Jabatan, JenisJabatan, VersiJabatan
from kinerja.organisasi.models.unit import BANYAK_PEMANGKU
from kinerja.organisasi.selectors import pada_hari, unit_bawah
from kinerja.rencana.models import Simpul, VersiRencana
from kinerja.rencana.selectors.nama import nama_unit, pemegang_pada
from kinerja.rencana.selectors.simpul import leluhur_unit
from kinerja.rencana.struktur import URUTAN_LEVEL, level_di_bawah

CALON_PALING_BANYAK = 50


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
