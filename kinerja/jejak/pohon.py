"""The tree over the chain, kept: roots of full subtrees of 256 entries and more, so that no proof reads the chain.

A million entries have some 7,800 such roots; a proof needs a few of them and the entries of two or three groups of 256.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from operator import or_

from django.db.models import Q
from django.utils.translation import gettext as _

from kinerja.jejak.merkle import Part, RunningRoot, full_subtrees, join, root
from kinerja.jejak.models import Entri, Subpohon

TINGKAT = 8  # the lowest height that is kept
KELOMPOK = 1 << TINGKAT
GESER = 48  # a key is the height, then the number of the subtree among those of its height
Simpul = tuple[int, int]  # first leaf, height


class RantaiRusak(Exception):
    """The chain does not give what was recorded; `kinerja ledger verify` names where."""

    def __init__(self) -> None:
        super().__init__(_("Jejak tidak sesuai dengan yang tercatat. Periksa dengan: kinerja ledger verify"))


def akar_bagian(bagian: Sequence[Part]) -> list[bytes]:
    """The root over each part of the chain (from this entry, before that one; the first is 0). Raises RantaiRusak.

    Two queries where the kept tree reaches; of what was recorded since, one more for each full subtree.
    """
    simpul = {satu: list(full_subtrees(satu)) for satu in bagian}
    semua = {x for daftar in simpul.values() for x in daftar}
    besar = {x for x in semua if x[1] >= TINGKAT}
    hash_ = _tersimpan(besar)
    kecil = _daun_kelompok({awal // KELOMPOK for awal, _tinggi in semua - besar})
    for awal, tinggi in semua - hash_.keys():
        akhir = awal + (1 << tinggi)
        hash_[awal, tinggi] = root(_ambil(kecil, awal, akhir) if tinggi < TINGKAT else _daun(awal, akhir))
    return [join([hash_[x] for x in simpul[satu]]) for satu in bagian]


def akar_ukuran(ukuran: int) -> str:
    """The root over the first entries of the chain, as it is written."""
    return akar_bagian([(0, ukuran)])[0].hex()


def subpohon_baru(ukuran: int) -> list[Subpohon]:
    """Roots of full subtrees of the first entries that are not kept yet; each new entry is read once."""
    mulai, baru = _sudah(), []
    jalan = RunningRoot(mulai, akar_bagian([_bagian(x) for x in full_subtrees((0, mulai * KELOMPOK))]))
    daun = _daun(mulai * KELOMPOK, ukuran // KELOMPOK * KELOMPOK)
    for nomor, satu in enumerate(zip(*[daun] * KELOMPOK, strict=True), mulai):
        for naik, hash_ in enumerate(jalan.push(root(satu))):
            baru.append(
                Subpohon(kunci=kunci_simpul((nomor >> naik << naik) * KELOMPOK, TINGKAT + naik), hash=hash_.hex())
            )
    return baru


def simpan_subpohon(baru: Iterable[Subpohon]) -> None:
    """Keep them; those that somebody else has kept meanwhile are the same. Under the chain's lock."""
    ada = _sudah() * KELOMPOK
    Subpohon.objects.bulk_create((x for x in baru if _bagian(_simpul(x.kunci))[1] > ada), batch_size=400)


def _sudah() -> int:
    """How many groups of 256 have their root kept."""
    terakhir = Subpohon.objects.filter(kunci__lt=kunci_simpul(0, TINGKAT + 1)).order_by("-kunci").first()
    return _bagian(_simpul(terakhir.kunci))[1] // KELOMPOK if terakhir else 0


def _tersimpan(simpul: Iterable[Simpul]) -> dict[Simpul, bytes]:
    ada = Subpohon.objects.filter(pk__in=[kunci_simpul(*x) for x in simpul])
    return {_simpul(x.kunci): bytes.fromhex(x.hash) for x in ada}


def _daun_kelompok(kelompok: Iterable[int]) -> dict[int, bytes]:
    """All leaves of these groups by their place, in one query."""
    syarat = [Q(urutan__gt=n * KELOMPOK, urutan__lte=(n + 1) * KELOMPOK) for n in kelompok]
    if not syarat:
        return {}
    baris = Entri.objects.filter(reduce(or_, syarat)).values_list("urutan", "hash")
    return {urutan - 1: bytes.fromhex(hash_) for urutan, hash_ in baris}


def _ambil(daun: dict[int, bytes], awal: int, akhir: int) -> list[bytes]:
    try:
        return [daun[n] for n in range(awal, akhir)]
    except KeyError:
        raise RantaiRusak from None


def _daun(awal: int, akhir: int) -> Iterator[bytes]:
    """Leaves in order, read as a stream. Raises RantaiRusak for one that is not there."""
    baris = Entri.objects.filter(urutan__gt=awal, urutan__lte=akhir).order_by("urutan").values_list("urutan", "hash")
    harus = awal
    for urutan, hash_ in baris.iterator(chunk_size=5000):
        harus += 1
        if urutan != harus:
            raise RantaiRusak
        yield bytes.fromhex(hash_)
    if harus < akhir:
        raise RantaiRusak


def kunci_simpul(awal: int, tinggi: int) -> int:
    """The key of a subtree: by its first leaf and height."""
    return tinggi << GESER | awal >> tinggi


def _simpul(kunci: int) -> Simpul:
    tinggi = kunci >> GESER
    return (kunci & (1 << GESER) - 1) << tinggi, tinggi


def _bagian(simpul: Simpul) -> Part:
    awal, tinggi = simpul
    return awal, awal + (1 << tinggi)
