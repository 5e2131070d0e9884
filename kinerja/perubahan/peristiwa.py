"""What the ledger's entries of this package say to people: a sentence for each event, words for subjects."""

from django.utils.translation import gettext_lazy as _

KALIMAT = {
    "perubahan.dikonfirmasi": _("Versi baru karena perubahan rencana dikonfirmasi"),
    "perubahan.disiapkan": _("Versi baru karena perubahan rencana disiapkan"),
}
BIDANG = {
    "perubahan": _("Perubahan rencana"),
}
