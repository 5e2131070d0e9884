"""Screens of evaluation and rapor in the browser: a teacher with two years of results and marks, a rater with work."""

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kinerja.penilaian.models import Penilaian
    from tests.pabrik import Orang

GURU, GURU_PPPK, KASEK, KADIS = "198509262010012015", "199106042022212013", "197303121998022001", "197004051995121002"


def orang(nip: str) -> "Orang":
    """A person of the prepared Pemda, with the definitive post of today."""
    from django.utils import timezone

    from kinerja.akun.models import Pengguna
    from kinerja.organisasi.models import Pegawai, Penugasan
    from kinerja.organisasi.selectors import penugasan_pada
    from tests.pabrik import Orang

    class Kini(Orang):
        @property
        def penugasan(self) -> Penugasan:
            return penugasan_pada(timezone.localdate()).get(pegawai=self.pegawai, jenis="definitif")

    return Kini(Pegawai.objects.get(pengenal__nilai=nip), Pengguna.objects.get(username=nip), nip)


def bekal() -> "Penilaian":
    """Made once: results of two years, all ended periods of the year marked, the last of them for one teacher only."""
    from django.utils import timezone

    from kinerja.penilaian.models import Penilaian
    from kinerja.peraturan.periode import daftar_periode, periode_dinilai
    from kinerja.skp.services import beri_umpan_balik
    from tests.penilaian.pabrik import nilai_diberikan, skp_ditetapkan
    from tests.rapor.pabrik import skp_lengkap

    hari, kini = timezone.localdate(), timezone.now()
    guru, pppk, kasek = orang(GURU), orang(GURU_PPPK), orang(KASEK)
    tempo = periode_dinilai(hari)
    sudah = Penilaian.objects.filter(penugasan=guru.penugasan, periode=tempo.kode).first()
    if sudah:
        return sudah
    tahun = tempo.mulai.year
    skp_lengkap(guru.penugasan, tahun - 1)
    skp_lengkap(guru.penugasan, tahun, hasil=5)
    skp_ditetapkan(pppk.penugasan, tahun, kini)
    for p in [*daftar_periode(tahun - 1), *daftar_periode(tahun)]:
        if p.sampai < hari:
            nilai = nilai_diberikan(kasek, guru, hari, periode=p.kode, hasil_kerja="di_atas")
    nilai_diberikan(kasek, guru, hari, periode=str(tahun - 1))
    nilai_diberikan(kasek, pppk, hari, periode=tempo.kode, hasil_kerja="di_bawah", sampaikan=False)
    beri_umpan_balik(
        pegawai=guru.pegawai,
        isi="Murid bertanya lebih banyak.",
        nilai_perilaku="BP",
        by=kasek.sesi(hari).pelaku,
        at=kini,
    )
    return nilai


def tempo(nama: str) -> Callable[[], str]:
    """A page of the period whose marks are due."""

    def alamat() -> str:
        from django.urls import reverse

        return reverse(f"penilaian:{nama}", args=[bekal().periode])

    return alamat


def nilai(nama: str, akhir: str = "") -> Callable[[], str]:
    """A page of the teacher's newest mark."""

    def alamat() -> str:
        from django.urls import reverse

        return reverse(f"penilaian:{nama}", args=[bekal().pk]) + akhir

    return alamat


def terbitkan() -> str:
    """The page on which the dokumen evaluasi of that mark is issued."""
    from django.urls import reverse

    return reverse("penilaian:terbitkan", args=[bekal().pk, "dokumen_evaluasi"])


def nilai_saya() -> str:
    """The teacher's marks, many of which wait for an answer."""
    from django.urls import reverse

    bekal()
    return reverse("penilaian:saya")


def rinci(nip: str) -> Callable[[], str]:
    """The page on which somebody is rated."""

    def alamat() -> str:
        from django.urls import reverse

        return reverse("penilaian:rinci", args=[bekal().periode, orang(nip).penugasan.pk])

    return alamat


def unit() -> str:
    """The page on which Dinas Pendidikan gets its mark."""
    from django.urls import reverse

    from kinerja.organisasi.models import UnitKerja

    return reverse("penilaian:tetapkan_organisasi", args=[bekal().periode, UnitKerja.objects.get(kode="10").pk])


def rapor(nama: str, akhir: str = "") -> Callable[[], str]:
    """A page of the teacher's rapor, opened before by the superior and under a grant."""

    def alamat() -> str:
        from django.urls import reverse
        from django.utils import timezone

        from kinerja.rapor.models import IzinBaca
        from kinerja.rapor.services import beri_izin_baca, catat_kunjungan

        bekal()
        hari, kini, guru, kasek = timezone.localdate(), timezone.now(), orang(GURU), orang(KASEK)
        if not IzinBaca.objects.exists():
            catat_kunjungan(pegawai=guru.pegawai, tujuan="atasan", by=kasek.sesi(hari).pelaku, at=kini)
            beri_izin_baca(
                pegawai=guru.pegawai,
                pengguna=orang(KADIS).pengguna,
                tujuan="seleksi",
                alasan="Seleksi kepala sekolah",
                mulai=hari,
                sampai=hari + timedelta(days=3),
                by=kasek.sesi(hari).pelaku,
                at=kini,
            )
        return reverse(f"rapor:{nama}", args=[guru.pegawai.pk]) + akhir

    return alamat


def rapor_kosong() -> str:
    """The mayor's own rapor: a person without NIP, SKP and marks."""
    from django.urls import reverse

    return reverse("rapor:rinci", args=[orang("N0001").pegawai.pk])
