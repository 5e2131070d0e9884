"""What is signed, word for word: built at agreement, canonical JSON, sha256; read again for the page.

`bentuk` 2 keeps every part of the filled text and which version it is of; 1 kept four fixed texts (`naskah_satu.py`).
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from django.conf import settings

from kinerja.dasar.waktu import hari
from kinerja.dokumen.formulir.orang import Bernama, nama_pangkat, pejabat_bernama, pejabat_pada
from kinerja.dokumen.naskah import Pejabat, PustakaNaskah
from kinerja.jejak.rantai import kanonik
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.selectors.unit import PohonUnit
from kinerja.perjanjian.isian import IsianAnggaran, IsianButir
from kinerja.perjanjian.models import PerjanjianKinerja
from kinerja.perjanjian.naskah import BahanPK, NaskahPK, baca_naskah, susun_naskah
from kinerja.perjanjian.naskah_satu import NaskahSatu, baca_naskah_satu
from kinerja.perjanjian.pihak import Pihak, pihak

BENTUK = 2  # of the snapshot; a later one gets its own number and reader


@dataclass(frozen=True, slots=True)
class Berpihak:
    """Both parties, as the snapshot names them and as a sheet prints them; the kind of post of the first."""

    pertama: tuple[Pihak, Pejabat]
    kedua: tuple[Pihak, Pejabat] | None
    jenis_jabatan: str


@dataclass(frozen=True, slots=True)
class Tercetak:
    """The agreement as a page or a print shows it, from the draft or from the snapshot."""

    tahun: int
    versi: int
    pemda: str
    tempat: str
    pertama: Pihak
    kedua: Pihak | None
    naskah: NaskahPK | NaskahSatu
    butir: tuple[IsianButir, ...]
    anggaran: tuple[IsianAnggaran, ...]
    alasan: str = ""
    hash: str = ""

    @property
    def jumlah_anggaran(self) -> int:
        """The money of the annex together."""
        return sum(a.jumlah for a in self.anggaran)


def berpihak(pertama: Penugasan, kedua: Penugasan | None, on: date, pohon: PohonUnit | None = None) -> Berpihak:
    """Both parties of a day, from assignments with their names (and rank and NIP, where `bernip` added them)."""
    ada = [p for p in (pertama, kedua) if p is not None]
    polos = [p.pk for p in ada if not hasattr(p, "golongan")]
    orang = pejabat_pada(polos, on) if polos else {}
    pangkat = nama_pangkat(on)
    dicetak = [(pihak(p, on, pohon), orang.get(p.pk) or pejabat_bernama(cast("Bernama", p), pangkat)) for p in ada]
    return Berpihak(dicetak[0], dicetak[1] if kedua else None, getattr(pertama, "jenis_jabatan", None) or "")


def susun(pk: PerjanjianKinerja, oleh: Berpihak, pustaka: PustakaNaskah) -> Tercetak:
    """The agreement from its stored rows, in the words in force on the day it was drafted."""
    bahan = BahanPK(
        tahun=pk.tahun,
        versi=pk.versi,
        jenis_jabatan=oleh.jenis_jabatan,
        pertama=oleh.pertama[1],
        kedua=oleh.kedua[1] if oleh.kedua else None,
        tempat=pk.tempat,
        butir=tuple(IsianButir.dari(b) for b in pk.butir.all()),
        anggaran=tuple(IsianAnggaran.dari(a) for a in pk.anggaran.all()),
        alasan=pk.alasan_perubahan,
    )
    return Tercetak(
        tahun=pk.tahun,
        versi=pk.versi,
        pemda=settings.NAMA_PEMDA,
        tempat=pk.tempat,
        pertama=oleh.pertama[0],
        kedua=oleh.kedua[0] if oleh.kedua else None,
        naskah=susun_naskah(bahan, pustaka, hari(pk.dibuat)),
        butir=bahan.butir,
        anggaran=bahan.anggaran,
        alasan=pk.alasan_perubahan,
    )


def jadikan_snapshot(t: Tercetak, hash_sebelumnya: str) -> dict[str, object]:
    """Everything that is promised, as plain values; `sebelumnya` is the hash of the version it replaces."""
    assert isinstance(t.naskah, NaskahPK)  # the first shape is only read
    return {
        "bentuk": BENTUK,
        "jenis": "perjanjian_kinerja",
        "tahun": t.tahun,
        "versi": t.versi,
        "pemda": t.pemda,
        "tempat": t.tempat,
        "pihak_pertama": t.pertama.isi(),
        "pihak_kedua": t.kedua.isi() if t.kedua else None,
        "naskah": t.naskah.isi(),
        "butir": [_isi(b) for b in t.butir],
        "anggaran": [_isi(a) for a in t.anggaran],
        "alasan": t.alasan,
        "sebelumnya": hash_sebelumnya,
    }


def _isi(baris: IsianButir | IsianAnggaran) -> dict[str, object]:
    return {nama: getattr(baris, nama) for nama in baris.__dataclass_fields__}


def hash_snapshot(snapshot: dict[str, Any]) -> str:
    """The fingerprint each party signs."""
    return hashlib.sha256(kanonik(snapshot).encode()).hexdigest()


def baca_snapshot(pk: PerjanjianKinerja) -> Tercetak:
    """The agreement as it was fixed; nothing is looked up anywhere else."""
    s: dict[str, Any] = pk.snapshot or {}
    return Tercetak(
        tahun=s["tahun"],
        versi=s["versi"],
        pemda=s["pemda"],
        tempat=s["tempat"],
        pertama=Pihak(**s["pihak_pertama"]),
        kedua=Pihak(**s["pihak_kedua"]) if s["pihak_kedua"] else None,
        naskah=_baca_naskah(s),
        butir=tuple(IsianButir(**b) for b in s["butir"]),
        anggaran=tuple(IsianAnggaran(**a) for a in s["anggaran"]),
        alasan=s["alasan"],
        hash=pk.hash_snapshot,
    )


def _baca_naskah(s: Mapping[str, Any]) -> NaskahPK | NaskahSatu:
    return baca_naskah_satu(s["naskah"]) if s["bentuk"] == 1 else baca_naskah(s["naskah"])
