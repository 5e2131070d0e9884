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
    atasan = Exists(_bawahan(sesi, on).filter(penugasan__pegawai=OuterRef("pk")))
    terbuka = IzinBaca.objects.filter(pada_hari(on), pegawai=OuterRef("pk"), pengguna=sesi.pengguna)
    izin = terbuka.filter(ditutup__isnull=True).order_by("-mulai")
    sendiri = Q(pk=sesi.pegawai.pk) if sesi.pegawai else Q(pk__in=[])
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


def _bawahan(sesi: Sesi, on: date) -> QuerySet[RentangAtasan]:
    """Assignments one and two levels below the posts held today."""
    rentang = RentangAtasan.objects.filter(pada_hari(on), tujuan=Tujuan.KINERJA)
    langsung = rentang.filter(atasan_id__in=sesi.penugasan_ids)
    return rentang.filter(Q(atasan_id__in=sesi.penugasan_ids) | Q(atasan_id__in=langsung.values("penugasan_id")))


def boleh_beri_izin(sesi: Sesi) -> bool:
    """BKPSDM grants reading, with a reason, for the whole Pemda; it grants to itself in the same way."""
    return punya_peran(sesi, "bkpsdm")
