"""What the ledger's entries of this package say to people: a sentence for each event, words for subjects."""

from django.utils.translation import gettext_lazy as _

KALIMAT = {
    "disiplin.banding_lengkap": _("Berkas banding administratif lengkap"),
    "disiplin.bap_dicatat": _("Berita acara pemeriksaan dicatat"),
    "disiplin.bap_diulangi": _("Berita acara pemeriksaan dibuat lagi; yang lama gugur"),
    "disiplin.berlaku": _("Keputusan hukuman disiplin berlaku"),
    "disiplin.dibebaskan_sementara": _("Pembebasan sementara dari tugas jabatan ditetapkan"),
    "disiplin.dibuka": _("Pemeriksaan disiplin dibuka dengan pasal yang diduga dilanggar"),
    "disiplin.dipanggil": _("Surat panggilan pemeriksaan dicatat"),
    "disiplin.diputus": _("Keputusan hukuman disiplin ditetapkan"),
    "disiplin.disampaikan": _("Keputusan hukuman disiplin disampaikan"),
    "disiplin.diteruskan": _("Laporan pemeriksaan diteruskan kepada pejabat yang memutus"),
    "disiplin.ditutup": _("Pemeriksaan ditutup tanpa pelanggaran"),
    "disiplin.dugaan_diubah": _("Pasal yang diduga dilanggar diubah"),
    "disiplin.izin_diberikan": _("Izin membaca perkara disiplin diberikan"),
    "disiplin.kehadiran_dicatat": _("Kehadiran pada panggilan pemeriksaan dicatat"),
    "disiplin.kunjungan_sehari": _("Sidik pembacaan perkara disiplin sehari dicatat"),
    "disiplin.pembebasan_diakhiri": _("Pembebasan sementara dari tugas jabatan diakhiri"),
    "disiplin.surat_diulangi": _("Surat perkara disiplin dibatalkan dan dibuat lagi"),
    "disiplin.tidak_hadir_dicatat": _("Dua panggilan yang tidak dihadiri dicatat"),
    "disiplin.tim_dibentuk": _("Tim pemeriksa dibentuk"),
    "disiplin.upaya_diajukan": _("Upaya administratif diajukan"),
    "disiplin.upaya_diputus": _("Upaya administratif diputus"),
    "disiplin.usul_dicatat": _("Usul menurut tangga ketidakhadiran dicatat"),
    "disiplin.usul_dikesampingkan": _("Usul menurut tangga ketidakhadiran dikesampingkan"),
}
BIDANG = {
    "disiplin": _("Pemeriksaan disiplin"),
}
PERIHAL = {
    "perkara_disiplin": _("Perkara disiplin"),
    "usul_absensi": _("Usul ketidakhadiran"),
}
