"""What follows beside the roads, in the example: an award, a priority, a proposal to move, and notes of guidance."""

from datetime import date, timedelta

from contoh.akun import ATASAN, KEPALA, KETUA, PEJABAT, PENYIAP, SEKDA, STAF, Pemeran
from contoh.panggung import Panggung, atasan_semua
from kinerja.akun.models import Pengguna
from kinerja.organisasi.models import Penugasan, Tujuan
from kinerja.organisasi.models.unit import JenisJabatan
from kinerja.organisasi.selectors import penugasan_pada
from kinerja.organisasi.selectors.penugasan import dengan_jabatan
from kinerja.organisasi.sesi import Sesi, buat_sesi
from kinerja.tindaklanjut.isian import IsianPutusan, IsianUsul
from kinerja.tindaklanjut.models import TindakLanjut
from kinerja.tindaklanjut.services import putuskan, tanggapi, usulkan

PENGHARGAAN = IsianUsul(
    "penghargaan", "Pegawai berprestasi", "Melayani tanpa satu keluhan setahun penuh.", "Hasil survei kepuasan layanan"
)
NOTA = IsianUsul(
    "nota", "Laporan bulanan terlambat", "Tiga laporan melewati batas.", "Rencana aksi dalam perjanjian kinerja"
)
NOTA_BARU = IsianUsul(
    "nota", "Jadwal dialog triwulan", "Dialog triwulan ini belum dijadwalkan.", "Rencana aksi dalam perjanjian kinerja"
)
JAWABAN = "Dua laporan menunggu data bidang lain; jadwal barunya sudah kami sepakati dan kami lampirkan pada rencana."


def tindak_lanjut(panggung: Panggung, pemeran: Pemeran) -> None:
    """Proposed by the superiors who have an account, about their own people."""
    kepala, atasan, sekda = (pemeran.bernama(x) for x in (KEPALA, ATASAN, SEKDA))
    on = panggung.hari_ini
    if kepala is None or atasan is None or sekda is None:
        return
    if staf := pemeran.bernama(STAF):
        satu = usul(panggung, atasan, staf, PENGHARGAAN, on - timedelta(days=12))
        putus(panggung, satu, sekda, on - timedelta(days=4))
    if ketua := pemeran.bernama(KETUA):
        usul(panggung, atasan, ketua, pengembangan(on), on - timedelta(days=5))
    if kode := jabatan_setingkat(atasan, on):
        usul(panggung, kepala, atasan, mutasi(kode), on - timedelta(days=3))
    if pejabat := pemeran.bernama(PEJABAT):
        beri_nota(panggung, kepala, pejabat, on - timedelta(days=9), JAWABAN)
        usul(panggung, kepala, pejabat, NOTA_BARU, on - timedelta(days=1))  # theirs to answer
    if penyiap := pemeran.bernama(PENYIAP):
        for pimpinan in atasan_semua([penyiap.pk], Tujuan.KINERJA, on - timedelta(days=1)).values():
            usul(panggung, pimpinan, penyiap, NOTA_BARU, on - timedelta(days=1))


def pengembangan(on: date) -> IsianUsul:
    """Training for the next year."""
    alasan, dasar = "Akan menyusun analisis jabatan sendiri.", "Kesepakatan dialog kinerja"
    jenis = "Diklat teknis"
    return IsianUsul("pengembangan", "Analisis jabatan", alasan, dasar, jenis_diklat=jenis, tahun=on.year + 1)


def mutasi(kode: str) -> IsianUsul:
    """Into a post of the same level."""
    alasan = "Bidang itu memerlukan pengalamannya menata data pegawai."
    dasar = "PP 11/2017 jo. PP 17/2020; kebutuhan organisasi menurut peta jabatan"
    return IsianUsul("mutasi", "", alasan, dasar, kode_jabatan=kode, pertimbangan=("kebutuhan", "kompetensi"))


def usul(panggung: Panggung, oleh: Penugasan, tentang: Penugasan, isian: IsianUsul, on: date) -> TindakLanjut:
    """One proposal or note of that day."""
    sesi = sesi_pada(panggung, oleh, on)
    return usulkan(penugasan=tentang.pk, isian=isian, sesi=sesi, at=panggung.pukul(on, 10))


def putus(panggung: Panggung, satu: TindakLanjut, oleh: Penugasan, on: date) -> None:
    """Agreed, with the number of the decision."""
    isian = IsianPutusan(setuju=True, tanggal=on, nomor=f"800.1.11/{satu.pk}/{on.year}")
    sesi, at = sesi_pada(panggung, oleh, on), panggung.pukul(on, 10)
    putuskan(tindak_lanjut=satu.pk, versi=satu.kunci, isian=isian, sesi=sesi, at=at)


def beri_nota(panggung: Panggung, oleh: Penugasan, kepada: Penugasan, on: date, jawaban: str) -> None:
    """A note of guidance, answered two days later."""
    satu = usul(panggung, oleh, kepada, NOTA, on)
    hari = on + timedelta(days=2)
    sesi, at = sesi_pada(panggung, kepada, hari), panggung.pukul(hari, 10)
    tanggapi(tindak_lanjut=satu.pk, versi=satu.kunci, isi=jawaban, sesi=sesi, at=at)


def jabatan_setingkat(asal: Penugasan, on: date) -> str:
    """The code of another post that ranks the same, of another agency first; empty where there is none."""
    setara = penugasan_pada(on).filter(dengan_jabatan(jenis=JenisJabatan.ADMINISTRATOR), jenis="definitif")
    semua = [p for p in setara.exclude(jabatan=asal.jabatan_id).order_by("-pk") if p.kelas == asal.kelas]
    return semua[0].jabatan.kode if semua else ""


def sesi_pada(panggung: Panggung, siapa: Penugasan, on: date) -> Sesi:
    """The session of somebody in this post on a day."""
    return buat_sesi(Pengguna.objects.get(pk=panggung.pengguna(siapa.pegawai_id)), on, siapa.pk)
