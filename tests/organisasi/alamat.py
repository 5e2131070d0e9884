"""Addresses of pages of organisasi in the prepared database; models are imported only when one is asked for."""

from collections.abc import Callable


def unit(kode: str, sisa: str = "") -> Callable[[], str]:
    """The page of a unit."""

    def cari() -> str:
        from django.urls import reverse

        from kinerja.organisasi.models import UnitKerja

        return reverse("organisasi:unit", args=[UnitKerja.objects.get(kode=kode).pk]) + sisa

    return cari


def pegawai(nip: str, nama: str = "pegawai") -> Callable[[], str]:
    """A page about a person."""

    def cari() -> str:
        from django.urls import reverse

        from kinerja.organisasi.models import Pegawai

        return reverse(f"organisasi:{nama}", args=[Pegawai.objects.get(pengenal__nilai=nip).pk])

    return cari


def penugasan_keliru() -> str:
    """The cancelling of an assignment of Siti Rahma."""
    from django.urls import reverse

    from kinerja.organisasi.models import Penugasan

    pk = Penugasan.objects.filter(pegawai__pengenal__nilai="199205302019032011").values_list("pk", flat=True)[0]
    return reverse("organisasi:batalkan_penugasan", args=[pk])


def kotak_berisi() -> str:
    """The inbox, with two lines in it."""
    from datetime import date

    from django.urls import reverse
    from django.utils import timezone

    from kinerja.jejak.pelaku import Pelaku
    from kinerja.organisasi.models import Pegawai
    from kinerja.organisasi.services.laporan import lapor

    siti = Pegawai.objects.get(pengenal__nilai="199205302019032011")
    uraian = "Sejak Maret atasan saya Pak Eko, bukan Pak Hendra."
    lapor(pegawai=siti, hal="atasan", uraian=uraian, by=Pelaku.dari_tugas("uji"), at=timezone.now())
    Pegawai.objects.filter(nama="Lukman Hakim").update(tmt_pensiun=date(2026, 1, 1))
    return reverse("organisasi:kotak")


def laporan() -> str:
    """The answer to a report."""
    from django.urls import reverse

    from kinerja.organisasi.models import LaporanKeliru

    return reverse("organisasi:jawab_laporan", args=[LaporanKeliru.objects.latest("pk").pk])


def atasan_khusus() -> str:
    """The exceptions of a post."""
    from django.urls import reverse

    from kinerja.organisasi.models import Jabatan

    return reverse("organisasi:atasan_khusus", args=[Jabatan.objects.get(kode="ANALIS").pk])


def tim(nama: str) -> Callable[[], str]:
    """A page of the team Satu Data, led by Kartika Sari (BKPSDM), with Siti Rahma and Dian Permata in it."""

    def cari() -> str:
        from django.urls import reverse

        pk = satu_tim()
        if nama == "daftar_tim":
            return reverse("organisasi:daftar_tim")
        return reverse(f"organisasi:{nama}", args=[_anggota(pk) if nama == "akhiri_anggota" else pk])

    return cari


def satu_tim() -> int:
    """The team, made once."""
    from datetime import timedelta

    from django.utils import timezone

    from kinerja.jejak.pelaku import Pelaku
    from kinerja.organisasi.models import TimKerja
    from kinerja.organisasi.services import IsiAnggota, IsiTim, simpan_banyak_anggota, simpan_tim

    ada = TimKerja.objects.filter(kode="TIM-SD").first()
    if ada:
        return int(ada.pk)
    hari, at, by = timezone.localdate(), timezone.now(), Pelaku.dari_tugas("uji")
    mulai = hari.replace(month=1, day=1) if hari.month > 1 else hari - timedelta(days=31)
    isi = IsiTim("TIM-SD", "Tim Satu Data Kepegawaian", "05", mulai, nomor_sk="800/12/2026")
    tim = simpan_tim(isi=isi, by=by, at=at)
    orang = (("199011092015032004", "ketua"), ("199205302019032011", "anggota"), ("198807212012012002", "anggota"))
    simpan_banyak_anggota(isi=[IsiAnggota("TIM-SD", n, p, mulai) for n, p in orang], by=by, at=at)
    return int(tim.pk)


def _anggota(tim: int) -> int:
    from kinerja.organisasi.models import AnggotaTim

    return AnggotaTim.objects.filter(tim=tim, peran="anggota").values_list("pk", flat=True)[0]


def serah_terima() -> str:
    """The teacher's hand-over: acting head of the school until yesterday; the planner follows today."""
    from datetime import timedelta

    from django.urls import reverse
    from django.utils import timezone

    from kinerja.organisasi.models import Penugasan
    from kinerja.organisasi.services import IsiPenugasan, simpan_banyak_penugasan
    from tests.pabrik import SISTEM

    kini = timezone.localdate()
    isi = [
        IsiPenugasan("198509262010012015", "KASEK", "plt", kini - timedelta(days=60), kini - timedelta(days=1)),
        IsiPenugasan("198807212012012002", "KASEK", "plt", kini),
    ]
    simpan_banyak_penugasan(isi=isi, by=SISTEM, at=timezone.now())
    return reverse("web:serah_terima", args=[Penugasan.objects.get(jenis="plt", mulai=isi[0].mulai).pk])
