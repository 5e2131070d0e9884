"""What the few who answer for it must see: orders to act that end or have ended, letters of resignation that wait.

Rows for the one query of `dokumen`; of letters only how many there are, never whose.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django.db.models import CharField, F, Q, QuerySet, Value
from django.db.models.functions import Cast, Concat
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kinerja.dasar.alamat import alamat
from kinerja.dasar.tampilan import Tugas
from kinerja.dokumen.formulir.orang import SEKDA
from kinerja.mutasi.pelaksana import MasaPelaksana, Perintah, masa_pelaksana
from kinerja.mutasi.permissions import boleh_membaca_semua
from kinerja.mutasi.selectors.kosong import batas_peringatan, perintah_antara
from kinerja.organisasi.models import JenisJabatan
from kinerja.organisasi.sesi import Sesi
from kinerja.pengunduran.models import TERBUKA, SuratPengunduran
from kinerja.pengunduran.permissions import boleh_meja, pejabat
from kinerja.peraturan.selectors import pustaka_berlaku
from kinerja.web.selectors.tugas.pelantikan import Baris

MULAI, SAMPAI, PUTUS, SEBUT = "pelaksana_mulai", "pelaksana_sampai", "surat_putus", "surat_sebut"
PENJAGA = frozenset({MULAI, SAMPAI, PUTUS, SEBUT})
KEPALA = (JenisJabatan.KEPALA_DAERAH, JenisJabatan.WAKIL_KEPALA_DAERAH)


def menjaga(sesi: Sesi) -> tuple[bool, bool, bool]:
    """Which lines this session sees: orders to act, letters to decide, letters without a next post. No query."""
    return menjaga_batas(sesi), pejabat(sesi) is not None, boleh_meja(sesi)


def menjaga_batas(sesi: Sesi) -> bool:
    """BKPSDM, inspektorat, the head of the region, the deputy and the Sekda watch over orders to act."""
    if sesi.pelaku_lain:
        return False
    posisi = sesi.semua_penugasan
    memimpin = any(p.jenis_jabatan in KEPALA or (p.nama_jabatan or "") == SEKDA for p in posisi)
    return memimpin or boleh_membaca_semua(sesi)


def baris_penjaga(on: date, dari: date | None, putus: bool, sebut: bool) -> list[QuerySet[Any]]:
    """To be joined with other short rows: `apa`, `nomor`, `judul`, `hari`; orders of the time since `dari`, if any."""
    semua: list[QuerySet[Any]] = []
    if dari is not None:
        kunci = Concat(*_kunci(), output_field=CharField())
        orang = perintah_antara(dari, on).select_related(None).order_by().annotate(nomor=F("pk"), judul=kunci)
        semua.append(orang.annotate(apa=Value(MULAI), hari=F("mulai")))
        semua.append(orang.filter(sampai__isnull=False).annotate(apa=Value(SAMPAI), hari=F("sampai")))
    surat = _surat(on)
    if putus:
        siap = surat.filter(tenang_sampai__lt=on, tujuan__isnull=False)
        siap = siap.filter(Q(tunda_sampai=None) | Q(tunda_sampai__lte=on))
        semua.append(siap.annotate(apa=Value(PUTUS)))
    if sebut:
        semua.append(surat.filter(tujuan=None).annotate(apa=Value(SEBUT)))
    return semua


def _kunci() -> Iterator[Any]:
    for nama in ("pegawai_id", "jabatan_id"):
        yield from (Cast(nama, CharField()), Value(":"))
    yield F("jenis")


def _surat(on: date) -> QuerySet[Any]:
    dipegang = Q(penugasan__sampai=None) | Q(penugasan__sampai__gte=on)
    buka = SuratPengunduran.objects.filter(dipegang, keadaan__in=TERBUKA).order_by()
    return buka.annotate(nomor=F("pk"), judul=Value(""), hari=F("tenang_sampai"))


def dari_penjaga(baris: Iterable[Baris], sesi: Sesi) -> Iterator[Tugas]:
    """One line for all orders, one for all letters."""
    baris = list(baris)
    hitung = Counter(apa for apa, *_lain in baris)
    if n := hitung[PUTUS]:
        objek = ngettext("%s surat pengunduran diri", "%s surat pengunduran diri", n) % n
        yield Tugas(_("Putuskan"), objek, alamat("pengunduran:meja"), _("masa tenangnya sudah lewat"))
    if n := hitung[SEBUT]:
        objek = ngettext("%s surat pengunduran diri", "%s surat pengunduran diri", n) % n
        yield Tugas(_("Sebut jabatan berikutnya"), objek, alamat("pengunduran:meja"), _("belum ada jabatannya"))
    if hitung[MULAI]:
        yield from _batas(masa_pelaksana(_perintah(baris), sesi.hari, pustaka_berlaku()), sesi)


def _perintah(baris: Iterable[Baris]) -> Iterator[Perintah]:
    """Each order from its one or two rows."""
    sampai = {nomor: hari for apa, nomor, _judul, hari in baris if apa == SAMPAI}
    for apa, nomor, judul, mulai in baris:
        if apa == MULAI and mulai is not None:
            pegawai, jabatan, jenis = judul.split(":")
            yield Perintah(nomor, int(pegawai), int(jabatan), jenis, mulai, sampai.get(nomor))


def _batas(semua: Iterable[MasaPelaksana], sesi: Sesi) -> Iterator[Tugas]:
    """The nearest warning of each order: past its limit, or within seven, fourteen, thirty days."""
    peringatan = sorted(batas_peringatan(sesi.hari))
    jumlah: Counter[int] = Counter()
    for m in semua:
        sisa = m.sisa(sesi.hari)
        if m.melewati(sesi.hari):
            jumlah[-1] += 1
        elif sisa is not None and (dekat := next((x for x in peringatan if sisa <= x), None)) is not None:
            jumlah[dekat] += 1
    if jumlah:
        kata = [_("%d melewati batas") % n if x < 0 else _sebut(n, x) for x, n in sorted(jumlah.items())]
        n = sum(jumlah.values())
        objek = ngettext("%s surat perintah Plt. dan Plh.", "%s surat perintah Plt. dan Plh.", n) % n
        keadaan = "terlambat" if jumlah[-1] else "segera"
        yield Tugas(_("Perhatikan"), objek, alamat("mutasi:kosong"), " · ".join(kata), keadaan=keadaan)


def _sebut(n: int, hari: int) -> str:
    return _("%(n)d dalam %(hari)d hari") % {"n": n, "hari": hari}
