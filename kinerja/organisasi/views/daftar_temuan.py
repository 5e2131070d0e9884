"""The list of the inbox: derived lines instead of rows of a table, on the same list page."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from kinerja.dasar.daftar import DaftarTurunan, KolomDaftar, Kosong, Saring
from kinerja.dasar.tabel import TANGGAL
from kinerja.organisasi.kotak import JENIS, Temuan
from kinerja.organisasi.sesi import Permintaan


def daftar_temuan(request: Permintaan, temuan: Sequence[Temuan], *, mencatat: bool) -> DaftarTurunan[Temuan]:
    """The lines; for who notes them with a box and a way to note one alone."""
    pilih, saran = ("organisasi/sel_pilih_temuan.html", "organisasi/sel_saran.html") if mencatat else ("", "")
    return DaftarTurunan(
        request,
        temuan,
        kolom=[
            KolomDaftar("tempat", _("Siapa atau di mana"), urut="tempat", templat=pilih, tautan=lambda t: t.url),
            KolomDaftar("judul", _("Yang tidak cocok"), urut="judul", templat="organisasi/sel_temuan.html"),
            KolomDaftar("uraian", _("Uraian"), layar=False),
            KolomDaftar("unit", _("Unit"), urut="unit"),
            KolomDaftar("sejak", _("Sejak"), urut="sejak", jenis=TANGGAL),
            KolomDaftar("saran", _("Yang perlu dilakukan"), templat=saran),
            KolomDaftar("catatan", _("Catatan"), layar=False),
        ],
        cari=("tempat", "uraian", "unit"),
        saring=(
            Saring("jenis", _("Jenis"), list(JENIS.items())),
            Saring(
                "tanda", _("Keadaan"), [("terbuka", _("Terbuka")), ("dicatat", _("Sudah dicatat"))], None, "terbuka"
            ),
        ),
        kosong=Kosong(_("Semua data cocok."), _("Tidak ada yang perlu diperiksa hari ini.")),
    )
