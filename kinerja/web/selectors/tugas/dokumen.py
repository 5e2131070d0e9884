"""Documents of a session: to sign, and for BKPSDM those that a regulation asks for and somebody refused."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kinerja.akun.models import Peran
from kinerja.dasar.alamat import alamat
from kinerja.dasar.tampilan import Tugas
from kinerja.dokumen.models import KeadaanDokumen, KeadaanTandaTangan, SifatDokumen
from kinerja.dokumen.permissions import lingkup_dokumen_kelola, lingkup_giliran
from kinerja.organisasi.sesi import Sesi


def dari_dokumen(sesi: Sesi) -> Iterator[Tugas]:
    """One query for a person, one for BKPSDM."""
    if n := lingkup_giliran(sesi, sesi.hari).count():
        objek = ngettext("%s dokumen", "%s dokumen", n) % n
        yield Tugas(_("Tandatangani"), objek, alamat("dokumen:tandatangani"), _("baca, lalu isi kata sandi"))
    if Peran.BKPSDM in sesi.peran and (n := _ditolak(sesi)):
        objek = ngettext("%s dokumen wajib", "%s dokumen wajib", n) % n
        url = f"{alamat('dokumen:daftar_dokumen')}?keadaan=ditolak&sifat={SifatDokumen.WAJIB}"
        yield Tugas(_("Tindak lanjuti penolakan"), objek, url, _("penanda tangan menolak dengan alasan"))


def _ditolak(sesi: Sesi) -> int:
    wajib = lingkup_dokumen_kelola(sesi, sesi.hari).filter(sifat=SifatDokumen.WAJIB, keadaan=KeadaanDokumen.DICETAK)
    return wajib.filter(tanda_tangan__keadaan=KeadaanTandaTangan.DITOLAK).distinct().count()
