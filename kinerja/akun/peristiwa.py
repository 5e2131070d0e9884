"""What the ledger's entries of this package say to people: a sentence for each event, words for subjects."""

from django.utils.translation import gettext_lazy as _

KALIMAT = {
    "akun.diaktifkan": _("Akun diaktifkan dengan kode sekali pakai"),
    "akun.dibuat": _("Akun dibuat"),
    "akun.ditutup": _("Akun ditutup"),
    "akun.faktor_diaktifkan": _("Verifikasi dua langkah diaktifkan"),
    "akun.faktor_diatur_ulang": _("Verifikasi dua langkah diatur ulang oleh administrator"),
    "akun.faktor_dimatikan": _("Verifikasi dua langkah dimatikan"),
    "akun.kode_cadangan_dibuat": _("Kode cadangan verifikasi dibuat"),
    "akun.kode_dibuat": _("Kode aktivasi dibuat"),
    "akun.nama_diganti": _("Nama pengguna akun diganti"),
    "akun.peran_diakhiri": _("Peran diakhiri"),
    "akun.peran_diberikan": _("Peran diberikan"),
    "akun.sandi_diganti": _("Kata sandi diganti"),
}
BIDANG = {
    "akun": _("Akun dan peran"),
}
PERIHAL = {
    "pengguna": _("Akun"),
}
