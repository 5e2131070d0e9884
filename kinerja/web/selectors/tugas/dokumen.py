"""Documents of a session: to sign, and for BKPSDM those that a regulation asks for and somebody refused."""

from collections import Counter
from collections.abc import Iterator

from django.db.models import QuerySet, Value
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kinerja.akun.models import Peran
from kinerja.dasar.alamat import alamat
from kinerja.dasar.tampilan import Tugas
from kinerja.dokumen.models import KeadaanDokumen, KeadaanTandaTangan, SifatDokumen, TandaTangan
from kinerja.dokumen.permissions import lingkup_dokumen_kelola, lingkup_giliran
from kinerja.organisasi.sesi import Sesi

GILIRAN, DITOLAK = "giliran", "ditolak"


def dari_dokumen(sesi: Sesi) -> Iterator[Tugas]:
    """Both in one query: one short row a place for a signature."""
    tempat = lingkup_giliran(sesi, sesi.hari).order_by().annotate(apa=Value(GILIRAN)).values_list("apa", flat=True)
    if Peran.BKPSDM in sesi.peran:
        tempat = tempat.union(_ditolak(sesi).annotate(apa=Value(DITOLAK)).values_list("apa", flat=True), all=True)
    hitung = Counter(tempat)
    if n := hitung[GILIRAN]:
        objek = ngettext("%s dokumen", "%s dokumen", n) % n
        yield Tugas(_("Tandatangani"), objek, alamat("dokumen:tandatangani"), _("baca, lalu isi kata sandi"))
    if n := hitung[DITOLAK]:
        objek = ngettext("%s dokumen wajib", "%s dokumen wajib", n) % n
        url = f"{alamat('dokumen:daftar_dokumen')}?keadaan=ditolak&sifat={SifatDokumen.WAJIB}"
        yield Tugas(_("Tindak lanjuti penolakan"), objek, url, _("penanda tangan menolak dengan alasan"))


def _ditolak(sesi: Sesi) -> QuerySet[TandaTangan]:
    """Nobody after who refused comes to the document, so there is one place a document."""
    wajib = lingkup_dokumen_kelola(sesi, sesi.hari).filter(sifat=SifatDokumen.WAJIB, keadaan=KeadaanDokumen.DICETAK)
    return TandaTangan.objects.filter(dokumen__in=wajib, keadaan=KeadaanTandaTangan.DITOLAK).order_by()
