"""Unfinished work as a list to send around: who still owes what. Never a mark, a case or a sum.

One kind, one list of lines; the same lines make the text for a group message, the CSV and the page.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kinerja.aturan.pustaka import pustaka_dengan
from kinerja.dasar.tampilan import Teks
from kinerja.dasar.waktu import tulis_tanggal
from kinerja.organisasi.models import (
    AkunPegawai,
    JenisPenugasan,
    Kedudukan,
    Penugasan,
    RentangAtasan,
    StatusPegawai,
    Tujuan,
)
from kinerja.organisasi.selectors import judul_jabatan
from kinerja.organisasi.selectors.akun import TANPA_SANDI
from kinerja.organisasi.selectors.cara import jabatan_luar
from kinerja.organisasi.selectors.penugasan import dengan_jabatan, pada_hari, penugasan_pada
from kinerja.pembinaan.selectors.kontrak import daftar_titik
from kinerja.penilaian.models import Penilaian
from kinerja.peraturan.periode import Periode, daftar_periode
from kinerja.peraturan.selectors import baca_bukaan
from kinerja.skp.models import SKP, PeriodeRealisasi
from kinerja.web.selectors.tim import BERLAKU, TANPA_SKP

S = SKP.Status


@dataclass(frozen=True, slots=True)
class BarisIngat:
    """Who owes it: the one to remind, in which post, and for whom (for a superior: how many people wait)."""

    nama: str
    jabatan: str
    unit: str
    unit_id: int | None
    banyak: int = 1
    pegawai_id: int = 0
    dibuka: datetime | None = None  # the deadline behind it stands reopened for this person until then


JENIS_INGAT: Mapping[str, Teks] = {
    "skp": gettext_lazy("SKP belum diajukan"),
    "tetapkan": gettext_lazy("SKP menunggu ditetapkan atasan"),
    "realisasi": gettext_lazy("Realisasi belum diajukan"),
    "nilai": gettext_lazy("Penilaian belum dilakukan atasan"),
    "titik": gettext_lazy("Titik evaluasi kontrak belum diadakan atasan"),
    "akun": gettext_lazy("Akun belum diaktifkan"),
}


def daftar_ingat(jenis: str, on: date, unit: Collection[int] | None = None) -> list[BarisIngat]:
    """The lines of a kind, within units (None = the whole Pemda), by unit and name. One or two queries."""
    baris = [b for b in PEMBUAT[jenis](on) if unit is None or b.unit_id in unit]
    return sorted(baris, key=lambda b: (b.unit, b.nama))


def periode_ingat(on: date) -> Periode:
    """The last period that has ended."""
    return next(p for t in (on.year, on.year - 1) for p in reversed(daftar_periode(t)) if p.sampai < on)


def judul_ingat(jenis: str, on: date) -> str:
    """What the list is about, with its year or period."""
    lingkup = {"skp": str(on.year), "tetapkan": str(on.year)}
    if jenis in ("realisasi", "nilai"):
        lingkup[jenis] = periode_ingat(on).label
    return " · ".join(x for x in (str(JENIS_INGAT[jenis]), lingkup.get(jenis, "")) if x)


def tenggat_ingat(jenis: str, on: date) -> tuple[str, str] | None:
    """The kind of deadline behind a list and its period, where it may be reopened for the one who is listed."""
    periode = {"skp": str(on.year), "realisasi": periode_ingat(on).kode}
    return (jenis, periode[jenis]) if jenis in periode else None


def dengan_bukaan(baris: Sequence[BarisIngat], jenis: str, periode: str, at: datetime) -> list[BarisIngat]:
    """The lines with what stands reopened just now for each person. One query."""
    tenggat = baca_bukaan(jenis, at).tenggat(periode, at)
    batas = ((b, tenggat.batas(f"pegawai:{b.pegawai_id}")) for b in baris)
    return [replace(b, dibuka=x.sampai) if x.dibuka else b for b, x in batas]


def teks_ingat(jenis: str, on: date, baris: Sequence[BarisIngat], alamat: str = "") -> str:
    """The list as a group message: bold title, units as headings, numbered names. No mark, no case."""
    isi = [f"*{judul_ingat(jenis, on)}*", _("Per %(hari)s, %(n)d orang") % {"hari": tulis_tanggal(on), "n": len(baris)}]
    unit = None
    for nomor, b in enumerate(baris, 1):
        if b.unit != unit:
            unit = b.unit
            isi += ["", f"_{unit or _('Tanpa unit')}_"]
        banyak = f" ({_('%d orang menunggu') % b.banyak})" if b.banyak > 1 else ""
        isi.append(f"{nomor}. {b.nama}, {b.jabatan}{banyak}" if b.jabatan else f"{nomor}. {b.nama}{banyak}")
    if not baris:
        isi += ["", _("Semua sudah selesai. Terima kasih.")]
    elif alamat:
        isi += ["", _("Buka: %s") % alamat]
    return "\n".join(isi)


def _utama(on: date, hari: date) -> QuerySet[Penugasan]:
    """Definitive posts of people who are asked for an SKP made here."""
    lepas = [k for k in Kedudukan.values if not pustaka_dengan().nilai(f"kedudukan.{k}", on).isi.skp_diminta]
    absen = StatusPegawai.objects.filter(pada_hari(on), pegawai=OuterRef("pegawai_id"), kedudukan__in=lepas)
    semua = penugasan_pada(on).filter(~Exists(absen), ~dengan_jabatan(jenis__in=TANPA_SKP), jenis="definitif")
    luar = jabatan_luar(hari)
    return semua if luar is None else semua.filter(~Exists(luar.filter(jabatan=OuterRef("jabatan_id"))))


def _baris(p: Penugasan, banyak: int = 1) -> BarisIngat:
    return BarisIngat(p.pegawai.nama_lengkap, judul_jabatan(p), p.nama_unit or "", p.unit_pada_id, banyak, p.pegawai_id)


def _skp(on: date) -> Iterator[BarisIngat]:
    """No SKP of the year submitted or set, in whatever post."""
    ada = SKP.objects.filter(penugasan__pegawai=OuterRef("pegawai_id"), tahun=on.year).exclude(status=S.DRAF)
    yield from map(_baris, _utama(on, on).filter(~Exists(ada)))


def _tetapkan(on: date) -> Iterator[BarisIngat]:
    """Superiors with submitted SKP on the table."""
    yield from _atasan(SKP.objects.filter(status=S.DIAJUKAN).values_list("penugasan_id", flat=True), on)


def _atasan(penugasan: QuerySet[Any, int] | list[int], on: date) -> Iterator[BarisIngat]:
    """Who rates these assignments today, each with how many wait."""
    rentang = RentangAtasan.objects.filter(pada_hari(on), tujuan=Tujuan.KINERJA, penugasan__in=penugasan)
    hitung: dict[int, int] = {}
    for atasan in rentang.exclude(atasan=None).values_list("atasan_id", flat=True):
        hitung[atasan or 0] = hitung.get(atasan or 0, 0) + 1
    for p in penugasan_pada(on).filter(pk__in=hitung):
        yield _baris(p, hitung[p.pk])


def _realisasi(on: date) -> Iterator[BarisIngat]:
    """An SKP in force in the period that ended, and nothing handed in or rated."""
    yield from map(_baris, _berlaku(on).filter(~Exists(_diajukan(periode_ingat(on))), ~Exists(_dinilai(on))))


def _nilai(on: date) -> Iterator[BarisIngat]:
    """Superiors of those without a mark of the period that ended."""
    yield from _atasan(_berlaku(on).filter(~Exists(_dinilai(on))).order_by().values_list("pk", flat=True), on)


def _berlaku(on: date) -> QuerySet[Penugasan]:
    periode = periode_ingat(on)
    skp = SKP.objects.filter(
        penugasan=OuterRef("pk"), status__in=BERLAKU, mulai__lte=periode.sampai, sampai__gte=periode.mulai
    )
    return _utama(on, periode.mulai).filter(Exists(skp))


def _diajukan(periode: Periode) -> QuerySet[PeriodeRealisasi]:
    diajukan = PeriodeRealisasi.objects.filter(penugasan=OuterRef("pk"), periode=periode.kode)
    return diajukan.filter(diajukan_pada__isnull=False)


def _dinilai(on: date) -> QuerySet[Penilaian]:
    return Penilaian.objects.filter(penugasan=OuterRef("pk"), periode=periode_ingat(on).kode)


def _titik(on: date) -> Iterator[BarisIngat]:
    """Superiors of those whose checkpoint is late or falls due this week; of nobody who has left."""
    tempo = [t.kontrak.penugasan.pk for t in daftar_titik(on) if t.keadaan(on) in ("terlambat", "minggu_ini")]
    if tempo:
        yield from _atasan(tempo, on)


def _akun(on: date) -> Iterator[BarisIngat]:
    """People in a post without an account that a password of their own opens."""
    aktif = AkunPegawai.objects.filter(pegawai=OuterRef("pegawai_id"))
    aktif = aktif.exclude(pengguna__password__startswith=TANPA_SANDI)
    yield from map(_baris, penugasan_pada(on).filter(~Exists(aktif), jenis=JenisPenugasan.DEFINITIF))


PEMBUAT: Mapping[str, Callable[[date], Iterator[BarisIngat]]] = {
    "skp": _skp,
    "tetapkan": _tetapkan,
    "realisasi": _realisasi,
    "nilai": _nilai,
    "titik": _titik,
    "akun": _akun,
}
