"""Two versions of a plan side by side, to the row: which nodes are new, gone or changed, and in what."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from kinerja.dasar.angka import tulis_rupiah
from kinerja.rencana.models import Indikator, Level, Simpul, VersiRencana
from kinerja.rencana.struktur import Kunci
from kinerja.rencana.target import tampil

BARU, HILANG, BERUBAH = "baru", "hilang", "berubah"


@dataclass(frozen=True, slots=True)
class Ubahan:
    """One thing that is not as it was: what, before, now (as people read them; empty = not given)."""

    apa: str
    lama: str
    baru: str


@dataclass(frozen=True, slots=True)
class BarisBanding:
    """One node that differs between two versions; `simpul` is the newer one, of a gone node the older one."""

    jenis: str
    simpul: Simpul
    ubahan: tuple[Ubahan, ...] = ()

    @property
    def kunci(self) -> Kunci:
        """Unit and code, the same in both versions."""
        return self.simpul.unit_id, self.simpul.kode

    @property
    def kalimat(self) -> str:
        """All that changed in one line."""
        return "; ".join(f"{u.apa}: {u.lama or '–'} → {u.baru or '–'}" for u in self.ubahan)


def banding_versi(lama: VersiRencana, baru: VersiRencana) -> list[BarisBanding]:
    """Every node that is new, gone or changed, in the order of unit and code. A fixed number of queries."""
    kiri, kanan = _isi(lama, baru)
    baris = [BarisBanding(HILANG, s) for k, s in kiri.items() if k not in kanan]
    for kunci, simpul in kanan.items():
        if kunci not in kiri:
            baris.append(BarisBanding(BARU, simpul))
        elif ubahan := tuple(beda_simpul(kiri[kunci], simpul)):
            baris.append(BarisBanding(BERUBAH, simpul, ubahan))
    return sorted(baris, key=lambda b: (b.simpul.unit.kode, b.simpul.kode))


def hitung_banding(baris: list[BarisBanding]) -> dict[str, int]:
    """How many are new, changed, gone."""
    jumlah = Counter(b.jenis for b in baris)
    return {jenis: jumlah[jenis] for jenis in (BARU, BERUBAH, HILANG)}


def _isi(lama: VersiRencana, baru: VersiRencana) -> tuple[dict[Kunci, Simpul], dict[Kunci, Simpul]]:
    """The nodes of both versions, by unit and code; everything they hold is read once for both."""
    simpul = Simpul.objects.filter(versi__in=(lama, baru)).select_related("unit", "induk", "pemilik")
    semua = list(simpul.prefetch_related("indikator__target", "pagu", "unit_pendukung"))
    kiri, kanan = ({(s.unit_id, s.kode): s for s in semua if s.versi_id == versi.pk} for versi in (lama, baru))
    return kiri, kanan


def beda_simpul(lama: Simpul, baru: Simpul) -> Iterator[Ubahan]:
    """What differs between two states of one node, both prefetched."""
    yield from _bila_beda(_("Nama"), lama.nama, baru.nama)
    yield from _bila_beda(_("Level"), str(Level(lama.level).label), str(Level(baru.level).label))
    yield from _bila_beda(_("Induk"), _kode(lama.induk), _kode(baru.induk))
    yield from _bila_beda(_("Pemilik"), _kode(lama.pemilik), _kode(baru.pemilik))
    yield from _bila_beda(_("Unit pendukung"), _pendukung(lama), _pendukung(baru))
    yield from _beda_indikator(lama, baru)
    kiri, kanan = ({p.tahun: p.jumlah for p in s.pagu.all()} for s in (lama, baru))
    for tahun in sorted(kiri.keys() | kanan.keys()):
        yield from _bila_beda(_("Pagu %d") % tahun, tulis_rupiah(kiri.get(tahun)), tulis_rupiah(kanan.get(tahun)))


def _beda_indikator(lama: Simpul, baru: Simpul) -> Iterator[Ubahan]:
    """The same measure may have another name; what only one side has came or went."""
    kiri, kanan = ({i.tanda: i for i in s.indikator.all()} for s in (lama, baru))
    yield from (Ubahan(_("Indikator"), i.nama, "") for tanda, i in kiri.items() if tanda not in kanan)
    yield from (Ubahan(_("Indikator"), "", i.nama) for tanda, i in kanan.items() if tanda not in kiri)
    for tanda, i in kanan.items():
        if tanda in kiri:
            yield from _bila_beda(_("Indikator"), kiri[tanda].nama, i.nama)
            yield from _beda_ukuran(kiri[tanda], i)


def _beda_ukuran(lama: Indikator, baru: Indikator) -> Iterator[Ubahan]:
    yield from _bila_beda(_("Satuan"), lama.satuan, baru.satuan)
    yield from _bila_beda(_("Arah"), lama.get_arah_display(), baru.get_arah_display())
    kiri, kanan = _target(lama), _target(baru)
    for periode in sorted(kiri.keys() | kanan.keys()):
        yield from _bila_beda(_("Target %s") % periode, tampil(kiri.get(periode, "")), tampil(kanan.get(periode, "")))


def _bila_beda(apa: str, lama: str, baru: str) -> Iterator[Ubahan]:
    if lama != baru:
        yield Ubahan(apa, lama, baru)


def _target(indikator: Indikator) -> Mapping[str, str]:
    return {t.periode: t.teks for t in indikator.target.all()}


def _kode(objek: object) -> str:
    return str(getattr(objek, "kode", "") or "")


def _pendukung(simpul: Simpul) -> str:
    return ", ".join(sorted(u.kode for u in simpul.unit_pendukung.all()))
