"""What the ledger's entries of this package say to people: a sentence for each event, words for subjects."""

from django.utils.translation import gettext_lazy as _

KALIMAT = {
    "tindaklanjut.dibatalkan": _("Tindak lanjut yang disetujui dibatalkan dengan alasan"),
    "tindaklanjut.disetujui": _("Usul tindak lanjut disetujui"),
    "tindaklanjut.ditanggapi": _("Tanggapan pegawai disimpan"),
    "tindaklanjut.ditarik": _("Usul atau nota ditarik dengan alasan"),
    "tindaklanjut.ditolak": _("Usul tindak lanjut ditolak dengan alasan"),
    "tindaklanjut.ditutup": _("Nota pembinaan ditutup"),
    "tindaklanjut.izin_diberikan": _("Izin membaca tindak lanjut diberikan"),
    "tindaklanjut.mutasi_diusulkan": _("Mutasi diusulkan dengan dasar dan pertimbangannya"),
    "tindaklanjut.nota_disampaikan": _("Nota pembinaan disampaikan"),
    "tindaklanjut.pengembangan_diusulkan": _("Prioritas pengembangan diusulkan"),
    "tindaklanjut.penghargaan_diusulkan": _("Penghargaan diusulkan"),
    "tindaklanjut.terlaksana": _("Pelaksanaan tindak lanjut dicatat"),
}
BIDANG = {
    "tindaklanjut": _("Tindak lanjut"),
}
PERIHAL = {
    "tindak_lanjut": _("Tindak lanjut"),
}
