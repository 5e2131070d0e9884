"""Single agreements and their rows, and lists with names of a day; few queries."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from datetime import date

from django.db.models import F, QuerySet

from kinerja.dokumen.selectors.naskah import naskah_berlaku
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.selectors import bernama
from kinerja.organisasi.selectors.penugasan import versi_jabatan
from kinerja.organisasi.selectors.unit import PohonUnit, pohon_unit
from kinerja.perjanjian.isian import IsianAnggaran, IsianButir, IsianPK
from kinerja.perjanjian.models import TERBUKA, AnggaranPK, ButirPK, PerjanjianKinerja
from kinerja.perjanjian.pihak import bernip
from kinerja.perjanjian.snapshot import Tercetak, baca_snapshot, berpihak, susun

S = PerjanjianKinerja.Status


def pk_berlaku(penugasan_id: int, tahun: int) -> PerjanjianKinerja | None:
    """The agreement of an assignment in force in a year (or, the year being over, that was)."""
    ada = PerjanjianKinerja.objects.filter(penugasan_id=penugasan_id, tahun=tahun, status__in=[S.BERLAKU, S.SELESAI])
    return ada.order_by("-versi").first()


def butir_pk_tersedia(penugasan_id: int, tahun: int) -> QuerySet[ButirPK]:
    """The rows others may build on: of the agreement in force, else of the one on its way (still a draft perhaps)."""
    pk = pk_berlaku(penugasan_id, tahun)
    if pk is None:
        terbuka = PerjanjianKinerja.objects.filter(penugasan_id=penugasan_id, tahun=tahun, status__in=TERBUKA)
        pk = terbuka.order_by("-versi").first()
    return ButirPK.objects.filter(pk_induk=pk) if pk else ButirPK.objects.none()


def dengan_nama(semua: QuerySet[PerjanjianKinerja], on: date) -> QuerySet[PerjanjianKinerja]:
    """Adds nama_jabatan, jenis_jabatan, unit_pada_id, nama_unit of the first party on a day, and both people."""
    nama = {
        "nama_jabatan": F("_vj__nama"),
        "jenis_jabatan": F("_vj__jenis"),
        "unit_pada_id": F("_vj__unit_id"),
        "nama_unit": F("_vu__nama"),
    }
    dasar = semua.select_related("penugasan__pegawai", "pihak_kedua__pegawai").defer("snapshot")
    return dasar.annotate(**versi_jabatan(on)).annotate(**nama)


def cetak(pk: PerjanjianKinerja, on: date, pohon: Callable[[date], PohonUnit] = pohon_unit) -> Tercetak:
    """The agreement to show: word for word as agreed, or the draft as it stands with the names of the day."""
    if pk.hash_snapshot:
        return baca_snapshot(pk)
    ids = [x for x in (pk.penugasan_id, pk.pihak_kedua_id) if x is not None]
    orang = {p.pk: p for p in bernip(bernama(Penugasan.objects.filter(pk__in=ids), on), on)}
    kedua = orang.get(pk.pihak_kedua_id) if pk.pihak_kedua_id else None
    return susun(pk, berpihak(orang[pk.penugasan_id], kedua, on, pohon(on)), naskah_berlaku())


def lampiran_pk(ids: Iterable[int]) -> dict[int, IsianPK]:
    """The annexes of agreements as they are stored, by id. Two queries."""
    semua = set(ids)
    butir: dict[int, list[IsianButir]] = defaultdict(list)
    for b in ButirPK.objects.filter(pk_induk__in=semua):
        butir[b.pk_induk_id].append(IsianButir.dari(b))
    anggaran: dict[int, list[IsianAnggaran]] = defaultdict(list)
    for a in AnggaranPK.objects.filter(pk_induk__in=semua):
        anggaran[a.pk_induk_id].append(IsianAnggaran.dari(a))
    return {pk: IsianPK(tuple(butir[pk]), tuple(anggaran[pk])) for pk in semua}


def isian_dari(t: Tercetak) -> IsianPK:
    """The annex of a shown agreement."""
    return IsianPK(butir=t.butir, anggaran=t.anggaran, tempat=t.tempat)


def semua_versi(pk: PerjanjianKinerja) -> QuerySet[PerjanjianKinerja]:
    """All versions of the same assignment and year, newest first."""
    return PerjanjianKinerja.objects.filter(penugasan_id=pk.penugasan_id, tahun=pk.tahun).order_by("-versi")


# Names that `dengan_nama` adds, kept in variables: the model itself has no such fields.
URUT_DAFTAR = ("-tahun", "nama_unit", "penugasan__pegawai__nama", "-versi")
UNIT_NAMA = ("unit_pada_id", "nama_unit")


def unit_dalam(semua: QuerySet[PerjanjianKinerja]) -> list[tuple[str, str]]:
    """The units (id as text, name) that occur among agreements named by `dengan_nama`, by name."""
    ada = {unit: nama for unit, nama in semua.order_by().values_list(*UNIT_NAMA).distinct() if unit}
    return sorted(((str(unit), nama or "") for unit, nama in ada.items()), key=lambda x: x[1])


def di_unit(semua: QuerySet[PerjanjianKinerja], unit: Collection[int]) -> QuerySet[PerjanjianKinerja]:
    """Those of these units; named by `dengan_nama`."""
    syarat = {f"{UNIT_NAMA[0]}__in": unit}
    return semua.filter(**syarat)
