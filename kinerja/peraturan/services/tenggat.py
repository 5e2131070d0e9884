"""Deadlines forgive: reopened for one person or unit with a reason, moved for everybody by an outage."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

from kinerja.aturan import tenggat
from kinerja.aturan.galat import BelumDiketahui
from kinerja.dasar.waktu import awal_hari, hari
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import Catatan, tindakan
from kinerja.peraturan.models import BukaTenggat
from kinerja.peraturan.selectors.setelan import setelan


class TenggatDitolak(ValueError):
    """The deadline cannot be moved so; the message is for the screen."""


def buka_tenggat(
    *, jenis: str, subjek: str, periode: str = "", sampai: datetime, alasan: str, by: Pelaku, at: datetime
) -> BukaTenggat:
    """Reopen a kind of deadline (empty = every kind) for a person (`pegawai:4`) or unit (`unit:7`) until a moment."""
    if sampai <= at:
        raise TenggatDitolak(_("Batas waktu yang baru harus sesudah saat ini."))
    _perlu_alasan(alasan)
    with tindakan("peraturan.tenggat_dibuka", by=by, at=at) as catatan:
        baru = BukaTenggat.objects.create(
            jenis=jenis, subjek=subjek, periode=periode, sampai=sampai, alasan=alasan.strip(), dibuat=at
        )
        _catat(catatan, baru)
    return baru


def catat_gangguan(*, mulai: datetime, selesai: datetime, alasan: str, by: Pelaku, at: datetime) -> BukaTenggat:
    """Record an outage: whatever fell due in it, for everybody, moves to the end of the next working day after it."""
    if not mulai < selesai <= at:
        raise TenggatDitolak(_("Gangguan dicatat setelah selesai: isi saat mulai dan saat selesai yang sudah lewat."))
    _perlu_alasan(alasan)
    with tindakan("peraturan.gangguan_dicatat", by=by, at=at) as catatan:
        baru = BukaTenggat.objects.create(
            subjek=BukaTenggat.SEMUA, mulai=mulai, sampai=sesudah_gangguan(selesai), alasan=alasan.strip(), dibuat=at
        )
        _catat(catatan, baru)
        catatan.muatan(selesai=selesai)
    return baru


def sesudah_gangguan(selesai: datetime) -> datetime:
    """The last moment of the first working day that is wholly after the outage."""
    berikut = hari(selesai) + timedelta(days=1)
    kalender = tenggat.kalender(seminggu=int(setelan("hari_kerja_seminggu", berikut)))
    while not _kerja(kalender, berikut):
        berikut += timedelta(days=1)
    return awal_hari(berikut + timedelta(days=1)) - timedelta(seconds=1)


def _kerja(kalender: tenggat.Kalender, on: date) -> bool:
    """Whether a day is worked; where the year's holidays are not known yet, by the day of the week alone."""
    try:
        return kalender.kerja(on)
    except BelumDiketahui:
        return replace(kalender, abaikan_libur=True).kerja(on)


def _perlu_alasan(alasan: str) -> None:
    if not alasan.strip():
        raise TenggatDitolak(_("Tuliskan alasannya."))


def _catat(catatan: Catatan, baru: BukaTenggat) -> None:
    catatan.perihal("tenggat", baru.pk)
    if baru.subjek != BukaTenggat.SEMUA:
        catatan.perihal(*baru.subjek.split(":", 1))
    catatan.muatan(jenis=baru.jenis, periode=baru.periode, mulai=baru.mulai, sampai=baru.sampai)
