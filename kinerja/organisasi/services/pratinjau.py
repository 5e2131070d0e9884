"""What an act would change, shown before it is done: who gets another superior, who loses a post."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from kinerja.organisasi.models import Penugasan, RentangAtasan, Tujuan
from kinerja.organisasi.selectors import bernama, judul_jabatan
from kinerja.organisasi.selectors.penugasan import pada_hari


@dataclass(frozen=True, slots=True)
class PindahAtasan:
    """One person whose superior for rating changes, with both names (empty = nobody)."""

    nama: str
    judul: str
    sebelum: str
    sesudah: str


@dataclass(frozen=True, slots=True)
class Pratinjau:
    """The consequences of an act on a day: superiors that change, assignments that end."""

    hari: date
    pindah: tuple[PindahAtasan, ...]
    berakhir: tuple[str, ...]


def pratinjau(lakukan: Callable[[], object], on: date) -> Pratinjau:
    """Do it, look, undo it. What the act refuses is raised as it is."""
    with transaction.atomic():
        atasan_lama, tugas_lama = _atasan(on), _tugas(on)
        lakukan()
        atasan_baru, tugas_baru = _atasan(on), _tugas(on)
        beda = [pk for pk in atasan_lama | atasan_baru if atasan_lama.get(pk) != atasan_baru.get(pk)]
        berakhir = tugas_lama - tugas_baru
        disebut = {*beda, *berakhir, *_isi(atasan_lama, beda), *_isi(atasan_baru, beda)}
        nama = _nama(disebut, on)
        transaction.set_rollback(True)
    nama |= _nama(disebut - nama.keys(), on)  # what the act would take away has its name only now
    return Pratinjau(
        on,
        tuple(_pindah(pk, nama, atasan_lama, atasan_baru) for pk in beda if pk in tugas_baru),
        tuple(sorted(": ".join(nama[pk]) for pk in berakhir)),
    )


def _atasan(on: date) -> dict[int, int | None]:
    baris = RentangAtasan.objects.filter(pada_hari(on), tujuan=Tujuan.KINERJA)
    return dict(baris.values_list("penugasan_id", "atasan_id"))


def _tugas(on: date) -> set[int]:
    return set(Penugasan.objects.filter(pada_hari(on)).values_list("pk", flat=True))


def _isi(atasan: dict[int, int | None], beda: list[int]) -> set[int]:
    return {x for pk in beda if (x := atasan.get(pk)) is not None}


def _nama(penugasan: set[int], on: date) -> dict[int, tuple[str, str]]:
    """Assignment -> person and post."""
    semua = bernama(Penugasan.objects.filter(pk__in=penugasan), on)
    return {p.pk: (p.pegawai.nama_lengkap, judul_jabatan(p)) for p in semua}


def _pindah(
    pk: int, nama: dict[int, tuple[str, str]], lama: dict[int, int | None], baru: dict[int, int | None]
) -> PindahAtasan:
    def sebut(atasan: int | None) -> str:
        return ", ".join(nama[atasan]) if atasan in nama else ""

    return PindahAtasan(*nama[pk], sebut(lama.get(pk)), sebut(baru.get(pk)))
