"""What is signed, word for word: built at agreement, canonical JSON, sha256; read again for the page."""

import hashlib
from dataclasses import dataclass
from typing import Any

from django.conf import settings

from kinerja.jejak.rantai import kanonik
from kinerja.perjanjian.isian import IsianAnggaran, IsianButir
from kinerja.perjanjian.models import PerjanjianKinerja
from kinerja.perjanjian.naskah import Naskah, baca_naskah, isi_naskah, susun_naskah
from kinerja.perjanjian.pihak import Pihak

BENTUK = 1  # of the snapshot; a later one gets its own number and reader


@dataclass(frozen=True, slots=True)
class Tercetak:
    """The agreement as a page or a print shows it, from the draft or from the snapshot."""

    tahun: int
    versi: int
    pemda: str
    tempat: str
    pertama: Pihak
    kedua: Pihak | None
    naskah: Naskah
    butir: tuple[IsianButir, ...]
    anggaran: tuple[IsianAnggaran, ...]
    alasan: str = ""
    hash: str = ""

    @property
    def jumlah_anggaran(self) -> int:
        """The money of the annex together."""
        return sum(a.jumlah for a in self.anggaran)


def susun(pk: PerjanjianKinerja, pertama: Pihak, kedua: Pihak | None) -> Tercetak:
    """The agreement from its stored rows."""
    return Tercetak(
        tahun=pk.tahun,
        versi=pk.versi,
        pemda=settings.NAMA_PEMDA,
        tempat=pk.tempat,
        pertama=pertama,
        kedua=kedua,
        naskah=susun_naskah(pk.tahun, pertama, kedua),
        butir=tuple(IsianButir.dari(b) for b in pk.butir.all()),
        anggaran=tuple(IsianAnggaran.dari(a) for a in pk.anggaran.all()),
        alasan=pk.alasan_perubahan,
    )


def jadikan_snapshot(t: Tercetak, hash_sebelumnya: str) -> dict[str, object]:
    """Everything that is promised, as plain values; `sebelumnya` is the hash of the version it replaces."""
    return {
        "bentuk": BENTUK,
        "jenis": "perjanjian_kinerja",
        "tahun": t.tahun,
        "versi": t.versi,
        "pemda": t.pemda,
        "tempat": t.tempat,
        "pihak_pertama": t.pertama.isi(),
        "pihak_kedua": t.kedua.isi() if t.kedua else None,
        "naskah": isi_naskah(t.naskah),
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
        naskah=baca_naskah(s["naskah"]),
        butir=tuple(IsianButir(**b) for b in s["butir"]),
        anggaran=tuple(IsianAnggaran(**a) for a in s["anggaran"]),
        alasan=s["alasan"],
        hash=pk.hash_snapshot,
    )
