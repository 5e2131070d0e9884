"""What was done to a record since somebody read it, in sentences, from the ledger."""

import json

from django.utils.translation import gettext as _

from kinerja.dasar.waktu import tulis_saat
from kinerja.jejak.kalimat import kalimat
from kinerja.jejak.models import Muatan

PALING_BANYAK = 10


def sejak(subjek: str, versi: int) -> list[str]:
    """Sentences about the acts on a subject after the version that was read, oldest first. One query."""
    terakhir = Muatan.objects.filter(entri__perihal__subjek=subjek).select_related("entri")
    baru = [
        m.entri
        for m in terakhir.order_by("-entri_id")[:PALING_BANYAK]
        if int(json.loads(m.isi).get("kunci", {}).get(subjek, 0)) > versi
    ]
    return [
        _("%(kalimat)s oleh %(nama)s (%(saat)s).")
        % {"kalimat": kalimat(x.peristiwa), "nama": x.nama or _("Sistem"), "saat": tulis_saat(x.at)}
        for x in reversed(baru)
    ]
