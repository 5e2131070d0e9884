"""What the ledger's entries of this package say to people: a sentence for each event, words for subjects."""

from django.utils.translation import gettext_lazy as _

KALIMAT = {
    "pembinaan.butir_dikerjakan": _("Tindakan perbaikan dikerjakan"),
    "pembinaan.dialog_dikaitkan": _("Dialog kinerja dikaitkan dengan rencana perbaikan"),
    "pembinaan.diberitahukan": _("Pemberitahuan hasil titik evaluasi disampaikan"),
    "pembinaan.ditanggapi": _("Tanggapan pegawai ditulis"),
    "pembinaan.ditindaklanjuti": _("Tindak lanjut titik evaluasi diputuskan"),
    "pembinaan.evaluasi_dibuka": _("Evaluasi kinerja jabatan dibuka"),
    "pembinaan.evaluasi_disimpulkan": _("Evaluasi kinerja jabatan disimpulkan"),
    "pembinaan.evaluasi_tidak_dibuka": _("Diputuskan tidak membuka evaluasi kinerja jabatan"),
    "pembinaan.kalender_dibuat": _("Alamat kalender dibuat"),
    "pembinaan.koreksi_disetujui": _("Koreksi titik evaluasi disetujui"),
    "pembinaan.koreksi_ditarik": _("Usul koreksi titik evaluasi ditarik"),
    "pembinaan.koreksi_ditolak": _("Koreksi titik evaluasi tidak disetujui"),
    "pembinaan.koreksi_diusulkan": _("Koreksi titik evaluasi diusulkan"),
    "pembinaan.langkah_dicatat": _("Langkah evaluasi kinerja jabatan dicatat"),
    "pembinaan.rencana_dinilai_ulang": _("Rencana perbaikan dinilai ulang"),
    "pembinaan.rencana_disusun": _("Rencana perbaikan disusun"),
    "pembinaan.titik_dicatat": _("Titik evaluasi kontrak jabatan dicatat"),
}
BIDANG = {
    "pembinaan": _("Pembinaan"),
}
PERIHAL = {
    "evaluasi_jabatan": _("Evaluasi kinerja jabatan"),
    "kontrak": _("Kontrak jabatan"),
    "pemberitahuan": _("Pemberitahuan"),
    "rencana": _("Rencana perbaikan"),
    "titik": _("Titik evaluasi"),
}
