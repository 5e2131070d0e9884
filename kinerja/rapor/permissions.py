"""Who may read a whole rapor: the person, the superior and the superior's superior of today, and who holds a grant."""

from datetime import date

from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Subquery, Value, When

from kinerja.organisasi.models import Pegawai, RentangAtasan, Tujuan
from kinerja.organisasi.permissions import punya_peran
from kinerja.organisasi.selectors import pada_hari
from kinerja.organisasi.sesi import Sesi
from kinerja.rapor.models import IzinBaca, TujuanBaca


def lingkup_rapor(sesi: Sesi, on: date) -> QuerySet[Pegawai]:
    """People whose rapor this reader may open today, annotated with the `tujuan` of the reading."""
    pengguna, pegawai = sesi.pengguna, sesi.pegawai
    return rapor_terbaca(pengguna.pk if pengguna else None, pegawai.pk if pegawai else None, sesi.penugasan_ids, on)


def rapor_terbaca(pengguna: int | None, pembaca: int | None, penugasan: list[int], on: date) -> QuerySet[Pegawai]:
    """The same for a user, the person behind it and the posts held that day."""
    atasan = Exists(_bawahan(penugasan, on).filter(penugasan__pegawai=OuterRef("pk")))
    terbuka = IzinBaca.objects.filter(pada_hari(on), pegawai=OuterRef("pk"), pengguna=pengguna)
    izin = terbuka.filter(ditutup__isnull=True).order_by("-mulai")
    sendiri = Q(pk=pembaca) if pembaca else Q(pk__in=[])
    return (
        Pegawai.objects.annotate(_atasan=atasan, _izin=Subquery(izin.values("tujuan")[:1]))
        .annotate(
            tujuan=Case(
                When(sendiri, then=Value(TujuanBaca.SENDIRI)),
                When(_atasan=True, then=Value(TujuanBaca.ATASAN)),
                default="_izin",
            )
        )
        .filter(tujuan__isnull=False)
    )


def _bawahan(penugasan: list[int], on: date) -> QuerySet[RentangAtasan]:
    """Assignments one and two levels below the posts held that day."""
    rentang = RentangAtasan.objects.filter(pada_hari(on), tujuan=Tujuan.KINERJA)
    langsung = rentang.filter(atasan_id__in=penugasan)
    return rentang.filter(Q(atasan_id__in=penugasan) | Q(atasan_id__in=langsung.values("penugasan_id")))


def boleh_lihat_hukdis(tujuan: str) -> bool:
    """Whoever may read the whole rapor reads its punishments, for each purpose of a reading (keputusan 0011)."""
    return tujuan in TujuanBaca.values


def boleh_beri_izin(sesi: Sesi) -> bool:
    """BKPSDM grants reading, with a reason, for the whole Pemda; it grants to itself in the same way."""
    return punya_peran(sesi, "bkpsdm")
