"""May this deployment start? Asked by the web server and by `kinerja check`, after Django is set up."""

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError

from config.alamat import dapat_dicapai

PERISTIWA_CONTOH = "contoh.dimuat"  # what the example loader writes into the ledger


def alasan_tolak() -> list[str]:
    """Why a production server must not start here; empty = it may. Trying at home (no RAPOR_PRODUKSI) always may."""
    if not settings.PRODUKSI:
        return []
    alasan = []
    if settings.DEBUG:
        alasan.append("DEBUG menyala. Hapus DEBUG dari lingkungan: halaman galatnya membuka isi basis data.")
    if not dapat_dicapai(settings.ALAMAT_PUBLIK):
        alasan.append("ALAMAT_PUBLIK hanya dapat dibuka dari mesin ini, padahal tercetak pada QR setiap dokumen.")
    if berisi_contoh():
        alasan.append(
            "Basis data ini berisi Pemda contoh dengan akun contoh. Pakai basis data lain untuk data sungguhan."
        )
    return alasan


def berisi_contoh() -> bool:
    """Whether the example Pemda was ever loaded into this database."""
    from kinerja.jejak.models import Entri

    try:
        return Entri.objects.filter(peristiwa=PERISTIWA_CONTOH).exists()
    except DatabaseError as sebab:
        raise ImproperlyConfigured("Basis data belum siap. Jalankan `kinerja migrate` lebih dulu.") from sebab


def pastikan_boleh_mulai() -> None:
    """Refuse to start, with every reason at once."""
    if alasan := alasan_tolak():
        raise ImproperlyConfigured(" ".join(alasan))
