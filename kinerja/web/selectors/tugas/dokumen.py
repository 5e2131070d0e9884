"""Documents of a session: to sign, numbers to type for who takes them, for BKPSDM what somebody refused to sign.

Whatever else comes to a home in few short rows comes in the same query: inaugurations, checkpoints, cases, proposals.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import Count, DateField, QuerySet, Value
from django.db.models.functions import Cast
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kinerja.akun.models import Peran
from kinerja.dasar.alamat import alamat
from kinerja.dasar.kueri import disiapkan
from kinerja.dasar.tampilan import Tugas
from kinerja.disiplin.permissions import adalah_meja_disiplin
from kinerja.disiplin.selectors.tugas import langkah_pegawai, panggilan_pegawai, perkara_meja, perkara_menunggu
from kinerja.dokumen.models import (
    Dokumen,
    KeadaanDokumen,
    KeadaanTandaTangan,
    NomorSurat,
    SifatDokumen,
    StatusNomor,
    TandaTangan,
)
from kinerja.dokumen.permissions import (
    boleh_mengelola_nomor,
    dokumen_kelola_bkpsdm,
    giliran_pegawai,
    hanya_bkpsdm,
    lingkup_dokumen_kelola,
    lingkup_giliran,
    lingkup_nomor_kelola,
    nomor_kelola_bkpsdm,
)
from kinerja.mutasi.permissions import boleh_melantik
from kinerja.mutasi.selectors.kosong import sejak
from kinerja.organisasi.permissions import boleh_mencatat
from kinerja.organisasi.sesi import Sesi
from kinerja.tindaklanjut.selectors.tugas import (
    jenis_diputus,
    tindak_lanjut_menunggu,
    untuk_diputus,
    untuk_ditanggapi,
)
from kinerja.web.selectors.tugas.disiplin import dari_disiplin
from kinerja.web.selectors.tugas.jabatan import JABATAN, batas_predikat, dari_jabatan, jabatan_meja, jabatan_pegawai
from kinerja.web.selectors.tugas.kontrak import TITIK, berhenti, dari_titik, titik_atasan
from kinerja.web.selectors.tugas.lanjut import dari_lanjut
from kinerja.web.selectors.tugas.pelantikan import (
    Baris,
    dari_pelantikan,
    pelantikan_dikelola,
    pelantikan_pegawai,
    pelantikan_terbuka,
)
from kinerja.web.selectors.tugas.penjaga import PENJAGA, baris_penjaga, dari_penjaga, menjaga
from kinerja.web.selectors.tugas.perbaikan import PERBAIKAN, dari_perbaikan, perbaikan_pegawai
from kinerja.web.selectors.tugas.usulan import baris_usulan, memutus_usulan

KOLOM = ("apa", "nomor", "judul", "hari")  # of every row of the one query
GILIRAN, DITOLAK, NOMOR = "giliran", "ditolak", "nomor_menunggu"


def dari_dokumen(baris: Sequence[Baris], sesi: Sesi) -> Iterator[Tugas]:
    """Of the short rows all but proposals: one row a place for a signature, or an inauguration."""
    hitung = Counter(apa for apa, *_lain in baris)
    if n := hitung[GILIRAN]:
        objek = ngettext("%s dokumen", "%s dokumen", n) % n
        yield Tugas(_("Tandatangani"), objek, alamat("dokumen:tandatangani"), _("baca, lalu isi kata sandi"))
    if n := hitung[DITOLAK]:
        objek = ngettext("%s dokumen wajib", "%s dokumen wajib", n) % n
        url = f"{alamat('dokumen:daftar_dokumen')}?keadaan=ditolak&sifat={SifatDokumen.WAJIB}"
        yield Tugas(_("Tindak lanjuti penolakan"), objek, url, _("penanda tangan menolak dengan alasan"))
    for n in (banyak for apa, banyak, *_lain in baris if apa == NOMOR and banyak):
        objek = ngettext("%s nomor", "%s nomor", n) % n
        url = f"{alamat('dokumen:daftar_nomor')}?status={StatusNomor.MENUNGGU}"
        yield Tugas(_("Ketik"), objek, url, _("dokumennya menunggu nomor dari bagian persuratan untuk dicetak"))
    yield from dari_titik((x for x in baris if x[0] in TITIK), sesi)
    yield from dari_perbaikan((x for x in baris if x[0] in PERBAIKAN), sesi)
    yield from dari_jabatan((x for x in baris if x[0] in JABATAN), sesi)
    yield from dari_pelantikan((x for x in baris if x[0] not in PENJAGA and x[0] not in TITIK), sesi)
    yield from dari_penjaga(baris, sesi)
    yield from dari_disiplin(baris, sesi)
    yield from dari_lanjut(baris, sesi)


def baris_pendek(sesi: Sesi) -> list[Baris]:
    """All of a home's short rows in one query, a prepared one where the desk, if any, is for the whole Pemda."""
    sebagian = boleh_mengelola_nomor(sesi) and not hanya_bkpsdm(sesi)
    if sesi.pegawai is None or sesi.pelaku_lain or sebagian:
        return _terbatas(sesi)
    batas, *lain = menjaga(sesi)
    dari = sejak(sesi.hari) if batas else None
    meja = hanya_bkpsdm(sesi), boleh_melantik(sesi), adalah_meja_disiplin(sesi), memutus_usulan(sesi), *lain
    jenis = jenis_diputus(sesi)
    pemutus = int(sesi.pelaku.pengguna_id) if jenis else None
    henti, (tahun, predikat) = berhenti(sesi.hari), batas_predikat(sesi.hari)
    return _seluruh(sesi.pegawai.pk, sesi.hari, henti, tahun, predikat, dari, pemutus, jenis, *meja)


def _terbatas(sesi: Sesi) -> list[Baris]:
    """For some units, in another's place, or of nobody in a post."""
    tempat: list[QuerySet[Any]] = [lingkup_giliran(sesi, sesi.hari).order_by().annotate(**_kosong(GILIRAN))]
    if Peran.BKPSDM in sesi.peran:
        tempat.append(_ditolak(lingkup_dokumen_kelola(sesi, sesi.hari)))
    if sesi.pegawai is not None and not sesi.pelaku_lain:
        saya, henti = sesi.pegawai.pk, berhenti(sesi.hari)
        tempat += [titik_atasan(saya, sesi.hari, henti), *perbaikan_pegawai(saya, sesi.hari, henti)]
        tempat += jabatan_pegawai(saya, sesi.hari, henti, *batas_predikat(sesi.hari))
    tempat += [jabatan_meja(sesi.hari, berhenti(sesi.hari))] if boleh_mencatat(sesi) else []
    batas, *meja = menjaga(sesi)
    jaga = baris_penjaga(sesi.hari, sejak(sesi.hari) if batas else None, *meja)
    pertama, *lain = [x.values_list(*KOLOM) for x in (*tempat, *pelantikan_terbuka(sesi), *jaga)]
    nomor = [_nomor(lingkup_nomor_kelola(sesi, sesi.hari))] if boleh_mengelola_nomor(sesi) else []
    perkara = [x.values_list(*KOLOM) for x in perkara_menunggu(sesi)]
    usulan = [baris_usulan(sesi.hari).values_list(*KOLOM)] if memutus_usulan(sesi) else []
    lanjut = [x.values_list(*KOLOM) for x in tindak_lanjut_menunggu(sesi)]
    lagi = [*lain, *perkara, *usulan, *lanjut, *nomor]
    return list(pertama.union(*lagi, all=True) if lagi else pertama)


@disiapkan
def _seluruh(
    pegawai: int,
    on: date,
    henti: list[str],
    tahun: str,
    predikat: list[str],
    dari: date | None,
    pemutus: int | None,
    jenis: list[str],
    bkpsdm: bool,
    melantik: bool,
    disiplin: bool,
    usulan: bool,
    putus: bool,
    sebut: bool,
) -> "QuerySet[TandaTangan, Baris]":
    """Of a person in the own name; the truths say which desks are held."""
    giliran = giliran_pegawai(pegawai).order_by().annotate(**_kosong(GILIRAN)).values_list(*KOLOM)
    lain: list[QuerySet[Any]] = [titik_atasan(pegawai, on, henti), *perbaikan_pegawai(pegawai, on, henti)]
    lain += [*jabatan_pegawai(pegawai, on, henti, tahun, predikat), pelantikan_pegawai(pegawai, on)]
    lain += [*baris_penjaga(on, dari, putus, sebut), panggilan_pegawai(pegawai)]
    lain += [perkara_meja(pegawai, on) if disiplin else langkah_pegawai(pegawai, on)]
    lain += [untuk_ditanggapi(pegawai)]
    lain += [untuk_diputus(pegawai, pemutus, jenis, on)] if pemutus is not None else []
    lain += [pelantikan_dikelola(on)] if melantik else []
    lain += [_ditolak(dokumen_kelola_bkpsdm()), jabatan_meja(on, henti)] if bkpsdm else []
    lain += [baris_usulan(on)] if usulan else []
    nomor = [_nomor(nomor_kelola_bkpsdm())] if bkpsdm else []
    return giliran.union(*(x.values_list(*KOLOM) for x in lain), *nomor, all=True)


def _kosong(apa: str) -> Mapping[str, Any]:
    """The columns of an inauguration, where there is none."""
    return {
        "apa": Value(apa),
        "nomor": Value(0),
        "judul": Value(""),
        "hari": Cast(Value(None), DateField()),
    }


def _nomor(dikelola: QuerySet[NomorSurat]) -> "QuerySet[NomorSurat, Baris]":
    """One row with the count of numbers that one may type and that documents wait for."""
    menunggu = dikelola.filter(status=StatusNomor.MENUNGGU).order_by()
    isi = {nama: nilai for nama, nilai in _kosong(NOMOR).items() if nama != "nomor"}  # a number has a `nomor` itself
    satu = menunggu.annotate(**isi).values(*isi).annotate(banyak=Count("pk"))
    hasil: QuerySet[NomorSurat, Baris] = satu.values_list("apa", "banyak", "judul", "hari")
    return hasil


def _ditolak(dikelola: QuerySet[Dokumen]) -> QuerySet[TandaTangan]:
    """Nobody after who refused comes to the document, so there is one place a document."""
    wajib = dikelola.filter(sifat=SifatDokumen.WAJIB, keadaan=KeadaanDokumen.DICETAK)
    tempat = TandaTangan.objects.filter(dokumen__in=wajib, keadaan=KeadaanTandaTangan.DITOLAK)
    return tempat.order_by().annotate(**_kosong(DITOLAK))
