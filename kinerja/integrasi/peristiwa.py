"""What the ledger's entries of this package say to people: a sentence for each event, words for subjects."""

from django.utils.translation import gettext_lazy as _

KALIMAT = {
    "integrasi.beda_dicatat": _("Perbedaan dengan data BKN dicatat dengan alasan"),
    "integrasi.data_bkn_dimuat": _("Unduhan pegawai BKN dimuat untuk dibandingkan"),
    "integrasi.data_bkn_diterima": _("Data BKN dipakai"),
    "integrasi.nilai_bkn_dibandingkan": _("Nilai pada BKN dibandingkan dengan nilai di sini"),
}
BIDANG = {
    "integrasi": _("Sandingan data BKN"),
}
