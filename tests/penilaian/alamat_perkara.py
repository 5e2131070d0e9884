"""Screens of correction, objection and session in the browser: the teacher's older marks, each with its matter."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from tests.penilaian.alamat import GURU, GURU_PPPK, KADIS, KASEK, bekal, orang

if TYPE_CHECKING:
    from kinerja.penilaian.models import Keberatan, Koreksi, Penilaian, Perpindahan


def sebelumnya(ke: int) -> "Penilaian":
    """The teacher's delivered mark so many periods before the newest one; it holds."""
    from kinerja.penilaian.models import Penilaian

    bekal()
    nilai = Penilaian.objects.filter(penugasan__pegawai=orang(GURU).pegawai, jenis="periodik")
    return nilai.order_by("-sampai")[ke]


def tentang(nama: str, ke: int) -> Callable[[], str]:
    """A page of one of those marks."""

    def alamat() -> str:
        from django.urls import reverse

        koreksi_dibuat()
        keberatan_dibuat()
        return reverse(f"penilaian:{nama}", args=[sebelumnya(ke).pk])

    return alamat


def koreksi(*, disetujui: bool = False) -> Callable[[], str]:
    """The correction that waits, or the one the head of the agency agreed to."""

    def alamat() -> str:
        from django.urls import reverse

        return reverse("penilaian:koreksi", args=[koreksi_dibuat()[disetujui].pk])

    return alamat


def daftar_koreksi() -> str:
    """All corrections; one waits."""
    from django.urls import reverse

    koreksi_dibuat()
    return reverse("penilaian:koreksi_daftar")


def koreksi_dibuat() -> list["Koreksi"]:
    """Made once by the head of the school: the one that waits, the one that struck a mark."""
    from django.utils import timezone

    from kinerja.dasar.berkas import simpan_berkas
    from kinerja.penilaian.isian import IsianKoreksi
    from kinerja.penilaian.models import Koreksi
    from kinerja.penilaian.services import setujui_koreksi, usulkan_koreksi

    hari, kini = timezone.localdate(), timezone.now()
    by, kadis = orang(KASEK).sesi(hari).pelaku, orang(KADIS).sesi(hari)
    if not Koreksi.objects.exists():
        berkas = simpan_berkas(b"Catatan dialog 12 Januari", nama="catatan-dialog.txt")
        isian = IsianKoreksi("salah_pilih", "di_atas", "di_atas", "Baris tertukar.", "Catatan dialog", (berkas,))
        dua = [usulkan_koreksi(penilaian=sebelumnya(i), isian=isian, by=by, at=kini) for i in (2, 3)]
        setujui_koreksi(koreksi=dua[1], putusan="Benar, tertukar.", sesi=kadis, at=kini)
    return list(Koreksi.objects.order_by("pk")[:2])


def keberatan(*, lewat_bkpsdm: bool = False) -> Callable[[], str]:
    """The teacher's objection that went straight to the head of the agency, or the one in BKPSDM's letter box."""

    def alamat() -> str:
        from django.urls import reverse

        return reverse("penilaian:keberatan", args=[keberatan_dibuat()[lewat_bkpsdm].pk])

    return alamat


def keberatan_dibuat() -> list["Keberatan"]:
    """Made once: the rater has answered the first one, the second one waits to be passed on."""
    from django.utils import timezone

    from kinerja.penilaian.isian import IsianKeberatan, IsianPernyataan
    from kinerja.penilaian.models import Keberatan
    from kinerja.penilaian.services import ajukan_keberatan, catat_pernyataan

    hari, kini = timezone.localdate(), timezone.now()
    if not Keberatan.objects.exists():
        koreksi_dibuat()
        for ke, saluran in ((4, "atasan"), (5, "bkpsdm")):
            isian = IsianKeberatan(saluran, "di_atas", "di_atas", "Dua kelas saya melampaui target.")
            ajukan_keberatan(penilaian=sebelumnya(ke), isian=isian, by=orang(GURU).sesi(hari).pelaku, at=kini)
        jawab = IsianPernyataan("penilai", hari, "Perilaku kerjanya sesuai harapan; tidak ada catatan lebih.")
        k = Keberatan.objects.get(saluran="atasan")
        catat_pernyataan(keberatan=k, isian=jawab, sesi=orang(KASEK).sesi(hari), at=kini)
    return list(Keberatan.objects.order_by("pk")[:2])


def pembahasan(ke: int, akhir: str = "") -> Callable[[], str]:
    """A session about Dinas Pendidikan: 1 = a move waits for the rater, 2 = answered; `{nilai}` is the mark of it."""

    def alamat() -> str:
        from django.urls import reverse

        pindah = pindah_dibuat(ke)
        return reverse("penilaian:pembahasan", args=[pindah.pembahasan_id]) + akhir.format(nilai=pindah.penilaian_id)

    return alamat


def pindah_dibuat(ke: int) -> "Perpindahan":
    """Made once, about the period `ke` before the one that is due: another teacher's mark, not delivered, to move."""
    from django.utils import timezone

    from kinerja.organisasi.models import UnitKerja
    from kinerja.penilaian.isian import IsianPerpindahan
    from kinerja.penilaian.models import Perpindahan
    from kinerja.penilaian.services import (
        jawab_perpindahan,
        tetapkan_predikat_organisasi,
        usulkan_perpindahan,
    )
    from tests.penilaian.pabrik import nilai_diberikan, sidang_dibuka

    hari, kini, kode = timezone.localdate(), timezone.now(), sebelumnya(ke).periode
    ada = Perpindahan.objects.filter(pembahasan__periode=kode).first()
    if ada:
        return ada
    unit, by = UnitKerja.objects.get(kode="10").pk, orang(KADIS).sesi(hari).pelaku
    nilai = nilai_diberikan(orang(KASEK), orang(GURU_PPPK), hari, periode=kode, hasil_kerja="di_atas", sampaikan=False)
    if ke > 1:
        nilai_kepala_sekolah(kode)
    tetapkan_predikat_organisasi(
        unit_id=unit, jenis="periodik", periode=kode, predikat="baik", alasan="Tiga target tercapai.", by=by, at=kini
    )
    p = sidang_dibuka(orang(KADIS), unit, kode, hari, kini)
    isian = IsianPerpindahan(nilai.pk, "sesuai", "di_atas", "fakta", "Laporan kelasnya belum lengkap.")
    pindah = usulkan_perpindahan(pembahasan=p, isian=isian, by=by, at=kini)
    if ke > 1:
        jawab_perpindahan(perpindahan=pindah, setuju=True, tanggapan="Benar.", sesi=orang(KASEK).sesi(hari), at=kini)
    return pindah


def nilai_kepala_sekolah(kode: str) -> None:
    """The head of the school, rated by the head of the agency and not told yet: a second mark that may move."""
    from django.utils import timezone

    from kinerja.organisasi.models import Penugasan
    from kinerja.penilaian.isian import IsianNilai
    from kinerja.penilaian.services import nilai_tim
    from kinerja.peraturan.periode import periode_dari_kode
    from tests.penilaian.pabrik import skp_ditetapkan

    kini, jangka = timezone.now(), periode_dari_kode(kode)
    tugas = Penugasan.objects.get(pegawai=orang(KASEK).pegawai, jenis="tugas_tambahan")
    skp_ditetapkan(tugas, jangka.mulai.year, kini)
    isian = IsianNilai(tugas.pk, "di_atas", "sesuai", alasan="Sekolahnya melampaui target.")
    by = orang(KADIS).sesi(timezone.localdate()).pelaku
    nilai_tim(periode=jangka, jenis="periodik", isian=[isian], by=by, at=kini)


def buka() -> str:
    """Where a session about BKPSDM is opened."""
    from django.urls import reverse

    from kinerja.organisasi.models import UnitKerja

    return reverse("penilaian:buka_pembahasan", args=[bekal().periode, UnitKerja.objects.get(kode="05").pk])
