"""Whether a file is one of ours: the same bytes, our bytes with something added, or one that only names our code."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from kinerja.dasar.berkas import buka_berkas
from kinerja.dasar.kode import HURUF, PANJANG, bentuk_kode, rapikan_kode
from kinerja.dokumen.models import BerkasDokumen, Dokumen

POTONG = 2**16
BANYAK_AWALAN = 64  # revisions: more is no document of ours
_ALAMAT = re.compile(rb"/d/([%s]{%d})/" % (HURUF.encode(), PANJANG))
_AKHIR = re.compile(rb"%%EOF(?:\r\n|\r|\n)?")


class CaraKenal(StrEnum):
    """How a file is known: byte for byte, by its beginning, or only by the code it names."""

    SAMA = "sama"
    AWALAN = "awalan"
    KODE = "kode"


@dataclass(frozen=True, slots=True)
class Kenal:
    """A document of ours that a file belongs to or claims to. `berbeda_mulai`: the first byte (from 1) that differs."""

    cara: CaraKenal
    dokumen: Dokumen
    berkas: BerkasDokumen | None = None
    berbeda_mulai: int | None = None


def kenali(isi: bytes, kode: str = "") -> Kenal | None:
    """What we know of a file; `kode` is what was typed beside it. Two queries at most."""
    sidik = hashlib.sha256(isi).hexdigest()
    semua = BerkasDokumen.objects.filter(sha256__in={sidik, *sidik_awalan(isi)}).select_related("dokumen__nomor")
    milik = {x.sha256: x for x in semua}
    if sidik in milik:
        return Kenal(CaraKenal.SAMA, milik[sidik].dokumen, milik[sidik])
    if milik:
        terbaru = max(milik.values(), key=lambda x: (x.pada, x.pk))
        return Kenal(CaraKenal.AWALAN, terbaru.dokumen, terbaru)
    return _menurut_kode(isi, rapikan_kode(kode))


def sidik_awalan(isi: bytes) -> Iterator[str]:
    """The hash of every earlier revision in the file: up to each end mark, with and without its line end."""
    cerna, sampai = hashlib.sha256(), 0
    for ke, temu in enumerate(_AKHIR.finditer(isi)):
        if ke == BANYAK_AWALAN:
            return
        for akhir in sorted({temu.start() + len(b"%%EOF"), temu.end()}):
            cerna.update(memoryview(isi)[sampai:akhir])
            sampai = akhir
            yield cerna.hexdigest()


def kode_dalam(isi: bytes) -> set[str]:
    """The codes a file names, in the address that our documents carry in their description."""
    return {temu[1].decode() for temu in _ALAMAT.finditer(isi)}


def _menurut_kode(isi: bytes, ketik: str) -> Kenal | None:
    kode = kode_dalam(isi) | ({ketik} if bentuk_kode(ketik) else set())
    ada = list(Dokumen.objects.filter(kode__in=sorted(kode)[:BANYAK_AWALAN]).select_related("nomor"))
    if not ada:
        return None
    dokumen = next((x for x in ada if x.kode == ketik), ada[0])
    return Kenal(CaraKenal.KODE, dokumen, None, _berbeda_mulai(isi, dokumen.berkas))


def _berbeda_mulai(isi: bytes, berkas: str) -> int | None:
    """The first byte that differs from the file we hold; None when there is none to compare with."""
    if not berkas:
        return None
    try:
        with buka_berkas(berkas) as alir:
            milik = alir.read()
    except FileNotFoundError:
        return None
    bersama = min(len(isi), len(milik))
    for awal in range(0, bersama, POTONG):  # a scan may have millions of bytes
        if isi[awal : awal + POTONG] != milik[awal : awal + POTONG]:
            return next((n for n in range(awal, bersama) if isi[n] != milik[n]), bersama) + 1
    return bersama + 1
