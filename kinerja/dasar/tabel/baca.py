"""Read a table of a declared shape: rows with their place, and all that is wrong with the file at once."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import IO

from django.conf import settings
from django.utils.translation import gettext as _

from kinerja.dasar.angka import AngkaSalah
from kinerja.dasar.tabel.baris import Baris
from kinerja.dasar.tabel.kolom import Bentuk, JudulLain, Kolom, Nilai, Sel
from kinerja.dasar.tabel.masalah import Masalah, TabelDitolak
from kinerja.dasar.tabel.sel import SelSalah, baca_sel
from kinerja.dasar.tabel.sumber import BarisMentah, baca_isi, baris_mentah

MASALAH_PALING_BANYAK = 200


@dataclass(frozen=True, slots=True)
class HasilBaca:
    """The rows that could be read, the problems (at most 200, the rest counted) and the warnings."""

    baris: tuple[Baris, ...] = ()
    masalah: tuple[Masalah, ...] = ()
    masalah_lain: int = 0
    peringatan: tuple[Masalah, ...] = ()

    @property
    def sah(self) -> bool:
        """Nothing is wrong with the file."""
        return not self.masalah


@dataclass(frozen=True, slots=True)
class _Kepala:
    """The header: for each position its stored name, its column and the text in the file; None = not ours."""

    isi: tuple[tuple[str, Kolom, str] | None, ...]
    lain: JudulLain | None = None


@dataclass(slots=True)
class _Catatan:
    berkas: str
    masalah: list[Masalah] = field(default_factory=list)
    peringatan: list[Masalah] = field(default_factory=list)

    def tambah(self, baris: int | None, kolom: str | None, pesan: str) -> None:
        self.masalah.append(Masalah(self.berkas, baris, kolom, pesan))


def baca_tabel(sumber: Path | IO[bytes], bentuk: Bentuk, *, nama: str = "") -> HasilBaca:
    """Read a .csv or the first sheet of an .xlsx. Nothing is raised for what is wrong with the file."""
    berkas = Path(nama or str(getattr(sumber, "name", sumber))).name
    catatan = _Catatan(berkas)
    baris: list[Baris] = []
    try:
        mentah, masalah_sel = baris_mentah(baca_isi(sumber, berkas), berkas, bentuk)
        catatan.masalah.extend(masalah_sel)
        kepala, lengkap = _baca_kepala(next(mentah, (1, []))[1], bentuk, catatan)
        semua = list(_baca_baris(_dibatasi(mentah, berkas), kepala, bentuk, catatan))
        salah = {masalah.baris for masalah in catatan.masalah}
        baris = [satu for satu in semua if lengkap and satu.nomor not in salah]
        _periksa_kunci(semua, kepala, bentuk, catatan)
    except OSError as galat:
        catatan.tambah(None, None, _("Berkas tidak dapat dibuka: %s.") % (galat.strerror or galat))
    except TabelDitolak as galat:
        catatan.masalah.append(galat.masalah)
    masalah = sorted(catatan.masalah, key=lambda m: m.baris or 0)
    lain = max(0, len(masalah) - MASALAH_PALING_BANYAK)
    return HasilBaca(tuple(baris), tuple(masalah[:MASALAH_PALING_BANYAK]), lain, tuple(catatan.peringatan))


def _dibatasi(mentah: Iterator[BarisMentah], berkas: str) -> Iterator[BarisMentah]:
    batas: int = settings.BATAS_BARIS_TABEL
    yield from islice(mentah, batas)
    if next(mentah, None) is not None:
        raise TabelDitolak(
            Masalah(berkas, batas + 2, None, _("Lebih dari %d baris. Bagi menjadi beberapa berkas.") % batas)
        )


def _baca_kepala(sel: list[Sel], bentuk: Bentuk, catatan: _Catatan) -> tuple[_Kepala, bool]:
    judul = ["" if satu is None else str(satu).strip() for satu in sel]
    kepala = _kepala_lain(judul, bentuk) or _Kepala(tuple(_satu_kepala(satu, bentuk) for satu in judul))
    kepala = _tanpa_ganda(kepala, catatan)
    ada = {isi[0] for isi in kepala.isi if isi}
    dikenal = {isi[2] for isi in kepala.isi if isi}
    tak_dikenal = [
        satu for satu, isi in zip(judul, kepala.isi, strict=True) if isi is None and satu not in {"", *dikenal}
    ]
    hilang = [kolom.nama for kolom in bentuk.kolom if kolom.wajib and kolom.nama not in ada and not kolom.bawaan]
    for nama in hilang:
        pesan = _("Kolom wajib ini tidak ada. Judul di baris pertama: %s.") % (", ".join(filter(None, judul)) or "-")
        catatan.tambah(1, nama, pesan)
    if tak_dikenal:
        pesan = _("Kolom yang tidak dikenal tidak disimpan: %s.") % ", ".join(tak_dikenal)
        catatan.peringatan.append(Masalah(catatan.berkas, 1, None, pesan))
    return kepala, not hilang


def _satu_kepala(judul: str, bentuk: Bentuk) -> tuple[str, Kolom, str] | None:
    dikenal = bentuk.kenali(judul)
    return (*dikenal, judul) if dikenal else None


def _kepala_lain(judul: list[str], bentuk: Bentuk) -> _Kepala | None:
    """The header of another system, if all its marks are there."""
    rapi = [re.sub(r"\s+", " ", satu).upper() for satu in judul]
    kolom = {satu.nama: satu for satu in bentuk.kolom}
    for lain in bentuk.lain:
        if lain.ciri <= set(rapi):
            nama = [lain.padanan.get(satu) for satu in rapi]
            isi = [(n, kolom[n], asli) if n else None for n, asli in zip(nama, judul, strict=True)]
            return _Kepala(tuple(isi), lain)
    return None


def _tanpa_ganda(kepala: _Kepala, catatan: _Catatan) -> _Kepala:
    """The first of columns of the same name counts; each name is told once."""
    nama = [isi[0] if isi else None for isi in kepala.isi]
    for satu in sorted({n for n in nama if n and nama.count(n) > 1}):
        catatan.tambah(1, satu, _("Judul kolom ini ada lebih dari sekali."))
    return replace(
        kepala, isi=tuple(isi if isi and nama.index(isi[0]) == x else None for x, isi in enumerate(kepala.isi))
    )


def _baca_baris(mentah: Iterable[BarisMentah], kepala: _Kepala, bentuk: Bentuk, catatan: _Catatan) -> Iterator[Baris]:
    """Every row with what could be read of it; a cell that could not is told, and not among its values."""
    tak_ada = [k for k in bentuk.kolom if k.bawaan and k.nama not in {isi[0] for isi in kepala.isi if isi}]
    for nomor, sel in mentah:
        if all(satu is None or (isinstance(satu, str) and not satu.strip()) for satu in sel):
            continue
        if any(satu not in ("", None) for satu in sel[len(kepala.isi) :]):
            pesan = _("Baris ini punya lebih banyak isian (%(ada)d) daripada judul (%(judul)d). Periksa tanda pemisah.")
            catatan.tambah(nomor, None, pesan % {"ada": len(sel), "judul": len(kepala.isi)})
            continue
        nilai = _nilai_baris(nomor, sel, kepala, catatan)
        nilai.update({kolom.nama: baca_sel(kolom, None) for kolom in tak_ada})
        yield Baris(catatan.berkas, nomor, nilai)


def _nilai_baris(nomor: int, sel: list[Sel], kepala: _Kepala, catatan: _Catatan) -> dict[str, Nilai]:
    mentah = {isi[0]: satu for isi, satu in zip(kepala.isi, [*sel, *[None] * len(kepala.isi)], strict=False) if isi}
    if kepala.lain and kepala.lain.ubah:
        mentah = kepala.lain.ubah(mentah)
    hasil: dict[str, Nilai] = {}
    for nama, kolom, judul in filter(None, kepala.isi):
        try:
            hasil[nama] = baca_sel(kolom, mentah.get(nama), serial=kepala.lain is not None)
        except (SelSalah, AngkaSalah) as galat:
            catatan.tambah(nomor, judul, str(galat))
            continue
        if kolom.wajib and hasil[nama] is None:
            catatan.tambah(nomor, judul, _("Wajib diisi."))
            del hasil[nama]
    return hasil


def _periksa_kunci(baris: list[Baris], kepala: _Kepala, bentuk: Bentuk, catatan: _Catatan) -> None:
    terbaca = {isi[0] for isi in kepala.isi if isi} & set(bentuk.kunci)
    if not terbaca:
        return
    letak: dict[tuple[Nilai, ...], list[int]] = {}
    for satu in baris:
        if not terbaca <= satu.nilai.keys():  # a key that cannot be read is no key
            continue
        letak.setdefault(tuple(satu.nilai.get(nama) for nama in bentuk.kunci), []).append(satu.nomor)
    for kunci, nomor in letak.items():
        if len(nomor) > 1:
            isi = ", ".join(f"{n}={v}" for n, v in zip(bentuk.kunci, kunci, strict=True) if v is not None)
            urut = f"{', '.join(map(str, nomor[:-1]))} {_('dan')} {nomor[-1]}"
            pesan = _("Kunci yang sama (%(isi)s) ada di baris %(urut)s. Satu kunci hanya boleh sekali.")
            catatan.tambah(nomor[1], None, pesan % {"isi": isi, "urut": urut})
