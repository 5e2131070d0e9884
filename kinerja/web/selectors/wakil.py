"""In the home's one query of a team: those whose SKP the person sets in the name of who delegated it."""

from collections.abc import Mapping, Sequence
from datetime import date

from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Subquery, When

from kinerja.organisasi.models import Penugasan, RentangAtasan
from kinerja.organisasi.selectors import pada_hari
from kinerja.organisasi.selectors.perwakilan import atasan_ke_atas
from kinerja.organisasi.sesi import Sesi
from kinerja.skp.models import SKP
from kinerja.skp.permissions import TUJUAN_SKP


def jabatan_wakil(sesi: Sesi) -> tuple[dict[int, str], int | None]:
    """The posts in whose name the person acts today, each with its holder's name, and the person if there are any."""
    wakil = {d.penugasan_id: d.nama for d in sesi.delegasi}
    return wakil, sesi.pegawai.pk if sesi.pegawai and wakil else None


def diwakili(wakil: Sequence[int], saya: int, on: date, tahun: int) -> Q:
    """Assignments with an SKP that waits for these posts, except of `saya` and of whoever stands above."""
    diajukan = SKP.objects.filter(penugasan=OuterRef("pk"), tahun=tahun, status=SKP.Status.DIAJUKAN)
    dipimpin = Q(pk__in=_rentang(wakil, on).values("penugasan_id")) & Q(Exists(diajukan))
    return dipimpin & ~Q(pegawai=saya) & ~Q(pegawai__in=atasan_ke_atas(saya, on))


def bertanda_wakil(qs: QuerySet[Penugasan], milik: Q, wakil: Sequence[int], on: date) -> QuerySet[Penugasan]:
    """Adds `wakil_` to rows that are not the own team's: in the name of which post the SKP is set."""
    if not wakil:
        return qs
    atasan = _rentang(wakil, on).filter(penugasan=OuterRef("pk")).values("atasan_id")
    return qs.annotate(wakil_=Case(When(~milik, then=Subquery(atasan[:1]))))


def nama_wakil(p: Penugasan, wakil: Mapping[int, str]) -> str:
    """The holder of that post; empty for the own team."""
    return wakil.get(getattr(p, "wakil_", None) or 0, "")


def _rentang(wakil: Sequence[int], on: date) -> QuerySet[RentangAtasan]:
    return RentangAtasan.objects.filter(pada_hari(on), tujuan__in=TUJUAN_SKP, atasan__in=wakil)
