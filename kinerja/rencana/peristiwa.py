"""What the ledger's entries of this package say to people: a sentence for each event, words for subjects."""

from django.utils.translation import gettext_lazy as _

KALIMAT = {
    "rencana.anggaran_diimpor": _("Anggaran dimuat dari berkas"),
    "rencana.diimpor": _("Rencana dimuat dari berkas"),
    "rencana.dokumen_dibuat": _("Dokumen rencana dibuat"),
    "rencana.dokumen_dijalankan": _("Dokumen rencana mulai dijalankan"),
    "rencana.indikator_dihapus": _("Indikator dihapus"),
    "rencana.indikator_disimpan": _("Indikator disimpan"),
    "rencana.pemilik_ditetapkan": _("Jabatan penanggung jawab ditetapkan"),
    "rencana.realisasi_dicatat": _("Realisasi indikator dicatat"),
    "rencana.realisasi_diimpor": _("Realisasi dimuat dari berkas"),
    "rencana.simpul_dibuat": _("Simpul pohon kinerja dibuat"),
    "rencana.simpul_dihapus": _("Simpul pohon kinerja dihapus"),
    "rencana.simpul_diubah": _("Simpul pohon kinerja diubah"),
    "rencana.versi_dibuat": _("Versi rencana dibuat"),
}
BIDANG = {
    "rencana": _("Rencana"),
}
PERIHAL = {
    "dokumen_rencana": _("Dokumen rencana"),
    "simpul": _("Simpul"),
    "versi_rencana": _("Versi rencana"),
}
