"""The rule of a day, the number that comes next, what is left of the blocks."""

from collections.abc import Mapping, Sequence, Set
from datetime import date
from itertools import chain

from django.db.models import F, Q, QuerySet, Sum

from kinerja.dokumen.models import AturanNomor, BlokNomor, CaraNomor, SeriNomor
from kinerja.dokumen.pola import bentuk_nomor, tulis_nomor
from kinerja.organisasi.selectors import pada_hari
from kinerja.organisasi.selectors.unit import pohon_unit


def aturan_berlaku(on: date) -> QuerySet[AturanNomor]:
    """The rules of a day."""
    return AturanNomor.objects.filter(pada_hari(on))


def aturan_pada(*, jenis: str, unit: int, on: date) -> AturanNomor | None:
    """How a document of this kind made in a unit is numbered: the rule of the unit, else of the nearest above it.

    None = nobody has said it: the document cannot be numbered yet. Two queries.
    """
    return aturan_untuk({(jenis, unit)}, on)[jenis, unit]


def aturan_untuk(perlu: Set[tuple[str, int]], on: date) -> dict[tuple[str, int], AturanNomor | None]:
    """The same for many kinds and units, in two queries."""
    pohon = pohon_unit(on)
    jalan = {unit: [satu.pk for satu in pohon.jalan(unit)][::-1] for _jenis, unit in perlu}
    milik = aturan_berlaku(on).filter(jenis__in={jenis for jenis, _unit in perlu}, unit__in={*chain(*jalan.values())})
    ada = {(a.jenis, a.unit_id): a for a in milik}
    return {(j, unit): next((ada[j, pk] for pk in jalan[unit] if (j, pk) in ada), None) for j, unit in perlu}


def seri_ada(unit: int, klasifikasi: str, tahun: int) -> SeriNomor | None:
    """The counter of a year, once a number was taken or a block given."""
    return SeriNomor.objects.filter(unit_id=unit, klasifikasi=klasifikasi, tahun=tahun).first()


def nomor_berikutnya(aturan: AturanNomor, on: date) -> str:
    """The number that comes next on that day, by the rule as it stands (also one not saved); empty = cannot be said."""
    return nomor_berikutnya_semua([aturan], on)[0]


def nomor_berikutnya_semua(aturan: Sequence[AturanNomor], on: date) -> list[str]:
    """The same for many rules, in order; two queries."""
    milik = SeriNomor.objects.filter(unit__in=[a.unit_id for a in aturan], tahun=on.year)
    seri = {(s.unit_id, s.klasifikasi): s for s in milik}
    ada = BlokNomor.objects.filter(seri__in=[s.pk for s in seri.values()], terakhir__lt=F("sampai")).order_by("-dari")
    blok = {b.seri_id: b for b in ada}  # the lowest is the last one seen
    return [_berikutnya(a, seri.get((a.unit_id, a.klasifikasi)), blok, on) for a in aturan]


def _berikutnya(aturan: AturanNomor, seri: SeriNomor | None, blok: Mapping[int, BlokNomor], on: date) -> str:
    urut = 0
    if aturan.cara == CaraNomor.PENCACAH:
        pertama = aturan.awal if aturan.mulai.year == on.year else 1
        urut = seri.terakhir + 1 if seri else pertama
    elif aturan.cara == CaraNomor.BLOK and seri and seri.pk in blok:
        urut = blok[seri.pk].terakhir + 1
    return tulis_urut(aturan, urut, on) if urut else ""


def tulis_urut(aturan: AturanNomor, urut: int, on: date) -> str:
    """A number of this rule as it is printed."""
    return tulis_nomor(
        pola=aturan.pola,
        klasifikasi=aturan.klasifikasi,
        singkatan=aturan.singkatan,
        lebar=aturan.lebar,
        urut=urut,
        tanggal=on,
    )


def sisa_blok(aturan: AturanNomor, tahun: int) -> int:
    """How many numbers are left in the blocks of a year."""
    milik = BlokNomor.objects.filter(seri__unit=aturan.unit_id, seri__klasifikasi=aturan.klasifikasi, seri__tahun=tahun)
    return int(milik.aggregate(n=Sum(F("sampai") - F("terakhir")))["n"] or 0)


def blok_hampir_habis(baris: QuerySet[BlokNomor], tahun: int) -> list[BlokNomor]:
    """Of these, the last ones of their counter that have few numbers left this year: ask for a new one now."""
    kini = baris.filter(seri__tahun=tahun).select_related("seri__unit").order_by("seri", "dari")
    per_seri: dict[int, list[BlokNomor]] = {}
    for satu in kini:
        per_seri.setdefault(satu.seri_id, []).append(satu)
    return [semua[-1] for semua in per_seri.values() if sum(b.sisa for b in semua) <= semua[-1].ingatkan_sisa]


def unit_berbentuk_sama(bentuk: str, *, kecuali: int, sejak: date) -> str:
    """Another unit whose numbers would read the same from that day on; empty = none."""
    lain = AturanNomor.objects.filter(Q(sampai=None) | Q(sampai__gte=sejak), ~Q(pola="")).exclude(unit=kecuali)
    for satu in lain.select_related("unit").order_by("unit__kode"):
        if bentuk_nomor(pola=satu.pola, klasifikasi=satu.klasifikasi, singkatan=satu.singkatan) == bentuk:
            return satu.unit.kode
    return ""
