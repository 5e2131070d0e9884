"""People: one row a person by identifier; dated facts (status, grade, education) become rows of their own."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from kinerja.dasar.pemicu import bentrok_dikenali
from kinerja.dasar.waktu import hari
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import Pegawai, Pengenal, RiwayatGolongan, RiwayatPendidikan, StatusKepegawaian
from kinerja.organisasi.services.baris import UKURAN, Ringkasan, dalam, tulis_banyak, ubah
from kinerja.organisasi.services.versi import Susun, tulis_susun

DATAR = (
    "nama",
    "gelar_depan",
    "gelar_belakang",
    "tanggal_lahir",
    "jenis_kelamin",
    "tmt_cpns",
    "tmt_pensiun",
    "email",
    "no_hp",
    "agama",
)
PPPK = ("pppk", "pppk_paruh_waktu")


@dataclass(frozen=True, slots=True)
class IsiPegawai:
    """What a row of the exchange file `pegawai` says; empty = not given. NIK has no place here."""

    nip: str
    nama: str
    gelar_depan: str = ""
    gelar_belakang: str = ""
    status: str = ""
    tanggal_lahir: date | None = None
    jenis_kelamin: str = ""
    tmt_cpns: date | None = None
    tmt_pensiun: date | None = None
    golongan: str = ""
    tmt_golongan: date | None = None
    pendidikan: str = ""
    email: str = ""
    no_hp: str = ""
    agama: str = ""
    nip_lama: str = ""


def simpan_pegawai(*, isi: IsiPegawai, by: Pelaku, at: datetime) -> Pegawai:
    """One person, found again by identifier."""
    simpan_banyak_pegawai(isi=[isi], by=by, at=at)
    return Pegawai.objects.get(pengenal__nilai=isi.nip)


def simpan_banyak_pegawai(*, isi: Sequence[IsiPegawai], by: Pelaku, at: datetime, berkas: str = "") -> Ringkasan:
    """All rows or none. `berkas` is the hash of the file they came from, for the ledger."""
    with bentrok_dikenali(), tindakan("organisasi.pegawai_disimpan", by=by, at=at) as catatan:
        orang = pegawai_menurut_nip(x.nip for x in isi)
        baru = {x.nip for x in isi} - orang.keys()
        berubah = _ubah_datar(isi, orang)
        _buat_orang([x for x in isi if x.nip in baru], orang)
        berubah |= _nip_lama(isi, orang)
        berubah |= _susun_status(isi, orang, hari(at)) | _golongan(isi, orang, hari(at)) | _pendidikan(isi, orang)
        ringkasan = Ringkasan()
        for nip in {x.nip for x in isi}:
            ringkasan.hitung(baru=nip in baru, berubah=nip in berubah)
        for nip in baru | berubah:
            catatan.perihal("pegawai", orang[nip])
        catatan.muatan(**ringkasan.muatan(), berkas=berkas)
    return ringkasan


def pegawai_menurut_nip(nip: Iterable[str]) -> dict[str, int]:
    """Identifier -> id of the person, for those that are known."""
    return dict(dalam(Pengenal.objects.all(), "nilai", nip).values_list("nilai", "pegawai_id"))


def _ubah_datar(isi: Sequence[IsiPegawai], orang: dict[str, int]) -> set[str]:
    """Plain fields of known people; what is not given stays."""
    ada = {p.pk: p for p in dalam(Pegawai.objects.all(), "pk", orang.values())}
    beda = [x for x in isi if x.nip in orang and ubah(ada[orang[x.nip]], _datar(x))]
    tulis_banyak(Pegawai, [], [ada[orang[x.nip]] for x in beda], DATAR)
    return {x.nip for x in beda}


def _datar(x: IsiPegawai) -> dict[str, object]:
    return {nama: nilai for nama in DATAR if (nilai := getattr(x, nama)) not in ("", None)}


def _buat_orang(isi: Sequence[IsiPegawai], orang: dict[str, int]) -> None:
    """New people with their identifiers."""
    baru = Pegawai.objects.bulk_create([Pegawai(**_datar(x)) for x in isi], batch_size=UKURAN)
    orang |= {x.nip: p.pk for x, p in zip(isi, baru, strict=True)}
    pengenal = [Pengenal(pegawai_id=orang[x.nip], nilai=x.nip, jenis=jenis_pengenal(x.nip, x.status)) for x in isi]
    Pengenal.objects.bulk_create(pengenal, batch_size=UKURAN)


def _nip_lama(isi: Sequence[IsiPegawai], orang: dict[str, int]) -> set[str]:
    """Old identifiers that are not known yet."""
    dikenal = pegawai_menurut_nip(x.nip_lama for x in isi if x.nip_lama)
    beda = [x for x in isi if x.nip_lama and x.nip_lama not in dikenal]
    lama = [Pengenal(pegawai_id=orang[x.nip], nilai=x.nip_lama, jenis=Pengenal.Jenis.NIP_LAMA) for x in beda]
    Pengenal.objects.bulk_create(lama, batch_size=UKURAN)
    return {x.nip for x in beda}


def jenis_pengenal(nip: str, status: str) -> str:
    """Which kind of identifier this is: a local code begins with N."""
    if nip.upper().startswith("N"):
        return "lokal"
    return "ni_pppk" if status in PPPK else "nip"


def _susun_status(isi: Sequence[IsiPegawai], orang: dict[str, int], on: date) -> set[str]:
    """Employment status: the first one holds from the TMT, another one from the day it is recorded."""
    versi: dict[int, list[StatusKepegawaian]] = defaultdict(list)
    for v in dalam(StatusKepegawaian.objects.all(), "pegawai_id", (orang[x.nip] for x in isi)):
        versi[v.pegawai_id].append(v)
    susun, beda = Susun(versi), set[str]()
    for indeks, x in enumerate(isi):
        terakhir = susun.versi.get(orang[x.nip], [])[-1:]
        if not x.status or (terakhir and terakhir[0].status == x.status):
            continue
        mulai = on if terakhir else (x.tmt_cpns or tmt_dari_nip(x.nip) or on)
        baris = StatusKepegawaian(pegawai_id=orang[x.nip], status=x.status, mulai=mulai)
        susun.pasang(indeks, orang[x.nip], mulai, None, {"status": x.status}, partial(_ini, baris))
        beda.add(x.nip)
    tulis_susun(StatusKepegawaian, susun, ("status", "sampai"))
    return beda


def _ini(baris: StatusKepegawaian, _sebelum: StatusKepegawaian | None) -> StatusKepegawaian:
    return baris


def tmt_dari_nip(nip: str) -> date | None:
    """The month in which service began, as the digits of a NIP say; None where they say nothing."""
    try:
        return date(int(nip[8:12]), int(nip[12:14]), 1) if len(nip) == 18 else None
    except ValueError:
        return None


def _golongan(isi: Sequence[IsiPegawai], orang: dict[str, int], on: date) -> set[str]:
    """A grade that differs from the newest one is a new row from its TMT."""
    ada: dict[int, dict[date, RiwayatGolongan]] = defaultdict(dict)
    for g in dalam(RiwayatGolongan.objects.all(), "pegawai_id", (orang[x.nip] for x in isi)):
        ada[g.pegawai_id][g.tmt] = g
    baru: list[RiwayatGolongan] = []
    ubahan: list[RiwayatGolongan] = []
    beda: set[str] = set()
    for x in isi:
        milik = ada[orang[x.nip]]
        terakhir = milik[max(milik)] if milik else None
        if not x.golongan or (terakhir and terakhir.golongan == x.golongan and x.tmt_golongan in (None, terakhir.tmt)):
            continue
        tmt = x.tmt_golongan or (on if terakhir else x.tmt_cpns or tmt_dari_nip(x.nip) or on)
        if tmt not in milik:
            baru.append(RiwayatGolongan(pegawai_id=orang[x.nip], golongan=x.golongan, tmt=tmt))
        elif ubah(milik[tmt], {"golongan": x.golongan}):
            ubahan.append(milik[tmt])
        else:
            continue
        beda.add(x.nip)
    tulis_banyak(RiwayatGolongan, baru, ubahan, ("golongan",))
    return beda


def _pendidikan(isi: Sequence[IsiPegawai], orang: dict[str, int]) -> set[str]:
    """A level of education that is not known yet becomes a row; years and schools come with the history file."""
    ada: dict[int, set[str]] = defaultdict(set)
    semua = dalam(RiwayatPendidikan.objects.all(), "pegawai_id", (orang[x.nip] for x in isi))
    for pegawai, tingkat in semua.values_list("pegawai_id", "tingkat"):
        ada[pegawai].add(tingkat)
    beda = [x for x in isi if x.pendidikan and x.pendidikan not in ada[orang[x.nip]]]
    tulis_banyak(
        RiwayatPendidikan, [RiwayatPendidikan(pegawai_id=orang[x.nip], tingkat=x.pendidikan) for x in beda], [], ()
    )
    return {x.nip for x in beda}
