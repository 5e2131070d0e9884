"""Handing a post over: the leaving holder's words, and the successor's acknowledgement that closes the note."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from kinerja.dasar.kunci import SudahBerubah, periksa_versi
from kinerja.dasar.pemicu import bentrok_dikenali
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import Penugasan, SerahTerima

Terbuka = Sequence[dict[str, str]]  # rows of kind, object, remark


def tulis_serah_terima(
    *, penugasan: Penugasan, versi: int, catatan: str, terbuka: Terbuka, by: Pelaku, at: datetime
) -> SerahTerima:
    """The leaving holder's words with the list of what is open; again until the successor has acknowledged."""
    with bentrok_dikenali(), tindakan("organisasi.serah_terima_ditulis", by=by, at=at) as jejak:
        satu = _buka(penugasan, versi)
        satu.catatan, satu.terbuka, satu.ditulis_pada = catatan, list(terbuka), at
        satu.kunci += 1
        satu.save()
        jejak.perihal("penugasan", penugasan.pk)
        jejak.muatan(terbuka=len(terbuka))
    return satu


def terima_serah_terima(
    *, penugasan: Penugasan, penerima: Penugasan, versi: int, terbuka: Terbuka, by: Pelaku, at: datetime
) -> SerahTerima:
    """The successor has read it; also where the leaving holder wrote nothing. From now on the note stays as it is."""
    with bentrok_dikenali(), tindakan("organisasi.serah_terima_diterima", by=by, at=at) as jejak:
        satu = _buka(penugasan, versi)
        satu.penerima, satu.diterima_pada, satu.terbuka = penerima, at, list(terbuka)
        satu.kunci += 1
        satu.save()
        jejak.perihal("penugasan", penugasan.pk)
        jejak.perihal("penugasan", penerima.pk)
        jejak.muatan(terbuka=len(terbuka), tertulis=satu.ditulis_pada is not None)
    return satu


def _buka(penugasan: Penugasan, versi: int) -> SerahTerima:
    """The note of this post, locked, if it is as it was read and nobody took it over yet."""
    Penugasan.objects.select_for_update(of=("self",)).get(pk=penugasan.pk)
    satu = SerahTerima.objects.filter(penugasan=penugasan).first() or SerahTerima(penugasan=penugasan)
    if satu.diterima_pada is not None:
        raise SudahBerubah(satu.kunci, [_("Serah terima ini sudah diterima dan tidak diubah lagi.")])
    periksa_versi(satu, versi)
    return satu
