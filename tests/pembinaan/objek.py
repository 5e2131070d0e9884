"""Addresses of a contract for the walk through permissions: the teacher's, walked to the notice by `HARI`."""

from collections.abc import Callable
from datetime import date

from django.urls import reverse

from kinerja.pembinaan.models import RencanaPerbaikan
from kinerja.pembinaan.services import IsianLangkah, beritahukan, buat_langganan, buka_evaluasi, catat_langkah
from kinerja.penilaian.services import terima_penilaian
from tests.pabrik import HARI, Kota, pukul
from tests.pembinaan.pabrik import kontrak_ditandatangani, koreksi_diusulkan, rencana_disusun, titik_dicatat
from tests.penilaian.pabrik import nilai_diberikan

TANDA, PERTAMA = date(2025, 7, 2), date(2025, 10, 2)  # the second falls due on HARI


def kontrak(kota: Kota) -> str:
    """The contract itself."""
    return reverse("pembinaan:kontrak", args=[kontrak_ditandatangani(kota.guru.penugasan, TANDA).pk])


def nilai(kota: Kota) -> str:
    """Where its first checkpoint is held."""
    return reverse("pembinaan:nilai", args=[kontrak_ditandatangani(kota.guru.penugasan, TANDA).pk, 1])


def _semua(kota: Kota) -> dict[str, int]:
    """Both held with a note, the plan after the first, the notice after the second."""
    k = kontrak_ditandatangani(kota.guru.penugasan, TANDA)
    pertama = titik_dicatat(k, kota.kasek, 1, PERTAMA, rendah=("kerja",))
    rencana = rencana_disusun(pertama, kota.kasek, PERTAMA)
    kedua = titik_dicatat(k, kota.kasek, 2, HARI, rendah=("kerja",))
    p = beritahukan(evaluasi=kedua.pk, isi="Belum memenuhi.", by=kota.kasek.pelaku, at=pukul(HARI))
    return {"pertama": pertama.pk, "kedua": kedua.pk, "rencana": rencana.pk, "pemberitahuan": p.pk}


def tentang(nama: str, apa: str) -> Callable[[Kota], str]:
    """A page about one of those."""
    return lambda kota: reverse(f"pembinaan:{nama}", args=[_semua(kota)[apa]])


def jawab(kota: Kota) -> str:
    """Where the teacher answers the notice."""
    return reverse("pembinaan:jawab", args=["pemberitahuan", _semua(kota)["pemberitahuan"]])


def butir(kota: Kota) -> str:
    """Where an action of the plan is noted as done."""
    pk = _semua(kota)["rencana"]
    return reverse("pembinaan:butir", args=[pk, RencanaPerbaikan.objects.get(pk=pk).butir.get().pk])


def koreksi(kota: Kota) -> str:
    """A correction of the first one that waits for a second person."""
    return reverse("pembinaan:koreksi", args=[koreksi_diusulkan(_semua(kota)["pertama"], kota.kasek, HARI).pk])


def ics(kota: Kota) -> str:
    """The teacher's calendar."""
    return reverse("pembinaan:ics", args=[buat_langganan(by=kota.guru.pelaku, at=pukul(HARI)).token])


def _nilai(kota: Kota) -> int:
    """The teacher's yearly mark, below the limit and accepted."""
    nilai = nilai_diberikan(kota.kasek, kota.guru, HARI, periode="2025", hasil_kerja="di_bawah")
    terima_penilaian(penilaian=nilai, by=kota.guru.pelaku, at=pukul(HARI))
    return nilai.pk


def buka(kota: Kota) -> str:
    """Where the statutory evaluation is opened on it."""
    return reverse("pembinaan:buka", args=[_nilai(kota)])


def tidak(kota: Kota) -> str:
    """Where it is decided not to open one on it."""
    return reverse("pembinaan:tidak_dibuka", args=[_nilai(kota)])


def perkara(nama: str) -> Callable[[Kota], str]:
    """A page of the evaluation opened on it."""

    def alamat(kota: Kota) -> str:
        p = buka_evaluasi(penilaian=_nilai(kota), usul=None, sesi=kota.kasek.sesi(HARI), at=pukul(HARI))
        return reverse(f"pembinaan:{nama}", args=[p.pk])

    return alamat


def masa(kota: Kota) -> str:
    """Where the time to improve is planned, once the notice is on record."""
    p = buka_evaluasi(penilaian=_nilai(kota), usul=None, sesi=kota.kasek.sesi(HARI), at=pukul(HARI))
    isi = IsianLangkah("pemberitahuan", HARI, "Masa perbaikan enam bulan.")
    catat_langkah(perkara=p, isian=isi, versi=p.kunci, sesi=kota.kasek.sesi(HARI), at=pukul(HARI))
    return reverse("pembinaan:susun_masa", args=[p.pk])
