"""Legal position and absence: one a day; by the dated rule some of them end a person's assignments the day before."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

from kinerja.dasar.pemicu import bentrok_dikenali
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import Penugasan, StatusPegawai
from kinerja.organisasi.services.atasan import hitung_ulang_atasan
from kinerja.organisasi.services.baris import Ditolak, Masalah, Ringkasan, dalam, rentang_terbalik, tulis_banyak
from kinerja.organisasi.services.catatan_atasan import halangan_dari
from kinerja.organisasi.services.pegawai import pegawai_menurut_nip
from kinerja.organisasi.services.versi import Susun, tulis_susun


@dataclass(frozen=True, slots=True)
class IsiStatus:
    """What a row of the exchange file `status` says; empty = not given."""

    nip: str
    kedudukan: str
    mulai: date
    sampai: date | None = None
    nomor_sk: str = ""


def catat_status(*, isi: IsiStatus, by: Pelaku, at: datetime) -> StatusPegawai:
    """One legal position of one person."""
    simpan_banyak_status(isi=[isi], by=by, at=at)
    return StatusPegawai.objects.get(pegawai__pengenal__nilai=isi.nip, mulai=isi.mulai)


def simpan_banyak_status(*, isi: Sequence[IsiStatus], by: Pelaku, at: datetime, berkas: str = "") -> Ringkasan:
    """All rows or none (`Ditolak`). `berkas` is the hash of the file they came from, for the ledger."""
    with bentrok_dikenali(), tindakan("organisasi.status_dicatat", by=by, at=at) as catatan:
        susun = _susun(isi, pegawai_menurut_nip(x.nip for x in isi))
        tulis_susun(StatusPegawai, susun, ("kedudukan", "nomor_sk", "sampai"))
        ditutup = _tutup_penugasan([*susun.baru, *susun.berubah])
        hitung_ulang_atasan(_jabatan(susun.tersentuh))
        for pegawai in susun.tersentuh:
            catatan.perihal("pegawai", pegawai)
        catatan.muatan(**susun.ringkasan.muatan(), penugasan_ditutup=ditutup, berkas=berkas)
    return susun.ringkasan


def _susun(isi: Sequence[IsiStatus], orang: dict[str, int]) -> Susun[int, StatusPegawai]:
    versi: dict[int, list[StatusPegawai]] = defaultdict(list)
    for v in dalam(StatusPegawai.objects.all(), "pegawai_id", orang.values()):
        versi[v.pegawai_id].append(v)
    susun: Susun[int, StatusPegawai] = Susun(versi)
    masalah: list[Masalah] = []
    for indeks, x in sorted(enumerate(isi), key=lambda p: (p[1].mulai, p[0])):
        galat = list(_periksa(indeks, x, orang))
        masalah += galat
        if not galat:
            _pasang(susun, indeks, x, orang[x.nip])
    nip = {pk: nip for nip, pk in orang.items()}
    masalah = masalah or list(susun.bertumpang(lambda pk: _("Status pegawai %s") % nip[pk]))
    if masalah:
        raise Ditolak(masalah)
    return susun


def _periksa(indeks: int, x: IsiStatus, orang: dict[str, int]) -> Iterator[Masalah]:
    yield from rentang_terbalik(indeks, x.mulai, x.sampai)
    if x.nip not in orang:
        yield Masalah(indeks, "nip", _("Pegawai dengan NIP %s belum ada. Muat data pegawainya lebih dulu.") % x.nip)


def _pasang(susun: Susun[int, StatusPegawai], indeks: int, x: IsiStatus, pegawai: int) -> None:
    beri: dict[str, object] = {"kedudukan": x.kedudukan}
    if x.nomor_sk:
        beri["nomor_sk"] = x.nomor_sk
    baris = StatusPegawai(
        pegawai_id=pegawai, kedudukan=x.kedudukan, mulai=x.mulai, sampai=x.sampai, nomor_sk=x.nomor_sk
    )
    susun.pasang(indeks, pegawai, x.mulai, x.sampai, beri, lambda _sebelum: baris)


def _tutup_penugasan(status: Sequence[StatusPegawai]) -> list[int]:
    """Assignments of the kinds a legal position ends are closed the day before; those begun later stay."""
    akhir = {h.pegawai: h for s in status for h in halangan_dari(s) if h.berakhir}
    tutup: list[Penugasan] = []
    for p in dalam(Penugasan.objects.all(), "pegawai_id", akhir) if akhir else ():
        h = akhir.get(p.pegawai_id)
        if h and p.jenis in h.berakhir and p.mulai < h.mulai <= (p.sampai or date.max):
            p.sampai = h.mulai - timedelta(days=1)
            tutup.append(p)
    tulis_banyak(Penugasan, [], tutup, ("sampai",))
    return sorted(p.pk for p in tutup)


def _jabatan(pegawai: set[int]) -> set[int]:
    return set(dalam(Penugasan.objects.all(), "pegawai_id", pegawai).values_list("jabatan_id", flat=True))
