"""What a plan file would change in one version: unsaved rows to add, rows to change, rows to remove."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from kinerja.rencana.models import Arah, Indikator, Pagu, Simpul, TargetIndikator, VersiRencana
from kinerja.rencana.pertukaran.bentuk import BarisIndikator, SimpulBerkas, VersiBerkas
from kinerja.rencana.pertukaran.nama import ganti_nama
from kinerja.rencana.struktur import Kunci
from kinerja.rencana.target import baris_target


@dataclass(slots=True)
class Beda:
    """The differences between a version as stored and as the file gives it."""

    versi: VersiRencana
    lama: dict[Kunci, Simpul]
    simpul: dict[Kunci, Simpul] = field(default_factory=dict)  # every node of the file, stored or not
    indikator_baru: list[Indikator] = field(default_factory=list)
    indikator_ubah: list[Indikator] = field(default_factory=list)
    indikator_hapus: list[int] = field(default_factory=list)
    indikator_ganti: dict[int, Indikator] = field(default_factory=dict)  # by id those that get another name
    dahulu: dict[UUID, str] = field(default_factory=dict)  # of new indicators the name in the version before
    target_baru: list[TargetIndikator] = field(default_factory=list)
    target_ubah: list[TargetIndikator] = field(default_factory=list)
    target_hapus: list[int] = field(default_factory=list)
    pagu_baru: list[Pagu] = field(default_factory=list)
    pagu_ubah: list[Pagu] = field(default_factory=list)
    pagu_hapus: list[int] = field(default_factory=list)
    induk: dict[Kunci, Kunci | None] = field(default_factory=dict)
    pendukung: dict[Kunci, frozenset[int]] = field(default_factory=dict)
    ubahan: dict[Kunci, set[str]] = field(default_factory=dict)  # changed fields by node; a new node: {"baru"}
    jumlah: Counter[str] = field(default_factory=Counter)

    @property
    def ada(self) -> bool:
        """Whether the file changes anything here."""
        return bool(self.ubahan)

    def ditambah(self) -> list[Simpul]:
        """The nodes that are new."""
        return [s for k, s in self.simpul.items() if k not in self.lama]

    def diubah(self) -> list[Simpul]:
        """The stored nodes of which something changes."""
        return [s for k, s in self.simpul.items() if k in self.lama and k in self.ubahan]


def bandingkan(versi: VersiRencana, isi: VersiBerkas) -> Beda:
    """Compare a version of the file with the stored one, in a fixed number of queries."""
    lama = _tersimpan(versi) if versi.pk else {}
    beda = Beda(versi, lama)
    for kunci, simpul in isi.simpul.items():
        _beda_simpul(beda, kunci, simpul, penuh=isi.asal is not None)
    return beda


def _tersimpan(versi: VersiRencana) -> dict[Kunci, Simpul]:
    ada = Simpul.objects.filter(versi=versi).select_related("induk")
    ada = ada.prefetch_related("indikator__target", "pagu", "unit_pendukung")
    return {(s.unit_id, s.kode): s for s in ada}


def _beda_simpul(beda: Beda, kunci: Kunci, isi: SimpulBerkas, *, penuh: bool) -> None:
    """`penuh`: the file gives the node of a new version whole, so measures it does not name are gone."""
    lama = beda.lama.get(kunci)
    simpul = lama or Simpul(versi=beda.versi, unit_id=kunci[0], kode=kunci[1])
    beda.simpul[kunci] = simpul
    ubah = {"baru"} if lama is None else set()
    ubah |= {nama for nama, nilai in _isian(isi).items() if _ganti(simpul, nama, nilai)}
    ubah |= _beda_induk(beda, kunci, isi, lama) | _beda_pendukung(beda, kunci, isi, lama)
    ubah |= _beda_pagu(beda, simpul, isi, lama)
    indikator = {i.nama: i for i in lama.indikator.all()} if lama else {}
    indikator = _beda_nama(beda, ganti_nama(isi, indikator, penuh=penuh), indikator)
    if penuh:
        ubah |= _beda_hapus(beda, isi, indikator)
    for urutan, baris in enumerate(isi.baris, start=len(indikator)):
        ubah |= _beda_baris(beda, simpul, baris, indikator, urutan, set(ubah))
    if ubah:
        beda.ubahan[kunci] = {"baru"} if lama is None else ubah


def _beda_nama(beda: Beda, ganti: Mapping[str, str], ada: dict[str, Indikator]) -> dict[str, Indikator]:
    """The measures by the names they will have."""
    tergusur = {nama for nama in ada if nama in ganti.values() and nama not in ganti}
    beda.indikator_hapus += [ada[nama].pk for nama in tergusur]
    hasil = {ganti.get(nama, nama): i for nama, i in ada.items() if nama not in tergusur}
    beda.indikator_ganti |= {i.pk: i for nama, i in hasil.items() if _ganti(i, "nama", nama)}
    return hasil


def _beda_hapus(beda: Beda, isi: SimpulBerkas, ada: dict[str, Indikator]) -> set[str]:
    if not isi.baris[0].baris.ada("indikator"):
        return set()
    buang = [ada[nama] for nama in ada.keys() - {b.nama for b in isi.baris if b.ada}]
    beda.indikator_hapus += [i.pk for i in buang]
    return {"indikator"} if buang else set()


def _isian(isi: SimpulBerkas) -> dict[str, object]:
    tetap: dict[str, object] = {"level": isi.level, "nama": isi.nama}
    return tetap | ({"pemilik_id": isi.pemilik_id} if isi.pemilik_ada else {})


def _ganti(objek: Simpul | Indikator, nama: str, nilai: object) -> bool:
    """Set a field; whether it was another value."""
    berubah = bool(getattr(objek, nama) != nilai)
    setattr(objek, nama, nilai)
    return berubah


def _beda_induk(beda: Beda, kunci: Kunci, isi: SimpulBerkas, lama: Simpul | None) -> set[str]:
    semula = (lama.induk.unit_id, lama.induk.kode) if lama and lama.induk else None
    if semula == isi.induk:
        return set()
    beda.induk[kunci] = isi.induk
    return {"induk"}


def _beda_pendukung(beda: Beda, kunci: Kunci, isi: SimpulBerkas, lama: Simpul | None) -> set[str]:
    semula = frozenset(u.pk for u in lama.unit_pendukung.all()) if lama else frozenset()
    if isi.pendukung is None or semula == isi.pendukung:
        return set()
    beda.pendukung[kunci] = isi.pendukung
    return {"unit_pendukung"}


def _beda_pagu(beda: Beda, simpul: Simpul, isi: SimpulBerkas, lama: Simpul | None) -> set[str]:
    ada = {p.tahun: p for p in lama.pagu.all()} if lama else {}
    ubah: set[str] = set()
    for tahun in isi.tahun_pagu:
        jumlah, pagu = isi.pagu.get(tahun), ada.get(tahun)
        if jumlah == (pagu.jumlah if pagu else None):
            continue
        ubah.add(f"pagu_{tahun}")
        if jumlah is None:
            beda.pagu_hapus += [pagu.pk] if pagu else []
        elif pagu is None:
            beda.pagu_baru.append(Pagu(simpul=simpul, tahun=tahun, jumlah=jumlah))
        else:
            pagu.jumlah = jumlah
            beda.pagu_ubah.append(pagu)
    return ubah


def _beda_baris(
    beda: Beda, simpul: Simpul, baris: BarisIndikator, ada: dict[str, Indikator], urutan: int, ubah_simpul: set[str]
) -> set[str]:
    """Compare one row's indicator; counts the row as new, changed or same."""
    indikator = ada.get(baris.nama)
    baru = indikator is None and baris.ada
    ubah: set[str] = set()
    if baru:
        indikator = Indikator(simpul=simpul, nama=baris.nama, urutan=urutan)
        beda.dahulu[indikator.tanda] = baris.dahulu
        beda.indikator_baru.append(indikator)
        ubah.add("indikator")
    if indikator is not None:
        ganti = {nama for nama, nilai in _isian_indikator(baris) if _ganti(indikator, nama, nilai)}
        ganti |= {"indikator"} if indikator.pk in beda.indikator_ganti else set()
        if ganti and not baru:
            beda.indikator_ubah.append(indikator)
        ubah |= ganti | _beda_target(beda, indikator, baris, baru=baru)
    baru = baru or "baru" in ubah_simpul
    beda.jumlah["baru" if baru else "berubah" if ubah or ubah_simpul else "sama"] += 1
    return ubah


def _isian_indikator(baris: BarisIndikator) -> Iterator[tuple[str, str]]:
    if baris.satuan is not None:
        yield "satuan", baris.satuan
    if baris.arah is not None:
        yield "arah", baris.arah or Arah.NAIK.value
    if baris.baseline is not None:
        yield "baseline", baris.baseline


def _beda_target(beda: Beda, indikator: Indikator, baris: BarisIndikator, *, baru: bool) -> set[str]:
    ada = {} if baru else {t.periode: t for t in indikator.target.all()}
    ubah: set[str] = set()
    for periode in baris.periode:
        target, lama = baris.target.get(periode), ada.get(periode)
        if (target.polos() if target else None) == (lama.teks if lama else None):
            continue
        ubah.add(f"target_{periode}")
        if target is None and lama is not None:
            beda.target_hapus.append(lama.pk)
        elif target is not None:
            rekam = baris_target(indikator, periode, target)
            if lama is None:
                beda.target_baru.append(rekam)
            else:
                rekam.pk = lama.pk
                beda.target_ubah.append(rekam)
    return ubah
