"""The texts in force: ours from the package, and versions a Pemda adds; an issued document keeps its version."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from pydantic import ValidationError

from kinerja.aturan.galat import PaketRusak
from kinerja.aturan.paket import Peraturan, baca_yaml, ringkas
from kinerja.aturan.pustaka import pustaka_dengan
from kinerja.dokumen.naskah.galat import NaskahAsing
from kinerja.dokumen.naskah.jenis import JenisNaskah, VersiNaskah
from kinerja.dokumen.naskah.kata import DATA


@dataclass(frozen=True, slots=True)
class NaskahDaerah:
    """A Pemda's own text of a kind from a day on; without `versi` the ready one holds again."""

    mulai: date
    nomor: str
    versi: VersiNaskah | None
    usulan: int


class PustakaNaskah:
    """Kinds by name; later kinds of the same name add versions or replace one of the same number.

    `daerah` are the texts a Pemda adopted, by kind, oldest first: while one is in force no ready version speaks, so
    that a newer release of the product changes no word the Pemda decided on.
    """

    def __init__(
        self, jenis: Iterable[JenisNaskah], daerah: Mapping[str, Sequence[NaskahDaerah]] | None = None
    ) -> None:
        self._daerah: Mapping[str, Sequence[NaskahDaerah]] = daerah or {}
        self._jenis: dict[str, JenisNaskah] = {}
        for j in jenis:
            lama = self._jenis.get(j.jenis)
            self._jenis[j.jenis] = _gabung(lama, j) if lama else j

    def __iter__(self) -> Iterator[JenisNaskah]:
        return iter(self._jenis.values())

    def jenis(self, nama: str) -> JenisNaskah:
        """A kind by name. Raises NaskahAsing."""
        if nama not in self._jenis:
            raise NaskahAsing(nama)
        return self._jenis[nama]

    def versi(self, nama: str, versi: str) -> VersiNaskah:
        """One version of a kind. Raises NaskahAsing."""
        daftar = self.jenis(nama).versi
        sendiri = {d.nomor: d.versi for d in self.daerah(nama) if d.versi}
        ada = sendiri.get(versi) or daftar.get(versi)
        if ada is None:
            raise NaskahAsing(f"{nama} {versi}")
        return ada

    def daerah(self, nama: str) -> Sequence[NaskahDaerah]:
        """What the Pemda decided about a kind, oldest first."""
        return self._daerah.get(nama, ())

    def berlaku(self, nama: str, on: date) -> str:
        """The number of the version in force on a day. Raises NaskahAsing before the first one."""
        sendiri = [d for d in self.daerah(nama) if d.mulai <= on]
        if sendiri and sendiri[-1].versi:
            return sendiri[-1].nomor
        sudah = [nomor for nomor, v in self.jenis(nama).versi.items() if v.mulai <= on]
        if not sudah:
            raise NaskahAsing(f"{nama} {on.isoformat()}")
        return sudah[-1]


def _gabung(lama: JenisNaskah, baru: JenisNaskah) -> JenisNaskah:
    semua = sorted({**lama.versi, **baru.versi}.items(), key=lambda x: x[1].mulai)
    return JenisNaskah.model_validate({**baru.model_dump(), "versi": {n: v.model_dump() for n, v in semua}})


def baca_jenis(berkas: Path) -> JenisNaskah:
    """A kind from its file. Raises PaketRusak naming the file and everything found in it."""
    try:
        return JenisNaskah.model_validate(baca_yaml(berkas))
    except ValidationError as galat:
        raise PaketRusak(f"{berkas.name}: {ringkas(galat)}") from galat


@cache
def pustaka_naskah() -> PustakaNaskah:
    """The texts of the package, read and checked once a process."""
    return PustakaNaskah(baca_jenis(berkas) for berkas in sorted((DATA / "jenis").glob("*.yaml")))


@cache
def peraturan_naskah() -> Mapping[str, Peraturan]:
    """The regulations texts and sets rest on: those of the rule packs, and those only documents cite."""
    isi = baca_yaml(DATA / "peraturan.yaml")
    sendiri = {nama: Peraturan.model_validate(x) for nama, x in isi.items()}
    return {**pustaka_dengan().peraturan, **sendiri}
