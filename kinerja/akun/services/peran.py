"""Roles are given from a day on and ended on a day; what was is never deleted."""

from datetime import date, datetime

from django.db.models import Q
from django.utils.translation import gettext as _

from kinerja.akun.models import Pengguna, Peran, PeranPengguna
from kinerja.dasar.waktu import hari
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import Catatan, tindakan

BERSURAT = {Peran.INSPEKTORAT}  # opened by an assignment letter with number and end date


class PeranDitolak(ValueError):
    """The role cannot be given or ended so; the message is for the screen."""


def beri_peran(
    *,
    pengguna: Pengguna,
    peran: str,
    mulai: date,
    sampai: date | None = None,
    cakupan: str = "",
    nomor_surat: str = "",
    by: Pelaku,
    at: datetime,
) -> PeranPengguna:
    """Give a role from-to (inclusive), for the whole Pemda or one unit (`cakupan` = its id). Raises PeranDitolak."""
    if sampai is not None and sampai < mulai:
        raise PeranDitolak(_("Tanggal akhir tidak boleh sebelum tanggal mulai."))
    if peran in BERSURAT and not (nomor_surat.strip() and sampai):
        raise PeranDitolak(_("Peran inspektorat memerlukan nomor surat tugas dan tanggal akhirnya."))
    with tindakan("akun.peran_diberikan", by=by, at=at) as catatan:
        if _bertemu(pengguna, peran, cakupan, mulai, sampai):
            raise PeranDitolak(
                _("Pengguna ini sudah memegang peran itu pada tanggal tersebut. Akhiri dahulu yang lama.")
            )
        baru = PeranPengguna.objects.create(
            pengguna=pengguna,
            peran=Peran(peran),
            cakupan=cakupan,
            mulai=mulai,
            sampai=sampai,
            nomor_surat=nomor_surat.strip(),
        )
        _catat_perihal(catatan, baru)
        catatan.muatan(peran=peran, cakupan=cakupan, mulai=mulai, sampai=sampai, nomor_surat=baru.nomor_surat)
    return baru


def akhiri_peran(*, peran: PeranPengguna, sampai: date, by: Pelaku, at: datetime) -> PeranPengguna:
    """Let a role end on `sampai` (its last day; today at the earliest, so that no past day changes).

    The last administrator of the whole Pemda stays: somebody must be able to give roles.
    """
    if sampai < max(hari(at), peran.mulai):
        raise PeranDitolak(_("Hari terakhir suatu peran paling cepat hari ini dan tidak sebelum hari mulainya."))
    with tindakan("akun.peran_diakhiri", by=by, at=at) as catatan:
        if peran.peran == Peran.ADMIN and not _admin_lain(peran, sampai):
            raise PeranDitolak(_("Ini administrator terakhir. Berikan peran itu kepada orang lain lebih dahulu."))
        peran.sampai = sampai
        peran.save(update_fields=["sampai"])
        _catat_perihal(catatan, peran)
        catatan.muatan(peran=peran.peran, sampai=sampai)
    return peran


def _catat_perihal(catatan: Catatan, peran: PeranPengguna) -> None:
    catatan.perihal("pengguna", peran.pengguna_id)
    catatan.perihal("peran", peran.pk)


def _bertemu(pengguna: Pengguna, peran: str, cakupan: str, mulai: date, sampai: date | None) -> bool:
    """Whether the same role with the same reach already holds on a day of this range."""
    sama = PeranPengguna.objects.filter(pengguna=pengguna, peran=peran, cakupan=cakupan)
    sama = sama.filter(Q(sampai=None) | Q(sampai__gte=mulai))
    return (sama if sampai is None else sama.filter(mulai__lte=sampai)).exists()


def _admin_lain(peran: PeranPengguna, sesudah: date) -> bool:
    lain = PeranPengguna.objects.filter(peran=Peran.ADMIN, pengguna__is_active=True).exclude(pk=peran.pk)
    return lain.filter(Q(sampai=None) | Q(sampai__gt=sesudah)).exists()
