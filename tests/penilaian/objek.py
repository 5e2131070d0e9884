"""Addresses of evaluation for the access walk: the teacher's mark of the December before `HARI`."""

from collections.abc import Callable

from django.urls import reverse

from kinerja.dasar.berkas import simpan_berkas
from kinerja.penilaian.isian import IsianKeberatan, IsianKoreksi, IsianPerpindahan
from kinerja.penilaian.models import Keberatan, Koreksi, Penilaian, Perpindahan
from kinerja.penilaian.services import ajukan_keberatan, usulkan_koreksi, usulkan_perpindahan
from tests.pabrik import HARI, Kota, pukul
from tests.penilaian.pabrik import nilai_diberikan, sidang_dibuka

PERIODE = "2025-12"
Alamat = Callable[[Kota], str]


def nilai_guru(kota: Kota) -> Penilaian:
    """Given by the head of the school and delivered."""
    return nilai_diberikan(kota.kasek, kota.guru, HARI, periode=PERIODE)


def periode(nama: str) -> Alamat:
    """A page of the period."""
    return lambda kota: reverse(f"penilaian:{nama}", args=[PERIODE])


def nilai(nama: str) -> Alamat:
    """A page of the mark."""
    return lambda kota: reverse(f"penilaian:{nama}", args=[nilai_guru(kota).pk])


def terbitkan(kota: Kota) -> str:
    """The page on which the dokumen evaluasi of the mark is issued."""
    return reverse("penilaian:terbitkan", args=[nilai_guru(kota).pk, "dokumen_evaluasi"])


def orang(kota: Kota) -> str:
    """The page on which the teacher is rated."""
    return reverse("penilaian:rinci", args=[PERIODE, nilai_guru(kota).penugasan_id])


def unit(kota: Kota) -> str:
    """The page on which the agency gets its mark."""
    return reverse("penilaian:tetapkan_organisasi", args=[PERIODE, kota.unit["10"].pk])


def koreksi(nama: str) -> Alamat:
    """A page of the correction the head of the school proposed for that mark."""
    return lambda kota: reverse(f"penilaian:{nama}", args=[koreksi_guru(kota).pk])


def koreksi_guru(kota: Kota) -> Koreksi:
    """Proposed with a file, not decided."""
    by, at = kota.kasek.sesi(HARI).pelaku, pukul(HARI)
    berkas = simpan_berkas(b"Catatan dialog", nama="dialog.txt")
    isian = IsianKoreksi("salah_pilih", "di_atas", "sesuai", "Baris tertukar.", "Dialog", (berkas,))
    return usulkan_koreksi(penilaian=nilai_guru(kota), isian=isian, by=by, at=at)


def lampiran(kota: Kota) -> str:
    """The file of that correction."""
    return reverse("penilaian:lampiran", args=[koreksi_guru(kota).lampiran.get().pk])


def keberatan(nama: str, saluran: str = "atasan") -> Alamat:
    """A page of the teacher's objection."""
    return lambda kota: reverse(f"penilaian:{nama}", args=[keberatan_guru(kota, saluran).pk])


def keberatan_guru(kota: Kota, saluran: str = "atasan") -> Keberatan:
    """Against that mark, through a letter box or straight to the head of the agency."""
    isian = IsianKeberatan(saluran, "di_atas", "sesuai", "Kelas saya melampaui target.")
    by = kota.guru.sesi(HARI).pelaku
    return ajukan_keberatan(penilaian=nilai_guru(kota), isian=isian, by=by, at=pukul(HARI))


def pembahasan(nama: str) -> Alamat:
    """A page of the session about Dinas Pendidikan, in which the teacher's mark is to move."""
    return lambda kota: reverse(f"penilaian:{nama}", args=[pindah_guru(kota).pembahasan_id])


def pindah_guru(kota: Kota) -> Perpindahan:
    """Proposed by the head of the agency, not answered; the mark is not delivered yet."""
    by, at = kota.kadis.sesi(HARI).pelaku, pukul(HARI)
    nilai = nilai_diberikan(kota.kasek, kota.guru, HARI, periode=PERIODE, sampaikan=False)
    sidang = sidang_dibuka(kota.kadis, kota.unit["10"].pk, PERIODE, HARI)
    isian = IsianPerpindahan(nilai.pk, "di_atas", "di_atas", "fakta", "Rata-rata kelasnya naik.")
    return usulkan_perpindahan(pembahasan=sidang, isian=isian, by=by, at=at)


def jawab_pindah(kota: Kota) -> str:
    """Where its rater answers."""
    return reverse("penilaian:jawab_pindah", args=[pindah_guru(kota).pk])


def buka(kota: Kota) -> str:
    """Where the session of Dinas Pendidikan is opened."""
    return reverse("penilaian:buka_pembahasan", args=[PERIODE, kota.unit["10"].pk])
