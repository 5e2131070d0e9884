"""What the ledger's entries of this package say to people: a sentence for each event, words for subjects."""

from django.utils.translation import gettext_lazy as _

KALIMAT = {
    "jejak.muatan_dihapus": _("Muatan sebuah entri jejak dihapus berdasarkan keputusan"),
}
BIDANG = {
    "jejak": _("Jejak"),
}
PERIHAL = {
    "entri": _("Entri jejak"),
}
