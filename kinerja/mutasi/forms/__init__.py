"""What is typed about an inauguration."""

from kinerja.mutasi.forms.naskah import FormNaskah, FormNomor
from kinerja.mutasi.forms.pelantikan import FormAlasan, FormMulai, FormPelantikan, isian_pelantikan, sebut
from kinerja.mutasi.forms.peserta import FormBerkasPeserta, FormKelompok, FormPeserta, agama_dikenal, isian_kelompok

__all__ = [
    "FormAlasan",
    "FormBerkasPeserta",
    "FormKelompok",
    "FormMulai",
    "FormNaskah",
    "FormNomor",
    "FormPelantikan",
    "FormPeserta",
    "agama_dikenal",
    "isian_kelompok",
    "isian_pelantikan",
    "sebut",
]
