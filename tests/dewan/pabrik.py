"""A half-year of three more agencies, recorded on its days: every road has people in a large and in a small agency.

`20` has thirty people, `30` fourteen, `40` three. Dates count from the half-year's first day.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kinerja.akun.models import Pengguna
from kinerja.disiplin.services import IsiPerkara, buka_perkara
from kinerja.organisasi import services
from kinerja.organisasi.models import Pegawai
from kinerja.organisasi.selectors import penugasan_pada
from kinerja.organisasi.services import IsiJabatan, IsiPegawai, IsiPenugasan, IsiUnit
from kinerja.organisasi.sesi import buat_sesi
from kinerja.pengunduran import services as mundur
from kinerja.pengunduran.models import SuratPengunduran
from kinerja.pengunduran.selectors.akibat import akibat, sidik_surat
from kinerja.pengunduran.services import IsiPutusan, IsiSurat
from kinerja.peraturan.periode import Periode, periode_kalender
from kinerja.perjanjian.models import PerjanjianKinerja
from tests.pabrik import SISTEM, Orang, pukul
from tests.pembinaan.pabrik import kontrak_ditandatangani, rencana_disusun, titik_dicatat

S1 = periode_kalender(2026, "semester")[0]
BANYAK = {"20": 30, "30": 14, "40": 3}
NAMA = {"20": "Dinas Pekerjaan Umum", "30": "Dinas Perhubungan", "40": "Kantor Arsip"}
JABATAN_LAMA, JABATAN_BARU = "Juru Pengairan", "Operator Bendungan"
PELAKSANA = 6
# Agency -> how many of its people, each on another road; the first of the first are also in improvement.
TITIK, CATATAN = {"20": 12, "40": 1}, {"20": 6, "40": 1}
PINDAH, UNDUR, PERIKSA = {"20": 6, "30": 1}, {"20": 5, "30": 1}, {"20": 7, "30": 3, "40": 2}
PK = {"20": 20, "30": 9, "40": 2}


@dataclass(frozen=True)
class Semester:
    """The people of each agency, its head first."""

    periode: Periode
    orang: dict[str, list[Orang]]

    def bagian(self, kode: str, mulai: int, banyak: int) -> list[Orang]:
        """Some people of an agency, without the head."""
        return self.orang[kode][1 + mulai : 1 + mulai + banyak]


def semester(periode: Periode = S1) -> Semester:
    """Everything that happens in it; needs `kota_kecil` of a day not more than a year after its first day."""
    awal = periode.mulai
    _susunan(awal)
    satu = Semester(periode, {kode: _orang(kode, n, awal) for kode, n in BANYAK.items()})
    for kode, banyak in PK.items():
        perjanjian(satu.bagian(kode, 0, banyak), awal)
    _titik(satu, awal)
    for kode in BANYAK:
        lewat = TITIK.get(kode, 0)
        _pindah(satu.bagian(kode, lewat, PINDAH.get(kode, 0)), kode, awal + timedelta(days=40))
        lewat += PINDAH.get(kode, 0)
        _undur(satu.bagian(kode, lewat, UNDUR.get(kode, 0)), kode, awal + timedelta(days=60))
        lewat += UNDUR.get(kode, 0)
        _periksa(satu.bagian(kode, lewat if kode != "40" else 1, PERIKSA[kode]), awal + timedelta(days=80))
    _pelaksana(satu, awal)
    return satu


def _susunan(awal: date) -> None:
    at, mulai = pukul(awal), awal.replace(month=1, day=1)
    services.simpan_banyak_unit(isi=[IsiUnit(k, NAMA[k], "dinas", mulai, True, "00") for k in BANYAK], by=SISTEM, at=at)
    jabatan = []
    for k in BANYAK:
        jabatan += [
            IsiJabatan(f"{k}.K", f"Kepala {NAMA[k]}", k, "jpt_pratama", mulai, eselon="II.b", kode_atasan="SEKDA"),
            IsiJabatan(f"{k}.P", JABATAN_LAMA, k, "pelaksana", mulai, kode_atasan=f"{k}.K"),
            IsiJabatan(f"{k}.Q", JABATAN_BARU, k, "pelaksana", mulai, kode_atasan=f"{k}.K"),
        ]
    seksi = [IsiJabatan(f"20.S{n}", f"Kepala Seksi {n}", "20", "pengawas", mulai, kode_atasan="20.K")
             for n in range(PELAKSANA)]  # fmt: skip
    services.simpan_banyak_jabatan(isi=jabatan + seksi, by=SISTEM, at=at)


def _orang(kode: str, banyak: int, awal: date) -> list[Orang]:
    """The head and this many people, each with an account."""
    at = pukul(awal)
    nip = [f"19850101201001{'1' if n % 2 else '2'}{kode[0]}{n:02d}" for n in range(banyak + 1)]
    isi = [
        IsiPegawai(x, f"Zulkarnaen {kode}-{n:02d}", status="pns", tanggal_lahir=date(1985, 1, 1), golongan="III/a",
                   jenis_kelamin="L" if n % 2 else "P")
        for n, x in enumerate(nip)
    ]  # fmt: skip
    services.simpan_banyak_pegawai(isi=isi, by=SISTEM, at=at)
    mulai = awal.replace(month=1, day=1)
    tugas = [IsiPenugasan(x, f"{kode}.{'P' if n else 'K'}", "definitif", mulai) for n, x in enumerate(nip)]
    services.simpan_banyak_penugasan(isi=tugas, by=SISTEM, at=at)
    return [_berakun(x, at) for x in nip]


def _berakun(nip: str, at: datetime) -> Orang:
    pegawai, pengguna = Pegawai.objects.get(pengenal__nilai=nip), Pengguna.objects.create_user(username=nip)
    services.hubungkan_akun(pegawai=pegawai, pengguna=pengguna, by=SISTEM, at=at)
    return Orang(pegawai, pengguna, nip)


def _tugas(orang: Orang, on: date) -> int:
    return penugasan_pada(on).get(pegawai=orang.pegawai, jenis="definitif").pk


def perjanjian(orang: list[Orang], awal: date) -> None:
    """Agreements of these people come into force."""
    at = pukul(awal + timedelta(days=20))
    for x in orang:
        PerjanjianKinerja.objects.create(
            penugasan_id=_tugas(x, awal), tahun=awal.year, status="berlaku", berlaku_pada=at, dibuat=at,
            hash_snapshot="a" * 64, snapshot={},
        )  # fmt: skip


def _titik(satu: Semester, awal: date) -> None:
    tanda, on = awal + timedelta(days=1), awal + timedelta(days=100)
    for kode, banyak in TITIK.items():
        for n, x in enumerate(satu.bagian(kode, 0, banyak)):
            rendah = ("kerja",) if n < CATATAN[kode] else ()
            penugasan = penugasan_pada(awal).get(pk=_tugas(x, awal))
            kontrak = kontrak_ditandatangani(penugasan, tanda)
            titik = titik_dicatat(kontrak, satu.orang[kode][0], 1, on, rendah=rendah)
            if rendah:
                rencana_disusun(titik, satu.orang[kode][0], on, hari=120)


def _pindah(orang: list[Orang], kode: str, on: date) -> None:
    lama = [
        IsiPenugasan(x.nip, f"{kode}.P", "definitif", on.replace(month=1, day=1), on - timedelta(days=1)) for x in orang
    ]
    baru = [IsiPenugasan(x.nip, f"{kode}.Q", "definitif", on) for x in orang]
    services.simpan_banyak_penugasan(isi=lama + baru, by=SISTEM, at=pukul(on))


def _undur(orang: list[Orang], kode: str, on: date) -> None:
    walikota = Pengguna.objects.get(username="N0001")
    putus = on + timedelta(days=8)
    for n, x in enumerate(orang):
        surat = surat_ditandatangani(x, kode, on)
        mundur.terima_surat(
            surat=surat.pk, versi=surat.kunci, isi=IsiPutusan(f"800/{kode}/{n}", putus),
            by=buat_sesi(walikota, putus).pelaku, at=pukul(putus),
        )  # fmt: skip


def surat_ditandatangani(x: Orang, kode: str, on: date) -> SuratPengunduran:
    """A letter in own words with the next post named, waiting for its decision."""
    at, by, nanti = pukul(on), x.sesi(on).pelaku, on + timedelta(days=20)
    surat = mundur.tulis_surat(
        penugasan=_tugas(x, on), isi=IsiSurat("Saya memohon mengundurkan diri.", nanti), by=by, at=at
    )
    sidik = sidik_surat(surat, akibat(surat, on).isi())
    surat = mundur.tandatangani_surat(surat=surat.pk, versi=surat.kunci, sidik=sidik, cara="kata_sandi", by=by, at=at)
    return mundur.sebut_jabatan(
        surat=surat.pk, versi=surat.kunci, kode_jabatan=f"{kode}.Q", mulai=nanti, by=SISTEM, at=at
    )


def _periksa(orang: list[Orang], on: date) -> None:
    meja = buat_sesi(Pengguna.objects.get(username="disiplin"), on).pelaku
    for x in orang:
        isi = IsiPerkara(x.pegawai.pk, on, on - timedelta(days=1), "Tidak masuk kerja.", (("pp94_4_f", "ringan"),))
        buka_perkara(isi=isi, by=meja, at=pukul(on))


def _pelaksana(satu: Semester, awal: date) -> None:
    """Six posts acted in, each from ten days later on, until after the half-year: all beyond their first order."""
    akhir = satu.periode.sampai + timedelta(days=1)
    isi = [
        IsiPenugasan(x.nip, f"20.S{n}", "plt", awal + timedelta(days=10 * n), akhir, nomor_sk=f"800/{n}")
        for n, x in enumerate(satu.bagian("20", 0, PELAKSANA))
    ]
    services.simpan_banyak_penugasan(isi=isi, by=SISTEM, at=pukul(awal))
