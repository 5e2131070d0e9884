"""Teams and who is in them: recorded, changed, ended. A new part of a person in a team closes the open one."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise

from django.utils.translation import gettext as _

from kinerja.dasar.pemicu import bentrok_dikenali
from kinerja.dasar.waktu import tulis_tanggal
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import AnggotaTim, Pegawai, PeranTim, TimKerja, UnitKerja
from kinerja.organisasi.services.baris import (
    Ditolak,
    Masalah,
    Ringkasan,
    dalam,
    rentang_terbalik,
    susun_menurut_hari,
    tulis_banyak,
    tulis_jangka,
    tumpang,
    ubah,
)
from kinerja.organisasi.services.pegawai import pegawai_menurut_nip
from kinerja.organisasi.services.versi import Susun, tulis_susun

Grup = tuple[int, int]  # team, person


@dataclass(frozen=True, slots=True)
class IsiTim:
    """What a row of the exchange file `tim` says; empty = not given."""

    kode: str
    nama: str
    kode_unit: str
    mulai: date
    sampai: date | None = None
    nomor_sk: str = ""


@dataclass(frozen=True, slots=True)
class IsiAnggota:
    """What a row of the exchange file `anggota_tim` says."""

    kode_tim: str
    nip: str
    peran: str
    mulai: date
    sampai: date | None = None


def simpan_banyak_tim(*, isi: Sequence[IsiTim], by: Pelaku, at: datetime, berkas: str = "") -> Ringkasan:
    """All rows or none (`Ditolak`). `berkas` is the hash of the file they came from, for the ledger."""
    with tindakan("organisasi.tim_disimpan", by=by, at=at) as catatan:
        unit = dict(dalam(UnitKerja.objects.all(), "kode", (x.kode_unit for x in isi)).values_list("kode", "pk"))
        if masalah := [m for i, x in enumerate(isi) for m in _periksa_tim(i, x, unit)]:
            raise Ditolak(masalah)
        ada = {t.kode: t for t in dalam(TimKerja.objects.all(), "kode", (x.kode for x in isi))}
        ringkasan = Ringkasan()
        baru: list[TimKerja] = []
        berubah: list[TimKerja] = []
        for x in isi:
            tim = ada.setdefault(x.kode, TimKerja(kode=x.kode))
            beda = ubah(tim, {k: v for k, v in _nilai_tim(x, unit).items() if v not in ("", None)})
            ringkasan.hitung(baru=tim.pk is None, berubah=beda)
            if beda:
                (berubah if tim.pk else baru).append(tim)
        tulis_banyak(TimKerja, baru, berubah, ("nama", "unit", "mulai", "sampai", "nomor_sk"))
        for tim in (*baru, *berubah):
            catatan.perihal("tim", tim.pk)
        catatan.muatan(**ringkasan.muatan(), berkas=berkas)
    return ringkasan


def simpan_tim(*, isi: IsiTim, by: Pelaku, at: datetime) -> TimKerja:
    """One team."""
    simpan_banyak_tim(isi=[isi], by=by, at=at)
    return TimKerja.objects.get(kode=isi.kode)


def _periksa_tim(indeks: int, x: IsiTim, unit: dict[str, int]) -> Iterator[Masalah]:
    yield from rentang_terbalik(indeks, x.mulai, x.sampai)
    if x.kode_unit not in unit:
        yield Masalah(indeks, "kode_unit", _("Unit %s belum ada. Muat unitnya lebih dulu.") % x.kode_unit)


def _nilai_tim(x: IsiTim, unit: dict[str, int]) -> dict[str, object]:
    return {
        "nama": x.nama,
        "unit_id": unit[x.kode_unit],
        "mulai": x.mulai,
        "sampai": x.sampai,
        "nomor_sk": x.nomor_sk,
    }


def simpan_anggota(*, isi: IsiAnggota, by: Pelaku, at: datetime) -> AnggotaTim:
    """One person into a team from a day."""
    simpan_banyak_anggota(isi=[isi], by=by, at=at)
    return AnggotaTim.objects.get(tim__kode=isi.kode_tim, pegawai__pengenal__nilai=isi.nip, mulai=isi.mulai)


def simpan_banyak_anggota(*, isi: Sequence[IsiAnggota], by: Pelaku, at: datetime, berkas: str = "") -> Ringkasan:
    """All rows or none (`Ditolak`). `berkas` is the hash of the file they came from, for the ledger."""
    with bentrok_dikenali(), tindakan("organisasi.anggota_tim_disimpan", by=by, at=at) as catatan:
        kerja = _Kerja(isi)
        if masalah := kerja.susun_semua():
            raise Ditolak(masalah)
        susun = kerja.susun
        tulis_susun(AnggotaTim, susun, ("peran", "sampai"))
        for a in (*susun.baru, *susun.berubah):
            catatan.perihal("tim", a.tim_id)
            catatan.perihal("pegawai", a.pegawai_id)
        catatan.muatan(**susun.ringkasan.muatan(), berkas=berkas)
    return susun.ringkasan


def akhiri_anggota(*, anggota: AnggotaTim, sampai: date, by: Pelaku, at: datetime) -> AnggotaTim:
    """`sampai` is the last day in the team."""
    if masalah := rentang_terbalik(0, anggota.mulai, sampai):
        raise Ditolak(masalah)
    with bentrok_dikenali(), tindakan("organisasi.anggota_tim_diakhiri", by=by, at=at) as catatan:
        catatan.perihal("tim", anggota.tim_id)
        catatan.perihal("pegawai", anggota.pegawai_id)
        catatan.muatan(sebelum=anggota.sampai, sampai=sampai)
        anggota.sampai = sampai
        anggota.save(update_fields=["sampai"])
    return anggota


class _Kerja:
    """The rows of one act with everything known about their teams and people."""

    def __init__(self, isi: Sequence[IsiAnggota]) -> None:
        self.isi = isi
        self.orang = pegawai_menurut_nip(x.nip for x in isi)
        self.tim = {t.kode: t for t in dalam(TimKerja.objects.all(), "kode", (x.kode_tim for x in isi))}
        versi: dict[Grup, list[AnggotaTim]] = defaultdict(list)
        for a in dalam(AnggotaTim.objects.all(), "tim_id", (t.pk for t in self.tim.values())):
            versi[a.tim_id, a.pegawai_id].append(a)
        self.susun: Susun[Grup, AnggotaTim] = Susun(versi)

    def susun_semua(self) -> list[Masalah]:
        """Put every row in its place; returns all problems."""
        masalah = susun_menurut_hari(self.isi, self._periksa, self._pasang)
        return masalah or [*self.susun.bertumpang(self._nama_grup), *self._ketua_kedua()]

    def _periksa(self, indeks: int, x: IsiAnggota) -> Iterator[Masalah]:
        yield from rentang_terbalik(indeks, x.mulai, x.sampai)
        if x.nip not in self.orang:
            yield Masalah(indeks, "nip", _("Pegawai dengan NIP %s belum ada. Muat data pegawainya lebih dulu.") % x.nip)
        tim = self.tim.get(x.kode_tim)
        if tim is None:
            yield Masalah(indeks, "kode_tim", _("Tim %s belum ada. Muat timnya lebih dulu.") % x.kode_tim)
        elif not tim.mulai <= x.mulai <= (tim.sampai or date.max):
            pesan = _("%(hari)s di luar masa tim %(tim)s (%(masa)s). Betulkan tanggalnya.")
            isi = {"hari": tulis_tanggal(x.mulai), "tim": tim.nama, "masa": tulis_jangka(tim)}
            yield Masalah(indeks, "mulai", pesan % isi)

    def _pasang(self, indeks: int, x: IsiAnggota) -> None:
        tim, pegawai = self.tim[x.kode_tim].pk, self.orang[x.nip]
        baru = AnggotaTim(tim_id=tim, pegawai_id=pegawai, peran=x.peran, mulai=x.mulai, sampai=x.sampai)
        self.susun.pasang(indeks, (tim, pegawai), x.mulai, x.sampai, {"peran": x.peran}, lambda _lama: baru)

    def _nama_grup(self, grup: Grup) -> str:
        nip = next(nip for nip, pk in self.orang.items() if pk == grup[1])
        return _("Pegawai %s dalam tim ini") % nip

    def _ketua_kedua(self) -> Iterator[Masalah]:
        """A team has one leader a day."""
        ketua: dict[int, list[AnggotaTim]] = defaultdict(list)
        for (tim, _pegawai), daftar in self.susun.versi.items():
            ketua[tim] += [a for a in daftar if a.peran == PeranTim.KETUA]
        for daftar in ketua.values():
            for a, b in pairwise(sorted(daftar, key=lambda x: x.mulai)):
                if tumpang(a, b) and (id(a) in self.susun.asal or id(b) in self.susun.asal):
                    yield self._masalah_ketua(a, b)

    def _masalah_ketua(self, a: AnggotaTim, b: AnggotaTim) -> Masalah:
        baru, lama = (b, a) if id(b) in self.susun.asal else (a, b)
        pesan = _("Tim ini sudah diketuai %(nama)s (%(masa)s). Akhiri masa itu, atau jadikan anggota, lebih dulu.")
        nama = Pegawai.objects.get(pk=lama.pegawai_id).nama_lengkap
        return Masalah(self.susun.asal[id(baru)], "peran", pesan % {"nama": nama, "masa": tulis_jangka(lama)})
