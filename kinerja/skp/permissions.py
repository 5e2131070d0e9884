"""Who may see an SKP and what was done about it, and who may act. Lists and single objects ask the same query."""

from collections.abc import Sequence
from datetime import date

from django.db.models import BooleanField, Case, Exists, OuterRef, Q, QuerySet, When

from kinerja.akun.models import Peran
from kinerja.organisasi.models import Pegawai, RentangAtasan, Tujuan, VersiJabatan
from kinerja.organisasi.permissions import lingkup_pegawai, unit_dipimpin
from kinerja.organisasi.selectors import unit_bawah
from kinerja.organisasi.selectors.cara import skp_di_sini
from kinerja.organisasi.selectors.penugasan import pada_hari
from kinerja.organisasi.selectors.perwakilan import atasan_ke_atas
from kinerja.organisasi.selectors.tim import tim_dipimpin
from kinerja.organisasi.sesi import Sesi
from kinerja.skp.models import SKP, Bukti, Dialog, HasilKerja, UmpanBalik
from kinerja.skp.selectors.tim import hasil_untuk_tim, periode_terakhir

S = SKP.Status
TUJUAN_SKP = (Tujuan.KINERJA, Tujuan.HARIAN)
PERAN_MEMBACA = (Peran.BKPSDM, Peran.INSPEKTORAT, Peran.PENGELOLA_KINERJA)


def lingkup_skp(sesi: Sesi, on: date) -> QuerySet[SKP]:
    """Which SKP may be read.

    One's own, of all years; those whose superior post one held during the segment or holds today; this year's of
    everybody one may read today (own people two levels down, people taken over); BKPSDM, inspektorat and pengelola
    kinerja those of posts in the units the role reaches, a head those of posts in the units led; by delegation this
    year's of people of that post (and that of the last ended period), on the days it holds.
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
    if sesi.delegasi and sesi.pegawai:
        boleh |= _diwakili(sesi.pegawai.pk, jabatan_wakil(sesi), tahun_diwakili(on), on)
    return SKP.objects.filter(boleh)


def skp_dekat(pegawai: int, jabatan: list[int]) -> QuerySet[SKP]:
    """The near part of `lingkup_skp`: of a person, and of those the person led in the segment or leads (`jabatan`)."""
    return SKP.objects.filter(_dekat(pegawai, jabatan))


def _dekat(pegawai: int, jabatan: list[int]) -> Q:
    saya = Q(atasan__pegawai=pegawai) | Q(atasan__jabatan__in=jabatan)
    return Q(penugasan__pegawai=pegawai) | Q(Exists(_atasan_segmen(saya)))


def tahun_diwakili(on: date) -> list[int]:
    """The years of which one decides in another's name: this one, and that of the last period that ended."""
    return sorted({on.year, periode_terakhir(on).mulai.year})


def skp_dekat_wakil(pegawai: int, jabatan: list[int], wakil: list[int], tahun: list[int], on: date) -> QuerySet[SKP]:
    """`skp_dekat` with these years' of those the posts `wakil` led in the segment, where one acts in their name.

    `diwakili` says which of them the person decides on in that name.
    """
    boleh = _diwakili(pegawai, wakil, tahun, on)
    dekat = SKP.objects.filter(_dekat(pegawai, jabatan) | boleh)
    return dekat.annotate(diwakili=Case(When(boleh, then=True), default=False, output_field=BooleanField()))


def _diwakili(pegawai: int, jabatan: list[int], tahun: list[int], on: date) -> Q:
    dipimpin = Q(tahun__in=tahun) & Q(Exists(_atasan_segmen(Q(atasan__jabatan__in=jabatan))))
    return dipimpin & tidak_sendiri(pegawai, on)


def jabatan_wakil(sesi: Sesi) -> list[int]:
    """The posts in whose name one acts today."""
    return [d.jabatan_id for d in sesi.delegasi]


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


def tidak_sendiri(pegawai: int, on: date) -> Q:
    """SKP of others who do not stand above this person."""
    return ~Q(penugasan__pegawai=pegawai) & ~Q(penugasan__pegawai__in=atasan_ke_atas(pegawai, on))


def _selama_segmen() -> Q:
    """A dated row that meets the days of the SKP."""
    return Q(mulai__lte=OuterRef("sampai")) & (Q(sampai__isnull=True) | Q(sampai__gte=OuterRef("mulai")))


def _atasan_segmen(siapa: Q) -> QuerySet[RentangAtasan]:
    """Superiors of the segment for whom this holds."""
    return RentangAtasan.objects.filter(siapa, _selama_segmen(), penugasan=OuterRef("penugasan"), tujuan__in=TUJUAN_SKP)


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


def boleh_mengisi_realisasi(sesi: Sesi, skp: SKP) -> bool:
    """The person, on a set SKP (also one that was replaced or closed since: earlier periods belong to it)."""
    di_sini = skp.status in (S.DITETAPKAN, S.DIUBAH, S.DITUTUP) and dibuat_di_sini(skp, skp.mulai, sesi.hari)
    return milik(sesi, skp) and di_sini


def dibuat_di_sini(skp: SKP, *hari: date) -> bool:
    """Whether SKP and marks of this post are made here on any of these days (the last of the segment, if it is over).

    What was done in months that were kept here may still be told after the Pemda has moved the post elsewhere.
    """
    return skp_di_sini(skp.penugasan.jabatan_id, *(min(satu, skp.sampai) for satu in hari))


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
