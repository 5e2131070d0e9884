"""Posts: like units, with a unit, a kind and a superior post."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from kinerja.dasar.pemicu import bentrok_dikenali
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import Jabatan, Penugasan, UnitKerja, VersiJabatan
from kinerja.organisasi.models.unit import BANYAK_PEMANGKU
from kinerja.organisasi.services.atasan import hitung_ulang_atasan
from kinerja.organisasi.services.baris import Ditolak, Masalah, Ringkasan, dalam, pada, rentang_terbalik
from kinerja.organisasi.services.versi import Susun, lingkaran, tulis_susun

KOLOM = ("nama", "unit_id", "jenis", "eselon", "jenjang", "kelas", "formasi", "atasan_id", "sampai")
WARISAN = ("eselon", "jenjang", "kelas", "formasi", "atasan_id")


@dataclass(frozen=True, slots=True)
class IsiJabatan:
    """What a row of the exchange file `jabatan` says; empty = not given."""

    kode: str
    nama: str
    kode_unit: str
    jenis: str
    mulai: date
    eselon: str = ""
    jenjang: str = ""
    kelas: int | None = None
    formasi: int | None = None
    kode_atasan: str = ""
    sampai: date | None = None


def simpan_jabatan(
    *,
    kode: str,
    nama: str,
    kode_unit: str,
    jenis: str,
    mulai: date,
    by: Pelaku,
    at: datetime,
    eselon: str = "",
    jenjang: str = "",
    kelas: int | None = None,
    formasi: int | None = None,
    kode_atasan: str = "",
    sampai: date | None = None,
) -> Jabatan:
    """One post, or a new version of it from `mulai`."""
    isi = IsiJabatan(kode, nama, kode_unit, jenis, mulai, eselon, jenjang, kelas, formasi, kode_atasan, sampai)
    simpan_banyak_jabatan(isi=[isi], by=by, at=at)
    return Jabatan.objects.get(kode=kode)


def simpan_banyak_jabatan(*, isi: Sequence[IsiJabatan], by: Pelaku, at: datetime, berkas: str = "") -> Ringkasan:
    """All rows or none (`Ditolak`). `berkas` is the hash of the file they came from, for the ledger."""
    with bentrok_dikenali(), tindakan("organisasi.jabatan_disimpan", by=by, at=at) as catatan:
        susun = tulis_jabatan(isi)
        hitung_ulang_atasan(susun.tersentuh, struktur=True)
        catatan.muatan(**susun.ringkasan.muatan(), jabatan=sorted(susun.tersentuh), berkas=berkas)
        for pk in sorted(susun.tersentuh) if len(isi) == 1 else ():
            catatan.perihal("jabatan", pk)
    return susun.ringkasan


def tulis_jabatan(isi: Sequence[IsiJabatan]) -> Susun[int, VersiJabatan]:
    """The rows among the versions, checked and written; the caller counts superiors anew and keeps the ledger."""
    jabatan = _identitas(isi)
    susun = _susun(isi, jabatan)
    _periksa(isi, susun, {pk: kode for kode, pk in jabatan.items()})
    tulis_susun(VersiJabatan, susun, KOLOM)
    _tandai_tunggal(susun)
    return susun


def tunggal(versi: Sequence[VersiJabatan], on: date) -> bool:
    """Whether a post has one holder on a day; before its first version, by that version."""
    berlaku = pada(versi, on) or (versi[0] if versi else None)
    return berlaku is not None and berlaku.jenis not in BANYAK_PEMANGKU


def _identitas(isi: Sequence[IsiJabatan]) -> dict[str, int]:
    jabatan = dict(Jabatan.objects.values_list("kode", "pk"))
    baru = [Jabatan(kode=kode) for kode in dict.fromkeys(x.kode for x in isi) if kode not in jabatan]
    for satu in Jabatan.objects.bulk_create(baru, batch_size=2000):
        jabatan[satu.kode] = satu.pk
    return jabatan


def _susun(isi: Sequence[IsiJabatan], jabatan: dict[str, int]) -> Susun[int, VersiJabatan]:
    versi: dict[int, list[VersiJabatan]] = {}
    for v in VersiJabatan.objects.all():
        versi.setdefault(v.jabatan_id, []).append(v)
    unit = dict(UnitKerja.objects.values_list("kode", "pk"))
    susun = Susun(versi)
    masalah: list[Masalah] = []
    for indeks, x in sorted(enumerate(isi), key=lambda p: (p[1].mulai, p[0])):
        galat = [*rentang_terbalik(indeks, x.mulai, x.sampai), *_rujukan(indeks, x, unit, jabatan)]
        masalah += galat
        if not galat:
            _pasang(susun, indeks, x, unit, jabatan)
    if masalah:
        raise Ditolak(masalah)
    return susun


def _rujukan(indeks: int, x: IsiJabatan, unit: dict[str, int], jabatan: dict[str, int]) -> list[Masalah]:
    hasil: list[Masalah] = []
    if x.kode_unit not in unit:
        pesan = _("Unit %s belum ada. Muat unitnya lebih dulu.")
        hasil.append(Masalah(indeks, "kode_unit", pesan % x.kode_unit))
    if x.kode_atasan and x.kode_atasan not in jabatan:
        pesan = _("Jabatan atasan %s tidak ada di basis data maupun di berkas ini. Tambahkan barisnya dulu.")
        hasil.append(Masalah(indeks, "kode_atasan", pesan % x.kode_atasan))
    return hasil


def _pasang(
    susun: Susun[int, VersiJabatan], indeks: int, x: IsiJabatan, unit: dict[str, int], jabatan: dict[str, int]
) -> None:
    beri: dict[str, object] = {"nama": x.nama, "jenis": x.jenis, "unit_id": unit[x.kode_unit]}
    beri |= {n: getattr(x, n) for n in ("eselon", "jenjang", "kelas", "formasi") if getattr(x, n) not in ("", None)}
    if x.kode_atasan:
        beri["atasan_id"] = jabatan[x.kode_atasan]

    def buat(sebelum: VersiJabatan | None) -> VersiJabatan:
        baru = VersiJabatan(jabatan_id=jabatan[x.kode], mulai=x.mulai, sampai=x.sampai)
        warisan = {n: getattr(sebelum, n) for n in WARISAN} if sebelum else {}
        for nama, nilai in {"formasi": _formasi_baku(x.jenis), **warisan, **beri}.items():
            setattr(baru, nama, nilai)
        return baru

    susun.pasang(indeks, jabatan[x.kode], x.mulai, x.sampai, beri, buat)


def _formasi_baku(jenis: str) -> int | None:
    """Empty in the file = 1 for one-holder kinds, open for fungsional and pelaksana."""
    return None if jenis in BANYAK_PEMANGKU else 1


def _periksa(isi: Sequence[IsiJabatan], susun: Susun[int, VersiJabatan], kode: dict[int, str]) -> None:
    masalah = list(susun.bertumpang(lambda pk: _("Jabatan %s") % kode[pk]))
    for jalan in lingkaran(susun.versi, susun.tersentuh, lambda v: v.atasan_id):
        pesan = _("Jabatan atasan berputar: %s. Sebuah jabatan tidak boleh menjadi atasan dirinya sendiri.")
        baris = next((i for i, x in enumerate(isi) if x.kode in {kode[pk] for pk in jalan}), 0)
        masalah.append(Masalah(baris, "kode_atasan", pesan % " → ".join(kode[pk] for pk in jalan)))
    if masalah:
        raise Ditolak(masalah)


def _tandai_tunggal(susun: Susun[int, VersiJabatan]) -> None:
    """Assignments carry whether their post has one holder, so that the database can refuse a second one."""
    berubah: dict[bool, list[int]] = defaultdict(list)
    for p in dalam(Penugasan.objects.all(), "jabatan_id", susun.tersentuh):
        if p.jabatan_id not in susun.tersentuh:
            continue
        seharusnya = tunggal(susun.versi[p.jabatan_id], p.mulai)
        if p.tunggal != seharusnya:
            berubah[seharusnya].append(p.pk)
    for nilai, daftar in berubah.items():
        Penugasan.objects.filter(pk__in=daftar).update(tunggal=nilai)
