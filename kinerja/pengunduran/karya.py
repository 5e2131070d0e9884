"""The papers of letters that the desk looks after: it prints them again and reads scans of them."""

from django.db.models import Q

from kinerja.organisasi.sesi import Sesi
from kinerja.pengunduran.permissions import boleh_meja, surat_meja


def diurus(sesi: Sesi) -> Q | None:
    """Those of every signed letter but the own one; None where the session is no desk."""
    if not boleh_meja(sesi):
        return None
    semua = surat_meja(sesi).order_by()
    semua = semua.exclude(pegawai=sesi.pegawai) if sesi.pegawai else semua
    surat = semua.exclude(dokumen=None).values("dokumen")
    return Q(pk__in=surat) | Q(pk__in=semua.exclude(dokumen_putusan=None).values("dokumen_putusan"))
