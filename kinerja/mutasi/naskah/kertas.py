"""A paper of the day, of the whole inauguration or about one person."""

from kinerja.dokumen.naskah import IsianNaskah
from kinerja.dokumen.services import IsiDokumen
from kinerja.mutasi.naskah.bahan import BahanNaskah, OrangNaskah, Pihak


def kertas_acara(bahan: BahanNaskah, jenis: str, nama: str, isi: IsianNaskah, *pihak: Pihak) -> IsiDokumen:
    """A paper of the whole inauguration."""
    penanda = tuple(p.penanda for p in pihak)
    return IsiDokumen(bahan.rujukan(jenis, nama), jenis, isi, penanda, perihal=bahan.pelantikan.judul, unit=bahan.unit)


def kertas_orang(
    bahan: BahanNaskah, jenis: str, orang: OrangNaskah, isi: IsianNaskah, *pihak: Pihak, judul: str = ""
) -> IsiDokumen:
    """A paper about one person."""
    satu = orang.peserta
    return IsiDokumen(
        rujukan=bahan.rujukan(jenis, satu.pk),
        jenis=jenis,
        isian=isi,
        penanda=tuple(p.penanda for p in pihak),
        judul=judul,
        pegawai=satu.pegawai_id,
        penugasan=satu.penugasan_id,
        unit=bahan.unit,
    )
