"""The file of a document for a view that has made sure its reader may read it, whatever the register shows."""

from django.http import HttpResponseBase

from kinerja.dasar.berkas import kirim_berkas
from kinerja.dokumen.formulir.sekitar import unduh_formulir
from kinerja.dokumen.models import Dokumen, TahapBerkas

PDF = "application/pdf"


def unduh_dokumen(satu: Dokumen, nama: str) -> HttpResponseBase:
    """The scan of the signed paper, else the file as it stands, else what will be printed."""
    pindaian = satu.riwayat_berkas.filter(tahap=TahapBerkas.PINDAIAN).order_by("-pk").first()
    if berkas := pindaian.sha256 if pindaian else satu.berkas:
        return kirim_berkas(berkas, nama=f"{nama.replace(' ', '-')}.pdf", jenis=PDF)
    return unduh_formulir(satu.naskah_utuh(), nama)
