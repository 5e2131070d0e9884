"""What an entry says to people: one plain sentence for each event name, and words for subjects."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Teks = str | Promise

KALIMAT: dict[str, Teks] = {
    "akun.diaktifkan": _("Akun diaktifkan dengan kode sekali pakai"),
    "akun.dibuat": _("Akun dibuat"),
    "akun.ditutup": _("Akun ditutup"),
    "akun.kode_dibuat": _("Kode aktivasi dibuat"),
    "akun.peran_diakhiri": _("Peran diakhiri"),
    "akun.peran_diberikan": _("Peran diberikan"),
    "akun.sandi_diganti": _("Kata sandi diganti"),
    "fakta.angka_kredit_dicatat": _("Angka kredit dicatat"),
    "fakta.dibatalkan": _("Catatan riwayat dibatalkan dengan alasan"),
    "fakta.dibetulkan": _("Catatan riwayat dibetulkan dengan alasan"),
    "fakta.diklat_dicatat": _("Diklat dicatat"),
    "fakta.golongan_dicatat": _("Riwayat golongan dicatat"),
    "fakta.hukdis_dicatat": _("Hukuman disiplin dicatat"),
    "fakta.pendidikan_dicatat": _("Riwayat pendidikan dicatat"),
    "fakta.penghargaan_dicatat": _("Penghargaan dicatat"),
    "fakta.predikat_dicatat": _("Nilai dan predikat tahun lalu dicatat"),
    "fakta.riwayat_jabatan_dicatat": _("Riwayat jabatan dicatat"),
    "jejak.muatan_dihapus": _("Muatan sebuah entri jejak dihapus berdasarkan keputusan"),
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
    "organisasi.penugasan_diakhiri": _("Penugasan diakhiri"),
    "organisasi.penugasan_disimpan": _("Penugasan disimpan"),
    "organisasi.reorganisasi_dimuat": _("Reorganisasi dan mutasi massal dimuat"),
    "organisasi.setelan_diterapkan": _("Setelan diterapkan pada susunan atasan"),
    "organisasi.status_dicatat": _("Status kepegawaian dicatat"),
    "organisasi.temuan_ditindaklanjuti": _("Ketidaksesuaian data ditindaklanjuti"),
    "organisasi.tim_disimpan": _("Tim kerja disimpan"),
    "organisasi.unit_disimpan": _("Data unit kerja disimpan"),
    "penilaian.dianggap_diterima": _("Hasil penilaian dianggap diterima karena tenggatnya lewat"),
    "penilaian.dinilai": _("Kinerja dinilai"),
    "penilaian.diterima": _("Hasil penilaian diterima oleh pegawai"),
    "penilaian.ditetapkan": _("Hasil penilaian ditetapkan dan disampaikan"),
    "peraturan.gangguan_dicatat": _("Gangguan layanan dicatat; tenggat di dalamnya diperpanjang"),
    "peraturan.paket_dihapus": _("Naskah aturan daerah dihapus"),
    "peraturan.paket_disunting": _("Naskah aturan daerah disunting"),
    "peraturan.paket_disusun": _("Naskah aturan daerah disusun"),
    "peraturan.setelan_diubah": _("Setelan awal ditetapkan"),
    "peraturan.tenggat_dibuka": _("Tenggat dibuka kembali"),
    "peraturan.usulan_diajukan": _("Perubahan aturan diusulkan"),
    "peraturan.usulan_disetujui": _("Usulan perubahan aturan disetujui orang kedua"),
    "peraturan.usulan_ditarik": _("Usulan perubahan aturan ditarik pengusulnya"),
    "peraturan.usulan_ditolak": _("Usulan perubahan aturan ditolak dengan catatan"),
    "pk.diajukan": _("Perjanjian kinerja diajukan"),
    "pk.diisi_ulang": _("Perjanjian kinerja diisi ulang dari rencana"),
    "pk.dikembalikan": _("Perjanjian kinerja dikembalikan dengan catatan"),
    "pk.disepakati": _("Perjanjian kinerja disepakati"),
    "pk.disiapkan": _("Perjanjian kinerja disiapkan"),
    "pk.disiapkan_dari_skp": _("Perjanjian kinerja disiapkan dari SKP"),
    "pk.disunting": _("Perjanjian kinerja disunting"),
    "pk.ditandatangani": _("Perjanjian kinerja ditandatangani"),
    "pk.ditarik": _("Perjanjian kinerja ditarik kembali"),
    "pk.draf_dihapus": _("Draf perjanjian kinerja dihapus"),
    "pk.selesai": _("Perjanjian kinerja selesai"),
    "pk.versi_baru_disiapkan": _("Versi baru perjanjian kinerja disiapkan"),
    "predikat_organisasi.ditetapkan": _("Predikat kinerja organisasi ditetapkan"),
    "rapor.dicetak": _("Rapor dicetak dari baris perintah"),
    "rapor.izin_diberikan": _("Izin membaca rapor diberikan"),
    "rapor.izin_ditutup": _("Izin membaca rapor ditutup"),
    "rapor.kunjungan_sehari": _("Kunjungan rapor sehari dicatat"),
    "perubahan.dikonfirmasi": _("Versi baru karena perubahan rencana dikonfirmasi"),
    "perubahan.disiapkan": _("Versi baru karena perubahan rencana disiapkan"),
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
    "skp.bukti_dilepas": _("Bukti dilepas"),
    "skp.bukti_ditambah": _("Bukti ditambahkan"),
    "skp.diajukan": _("SKP diajukan"),
    "skp.dialog_dicatat": _("Dialog kinerja dicatat"),
    "skp.dibuat": _("SKP dibuat"),
    "skp.dicabut": _("Pengajuan SKP dicabut"),
    "skp.dikembalikan": _("SKP dikembalikan dengan catatan"),
    "skp.diimpor": _("SKP dimuat dari berkas"),
    "skp.disalin": _("SKP disalin dari SKP lain"),
    "skp.disambungkan": _("Hasil kerja disambungkan dengan hasil kerja atasan"),
    "skp.disimpan": _("SKP disimpan"),
    "skp.ditetapkan": _("SKP ditetapkan"),
    "skp.diubah": _("Versi baru SKP dibuat"),
    "skp.draf_dihapus": _("Draf SKP dihapus"),
    "skp.hasil_tim_disimpan": _("Hasil tim disimpan"),
    "skp.peran_dibagi": _("Peran hasil dibagi"),
    "skp.peran_dipakai": _("SKP diisi dengan peran dari atasan"),
    "skp.realisasi_diajukan": _("Realisasi diajukan"),
    "skp.realisasi_dicabut": _("Pengajuan realisasi dicabut"),
    "skp.realisasi_disimpan": _("Realisasi disimpan"),
    "skp.rekomendasi_tim_diberikan": _("Rekomendasi ketua tim diberikan"),
    "skp.umpan_balik_diberikan": _("Umpan balik diberikan"),
}

BIDANG: dict[str, Teks] = {
    "akun": _("Akun dan peran"),
    "fakta": _("Riwayat"),
    "jejak": _("Jejak"),
    "organisasi": _("Organisasi"),
    "penilaian": _("Penilaian"),
    "peraturan": _("Aturan, setelan, dan tenggat"),
    "perubahan": _("Perubahan rencana"),
    "pk": _("Perjanjian kinerja"),
    "predikat_organisasi": _("Predikat organisasi"),
    "rapor": _("Rapor"),
    "rencana": _("Rencana"),
    "skp": _("SKP"),
}

PERIHAL: dict[str, Teks] = {
    "bukti": _("Bukti"),
    "dokumen_rencana": _("Dokumen rencana"),
    "entri": _("Entri jejak"),
    "hukdis": _("Hukuman disiplin"),
    "jabatan": _("Jabatan"),
    "paket_daerah": _("Aturan daerah"),
    "pegawai": _("Pegawai"),
    "pengguna": _("Akun"),
    "penugasan": _("Penugasan"),
    "pk": _("Perjanjian kinerja"),
    "simpul": _("Simpul"),
    "rekomendasi": _("Rekomendasi ketua tim"),
    "skp": _("SKP"),
    "tim": _("Tim kerja"),
    "unit": _("Unit kerja"),
    "usulan": _("Usulan"),
    "versi_rencana": _("Versi rencana"),
}


def kalimat(peristiwa: str) -> str:
    """The sentence of an event; a name without one is read as words."""
    if peristiwa in KALIMAT:
        return str(KALIMAT[peristiwa])
    bidang, _titik, kata = peristiwa.partition(".")
    return f"{BIDANG.get(bidang, _kata(bidang).capitalize())}: {_kata(kata)}"


def sebut_perihal(subjek: str) -> str:
    """A subject as people read it: `skp:17` is "SKP 17"."""
    jenis, _titik_dua, id_ = subjek.partition(":")
    return f"{PERIHAL.get(jenis, _kata(jenis).capitalize())} {id_}".strip()


def _kata(kode: str) -> str:
    return kode.replace("_", " ")
