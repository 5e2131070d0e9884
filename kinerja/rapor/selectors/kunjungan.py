"""Who opened a rapor, as far as the person sees it already."""

from datetime import date

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from kinerja.organisasi.models import Pegawai
from kinerja.rapor.models import SEGERA_TERLIHAT, IzinBaca, Kunjungan


def kunjungan_terlihat(pegawai: Pegawai) -> QuerySet[Kunjungan]:
    """Superiors and staff at once; a selection after its decision, a case or an audit after it is closed."""
    ditutup = IzinBaca.objects.filter(
        pegawai=OuterRef("pegawai"),
        pengguna=OuterRef("pengguna"),
        tujuan=OuterRef("tujuan"),
        mulai__lte=OuterRef("hari"),
        sampai__gte=OuterRef("hari"),
        ditutup__isnull=False,
    )
    terlihat = Q(tujuan__in=SEGERA_TERLIHAT) | Q(Exists(ditutup))
    return Kunjungan.objects.filter(terlihat, pegawai=pegawai).order_by("-hari", "-pk")


def sudah_dicatat(pengguna: int, on: date) -> Exists:
    """For rows of `lingkup_rapor`: whether this reader's visit for that purpose is in the book for the day."""
    hari_ini = Kunjungan.objects.filter(hari=on, pengguna=pengguna, tujuan=OuterRef("tujuan"))
    return Exists(hari_ini.filter(pegawai=OuterRef("pk")))


def izin_pegawai(pegawai: Pegawai, on: date) -> QuerySet[IzinBaca]:
    """All grants on a person's rapor, the open ones first."""
    semua = IzinBaca.objects.filter(pegawai=pegawai).select_related("pengguna")
    return semua.order_by(F("ditutup").asc(nulls_first=True), "-sampai", "-pk")
