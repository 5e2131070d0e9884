"""What the ledger's entries of this package say to people: a sentence for each event, words for subjects."""

from django.utils.translation import gettext_lazy as _

KALIMAT = {
    "skp.bank_dihapus": _("Isi bank hasil kerja dihapus"),
    "skp.bank_disimpan": _("Bank hasil kerja disimpan"),
    "skp.bukti_dilepas": _("Bukti dilepas"),
    "skp.bukti_ditambah": _("Bukti ditambahkan"),
    "skp.diajukan": _("SKP diajukan"),
    "skp.dialog_dicatat": _("Dialog kinerja dicatat"),
    "skp.dibuat": _("SKP dibuat"),
    "skp.dicabut": _("Pengajuan SKP dicabut"),
    "skp.diimpor": _("SKP dimuat dari berkas"),
    "skp.dikembalikan": _("SKP dikembalikan dengan catatan"),
    "skp.disalin": _("SKP disalin dari SKP lain"),
    "skp.disambungkan": _("Hasil kerja disambungkan dengan hasil kerja atasan"),
    "skp.disimpan": _("SKP disimpan"),
    "skp.ditetapkan": _("SKP ditetapkan"),
    "skp.diubah": _("Versi baru SKP dibuat"),
    "skp.draf_dihapus": _("Draf SKP dihapus"),
    "skp.hasil_tim_disimpan": _("Hasil tim disimpan"),
    "skp.kelompok_disiapkan": _("Draf SKP kelompok disiapkan"),
    "skp.peran_dibagi": _("Peran hasil dibagi"),
    "skp.peran_dipakai": _("SKP diisi dengan peran dari atasan"),
    "skp.realisasi_diajukan": _("Realisasi diajukan"),
    "skp.realisasi_dicabut": _("Pengajuan realisasi dicabut"),
    "skp.realisasi_dikembalikan": _("Realisasi dikembalikan dengan catatan"),
    "skp.realisasi_disimpan": _("Realisasi disimpan"),
    "skp.rekomendasi_tim_diberikan": _("Rekomendasi ketua tim diberikan"),
    "skp.umpan_balik_diberikan": _("Umpan balik diberikan"),
}
BIDANG = {
    "skp": _("SKP"),
}
PERIHAL = {
    "bank_hasil": _("Bank hasil kerja"),
    "bukti": _("Bukti"),
    "rekomendasi": _("Rekomendasi ketua tim"),
    "skp": _("SKP"),
}
