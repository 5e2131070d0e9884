"""What the desks show in the browser: an entry, an account, a setting with a plan, reopened deadlines, receipts."""

from collections.abc import Callable
from datetime import timedelta

from django.utils import timezone


def pasang_faktor() -> str:
    """A teacher who is setting up the second factor."""
    from django.urls import reverse

    from kinerja.akun.models import Pengguna
    from kinerja.akun.services import siapkan_faktor

    siapkan_faktor(pengguna=Pengguna.objects.get(username="198509262010012015"), at=timezone.now())
    return reverse("akun:verifikasi_pasang")


def atur_ulang_faktor() -> str:
    """The same teacher's account, for the administrator."""
    from django.urls import reverse

    from kinerja.akun.models import Pengguna

    return reverse("peran:faktor", args=[Pengguna.objects.get(username="198509262010012015").pk])


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


def usulan_menunggu() -> str:
    """A proposed rhythm that waits for somebody else."""
    from django.urls import reverse

    from kinerja.jejak.pelaku import Pelaku
    from kinerja.peraturan.services import usulkan_setelan

    at = timezone.now()
    by = Pelaku(pengguna_id="0", nama="Kartika Sari")
    usulan = usulkan_setelan(
        kunci="alasan_wajib_rating",
        nilai="selain_sesuai",
        mulai=at.date().replace(month=1, day=1, year=at.year + 1),
        alasan="Peraturan Wali Kota 12/2026",
        by=by,
        at=at,
    )
    return reverse("peraturan:usulan_rinci", args=[usulan.pk])


def paket(nama: str) -> Callable[[], str]:
    """A page of a draft of local limits; the school's marks are there to simulate on."""

    def url() -> str:
        from django.urls import reverse

        from kinerja.peraturan.models import PaketDaerah
        from tests.penilaian.alamat import bekal
        from tests.peraturan.pabrik import paket_draf

        bekal()
        satu = PaketDaerah.objects.filter(jenis="paket").first() or paket_draf(timezone.now())
        akhir = "?anggap=baik" if nama == "simulasi" else ""
        return reverse(f"peraturan:{nama}", args=[satu.pk]) + akhir

    return url


def simulasi_unit() -> str:
    """The teachers' agency in the simulation."""
    from kinerja.organisasi.models import UnitKerja

    jalan, _tanya, akhir = paket("simulasi")().partition("?")
    return f"{jalan}{UnitKerja.objects.get(kode='10').pk}/?{akhir}"


def akar(saring: str = "") -> Callable[[], str]:
    """The open page of roots with three days kept; `{awal}` and `{akhir}` stand for the first and the last."""

    def alamat() -> str:
        from kinerja.dasar.waktu import hari
        from kinerja.jejak.akar import akar_hari

        at = timezone.now()
        tiga = [hari(at) - timedelta(days=n) for n in (3, 2, 1)]
        for satu in tiga:
            akar_hari(satu, at)
        return "/akar/" + saring.format(awal=tiga[0], akhir=tiga[-1])

    return alamat


def draf(nama: str, jenis: str = "naskah") -> Callable[[], str]:
    """A page of a drafted text or set."""

    def url() -> str:
        from django.urls import reverse

        from kinerja.peraturan.models import PaketDaerah
        from tests.web.pabrik_naskah import naskah_draf, set_draf

        ada = PaketDaerah.objects.filter(jenis=jenis, ditetapkan_pada=None, judul__startswith="Contoh").first()
        satu = ada or (naskah_draf if jenis == "naskah" else set_draf)(timezone.now())
        return reverse(f"peraturan:{nama}", args=[satu.pk])

    return url


def naskah_daerah() -> str:
    """A kind with an own text that begins tomorrow."""
    from tests.web.pabrik_naskah import naskah_ditetapkan

    at = timezone.now()
    naskah_ditetapkan(at, timezone.localdate() + timedelta(days=1), "tanggung_jawab")
    return "/aturan/naskah/tanggung_jawab/"


def usulan_naskah() -> str:
    """A proposed text that waits for somebody else."""
    from django.urls import reverse

    from kinerja.dokumen.services.naskah_daerah import usulkan_daerah
    from tests.peraturan.pabrik import SATU
    from tests.web.pabrik_naskah import naskah_draf

    at = timezone.now()
    paket = naskah_draf(at, "spmt", judul="SPMT daerah")
    mulai = timezone.localdate() + timedelta(days=30)
    usulan = usulkan_daerah(paket=paket, mulai=mulai, alasan="Perwal 12/2026", by=SATU, at=at)
    return reverse("peraturan:usulan_rinci", args=[usulan.pk])
