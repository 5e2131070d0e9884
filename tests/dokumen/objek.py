"""For the walk through permissions: a document of a teacher, witnessed by the head of the agency; numbers."""

from collections.abc import Callable
from datetime import timedelta

from django.urls import reverse

from kinerja.dokumen.models import NomorSurat
from kinerja.jejak.akar import akar_hari
from tests.dokumen.pabrik_dokumen import KELOMPOK, isi_pakta, kertas_kosong, tercetak, unggah
from tests.dokumen.pabrik_nomor import ambil, aturan
from tests.pabrik import HARI, Kota, pukul


def nomor_dinas(kota: Kota, *, menunggu: bool = False) -> NomorSurat:
    """A number of a paper of inauguration in the agency: its officer's, and BKPSDM's."""
    lain = {"cara": "luar", "klasifikasi": "", "pola": "", "singkatan": ""} if menunggu else {"singkatan": "DISDIK"}
    return ambil(aturan(kota, "10", **lain), "tangan:uji/0")[0]


def nomor(nama: str, *, menunggu: bool = False) -> Callable[[Kota], str]:
    """The address `dokumen:<nama>` of that number."""
    return lambda kota: reverse(f"dokumen:{nama}", args=[nomor_dinas(kota, menunggu=menunggu).pk])


def dokumen(nama: str, *lanjut: int) -> Callable[[Kota], str]:
    """The address `dokumen:<nama>` of a printed document about the teacher."""

    def url(kota: Kota) -> str:
        (satu,) = tercetak(isi_pakta(kota, kota.guru, kota.kadis))
        return reverse(f"dokumen:{nama}", args=[satu.pk, *lanjut])

    return url


def kelompok(nama: str, cara: str = "tercatat") -> Callable[[Kota], str]:
    """The address `dokumen:<nama>` of its group."""

    def url(kota: Kota) -> str:
        tercetak(isi_pakta(kota, kota.guru, kota.kadis, cara=cara))
        return reverse(f"dokumen:{nama}", args=[KELOMPOK])

    return url


def publik(nama: str) -> Callable[[Kota], str]:
    """The address `dokumen:<nama>` of a printed document whose day is over."""

    def alamat(kota: Kota) -> str:
        dokumen = tercetak(isi_pakta(kota, kota.guru))[0]
        akar_hari(HARI, pukul(HARI) + timedelta(days=1))
        return reverse(f"dokumen:{nama}", args=[dokumen.kode])

    return alamat


def lembar(nama: str) -> Callable[[Kota], str]:
    """The address `dokumen:<nama>` of a scanned page that the officer of the agency uploaded."""

    def url(kota: Kota) -> str:
        pindaian = unggah(kota.operator.pelaku, kertas_kosong())
        return reverse(f"dokumen:{nama}", args=[pindaian.lembar.get().pk])

    return url
