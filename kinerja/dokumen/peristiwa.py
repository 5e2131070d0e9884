"""What the ledger's entries of this package say to people: a sentence for each event, words for subjects."""

from django.utils.translation import gettext_lazy as _

KALIMAT = {
    "dokumen.bukti_dilengkapi": _("Bukti tanda tangan dilengkapi pada berkas dokumen"),
    "dokumen.dibatalkan": _("Dokumen dibatalkan dengan alasan"),
    "dokumen.dicetak": _("Dokumen dicetak"),
    "dokumen.disiapkan": _("Dokumen disiapkan"),
    "dokumen.ditandatangani": _("Dokumen ditandatangani"),
    "dokumen.diterbitkan": _("Formulir diterbitkan sebagai dokumen"),
    "dokumen.ditolak": _("Penandatanganan dokumen ditolak dengan alasan"),
    "dokumen.gagal_dicetak": _("Dokumen gagal dicetak"),
    "dokumen.lembar_dicocokkan": _("Halaman pindaian dicocokkan dengan dokumennya"),
    "dokumen.pindaian_dibaca": _("Pindaian dibaca dan dicocokkan menurut kode QR"),
    "dokumen.pindaian_dikembalikan": _("Pindaian dikembalikan dengan alasan"),
    "dokumen.pindaian_disahkan": _("Pindaian bertanda tangan basah disahkan orang kedua"),
    "dokumen.pindaian_diunggah": _("Pindaian diunggah"),
    "nomor.aturan_ditetapkan": _("Aturan penomoran dokumen ditetapkan"),
    "nomor.blok_dicadangkan": _("Blok nomor dari bagian persuratan dicatat"),
    "nomor.dari_luar_dicatat": _("Nomor yang diberikan di luar aplikasi dicatat"),
    "nomor.diambil": _("Nomor dokumen diambil"),
    "nomor.dibatalkan": _("Nomor dokumen dibatalkan dengan alasan"),
    "nomor.dipakai": _("Nomor dipakai pada dokumennya"),
}
BIDANG = {
    "dokumen": _("Dokumen"),
    "nomor": _("Nomor dokumen"),
}
PERIHAL = {
    "aturan_nomor": _("Aturan penomoran"),
    "dokumen": _("Dokumen"),
    "nomor": _("Nomor dokumen"),
    "pindaian": _("Pindaian"),
}
