"""Assignments: given, changed, ended. A new definitive post closes the person's open one the day before."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise

from django.db.models import Q
from django.utils.translation import gettext as _

from kinerja.dasar.pemicu import bentrok_dikenali
from kinerja.dasar.waktu import tulis_tanggal
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import Jabatan, JenisPenugasan, Pegawai, Penugasan, VersiJabatan
from kinerja.organisasi.services.atasan import hitung_ulang_atasan
from kinerja.organisasi.services.baris import (
    Ditolak,
    Masalah,
    Ringkasan,
    dalam,
    rentang_terbalik,
    susun_menurut_hari,
    tulis_jangka,
    tumpang,
)
from kinerja.organisasi.services.catatan_atasan import penugasan_berakhir
from kinerja.organisasi.services.jabatan import tunggal
from kinerja.organisasi.services.pegawai import pegawai_menurut_nip
from kinerja.organisasi.services.versi import Susun, tulis_susun

RINCI = ("nomor_sk", "tanggal_sk", "pejabat_penetap", "tanggal_pelantikan", "nomor_pelantikan", "nomor_pertek")


@dataclass(frozen=True, slots=True)
class IsiPenugasan:
    """What a row of the exchange file `penugasan` says; empty = not given."""

    nip: str
    kode_jabatan: str
    jenis: str
    mulai: date
    sampai: date | None = None
    nomor_sk: str = ""
    tanggal_sk: date | None = None
    pejabat_penetap: str = ""
    tanggal_pelantikan: date | None = None
    nomor_pelantikan: str = ""
    nomor_pertek: str = ""


def tetapkan_penugasan(*, isi: IsiPenugasan, by: Pelaku, at: datetime) -> Penugasan:
    """One person into one post from a day; refused (`Ditolak`) where it cannot be true."""
    simpan_banyak_penugasan(isi=[isi], by=by, at=at)
    return Penugasan.objects.get(
        pegawai__pengenal__nilai=isi.nip, jabatan__kode=isi.kode_jabatan, jenis=isi.jenis, mulai=isi.mulai
    )


def akhiri_penugasan(*, penugasan: Penugasan, sampai: date, by: Pelaku, at: datetime, alasan: str = "") -> Penugasan:
    """`sampai` is the last day of the assignment."""
    if masalah := rentang_terbalik(0, penugasan.mulai, sampai):
        raise Ditolak(masalah)
    with bentrok_dikenali(), tindakan("organisasi.penugasan_diakhiri", by=by, at=at) as catatan:
        catatan.perihal("pegawai", penugasan.pegawai_id)
        catatan.perihal("penugasan", penugasan.pk)
        catatan.muatan(sebelum=penugasan.sampai, sampai=sampai, alasan=alasan)
        penugasan.sampai = sampai
        penugasan.save(update_fields=["sampai"])
        hitung_ulang_atasan({penugasan.jabatan_id})
    return penugasan


def simpan_banyak_penugasan(*, isi: Sequence[IsiPenugasan], by: Pelaku, at: datetime, berkas: str = "") -> Ringkasan:
    """All rows or none (`Ditolak`). `berkas` is the hash of the file they came from, for the ledger."""
    with bentrok_dikenali(), tindakan("organisasi.penugasan_disimpan", by=by, at=at) as catatan:
        susun = tulis_penugasan(isi, at)
        tersentuh = [*susun.baru, *susun.berubah]
        hitung_ulang_atasan({p.jabatan_id for p in tersentuh})
        for pegawai in {p.pegawai_id for p in tersentuh}:
            catatan.perihal("pegawai", pegawai)
        catatan.muatan(**susun.ringkasan.muatan(), penugasan=sorted(p.pk for p in tersentuh), berkas=berkas)
    return susun.ringkasan


def tulis_penugasan(isi: Sequence[IsiPenugasan], at: datetime) -> Susun["Grup", Penugasan]:
    """The rows among the assignments, checked and written; the caller counts superiors anew and keeps the ledger."""
    kerja = _Kerja(isi, at)
    if masalah := kerja.susun_semua():
        raise Ditolak(masalah)
    tulis_susun(Penugasan, kerja.susun, (*RINCI, "sampai"))
    return kerja.susun


class _Kerja:
    """The rows of one act, with everything known about their people and posts."""

    def __init__(self, isi: Sequence[IsiPenugasan], at: datetime) -> None:
        self.isi, self.at = isi, at
        self.orang = pegawai_menurut_nip(x.nip for x in isi)
        self.jabatan = dict(
            dalam(Jabatan.objects.all(), "kode", (x.kode_jabatan for x in isi)).values_list("kode", "pk")
        )
        self.versi = self._versi_jabatan()
        self.susun: Susun[Grup, Penugasan] = Susun(self._tersimpan())
        self.berhenti = penugasan_berakhir({self.orang[x.nip] for x in isi if x.nip in self.orang})

    def _versi_jabatan(self) -> dict[int, list[VersiJabatan]]:
        hasil: dict[int, list[VersiJabatan]] = defaultdict(list)
        kode = {self.jabatan[x.kode_jabatan] for x in self.isi if x.kode_jabatan in self.jabatan}
        for v in dalam(VersiJabatan.objects.order_by("mulai"), "jabatan_id", kode):
            hasil[v.jabatan_id].append(v)
        return hasil

    def _tersimpan(self) -> dict["Grup", list[Penugasan]]:
        """What stands already: of these people, and of other holders of these posts."""
        orang = {self.orang[x.nip] for x in self.isi if x.nip in self.orang}
        jabatan = {self.jabatan[x.kode_jabatan] for x in self.isi if x.kode_jabatan in self.jabatan}
        baris = Penugasan.objects.order_by("mulai", "pk")
        if len(self.isi) <= 500:
            baris = baris.filter(Q(pegawai_id__in=orang) | Q(jabatan_id__in=jabatan, jenis=JenisPenugasan.DEFINITIF))
        hasil: dict[Grup, list[Penugasan]] = defaultdict(list)
        for p in baris:
            hasil[_grup(p.pegawai_id, p.jabatan_id, p.jenis)].append(p)
        return hasil

    def susun_semua(self) -> list[Masalah]:
        """Put every row in its place; returns all problems."""
        masalah = susun_menurut_hari(self.isi, self._periksa, self._pasang)
        return masalah or [*self.susun.bertumpang(self._nama_grup), *self._pemegang_kedua()]

    def _periksa(self, indeks: int, x: IsiPenugasan) -> Iterator[Masalah]:
        yield from rentang_terbalik(indeks, x.mulai, x.sampai)
        if x.nip not in self.orang:
            yield Masalah(indeks, "nip", _("Pegawai dengan NIP %s belum ada. Muat data pegawainya lebih dulu.") % x.nip)
        else:
            yield from self._sudah_berhenti(indeks, x)
        if x.kode_jabatan not in self.jabatan:
            pesan = _("Jabatan %s belum ada. Muat jabatannya lebih dulu.")
            yield Masalah(indeks, "kode_jabatan", pesan % x.kode_jabatan)

    def _tercatat(self, x: IsiPenugasan) -> Penugasan | None:
        """The assignment this row speaks of, where it stands already."""
        jabatan = self.jabatan.get(x.kode_jabatan)
        if jabatan is None:
            return None
        grup = _grup(self.orang[x.nip], jabatan, x.jenis)
        return next((p for p in self.susun.versi.get(grup, ()) if (p.mulai, p.jabatan_id) == (x.mulai, jabatan)), None)

    def _sudah_berhenti(self, indeks: int, x: IsiPenugasan) -> Iterator[Masalah]:
        """Nobody is newly assigned on a day of such a status; one who was, before it was recorded, stays written."""
        if self._tercatat(x) is not None:
            return
        for h in self.berhenti.get(self.orang[x.nip], ()):
            if x.jenis in h.berakhir and h.mulai <= x.mulai <= h.sampai:
                pesan = _("Pegawai ini berstatus %(kedudukan)s sejak %(mulai)s: tidak dapat ditugaskan mulai %(hari)s.")
                rinci = {"mulai": tulis_tanggal(h.mulai), "hari": tulis_tanggal(x.mulai)}
                yield Masalah(indeks, "mulai", pesan % {**rinci, "kedudukan": h.nama})

    def _pasang(self, indeks: int, x: IsiPenugasan) -> None:
        pegawai, jabatan = self.orang[x.nip], self.jabatan[x.kode_jabatan]
        grup = _grup(pegawai, jabatan, x.jenis)
        beri = {nama: nilai for nama in RINCI if (nilai := getattr(x, nama)) not in ("", None)}
        ada = self._tercatat(x)
        if ada is not None:
            self.susun.ubah_baris(indeks, grup, ada, {**beri, "sampai": x.sampai} if x.sampai else beri)
            return
        baru = Penugasan(pegawai_id=pegawai, jabatan_id=jabatan, jenis=x.jenis, mulai=x.mulai, sampai=x.sampai)
        baru.dicatat, baru.tunggal = self.at, tunggal(self.versi[jabatan], x.mulai)
        for nama, nilai in beri.items():
            setattr(baru, nama, nilai)
        self.susun.tambah(indeks, grup, baru)

    def _nama_grup(self, grup: "Grup") -> str:
        nip = next((nip for nip, pk in self.orang.items() if pk == grup[0]), str(grup[0]))
        if grup[1] is None:
            return _("Jabatan definitif pegawai %s") % nip
        return _("Penugasan %(jenis)s pegawai %(nip)s") % {"jenis": JenisPenugasan(grup[2]).label, "nip": nip}

    def _pemegang_kedua(self) -> Iterator[Masalah]:
        """A one-holder post has one definitive holder a day."""
        kode = {pk: kode for kode, pk in self.jabatan.items()}
        menurut: dict[int, list[Penugasan]] = defaultdict(list)
        for daftar in self.susun.versi.values():
            for p in daftar:
                if p.tunggal and p.jenis == JenisPenugasan.DEFINITIF and p.jabatan_id in kode:
                    menurut[p.jabatan_id].append(p)
        for jabatan, daftar in menurut.items():
            urut = sorted(daftar, key=lambda p: p.mulai)
            for a, b in pairwise(urut):
                if tumpang(a, b) and (id(a) in self.susun.asal or id(b) in self.susun.asal):
                    yield self._masalah_kedua(kode[jabatan], a, b)

    def _masalah_kedua(self, kode: str, a: Penugasan, b: Penugasan) -> Masalah:
        baru, lama = (b, a) if id(b) in self.susun.asal else (a, b)
        pesan = _(
            "Jabatan %(kode)s hanya untuk satu orang dan sudah dipegang %(nama)s (%(masa)s). "
            "Akhiri penugasan itu lebih dulu, atau catat sebagai Plt."
        )
        nama = Pegawai.objects.get(pk=lama.pegawai_id).nama_lengkap
        isi = {"kode": kode, "nama": nama, "masa": tulis_jangka(lama)}
        return Masalah(self.susun.asal[id(baru)], "kode_jabatan", pesan % isi)


Grup = tuple[int, int | None, str]


def _grup(pegawai: int, jabatan: int, jenis: str) -> Grup:
    """Rows that must not share a day: a person's definitive posts; the same acting post of the same person."""
    return (pegawai, None, jenis) if jenis == JenisPenugasan.DEFINITIF else (pegawai, jabatan, jenis)
