"""The structure of Kota Contoh: 51 real agencies, made-up parts below them, sized to the number of people."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

DATA = Path(__file__).parent / "data"
BERDIRI = date(2021, 1, 1)
AKAR = "000"
SEKDA = "050.01"  # heads of agencies answer through the Sekda; their PK they sign with the mayor
SETDA, BKPP, DISDIK, DINKES, RSUD = "050", "001", "021", "011", "048"
INTI = ("050", "051", "031", "001", "006", "005", "021", "011", "010", "049", "033", "044")  # the small example
MAPEL = ("Matematika", "Bahasa Indonesia", "IPA", "IPS", "Bahasa Inggris", "Seni Budaya", "PJOK")


@dataclass(frozen=True, slots=True)
class Unit:
    """One row of the exchange file `unit`."""

    kode: str
    nama: str
    jenis: str
    perangkat_daerah: bool
    kode_induk: str = ""


@dataclass(frozen=True, slots=True)
class Jabatan:
    """One row of the exchange file `jabatan`; `struktural` = one holder; `puncak` = led by an additional duty."""

    kode: str
    nama: str
    kode_unit: str
    jenis: str
    kode_atasan: str
    eselon: str = ""
    jenjang: str = ""
    kelas: int | None = None
    formasi: int | None = None
    rumpun: str = "umum"  # umum, guru, kesehatan

    @property
    def struktural(self) -> bool:
        return self.jenis not in {"fungsional", "pelaksana"}


@dataclass(slots=True)
class Struktur:
    """Units and posts, and how many people each kind of place should hold."""

    unit: list[Unit] = field(default_factory=list)
    jabatan: list[Jabatan] = field(default_factory=list)
    sekolah: list[str] = field(default_factory=list)
    puskesmas: list[str] = field(default_factory=list)

    def tambah(self, unit: Unit, jabatan: list[Jabatan]) -> None:
        self.unit.append(unit)
        self.jabatan += jabatan


def susun(pegawai: int) -> Struktur:
    """The structure for about `pegawai` people: 12 agencies below 600, all 51 from there."""
    hasil = Struktur()
    _puncak(hasil)
    bidang = 2 if pegawai < 2_000 else 3 if pegawai < 6_000 else 4
    for unit in _perangkat_daerah():
        if pegawai >= 600 or unit.kode in INTI:
            _isi_perangkat_daerah(hasil, unit, bidang, kecil=pegawai < 600)
    guru, nakes = round(pegawai * 0.40), round(pegawai * 0.15)
    for nomor in range(max(2, round(guru / 24) - 1)):
        _sekolah(hasil, nomor)
    for nomor in range(max(2, round(nakes / 32))):
        _puskesmas(hasil, nomor)
    return hasil


def _judul(nama: str) -> str:
    kecil = {"dan", "atau"}
    kata = [k.lower() if k.lower() in kecil else k.capitalize() for k in nama.replace("SEMARANG", "CONTOH").split()]
    return " ".join(kata).replace("Dprd", "DPRD")


def _perangkat_daerah() -> Iterator[Unit]:
    jenis = {"031": "inspektorat", "048": "rsud", "049": "lainnya", "050": "setda", "051": "setwan"}
    nama = {"048": "Rumah Sakit Umum Daerah Kota Contoh"}
    with (DATA / "sotk_kota_semarang.csv").open(encoding="utf-8") as berkas:
        for baris in csv.DictReader(berkas):
            kode = baris["kode"]
            yield Unit(kode, nama.get(kode, _judul(baris["nama"])), jenis.get(kode, baris["jenis"]), True, AKAR)


def _puncak(hasil: Struktur) -> None:
    hasil.tambah(
        Unit(AKAR, "Pemerintah Kota Contoh", "lainnya", False),
        [
            Jabatan("000.01", "Wali Kota Contoh", AKAR, "kepala_daerah", ""),
            Jabatan("000.02", "Wakil Wali Kota Contoh", AKAR, "wakil_kepala_daerah", "000.01"),
        ],
    )


def _isi_perangkat_daerah(hasil: Struktur, unit: Unit, bidang: int, *, kecil: bool) -> None:
    if unit.jenis == "setda":
        _setda(hasil, unit, bidang)
    elif unit.jenis == "kecamatan":
        _kecamatan(hasil, unit, 1 if bidang == 2 else bidang)
    else:
        _dinas(hasil, unit, bidang, kecil=kecil)


def _staf(unit: str, atasan: str, *tambahan: Jabatan) -> list[Jabatan]:
    """Many-holder posts directly under a structural one."""
    return [
        Jabatan(f"{unit}.P1", "Penata Layanan Operasional", unit, "pelaksana", atasan, kelas=7),
        Jabatan(f"{unit}.P2", "Pengadministrasi Perkantoran", unit, "pelaksana", atasan, kelas=5),
        Jabatan(f"{unit}.P3", "Pengelola Layanan Operasional", unit, "pelaksana", atasan, kelas=6),
        *tambahan,
    ]


def _fungsional(unit: str, atasan: str, kode: str, nama: str, jenjang: str) -> Jabatan:
    kelas = {"ahli_pertama": 8, "ahli_muda": 9, "ahli_madya": 11, "terampil": 6, "mahir": 7}[jenjang]
    sebutan = jenjang.replace("_", " ").title()
    nama_lengkap = f"{nama} {sebutan}"
    return Jabatan(f"{unit}.{kode}", nama_lengkap, unit, "fungsional", atasan, jenjang=jenjang, kelas=kelas)


def _setda(hasil: Struktur, unit: Unit, bidang: int) -> None:
    jabatan = [Jabatan(SEKDA, "Sekretaris Daerah", unit.kode, "jpt_pratama", "000.01", "II.a", kelas=15)]
    asisten = ("Pemerintahan dan Kesejahteraan Rakyat", "Perekonomian dan Pembangunan", "Administrasi Umum")
    for n, hal in enumerate(asisten, 2):
        jabatan.append(
            Jabatan(f"{unit.kode}.0{n}", f"Asisten {hal}", unit.kode, "jpt_pratama", SEKDA, "II.b", kelas=14)
        )
    ahli = ("Hukum dan Politik", "Ekonomi dan Keuangan", "Kemasyarakatan dan Sumber Daya Manusia")
    for n, hal in enumerate(ahli, 5):
        nama = f"Staf Ahli Bidang {hal}"
        jabatan.append(Jabatan(f"{unit.kode}.0{n}", nama, unit.kode, "jpt_pratama", "000.01", "II.b", kelas=13))
    hasil.tambah(unit, jabatan)
    bagian = ("Organisasi", "Hukum", "Umum", "Perekonomian", "Kesejahteraan Rakyat", "Tata Pemerintahan")
    for n, hal in enumerate(bagian[: bidang + 1], 1):
        kode = f"{unit.kode}{n}"
        kepala = f"{kode}.01"
        atasan = f"{unit.kode}.0{2 + (n % 3)}"
        hasil.tambah(
            Unit(kode, f"Bagian {hal}", "bagian", False, unit.kode),
            [
                Jabatan(kepala, f"Kepala Bagian {hal}", kode, "administrator", atasan, "III.a", kelas=12),
                *_staf(kode, kepala, _fungsional(kode, kepala, "F1", "Analis Kebijakan", "ahli_muda")),
            ],
        )


def _dinas(hasil: Struktur, unit: Unit, bidang: int, *, kecil: bool) -> None:
    kepala, sekretaris, kode = f"{unit.kode}.01", f"{unit.kode}.02", unit.kode
    sebutan = {
        "inspektorat": "Inspektur",
        "rsud": "Direktur Rumah Sakit Umum Daerah",
        "setwan": "Sekretaris DPRD",
    }.get(unit.jenis, f"Kepala {unit.nama}")
    jf = {BKPP: "Analis SDM Aparatur", "006": "Perencana", "031": "Auditor"}.get(kode, "Analis Kebijakan")
    hasil.tambah(
        unit,
        [
            Jabatan(kepala, sebutan, kode, "jpt_pratama", SEKDA, "II.b", kelas=15 if kode in INTI else 14),
            Jabatan(sekretaris, f"Sekretaris {unit.nama}", kode, "administrator", kepala, "III.a", kelas=13),
        ],
    )
    subbag = (("A", "Umum dan Kepegawaian"),) if kecil else (("A", "Umum dan Kepegawaian"), ("B", "Keuangan"))
    for huruf, hal in subbag:
        anak = f"{kode}{huruf}"
        ketua = f"{anak}.01"
        nama = f"Subbagian {hal}"
        hasil.tambah(
            Unit(anak, f"{nama} {unit.nama}", "subbagian", False, kode),
            [
                Jabatan(ketua, f"Kepala {nama} {unit.nama}", anak, "pengawas", sekretaris, "IV.a", kelas=10),
                *_staf(anak, ketua, _fungsional(anak, ketua, "F1", "Arsiparis", "terampil")),
            ],
        )
    hal_bidang = BIDANG.get(kode, ("Pelayanan", "Pengembangan", "Pengendalian", "Kerja Sama"))
    for n, hal in enumerate(hal_bidang[:bidang], 1):
        anak = f"{kode}{n}"
        ketua = f"{anak}.01"
        jenis_bidang = "Inspektur Pembantu" if unit.jenis == "inspektorat" else "Kepala Bidang"
        nama = f"Inspektur Pembantu {n}" if unit.jenis == "inspektorat" else f"{jenis_bidang} {hal}"
        hasil.tambah(
            Unit(anak, f"Bidang {hal} {unit.nama}", "bidang", False, kode),
            [
                Jabatan(ketua, f"{nama} {unit.nama}", anak, "administrator", kepala, "III.b", kelas=12),
                *_staf(
                    anak,
                    ketua,
                    _fungsional(anak, ketua, "F1", jf, "ahli_muda"),
                    _fungsional(anak, ketua, "F2", jf, "ahli_pertama"),
                    _fungsional(anak, ketua, "F3", "Pranata Komputer", "ahli_pertama"),
                ),
            ],
        )


BIDANG = {
    BKPP: (
        "Mutasi dan Promosi",
        "Pengadaan, Pemberhentian dan Informasi",
        "Pengembangan Kompetensi",
        "Penilaian Kinerja",
    ),
    DISDIK: ("Pembinaan SMP", "Pembinaan SD", "Ketenagaan", "PAUD dan Pendidikan Masyarakat"),
    DINKES: ("Pelayanan Kesehatan", "Kesehatan Masyarakat", "Pencegahan Penyakit", "Sumber Daya Kesehatan"),
    "006": ("Perencanaan dan Evaluasi", "Pemerintahan dan Sosial", "Ekonomi", "Infrastruktur"),
    "010": ("Pendaftaran Penduduk", "Pencatatan Sipil", "Informasi Kependudukan", "Pemanfaatan Data"),
}


def _kecamatan(hasil: Struktur, unit: Unit, kelurahan: int) -> None:
    kode, camat, sekcam = unit.kode, f"{unit.kode}.01", f"{unit.kode}.02"
    wilayah = unit.nama.removeprefix("Kecamatan ")
    hasil.tambah(
        unit,
        [
            Jabatan(camat, f"Camat {wilayah}", kode, "administrator", SEKDA, "III.a", kelas=12),
            Jabatan(sekcam, f"Sekretaris {unit.nama}", kode, "administrator", camat, "III.b", kelas=11),
        ],
    )
    for n, hal in enumerate(("Tata Pemerintahan", "Pemberdayaan Masyarakat"), 1):
        anak = f"{kode}{n}"
        ketua = f"{anak}.01"
        hasil.tambah(
            Unit(anak, f"Seksi {hal} {unit.nama}", "seksi", False, kode),
            [
                Jabatan(ketua, f"Kepala Seksi {hal} {unit.nama}", anak, "pengawas", camat, "IV.a", kelas=9),
                *_staf(anak, ketua),
            ],
        )
    for n in range(1, kelurahan + 1):
        anak = f"{kode}K{n}"
        lurah = f"{anak}.01"
        nama = f"Kelurahan {wilayah} {('Kidul', 'Lor', 'Wetan', 'Kulon')[n - 1]}"
        sebutan = nama.removeprefix("Kelurahan ")
        hasil.tambah(
            Unit(anak, nama, "kelurahan", False, kode),
            [
                Jabatan(lurah, f"Lurah {sebutan}", anak, "pengawas", camat, "IV.a", kelas=9),
                Jabatan(f"{anak}.02", f"Sekretaris {nama}", anak, "pengawas", lurah, "IV.b", kelas=8),
                *_staf(anak, lurah),
            ],
        )


def _sekolah(hasil: Struktur, nomor: int) -> None:
    """A school: its head is a teacher with an additional duty; the first one has 51 people (a superior with 50)."""
    tingkat, bidang = (("SMP", "0211"), ("SD", "0212"))[nomor % 2]
    kode = f"{DISDIK}S{nomor + 1:03d}"
    kepala = f"{kode}.01"
    nama = f"{tingkat} Negeri {nomor // 2 + 1} Contoh"
    guru = [("G1", "ahli_pertama"), ("G2", "ahli_muda"), ("G3", "ahli_madya")]
    hasil.tambah(
        Unit(kode, nama, "sekolah", False, DISDIK),
        [
            Jabatan(kepala, f"Kepala {nama}", kode, "fungsional", f"{bidang}.01", formasi=1, rumpun="kepala_sekolah"),
            *(
                Jabatan(
                    f"{kode}.{g}",
                    f"Guru {j.replace('_', ' ').title()}",
                    kode,
                    "fungsional",
                    kepala,
                    "",
                    j,
                    9,
                    None,
                    "guru",
                )
                for g, j in guru
            ),
        ],
    )
    hasil.sekolah.append(kode)


def _puskesmas(hasil: Struktur, nomor: int) -> None:
    kode = f"{DINKES}K{nomor + 1:02d}"
    kepala = f"{kode}.01"
    nama = f"Puskesmas Contoh {nomor + 1}"
    nakes = (("N1", "Dokter", "ahli_muda"), ("N2", "Perawat", "ahli_pertama"), ("N3", "Bidan", "terampil"))
    hasil.tambah(
        Unit(kode, nama, "puskesmas", False, DINKES),
        [
            Jabatan(kepala, f"Kepala {nama}", kode, "fungsional", "0111.01", formasi=1, rumpun="kepala_puskesmas"),
            *(
                Jabatan(
                    f"{kode}.{k}",
                    f"{n} {j.replace('_', ' ').title()}",
                    kode,
                    "fungsional",
                    kepala,
                    "",
                    j,
                    8,
                    None,
                    "kesehatan",
                )
                for k, n, j in nakes
            ),
        ],
    )
    hasil.puskesmas.append(kode)
