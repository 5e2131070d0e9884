"""The unit list: people within reach with their post and last marks; what each needs is fetched for a page at once."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet, Subquery

from kinerja.organisasi.models import Pegawai, Penugasan
from kinerja.organisasi.permissions import lingkup_pegawai, lingkup_unit
from kinerja.organisasi.selectors import judul_jabatan, pada_hari, penugasan_pada, unit_bawah
from kinerja.organisasi.selectors.pegawai import nip_subquery
from kinerja.organisasi.sesi import URUTAN_POSISI, Sesi
from kinerja.penilaian.models import Jenis, Penilaian
from kinerja.penilaian.permissions import lingkup_penilaian
from kinerja.rapor.permissions import lingkup_rapor


def pegawai_terjangkau(sesi: Sesi, on: date) -> QuerySet[Pegawai]:
    """People one may see today: nip, the last marks as far as one may see them, and whether the rapor opens."""
    nip: Mapping[str, Any] = {"nip": nip_subquery(on)}  # declared on Pegawai
    disampaikan = lingkup_penilaian(sesi, on).exclude(status=Penilaian.Status.DINILAI)
    nilai = disampaikan.filter(penugasan__pegawai=OuterRef("pk")).order_by("-sampai", "-pk")
    tahunan, periodik = (nilai.filter(jenis=j).values("predikat")[:1] for j in (Jenis.TAHUNAN, Jenis.PERIODIK))
    return (
        lingkup_pegawai(sesi, on)
        .annotate(
            **nip,
            predikat_tahunan=Subquery(tahunan),
            predikat_periodik=Subquery(periodik),
            boleh=Exists(lingkup_rapor(sesi, on).filter(pk=OuterRef("pk"))),
        )
        .order_by("nama", "pk")
    )


def siapkan_baris(baris: Sequence[Pegawai], on: date) -> None:
    """Gives the rows of a page `jabatan_kini` and `unit_kini`: the post acted in first. One query."""
    menurut: dict[int, Penugasan] = {}
    urut = {jenis.value: i for i, jenis in enumerate(URUTAN_POSISI)}
    penugasan = penugasan_pada(on).filter(pegawai__in=[p.pk for p in baris])
    for p in sorted(penugasan, key=lambda p: (urut[p.jenis], p.mulai, p.pk)):
        menurut.setdefault(p.pegawai_id, p)
    for orang in baris:
        kini = menurut.get(orang.pk)
        setattr(orang, "jabatan_kini", judul_jabatan(kini) if kini else "")  # noqa: B010 - what the columns read
        setattr(orang, "unit_kini", (kini.nama_unit or "") if kini else "")  # noqa: B010


def pilihan_unit(sesi: Sesi, on: date) -> list[tuple[str, str]]:
    """The agencies within reach, for the filter."""
    unit = lingkup_unit(sesi, on).filter(pada_hari(on, "versi__"), versi__perangkat_daerah=True)
    return [(str(u.pk), u.nama) for u in unit.order_by("kode")]


def di_unit(on: date) -> Callable[[QuerySet[Pegawai], str], QuerySet[Pegawai]]:
    """Narrows people to those with a post in an agency or below it on a day."""

    def saring(baris: QuerySet[Pegawai], kode: str) -> QuerySet[Pegawai]:
        penugasan = Penugasan.objects.filter(
            pada_hari(on), pada_hari(on, "jabatan__versi__"), jabatan__versi__unit__in=unit_bawah(int(kode), on)
        )
        return baris.filter(pk__in=penugasan.values("pegawai"))

    return saring
