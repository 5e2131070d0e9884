"""The folding tree: a few levels below a starting point, each node with all its card shows, in constant queries."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Count, F, Q, QuerySet, Sum, prefetch_related_objects

from kinerja.organisasi.models import Jabatan, Penugasan, UnitKerja, VersiJabatan, VersiUnit
from kinerja.organisasi.selectors import judul_jabatan, pada_hari, penugasan_pada
from kinerja.rencana.capaian import IndikatorTampil, susun_indikator
from kinerja.rencana.models import AnggaranBulanan, Level, Simpul, VersiRencana
from kinerja.rencana.selectors.celah import BERPAGU, bercelah, dengan_pagu
from kinerja.rencana.selectors.simpul import isi_indikator, realisasi_dari
from kinerja.rencana.struktur import Kunci
from kinerja.rencana.versi import urutan_versi


@dataclass(frozen=True, slots=True)
class SimpulTampil:
    """A node as its card shows it; `anak` are the children that were asked for, `banyak_anak` all there are."""

    simpul: Simpul
    nama_unit: str
    indikator: tuple[IndikatorTampil, ...]
    pemilik: str
    pemegang: tuple[str, ...]
    pagu: int | None
    pagu_anak: int | None
    banyak_anak: int
    banyak_pendukung: int
    serapan: int | None
    anak: tuple["SimpulTampil", ...] = ()

    @property
    def label_level(self) -> str:
        """The level in words."""
        return str(Level(self.simpul.level).label)

    @property
    def belum_dibuka(self) -> bool:
        """There are children that are not in `anak`."""
        return self.banyak_anak > len(self.anak)

    @property
    def beda_pagu(self) -> int | None:
        """What the children have more than the node itself; None where there is nothing to compare or no difference."""
        if self.pagu is None or not self.banyak_anak or (self.pagu_anak is None and not self.pagu):
            return None
        return ((self.pagu_anak or 0) - self.pagu) or None


@dataclass(frozen=True, slots=True)
class UnitTampil:
    """One unit of a plan, folded: how many nodes, its budget of the year."""

    unit_id: int
    kode: str
    nama: str
    simpul: int
    pagu: int | None


def pohon(
    versi: VersiRencana, *, tahun: int, on: date, akar: Simpul | None = None, unit: int | None = None, dalam: int = 2
) -> list[SimpulTampil]:
    """`dalam` levels from a node (itself first), from the roots of a unit, or from the roots of the whole plan."""
    semua = dengan_pagu(Simpul.objects.filter(versi=versi), tahun)
    if akar is not None:
        awal = semua.filter(pk=akar.pk)
    elif unit is not None:
        awal = semua.filter(unit_id=unit).filter(Q(induk__isnull=True) | ~Q(induk__unit_id=unit))
    else:
        awal = semua.filter(induk__isnull=True)
    return _rakit_lapis(versi, _berlapis(semua, awal, dalam), tahun, on)


def cabang(versi: VersiRencana, induk: Simpul, *, tahun: int, on: date) -> list[SimpulTampil]:
    """The children of a node, for opening it in place."""
    anak = dengan_pagu(Simpul.objects.filter(versi=versi, induk=induk), tahun)
    return _rakit_lapis(versi, [_urut(anak)], tahun, on)


def banyak_akar(versi: VersiRencana) -> int:
    """How many nodes have no parent: many of them mean a plan of many units side by side."""
    return Simpul.objects.filter(versi=versi, induk__isnull=True).count()


def daftar_unit(versi: VersiRencana, tahun: int, on: date) -> list[UnitTampil]:
    """The units of a plan with the number of nodes and the budget of their topmost budgeted nodes; three queries."""
    milik = Simpul.objects.filter(versi=versi)
    jumlah = dict(milik.order_by().values_list("unit_id").annotate(n=Count("pk")))
    puncak = milik.filter(level__in=BERPAGU).exclude(induk__level__in=BERPAGU, induk__unit_id=F("unit_id"))
    pagu = dict(puncak.filter(pagu__tahun=tahun).order_by().values_list("unit_id").annotate(n=Sum("pagu__jumlah")))
    nama, kode = nama_unit(jumlah, on), dict(UnitKerja.objects.filter(pk__in=jumlah).values_list("pk", "kode"))
    urut = sorted(jumlah, key=lambda u: kode[u])
    return [UnitTampil(u, kode[u], nama.get(u, kode[u]), jumlah[u], pagu.get(u)) for u in urut]


def cari_simpul(
    versi: VersiRencana, *, tahun: int, q: str = "", unit: int | None = None, level: str = "", celah: str = ""
) -> QuerySet[Simpul]:
    """The nodes that match a search: words in code, name or indicator, unit, level, a gap. Annotated with budgets."""
    simpul = dengan_pagu(Simpul.objects.filter(versi=versi), tahun)
    for kata in q.split():
        simpul = simpul.filter(Q(kode__icontains=kata) | Q(nama__icontains=kata) | Q(pk__in=_berindikator(versi, kata)))
    if unit is not None:
        simpul = simpul.filter(unit_id=unit)
    if level:
        simpul = simpul.filter(level=level)
    return (bercelah(simpul, celah, tahun) if celah else simpul).order_by("unit__kode", "kode")


def _berindikator(versi: VersiRencana, kata: str) -> QuerySet[Simpul, int]:
    return Simpul.objects.filter(versi=versi, indikator__nama__icontains=kata).values_list("pk", flat=True)


def rakit(versi: VersiRencana, simpul: Sequence[Simpul], tahun: int, on: date) -> dict[int, SimpulTampil]:
    """The cards of these nodes (annotated by `dengan_pagu`, prefetched by `isi_tahun`) by id."""
    nama = nama_unit({s.unit_id for s in simpul}, on)
    pemilik = {s.pemilik_id for s in simpul if s.pemilik_id}
    jabatan, pemegang = nama_jabatan(pemilik, on), pemegang_pada(pemilik, on)
    indikator = susun_indikator(simpul, realisasi_dari(versi.dokumen_id, simpul, tahun), tahun)
    serapan = serapan_dari(versi, simpul, tahun)
    return {
        s.pk: SimpulTampil(
            simpul=s,
            nama_unit=nama.get(s.unit_id, ""),
            indikator=indikator[s.pk],
            pemilik=jabatan.get(s.pemilik_id, "") if s.pemilik_id else "",
            pemegang=tuple(pemegang.get(s.pemilik_id, ())) if s.pemilik_id else (),
            pagu=s.pagu_tahun,
            pagu_anak=s.pagu_anak,
            banyak_anak=s.banyak_anak,
            banyak_pendukung=s.banyak_pendukung,
            serapan=serapan.get((s.unit_id, s.kode)),
        )
        for s in simpul
    }


def nama_unit(unit_ids: Iterable[int], on: date) -> dict[int, str]:
    """Names of units on a day; those that do not exist then are left out."""
    ada = VersiUnit.objects.filter(pada_hari(on), unit_id__in=list(unit_ids))
    return dict(ada.values_list("unit_id", "nama"))


def nama_jabatan(jabatan_ids: Collection[int], on: date) -> dict[int, str]:
    """Names of posts on a day, the code where the post does not exist then."""
    if not jabatan_ids:
        return {}
    ada = dict(VersiJabatan.objects.filter(pada_hari(on), jabatan_id__in=jabatan_ids).values_list("jabatan_id", "nama"))
    hilang = [pk for pk in jabatan_ids if pk not in ada]
    return ada | (dict(Jabatan.objects.filter(pk__in=hilang).values_list("pk", "kode")) if hilang else {})


def pemegang_pada(jabatan_ids: Collection[int], on: date) -> dict[int, list[str]]:
    """Who holds these posts on a day; acting holders with their capacity."""
    hasil: dict[int, list[str]] = defaultdict(list)
    for p in penugasan_pada(on).filter(jabatan_id__in=jabatan_ids).order_by("pegawai__nama"):
        hasil[p.jabatan_id].append(_sebut(p))
    return hasil


def _sebut(p: Penugasan) -> str:
    nama = p.pegawai.nama_lengkap
    return nama if p.jenis == "definitif" else f"{nama} ({judul_jabatan(p)})"


def serapan_dari(versi: VersiRencana, simpul: Collection[Simpul], tahun: int) -> dict[Kunci, int]:
    """Realised spending of the year by unit and code; of a month told in several versions the newest counts."""
    ada = AnggaranBulanan.objects.filter(dokumen_id=versi.dokumen_id, bulan__year=tahun)
    ada = ada.filter(kode__in={s.kode for s in simpul}, unit_id__in={s.unit_id for s in simpul})
    hasil: dict[Kunci, int] = defaultdict(int)
    for (unit, kode, _bulan), n in _per_bulan(ada).items():
        hasil[unit, kode] += n
    return dict(hasil)


def serapan_setiap_tahun(simpul: Simpul) -> dict[int, int]:
    """Realised spending of one node by year."""
    ada = AnggaranBulanan.objects.filter(dokumen_id=simpul.versi.dokumen_id, unit_id=simpul.unit_id, kode=simpul.kode)
    hasil: dict[int, int] = defaultdict(int)
    for (_unit, _kode, bulan), n in _per_bulan(ada).items():
        hasil[bulan.year] += n
    return dict(hasil)


def _per_bulan(ada: QuerySet[AnggaranBulanan]) -> dict[tuple[int, str, date], int]:
    jumlah = ada.order_by().values_list("unit_id", "kode", "bulan", "versi").annotate(n=Sum("realisasi"))
    bulan: dict[tuple[int, str, date], tuple[int, int]] = {}
    for unit, kode, hari, kode_versi, n in jumlah:
        lama = bulan.get((unit, kode, hari), (-1, 0))
        bulan[unit, kode, hari] = max(lama, (urutan_versi(kode_versi), n))
    return {kunci: n for kunci, (_urut, n) in bulan.items()}


def _berlapis(semua: QuerySet[Simpul], awal: QuerySet[Simpul], dalam: int) -> list[QuerySet[Simpul]]:
    lapis = [_urut(awal)]
    for _ke in range(1, dalam):
        lapis.append(_urut(semua.filter(induk__in=[s.pk for s in lapis[-1]])))
    return lapis


def _urut(simpul: QuerySet[Simpul]) -> QuerySet[Simpul]:
    return simpul.select_related("unit").order_by("unit__kode", "kode")


def _rakit_lapis(versi: VersiRencana, lapis: list[QuerySet[Simpul]], tahun: int, on: date) -> list[SimpulTampil]:
    semua = [s for satu in lapis for s in satu]
    prefetch_related_objects(semua, isi_indikator(tahun))
    kartu = rakit(versi, semua, tahun, on)
    anak: dict[int | None, list[SimpulTampil]] = defaultdict(list)
    awal = {s.pk for s in lapis[0]}
    for s in reversed(semua):  # the lowest layer first: children before parents
        tampil = replace(kartu[s.pk], anak=tuple(anak[s.pk][::-1]))
        anak[None if s.pk in awal else s.induk_id].append(tampil)
    return anak[None][::-1]
