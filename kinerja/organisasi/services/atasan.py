"""The derived table of superiors: rebuilt as a difference, for those whose answer looked at what an act changed."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date, datetime

from django.db import connection

from kinerja.dasar.pemicu import bentrok_dikenali
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.atasan import SELAMANYA, TUJUAN, Catatan, Rentang, rentang_atasan
from kinerja.organisasi.models import Jabatan, PengecualianAtasan, RentangAtasan, VersiJabatan
from kinerja.organisasi.services.baris import UKURAN, Ditolak, rentang_terbalik
from kinerja.organisasi.services.catatan_atasan import jabatan_terdampak, muat_catatan

KUNCI_ATASAN = 7_246_002  # PostgreSQL advisory lock: one rebuild at a time; SQLite writes one at a time anyway
Kunci = tuple[int, str, date]


def hitung_ulang_atasan(jabatan_ids: Collection[int] | None = None, *, struktur: bool = False) -> int:
    """Rebuild what a change at these posts touches (None = everything); how many rows were written or removed.

    `struktur`: not only who holds the posts, but the posts themselves changed. Called inside an act. Only rows that
    differ are touched, so a rebuild of what is right writes nothing.
    """
    if jabatan_ids is not None and not jabatan_ids:
        return 0
    if connection.vendor == "postgresql":
        with connection.cursor() as kursor:
            kursor.execute("SELECT pg_advisory_xact_lock(%s)", [KUNCI_ATASAN])
    sasaran = jabatan_terdampak(jabatan_ids, struktur=struktur)
    catatan = muat_catatan(sasaran)
    return _tulis_beda(sasaran, dict(_seharusnya(catatan, sasaran)))


def _seharusnya(catatan: Catatan, sasaran: Collection[int] | None) -> Iterator[tuple[Kunci, Rentang]]:
    for jabatan, daftar in catatan.pemangku.items():
        if sasaran is not None and jabatan not in sasaran:
            continue
        for p in daftar:
            for tujuan in TUJUAN:
                for r in rentang_atasan(catatan, p, tujuan):
                    yield (p.id, tujuan, r.mulai), r


def _tulis_beda(sasaran: Collection[int] | None, seharusnya: dict[Kunci, Rentang]) -> int:
    """Compare with what is stored; update, insert and delete only the difference."""
    simpanan = RentangAtasan.objects.all()
    if sasaran is not None:
        simpanan = simpanan.filter(penugasan__jabatan_id__in=sasaran)
    hapus: list[int] = []
    ubah: list[RentangAtasan] = []
    for baris in simpanan.iterator(UKURAN):
        r = seharusnya.pop((baris.penugasan_id, baris.tujuan, baris.mulai), None)
        if r is None:
            hapus.append(baris.pk)
        elif _isi(r) != (baris.atasan_id, baris.naik, baris.sampai):
            baris.atasan_id, baris.naik, baris.sampai = _isi(r)
            ubah.append(baris)
    baru = [_baris(kunci, r) for kunci, r in seharusnya.items()]
    for awal in range(0, len(hapus), UKURAN):
        RentangAtasan.objects.filter(pk__in=hapus[awal : awal + UKURAN]).delete()
    RentangAtasan.objects.bulk_update(ubah, ["atasan_id", "naik", "sampai"], batch_size=200)
    RentangAtasan.objects.bulk_create(baru, batch_size=UKURAN)
    return len(hapus) + len(ubah) + len(baru)


def _isi(r: Rentang) -> tuple[int | None, list[dict[str, int | str]], date | None]:
    naik: list[dict[str, int | str]] = [{"jabatan": n.jabatan, "sebab": n.sebab} for n in r.hasil.naik]
    return r.hasil.atasan, naik, None if r.sampai == SELAMANYA else r.sampai


def _baris(kunci: Kunci, r: Rentang) -> RentangAtasan:
    atasan, naik, sampai = _isi(r)
    penugasan, tujuan, mulai = kunci
    return RentangAtasan(penugasan_id=penugasan, tujuan=tujuan, mulai=mulai, sampai=sampai, atasan_id=atasan, naik=naik)


def jabatan_di_unit(unit_ids: Iterable[int]) -> set[int]:
    """Posts that were ever in these units."""
    return set(VersiJabatan.objects.filter(unit_id__in=set(unit_ids)).values_list("jabatan_id", flat=True))


def kecualikan_atasan(
    *,
    jabatan: Jabatan,
    tujuan: str,
    jabatan_atasan: Jabatan,
    mulai: date,
    alasan: str,
    by: Pelaku,
    at: datetime,
    sampai: date | None = None,
) -> PengecualianAtasan:
    """For a post and purpose another superior post than the structure's, from-to, with its reason."""
    if masalah := rentang_terbalik(0, mulai, sampai):
        raise Ditolak(masalah)
    with bentrok_dikenali(), tindakan("organisasi.atasan_dikecualikan", by=by, at=at) as catatan:
        baris = PengecualianAtasan.objects.create(
            jabatan=jabatan, tujuan=tujuan, jabatan_atasan=jabatan_atasan, mulai=mulai, sampai=sampai, alasan=alasan
        )
        hitung_ulang_atasan({jabatan.pk}, struktur=True)
        catatan.perihal("jabatan", jabatan.pk)
        catatan.muatan(tujuan=tujuan, atasan=jabatan_atasan.pk, mulai=mulai, sampai=sampai)
    return baris


def akhiri_pengecualian(*, pengecualian: PengecualianAtasan, sampai: date, by: Pelaku, at: datetime) -> None:
    """`sampai` is the last day of the exception; from the next day the structure holds again."""
    if masalah := rentang_terbalik(0, pengecualian.mulai, sampai):
        raise Ditolak(masalah)
    with bentrok_dikenali(), tindakan("organisasi.pengecualian_diakhiri", by=by, at=at) as catatan:
        catatan.perihal("jabatan", pengecualian.jabatan_id)
        catatan.muatan(pengecualian=pengecualian.pk, sebelum=pengecualian.sampai, sampai=sampai)
        pengecualian.sampai = sampai
        pengecualian.save(update_fields=["sampai"])
        hitung_ulang_atasan({pengecualian.jabatan_id}, struktur=True)
