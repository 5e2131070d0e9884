"""The meaning of the columns in plain words; UMUM holds what is the same in every kind."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from kinerja.dasar.tampilan import Teks
from kinerja.web.tukar.arti_siasn import GUNA_SIASN, SIASN

UMUM: Mapping[str, Teks] = {
    "nip": _("NIP, NI PPPK, atau kode lokal (diawali N) bagi yang tidak ber-NIP."),
    "mulai": _("Hari pertama berlaku."),
    "sampai": _("Hari terakhir berlaku; kosong = masih berlaku."),
    "nomor_sk": _("Nomor keputusan."),
    "kode_unit": _("Kode unit; unitnya harus sudah ada."),
    "dokumen": _("Kode dokumen rencana, misalnya rpjmd-2025-2029; kosong = rencana yang berjalan."),
    "versi": _("murni, geser_1, geser_2, ..., atau perubahan."),
}

ARTI: Mapping[str, Mapping[str, Teks]] = {
    "unit": {
        "kode": _("Kode unit; tidak pernah dipakai ulang untuk unit lain."),
        "nama": _("Nama resmi unit pada masa berlakunya."),
        "jenis": _("Jenis unit."),
        "perangkat_daerah": _("ya bila unit ini perangkat daerah."),
        "kode_induk": _("Kode unit di atasnya; kosong hanya untuk unit teratas."),
    },
    "jabatan": {
        "kode": _("Kode jabatan; tidak pernah dipakai ulang untuk jabatan lain."),
        "nama": _("Nama resmi jabatan."),
        "kode_unit": _("Kode unit tempat jabatan ini berada."),
        "jenis": _("Jenis jabatan; fungsional dan pelaksana boleh berpemangku banyak."),
        "eselon": _("Misalnya II.b; kosong untuk fungsional dan pelaksana."),
        "jenjang": _("Jenjang jabatan fungsional, misalnya ahli_muda."),
        "kelas": _("Kelas jabatan."),
        "formasi": _("Jumlah pemangku yang disetujui; kosong = 1 untuk jabatan berpemangku satu."),
        "kode_atasan": _("Kode jabatan atasan langsung; kosong hanya untuk kepala daerah."),
    },
    "pegawai": {
        "nama": _("Nama tanpa gelar."),
        "gelar_depan": _("Misalnya Dr. atau Ir."),
        "gelar_belakang": _("Misalnya S.Pd., M.Si."),
        "status": _("Status kepegawaian; kosong = tidak diubah."),
        "tanggal_lahir": _("Tanggal lahir; untuk PNS dicocokkan dengan NIP."),
        "jenis_kelamin": _("L atau P."),
        "tmt_cpns": _("TMT CPNS."),
        "tmt_pensiun": _("TMT pensiun."),
        "golongan": _("Golongan terakhir, misalnya III/d atau IX."),
        "tmt_golongan": _("TMT golongan itu."),
        "pendidikan": _("Pendidikan terakhir, misalnya s1."),
        "email": _("Alamat surel; boleh kosong."),
        "no_hp": _("Nomor telepon; boleh kosong."),
        "agama": _("Hanya untuk pengambilan sumpah; boleh kosong."),
        "nip_lama": _("NIP lama, bila ada."),
    },
    "status": {
        "kedudukan": _("Kedudukan hukum atau ketidakhadiran; hari tanpa baris berarti aktif."),
    },
    "penugasan": {
        "kode_jabatan": _("Kode jabatan yang dipegang; jabatannya harus sudah ada."),
        "jenis": _("definitif, tugas tambahan, atau penjabat/pelaksana."),
        "tanggal_sk": _("Tanggal keputusan."),
        "pejabat_penetap": _("Pejabat yang menetapkan."),
        "tanggal_pelantikan": _("Tanggal pelantikan, bila dilantik."),
        "nomor_pelantikan": _("Nomor berita acara pelantikan."),
        "nomor_pertek": _("Nomor pertimbangan teknis BKN, bila ada."),
    },
    "reorganisasi": {
        "tindakan": _(
            "Yang terjadi mulai hari itu: unit dibentuk, diubah, digabung, dihapus; jabatan dibentuk, diubah, dihapus; "
            "orang pindah ke sebuah jabatan, atau lepas darinya."
        ),
        "kode": _("Kode unit (unit_...) atau kode jabatan (jabatan_..., pindah, lepas)."),
        "mulai": _("Hari pertama keadaan baru; yang berakhir, berakhir sehari sebelumnya."),
        "kode_terkait": _(
            "unit_gabung: unit yang menerima. unit_bentuk: unit asalnya bila pemekaran, dipisah tanda |. "
            "jabatan_hapus: jabatan yang menjadi atasan bagi bawahannya."
        ),
        "nama": _("Nama baru; kosong = tetap."),
        "jenis": _("Jenis unit, jenis jabatan, atau jenis penugasan; kosong = tetap, untuk pindah = definitif."),
        "perangkat_daerah": _("ya bila unit ini perangkat daerah; kosong = tetap."),
        "kode_induk": _("Unit di atasnya; kosong = tetap."),
        "kode_unit": _("Unit tempat jabatan berada; kosong = tetap, ikut bila unitnya digabung."),
        "kode_atasan": _("Jabatan atasannya; kosong = tetap."),
        "eselon": _("Misalnya II.b; kosong = tetap."),
        "jenjang": _("Jenjang jabatan fungsional; kosong = tetap."),
        "kelas": _("Kelas jabatan; kosong = tetap."),
        "formasi": _("Jumlah pemangku yang disetujui; kosong = tetap."),
        "nip": _("Yang pindah atau lepas; kosong pada baris unit dan jabatan."),
        "tanggal_sk": _("Tanggal keputusan."),
        "pejabat_penetap": _("Pejabat yang menetapkan."),
    },
    "blok_nomor": {
        "klasifikasi": _("Kode klasifikasi pada aturan penomoran unit itu; kosong bila aturannya tanpa kode."),
        "tahun": _("Tahun nomor, empat angka."),
        "dari": _("Nomor urut pertama."),
        "sampai": _("Nomor urut terakhir."),
        "nomor_surat": _("Nomor surat bagian persuratan yang memberi blok."),
        "tanggal_surat": _("Tanggal surat itu."),
    },
    "nomor_dokumen": {
        "jenis": _("Jenis dokumen."),
        "kode_unit": _("Unit yang aturan penomorannya dipakai."),
        "tanggal": _("Tanggal dokumen."),
        "perihal": _("Untuk apa nomornya."),
        "nomor": _("Nomor seperti pada SRIKANDI; kosong = masih menunggu. Nomor yang sudah ada tidak diubah."),
        "rujukan": _("Penanda dari ekspor, jangan diubah; kosong untuk surat yang belum ada dalam buku agenda."),
        "keadaan": _("Hanya pada ekspor; tidak dibaca saat dimuat."),
    },
    "peserta_pelantikan": {
        "kode_pelantikan": _("Kode pelantikan yang sudah disiapkan."),
        "nip": _("NIP yang dilantik."),
        "kode_jabatan": _("Jabatan yang dituju; harus ada pada hari pelantikan."),
        "jenis": _("Kosong = definitif. Plt. dan Plh. tidak dilantik."),
        "nomor_pertek": _("Nomor pertimbangan teknis BKN untuk orang ini; kosong = nomor pada pelantikannya."),
        "agama": _("Untuk sumpah/janji; kosong = menurut data pegawai."),
        "peran_anggaran": _("PA, KPA, PPK, atau PPTK dalam jabatan baru; menentukan pernyataan kesediaan."),
        "akhiri_rangkap": _("ya bila tugas tambahan, Plt., atau Pj. orang ini ikut berakhir."),
        "uji_kompetensi": _("Tanggal hasil uji kompetensi."),
    },
    "predikat": {
        "mulai": _("Hari pertama periode yang dinilai; menentukan aturan yang menilainya."),
        "sampai": _("Hari terakhir periode yang dinilai."),
        "jenis": _("periodik untuk bagian tahun, tahunan untuk nilai tahun itu."),
        "hasil_kerja": _("Mulai 2022: di_atas, sesuai, atau di_bawah. Sebelumnya: nilai SKP, misalnya 85,5."),
        "perilaku": _("Mulai 2022: di_atas, sesuai, atau di_bawah. Sebelumnya: nilai perilaku."),
        "predikat": _("Sebutan menurut aturan periode itu; tidak dikonversi."),
        "nilai": _("Nilai angka pada skala aturan periode itu; kosong mulai 2022."),
        "nip_penilai": _("NIP pejabat penilai; boleh kosong."),
        "sumber": _("Dari mana nilai ini, misalnya e-Kinerja BKN atau dokumen penilaian 2015."),
    },
    "riwayat_jabatan": {
        "jabatan": _("Nama jabatan waktu itu, sebagai teks."),
        "unit": _("Unit kerja waktu itu, sebagai teks."),
        "instansi": _("Instansi bila bukan Pemda ini."),
        "jenis": _("Jenis jabatan (misalnya pengawas) atau penugasan (misalnya plt)."),
        "eselon": _("Misalnya IV.a; kosong bila tidak ada."),
        "tanggal_sk": _("Tanggal keputusan."),
    },
    "riwayat_golongan": {
        "golongan": _("Misalnya III/d, atau IX untuk PPPK."),
        "tmt": _("Berlaku mulai hari ini."),
        "tanggal_sk": _("Tanggal keputusan."),
    },
    "riwayat_pendidikan": {
        "tingkat": _("sd, smp, sma, d1 sampai d4, s1, s2, atau s3."),
        "jurusan": _("Jurusan atau program studi."),
        "sekolah": _("Nama sekolah atau perguruan tinggi."),
        "tahun_lulus": _("Tahun lulus."),
    },
    "diklat": {
        "jenis": _("Misalnya struktural, fungsional, teknis, atau seminar."),
        "nama": _("Nama diklat."),
        "penyelenggara": _("Penyelenggara."),
        "mulai": _("Hari pertama."),
        "sampai": _("Hari terakhir."),
        "jam": _("Banyaknya jam pelajaran."),
        "nomor": _("Nomor sertifikat."),
    },
    "penghargaan": {
        "nama": _("Nama penghargaan."),
        "tanggal_sk": _("Tanggal keputusan."),
    },
    "hukdis": {
        "jenis": _("Jenis hukuman menurut PP 94/2021, atau PP 53/2010 untuk keputusan lama."),
        "tanggal_sk": _("Tanggal keputusan."),
        "mulai": _("Hari pertama hukuman berlaku."),
        "sampai": _("Hari terakhir; kosong bila tidak berjangka."),
        "dasar": _("Pasal yang dilanggar."),
    },
    "angka_kredit": {
        "mulai": _("Hari pertama masa penilaian angka kredit."),
        "sampai": _("Hari terakhir masa penilaian angka kredit."),
        "angka_kredit": _("Angka kredit masa itu, bukan kumulatif."),
        "tanggal_sk": _("Tanggal keputusan; SIASN memintanya."),
    },
    "tim": {
        "kode": _("Kode tim; tidak pernah dipakai ulang untuk tim lain."),
        "nama": _("Nama tim menurut keputusannya."),
    },
    "anggota_tim": {
        "kode_tim": _("Kode tim; timnya harus sudah ada."),
        "peran": _("ketua atau anggota; satu ketua sehari."),
    },
    "skp": {
        "tahun": _("Tahun SKP."),
        "kode_jabatan": _("Kode jabatan segmennya; kosong bila hanya satu segmen pada tahun itu."),
        "mulai": _("Hari pertama segmen; kosong = satu-satunya segmen."),
        "sampai": _("Hari terakhir segmen; kosong = satu-satunya segmen."),
        "jenis": _("utama atau tambahan."),
        "rhk": _("Rencana hasil kerja."),
        "rhk_atasan": _("Rencana hasil kerja atasan yang didukung."),
        "aspek": _("Aspek atau perspektif indikator."),
        "iki": _("Indikator kinerja individu."),
        "target": _("Target indikator."),
        "satuan": _("Satuan target."),
        "pendekatan": _("Pendekatan SKP; kosong berarti kuantitatif."),
        "arah": _("Arah yang baik; kosong berarti naik."),
        "akumulasi": _("Cara periode menjadi tahun; kosong berarti dijumlahkan."),
        "baseline": _("Keadaan awal, sebelum tahun berjalan."),
    },
    "bank_hasil": {
        "jabatan": _("Nama jabatan, persis seperti pada data jabatan; berlaku bagi semua yang bernama sama."),
        "rhk": _("Rencana hasil kerja yang lazim bagi jabatan itu."),
        "aspek": _("Aspek, atau perspektif bagi JPT."),
        "iki": _("Indikator kinerja individu."),
        "target": _("Target yang lazim; setiap orang menyesuaikannya."),
        "satuan": _("Satuan target."),
        "arah": _("Arah yang baik; kosong berarti naik."),
        "akumulasi": _("Cara periode menjadi tahun; kosong berarti dijumlahkan."),
    },
    "rencana": {
        "level": _("Tingkat simpul pada pohon kinerja."),
        "kode": _("Kode simpul; tidak perlu menyambung kode induknya."),
        "kode_induk": _("Kode simpul yang didukung, di unit yang sama atau unit di atasnya."),
        "nama": _("Nama simpul; sama pada setiap baris kode yang sama."),
        "indikator": _("Satu indikator satu baris; simpul berindikator banyak = beberapa baris."),
        "indikator_dahulu": _(
            "Namanya dalam versi sebelumnya, bila berganti: realisasinya tetap miliknya. Kosong = namanya tetap."
        ),
        "satuan": _("Satuan indikator."),
        "arah": _("naik: makin tinggi makin baik; turun: makin rendah; rentang: di antara dua batas. Kosong = naik."),
        "kode_jabatan": _("Jabatan pemilik simpul."),
        "unit_pendukung": _("Kode unit lain yang mendukung, dipisah tanda |."),
        "baseline": _("Keadaan awal."),
        "target_YYYY": _("Target tahun itu, misalnya target_2026."),
        "target_YYYY_TWn": _("Target triwulan, misalnya target_2026_TW1."),
        "versi": _(
            "murni, geser_1, geser_2, ..., atau perubahan. Versi yang belum ada disusun dari versi sebelumnya: unit "
            "yang tidak disebut berkas tetap; pada unit yang disebut, level yang disebut dianggap lengkap, sehingga "
            "simpul lama yang tidak disebut tidak ikut."
        ),
        "pagu_YYYY": _("Pagu tahun itu, milik simpul: sama pada setiap barisnya, atau kosong."),
    },
    "data_bkn": {
        "nama": _("Nama menurut BKN."),
        "gelar_depan": _("Misalnya Dr. atau Ir."),
        "gelar_belakang": _("Misalnya S.Pd., M.Si."),
        "status": _("Status kepegawaian menurut BKN."),
        "tanggal_lahir": _("Tanggal lahir."),
        "jenis_kelamin": _("L atau P."),
        "tmt_cpns": _("TMT CPNS."),
        "golongan": _("Golongan terakhir."),
        "tmt_golongan": _("TMT golongan itu."),
        "pendidikan": _("Pendidikan terakhir, misalnya s1."),
        "kedudukan": _("Kedudukan hukum menurut BKN."),
        "jabatan": _("Nama jabatan menurut BKN."),
        "unit": _("Nama unit organisasi menurut BKN."),
        "tmt_jabatan": _("TMT jabatan itu."),
        "pns_id": _("Pengenal orang pada SIASN; dipakai lagi pada berkas untuk SIASN."),
    },
    **SIASN,
    "realisasi": {
        "kode": _("Kode simpul pada rencana."),
        "indikator": _("Nama indikator, persis seperti pada rencana."),
        "indikator_dahulu": _("Namanya saat realisasi ini dicatat, bila sesudah itu berganti."),
        "versi": _(
            "Hanya bila nama itu kini milik indikator lain: versi rencana tempat indikator ini masih bernama itu."
        ),
        "periode": _("Periode realisasi."),
        "realisasi": _("Yang tercapai pada periode itu; di atas target ditulis apa adanya."),
        "sumber": _("Sumber angkanya."),
    },
    "anggaran": {
        "kode": _("Kode simpul pada rencana."),
        "bulan": _("Bulan belanja."),
        "rencana": _("Rencana belanja bulan itu."),
        "realisasi": _("Belanja bulan itu saja, bukan kumulatif."),
        "jenis_belanja": _("Misalnya pegawai, barang_jasa, modal."),
    },
}

# What a kind is for, under its title.
GUNA: Mapping[str, Teks] = {
    "unit": _("Unit kerja dan induknya, dengan masa berlaku."),
    "jabatan": _("Jabatan, unitnya, dan jabatan atasannya."),
    "pegawai": _("Orang dan pengenalnya. Berkas ekspor pegawai BKN dikenali dan diterima langsung."),
    "status": _("Kedudukan hukum, cuti, tugas belajar, pensiun."),
    "penugasan": _("Siapa memegang jabatan apa, sejak kapan: definitif, tugas tambahan, Plt., Plh., Pj."),
    "tim": _("Tim kerja menurut keputusan, dengan masa berlakunya."),
    "anggota_tim": _("Siapa dalam tim mana, sebagai ketua atau anggota, juga dari unit lain."),
    "reorganisasi": _(
        "Satu berkas untuk satu hari besar: unit dan jabatan berubah, ratusan orang pindah. Diperiksa dulu: apa yang "
        "berubah per unit dan per orang, sebelum sesuatu disimpan."
    ),
    "blok_nomor": _("Nomor yang diberikan bagian persuratan kepada unit, dari sekian sampai sekian."),
    "nomor_dokumen": _("Buku agenda nomor. Ekspor, isi nomor dari SRIKANDI bagi yang menunggu, lalu muat kembali."),
    "peserta_pelantikan": _("Siapa dilantik dalam jabatan apa, untuk pelantikan yang sedang disiapkan."),
    "predikat": _("Nilai dan predikat tahun lalu, juga menurut DP3, PP 46/2011, dan PP 30/2019."),
    "riwayat_jabatan": _("Jabatan di tempat lain atau sebelum data ini dimulai."),
    "riwayat_golongan": _("Kenaikan golongan dari tahun ke tahun."),
    "riwayat_pendidikan": _("Pendidikan yang diselesaikan."),
    "diklat": _("Diklat, kursus, dan seminar dengan jam pelajarannya."),
    "penghargaan": _("Penghargaan dengan keputusannya."),
    "hukdis": _("Hukuman disiplin. Rahasia: hanya dilihat yang berhak."),
    "angka_kredit": _("Angka kredit jabatan fungsional."),
    "skp": _("Hasil kerja dan indikator SKP yang dibuat di aplikasi lain."),
    "bank_hasil": _("Hasil kerja dan indikator yang lazim bagi setiap jabatan, untuk memulai SKP."),
    "data_bkn": _("Unduhan pegawai dari SIASN. Tidak mengubah apa pun; yang berbeda didaftar untuk diputus."),
    **GUNA_SIASN,
    "rencana": _("Pohon kinerja dari visi sampai subkegiatan, dengan indikator, target, dan pagu."),
    "realisasi": _("Capaian indikator per bulan, triwulan, atau tahun."),
    "anggaran": _("Rencana dan realisasi belanja setiap bulan."),
}
