"""Objects of the walk through permissions: a grant of kota.guru to a colleague, a delegation to that colleague."""

from collections.abc import Callable
from datetime import date, timedelta

from django.urls import reverse

from kinerja.organisasi.models import Delegasi
from kinerja.perwakilan.services import beri_delegasi, beri_penyiap
from tests.pabrik import HARI, Kota, Orang, pukul


def penyiap(nama: str) -> Callable[[Kota], str]:
    """The address `perwakilan:<nama>` of a grant from the teacher to the colleague."""

    def url(kota: Kota) -> str:
        satu = beri_penyiap(
            pegawai=kota.guru.pegawai.pk,
            orang=kota.guru_pppk.pegawai,
            mulai=HARI,
            sampai=HARI + timedelta(days=30),
            by=kota.guru.pelaku,
            at=pukul(HARI),
        )
        return reverse(f"perwakilan:{nama}", args=[satu.pk])

    return url


def delegasi(dari: Orang, kepada: Orang, mulai: date = HARI, lama: int = 7, jabatan: int | None = None) -> Delegasi:
    """So many days in which one sets SKP in the other's name; in the post acted in unless one is named."""
    by = dari.sesi(HARI, jabatan).pelaku
    return beri_delegasi(
        penugasan=int(by.penugasan_id),
        orang=kepada.pegawai,
        mulai=mulai,
        sampai=mulai + timedelta(days=lama - 1),
        alasan="Dinas luar, surat tugas 17/2026",
        by=by,
        at=pukul(HARI),
    )


def alamat_delegasi(nama: str) -> Callable[[Kota], str]:
    """The address `perwakilan:<nama>` of a delegation from the head of the school to the colleague."""

    def url(kota: Kota) -> str:
        kasek = next(p for p in kota.kasek.sesi().semua_penugasan if p.jenis == "tugas_tambahan")
        return reverse(f"perwakilan:{nama}", args=[delegasi(kota.kasek, kota.guru_pppk, jabatan=kasek.pk).pk])

    return url
