"""Official documents (tata naskah dinas): texts with named fields, layout, and printing. See README.md."""

from kinerja.dokumen.naskah.cetak import cetak_naskah
from kinerja.dokumen.naskah.galat import GalatNaskah, GambarDitolak, NaskahAsing, NaskahDitolak
from kinerja.dokumen.naskah.isian import IsianNaskah, TandaPeriksa
from kinerja.dokumen.naskah.kontrak import TitikEvaluasi, titik_evaluasi
from kinerja.dokumen.naskah.kop import KopKepalaDaerah, KopPerangkat, Lambang, baca_lambang, lambang
from kinerja.dokumen.naskah.pejabat import Pejabat
from kinerja.dokumen.naskah.pustaka import PustakaNaskah, pustaka_naskah
from kinerja.dokumen.naskah.set import DokumenDiminta, SetNaskah, daftar_set, dokumen_diminta, set_naskah
from kinerja.dokumen.naskah.sumpah import KataSumpah, kata_sumpah
from kinerja.dokumen.naskah.susun import Naskah, isi_naskah

__all__ = [
    "DokumenDiminta",
    "GalatNaskah",
    "GambarDitolak",
    "IsianNaskah",
    "KataSumpah",
    "KopKepalaDaerah",
    "KopPerangkat",
    "Lambang",
    "Naskah",
    "NaskahAsing",
    "NaskahDitolak",
    "Pejabat",
    "PustakaNaskah",
    "SetNaskah",
    "TandaPeriksa",
    "TitikEvaluasi",
    "baca_lambang",
    "cetak_naskah",
    "daftar_set",
    "dokumen_diminta",
    "isi_naskah",
    "kata_sumpah",
    "lambang",
    "pustaka_naskah",
    "set_naskah",
    "titik_evaluasi",
]
