"""The meaning of SIASN's own columns in plain words, and what each of its files is for."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from kinerja.dasar.tampilan import Teks

_NILAI: Mapping[str, Teks] = {
    "tahun": _("Tahun kinerja."),
    "hasilKinerjaNilai": _("1 di atas, 2 sesuai, 3 di bawah ekspektasi."),
    "perilakuKerjaNilai": _("1 di atas, 2 sesuai, 3 di bawah ekspektasi."),
    "kuadranKinerjaNilai": _("1 Sangat Baik, 2 Baik, 3 Butuh Perbaikan, 4 Kurang, 5 Sangat Kurang."),
    "penilaiGolongan": _("Golongan penilai pada akhir masa penilaian; boleh kosong."),
    "penilaiNama": _("Nama penilai."),
    "penilaiNipNrp": _("NIP penilai."),
    "penilaiUnorNama": _("Unit penilai."),
    "statusPenilai": _("ASN atau NON ASN."),
}
_ORANG = _("PNS ID: pengenal orang pada SIASN, dari unduhan pegawainya.")
_DI_SIASN = _("Kode atau pilihan SIASN; dipilih di sana, kosong pada berkas dari sini.")
_KODE = (  # what SIASN chooses, whatever the file
    *("bobot", "eselonId", "golonganId", "golonganLama", "hargaId", "hukdisYangDiberhentikanId", "id", "instansiId"),
    *("isAngkaKreditPertama", "isIntegrasi", "isKonversi", "jabatanFungsionalId", "jabatanFungsionalUmumId"),
    *("alasanHukumanDisiplinId", "jenisDiklatId", "jenisJabatan", "jenisKompetensi", "jenisKursusSertipikat"),
    *("jenisMutasiId", "jenisPenugasanId", "kedudukanHukumId", "kreditPenunjangBaru", "kreditUtamaBaru"),
    *("latihanStrukturalId", "lokasiId", "rwJabatanId", "satuanKerjaId", "skPembatalanNomor", "skPembatalanTanggal"),
    *("subJabatanId", "tmtMutasi", "unorId"),
)
_RIWAYAT: Mapping[str, Teks] = {
    **dict.fromkeys(_KODE, _DI_SIASN),
    "pnsOrangId": _ORANG,
    "pnsId": _ORANG,
    "institusiPenyelenggara": _("Penyelenggara."),
    "jumlahJam": _("Banyaknya jam pelajaran."),
    "nomor": _("Nomor sertifikat."),
    "tahun": _("Tahun."),
    "tanggal": _("Hari pertama, ditulis hh-bb-tttt."),
    "tanggalSelesai": _("Hari terakhir, ditulis hh-bb-tttt."),
    "jenisKursus": _("Jenis kursus menurut catatan di sini, misalnya teknis atau seminar."),
    "namaKursus": _("Nama kursus."),
    "nomorSertipikat": _("Nomor sertifikat."),
    "tahunKursus": _("Tahun kursus."),
    "tanggalKursus": _("Hari pertama, ditulis hh-bb-tttt."),
    "tanggalSelesaiKursus": _("Hari terakhir, ditulis hh-bb-tttt."),
    "bulanMulaiPenailan": _("Bulan pertama, 1-12; ejaannya dari SIASN."),
    "bulanSelesaiPenailan": _("Bulan terakhir, 1-12."),
    "tahunMulaiPenailan": _("Tahun bulan pertama."),
    "tahunSelesaiPenailan": _("Tahun bulan terakhir."),
    "kreditBaruTotal": _("Angka kredit masa itu, bukan kumulatif."),
    "nomorSk": _("Nomor keputusan."),
    "tanggalSk": _("Tanggal keputusan, ditulis hh-bb-tttt; kosong bila tidak dicatat di sini."),
    "skDate": _("Tanggal keputusan, ditulis hh-bb-tttt."),
    "skNomor": _("Nomor keputusan."),
    "skTanggal": _("Tanggal keputusan, ditulis hh-bb-tttt."),
    "akhirHukumanTanggal": _("Hari terakhir hukuman; kosong bila tidak berjangka."),
    "hukumanTanggal": _("Hari pertama hukuman berlaku."),
    "jenisHukumanId": _("Kode jenis hukuman pada SIASN, dari paket aturan hari keputusannya."),
    "jenisTingkatHukumanId": _("R ringan, S sedang, B berat."),
    "keterangan": _("Pasal yang dilanggar."),
    "masaBulan": _("Lamanya: bulan di atas tahun penuh."),
    "masaTahun": _("Lamanya: tahun penuh."),
    "nomorPp": _("Peraturan yang mengatur jenis hukumannya pada hari keputusan."),
    "tmtJabatan": _("Hari pertama dalam jabatan, ditulis hh-bb-tttt."),
    "tmtPelantikan": _("Hari pelantikan, ditulis hh-bb-tttt; kosong bila tidak dilantik."),
    "nama": _("Nama menurut catatan di sini, untuk memilih kodenya di SIASN."),
    "jabatan": _("Nama jabatan di sini, untuk memilih kodenya di SIASN."),
    "unit": _("Unit kerja di sini, untuk memilih kodenya di SIASN."),
}
SIASN: Mapping[str, Mapping[str, Teks]] = {
    "siasn_skp22": {**_NILAI, "penilaiJabatan": _("Jabatan penilai."), "pnsDinilaiOrang": _ORANG},
    "siasn_kinerjaperiodik": {
        **_NILAI,
        "bulanMulaiPenilaian": _("Bulan pertama, 1-12."),
        "bulanSelesaiPenilaian": _("Bulan terakhir, 1-12."),
        "tahunMulaiPenilaian": _("Tahun bulan pertama."),
        "tahunSelesaiPenilaian": _("Tahun bulan terakhir."),
        "periodikId": _("1 bulanan, 2 triwulan."),
        "koefisienId": _("Diisi oleh SIASN; kosong pada berkas dari sini."),
        "penilaiJabatanNama": _("Jabatan penilai."),
        "pnsDinilaiId": _ORANG,
    },
    "siasn_angkakredit": _RIWAYAT,
    "siasn_jabatan": _RIWAYAT,
    "siasn_diklat": _RIWAYAT,
    "siasn_kursus": _RIWAYAT,
    "siasn_penghargaan": _RIWAYAT,
    "siasn_hukdis": _RIWAYAT,
}
GUNA_SIASN: Mapping[str, Teks] = {
    "siasn_skp22": _("Nilai tahunan: yang dibuat di sini keluar untuk SIASN, yang dibuat di BKN masuk."),
    "siasn_kinerjaperiodik": _("Nilai periodik: yang dibuat di sini keluar untuk SIASN, yang dibuat di BKN masuk."),
    "siasn_angkakredit": _("Angka kredit yang tercatat di sini, untuk SIASN."),
    "siasn_jabatan": _("Jabatan dan tugas tambahan yang diberikan di sini, untuk SIASN."),
    "siasn_diklat": _("Diklat struktural yang tercatat di sini, untuk SIASN."),
    "siasn_kursus": _("Diklat lain, kursus, dan seminar yang tercatat di sini, untuk SIASN."),
    "siasn_penghargaan": _("Penghargaan yang tercatat di sini, untuk SIASN."),
    "siasn_hukdis": _("Hukuman disiplin yang tercatat di sini, untuk SIASN. Rahasia."),
}
