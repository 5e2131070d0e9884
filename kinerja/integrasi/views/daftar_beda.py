"""The list of differences: kept rows, and of those shown or downloaded what is so now."""

from django.utils.translation import gettext as _

from kinerja.dasar.alamat import alamat
from kinerja.dasar.daftar import Daftar, KolomDaftar, Kosong, Saring
from kinerja.integrasi.models import BedaTersimpan
from kinerja.integrasi.permissions import boleh_menerima, cakupan
from kinerja.integrasi.selectors.bentuk import DICATAT, ISIAN, TERBUKA, sebut_nilai
from kinerja.integrasi.selectors.tersimpan import RingkasBeda, beda_tersimpan, terima_kini
from kinerja.organisasi.sesi import Permintaan


def daftar_perbedaan(request: Permintaan, ringkas: RingkasBeda | None, *, mencatat: bool) -> Daftar[BedaTersimpan]:
    """Of one's units; `mencatat`: rows may be ticked."""
    sesi = request.sesi
    keadaan = [(TERBUKA, _("Terbuka")), (DICATAT, _("Dipertahankan"))]
    return Daftar(
        request,
        beda_tersimpan(cakupan(sesi)),
        kolom=_kolom(mencatat),
        cari=("tempat", "nip", "bkn", "kita"),
        saring=(
            Saring("isian", _("Isian"), list(ISIAN.items()), lambda baris, kode: baris.filter(jenis=kode)),
            Saring("perangkat", _("Perangkat daerah"), ringkas.perangkat if ringkas else ()),
            Saring("tanda", _("Keadaan"), keadaan, None, TERBUKA),
        ),
        siapkan=lambda baris: terima_kini(baris, sesi.hari),
        kosong=Kosong(
            _("Tidak ada perbedaan."),
            _("Muat unduhan pegawai dari SIASN untuk membandingkan. Memuatnya tidak mengubah data apa pun."),
            alamat("web:pertukaran_jenis", "data_bkn") if boleh_menerima(sesi) else "",
            _("Muat data BKN"),
        ),
    )


def _kolom(mencatat: bool) -> list[KolomDaftar[BedaTersimpan]]:
    sini, pilih = "integrasi/sel_kita.html", "integrasi/sel_pilih.html" if mencatat else ""
    return [
        KolomDaftar("tempat", _("Siapa"), urut="tempat", templat=pilih, tautan=lambda b: b.url),
        KolomDaftar("nip", _("NIP"), urut="nip", layar=False),
        KolomDaftar("unit", _("Unit"), "nama_unit", urut="nama_unit"),
        KolomDaftar("judul", _("Isian"), lambda b: str(ISIAN[b.jenis]), urut="urutan"),
        KolomDaftar("bkn", _("Menurut BKN"), lambda b: sebut_nilai(b.jenis, b.bkn)),
        KolomDaftar("kita", _("Di sini"), _kita, templat=sini),
        KolomDaftar("keadaan", _("Keadaan"), _keadaan, layar=False),
        KolomDaftar("catatan", _("Alasan dipertahankan"), lambda b: b.kini.catatan if b.kini else "", layar=False),
        KolomDaftar("oleh", _("Dicatat oleh"), lambda b: b.kini.oleh if b.kini else "", layar=False),
    ]


def _kita(b: BedaTersimpan) -> str:
    """Our value now; what is no difference any more is as BKN has it."""
    return sebut_nilai(b.jenis, b.kini.kita if b.kini else b.bkn)


def _keadaan(b: BedaTersimpan) -> str:
    if b.kini is None:
        return _("Sudah sesuai sejak dihitung")
    return _("Dipertahankan") if b.kini.tanda == DICATAT else _("Terbuka")
