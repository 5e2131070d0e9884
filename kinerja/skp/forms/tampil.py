"""The form of an SKP as the template draws it: cards and rows with their names, choices and findings."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kinerja.aturan import pustaka
from kinerja.aturan.periksa import Temuan
from kinerja.aturan.periksa.bahasa import AcuanSKP
from kinerja.dasar.tampilan import Butir
from kinerja.rencana.models import Arah
from kinerja.skp.isian import DAFTAR_LAMPIRAN, IsianHasil, IsianIndikator, IsianSKP
from kinerja.skp.models import SKP, Akumulasi, Aspek, HasilKerja, LampiranSKP, Perspektif
from kinerja.skp.selectors.dukungan import DaftarDukungan, KelompokPilihan, Pilihan

Galat = Mapping[str, list[Temuan]]  # the last part of a field's name -> its findings


@dataclass(frozen=True)
class BarisIndikator:
    """One indicator row: `kotak` is its prefix."""

    kotak: str
    isian: IsianIndikator
    galat: Galat

    @property
    def indeks(self) -> str:
        """`3-1` for `rhk-3-iki-1`, as buttons send it."""
        return self.kotak.removeprefix("rhk-").replace("-iki-", "-")


@dataclass(frozen=True)
class KartuHasil:
    """One result card."""

    kotak: str
    nomor: int
    isian: IsianHasil
    indikator: tuple[BarisIndikator, ...]
    terpilih: Pilihan | None
    galat: Galat

    @property
    def indeks(self) -> str:
        """The number in its name, as buttons send it."""
        return self.kotak.removeprefix("rhk-")


@dataclass(frozen=True)
class NilaiPerilaku:
    """One BerAKHLAK value: its guides (rule data) and the leader's expectation."""

    kode: str
    nama: str
    panduan: tuple[str, ...]
    ekspektasi: str


@dataclass(frozen=True)
class Lampiran:
    """One annex: lines as a text, one a line."""

    kode: str
    judul: str
    baris: tuple[str, ...]
    galat: Sequence[Temuan]

    @property
    def teks(self) -> str:
        """As the text area holds it."""
        return "\n".join(self.baris)


@dataclass(frozen=True)
class TampilanFormulir:
    """Everything the form shows."""

    skp: SKP
    isian: IsianSKP
    utama: tuple[KartuHasil, ...]
    tambahan: tuple[KartuHasil, ...]
    perilaku: tuple[NilaiPerilaku, ...]
    lampiran: tuple[Lampiran, ...]
    dukungan: tuple[KelompokPilihan, ...]
    berperspektif: bool
    perlu: tuple[Butir, ...]
    catatan: tuple[Butir, ...]

    @property
    def kualitatif(self) -> bool:
        """One block of measure and target instead of indicator rows."""
        return self.isian.pendekatan == SKP.Pendekatan.KUALITATIF

    pilihan_aspek = Aspek.choices
    pilihan_perspektif = Perspektif.choices
    pilihan_arah = Arah.choices
    pilihan_akumulasi = Akumulasi.choices


def bernama(isian: IsianSKP) -> IsianSKP:
    """Gives every stored row the name it has in the form; rows that were posted keep theirs."""
    hasil = []
    for i, h in enumerate(isian.hasil):
        kotak = h.kotak or f"rhk-{i}"
        indikator = tuple(replace(x, kotak=x.kotak or f"{kotak}-iki-{j}") for j, x in enumerate(h.indikator))
        hasil.append(replace(h, kotak=kotak, indikator=indikator))
    return replace(isian, hasil=tuple(hasil))


def tampilan_formulir(
    skp: SKP,
    isian: IsianSKP,
    dukungan: DaftarDukungan,
    temuan: Sequence[Temuan],
    jenis_jabatan: str,
    *,
    beri_tanda: bool,
) -> TampilanFormulir:
    """Puts cards, rows and findings together; `beri_tanda` also marks the fields themselves (after an attempt)."""
    menurut: dict[str, list[Temuan]] = defaultdict(list)
    for t in temuan:
        if beri_tanda and t.menghalangi:
            menurut[t.isian].append(t)
    kode = dukungan.kode
    kartu = [_kartu(h, n, kode, menurut) for n, h in enumerate(bernama(isian).hasil, start=1)]
    return TampilanFormulir(
        skp=skp,
        isian=isian,
        utama=tuple(k for k in kartu if k.isian.jenis == HasilKerja.Jenis.UTAMA),
        tambahan=tuple(k for k in kartu if k.isian.jenis != HasilKerja.Jenis.UTAMA),
        perilaku=daftar_perilaku(skp, isian.perilaku),
        lampiran=tuple(_lampiran(j, isian, menurut) for j in DAFTAR_LAMPIRAN),
        dukungan=dukungan.kelompok,
        berperspektif=AcuanSKP(skp.mulai, None).memakai_perspektif(jenis_jabatan),
        perlu=tuple(butir(t) for t in temuan if t.menghalangi),
        catatan=tuple(butir(t) for t in temuan if not t.menghalangi),
    )


def butir(temuan: Temuan, alamat: str = "") -> Butir:
    """A finding as a line of the side panels: a link to its field, here or on the page `alamat`."""
    return Butir(temuan.pesan, f"{alamat}#id_{temuan.isian}" if temuan.isian else alamat, temuan.pasal)


def _kartu(h: IsianHasil, nomor: int, kode: Mapping[str, Pilihan], temuan: Mapping[str, list[Temuan]]) -> KartuHasil:
    return KartuHasil(
        kotak=h.kotak,
        nomor=nomor,
        isian=h,
        indikator=tuple(BarisIndikator(x.kotak, x, _galat(x.kotak, temuan)) for x in h.indikator),
        terpilih=kode.get(h.dukungan),
        galat=_galat(h.kotak, temuan),
    )


def _galat(kotak: str, temuan: Mapping[str, list[Temuan]]) -> Galat:
    panjang = len(kotak) + 1
    return {k[panjang:]: v for k, v in temuan.items() if k.startswith(f"{kotak}-") and "-" not in k[panjang:]}


def _lampiran(jenis: str, isian: IsianSKP, temuan: Mapping[str, list[Temuan]]) -> Lampiran:
    return Lampiran(
        jenis, str(LampiranSKP.Jenis(jenis).label), isian.lampiran.get(jenis, ()), temuan.get(f"lampiran-{jenis}", ())
    )


def daftar_perilaku(skp: SKP, ekspektasi: Mapping[str, str]) -> tuple[NilaiPerilaku, ...]:
    """The seven values in force when the segment began, each with its guides and the leader's expectation."""
    nilai = pustaka.nilai("perilaku.berakhlak", skp.mulai).isi
    return tuple(
        NilaiPerilaku(x.kode, x.nama, tuple(p.kalimat for p in x.panduan), ekspektasi.get(x.kode, "")) for x in nilai
    )


def templat_kartu() -> dict[str, KartuHasil]:
    """Empty cards the browser copies: `__i__` and `__j__` stand for the numbers of the row."""
    indikator = IsianIndikator(kotak="rhk-__i__-iki-__j__")
    hasil = IsianHasil(kotak="rhk-__i__", indikator=(indikator,))
    return {j: _kartu(replace(hasil, jenis=j), 0, {}, {}) for j in HasilKerja.Jenis.values}
