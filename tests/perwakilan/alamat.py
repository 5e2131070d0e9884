"""Addresses of looking as another person and of acting in another's name, for the browser tests."""

from collections.abc import Callable


def mulai() -> str:
    """The question before looking as Siti Rahma."""
    from django.urls import reverse

    from kinerja.organisasi.models import Pegawai

    return reverse("perwakilan:mulai", args=[Pegawai.objects.get(pengenal__nilai="199205302019032011").pk])


def _penyiap() -> int:
    """A grant of Siti Rahma to somebody else."""
    from datetime import timedelta

    from django.utils import timezone

    from kinerja.dasar.waktu import hari
    from kinerja.jejak.pelaku import Pelaku
    from kinerja.organisasi.models import Pegawai
    from kinerja.perwakilan.models import Penyiap
    from kinerja.perwakilan.services import beri_penyiap

    ada = Penyiap.objects.first()
    if ada:
        return ada.pk
    siti, at = Pegawai.objects.get(pengenal__nilai="199205302019032011"), timezone.now()
    lain = Pegawai.objects.exclude(pk=siti.pk).order_by("pk")[0]
    on = hari(at)
    return beri_penyiap(
        pegawai=siti.pk, orang=lain, mulai=on, sampai=on + timedelta(days=7), by=Pelaku.dari_tugas("contoh"), at=at
    ).pk


def daftar_penyiap() -> str:
    """The list with a grant in it."""
    from django.urls import reverse

    _penyiap()
    return reverse("perwakilan:penyiap")


def beri_penyiap() -> str:
    """The form for Siti Rahma."""
    from django.urls import reverse

    from kinerja.organisasi.models import Pegawai

    return reverse("perwakilan:beri_penyiap", args=[Pegawai.objects.get(pengenal__nilai="199205302019032011").pk])


def cabut_penyiap() -> str:
    """The question before a grant is taken back."""
    from django.urls import reverse

    return reverse("perwakilan:cabut_penyiap", args=[_penyiap()])


def _delegasi() -> int:
    """Fajar Nugroho (Kepala Bidang Mutasi) lets Kartika Sari set SKP in his name."""
    from datetime import timedelta

    from django.utils import timezone

    from kinerja.dasar.waktu import hari
    from kinerja.organisasi.models import Delegasi, Pegawai
    from kinerja.organisasi.sesi import buat_sesi
    from kinerja.perwakilan.services import beri_delegasi

    ada = Delegasi.objects.first()
    if ada:
        return ada.pk
    at = timezone.now()
    on = hari(at)
    kabid = Pegawai.objects.get(pengenal__nilai="197609152002121001")
    by = buat_sesi(kabid.akun.pengguna, on).pelaku
    return beri_delegasi(
        penugasan=int(by.penugasan_id),
        orang=Pegawai.objects.get(pengenal__nilai="199011092015032004"),
        mulai=on,
        sampai=on + timedelta(days=6),
        alasan="Dinas luar ke Jakarta, surat tugas 800/17/2026",
        by=by,
        at=at,
    ).pk


def delegasi(lanjut: str = "") -> Callable[[], str]:
    """That delegation, or a page below it."""
    return lambda: f"/delegasi/{_delegasi()}/{lanjut}"


def daftar_delegasi() -> str:
    """The list with it."""
    _delegasi()
    return "/delegasi/"


def skp_atas_nama() -> str:
    """The SKP the receiver may set."""
    _delegasi()
    return "/skp/?lihat=wakil"


def beranda_dilihat() -> str:
    """The receiver's home, with the notice of somebody who looked."""
    from django.utils import timezone

    from kinerja.jejak.pelaku import Pelaku
    from kinerja.organisasi.models import Pegawai
    from kinerja.perwakilan.services import mulai_lihat

    _delegasi()
    analis = Pegawai.objects.get(pengenal__nilai="199011092015032004")
    if not analis.dilihat_sebagai.exists():
        by = Pelaku(pengguna_id="0", nama="Maya Putri", kapasitas="Pengelola Kinerja")
        mulai_lihat(pegawai=analis, alasan="Tiket 17: tombol tidak muncul", by=by, at=timezone.now())
    return "/?"


def ingatkan_unit() -> str:
    """The late ones of one agency."""
    from kinerja.organisasi.models import UnitKerja

    return f"/ingatkan/?jenis=skp&unit={UnitKerja.objects.get(kode='10').pk}"
