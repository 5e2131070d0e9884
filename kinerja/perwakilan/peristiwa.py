"""What the ledger's entries of this package say to people: a sentence for each event, words for subjects."""

from django.utils.translation import gettext_lazy as _

KALIMAT = {
    "perwakilan.delegasi_diberikan": _("Wewenang menetapkan SKP didelegasikan"),
    "perwakilan.delegasi_dicabut": _("Delegasi dicabut"),
    "perwakilan.lihat_dibaca": _("Pemberitahuan dilihat sebagai orang ini sudah dibaca"),
    "perwakilan.lihat_dimulai": _("Petugas mulai melihat halaman sebagai orang ini"),
    "perwakilan.lihat_selesai": _("Petugas selesai melihat halaman sebagai orang ini"),
    "perwakilan.menyiapkan_dimulai": _("Penyiap mulai menyiapkan draf untuk orang ini"),
    "perwakilan.penyiap_diberikan": _("Izin penyiap diberikan"),
    "perwakilan.penyiap_dicabut": _("Izin penyiap dicabut"),
}
BIDANG = {
    "perwakilan": _("Perwakilan dan bantuan"),
}
PERIHAL = {
    "delegasi": _("Delegasi"),
}
