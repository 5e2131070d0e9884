"""A person takes an own calendar address, or a new one in place of it."""

import secrets
from datetime import datetime

from django.utils.translation import gettext as _

from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.pembinaan.kuasa import pegawai_pelaku
from kinerja.pembinaan.models import LanggananKalender


def buat_langganan(*, by: Pelaku, at: datetime) -> LanggananKalender:
    """Only for oneself; the old address gives nothing from now on. The token is not in the ledger."""
    orang = pegawai_pelaku(by)
    if orang is None or by.atas_nama:
        raise PermissionError(_("Alamat kalender dibuat oleh pegawai sendiri."))
    with tindakan("pembinaan.kalender_dibuat", by=by, at=at) as catatan:
        isi = {"token": secrets.token_urlsafe(32), "dibuat": at}
        satu, _baru = LanggananKalender.objects.update_or_create(pegawai_id=orang, defaults=isi)
        catatan.perihal("pegawai", orang)
    return satu
