"""Addresses and objects of organisasi for the walk over every URL."""

from collections.abc import Callable

from django.urls import reverse

from kinerja.organisasi.models import TimKerja
from kinerja.organisasi.services import (
    IsiAnggota,
    IsiTim,
    kecualikan_atasan,
    simpan_banyak_anggota,
    simpan_tim,
)
from kinerja.organisasi.services.laporan import lapor
from tests.pabrik import HARI, SISTEM, Kota, pukul


def guru(nama: str) -> Callable[[Kota], str]:
    """An address of organisasi about kota.guru."""
    return lambda k: reverse(f"organisasi:{nama}", args=[k.guru.pegawai.pk])


def laporan(k: Kota) -> int:
    """A report of kota.guru."""
    return lapor(pegawai=k.guru.pegawai, hal="unit", uraian="Uji", by=k.guru.pelaku, at=pukul(HARI)).pk


def atasan_khusus(k: Kota) -> str:
    """The end of an exception for the post of kota.guru."""
    khusus = kecualikan_atasan(
        jabatan=k.guru.penugasan.jabatan,
        tujuan="harian",
        jabatan_atasan=k.kadis.penugasan.jabatan,
        mulai=HARI,
        alasan="Uji",
        by=k.guru.pelaku,
        at=pukul(HARI),
    )
    return reverse("organisasi:akhiri_atasan_khusus", args=[khusus.pk])


def tim(nama: str) -> Callable[[Kota], str]:
    """A page of a team of Dinas Pendidikan led by kota.kasek, with kota.guru in it."""

    def buat(k: Kota) -> str:
        satu = tim_uji(k)
        pk = satu.anggota.get(peran="anggota").pk if nama == "akhiri_anggota" else satu.pk
        return reverse(f"organisasi:{nama}", args=[pk])

    return buat


def tim_uji(k: Kota, ketua: str = "analis", anggota: str = "guru", unit: str = "10") -> TimKerja:
    """A team with a leader of another agency and one member."""
    at = pukul(HARI)
    satu = simpan_tim(isi=IsiTim("T1", "Tim Digitalisasi Rapor", unit, HARI, nomor_sk="800/7"), by=SISTEM, at=at)
    orang = [(ketua, "ketua"), (anggota, "anggota")]
    isi = [IsiAnggota("T1", getattr(k, siapa).nip, peran, HARI) for siapa, peran in orang]
    simpan_banyak_anggota(isi=isi, by=SISTEM, at=at)
    return satu
