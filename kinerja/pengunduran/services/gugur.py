"""Letters of people who died, left or moved fall away; who may act on one sees it the same day, this records it."""

from datetime import datetime

from django.db import transaction

from kinerja.dasar.kunci import simpan_versi
from kinerja.dasar.waktu import hari
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.pengunduran.models import TERBUKA, KeadaanSurat, SuratPengunduran
from kinerja.pengunduran.selectors.surat import terhenti


def gugurkan_surat(*, at: datetime) -> int:
    """How many fell away. May run any number of times: one act a letter, an ended one is passed over."""
    terbuka = SuratPengunduran.objects.filter(keadaan__in=TERBUKA, penugasan__sampai__lt=hari(at))
    return sum(_gugurkan(pk, at) for pk in list(terbuka.order_by("pk").values_list("pk", flat=True)))


def _gugurkan(pk: int, at: datetime) -> bool:
    by = Pelaku.dari_tugas("pengunduran.gugur")
    with transaction.atomic():
        satu = SuratPengunduran.objects.select_for_update(of=("self",)).get(pk=pk)
        pesan = terhenti(satu, hari(at))
        if not (satu.terbuka and pesan):
            return False
        with tindakan("pengunduran.gugur", by=by, at=at) as catatan:
            satu.keadaan, satu.alasan, satu.selesai = KeadaanSurat.GUGUR, pesan, at
            simpan_versi(satu, update_fields=["keadaan", "alasan", "selesai"])
            catatan.perihal("pengunduran", pk)
    return True
