"""Recording facts: new ones are added, changed ones replaced by a newer statement; the old statement stays."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Generic, TypeVar

from django.utils.translation import gettext as _

from kinerja.dasar.pemicu import bentrok_dikenali
from kinerja.dasar.waktu import hari
from kinerja.fakta.models import (
    AngkaKredit,
    Diklat,
    Fakta,
    HukumanDisiplin,
    Penghargaan,
    RiwayatJabatan,
    RiwayatPenilaian,
)
from kinerja.fakta.services.periksa import Keliru, periksa, turunan
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import Catatan, tindakan
from kinerja.organisasi.services.baris import UKURAN, Ditolak, Masalah, Ringkasan, dalam
from kinerja.organisasi.services.pegawai import pegawai_menurut_nip

F = TypeVar("F", bound=Fakta)
Isi = Mapping[str, object]

PERISTIWA: Mapping[type[Fakta], str] = {
    RiwayatPenilaian: "fakta.predikat_dicatat",
    RiwayatJabatan: "fakta.riwayat_jabatan_dicatat",
    Diklat: "fakta.diklat_dicatat",
    Penghargaan: "fakta.penghargaan_dicatat",
    HukumanDisiplin: "fakta.hukdis_dicatat",
    AngkaKredit: "fakta.angka_kredit_dicatat",
}


@dataclass(frozen=True, slots=True)
class IsiFakta:
    """What a row of an exchange file says about a person: only what is given; an absent column keeps what is known."""

    nip: str
    nilai: Isi


def simpan_banyak_fakta(
    *, model: type[Fakta], isi: Sequence[IsiFakta], by: Pelaku, at: datetime, berkas: str = ""
) -> Ringkasan:
    """All rows or none (`Ditolak`). `berkas` is name and fingerprint of the file they came from."""
    with bentrok_dikenali(), tindakan(PERISTIWA[model], by=by, at=at) as catatan:
        susun = _susun(model, isi, hari(at))
        _tulis(susun, at, berkas)
        for fakta in susun.baru:
            sebut(catatan, fakta)
        catatan.muatan(**susun.ringkasan.muatan(), berkas=berkas, diganti=susun.diganti)
    return susun.ringkasan


def sebut(catatan: Catatan, fakta: Fakta) -> None:
    """Name the subject. A punishment is not named under the person: the history panel has more readers than it has."""
    if isinstance(fakta, HukumanDisiplin):
        catatan.perihal("hukdis", fakta.pk)
    else:
        catatan.perihal("pegawai", fakta.pegawai_id)


@dataclass(slots=True)
class _Susun(Generic[F]):
    """What is to be written: new statements, and which of them take the place of an older one."""

    model: type[F]
    baru: list[F] = field(default_factory=list)
    lama: list[F] = field(default_factory=list)
    diganti: list[dict[str, object]] = field(default_factory=list)
    ringkasan: Ringkasan = field(default_factory=Ringkasan)


def _susun(model: type[F], isi: Sequence[IsiFakta], on: date) -> _Susun[F]:
    orang = pegawai_menurut_nip(x.nip for x in isi)
    berlaku = _berlaku(model, orang)
    susun, masalah, terbaca = _Susun(model), list[Masalah](), set[tuple[object, ...]]()
    for indeks, x in enumerate(isi):
        pegawai = orang.get(x.nip)
        if pegawai is None:
            pesan = _("Pegawai dengan NIP %s belum ada. Muat data pegawainya lebih dulu.") % x.nip
            masalah.append(Masalah(indeks, "nip", pesan))
            continue
        kunci = (pegawai, *(x.nilai.get(k) for k in model.KUNCI))
        lama = berlaku.get(kunci)
        semua = {**_semua(lama), **x.nilai}
        keliru = [*periksa(model, semua, on), *_kembar(kunci, terbaca)]
        masalah += [Masalah(indeks, k.kolom, k.pesan) for k in keliru if k.menghalangi]
        susun.ringkasan.catatan += [Masalah(indeks, k.kolom, k.pesan) for k in keliru if not k.menghalangi]
        terbaca.add(kunci)
        if not any(k.menghalangi for k in keliru):
            _pasang(susun, lama, pegawai, semua)
    if masalah:
        raise Ditolak(masalah)
    return susun


def _kembar(kunci: tuple[object, ...], terbaca: set[tuple[object, ...]]) -> Iterator[Keliru]:
    """The same fact of one person twice, under two of the person's identifiers or without a date."""
    if kunci in terbaca:
        yield Keliru("nip", _("Baris lain sudah menyebut hal yang sama untuk pegawai ini. Sisakan satu."))


def _berlaku(model: type[F], orang: Mapping[str, int]) -> dict[tuple[object, ...], F]:
    semua = dalam(model._default_manager.filter(diganti_pada=None), "pegawai_id", orang.values())
    return {(f.pegawai_id, *(getattr(f, k) for k in model.KUNCI)): f for f in semua}


def _semua(fakta: Fakta | None) -> dict[str, object]:
    """Everything a statement says, as columns."""
    return {k: getattr(fakta, k) for k in (*fakta.KUNCI, *fakta.ISI)} if fakta else {}


def _pasang(susun: _Susun[F], lama: F | None, pegawai: int, semua: Isi) -> None:
    beda = [k for k, v in semua.items() if lama is not None and getattr(lama, k) != v]
    susun.ringkasan.hitung(baru=lama is None, berubah=bool(beda))
    if lama is None or beda:
        susun.baru.append(pengganti(susun.model, lama, pegawai, semua))
    if lama is not None and beda:
        susun.lama.append(lama)
        susun.diganti.append({"lama": lama.pk, "kolom": sorted(beda)})


def pengganti(model: type[F], lama: F | None, pegawai: int, semua: Isi) -> F:
    """A statement not yet stored, with what is worked out once and kept."""
    return model(pegawai_id=pegawai, menggantikan=lama, **semua, **turunan(model, semua))


def _tulis(susun: _Susun[F], at: datetime, berkas: str) -> None:
    """The old statements step back first, so that only one ever holds."""
    tutup(susun.model, susun.lama, at, _("Dimuat ulang dari %s") % (berkas.split(" sha256:")[0] or _("berkas")))
    for fakta in susun.baru:
        fakta.dicatat, fakta.berkas = at, berkas
    susun.model._default_manager.bulk_create(susun.baru, batch_size=UKURAN)


def tutup(model: type[F], lama: Sequence[F], at: datetime, sebab: str) -> None:
    """These statements hold no longer."""
    for awal in range(0, len(lama), 500):
        pk = [f.pk for f in lama[awal : awal + 500]]
        model._default_manager.filter(pk__in=pk).update(diganti_pada=at, diganti_sebab=sebab)
