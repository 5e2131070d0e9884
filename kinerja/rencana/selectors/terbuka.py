"""The tree with the nodes that are open: folded to two levels, opened and closed by the address; or one path."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from django.db.models import F

from kinerja.organisasi.models import Pegawai, Penugasan, Tujuan
from kinerja.organisasi.selectors.atasan import atasan_berjenjang
from kinerja.organisasi.selectors.penugasan import versi_pada
from kinerja.organisasi.sesi import Sesi
from kinerja.rencana.models import Simpul
from kinerja.rencana.selectors.celah import dengan_pagu
from kinerja.rencana.selectors.kerangka import Kerangka
from kinerja.rencana.selectors.nama import dengan_nama, sebut_pemegang
from kinerja.rencana.selectors.pohon import SimpulTampil, rakit_bernama, tumpuk, urutkan
from kinerja.rencana.selectors.simpul import isikan_indikator

PALING_BANYAK = 240  # nodes of one drawing; more than that nobody reads, and the page grows heavy
DALAM = 2
NAIK_PALING_TINGGI = 5  # superiors asked for a node, where a post owns none

# What `_baca` adds to a node: one holder of its owner post, and one contributing unit.
PEMEGANG = {
    "penugasan_id": F("_pg__id"),
    "jenis_penugasan": F("_pg__jenis"),
    "nama_pegawai": F("_pg__pegawai__nama"),
    "gelar_depan": F("_pg__pegawai__gelar_depan"),
    "gelar_belakang": F("_pg__pegawai__gelar_belakang"),
}
PENDUKUNG = {"pendukung_id": F("unit_pendukung__id"), "nama_pendukung": F("_vd__nama")}


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
    """The path from the vision to me: its nodes, mine among them, and through which post where I own none."""

    simpul: frozenset[int]
    milik: frozenset[int]
    lewat: str = ""


@dataclass(frozen=True, slots=True)
class PohonTerbuka:
    """The open nodes, what stands above the first of them, and the contributing units of each by name."""

    daftar: list[SimpulTampil]
    di_atas: list[Simpul] = field(default_factory=list)
    pendukung: Mapping[int, list[str]] = field(default_factory=dict)


def pohon_terbuka(
    kerangka: Kerangka,
    *,
    lipatan: Lipatan,
    akar: int | None = None,
    unit: int | None = None,
    jalur: Jalur | None = None,
) -> PohonTerbuka:
    """From a node, from the roots of a unit, or from all roots; of a path only its own nodes. Three queries."""
    lapis = _lapis(kerangka, lipatan, akar, unit, jalur.simpul if jalur else None)
    di_atas = kerangka.ke_atas(akar)[:0:-1] if akar is not None else []
    terlihat = {pk for satu in lapis for pk in satu}
    menurut, pemegang, pendukung = _baca(kerangka, terlihat.union(di_atas))
    semua = [s for pk, s in menurut.items() if pk in terlihat]
    isikan_indikator(semua, kerangka.tahun)
    kartu = rakit_bernama(kerangka.versi, semua, kerangka.tahun, pemegang)
    daftar = tumpuk([[s for s in semua if s.pk in satu] for satu in lapis], kartu)
    return PohonTerbuka(daftar, [menurut[pk] for pk in di_atas], pendukung)


def _baca(
    kerangka: Kerangka, pk: Collection[int]
) -> tuple[dict[int, Simpul], dict[int, list[str]], dict[int, list[str]]]:
    """Nodes by id with all their names, the holders by post, the contributing units by node; one query.

    A node comes once for every pair of holder and contributing unit, of which there are few.
    """
    on, orang, dukung = kerangka.on, "pemilik__penugasan", "unit_pendukung__versi"
    gabung = {
        "_pg": versi_pada(on, orang),
        "_vd": versi_pada(on, dukung),
    }
    baris = dengan_nama(dengan_pagu(Simpul.objects.filter(pk__in=pk), kerangka.tahun), on).annotate(**gabung)
    menurut: dict[int, Simpul] = {}
    pemegang: dict[int, dict[int, tuple[str, str]]] = defaultdict(dict)
    pendukung: dict[int, set[str]] = defaultdict(set)
    for s in urutkan(baris.annotate(**PEMEGANG, **PENDUKUNG)):
        menurut.setdefault(s.pk, s)
        lain = {nama: getattr(s, nama) for nama in (*PEMEGANG, *PENDUKUNG)}
        if s.pemilik_id is not None and lain["penugasan_id"] is not None:
            pemegang[s.pemilik_id][lain["penugasan_id"]] = lain["nama_pegawai"], _pemegang(lain, s.nama_pemilik)
        if lain["pendukung_id"] is not None:
            pendukung[s.pk].add(lain["nama_pendukung"] or str(lain["pendukung_id"]))
    urut = {jabatan: [sebutan for _nama, sebutan in sorted(siapa.values())] for jabatan, siapa in pemegang.items()}
    return menurut, urut, {simpul: sorted(nama) for simpul, nama in pendukung.items()}


def _pemegang(isi: Mapping[str, str], nama_jabatan: str | None) -> str:
    gelar = {nama: isi[nama] for nama in ("gelar_depan", "gelar_belakang")}
    penugasan = Penugasan(pegawai=Pegawai(nama=isi["nama_pegawai"], **gelar), jenis=isi["jenis_penugasan"])
    penugasan.nama_jabatan = nama_jabatan
    return sebut_pemegang(penugasan)


def _lapis(
    kerangka: Kerangka, lipatan: Lipatan, akar: int | None, unit: int | None, hanya: Collection[int] | None
) -> list[set[int]]:
    """The visible nodes, a set a level, from the top down until there is nothing open or too much."""
    anak: dict[int, list[int]] = defaultdict(list)
    for s in kerangka.simpul.values():
        if s.induk is not None and (hanya is None or s.pk in hanya):
            anak[s.induk].append(s.pk)
    lapis = [set(_awal(kerangka, akar, unit, hanya))]
    while lapis[-1] and sum(map(len, lapis)) < PALING_BANYAK:
        dalam = len(lapis)
        terbuka = [pk for pk in lapis[-1] if _buka(pk, dalam, lipatan, penuh=hanya is not None)]
        sudah = set().union(*lapis)
        lapis.append({satu for pk in terbuka for satu in anak[pk]} - sudah)
    if sum(map(len, lapis)) > PALING_BANYAK and len(lapis) > 1:
        lapis.pop()
    return lapis


def _awal(kerangka: Kerangka, akar: int | None, unit: int | None, hanya: Collection[int] | None) -> Sequence[int]:
    if akar is not None:
        return [akar]
    if unit is not None:
        return kerangka.akar_unit(unit)
    return [pk for pk in kerangka.akar if hanya is None or pk in hanya]


def _buka(pk: int, dalam: int, lipatan: Lipatan, *, penuh: bool) -> bool:
    return pk not in lipatan.tutup and (penuh or dalam < DALAM or pk in lipatan.buka)


def jalur_saya(kerangka: Kerangka, sesi: Sesi, *, naik: bool = True) -> Jalur | None:
    """The nodes my posts own with all above them; else with `naik` those of the nearest superior who owns any."""
    milik, lewat = kerangka.milik([p.jabatan_id for p in sesi.semua_penugasan]), ""
    if not milik and naik and sesi.penugasan is not None:
        rantai = atasan_berjenjang(sesi.penugasan.pk, Tujuan.KINERJA, sesi.hari, NAIK_PALING_TINGGI)
        dekat = next((a for a in rantai if kerangka.milik([a.jabatan_id])), None)
        milik, lewat = (kerangka.milik([dekat.jabatan_id]), dekat.nama_jabatan) if dekat else ([], "")
    if not milik:
        return None
    simpul = {atas for pk in milik for atas in kerangka.ke_atas(pk)}
    return Jalur(frozenset(simpul), frozenset(milik), lewat)
