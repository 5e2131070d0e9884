"""Who may see an SKP and what was done about it, and who may act. Lists and single objects ask the same query."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import reduce
from operator import or_

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, Q, QuerySet

from kinerja.akun.models import Peran
from kinerja.jejak.pelaku import Pelaku
from kinerja.organisasi.models import Pegawai, Penugasan, RentangAtasan, Tujuan, VersiJabatan
from kinerja.organisasi.permissions import lingkup_pegawai, unit_dipimpin
from kinerja.organisasi.selectors import unit_bawah
from kinerja.organisasi.selectors.cara import skp_di_sini
from kinerja.organisasi.selectors.penugasan import pada_hari
from kinerja.organisasi.selectors.tim import tim_dipimpin
from kinerja.organisasi.sesi import Sesi, kapasitas
from kinerja.skp.models import SKP, Bukti, Dialog, HasilKerja, UmpanBalik
from kinerja.skp.selectors.dukungan import hari_skp
from kinerja.skp.selectors.tim import hasil_untuk_tim

S = SKP.Status
TUJUAN_SKP = (Tujuan.KINERJA, Tujuan.HARIAN)
PERAN_MEMBACA = (Peran.BKPSDM, Peran.INSPEKTORAT, Peran.PENGELOLA_KINERJA)


def lingkup_skp(sesi: Sesi, on: date) -> QuerySet[SKP]:
    """Which SKP may be read.

    One's own, of all years; those whose superior post one held during the segment or holds today; this year's of
    everybody one may read today (own people two levels down, people taken over); BKPSDM, inspektorat and pengelola
    kinerja those of posts in the units the role reaches, a head those of posts in the units led.
    """
    unit = _unit_dibaca(sesi, on)
    if unit is None:
        return SKP.objects.all()
    boleh = Q(pk__in=[])
    if sesi.pegawai:
        boleh |= _dekat(sesi.pegawai.pk, jabatan_kini(sesi))
        boleh |= Q(tahun=on.year, penugasan__pegawai__in=lingkup_pegawai(sesi, on).values("pk"))
    if unit:
        boleh |= Q(Exists(_di_unit(unit)))
    return SKP.objects.filter(boleh)


def skp_dekat(pegawai: int, jabatan: list[int]) -> QuerySet[SKP]:
    """The near part of `lingkup_skp`: of a person, and of those the person led in the segment or leads (`jabatan`)."""
    return SKP.objects.filter(_dekat(pegawai, jabatan))


def _dekat(pegawai: int, jabatan: list[int]) -> Q:
    return Q(penugasan__pegawai=pegawai) | Q(Exists(_atasan_segmen(pegawai, jabatan)))


def jabatan_kini(sesi: Sesi) -> list[int]:
    """The posts held today."""
    return [p.jabatan_id for p in sesi.semua_penugasan]


def _unit_dibaca(sesi: Sesi, on: date) -> list[int] | None:
    """Units whose posts one may read by role or as their head; None = all."""
    unit: list[int] = []
    for peran in PERAN_MEMBACA:
        cakupan = sesi.cakupan(peran)
        if cakupan is None:
            return None
        unit += cakupan
    dipimpin = unit_dipimpin(sesi, on)
    if dipimpin is None:
        return None
    return [*unit, *(unit_bawah(dipimpin, on) if dipimpin else ())]


def _selama_segmen() -> Q:
    """A dated row that meets the days of the SKP."""
    return Q(mulai__lte=OuterRef("sampai")) & (Q(sampai__isnull=True) | Q(sampai__gte=OuterRef("mulai")))


def _atasan_segmen(pegawai: int, jabatan: list[int]) -> QuerySet[RentangAtasan]:
    """The person held the superior post on a day of the segment, or it is one of these posts."""
    saya = Q(atasan__pegawai=pegawai) | Q(atasan__jabatan__in=jabatan)
    return RentangAtasan.objects.filter(saya, _selama_segmen(), penugasan=OuterRef("penugasan"), tujuan__in=TUJUAN_SKP)


def _di_unit(unit: Sequence[int]) -> QuerySet[VersiJabatan]:
    return VersiJabatan.objects.filter(_selama_segmen(), jabatan=OuterRef("penugasan__jabatan"), unit__in=unit)


def milik(sesi: Sesi, skp: SKP) -> bool:
    """Whether the SKP is the person's own."""
    return sesi.pegawai is not None and skp.penugasan.pegawai_id == sesi.pegawai.pk


def boleh_menyunting(sesi: Sesi, skp: SKP) -> bool:
    """The person writes own drafts; nobody else does."""
    return milik(sesi, skp) and skp.status == S.DRAF


def boleh_mencabut(sesi: Sesi, skp: SKP) -> bool:
    """The person withdraws what waits for an answer."""
    return milik(sesi, skp) and skp.status == S.DIAJUKAN


def boleh_mengubah(sesi: Sesi, skp: SKP) -> bool:
    """The person opens a new version of a set SKP that is made here."""
    return milik(sesi, skp) and skp.status == S.DITETAPKAN and dibuat_di_sini(skp, sesi.hari)


def boleh_menetapkan(sesi: Sesi, skp: SKP, on: date, *, atasan: Penugasan | None = None) -> bool:
    """Returning and setting: the superior of the day for performance or daily acts (Plh), in any of own posts.

    `atasan`: the superior for performance if the caller knows already; then nothing is asked again.
    """
    if skp.status != S.DIAJUKAN:
        return False
    if atasan is not None and atasan.pk in sesi.penugasan_ids:
        return True
    return sebagai_atasan(sesi, [skp], on).get(skp.pk) is not None


def sebagai_atasan(sesi: Sesi, daftar: Sequence[SKP], on: date) -> dict[int, Pelaku]:
    """In which capacity the person may return or set each SKP: the post acted in if it leads, else the own that does.

    SKP of people whom none of the person's posts leads are left out.
    """
    dipegang = {p.pk: p.jabatan_id for p in sesi.semua_penugasan} if on == sesi.hari else None
    memimpin = dipimpin(daftar, sesi.penugasan_ids, on, pemangku=dipegang)
    hasil: dict[int, Pelaku] = {}
    for skp_id, jabatan in memimpin.items():
        pilih = next(p for p in _urut(sesi) if p.pk in jabatan)
        hasil[skp_id] = replace(sesi.pelaku, penugasan_id=str(pilih.pk), kapasitas=kapasitas(pilih))
    return hasil


def _urut(sesi: Sesi) -> list[Penugasan]:
    """Own posts of today, the one acted in first."""
    return sorted(sesi.semua_penugasan, key=lambda p: p != sesi.penugasan)


def boleh_mengisi_realisasi(sesi: Sesi, skp: SKP) -> bool:
    """The person, on a set SKP (also one that was replaced or closed since: earlier periods belong to it)."""
    di_sini = skp.status in (S.DITETAPKAN, S.DIUBAH, S.DITUTUP) and dibuat_di_sini(skp, skp.mulai, sesi.hari)
    return milik(sesi, skp) and di_sini


def dibuat_di_sini(skp: SKP, *hari: date) -> bool:
    """Whether SKP and marks of this post are made here on any of these days (the last of the segment, if it is over).

    What was done in months that were kept here may still be told after the Pemda has moved the post elsewhere.
    """
    return skp_di_sini(skp.penugasan.jabatan_id, *(min(satu, skp.sampai) for satu in hari))


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


def lingkup_bukti(sesi: Sesi, on: date) -> QuerySet[Bukti]:
    """Own evidence, what proves a realisation of an SKP one may read, or of a result that serves a team one leads."""
    if sesi.penyiap:
        return Bukti.objects.filter(pegawai=sesi.pegawai)
    terbaca = Q(realisasi__hasil_kerja__skp__in=lingkup_skp(sesi, on).values("pk"))
    if sesi.pegawai:
        terbaca |= Q(pegawai=sesi.pegawai)
        terbaca |= Q(realisasi__hasil_kerja__hasil_tim__tim__in=tim_dipimpin(sesi.pegawai.pk, on).values("pk"))
    return Bukti.objects.filter(terbaca).distinct()


def lingkup_umpan_balik(sesi: Sesi, on: date) -> QuerySet[UmpanBalik]:
    """Feedback about oneself, written by oneself, on people of own posts (also taken over); BKPSDM all, others none."""
    if sesi.cakupan(Peran.BKPSDM) is None:
        return UmpanBalik.objects.all()
    pengguna, pegawai = sesi.pengguna, sesi.pegawai
    return umpan_terbaca(pengguna.pk if pengguna else None, pegawai.pk if pegawai else None, sesi.penugasan_ids, on)


def umpan_terbaca(pengguna: int | None, pembaca: int | None, penugasan: list[int], on: date) -> QuerySet[UmpanBalik]:
    """The same without a role: for a user, the person behind it and the posts held that day."""
    boleh = Q(penulis=pengguna)
    if pembaca:
        boleh |= Q(pegawai=pembaca) | Q(pegawai__in=orang_dipimpin(penugasan, on))
    return UmpanBalik.objects.filter(boleh)


def lingkup_dialog(sesi: Sesi, on: date) -> QuerySet[Dialog]:
    """Own dialogues on either side, and those of people of own posts; BKPSDM all."""
    if sesi.cakupan(Peran.BKPSDM) is None:
        return Dialog.objects.all()
    if sesi.pegawai is None:
        return Dialog.objects.none()
    return Dialog.objects.filter(
        Q(pegawai=sesi.pegawai) | Q(dengan__pegawai=sesi.pegawai) | Q(pegawai__in=pegawai_dipimpin(sesi, on))
    )


def pegawai_dipimpin(sesi: Sesi, on: date) -> QuerySet[Pegawai]:
    """People whose superior today, for performance or daily acts, is one of the person's assignments."""
    return orang_dipimpin(sesi.penugasan_ids, on)


def orang_dipimpin(penugasan: list[int], on: date) -> QuerySet[Pegawai]:
    """The same for the posts held that day."""
    rentang = RentangAtasan.objects.filter(pada_hari(on), atasan__in=penugasan, tujuan__in=TUJUAN_SKP)
    return Pegawai.objects.filter(pk__in=rentang.values("penugasan__pegawai"))


def lingkup_hasil_tim(sesi: Sesi, on: date) -> QuerySet[HasilKerja]:
    """Of the SKP of team members, what the leader of today sees: only the results that serve the team."""
    if sesi.pegawai is None:
        return HasilKerja.objects.none()
    return hasil_untuk_tim(tim_dipimpin(sesi.pegawai.pk, on))


def boleh_memberi_umpan_balik(sesi: Sesi, pegawai: Pegawai) -> bool:
    """Everybody who is a person of this Pemda, about everybody but oneself."""
    return sesi.pegawai is not None and sesi.pegawai.pk != pegawai.pk


def boleh_mencatat_dialog(sesi: Sesi, pegawai: Pegawai, on: date) -> bool:
    """A dialogue is noted by either side: the person, or the superior of today."""
    if sesi.pegawai is None:
        return False
    return sesi.pegawai.pk == pegawai.pk or pegawai_dipimpin(sesi, on).filter(pk=pegawai.pk).exists()


def boleh_mengelola_bank(sesi: Sesi) -> bool:
    """The bank of results is kept by BKPSDM and every pengelola kinerja: it is the whole Pemda's."""
    return bool(sesi.peran & {Peran.BKPSDM, Peran.PENGELOLA_KINERJA})


def boleh_kelompok(sesi: Sesi, skp: SKP) -> bool:
    """An SKP is copied to like posts by the superior of its owner, or by who looks after the unit; never by others."""
    if not milik(sesi, skp) and sebagai_atasan(sesi, [skp], sesi.hari):
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
