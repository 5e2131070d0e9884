"""Proposals and notes that were made, through the services, on given days."""

from dataclasses import replace
from datetime import date

from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.services.pindah import pindahkan
from kinerja.organisasi.sesi import Sesi
from kinerja.tindaklanjut import services
from kinerja.tindaklanjut.isian import IsianPutusan, IsianUsul
from kinerja.tindaklanjut.models import TindakLanjut
from tests.pabrik import HARI, Kota, Orang, pukul

ISIAN = {
    "penghargaan": IsianUsul(
        "penghargaan", "Pegawai berprestasi", "Melayani tanpa keluhan setahun penuh.", "Hasil survei layanan 2025"
    ),
    "pengembangan": IsianUsul(
        "pengembangan", "Analisis jabatan", "Menyusun anjab sendiri.", "Dialog kinerja", jenis_diklat="Diklat teknis",
        tahun=2026,
    ),
    "mutasi": IsianUsul(
        "mutasi", "", "Subbidang lain memerlukan pengalamannya.", "PP 11/2017 jo. PP 17/2020", kode_jabatan="KABID-K",
        pertimbangan=("kebutuhan", "kompetensi"),
    ),
    "nota": IsianUsul("nota", "Laporan terlambat", "Tiga laporan melewati batas.", "Rencana aksi triwulan IV"),
}  # fmt: skip


def diusulkan(jenis: str, oleh: Orang | Sesi, tentang: Orang, on: date = HARI, **ganti: object) -> TindakLanjut:
    """One of a kind, made that day; `ganti` says what is typed otherwise."""
    sesi = oleh if isinstance(oleh, Sesi) else oleh.sesi(on)
    isian = replace(ISIAN[jenis], **ganti)  # type: ignore[arg-type]  # each test names fields of its kind
    return services.usulkan(penugasan=tentang.penugasan.pk, isian=isian, sesi=sesi, at=pukul(on))


def diputus(
    satu: TindakLanjut, oleh: Orang | Sesi, on: date = HARI, *, setuju: bool = True, nomor: str = "800/7/2026"
) -> TindakLanjut:
    """Decided that day; refused with a reason."""
    sesi = oleh if isinstance(oleh, Sesi) else oleh.sesi(on)
    isian = IsianPutusan(setuju, on, nomor, "" if setuju else "Anggaran belum ada.")
    return services.putuskan(tindak_lanjut=satu.pk, versi=satu.kunci, isian=isian, sesi=sesi, at=pukul(on))


def lepas(kota: Kota, siapa: str, on: date = HARI) -> None:
    """Somebody leaves every post at the end of the day."""
    semua = list(Penugasan.objects.filter(pegawai=getattr(kota, siapa).pegawai))
    pindahkan(tutup=semua, sampai=on, buka=[], at=pukul(on))
