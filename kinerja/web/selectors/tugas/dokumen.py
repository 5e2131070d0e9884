"""Documents of a session: to sign, numbers to type for who takes them, for BKPSDM what somebody refused to sign.

Inaugurations come in the same query: they are as few, and hang together with their papers.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
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
from kinerja.disiplin.selectors.tugas import langkah_pegawai, panggilan_pegawai, perkara_menunggu
from kinerja.dokumen.models import (
    KeadaanDokumen,
    KeadaanTandaTangan,
    NomorSurat,
    SifatDokumen,
    StatusNomor,
    TandaTangan,
)
from kinerja.dokumen.permissions import (
    boleh_mengelola_nomor,
    giliran_pegawai,
    lingkup_dokumen_kelola,
    lingkup_giliran,
    lingkup_nomor_kelola,
)
from kinerja.mutasi.permissions import boleh_melantik
from kinerja.organisasi.sesi import Sesi
from kinerja.web.selectors.tugas.disiplin import dari_disiplin
from kinerja.web.selectors.tugas.kontrak import TITIK, berhenti, dari_titik, titik_atasan
from kinerja.web.selectors.tugas.pelantikan import Baris, dari_pelantikan, pelantikan_pegawai, pelantikan_terbuka
from kinerja.web.selectors.tugas.penjaga import PENJAGA, baris_penjaga, dari_penjaga, menjaga

KOLOM = ("apa", "nomor", "judul", "hari")  # of every row of the one query
GILIRAN, DITOLAK, NOMOR = "giliran", "ditolak", "nomor_menunggu"


def dari_dokumen(sesi: Sesi) -> Iterator[Tugas]:
    """All in one query: one short row a place for a signature, or an inauguration."""
    baris = _baca(sesi)
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
    yield from dari_pelantikan((x for x in baris if x[0] not in PENJAGA and x[0] not in TITIK), sesi)
    yield from dari_penjaga(baris, sesi)
    yield from dari_disiplin(baris, sesi)


def _baca(sesi: Sesi) -> list[Baris]:
    """Of most people, who have no desk, by a prepared query."""
    meja = sesi.pelaku_lain or boleh_mengelola_nomor(sesi) or boleh_melantik(sesi) or menjaga(sesi)
    if sesi.pegawai is not None and not (meja or adalah_meja_disiplin(sesi)):
        return _sendiri(sesi.pegawai.pk, sesi.hari, berhenti(sesi.hari))
    tempat: list[QuerySet[Any]] = [lingkup_giliran(sesi, sesi.hari).order_by().annotate(**_kosong(GILIRAN))]
    if Peran.BKPSDM in sesi.peran:
        tempat.append(_ditolak(sesi).annotate(**_kosong(DITOLAK)))
    if sesi.pegawai is not None and not sesi.pelaku_lain:
        tempat.append(titik_atasan(sesi.pegawai.pk, sesi.hari, berhenti(sesi.hari)))
    pertama, *lain = [x.values_list(*KOLOM) for x in (*tempat, *pelantikan_terbuka(sesi), *baris_penjaga(sesi))]
    perkara = [x.values_list(*KOLOM) for x in perkara_menunggu(sesi)]
    lagi = [*lain, *perkara, *_nomor(sesi)]
    return list(pertama.union(*lagi, all=True) if lagi else pertama)


@disiapkan
def _sendiri(pegawai: int, on: date, henti: list[str]) -> "QuerySet[TandaTangan, Baris]":
    giliran = giliran_pegawai(pegawai).order_by().annotate(**_kosong(GILIRAN)).values_list(*KOLOM)
    milik: tuple[QuerySet[Any], ...] = (
        pelantikan_pegawai(pegawai, on),
        titik_atasan(pegawai, on, henti),
        panggilan_pegawai(pegawai),
        langkah_pegawai(pegawai, on),
    )
    return giliran.union(*(x.values_list(*KOLOM) for x in milik), all=True)


def _kosong(apa: str) -> Mapping[str, Any]:
    """The columns of an inauguration, where there is none."""
    return {
        "apa": Value(apa),
        "nomor": Value(0),
        "judul": Value(""),
        "hari": Cast(Value(None), DateField()),
    }


def _nomor(sesi: Sesi) -> "list[QuerySet[NomorSurat, tuple[str, int, str, date | None]]]":
    """One row with the count of numbers that this person may type and that documents wait for."""
    if not boleh_mengelola_nomor(sesi):
        return []
    menunggu = lingkup_nomor_kelola(sesi, sesi.hari).filter(status=StatusNomor.MENUNGGU).order_by()
    isi = {nama: nilai for nama, nilai in _kosong(NOMOR).items() if nama != "nomor"}  # a number has a `nomor` itself
    satu = menunggu.annotate(**isi).values(*isi).annotate(banyak=Count("pk"))
    return [satu.values_list("apa", "banyak", "judul", "hari")]


def _ditolak(sesi: Sesi) -> QuerySet[TandaTangan]:
    """Nobody after who refused comes to the document, so there is one place a document."""
    wajib = lingkup_dokumen_kelola(sesi, sesi.hari).filter(sifat=SifatDokumen.WAJIB, keadaan=KeadaanDokumen.DICETAK)
    return TandaTangan.objects.filter(dokumen__in=wajib, keadaan=KeadaanTandaTangan.DITOLAK).order_by()
