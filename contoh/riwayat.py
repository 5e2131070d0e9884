"""What the personnel desk brings along: careers before the first year, made up from each person's age and service.

Marks of four rules (words by the packs), posts, grades, education, training, awards, credit points, few punishments.
"""

from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from random import Random

from contoh.muat import masuk
from contoh.orang import LULUS, Orang, Penduduk
from contoh.panggung import Panggung
from contoh.struktur import Jabatan, Struktur
from kinerja.aturan.layanan import hitung
from kinerja.aturan.periksa.nilai_lama import rezim_periode, sebutan_nilai

BAGIAN, BAGIAN_BESAR = 0.85, 0.2  # how many of the people come with a history
TAHUN_PERTAMA = 2012
JADWAL_GOLONGAN = 4  # years between two grades here
TANGGA = ("II/a", "II/b", "II/c", "II/d", "III/a", "III/b", "III/c", "III/d", "IV/a", "IV/b", "IV/c")
DIKLAT = (
    ("teknis", "Pengadaan Barang dan Jasa Pemerintah", 40),
    ("teknis", "Pengelolaan Keuangan Daerah", 32),
    ("teknis", "Pelayanan Prima", 24),
    ("teknis", "Penyusunan Indikator Kinerja", 16),
    ("teknis", "Pengelolaan Arsip Dinamis", 24),
    ("seminar", "Keterbukaan Informasi Publik", 6),
    ("seminar", "Perlindungan Data Pribadi", 4),
    ("teknis", "Analisis Data dengan Lembar Sebar", 20),
)
DIKLAT_RUMPUN = {
    "guru": (("teknis", "Asesmen Pembelajaran", 32), ("teknis", "Kurikulum dan Modul Ajar", 40)),
    "kesehatan": (("teknis", "Bantuan Hidup Dasar", 24), ("teknis", "Manajemen Puskesmas", 40)),
    "umum": (),
}
PENYELENGGARA = ("BKPSDM Kota Contoh", "BPSDM Provinsi", "Lembaga Administrasi Negara", "Universitas Terbuka")
JURUSAN = {"guru": "Pendidikan", "kesehatan": "Ilmu Keperawatan", "umum": "Administrasi Publik"}
SEBELUM = {
    "guru": (("Guru Ahli Pertama", "fungsional"), ("Guru Honorer Daerah", "pelaksana")),
    "kesehatan": (("Perawat Terampil", "fungsional"), ("Pengelola Kesehatan", "pelaksana")),
    "umum": (
        ("Pengelola Data", "pelaksana"),
        ("Pengadministrasi Perkantoran", "pelaksana"),
        ("Penyusun Program dan Anggaran", "pelaksana"),
    ),
}
STRUKTURAL = (("Kepala Seksi Pelayanan", "pengawas", "IV.a"), ("Kepala Subbagian Umum", "pengawas", "IV.a"))
TEMPAT = ("Kecamatan Utara", "Kecamatan Selatan", "Dinas Sosial", "Dinas Perhubungan", "Sekretariat DPRD")
LUAR = ("Kabupaten Tetangga", "Pemerintah Provinsi")
MASA_KARYA = ((30, "XXX"), (20, "XX"), (10, "X"))  # made-up history: years of service in the medal's own name

Baris = dict[str, str]


@dataclass(frozen=True, slots=True)
class Sosok:
    """A person with the post held on the first day and what makes the marks lean up or down."""

    orang: Orang
    jabatan: Jabatan
    sejak: date
    watak: float

    @property
    def tmt(self) -> date:
        """The first day of service."""
        assert self.orang.tmt_cpns is not None
        return self.orang.tmt_cpns


def muat_riwayat(panggung: Panggung, struktur: Struktur, penduduk: Penduduk) -> None:
    """Eight exchange files as the desk would load them on the first day."""
    for kode, baris in susun_riwayat(panggung, struktur, penduduk).items():
        masuk(panggung, kode, baris, date(panggung.tahun_lalu, 1, 1))


def susun_riwayat(panggung: Panggung, struktur: Struktur, penduduk: Penduduk) -> dict[str, list[Baris]]:
    """Kind of file -> its rows; drawn from a copy, so that nothing else of the example moves."""
    tahun, acak = panggung.tahun_lalu, copy(panggung.acak)
    sosok = list(_sosok(panggung, struktur, penduduk, acak))
    pns = [s for s in sosok if s.orang.status == "pns" and s.tmt.year < tahun - 1]
    nilai = _nilai(sosok, tahun, acak)
    return {
        "riwayat_jabatan": [b for s in sosok for b in _jabatan(s, acak)],
        "riwayat_golongan": [b for s in sosok for b in _golongan(s, tahun)],
        "riwayat_pendidikan": [b for s in sosok for b in _pendidikan(s)],
        "predikat": nilai,
        "diklat": [b for s in sosok for b in _diklat(s, tahun, acak)],
        "penghargaan": [b for s in sosok for b in _penghargaan(s, tahun, acak)],
        "hukdis": [b for s in acak.sample(pns, max(2, len(pns) // 60)) for b in _hukdis(s, tahun, acak)],
        "angka_kredit": _angka_kredit(sosok, nilai),
    }


def _sosok(panggung: Panggung, struktur: Struktur, penduduk: Penduduk, acak: Random) -> Iterator[Sosok]:
    jabatan = {j.kode: j for j in struktur.jabatan}
    tugas = {t.nip: t for t in penduduk.awal.tugas if t.jenis == "definitif"}
    for orang in penduduk.awal.pegawai:
        if orang.tmt_cpns and acak.random() < (BAGIAN if panggung.penuh else BAGIAN_BESAR):
            t = tugas[orang.nip]
            yield Sosok(orang, jabatan[t.kode_jabatan], t.mulai, acak.betavariate(4, 4))


def _jabatan(s: Sosok, acak: Random) -> Iterator[Baris]:
    """One to three posts between the first day of service and the present post."""
    lama = (s.sejak - s.tmt).days
    if lama < 400:
        return
    potong = sorted(acak.sample(range(1, 10), min(2, lama // 1500)))
    batas = [s.tmt, *(s.tmt + timedelta(days=lama * p // 10) for p in potong), s.sejak]
    for nomor, (mulai, akhir) in enumerate(pairwise(batas)):
        terakhir = nomor == len(batas) - 2
        if s.jabatan.struktural and terakhir:
            nama, jenis, eselon = acak.choice(STRUKTURAL)
        else:
            (nama, jenis), eselon = acak.choice(SEBELUM[s.jabatan.rumpun]), ""
        luar = nomor == 0 and acak.random() < 0.25
        tempat = s.jabatan.rumpun == "umum" and acak.choice(TEMPAT)
        yield _satu_jabatan(s, nama, jenis, eselon, mulai, akhir - timedelta(days=1)) | {
            "unit": tempat or ("SD Negeri 4" if s.jabatan.rumpun == "guru" else "Puskesmas Utara"),
            "instansi": acak.choice(LUAR) if luar else "",
        }
        if s.jabatan.struktural and terakhir and (akhir - mulai).days > 700 and acak.random() < 0.4:
            plt = mulai + timedelta(days=200)
            yield _satu_jabatan(s, "Kepala Bidang Pelayanan", "plt", "III.b", plt, plt + timedelta(days=150)) | {
                "unit": tempat or "",
                "instansi": "",
            }


def _satu_jabatan(s: Sosok, nama: str, jenis: str, eselon: str, mulai: date, sampai: date) -> Baris:
    return {
        "nip": s.orang.nip,
        "jabatan": nama,
        "jenis": jenis,
        "eselon": eselon,
        "mulai": mulai.isoformat(),
        "sampai": sampai.isoformat(),
        "nomor_sk": f"821/{mulai:%m%d}/{mulai.year}",
        "tanggal_sk": mulai.isoformat(),
    }


def _golongan(s: Sosok, tahun: int) -> Iterator[Baris]:
    """A step every few years from the first day of service to the grade of today."""
    if s.orang.golongan not in TANGGA:
        return
    akhir = TANGGA.index(s.orang.golongan)
    langkah = min(akhir, max(0, tahun - 1 - s.tmt.year) // JADWAL_GOLONGAN)
    for n, golongan in enumerate(TANGGA[akhir - langkah : akhir + 1]):
        tmt = date(s.tmt.year + JADWAL_GOLONGAN * n, s.tmt.month, 1)
        yield {
            "nip": s.orang.nip,
            "golongan": golongan,
            "tmt": tmt.isoformat(),
            "nomor_sk": f"823/{tmt:%m}/{tmt.year}",
            "tanggal_sk": tmt.isoformat(),
        }


def _pendidikan(s: Sosok) -> Iterator[Baris]:
    assert s.orang.lahir is not None
    tangga = ["SMA", *(["S1"] if s.orang.pendidikan == "S2" else []), s.orang.pendidikan]
    for tingkat in dict.fromkeys(tangga):
        yield {
            "nip": s.orang.nip,
            "tingkat": tingkat.lower(),
            "jurusan": "" if tingkat == "SMA" else JURUSAN[s.jabatan.rumpun],
            "sekolah": "SMA Negeri 1 Kota Contoh" if tingkat == "SMA" else "Universitas Nusantara Contoh",
            "tahun_lulus": str(s.orang.lahir.year + LULUS[tingkat]),
        }


def _diklat(s: Sosok, sampai: int, acak: Random) -> Iterator[Baris]:
    if s.orang.status == "pns" and s.tmt.year < sampai:
        yield _satu_diklat(s, "struktural", "Pelatihan Dasar CPNS", 511, s.tmt.year + 1, acak)
    if s.jabatan.jenis in ("administrator", "jpt_pratama", "pengawas"):
        nama = (
            "Pelatihan Kepemimpinan Pengawas"
            if s.jabatan.jenis == "pengawas"
            else "Pelatihan Kepemimpinan Administrator"
        )
        yield _satu_diklat(
            s, "struktural", nama, 900, min(sampai - 1, max(s.tmt.year + 3, sampai - acak.randint(1, 6))), acak
        )
    pilihan = (*DIKLAT, *DIKLAT_RUMPUN[s.jabatan.rumpun])
    for jenis, nama, jam in acak.sample(pilihan, acak.randint(0, 4)):
        awal = max(s.tmt.year + 1, sampai - 9)
        if awal < sampai:
            yield _satu_diklat(s, jenis, nama, jam, acak.randint(awal, sampai - 1), acak)


def _satu_diklat(s: Sosok, jenis: str, nama: str, jam: int, tahun: int, acak: Random) -> Baris:
    mulai = date(tahun, acak.randint(2, 10), acak.randint(1, 28))
    penyelenggara, nomor = acak.choice(PENYELENGGARA), f"{acak.randint(100, 999)}/D/{mulai.year}"
    return {
        "nip": s.orang.nip,
        "jenis": jenis,
        "nama": nama,
        "penyelenggara": penyelenggara,
        "mulai": mulai.isoformat(),
        "sampai": (mulai + timedelta(days=jam // 8)).isoformat(),
        "jam": str(jam),
        "nomor": "" if jenis == "seminar" and mulai.day % 4 == 0 else nomor,  # the files of real desks have gaps
    }


def _penghargaan(s: Sosok, sampai: int, acak: Random) -> Iterator[Baris]:
    for lama, angka in MASA_KARYA:
        tahun = s.tmt.year + lama + 1
        if s.orang.status == "pns" and TAHUN_PERTAMA <= tahun < sampai:
            yield _satu_penghargaan(s, f"Satyalancana Karya Satya {angka} Tahun", date(tahun, 8, 17), f"TK/{tahun}")
    if acak.random() < 0.05:
        tahun = acak.randint(max(s.tmt.year + 1, sampai - 6), sampai - 1) if s.tmt.year + 1 < sampai else 0
        if tahun:
            yield _satu_penghargaan(s, "Pegawai Teladan Kota Contoh", date(tahun, 11, 29), f"188/{tahun}")


def _satu_penghargaan(s: Sosok, nama: str, hari: date, nomor: str) -> Baris:
    return {"nip": s.orang.nip, "nama": nama, "nomor_sk": nomor, "tanggal_sk": hari.isoformat()}


def _hukdis(s: Sosok, sampai: int, acak: Random) -> Iterator[Baris]:
    tahun = acak.randint(max(s.tmt.year + 1, sampai - 10), sampai - 1)
    mulai = date(tahun, acak.randint(1, 12), 10)
    yield {
        "nip": s.orang.nip,
        "jenis": acak.choice(("teguran_lisan", "teguran_tertulis", "pernyataan_tidak_puas")),
        "nomor_sk": f"862/{acak.randint(10, 99)}/{tahun}",
        "tanggal_sk": (mulai - timedelta(days=9)).isoformat(),
        "mulai": mulai.isoformat(),
        "dasar": "Tidak masuk kerja tanpa alasan yang sah",
    }


# --- marks ----------------------------------------------------------------------------------------------------


def _nilai(sosok: Sequence[Sosok], sampai: int, acak: Random) -> list[Baris]:
    """Every full year of service from the first year on, by the rule of that year."""
    biasa = [b for s in sosok for t in range(max(TAHUN_PERTAMA, s.tmt.year + 1), sampai) for b in _setahun(s, t, acak)]
    return [*biasa, *_tahun_2021([s for s in sosok if s.tmt.year < 2021], acak)]


def _setahun(s: Sosok, tahun: int, acak: Random) -> Iterator[Baris]:
    mulai, akhir = date(tahun, 1, 1), date(tahun, 12, 31)
    rezim = rezim_periode(mulai, akhir)
    if tahun == 2021 or acak.random() < 0.02:  # the files of real desks have gaps
        return
    if tahun >= 2022:
        hasil, perilaku, predikat = _kuadran(s.watak, acak)
        yield _baris(s, mulai, akhir, predikat) | {
            "hasil_kerja": hasil,
            "perilaku": perilaku,
            "sumber": "e-Kinerja BKN",
        }
    elif tahun < 2014:
        nilai = _angka(72 + 18 * s.watak, acak)
        yield _baris(s, mulai, akhir, sebutan_nilai(rezim, mulai, nilai)) | {
            "nilai": str(nilai),
            "sumber": f"Arsip DP3 {tahun}",
        }
    else:
        skp, perilaku46 = _angka(74 + 18 * s.watak, acak), _angka(76 + 14 * s.watak, acak)
        nilai = (skp * 6 + perilaku46 * 4) / 10
        yield _baris(s, mulai, akhir, sebutan_nilai(rezim, mulai, nilai)) | {
            "hasil_kerja": str(skp),
            "perilaku": str(perilaku46),
            "nilai": f"{nilai:.2f}",
            "sumber": f"Penilaian prestasi kerja {tahun}",
        }


def _tahun_2021(sosok: Sequence[Sosok], acak: Random) -> Iterator[Baris]:
    """Two halves under two rules, and the year by SE MenPANRB 3/2021; each asked of the rules for everybody at once."""
    satu, tengah, dua, akhir = date(2021, 1, 1), date(2021, 6, 30), date(2021, 7, 1), date(2021, 12, 31)
    paruh = [(_angka(76 + 16 * s.watak, acak), _angka(90 + 18 * s.watak, acak)) for s in sosok]
    kedua = hitung(
        "prestasi_pp30",
        [
            {"id": n, "tanggal": dua.isoformat(), "skp": str(x), "perilaku": str(x), "penilaian_rekan": False}
            for n, (_, x) in enumerate(paruh)
        ],
        rincian=False,
    )
    setahun = hitung(
        "integrasi_2021",
        [
            {"id": n, "tanggal": satu.isoformat(), "semester_1": str(x), "semester_2": str(y)}
            for n, (x, y) in enumerate(paruh)
        ],
        rincian=False,
    )
    for s, (x, _), h, i in zip(sosok, paruh, kedua, setahun, strict=True):
        sumber = {"sumber": "SIASN"}
        yield _baris(s, satu, tengah, sebutan_nilai("pp46", satu, x), "periodik") | {"nilai": str(x)} | sumber
        yield _baris(s, dua, akhir, h.wajib()["predikat"], "periodik") | {"nilai": h.wajib()["nilai"]} | sumber
        yield _baris(s, satu, akhir, i.wajib()["predikat"]) | {"nilai": i.wajib()["nilai"]} | sumber


def _baris(s: Sosok, mulai: date, sampai: date, predikat: str, jenis: str = "tahunan") -> Baris:
    kosong = dict.fromkeys(("hasil_kerja", "perilaku", "nilai"), "")
    return {
        "nip": s.orang.nip,
        "mulai": mulai.isoformat(),
        "sampai": sampai.isoformat(),
        "jenis": jenis,
        "predikat": predikat,
        **kosong,
    }


def _angka(tengah: float, acak: Random) -> Decimal:
    return Decimal(round(100 * (tengah + acak.uniform(-4, 4)))) / 100


def _kuadran(watak: float, acak: Random) -> tuple[str, str, str]:
    """Ratings and the mark the matrix gives for them."""
    if acak.random() < watak / 4:
        return "di_atas", "di_atas", "sangat_baik"
    if acak.random() < 0.03:
        return "di_bawah", "sesuai", "butuh_perbaikan"
    return "sesuai", "sesuai", "baik"


def _angka_kredit(sosok: Sequence[Sosok], nilai: Sequence[Baris]) -> list[Baris]:
    """What the marks of 2023 and later bring a holder of a functional post."""
    jenjang = {s.orang.nip: s.jabatan.jenjang for s in sosok if s.jabatan.jenjang and s.orang.status == "pns"}
    dinilai = [b for b in nilai if b["nip"] in jenjang and b["mulai"] >= "2023"]
    masukan = [
        {"id": n, "tanggal": b["mulai"], "jenjang": jenjang[b["nip"]], "predikat": b["predikat"], "bulan": 12}
        for n, b in enumerate(dinilai)
    ]
    hasil = hitung("angka_kredit", masukan, rincian=False)
    return [
        {
            "nip": b["nip"],
            "mulai": b["mulai"],
            "sampai": b["sampai"],
            "angka_kredit": f"{Decimal(h.wajib()['angka_kredit']):.4f}".replace(".", ","),
            "nomor_sk": f"PAK/{b['nip'][-4:]}/{b['mulai'][:4]}",
            "tanggal_sk": b["sampai"],
        }
        for b, h in zip(dinilai, hasil, strict=True)
    ]
