"""What the start closes and opens, worked out from the record; the fingerprint says whether it is still so."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from django.db.models import Q, Subquery

from kinerja.jejak.rantai import kanonik
from kinerja.mutasi.models import JenisPelantikan, Pelantikan, PesertaPelantikan
from kinerja.organisasi.models import JenisPenugasan, Penugasan, VersiJabatan
from kinerja.organisasi.models.unit import BANYAK_PEMANGKU, JenisJabatan
from kinerja.organisasi.selectors import penugasan_pada
from kinerja.organisasi.selectors.pegawai import nip_subquery
from kinerja.organisasi.selectors.penugasan import dengan_jabatan, pada_hari

SEMENTARA = (JenisPenugasan.PLT, JenisPenugasan.PLH, JenisPenugasan.PJ, JenisPenugasan.PJS)
Sebab = Literal["pindah", "rangkap", "terisi"]


@dataclass(frozen=True, slots=True)
class Tutup:
    """An assignment that ends: the person moves on, gives an additional one up, or the post gets its holder."""

    penugasan: Penugasan
    sebab: Sebab
    peserta: PesertaPelantikan


@dataclass(frozen=True, slots=True)
class Rencana:
    """Of one inauguration: who takes a post, who keeps the one held, what ends the day before, posts of the day."""

    peserta: tuple[PesertaPelantikan, ...]
    tutup: tuple[Tutup, ...]
    tetap: Mapping[int, Penugasan]  # participant -> the assignment that goes on
    jabatan: Mapping[int, VersiJabatan]
    berlaku: tuple[Penugasan, ...]  # in force that day: of these people and at these posts
    kepala: Penugasan | None = None  # who is head of the region that day

    @property
    def buka(self) -> list[PesertaPelantikan]:
        """Who takes a post not yet held."""
        return [x for x in self.peserta if x.pk not in self.tetap]

    @property
    def sidik(self) -> str:
        """Changes when anything read for it does."""
        isi = {
            "tutup": sorted((t.penugasan.pk, str(t.penugasan.sampai)) for t in self.tutup),
            "buka": sorted((x.pk, x.pegawai_id, x.jabatan_id, x.jenis) for x in self.buka),
            "tetap": sorted((pk, p.pk) for pk, p in self.tetap.items()),
            "jabatan": sorted((pk, v.pk, v.nama) for pk, v in self.jabatan.items()),
        }
        return hashlib.sha256(kanonik(isi).encode()).hexdigest()


def _peserta(pelantikan: Pelantikan) -> list[PesertaPelantikan]:
    """The people with their records, identifiers and posts, in the order they were written."""
    semua = PesertaPelantikan.objects.filter(pelantikan=pelantikan).select_related("pegawai", "jabatan")
    nip: Mapping[str, Subquery] = {"nip": nip_subquery(pelantikan.tanggal, "pegawai_id")}
    return list(semua.annotate(**nip).order_by("pk"))


def rencana_mutasi(pelantikan: Pelantikan) -> Rencana:
    """Three queries, whatever the number of people."""
    peserta = _peserta(pelantikan)
    on = pelantikan.tanggal
    orang, posisi = {x.pegawai_id for x in peserta}, {x.jabatan_id for x in peserta}
    pilih = Q(pegawai__in=orang) | Q(jabatan__in=posisi) | dengan_jabatan(jenis=JenisJabatan.KEPALA_DAERAH)
    ada = list(penugasan_pada(on).filter(pilih).order_by("pk"))
    berlaku = [p for p in ada if p.pegawai_id in orang or p.jabatan_id in posisi]
    versi = {v.jabatan_id: v for v in VersiJabatan.objects.filter(pada_hari(on), jabatan__in=posisi)}
    tetap = {x.pk: p for x in peserta if (p := _dipegang(x, berlaku, pelantikan.jenis))}
    tutup = _tutup(peserta, berlaku, versi, tetap, on)
    return Rencana(tuple(peserta), tuple(tutup), tetap, versi, tuple(berlaku), _kepala(ada))


def _kepala(ada: Iterable[Penugasan]) -> Penugasan | None:
    """The head of the region: the holder before who acts in the post."""
    milik = [p for p in ada if p.jenis_jabatan == JenisJabatan.KEPALA_DAERAH]
    return min(milik, key=lambda p: (p.jenis != JenisPenugasan.DEFINITIF, p.pk), default=None)


def _dipegang(x: PesertaPelantikan, berlaku: Iterable[Penugasan], jenis: str) -> Penugasan | None:
    """The assignment that is this very post already; for the oath of a PNS the one held, whatever its kind."""
    milik = [p for p in berlaku if (p.pegawai_id, p.jabatan_id) == (x.pegawai_id, x.jabatan_id)]
    sama = next((p for p in milik if p.jenis == x.jenis), None)
    return sama or (milik[0] if milik and jenis == JenisPelantikan.SUMPAH_PNS else None)


def _tutup(
    peserta: Iterable[PesertaPelantikan],
    berlaku: Iterable[Penugasan],
    versi: Mapping[int, VersiJabatan],
    tetap: Mapping[int, Penugasan],
    on: date,
) -> list[Tutup]:
    """Each assignment once; what began that day or later is left for people to decide."""
    orang: dict[int, list[Penugasan]] = defaultdict(list)
    posisi: dict[int, list[Penugasan]] = defaultdict(list)
    for p in berlaku:
        if p.mulai < on:
            orang[p.pegawai_id].append(p)
            posisi[p.jabatan_id].append(p)
    berlanjut = {p.pk for p in tetap.values()}
    hasil: dict[int, Tutup] = {}
    for x in peserta:
        for sebab, daftar in _sebab(x, orang[x.pegawai_id], posisi[x.jabatan_id], versi, x.pk in tetap):
            for p in daftar:
                if p.pk not in berlanjut:
                    hasil.setdefault(p.pk, Tutup(p, sebab, x))
    return list(hasil.values())


def _sebab(
    x: PesertaPelantikan,
    milik: list[Penugasan],
    di_sana: list[Penugasan],
    versi: Mapping[int, VersiJabatan],
    tetap: bool,
) -> Iterable[tuple[Sebab, list[Penugasan]]]:
    if x.jenis == JenisPenugasan.DEFINITIF and not tetap:
        yield "pindah", [p for p in milik if p.jenis == JenisPenugasan.DEFINITIF]
    if x.akhiri_rangkap:
        yield "rangkap", [p for p in milik if p.jenis != JenisPenugasan.DEFINITIF]
    if not tetap:
        yield "terisi", [p for p in di_sana if p.jenis in SEMENTARA and mengisi(x, versi.get(x.jabatan_id), p)]


def mengisi(x: PesertaPelantikan, versi: VersiJabatan | None, sementara: Penugasan) -> bool:
    """Whether the post has its holder by this, so that nobody needs to act in it any more."""
    satu_pemangku = versi is not None and versi.jenis not in BANYAK_PEMANGKU
    return sementara.pegawai_id == x.pegawai_id or satu_pemangku or x.jenis == JenisPenugasan.TUGAS_TAMBAHAN
