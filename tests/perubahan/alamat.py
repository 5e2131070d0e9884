"""The pages of a change of plan for the browser tests: an agreement in force whose target the plan has raised."""

from collections.abc import Callable

KEPALA = "kode_unit,level,kode,kode_induk,nama,indikator,satuan,arah,kode_jabatan,target_{tahun},pagu_{tahun}\n"
PROGRAM = "05,kegiatan,5.03.02.9,5.03.02,Pelatihan guru,Guru bersertifikat,%,naik,KADIS,{target},{pagu}\n"


def berubah(alamat: str) -> Callable[[], str]:
    """A page once the plan moved under the agreement of the head of education."""

    def cari() -> str:
        from django.utils import timezone

        from kinerja.perjanjian.models import PerjanjianKinerja
        from tests.perjanjian.alamat import siapkan
        from tests.rencana.muatan import muat

        siapkan()
        tahun = timezone.localdate().year
        if not PerjanjianKinerja.objects.filter(penugasan__jabatan__kode="KADIS").exists():
            kepala = KEPALA.format(tahun=tahun)
            assert muat("rencana", kepala + PROGRAM.format(target="90", pagu="150000000")).sah
            _berlaku(tahun)
            assert muat("rencana", kepala + PROGRAM.format(target="92", pagu="175000000")).sah
        return alamat

    return cari


def _berlaku(tahun: int) -> None:
    """The agreement of the head of education with the mayor, signed by both."""
    from django.utils import timezone

    from kinerja.akun.models import Pengguna
    from kinerja.organisasi.sesi import buat_sesi
    from kinerja.perjanjian import services
    from kinerja.perjanjian.services import Pengesahan
    from tests.e2e.layar import AKUN

    at, hari = timezone.now(), timezone.localdate()
    kadis, atasan = (buat_sesi(Pengguna.objects.get(username=AKUN[k]()), hari) for k in ("kadis", "walikota"))
    assert kadis.penugasan is not None
    pk = services.siapkan_pk(penugasan=kadis.penugasan, tahun=tahun, by=kadis.pelaku, at=at)
    pk = services.ajukan_pk(pk_id=pk.pk, kunci=pk.kunci, by=kadis.pelaku, at=at)
    pk = services.sepakati_pk(pk_id=pk.pk, kunci=pk.kunci, by=atasan.pelaku, at=at)
    for pihak in (kadis, atasan):
        pk = services.tandatangani_pk(
            pk_id=pk.pk, hash_dibaca=pk.hash_snapshot, pengesahan=Pengesahan("kata_sandi"), by=pihak.pelaku, at=at
        )
