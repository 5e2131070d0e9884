"""Columns and codes of SIASN's two files of marks: /skp22/save and /kinerjaperiodik/save."""

from kinerja.dasar.tabel import HITUNG, PENGENAL, Bentuk, Kolom

RATING = {1: "di_atas", 2: "sesuai", 3: "di_bawah"}
KUADRAN = {1: "sangat_baik", 2: "baik", 3: "butuh_perbaikan", 4: "kurang", 5: "sangat_kurang"}
KODE_RATING = {v: k for k, v in RATING.items()}
KODE_KUADRAN = {v: k for k, v in KUADRAN.items()}
SUMBER = "SIASN BKN"
BULANAN, TRIWULANAN = 1, 2

NIP = Kolom("nip", PENGENAL, wajib=True, panjang=30)
NILAI = (
    Kolom("hasilKinerjaNilai", HITUNG, wajib=True),
    Kolom("perilakuKerjaNilai", HITUNG, wajib=True),
    Kolom("kuadranKinerjaNilai", HITUNG, wajib=True),
)
PENILAI = (
    Kolom("penilaiGolongan", panjang=20),
    Kolom("penilaiNama", panjang=250),
    Kolom("penilaiNipNrp", PENGENAL, panjang=30),
    Kolom("penilaiUnorNama", panjang=250),
    Kolom("statusPenilai", panjang=10),
)
SKP22 = Bentuk(
    (
        NIP,
        Kolom("tahun", HITUNG, wajib=True),
        *NILAI,
        Kolom("penilaiJabatan", panjang=250),
        *PENILAI,
        Kolom("pnsDinilaiOrang", PENGENAL, panjang=60),
    ),
    ("nip", "tahun", "penilaiNipNrp"),
)
PERIODIK = Bentuk(
    (
        NIP,
        Kolom("tahun", HITUNG, wajib=True),
        Kolom("bulanMulaiPenilaian", HITUNG, wajib=True),
        Kolom("bulanSelesaiPenilaian", HITUNG, wajib=True),
        Kolom("tahunMulaiPenilaian", HITUNG),
        Kolom("tahunSelesaiPenilaian", HITUNG),
        *NILAI,
        Kolom("periodikId", HITUNG),
        Kolom("koefisienId", HITUNG),
        Kolom("penilaiJabatanNama", panjang=250),
        *PENILAI,
        Kolom("pnsDinilaiId", PENGENAL, panjang=60),
    ),
    ("nip", "tahun", "bulanMulaiPenilaian", "bulanSelesaiPenilaian", "penilaiNipNrp"),
)
