"""Files for SIASN: our histories under its field names, and what each row still lacks."""

from kinerja.integrasi.siasn.bentuk import BarisSIASN, Berkas
from kinerja.integrasi.siasn.fakta import ANGKA_KREDIT, DIKLAT, HUKDIS, KURSUS, PENGHARGAAN
from kinerja.integrasi.siasn.jabatan import JABATAN
from kinerja.integrasi.siasn.nilai import KINERJAPERIODIK, SKP22

BERKAS = {
    berkas.kode: berkas
    for berkas in (SKP22, KINERJAPERIODIK, ANGKA_KREDIT, JABATAN, DIKLAT, KURSUS, PENGHARGAAN, HUKDIS)
}

__all__ = ["BERKAS", "BarisSIASN", "Berkas"]
