"""The library of dated values: the national packs, a Pemda's own packs over them, and the value in force on a day."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from kinerja.aturan.bentuk import bentuk_dari
from kinerja.aturan.galat import AturanError, DiLuarAturan, PaketRusak
from kinerja.aturan.libur import baca_libur
from kinerja.aturan.paket import Entri, IsiNilai, Paket, Peraturan, Status, baca_paket

FOLDER_NASIONAL = Path(__file__).parent / "data"
HARI_TERAKHIR = date(9999, 12, 31)
Lapis = Literal["nasional", "daerah", "rincian"]


@dataclass(frozen=True, eq=False)  # one object a value and library: compared and remembered by identity
class NilaiBerlaku:
    """A value with its citation. It took effect on `mulai`; here it holds from `dari` to `sampai` (None = open)."""

    id: str
    nilai: Any  # JSON shape, canonical: what is hashed and put in receipts
    isi: Any  # the same as typed by `bentuk`
    satuan: str
    judul: str
    mulai: date
    dari: date
    sampai: date | None
    lapis: Lapis
    peraturan: str
    judul_peraturan: str
    pasal: str
    status: Status
    diperiksa_oleh: str | None
    diperiksa_pada: date | None
    catatan: str | None = None

    @property
    def kunci(self) -> str:
        """How results name the value they used: `id@day it took effect`."""
        return f"{self.id}@{self.mulai.isoformat()}"

    @property
    def sitasi(self) -> str:
        """The citation as people write it."""
        return f"{self.judul_peraturan}, {self.pasal}"


@lru_cache(maxsize=4096)
def sidik(nilai: tuple[NilaiBerlaku, ...]) -> str:
    """Hash of the values used: id, effective date, value and unit; neither status nor comments move it."""
    baris = sorted((x.id, x.mulai.isoformat(), json.dumps(x.nilai, sort_keys=True), x.satuan) for x in nilai)
    return "sha256:" + hashlib.sha256(json.dumps(baris, ensure_ascii=False).encode()).hexdigest()


class Pustaka:
    """Layers of packs, the later over the earlier; a repeal (`null`) in a layer lets the layer below speak again."""

    def __init__(self, lapis: Sequence[tuple[Lapis, Sequence[Paket]]]) -> None:
        self.peraturan: dict[str, Peraturan] = {}
        self._isi: dict[str, list[tuple[Lapis, IsiNilai]]] = {}
        self._riwayat: dict[str, tuple[NilaiBerlaku, ...]] = {}
        for nama, daftar in lapis:
            self._tambah_lapis(nama, daftar)
        self._periksa_dasar()

    def _tambah_lapis(self, nama: Lapis, daftar: Sequence[Paket]) -> None:
        sudah: set[str] = set()
        for paket in daftar:
            for kunci in (*paket.nilai, *paket.peraturan):
                if kunci in sudah or (kunci in self.peraturan and kunci in paket.peraturan):
                    raise PaketRusak(f"{paket.subjek}: {kunci} tertulis dua kali dalam lapis {nama}")
                sudah.add(kunci)
            self.peraturan |= paket.peraturan
            for id_nilai, isi in paket.nilai.items():
                self._isi.setdefault(id_nilai, []).append((nama, isi))

    def _periksa_dasar(self) -> None:
        for id_nilai, daftar in self._isi.items():
            for _, isi in daftar:
                for entri in isi.riwayat:
                    if entri.dasar.peraturan not in self.peraturan:
                        raise PaketRusak(f"{id_nilai}: peraturan {entri.dasar.peraturan} tidak ada dalam daftar")
        for kunci, peraturan in self.peraturan.items():
            for pengganti in peraturan.digantikan_oleh:
                if pengganti not in self.peraturan:
                    raise PaketRusak(f"peraturan {kunci}: pengganti {pengganti} tidak ada dalam daftar")

    @property
    def daftar_id(self) -> tuple[str, ...]:
        """All ids, sorted."""
        return tuple(sorted(self._isi))

    def riwayat(self, id_nilai: str) -> tuple[NilaiBerlaku, ...]:
        """Every value of an id with its first and last day, after local packs have been laid over national ones."""
        if id_nilai not in self._isi:
            raise AturanError(f"Nilai aturan {id_nilai} tidak dikenal.", isian="id")
        return self._riwayat.get(id_nilai) or self._susun(id_nilai)

    def _susun(self, id_nilai: str) -> tuple[NilaiBerlaku, ...]:
        """Cuts time at every change of any layer and asks on each piece which layer speaks."""
        lapis = self._isi[id_nilai]
        batas = sorted({x.mulai for _, isi in lapis for x in isi.riwayat})
        potong: list[NilaiBerlaku] = []
        for i, dari in enumerate(batas):
            sampai = batas[i + 1] - timedelta(days=1) if i + 1 < len(batas) else None
            pilihan = self._pilih(lapis, dari)
            if pilihan is None:
                continue
            baru = self._berlaku(id_nilai, *pilihan, dari=dari, sampai=sampai)
            if potong and (potong[-1].sampai, potong[-1].mulai, potong[-1].lapis) == (
                dari - timedelta(days=1),
                baru.mulai,
                baru.lapis,
            ):
                potong[-1] = replace(potong[-1], sampai=sampai)
            else:
                potong.append(baru)
        self._riwayat[id_nilai] = tuple(potong)
        return self._riwayat[id_nilai]

    @staticmethod
    def _pilih(lapis: list[tuple[Lapis, IsiNilai]], pada: date) -> tuple[Lapis, IsiNilai, Entri] | None:
        for nama, isi in reversed(lapis):
            entri = next((x for x in reversed(isi.riwayat) if x.mulai <= pada), None)
            if entri is not None and entri.nilai is not None:
                return nama, isi, entri
        return None

    def _berlaku(
        self, id_nilai: str, nama: Lapis, isi: IsiNilai, entri: Entri, *, dari: date, sampai: date | None
    ) -> NilaiBerlaku:
        adapter = bentuk_dari(id_nilai)
        assert adapter is not None  # Paket refuses unknown ids
        sah = adapter.validate_python(entri.nilai)
        return NilaiBerlaku(
            id=id_nilai,
            nilai=adapter.dump_python(sah, mode="json", exclude_none=True),
            isi=sah,
            satuan=isi.satuan,
            judul=isi.judul,
            mulai=entri.mulai,
            dari=dari,
            sampai=sampai,
            lapis=nama,
            peraturan=entri.dasar.peraturan,
            judul_peraturan=self.peraturan[entri.dasar.peraturan].singkat,
            pasal=entri.dasar.pasal,
            status=entri.verifikasi.status,
            diperiksa_oleh=entri.verifikasi.oleh,
            diperiksa_pada=entri.verifikasi.pada,
            catatan=entri.catatan,
        )

    def nilai(self, id_nilai: str, pada: date, *, isian: str | None = "tanggal") -> NilaiBerlaku:
        """The value in force on `pada`; `DiLuarAturan` if none is."""
        riwayat = self.riwayat(id_nilai)
        for x in reversed(riwayat):
            if x.dari <= pada and (x.sampai is None or pada <= x.sampai):
                return x
        raise DiLuarAturan(id_nilai, pada, isian=isian, sebab=_sebab(riwayat, pada))

    def terbaru(self, id_nilai: str) -> NilaiBerlaku:
        """The newest value of an id, for a record that names no day."""
        riwayat = self.riwayat(id_nilai)
        if not riwayat:
            raise DiLuarAturan(id_nilai, HARI_TERAKHIR)
        return riwayat[-1]

    def punya(self, id_nilai: str) -> bool:
        """Whether any layer has this id."""
        return id_nilai in self._isi


def _sebab(riwayat: tuple[NilaiBerlaku, ...], pada: date) -> str:
    sebelum = [x for x in riwayat if x.sampai is not None and x.sampai < pada]
    if sebelum:
        return f"Nilai terakhir sebelum hari itu berlaku sampai {sebelum[-1].sampai} lalu dicabut."
    return f"Nilai pertama berlaku mulai {riwayat[0].dari}." if riwayat else "Nilai itu sudah dicabut."


def muat_folder(folder: Path) -> list[Paket]:
    """All packs of a folder: its YAML files, and the holiday table one of them may name as values `libur.<year>`."""
    paket = [baca_paket(x) for x in sorted(folder.glob("*.yaml"))]
    return paket + [baca_libur(folder, x.tabel_libur) for x in paket if x.tabel_libur]


@lru_cache(maxsize=1)
def paket_nasional() -> tuple[Paket, ...]:
    """The national packs; read once."""
    return tuple(muat_folder(FOLDER_NASIONAL))


@lru_cache(maxsize=8)
def pustaka_dengan(*folder_daerah: Path) -> Pustaka:
    """The national packs with a Pemda's own folders over them (none = national only); read once."""
    lapis: list[tuple[Lapis, Sequence[Paket]]] = [("nasional", paket_nasional())]
    return Pustaka(lapis + [("daerah", muat_folder(x)) for x in folder_daerah])


def nilai(id_nilai: str, pada: date, *, pustaka: Pustaka | None = None) -> NilaiBerlaku:
    """The value in force on a day with citation and verification status; national packs unless told otherwise."""
    return (pustaka or pustaka_dengan()).nilai(id_nilai, pada)
