"""Two at once: take a record for writing only if it is as it was read; else tell who did what since then."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from kinerja.dasar.kunci import SudahBerubah
from kinerja.skp.galat import Ditolak
from kinerja.skp.models import SKP
from kinerja.skp.selectors.riwayat import sejak


def kunci_skp(versi: Mapping[int, int]) -> list[SKP]:
    """The records locked in order of id, each as it was read (id -> version). Raises `SudahBerubah`. One query."""
    daftar = list(
        SKP.objects.select_for_update(of=("self",))
        .filter(pk__in=versi)
        .select_related("penugasan__pegawai")
        .order_by("pk")
    )
    if len(daftar) != len(versi):
        raise Ditolak(_("SKP ini tidak ada lagi. Buka daftar SKP untuk melihat yang sekarang."))
    berubah = [x for x in daftar if x.kunci != versi[x.pk]]
    if berubah:
        raise SudahBerubah(berubah[0].kunci, [k for x in berubah for k in sejak(f"skp:{x.pk}", versi[x.pk])])
    return daftar
