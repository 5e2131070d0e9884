"""SKP with the names of their own days: post, unit and kind of post when the segment began, the person and the NIP."""

from collections.abc import Sequence
from datetime import date

from django.db.models import F, OuterRef, Q, QuerySet, Subquery

from kinerja.aturan import pustaka
from kinerja.dasar.kueri import disiapkan
from kinerja.organisasi.models import RiwayatGolongan, VersiJabatan
from kinerja.organisasi.selectors.pegawai import nip_subquery
from kinerja.organisasi.selectors.penugasan import pada_hari, versi_jabatan
from kinerja.skp.models import SKP

S = SKP.Status
NAMA = {
    "nama_jabatan": F("_vj__nama"),
    "jenis_jabatan": F("_vj__jenis"),
    "unit_pada_id": F("_vj__unit_id"),
    "nama_unit": F("_vu__nama"),
}


def bernama_skp(qs: QuerySet[SKP], on: date) -> QuerySet[SKP]:
    """Adds nip (of `on`), nama_jabatan, jenis_jabatan, unit_pada_id, nama_unit as they were when the segment began."""
    nip = {"nip": nip_subquery(on, "penugasan__pegawai_id")}
    return qs.select_related("penugasan__pegawai").annotate(**versi_jabatan(F("mulai"))).annotate(**NAMA, **nip)


def jenis_jabatan_skp(skp: SKP) -> str:
    """The kind of post when the segment began; empty where the post was not described that day."""
    return jenis_jabatan([skp]).get(skp.pk, "")


def jenis_jabatan(daftar: Sequence[SKP]) -> dict[int, str]:
    """The same for many, by id of the SKP. One query a distinct first day."""
    hasil: dict[int, str] = {}
    for on in {x.mulai for x in daftar}:
        satu = [x for x in daftar if x.mulai == on]
        versi = VersiJabatan.objects.filter(pada_hari(on), jabatan__in=[x.penugasan.jabatan_id for x in satu])
        menurut = dict(versi.values_list("jabatan_id", "jenis"))
        hasil.update({x.pk: menurut.get(x.penugasan.jabatan_id, "") for x in satu})
    return hasil


def skp_berlaku(penugasan_id: int, on: date) -> SKP | None:
    """The SKP of an assignment that is in force on a day: set (or closed), whose segment holds that day."""
    return (
        SKP.objects.filter(
            penugasan_id=penugasan_id, mulai__lte=on, sampai__gte=on, status__in=(S.DITETAPKAN, S.DITUTUP)
        )
        .select_related("penugasan__pegawai")
        .order_by("-versi")
        .first()
    )


def versi_skp(skp: SKP) -> QuerySet[SKP]:
    """Every version of one segment, oldest first."""
    return SKP.objects.filter(penugasan_id=skp.penugasan_id, tahun=skp.tahun, mulai=skp.mulai).order_by("versi")


def pembanding(skp: SKP) -> list[SKP]:
    """What one may want to see beside it: other versions of the segment, and last year's in force. One query."""
    orang = skp.penugasan.pegawai_id
    return _pembanding(skp.pk, skp.penugasan_id, skp.tahun, skp.mulai, orang, skp.tahun - 1)


@disiapkan
def _pembanding(pk: int, penugasan: int, tahun: int, mulai: date, pegawai: int, tahun_lalu: int) -> QuerySet[SKP]:
    versi = Q(penugasan_id=penugasan, tahun=tahun, mulai=mulai)
    lalu = Q(penugasan__pegawai=pegawai, tahun=tahun_lalu, status__in=(S.DITETAPKAN, S.DITUTUP))
    return SKP.objects.filter(versi | lalu).exclude(pk=pk).order_by("-tahun", "-versi", "-mulai")


def terbaru_per_segmen(qs: QuerySet[SKP]) -> QuerySet[SKP]:
    """Of each segment only the newest version."""
    lebih_baru = SKP.objects.filter(
        penugasan_id=OuterRef("penugasan_id"), tahun=OuterRef("tahun"), mulai=OuterRef("mulai")
    ).order_by("-versi")
    return qs.filter(pk=Subquery(lebih_baru.values("pk")[:1]))


def golongan_pada(pegawai_id: int, on: date) -> str:
    """The grade of a person on a day, as printed on the form; empty where none is known."""
    baris = RiwayatGolongan.objects.filter(pegawai_id=pegawai_id, tmt__lte=on).order_by("-tmt")
    return baris.values_list("golongan", flat=True).first() or ""


def nama_perilaku(kode: str, on: date) -> str:
    """A value of behaviour in words, as it was called on a day: `BP` is "Berorientasi Pelayanan"."""
    nilai = pustaka.nilai("perilaku.berakhlak", on).isi
    return next((str(x.nama) for x in nilai if x.kode == kode), kode)
