"""What the ledger's entries of this package say to people: a sentence for each event, words for subjects."""

from django.utils.translation import gettext_lazy as _

KALIMAT = {
    "pengunduran.ditandatangani": _("Surat pengunduran diri ditandatangani"),
    "pengunduran.ditarik": _("Surat pengunduran diri ditarik oleh yang menulis"),
    "pengunduran.diterima": _("Surat pengunduran diri diterima; jabatan berganti pada tanggalnya"),
    "pengunduran.ditolak": _("Surat pengunduran diri ditolak dengan alasan"),
    "pengunduran.ditulis": _("Draf surat pengunduran diri ditulis"),
    "pengunduran.ditunda": _("Keputusan atas surat pengunduran diri ditunda dengan alasan"),
    "pengunduran.diubah": _("Draf surat pengunduran diri diubah"),
    "pengunduran.draf_dihapus": _("Draf surat pengunduran diri dihapus"),
    "pengunduran.gugur": _("Surat pengunduran diri gugur karena jabatannya tidak lagi dipegang"),
    "pengunduran.jabatan_disebut": _("Jabatan berikutnya disebut oleh BKPSDM"),
    "pengunduran.kunjungan_sehari": _("Sidik pembacaan surat pengunduran diri sehari dicatat"),
}
BIDANG = {
    "pengunduran": _("Pengunduran diri"),
}
PERIHAL = {
    "pengunduran": _("Surat pengunduran diri"),
}
