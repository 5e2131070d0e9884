"""Who reads documents and the register of numbers, who prepares and cancels, who says how documents are numbered."""

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from django.db.models import Exists, OuterRef, Q, QuerySet

from kinerja.akun.models import Peran
from kinerja.dokumen.formulir.jenis import TERTUTUP
from kinerja.dokumen.karya import dokumen_diurus, urusan_rahasia
from kinerja.dokumen.models import (
    JENIS_BKPSDM,
    AturanNomor,
    BlokNomor,
    CaraDokumen,
    Dokumen,
    JenisDokumen,
    KeadaanDokumen,
    KeadaanTandaTangan,
    LembarPindaian,
    NomorSurat,
    Pindaian,
    TandaTangan,
)
from kinerja.dokumen.rahasia import jenis_rahasia
from kinerja.dokumen.selectors import aturan_berlaku
from kinerja.organisasi.permissions import punya_peran
from kinerja.organisasi.sesi import Sesi

PEMBACA = (Peran.BKPSDM, Peran.INSPEKTORAT, Peran.PENGELOLA_KINERJA)


def boleh_melihat_nomor(sesi: Sesi) -> bool:
    """BKPSDM, inspektorat and the officers of units."""
    return bool(sesi.peran & {*PEMBACA})


def boleh_mengelola_nomor(sesi: Sesi) -> bool:
    """Whether one takes numbers at all: BKPSDM for its kinds, a pengelola kinerja for the own units."""
    return bool(sesi.peran & {Peran.BKPSDM, Peran.PENGELOLA_KINERJA})


def boleh_melihat_aturan(sesi: Sesi) -> bool:
    """Who reads the register, and the administrator."""
    return boleh_melihat_nomor(sesi) or Peran.ADMIN in sesi.peran


def jenis_ditetapkan(sesi: Sesi) -> list[JenisDokumen]:
    """Kinds whose rule one may set: the administrator all, BKPSDM (for the whole Pemda) its own."""
    if Peran.ADMIN in sesi.peran:
        return list(JenisDokumen)
    return list(JENIS_BKPSDM) if _bkpsdm_semua(sesi) else []


def boleh_menerbitkan(sesi: Sesi, jenis: str, orang: Collection[int | None], unit: int | None) -> bool:
    """Who may issue a form that one may print: whom it is about, who signs it (`orang`), who prepares documents there.

    Marks and feedback: the first two and BKPSDM for the whole Pemda. Nobody in another's place.
    """
    if sesi.pelaku_lain:
        return False
    if (sesi.pegawai is not None and sesi.pegawai.pk in orang) or _bkpsdm_semua(sesi):
        return True
    if jenis in TERTUTUP or unit is None:
        return False
    return any(punya_peran(sesi, peran, unit) for peran in (Peran.BKPSDM, Peran.PENGELOLA_KINERJA))


def lingkup_nomor(sesi: Sesi, on: date) -> QuerySet[NomorSurat]:
    """The register one reads: BKPSDM and inspektorat all or their units, a pengelola kinerja the own units."""
    return NomorSurat.objects.filter(_dibaca(sesi, "aturan__"))


def lingkup_aturan(sesi: Sesi, on: date) -> QuerySet[AturanNomor]:
    """Rules one reads; the administrator all."""
    semua = AturanNomor.objects.all()
    return semua if Peran.ADMIN in sesi.peran else semua.filter(_dibaca(sesi, ""))


def lingkup_blok(sesi: Sesi, on: date) -> QuerySet[BlokNomor]:
    """Blocks of the units one reads."""
    return BlokNomor.objects.filter(_dibaca(sesi, "seri__"))


def lingkup_nomor_kelola(sesi: Sesi, on: date) -> QuerySet[NomorSurat]:
    """Numbers one may cancel, type, or mark as used."""
    if hanya_bkpsdm(sesi):
        return nomor_kelola_bkpsdm()
    return NomorSurat.objects.filter(_dikelola(sesi, "aturan__"))


def nomor_kelola_bkpsdm() -> QuerySet[NomorSurat]:
    """The same of BKPSDM for the whole Pemda."""
    return NomorSurat.objects.filter(aturan__jenis__in=JENIS_BKPSDM)


def lingkup_aturan_kelola(sesi: Sesi, on: date) -> QuerySet[AturanNomor]:
    """Rules of the day by which one may take numbers and record blocks."""
    return aturan_berlaku(on).filter(_dikelola(sesi, ""))


def lingkup_dokumen(sesi: Sesi, on: date) -> QuerySet[Dokumen]:
    """Documents one reads: those about oneself, those one signs, and all of the units one's role reaches
    (BKPSDM, pengelola kinerja, Inspektorat); marks and feedback only BKPSDM of the whole Pemda. A penyiap: those about
    the owner. Secret papers: who signs them, and who looks after the work they belong to; nobody in another's place.
    """
    if sesi.penyiap:
        return Dokumen.objects.filter(pegawai=sesi.pegawai).exclude(jenis__in=jenis_rahasia())
    if petugas := petugas_pemda(sesi):
        return dokumen_pemda(petugas.pegawai, petugas.tutup, *petugas.urusan)
    tutup = () if _bkpsdm_semua(sesi) else TERTUTUP
    boleh = _dibaca(sesi, "") & ~Q(jenis__in=(*tutup, *jenis_rahasia()))
    if sesi.pegawai:
        boleh |= dokumen_sendiri(sesi.pegawai.pk)
    if sesi.pelaku_lain:
        return Dokumen.objects.filter(boleh).exclude(jenis__in=jenis_rahasia())
    return Dokumen.objects.filter(boleh | dokumen_diurus(_pegawai(sesi), urusan_rahasia(sesi)))


class Petugas(NamedTuple):
    """An officer of the whole Pemda: the person, whether marks and feedback are closed, the desks of secret papers."""

    pegawai: int | None
    tutup: bool
    urusan: tuple[bool, ...]


def petugas_pemda(sesi: Sesi) -> Petugas | None:
    """None for whoever reads otherwise: for some units only, or in another's place."""
    semua = any(peran in sesi.peran and sesi.cakupan(peran) is None for peran in PEMBACA)
    if sesi.penyiap or sesi.pelaku_lain or not semua:
        return None
    return Petugas(_pegawai(sesi), not _bkpsdm_semua(sesi), urusan_rahasia(sesi))


def dokumen_pemda(pegawai: int | None, tutup: bool, *urusan: bool) -> QuerySet[Dokumen]:
    """What a `Petugas` reads."""
    boleh = ~Q(jenis__in=(*(TERTUTUP if tutup else ()), *jenis_rahasia())) | dokumen_diurus(pegawai, urusan)
    return Dokumen.objects.filter(boleh | dokumen_sendiri(pegawai) if pegawai else boleh)


def dokumen_sendiri(pegawai: int) -> Q:
    """Those about a person, and those the person signs: what everybody reads without a role."""
    tempat = TandaTangan.objects.filter(pegawai=pegawai)
    return Q(pegawai=pegawai) | Q(pk__in=tempat.values("dokumen"))


def hanya_sendiri(sesi: Sesi) -> bool:
    """Whether `dokumen_sendiri` is all that one reads."""
    return sesi.pegawai is not None and not sesi.penyiap and not any(peran in sesi.peran for peran in PEMBACA)


def lingkup_dokumen_kelola(sesi: Sesi, on: date) -> QuerySet[Dokumen]:
    """Documents one cancels, prints again, or scans: BKPSDM its kinds, a pengelola kinerja those of the own units.

    Issued marks and feedback, and every other issued form: BKPSDM for the whole Pemda. Secret papers: the desk of their
    work.
    """
    diurus = dokumen_diurus(_pegawai(sesi), urusan_rahasia(sesi))
    if hanya_bkpsdm(sesi):
        return dokumen_kelola_bkpsdm() | Dokumen.objects.filter(diurus)
    boleh = _dikelola(sesi, "") & ~Q(jenis__in=(*TERTUTUP, *jenis_rahasia()))
    if _bkpsdm_semua(sesi):
        boleh |= ~Q(sidik_isi="")
    return Dokumen.objects.filter(boleh | diurus)


def dokumen_kelola_bkpsdm() -> QuerySet[Dokumen]:
    """The same of BKPSDM for the whole Pemda."""
    return Dokumen.objects.filter(Q(jenis__in=JENIS_BKPSDM) & ~Q(jenis__in=TERTUTUP) | ~Q(sidik_isi=""))


def boleh_memindai(sesi: Sesi) -> bool:
    """Who brings paper back into the record: who takes numbers, and the desks of secret papers."""
    return boleh_mengelola_nomor(sesi) or any(urusan_rahasia(sesi))


def lingkup_pindaian(sesi: Sesi, on: date) -> QuerySet[Pindaian]:
    """Scans one works on: what one uploaded oneself, and BKPSDM (for the whole Pemda) all but secret ones."""
    milik = Pindaian.objects.filter(pengunggah=sesi.pelaku.pengguna_id)
    if _bkpsdm_semua(sesi):
        rahasia = LembarPindaian.objects.filter(pindaian=OuterRef("pk"), dokumen__jenis__in=jenis_rahasia())
        return Pindaian.objects.filter(Q(~Exists(rahasia), rahasia=False) | Q(pk__in=milik.values("pk")))
    return milik if boleh_memindai(sesi) else milik.none()


def lingkup_lembar(sesi: Sesi, on: date) -> QuerySet[LembarPindaian]:
    """Pages one looks at: of papers one looks after, and of own scans unless the page is of a secret paper."""
    terbuka = Q(dokumen=None) | ~Q(dokumen__jenis__in=jenis_rahasia())
    milik = Q(pindaian__in=lingkup_pindaian(sesi, on).values("pk")) & terbuka
    return LembarPindaian.objects.filter(milik | Q(dokumen__in=lingkup_dokumen_kelola(sesi, on).values("pk")))


def lingkup_giliran(sesi: Sesi, on: date) -> QuerySet[TandaTangan]:
    """Places one may fill on a screen now: one's own, of printed documents, once everybody before has signed."""
    if sesi.pegawai is None or sesi.pelaku_lain:
        return TandaTangan.objects.none()
    return giliran_pegawai(sesi.pegawai.pk)


def giliran_pegawai(pegawai: int) -> QuerySet[TandaTangan]:
    """The same of a person who acts in the own name."""
    sebelum = TandaTangan.objects.filter(dokumen=OuterRef("dokumen"), urutan__lt=OuterRef("urutan"))
    belum = sebelum.exclude(keadaan=KeadaanTandaTangan.DITANDATANGANI)
    milik = TandaTangan.objects.filter(pegawai=pegawai, keadaan=KeadaanTandaTangan.MENUNGGU)
    layar = milik.exclude(dokumen__cara=CaraDokumen.BASAH).filter(dokumen__digantikan=None)
    return layar.filter(~Exists(belum), dokumen__keadaan=KeadaanDokumen.DICETAK)


def hanya_bkpsdm(sesi: Sesi) -> bool:
    """Whether one handles documents as BKPSDM for the whole Pemda and in no other role."""
    return _bkpsdm_semua(sesi) and Peran.PENGELOLA_KINERJA not in sesi.peran


def _bkpsdm_semua(sesi: Sesi) -> bool:
    return Peran.BKPSDM in sesi.peran and sesi.cakupan(Peran.BKPSDM) is None


def _pegawai(sesi: Sesi) -> int | None:
    return sesi.pegawai.pk if sesi.pegawai else None


def _dibaca(sesi: Sesi, awalan: str) -> Q:
    boleh = Q(pk__in=[])
    for peran in PEMBACA:
        if peran in sesi.peran:
            boleh |= _di_unit(sesi, peran, awalan)
    return boleh


def _dikelola(sesi: Sesi, awalan: str) -> Q:
    boleh = Q(pk__in=[])
    if Peran.BKPSDM in sesi.peran:
        boleh |= Q(**{f"{awalan}jenis__in": JENIS_BKPSDM}) & _di_unit(sesi, Peran.BKPSDM, awalan)
    if Peran.PENGELOLA_KINERJA in sesi.peran:
        boleh |= _di_unit(sesi, Peran.PENGELOLA_KINERJA, awalan)
    return boleh


def _di_unit(sesi: Sesi, peran: str, awalan: str) -> Q:
    cakupan = sesi.cakupan(peran)
    return Q(pk__isnull=False) if cakupan is None else Q(**{f"{awalan}unit__in": cakupan})
