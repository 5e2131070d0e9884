"""What the ledger's entries of this package say to people: a sentence for each event, words for subjects."""

from django.utils.translation import gettext_lazy as _

KALIMAT = {
    "keberatan.diajukan": _("Keberatan atas hasil penilaian diajukan"),
    "keberatan.dianggap_dikabulkan": _("Keberatan dianggap dikabulkan karena tidak diputus sampai tenggatnya"),
    "keberatan.diputus": _("Keberatan diputus oleh atasan pejabat penilai"),
    "keberatan.ditarik": _("Keberatan ditarik oleh yang mengajukan"),
    "keberatan.diteruskan": _("Keberatan diteruskan kepada yang memutus"),
    "keberatan.pernyataan": _("Keterangan atas keberatan dicatat"),
    "koreksi.disetujui": _("Koreksi nilai disetujui orang kedua; nilai lama dicoret"),
    "koreksi.ditarik": _("Usul koreksi nilai ditarik pengusulnya"),
    "koreksi.ditolak": _("Usul koreksi nilai tidak disetujui"),
    "koreksi.diusulkan": _("Koreksi nilai diusulkan"),
    "pembahasan.dibuka": _("Pembahasan predikat dibuka"),
    "pembahasan.ditutup": _("Pembahasan predikat ditutup dengan risalah"),
    "pembahasan.perpindahan_dijawab": _("Usul perpindahan nilai dijawab penilainya"),
    "pembahasan.perpindahan_diusulkan": _("Perpindahan nilai diusulkan dalam pembahasan"),
    "penilaian.dianggap_diterima": _("Hasil penilaian dianggap diterima karena tenggatnya lewat"),
    "penilaian.dinilai": _("Kinerja dinilai"),
    "penilaian.diterima": _("Hasil penilaian diterima oleh pegawai"),
    "penilaian.ditetapkan": _("Hasil penilaian ditetapkan dan disampaikan"),
    "predikat_organisasi.ditetapkan": _("Predikat kinerja organisasi ditetapkan"),
}
BIDANG = {
    "keberatan": _("Keberatan"),
    "koreksi": _("Koreksi nilai"),
    "pembahasan": _("Pembahasan predikat"),
    "penilaian": _("Penilaian"),
    "predikat_organisasi": _("Predikat organisasi"),
}
PERIHAL = {
    "keberatan": _("Keberatan"),
    "koreksi": _("Koreksi nilai"),
}
