"""Settings at set-up; from then on a setting changes by a proposal that a second person approves (`usulan.py`)."""

from datetime import date, datetime

from django.utils.translation import gettext as _

from kinerja.dasar.waktu import hari, tulis_tanggal
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.peraturan.models import Setelan
from kinerja.peraturan.selectors.setelan import jenis_lengkap
from kinerja.peraturan.setelan import NilaiSetelanSalah
from kinerja.peraturan.singgahan import lupakan


def ubah_setelan(*, kunci: str, nilai: object, mulai: date, alasan: str, by: Pelaku, at: datetime) -> Setelan:
    """Let a setting have a value from today or a later day on: the program's own act, when a Pemda is set up.

    A person proposes instead. Raises SetelanTidakDikenal, NilaiSetelanSalah (value, day, reason or a person; the
    message is for the screen).
    """
    sah = jenis_lengkap(kunci, mulai).periksa(nilai)
    if not by.tugas:
        raise NilaiSetelanSalah(_("Setelan hanya berubah melalui usulan yang disetujui orang kedua."))
    if mulai < hari(at):
        raise NilaiSetelanSalah(
            _("Setelan hanya dapat berlaku mulai hari ini (%(hari)s) atau sesudahnya.")
            % {"hari": tulis_tanggal(hari(at))}
        )
    if not alasan.strip():
        raise NilaiSetelanSalah(_("Tuliskan alasan perubahan setelan ini."))
    with tindakan("peraturan.setelan_diubah", by=by, at=at) as catatan:
        baris = Setelan.objects.create(kunci=kunci, mulai=mulai, nilai=sah, alasan=alasan.strip())
        catatan.perihal("setelan", kunci)
        catatan.muatan(kunci=kunci, nilai=sah, mulai=mulai)
        lupakan()
    return baris
