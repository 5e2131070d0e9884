"""What the ledger's entries of this package say to people: a sentence for each event, words for subjects."""

from django.utils.translation import gettext_lazy as _

KALIMAT = {
    "peraturan.gangguan_dicatat": _("Gangguan layanan dicatat; tenggat di dalamnya diperpanjang"),
    "peraturan.paket_dihapus": _("Naskah daerah dihapus"),
    "peraturan.paket_disunting": _("Naskah daerah disunting"),
    "peraturan.paket_disusun": _("Naskah daerah disusun"),
    "peraturan.setelan_diubah": _("Setelan awal ditetapkan"),
    "peraturan.tenggat_dibuka": _("Tenggat dibuka kembali"),
    "peraturan.usulan_diajukan": _("Perubahan aturan diusulkan"),
    "peraturan.usulan_disetujui": _("Usulan perubahan aturan disetujui orang kedua"),
    "peraturan.usulan_ditarik": _("Usulan perubahan aturan ditarik pengusulnya"),
    "peraturan.usulan_ditolak": _("Usulan perubahan aturan ditolak dengan catatan"),
}
BIDANG = {
    "peraturan": _("Aturan, setelan, dan tenggat"),
}
PERIHAL = {
    "paket_daerah": _("Naskah daerah"),
    "usulan": _("Usulan"),
}
