"""The calendar feed (RFC 5545) of a person: own checkpoints and those the person is to hold; days only."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from django.utils.translation import gettext as _

from kinerja.organisasi.models import RentangAtasan, Tujuan
from kinerja.organisasi.selectors.penugasan import pada_hari
from kinerja.pembinaan.models import LanggananKalender
from kinerja.pembinaan.selectors.kontrak import Titik, daftar_titik
from kinerja.pembinaan.selectors.meja import SEBUTAN_KE


def titik_kalender(langganan: LanggananKalender, on: date) -> list[Titik]:
    """What still waits: of the person, and of those whose superior the person is today."""
    orang = langganan.pegawai_id
    rentang = RentangAtasan.objects.filter(pada_hari(on), tujuan=Tujuan.KINERJA, atasan__pegawai=orang)
    tim = dict(rentang.values_list("penugasan_id", "penugasan__pegawai_id"))
    semua = daftar_titik(on, [orang, *tim.values()])
    milik = [t for t in semua if t.kontrak.penugasan.pegawai_id == orang or t.kontrak.penugasan.pk in tim]
    return [t for t in milik if t.menunggu(on)]


def tulis_ics(titik: Iterable[Titik], orang: int, at: datetime, alamat: str) -> str:
    """Lines end with CRLF; a day's event takes the whole day and one reminder seven days before."""
    isi = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Rapor//Titik evaluasi//ID", "CALSCALE:GREGORIAN"]
    for t in titik:
        isi += _peristiwa(t, orang, at, alamat)
    return "\r\n".join([*isi, "END:VCALENDAR", ""])


def _peristiwa(t: Titik, orang: int, at: datetime, alamat: str) -> list[str]:
    sendiri = t.kontrak.penugasan.pegawai_id == orang
    apa = _("Titik evaluasi kontrak Anda") if sendiri else _("Adakan titik evaluasi pegawai Anda")
    return [
        "BEGIN:VEVENT",
        f"UID:titik-{t.kontrak.pk}-{t.ke}@rapor",
        f"DTSTAMP:{at.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{t.jatuh_tempo:%Y%m%d}",
        f"DTEND;VALUE=DATE:{t.jatuh_tempo + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{apa} ({SEBUTAN_KE[t.ke]})",
        f"URL:{alamat}",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{apa}",
        "TRIGGER:-P7D",
        "END:VALARM",
        "END:VEVENT",
    ]
