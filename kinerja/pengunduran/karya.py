"""The papers of letters that the desk looks after: it prints them again and reads scans of them."""

from django.db.models import Q

from kinerja.organisasi.sesi import Sesi
from kinerja.pengunduran.permissions import boleh_meja, surat_ditandatangani


def mengurus(sesi: Sesi) -> bool:
    """Whether a session is the desk."""
    return boleh_meja(sesi)


def diurus(pegawai: int | None) -> Q:
    """Those of every signed letter but the own one."""
    semua = surat_ditandatangani().order_by()
    semua = semua.exclude(pegawai=pegawai) if pegawai else semua
    surat = semua.exclude(dokumen=None).values("dokumen")
    return Q(pk__in=surat) | Q(pk__in=semua.exclude(dokumen_putusan=None).values("dokumen_putusan"))
