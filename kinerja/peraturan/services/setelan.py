"""Acts on the Pemda's own rules: change a setting from a day on."""

from datetime import date, datetime

from django.utils.translation import gettext as _

from kinerja.dasar.waktu import hari, tulis_tanggal
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.peraturan.models import Setelan
from kinerja.peraturan.setelan import NilaiSetelanSalah, jenis_setelan
from kinerja.peraturan.singgahan import lupakan


def ubah_setelan(*, kunci: str, nilai: object, mulai: date, alasan: str, by: Pelaku, at: datetime) -> Setelan:
    """Let a setting have a value from today or a later day on. Days that have passed never change.

    Raises SetelanTidakDikenal, NilaiSetelanSalah (value, day or reason; the message is for the screen).
    """
    jenis = jenis_setelan(kunci)
    sah = jenis.periksa(nilai)
    if mulai < hari(at):
        raise NilaiSetelanSalah(
            _("Setelan hanya dapat berlaku mulai hari ini (%(hari)s) atau sesudahnya.")
            % {"hari": tulis_tanggal(hari(at))}
        )
    if not alasan.strip():
        raise NilaiSetelanSalah(_("Tuliskan alasan perubahan setelan ini."))
    with tindakan("peraturan.setelan_diubah", by=by, at=at) as catatan:
        isi = {"nilai": sah, "alasan": alasan.strip()}
        baris, _baru = Setelan.objects.update_or_create(kunci=kunci, mulai=mulai, defaults=isi)
        catatan.perihal("setelan", kunci)
        catatan.muatan(kunci=kunci, nilai=sah, mulai=mulai)
        lupakan()
    return baris


def batalkan_setelan(*, kunci: str, mulai: date, by: Pelaku, at: datetime) -> None:
    """Take back a change that has not begun. Raises NilaiSetelanSalah when it has, or was never planned."""
    with tindakan("peraturan.setelan_dibatalkan", by=by, at=at) as catatan:
        banyak, _rinci = Setelan.objects.filter(kunci=kunci, mulai=mulai, mulai__gt=hari(at)).delete()
        if not banyak:
            raise NilaiSetelanSalah(_("Perubahan itu tidak ada atau sudah mulai berlaku."))
        catatan.perihal("setelan", kunci)
        catatan.muatan(kunci=kunci, mulai=mulai)
        lupakan()
