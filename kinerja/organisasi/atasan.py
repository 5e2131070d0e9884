"""The superior of a day, by purpose, from frozen records: pure, so that a test can compare the derived table with it.

Who holds the superior post that day: definitive or additional duty, else Pj or Pjs, else Plt. An active Plh comes
first for daily acts and counts for nothing else. Is that the person, or nobody, climb on; every climb is recorded.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

PK, KINERJA, HARIAN = "pk", "kinerja", "harian"
TUJUAN = (PK, KINERJA, HARIAN)
SELAMANYA = date.max
SEHARI = timedelta(days=1)

# Who of several holders answers for the post; what is not listed does not stand for it.
URUTAN_PEMANGKU = {"definitif": 1, "tugas_tambahan": 1, "pj": 2, "pjs": 2, "plt": 3}
URUTAN_HARIAN = {"plh": 0, **URUTAN_PEMANGKU}

KOSONG, SENDIRI, BERHALANGAN = "kosong", "sendiri", "berhalangan"


class Pemangku(NamedTuple):
    """An assignment as the calculation sees it; `sampai` is inclusive, `date.max` = open."""

    id: int
    pegawai: int
    jabatan: int
    jenis: str
    mulai: date
    sampai: date = SELAMANYA


class Susunan(NamedTuple):
    """A version of a post: its superior post; whether it leads a perangkat daerah; whether it is the kepala daerah."""

    jabatan: int
    atasan: int | None
    mulai: date
    sampai: date = SELAMANYA
    kepala_perangkat: bool = False
    kepala_daerah: bool = False


class Pengecualian(NamedTuple):
    """A dated override: for this post and purpose another superior post."""

    jabatan: int
    tujuan: str
    atasan: int
    mulai: date
    sampai: date = SELAMANYA


class Halangan(NamedTuple):
    """A person's kedudukan from-to: may the person act as superior, and which kinds of assignment does it end."""

    pegawai: int
    mulai: date
    sampai: date = SELAMANYA
    menilai: bool = True
    berakhir: frozenset[str] = frozenset()
    nama: str = ""


class AturanPK(NamedTuple):
    """From-to: does the head of a perangkat daerah sign the PK with the kepala daerah?"""

    dengan_kepala_daerah: bool
    mulai: date
    sampai: date = SELAMANYA


class Naik(NamedTuple):
    """A post climbed over, and why: vacant, held by the person, or its holder absent."""

    jabatan: int
    sebab: str


class Hasil(NamedTuple):
    """The assignment that is the superior, None where there is none, and the posts climbed over."""

    atasan: int | None
    naik: tuple[Naik, ...] = ()


class Rentang(NamedTuple):
    """A result and the days on which it holds, ends inclusive."""

    mulai: date
    sampai: date
    hasil: Hasil


@dataclass(slots=True)
class Jendela:
    """The day asked, and how long the answer holds: every fact looked at may bring that end nearer."""

    hari: date
    sampai: date = SELAMANYA

    def berlaku(self, mulai: date, sampai: date) -> bool:
        """Whether a fact with these dates holds on the day."""
        if sampai < self.hari:
            return False
        if mulai > self.hari:
            self.sampai = min(self.sampai, mulai - SEHARI)
            return False
        self.sampai = min(self.sampai, sampai)
        return True


class Catatan:
    """Everything the calculation reads, indexed once."""

    def __init__(
        self,
        pemangku: Iterable[Pemangku] = (),
        susunan: Iterable[Susunan] = (),
        pengecualian: Iterable[Pengecualian] = (),
        halangan: Iterable[Halangan] = (),
        aturan_pk: Iterable[AturanPK] = (),
    ) -> None:
        self.pemangku: dict[int, list[Pemangku]] = defaultdict(list)
        self.susunan: dict[int, list[Susunan]] = defaultdict(list)
        self.pengecualian: dict[tuple[int, str], list[Pengecualian]] = defaultdict(list)
        self.halangan: dict[int, list[Halangan]] = defaultdict(list)
        self.aturan_pk = list(aturan_pk)
        for p in sorted(pemangku, key=lambda x: (x.mulai, x.id)):
            self.pemangku[p.jabatan].append(p)
        for s in susunan:
            self.susunan[s.jabatan].append(s)
        for x in sorted(pengecualian):
            self.pengecualian[x.jabatan, x.tujuan].append(x)
        for h in halangan:
            self.halangan[h.pegawai].append(h)
        kepala = [s for daftar in self.susunan.values() for s in daftar if s.kepala_daerah]
        self.kepala_daerah = sorted(kepala, key=lambda s: (s.mulai, s.jabatan))


def atasan_pada(catatan: Catatan, penugasan: Pemangku, tujuan: str, hari: date) -> Hasil | None:
    """The superior of an assignment on a day for a purpose; None where the assignment is not in force that day."""
    return _cari(catatan, penugasan, tujuan, Jendela(hari))


def rentang_atasan(catatan: Catatan, penugasan: Pemangku, tujuan: str) -> list[Rentang]:
    """The same over the whole assignment, as few ranges as possible; days on which it is not in force are left out."""
    hasil: list[Rentang] = []
    for mulai, sampai, satu in _potongan(catatan, penugasan, tujuan):
        if hasil and hasil[-1].hasil == satu and hasil[-1].sampai + SEHARI == mulai:
            hasil[-1] = Rentang(hasil[-1].mulai, sampai, satu)
        else:
            hasil.append(Rentang(mulai, sampai, satu))
    return hasil


def _potongan(catatan: Catatan, penugasan: Pemangku, tujuan: str) -> Iterator[Rentang]:
    """Walk the assignment from answer to answer, each as far as the facts behind it hold."""
    hari = penugasan.mulai
    while True:
        jendela = Jendela(hari, penugasan.sampai)
        satu = _cari(catatan, penugasan, tujuan, jendela)
        if satu is not None:
            yield Rentang(hari, jendela.sampai, satu)
        if jendela.sampai >= penugasan.sampai:
            return
        hari = jendela.sampai + SEHARI


def _cari(catatan: Catatan, penugasan: Pemangku, tujuan: str, jendela: Jendela) -> Hasil | None:
    if not jendela.berlaku(penugasan.mulai, penugasan.sampai) or _berhenti(catatan, penugasan, jendela):
        return None
    tujuan_pertama = _jabatan_pertama(catatan, penugasan.jabatan, tujuan, jendela)
    hasil = _panjat(catatan, penugasan, tujuan_pertama, tujuan, jendela)
    struktur = _atasan_struktur(catatan, penugasan.jabatan, jendela)
    if hasil.atasan is None and struktur != tujuan_pertama:
        lewat = _panjat(catatan, penugasan, struktur, tujuan, jendela)
        hasil = Hasil(lewat.atasan, hasil.naik + tuple(n for n in lewat.naik if n not in hasil.naik))
    return hasil


def _panjat(catatan: Catatan, penugasan: Pemangku, jabatan: int | None, tujuan: str, jendela: Jendela) -> Hasil:
    """Climb from a post until somebody else answers for one; a circle of posts ends the climb."""
    naik: list[Naik] = []
    dilewati: set[int] = set()
    while jabatan is not None and jabatan not in dilewati:
        dilewati.add(jabatan)
        pemangku, sebab = _pemangku(catatan, jabatan, penugasan.pegawai, tujuan, jendela)
        if pemangku is not None:
            return Hasil(pemangku.id, tuple(naik))
        naik.append(Naik(jabatan, sebab))
        jabatan = _atasan_khusus(catatan, jabatan, tujuan, jendela) or _atasan_struktur(catatan, jabatan, jendela)
    return Hasil(None, tuple(naik))


def _pemangku(
    catatan: Catatan, jabatan: int, sendiri: int, tujuan: str, jendela: Jendela
) -> tuple[Pemangku | None, str]:
    """Who answers for a post that day, or why nobody does (for this person)."""
    urutan = URUTAN_HARIAN if tujuan == HARIAN else URUTAN_PEMANGKU
    ada = [
        p
        for p in catatan.pemangku.get(jabatan, ())
        if p.jenis in urutan and jendela.berlaku(p.mulai, p.sampai) and not _berhenti(catatan, p, jendela)
    ]
    hadir = sorted((p for p in ada if _boleh(catatan, p.pegawai, jendela)), key=lambda p: urutan[p.jenis])
    if not hadir:
        return None, BERHALANGAN if ada else KOSONG
    tetap = next((p for p in hadir if p.jenis != "plh"), None)
    if sendiri in (hadir[0].pegawai, tetap and tetap.pegawai):
        return None, SENDIRI
    return hadir[0], ""


def _jabatan_pertama(catatan: Catatan, jabatan: int, tujuan: str, jendela: Jendela) -> int | None:
    """The superior post to begin with: an override, else the kepala daerah for an agency head's PK, else structure."""
    if (khusus := _atasan_khusus(catatan, jabatan, tujuan, jendela)) is not None:
        return khusus
    if tujuan == PK and _kepala_perangkat(catatan, jabatan, jendela):
        for s in catatan.kepala_daerah:
            if jendela.berlaku(s.mulai, s.sampai):
                return s.jabatan
    return _atasan_struktur(catatan, jabatan, jendela)


def _atasan_khusus(catatan: Catatan, jabatan: int, tujuan: str, jendela: Jendela) -> int | None:
    daftar = catatan.pengecualian.get((jabatan, tujuan), ())
    berlaku = [x for x in daftar if jendela.berlaku(x.mulai, x.sampai)]
    return max(berlaku, key=lambda x: (x.mulai, x.atasan)).atasan if berlaku else None


def _atasan_struktur(catatan: Catatan, jabatan: int, jendela: Jendela) -> int | None:
    versi = _versi(catatan, jabatan, jendela)
    return versi.atasan if versi else None


def _versi(catatan: Catatan, jabatan: int, jendela: Jendela) -> Susunan | None:
    return next((s for s in catatan.susunan.get(jabatan, ()) if jendela.berlaku(s.mulai, s.sampai)), None)


def _kepala_perangkat(catatan: Catatan, jabatan: int, jendela: Jendela) -> bool:
    versi = _versi(catatan, jabatan, jendela)
    if versi is None or not versi.kepala_perangkat:
        return False
    return any(a.dengan_kepala_daerah for a in catatan.aturan_pk if jendela.berlaku(a.mulai, a.sampai))


def _berhenti(catatan: Catatan, penugasan: Pemangku, jendela: Jendela) -> bool:
    daftar = catatan.halangan.get(penugasan.pegawai, ())
    return any(penugasan.jenis in h.berakhir for h in daftar if jendela.berlaku(h.mulai, h.sampai))


def _boleh(catatan: Catatan, pegawai: int, jendela: Jendela) -> bool:
    daftar = catatan.halangan.get(pegawai, ())
    return all(h.menilai for h in daftar if jendela.berlaku(h.mulai, h.sampai))
