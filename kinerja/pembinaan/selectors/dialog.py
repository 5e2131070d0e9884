"""Which talks may be put to an improvement plan."""

from datetime import date

from django.db.models import Q, QuerySet

from kinerja.organisasi.models import RentangAtasan, Tujuan
from kinerja.pembinaan.models import RencanaPerbaikan
from kinerja.skp.models import Dialog


def dialog_rencana(rencana: RencanaPerbaikan, on: date) -> QuerySet[Dialog]:
    """Talks since the plan began of the person with who was the superior on some day of it; the newest first.

    Those it has already are left out. `rencana` carries its assignment. A superior who has moved since counts;
    somebody who comes later does not yet.
    """
    sejak = Q(sampai__isnull=True) | Q(sampai__gte=rencana.mulai)
    atasan = RentangAtasan.objects.filter(
        sejak, penugasan=rencana.penugasan_id, tujuan=Tujuan.KINERJA, mulai__lte=on, atasan__isnull=False
    )
    milik = Dialog.objects.filter(pegawai=rencana.penugasan.pegawai_id, tanggal__gte=rencana.mulai)
    berdua = milik.filter(dengan__pegawai__in=atasan.values("atasan__pegawai"))
    return berdua.exclude(rencana_perbaikan__rencana=rencana).order_by("-tanggal", "-pk")
