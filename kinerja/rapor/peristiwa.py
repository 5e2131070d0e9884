"""What the ledger's entries of this package say to people: a sentence for each event, words for subjects."""

from django.utils.translation import gettext_lazy as _

KALIMAT = {
    "rapor.dicetak": _("Rapor dicetak dari baris perintah"),
    "rapor.izin_diberikan": _("Izin membaca rapor diberikan"),
    "rapor.izin_ditutup": _("Izin membaca rapor ditutup"),
    "rapor.kunjungan_sehari": _("Kunjungan rapor sehari dicatat"),
}
BIDANG = {
    "rapor": _("Rapor"),
}
