"""A small Pemda, built through the services: every test names its people instead of making them."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time

from django.test import Client

from kinerja.akun.models import Pengguna, Peran, PeranPengguna
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi import services
from kinerja.organisasi.models import Pegawai, Penugasan, UnitKerja
from kinerja.organisasi.selectors import penugasan_pada
from kinerja.organisasi.services import IsiJabatan, IsiPegawai, IsiPenugasan, IsiUnit
from kinerja.organisasi.sesi import Sesi, buat_sesi

SANDI = "Sandi-uji-123"
HARI = date(2026, 1, 2)
SISTEM = Pelaku.dari_tugas("uji")

UNIT = [
    # kode, nama, jenis, perangkat daerah, induk
    ("00", "Pemerintah Kota Contoh", "lainnya", False, ""),
    ("01", "Sekretariat Daerah", "setda", True, "00"),
    ("02", "Inspektorat", "inspektorat", True, "00"),
    ("03", "Badan Perencanaan Pembangunan Daerah", "badan", True, "00"),
    ("05", "Badan Kepegawaian dan Pengembangan SDM", "badan", True, "00"),
    ("05.1", "Bidang Mutasi", "bidang", False, "05"),
    ("05.2", "Bidang Kinerja", "bidang", False, "05"),
    ("05.1.1", "Subbidang Kepangkatan", "subbagian", False, "05.1"),
    ("10", "Dinas Pendidikan", "dinas", True, "00"),
    ("10.9", "SD Negeri 1", "sekolah", False, "10"),
]
JABATAN = [
    # kode, nama, unit, jenis, eselon, atasan
    ("WK", "Wali Kota Contoh", "00", "kepala_daerah", "", ""),
    ("SEKDA", "Sekretaris Daerah", "01", "jpt_pratama", "II.a", "WK"),
    ("INSP", "Auditor Ahli Madya", "02", "fungsional", "", "SEKDA"),
    ("PRC", "Perencana Ahli Muda", "03", "fungsional", "", "SEKDA"),
    ("KABAN", "Kepala BKPSDM", "05", "jpt_pratama", "II.b", "SEKDA"),
    ("KABID-M", "Kepala Bidang Mutasi", "05.1", "administrator", "III.b", "KABAN"),
    ("KABID-K", "Kepala Bidang Kinerja", "05.2", "administrator", "III.b", "KABAN"),
    ("KASUB", "Kepala Subbidang Kepangkatan", "05.1.1", "pengawas", "IV.a", "KABID-M"),
    ("STAF", "Penata Layanan Operasional", "05.1.1", "pelaksana", "", "KASUB"),
    ("ANALIS", "Analis SDM Aparatur Ahli Pertama", "05.2", "fungsional", "", "KABID-K"),
    ("KADIS", "Kepala Dinas Pendidikan", "10", "jpt_pratama", "II.b", "SEKDA"),
    ("OPR", "Pengelola Kinerja", "10", "pelaksana", "", "KADIS"),
    ("KASEK", "Kepala SD Negeri 1", "10.9", "fungsional", "", "KADIS"),
    ("GURU", "Guru Ahli Pertama", "10.9", "fungsional", "", "KASEK"),
]
ORANG = [
    # atribut, nip, nama, lahir, kelamin, status, golongan, jabatan
    ("walikota", "N0001", "Arif Wibowo", date(1970, 3, 1), "L", "pejabat_negara", "", "WK"),
    ("sekda", "196805121993031004", "Budi Santoso", date(1968, 5, 12), "L", "pns", "IV/d", "SEKDA"),
    ("inspektur", "197511042000032003", "Citra Lestari", date(1975, 11, 4), "P", "pns", "IV/a", "INSP"),
    ("perencana", "198807212012012002", "Dian Permata", date(1988, 7, 21), "P", "pns", "III/d", "PRC"),
    ("kaban", "197202281997031006", "Eko Prasetyo", date(1972, 2, 28), "L", "pns", "IV/c", "KABAN"),
    ("kabid_mutasi", "197609152002121001", "Fajar Nugroho", date(1976, 9, 15), "L", "pns", "IV/a", "KABID-M"),
    ("kabid_kinerja", "197812032005012008", "Gita Maharani", date(1978, 12, 3), "P", "pns", "IV/a", "KABID-K"),
    ("kasub", "198401172008011005", "Hendra Saputra", date(1984, 1, 17), "L", "pns", "III/d", "KASUB"),
    ("staf", "199205302019032011", "Siti Rahma", date(1992, 5, 30), "P", "pns", "III/a", "STAF"),
    ("staf_pppk", "199308142023211007", "Joko Susilo", date(1993, 8, 14), "L", "pppk", "VII", "STAF"),
    ("analis", "199011092015032004", "Kartika Sari", date(1990, 11, 9), "P", "pns", "III/b", "ANALIS"),
    ("kadis", "197004051995121002", "Lukman Hakim", date(1970, 4, 5), "L", "pns", "IV/c", "KADIS"),
    ("operator", "199502182020122009", "Maya Putri", date(1995, 2, 18), "P", "pns", "II/c", "OPR"),
    ("kasek", "197303121998022001", "Nurul Aini", date(1973, 3, 12), "P", "pns", "IV/a", "GURU"),
    ("guru", "198509262010012015", "Oktavia Rini", date(1985, 9, 26), "P", "pns", "III/c", "GURU"),
    ("guru_pppk", "199106042022212013", "Putra Ramadhan", date(1991, 6, 4), "L", "pppk", "IX", "GURU"),
]


@dataclass
class Orang:
    """One person of the small Pemda with account and post."""

    pegawai: Pegawai
    pengguna: Pengguna
    nip: str

    @property
    def penugasan(self) -> Penugasan:
        """The definitive post (for a person without one, the oldest assignment), with its names of the first day."""
        return min(penugasan_pada(HARI).filter(pegawai=self.pegawai), key=lambda p: (p.jenis != "definitif", p.mulai))

    def sesi(self, on: date = HARI, pilih: int | None = None) -> Sesi:
        """The session of a day."""
        return buat_sesi(self.pengguna, on, pilih)

    @property
    def pelaku(self) -> Pelaku:
        """Who this is in the ledger."""
        return self.sesi().pelaku


@dataclass
class Kota:
    """The small Pemda: its people by name, units by code."""

    on: date
    walikota: Orang
    sekda: Orang
    inspektur: Orang
    perencana: Orang
    kaban: Orang
    kabid_mutasi: Orang
    kabid_kinerja: Orang
    kasub: Orang
    staf: Orang
    staf_pppk: Orang
    analis: Orang
    kadis: Orang
    operator: Orang
    kasek: Orang
    guru: Orang
    guru_pppk: Orang
    bkpsdm: Pengguna
    admin: Pengguna
    disiplin: Pengguna
    unit: dict[str, UnitKerja] = field(default_factory=dict)


def pukul(on: date, jam: int = 8) -> datetime:
    """A moment of a day: 08.00 UTC is working time in all three zones."""
    return datetime.combine(on, time(jam), tzinfo=UTC)


def masuk(siapa: Orang | Pengguna) -> Client:
    """A browser in which this person is signed in."""
    client = Client()
    client.force_login(siapa.pengguna if isinstance(siapa, Orang) else siapa)
    return client


def kota_kecil(on: date = HARI) -> Kota:
    """Sixteen people, fourteen posts, one agency with three levels, one school led by a teacher; roles given.

    `analis` holds the role BKPSDM, `perencana` perencana, `operator` pengelola kinerja of Dinas Pendidikan,
    `inspektur` inspektorat; `bkpsdm`, `admin` and `disiplin` (the discipline desk) are accounts without a person.
    Everybody's password is SANDI.
    """
    at = pukul(on)
    awal = date(on.year - 1, 1, 1)
    services.simpan_banyak_unit(
        isi=[IsiUnit(kode, nama, jenis, awal, pd, induk) for kode, nama, jenis, pd, induk in UNIT], by=SISTEM, at=at
    )
    services.simpan_banyak_jabatan(
        isi=[
            IsiJabatan(kode, nama, unit, jenis, awal, eselon=eselon, kode_atasan=atasan)
            for kode, nama, unit, jenis, eselon, atasan in JABATAN
        ],
        by=SISTEM,
        at=at,
    )
    services.simpan_banyak_pegawai(
        isi=[
            IsiPegawai(nip, nama, status=status, tanggal_lahir=lahir, jenis_kelamin=kelamin, golongan=golongan)
            for _, nip, nama, lahir, kelamin, status, golongan, _ in ORANG
        ],
        by=SISTEM,
        at=at,
    )
    tugas = [IsiPenugasan(nip, jabatan, "definitif", awal) for _, nip, *_, jabatan in ORANG]
    tugas.append(IsiPenugasan("197303121998022001", "KASEK", "tugas_tambahan", awal))
    services.simpan_banyak_penugasan(isi=tugas, by=SISTEM, at=at)
    orang = {atribut: _orang(atribut, nip, at) for atribut, nip, *_ in ORANG}
    unit = {u.kode: u for u in UnitKerja.objects.all()}
    bkpsdm, admin, disiplin = (_akun(nama) for nama in ("bkpsdm", "admin", "disiplin"))
    kota = Kota(on=on, bkpsdm=bkpsdm, admin=admin, disiplin=disiplin, unit=unit, **orang)
    _beri_peran(kota, awal)
    return kota


def _orang(atribut: str, nip: str, at: datetime) -> Orang:
    pegawai = Pegawai.objects.get(pengenal__nilai=nip)
    pengguna = _akun(nip)
    services.hubungkan_akun(pegawai=pegawai, pengguna=pengguna, by=SISTEM, at=at)
    return Orang(pegawai, pengguna, nip)


def _akun(nama: str) -> Pengguna:
    return Pengguna.objects.create_user(username=nama, password=SANDI)


def _beri_peran(kota: Kota, mulai: date) -> None:
    dinas = str(kota.unit["10"].pk)
    for pengguna, peran, cakupan in (
        (kota.bkpsdm, Peran.BKPSDM, ""),
        (kota.analis.pengguna, Peran.BKPSDM, ""),
        (kota.admin, Peran.ADMIN, ""),
        (kota.disiplin, Peran.DISIPLIN, ""),
        (kota.perencana.pengguna, Peran.PERENCANA, ""),
        (kota.inspektur.pengguna, Peran.INSPEKTORAT, ""),
        (kota.operator.pengguna, Peran.PENGELOLA_KINERJA, dinas),
    ):
        PeranPengguna.objects.create(pengguna=pengguna, peran=peran, cakupan=cakupan, mulai=mulai)
