"""What follows a mark on the home page: proposals to decide, own notes to answer."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kinerja.dasar.alamat import alamat
from kinerja.dasar.tampilan import Tugas
from kinerja.organisasi.sesi import Sesi
from kinerja.tindaklanjut.selectors.tugas import PUTUSKAN, TANGGAPI
from kinerja.web.selectors.tugas.pelantikan import Baris

LANJUT = frozenset({PUTUSKAN, TANGGAPI})


def dari_lanjut(baris: Iterable[Baris], sesi: Sesi) -> Iterator[Tugas]:
    """One line for all to decide, one for each note."""
    semua = list(baris)
    if n := sum(apa == PUTUSKAN for apa, *_lain in semua):
        objek = ngettext("%d usul tindak lanjut", "%d usul tindak lanjut", n) % n
        url = f"{alamat('tindaklanjut:daftar')}?keadaan=diusulkan"
        yield Tugas(_("Putuskan"), objek, url, _("penghargaan, pengembangan, atau mutasi"), keadaan="menunggu_anda")
    for _apa, nomor, _judul, batas in (x for x in semua if x[0] == TANGGAPI):
        sisa = (batas - sesi.hari).days if batas else None
        objek, ket = _("nota pembinaan untuk Anda"), _("tanggapan sesudahnya tetap diterima")
        yield Tugas(_("Tanggapi"), objek, alamat("tindaklanjut:rinci", nomor), ket, batas, sisa, "menunggu_anda")
