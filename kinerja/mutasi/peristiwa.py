"""What the ledger's entries of this package say to people: a sentence for each event, words for subjects."""

from django.utils.translation import gettext_lazy as _

KALIMAT = {
    "pelantikan.alasan_lewat_ditulis": _("Alasan Plt atau Plh melewati batas ditulis"),
    "pelantikan.dibatalkan": _("Pelantikan dibatalkan dengan alasan"),
    "pelantikan.dimulai": _("Pelantikan dimulai; jabatan lama berakhir dan yang baru berlaku"),
    "pelantikan.disiapkan": _("Pelantikan disiapkan"),
    "pelantikan.diubah": _("Keterangan pelantikan diubah"),
    "pelantikan.naskah_diminta": _("Dokumen pelantikan diminta untuk diisi"),
    "pelantikan.naskah_diperbarui": _("Dokumen pelantikan yang keterangannya berubah diganti"),
    "pelantikan.naskah_disiapkan": _("Dokumen pelantikan disiapkan"),
    "pelantikan.nomor_diambil": _("Nomor keputusan pelantikan diambil dari buku agenda"),
    "pelantikan.pelaksana_diperintahkan": _("Surat perintah Plt atau Plh dicatat"),
    "pelantikan.peserta_dihapus": _("Peserta pelantikan dihapus dari daftar"),
    "pelantikan.peserta_disimpan": _("Peserta pelantikan disimpan"),
    "pelantikan.sumpah_diatur": _("Rohaniwan dan saksi sumpah ditetapkan"),
}
BIDANG = {
    "pelantikan": _("Pelantikan dan mutasi"),
}
PERIHAL = {
    "pelantikan": _("Pelantikan"),
}
