"""Run as a program beside the server: thirty people under the head of Dinas Pendidikan, each with a submitted SKP."""

from datetime import date

NIP = [f"1990{i % 12 + 1:02d}15201501{1 + i % 2}{i:03d}" for i in range(30)]


def utama() -> None:
    """People, posts and what they wrote, in the database of the environment."""
    import django

    django.setup()
    from django.utils import timezone

    from kinerja.organisasi.models import Penugasan
    from kinerja.organisasi.services import (
        IsiPegawai,
        IsiPenugasan,
        simpan_banyak_pegawai,
        simpan_banyak_penugasan,
    )
    from kinerja.skp.models import SKP
    from tests.pabrik import SISTEM
    from tests.penilaian.pabrik import skp_ditetapkan

    kini = timezone.now()
    orang = [IsiPegawai(nip, f"Pengelola {i:02d}", status="pns") for i, nip in enumerate(NIP, 1)]
    simpan_banyak_pegawai(isi=orang, by=SISTEM, at=kini)
    tugas = [IsiPenugasan(nip, "OPR", "definitif", date(kini.year - 1, 1, 1)) for nip in NIP]
    simpan_banyak_penugasan(isi=tugas, by=SISTEM, at=kini)
    for penugasan in Penugasan.objects.filter(pegawai__pengenal__nilai__in=NIP):
        skp_ditetapkan(penugasan, timezone.localdate().year, kini, status=SKP.Status.DIAJUKAN)


if __name__ == "__main__":
    utama()
