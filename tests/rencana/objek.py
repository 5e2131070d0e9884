"""A small plan of Dinas Pendidikan, for the walk over all addresses."""

from collections.abc import Callable
from datetime import date

from django.urls import reverse

from kinerja.rencana.models import (
    DokumenRencana,
    Indikator,
    RealisasiIndikator,
    Simpul,
    TargetIndikator,
    VersiRencana,
)
from tests.pabrik import Kota


def indikator_dinas(kota: Kota) -> Indikator:
    """An indicator of a node of the agency; made once."""
    dokumen, _ = DokumenRencana.objects.get_or_create(kode="uji", berjalan=True)
    satu, _ = VersiRencana.objects.get_or_create(dokumen=dokumen, defaults={"tanggal": date(2026, 1, 1)})
    isi = {"level": "program", "nama": "Program pendidikan"}
    node, _ = Simpul.objects.get_or_create(versi=satu, unit=kota.unit["10"], kode="1.01", defaults=isi)
    return Indikator.objects.get_or_create(simpul=node, nama="Angka partisipasi sekolah")[0]


def simpul(nama: str) -> Callable[[Kota], str]:
    """The address of a page of the node."""
    return lambda kota: reverse(f"rencana:{nama}", args=[indikator_dinas(kota).simpul_id])


def versi(nama: str) -> Callable[[Kota], str]:
    """The address of a page of the version."""
    return lambda kota: reverse(f"rencana:{nama}", args=[indikator_dinas(kota).simpul.versi_id])


def versi_kedua(kota: Kota) -> str:
    """The second version beside the first."""
    satu = indikator_dinas(kota).simpul.versi
    isi = {"tanggal": date(2026, 1, 1), "asal": satu, "urutan": 1}
    dua, _ = VersiRencana.objects.get_or_create(dokumen=satu.dokumen, kode="geser_1", defaults=isi)
    return reverse("rencana:banding", args=[dua.pk])


def indikator(nama: str, *lain: str) -> Callable[[Kota], str]:
    """The address of a page of the indicator."""
    return lambda kota: reverse(f"rencana:{nama}", args=[indikator_dinas(kota).pk, *lain])


def unit(kota: Kota) -> str:
    """The roots of the agency."""
    return reverse("rencana:unit", args=[indikator_dinas(kota).simpul.versi_id, kota.unit["10"].pk])


def selisih(kota: Kota) -> str:
    """The list of differences; without any plan it leads to the tree."""
    indikator_dinas(kota)
    return reverse("rencana:selisih")


def celah(kota: Kota) -> str:
    """The gaps of the plan."""
    indikator_dinas(kota)
    return reverse("celah:daftar")


def capaian(nama: str) -> Callable[[Kota], str]:
    """The address of the receipt of a measured indicator."""

    def cari(kota: Kota) -> str:
        satu = indikator_dinas(kota)
        TargetIndikator.objects.get_or_create(
            indikator=satu, periode="2026", defaults={"teks": "90", "bawah": 90, "atas": 90}
        )
        RealisasiIndikator.objects.get_or_create(
            dokumen_id=satu.simpul.versi.dokumen_id,
            unit_id=satu.simpul.unit_id,
            kode=satu.simpul.kode,
            tanda=satu.tanda,
            periode="2026",
            defaults={"indikator": satu.nama, "teks": "45", "angka": 45},
        )
        return reverse(f"rencana:{nama}", args=[satu.pk, "2026"])

    return cari
