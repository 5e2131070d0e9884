"""What the ledger's entries of this package say to people: a sentence for each event, words for subjects."""

from django.utils.translation import gettext_lazy as _

KALIMAT = {
    "organisasi.akun_dihubungkan": _("Akun dihubungkan dengan pegawai"),
    "organisasi.anggota_tim_diakhiri": _("Keanggotaan tim diakhiri"),
    "organisasi.anggota_tim_disimpan": _("Anggota tim disimpan"),
    "organisasi.atasan_dikecualikan": _("Atasan ditetapkan lain dari susunan jabatan"),
    "organisasi.jabatan_disimpan": _("Data jabatan disimpan"),
    "organisasi.keliru_dilaporkan": _("Data yang keliru dilaporkan"),
    "organisasi.kode_diserahkan": _("Kode aktivasi diserahkan kepada pegawai"),
    "organisasi.laporan_dijawab": _("Laporan data keliru dijawab"),
    "organisasi.pegawai_disimpan": _("Data pegawai disimpan"),
    "organisasi.pengecualian_diakhiri": _("Atasan khusus diakhiri"),
    "organisasi.pengenal_diganti": _("Pengenal pegawai diganti"),
    "organisasi.penugasan_diakhiri": _("Penugasan diakhiri"),
    "organisasi.penugasan_dibatalkan": _("Penugasan yang keliru dibatalkan dengan alasan"),
    "organisasi.penugasan_disimpan": _("Penugasan disimpan"),
    "organisasi.reorganisasi_dimuat": _("Reorganisasi dan mutasi massal dimuat"),
    "organisasi.serah_terima_diterima": _("Serah terima jabatan diterima"),
    "organisasi.serah_terima_ditulis": _("Catatan serah terima ditulis"),
    "organisasi.setelan_diterapkan": _("Setelan diterapkan pada susunan atasan"),
    "organisasi.status_dicatat": _("Status kepegawaian dicatat"),
    "organisasi.temuan_ditindaklanjuti": _("Ketidaksesuaian data ditindaklanjuti"),
    "organisasi.tim_disimpan": _("Tim kerja disimpan"),
    "organisasi.unit_disimpan": _("Data unit kerja disimpan"),
}
BIDANG = {
    "organisasi": _("Organisasi"),
}
PERIHAL = {
    "jabatan": _("Jabatan"),
    "pegawai": _("Pegawai"),
    "penugasan": _("Penugasan"),
    "tim": _("Tim kerja"),
    "unit": _("Unit kerja"),
}
