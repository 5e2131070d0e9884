"""A form put together: a document like every other (`Naskah`), whose parts come from the work itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Literal

from kinerja.dokumen.naskah.blok.dasar import Terisi
from kinerja.dokumen.naskah.isian import Kertas, TandaPeriksa
from kinerja.dokumen.naskah.jenis import Jarak, TataCetak
from kinerja.dokumen.naskah.kop import Kop
from kinerja.dokumen.naskah.susun import Naskah, isi_cetak

TEGAK = TataCetak(kertas="A4", jarak=Jarak(atas=18, bawah=18, kiri=22, kanan=18), ukuran=Decimal(10), ekor=0)
MENDATAR = TataCetak(kertas="A4", jarak=Jarak(atas=16, bawah=16, kiri=18, kanan=18), ukuran=Decimal(9), ekor=0)
SURAT = TataCetak(
    kertas="A4",
    jarak=Jarak(atas=20, bawah=20, kiri=25, kanan=20),
    ukuran=Decimal("11.5"),
    spasi=Decimal("0.8"),
    ekor=0,
)


@dataclass(frozen=True, slots=True)
class Rupa:
    """How a form is printed, beside its parts; `tanda` stands at the top right (a draft)."""

    tata: TataCetak
    mendatar: bool = False
    kop: Kop | None = None
    tanda: str = ""
    kertas: Kertas | None = None
    verifikasi: TandaPeriksa | None = None
    templat: Literal["formulir", "perjanjian"] = "formulir"


def susun_formulir(
    jenis: str, judul: str, bagian: Sequence[Terisi], *, rupa: Rupa, kaki: str, pada: datetime
) -> Naskah:
    """The form, every word fixed; `judul` is what a reader's window shows, `kaki` stands at the foot of each page."""
    isi = isi_cetak(
        judul=judul, bagian=bagian, tata=rupa.tata, kertas=rupa.kertas, kop=rupa.kop, verifikasi=rupa.verifikasi,
        kaki=kaki, tanda=rupa.tanda, mendatar=rupa.mendatar,
    )  # fmt: skip
    return Naskah(
        jenis=jenis,
        versi="1",
        sifat="diwajibkan_peraturan",
        judul=judul,
        templat=rupa.templat,
        pada=pada,
        isi=isi,
    )
