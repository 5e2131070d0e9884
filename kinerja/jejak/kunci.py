"""Two at once: who did what to a subject since it was read, in sentences from the ledger."""

from django.utils.translation import gettext as _

from kinerja.dasar.waktu import tulis_saat
from kinerja.jejak.kalimat import kalimat
from kinerja.jejak.models import Entri
from kinerja.jejak.selectors import riwayat

PALING_BANYAK = 10


def sejak(subjek: str, kali: int) -> tuple[str, ...]:
    """The last `kali` acts on a subject as sentences, oldest first; each act moves its version by one. One query."""
    terakhir = list(riwayat(subjek)[: max(1, min(kali, PALING_BANYAK))])
    return tuple(_kalimat(e) for e in reversed(terakhir))


def _kalimat(entri: Entri) -> str:
    isi = {"apa": kalimat(entri.peristiwa), "siapa": entri.nama or _("Sistem"), "saat": tulis_saat(entri.at)}
    return _("%(apa)s oleh %(siapa)s, %(saat)s.") % isi
