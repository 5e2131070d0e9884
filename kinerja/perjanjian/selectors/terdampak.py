"""Which agreements in force a change of plan touches; a fixed number of queries, however many there are."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _

from kinerja.organisasi.selectors import pada_hari
from kinerja.perjanjian.isian import IsianAnggaran, IsianButir, IsianPK
from kinerja.perjanjian.lampiran import LEVEL_JENIS
from kinerja.perjanjian.models import TERBUKA, ButirPK, PerjanjianKinerja
from kinerja.perjanjian.periksa import Temuan, periksa_peta
from kinerja.perjanjian.peta import Peta, baca_peta, kunci, simpul_isian
from kinerja.perjanjian.selectors.baca import dengan_nama
from kinerja.rencana.selectors import versi_berlaku

ANGGARAN = ("id", "nama", "jumlah", "keterangan", "simpul_id")


@dataclass(frozen=True, slots=True)
class CalonPK:
    """An agreement that may have moved, with its money."""

    pk: PerjanjianKinerja
    anggaran: tuple[IsianAnggaran, ...]

    def isian(self, butir: Mapping[int, Sequence[ButirPK]]) -> IsianPK:
        """The annex, the lines being read already (by agreement)."""
        return IsianPK(tuple(IsianButir.dari(b) for b in butir.get(self.pk.pk, ())), self.anggaran)


def terdampak(semua: QuerySet[PerjanjianKinerja], on: date) -> list[tuple[PerjanjianKinerja, list[Temuan]]]:
    """Those in force of who holds the post that day, not made from an SKP and with no newer version on its way, that
    differ from the plan; how.

    Each is named as `dengan_nama` names it.
    """
    calon = calon_pk(semua, on)
    butir = butir_pk([x.pk.pk for x in calon])
    hasil: list[tuple[PerjanjianKinerja, list[Temuan]]] = []
    versi = versi_berlaku(on) if calon else None
    for tahun in sorted({x.pk.tahun for x in calon}):
        setahun = [x for x in calon if x.pk.tahun == tahun]
        simpul = simpul_isian(x.isian(butir) for x in setahun)
        hasil += beda_pk(setahun, butir, baca_peta(simpul, versi, tahun, pemilik=True))
    return hasil


def calon_pk(semua: QuerySet[PerjanjianKinerja], on: date) -> list[CalonPK]:
    """Those of them that a change of plan may touch, with their money. One query."""
    kolom = {f"anggaran_{nama}": F(f"anggaran__{nama}") for nama in ANGGARAN}
    baris = (
        dengan_nama(pk_dapat_bergeser(semua, on), on)
        .annotate(**kolom)
        .order_by("pk", "anggaran__urutan", "anggaran__id")
    )
    return [_calon(list(satu)) for _pk, satu in groupby(baris, lambda pk: pk.pk)]


def pk_dapat_bergeser(semua: QuerySet[PerjanjianKinerja], on: date) -> QuerySet[PerjanjianKinerja]:
    """In force, not made from an SKP, no newer version on its way; of who holds the post that day (for whoever left
    it, the post is over as it was promised).
    """
    terbuka = PerjanjianKinerja.objects.filter(
        penugasan=OuterRef("penugasan"), tahun=OuterRef("tahun"), status__in=TERBUKA
    )
    menjabat = pada_hari(on, "penugasan__")
    return semua.filter(menjabat, ~Exists(terbuka), status=PerjanjianKinerja.Status.BERLAKU, dari_skp=False)


def _calon(baris: Sequence[PerjanjianKinerja]) -> CalonPK:
    """One agreement from its rows, one for each line of money."""
    isi = [[getattr(b, f"anggaran_{nama}") for nama in ANGGARAN] for b in baris]
    return CalonPK(baris[0], tuple(IsianAnggaran(*satu) for ada, *satu in isi if ada is not None))


def butir_pk(pk: Collection[int], butir: Collection[int] = ()) -> dict[int, list[ButirPK]]:
    """The lines of these agreements and of those that these lines are of, by agreement. One query."""
    induk = ButirPK.objects.filter(pk__in=butir).values("pk_induk")
    hasil: dict[int, list[ButirPK]] = defaultdict(list)
    for b in ButirPK.objects.filter(Q(pk_induk__in=pk) | Q(pk_induk__in=induk)):
        hasil[b.pk_induk_id].append(b)
    return hasil


def beda_pk(
    calon: Sequence[CalonPK], butir: Mapping[int, Sequence[ButirPK]], peta: Peta
) -> list[tuple[PerjanjianKinerja, list[Temuan]]]:
    """Those that differ from the plan, and how, everything being read already."""
    hasil = []
    for x in calon:
        isian = x.isian(butir)
        if temuan := [*periksa_peta(x.pk.tahun, isian, peta), *_kepemilikan(x.pk, isian, peta)]:
            hasil.append((x.pk, temuan))
    return hasil


def _kepemilikan(pk: PerjanjianKinerja, isian: IsianPK, peta: Peta) -> list[Temuan]:
    """Rows the post has gained or lost by a change of owner or a new node."""
    jabatan = pk.penugasan.jabatan_id
    lama = {kunci(s): b.sasaran for b in isian.butir if (s := peta.asal.get(b.simpul_id or 0))}
    milik = peta.milik.get(jabatan, ())
    tingkat = [s for s in milik if s.level in LEVEL_JENIS.get(pk.jenis_jabatan or "", ())]
    datang = [s.nama for s in tingkat or milik if s.pemilik_dulu != jabatan and kunci(s) not in lama]
    kini = ((nama, peta.sekarang.get(k)) for k, nama in lama.items())
    pergi = [nama for nama, s in kini if s and s.pemilik_dulu == jabatan and s.pemilik_id != jabatan]
    baru = _("“%s” kini milik jabatan ini dan belum ada dalam perjanjian. Isi ulang dari pohon kinerja.")
    lepas = _("“%s” kini milik jabatan lain. Isi ulang dari pohon kinerja atau hapus barisnya.")
    ditambah, dilepas = _("Baru: “%s”"), _("“%s” kini milik jabatan lain")
    return [
        *(Temuan(baru % nama, False, ringkas=ditambah % nama) for nama in datang),
        *(Temuan(lepas % nama, False, ringkas=dilepas % nama) for nama in pergi),
    ]
