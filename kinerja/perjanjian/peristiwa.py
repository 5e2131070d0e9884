"""What the ledger's entries of this package say to people: a sentence for each event, words for subjects."""

from django.utils.translation import gettext_lazy as _

KALIMAT = {
    "pk.diajukan": _("Perjanjian kinerja diajukan"),
    "pk.diisi_ulang": _("Perjanjian kinerja diisi ulang dari rencana"),
    "pk.dikembalikan": _("Perjanjian kinerja dikembalikan dengan catatan"),
    "pk.disepakati": _("Perjanjian kinerja disepakati"),
    "pk.disiapkan": _("Perjanjian kinerja disiapkan"),
    "pk.disiapkan_dari_skp": _("Perjanjian kinerja disiapkan dari SKP"),
    "pk.disunting": _("Perjanjian kinerja disunting"),
    "pk.ditandatangani": _("Perjanjian kinerja ditandatangani"),
    "pk.ditarik": _("Perjanjian kinerja ditarik kembali"),
    "pk.draf_dihapus": _("Draf perjanjian kinerja dihapus"),
    "pk.selesai": _("Perjanjian kinerja selesai"),
    "pk.versi_baru_disiapkan": _("Versi baru perjanjian kinerja disiapkan"),
}
BIDANG = {
    "pk": _("Perjanjian kinerja"),
}
PERIHAL = {
    "pk": _("Perjanjian kinerja"),
}
