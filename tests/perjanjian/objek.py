"""Agreements of the teacher in each state, one a year, for the walk over all addresses."""

from collections.abc import Callable

from django.urls import reverse

from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.selectors import atasan_pada
from kinerja.perjanjian import services
from kinerja.perjanjian.models import PerjanjianKinerja
from kinerja.perjanjian.services import IsianButir, Pengesahan
from tests.pabrik import HARI, Kota, pukul

TAHUN = {"draf": 2026, "diajukan": 2027, "disepakati": 2028, "berlaku": 2029, "versi_kedua": 2030}
AT = pukul(HARI)


def pk_guru(kota: Kota, status: str) -> PerjanjianKinerja:
    """The agreement in a state, brought there by its acts; made once."""
    semua = PerjanjianKinerja.objects.filter(penugasan=kota.guru.penugasan, tahun=TAHUN[status])
    return semua.order_by("-versi").first() or _buat(kota, status)


def _buat(kota: Kota, status: str) -> PerjanjianKinerja:
    penugasan, guru = kota.guru.penugasan, kota.guru.pelaku
    atasan = atasan_pada(penugasan, "pk", HARI)
    assert atasan is not None
    kasek = Pelaku(penugasan_id=str(atasan.pk), nama="Kepala sekolah")
    butir = [IsianButir("Siswa lulus", "Angka kelulusan", "100", "%")]
    by = guru if status in ("draf", "diajukan") else kasek
    pk = services.siapkan_pk_dari_butir(penugasan=penugasan, tahun=TAHUN[status], butir=butir, by=by, at=AT)
    assert pk is not None
    if status == "draf":
        pk = services.tarik_pk(pk_id=pk.pk, kunci=pk.kunci, by=guru, at=AT)
    if status in ("berlaku", "versi_kedua"):
        for pihak in (guru, kasek):
            sah = Pengesahan("kata_sandi")
            pk = services.tandatangani_pk(pk_id=pk.pk, hash_dibaca=pk.hash_snapshot, pengesahan=sah, by=pihak, at=AT)
    if status == "versi_kedua":
        pk = services.ubah_pk(pk_id=pk.pk, kunci=pk.kunci, alasan="Perubahan rencana", by=guru, at=AT)
    return pk


def url(nama: str, status: str) -> Callable[[Kota], str]:
    """The address of a page of the agreement in a state."""
    return lambda kota: reverse(f"perjanjian:{nama}", args=[pk_guru(kota, status).pk])


def siapkan(kota: Kota) -> str:
    """The address that prepares one for the teacher."""
    return reverse("perjanjian:siapkan", args=[kota.guru.penugasan.pk])
