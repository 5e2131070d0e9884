"""Who returns and sets an SKP, and in which capacity: the superior of the day, or somebody in the superior's name."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import reduce
from operator import or_

from django.core.exceptions import PermissionDenied
from django.db.models import Q

from kinerja.akun.models import Peran
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.models import Delegasi, Penugasan, RentangAtasan
from kinerja.organisasi.selectors.penugasan import pada_hari
from kinerja.organisasi.selectors.perwakilan import berlaku
from kinerja.organisasi.sesi import Sesi
from kinerja.skp.models import SKP, PeriodeRealisasi
from kinerja.skp.permissions import TUJUAN_SKP, milik, tidak_sendiri
from kinerja.skp.selectors.dukungan import hari_skp

S = SKP.Status


def boleh_menetapkan(sesi: Sesi, skp: SKP, on: date, *, atasan: Penugasan | None = None) -> bool:
    """Returning and setting: the superior of the day for performance or daily acts (Plh), in any of own posts; or in
    the superior's name, by delegation.

    `atasan`: the superior for performance if the caller knows already; then nothing is asked again.
    """
    return penetap(sesi, skp, on, atasan=atasan) is not None


def penetap(sesi: Sesi, skp: SKP, on: date, *, atasan: Penugasan | None = None) -> Pelaku | None:
    """The same with the capacity in which: nobody for an SKP that does not wait."""
    if skp.status != S.DIAJUKAN or sesi.penyiap:
        return None
    if atasan is not None and atasan.pk in sesi.penugasan_ids:
        return sesi.sebagai(atasan)
    izin = next((d for d in sesi.delegasi if atasan is not None and d.penugasan_id == atasan.pk), None)
    if izin is not None and getattr(skp, "diwakili", False):  # `skp_dekat_wakil` has asked for it already
        return sesi.atas_nama(izin)
    return sebagai_atasan(sesi, [skp], on).get(skp.pk)


def pengembali(sesi: Sesi, skp: SKP, lembar: PeriodeRealisasi | None, on: date) -> Pelaku | None:
    """In which capacity the person may return a period's realisation; nobody for one that does not wait."""
    if lembar is None or not lembar.menunggu or milik(sesi, skp):
        return None
    return sebagai_atasan(sesi, [skp], on).get(skp.pk)


def sebagai_atasan(sesi: Sesi, daftar: Sequence[SKP], on: date) -> dict[int, Pelaku]:
    """In which capacity the person may return or set each SKP: the post acted in if it leads, else the own that does,
    else in the name of who delegated it.

    SKP of people whom none of these posts leads are left out, and everything for who only prepares.
    """
    if sesi.penyiap:
        return {}
    wakil = {d.penugasan_id: d for d in sesi.delegasi}
    memimpin = dipimpin(daftar, [*sesi.penugasan_ids, *wakil], on, pemangku=_dipegang(sesi, on))
    hasil = {skp_id: sesi.sebagai(p) for skp_id, p in _sendiri(sesi, memimpin).items()}
    sisa = [x for x in daftar if x.pk in memimpin and x.pk not in hasil]
    for skp_id in dapat_diwakili(sisa, sesi.pegawai.pk, on) if sisa and sesi.pegawai else ():
        hasil[skp_id] = sesi.atas_nama(next(d for pk, d in wakil.items() if pk in memimpin[skp_id]))
    return hasil


def jabatan_memimpin(sesi: Sesi, daftar: Sequence[SKP], on: date) -> dict[int, Penugasan]:
    """Which own post leads each SKP: the one acted in if it does, else another; without delegations."""
    return _sendiri(sesi, dipimpin(daftar, sesi.penugasan_ids, on, pemangku=_dipegang(sesi, on)))


def _dipegang(sesi: Sesi, on: date) -> dict[int, int] | None:
    """The posts of own assignments and of those in whose name one acts: known of the session's day."""
    sendiri = {p.pk: p.jabatan_id for p in sesi.semua_penugasan}
    return sendiri | {d.penugasan_id: d.jabatan_id for d in sesi.delegasi} if on == sesi.hari else None


def _sendiri(sesi: Sesi, memimpin: Mapping[int, set[int]]) -> dict[int, Penugasan]:
    urut = sorted(sesi.semua_penugasan, key=lambda p: p != sesi.penugasan)
    return {skp_id: p for skp_id, ids in memimpin.items() for p in [next((p for p in urut if p.pk in ids), None)] if p}


def dapat_diwakili(daftar: Sequence[SKP], pegawai: int, on: date) -> set[int]:
    """Of these SKP (by id) those on which the person may decide in another's name: not the own, of nobody above."""
    terbaca = {x.pk: bool(getattr(x, "diwakili", False)) for x in daftar}  # `skp_dekat_wakil` has asked for it already
    tanya = [pk for pk, sudah in terbaca.items() if not sudah]
    bebas = SKP.objects.filter(tidak_sendiri(pegawai, on), pk__in=tanya)
    return {pk for pk, sudah in terbaca.items() if sudah} | set(bebas.values_list("pk", flat=True) if tanya else ())


def boleh_bertindak(by: Pelaku, daftar: Sequence[SKP], on: date) -> dict[int, Delegasi | None]:
    """What the service asks: which of these SKP (by id) `by` decides on that day, and by which delegation, if any.

    The post in `by` leads the SKP; its holder acts, or who holds a delegation of the holder that day.
    """
    if not by.penugasan_id or not by.pegawai_id:
        return {}
    jabatan, pelaku = int(by.penugasan_id), int(by.pegawai_id)
    memimpin = dipimpin(daftar, [jabatan], on)
    if Penugasan.objects.filter(pk=jabatan, pegawai=pelaku).exists():
        return dict.fromkeys(memimpin)
    izin = Delegasi.objects.filter(berlaku(on), penugasan=jabatan, orang=pelaku).first()
    return dict.fromkeys(dapat_diwakili([x for x in daftar if x.pk in memimpin], pelaku, on), izin) if izin else {}


def dipimpin(
    daftar: Sequence[SKP], penugasan_ids: Collection[int], on: date, *, pemangku: Mapping[int, int] | None = None
) -> dict[int, set[int]]:
    """Which of these assignments lead which SKP today (by id of the SKP); of an ended segment: who holds that post now.

    `pemangku`: their posts, of those in force today, if that is known already. One query, and one for the posts.
    """
    if not daftar:
        return {}
    if pemangku is None:
        pemangku = dict(Penugasan.objects.filter(pada_hari(on), pk__in=penugasan_ids).values_list("pk", "jabatan_id"))
    menurut: dict[date, list[int]] = defaultdict(list)
    for x in daftar:
        menurut[hari_skp(x, on)].append(x.penugasan_id)
    syarat = reduce(or_, (pada_hari(hari) & Q(penugasan__in=milik) for hari, milik in menurut.items()))
    rentang = RentangAtasan.objects.filter(syarat, tujuan__in=TUJUAN_SKP)
    atasan = list(rentang.values_list("penugasan_id", "mulai", "sampai", "atasan_id", "atasan__jabatan_id"))
    hasil: dict[int, set[int]] = {}
    for x in daftar:
        hari = hari_skp(x, on)
        milik = [(a, j) for p, dari, ke, a, j in atasan if p == x.penugasan_id and dari <= hari <= (ke or hari)]
        tepat, jabatan = {a for a, _j in milik}, {j for _a, j in milik}
        boleh = {pk for pk, j in pemangku.items() if pk in tepat or (hari != on and j in jabatan)}
        if boleh:
            hasil[x.pk] = boleh
    return hasil


def boleh_kelompok(sesi: Sesi, skp: SKP) -> bool:
    """An SKP is copied to like posts by the superior of its owner, or by who looks after the unit; never by others."""
    if not milik(sesi, skp) and dipimpin([skp], sesi.penugasan_ids, sesi.hari):
        return True
    for peran in (Peran.BKPSDM, Peran.PENGELOLA_KINERJA):
        unit = sesi.cakupan(peran)
        if unit is None or skp.unit_pada_id in unit:
            return True
    return False


def pastikan_kelompok(sesi: Sesi, skp: SKP) -> None:
    """Only they go on."""
    if not boleh_kelompok(sesi, skp):
        raise PermissionDenied
