"""Discipline on the home page: a day to come to, and how many acts are due. No name, no word of a case."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kinerja.dasar.alamat import alamat
from kinerja.dasar.tampilan import Tugas
from kinerja.disiplin.selectors.tugas import DIPANGGIL, LANGKAH
from kinerja.organisasi.sesi import Sesi
from kinerja.web.selectors.tugas.pelantikan import Baris


def dari_disiplin(baris: Iterable[Baris], sesi: Sesi) -> Iterator[Tugas]:
    """The own summons, and one line for all acts that wait, with the nearest day."""
    semua = list(baris)
    for _apa, nomor, _judul, on in (x for x in semua if x[0] == DIPANGGIL):
        url = alamat("disiplin:rinci", nomor)
        sisa = (on - sesi.hari).days if on else None
        yield Tugas(_("Penuhi panggilan"), _("surat panggilan untuk Anda"), url, "", on, sisa, "menunggu_anda")
    langkah = [x for x in semua if x[0] == LANGKAH]
    if langkah:
        batas = min((x[3] for x in langkah if x[3]), default=None)
        objek = ngettext("%d langkah pada berkas rahasia", "%d langkah pada berkas rahasia", len(langkah)) % len(
            langkah
        )
        sisa = (batas - sesi.hari).days if batas else None
        yield Tugas(_("Lanjutkan"), objek, alamat("disiplin:daftar"), "", batas, sisa, "menunggu_anda")
