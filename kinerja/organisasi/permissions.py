"""Who may see whom, by the organisation of the day. Lists and single objects ask the same query."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from kinerja.akun.models import Peran, PeranPengguna
from kinerja.dasar.kueri import disiapkan
from kinerja.organisasi.models import (
    JenisJabatan,
    JenisUnit,
    Pegawai,
    Penugasan,
    RentangAtasan,
    TimKerja,
    Tujuan,
    UnitKerja,
)
from kinerja.organisasi.models.unit import BANYAK_PEMANGKU
from kinerja.organisasi.selectors import unit_pada
from kinerja.organisasi.selectors.penugasan import pada_hari
from kinerja.organisasi.selectors.tim import tim_diikuti
from kinerja.organisasi.selectors.unit import orang_di_unit
from kinerja.organisasi.sesi import Sesi

# Given roles that read people: everyone, or those of the units the role is limited to.
PERAN_MELIHAT_PEGAWAI = (Peran.BKPSDM, Peran.INSPEKTORAT, Peran.PENGELOLA_KINERJA)
# A code opens the account: who hands it out could use it. These accounts are not within that reach.
PERAN_DI_ATAS_BKPSDM = (Peran.ADMIN, Peran.INSPEKTORAT, Peran.DISIPLIN)
PERAN_DI_ATAS_PENGELOLA = (*PERAN_DI_ATAS_BKPSDM, Peran.BKPSDM, Peran.KEUANGAN, Peran.PERENCANA)
PIMPINAN_DAERAH = (JenisJabatan.KEPALA_DAERAH, JenisJabatan.WAKIL_KEPALA_DAERAH)
PERAN_MELIHAT_UNIT = (*PERAN_MELIHAT_PEGAWAI, Peran.PERENCANA, Peran.KEUANGAN)


def punya_peran(sesi: Sesi, peran: str, unit_id: int | None = None) -> bool:
    """Whether the role is held today, for a unit if one is named (a limited role reaches what is below it too)."""
    if peran not in sesi.peran:
        return False
    cakupan = sesi.cakupan(peran)
    return unit_id is None or cakupan is None or unit_id in cakupan


def mengelola(sesi: Sesi, on: date) -> list[int] | None:
    """Units whose people's data and accounts one looks after: BKPSDM all (None), a pengelola kinerja the own ones."""
    if Peran.BKPSDM in sesi.peran and sesi.cakupan(Peran.BKPSDM) is None:
        return None
    return [*(sesi.cakupan(Peran.BKPSDM) or ()), *(sesi.cakupan(Peran.PENGELOLA_KINERJA) or ())]


def boleh_mengelola(sesi: Sesi) -> bool:
    """Whether one looks after anybody: BKPSDM and pengelola kinerja."""
    return bool(sesi.peran & {Peran.BKPSDM, Peran.PENGELOLA_KINERJA})


def boleh_mencatat(sesi: Sesi) -> bool:
    """Whether one records assignments and legal positions: BKPSDM, for the whole Pemda."""
    return punya_peran(sesi, Peran.BKPSDM) and sesi.cakupan(Peran.BKPSDM) is None


def boleh_melihat_kotak(sesi: Sesi) -> bool:
    """Those who look after people's data, and the inspectorate."""
    return boleh_mengelola(sesi) or Peran.INSPEKTORAT in sesi.peran


def cakupan_kotak(sesi: Sesi) -> list[int] | None:
    """Units whose mismatches one sees: all (None) for BKPSDM and inspektorat, else what is looked after."""
    if punya_peran(sesi, Peran.INSPEKTORAT) and sesi.cakupan(Peran.INSPEKTORAT) is None:
        return None
    return mengelola(sesi, sesi.hari)


def lingkup_kelola(sesi: Sesi, on: date) -> QuerySet[Pegawai]:
    """People whose accounts one looks after: BKPSDM everybody, pengelola kinerja the people of the own units today."""
    unit = mengelola(sesi, on)
    if unit is None:
        return Pegawai.objects.all()
    return Pegawai.objects.filter(pk__in=orang_di_unit(unit, on))


def lingkup_kode(sesi: Sesi, on: date) -> QuerySet[Pegawai]:
    """Of those, whom one may hand a code that opens the account: never to a role above one's own."""
    terlarang = PERAN_DI_ATAS_BKPSDM if boleh_mencatat(sesi) else PERAN_DI_ATAS_PENGELOLA
    istimewa = PeranPengguna.objects.filter(pada_hari(on), peran__in=terlarang)
    return lingkup_kelola(sesi, on).exclude(akun__pengguna__in=istimewa.values("pengguna_id"))


def adalah_atasan(sesi: Sesi, penugasan: Penugasan | int, tujuan: str, on: date) -> bool:
    """Whether any assignment the person holds is the superior of this one for a purpose on that day."""
    pk = penugasan if isinstance(penugasan, int) else penugasan.pk
    return RentangAtasan.objects.filter(
        pada_hari(on), penugasan_id=pk, tujuan=tujuan, atasan_id__in=sesi.penugasan_ids
    ).exists()


def lingkup_pegawai(sesi: Sesi, on: date) -> QuerySet[Pegawai]:
    """Oneself; own people two levels down; a head's own unit; BKPSDM, inspektorat, pengelola kinerja as given."""
    unit = _unit_pegawai(sesi, on)
    if unit is None:
        return Pegawai.objects.all()
    return _pegawai_dibaca(sesi.pegawai.pk if sesi.pegawai else None, sesi.penugasan_ids, unit, on)


def pegawai_terbaca(sesi: Sesi, pegawai: Iterable[int], on: date) -> set[int]:
    """Of these people, those within `lingkup_pegawai`; one query."""
    unit, tanya = _unit_pegawai(sesi, on), sorted(set(pegawai))
    if unit is None:
        return set(tanya)
    return set(_terbaca(tanya, sesi.pegawai.pk if sesi.pegawai else None, sesi.penugasan_ids, unit, on))


@disiapkan
def _terbaca(
    tanya: list[int], pembaca: int | None, penugasan: list[int], unit: list[int], on: date
) -> "QuerySet[Pegawai, int]":
    return _pegawai_dibaca(pembaca, penugasan, unit, on).filter(pk__in=tanya).order_by().values_list("pk", flat=True)


def _pegawai_dibaca(pembaca: int | None, penugasan: list[int], unit: list[int], on: date) -> QuerySet[Pegawai]:
    boleh = Q(pk=pembaca) if pembaca else Q(pk__in=[])
    if penugasan:
        boleh |= _bawahan(penugasan, on)
    if unit:
        boleh |= Q(pk__in=orang_di_unit(unit, on))
    return Pegawai.objects.filter(boleh)


def lingkup_unit(sesi: Sesi, on: date) -> QuerySet[UnitKerja]:
    """Everybody the own agency; the heads of the region all; those with a role what it reaches."""
    unit = _unit_dilihat(sesi, on)
    return unit_pada(on) if unit is None else unit_pada(on).filter(pk__in=unit)


def lingkup_tim(sesi: Sesi, on: date) -> QuerySet[TimKerja]:
    """Teams of the units one may see, and those one is in that day, also of another unit."""
    unit = _unit_dilihat(sesi, on)
    if unit is None:
        return TimKerja.objects.all()
    boleh = Q(unit__in=unit)
    if sesi.pegawai:
        boleh |= Q(pk__in=tim_diikuti(sesi.pegawai.pk, on, on).values("pk"))
    return TimKerja.objects.filter(boleh)


def boleh_mengatur_tim(sesi: Sesi, unit_id: int | None, on: date) -> bool:
    """Teams and their people are recorded by who looks after the unit: BKPSDM all, a pengelola kinerja the own units.

    Without a unit: whether one may record any.
    """
    unit = mengelola(sesi, on) if boleh_mengelola(sesi) else []
    return unit is None or (bool(unit) if unit_id is None else unit_id in unit)


def unit_terlihat(sesi: Sesi, pk: int, on: date) -> UnitKerja | None:
    """One unit within `lingkup_unit`; None where there is none."""
    unit = _unit_dilihat(sesi, on)
    return next(iter(_satu_unit(pk, on)), None) if unit is None or pk in unit else None


@disiapkan
def _satu_unit(pk: int, on: date) -> QuerySet[UnitKerja]:
    return unit_pada(on).filter(pk=pk)


def _unit_dilihat(sesi: Sesi, on: date) -> set[int] | None:
    """Units one may see; None = all."""
    unit = _unit_peran(sesi, PERAN_MELIHAT_UNIT)
    if unit is None or unit_dipimpin(sesi, on) is None:
        return None
    sendiri = [p.unit_pada_id for p in sesi.semua_penugasan if p.unit_pada_id]
    pohon = sesi.pohon(on)
    return {*unit, *pohon.bawah(pohon.perangkat(u) or u for u in sendiri)}


def _unit_pegawai(sesi: Sesi, on: date) -> list[int] | None:
    """Units whose people one may read: by role, and for the head of a unit all of it; None = all."""
    unit = _unit_peran(sesi, PERAN_MELIHAT_PEGAWAI)
    if unit is None:
        return None
    dipimpin = unit_dipimpin(sesi, on)
    return None if dipimpin is None else [*unit, *(sesi.pohon(on).bawah(dipimpin) if dipimpin else ())]


def unit_dipimpin(sesi: Sesi, on: date) -> list[int] | None:
    """Agencies led by a post of this person; None = all of the Pemda (kepala daerah, wakil, head of Setda)."""
    if any(p.jenis_jabatan in PIMPINAN_DAERAH for p in sesi.semua_penugasan):
        return None
    struktural = [p for p in sesi.semua_penugasan if p.jenis_jabatan not in BANYAK_PEMANGKU]
    if not struktural:
        return []
    simpul = sesi.pohon(on).simpul
    puncak = [simpul.get(p.unit_pada_id or 0) for p in struktural if p.unit_atasan_id != p.unit_pada_id]
    dipimpin = [s for s in puncak if s and s.perangkat_daerah]
    return None if any(s.jenis == JenisUnit.SETDA for s in dipimpin) else [s.pk for s in dipimpin]


def _bawahan(penugasan: list[int], on: date) -> Q:
    """People one and two levels down for performance, and one level for daily acts and agreements."""
    rentang = RentangAtasan.objects.filter(pada_hari(on))
    langsung = rentang.filter(atasan_id__in=penugasan)
    kinerja = langsung.filter(tujuan=Tujuan.KINERJA).values("penugasan_id")
    kedua = rentang.filter(atasan_id__in=kinerja, tujuan=Tujuan.KINERJA)
    return Q(pk__in=langsung.values("penugasan__pegawai_id")) | Q(pk__in=kedua.values("penugasan__pegawai_id"))


def _unit_peran(sesi: Sesi, peran: tuple[Peran, ...]) -> list[int] | None:
    unit: list[int] = []
    for satu in peran:
        cakupan = sesi.cakupan(satu)
        if cakupan is None:
            return None
        unit += cakupan
    return unit
