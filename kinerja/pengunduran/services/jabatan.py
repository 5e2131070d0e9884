"""The desk of the personnel agency names the post that comes next, and its first day."""

from datetime import date, datetime

from django.utils.translation import gettext as _

from kinerja.dasar.kunci import simpan_versi
from kinerja.dasar.waktu import hari
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import Jabatan
from kinerja.pengunduran.galat import PengunduranDitolak
from kinerja.pengunduran.models import SuratPengunduran
from kinerja.pengunduran.selectors.kurang import kurang_jabatan
from kinerja.pengunduran.services.kunci import kunci_surat


def sebut_jabatan(
    *, surat: int, versi: int, kode_jabatan: str, mulai: date, by: Pelaku, at: datetime
) -> SuratPengunduran:
    """Raises PengunduranDitolak with everything that is wrong, SudahBerubah."""
    with tindakan("pengunduran.jabatan_disebut", by=by, at=at) as catatan:
        satu = kunci_surat(surat, versi)
        satu.tujuan = Jabatan.objects.filter(kode=kode_jabatan.strip()).first()
        satu.mulai, satu.disebut_oleh = mulai, by.nama
        if satu.tujuan is None:
            raise PengunduranDitolak(_("Jabatan %s tidak ada. Cari lagi, lalu pilih satu.") % kode_jabatan)
        if satu.tujuan_id == satu.penugasan.jabatan_id:
            raise PengunduranDitolak(_("Jabatan berikutnya sama dengan yang ditinggalkan. Sebut jabatan lain."))
        if masalah := kurang_jabatan(satu, hari(at)):
            raise PengunduranDitolak(*masalah)
        simpan_versi(satu, update_fields=["tujuan", "mulai", "disebut_oleh"])
        catatan.perihal("pengunduran", satu.pk)
        catatan.muatan(tujuan=satu.tujuan_id, mulai=mulai)
    return satu
