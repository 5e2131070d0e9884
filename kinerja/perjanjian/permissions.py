"""Who may see an agreement, and who may do which act: each only the own act in the own post."""

from datetime import date

from django.db.models import Q, QuerySet

from kinerja.akun.models import Peran
from kinerja.organisasi.models import JenisPenugasan, Penugasan, RentangAtasan, Tujuan
from kinerja.organisasi.permissions import punya_peran, unit_dipimpin
from kinerja.organisasi.selectors import pada_hari, unit_bawah
from kinerja.organisasi.sesi import Sesi
from kinerja.perjanjian.models import PerjanjianKinerja

S = PerjanjianKinerja.Status
MENUNGGU_ATASAN = (S.DIAJUKAN, S.DISEPAKATI, S.DITANDATANGANI)  # states in which the superior may act
PERAN_MELIHAT = (Peran.BKPSDM, Peran.PERENCANA, Peran.INSPEKTORAT, Peran.PENGELOLA_KINERJA)


def lingkup_pk(sesi: Sesi, on: date) -> QuerySet[PerjanjianKinerja]:
    """Own ones of any post; those one is a party of or whose superior for agreements one is today; a head all of the
    own agency; BKPSDM, planners, inspektorat and pengelola kinerja what their role reaches. A penyiap: the owner's.
    """
    if sesi.penyiap:
        return PerjanjianKinerja.objects.filter(penugasan__pegawai=sesi.pegawai)
    unit = _unit(sesi, on)
    if unit is None:
        return PerjanjianKinerja.objects.all()
    boleh = Q(pihak_kedua__in=sesi.penugasan_ids) | Q(penugasan__in=_bawahan(sesi, on))
    if sesi.pegawai:
        boleh |= Q(penugasan__pegawai=sesi.pegawai) | Q(pihak_kedua__pegawai=sesi.pegawai)
    if unit:
        boleh |= Q(penugasan__in=_di_unit(unit, on))
    return PerjanjianKinerja.objects.filter(boleh)


def _unit(sesi: Sesi, on: date) -> set[int] | None:
    """Units by role and by leading an agency; None = the whole Pemda."""
    unit: set[int] = set()
    for peran in PERAN_MELIHAT:
        cakupan = sesi.cakupan(peran)
        if cakupan is None:
            return None
        unit |= set(cakupan)
    dipimpin = unit_dipimpin(sesi, on)
    if dipimpin is None:
        return None
    return unit | set(unit_bawah(dipimpin, on) if dipimpin else ())


def _bawahan(sesi: Sesi, on: date) -> "QuerySet[RentangAtasan, int]":
    rentang = RentangAtasan.objects.filter(pada_hari(on), tujuan=Tujuan.PK, atasan_id__in=sesi.penugasan_ids)
    return rentang.values_list("penugasan_id", flat=True)


def _di_unit(unit: set[int], on: date) -> "QuerySet[Penugasan, int]":
    ada = Penugasan.objects.filter(pada_hari(on, "jabatan__versi__"), jabatan__versi__unit_id__in=unit)
    return ada.values_list("pk", flat=True)


def boleh_siapkan_pk(sesi: Sesi, penugasan_id: int, unit_id: int | None) -> bool:
    """The holder of the post, and who prepares for the unit: its pengelola kinerja or BKPSDM."""
    if penugasan_id in sesi.penugasan_ids:
        return True
    return any(punya_peran(sesi, peran, unit_id) for peran in (Peran.PENGELOLA_KINERJA, Peran.BKPSDM))


def boleh_siapkan_banyak(sesi: Sesi) -> bool:
    """Pengelola kinerja for own units, BKPSDM for all."""
    return bool(sesi.peran & {Peran.PENGELOLA_KINERJA, Peran.BKPSDM})


def cakupan_siapkan(sesi: Sesi) -> list[int] | None:
    """The units one prepares for; None = the whole Pemda."""
    unit: list[int] = []
    for peran in (Peran.PENGELOLA_KINERJA, Peran.BKPSDM):
        cakupan = sesi.cakupan(peran)
        if cakupan is None:
            return None
        unit += cakupan
    return unit


def tindakan_pk(sesi: Sesi, pk: PerjanjianKinerja, on: date) -> frozenset[str]:
    """The acts open to this person in the post acted in now, by the state of the agreement and its parties.

    sunting, isi_ulang, hapus, ajukan, tarik, ubah: the first party. kembalikan, sepakati: the superior for agreements
    of the day. tandatangani: each party of the snapshot. Preparing a draft: also pengelola kinerja of the unit, and
    a penyiap of the owner, who only writes.
    """
    if sesi.penyiap:
        return frozenset({"sunting", "isi_ulang"}) if pk.status == S.DRAF and _milik(sesi, pk) else frozenset()
    pertama = _adalah_pertama(sesi, pk)
    atasan = pk.status in MENUNGGU_ATASAN and _adalah_atasan(sesi, pk, on)
    boleh: set[str] = set()
    match pk.status:
        case S.DRAF:
            boleh |= {"sunting", "isi_ulang", "hapus"} if pertama or _menyiapkan(sesi, pk, on) else set()
            boleh |= {"ajukan"} if pertama else set()
        case S.DIAJUKAN:
            boleh |= ({"tarik"} if pertama else set()) | ({"kembalikan", "sepakati"} if atasan else set())
        case S.DISEPAKATI | S.DITANDATANGANI:
            boleh |= {"tandatangani"} if _belum_menandatangani(sesi, pk) else set()
            boleh |= {"kembalikan"} if pertama or atasan else set()
        case S.BERLAKU:
            boleh |= {"ubah"} if pertama else set()
    return frozenset(boleh)


def _milik(sesi: Sesi, pk: PerjanjianKinerja) -> bool:
    return sesi.pegawai is not None and sesi.pegawai.pk == pk.penugasan.pegawai_id


def _adalah_pertama(sesi: Sesi, pk: PerjanjianKinerja) -> bool:
    return sesi.penugasan is not None and sesi.penugasan.pk == pk.penugasan_id


def _adalah_atasan(sesi: Sesi, pk: PerjanjianKinerja, on: date) -> bool:
    return (
        sesi.penugasan is not None
        and RentangAtasan.objects.filter(
            pada_hari(on), penugasan_id=pk.penugasan_id, tujuan=Tujuan.PK, atasan_id=sesi.penugasan.pk
        ).exists()
    )


def _belum_menandatangani(sesi: Sesi, pk: PerjanjianKinerja) -> bool:
    nomor = _nomor_pihak(sesi, pk)
    return nomor is not None and nomor not in {t.pihak for t in pk.tanda_tangan.all()}


def _nomor_pihak(sesi: Sesi, pk: PerjanjianKinerja) -> int | None:
    if sesi.penugasan is None:
        return None
    return {pk.pihak_kedua_id: 2, pk.penugasan_id: 1}.get(sesi.penugasan.pk)


def _menyiapkan(sesi: Sesi, pk: PerjanjianKinerja, on: date) -> bool:
    if Peran.PENGELOLA_KINERJA not in sesi.peran:
        return False
    cakupan = sesi.cakupan(Peran.PENGELOLA_KINERJA)
    return cakupan is None or pk.penugasan_id in set(_di_unit(set(cakupan), on).filter(pk=pk.penugasan_id))


def jabatan_untuk(sesi: Sesi, pk: PerjanjianKinerja) -> Penugasan | None:
    """A post of this person, other than the one acted in, that is a party: choose it to act. None = there is none."""
    if sesi.penyiap:
        return None
    kini = sesi.penugasan.pk if sesi.penugasan else None
    lain = [p for p in sesi.semua_penugasan if p.pk in {pk.penugasan_id, pk.pihak_kedua_id} and p.pk != kini]
    return next((p for p in lain if p.jenis != JenisPenugasan.PLH), None)
