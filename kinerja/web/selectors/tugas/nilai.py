"""The own marks: delivered ones to read and accept."""

from collections.abc import Iterator, Sequence

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from kinerja.dasar.alamat import alamat
from kinerja.dasar.kueri import disiapkan
from kinerja.dasar.tampilan import Tugas
from kinerja.dasar.waktu import hari
from kinerja.organisasi.sesi import Sesi
from kinerja.penilaian.models import Penilaian
from kinerja.penilaian.tenggat import batas_menjawab
from kinerja.peraturan.periode import periode_dari_kode

TERBARU = 24  # two years of monthly marks; older ones stand in the rapor


def nilai_sendiri(sesi: Sesi) -> list[Penilaian]:
    """Own delivered marks, newest first."""
    if sesi.pegawai is None:
        return []
    return _disampaikan(sesi.pegawai.pk)


@disiapkan
def _disampaikan(pegawai_id: int) -> QuerySet[Penilaian]:
    baris = Penilaian.objects.filter(penugasan__pegawai=pegawai_id).exclude(status=Penilaian.Status.DINILAI)
    kolom = ("jenis", "periode", "predikat", "status", "ditetapkan_pada", "penugasan__pegawai", "penugasan__jabatan")
    terpakai = baris.select_related("penugasan").only(*kolom)
    return terpakai.order_by("-sampai", "-mulai", "-pk")[:TERBARU]


def dari_nilai(nilai: Sequence[Penilaian], sesi: Sesi) -> Iterator[Tugas]:
    """Delivered marks to read and accept, with the day on which they count as accepted."""
    menunggu = [n for n in nilai if n.status == Penilaian.Status.DITETAPKAN]
    tenggat = batas_menjawab(menunggu, sesi.hari)
    for n in menunggu:
        if n.pk in tenggat:
            batas = hari(tenggat[n.pk].sampai)
            yield Tugas(
                kerja=_("Baca dan terima nilai"),
                objek=periode_dari_kode(n.periode).label,
                url=alamat("penilaian:nilai", n.pk),
                keterangan=_("sesudah tenggat dianggap diterima"),
                tenggat=batas,
                sisa_hari=(batas - sesi.hari).days,
                keadaan="menunggu_anda",
            )
