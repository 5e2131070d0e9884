"""In the home's one query of a team: those whose SKP or realisation waits for who delegated it to the person."""

from collections.abc import Mapping, Sequence
from datetime import date

from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Subquery, When

from kinerja.organisasi.models import Penugasan, RentangAtasan
from kinerja.organisasi.selectors import pada_hari
from kinerja.organisasi.selectors.perwakilan import atasan_ke_atas
from kinerja.organisasi.sesi import Sesi
from kinerja.skp.models import SKP, PeriodeRealisasi
from kinerja.skp.permissions import TUJUAN_SKP


def jabatan_wakil(sesi: Sesi) -> tuple[dict[int, str], int | None]:
    """The posts in whose name the person acts today, each with its holder's name, and the person if there are any."""
    wakil = {d.penugasan_id: d.nama for d in sesi.delegasi}
    return wakil, sesi.pegawai.pk if sesi.pegawai and wakil else None


def diwakili(wakil: Sequence[int], saya: int, on: date, tahun: int, kode: str) -> Q:
    """Assignments with an SKP that waits for these posts, or a realisation of the period `kode`; except of `saya` and
    of whoever stands above."""
    diajukan = SKP.objects.filter(penugasan=OuterRef("pk"), tahun=tahun, status=SKP.Status.DIAJUKAN)
    menunggu = Q(Exists(diajukan)) | Q(Exists(_lembar(kode)))
    dipimpin = Q(pk__in=_rentang(wakil, on).values("penugasan_id")) & menunggu
    return dipimpin & ~Q(pegawai=saya) & ~Q(pegawai__in=atasan_ke_atas(saya, on))


def bertanda_wakil(qs: QuerySet[Penugasan], milik: Q, wakil: Sequence[int], on: date, kode: str) -> QuerySet[Penugasan]:
    """Adds `wakil_` to rows that are not the own team's: in the name of which post one acts; and `lembar_`, the SKP of
    a waiting realisation of the period, with `lembar_pada_`, when it was handed in."""
    if not wakil:
        return qs
    atasan = _rentang(wakil, on).filter(penugasan=OuterRef("pk")).values("atasan_id")
    return qs.annotate(
        wakil_=Case(When(~milik, then=Subquery(atasan[:1]))),
        lembar_=Subquery(_lembar(kode).values("skp_id")[:1]),
        lembar_pada_=Subquery(_lembar(kode).values("diajukan_pada")[:1]),
    )


def nama_wakil(p: Penugasan, wakil: Mapping[int, str]) -> str:
    """The holder of that post; empty for the own team."""
    return wakil.get(getattr(p, "wakil_", None) or 0, "")


def _lembar(kode: str) -> QuerySet[PeriodeRealisasi]:
    """The sheet of a period that was handed in and not rated."""
    return PeriodeRealisasi.objects.filter(
        penugasan=OuterRef("pk"), periode=kode, diajukan_pada__isnull=False, ditutup_pada__isnull=True
    )


def _rentang(wakil: Sequence[int], on: date) -> QuerySet[RentangAtasan]:
    return RentangAtasan.objects.filter(pada_hari(on), tujuan__in=TUJUAN_SKP, atasan__in=wakil)
