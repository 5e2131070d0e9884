"""The tree with the nodes that are open: folded to two levels, opened and closed by the address; or one path."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kinerja.organisasi.models import Penugasan, Tujuan
from kinerja.organisasi.selectors import atasan_pada
from kinerja.organisasi.sesi import Sesi
from kinerja.rencana.models import Simpul, VersiRencana
from kinerja.rencana.selectors.celah import dengan_pagu
from kinerja.rencana.selectors.nama import nama_unit
from kinerja.rencana.selectors.pohon import SimpulTampil, rakit_lapis, urutkan

PALING_BANYAK = 240  # nodes of one drawing; more than that nobody reads, and the page grows heavy
DALAM = 2
NAIK_PALING_TINGGI = 5  # superiors asked for a node, where a post owns none


@dataclass(frozen=True, slots=True)
class Lipatan:
    """What the address opens beyond the first levels, and what it closes."""

    buka: frozenset[int] = frozenset()
    tutup: frozenset[int] = frozenset()

    def balik(self, pk: int, *, terbuka: bool) -> "Lipatan":
        """The same with one node folded or opened."""
        if terbuka:
            return Lipatan(self.buka - {pk}, self.tutup | {pk})
        return Lipatan(self.buka | {pk}, self.tutup - {pk})


@dataclass(frozen=True, slots=True)
class Jalur:
    """The path from the vision to me: its nodes, mine among them, and through whom where I own none."""

    simpul: frozenset[int]
    milik: frozenset[int]
    lewat: Penugasan | None = None


def pohon_terbuka(
    versi: VersiRencana,
    *,
    tahun: int,
    on: date,
    lipatan: Lipatan,
    akar: int | None = None,
    unit: int | None = None,
    jalur: Jalur | None = None,
) -> list[SimpulTampil]:
    """From a node, from the roots of a unit, or from all roots; of a path only its own nodes. Constant queries."""
    semua = list(Simpul.objects.filter(versi=versi).values_list("pk", "induk_id", "unit_id"))
    lapis = _lapis(semua, lipatan, akar, unit, jalur.simpul if jalur else None)
    terlihat = dengan_pagu(Simpul.objects.filter(pk__in=[pk for satu in lapis for pk in satu]), tahun)
    menurut = {s.pk: s for s in urutkan(terlihat)}
    return rakit_lapis(versi, [[s for pk, s in menurut.items() if pk in satu] for satu in lapis], tahun, on)


def _lapis(
    semua: Sequence[tuple[int, int | None, int]],
    lipatan: Lipatan,
    akar: int | None,
    unit: int | None,
    hanya: Collection[int] | None,
) -> list[set[int]]:
    """The visible nodes, a set a level, from the top down until there is nothing open or too much."""
    anak: dict[int | None, list[int]] = defaultdict(list)
    unit_dari = {pk: u for pk, _induk, u in semua}
    for pk, induk, _unit in semua:
        if hanya is None or pk in hanya:
            anak[induk].append(pk)
    lapis = [set(_awal(semua, unit_dari, anak, akar, unit))]
    while lapis[-1] and sum(map(len, lapis)) < PALING_BANYAK:
        dalam = len(lapis)
        terbuka = [pk for pk in lapis[-1] if _buka(pk, dalam, lipatan, penuh=hanya is not None)]
        sudah = set().union(*lapis)
        lapis.append({satu for pk in terbuka for satu in anak[pk]} - sudah)
    if sum(map(len, lapis)) > PALING_BANYAK and len(lapis) > 1:
        lapis.pop()
    return lapis


def _awal(
    semua: Sequence[tuple[int, int | None, int]],
    unit_dari: Mapping[int, int],
    anak: Mapping[int | None, list[int]],
    akar: int | None,
    unit: int | None,
) -> list[int]:
    if akar is not None:
        return [akar]
    if unit is not None:
        return [pk for pk, induk, u in semua if u == unit and (induk is None or unit_dari[induk] != unit)]
    return anak.get(None, [])


def _buka(pk: int, dalam: int, lipatan: Lipatan, *, penuh: bool) -> bool:
    return pk not in lipatan.tutup and (penuh or dalam < DALAM or pk in lipatan.buka)


def jalur_saya(versi: VersiRencana, sesi: Sesi, *, naik: bool = True) -> Jalur | None:
    """The nodes my posts own with all above them; else with `naik` those of the nearest superior who owns any."""
    milik = _milik(versi, [p.jabatan_id for p in sesi.semua_penugasan])
    lewat = sesi.penugasan
    for _ke in range(NAIK_PALING_TINGGI if naik else 0):
        if milik or lewat is None:
            break
        lewat = atasan_pada(lewat, Tujuan.KINERJA, sesi.hari)
        milik = _milik(versi, [lewat.jabatan_id]) if lewat else []
    if not milik:
        return None
    induk = dict(Simpul.objects.filter(versi=versi).values_list("pk", "induk_id"))
    simpul = {atas for pk in milik for atas in ke_atas(pk, induk)}
    sendiri = lewat is None or lewat == sesi.penugasan
    return Jalur(frozenset(simpul), frozenset(milik), None if sendiri else lewat)


def _milik(versi: VersiRencana, jabatan: Collection[int]) -> list[int]:
    return list(Simpul.objects.filter(versi=versi, pemilik__in=jabatan).values_list("pk", flat=True))


def ke_atas(pk: int, induk: Mapping[int, int | None]) -> list[int]:
    """A node and all above it."""
    hasil = [pk]
    while (atas := induk.get(hasil[-1])) is not None:
        hasil.append(atas)
    return hasil


def pendukung_simpul(versi: VersiRencana, daftar: Sequence[SimpulTampil], on: date) -> dict[int, list[str]]:
    """The names of the contributing units of the crosscutting nodes that are open. Two queries."""
    terlihat = {t.simpul.pk for t in _rata(daftar) if t.banyak_pendukung}
    taut = Simpul.unit_pendukung.through.objects.filter(simpul__versi=versi, simpul__in=terlihat)
    pasangan = list(taut.values_list("simpul_id", "unitkerja_id")) if terlihat else []
    nama = nama_unit({unit for _simpul, unit in pasangan}, on) if pasangan else {}
    hasil: dict[int, list[str]] = defaultdict(list)
    for simpul, unit in pasangan:
        hasil[simpul].append(nama.get(unit, str(unit)))
    return {simpul: sorted(daftar_nama) for simpul, daftar_nama in hasil.items()}


def _rata(daftar: Sequence[SimpulTampil]) -> list[SimpulTampil]:
    return [x for t in daftar for x in (t, *_rata(t.anak))]
