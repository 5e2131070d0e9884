"""Two at once: take a record for writing only if it is as it was read; else tell who did what since then."""

import json
from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinerja.dasar.kunci import SudahBerubah
from kinerja.dasar.waktu import tulis_saat
from kinerja.jejak.models import Muatan
from kinerja.skp.galat import Ditolak
from kinerja.skp.models import SKP

# What an event did, as the second person is told.
KATA_PERISTIWA: dict[str, Promise] = {
    "skp.disimpan": gettext_lazy("menyimpan isian"),
    "skp.disalin": gettext_lazy("menyalin isian"),
    "skp.diajukan": gettext_lazy("mengajukan SKP"),
    "skp.dicabut": gettext_lazy("menarik kembali pengajuan"),
    "skp.dikembalikan": gettext_lazy("mengembalikan SKP dengan catatan"),
    "skp.ditetapkan": gettext_lazy("menetapkan SKP"),
    "skp.disambungkan": gettext_lazy("menyambungkan hasil kerja dengan SKP atasan"),
    "skp.diubah": gettext_lazy("membuka versi baru"),
    "skp.realisasi_disimpan": gettext_lazy("menyimpan realisasi"),
    "skp.realisasi_diajukan": gettext_lazy("mengajukan realisasi"),
}


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


def sejak(subjek: str, versi: int) -> list[str]:
    """Sentences about the acts on a subject after the version that was read, from the ledger, oldest first."""
    terakhir = Muatan.objects.filter(entri__perihal__subjek=subjek).select_related("entri").order_by("-entri_id")[:10]
    baru = [m.entri for m in terakhir if int(json.loads(m.isi).get("kunci", {}).get(subjek, 0)) > versi]
    return [
        _("%(nama)s %(kata)s (%(saat)s).")
        % {
            "nama": x.nama or _("Sistem"),
            "kata": KATA_PERISTIWA.get(x.peristiwa, _("mengubah data ini")),
            "saat": tulis_saat(x.at),
        }
        for x in reversed(baru)
    ]
