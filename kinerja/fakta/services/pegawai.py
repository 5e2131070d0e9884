"""Histories of grade and education: part of the person's own data (organisasi), which the head of a page reads."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import TypeVar

from django.utils.translation import gettext as _

from kinerja.aturan import pustaka
from kinerja.dasar.pemicu import bentrok_dikenali
from kinerja.fakta.services.simpan import IsiFakta
from kinerja.jejak.pelaku import Pelaku
from kinerja.jejak.services import tindakan
from kinerja.organisasi.models import RiwayatGolongan, RiwayatPendidikan
from kinerja.organisasi.selectors.pegawai import TINGKAT_PENDIDIKAN
from kinerja.organisasi.services.baris import Ditolak, Masalah, Ringkasan, dalam, tulis_banyak, ubah
from kinerja.organisasi.services.pegawai import pegawai_menurut_nip

LULUS_PALING_AWAL = 1950  # earlier is a slip of the hand, not a rule
PPPK = "pangkat.golongan_pppk"
R = TypeVar("R", RiwayatGolongan, RiwayatPendidikan)


def simpan_banyak_golongan(*, isi: Sequence[IsiFakta], by: Pelaku, at: datetime, berkas: str = "") -> Ringkasan:
    """All rows or none. One row a person and TMT; what changes is kept in the ledger, old beside new."""
    with bentrok_dikenali(), tindakan("fakta.golongan_dicatat", by=by, at=at) as catatan:
        orang = _orang(isi, _masalah_golongan(isi))
        ada = {(g.pegawai_id, g.tmt): g for g in dalam(RiwayatGolongan.objects.all(), "pegawai_id", orang.values())}
        ringkasan, baru, ubahan, sejarah = Ringkasan(), list[RiwayatGolongan](), list[RiwayatGolongan](), list[object]()
        for x in isi:
            lama = ada.get((orang[x.nip], _tmt(x)))
            if lama is None:
                baru.append(RiwayatGolongan(pegawai_id=orang[x.nip], **x.nilai))
            berubah = lama is not None and _ubah(lama, x.nilai, ubahan, sejarah)
            ringkasan.hitung(baru=lama is None, berubah=berubah)
        tulis_banyak(RiwayatGolongan, baru, ubahan, ("golongan", "nomor_sk", "tanggal_sk"))
        for baris in (*baru, *ubahan):
            catatan.perihal("pegawai", baris.pegawai_id)
        catatan.muatan(**ringkasan.muatan(), berkas=berkas, diubah=sejarah)
    return ringkasan


def simpan_banyak_pendidikan(*, isi: Sequence[IsiFakta], by: Pelaku, at: datetime, berkas: str = "") -> Ringkasan:
    """All rows or none. A level known without a year (from the file `pegawai`) is filled in, not doubled."""
    with bentrok_dikenali(), tindakan("fakta.pendidikan_dicatat", by=by, at=at) as catatan:
        orang = _orang(isi, _masalah_lulus(isi, at))
        ada: dict[int, list[RiwayatPendidikan]] = defaultdict(list)
        for p in dalam(RiwayatPendidikan.objects.order_by("pk"), "pegawai_id", orang.values()):
            ada[p.pegawai_id].append(p)
        ringkasan, baru, sejarah = Ringkasan(), list[RiwayatPendidikan](), list[object]()
        ubahan: list[RiwayatPendidikan] = []
        for indeks, x in enumerate(isi):
            lama = _pendidikan(ada[orang[x.nip]], x.nilai)
            if lama is None:
                baru.append(RiwayatPendidikan(pegawai_id=orang[x.nip], **x.nilai))
                ada[orang[x.nip]].append(baru[-1])
            berubah = lama is not None and _ubah(lama, x.nilai, ubahan, sejarah)
            ringkasan.hitung(baru=lama is None, berubah=berubah)
            ringkasan.catatan += _tingkat_asing(indeks, x)
        tulis_banyak(RiwayatPendidikan, baru, ubahan, ("jurusan", "sekolah", "tahun_lulus"))
        for baris in (*baru, *ubahan):
            catatan.perihal("pegawai", baris.pegawai_id)
        catatan.muatan(**ringkasan.muatan(), berkas=berkas, diubah=sejarah)
    return ringkasan


def _orang(isi: Sequence[IsiFakta], masalah: Iterator[Masalah]) -> dict[str, int]:
    """Identifier -> person; refuses the act when anybody is unknown or anything else is wrong."""
    orang = pegawai_menurut_nip(x.nip for x in isi)
    pesan = _("Pegawai dengan NIP %s belum ada. Muat data pegawainya lebih dulu.")
    semua = [Masalah(n, "nip", pesan % x.nip) for n, x in enumerate(isi) if x.nip not in orang]
    semua += masalah
    if semua:
        raise Ditolak(semua)
    return orang


def _ubah(lama: R, nilai: Mapping[str, object], ubahan: list[R], sejarah: list[object]) -> bool:
    """Set what differs and remember old and new for the ledger."""
    beda = {k: [getattr(lama, k), v] for k, v in nilai.items() if getattr(lama, k) != v}
    if not beda:
        return False
    ubah(lama, dict(nilai))
    if lama.pk and lama not in ubahan:
        ubahan.append(lama)
        sejarah.append({"pegawai": lama.pegawai_id, "kolom": beda})
    return True


def _tmt(x: IsiFakta) -> date:
    tmt = x.nilai["tmt"]
    assert isinstance(tmt, date)
    return tmt


def _masalah_golongan(isi: Sequence[IsiFakta]) -> Iterator[Masalah]:
    buku = pustaka.pustaka_dengan()
    dikenal = {g.golongan for g in (*buku.terbaru("pangkat.golongan").isi, *buku.terbaru(PPPK).isi)}
    for indeks, x in enumerate(isi):
        if x.nilai["golongan"] not in dikenal:
            pesan = _("Golongan “%s” tidak dikenal. Tulis misalnya III/a, atau IX untuk PPPK.") % x.nilai["golongan"]
            yield Masalah(indeks, "golongan", pesan)


def _masalah_lulus(isi: Sequence[IsiFakta], at: datetime) -> Iterator[Masalah]:
    for indeks, x in enumerate(isi):
        tahun = x.nilai["tahun_lulus"]
        if not isinstance(tahun, int) or not LULUS_PALING_AWAL <= tahun <= at.year:
            yield Masalah(indeks, "tahun_lulus", _("Tahun lulus %s tidak mungkin. Periksa tahunnya.") % tahun)


def _pendidikan(milik: Sequence[RiwayatPendidikan], nilai: Mapping[str, object]) -> RiwayatPendidikan | None:
    """The row meant: level and year; else the same level whose year is not known yet."""
    setingkat = [p for p in milik if p.tingkat == nilai["tingkat"]]
    jurusan = nilai.get("jurusan")
    tepat = [p for p in setingkat if p.tahun_lulus == nilai["tahun_lulus"]]
    sama = [p for p in tepat if jurusan in (None, p.jurusan) or not p.jurusan]
    return next(iter([*sama, *(p for p in setingkat if p.tahun_lulus is None)]), None)


def _tingkat_asing(indeks: int, x: IsiFakta) -> list[Masalah]:
    if x.nilai["tingkat"] in TINGKAT_PENDIDIKAN:
        return []
    pesan = _("Tingkat “%(tingkat)s” tidak ada dalam urutan %(daftar)s; disimpan apa adanya.")
    return [
        Masalah(indeks, "tingkat", pesan % {"tingkat": x.nilai["tingkat"], "daftar": ", ".join(TINGKAT_PENDIDIKAN)})
    ]
