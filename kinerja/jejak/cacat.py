"""What exactly is wrong at the first place where the chain breaks: changed, inserted, removed or reordered."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext as _

from kinerja.jejak.models import Entri, Muatan, Perihal
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.rantai import AWAL, Isi, hash_entri

KOLOM = tuple(x.attname for x in Entri._meta.concrete_fields)
JENDELA = 1000  # how far an entry may have been shifted and still be recognised


@dataclass(frozen=True, slots=True)
class Cacat:
    """A defect: the sequence number it starts at, its kind, and a sentence for people."""

    urutan: int
    jenis: str
    pesan: str


@dataclass(frozen=True, slots=True)
class Baris:
    """An entry as it stands in the database now."""

    isi: Isi
    hash: str

    @classmethod
    def dari(cls, nilai: Mapping[str, Any], perihal: tuple[str, ...]) -> "Baris":
        """From the columns of `Entri` and its subjects, sorted."""
        orang = {x: nilai[x] for x in ("nama", "kapasitas")}
        pelaku = Pelaku(
            pengguna_id=nilai["pengguna"], pegawai_id=nilai["pegawai"], penugasan_id=nilai["penugasan"], **orang
        )
        sama = {x: nilai[x] for x in ("urutan", "at", "dicatat", "peristiwa", "hash_muatan", "hash_sebelum")}
        return cls(Isi(pelaku=pelaku, perihal=perihal, **sama), nilai["hash"])

    @property
    def urutan(self) -> int:
        """The number it stands at."""
        return self.isi.urutan

    def utuh(self) -> bool:
        """Whether its hash is the hash of what it says."""
        return hash_entri(self.isi) == self.hash

    def asli(self, urutan: int, *daftar_perihal: tuple[str, ...]) -> bool:
        """Whether it was recorded under this number, with its present subjects or with some of these."""
        return any(
            hash_entri(replace(self.isi, urutan=urutan, perihal=x)) == self.hash
            for x in (self.isi.perihal, *daftar_perihal)
        )


def jelaskan(sebelum: Baris | None, baris: Baris) -> Cacat:
    """Why `baris` cannot follow `sebelum` (None: it should be the first)."""
    harus, penunjuk = (sebelum.urutan + 1, sebelum.hash) if sebelum else (1, AWAL)
    if baris.urutan < harus:
        return disisipkan(baris.urutan)
    if baris.urutan > harus:
        return _nomor_loncat(harus, penunjuk, baris)
    if baris.utuh():
        return diubah(sebelum.urutan, dihitung_ulang=True) if sebelum else diubah(1)
    return _isi_tidak_cocok(sebelum, penunjuk, baris)


def _nomor_loncat(harus: int, penunjuk: str, baris: Baris) -> Cacat:
    """Nothing stands at `harus`: gone, moved elsewhere, or `baris` is a stranger with a number of its own."""
    if asli := _yang_asli(harus, penunjuk):
        return dipindahkan(harus, asli.urutan)
    sambung = baris.isi.hash_sebelum == penunjuk if baris.utuh() else not _penerus(baris.hash)
    return disisipkan(baris.urutan) if sambung else dihapus(harus, baris.urutan - 1)


def _isi_tidak_cocok(sebelum: Baris | None, penunjuk: str, baris: Baris) -> Cacat:
    """The right number, but not what was recorded under it."""
    di_sini = baris.urutan
    if (
        sebelum
        and baris.isi.hash_sebelum == sebelum.isi.hash_sebelum
        and baris.asli(di_sini - 1, _perihal(di_sini - 1))
    ):
        return disisipkan(sebelum.urutan)  # a stranger took the number before; this one and all after moved up
    asli = _yang_asli(di_sini, penunjuk)
    dulu = _nomor_dulu(baris)
    if dulu is not None:
        return dihapus(di_sini, di_sini) if dulu > di_sini and not asli else dipindahkan(dulu, di_sini)
    if asli or _asing(baris, penunjuk):
        return disisipkan(di_sini)
    return diubah(di_sini)


def _asing(baris: Baris, penunjuk: str) -> bool:
    """Nothing builds on it, and it builds on nothing or has no payload: no act recorded it."""
    if _penerus(baris.hash) or hash_entri(replace(baris.isi, hash_sebelum=penunjuk)) == baris.hash:
        return False
    return baris.isi.hash_sebelum != penunjuk or not Muatan.objects.filter(entri=baris.urutan).exists()


def _yang_asli(urutan: int, penunjuk: str) -> Baris | None:
    """What was recorded under this number, when it now stands under another."""
    di_sini = _perihal(urutan)
    return next((x for x in _penerus(penunjuk) if x.urutan != urutan and x.asli(urutan, di_sini)), None)


def _nomor_dulu(baris: Baris) -> int | None:
    """The number this entry was recorded under, when it was shifted or exchanged with another."""
    mulai, sampai = max(1, baris.urutan - JENDELA), baris.urutan + JENDELA
    milik: dict[int, list[str]] = {}
    for n, subjek in Perihal.objects.filter(entri__gte=mulai, entri__lte=sampai).values_list("entri_id", "subjek"):
        milik.setdefault(n, []).append(subjek)
    nomor = (n for n in range(mulai, sampai + 1) if n != baris.urutan)
    return next((n for n in nomor if baris.asli(n, tuple(sorted(milik.get(n, []))))), None)


def _penerus(hash_: str) -> list[Baris]:
    """The entries that name this hash as the one before them."""
    daftar = Entri.objects.filter(hash_sebelum=hash_).values(*KOLOM).order_by("urutan")
    return [Baris.dari(nilai, _perihal(nilai["urutan"])) for nilai in daftar]


def _perihal(urutan: int) -> tuple[str, ...]:
    return tuple(sorted(Perihal.objects.filter(entri=urutan).values_list("subjek", flat=True)))


def diubah(urutan: int, *, dihitung_ulang: bool = False) -> Cacat:
    """The entry says something else than was recorded."""
    if dihitung_ulang:
        pesan = _("Entri %(n)s diubah dan hash-nya dihitung ulang: entri sesudahnya menunjuk hash yang lain.")
    else:
        pesan = _("Entri %(n)s diubah: isi atau perihalnya tidak cocok dengan hash-nya.")
    return Cacat(urutan, "diubah", pesan % {"n": urutan})


def disisipkan(urutan: int) -> Cacat:
    """A row that no act recorded here."""
    return Cacat(urutan, "disisipkan", _("Entri %(n)s disisipkan: rantai tidak mengenalnya.") % {"n": urutan})


def dihapus(dari: int, sampai: int) -> Cacat:
    """One or several entries are gone."""
    if dari == sampai:
        return Cacat(dari, "dihapus", _("Entri %(n)s dihapus.") % {"n": dari})
    return Cacat(dari, "dihapus", _("Entri %(dari)s sampai %(sampai)s dihapus.") % {"dari": dari, "sampai": sampai})


def dipindahkan(dulu: int, kini: int) -> Cacat:
    """An entry stands at another place than it was recorded at; named is the first place that is wrong."""
    pesan = _("Urutan diubah: entri %(dulu)s kini berdiri di tempat %(kini)s.") % {"dulu": dulu, "kini": kini}
    return Cacat(min(dulu, kini), "dipindahkan", pesan)
