"""A version that a file names for the first time begins as the one before: what it takes over, and what goes.

Units the file does not name stay as they are. In a unit it names, every level of which it names a known node is
complete: known nodes of that level that it leaves out are gone, with what stood below them. A level of which it names
only new nodes is an addition. A node that still carries one that stays, stays too.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from kinerja.rencana.models import Simpul, VersiRencana
from kinerja.rencana.pertukaran.bentuk import VersiBerkas
from kinerja.rencana.selectors.simpul import leluhur_unit
from kinerja.rencana.struktur import Kunci, cari_induk
from kinerja.rencana.versi import urutan_versi


def asal_versi(dokumen: str, kode: str) -> VersiRencana | None:
    """The stored version that a new one of this code follows; None for a stored code and for a first version."""
    semua = list(VersiRencana.objects.filter(dokumen__kode=dokumen).select_related("dokumen"))
    if any(v.kode == kode for v in semua):
        return None
    sebelum = [v for v in semua if urutan_versi(v.kode) < urutan_versi(kode) or urutan_versi(kode) > 100]
    return max(sebelum, key=lambda v: (v.tanggal, v.urutan, v.pk), default=None)


def kunci_induk(simpul: Simpul) -> Kunci | None:
    """The parent of a stored node as unit and code."""
    return (simpul.induk.unit_id, simpul.induk.kode) if simpul.induk else None


def simpul_hilang(ada: Mapping[Kunci, Simpul], isi: VersiBerkas) -> frozenset[Kunci]:
    """The stored nodes that the new version no longer has; `ada` with their parents."""
    hilang = _tidak_disebut(ada, isi)
    antre = list(hilang)
    anak, unit = _anak(ada), {k[0] for k in isi.simpul}
    while antre:
        ikut = [k for k in anak[antre.pop()] if k[0] in unit and k not in isi.simpul and k not in hilang]
        hilang.update(ikut)
        antre += ikut
    for induk in _dibutuhkan(ada, isi, hilang):
        atas: Kunci | None = induk
        while atas is not None and atas in hilang:
            hilang.remove(atas)
            atas = kunci_induk(ada[atas])
    return frozenset(hilang)


def _tidak_disebut(ada: Mapping[Kunci, Simpul], isi: VersiBerkas) -> set[Kunci]:
    lengkap = {(k[0], ada[k].level) for k in isi.simpul if k in ada}
    return {k for k, s in ada.items() if k not in isi.simpul and (k[0], s.level) in lengkap}


def _anak(ada: Mapping[Kunci, Simpul]) -> dict[Kunci | None, list[Kunci]]:
    anak: dict[Kunci | None, list[Kunci]] = defaultdict(list)
    for kunci, simpul in ada.items():
        anak[kunci_induk(simpul)].append(kunci)
    return anak


def _dibutuhkan(ada: Mapping[Kunci, Simpul], isi: VersiBerkas, hilang: set[Kunci]) -> Iterator[Kunci]:
    """Parents of nodes that stay: as stored, or as the file names them."""
    leluhur, semua = leluhur_unit(), ada.keys() | isi.simpul.keys()
    for kunci in semua:
        berkas = isi.simpul.get(kunci)
        if berkas is not None and berkas.induk_ada:
            induk = cari_induk(berkas.induk[1], kunci[0], leluhur, semua) if berkas.induk else None
        else:
            induk = kunci_induk(ada[kunci]) if kunci in ada and kunci not in hilang else None
        if induk is not None:
            yield induk
