"""Walks the whole chain in constant memory and names the first thing that is not as it was recorded."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Generic, TypeVar

from django.db.models import Exists, Model, OuterRef
from django.utils.translation import gettext as _

from kinerja.jejak.akar import Akar
from kinerja.jejak.cacat import KOLOM, Baris, Cacat, dihapus, diubah, jelaskan
from kinerja.jejak.merkle import RunningRoot
from kinerja.jejak.models import Entri, Muatan, Perihal
from kinerja.jejak.periksa_akar import PemeriksaAkar
from kinerja.jejak.periksa_pohon import PemeriksaPohon
from kinerja.jejak.rantai import AWAL, hash_muatan
from kinerja.jejak.services import PERISTIWA_HAPUS_MUATAN

POTONG = 2000  # rows fetched at a time
Maju = Callable[[int], object]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Hasil:
    """What was walked: entries that hold, the root over them, the first defect if there is one."""

    jumlah: int
    akar: str
    cacat: Cacat | None


def verifikasi(luar: Sequence[Akar] = (), maju: Maju | None = None) -> Hasil:
    """Check every entry, its subjects and payload, the kept tree and daily roots, and roots kept outside (`luar`).

    Only roots kept outside find a cut tail or a chain recomputed as a whole. `maju` is told every 2,000 entries.
    """
    jalan = RunningRoot()
    cacat = _periksa_rantai(jalan, PemeriksaAkar(jalan, luar), maju)
    return Hasil(jalan.size, jalan.root().hex(), cacat)


def _periksa_rantai(jalan: RunningRoot, akar: PemeriksaAkar, maju: Maju | None) -> Cacat | None:
    sebelum: Baris | None = None
    pohon = PemeriksaPohon()
    for satu in _dengan_muatan():
        if isinstance(satu, Cacat):
            return satu
        baris, muatan = satu
        harus, penunjuk = (sebelum.urutan + 1, sebelum.hash) if sebelum else (1, AWAL)
        if baris.urutan != harus or baris.isi.hash_sebelum != penunjuk or not baris.utuh():
            return jelaskan(sebelum, baris)
        if cacat := _periksa_muatan(baris, muatan) or akar.sebelum_entri(baris.isi.dicatat):
            return cacat
        if cacat := pohon.periksa(jalan.add(bytes.fromhex(baris.hash)), jalan.size):
            return cacat
        if maju and jalan.size % POTONG == 0:
            maju(POTONG)
        sebelum = baris
    return _tanpa_entri(jalan.size) or akar.di_akhir()


def _periksa_muatan(baris: Baris, muatan: tuple[str, str] | None) -> Cacat | None:
    """The payload is the recorded one, or its erasure is recorded later in the chain."""
    n = {"n": baris.urutan}
    if muatan is not None:
        if hash_muatan(*muatan) == baris.isi.hash_muatan:
            return None
        return Cacat(baris.urutan, "muatan_diubah", _("Muatan entri %(n)s diubah.") % n)
    tercatat = Perihal.objects.filter(
        subjek=f"entri:{baris.urutan}", entri__peristiwa=PERISTIWA_HAPUS_MUATAN, entri__gt=baris.urutan
    )
    if tercatat.exists():
        return None
    return Cacat(baris.urutan, "muatan_dihapus", _("Muatan entri %(n)s dihapus tanpa entri penghapusan.") % n)


def _tanpa_entri(terakhir: int) -> Cacat | None:
    """Subjects or payloads left behind by entries that are gone from the end."""
    for model in (Muatan, Perihal):
        yatim = _yatim(model, terakhir)
        if yatim is not None:
            return dihapus(terakhir + 1, yatim)
    return None


def _yatim(model: type[Model], terakhir: int) -> int | None:
    milik = Exists(Entri.objects.filter(urutan=OuterRef("entri_id")))
    sisa = model._default_manager.filter(~milik, entri_id__gt=terakhir)
    return sisa.order_by("-entri_id").values_list("entri_id", flat=True).first()


def _dengan_muatan() -> Iterator[tuple[Baris, tuple[str, str] | None] | Cacat]:
    """Every entry in order with its subjects and payload: three ordered streams, read in step.

    A row that cannot even be read (a moment that is none) ends the walk as a defect.
    """
    entri = Entri.objects.order_by("urutan").values(*KOLOM).iterator(POTONG)
    pasangan = Perihal.objects.order_by("entri_id").values_list("entri_id", "subjek").iterator(POTONG)
    perihal = _Aliran(
        (n, tuple(sorted(subjek for _n, subjek in isi))) for n, isi in groupby(pasangan, key=itemgetter(0))
    )
    isi = Muatan.objects.order_by("entri_id").values_list("entri_id", "garam", "isi").iterator(POTONG)
    muatan = _Aliran((n, (garam, teks)) for n, garam, teks in isi)
    terakhir = 0
    try:
        for nilai in entri:
            terakhir = nilai["urutan"]
            yield Baris.dari(nilai, perihal.ambil(terakhir) or ()), muatan.ambil(terakhir)
    except ValueError:
        yield diubah(_tidak_terbaca(terakhir))


def _tidak_terbaca(sesudah: int) -> int:
    """The first entry after this one that cannot be read; a whole chunk fails for one row."""
    for urutan in Entri.objects.filter(urutan__gt=sesudah).order_by("urutan").values_list("urutan", flat=True):
        try:
            Entri.objects.values(*KOLOM).get(urutan=urutan)
        except ValueError:
            return urutan
    return sesudah + 1


class _Aliran(Generic[T]):
    """An ordered stream of (number, value), read in step with the entries."""

    def __init__(self, isi: Iterator[tuple[int, T]]) -> None:
        self.isi = isi
        self.depan = next(isi, None)

    def ambil(self, urutan: int) -> T | None:
        """The value of this number, if there is one; earlier ones belong to nobody and are passed over."""
        while self.depan is not None and self.depan[0] < urutan:
            self.depan = next(self.isi, None)
        if self.depan is None or self.depan[0] != urutan:
            return None
        nilai, self.depan = self.depan[1], next(self.isi, None)
        return nilai
