"""Reads from the database what the pure calculation of superiors needs: for a set of posts, and those above them."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import date, timedelta

from kinerja.aturan.pustaka import pustaka_dengan
from kinerja.organisasi.atasan import (
    SELAMANYA,
    AturanPK,
    Catatan,
    Halangan,
    Pemangku,
    Pengecualian,
    Susunan,
)
from kinerja.organisasi.models import (
    JenisJabatan,
    PengecualianAtasan,
    Penugasan,
    RentangAtasan,
    StatusPegawai,
    VersiJabatan,
    VersiUnit,
)
from kinerja.organisasi.models.unit import BANYAK_PEMANGKU
from kinerja.organisasi.services.baris import dalam
from kinerja.peraturan.models import Setelan

KUNCI_PK = "pk_kepala_perangkat_daerah"  # "kepala_daerah" (default) or "struktur"
SEJAK_DULU = date.min


def jabatan_terdampak(jabatan_ids: Collection[int] | None, *, struktur: bool) -> set[int] | None:
    """Posts whose assignments must be looked at again after a change at these posts; None = all.

    An answer looked at the posts it climbed over and the one that answered, at no other: whoever's answer names none
    of the changed posts keeps it. A change of structure also moves the posts directly below.
    """
    if jabatan_ids is None:
        return None
    berubah = set(jabatan_ids)
    if struktur and VersiJabatan.objects.filter(jabatan_id__in=berubah, jenis=JenisJabatan.KEPALA_DAERAH).exists():
        return None
    hasil = berubah | _menjawab(berubah) | _dilewati(berubah)
    if struktur:
        hasil |= {jabatan for jabatan, atasan in _pasangan() if atasan in berubah}
    return hasil


def _menjawab(jabatan: set[int]) -> set[int]:
    """Posts of those whose superior holds one of these posts, on any day."""
    rentang = dalam(RentangAtasan.objects.all(), "atasan__jabatan_id", jabatan)
    return set(rentang.values_list("penugasan__jabatan_id", flat=True).distinct())


def _dilewati(jabatan: set[int]) -> set[int]:
    """Posts of those who climb over one of these posts, on any day."""
    naik = RentangAtasan.objects.exclude(naik=[]).values_list("penugasan__jabatan_id", "naik")
    return {bawah for bawah, daftar in naik.iterator(5000) if any(n["jabatan"] in jabatan for n in daftar)}


def _pasangan() -> Iterator[tuple[int, int | None]]:
    """Every (post, superior post) that any version or exception names."""
    yield from VersiJabatan.objects.values_list("jabatan_id", "atasan_id")
    yield from PengecualianAtasan.objects.values_list("jabatan_id", "jabatan_atasan_id")


def _jalan(awal: Collection[int], sambungan: dict[int | None, set[int]]) -> set[int]:
    sudah = set(awal)
    antre = list(awal)
    while antre:
        baru = sambungan[antre.pop()] - sudah
        sudah |= baru
        antre += baru
    return sudah


def muat_catatan(sasaran: Collection[int] | None = None) -> Catatan:
    """The records for these posts and all above them (None = everything)."""
    jabatan = _ke_atas(sasaran)
    penugasan = Penugasan.objects.all()
    khusus = PengecualianAtasan.objects.all()
    if jabatan is not None:
        penugasan, khusus = dalam(penugasan, "jabatan_id", jabatan), dalam(khusus, "jabatan_id", jabatan)
    pemangku = [
        Pemangku(pk, orang, post, jenis, mulai, sampai or SELAMANYA)
        for pk, orang, post, jenis, mulai, sampai in penugasan.values_list(
            "pk", "pegawai_id", "jabatan_id", "jenis", "mulai", "sampai"
        )
    ]
    return Catatan(
        pemangku=pemangku,
        susunan=_susunan(jabatan),
        pengecualian=[
            Pengecualian(x.jabatan_id, x.tujuan, x.jabatan_atasan_id, x.mulai, x.sampai or SELAMANYA) for x in khusus
        ],
        halangan=_halangan({p.pegawai for p in pemangku}),
        aturan_pk=_aturan_pk(),
    )


def _ke_atas(sasaran: Collection[int] | None) -> set[int] | None:
    if sasaran is None:
        return None
    atas: dict[int | None, set[int]] = defaultdict(set)
    for jabatan, atasan in _pasangan():
        if atasan is not None:
            atas[jabatan].add(atasan)
    kepala = VersiJabatan.objects.filter(jenis=JenisJabatan.KEPALA_DAERAH).values_list("jabatan_id", flat=True)
    return _jalan({*sasaran, *kepala}, atas)


def _halangan(pegawai: set[int]) -> Iterator[Halangan]:
    for s in dalam(StatusPegawai.objects.all(), "pegawai_id", pegawai):
        yield from halangan_dari(s)


def penugasan_berakhir(pegawai: set[int]) -> dict[int, list[Halangan]]:
    """For these people the ranges in which their legal position ends kinds of assignment."""
    hasil: dict[int, list[Halangan]] = defaultdict(list)
    for h in _halangan(pegawai):
        if h.berakhir:
            hasil[h.pegawai].append(h)
    return hasil


def halangan_dari(status: StatusPegawai) -> Iterator[Halangan]:
    """What a legal position means, cut where the dated rule about it changes."""
    akhir = status.sampai or SELAMANYA
    for nilai in pustaka_dengan().riwayat(f"kedudukan.{status.kedudukan}"):
        mulai, sampai = max(status.mulai, nilai.dari), min(akhir, nilai.sampai or SELAMANYA)
        if mulai <= sampai:
            isi = nilai.isi
            berakhir = frozenset(isi.penugasan_berakhir)
            yield Halangan(status.pegawai_id, mulai, sampai, isi.boleh_menilai, berakhir, isi.sebutan)


def _aturan_pk() -> Iterator[AturanPK]:
    """With whom the head of an agency signs: the kepala daerah unless the Pemda set otherwise from a day on."""
    nilai, mulai = "kepala_daerah", SEJAK_DULU
    for baris in Setelan.objects.filter(kunci=KUNCI_PK).order_by("mulai", "pk"):
        if baris.mulai > mulai:
            yield AturanPK(nilai == "kepala_daerah", mulai, baris.mulai - timedelta(days=1))
        nilai, mulai = str(baris.nilai), baris.mulai
    yield AturanPK(nilai == "kepala_daerah", mulai)


def _susunan(jabatan: Collection[int] | None) -> Iterator[Susunan]:
    """Versions of posts, cut where the unit or the superior's place changes what the post is."""
    versi = VersiJabatan.objects.all()
    if jabatan is not None:
        versi = dalam(versi, "jabatan_id", jabatan)
    semua = list(versi)
    unit: dict[int, list[VersiUnit]] = defaultdict(list)
    for u in VersiUnit.objects.filter(perangkat_daerah=True):
        unit[u.unit_id].append(u)
    menurut: dict[int, list[VersiJabatan]] = defaultdict(list)
    for v in semua:
        menurut[v.jabatan_id].append(v)
    for v in semua:
        for mulai, sampai in _potong(v, unit, menurut):
            yield Susunan(
                v.jabatan_id,
                v.atasan_id,
                mulai,
                sampai,
                kepala_perangkat=_memimpin(v, mulai, unit, menurut),
                kepala_daerah=v.jenis == JenisJabatan.KEPALA_DAERAH,
            )


Peta = dict[int, list[VersiUnit]]


def _potong(v: VersiJabatan, unit: Peta, menurut: dict[int, list[VersiJabatan]]) -> Iterator[tuple[date, date]]:
    akhir = v.sampai or SELAMANYA
    batas = {v.mulai}
    if v.unit_id in unit and v.jenis not in BANYAK_PEMANGKU:
        for x in (*unit[v.unit_id], *menurut.get(v.atasan_id or 0, ())):
            batas.add(x.mulai)
            if x.sampai is not None:
                batas.add(x.sampai + timedelta(days=1))
    awal = sorted(d for d in batas if v.mulai <= d <= akhir)
    for i, mulai in enumerate(awal):
        yield mulai, awal[i + 1] - timedelta(days=1) if i + 1 < len(awal) else akhir


def _memimpin(v: VersiJabatan, on: date, unit: Peta, menurut: dict[int, list[VersiJabatan]]) -> bool:
    """One holder, in a perangkat daerah, and the superior post stands in another unit."""
    if v.jenis in BANYAK_PEMANGKU or not any(u.mulai <= on <= (u.sampai or SELAMANYA) for u in unit.get(v.unit_id, ())):
        return False
    atasan = next((a for a in menurut.get(v.atasan_id or 0, ()) if a.mulai <= on <= (a.sampai or SELAMANYA)), None)
    return atasan is None or atasan.unit_id != v.unit_id
