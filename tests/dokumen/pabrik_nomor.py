"""Rules of numbering for tests: BKPSDM's own counter, a block, numbers typed later."""

from datetime import date
from typing import Any

from kinerja.dokumen.models import AturanNomor, NomorSurat
from kinerja.dokumen.services import IsiAturanNomor, PesananNomor, ambil_nomor, tetapkan_aturan_nomor
from tests.pabrik import HARI, SISTEM, Kota, pukul

AT = pukul(HARI)
AWAL = date(2026, 1, 1)
POLA = "{klasifikasi}/{urut}/{singkatan}/{tahun}"
BAKU: dict[str, Any] = {  # fields of IsiAturanNomor, each of its own type
    "cara": "pencacah",
    "klasifikasi": "800.1.3.3",
    "pola": POLA,
    "singkatan": "BKPSDM",
    "mulai": AWAL,
}


def aturan(kota: Kota, unit: str = "05", jenis: str = "spmt", **lain: Any) -> AturanNomor:
    """A rule of a unit by its code."""
    isi = IsiAturanNomor(jenis=jenis, unit=kota.unit[unit].pk, **{**BAKU, **lain})
    return tetapkan_aturan_nomor(isi=isi, by=SISTEM, at=AT)


def pesanan(*nama: str) -> list[PesananNomor]:
    """Works by their names."""
    return [PesananNomor(n, f"SPMT {n}", "pelantikan:3") for n in nama]


def ambil(satu: AturanNomor, *nama: str, **lain: Any) -> list[NomorSurat]:
    """Numbers for these works."""
    return ambil_nomor(aturan=satu.pk, perihal=pesanan(*nama), by=SISTEM, at=AT, **lain)
