"""What the ledger's entries of this package say to people: a sentence for each event, words for subjects."""

from django.utils.translation import gettext_lazy as _

KALIMAT = {
    "fakta.angka_kredit_dicatat": _("Angka kredit dicatat"),
    "fakta.dibatalkan": _("Catatan riwayat dibatalkan dengan alasan"),
    "fakta.dibetulkan": _("Catatan riwayat dibetulkan dengan alasan"),
    "fakta.diklat_dicatat": _("Diklat dicatat"),
    "fakta.golongan_dicatat": _("Riwayat golongan dicatat"),
    "fakta.hukdis_dicatat": _("Hukuman disiplin dicatat"),
    "fakta.pendidikan_dicatat": _("Riwayat pendidikan dicatat"),
    "fakta.penghargaan_dicatat": _("Penghargaan dicatat"),
    "fakta.predikat_dicatat": _("Nilai dan predikat tahun lalu dicatat"),
    "fakta.riwayat_jabatan_dicatat": _("Riwayat jabatan dicatat"),
}
BIDANG = {
    "fakta": _("Riwayat"),
}
PERIHAL = {
    "hukdis": _("Hukuman disiplin"),
}
