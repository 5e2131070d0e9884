"""The tree of one version: each parent code resolved, cycles and wrong levels refused with their rows."""

from collections.abc import Iterator, Mapping, Sequence

from django.utils.translation import gettext as _

from kinerja.dasar.tabel import Masalah
from kinerja.rencana.models import Simpul
from kinerja.rencana.pertukaran.bentuk import SimpulBerkas, VersiBerkas
from kinerja.rencana.selectors.simpul import leluhur_unit
from kinerja.rencana.struktur import Kunci, cari_induk, daur, level_di_bawah


def susun_pohon(versi: VersiBerkas, tersimpan: Sequence[Simpul]) -> list[Masalah]:
    """Put the resolved parent into each node of the file; what the tree refuses, seen with the stored nodes."""
    lama = {(s.unit_id, s.kode): s for s in tersimpan}
    masalah = list(_tautkan(versi, lama))
    induk: dict[Kunci, Kunci | None] = {k: _kunci_induk(s) for k, s in lama.items()}
    induk.update({k: s.induk for k, s in versi.simpul.items()})
    lingkar = [simpul for simpul in daur(induk) if any(k in versi.simpul for k in simpul)]
    masalah += [_masalah_daur(versi, kunci) for kunci in lingkar]
    pada_daur = {k for kunci in lingkar for k in kunci}
    level = {k: s.level for k, s in lama.items()} | {k: s.level for k, s in versi.simpul.items()}
    for anak, atas in induk.items():
        if atas is None or anak in pada_daur:
            continue
        if not level_di_bawah(level[anak], level[atas], unit_sama=anak[0] == atas[0]):
            masalah += _masalah_level(versi, anak, atas, level)
    return masalah


def _kunci_induk(simpul: Simpul) -> Kunci | None:
    return (simpul.induk.unit_id, simpul.induk.kode) if simpul.induk else None


def _tautkan(versi: VersiBerkas, lama: Mapping[Kunci, Simpul]) -> Iterator[Masalah]:
    leluhur, ada = leluhur_unit(), lama.keys() | versi.simpul.keys()
    for kunci, simpul in versi.simpul.items():
        semula = _kunci_induk(lama[kunci]) if kunci in lama else None
        if not simpul.induk_ada:
            simpul.induk = semula
        elif simpul.induk is not None:
            kode = simpul.induk[1]
            tetap = semula if semula and semula[1] == kode else None
            simpul.induk = tetap or cari_induk(kode, kunci[0], leluhur, ada - {kunci})
            if simpul.induk is None:
                yield _masalah_induk(simpul, kode)


def _masalah_induk(simpul: SimpulBerkas, kode: str) -> Masalah:
    if kode == simpul.kode:
        pesan = _("Daur: simpul %s menjadi induk dirinya sendiri. Perbaiki kode induknya.") % kode
    else:
        pesan = _(
            "Induk “%(kode)s” tidak ada di unit %(unit)s atau unit di atasnya dalam dokumen dan versi yang sama. "
            "Tambahkan barisnya atau perbaiki kode induk."
        ) % {"kode": kode, "unit": simpul.unit}
    return simpul.baris[0].baris.masalah("kode_induk", pesan)


def _masalah_daur(versi: VersiBerkas, kunci: tuple[Kunci, ...]) -> Masalah:
    pertama = next(versi.simpul[k] for k in kunci if k in versi.simpul)
    jalan = " → ".join(kode for _unit, kode in (*kunci, kunci[0]))
    return pertama.baris[0].baris.masalah("kode_induk", _("Daur: %s. Putuskan dengan memperbaiki kode induk.") % jalan)


def _masalah_level(versi: VersiBerkas, anak: Kunci, atas: Kunci, level: Mapping[Kunci, str]) -> Iterator[Masalah]:
    """Told on the child's row, or on the parent's where only the parent is in the file."""
    isi = {"anak": anak[1], "level": level[anak], "induk": atas[1], "level_induk": level[atas]}
    if tempat := versi.simpul.get(anak) or versi.simpul.get(atas):
        pesan = _("Simpul %(anak)s (%(level)s) harus berada di bawah level induknya %(induk)s (%(level_induk)s).")
        yield tempat.baris[0].baris.masalah("level", pesan % isi)
