"""Reminders by e-mail, at most one a person and day.

At most once, not at least once: the row is committed before the mail leaves. Who loses the mail to a crash between the
two has the same work on the home page and in tomorrow's mail; a second copy could not be taken back.
"""

import smtplib
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from kinerja.dasar.waktu import hari, tulis_tanggal
from kinerja.pembinaan.models import PengingatSurel
from kinerja.pembinaan.selectors.pengingat import Menunggu, SuratPengingat, alamat_surel

SIMPAN = timedelta(days=90)  # how long it is remembered that a mail was sent


def kirim_pengingat(
    *, surat: Iterable[SuratPengingat], at: datetime, akhir: datetime, jam: Callable[[], datetime]
) -> int:
    """Send what was not yet claimed for the day, until `akhir` by the clock `jam`; how many left.

    Raises OSError or SMTPException when the server cannot be reached; then nothing more is claimed.
    """
    on = hari(at)
    PengingatSurel.objects.filter(hari__lt=on - SIMPAN).delete()
    sudah = set(PengingatSurel.objects.filter(hari=on).values_list("pegawai_id", flat=True))
    antre = [s for s in surat if s.pegawai not in sudah]
    if not antre:
        return 0
    with get_connection() as sambungan:
        return sum(_kirim_satu(s, on, jam, sambungan) for s in antre if jam() < akhir)


def _kirim_satu(s: SuratPengingat, on: date, jam: Callable[[], datetime], sambungan: BaseEmailBackend) -> bool:
    """Claim, look whether the person is still there, send; an address the server refuses stops nobody else."""
    baris = _ambil(s.pegawai, on, jam())
    if baris is None or not alamat_surel([s.pegawai], on):
        return False
    try:
        _susun(s, baris, sambungan).send()
    except smtplib.SMTPSenderRefused:
        baris.delete()  # the server takes nothing from us at all: surely nothing left
        raise
    except (smtplib.SMTPRecipientsRefused, smtplib.SMTPDataError):
        return False
    PengingatSurel.objects.filter(pk=baris.pk).update(dikirim_pada=jam())
    return True


def _ambil(pegawai: int, on: date, at: datetime) -> PengingatSurel | None:
    """The claim, committed; None when another sender was faster."""
    try:
        with transaction.atomic():
            return PengingatSurel.objects.create(pegawai_id=pegawai, hari=on, diambil_pada=at)
    except IntegrityError:
        return None


def _susun(s: SuratPengingat, baris: PengingatSurel, sambungan: BaseEmailBackend) -> EmailMessage:
    situs = settings.ALAMAT_PUBLIK.split("//")[-1].split(":")[0]
    kepala = {"Auto-Submitted": "auto-generated", "Message-ID": f"<pengingat-{baris.pk}@{situs}>"}
    return EmailMessage(
        subject=_("Pekerjaan yang menunggu Anda"),
        body=teks_pengingat(s.isi),
        to=[s.alamat],
        headers=kepala,
        connection=sambungan,
    )


def teks_pengingat(isi: Iterable[Menunggu]) -> str:
    """Kinds of work, how many, by when, a link; nothing about anybody."""
    pembuka = _("Yang menunggu Anda di %s:") % settings.NAMA_PEMDA
    penutup = _("Dikirim otomatis, paling banyak sekali sehari. Jangan membalas surel ini.")
    return "\n".join([pembuka, "", *_baris(isi), "", _("Buka: %s") % f"{settings.ALAMAT_PUBLIK}/", "", penutup, ""])


def _baris(isi: Iterable[Menunggu]) -> Iterator[str]:
    for x in isi:
        batas = _(", paling dekat %s") % tulis_tanggal(x.batas) if x.batas else ""
        yield f"- {x.kerja}: {x.banyak}{batas}"
