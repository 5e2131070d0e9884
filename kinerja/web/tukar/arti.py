"""The meaning of the columns in plain words; UMUM holds what is the same in every kind."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from kinerja.dasar.tampilan import Teks

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
    },
    "rencana": {
        "level": _("Tingkat simpul pada pohon kinerja."),
        "kode": _("Kode simpul; tidak perlu menyambung kode induknya."),
        "kode_induk": _("Kode simpul yang didukung, di unit yang sama atau unit di atasnya."),
        "nama": _("Nama simpul; sama pada setiap baris kode yang sama."),
        "indikator": _("Satu indikator satu baris; simpul berindikator banyak = beberapa baris."),
        "satuan": _("Satuan indikator."),
        "arah": _("naik: makin tinggi makin baik; turun: makin rendah; rentang: di antara dua batas. Kosong = naik."),
        "kode_jabatan": _("Jabatan pemilik simpul."),
        "unit_pendukung": _("Kode unit lain yang mendukung, dipisah tanda |."),
        "baseline": _("Keadaan awal."),
        "target_YYYY": _("Target tahun itu, misalnya target_2026."),
        "target_YYYY_TWn": _("Target triwulan, misalnya target_2026_TW1."),
        "pagu_YYYY": _("Pagu tahun itu, milik simpul: sama pada setiap barisnya, atau kosong."),
    },
    "realisasi": {
        "kode": _("Kode simpul pada rencana."),
        "indikator": _("Nama indikator, persis seperti pada rencana."),
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
    "skp": _("Hasil kerja dan indikator SKP yang dibuat di aplikasi lain."),
    "rencana": _("Pohon kinerja dari visi sampai subkegiatan, dengan indikator, target, dan pagu."),
    "realisasi": _("Capaian indikator per bulan, triwulan, atau tahun."),
    "anggaran": _("Rencana dan realisasi belanja setiap bulan."),
}
