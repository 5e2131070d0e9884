"""A stored file on its way to a browser: streamed, as an attachment, never guessed at, never run."""

from django.http import FileResponse, Http404

from kinerja.dasar.berkas.jenis import TEKS, nama_rapi
from kinerja.dasar.berkas.simpan import buka_berkas


def kirim_berkas(sha256: str, *, nama: str, jenis: str) -> FileResponse:
    """The file as a download. Who may have it is for the view to decide before it calls this."""
    try:
        isi = buka_berkas(sha256)
    except FileNotFoundError:
        raise Http404 from None
    tipe = f"{TEKS}; charset=utf-8" if jenis == TEKS else jenis
    jawaban = FileResponse(isi, as_attachment=True, filename=nama_rapi(nama, jenis), content_type=tipe)
    jawaban["X-Content-Type-Options"] = "nosniff"
    jawaban["Content-Security-Policy"] = "default-src 'none'; sandbox"
    jawaban["Cache-Control"] = "private, max-age=0"
    return jawaban
