"""Give a handed-in period back to its owner: the superior of the day, or who holds a delegation; always with a note."""

from datetime import datetime

from django.utils.translation import gettext as _

from kinerja.dasar.waktu import hari
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.skp.galat import Ditolak
from kinerja.skp.models import SKP, PeriodeRealisasi
from kinerja.skp.selectors.dasar import versi_skp
from kinerja.skp.services.alur import butuh_atasan, sebut_delegasi
from kinerja.skp.services.gantikan import lanjutkan_pekerjaan
from kinerja.skp.services.realisasi import catat_periode, kunci_periode, naik_lembar

S = SKP.Status


def kembalikan_realisasi(
    *, skp: SKP, periode: str, versi: int, pesan: str, by: Pelaku, at: datetime
) -> PeriodeRealisasi:
    """Sends a handed-in period back with a note that says what to mend; it stays on top until handed in again.

    Figures and evidence stay as they are. No deadline closes the sheet again: only the mark does.
    """
    if not pesan.strip():
        raise Ditolak(_("Tulis catatan: apa yang perlu diperbaiki sebelum realisasi diajukan lagi."))
    with tindakan("skp.realisasi_dikembalikan", by=by, at=at) as catatan:
        lembar = kunci_periode(skp, periode, versi)
        if galat := tidak_menunggu(lembar):
            raise Ditolak(galat)
        lembar.skp = _versi_kini(skp)
        sebut_delegasi(catatan, butuh_atasan([lembar.skp], by, hari(at)))
        lembar.diajukan_pada, lembar.dikembalikan_pada = None, at
        lembar.catatan_pengembalian, lembar.dikembalikan_oleh = pesan.strip(), sebut_pengembali(by)
        naik_lembar(lembar, "dikembalikan_pada", "catatan_pengembalian", "dikembalikan_oleh")
        lanjutkan_pekerjaan(lembar.skp)
        catat_periode(catatan, lembar, pesan=pesan.strip())
    return lembar


def tidak_menunggu(lembar: PeriodeRealisasi | None) -> str:
    """Why a sheet (None: nothing typed yet) is not returned, and where a wrong figure is mended then; else empty."""
    if lembar is not None and lembar.ditutup_pada:
        return _(
            "Periode ini sudah dinilai, jadi realisasinya tidak dapat dikembalikan. "
            "Nilai yang keliru dibetulkan lewat koreksi."
        )
    if lembar is None or not lembar.diajukan_pada:
        return _("Realisasi ini belum diajukan, jadi tidak ada yang dikembalikan.")
    return ""


def sebut_pengembali(by: Pelaku) -> str:
    """Who returned it, in which capacity: "Hendra Saputra, sebagai Kepala Subbidang"."""
    return ", ".join(x for x in (by.nama, by.sebutan) if x)[:500]


def _versi_kini(skp: SKP) -> SKP:
    """The version of the segment in force: the sheet may have been handed in under an earlier one."""
    kini = versi_skp(skp).filter(status__in=(S.DITETAPKAN, S.DITUTUP)).select_related("penugasan__pegawai").last()
    return kini or skp
