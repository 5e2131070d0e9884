"""The act: units, posts, people in this order, superiors counted once at the end."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from kinerja.dasar.pemicu import bentrok_dikenali
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import UnitKerja
from kinerja.organisasi.services.atasan import hitung_ulang_atasan, jabatan_di_unit
from kinerja.organisasi.services.baris import Ditolak, Ringkasan
from kinerja.organisasi.services.jabatan import tulis_jabatan
from kinerja.organisasi.services.penugasan import tulis_penugasan
from kinerja.organisasi.services.reorganisasi.isi import IsiReorganisasi, periksa_isi
from kinerja.organisasi.services.reorganisasi.orang import susun_penugasan
from kinerja.organisasi.services.reorganisasi.periksa import periksa_akibat
from kinerja.organisasi.services.reorganisasi.potret import BedaPotret, Potret, bandingkan, potret
from kinerja.organisasi.services.reorganisasi.susun import Penyusun, ke_baris
from kinerja.organisasi.services.unit import tulis_unit

T = TypeVar("T")
R = TypeVar("R")


@dataclass(slots=True)
class HasilReorganisasi:
    """The counts; with a preview also what changes for each agency and each person moved."""

    ringkasan: Ringkasan = field(default_factory=Ringkasan)
    rincian: list[BedaPotret] = field(default_factory=list)


def muat_reorganisasi(
    *, isi: Sequence[IsiReorganisasi], by: Pelaku, at: datetime, berkas: str = "", rinci: bool = False
) -> HasilReorganisasi:
    """All rows or none (`Ditolak`). `rinci` also compares the organisation before and after, for a preview."""
    if masalah := [m for n, x in enumerate(isi) for m in periksa_isi(n, x)]:
        raise Ditolak(masalah)
    hari = max(x.mulai for x in isi)
    with bentrok_dikenali(), tindakan("organisasi.reorganisasi_dimuat", by=by, at=at) as catatan:
        sebelum = potret(hari) if rinci else Potret()
        hasil = HasilReorganisasi()
        jabatan, orang = _terapkan(isi, at, hasil.ringkasan)
        if masalah := list(periksa_akibat(isi)):
            raise Ditolak(masalah)
        atasan = hitung_ulang_atasan(jabatan, struktur=True)
        for pegawai in sorted(orang):
            catatan.perihal("pegawai", pegawai)
        catatan.muatan(**hasil.ringkasan.muatan(), berkas=berkas, hari=hari, jabatan=len(jabatan), atasan=atasan)
        if rinci:
            hasil.rincian = bandingkan(sebelum, potret(hari), isi)
    return hasil


def _terapkan(isi: Sequence[IsiReorganisasi], at: datetime, ringkasan: Ringkasan) -> tuple[set[int], set[int]]:
    """Write everything; the posts whose superiors must be counted anew, the people who moved."""
    susunan = Penyusun(isi).susun()
    if susunan.masalah:
        raise Ditolak(susunan.masalah)
    unit = _pada_baris(susunan.unit, tulis_unit)
    _tulis_pendahulu(susunan.pendahulu)
    jabatan = _pada_baris(susunan.jabatan, tulis_jabatan)
    tugas, masalah = susun_penugasan(isi)
    if masalah:
        raise Ditolak(masalah)
    penugasan = _pada_baris(tugas, lambda baris: tulis_penugasan(baris, at))
    for satu in (unit.ringkasan, jabatan.ringkasan, penugasan.ringkasan):
        ringkasan.baru += satu.baru
        ringkasan.berubah += satu.berubah
        ringkasan.sama += satu.sama
    tersentuh = [*penugasan.baru, *penugasan.berubah]
    pos = jabatan_di_unit(unit.tersentuh) | jabatan.tersentuh | {p.jabatan_id for p in tersentuh}
    return pos, {p.pegawai_id for p in tersentuh}


def _pada_baris(daftar: Sequence[tuple[int, T]], tulis: Callable[[list[T]], R]) -> R:
    """Write derived rows; what is refused is told at the row of the file."""
    try:
        return tulis([x for _n, x in daftar])
    except Ditolak as galat:
        raise Ditolak(ke_baris(galat.masalah, [n for n, _x in daftar])) from galat


def _tulis_pendahulu(pasangan: Sequence[tuple[str, str]]) -> None:
    """Which unit came of which; what is known already stays."""
    unit = dict(UnitKerja.objects.values_list("kode", "pk"))
    lewat = UnitKerja.pendahulu.through
    baru = [lewat(from_unitkerja_id=unit[ke], to_unitkerja_id=unit[dari]) for ke, dari in pasangan]
    lewat.objects.bulk_create(baru, ignore_conflicts=True)
