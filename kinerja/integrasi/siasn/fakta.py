"""Training, courses, credit points, awards and discipline: the columns of SIASN's payloads, by its own names."""

from django.utils.translation import gettext_lazy as _

from kinerja.dasar.tabel import DESIMAL, HITUNG, PENGENAL, TANGGAL, YA_TIDAK, Kolom
from kinerja.dasar.waktu import tulis_rentang
from kinerja.fakta.models import AngkaKredit, Diklat, HukumanDisiplin, Penghargaan
from kinerja.integrasi.siasn.bentuk import Berkas
from kinerja.integrasi.siasn.isi import (
    baris_fakta,
    isi_angka_kredit,
    isi_diklat,
    isi_hukdis,
    isi_kursus,
    isi_penghargaan,
    kursus,
    pada,
    struktural,
)

NAMA = Kolom("nama", panjang=250)
BETULKAN = _("Tidak tercatat. Betulkan catatannya, lalu unduh lagi.")
HARI_KOSONG = _("Tanggal tidak tercatat. Batalkan catatan itu, lalu muat lagi dengan tanggalnya.")


DIKLAT = Berkas(
    kode="siasn_diklat",
    judul=_("Diklat struktural"),
    alamat="/diklat/save",
    kolom=(
        Kolom("bobot", HITUNG),
        Kolom("id", panjang=60),
        Kolom("institusiPenyelenggara", panjang=200),
        Kolom("jenisKompetensi", panjang=60),
        Kolom("jumlahJam", HITUNG),
        Kolom("latihanStrukturalId", panjang=60),
        Kolom("nomor", panjang=100),
        Kolom("pnsOrangId", PENGENAL, panjang=60),
        Kolom("tahun", HITUNG),
        Kolom("tanggal", TANGGAL),
        Kolom("tanggalSelesai", TANGGAL),
    ),
    orang="pnsOrangId",
    baris=baris_fakta(Diklat, isi_diklat, lambda d: pada(d.nama, d), struktural),
    sini=(NAMA,),
    wajib={
        "institusiPenyelenggara": BETULKAN,
        "jumlahJam": BETULKAN,
        "nomor": BETULKAN,
        "tanggal": HARI_KOSONG,
        "tanggalSelesai": BETULKAN,
    },
    di_siasn=("bobot", "id", "jenisKompetensi", "latihanStrukturalId"),
    kunci=("nip", "nama", "tanggal"),
)
KURSUS = Berkas(
    kode="siasn_kursus",
    judul=_("Kursus dan seminar"),
    alamat="/kursus/save",
    kolom=(
        Kolom("instansiId", panjang=60),
        Kolom("institusiPenyelenggara", panjang=200),
        Kolom("jenisDiklatId", panjang=60),
        Kolom("jenisKursus", panjang=60),
        Kolom("jenisKursusSertipikat", panjang=60),
        Kolom("jumlahJam", HITUNG),
        Kolom("lokasiId", panjang=60),
        Kolom("namaKursus", panjang=250),
        Kolom("nomorSertipikat", panjang=100),
        Kolom("pnsOrangId", PENGENAL, panjang=60),
        Kolom("tahunKursus", HITUNG),
        Kolom("tanggalKursus", TANGGAL),
        Kolom("tanggalSelesaiKursus", TANGGAL),
    ),
    orang="pnsOrangId",
    baris=baris_fakta(Diklat, isi_kursus, lambda d: pada(d.nama, d), kursus),
    wajib={
        "institusiPenyelenggara": BETULKAN,
        "jumlahJam": BETULKAN,
        "nomorSertipikat": BETULKAN,
        "tanggalKursus": HARI_KOSONG,
        "tanggalSelesaiKursus": BETULKAN,
    },
    di_siasn=("instansiId", "jenisDiklatId", "jenisKursusSertipikat", "lokasiId"),
    kunci=("nip", "jenisKursus", "namaKursus", "tanggalKursus"),
)
ANGKA_KREDIT = Berkas(
    kode="siasn_angkakredit",
    judul=_("Angka kredit"),
    alamat="/angkakredit/save",
    kolom=(
        Kolom("bulanMulaiPenailan", HITUNG, wajib=True),
        Kolom("bulanSelesaiPenailan", HITUNG, wajib=True),
        Kolom("tahunMulaiPenailan", HITUNG, wajib=True),
        Kolom("tahunSelesaiPenailan", HITUNG, wajib=True),
        Kolom("isAngkaKreditPertama", YA_TIDAK),
        Kolom("isIntegrasi", YA_TIDAK),
        Kolom("isKonversi", YA_TIDAK),
        Kolom("kreditBaruTotal", DESIMAL, wajib=True),
        Kolom("kreditPenunjangBaru", DESIMAL),
        Kolom("kreditUtamaBaru", DESIMAL),
        Kolom("nomorSk", panjang=100),
        Kolom("tanggalSk", TANGGAL),
        Kolom("pnsId", PENGENAL, panjang=60),
        Kolom("rwJabatanId", panjang=60),
    ),
    orang="pnsId",
    baris=baris_fakta(AngkaKredit, isi_angka_kredit, lambda a: tulis_rentang(a.mulai, a.sampai)),
    wajib={"nomorSk": BETULKAN, "tanggalSk": BETULKAN},
    di_siasn=(
        "isAngkaKreditPertama",
        "isIntegrasi",
        "isKonversi",
        "kreditPenunjangBaru",
        "kreditUtamaBaru",
        "rwJabatanId",
    ),
    kunci=("nip", "tahunMulaiPenailan", "bulanMulaiPenailan", "tahunSelesaiPenailan", "bulanSelesaiPenailan"),
)
PENGHARGAAN = Berkas(
    kode="siasn_penghargaan",
    judul=_("Penghargaan"),
    alamat="/penghargaan/save",
    kolom=(
        Kolom("hargaId", panjang=60),
        Kolom("id", panjang=60),
        Kolom("pnsOrangId", PENGENAL, panjang=60),
        Kolom("skDate", TANGGAL),
        Kolom("skNomor", panjang=100),
        Kolom("tahun", HITUNG, wajib=True),
    ),
    orang="pnsOrangId",
    baris=baris_fakta(Penghargaan, isi_penghargaan, lambda p: pada(p.nama, p)),
    sini=(NAMA,),
    wajib={"skNomor": BETULKAN},
    di_siasn=("hargaId", "id"),
    kunci=("nip", "nama", "skDate"),
)
HUKDIS = Berkas(
    kode="siasn_hukdis",
    judul=_("Hukuman disiplin"),
    alamat="/hukdis/save",
    kolom=(
        Kolom("akhirHukumanTanggal", TANGGAL),
        Kolom("alasanHukumanDisiplinId", panjang=60),
        Kolom("golonganId", panjang=60),
        Kolom("golonganLama", panjang=60),
        Kolom("hukdisYangDiberhentikanId", panjang=60),
        Kolom("hukumanTanggal", TANGGAL, wajib=True),
        Kolom("id", panjang=60),
        Kolom("jenisHukumanId", panjang=10),
        Kolom("jenisTingkatHukumanId", panjang=1),
        Kolom("kedudukanHukumId", panjang=10),
        Kolom("keterangan", panjang=250),
        Kolom("masaBulan", HITUNG),
        Kolom("masaTahun", HITUNG),
        Kolom("nomorPp", panjang=60),
        Kolom("pnsOrangId", PENGENAL, panjang=60),
        Kolom("skNomor", wajib=True, panjang=100),
        Kolom("skTanggal", TANGGAL, wajib=True),
        Kolom("skPembatalanNomor", panjang=100),
        Kolom("skPembatalanTanggal", TANGGAL),
    ),
    orang="pnsOrangId",
    baris=baris_fakta(HukumanDisiplin, isi_hukdis, lambda h: h.nomor_sk),
    wajib={"keterangan": BETULKAN},
    di_siasn=(
        "alasanHukumanDisiplinId",
        "golonganId",
        "golonganLama",
        "hukdisYangDiberhentikanId",
        "id",
        "kedudukanHukumId",
        "skPembatalanNomor",
        "skPembatalanTanggal",
    ),
    kunci=("nip", "skNomor"),
)
