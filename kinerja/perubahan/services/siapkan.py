"""Prepare the new versions of all agreements and SKP that moved: one transaction, one entry in the ledger."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.utils.translation import gettext as _

from kinerja.dasar.waktu import hari
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import Catatan, tindakan
from kinerja.perjanjian.models import ButirPK, PerjanjianKinerja
from kinerja.perjanjian.services.versi import salin_terdampak
from kinerja.perubahan.galat import PerubahanDitolak
from kinerja.perubahan.selectors.skp import SKPTerdampak, skp_terdampak
from kinerja.skp.isian import IsianHasil, IsianSKP
from kinerja.skp.models import SKP
from kinerja.skp.services.versi import buka_versi_banyak


@dataclass(frozen=True, slots=True)
class Disiapkan:
    """The drafts that were made."""

    pk: tuple[PerjanjianKinerja, ...]
    skp: tuple[SKP, ...]


def siapkan_perubahan(
    *, pk_ids: Collection[int], skp_ids: Collection[int], alasan: str, by: Pelaku, at: datetime
) -> Disiapkan:
    """Drafts, filled from the plan in force, of all these that differ from it; the set ones hold until each is set.

    What somebody prepared a moment before, and what does not differ (any more), is left alone.
    """
    alasan = alasan.strip()
    if not alasan:
        raise PerubahanDitolak(_("Tulis alasan perubahan: apa yang berubah dan dasarnya."))
    with tindakan("perubahan.disiapkan", by=by, at=at) as catatan:
        pk = salin_terdampak(sorted(pk_ids), alasan, catatan, at)
        skp = _siapkan_skp(skp_ids, pk, alasan, catatan, at)
        if not pk and not skp:
            raise PerubahanDitolak(
                _("Tidak ada lagi yang perlu disiapkan: versi barunya sudah disiapkan atau sudah sama dengan rencana.")
            )
        catatan.muatan(alasan=alasan)
    return Disiapkan(tuple(pk), tuple(skp))


def _siapkan_skp(
    skp_ids: Collection[int], pk: Sequence[PerjanjianKinerja], alasan: str, catatan: Catatan, at: datetime
) -> list[SKP]:
    list(SKP.objects.select_for_update().filter(pk__in=skp_ids).order_by("pk").values_list("pk"))  # wait, then look
    tahun = SKP.objects.filter(pk__in=skp_ids).order_by().values_list("tahun", flat=True).distinct()
    hasil: list[SKP] = []
    for satu in sorted(set(tahun)):
        daftar = skp_terdampak(SKP.objects.filter(pk__in=skp_ids), satu, hari(at))
        butir = _butir_baru(daftar, pk)
        isi = {x.skp.pk: _alihkan(x.isian, butir) for x in daftar}
        hasil += buka_versi_banyak(isi, alasan, catatan, at)
    return hasil


def _alihkan(isian: IsianSKP, butir: Mapping[int, int]) -> IsianSKP:
    """Results that served a line of the agreement before serve the same line of its new version."""

    def satu(h: IsianHasil) -> IsianHasil:
        if not h.dukungan.startswith("butir:"):
            return h
        lama = int(h.dukungan[6:])
        return replace(h, dukungan=f"butir:{butir.get(lama, lama)}")

    return replace(isian, hasil=tuple(satu(h) for h in isian.hasil))


def _butir_baru(daftar: Sequence[SKPTerdampak], pk: Sequence[PerjanjianKinerja]) -> dict[int, int]:
    """Line of any earlier version -> the new draft's line from the same node, of the same measure if it is left."""
    dipakai = {int(h.dukungan[6:]) for x in daftar for h in x.isian.hasil if h.dukungan.startswith("butir:")}
    lama = ButirPK.objects.filter(pk__in=dipakai, simpul__isnull=False).select_related("simpul", "pk_induk")
    menurut: dict[tuple[int, int, int, str], list[ButirPK]] = defaultdict(list)
    for b in ButirPK.objects.filter(pk_induk__in=pk, simpul__isnull=False).select_related("simpul", "pk_induk"):
        menurut[_kunci(b)].append(b)
    return {b.pk: kini for b in lama for kini in _pilih(b, menurut[_kunci(b)])}


def _pilih(lama: ButirPK, calon: Sequence[ButirPK]) -> Iterator[int]:
    sama = [b for b in calon if b.indikator == lama.indikator]
    yield from (b.pk for b in (sama or calon)[:1])


def _kunci(b: ButirPK) -> tuple[int, int, int, str]:
    assert b.simpul is not None  # the caller filtered
    return b.pk_induk.penugasan_id, b.pk_induk.tahun, b.simpul.unit_id, b.simpul.kode
