"""Units: a new version from its day closes the open one the day before; a unit has its parent on every day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

from kinerja.dasar.pemicu import bentrok_dikenali
from kinerja.dasar.waktu import tulis_tanggal
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import UnitKerja, VersiUnit
from kinerja.organisasi.services.atasan import hitung_ulang_atasan, jabatan_di_unit
from kinerja.organisasi.services.baris import Ditolak, Masalah, Ringkasan, rentang_terbalik
from kinerja.organisasi.services.versi import Susun, lingkaran, tulis_susun

KOLOM = ("nama", "jenis", "perangkat_daerah", "induk_id", "sampai")


@dataclass(frozen=True, slots=True)
class IsiUnit:
    """What a row of the exchange file `unit` says; empty = not given."""

    kode: str
    nama: str
    jenis: str
    mulai: date
    perangkat_daerah: bool | None = None
    kode_induk: str = ""
    sampai: date | None = None


def simpan_unit(
    *,
    kode: str,
    nama: str,
    jenis: str,
    mulai: date,
    by: Pelaku,
    at: datetime,
    perangkat_daerah: bool | None = None,
    kode_induk: str = "",
    sampai: date | None = None,
) -> UnitKerja:
    """One unit, or a new version of it from `mulai`."""
    isi = IsiUnit(kode, nama, jenis, mulai, perangkat_daerah, kode_induk, sampai)
    simpan_banyak_unit(isi=[isi], by=by, at=at)
    return UnitKerja.objects.get(kode=kode)


def simpan_banyak_unit(*, isi: Sequence[IsiUnit], by: Pelaku, at: datetime, berkas: str = "") -> Ringkasan:
    """All rows or none (`Ditolak`). `berkas` is the hash of the file they came from, for the ledger."""
    with bentrok_dikenali(), tindakan("organisasi.unit_disimpan", by=by, at=at) as catatan:
        susun = tulis_unit(isi)
        hitung_ulang_atasan(jabatan_di_unit(susun.tersentuh), struktur=True)
        catatan.muatan(**susun.ringkasan.muatan(), unit=sorted(susun.tersentuh), berkas=berkas)
        for pk in sorted(susun.tersentuh) if len(isi) == 1 else ():
            catatan.perihal("unit", pk)
    return susun.ringkasan


def tulis_unit(isi: Sequence[IsiUnit]) -> Susun[int, VersiUnit]:
    """The rows among the versions, checked and written; the caller counts superiors anew and keeps the ledger."""
    unit = _identitas(isi)
    susun = _susun(isi, unit)
    _periksa(isi, susun, {pk: kode for kode, pk in unit.items()})
    tulis_susun(VersiUnit, susun, KOLOM)
    return susun


def _identitas(isi: Sequence[IsiUnit]) -> dict[str, int]:
    """Code -> id of all units, with those of the rows added."""
    unit = dict(UnitKerja.objects.values_list("kode", "pk"))
    baru = [UnitKerja(kode=kode) for kode in dict.fromkeys(x.kode for x in isi) if kode not in unit]
    for satu in UnitKerja.objects.bulk_create(baru):
        unit[satu.kode] = satu.pk
    return unit


def _susun(isi: Sequence[IsiUnit], unit: dict[str, int]) -> Susun[int, VersiUnit]:
    versi: dict[int, list[VersiUnit]] = {}
    for v in VersiUnit.objects.all():
        versi.setdefault(v.unit_id, []).append(v)
    susun = Susun(versi)
    masalah: list[Masalah] = []
    for indeks, x in sorted(enumerate(isi), key=lambda p: (p[1].mulai, p[0])):
        masalah += rentang_terbalik(indeks, x.mulai, x.sampai)
        if x.kode_induk and x.kode_induk not in unit:
            pesan = _("Unit induk %(kode)s tidak ada di basis data maupun di berkas ini. Tambahkan barisnya dulu.")
            masalah.append(Masalah(indeks, "kode_induk", pesan % {"kode": x.kode_induk}))
            continue
        _pasang(susun, indeks, x, unit)
    if masalah:
        raise Ditolak(masalah)
    return susun


def _pasang(susun: Susun[int, VersiUnit], indeks: int, x: IsiUnit, unit: dict[str, int]) -> None:
    beri: dict[str, object] = {"nama": x.nama, "jenis": x.jenis}
    if x.perangkat_daerah is not None:
        beri["perangkat_daerah"] = x.perangkat_daerah
    if x.kode_induk:
        beri["induk_id"] = unit[x.kode_induk]

    def buat(sebelum: VersiUnit | None) -> VersiUnit:
        baru = VersiUnit(unit_id=unit[x.kode], mulai=x.mulai, sampai=x.sampai)
        if sebelum is not None:
            baru.perangkat_daerah, baru.induk_id = sebelum.perangkat_daerah, sebelum.induk_id
        for nama, nilai in beri.items():
            setattr(baru, nama, nilai)
        return baru

    susun.pasang(indeks, unit[x.kode], x.mulai, x.sampai, beri, buat)


def _periksa(isi: Sequence[IsiUnit], susun: Susun[int, VersiUnit], kode: dict[int, str]) -> None:
    masalah = list(susun.bertumpang(lambda pk: _("Unit %s") % kode[pk]))
    for jalan in lingkaran(susun.versi, susun.tersentuh, lambda v: v.induk_id):
        pesan = _("Unit induk berputar: %s. Sebuah unit tidak boleh berada di bawah dirinya sendiri.")
        baris = next((i for i, x in enumerate(isi) if x.kode in {kode[pk] for pk in jalan}), 0)
        masalah.append(Masalah(baris, "kode_induk", pesan % " → ".join(kode[pk] for pk in jalan)))
    masalah += _tanpa_induk(susun, kode)
    if masalah:
        raise Ditolak(masalah)


def _tanpa_induk(susun: Susun[int, VersiUnit], kode: dict[int, str]) -> list[Masalah]:
    """The parent exists on every day the unit exists: checked for what was touched and for what hangs below it."""
    hasil: list[Masalah] = []
    for v in (v for daftar in susun.versi.values() for v in daftar):
        if v.induk_id is None or not {v.unit_id, v.induk_id} & susun.tersentuh:
            continue
        kosong = _hari_kosong(susun.versi.get(v.induk_id, []), v.mulai, v.sampai)
        if kosong is not None:
            pesan = _(
                "Unit induk %(induk)s tidak ada pada %(hari)s, padahal unit %(unit)s ada. Betulkan masa keduanya."
            )
            rinci = {"induk": kode[v.induk_id], "unit": kode[v.unit_id], "hari": tulis_tanggal(kosong)}
            asal = susun.asal.get(id(v))
            if asal is None:
                asal = max((susun.asal.get(id(x), 0) for x in susun.versi.get(v.induk_id, [])), default=0)
            hasil.append(Masalah(asal, "kode_induk", pesan % rinci))
    return hasil


def _hari_kosong(daftar: Sequence[VersiUnit], mulai: date, sampai: date | None) -> date | None:
    """The first day of a range that no version covers."""
    hari = mulai
    for v in sorted(daftar, key=lambda x: x.mulai):
        if v.mulai > hari:
            return hari
        if v.sampai is None:
            return None
        if v.sampai >= hari:
            hari = v.sampai + timedelta(days=1)
        if sampai is not None and hari > sampai:
            return None
    return hari
