"""Documents of a session: to sign, and for BKPSDM those that a regulation asks for and somebody refused.

Inaugurations come in the same query: they are as few, and hang together with their papers.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from django.db.models import DateField, QuerySet, Value
from django.db.models.functions import Cast
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kinerja.akun.models import Peran
from kinerja.dasar.alamat import alamat
from kinerja.dasar.tampilan import Tugas
from kinerja.dokumen.models import KeadaanDokumen, KeadaanTandaTangan, SifatDokumen, TandaTangan
from kinerja.dokumen.permissions import lingkup_dokumen_kelola, lingkup_giliran
from kinerja.organisasi.sesi import Sesi
from kinerja.web.selectors.tugas.pelantikan import dari_pelantikan, pelantikan_terbuka

KOLOM = ("apa", "nomor", "judul", "hari")  # of every row of the one query
GILIRAN, DITOLAK = "giliran", "ditolak"


def dari_dokumen(sesi: Sesi) -> Iterator[Tugas]:
    """All in one query: one short row a place for a signature, or an inauguration."""
    tempat = [lingkup_giliran(sesi, sesi.hari).order_by().annotate(**_kosong(GILIRAN))]
    if Peran.BKPSDM in sesi.peran:
        tempat.append(_ditolak(sesi).annotate(**_kosong(DITOLAK)))
    pertama, *lain = [x.values_list(*KOLOM) for x in (*tempat, *pelantikan_terbuka(sesi))]
    baris = list(pertama.union(*lain, all=True) if lain else pertama)
    hitung = Counter(apa for apa, *_lain in baris)
    if n := hitung[GILIRAN]:
        objek = ngettext("%s dokumen", "%s dokumen", n) % n
        yield Tugas(_("Tandatangani"), objek, alamat("dokumen:tandatangani"), _("baca, lalu isi kata sandi"))
    if n := hitung[DITOLAK]:
        objek = ngettext("%s dokumen wajib", "%s dokumen wajib", n) % n
        url = f"{alamat('dokumen:daftar_dokumen')}?keadaan=ditolak&sifat={SifatDokumen.WAJIB}"
        yield Tugas(_("Tindak lanjuti penolakan"), objek, url, _("penanda tangan menolak dengan alasan"))
    yield from dari_pelantikan(baris, sesi)


def _kosong(apa: str) -> Mapping[str, Any]:
    """The columns of an inauguration, where there is none."""
    return {
        "apa": Value(apa),
        "nomor": Value(0),
        "judul": Value(""),
        "hari": Cast(Value(None), DateField()),
    }


def _ditolak(sesi: Sesi) -> QuerySet[TandaTangan]:
    """Nobody after who refused comes to the document, so there is one place a document."""
    wajib = lingkup_dokumen_kelola(sesi, sesi.hari).filter(sifat=SifatDokumen.WAJIB, keadaan=KeadaanDokumen.DICETAK)
    return TandaTangan.objects.filter(dokumen__in=wajib, keadaan=KeadaanTandaTangan.DITOLAK).order_by()
