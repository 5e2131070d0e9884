"""The pages of agreements for the browser tests: one in each state, brought there by its acts."""

from collections.abc import Callable


def siapkan() -> dict[str, int]:
    """State -> id: in force and its next version (head of division), submitted (head of agency), agreed (mayor),
    draft (head of section)."""
    from django.utils import timezone

    from kinerja.akun.models import Pengguna
    from kinerja.organisasi.sesi import buat_sesi
    from kinerja.perjanjian import services
    from kinerja.perjanjian.models import PerjanjianKinerja
    from kinerja.perjanjian.services import Pengesahan
    from tests.e2e.layar import AKUN
    from tests.rencana.alamat import siapkan as siapkan_rencana

    siapkan_rencana()
    at, hari = timezone.now(), timezone.localdate()
    orang = {k: buat_sesi(Pengguna.objects.get(username=AKUN[k]()), hari) for k in ("walikota", "kaban", "kabid")}
    orang["kasub"] = buat_sesi(Pengguna.objects.get(username="198401172008011005"), hari)
    by = {k: s.pelaku for k, s in orang.items()}
    if not PerjanjianKinerja.objects.exists():
        daftar = {
            k: services.siapkan_pk(penugasan=s.penugasan, tahun=hari.year, by=s.pelaku, at=at)
            for k, s in orang.items()
            if s.penugasan
        }
        for k in ("walikota", "kaban", "kabid"):
            daftar[k] = services.ajukan_pk(pk_id=daftar[k].pk, kunci=daftar[k].kunci, by=by[k], at=at)
        kabid = services.sepakati_pk(pk_id=daftar["kabid"].pk, kunci=daftar["kabid"].kunci, by=by["kaban"], at=at)
        for k in ("kabid", "kaban"):
            kabid = services.tandatangani_pk(
                pk_id=kabid.pk, hash_dibaca=kabid.hash_snapshot, pengesahan=Pengesahan("kata_sandi"), by=by[k], at=at
            )
        services.ubah_pk(pk_id=kabid.pk, kunci=kabid.kunci, alasan="Perubahan APBD", by=by["kabid"], at=at)
    milik = {k: s.penugasan.pk for k, s in orang.items() if s.penugasan}
    semua = PerjanjianKinerja.objects.filter(tahun=hari.year)
    return {
        "berlaku": semua.get(penugasan=milik["kabid"], versi=1).pk,
        "versi_kedua": semua.get(penugasan=milik["kabid"], versi=2).pk,
        "diajukan": semua.get(penugasan=milik["kaban"]).pk,
        "disepakati": semua.get(penugasan=milik["walikota"]).pk,
        "draf": semua.get(penugasan=milik["kasub"]).pk,
    }


def pk(nama: str, keadaan: str) -> Callable[[], str]:
    """A page of the agreement in a state."""

    def cari() -> str:
        from django.urls import reverse

        return reverse(f"perjanjian:{nama}", args=[siapkan()[keadaan]])

    return cari


def daftar(sisa: str = "") -> Callable[[], str]:
    """A page that lists agreements."""

    def cari() -> str:
        siapkan()
        return f"/perjanjian/{sisa}"

    return cari


def di(alamat: str) -> str:
    """Another page that shows what these agreements brought about."""
    siapkan()
    return alamat


def siapkan_sendiri() -> str:
    """Where the secretary prepares the own one."""
    from django.urls import reverse

    from kinerja.organisasi.models import Penugasan

    siapkan()
    return reverse("perjanjian:siapkan", args=[Penugasan.objects.get(jabatan__kode="SEKDA").pk])
