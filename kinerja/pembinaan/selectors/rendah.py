"""Final yearly marks below the limit on which no statutory evaluation was opened: to be decided, or decided not to."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from kinerja.aturan.galat import AturanError
from kinerja.organisasi.models import Penugasan
from kinerja.organisasi.selectors.pegawai import nip_subquery
from kinerja.organisasi.selectors.penugasan import pada_hari, versi_jabatan
from kinerja.pembinaan.models import EvaluasiJabatan, EvaluasiTidakDibuka
from kinerja.penilaian.kuasa import FINAL
from kinerja.penilaian.models import Jenis, Penilaian
from kinerja.peraturan.selectors import pustaka_berlaku

BELUM, TIDAK = "belum", "tidak"


def nilai_rendah(on: date) -> QuerySet[Penilaian]:
    """With `nama_jabatan` and `nama_unit` of the mark's last day, `nip` of today. Of a post where none runs."""
    jalan = EvaluasiJabatan.objects.filter(penugasan=OuterRef("penugasan"), selesai_pada=None)
    final = Penilaian.objects.filter(jenis=Jenis.TAHUNAN, status__in=FINAL)
    rendah = final.filter(_di_bawah_batas(final), ~Exists(jalan), evaluasi_jabatan=None)
    nama: Mapping[str, Any] = {
        "nama_jabatan": F("_vj__nama"),
        "nama_unit": F("_vu__nama"),
        "nip": nip_subquery(on, "penugasan__pegawai_id"),
        "dipegang": Exists(Penugasan.objects.filter(pada_hari(on), pk=OuterRef("penugasan"))),
    }
    lengkap = rendah.select_related("penugasan__pegawai", "evaluasi_tidak_dibuka")
    return lengkap.annotate(**versi_jabatan(F("sampai"))).annotate(**nama)


def tahun_rendah() -> list[str]:
    """Years of final yearly marks, the newest first. One query."""
    semua = Penilaian.objects.filter(jenis=Jenis.TAHUNAN, status__in=FINAL)
    return list(semua.order_by("-periode").values_list("periode", flat=True).distinct())


def saring_putusan(semua: QuerySet[Penilaian], kode: str) -> QuerySet[Penilaian]:
    """Those nobody has decided about, or those that somebody decided not to open."""
    return semua.filter(evaluasi_tidak_dibuka__isnull=kode == BELUM)


def tidak_dibuka(terbaca: Q) -> QuerySet[EvaluasiTidakDibuka]:
    """What was decided about the marks one may read, for whom it is about and who leads, the newest first."""
    # asked of each of the few decisions: joined, SQLite would begin with every mark
    nilai = Penilaian.objects.filter(terbaca, pk=OuterRef("penilaian"), koreksi=None)
    return EvaluasiTidakDibuka.objects.filter(Exists(nilai)).select_related("penilaian__penugasan__pegawai")


def _di_bawah_batas(final: QuerySet[Penilaian]) -> Q:
    """By the limit in force when the year began. One query."""
    boleh = Q(pk__in=[])
    for tahun in final.order_by().values_list("periode", flat=True).distinct():
        try:
            batas = pustaka_berlaku().nilai("pembinaan.predikat_evaluasi", date(int(tahun[:4]), 1, 1)).isi
        except AturanError:
            continue
        boleh |= Q(periode=tahun, predikat__in=batas)
    return boleh
