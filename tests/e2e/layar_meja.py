"""What the desks show in the browser: an entry, an account, a setting with a plan, reopened deadlines, receipts."""

from datetime import timedelta

from django.utils import timezone


def satu_akun() -> str:
    """The inspector's account: two roles of different length and a history."""
    from django.urls import reverse

    from kinerja.akun.models import Pengguna
    from kinerja.akun.services import beri_peran
    from tests.pabrik import SISTEM

    at = timezone.now()
    pengguna = Pengguna.objects.get(username="197511042000032003")
    beri_peran(pengguna=pengguna, peran="perencana", mulai=at.date() + timedelta(days=30), by=SISTEM, at=at)
    return reverse("peran:rinci", args=[pengguna.pk])


def setelan_berencana() -> str:
    """The rhythm with a planned change."""
    from django.urls import reverse

    from kinerja.peraturan.services import ubah_setelan
    from tests.pabrik import SISTEM

    at = timezone.now()
    mulai = at.date().replace(month=1, day=1, year=at.year + 1)
    ubah_setelan(kunci="irama_penilaian", nilai="triwulan", mulai=mulai, alasan="Perwal 12", by=SISTEM, at=at)
    return reverse("peraturan:ubah_setelan", args=["irama_penilaian"])


def tenggat_dibuka() -> str:
    """One unit with more time, one outage."""
    from django.urls import reverse

    from kinerja.organisasi.models import UnitKerja
    from kinerja.peraturan.services import buka_tenggat, catat_gangguan
    from tests.pabrik import SISTEM

    at = timezone.now()
    subjek = f"unit:{UnitKerja.objects.get(kode='10').pk}"
    buka_tenggat(jenis="", subjek=subjek, sampai=at + timedelta(days=3), alasan="Listrik padam", by=SISTEM, at=at)
    mulai, selesai = at - timedelta(hours=5), at - timedelta(hours=1)
    catat_gangguan(mulai=mulai, selesai=selesai, alasan="Server mati", by=SISTEM, at=at)
    return reverse("peraturan:tenggat")
