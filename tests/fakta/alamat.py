"""Where the browser tests find a career over four rules: the staff member of the small Pemda."""

from django.urls import reverse

from kinerja.fakta.models import Diklat
from kinerja.organisasi.models import Pegawai
from tests.fakta.berkas import NIP, muat_semua


def _orang() -> Pegawai:
    if not Diklat.objects.exists():
        muat_semua()
    return Pegawai.objects.get(pengenal__nilai=NIP)


def rapor() -> str:
    """The rapor with everything imported."""
    return reverse("rapor:rinci", args=[_orang().pk])


def riwayat() -> str:
    """All that was recorded about the person."""
    return reverse("fakta:daftar", args=[_orang().pk])


def betulkan() -> str:
    """The page that corrects one training."""
    _orang()
    return reverse("fakta:betulkan", args=["diklat", Diklat.objects.get(nama="Pelayanan Prima").pk])
